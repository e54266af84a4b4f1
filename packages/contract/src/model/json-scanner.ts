/** The parts of a document that somebody asked for; the scanner writes where they stand. */
export interface Wanted {
  offset?: number;
  readonly members: Map<string, Wanted>;
}

const quote = 34;
const backslash = 92;
const openBrace = 123;
const closeBrace = 125;
const openBracket = 91;
const closeBracket = 93;
const comma = 44;

/** Finds offsets in text that `JSON.parse` has read: it checks nothing, and skips what nobody asked for. */
export class JsonScanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Writes the offset of each part: of its key in an object, of its value in a list. */
  scan(wanted: Wanted): void {
    this.#space();
    wanted.offset = this.#at;
    this.#value(wanted);
  }

  #value(wanted: Wanted): void {
    const opening = this.#text.charCodeAt(this.#at);
    if (wanted.members.size === 0 || (opening !== openBrace && opening !== openBracket)) {
      this.#skip();
      return;
    }
    this.#at += 1;
    let left = wanted.members.size;
    for (let index = 0; this.#at < this.#text.length; index += 1) {
      this.#space();
      const code = this.#text.charCodeAt(this.#at);
      if (code === comma) {
        this.#at += 1;
        index -= 1;
        continue;
      }
      if (code === closeBrace || code === closeBracket) {
        this.#at += 1;
        return;
      }
      const offset = this.#at;
      const name = opening === openBrace ? this.#key() : String(index);
      const member = left === 0 ? undefined : wanted.members.get(name);
      if (member === undefined) this.#skip();
      else {
        left -= 1;
        member.offset = offset;
        this.#value(member);
      }
    }
  }

  /** Reads `"name":` and stops at the value. */
  #key(): string {
    const start = this.#at;
    this.#string();
    const written = this.#text.slice(start, this.#at);
    this.#space();
    this.#at += 1;
    this.#space();
    if (!written.includes('\\')) return written.slice(1, -1);
    const name: unknown = JSON.parse(written);
    return String(name);
  }

  #space(): void {
    while (this.#text.charCodeAt(this.#at) <= 32) this.#at += 1;
  }

  /** Past a string that begins here. */
  #string(): void {
    let end = this.#at;
    for (;;) {
      end = this.#text.indexOf('"', end + 1);
      if (end < 0) break;
      let slashes = 0;
      while (this.#text.charCodeAt(end - 1 - slashes) === backslash) slashes += 1;
      if (slashes % 2 === 0) break;
    }
    this.#at = end < 0 ? this.#text.length : end + 1;
  }

  /** Past any value that begins here. */
  #skip(): void {
    let depth = 0;
    while (this.#at < this.#text.length) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === quote) this.#string();
      else if (depth === 0 && (code === comma || code === closeBrace || code === closeBracket))
        return;
      else {
        if (code === openBrace || code === openBracket) depth += 1;
        if (code === closeBrace || code === closeBracket) depth -= 1;
        this.#at += 1;
      }
      if (depth === 0 && (code === quote || code === closeBrace || code === closeBracket)) return;
    }
  }
}
