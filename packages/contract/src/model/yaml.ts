import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { messageOf } from '@waybill/core';
import { contractError } from '../error-codes.ts';

/** Line and column, from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Parses YAML (or JSON that is broken, to say where).
 * @param text the file
 * @param name for messages
 * @param aliases how much aliases may multiply what is written
 * @returns its value
 * @throws CONTRACT_MALFORMED with line and column, CONTRACT_TOO_LARGE where aliases multiply it
 */
export function parseYaml(text: string, name: string, aliases: number): unknown {
  const { document, lines } = read(text);
  const [problem] = document.errors;
  if (problem !== undefined) {
    const { line, col } = lines.linePos(problem.pos[0]);
    throw contractError('CONTRACT_MALFORMED', {
      message: `Expected YAML or JSON, found at ${name}:${String(line)}:${String(col)}: ${problem.message.split('\n')[0] ?? ''}`,
      remedy: 'Correct the file at that place.',
      location: { file: name, line: Math.max(1, line), column: Math.max(1, col) },
    });
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: aliases });
    return value;
  } catch (error) {
    throw contractError('CONTRACT_TOO_LARGE', {
      message: `Expected aliases that multiply ${name} at most ${String(aliases)} times, found: ${messageOf(error)}.`,
      remedy: 'Write the parts out, or refer to them by $ref.',
      location: { file: name },
      cause: error,
    });
  }
}

/**
 * @param text the file
 * @param paths names from its top
 * @returns the position of each path's value, or of the nearest part that is there
 */
export function yamlPositions(
  text: string,
  paths: readonly (readonly string[])[],
): readonly Position[] {
  const { document, lines } = read(text);
  return paths.map((path) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const offset = offsetOf(document, path.slice(0, length));
      if (offset !== undefined) {
        const { line, col } = lines.linePos(offset);
        return { line: Math.max(1, line), column: Math.max(1, col) };
      }
    }
    return { line: 1, column: 1 };
  });
}

/** Where the key of a path's last part stands, or the value where it is in a list. */
function offsetOf(document: Document, path: readonly string[]): number | undefined {
  const last = path.at(-1);
  if (last === undefined)
    return isNode(document.contents) ? document.contents.range?.[0] : undefined;
  const parent: unknown = document.getIn(keysOf(document, path.slice(0, -1)), true);
  if (typeof parent !== 'object' || parent === null || !('items' in parent)) return undefined;
  const { items } = parent;
  if (!Array.isArray(items)) return undefined;
  for (const [index, item] of items.entries()) {
    const found: unknown = item;
    if (typeof found !== 'object' || found === null) continue;
    if ('key' in found) {
      const key: unknown = found.key;
      if (isNode(key) && 'value' in key && String(key.value) === last) return key.range?.[0];
    } else if (String(index) === last && isNode(found)) return found.range?.[0];
  }
  return undefined;
}

/** Keys of YAML may be numbers (`200:`), which JSON pointers write as text. */
function keysOf(document: Document, path: readonly string[]): (string | number)[] {
  const keys: (string | number)[] = [];
  for (const name of path) {
    const numeric = /^\d+$/.test(name) && !document.hasIn([...keys, name]);
    keys.push(numeric ? Number(name) : name);
  }
  return keys;
}

function read(text: string): { document: Document; lines: LineCounter } {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    merge: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  return { document, lines };
}
