import { isWaybillError, type CommitSha } from '@waybill/core';
import { publishRelease, type PublishedRelease } from '@waybill/image';
import type { Ledger } from '@waybill/ledger';
import { signImage, type StatementSigner } from '@waybill/supply-chain';
import { requireCheckout } from '../checkout.ts';
import type { Connections } from '../connections.ts';
import { commitNotFound } from '../error-codes.ts';
import { claimIn, ledgerClaims, outcomeOf } from '../ledger-claims.ts';
import { connectLedger } from '../ledger-connection.ts';
import { prepareCheckout } from '../prepare.ts';
import { registryConnection, registryHost } from '../registry-connection.ts';
import { sourceOf } from '../source.ts';
import { findTested } from '../tested-release.ts';

/** What build-publish-image works on. */
export interface PublishStepRequest {
  readonly commit: CommitSha;
  /** The runner's workspace, checked out at the commit. */
  readonly workspace: string;
  readonly signer: StatementSigner;
  /** Whether `prepare` of waybill.yaml is run before something is built. */
  readonly prepare: boolean;
}

/**
 * Publishes a commit's images once: looks up, builds, pushes by digest, signs, claims, tags (design, law 1).
 * @param connections the systems of the release
 * @param request the commit, its checkout, and who signs
 * @returns every image with tag and digest, and how it came about
 * @throws CHECKOUT_MISMATCH, COMMIT_NOT_FOUND, and what `publishRelease` throws
 */
export async function publishStep(
  connections: Connections,
  request: PublishStepRequest,
): Promise<PublishedRelease> {
  const { settings } = connections;
  const [config, git, ledger, commit] = await Promise.all([
    connections.configAt(request.commit),
    connections.applicationGit(),
    connectLedger(connections),
    connections.applicationGit().then(async (it) => it.readCommit(request.commit)),
  ]);
  if (commit === undefined) throw commitNotFound(request.commit, git.url);
  await requireCheckout(request.workspace, request.commit, settings.signal);
  const registry = registryConnection(settings);
  const source = sourceOf(settings);
  const claims = { source, commit: request.commit, application: config.application };
  const { signal, progress } = settings;
  const checkout = { commands: config.prepare, workspace: request.workspace, signal, progress };
  const publish = publishRelease(
    {
      config,
      commit: request.commit,
      commitTime: commit.committedAt,
      checkout: request.workspace,
      source,
    },
    {
      claims: ledgerClaims(ledger),
      tested: async () => await findTested(connections, { commit: request.commit, config, source }),
      ...(request.prepare ? { prepare: onlyOnce(() => prepareCheckout(checkout)) } : {}),
      sign: async (image) =>
        await signImage(registry(registryHost(image.repository)), image, request.signer, claims),
      registry,
      signal: settings.signal,
      progress: settings.progress,
      temporaryFolder: settings.temporaryFolder,
    },
  );
  return await publish.catch(async (error: unknown) => {
    await recordRefusedRelease(ledger, request.commit, error);
    throw error;
  });
}

/** Several lost images are built again in one checkout. */
function onlyOnce(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= act());
}

/** What publishing refuses before it builds anything, and so without a record of its own (law 8). */
const refusedBeforeBuilding = new Set([
  'IMAGE_TAG_WITHOUT_CLAIM',
  'IMAGE_TAG_MOVED',
  'IMAGE_CLAIM_DIFFERS',
]);

async function recordRefusedRelease(
  ledger: Ledger,
  commit: CommitSha,
  error: unknown,
): Promise<void> {
  if (!isWaybillError(error) || !refusedBeforeBuilding.has(error.code)) return;
  const record = await ledger.release(commit);
  // A finished release has no edge to `failed`: nothing about it changed, the refusal is the run's own.
  if (record?.transitions.at(-1)?.to === 'released') return;
  if (record === undefined) await ledger.startRelease(commit, 'none');
  const reaching = claimIn(record) === undefined ? 'built' : 'published';
  await ledger.recordReleaseFailed(commit, { reaching, ...outcomeOf(error) });
}
