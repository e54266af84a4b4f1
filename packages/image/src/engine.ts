import type { ImageConfig } from '@waybill/config';
import type { CommitSha, Digest, Progress, Secret } from '@waybill/core';
import type { RegistryClient } from '@waybill/oci';
import { imageError } from './error-codes.ts';

/** What is built: one image of one commit. */
export interface BuildRequest {
  readonly application: string;
  /** The folder with the commit's files (and what its build made of them). Nothing outside it is read. */
  readonly checkout: string;
  readonly commit: CommitSha;
  /** When the commit was made (ISO 8601): the only time that the image knows. */
  readonly commitTime: string;
  /** The source repository, as its clone URL or `host/owner/name`. */
  readonly source: string;
  /** A version for people, such as `v1.2.3`; the commit where absent. */
  readonly version?: string;
  /** The licences of what is in the image, as an SPDX expression. */
  readonly licenses?: string;
  readonly image: ImageConfig;
  /**
   * The only digest that may come out. An engine that gets another one pushes no manifest and throws
   * IMAGE_CLAIMED_DIGEST_MISSING: it restores a published image, it never replaces one.
   */
  readonly expectedDigest?: Digest;
}

/** What a build may use of its surroundings. */
export interface BuildContext {
  readonly signal: AbortSignal;
  readonly progress: Progress;
  /** @returns the client for a registry, `host` or `host:port` */
  readonly registry: (host: string) => RegistryClient;
  /**
   * The account for the registry of an image, where it was given to the step: builders push by themselves. What
   * Docker's own configuration says, they read there.
   */
  readonly registryAccount?: { readonly username: string; readonly password: Secret };
  /** Where temporary files go; the system's folder where absent. */
  readonly temporaryFolder?: string;
}

/** Something that an image was made from, as the builder or the registry names it. */
export interface Material {
  /** A reference such as `docker.io/library/alpine:3.22`, or a URL. */
  readonly name: string;
  readonly digest: Digest;
}

/** One platform of an image: what a host of that kind pulls. */
export interface PlatformImage {
  /** `os/architecture[/variant]`. */
  readonly platform: string;
  /** Of the platform's own manifest. */
  readonly digest: Digest;
  /** The bytes of manifest, configuration and layers. */
  readonly size: number;
  /** The bytes of each layer, lowest first. */
  readonly layers: readonly number[];
}

/** How much of a build came from cache: steps of the Dockerfile, or whatever the builder counts. */
export interface CacheUse {
  readonly hits: number;
  readonly steps: number;
}

/** How many blobs, and how many bytes, went over the wire or were there already. */
export interface BlobTraffic {
  readonly pushed: number;
  readonly pushedBytes: number;
  /** Blobs that the registry had, or mounted from another repository. */
  readonly reused: number;
  readonly reusedBytes: number;
}

/** An image that is in the registry by digest, without a tag. */
export interface BuiltImage {
  /** The image's name within the release. */
  readonly name: string;
  /** `host[:port]/path`. */
  readonly repository: string;
  readonly digest: Digest;
  readonly mediaType: string;
  /** The bytes of the manifest, as a descriptor counts them. */
  readonly size: number;
  readonly platforms: readonly PlatformImage[];
  /** Base images and whatever else the engine can prove that it took; the commit is not among them. */
  readonly materials: readonly Material[];
  readonly blobs: BlobTraffic;
  /** Absent where the engine has no cache. */
  readonly cache?: CacheUse;
  readonly seconds: number;
}

/** A way to build images. */
export interface ImageEngine {
  /** The key of an image in waybill.yaml that asks for this engine. */
  readonly name: EngineName;
  /** Whether equal input gives an equal digest: then a lost image may be built again, and compared. */
  readonly deterministic: boolean;
  build(request: BuildRequest, context: BuildContext): Promise<BuiltImage>;
}

/** The engines there are: the keys of an image's configuration. */
export const engineNames = ['assemble', 'buildx', 'buildah'] as const;
export type EngineName = (typeof engineNames)[number];

/** Each engine by name; loaded only where an image asks for it. */
export type EngineRegistry = Readonly<Record<EngineName, () => Promise<ImageEngine>>>;

/** The engines of this package. */
export const imageEngines: EngineRegistry = {
  assemble: async () => (await import('./engines/assemble.ts')).assembleEngine,
  buildx: async () => (await import('./engines/buildx.ts')).buildxEngine,
  buildah: async () => (await import('./engines/buildah.ts')).buildahEngine,
};

/** Nothing moved. */
export const noTraffic: BlobTraffic = { pushed: 0, pushedBytes: 0, reused: 0, reusedBytes: 0 };

/**
 * @param image an image of waybill.yaml
 * @returns the name of the engine that its configuration asks for
 * @throws IMAGE_ENGINE_UNKNOWN
 */
export function engineNameOf(image: ImageConfig): EngineName {
  const name = engineNames.find((candidate) => candidate in image);
  if (name !== undefined) return name;
  throw imageError('IMAGE_ENGINE_UNKNOWN', {
    message: `Expected the image ${image.name} to have one of: ${engineNames.join(', ')}; found none of them.`,
    remedy: 'Say in waybill.yaml how the image is built.',
    facts: { image: image.name, engines: engineNames },
  });
}

/**
 * @param image an image of waybill.yaml
 * @param engines the engines there are
 * @returns the one that its configuration names
 * @throws IMAGE_ENGINE_UNKNOWN
 */
export async function engineOf(
  image: ImageConfig,
  engines: EngineRegistry = imageEngines,
): Promise<ImageEngine> {
  return engines[engineNameOf(image)]();
}
