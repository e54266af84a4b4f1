import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commitShaSchema, type CommitSha } from '@waybill/core';
import { runProcess, runToSuccess, toolEnvironment, type ProcessResult } from '@waybill/process';
import { forgeError } from '../error-codes.ts';
import type { Identity } from '../forge.ts';

/** What is merged: two commits of one bare repository on this machine. */
export interface TreesToMerge {
  readonly folder: string;
  readonly ours: CommitSha;
  readonly theirs: CommitSha;
  readonly message: string;
  readonly author: Identity;
  /** The merge's moment, ISO 8601. */
  readonly at: string;
  readonly signal: AbortSignal;
}

/** A merge commit that no branch has yet. */
export interface MergeCommit {
  readonly commit: CommitSha;
  /** Takes the ref away that holds it; a branch does by then, or nobody wants it. */
  readonly release: () => Promise<void>;
}

interface Workplace extends TreesToMerge {
  /** A folder for the index and for files to merge. */
  readonly temporary: string;
}

/**
 * Makes a merge commit in a bare repository, as a forge does on its server, and keeps it under a ref of its
 * own until it is used (GitHub has refs/pull/N/merge): what no ref holds is not sent on by a shallow copy.
 * Files that one side changed are taken whole; lines are merged where both did. Renames are not looked for.
 * Works with git 2.31, which has no `merge-tree --write-tree`.
 * @param trees what to merge
 * @returns the merge commit (parents: ours and theirs), and how to let go of its ref
 * @throws FORGE_MERGE_CONFLICT with the files, and what git says
 */
export async function makeMergeCommit(trees: TreesToMerge): Promise<MergeCommit> {
  const temporary = await mkdtemp(join(tmpdir(), 'waybill-merge-'));
  try {
    const place = { ...trees, temporary };
    const tree = await mergedTree(place, await mergeBase(place));
    const { author, at, message, ours, theirs } = trees;
    const person = { NAME: author.name, EMAIL: author.email, DATE: at };
    const env = Object.fromEntries(
      Object.entries(person).flatMap(([key, value]) => [
        [`GIT_AUTHOR_${key}`, value],
        [`GIT_COMMITTER_${key}`, value],
      ]),
    );
    const answer = await git(place, ['commit-tree', '-p', ours, '-p', theirs, tree], {
      env,
      input: message.endsWith('\n') ? message : `${message}\n`,
    });
    const commit = commitShaSchema.parse(answer);
    const ref = `refs/waybill/merges/${commit}`;
    await git(place, ['update-ref', ref, commit]);
    return {
      commit,
      release: async () => {
        // Left behind, it is one ref that nobody reads.
        await run(place, ['update-ref', '-d', ref]).catch(() => undefined);
      },
    };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function mergeBase(place: Workplace): Promise<CommitSha> {
  const result = await run(place, ['merge-base', place.ours, place.theirs]);
  const base = commitShaSchema.safeParse(result.stdout.toString('utf8').trim());
  if (result.exitCode === 0 && base.success) return base.data;
  throw conflict(place, ['(no history in common)']);
}

async function mergedTree(place: Workplace, base: CommitSha): Promise<string> {
  await git(place, ['read-tree', '-i', '-m', '--aggressive', base, place.ours, place.theirs]);
  const unmerged = parseUnmerged(await git(place, ['ls-files', '--unmerged', '-z']));
  const conflicts: string[] = [];
  const resolved: string[] = [];
  for (const [path, stages] of unmerged) {
    const line = await mergeFile(place, path, stages);
    if (line === undefined) conflicts.push(path);
    else resolved.push(line);
  }
  if (conflicts.length > 0) throw conflict(place, conflicts);
  if (resolved.length > 0) {
    await git(place, ['update-index', '-z', '--index-info'], { input: resolved.join('') });
  }
  return git(place, ['write-tree']);
}

interface Stage {
  readonly mode: string;
  readonly object: string;
}
type Stages = ReadonlyMap<string, Stage>;

/** Reads `<mode> <object> <stage>\t<path>\0`: stage 1 is the base, 2 ours, 3 theirs. */
function parseUnmerged(listing: string): ReadonlyMap<string, Stages> {
  const files = new Map<string, Map<string, Stage>>();
  for (const entry of listing.split('\0')) {
    const match = /^(\d{6}) ([0-9a-f]{40}) ([123])\t([^]+)$/.exec(entry);
    const [, mode, object, stage, path] = match ?? [];
    if (mode === undefined || object === undefined || stage === undefined || path === undefined)
      continue;
    const stages = files.get(path) ?? new Map<string, Stage>();
    stages.set(stage, { mode, object });
    files.set(path, stages);
  }
  return files;
}

/** @returns the lines for `update-index --index-info`, or undefined where both changed the same lines */
async function mergeFile(
  place: Workplace,
  path: string,
  stages: Stages,
): Promise<string | undefined> {
  const [base, ours, theirs] = [stages.get('1'), stages.get('2'), stages.get('3')];
  if (base === undefined || ours === undefined || theirs === undefined) return undefined;
  const mode = ours.mode === base.mode ? theirs.mode : ours.mode;
  const regular = [base, ours, theirs].every((stage) => stage.mode.startsWith('100'));
  if (
    !regular ||
    (ours.mode !== theirs.mode && ours.mode !== base.mode && theirs.mode !== base.mode)
  ) {
    return undefined;
  }
  const names = { ours: ours.object, base: base.object, theirs: theirs.object };
  for (const [name, object] of Object.entries(names)) {
    const { stdout } = await succeed(place, ['cat-file', 'blob', object]);
    await writeFile(join(place.temporary, name), stdout);
  }
  const files = Object.keys(names).map((name) => join(place.temporary, name));
  const merged = await run(place, ['merge-file', '-p', '-q', ...files]);
  if (merged.exitCode !== 0) return undefined;
  const object = await git(place, ['hash-object', '-w', '--stdin'], { input: merged.stdout });
  return `0 ${'0'.repeat(40)}\t${path}\0${mode} ${object}\t${path}\0`;
}

interface GitExtras {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

async function git(
  place: Workplace,
  args: readonly string[],
  extras: GitExtras = {},
): Promise<string> {
  const { stdout } = await succeed(place, args, extras);
  const text = stdout.toString('utf8');
  return args.includes('-z') ? text : text.trim();
}

async function succeed(
  place: Workplace,
  args: readonly string[],
  extras: GitExtras = {},
): Promise<ProcessResult> {
  return runToSuccess(['git', ...args], options(place, extras));
}

async function run(place: Workplace, args: readonly string[]): Promise<ProcessResult> {
  return runProcess(['git', ...args], options(place, {}));
}

function options(place: Workplace, { input, env }: GitExtras): Parameters<typeof runProcess>[1] {
  return {
    cwd: place.folder,
    signal: place.signal,
    timeoutMilliseconds: 60_000,
    env: toolEnvironment({
      GIT_DIR: place.folder,
      GIT_INDEX_FILE: join(place.temporary, 'index'),
      ...env,
    }),
    ...(input === undefined ? {} : { input }),
  };
}

function conflict({ ours, theirs }: TreesToMerge, files: readonly string[]): Error {
  return forgeError('FORGE_MERGE_CONFLICT', {
    message: `Expected ${theirs} to merge into ${ours} without a conflict; both changed ${files.slice(0, 5).join(', ')}.`,
    remedy: 'Bring the head up to date with its base, settle these files there, and push it again.',
    facts: { ours, theirs, files: files.slice(0, 50) },
  });
}
