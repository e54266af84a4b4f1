import { isMap, isNode, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { lineEnding } from '../text-file.ts';
import type { Splice } from '../splice.ts';
import { endOfLine, endOfPair, keyOf } from './places.ts';
import { doubleQuoted, plainText } from './scalar.ts';
import { childOf, itemsOf, refuseShared, type Spot } from './spot.ts';
import { rangeOf, spliceIn, yamlError, type YamlFile } from './yaml-file.ts';

/** What is put behind a new key: a text, a map of texts, or a list of maps. */
export type NewValue = string | readonly (readonly [key: string, text: string])[];

/**
 * Adds a key to a map in the map's own style: behind the nearest one that stands before it in `order`, else
 * behind the last one.
 * @param map the map
 * @param key the new key
 * @param value what it says
 * @param order the order in which people write such keys
 * @param what names the place in messages
 * @throws DESIRED_STATE_UNSUPPORTED where the map is shared with another place
 */
export function insertKey(
  map: Spot,
  key: string,
  value: NewValue,
  order: readonly string[],
  what: string,
): Splice {
  refuseShared(map, what);
  const { file, node } = map;
  if (!isMap(node)) throw new TypeError('a key is put into a map');
  const before = order.slice(0, Math.max(order.indexOf(key), 0)).toReversed();
  const sibling =
    before.map((name) => childOf(map, name)?.pair).find((pair) => pair !== undefined) ??
    order.map((name) => childOf(map, name)?.pair).find((pair) => pair !== undefined) ??
    node.items.at(-1);
  if (map.flow || node.flow === true) {
    return insertFlow(file, node, sibling, (quoted) => flowPair(key, value, quoted));
  }
  if (sibling === undefined) throw new TypeError('a block map has a key');
  const column = columnOf(file, keyOf(sibling));
  return linesAfter(file, endOfPair(sibling), blockPair(file, column, key, value));
}

/**
 * Adds an item to the end of a list of maps, in the list's own style.
 * @param list the list
 * @param pairs what the item says
 * @param after the item behind which it is put; the last one where absent
 * @param what names the place in messages
 * @throws DESIRED_STATE_UNSUPPORTED where the list is shared with another place
 */
export function insertItem(
  list: Spot,
  pairs: Exclude<NewValue, string>,
  what: string,
  after?: Spot,
): Splice {
  refuseShared(list, what);
  const { file, node } = list;
  if (!isSeq(node)) throw new TypeError('an item is put into a list');
  const last = after?.node ?? itemsOf(list).at(-1)?.node;
  if (list.flow || node.flow === true) {
    const quoted = quotedKeys(list);
    const item = `{ ${flowPairs(pairs, quoted)} }`;
    const at = last === null || last === undefined ? rangeOf(node).start + 1 : rangeOf(last).end;
    return spliceIn(file, at, at, `${isNode(last) ? ', ' : ''}${item}`);
  }
  const { start, end } = rangeOf(node);
  const gap = /^-( +)\S/.exec(file.text.slice(start, start + 100))?.[1] ?? ' ';
  const lines = itemLines(pairs, columnOf(file, node), gap);
  return linesAfter(file, isNode(last) ? rangeOf(last).end : end, lines);
}

/**
 * Adds a text to the end of a list of texts, in the list's own style.
 * @param list the list
 * @param text the new item
 * @param what names the place in messages
 */
export function insertText(list: Spot, text: string, what: string): Splice {
  refuseShared(list, what);
  const { file, node } = list;
  if (!isSeq(node)) throw new TypeError('an item is put into a list');
  const last = itemsOf(list).at(-1);
  const flow = list.flow || node.flow === true;
  const double = isScalar(last?.node) && last.node.type === 'QUOTE_DOUBLE';
  const word = double ? doubleQuoted(text) : plainText(text, flow);
  const end = isNode(last?.node) ? rangeOf(last.node).end : rangeOf(node).start + 1;
  if (flow) return spliceIn(file, end, end, `${last === undefined ? '' : ', '}${word}`);
  return linesAfter(file, end, [`${' '.repeat(columnOf(file, node))}- ${word}`]);
}

/**
 * Adds `key:` and a list with one item to a map.
 * @param map the map, which lacks the key or has no value there
 * @param key the key
 * @param pairs what the item says
 * @param what names the place in messages
 */
export function insertList(
  map: Spot,
  key: string,
  pairs: Exclude<NewValue, string>,
  what: string,
): readonly Splice[] {
  refuseShared(map, what);
  const { file, node } = map;
  if (!isMap(node)) throw new TypeError('a list is put into a map');
  const present = childOf(map, key);
  if (map.flow || node.flow === true) {
    if (present === undefined) {
      const item = (quoted: boolean): string =>
        `${quoted ? JSON.stringify(key) : key}: [{ ${flowPairs(pairs, quoted)} }]`;
      return [insertFlow(file, node, node.items.at(-1), item)];
    }
    throw yamlError(
      'DESIRED_STATE_UNSUPPORTED',
      file,
      rangeOf(node).start,
      `expected a list in "${key}"`,
      `Write "${key}": [] once, by hand.`,
    );
  }
  const column = columnOf(file, node);
  const lines = itemLines(pairs, column + listIndent(map), ' ');
  if (present?.pair === undefined) {
    const last = node.items.at(-1);
    if (last === undefined) throw new TypeError('a block map has a key');
    return [linesAfter(file, endOfPair(last), [`${' '.repeat(column)}${key}:`, ...lines])];
  }
  // `images:` and `images: null` differ: the word has to go.
  const { end } = rangeOf(keyOf(present.pair));
  const word = present.node === null ? undefined : rangeOf(present.node);
  const line = linesAfter(file, end, lines);
  if (word === undefined || word.start === word.end) return [line];
  return [spliceIn(file, end, word.end, ':'), line];
}

/**
 * Puts pairs into `{}`.
 * @param map the empty map
 * @param pairs what it is to hold
 * @param what names the place in messages
 */
export function fillEmptyMap(map: Spot, pairs: Exclude<NewValue, string>, what: string): Splice {
  refuseShared(map, what);
  if (map.node === null) throw new TypeError('an empty map is a node');
  const { start, end } = rangeOf(map.node);
  return spliceIn(map.file, start, end, `{ ${flowPairs(pairs, quotedKeys(map))} }`);
}

/**
 * Adds lines at the end of a file that has no content yet.
 * @param file the file
 * @param key the key
 * @param value what it says
 */
export function appendPair(file: YamlFile, key: string, value: NewValue): Splice {
  const ending = lineEnding(file.text);
  const lines = blockPair(file, 0, key, value).join(ending);
  const at = file.text.length;
  const complete = file.text === '' || file.text.endsWith('\n');
  return spliceIn(file, at, at, complete ? `${lines}${ending}` : `${ending}${lines}`);
}

/** Whole lines behind the line in which `offset` lies. A text without a final newline stays one. */
function linesAfter(file: YamlFile, offset: number, lines: readonly string[]): Splice {
  const { text } = file;
  const at = endOfLine(text, offset > 0 && text[offset - 1] === '\n' ? offset - 1 : offset);
  const ending = lineEnding(file.source.text);
  return spliceIn(file, at, at, lines.map((line) => `${ending}${line}`).join(''));
}

function blockPair(file: YamlFile, column: number, key: string, value: NewValue): string[] {
  const lead = ' '.repeat(column);
  const name = plainText(key, false);
  if (typeof value === 'string') return [`${lead}${name}: ${plainText(value, false)}`];
  const inner = ' '.repeat(column + indentStep(file));
  return [
    `${lead}${name}:`,
    ...value.map(([part, text]) => `${inner}${part}: ${plainText(text, false)}`),
  ];
}

function itemLines(pairs: Exclude<NewValue, string>, column: number, gap: string): string[] {
  return pairs.map(([key, value], index) => {
    const lead = index === 0 ? `-${gap}` : ' '.repeat(1 + gap.length);
    return `${' '.repeat(column)}${lead}${key}: ${plainText(value, false)}`;
  });
}

/** By how many blanks the file's first nested map is indented. */
function indentStep(file: YamlFile): number {
  return (
    /^[^\s#-][^\n]*:[ \t]*\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( +)[^\s-]/m.exec(file.text)?.[1]
      ?.length ?? 2
  );
}

/** Lists stand at their key's column or behind it; the map's first list says which it is here. */
function listIndent(map: Spot): number {
  if (!isMap(map.node)) return 0;
  const list = map.node.items
    .map((pair) => pair.value)
    .find((value) => isSeq(value) && value.flow !== true);
  return isSeq(list) ? columnOf(map.file, list) - columnOf(map.file, map.node) : 0;
}

function insertFlow(
  file: YamlFile,
  map: Node,
  sibling: Pair | undefined,
  pair: (quoted: boolean) => string,
): Splice {
  if (sibling === undefined) {
    const at = rangeOf(map).start + 1;
    return spliceIn(file, at, at, pair(/"[^"\n]*"\s*:/.test(file.text)));
  }
  const key = keyOf(sibling);
  const quoted = isScalar(key) && key.type === 'QUOTE_DOUBLE';
  const end = endOfPair(sibling);
  const { start } = rangeOf(key);
  const lead =
    /(?:\r?\n)[ \t]*$/.exec(file.text.slice(Math.max(start - 500, 0), start))?.[0] ?? ' ';
  // The file's indentation is added by the change itself.
  return spliceIn(file, end, end, `,${lead}${pair(quoted)}`);
}

function flowPair(key: string, value: NewValue, quoted: boolean): string {
  const name = quoted ? doubleQuoted(key) : plainText(key, true);
  if (typeof value !== 'string') return `${name}: { ${flowPairs(value, quoted)} }`;
  return `${name}: ${quoted ? doubleQuoted(value) : plainText(value, true)}`;
}

function flowPairs(pairs: Exclude<NewValue, string>, quoted: boolean): string {
  return pairs.map(([key, value]) => flowPair(key, value, quoted)).join(', ');
}

/** Whether the keys around a list stand in quotes: JSON. */
function quotedKeys(list: Spot): boolean {
  for (let spot: Spot | undefined = list; spot !== undefined; spot = spot.parent) {
    const key = spot.pair?.key;
    if (isScalar(key)) return key.type === 'QUOTE_DOUBLE';
  }
  return false;
}

function columnOf(file: YamlFile, node: Node): number {
  const { start } = rangeOf(node);
  return start - (file.text.lastIndexOf('\n', start - 1) + 1);
}
