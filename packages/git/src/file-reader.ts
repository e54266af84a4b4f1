import { messageOf, type CommitSha } from '@waybill/core';
import { gitError } from './error-codes.ts';
import { folderMode, isRegularFile, type TreeEntry } from './object-format.ts';
import { entriesOf, treeOf, type ObjectReader } from './object-reader.ts';
import { checkPath } from './ref-name.ts';

/** Reads files at a commit. */
export interface FileReader {
  readFile(commit: CommitSha, path: string): Promise<Buffer | undefined>;
  listFiles(commit: CommitSha, folder: string): Promise<readonly string[]>;
  /** Brings files with the fewest questions to the remote, and with them what is near: reads find it then. */
  bring(commit: CommitSha, paths: readonly string[]): Promise<void>;
}

/**
 * Of so many folders beside each other (applications, services) each is a small part of the repository: it is cheaper
 * to take all of it than to ask for every folder on the way.
 */
const crowd = 16;

const maximumFiles = 200_000;
const batchSize = 4000;

interface Request {
  readonly commit: CommitSha;
  readonly path: string;
  readonly resolve: (content: Buffer | undefined) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Reads that are asked for together share one process and at most one fetch for each level of folders.
 * @param reader the objects
 */
export function openFileReader(reader: ObjectReader): FileReader {
  const queue: Request[] = [];
  let running = Promise.resolve();
  const flush = async (): Promise<void> => {
    const requests = queue.splice(0, batchSize);
    if (queue.length > 0) schedule();
    reader.trim();
    try {
      await serve(reader, requests);
    } catch (error) {
      for (const request of requests)
        request.reject(error instanceof Error ? error : new Error(messageOf(error)));
    }
  };
  const schedule = (): void => {
    setImmediate(() => {
      running = running.then(flush);
    });
  };
  return {
    readFile: async (commit, path) => {
      checkPath(path);
      return await new Promise((resolve, reject) => {
        if (queue.length === 0) schedule();
        queue.push({ commit, path, resolve, reject });
      });
    },
    listFiles: async (commit, folder) => await listFiles(reader, commit, folder),
    bring: async (commit, paths) => {
      for (const path of paths) checkPath(path);
      await bring(reader, commit, paths);
    },
  };
}

/** Walks towards all files at once: each step is at most two questions to the remote, and two steps are usual. */
async function bring(
  reader: ObjectReader,
  commit: CommitSha,
  paths: readonly string[],
): Promise<void> {
  await treeOf(reader, commit);
  for (;;) {
    const [alone, whole] = [new Set<string>(), new Set<string>()];
    for (const path of paths) {
      const found = find(reader, commit, path, true);
      if (found.kind === 'missing') (found.siblings < crowd ? alone : whole).add(found.id);
    }
    if (alone.size + whole.size === 0) return;
    await reader.load([...whole], 'folders');
    await reader.load([...alone]);
  }
}

/** The first attempt asks by path expression, which needs one process; the walk then decides, and loads what is missing. */
async function serve(reader: ObjectReader, requests: readonly Request[]): Promise<void> {
  await reader.prepare([
    ...new Set(requests.flatMap(({ commit, path }) => expressionsFor(reader, commit, path))),
  ]);
  for (const commit of new Set(requests.map((request) => request.commit)))
    await treeOf(reader, commit);
  for (let open = requests; open.length > 0;) {
    const missing = new Set<string>();
    const waiting: Request[] = [];
    for (const request of open) {
      const step = attempt(request, () => find(reader, request.commit, request.path));
      if (step === undefined) continue;
      if (step.kind === 'missing') {
        missing.add(step.id);
        waiting.push(request);
      } else {
        request.resolve(step.content);
      }
    }
    await reader.load([...missing]);
    open = waiting;
  }
}

/** A request for what is no file fails alone. */
function attempt(request: Request, act: () => Found): Found | undefined {
  try {
    return act();
  } catch (error) {
    request.reject(error instanceof Error ? error : new Error(messageOf(error)));
    return undefined;
  }
}

/** What is worth asking git for, so that the walk finds everything in memory. */
function expressionsFor(reader: ObjectReader, commit: CommitSha, path: string): string[] {
  const facts = reader.commit(commit);
  const expressions = facts === undefined ? [commit, `${commit}^{tree}`] : [];
  if (facts !== undefined && reader.tree(facts.tree) === undefined) expressions.push(facts.tree);
  if (facts !== undefined && expressions.length === 0) {
    const known = find(reader, commit, path, true);
    if (known.kind === 'found') return [];
  }
  const parts = path.split('/');
  for (let depth = 1; depth <= parts.length; depth += 1) {
    expressions.push(`${commit}:${parts.slice(0, depth).join('/')}`);
  }
  return expressions;
}

type Found =
  | { readonly kind: 'found'; readonly content: Buffer | undefined }
  | {
      readonly kind: 'missing';
      readonly id: string;
      /** How many entries its folder has, where it is a folder itself. */
      readonly siblings: number;
    };

/** Walks from a commit to a path through what is in memory. */
function find(reader: ObjectReader, commit: CommitSha, path: string, lenient = false): Found {
  const parts = path.split('/');
  const last = parts.pop() ?? '';
  let id = reader.commit(commit)?.tree ?? '';
  let siblings = 0;
  for (const part of parts) {
    const entry = entryOf(reader, id, part);
    if (entry === 'missing') return { kind: 'missing', id, siblings };
    if (entry?.mode !== folderMode) return { kind: 'found', content: undefined };
    siblings = reader.tree(id)?.size ?? 0;
    id = entry.id;
  }
  const entry = entryOf(reader, id, last);
  if (entry === 'missing') return { kind: 'missing', id, siblings };
  if (entry === undefined || (lenient && !isRegularFile(entry)))
    return { kind: 'found', content: undefined };
  if (!isRegularFile(entry)) throw notAFile(path, entry);
  const content = reader.blob(entry.id);
  return content === undefined
    ? { kind: 'missing', id: entry.id, siblings: 0 }
    : { kind: 'found', content: Buffer.from(content) };
}

function entryOf(
  reader: ObjectReader,
  tree: string,
  name: string,
): TreeEntry | undefined | 'missing' {
  const entries = reader.tree(tree);
  return entries === undefined ? 'missing' : entries.get(name);
}

/**
 * @param path what was to be read or written
 * @param entry what stands there
 * @returns GIT_PATH_INVALID: a link could lead anywhere, a folder has no content
 */
export function notAFile(path: string, entry: TreeEntry): Error {
  const kinds: Readonly<Record<string, string>> = {
    [folderMode]: 'a folder',
    '120000': 'a symbolic link',
    '160000': 'a submodule',
  };
  const found = kinds[entry.mode] ?? `an entry of mode ${entry.mode}`;
  return gitError('GIT_PATH_INVALID', {
    message: `Expected a regular file at ${path} in the repository; found ${found}.`,
    remedy: 'Name the file itself.',
    facts: { path, mode: entry.mode },
  });
}

/**
 * @param reader reads the commit's trees
 * @param commit the commit
 * @param folder a folder below its root; the root where empty
 * @returns the paths of the regular files below it, sorted; none where it is no folder
 * @throws GIT_TOO_LARGE, GIT_PATH_INVALID
 */
export async function listFiles(
  reader: ObjectReader,
  commit: CommitSha,
  folder: string,
): Promise<readonly string[]> {
  const root = await treeOf(reader, commit);
  let level: { prefix: string; id: string }[] = [{ prefix: '', id: root }];
  for (const part of folder === '' ? [] : checkPath(folder).split('/')) {
    const [here] = level;
    const entry = here === undefined ? undefined : (await entriesOf(reader, here.id)).get(part);
    level =
      entry?.mode === folderMode ? [{ prefix: `${here?.prefix ?? ''}${part}/`, id: entry.id }] : [];
  }
  const files: string[] = [];
  while (level.length > 0) {
    await reader.load(level.map(({ id }) => id));
    const next: typeof level = [];
    for (const { prefix, id } of level) {
      for (const entry of (await entriesOf(reader, id)).values()) {
        if (entry.mode === folderMode)
          next.push({ prefix: `${prefix}${entry.name}/`, id: entry.id });
        else if (isRegularFile(entry)) files.push(`${prefix}${entry.name}`);
      }
    }
    if (files.length + next.length > maximumFiles) throw tooMany(folder);
    level = next;
  }
  return files.sort();
}

function tooMany(folder: string): Error {
  return gitError('GIT_TOO_LARGE', {
    message: `Expected at most ${maximumFiles} files below ${folder === '' ? 'the root' : folder}; found more.`,
    remedy: 'Name a smaller folder.',
    facts: { folder },
  });
}
