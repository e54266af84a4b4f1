import { pointerNames } from './json.ts';
import { JsonScanner, type Wanted } from './json-scanner.ts';
import type { SourceFile } from './source.ts';

/** Line and column, from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Finds where values stand. A file is read once for all pointers, and what nobody asked for is skipped.
 * @param file the file
 * @param pointers JSON pointers
 * @returns the position of each, or of the nearest part that is there
 */
export async function positionsOf(
  file: Pick<SourceFile, 'text' | 'format'>,
  pointers: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Position>> {
  const root: Wanted = { members: new Map() };
  for (const pointer of pointers) {
    let node = root;
    for (const name of pointerNames(pointer)) {
      let next = node.members.get(name);
      if (next === undefined) node.members.set(name, (next = { members: new Map() }));
      node = next;
    }
  }
  if (file.format === 'yaml') (await import('./yaml.ts')).locateInYaml(file.text, root);
  else new JsonScanner(file.text).scan(root);
  const offsets = new Map<string, number>();
  for (const pointer of pointers) offsets.set(pointer, offsetIn(root, pointer));
  return positionsAt(file.text, offsets);
}

/** The offset of a part, or of the nearest one above it that is there. */
function offsetIn(root: Wanted, pointer: string): number {
  let node: Wanted | undefined = root;
  let offset = root.offset ?? 0;
  for (const name of pointerNames(pointer)) {
    node = node.members.get(name);
    if (node?.offset === undefined) break;
    offset = node.offset;
  }
  return offset;
}

/** Counts lines up to each offset, in one pass. */
function positionsAt(
  text: string,
  offsets: ReadonlyMap<string, number>,
): ReadonlyMap<string, Position> {
  const positions = new Map<string, Position>();
  let [line, start] = [1, 0];
  let end = text.indexOf('\n');
  for (const [pointer, offset] of [...offsets].sort(([, one], [, other]) => one - other)) {
    for (; end >= 0 && end < offset; end = text.indexOf('\n', start)) {
      line += 1;
      start = end + 1;
    }
    positions.set(pointer, { line, column: offset - start + 1 });
  }
  return positions;
}
