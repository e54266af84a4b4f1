import { getInput, setSecret } from '@actions/core';
import { redact } from '@waybill/core';
import { actionKitError } from './error-codes.ts';
import type { ActionDefinition, InputsOf } from './definition.ts';

/**
 * Reads an action's inputs from the runner: secrets are masked first, every value is parsed, and all that
 * do not fit are named in one error. A runner gives the defaults of action.yml itself; where none did (a
 * terminal, an older act), the definition's default stands in for an empty value.
 * @param definition the action
 * @returns its parsed inputs by name
 * @throws ACTION_INPUT_INVALID
 */
export function readInputs<D extends ActionDefinition>(definition: D): InputsOf<D> {
  const texts = Object.entries(definition.inputs).map(([name, input]) => {
    const given = getInput(name);
    const text = given === '' ? (input.default ?? '') : given;
    if (input.secret === true) maskLines(text);
    return { name, input, text };
  });
  // A secret may stand in a second input by mistake, and this error must not show it there either.
  const secrets = texts.filter(({ input }) => input.secret === true).map(({ text }) => text);
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const { name, input, text } of texts) {
    if (input.required === true && text === '') {
      problems.push(`\`${name}\` is required and was not given`);
      continue;
    }
    const parsed = input.schema.safeParse(text);
    if (parsed.success) values[name] = parsed.data;
    else
      problems.push(
        ...parsed.error.issues
          .slice(0, 3)
          .map(
            (issue) => `\`${name}\`: ${issue.message}${shown(input.secret, redact(text, secrets))}`,
          ),
      );
  }
  if (problems.length > 0) {
    throw actionKitError('ACTION_INPUT_INVALID', {
      message: `${definition.name} cannot start: ${problems.join('; ')}.`,
      remedy: `Correct the \`with:\` of the step; the README of ${definition.name} lists each input with its form.`,
      facts: { action: definition.name, problems },
    });
  }
  // The loop above parsed every declared key with its own schema; the type says exactly that.
  return values as InputsOf<D>;
}

function shown(secret: boolean | undefined, text: string): string {
  return secret === true || text === '' ? '' : `, found \`${text.slice(0, 80)}\``;
}

/** A runner masks line by line, so each line of a key is masked on its own. */
function maskLines(text: string): void {
  for (const line of text.split(/\r?\n/)) {
    if (line.trim().length >= 4 && !/^-----(BEGIN|END)/.test(line)) setSecret(line);
  }
}
