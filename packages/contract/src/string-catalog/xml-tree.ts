import { catalogLimits, type CatalogText } from './text.ts';

/** An element of XML, with where it stands. */
export interface XmlElement {
  readonly kind: 'element';
  /** As written, with its prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  readonly offset: number;
}

/** Text with its character references replaced. */
export interface XmlText {
  readonly kind: 'text';
  readonly value: string;
  readonly offset: number;
}

export type XmlNode = XmlElement | XmlText;

/**
 * Reads the part of XML 1.0 that catalogs are written in: elements, attributes, text, CDATA, comments. Nothing is
 * expanded but the five entities that XML defines and character references; a document type may name itself (Apple's
 * do), but must not declare anything.
 * @param source the file
 * @returns the root element
 * @throws CONTRACT_CATALOG_MALFORMED with line and column; CONTRACT_TOO_LARGE where it is too deep
 */
export function parseXmlTree(source: CatalogText): XmlElement {
  return new XmlTreeParser(source).parse();
}

/** @returns the elements among an element's children */
export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => child.kind === 'element');
}

/** @returns all text of an element, that of the elements in it as well */
export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => (child.kind === 'text' ? child.value : textOf(child)))
    .join('');
}

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

const nameExpression = /[A-Za-z_:\u0080-\uffff][\w:.\-\u0080-\uffff]*/y;
const attributeExpression =
  /\s+([A-Za-z_:\u0080-\uffff][\w:.\-\u0080-\uffff]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const documentType =
  /<!DOCTYPE\s+[\w:.-]+(?:\s+(?:PUBLIC\s+(?:"[^"]*"|'[^']*')|SYSTEM)\s+(?:"[^"]*"|'[^']*'))?\s*>/y;
const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const reference = /&(?:#x([0-9A-Fa-f]{1,6})|#(\d{1,7})|(\w+))?;?/g;

function character(hexadecimal = '', decimal = '0'): string | undefined {
  const code = hexadecimal === '' ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

class XmlTreeParser {
  readonly #source: CatalogText;
  readonly #text: string;
  #at = 0;
  readonly #open: OpenElement[] = [];
  #root: XmlElement | undefined;

  constructor(source: CatalogText) {
    this.#source = source;
    this.#text = source.text;
  }

  parse(): XmlElement {
    while (this.#at < this.#text.length) {
      if (this.#text[this.#at] === '<') this.#markup();
      else this.#characters();
    }
    const unclosed = this.#open.at(-1);
    if (unclosed !== undefined)
      throw this.#source.malformed(
        unclosed.offset,
        `expected </${unclosed.name}>, found the end of the file.`,
      );
    if (this.#root === undefined) throw this.#source.malformed(0, 'expected an element of XML.');
    return this.#root;
  }

  #markup(): void {
    const start = this.#at;
    if (this.#text.startsWith('<!--', start)) this.#past('-->', 'a comment', 4);
    else if (this.#text.startsWith('<?', start)) this.#past('?>', 'an instruction', 2);
    else if (this.#text.startsWith('<![CDATA[', start)) {
      const end = this.#past(']]>', 'a CDATA section', 9);
      this.#append(this.#text.slice(start + 9, end), start);
    } else if (this.#text.startsWith('<!', start)) this.#documentType();
    else if (this.#text.startsWith('</', start)) this.#closing();
    else this.#opening();
  }

  #past(end: string, what: string, skipped: number): number {
    const found = this.#text.indexOf(end, this.#at + skipped);
    if (found < 0) throw this.#source.malformed(this.#at, `${what} is not closed by ${end}.`);
    this.#at = found + end.length;
    return found;
  }

  #documentType(): void {
    const declared = this.#match(documentType);
    if (declared === undefined || this.#root !== undefined || this.#open.length > 0) {
      throw this.#source.malformed(
        this.#at,
        'expected no declaration: entities and document types are not expanded.',
      );
    }
  }

  #opening(): void {
    const offset = this.#at;
    this.#at += 1;
    const name = this.#match(nameExpression)?.[0];
    if (name === undefined)
      throw this.#source.malformed(offset, 'expected the name of an element after "<".');
    if (this.#open.length >= catalogLimits.depth)
      throw this.#source.tooLarge(`a nesting of ${String(catalogLimits.depth)} elements`);
    const attributes = new Map<string, string>();
    for (;;) {
      const start = this.#at;
      const found = this.#match(attributeExpression);
      if (found === undefined) break;
      const [, attribute = '', double, single] = found;
      if (attributes.has(attribute))
        throw this.#source.malformed(start, `the attribute ${attribute} stands there twice.`);
      attributes.set(attribute, this.#decoded(double ?? single ?? '', start));
    }
    const element: OpenElement = { kind: 'element', name, attributes, children: [], offset };
    const end = this.#match(/\s*(\/?)>/y);
    if (end === undefined)
      throw this.#source.malformed(this.#at, `expected an attribute or ">" in <${name}>.`);
    this.#place(element, offset);
    if (end[1] === '') this.#open.push(element);
  }

  #closing(): void {
    const start = this.#at;
    const name = this.#match(/<\/([^\s<>/]+)\s*>/y)?.[1];
    const open = this.#open.pop();
    if (name === undefined || open?.name !== name) {
      const expected = open === undefined ? 'nothing to be closed' : `</${open.name}>`;
      throw this.#source.malformed(start, `expected ${expected}, found another end.`);
    }
  }

  #place(element: XmlElement, offset: number): void {
    const parent = this.#open.at(-1);
    if (parent !== undefined) parent.children.push(element);
    else if (this.#root === undefined) this.#root = element;
    else throw this.#source.malformed(offset, 'expected one root element, found another one.');
  }

  #characters(): void {
    const start = this.#at;
    const end = this.#text.indexOf('<', start);
    this.#at = end < 0 ? this.#text.length : end;
    const written = this.#text.slice(start, this.#at);
    this.#append(this.#decoded(written, start), start);
  }

  #append(value: string, offset: number): void {
    const parent = this.#open.at(-1);
    if (parent !== undefined) parent.children.push({ kind: 'text', value, offset });
    else if (value.trim().replace('\uFEFF', '') !== '')
      throw this.#source.malformed(offset, 'expected nothing outside of the root element.');
  }

  #decoded(written: string, offset: number): string {
    if (!written.includes('&')) return written;
    const replaced = (
      all: string,
      hexadecimal: string | undefined,
      decimal: string | undefined,
      name: string | undefined,
    ): string => {
      const found = name === undefined ? character(hexadecimal, decimal) : entities.get(name);
      if (found !== undefined && all.endsWith(';')) return found;
      throw this.#source.malformed(
        offset + Math.max(0, written.indexOf(all)),
        `expected one of XML's own entities, found ${JSON.stringify(all.slice(0, 40))}; none is expanded, and "&" is written &amp;.`,
      );
    };
    return written.replace(reference, replaced);
  }

  #match(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.#at;
    const found = expression.exec(this.#text) ?? undefined;
    if (found !== undefined) this.#at += found[0].length;
    return found;
  }
}
