import type { ApplicationConfig, TestedPolicy } from '@waybill/config';
import { isWaybillError, type CommitSha } from '@waybill/core';
import { readImageContent, type TestedRelease } from '@waybill/image';
import { openLedgerReader, releaseEvidence, type PushedImage } from '@waybill/ledger';
import { readWaybill, verifyImage } from '@waybill/supply-chain';
import type { Connections } from './connections.ts';
import { stageError } from './error-codes.ts';
import { registryConnection, registryHost } from './registry-connection.ts';

/** A merge brings one pull request, rarely a few; more would only be more questions. */
const mostHeads = 5;

/** What is to be released. */
export interface TestedQuestion {
  readonly commit: CommitSha;
  /** waybill.yaml of that commit. */
  readonly config: Pick<ApplicationConfig, 'application' | 'images'>;
  readonly source: string;
}

/**
 * Looks for the digests that were tested before a merge (design, law 3): where the policy of now names builders of
 * branches, and a head that was merged as this commit has the same tree. The ledger of the branches is a hint where to
 * look and nothing more: of what it names everything is proved anew, by this run. What cannot be proved is not taken,
 * the log says why, and the commit is built.
 * @param connections the systems of the release
 * @param question the merged commit
 * @returns the digests with what proves them; undefined where the commit is to be built
 * @throws what asking throws where it is no answer about the tested release: the policy, the forge or the repository
 */
export async function findTested(
  connections: Connections,
  question: TestedQuestion,
): Promise<TestedRelease | undefined> {
  // Only the protected branch's run releases for protected environments.
  if ((await connections.place()) === 'open' || !(await isProtectedRun(connections)))
    return undefined;
  const policy = (await connections.home.policy())?.tested;
  if (policy === undefined) return undefined;
  const { progress, signal } = connections.settings;
  const { tree, heads } = await headsOf(connections, question.commit);
  for (const head of heads) {
    try {
      const found = await proved(connections, question, policy, { commit: head, tree });
      progress.detail(
        `What was tested as ${head.slice(0, 12)} has the same tree: nothing is built.`,
      );
      return found;
    } catch (error) {
      signal.throwIfAborted();
      if (!isWaybillError(error)) throw error;
      progress.detail(`What was built for ${head.slice(0, 12)} is not taken. ${error.message}`);
    }
  }
  return undefined;
}

async function isProtectedRun({ settings, names }: Connections): Promise<boolean> {
  return settings.ref === undefined || settings.ref === `refs/heads/${(await names()).branch}`;
}

/** The heads that were merged as the commit and have its tree, by the repository's own word. */
async function headsOf(
  connections: Connections,
  commit: CommitSha,
): Promise<{ readonly tree: string; readonly heads: readonly CommitSha[] }> {
  const [git, forge] = await Promise.all([connections.applicationGit(), connections.forge()]);
  const [own, merged] = await Promise.all([
    git.readCommit(commit),
    forge.mergedPullRequests(commit),
  ]);
  if (own === undefined) return { tree: '', heads: [] };
  // The commit itself: a branch that was moved forward has no merge.
  const all = [commit, ...merged.map(({ head }) => head), ...own.parents.slice(1)];
  const heads: CommitSha[] = [];
  for (const head of [...new Set(all)].slice(0, mostHeads)) {
    const facts = head === commit ? own : await git.readCommit(head);
    if (facts?.tree === own.tree) heads.push(head);
  }
  return { tree: own.tree, heads };
}

/** Proves one candidate, or says which proof is missing. */
async function proved(
  connections: Connections,
  question: TestedQuestion,
  policy: TestedPolicy,
  { commit, tree }: { readonly commit: CommitSha; readonly tree: string },
): Promise<TestedRelease> {
  const hinted = await hintedImages(connections, question, commit);
  await requireGreen(connections, policy, commit);
  const registry = registryConnection(connections.settings);
  const { application } = question.config;
  const expectation = { application, commit, source: question.source, signers: policy.signers };
  const images: TestedRelease['images'][number][] = [];
  const signers = new Set<string>();
  for (const { name, repository, digest } of hinted) {
    const client = registry(registryHost(repository));
    const path = repository.slice(repository.indexOf('/') + 1);
    const found = await client.resolve(path, digest);
    if (found?.digest !== digest) {
      throw notTested(commit, `${repository} to have ${digest}`, 'the registry does not have it');
    }
    const image = { name, repository, digest };
    signers.add((await verifyImage(client, image, expectation)).signer);
    const { waybill } = await readWaybill(client, image, expectation);
    requireSame(commit, waybill.images, hinted);
    const { mediaType, size } = found;
    const { platforms } = await readImageContent(client, path, digest);
    images.push({ ...image, mediaType, size, platforms });
  }
  return { commit, tree, signers: [...signers], checks: policy.checks, images };
}

/** What the branches' ledger says was released for the commit: nobody's word yet. */
async function hintedImages(
  connections: Connections,
  { config }: TestedQuestion,
  commit: CommitSha,
): Promise<readonly PushedImage[]> {
  const { repository, branch } = await connections.openLedger();
  const { application } = config;
  const record = await openLedgerReader({ repository, branch, application }).release(commit);
  const images = record === undefined ? undefined : releaseEvidence(record, 'claimed')?.images;
  if (images === undefined) {
    throw notTested(commit, 'a release in the ledger of the branches', 'there is none');
  }
  const wanted = config.images.map(({ name, repository: at }) => `${name} in ${at}`).sort();
  const found = images.map(({ name, repository: at }) => `${name} in ${at}`).sort();
  if (wanted.join() === found.join()) return images;
  throw notTested(commit, `the images of waybill.yaml, ${wanted.join(', ')}`, found.join(', '));
}

async function requireGreen(
  connections: Connections,
  policy: TestedPolicy,
  commit: CommitSha,
): Promise<void> {
  const checks = await (await connections.forge()).checks(commit);
  for (const wanted of policy.checks) {
    const found = checks.find(({ name }) => name === wanted);
    if (found?.state === 'success') continue;
    throw notTested(commit, `the check ${wanted} to be green`, found?.state ?? 'it did not run');
  }
}

/** One waybill speaks of all images: digests of two builds are no release. */
function requireSame(
  commit: CommitSha,
  stated: readonly { readonly name: string; readonly digest: string }[],
  hinted: readonly { readonly name: string; readonly digest: string }[],
): void {
  const list = (items: typeof stated): string =>
    items
      .map(({ name, digest }) => `${name}@${digest}`)
      .sort()
      .join(', ');
  if (list(stated) === list(hinted)) return;
  throw notTested(commit, `a waybill of ${list(hinted)}`, list(stated));
}

function notTested(commit: CommitSha, expected: string, found: string): Error {
  return stageError('TESTED_UNPROVED', {
    message: `Expected ${expected} for ${commit}; ${found}.`,
    remedy: 'Nothing is to be done: the commit is built.',
    facts: { commit },
  });
}
