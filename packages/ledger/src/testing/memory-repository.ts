import { createHash } from 'node:crypto';
import { commitShaSchema, type CommitSha } from '@waybill/core';
import type { GitRepository, RefIntent, Snapshot, UpdateResult } from '@waybill/git';

type Files = ReadonlyMap<string, Buffer>;

/** A repository in memory, whose updates race as those of a real one do: compare-and-set, and again where it lost. */
export interface MemoryRepository extends GitRepository {
  /** The files at a ref's head. */
  readonly files: (ref: string) => Files;
  /** How many updates changed something. */
  readonly pushes: () => number;
  /** How many attempts lost against another writer. */
  readonly lost: () => number;
}

/**
 * @param start the refs to begin with, and their files; none where absent
 * @returns a repository; what records do not need is refused
 */
export function memoryRepository(start: ReadonlyMap<string, Files> = new Map()): MemoryRepository {
  const commits = new Map<CommitSha, Files>();
  const heads = new Map<string, CommitSha>();
  for (const [ref, files] of start) heads.set(ref, commitOf(commits, undefined, files, new Map()));
  let pushes = 0;
  let lost = 0;
  const at = (commit: CommitSha | undefined): Files =>
    (commit === undefined ? undefined : commits.get(commit)) ?? new Map<string, Buffer>();
  const list = (files: Files, folder: string): readonly string[] =>
    [...files.keys()].filter((path) => folder === '' || path.startsWith(`${folder}/`)).sort();
  /** A reader waits as long as a network takes, so that others get between. */
  const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const notHere = (): Promise<never> => Promise.reject(new Error('records do not need this'));
  const snapshotOf = (
    ref: string,
    head: CommitSha | undefined,
    all: ReadonlyMap<string, CommitSha | undefined>,
  ): Snapshot => ({
    ref,
    heads: new Map([...all].flatMap(([name, it]) => (it === undefined ? [] : [[name, it]]))),
    head,
    exists: head !== undefined,
    readFile: async (path) => {
      await pause();
      return at(head).get(path);
    },
    listFiles: async (folder) => {
      await pause();
      return list(at(head), folder);
    },
    readEntries: notHere,
  });
  const attempt = async (intents: readonly RefIntent[]): Promise<UpdateResult | undefined> => {
    const bases = new Map(intents.map(({ ref }) => [ref, heads.get(ref)]));
    const wanted = new Map<string, CommitSha | undefined>();
    const earlier = new Map<string, CommitSha>();
    for (const intent of intents) {
      const base = bases.get(intent.ref);
      const outcome = await intent.apply(snapshotOf(intent.ref, base, bases), new Map(earlier));
      const target =
        outcome.kind === 'commit'
          ? commitOf(commits, base, at(base), outcome.files)
          : outcome.kind === 'point'
            ? outcome.commit
            : base;
      wanted.set(intent.ref, target);
      if (target !== undefined) earlier.set(intent.ref, target);
    }
    if (intents.some(({ ref }) => heads.get(ref) !== bases.get(ref))) return undefined;
    const changed = intents.some(({ ref }) => wanted.get(ref) !== bases.get(ref));
    for (const [ref, target] of wanted) if (target !== undefined) heads.set(ref, target);
    if (changed) pushes += 1;
    const refs = intents.map(({ ref }) => ({
      ref,
      before: bases.get(ref),
      after: wanted.get(ref),
    }));
    return { refs, changed, attempts: 1, reasons: [] };
  };
  return {
    url: 'memory',
    files: (ref) => at(heads.get(ref)),
    pushes: () => pushes,
    lost: () => lost,
    listRefs: (prefix) =>
      Promise.resolve(
        [...heads].filter(([ref]) => ref.startsWith(prefix)).map(([ref, head]) => ({ ref, head })),
      ),
    askRefs: () => Promise.resolve(),
    prefetch: () => Promise.resolve(),
    readRef: async (ref) => {
      await pause();
      return heads.get(ref);
    },
    readFile: (commit, path) => Promise.resolve(at(commit).get(path)),
    listFiles: (commit, folder) => Promise.resolve(list(at(commit), folder)),
    readCommit: notHere,
    readEntries: notHere,
    bringFiles: notHere,
    isAncestor: notHere,
    commitsBetween: notHere,
    recentCommits: notHere,
    fileHistory: () => {
      throw new Error('records do not need this');
    },
    update: async (intents) => {
      for (;;) {
        const done = await attempt(intents);
        if (done !== undefined) return done;
        lost += 1;
      }
    },
    deleteRef: notHere,
  };
}

function commitOf(
  commits: Map<CommitSha, Files>,
  base: CommitSha | undefined,
  before: Files,
  changes: ReadonlyMap<string, Uint8Array | null>,
): CommitSha {
  const files = new Map(before);
  for (const [path, bytes] of changes) {
    if (bytes === null) files.delete(path);
    else files.set(path, Buffer.from(bytes));
  }
  const text = `${base ?? ''} ${String(commits.size)}`;
  const commit = commitShaSchema.parse(createHash('sha1').update(text).digest('hex'));
  commits.set(commit, files);
  return commit;
}
