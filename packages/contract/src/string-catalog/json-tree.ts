import { catalogLimits, type CatalogText } from './text.ts';

/** A value of JSON with where it stands: catalogs need each key's place, and keys that stand there twice. */
export type JsonNode =
  | { readonly kind: 'text'; readonly offset: number; readonly value: string }
  | {
      readonly kind: 'literal';
      readonly offset: number;
      readonly value: number | boolean | null;
    }
  | { readonly kind: 'list'; readonly offset: number; readonly items: readonly JsonNode[] }
  | JsonObjectNode;

/** An object; of members with one name, the last one counts. */
export interface JsonObjectNode {
  readonly kind: 'object';
  readonly offset: number;
  readonly members: ReadonlyMap<string, JsonMember>;
  /** Earlier members whose name stands there again. */
  readonly duplicates: readonly { readonly name: string; readonly offset: number }[];
}

/** A member: where its name stands, and its value. */
export interface JsonMember {
  readonly offset: number;
  readonly value: JsonNode;
}

/**
 * Reads JSON (RFC 8259), strictly.
 * @param source the file
 * @returns its value, with offsets
 * @throws CONTRACT_CATALOG_MALFORMED with line and column; CONTRACT_TOO_LARGE where it is too deep
 */
export function parseJsonTree(source: CatalogText): JsonNode {
  return new JsonTreeParser(source).parse();
}

/** @returns the member's value */
export function memberNode(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return node?.kind === 'object' ? node.members.get(name)?.value : undefined;
}

/** @returns the member's text */
export function memberText(node: JsonNode | undefined, name: string): string | undefined {
  const value = memberNode(node, name);
  return value?.kind === 'text' ? value.value : undefined;
}

const literals = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
// Sticky: matched where the parser stands, without a copy of what is left.
const plainText = /"[^"\\\u0000-\u001f]*"/y;
const anyText = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})[^"\\\u0000-\u001f]*)*"/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;

class JsonTreeParser {
  readonly #source: CatalogText;
  readonly #text: string;
  #at = 0;

  constructor(source: CatalogText) {
    this.#source = source;
    this.#text = source.text;
  }

  parse(): JsonNode {
    const value = this.#value(0);
    this.#space();
    if (this.#at < this.#text.length) throw this.#unexpected('the end of the file');
    return value;
  }

  #value(depth: number): JsonNode {
    if (depth > catalogLimits.depth) {
      throw this.#source.tooLarge(`a nesting of ${String(catalogLimits.depth)} levels`);
    }
    this.#space();
    const offset = this.#at;
    switch (this.#text[offset]) {
      case '{':
        return this.#object(depth);
      case '[':
        return this.#list(depth);
      case '"':
        return { kind: 'text', offset, value: this.#string('a value') };
      default: {
        const written = this.#match(word);
        if (written !== undefined)
          return { kind: 'literal', offset, value: literals.get(written) ?? null };
        const digits = this.#match(number);
        if (digits !== undefined) return { kind: 'literal', offset, value: Number(digits) };
        throw this.#unexpected('a value');
      }
    }
  }

  #object(depth: number): JsonObjectNode {
    const offset = this.#at;
    const members = new Map<string, JsonMember>();
    const duplicates: { name: string; offset: number }[] = [];
    this.#at += 1;
    this.#space();
    if (this.#taken('}')) return { kind: 'object', offset, members, duplicates };
    for (;;) {
      this.#space();
      const start = this.#at;
      const name = this.#string('a name in double quotes');
      this.#space();
      if (!this.#taken(':')) throw this.#unexpected('":"');
      const earlier = members.get(name);
      if (earlier !== undefined) duplicates.push({ name, offset: earlier.offset });
      members.set(name, { offset: start, value: this.#value(depth + 1) });
      this.#space();
      if (this.#taken('}')) return { kind: 'object', offset, members, duplicates };
      if (!this.#taken(',')) throw this.#unexpected('"," or "}"');
    }
  }

  #list(depth: number): JsonNode {
    const offset = this.#at;
    const items: JsonNode[] = [];
    this.#at += 1;
    this.#space();
    if (this.#taken(']')) return { kind: 'list', offset, items };
    for (;;) {
      items.push(this.#value(depth + 1));
      this.#space();
      if (this.#taken(']')) return { kind: 'list', offset, items };
      if (!this.#taken(',')) throw this.#unexpected('"," or "]"');
    }
  }

  #string(expected: string): string {
    const plain = this.#match(plainText);
    if (plain !== undefined) return plain.slice(1, -1);
    const written = this.#match(anyText);
    if (written === undefined) throw this.#unexpected(expected);
    const value: unknown = JSON.parse(written);
    return String(value);
  }

  #match(expression: RegExp): string | undefined {
    expression.lastIndex = this.#at;
    const found = expression.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #taken(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #space(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
      this.#at += 1;
    }
  }

  #unexpected(expected: string): Error {
    const found = this.#text[this.#at];
    const shown =
      found === undefined
        ? 'the end of the file'
        : found === '"'
          ? 'a text that is not closed, or has a control character or an unknown escape in it'
          : JSON.stringify(found);
    return this.#source.malformed(this.#at, `expected ${expected}, found ${shown}.`);
  }
}
