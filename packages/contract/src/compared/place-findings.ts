import { positionsOf } from '../model/position.ts';
import type { Place, SourceFile } from '../model/source.ts';
import type { Position } from '../model/yaml.ts';
import type { PlacedFinding } from '../policy/placed-finding.ts';
import type { Finding, FindingSource } from '../verdict.ts';
import { excerptOf } from './excerpt.ts';

/**
 * @param placed findings of the policy
 * @returns the same with file, line and column
 */
export async function placeFindings(placed: readonly PlacedFinding[]): Promise<Finding[]> {
  const positions = await positionsAt(placed.map(({ place }) => place));
  return placed.map(({ place, ...finding }): Finding => {
    const { line, column } = positions(place);
    const after = excerptOf(place.file, line, column);
    return {
      ...finding,
      file: place.file.name,
      line,
      column,
      pointer: place.pointer,
      ...(after === undefined ? {} : { excerpt: { after } }),
    };
  });
}

/**
 * @param commit the commit of a base
 * @param places places in its contract
 * @returns where each stands
 */
export async function sourcesAt(
  commit: string,
  places: readonly Place[],
): Promise<readonly FindingSource[]> {
  const positions = await positionsAt(places);
  return places.map((place) => ({
    commit,
    file: place.file.name,
    ...positions(place),
    pointer: place.pointer,
  }));
}

/** Each file is looked through once. */
async function positionsAt(places: readonly Place[]): Promise<(place: Place) => Position> {
  const wanted = new Map<SourceFile, Set<string>>();
  for (const { file, pointer } of places) {
    const pointers = wanted.get(file);
    if (pointers === undefined) wanted.set(file, new Set([pointer]));
    else pointers.add(pointer);
  }
  const found = new Map<SourceFile, ReadonlyMap<string, Position>>();
  for (const [file, pointers] of wanted) found.set(file, await positionsOf(file, pointers));
  return ({ file, pointer }) => found.get(file)?.get(pointer) ?? { line: 1, column: 1 };
}
