import type { Clock, Digest } from '@waybill/core';
import type { BlobSource } from './blob-source.ts';
import type { CredentialSource } from './credentials.ts';
import type { Descriptor, Manifest } from './manifest.ts';

/** How a registry is reached. */
export interface RegistryClientOptions {
  /** `host` or `host:port`. */
  readonly registry: string;
  /** `http` for loopback hosts, else `https`. */
  readonly scheme?: 'http' | 'https';
  readonly credentials?: CredentialSource;
  readonly signal: AbortSignal;
  /** Asked before each write; throws FENCED_OFF when another run took over. */
  readonly fence?: () => Promise<void>;
  readonly userAgent?: string;
  /** How long one reading operation may take, with its retries; 60 s. Writes have their effect's deadline. */
  readonly deadlineMilliseconds?: number;
  /** How long a connection may give nothing before it counts as broken; 30 s. */
  readonly idleMilliseconds?: number;
  readonly firstDelayMilliseconds?: number;
  readonly clock?: Clock;
}

/** A manifest as it was read: `bytes` have the descriptor's digest and size. */
export interface ReadManifest {
  readonly descriptor: Descriptor;
  readonly bytes: Buffer;
  readonly manifest: Manifest;
}

/** How a pushed blob got there: it was there, came from another repository, or was sent. */
export const blobOutcomes = ['existed', 'mounted', 'uploaded'] as const;
export type BlobOutcome = (typeof blobOutcomes)[number];

/** What pushing a blob gives. */
export interface PushedBlob {
  readonly digest: Digest;
  readonly size: number;
  readonly outcome: BlobOutcome;
}

/** An artifact that is attached to an image: each layer is small and held in memory. */
export interface Attachment {
  readonly artifactType: string;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly layers: readonly {
    readonly mediaType: string;
    readonly bytes: Uint8Array;
    readonly annotations?: Readonly<Record<string, string>>;
  }[];
}

/** What is done with a registry. `repository` is the path without the host; `reference` a tag or a digest. */
export interface RegistryClient {
  /** `host` or `host:port`. */
  readonly registry: string;
  /** Proves that a registry answers, and takes the credentials. */
  ping(): Promise<void>;
  /** @returns what the reference points at (its bytes were read and verified), or undefined where it is absent */
  resolve(repository: string, reference: string): Promise<Descriptor | undefined>;
  /** Reads a manifest. Throws OCI_NOT_FOUND where it is absent. */
  readManifest(repository: string, reference: string): Promise<ReadManifest>;
  /** Reads a blob whole. */
  readBlob(
    repository: string,
    descriptor: Pick<Descriptor, 'digest' | 'size'>,
    options: { readonly maximumBytes: number },
  ): Promise<Buffer>;
  /** Reads a blob piece by piece; throws at the end where digest or size differ: act on nothing before it ends. */
  streamBlob(
    repository: string,
    descriptor: Pick<Descriptor, 'digest' | 'size'>,
  ): AsyncGenerator<Uint8Array, void, undefined>;
  hasBlob(repository: string, digest: Digest): Promise<boolean>;
  /** Pushes a blob, unless it is there (effect registry.push-blob). `mountFrom` names another repository here. */
  pushBlob(
    repository: string,
    source: BlobSource,
    options?: { readonly mountFrom?: string },
  ): Promise<PushedBlob>;
  /** Pushes a manifest by digest, unless it is there (effect registry.push-manifest). */
  pushManifest(repository: string, bytes: Uint8Array, mediaType: string): Promise<Descriptor>;
  /** Points a tag at a manifest of the repository, unless it does (effect registry.tag), and reads it back. */
  tag(repository: string, descriptor: Pick<Descriptor, 'digest'>, tag: string): Promise<void>;
  /** @returns the repository's tags, sorted; empty where the repository is absent */
  listTags(repository: string): Promise<readonly string[]>;
  /** @returns what is attached to a digest; `artifactType` is the true one, also where the registry lists another */
  referrers(
    repository: string,
    digest: Digest,
    options?: { readonly artifactType?: string },
  ): Promise<readonly Descriptor[]>;
  /** Attaches an artifact to a manifest, unless an equal one is (effect registry.attach). */
  attach(
    repository: string,
    subject: Pick<Descriptor, 'digest' | 'mediaType' | 'size'>,
    attachment: Attachment,
  ): Promise<Descriptor>;
  /**
   * Puts artifacts, known by their digests from elsewhere, back into the list of referrers where a concurrent
   * writer of the fallback tag dropped them (effect registry.attach, only when something was missing).
   */
  completeReferrers(
    repository: string,
    subject: Digest,
    artifacts: readonly Digest[],
  ): Promise<void>;
}

/**
 * @param options how the registry is reached
 * @returns its client; nothing is asked before the first call
 * @throws OCI_REFERENCE_INVALID where `registry` is no host
 */
export function createRegistryClient(options: RegistryClientOptions): RegistryClient {
  throw new Error(`not yet: ${options.registry}`);
}
