import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';

/** What `$/` stands for in the variant: a repository, at a commit. */
export interface FullReference {
  /** `owner/name` on the host that runs the workflows. */
  readonly repository: string;
  /** The full commit. */
  readonly commit: string;
}

const usesLine = /^(\s*(?:- )?uses: )\$\/([^\s@]+)(.*)$/;
const deploymentLine = /^\s+deployment: false(?:\s+#.*)?$/;

/**
 * Writes a workflow or a composite action for runners that know neither `uses: $/…` nor `environment.deployment`:
 * GitHub Enterprise Server, Gitea, act
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax).
 * @param text the file
 * @param reference what `$/` stands for
 * @returns the text with full references, and without the lines `deployment: false`; every other line as it was
 * @throws Error where the file says either in a form that is not understood here
 */
export function withFullReferences(text: string, reference: FullReference): string {
  const result = text
    .split('\n')
    .filter((line) => !deploymentLine.test(line))
    .map((line) =>
      line.replace(usesLine, (_, uses: string, path: string, rest: string) => {
        return `${uses}${fullReference(path, reference)}${rest}`;
      }),
    )
    .join('\n');
  // Lines are only a way to write it: what counts is that YAML reads what is meant.
  const expected = meant(parse(text), reference);
  if (!isDeepStrictEqual(parse(result), expected)) {
    throw new Error(
      'Expected `uses: $/…` and `deployment: false` each on a line of its own, found another form: write it so.',
    );
  }
  return result;
}

function fullReference(path: string, { repository, commit }: FullReference): string {
  if (!path.startsWith('actions/')) {
    // What it names would be read at the parent, where it has `$/` itself.
    throw new Error(
      `Expected \`$/actions/…\`, found $/${path}: only actions can be named in full.`,
    );
  }
  return `${repository}/${path}@${commit}`;
}

const objectSchema = z.record(z.string(), z.unknown());

/** The same as data: each `uses: $/…` in full, each environment without `deployment: false`. */
function meant(value: unknown, reference: FullReference): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => meant(item, reference));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(objectSchema.parse(value)).map(([key, item]) => {
    if (key === 'uses' && typeof item === 'string' && item.startsWith('$/')) {
      return [key, fullReference(item.slice(2), reference)];
    }
    return [key, key === 'environment' ? withoutDeployment(item) : meant(item, reference)];
  });
  return Object.fromEntries(entries) as unknown;
}

function withoutDeployment(environment: unknown): unknown {
  if (typeof environment !== 'object' || environment === null) return environment;
  const { deployment, ...others } = objectSchema.parse(environment);
  return deployment === false ? others : environment;
}
