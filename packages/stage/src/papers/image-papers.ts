import { canonicalJson, digestOf, type ReleaseImage } from '@waybill/core';
import type { ReleaseRecord } from '@waybill/ledger';
import type { RegistryClient } from '@waybill/oci';
import type {
  AllowedSigner,
  AttestedImage,
  SignatureClaims,
  StatementSigner,
  WaybillContractVerdict,
} from '@waybill/supply-chain';
import type {
  Attestation,
  AttachedAttestation,
  AttestOptions,
} from '@waybill/supply-chain/attestations';
import type { ImagePlatform } from '@waybill/supply-chain/sbom';
import type { Connections } from '../connections.ts';
import { stageError } from '../error-codes.ts';
import { sourceOf } from '../source.ts';
import { buildOf, type BuildDescription } from './build-of.ts';
import type { ReleaseContents } from './scanned-release.ts';

/** The kinds of papers that an image has, as outputs name them. */
export const paperKinds = [
  'signature',
  'waybill',
  'provenance',
  'sbom-cyclonedx',
  'sbom-spdx',
  'scan',
  'contract',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** What hangs on an image, by kind; the digests of the referrers. */
export type ImagePaper = AttachedAttestation & {
  readonly kind: PaperKind;
  /** The image of an index on which it hangs; the image itself where absent. */
  readonly platform?: ImagePlatform;
};

/** What the attestations of a release are made of. */
export interface AttestationSources {
  readonly record: ReleaseRecord;
  /** Undefined where waybill.yaml cannot be read at the commit. */
  readonly description: BuildDescription | undefined;
  readonly contents: ReleaseContents;
  /** The formats of the bills of materials that waybill.yaml asks for; empty where it asks for none. */
  readonly sbomFormats: readonly ('cyclonedx' | 'spdx')[];
  /** Of which images of an index there are documents; undefined stands for the image as a whole. */
  readonly sbomSubjects: (image: string) => readonly (ImagePlatform | undefined)[];
  readonly scans: boolean;
  readonly contracts: readonly WaybillContractVerdict[] | undefined;
  /** Whether the images are scanned although a report hangs on them. */
  readonly scanAgain: boolean;
}

/** Who signs, and whose papers count. */
export interface PaperSigning {
  readonly signer: StatementSigner;
  readonly accepted: readonly AllowedSigner[];
  readonly claims: SignatureClaims;
}

/**
 * Attaches what an image lacks of its attestations: provenance, bills of materials, scan, contracts. What is there
 * and good is left as it is. They are listed later, all at once.
 * @param connections the systems of the release
 * @param client the client of the image's registry
 * @param image the image
 * @param sources what they are made of
 * @param signing who signs, and whose attestations count as there already
 * @returns each with its referrer
 * @throws what making them, signing and the registry throw
 */
export async function attestImage(
  connections: Connections,
  client: RegistryClient,
  image: ReleaseImage,
  sources: AttestationSources,
  { signer, accepted, claims }: PaperSigning,
): Promise<readonly ImagePaper[]> {
  const { attest } = await import('@waybill/supply-chain/attestations');
  const papers: ImagePaper[] = [];
  for (const wanted of await wantedOf(connections, image, sources, signer)) {
    const { kind, predicateType, make, says, platform } = wanted;
    const options: AttestOptions = {
      accepted,
      claims,
      listing: 'later',
      ...(says === undefined ? {} : { says }),
      ...(connections.settings.clock === undefined ? {} : { clock: connections.settings.clock }),
    };
    const subject = platform === undefined ? image : await platformImage(client, image, platform);
    const paper = await attest(client, subject, predicateType, make, signer, options);
    const of = platform === undefined ? {} : { platform };
    if (paper !== undefined) papers.push({ ...paper, kind, ...of });
  }
  return papers;
}

interface WantedPaper {
  readonly kind: PaperKind;
  readonly predicateType: string;
  /** The image of an index that it speaks of. */
  readonly platform?: ImagePlatform;
  readonly make: () => Promise<Attestation | undefined>;
  readonly says?: (predicate: unknown) => boolean;
}

async function wantedOf(
  { settings }: Connections,
  image: ReleaseImage,
  sources: AttestationSources,
  { identity }: StatementSigner,
): Promise<readonly WantedPaper[]> {
  const attestations = await import('@waybill/supply-chain/attestations');
  const { record, description, contents, contracts } = sources;
  const wanted: WantedPaper[] = [];
  const { provenancePredicateType: ofProvenance } = attestations;
  wanted.push({
    kind: 'provenance',
    predicateType: ofProvenance,
    // BuildKit may have written one as well; only ours speaks of waybill.yaml and the commit.
    says: (predicate) => attestations.isProvenanceOf(predicate, image.name, record.commit),
    make: () => {
      const build =
        description === undefined
          ? undefined
          : buildOf(settings, record, image.name, description, identity);
      return Promise.resolve(
        build && {
          predicateType: ofProvenance,
          predicate: attestations.provenancePredicate(build),
        },
      );
    },
  });
  for (const format of sources.sbomFormats) {
    const { sbomKinds } = await import('@waybill/supply-chain/sbom');
    const { predicateType } = sbomKinds[format];
    for (const platform of sources.sbomSubjects(image.name)) {
      wanted.push({
        kind: `sbom-${format}`,
        predicateType,
        ...(platform === undefined ? {} : { platform }),
        make: async () => {
          const sbom = (await contents.sboms(image)).find(
            (it) => it.format === format && it.platform?.digest === platform?.digest,
          );
          return sbom && { predicateType, predicate: documentOf(sbom.bytes) };
        },
      });
    }
  }
  if (sources.scans) {
    const { vulnerabilityPredicateType: predicateType } = attestations;
    wanted.push({
      kind: 'scan',
      predicateType,
      ...(sources.scanAgain ? { says: () => false } : {}),
      make: async () => {
        const found = await contents.scan(image);
        const predicate = found && attestations.vulnerabilityPredicate(found.report);
        return predicate && { predicateType, predicate };
      },
    });
  }
  if (contracts !== undefined && contracts.length > 0 && description !== undefined) {
    const { contractPredicateType: predicateType } = attestations;
    const predicate = attestations.contractPredicate({
      source: sourceOf(settings),
      commit: record.commit,
      description: { file: settings.config, digest: digestOf(description.bytes) },
      verdicts: contracts,
    });
    const wantedText = canonicalJson(predicate);
    wanted.push({
      kind: 'contract',
      predicateType,
      says: (found) => canonicalJson(found) === wantedText,
      make: () => Promise.resolve({ predicateType, predicate }),
    });
  }
  return wanted;
}

/** What an attestation of one image of an index hangs on. */
async function platformImage(
  client: RegistryClient,
  image: ReleaseImage,
  { platform, digest }: ImagePlatform,
): Promise<AttestedImage> {
  const { name, repository } = image;
  const found = await client.resolve(repository.slice(repository.indexOf('/') + 1), digest);
  if (found !== undefined) {
    const { mediaType, size } = found;
    return { repository, digest, mediaType, size };
  }
  throw stageError('PAPERS_UNVERIFIED', {
    message: `Expected ${repository} to hold ${digest}, the image of ${name} for ${platform}; it does not.`,
    remedy: 'Look at what the registry did with it (retention, replication): the index names it.',
    facts: { image: name, repository, platform, digest },
  });
}

/** It was read and judged when it was made: it is JSON, and an object. */
function documentOf(bytes: Uint8Array): object {
  const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
  return typeof value === 'object' && value !== null ? value : {};
}
