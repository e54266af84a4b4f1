import { pointerNames } from './json.ts';
import { JsonScanner, type Wanted } from './json-scanner.ts';
import type { SourceFile } from './source.ts';
import type { Position } from './yaml.ts';

/**
 * Finds where values stand. A file is read once for all pointers, and what nobody asked for is skipped.
 * @param file the file
 * @param pointers JSON pointers
 * @returns the position of each, or of the nearest part that is there
 */
export async function positionsOf(
  file: SourceFile,
  pointers: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Position>> {
  if (file.format === 'yaml') {
    const { yamlPositions } = await import('./yaml.ts');
    const wanted = [...pointers];
    const found = yamlPositions(file.text, wanted.map(pointerNames));
    return new Map(
      wanted.map((pointer, index) => [pointer, found[index] ?? { line: 1, column: 1 }]),
    );
  }
  const root: Wanted = { members: new Map() };
  for (const pointer of pointers) {
    let node = root;
    for (const name of pointerNames(pointer)) {
      let next = node.members.get(name);
      if (next === undefined) node.members.set(name, (next = { members: new Map() }));
      node = next;
    }
  }
  new JsonScanner(file.text).scan(root);
  const starts = lineStarts(file.text);
  const positions = new Map<string, Position>();
  for (const pointer of pointers)
    positions.set(pointer, positionIn(starts, offsetIn(root, pointer)));
  return positions;
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

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function positionIn(starts: readonly number[], offset: number): Position {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
