import type { Policy } from '@waybill/config';
import { commitShaSchema, digestSchema, isWaybillError, type Digest } from '@waybill/core';
import { everyApprovalDocument } from '@waybill/forge';
import { listTrailers, type CommitFacts } from '@waybill/git';
import { releaseEvidence, type Anchor, type ReleaseRecord } from '@waybill/ledger';
import {
  allowedKeys,
  allowedSigners,
  approvalPayloadType,
  approvalSchema,
  parseEnvelope,
  readStatements,
  verifyEnvelope,
  waybillPredicateType,
  waybillSchema,
} from '@waybill/supply-chain';
import { ledgerTrailer } from './commit-message.ts';
import type { Connections } from './connections.ts';
import { registryConnection, registryHost } from './registry-connection.ts';

/** How far is looked: the newest of each. A history is rewritten from some commit on, so the newest tell. */
const mostCommits = 500;
const mostApprovals = 500;
const mostWaybills = 200;

/** An image that may carry a waybill. */
interface Candidate {
  readonly repository: string;
  readonly digest: Digest;
}

/**
 * Collects the ledger's heads that documents outside the ledger embed: desired-state commits of the ops branch,
 * approvals, and the waybills of the releases that the ledger or those commits name. Of signed documents only those
 * count that somebody signed whom the policy lists: others can be written by anybody, to cry wolf.
 * @param connections the systems of the deployment
 * @param releases the releases that the ledger knows
 * @returns the anchors, as they are found
 * @throws what reading the ops repository and the registry throws: what cannot be read proves nothing
 */
export async function* ledgerAnchors(
  connections: Connections,
  releases: readonly ReleaseRecord[],
): AsyncGenerator<Anchor> {
  const policy = await connections.home.policy();
  const commits = await opsCommits(connections);
  for (const commit of commits) {
    const head = commitShaSchema.safeParse(commit.trailers.get(ledgerTrailer));
    const document = `the desired-state commit ${commit.sha}`;
    if (head.success) yield { kind: 'desired-state', document, head: head.data };
  }
  if (policy === undefined) return;
  yield* approvalAnchors(connections, policy);
  const written = await writtenImages(connections, commits);
  yield* waybillAnchors(connections, policy, [...imagesOf(releases), ...written]);
}

async function opsCommits(connections: Connections): Promise<readonly CommitFacts[]> {
  const [{ ops }, repository] = await Promise.all([connections.names(), connections.opsGit()]);
  const head = await repository.readRef(`refs/heads/${ops.branch}`);
  return head === undefined ? [] : await repository.recentCommits(head, mostCommits);
}

async function* approvalAnchors(
  connections: Connections,
  { approvers }: Policy,
): AsyncGenerator<Anchor> {
  const keys = allowedKeys(approvers);
  const { documents } = await everyApprovalDocument(await connections.opsGit(), mostApprovals);
  for (const { ref, bytes } of documents) {
    const approval = believedApproval(bytes, keys);
    if (approval?.ledgerHead === undefined) continue;
    const document = `the approval of ${approval.approver} (${ref})`;
    yield { kind: 'approval', document, head: approval.ledgerHead };
  }
}

function believedApproval(
  bytes: Uint8Array,
  keys: ReturnType<typeof allowedKeys>,
): ReturnType<typeof approvalSchema.parse> | undefined {
  try {
    const { payload } = verifyEnvelope(parseEnvelope(bytes), approvalPayloadType, keys);
    return approvalSchema.safeParse(JSON.parse(Buffer.from(payload).toString('utf8'))).data;
  } catch (error) {
    if (isWaybillError(error) || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** All images of a release carry the same waybill: one of them is asked. */
function imagesOf(releases: readonly ReleaseRecord[]): readonly Candidate[] {
  return [...releases]
    .sort((a, b) => ((a.transitions.at(-1)?.at ?? '') < (b.transitions.at(-1)?.at ?? '') ? 1 : -1))
    .flatMap((record) => releaseEvidence(record, 'claimed')?.images.slice(0, 1) ?? []);
}

/** What desired-state commits name: a release whose record was taken out of the ledger is known by them. */
async function writtenImages(
  connections: Connections,
  commits: readonly CommitFacts[],
): Promise<readonly Candidate[]> {
  const { config } = await connections.names();
  const repositories = new Map(config?.images.map(({ name, repository }) => [name, repository]));
  return commits.flatMap(({ message }) =>
    listTrailers(message)
      .filter(([key]) => key === 'Waybill-Digest')
      .slice(0, 1)
      .flatMap(([, value]) => {
        const at = value.indexOf('@');
        const repository = repositories.get(value.slice(0, at));
        const digest = digestSchema.safeParse(value.slice(at + 1));
        return repository === undefined || !digest.success
          ? []
          : [{ repository, digest: digest.data }];
      }),
  );
}

async function* waybillAnchors(
  { settings }: Connections,
  { signers }: Policy,
  candidates: readonly Candidate[],
): AsyncGenerator<Anchor> {
  const allowed = allowedSigners(signers);
  const registry = registryConnection(settings);
  const byDigest = new Map(candidates.map((candidate) => [candidate.digest, candidate]));
  for (const image of [...byDigest.values()].slice(0, mostWaybills)) {
    settings.signal.throwIfAborted();
    const client = registry(registryHost(image.repository));
    const { found } = await readStatements(client, image, waybillPredicateType, allowed);
    for (const { statement, referrer } of found) {
      const head = waybillSchema.safeParse(statement.predicate).data?.ledgerHead;
      const document = `the waybill ${referrer} of ${image.repository}@${image.digest}`;
      if (head !== undefined) yield { kind: 'waybill', document, head };
    }
  }
}
