import type { ApplicationConfig } from '@waybill/config';
import type { Clock, CommitSha, Digest, Progress, Release, ReleaseImage } from '@waybill/core';
import type { RegistryClient } from '@waybill/oci';
import type { BlobTraffic, BuildContext, BuiltImage, CacheUse, EngineRegistry } from './engine.ts';

/** What is known of an image's signature: `supply-chain` gives it. */
export interface SignatureFacts {
  /** The digest of the referrer that carries the signature. */
  readonly signatureDigest: Digest;
  /** Who signed, in one line: `key:` and its id, or `keyless:` with issuer and workflow. */
  readonly identity: string;
}

/** What an image is made of, and from what it was made. */
export type ImageContents = Pick<BuiltImage, 'platforms' | 'materials'>;

/** An image that was built and signed, as the claim is to hold it. */
export interface SignedImage {
  readonly image: ReleaseImage;
  /** Absent where it was tested before, and nobody looked. */
  readonly contents?: ImageContents;
  readonly signature: SignatureFacts;
}

/** The ledger's word on which digests are the release of a commit. */
export interface Claim {
  readonly commit: CommitSha;
  readonly images: readonly ReleaseImage[];
  /** Whether the release was recorded as published, or has gone further. */
  readonly published: boolean;
  /** By the image's name; older claims do not say. */
  readonly contents?: ReadonlyMap<string, ImageContents>;
  /** The commit for which its images were built and tested, where that is another one of the same tree. */
  readonly testedAs?: CommitSha;
}

/** An image in the registry, as a claim names it. */
export type ClaimableImage = Pick<
  BuiltImage,
  'name' | 'repository' | 'digest' | 'mediaType' | 'size'
>;

/** What was built and tested for another commit of the same tree, verified anew. */
export interface TestedRelease {
  readonly commit: CommitSha;
  readonly tree: string;
  readonly signers: readonly string[];
  readonly checks: readonly string[];
  readonly images: readonly (ClaimableImage & Partial<Pick<ImageContents, 'platforms'>>)[];
}

/** The step that an attempt was at when it failed, in the ledger's words. */
export type PublishPhase = 'built' | 'signed' | 'claimed' | 'published';

/** A release tag with the digest that it points at, as it was read back from the registry. */
export interface ReadTag {
  readonly name: string;
  readonly tag: string;
  readonly digest: Digest;
}

/** The release's records, as far as publishing needs them; the action gives them, on the ledger. */
export interface ClaimPort {
  /** @returns the commit's claim, read anew each time */
  find(commit: CommitSha): Promise<Claim | undefined>;
  /** Records that a build begins. A no-op where one is recorded as under way. */
  start(commit: CommitSha, engine: string): Promise<void>;
  /** Creates the claim by compare-and-set. `won` tells whether it holds these images or another run's. */
  claim(commit: CommitSha, release: ClaimRequest): Promise<{ won: boolean; claim: Claim }>;
  /** Records that every tag was read back and points at the claimed digest. A no-op where it is recorded. */
  published(commit: CommitSha, tags: readonly ReadTag[]): Promise<void>;
  /** Records an attempt that failed, and before which phase. */
  failed(commit: CommitSha, reaching: PublishPhase, error: unknown): Promise<void>;
}

/** What is to be claimed: how it was built, what came out, and who signed it. */
export interface ClaimRequest {
  readonly engine: string;
  readonly images: readonly SignedImage[];
  /** Where nothing was built. */
  readonly tested?: TestedRelease;
}

/** What publishing needs from outside. */
export interface PublishPorts {
  readonly claims: ClaimPort;
  /**
   * Looks for digests that were tested for a commit of the same tree. Asked where nothing is claimed yet; undefined
   * where none can be proved: then the commit is built.
   */
  readonly tested?: () => Promise<TestedRelease | undefined>;
  /** Makes the checkout ready before something is built; not asked where nothing is. */
  readonly prepare?: () => Promise<void>;
  /** Signs an image by digest; a no-op where its signature is there (`supply-chain`, signImage). */
  sign(image: ClaimableImage): Promise<SignatureFacts>;
  /** @returns the client for a registry, `host` or `host:port` */
  readonly registry: (host: string) => RegistryClient;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  readonly engines?: EngineRegistry;
  readonly registryAccount?: Exclude<BuildContext['registryAccount'], undefined>;
  readonly clock?: Clock;
  readonly temporaryFolder?: string;
}

/** The release to publish. */
export interface PublishRequest {
  readonly config: Pick<ApplicationConfig, 'application' | 'images' | 'licenses'>;
  readonly commit: CommitSha;
  /** When the commit was made, ISO 8601. */
  readonly commitTime: string;
  readonly checkout: string;
  /** The source repository, as its clone URL or `host/owner/name`. */
  readonly source: string;
  readonly version?: string;
}

/**
 * How an image came about in this run: found published or claimed (`reused`), made here (`built`), made by
 * another run that claimed first (`joined`), or taken as it was tested before the merge (`tested`).
 */
export const publishOutcomes = ['reused', 'built', 'joined', 'tested'] as const;
export type PublishOutcome = (typeof publishOutcomes)[number];

/** One image of the published release. */
export interface PublishedImage extends ReleaseImage {
  readonly outcome: PublishOutcome;
  /** Whether this run set the tag. */
  readonly tagged: boolean;
  /** Whether this run built the image again because the registry had lost it; the digest was the same. */
  readonly restored: boolean;
  readonly seconds: number;
  /** What this run moved; all zero where nothing was built, and where the builder pushed by itself. */
  readonly blobs: BlobTraffic;
  /** Each platform with its digest; empty where the claim is an older one, which does not say. */
  readonly platforms: ImageContents['platforms'];
  readonly materials: ImageContents['materials'];
  /** Where this run built it, by an engine with a cache. */
  readonly cache?: CacheUse;
  readonly signature?: SignatureFacts;
}

/** What publishing gives. */
export interface PublishedRelease {
  readonly release: Release;
  readonly outcome: PublishOutcome;
  readonly images: readonly PublishedImage[];
}
