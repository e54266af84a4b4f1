import type { Placeholder } from './catalog.ts';
import { placeholdersOf } from './message.ts';
import { printfSyntax } from './printf.ts';

/** A variable that Apple's formats put into a text: `%#@files@`. */
export interface AppleVariable {
  /** How its argument is formatted: `lld`. */
  readonly specifier: string;
  /** Which argument, from 1; the next one where absent. */
  readonly argument?: number;
}

const syntax = printfSyntax('apple');
const reference = /%(?:(\d{1,3})\$)?#@([^@\n]{1,200})@/g;

/**
 * Finds what a program hands over for a text with variables: a variable takes one argument, by its place.
 * @param forms the forms of the text
 * @param variables by their names
 */
export function applePlaceholders(
  forms: readonly string[],
  variables: ReadonlyMap<string, AppleVariable>,
): ReadonlyMap<string, Placeholder> {
  return placeholdersOf(
    forms.map((form) => {
      if (!form.includes('%')) return [];
      const named = (_all: string, position: string | undefined, name: string): string => {
        const variable = variables.get(name);
        const place = variable?.argument?.toString() ?? position;
        return `%${place === undefined ? '' : `${place}$`}${variable?.specifier ?? '@'}`;
      };
      // In a variable's own forms, %arg is its argument.
      const written = form.replaceAll('%arg', '').replace(reference, named);
      return syntax(written);
    }),
  );
}
