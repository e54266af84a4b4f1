import { z } from 'zod';
import { name, repositoryPath } from './fields.ts';

/** The formats of desired-state files; `desired-state` has an editor for each. */
export const desiredStateFormats = [
  'kustomization',
  'kubernetes',
  'helm-values',
  'flux',
  'argocd',
  'setters',
  'yaml',
  'dotenv',
] as const;
export type DesiredStateFormat = (typeof desiredStateFormats)[number];

/** What the text of a value may ask for, in braces: `{commit}`. */
export const valuePlaceholders = ['application', 'commit', 'short-commit', 'tag'] as const;
export type ValuePlaceholder = (typeof valuePlaceholders)[number];

const selector = z.string().min(1).max(512);

/** One file of an environment's desired state. */
export const desiredStateFileSchema = z
  .strictObject({
    file: repositoryPath('The file in the ops repository.'),
    format: z.enum(desiredStateFormats).describe('What kind of file it is.'),
    images: z
      .record(name('The image of the release.'), selector)
      .default({})
      .describe(
        'Image of the release → what the file calls it: the variable (dotenv), the `name` of the entry (kustomization), the repository or `container=NAME` (kubernetes), the dot path to the map or text (helm-values, flux, argocd, yaml), `namespace:policy` (setters).',
      ),
    values: z
      .record(selector, z.string().max(4000))
      .default({})
      .describe(
        'Other values that change with the release, in the same commit: the variable (dotenv) or the dot path → the text, which may hold `{application}`, `{commit}`, `{short-commit}` (its first twelve digits) and `{tag}` of the release.',
      ),
  })
  .check((context) => {
    const { images, values } = context.value;
    if (Object.keys(images).length + Object.keys(values).length === 0) {
      context.issues.push({
        code: 'custom',
        input: context.value,
        path: ['images'],
        message: 'expected at least one image, or a value',
      });
    }
    for (const [place, text] of Object.entries(values)) {
      const unknown = unknownPlaceholder(text);
      if (unknown === undefined) continue;
      context.issues.push({
        code: 'custom',
        input: '',
        path: ['values', place],
        message: `"{${unknown}}" is not known here; known are ${valuePlaceholders.map((it) => `{${it}}`).join(', ')}`,
      });
    }
  });
export type DesiredStateFile = z.output<typeof desiredStateFileSchema>;

/** `{word}`; any other brace (`{{ helm }}`, `{"json": 1}`) is text. */
const placeholder = /(?<!\{)\{([a-z][a-z-]*)\}(?!\})/g;

function unknownPlaceholder(text: string): string | undefined {
  const known: readonly string[] = valuePlaceholders;
  return [...text.matchAll(placeholder)]
    .map((match) => match[1] ?? '')
    .find((word) => !known.includes(word));
}

/**
 * Puts what is known of a release into the text of a value.
 * @param text the text as the policy has it, whose placeholders were checked when it was read
 * @param known what is known
 * @returns the text to write
 */
export function expandValue(
  text: string,
  known: Readonly<Record<ValuePlaceholder, string>>,
): string {
  return text.replace(placeholder, (whole, word: string) => {
    const found = valuePlaceholders.find((it) => it === word);
    return found === undefined ? whole : known[found];
  });
}
