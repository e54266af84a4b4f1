import { createHash } from 'node:crypto';
import { commitShaSchema, isWaybillError, type Attempt, type CommitSha } from '@waybill/core';
import { z } from 'zod';
import { forgeError } from '../error-codes.ts';
import type { Ancestry, ForgeCommit } from '../forge.ts';
import { nameInvalid } from '../name-invalid.ts';
import type { AnswerFault } from './answer-fault.ts';
import type { CallOptions, GithubClient } from './github-client.ts';

/** No file that a gate or a step reads is larger. */
const maximumFileBytes = 10 * 1024 * 1024;

const comparisonSchema = z.object({
  status: z.enum(['identical', 'behind', 'ahead', 'diverged']),
  base_commit: z.object({ sha: commitShaSchema }),
  merge_base_commit: z.object({ sha: commitShaSchema }),
});

const gitCommitSchema = z.object({
  sha: commitShaSchema,
  tree: z.object({ sha: commitShaSchema }),
});

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
const personSchema = z.object({ name: z.string(), email: z.string(), date: moment });

const commitSchema = z.object({
  sha: commitShaSchema,
  commit: z.object({
    tree: z.object({ sha: commitShaSchema }),
    author: personSchema,
    committer: personSchema,
    message: z.string(),
  }),
  parents: z.array(z.object({ sha: commitShaSchema })),
  // An account that was deleted, or an address that belongs to none, is null or an empty object.
  author: z.object({ login: z.string().optional() }).nullish(),
});

/**
 * @param client the repository
 * @param commit where does it stand
 * @param branch seen from this branch's head
 * @returns the forge's own answer; `unknown` only where commit or branch do not exist
 */
export async function ancestryOf(
  client: GithubClient,
  commit: CommitSha,
  branch: string,
): Promise<Ancestry> {
  return compared(client, `refs/heads/${branch}`, commit);
}

/**
 * @param client the repository
 * @param commit where does it stand
 * @param other seen from here
 * @returns the forge's own answer; `unknown` only where either does not exist
 */
export async function compareCommits(
  client: GithubClient,
  commit: CommitSha,
  other: CommitSha,
): Promise<Ancestry> {
  return compared(client, other, commit);
}

/** https://docs.github.com/en/rest/commits/commits#compare-two-commits */
async function compared(client: GithubClient, base: string, head: CommitSha): Promise<Ancestry> {
  return client.repeat(async (): Promise<Attempt<Ancestry>> => {
    let words = '';
    const onAbsent = (fault: AnswerFault): void => {
      words = fault.words;
    };
    // Files are on the first page only, and nobody asks for them here.
    const parameters = { basehead: `${base}...${head}`, per_page: 1, page: 2 };
    const found = await client.find('compare', parameters, comparisonSchema, { onAbsent });
    if (found !== undefined) return { outcome: 'done', value: proved(found, base, head) };
    if (/no common ancestor/i.test(words)) return { outcome: 'done', value: 'diverged' };
    if (!(await bothExist(client, base, head))) return { outcome: 'done', value: 'unknown' };
    // What was pushed a moment ago may not be everywhere yet.
    const error = contradiction(base, head, 'both exist, and GitHub compares nothing');
    return { outcome: 'again', reason: 'stale comparison', error };
  });
}

/** The answer's word is believed only where the commits that come with it say the same. */
function proved(
  { status, base_commit, merge_base_commit }: z.infer<typeof comparisonSchema>,
  base: string,
  head: CommitSha,
): Ancestry {
  const contains = merge_base_commit.sha === head;
  const same = base_commit.sha === head;
  if (
    contains === (status === 'behind' || status === 'identical') &&
    same === (status === 'identical')
  )
    return status;
  throw contradiction(base, head, `it says ${status}, and its commits say otherwise`);
}

async function bothExist(client: GithubClient, base: string, head: CommitSha): Promise<boolean> {
  if ((await treeOf(client, head)) === undefined) return false;
  const branch = /^refs\/heads\/(.+)$/.exec(base)?.[1];
  if (branch !== undefined)
    return (await client.find('branch', { branch }, z.object({}))) !== undefined;
  return (await treeOf(client, commitShaSchema.parse(base))) !== undefined;
}

function contradiction(base: string, head: CommitSha, problem: string): Error {
  return forgeError('FORGE_ANSWER_INVALID', {
    message: `Expected GitHub's comparison of ${base} and ${head} to agree with the commits; ${problem}.`,
    remedy: 'Start it again; where it stays so, this server is not one that Waybill knows.',
    facts: { base, head },
  });
}

/**
 * @param client the repository
 * @param sha a commit
 * @returns what it says, or undefined where there is no such commit
 */
export async function readForgeCommit(
  client: GithubClient,
  sha: CommitSha,
): Promise<ForgeCommit | undefined> {
  // GitHub answers 422 for an id that it has no commit of; the files of its first page are not needed.
  const parameters = { ref: sha, per_page: 1, page: 2 };
  const found = await client.find('commit', parameters, commitSchema, { absent: [404, 422] });
  if (found === undefined) return undefined;
  requireSame(sha, found.sha);
  const { tree, author, committer, message } = found.commit;
  const login = found.author?.login;
  return {
    sha,
    tree: tree.sha,
    parents: found.parents.map((parent) => parent.sha),
    author: { name: author.name, email: author.email },
    ...(login === undefined ? {} : { authorLogin: login }),
    committedAt: committer.date,
    message,
  };
}

/**
 * @param client the repository
 * @param sha a commit
 * @returns the id of its tree, or undefined where there is no such commit
 */
export async function treeOf(client: GithubClient, sha: CommitSha): Promise<string | undefined> {
  const found = await client.find('gitCommit', { commit_sha: sha }, gitCommitSchema);
  if (found !== undefined) requireSame(sha, found.sha);
  return found?.tree.sha;
}

function requireSame(asked: CommitSha, found: CommitSha): void {
  if (asked === found) return;
  throw forgeError('FORGE_ANSWER_INVALID', {
    message: `Expected GitHub to answer with the commit ${asked}; it answered with ${found}.`,
    remedy: 'Start it again; where it stays so, this server is not one that Waybill knows.',
    facts: { asked, found },
  });
}

const fileSchema = z.object({
  type: z.literal('file'),
  size: z.int().nonnegative(),
  sha: commitShaSchema,
  encoding: z.string().optional(),
  content: z.string().optional(),
});
const otherSchema = z.union([
  z.array(z.unknown()),
  z.object({ type: z.enum(['dir', 'symlink', 'submodule']) }),
]);

/**
 * @param client the repository
 * @param commit a commit
 * @param path a file in it
 * @returns the file's bytes, proved by the blob's id; undefined where the commit has no such file
 * @throws FORGE_COMMIT_UNKNOWN, FORGE_NAME_INVALID for what is no file, FORGE_TOO_MUCH
 */
export async function readFile(
  client: GithubClient,
  commit: CommitSha,
  path: string,
): Promise<Uint8Array | undefined> {
  const schema = z.union([fileSchema, otherSchema]);
  const found = await client.find('contents', { path, ref: commit }, schema);
  if (found === undefined) {
    if ((await treeOf(client, commit)) !== undefined) return undefined;
    throw unknownCommit(commit);
  }
  if (Array.isArray(found) || found.type !== 'file')
    throw nameInvalid('the path of a file', path, 'Name a file, no folder, link or submodule.');
  if (found.size > maximumFileBytes) throw tooLarge(path, found.size);
  const { encoding, content, sha } = found;
  // Above one megabyte the content is not in the answer: https://docs.github.com/en/rest/repos/contents
  const bytes =
    encoding === 'base64' && content !== undefined
      ? Buffer.from(content, 'base64')
      : await client.bytes('blob', { file_sha: sha });
  requireSame(sha, blobId(bytes));
  return bytes;
}

/** The id that git gives a file: the hash of its kind, its length and its bytes. */
function blobId(bytes: Uint8Array): CommitSha {
  const hash = createHash('sha1')
    .update(`blob ${String(bytes.byteLength)}\0`)
    .update(bytes);
  return commitShaSchema.parse(hash.digest('hex'));
}

function tooLarge(path: string, size: number): Error {
  return forgeError('FORGE_TOO_MUCH', {
    message: `Expected ${path} to have at most ${String(maximumFileBytes)} bytes; it has ${String(size)}.`,
    remedy: 'Make the file smaller, or name another one.',
    facts: { path, size },
  });
}

/**
 * @param commit a commit
 * @param orElse what else it may be where GitHub answered 404, which it also does to hide something
 * @returns FORGE_COMMIT_UNKNOWN
 */
export function unknownCommit(commit: CommitSha, orElse?: string): Error {
  return forgeError('FORGE_COMMIT_UNKNOWN', {
    message: `Expected the commit ${commit} in the repository; it is not there.`,
    remedy: `Push the commit first, or correct its id.${orElse === undefined ? '' : ` ${orElse}`}`,
    facts: { commit },
  });
}

/**
 * Reads something about a commit that must exist.
 * @param commit the commit
 * @param read makes a call with the options that it gets
 * @returns what was read
 * @throws FORGE_COMMIT_UNKNOWN where GitHub says that there is no such commit: by status 422, or by 404
 */
export async function aboutCommit<T>(
  commit: CommitSha,
  read: (options: CallOptions) => Promise<T>,
): Promise<T> {
  const refused = ({ status, words }: AnswerFault): Error | undefined =>
    status === 422 && /no commit found/i.test(words) ? unknownCommit(commit) : undefined;
  try {
    return await read({ refused });
  } catch (error) {
    throw isWaybillError(error, 'FORGE_NOT_FOUND') ? unknownCommit(commit, error.remedy) : error;
  }
}
