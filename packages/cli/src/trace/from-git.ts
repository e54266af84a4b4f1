import { commitShaSchema, digestSchema, nameSchema, type CommitSha } from '@waybill/core';
import { listTrailers, type CommitFacts } from '@waybill/git';
import type { LedgerReader } from '@waybill/ledger';
import type { Connections } from '@waybill/stage';

/** How many commits of the ops repository's branch are looked at. */
export const readCommits = 1000;

/** What a commit of the ops repository says of itself in its trailers: a claim, by whoever may push there. */
export interface WrittenState {
  readonly opsCommit: CommitSha;
  readonly at: string;
  readonly author: string;
  readonly application: string;
  readonly environment: string;
  /** The application's commit. */
  readonly commit: CommitSha;
  readonly deployment: string | undefined;
  readonly images: readonly { readonly name: string; readonly digest: string }[];
}

/**
 * Looks for a word in the trailers of the ops repository's newest commits; a full commit id is found however old it
 * is. So an ops commit is traced from git alone, where the ledger does not know it.
 * @param connections the systems
 * @param ledger whose application
 * @param word a commit of the ops repository or of the application, a release tag, a digest, a deployment
 * @returns what fits, the newest first
 */
export async function writtenStates(
  connections: Connections,
  ledger: LedgerReader,
  word: string,
): Promise<readonly WrittenState[]> {
  const [repository, { ops }] = await Promise.all([connections.opsGit(), connections.names()]);
  const head = await repository.readRef(`refs/heads/${ops.branch}`);
  const recent = head === undefined ? [] : await repository.recentCommits(head, readCommits);
  const full = commitShaSchema.safeParse(word);
  const isRecent = recent.some(({ sha }) => sha === word);
  const named = full.success && !isRecent ? await repository.readCommit(full.data) : undefined;
  return [...(named === undefined ? [] : [named]), ...recent]
    .map(stateIn)
    .filter((state) => state !== undefined)
    .filter((state) => state.application === ledger.application && isMeant(state, word));
}

/**
 * @param commit a commit of the ops repository
 * @returns what its trailers say, as Waybill writes them; undefined where they are not of that form
 */
export function stateIn({
  sha,
  committedAt,
  author,
  message,
}: CommitFacts): WrittenState | undefined {
  const trailers = listTrailers(message);
  const values = (key: string): string[] =>
    trailers.filter(([found]) => found === `Waybill-${key}`).map(([, value]) => value);
  const application = nameSchema.safeParse(values('Application')[0]);
  const environment = nameSchema.safeParse(values('Environment')[0]);
  const commit = commitShaSchema.safeParse(values('Release')[0]);
  if (!application.success || !environment.success || !commit.success) return undefined;
  const images = values('Digest').map((value) => {
    const [name = '', digest = ''] = value.split('@');
    return { name, digest };
  });
  const areGood = images.every(
    ({ name, digest }) =>
      nameSchema.safeParse(name).success && digestSchema.safeParse(digest).success,
  );
  return {
    opsCommit: sha,
    at: committedAt,
    author,
    application: application.data,
    environment: environment.data,
    commit: commit.data,
    deployment: values('Deployment')[0],
    images: areGood ? images : [],
  };
}

function isMeant(state: WrittenState, word: string): boolean {
  const { opsCommit, commit, deployment, images } = state;
  const tagged = word.startsWith('sha-') ? word.slice('sha-'.length) : word;
  const digest = word.slice(word.indexOf('@') + 1).replace(/^sha256:/, '');
  return (
    deployment === word ||
    (/^[0-9a-f]{7,40}$/.test(word) && opsCommit.startsWith(word)) ||
    (/^[0-9a-f]{4,40}$/.test(tagged) && commit.startsWith(tagged)) ||
    (/^[0-9a-f]{12,64}$/.test(digest) &&
      images.some((image) => image.digest.startsWith(`sha256:${digest}`)))
  );
}
