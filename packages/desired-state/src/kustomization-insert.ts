import type { Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { errorAt, insertLinesAfter } from './text-file.ts';
import { isMap, isScalar, isSeq, pairOf, rangeOf, scalarText, type YamlFile } from './yaml-file.ts';

type Pairs = readonly (readonly [string, string])[];

/** Behind which of its siblings a key is put: the nearest one before it in this order that is there. */
const keyOrder = ['name', 'newName', 'newTag', 'digest'];

/**
 * Adds a key to an entry, in the entry's own style.
 * @returns the new text
 */
export function insertKey(file: YamlFile, entry: YAMLMap, key: string, value: string): string {
  const before = keyOrder.slice(0, keyOrder.indexOf(key)).toReversed();
  const sibling = before.map((name) => pairOf(entry, name)).find((pair) => pair !== undefined);
  if (sibling === undefined) throw new TypeError('an entry is found by its name, so it has one');
  const { text } = file.source;
  const end = endOfPair(file, sibling);
  if (entry.flow === true) {
    return `${text.slice(0, end)}, ${flowPairs([[key, value]], isQuoted(sibling.key))}${text.slice(end)}`;
  }
  const indent = ' '.repeat(columnOf(file, sibling.key));
  return insertLinesAfter(text, end, [`${indent}${blockPair(key, value)}`]);
}

/**
 * Gives a value to a key that has none (`newTag:`).
 * @returns the new text
 */
export function insertValue(file: YamlFile, key: Scalar, value: string): string {
  const { text } = file.source;
  const { end } = rangeOf(file, key);
  const colon = /^[ \t]*:/.exec(text.slice(end));
  if (colon === null) {
    throw errorAt(
      'DESIRED_STATE_UNSUPPORTED',
      file.source,
      end,
      'expected ":" and a value behind the key',
      'Write the key and its value in one line.',
    );
  }
  const at = end + colon[0].length;
  const quote = isQuoted(key) ? '"' : '';
  return `${text.slice(0, at)} ${scalarText(value, quote)}${text.slice(at)}`;
}

/**
 * Adds an entry to `images:`, and `images:` itself where there is none.
 * @param images the list, where there is one
 * @param pairs what the entry says
 * @returns the new text
 */
export function insertEntry(file: YamlFile, images: YAMLSeq | undefined, pairs: Pairs): string {
  if (images?.flow === true) return insertIntoFlowList(file, images, pairs);
  const last = images?.items.at(-1);
  if (images !== undefined && isNodeWithRange(last)) {
    const lines = entryLines(pairs, columnOf(file, images), gapOf(file, images));
    return insertLinesAfter(file.source.text, rangeOf(file, last).end, lines);
  }
  return insertList(file, pairs);
}

/** `images:` without a list, or no `images:` at all. */
function insertList(file: YamlFile, pairs: Pairs): string {
  const top = file.document.contents;
  if (!isMap(top)) throw new TypeError('a kustomization is a map');
  const { text } = file.source;
  const lines = entryLines(pairs, columnOf(file, top) + listIndent(file, top), ' ');
  const images = pairOf(top, 'images');
  if (top.flow === true) return insertIntoFlowMap(file, top, images, pairs);
  if (images === undefined) {
    const last = top.items.at(-1);
    const end = last === undefined ? text.length : endOfPair(file, last);
    return insertLinesAfter(text, end, [`${' '.repeat(columnOf(file, top))}images:`, ...lines]);
  }
  // `images:` and `images: null` differ: the word has to go.
  const { end } = rangeOf(file, images.key);
  if (isScalar(images.value) && images.value.source !== '') {
    const word = rangeOf(file, images.value);
    const without = `${text.slice(0, end)}:${text.slice(word.end)}`;
    return insertLinesAfter(without, end, lines);
  }
  return insertLinesAfter(text, end, lines);
}

function insertIntoFlowList(file: YamlFile, images: YAMLSeq, pairs: Pairs): string {
  const { text } = file.source;
  const top = file.document.contents;
  const quoted = isMap(top) && top.items.some((pair) => isScalar(pair.key) && isQuoted(pair.key));
  const last = images.items.at(-1);
  const entry = `{ ${flowPairs(pairs, quoted)} }`;
  if (isNodeWithRange(last)) {
    const { end } = rangeOf(file, last);
    return `${text.slice(0, end)}, ${entry}${text.slice(end)}`;
  }
  const at = rangeOf(file, images).start + 1;
  return `${text.slice(0, at)}${entry}${text.slice(at)}`;
}

function insertIntoFlowMap(
  file: YamlFile,
  top: YAMLMap,
  images: Pair | undefined,
  pairs: Pairs,
): string {
  const { text } = file.source;
  const last = top.items.at(-1);
  if (images !== undefined || last === undefined) {
    throw errorAt(
      'DESIRED_STATE_UNSUPPORTED',
      file.source,
      rangeOf(file, top).start,
      'expected a list in "images"',
      'Write "images": [] once, by hand.',
    );
  }
  const quoted = isScalar(last.key) && isQuoted(last.key);
  const key = quoted ? '"images"' : 'images';
  const end = endOfPair(file, last);
  return `${text.slice(0, end)}, ${key}: [{ ${flowPairs(pairs, quoted)} }]${text.slice(end)}`;
}

/** Lists stand at their key's column or two behind it; the file's first list says which it is here. */
function listIndent(file: YamlFile, top: YAMLMap): number {
  const list = top.items
    .map((pair) => pair.value)
    .find((value) => isSeq(value) && value.flow !== true);
  return isSeq(list) ? columnOf(file, list) - columnOf(file, top) : 0;
}

function entryLines(pairs: Pairs, column: number, gap: string): string[] {
  return pairs.map(([key, value], index) => {
    const lead = index === 0 ? `-${gap}` : ' '.repeat(1 + gap.length);
    return `${' '.repeat(column)}${lead}${blockPair(key, value)}`;
  });
}

function blockPair(key: string, value: string): string {
  return `${key}: ${scalarText(value, '')}`;
}

function flowPairs(pairs: Pairs, quoted: boolean): string {
  return pairs
    .map(([key, value]) =>
      quoted
        ? `${JSON.stringify(key)}: ${JSON.stringify(value)}`
        : `${key}: ${scalarText(value, '')}`,
    )
    .join(', ');
}

/** The blanks between the dash and the first key of the list's first entry. */
function gapOf(file: YamlFile, images: YAMLSeq): string {
  const { start } = rangeOf(file, images);
  return /^-( +)\S/.exec(file.source.text.slice(start, start + 100))?.[1] ?? ' ';
}

function endOfPair(file: YamlFile, pair: Pair): number {
  const node = isNodeWithRange(pair.value) && !isEmpty(pair.value) ? pair.value : pair.key;
  if (!isNodeWithRange(node)) throw new TypeError('a parsed pair has a key');
  return rangeOf(file, node).end;
}

function isEmpty(node: Node): boolean {
  return isScalar(node) && node.source === '';
}

function columnOf(file: YamlFile, node: Node): number {
  const { text } = file.source;
  const { start } = rangeOf(file, node);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return start - lineStart - (lineStart === 0 ? file.shift : 0);
}

function isQuoted(key: Scalar): boolean {
  return key.type === 'QUOTE_DOUBLE';
}

function isNodeWithRange(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
