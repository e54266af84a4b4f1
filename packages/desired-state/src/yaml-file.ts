import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parse,
  parseAllDocuments,
  visit,
  type Alias,
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { TextFile } from './editor.ts';
import { errorAt, positionOf } from './text-file.ts';

/** One YAML document, with offsets that count in the file's text. */
export interface YamlFile {
  readonly source: TextFile;
  readonly document: Document.Parsed;
  /** Length of the byte-order mark, which the parser does not see. */
  readonly shift: number;
}

/**
 * Parses a file with one YAML document.
 * @param source the file
 * @throws DESIRED_STATE_UNREADABLE where it is no YAML, DESIRED_STATE_UNSUPPORTED for a second document
 */
export function parseYaml(source: TextFile): YamlFile {
  const shift = source.text.startsWith('\uFEFF') ? 1 : 0;
  const parsed = parseAllDocuments(source.text.slice(shift), {
    prettyErrors: false,
    version: '1.2',
  });
  const documents = Array.isArray(parsed) ? parsed : [];
  const document = documents[0];
  for (const { errors } of documents) {
    const error = errors[0];
    if (error === undefined) continue;
    const what = error.message.split('\n')[0] ?? error.message;
    throw errorAt(
      'DESIRED_STATE_UNREADABLE',
      source,
      error.pos[0] + shift,
      `expected YAML: ${what}`,
      'Correct the file.',
    );
  }
  const second = documents[1];
  if (second !== undefined) {
    throw errorAt(
      'DESIRED_STATE_UNSUPPORTED',
      source,
      second.range[0] + shift,
      'expected one YAML document, found a second one',
      'Move the kustomization into a file of its own.',
    );
  }
  if (document === undefined) {
    throw errorAt(
      'DESIRED_STATE_UNREADABLE',
      source,
      0,
      'expected a kustomization, found an empty file',
      'Name the right file.',
    );
  }
  return { source, document, shift };
}

/**
 * @param file the file
 * @param node a node of it
 * @returns where its value starts and ends
 */
export function rangeOf(
  file: YamlFile,
  node: Node,
): { readonly start: number; readonly end: number } {
  const range = node.range;
  if (!range) throw new TypeError('a parsed node has a range');
  return { start: range[0] + file.shift, end: range[1] + file.shift };
}

/**
 * Refuses a node that is shared with another place: changing it changes both.
 * @param file the file
 * @param node the node that is about to be read or changed
 * @param what names it in the message
 * @throws DESIRED_STATE_UNSUPPORTED that names both places
 */
export function refuseShared(file: YamlFile, node: unknown, what: string): void {
  const { source } = file;
  const remedy = 'Write the value out in each place.';
  if (isAlias(node)) {
    const anchor = node.resolve(file.document);
    const where = anchor === undefined ? 'nowhere' : `in ${lineOf(file, anchor)}`;
    const message = `${what} is the alias "*${node.source}" of a value that stands ${where}; changing it changes both`;
    throw errorAt('DESIRED_STATE_UNSUPPORTED', source, rangeOf(file, node).start, message, remedy);
  }
  if (!isNode(node) || !('anchor' in node) || typeof node.anchor !== 'string') return;
  const alias = aliasesOf(file, node.anchor)[0];
  const where =
    alias === undefined
      ? 'for which there is no alias'
      : `which is used in ${lineOf(file, alias)} too`;
  const message = `${what} has the anchor "&${node.anchor}", ${where}; changing it could change both`;
  throw errorAt('DESIRED_STATE_UNSUPPORTED', source, rangeOf(file, node).start, message, remedy);
}

function lineOf(file: YamlFile, node: Node): string {
  return `line ${String(positionOf(file.source.text, rangeOf(file, node).start).line)}`;
}

function aliasesOf(file: YamlFile, anchor: string): Alias[] {
  const found: Alias[] = [];
  visit(file.document, {
    Alias: (_key, alias) => {
      if (alias.source === anchor) found.push(alias);
    },
  });
  return found;
}

/**
 * @param map a map of the file
 * @param key a key
 * @returns its pair
 */
export function pairOf(map: YAMLMap, key: string): Pair<Scalar> | undefined {
  return map.items.find(
    (pair): pair is Pair<Scalar> => isPair(pair) && isScalar(pair.key) && pair.key.value === key,
  );
}

/**
 * The words of a plain value as they stand (`1.10` stays `1.10`), the content of a quoted one.
 * @param value the value of a pair
 * @returns the text; undefined for nothing, and for what is no scalar
 */
export function textOf(value: unknown): string | undefined {
  if (!isScalar(value) || value.value === null) return undefined;
  return typeof value.value === 'string' ? value.value : value.source;
}

/** How a scalar is quoted. */
export type Quote = '"' | "'" | '';

/**
 * @param text a text without quotes and control characters
 * @param quote how the old value was quoted
 * @returns it as YAML; quotes are added to a plain text that YAML would read as something else
 */
export function scalarText(text: string, quote: Quote): string {
  if (quote !== '') return `${quote}${text}${quote}`;
  const read: unknown = parse(text, { version: '1.2' });
  // YAML 1.1 readers (Go's among them) take more words for numbers and booleans than YAML 1.2 does.
  const older: unknown = parse(text, { version: '1.1' });
  return read === text && older === text ? text : `"${text}"`;
}

/**
 * @param node a scalar
 * @returns how it is quoted; undefined for a block scalar, which is not one word of one line
 */
export function quoteOf(node: Scalar): Quote | undefined {
  switch (node.type) {
    case 'QUOTE_DOUBLE':
      return '"';
    case 'QUOTE_SINGLE':
      return "'";
    case 'PLAIN':
      return '';
    default:
      return undefined;
  }
}

export { isMap, isScalar, isSeq };
