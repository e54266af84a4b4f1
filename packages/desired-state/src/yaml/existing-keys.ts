import { isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Splice } from '../splice.ts';
import { endOfLine, endOfPair, keyOf } from './places.ts';
import { doubleQuoted, plainText } from './scalar.ts';
import { refuseShared, type Spot } from './spot.ts';
import { rangeOf, spliceIn } from './yaml-file.ts';

/**
 * Takes a key out of a map, with its line where it has one.
 * @param spot the value of the key
 * @param what names the place in messages
 * @throws DESIRED_STATE_UNSUPPORTED where it is shared with another place
 */
export function removeKey(spot: Spot, what: string): Splice {
  refuseShared(spot, what);
  const { file, pair, parent } = spot;
  if (pair === undefined || !isMap(parent?.node))
    throw new TypeError('a key is taken out of a map');
  const { items } = parent.node;
  const index = items.indexOf(pair);
  const [before, next] = [items[index - 1], items[index + 1]];
  const { start } = rangeOf(keyOf(pair));
  const end = endOfPair(pair);
  const lineStart = file.text.lastIndexOf('\n', start - 1) + 1;
  const ownLine = file.text.slice(lineStart, start).trim() === '';
  if (spot.flow || !ownLine) {
    if (next !== undefined) return spliceIn(file, start, rangeOf(keyOf(next)).start, '');
    return spliceIn(file, before === undefined ? start : endOfPair(before), end, '');
  }
  const newline = file.text.indexOf('\n', Math.max(end - 1, start));
  if (newline !== -1) return spliceIn(file, lineStart, newline + 1, '');
  return spliceIn(file, Math.max(endOfLine(file.text, lineStart - 1), 0), file.text.length, '');
}

/**
 * Gives a key of a map another name.
 * @param spot the value of the key
 * @param key the new name
 * @param what names the place in messages
 * @throws DESIRED_STATE_UNSUPPORTED where it is shared with another place
 */
export function renameKey(spot: Spot, key: string, what: string): Splice {
  refuseShared(spot, what);
  if (spot.pair === undefined) throw new TypeError('a key of a map gets another name');
  const old = keyOf(spot.pair);
  const quoted = isScalar(old) && old.type === 'QUOTE_DOUBLE';
  const { start, end } = rangeOf(old);
  return spliceIn(spot.file, start, end, quoted ? doubleQuoted(key) : plainText(key, spot.flow));
}

/**
 * Takes an item out of a list, with its lines where it has some.
 * @param list the list
 * @param item the item
 * @param what names the place in messages
 */
export function removeItem(list: Spot, item: Spot | undefined, what: string): Splice {
  refuseShared(list, what);
  const { file, node } = list;
  if (!isSeq(node) || !isNode(item?.node)) throw new TypeError('an item is taken out of a list');
  const nodes = node.items.filter((other) => isNode(other));
  const index = nodes.indexOf(item.node);
  const { start, end } = rangeOf(item.node);
  const [before, next] = [nodes[index - 1], nodes[index + 1]];
  if (!list.flow && node.flow !== true) {
    const lineStart = file.text.lastIndexOf('\n', start - 1) + 1;
    const newline = file.text.indexOf('\n', Math.max(end - 1, start));
    if (newline !== -1) return spliceIn(file, lineStart, newline + 1, '');
    return spliceIn(file, Math.max(endOfLine(file.text, lineStart - 1), 0), file.text.length, '');
  }
  if (next !== undefined) return spliceIn(file, start, rangeOf(next).start, '');
  return spliceIn(file, before === undefined ? start : rangeOf(before).end, end, '');
}
