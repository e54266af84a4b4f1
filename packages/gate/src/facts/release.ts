import {
  releaseSchema,
  releaseTag,
  type CommitSha,
  type Digest,
  type Release,
  type ReleaseImage,
} from '@waybill/core';
import {
  lastTransition,
  recordedPapers,
  releaseEvidence,
  type LedgerReader,
  type ReleaseRecord,
} from '@waybill/ledger';
import { learn, type Fact } from '../fact.ts';
import type { GatePorts } from '../ports.ts';
import type { ImageFacts, PolicyFacts, ReleaseFacts } from '../promotion-facts.ts';

/**
 * @param ledger where releases are recorded
 * @param commit whose release
 * @returns the release, as it was claimed, and its phase; undefined where nothing is claimed
 */
export async function readRelease(
  ledger: LedgerReader,
  commit: CommitSha,
): Promise<ReleaseFacts | undefined> {
  const record = await ledger.release(commit);
  if (record === undefined) return undefined;
  const claimed = releaseEvidence(record, 'claimed');
  if (claimed === undefined) return undefined;
  const images = claimed.images.map((image) => ({ ...image, tag: releaseTag(commit) }));
  const release = releaseSchema.parse({ application: record.application, commit, images });
  return { release, ...standing(record) };
}

function standing(record: ReleaseRecord): Pick<ReleaseFacts, 'phase' | 'failure'> {
  const last = lastTransition(record);
  const failed = last.to === 'failed' ? releaseEvidence(record, 'failed') : undefined;
  return { phase: last.to, ...(failed === undefined ? {} : { failure: failed.code }) };
}

/** What the signatures of a release must prove, and by whom. */
export interface ExpectedSource {
  readonly source: string;
  readonly policy: Fact<PolicyFacts>;
  /** The environment takes any branch, so that builds of branches count there too. */
  readonly ofBranches?: boolean;
}

/**
 * Reads every image again from the registry, at this moment: its tag, its manifest, its signature, its waybill.
 * @param ports registries and signatures
 * @param release the claimed images
 * @param expected whose code they must be
 * @returns what the registry shows of each
 */
export async function readImages(
  ports: Pick<GatePorts, 'ledger' | 'registry' | 'signatures' | 'signal'>,
  release: Release,
  expected: ExpectedSource,
): Promise<readonly ImageFacts[]> {
  // Only where to look, and believed as little as the registry's list is: a record that cannot be read hides nothing.
  const record = await learn(ports.signal, () => ports.ledger.release(release.commit));
  const papers =
    record.known && record.value !== undefined ? recordedPapers(record.value) : undefined;
  return Promise.all(
    release.images.map((image) =>
      readImage(ports, release, image, { ...expected, recorded: papers?.get(image.name) ?? [] }),
    ),
  );
}

async function readImage(
  { registry, signatures, signal }: Pick<GatePorts, 'registry' | 'signatures' | 'signal'>,
  { application, commit }: Release,
  image: ReleaseImage,
  {
    source,
    policy,
    ofBranches,
    recorded,
  }: ExpectedSource & { readonly recorded: readonly Digest[] },
): Promise<ImageFacts> {
  const slash = image.repository.indexOf('/');
  const client = registry(image.repository.slice(0, slash));
  const path = image.repository.slice(slash + 1);
  const tag = await learn(signal, async () => (await client.resolve(path, image.tag))?.digest);
  const isTagged = tag.known && tag.value === image.digest;
  const present = await learn(
    signal,
    async () => isTagged || (await client.resolve(path, image.digest))?.digest === image.digest,
  );
  if (!policy.known) return { image, tag, present, signature: policy, waybill: policy };
  const { signers, tested } = policy.value.policy;
  const builders = ofBranches === true ? (tested?.signers ?? []) : [];
  const allowed = [...signers, ...builders];
  const expectation = { source, commit, application, signers: allowed, recorded };
  const signature = await learn(signal, () => signatures.verify(image, expectation));
  const waybill = await learn(
    signal,
    async () => (await signatures.waybill(image, expectation)).waybill,
  );
  return { image, tag, present, signature, waybill };
}
