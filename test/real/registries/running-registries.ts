import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secret } from '@waybill/core';
import {
  basicCredentials,
  startEmbeddedRegistry,
  type CredentialSource,
  type EmbeddedRegistryOptions,
} from '@waybill/oci';
import { startGiteaWorld } from '../gitea/gitea-world.ts';
import * as dockerRegistry from '../parts/docker-registry.ts';
import { part as gitea } from '../parts/gitea.ts';
import type { Part } from '../parts/part.ts';
import * as referrersRegistry from '../parts/referrers-registry.ts';

/** A registry that runs, and how it is asked. */
export interface RunningRegistry {
  /** `127.0.0.1:port`. */
  readonly host: string;
  /** Whose repositories are written; every path begins with it. */
  readonly owner: string;
  readonly account?: { readonly name: string; readonly password: string };
  stop(): Promise<void>;
}

/** One of the registries that the same table runs against. */
export interface RegistryKind {
  readonly name: string;
  /** What it has to be, for a reader of the table and for the tests. */
  readonly referrersApi: boolean;
  /** Whether it refuses a manifest whose blobs it does not have. */
  readonly checksBlobs: boolean;
  readonly authentication: 'none' | 'basic' | 'bearer';
  /** What it needs on this machine; absent means nothing. */
  readonly part?: Part;
  start(): Promise<RunningRegistry>;
}

async function startEmbedded(
  options: Omit<EmbeddedRegistryOptions, 'folder'>,
): Promise<RunningRegistry> {
  const folder = await mkdtemp(join(tmpdir(), 'waybill-oci-'));
  const registry = await startEmbeddedRegistry({ folder, ...options });
  return {
    host: registry.host,
    owner: 'team',
    stop: async () => {
      await registry.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startGitea(): Promise<RunningRegistry> {
  const world = await startGiteaWorld();
  const { name, token } = world.shop;
  const host = new URL(world.server.url).host;
  return { host, owner: name, account: { name, password: token }, stop: () => world.stop() };
}

/** The name of the registry that refuses an upload in one piece. */
export const inPieces = 'embedded, uploads in pieces';

/** Every registry that runs here; one that the machine cannot have is left out, and said so by test/real/run.ts. */
export const registryKinds: readonly RegistryKind[] = [
  {
    name: 'docker-registry 2.8.2',
    ...{ referrersApi: false, checksBlobs: true, authentication: 'none' },
    part: dockerRegistry.part,
    start: async () => ({ ...(await dockerRegistry.start()), owner: 'team' }),
  },
  {
    name: 'Gitea',
    ...{ referrersApi: false, checksBlobs: true, authentication: 'bearer' },
    part: gitea,
    start: startGitea,
  },
  {
    name: 'go-containerregistry with referrers',
    ...{ referrersApi: true, checksBlobs: false, authentication: 'none' },
    part: referrersRegistry.part,
    start: async () => ({ ...(await referrersRegistry.start()), owner: 'team' }),
  },
  {
    name: 'embedded, referrers API',
    ...{ referrersApi: true, checksBlobs: true, authentication: 'none' },
    start: () => startEmbedded({}),
  },
  {
    name: 'embedded, fallback tag',
    ...{ referrersApi: false, checksBlobs: true, authentication: 'none' },
    start: () => startEmbedded({ referrersApi: false }),
  },
  {
    name: inPieces,
    ...{ referrersApi: true, checksBlobs: true, authentication: 'none' },
    start: () => startEmbedded({ uploads: 'chunked' }),
  },
];

/**
 * @returns the kinds that this machine has
 */
export async function presentRegistries(): Promise<readonly RegistryKind[]> {
  const present: RegistryKind[] = [];
  for (const kind of registryKinds) {
    const installation = await kind.part?.install();
    if (installation?.kind !== 'absent') present.push(kind);
  }
  return present;
}

/**
 * @param running a registry
 * @returns what its client takes as credentials
 */
export function credentialsOf(running: RunningRegistry): { credentials?: CredentialSource } {
  if (running.account === undefined) return {};
  const { name, password } = running.account;
  return { credentials: basicCredentials(name, new Secret(password)) };
}
