import type {
  Choice,
  Message,
  Placeholder,
  PlaceholderFamily,
  PlaceholderType,
  Variant,
} from './catalog.ts';

/** One use of a placeholder in one form of a text. */
export interface PlaceholderUse {
  readonly name: string;
  readonly type: PlaceholderType;
}

/** @returns a type */
export function placeholderType(family: PlaceholderFamily, detail = ''): PlaceholderType {
  return { family, detail };
}

/** Finds the placeholders in one form of a text. */
export type PlaceholderSyntax = (text: string) => readonly PlaceholderUse[];

const none: ReadonlyMap<string, Placeholder> = new Map();

/** What else a text has, besides its forms. */
export interface MessageParts {
  readonly choices?: readonly Choice[];
  readonly nested?: readonly string[];
}

/**
 * Makes a text of its forms.
 * @param variants the forms
 * @param syntax how placeholders are written
 * @param parts choices and included keys
 */
export function messageOf(
  variants: readonly Variant[],
  syntax: PlaceholderSyntax,
  parts: MessageParts = {},
): Message {
  return {
    variants,
    placeholders: placeholdersOf(variants.map(({ text }) => syntax(text))),
    choices: parts.choices ?? [],
    nested: parts.nested ?? [],
  };
}

/** Counts placeholders over the forms of a text: a form may lack some that another has. */
export function placeholdersOf(
  forms: readonly (readonly PlaceholderUse[])[],
): ReadonlyMap<string, Placeholder> {
  if (forms.every((uses) => uses.length === 0)) return none;
  const placeholders = new Map<string, Placeholder>();
  for (const [index, uses] of forms.entries()) {
    const counts = new Map<string, number>();
    for (const use of uses) {
      counts.set(use.name, (counts.get(use.name) ?? 0) + 1);
      const known = placeholders.get(use.name);
      placeholders.set(use.name, {
        name: use.name,
        type: known === undefined ? use.type : joinedType(known.type, use.type),
        least: known?.least ?? (index === 0 ? Infinity : 0),
        most: known?.most ?? 0,
      });
    }
    for (const [name, placeholder] of placeholders) {
      const count = counts.get(name) ?? 0;
      const { least, most } = placeholder;
      placeholders.set(name, {
        ...placeholder,
        least: Math.min(least, count),
        most: Math.max(most, count),
      });
    }
  }
  return placeholders;
}

/** What a value must be that is used in two ways: what asks for more wins; ways that no value fits are told. */
export function joinedType(one: PlaceholderType, other: PlaceholderType): PlaceholderType {
  if (one.family === other.family && one.detail === other.detail) return one;
  for (const [weak, strong] of [
    [one, other],
    [other, one],
  ] as const) {
    if (weak.family === 'any') return strong;
    if (weak.family === 'count' && strong.family === 'number') return strong;
    if (weak.family === 'date' && strong.family === 'time') return weak;
  }
  const ways = new Set([one, other].flatMap((type) => waysOf(type)));
  return placeholderType('mixed', [...ways].sort().join(', '));
}

function waysOf(type: PlaceholderType): readonly string[] {
  return type.family === 'mixed' ? type.detail.split(', ') : [shownType(type)];
}

/** @returns how a type is shown */
export function shownType({ family, detail }: PlaceholderType): string {
  return detail === '' ? family : `${family} (${detail})`;
}

/** @returns one form, without any choice */
export function single(text: string): readonly Variant[] {
  return [{ selector: '', text }];
}
