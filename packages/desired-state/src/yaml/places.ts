import { isNode, type Node, type Pair } from 'yaml';
import { rangeOf } from './yaml-file.ts';

/**
 * @param text a text
 * @param offset a place in it
 * @returns where the place's line ends, its line ending left out
 */
export function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  if (newline === -1) return text.length;
  return text[newline - 1] === '\r' ? newline - 1 : newline;
}

/** @returns the key of a pair that was parsed */
export function keyOf(pair: Pair): Node {
  if (!isNode(pair.key)) throw new TypeError('a parsed pair has a key');
  return pair.key;
}

/** @returns where a pair ends: its value, or its key where it has none */
export function endOfPair(pair: Pair): number {
  const { value } = pair;
  const node = isNode(value) && rangeOf(value).end > rangeOf(value).start ? value : keyOf(pair);
  const { end } = rangeOf(node);
  return end;
}
