import { stringify } from 'yaml';
import type { DocumentedAction } from './action-definitions.ts';

/** The keys of action.yml that come from the registry; name, branding and runs are written by hand. */
const generatedKeys = ['description', 'inputs', 'outputs'] as const;

/**
 * Writes an action's registry into its action.yml.
 * @param text action.yml as it is
 * @param action its registry
 * @returns the text with description, inputs and outputs of the registry; everything else as it was
 */
export function updateActionFile(text: string, action: DocumentedAction): string {
  const values = {
    description: action.description,
    inputs: Object.fromEntries(
      Object.entries(action.inputs).map(([name, input]) => [
        name,
        {
          description: input.description,
          required: input.required ?? false,
          ...writtenDefault(input),
        },
      ]),
    ),
    outputs: action.outputs,
  };
  return generatedKeys.reduce(
    (result, key) => replaceBlock(result, key, { [key]: values[key] }),
    text,
  );
}

function writtenDefault(input: DocumentedAction['inputs'][string]): { default?: string } {
  const written = input.runnerDefault ?? input.default;
  return written === undefined ? {} : { default: written };
}

/** A block is a top-level key with the indented lines that follow it. */
function replaceBlock(text: string, key: string, value: object): string {
  const block = new RegExp(`^${key}:.*\\n(?:[ \\t]+.*\\n|\\n(?=[ \\t]))*`, 'm');
  if (!block.test(text)) throw new Error(`action.yml has no \`${key}:\` to write into`);
  const yaml = stringify(value, { lineWidth: 0, singleQuote: true });
  return text.replace(block, () => yaml);
}
