import type { CompatibilityFinding, FindingPlace } from '../findings/finding.ts';
import { positionsOf } from '../model/position.ts';
import { isRemotePath } from '../model/remote-documents.ts';
import type { Source, SourceFile } from '../model/source.ts';
import type { Position } from '../model/yaml.ts';
import type { Finding, FindingSource } from '../verdict.ts';
import { excerptOf } from './excerpt.ts';

/** What was compared. */
export interface ComparedFiles {
  readonly commit: string;
  readonly base: Source;
  readonly head: Source;
}

/**
 * Says of each finding where it stands in the checkout and in the base. What is gone is shown where the nearest part
 * around it still stands.
 * @param found what the comparison found
 * @param files what was compared
 * @returns the findings of a verdict, in the same order
 */
export async function findingsOf(
  found: readonly CompatibilityFinding[],
  files: ComparedFiles,
): Promise<Finding[]> {
  const survivors = await survivorsOf(found, files);
  return found.map((finding): Finding => {
    const { id, level, direction, operation, base, revision, why, remedy } = finding;
    const file = revision === null ? headFileFor(base, files) : fileOf(files.head, revision);
    const position =
      revision ?? (base === null ? undefined : survivors.get(file)?.get(base.pointer));
    const before = base === null ? undefined : beforeOf(base, files);
    const excerpt = excerptsOf(finding, files);
    return {
      id,
      level,
      ...shownPlace(file, position, files.head.main),
      ...(revision === null ? {} : { pointer: revision.pointer }),
      message: isRemotePath(file.path) ? `${why} It stands in ${file.name}.` : why,
      remedy,
      ...(direction === 'none' ? {} : { direction }),
      ...(operation === null ? {} : { operation }),
      ...(before === undefined ? {} : { before }),
      ...(excerpt === undefined ? {} : { excerpt }),
    };
  });
}

/** Nobody can be shown a line of a document at another host: the contract that refers to it is named. */
function shownPlace(
  file: SourceFile,
  position: Partial<Position> | FindingPlace | undefined,
  main: SourceFile,
): { readonly file: string; readonly line: number; readonly column: number } {
  return isRemotePath(file.path)
    ? { file: main.name, line: 1, column: 1 }
    : { file: file.name, line: position?.line ?? 1, column: position?.column ?? 1 };
}

/** Where the parts around what is gone still stand. */
async function survivorsOf(
  found: readonly CompatibilityFinding[],
  files: ComparedFiles,
): Promise<ReadonlyMap<SourceFile, ReadonlyMap<string, Position>>> {
  const wanted = new Map<SourceFile, Set<string>>();
  for (const { base, revision } of found) {
    if (base === null || revision !== null) continue;
    const file = headFileFor(base, files);
    const pointers = wanted.get(file);
    if (pointers === undefined) wanted.set(file, new Set([base.pointer]));
    else pointers.add(base.pointer);
  }
  const positions = new Map<SourceFile, ReadonlyMap<string, Position>>();
  for (const [file, pointers] of wanted) positions.set(file, await positionsOf(file, pointers));
  return positions;
}

/** A place in another file than the main one says its name. */
function fileOf(source: Source, place: FindingPlace): SourceFile {
  if (place.file === undefined) return source.main;
  for (const file of source.files.values()) if (file.name === place.file) return file;
  return source.main;
}

/** The newer file that stands for an older one: the main one where there is none of its name. */
function headFileFor(base: FindingPlace | null, { head }: ComparedFiles): SourceFile {
  return base === null ? head.main : fileOf(head, base);
}

function beforeOf(place: FindingPlace, { base, commit }: ComparedFiles): FindingSource {
  const { line, column, pointer } = place;
  return {
    commit,
    file: fileOf(base, place).name,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    pointer,
  };
}

function excerptsOf(
  { base, revision }: CompatibilityFinding,
  files: ComparedFiles,
): Finding['excerpt'] {
  const shown = (source: Source, place: FindingPlace | null): string | undefined =>
    place?.line === undefined
      ? undefined
      : excerptOf(fileOf(source, place), place.line, place.column ?? 1);
  const [before, after] = [shown(files.base, base), shown(files.head, revision)];
  if (before === undefined && after === undefined) return undefined;
  return {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}
