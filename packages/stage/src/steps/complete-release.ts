import {
  isWaybillError,
  messageOf,
  releaseSchema,
  type CommitSha,
  type Digest,
  type Release,
} from '@waybill/core';
import { phasesOf, type Ledger } from '@waybill/ledger';
import {
  allowedSigners,
  imageSignaturePredicateType,
  permittedSigner,
  signImage,
  waybillPredicateType,
  type SignatureExpectation,
  type StatementSigner,
  type WaybillContractVerdict,
} from '@waybill/supply-chain';
import type { ScanVerdict } from '@waybill/supply-chain/scan';
import type { Connections } from '../connections.ts';
import { stageError } from '../error-codes.ts';
import { claimIn, outcomeOf } from '../ledger-claims.ts';
import { connectLedger } from '../ledger-connection.ts';
import { attestationSources } from '../papers/attestation-sources.ts';
import { attestImage, type AttestationSources, type ImagePaper } from '../papers/image-papers.ts';
import { listAll, paperSubjects, recordedIn } from '../papers/hanging-papers.ts';
import { PaperLists } from '../papers/paper-list.ts';
import type { OpenRelease } from '../papers/open-release.ts';
import { verifyPapers } from '../papers/verify-papers.ts';
import { storePapers } from '../papers/store-papers.ts';
import { attachReleaseWaybill, earlierWaybill } from '../papers/release-waybill.ts';
import { registryConnection, registryHost } from '../registry-connection.ts';
import { sourceOf } from '../source.ts';

/** What sign-and-sbom works on. */
export interface CompleteRequest {
  readonly commit: CommitSha;
  readonly signer: StatementSigner;
  /** What verify-contract said of the commit; that of an earlier waybill where absent. */
  readonly contracts?: readonly WaybillContractVerdict[];
  /** Scan also what was scanned when it was released: vulnerabilities become known later. */
  readonly scanAgain?: boolean;
  /** Write the signature of each image also where older readers look. */
  readonly legacy?: boolean;
  /** Keep each attestation in the forge's own store as well. */
  readonly forgeStore?: boolean;
  /** The checkout, where a step before may have written bills of materials and reports. */
  readonly workspace?: string;
}

/** The papers of one image. */
export interface ImagePapers {
  readonly name: string;
  readonly digest: Digest;
  readonly papers: readonly ImagePaper[];
}

/** A release with all its papers. */
export interface CompletedRelease {
  readonly release: Release;
  readonly papers: readonly ImagePapers[];
  /** Where this run scanned. */
  readonly scan?: ScanVerdict;
  /** Whether anything was attached, listed or recorded. */
  readonly changed: boolean;
}

/**
 * Completes a published release: what is missing of signatures, provenance, bills of materials, scans, contract verdict
 * and waybill is made and attached to every image, verified as promotion will, and recorded as `released` with all
 * digests. What is there and good is left as it is; an image whose signing failed is completed, never rebuilt.
 * @param connections the systems of the release
 * @param request the commit and who signs
 * @param onScan gets the verdict of a scan as soon as there is one, also where it fails the release
 * @throws RELEASE_NOT_FOUND, PAPERS_UNVERIFIED, SCAN_BLOCKED and the others of scans, and what bills of materials,
 *   signing, the registry and the ledger throw
 */
export async function completeRelease(
  connections: Connections,
  request: CompleteRequest,
  onScan: (verdict: ScanVerdict) => void = () => undefined,
): Promise<CompletedRelease> {
  const ledger = await connectLedger(connections);
  const open = await openRelease(connections, ledger, request);
  const lists = new PaperLists(connections, ledger, paperSubjects(open));
  try {
    return await complete(connections, ledger, open, lists, request, onScan);
  } catch (error) {
    await recordFailure(connections, ledger, request.commit, error);
    throw error;
  } finally {
    await freeQuietly(connections, lists);
  }
}

async function openRelease(
  connections: Connections,
  ledger: Ledger,
  { commit, signer }: CompleteRequest,
): Promise<OpenRelease> {
  const { settings } = connections;
  const record = await ledger.release(commit);
  const claim = claimIn(record);
  if (record === undefined || claim?.published !== true) {
    throw stageError('RELEASE_NOT_FOUND', {
      message: `Expected a published release of commit ${commit} in the ledger, found ${claim === undefined ? 'none' : 'a claim that is not published yet'}.`,
      remedy: 'Run build-publish-image for this commit first; it goes on from where things stand.',
      facts: { commit },
    });
  }
  const { application } = ledger;
  const signers = await expectedSigners(connections, signer);
  const claims = { source: sourceOf(settings), commit, application };
  return {
    record,
    release: releaseSchema.parse({ application, commit, images: claim.images }),
    wasReleased: phasesOf(record).includes('released'),
    expectation: { ...claims, signers },
    signing: {
      signer: permittedSigner(signer, signers),
      claims,
      accepted: allowedSigners(signers),
    },
    registry: registryConnection(settings),
  };
}

async function complete(
  connections: Connections,
  ledger: Ledger,
  open: OpenRelease,
  lists: PaperLists,
  request: CompleteRequest,
  onScan: (verdict: ScanVerdict) => void,
): Promise<CompletedRelease> {
  const { release, wasReleased } = open;
  // First of all: what a list lost would else be made a second time.
  const repaired = await listAll(open, lists, recordedIn(open));
  const earlier = wasReleased ? await earlierWaybill(open) : undefined;
  const standing = request.scanAgain === true ? undefined : earlier?.scans;
  const contracts = request.contracts ?? earlier?.contracts;
  const sources = await attestationSources(connections, open, request, contracts);
  const papers = await attachPapers(connections, open, sources, request.legacy === true);
  const scan = standing === undefined ? await sources.contents.verdict() : undefined;
  if (scan !== undefined) onScan(scan);
  const isBlocked = scan?.allowed === false;
  if (!isBlocked || wasReleased) {
    // What was released and turns out to be vulnerable says so from now on: the gates read the newest waybill.
    const scans = standing ?? (await waybillScans(scan));
    const attached = await attachReleaseWaybill(connections, ledger, open, { contracts, scans });
    for (const { name, waybillDigest: attestation, reused } of attached) {
      const paper = { predicateType: waybillPredicateType, attestation, reused };
      papers.get(name)?.push({ kind: 'waybill', ...paper });
    }
  }
  const hanging = [...papers].flatMap(([image, all]) =>
    all.map(({ attestation, platform }) => ({ image, attestation, subject: platform?.digest })),
  );
  const listed = await listAll(open, lists, hanging);
  if (isBlocked && !wasReleased) await refuseScan(scan);
  connections.settings.progress.phase('Verification, as promotion does it');
  await verifyPapers(open, papers);
  const recorded = await recordPapers(ledger, open, lists, papers);
  const stored = request.forgeStore === true && (await storePapers(connections, open, papers));
  if (isBlocked) await refuseScan(scan);
  const attached = [...papers.values()].flat().some(({ reused }) => !reused);
  return {
    release,
    papers: release.images.map(({ name, digest }) => ({
      ...{ name, digest },
      papers: papers.get(name) ?? [],
    })),
    ...(scan === undefined ? {} : { scan }),
    changed: repaired || attached || listed || recorded || stored,
  };
}

/** Signature and attestations of every image, by the image's name; listed later. */
async function attachPapers(
  connections: Connections,
  { release, registry, signing }: OpenRelease,
  sources: AttestationSources,
  legacy: boolean,
): Promise<Map<string, ImagePaper[]>> {
  const papers = new Map<string, ImagePaper[]>();
  const { signer, claims, accepted } = signing;
  for (const image of release.images) {
    connections.settings.progress.phase(`Papers of ${image.name}`);
    const client = registry(registryHost(image.repository));
    const options = { accepted, legacy, listing: 'later' } as const;
    const signature = await signImage(client, image, signer, claims, options);
    const attested = await attestImage(connections, client, image, sources, signing);
    papers.set(image.name, [
      {
        kind: 'signature',
        predicateType: imageSignaturePredicateType,
        attestation: signature.signatureDigest,
        reused: signature.reused,
      },
      ...attested,
    ]);
  }
  return papers;
}

async function waybillScans(
  scan: ScanVerdict | undefined,
): Promise<ReturnType<typeof import('@waybill/supply-chain/scan').waybillScanOf>[] | undefined> {
  if (scan === undefined) return undefined;
  const { waybillScanOf } = await import('@waybill/supply-chain/scan');
  return scan.images.map(waybillScanOf);
}

async function refuseScan(scan: ScanVerdict): Promise<void> {
  const { requireAllowedScans } = await import('@waybill/supply-chain/scan');
  requireAllowedScans(scan);
}

async function recordPapers(
  ledger: Ledger,
  { release }: OpenRelease,
  lists: PaperLists,
  papers: ReadonlyMap<string, readonly ImagePaper[]>,
): Promise<boolean> {
  const of = (name: string): readonly ImagePaper[] => papers.get(name) ?? [];
  const { changed } = await ledger.recordReleased(
    release.commit,
    {
      waybills: release.images.flatMap(({ name, digest }) =>
        of(name)
          .filter(({ kind }) => kind === 'waybill')
          .map(({ attestation }) => ({ name, digest, attestation })),
      ),
      attestations: release.images.flatMap(({ name }) =>
        of(name).map(({ predicateType, attestation, platform }) => ({
          image: name,
          predicateType,
          attestation,
          ...(platform === undefined ? {} : { subject: platform.digest }),
        })),
      ),
    },
    lists.locks,
  );
  lists.freed();
  return changed;
}

/** Law 8; what the caller must see is the failure itself. */
async function recordFailure(
  { settings }: Connections,
  ledger: Ledger,
  commit: CommitSha,
  error: unknown,
): Promise<void> {
  if (settings.signal.aborted || isWaybillError(error, 'FENCED_OFF')) return;
  try {
    await ledger.recordReleaseFailed(commit, { reaching: 'released', ...outcomeOf(error) });
  } catch (second) {
    settings.progress.detail(`the failure could not be recorded: ${messageOf(second)}`);
  }
}

/** A lock that stays is taken over by the next run, since this one has ended by then. */
async function freeQuietly({ settings }: Connections, lists: PaperLists): Promise<void> {
  try {
    await lists.free();
  } catch (error) {
    settings.progress.detail(`the lock of the papers stays: ${messageOf(error)}`);
  }
}

/** Whose signature promotion will look for: the key that signed, or whom the policy allows where that was no key. */
async function expectedSigners(
  connections: Connections,
  { identity }: StatementSigner,
): Promise<SignatureExpectation['signers']> {
  if (identity.kind === 'key') return [{ name: 'this-release', key: identity.publicKey }];
  return (await connections.home.policy())?.signers ?? [];
}
