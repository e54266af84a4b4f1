import { gitError } from './error-codes.ts';
import { notAFile } from './file-reader.ts';
import {
  fileMode,
  folderMode,
  formatTree,
  isRegularFile,
  objectId,
  type TreeEntry,
} from './object-format.ts';
import { entriesOf, type ObjectReader } from './object-reader.ts';
import { checkPath } from './ref-name.ts';

/** A tree that shall exist, and the objects that are new in it. */
export interface EditedTree {
  readonly id: string;
  readonly trees: ReadonlyMap<string, readonly TreeEntry[]>;
  readonly blobs: ReadonlyMap<string, Uint8Array>;
}

type Folder = Map<string, Folder | Uint8Array | null>;

/**
 * Works out the tree that differs from another one in exactly these files; a file's mode stays, an empty folder goes.
 * @param reader gives the trees on the way
 * @param base the tree to start from; absent: an empty one
 * @param files path → content, or null to delete
 * @throws GIT_PATH_INVALID where a path is no file's
 */
export async function editTree(
  reader: ObjectReader,
  base: string | undefined,
  files: ReadonlyMap<string, Uint8Array | null>,
): Promise<EditedTree> {
  const trees = new Map<string, readonly TreeEntry[]>();
  const blobs = new Map<string, Uint8Array>();

  const edit = async (
    id: string | undefined,
    changes: Folder,
    prefix: string,
  ): Promise<string | undefined> => {
    const entries = new Map(id === undefined ? [] : await entriesOf(reader, id));
    for (const [name, change] of changes) {
      const path = `${prefix}${name}`;
      const entry = await changed(entries.get(name), name, change, path);
      if (entry === undefined) entries.delete(name);
      else entries.set(name, entry);
    }
    if (entries.size === 0 && prefix !== '') return undefined;
    const list = [...entries.values()];
    const newId = objectId('tree', formatTree(list));
    if (newId !== id) trees.set(newId, list);
    return newId;
  };

  const changed = async (
    old: TreeEntry | undefined,
    name: string,
    change: Folder | Uint8Array | null,
    path: string,
  ): Promise<TreeEntry | undefined> => {
    if (change instanceof Map) {
      if (old !== undefined && old.mode !== folderMode) {
        // Nothing is below a file: deleting there has nothing to do, writing there would replace it.
        if (holdsContent(change)) throw notAFolder(path);
        return old;
      }
      const id = await edit(old?.id, change, `${path}/`);
      return id === undefined ? undefined : { mode: folderMode, name, id };
    }
    if (old !== undefined && !isRegularFile(old)) throw notAFile(path, old);
    if (change === null) return undefined;
    const id = objectId('blob', change);
    if (id !== old?.id) blobs.set(id, change);
    return { mode: old?.mode ?? fileMode, name, id };
  };

  const changes = foldersOf(files);
  if (base !== undefined) await loadFolders(reader, base, changes);
  const id = await edit(base, changes, '');
  return { id: id ?? objectId('tree', Buffer.alloc(0)), trees, blobs };
}

/** Brings the trees on the way to all changes, with one question for each level. */
async function loadFolders(reader: ObjectReader, base: string, root: Folder): Promise<void> {
  let level: { readonly id: string; readonly folder: Folder }[] = [{ id: base, folder: root }];
  while (level.length > 0) {
    await reader.load(level.map(({ id }) => id));
    const next: typeof level = [];
    for (const { id, folder } of level) {
      const entries = await entriesOf(reader, id);
      for (const [name, change] of folder) {
        const entry = entries.get(name);
        if (change instanceof Map && entry?.mode === folderMode)
          next.push({ id: entry.id, folder: change });
      }
    }
    level = next;
  }
}

function holdsContent(folder: Folder): boolean {
  return [...folder.values()].some((change) =>
    change instanceof Map ? holdsContent(change) : change !== null,
  );
}

/** Groups paths by folder, so that each tree is rewritten once. */
function foldersOf(files: ReadonlyMap<string, Uint8Array | null>): Folder {
  const root: Folder = new Map();
  for (const [path, content] of files) {
    const parts = checkPath(path).split('/');
    const name = parts.pop() ?? '';
    let folder = root;
    for (const part of parts) {
      const next = folder.get(part) ?? new Map<string, Folder | Uint8Array | null>();
      if (!(next instanceof Map)) throw notAFolder(path);
      folder.set(part, next);
      folder = next;
    }
    if (folder.get(name) instanceof Map) throw notAFolder(path);
    folder.set(name, content);
  }
  return root;
}

function notAFolder(path: string): Error {
  return gitError('GIT_PATH_INVALID', {
    message: `Expected ${path} to be only a file or only a folder; it would have to be both.`,
    remedy: 'Choose another path.',
    facts: { path },
  });
}
