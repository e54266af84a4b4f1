import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { messageOf as errorText } from '@waybill/core';
import type { Choice, Message, MessageProblem, Placeholder, PlaceholderType } from './catalog.ts';
import { joinedType, placeholderType, single } from './message.ts';
import { catalogLimits } from './text.ts';

/** How a dialect of ICU MessageFormat differs from the others. */
export interface IcuDialect {
  /** Whether `<name>` is a placeholder. */
  readonly tags: boolean;
  /** Whether an apostrophe may be nothing but one, as Flutter has it unless told otherwise. */
  readonly literalApostrophes: boolean;
}

/** Reads ICU messages. */
export type IcuReader = (text: string) => Message;

type Elements = readonly MessageFormatElement[];

/**
 * Loads the parser of ICU messages: only who reads them pays for it.
 * @param dialect how the format writes them
 * @returns a reader; a message that does not compile has a problem, and no placeholders
 */
export async function icuReader(dialect: IcuDialect): Promise<IcuReader> {
  const { parse, TYPE } = await import('@formatjs/icu-messageformat-parser');
  const elementsOf = (text: string, ignoreTag: boolean): Elements | MessageProblem => {
    if (text.length > catalogLimits.message)
      return {
        kind: 'TOO_LONG',
        text: `it is longer than ${String(catalogLimits.message)} characters`,
      };
    try {
      return parse(text, { ignoreTag });
    } catch (error) {
      return problemOf(error);
    }
  };
  const attempts = (text: string): (() => Elements | MessageProblem)[] => [
    ...(dialect.tags ? [() => elementsOf(text, false)] : []),
    // Markup that is no tag of ICU's (`<br>`) is text.
    ...(dialect.literalApostrophes && text.includes("'")
      ? [() => elementsOf(text.replaceAll("'", "''"), true)]
      : []),
    () => elementsOf(text, true),
  ];
  return (text) => {
    const variants = single(text);
    let problem: MessageProblem | undefined;
    for (const attempt of /[{}<']/.test(text) ? attempts(text) : []) {
      const found = attempt();
      if (isElements(found)) {
        const walk = new IcuWalk(TYPE);
        const placeholders = walk.placeholders(found);
        return { variants, placeholders, choices: walk.choices, nested: [] };
      }
      if (!found.kind.includes('TAG')) problem ??= found;
    }
    const plain: Message = { variants, placeholders: new Map(), choices: [], nested: [] };
    return problem === undefined ? plain : { ...plain, problem };
  };
}

function isElements(found: Elements | MessageProblem): found is Elements {
  return Array.isArray(found);
}

function problemOf(error: unknown): MessageProblem {
  if (error instanceof RangeError && /stack/i.test(error.message))
    return { kind: 'TOO_DEEP', text: 'it is nested too deeply' };
  const kind = errorText(error);
  const at = offsetOf(error);
  // The parser names what is wrong; anything else that it throws is about a part that it does not understand.
  if (!/^[A-Z_]+$/.test(kind)) return { kind: 'INVALID', text: 'it has a part that is no ICU' };
  const words = kind.toLowerCase().replaceAll('_', ' ');
  return { kind, text: at === undefined ? words : `${words}, at its character ${String(at + 1)}` };
}

function offsetOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('location' in error)) return undefined;
  const { location } = error;
  if (typeof location !== 'object' || location === null || !('start' in location)) return undefined;
  const { start } = location;
  if (typeof start !== 'object' || start === null || !('offset' in start)) return undefined;
  return typeof start.offset === 'number' ? start.offset : undefined;
}

type Types = typeof import('@formatjs/icu-messageformat-parser').TYPE;
type Counts = Map<string, Placeholder>;

/** Walks one message: what it needs, and which choices it makes. */
class IcuWalk {
  readonly choices: Choice[] = [];
  readonly #type: Types;

  constructor(type: Types) {
    this.#type = type;
  }

  placeholders(elements: Elements): Counts {
    const counts: Counts = new Map();
    for (const element of elements) this.#add(element, counts);
    return counts;
  }

  #add(element: MessageFormatElement, counts: Counts): void {
    const type = this.#type;
    switch (element.type) {
      case type.literal:
      case type.pound:
        return;
      case type.argument:
        put(counts, { name: element.value, type: placeholderType('any'), least: 1, most: 1 });
        return;
      case type.number:
        put(counts, { name: element.value, type: placeholderType('number'), least: 1, most: 1 });
        return;
      case type.date:
        put(counts, { name: element.value, type: placeholderType('date'), least: 1, most: 1 });
        return;
      case type.time:
        put(counts, { name: element.value, type: placeholderType('time'), least: 1, most: 1 });
        return;
      case type.tag: {
        const name = `<${element.value}>`;
        put(counts, { name, type: placeholderType('tag'), least: 1, most: 1 });
        for (const inner of this.placeholders(element.children).values()) put(counts, inner);
        return;
      }
      case type.plural: {
        const names = Object.keys(element.options);
        this.choices.push({
          argument: element.value,
          by: element.pluralType === 'ordinal' ? 'ordinal' : 'cardinal',
          cases: new Set(names.filter((name) => !name.startsWith('='))),
          exact: new Set(names.filter((name) => name.startsWith('='))),
        });
        this.#choose(element.value, placeholderType('count'), element.options, counts);
        return;
      }
      case type.select:
        this.choices.push({
          argument: element.value,
          by: 'word',
          cases: new Set(Object.keys(element.options)),
          exact: new Set(),
        });
        this.#choose(element.value, placeholderType('choice'), element.options, counts);
        return;
    }
  }

  #choose(
    argument: string,
    type: PlaceholderType,
    options: Readonly<Record<string, { readonly value: Elements }>>,
    counts: Counts,
  ): void {
    put(counts, { name: argument, type, least: 0, most: 0 });
    const forms = Object.values(options).map(({ value }) => this.placeholders(value));
    const names = new Set(forms.flatMap((form) => [...form.keys()]));
    for (const name of names) {
      const uses = forms.map((form) => form.get(name));
      const present = uses.filter((use) => use !== undefined);
      const [first] = present;
      if (first === undefined) continue;
      put(counts, {
        name,
        type: present.map((use) => use.type).reduce(joinedType),
        least: Math.min(...uses.map((use) => use?.least ?? 0)),
        most: Math.max(...uses.map((use) => use?.most ?? 0)),
      });
    }
  }
}

/** Adds what stands beside what is known: the counts add up. */
function put(counts: Counts, added: Placeholder): void {
  const known = counts.get(added.name);
  counts.set(
    added.name,
    known === undefined
      ? added
      : {
          name: added.name,
          type: joinedType(known.type, added.type),
          least: known.least + added.least,
          most: known.most + added.most,
        },
  );
}
