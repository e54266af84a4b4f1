import type { CommitSha } from '@waybill/core';
import { folderMode, isRegularFile, type TreeEntry } from './object-format.ts';
import { entriesOf, treeOf, type ObjectReader } from './object-reader.ts';
import { checkPath } from './ref-name.ts';

const linkMode = '120000';
const submoduleMode = '160000';

/** What stands at a path of a commit. */
export type RepositoryEntry =
  | { readonly kind: 'file'; readonly content: Buffer }
  | { readonly kind: 'folder'; readonly names: readonly string[] }
  /** `at`: the link itself, which may be a folder on the way to the path. */
  | { readonly kind: 'link'; readonly at: string; readonly target: string }
  | { readonly kind: 'submodule'; readonly at: string };

/**
 * Says what stands at paths of a commit. Links are told, not followed: where they may lead is for the caller to say.
 * All paths go down together, so that what is missing here comes with one fetch for each level of folders.
 * @param reader the objects
 * @param commit a commit that was fetched
 * @param paths paths inside the repository; `''` is its root
 * @returns what is there; a path where nothing stands is absent
 * @throws GIT_PATH_INVALID, GIT_ANSWER_INVALID
 */
export async function readEntries(
  reader: ObjectReader,
  commit: CommitSha,
  paths: readonly string[],
): Promise<ReadonlyMap<string, RepositoryEntry>> {
  const root: TreeEntry = { mode: folderMode, name: '', id: await treeOf(reader, commit) };
  const found = new Map<string, RepositoryEntry>();
  let walks = [...new Set(paths)].map((path): Walk => {
    const parts = path === '' ? [] : checkPath(path).split('/');
    return { path, parts, depth: 0, entry: root };
  });
  const files: Walk[] = [];
  while (walks.length > 0) {
    await reader.load(folderIds(walks));
    const next: Walk[] = [];
    for (const walk of walks) {
      const step = await takeStep(reader, walk);
      if (step.kind === 'deeper') next.push(step.walk);
      else if (step.kind === 'file') files.push(walk);
      else if (step.kind === 'entry') found.set(walk.path, step.entry);
    }
    walks = next;
  }
  await reader.load(files.map(({ entry }) => entry.id));
  for (const { path, entry } of files) {
    const content = reader.blob(entry.id);
    if (content !== undefined) found.set(path, { kind: 'file', content: Buffer.from(content) });
  }
  return found;
}

/** A path on its way down: the first `depth` parts lead to `entry`. */
interface Walk {
  readonly path: string;
  readonly parts: readonly string[];
  readonly depth: number;
  readonly entry: TreeEntry;
}

type Step =
  | { readonly kind: 'deeper'; readonly walk: Walk }
  | { readonly kind: 'file' | 'nothing' }
  | { readonly kind: 'entry'; readonly entry: RepositoryEntry };

function folderIds(walks: readonly Walk[]): string[] {
  return walks.filter(({ entry }) => entry.mode === folderMode).map(({ entry }) => entry.id);
}

async function takeStep(reader: ObjectReader, walk: Walk): Promise<Step> {
  const { parts, depth, entry } = walk;
  const at = parts.slice(0, depth).join('/');
  if (entry.mode === linkMode) return { kind: 'entry', entry: await linkAt(reader, entry, at) };
  if (entry.mode === submoduleMode) return { kind: 'entry', entry: { kind: 'submodule', at } };
  if (entry.mode !== folderMode) {
    return { kind: isRegularFile(entry) && depth === parts.length ? 'file' : 'nothing' };
  }
  const entries = await entriesOf(reader, entry.id);
  const name = parts[depth];
  if (name === undefined) {
    return { kind: 'entry', entry: { kind: 'folder', names: [...entries.keys()] } };
  }
  const next = entries.get(name);
  if (next === undefined) return { kind: 'nothing' };
  return { kind: 'deeper', walk: { ...walk, depth: depth + 1, entry: next } };
}

async function linkAt(
  reader: ObjectReader,
  entry: TreeEntry,
  at: string,
): Promise<RepositoryEntry> {
  await reader.load([entry.id]);
  return { kind: 'link', at, target: reader.blob(entry.id)?.toString('utf8') ?? '' };
}
