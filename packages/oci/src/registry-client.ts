import {
  digestOf,
  effects,
  performEffect,
  type Clock,
  type Digest,
  type EffectContext,
} from '@waybill/core';
import { answerError, digestMismatch } from './answer.ts';
import { attachArtifact, completeReferrers, unlistedReferrers } from './attach.ts';
import { Authorizer } from './authorizer.ts';
import { hasBlob, readBlob, streamBlob } from './blob-reader.ts';
import type { BlobSource } from './blob-source.ts';
import { uploadBlob } from './blob-writer.ts';
import { probeCapabilities, type RegistryCapabilities } from './capabilities.ts';
import type { CredentialSource } from './credentials.ts';
import { ociError } from './error-codes.ts';
import { isLoopback } from './loopback.ts';
import type { Descriptor, Manifest } from './manifest.ts';
import { readManifest } from './manifest-reader.ts';
import { putManifest } from './manifest-writer.ts';
import { checkTag } from './names.ts';
import { pingRegistry } from './ping.ts';
import { ReadOnce } from './read-once.ts';
import { isRegistryHost } from './reference.ts';
import { listReferrers, withTrueTypes } from './referrers.ts';
import { listTags } from './tag-list.ts';
import { Transport } from './transport.ts';

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
  /** Asks, by reading only, what the registry can do for a repository. */
  capabilities(repository: string): Promise<RegistryCapabilities>;
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
  /**
   * Attaches an artifact to a manifest, unless an equal one is (effect registry.attach). `later`: where the list of
   * referrers is kept under the fallback tag, it is left as it is, for `completeReferrers`.
   */
  attach(
    repository: string,
    subject: Pick<Descriptor, 'digest' | 'mediaType' | 'size'>,
    attachment: Attachment,
    options?: { readonly listing?: 'at-once' | 'later' },
  ): Promise<Descriptor>;
  /** @returns those of the artifacts that the list of referrers lacks, or lists without what they say of themselves */
  unlistedReferrers(
    repository: string,
    subject: Digest,
    artifacts: readonly Digest[],
  ): Promise<readonly Digest[]>;
  /**
   * Puts artifacts, known by their digests from elsewhere, into the list of referrers where they are missing: left
   * for later, or dropped by a concurrent writer of the fallback tag (effect registry.attach, only when something
   * was missing).
   */
  completeReferrers(
    repository: string,
    subject: Digest,
    artifacts: readonly Digest[],
  ): Promise<void>;
}

const defaultDeadline = 60_000;
/** An upload may repeat for as long as its effect allows; its deadline ends it. */
const uploadDeadline = effects['registry.push-blob'].deadline;
const defaultIdle = 30_000;
const defaultFirstDelay = 250;

/**
 * @param options how the registry is reached
 * @returns its client; nothing is asked before the first call
 * @throws OCI_REFERENCE_INVALID where `registry` is no host
 */
export function createRegistryClient(options: RegistryClientOptions): RegistryClient {
  const transport = createTransport(options, options.deadlineMilliseconds ?? defaultDeadline);
  const uploads = new Transport({ ...transport.options, deadlineMilliseconds: uploadDeadline });
  const { signal } = options;
  const context: EffectContext = {
    signal,
    ...(options.fence === undefined ? {} : { fence: options.fence }),
  };
  const resolve = async (repository: string, reference: string): Promise<Descriptor | undefined> =>
    (await readManifest(transport, repository, reference, signal))?.descriptor;
  const lookedUp = new ReadOnce();
  const read = async (repository: string, reference: string): Promise<ReadManifest> => {
    const found =
      lookedUp.take(repository, reference) ??
      (await readManifest(transport, repository, reference, signal));
    if (found !== undefined) return found;
    const subject = { registry: options.registry, repository, what: `the manifest ${reference}` };
    throw answerError(subject, 404, []);
  };
  return {
    registry: options.registry,
    ping: async () => pingRegistry(transport, signal),
    capabilities: async (repository) => probeCapabilities(transport, repository, signal),
    resolve,
    readManifest: read,
    readBlob: async (repository, descriptor, { maximumBytes }) =>
      readBlob(transport, repository, descriptor, maximumBytes, signal),
    streamBlob: (repository, descriptor) => streamBlob(transport, repository, descriptor, signal),
    hasBlob: async (repository, digest) => hasBlob(transport, repository, digest, signal),
    pushBlob: async (repository, source, { mountFrom } = {}) => {
      const { digest, size } = source;
      if (await hasBlob(transport, repository, digest, signal)) {
        return { digest, size, outcome: 'existed' };
      }
      const outcome = await performEffect('registry.push-blob', context, async (inner) =>
        uploadBlob(uploads, repository, source, mountFrom, inner),
      );
      return { digest, size, outcome };
    },
    pushManifest: async (repository, bytes, mediaType) => {
      const digest = digestOf(bytes);
      const present = await resolve(repository, digest);
      if (present !== undefined) return present;
      await performEffect('registry.push-manifest', context, async (inner) =>
        putManifest(transport, repository, digest, bytes, mediaType, inner),
      );
      return { mediaType, digest, size: bytes.byteLength };
    },
    tag: async (repository, { digest }, tag) => {
      checkTag(tag);
      if ((await resolve(repository, tag))?.digest === digest) return;
      const { bytes, descriptor } = await read(repository, digest);
      await performEffect('registry.tag', context, async (inner) => {
        await putManifest(transport, repository, tag, bytes, descriptor.mediaType, inner);
        const after = await readManifest(transport, repository, tag, inner);
        if (after?.descriptor.digest === digest) return;
        const subject = { registry: options.registry, repository, what: `the tag ${tag}` };
        throw digestMismatch(subject, digest, after?.descriptor.digest ?? 'nothing');
      });
    },
    listTags: async (repository) => listTags(transport, repository, signal),
    referrers: async (repository, digest, { artifactType } = {}) => {
      const listed = await listReferrers(transport, repository, digest, signal);
      lookedUp.clear();
      const keep = (manifest: ReadManifest): void => {
        lookedUp.keep(repository, manifest);
      };
      const { descriptors } = listed;
      const typed = await withTrueTypes(transport, repository, descriptors, signal, keep);
      return typed.filter(
        (descriptor) => artifactType === undefined || descriptor.artifactType === artifactType,
      );
    },
    attach: async (repository, subject, attachment, { listing = 'at-once' } = {}) =>
      attachArtifact(transport, repository, subject, { ...attachment, listing }, context),
    unlistedReferrers: async (repository, subject, artifacts) =>
      unlistedReferrers(transport, repository, subject, artifacts, signal),
    completeReferrers: async (repository, subject, artifacts) =>
      completeReferrers(transport, repository, subject, artifacts, context),
  };
}

function createTransport(options: RegistryClientOptions, deadlineMilliseconds: number): Transport {
  const { registry } = options;
  if (!isRegistryHost(registry)) {
    throw ociError('OCI_REFERENCE_INVALID', {
      message: `Expected a registry host, host or host:port; found ${JSON.stringify(registry.slice(0, 300))}.`,
      remedy: 'Write only the host of the registry, without scheme and path.',
    });
  }
  const hostname = registry.replace(/:\d+$/, '');
  const scheme = options.scheme ?? (isLoopback(hostname) ? 'http' : 'https');
  const base = new URL(`${scheme}://${registry}/`);
  const userAgent = options.userAgent ?? 'waybill';
  const authorizer = new Authorizer({
    registry,
    base,
    source: options.credentials,
    userAgent,
    clock: options.clock,
  });
  return new Transport({
    registry,
    base,
    authorizer,
    userAgent,
    deadlineMilliseconds,
    idleMilliseconds: options.idleMilliseconds ?? defaultIdle,
    firstDelayMilliseconds: options.firstDelayMilliseconds ?? defaultFirstDelay,
    clock: options.clock,
  });
}
