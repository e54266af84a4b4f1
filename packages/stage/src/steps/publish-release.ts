import type { Policy } from '@waybill/config';
import { isWaybillError, type CommitSha } from '@waybill/core';
import type { GitRepository } from '@waybill/git';
import {
  addTags,
  publishRelease,
  type AddedTag,
  type PublishedRelease,
  type PublishPorts,
} from '@waybill/image';
import type { Ledger } from '@waybill/ledger';
import {
  allowedSigners,
  permittedSigner,
  requirePublication,
  signImage,
  type StatementSigner,
} from '@waybill/supply-chain';
import { requireCheckout } from '../checkout.ts';
import type { ConnectionSettings } from '../connection-settings.ts';
import type { Connections } from '../connections.ts';
import { commitNotFound } from '../error-codes.ts';
import { claimIn, ledgerClaims, outcomeOf } from '../ledger-claims.ts';
import { connectLedger } from '../ledger-connection.ts';
import { prepareCheckout } from '../prepare.ts';
import { buildRegistries, registryHost } from '../registry-connection.ts';
import { sourceOf } from '../source.ts';
import { releaseTags, versionTag } from '../release-tags.ts';
import { findTested } from '../tested-release.ts';

/** What build-publish-image works on. */
export interface PublishStepRequest {
  readonly commit: CommitSha;
  /** The runner's workspace, checked out at the commit. */
  readonly workspace: string;
  readonly signer: StatementSigner;
  /** Whether each signature is also written where cosign 2 looks. */
  readonly legacy?: boolean;
  /** Whether `prepare` of waybill.yaml is run before something is built. */
  readonly prepare: boolean;
  /** The full ref that the run is on, where it is the released commit's own. */
  readonly ref?: string;
  /** What started the run, where the commit is its own: `push`, `schedule`. */
  readonly event?: string;
  /** Rules for further tags, beside those of waybill.yaml. */
  readonly tags?: readonly string[];
}

/** A published release, and its further tags. */
export interface PublishStepResult extends PublishedRelease {
  readonly tags: readonly AddedTag[];
}

/**
 * Publishes a commit's images once: looks up, builds, pushes by digest, signs, claims, tags (design, law 1). Further
 * tags come last: they name what is published.
 * @param connections the systems of the release
 * @param request the commit, its checkout, and who signs
 * @returns every image with tag and digest, and how it came about
 * @throws CHECKOUT_MISMATCH, COMMIT_NOT_FOUND, TAG_RULE_INVALID, and what `publishRelease` and `addTags` throw
 */
export async function publishStep(
  connections: Connections,
  request: PublishStepRequest,
): Promise<PublishStepResult> {
  const { settings } = connections;
  const checkedOut = requireCheckout(request.workspace, request.commit, settings.signal);
  // Asked beside the others, and judged after them: what they say of the commit comes first.
  checkedOut.catch(() => undefined);
  // The registry is asked while the ledger is still being opened.
  const opening = connectLedger(connections);
  opening.catch(() => undefined);
  const [config, git, commit] = await Promise.all([
    connections.configAt(request.commit),
    connections.applicationGit(),
    connections.applicationGit().then(async (it) => it.readCommit(request.commit)),
  ]);
  if (commit === undefined) throw commitNotFound(request.commit, git.url);
  const tags = releaseTags(config, request);
  await checkedOut;
  const registry = buildRegistries(settings, config.images);
  const source = sourceOf(settings);
  const claims = { source, commit: request.commit, application: config.application };
  const { signal, progress } = settings;
  const checkout = { commands: config.prepare, workspace: request.workspace, signal, progress };
  const policySigners = await signersOf(connections, request);
  const signer = permittedSigner(request.signer, policySigners);
  // A run knows a signature of an earlier one by the policy, where no key tells it.
  const recognised =
    signer.identity.kind === 'key' ? {} : { accepted: allowedSigners(policySigners) };
  const prepare = onlyOnce(async () => {
    // What may not be signed need not be built.
    requirePublication(signer, policySigners);
    if (request.prepare) await prepareCheckout(checkout);
  });
  const publish = publishRelease(
    {
      config,
      commit: request.commit,
      commitTime: commit.committedAt,
      checkout: request.workspace,
      source,
      ...versionTag(request.ref),
    },
    {
      claims: ledgerClaims(opening),
      tested: async () => await findTested(connections, { commit: request.commit, config, source }),
      prepare,
      // The claim records the signature; who completes the papers lists it, alone where a registry needs that.
      sign: async (image) =>
        await signImage(registry(registryHost(image.repository)), image, signer, claims, {
          ...recognised,
          legacy: request.legacy === true,
          listing: 'later',
        }),
      registry,
      signal: settings.signal,
      progress: settings.progress,
      temporaryFolder: settings.temporaryFolder,
      ...registryAccount(settings),
    },
  );
  const published = await publish.catch(async (error: unknown) => {
    await recordRefusedRelease(opening, request.commit, error);
    throw error;
  });
  const added = await addTags(published.images, request.commit, tags, {
    registry,
    progress,
    isAncestor: async (ancestor, descendant) => await ancestry(git, ancestor, descendant),
  });
  return { ...published, tags: added };
}

/** A tag may be another repository's, or its commit may be gone: then nothing is known of their order. */
async function ancestry(
  git: GitRepository,
  ancestor: CommitSha,
  descendant: CommitSha,
): Promise<boolean | undefined> {
  try {
    return await git.isAncestor(ancestor, descendant);
  } catch (error) {
    if (isWaybillError(error, 'GIT_COMMIT_NOT_FOUND')) return undefined;
    throw error;
  }
}

/** Builders that push by themselves get the account that the step was given. */
function registryAccount({
  registryUsername: username,
  registryPassword: password,
}: ConnectionSettings): Pick<PublishPorts, 'registryAccount'> {
  return username === undefined || password === undefined
    ? {}
    : { registryAccount: { username, password } };
}

/** A key needs no policy to sign; a run that signs as itself does what the policy of now lets it. */
async function signersOf(
  connections: Connections,
  { signer }: PublishStepRequest,
): Promise<Policy['signers']> {
  if (signer.identity.kind === 'key') return [];
  return (await connections.home.policy())?.signers ?? [];
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
  opening: Promise<Ledger>,
  commit: CommitSha,
  error: unknown,
): Promise<void> {
  if (!isWaybillError(error) || !refusedBeforeBuilding.has(error.code)) return;
  const ledger = await opening;
  const record = await ledger.release(commit);
  // A finished release has no edge to `failed`: nothing about it changed, the refusal is the run's own.
  if (record?.transitions.at(-1)?.to === 'released') return;
  if (record === undefined) await ledger.startRelease(commit, 'none');
  const reaching = claimIn(record) === undefined ? 'built' : 'published';
  await ledger.recordReleaseFailed(commit, { reaching, ...outcomeOf(error) });
}
