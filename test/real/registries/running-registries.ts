import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secret } from '@waybill/core';
import { basicCredentials, startEmbeddedRegistry, type CredentialSource } from '@waybill/oci';
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
  /** What it needs on this machine; absent means nothing. */
  readonly part?: Part;
  start(): Promise<RunningRegistry>;
}

async function startEmbedded(referrersApi: boolean): Promise<RunningRegistry> {
  const folder = await mkdtemp(join(tmpdir(), 'waybill-oci-'));
  const registry = await startEmbeddedRegistry({ folder, referrersApi });
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

/** Every registry that runs here; one that the machine cannot have is left out, and said so by test/real/run.ts. */
export const registryKinds: readonly RegistryKind[] = [
  {
    name: 'docker-registry 2.8.2',
    referrersApi: false,
    part: dockerRegistry.part,
    start: async () => ({ ...(await dockerRegistry.start()), owner: 'team' }),
  },
  { name: 'Gitea', referrersApi: false, part: gitea, start: startGitea },
  {
    name: 'go-containerregistry with referrers',
    referrersApi: true,
    part: referrersRegistry.part,
    start: async () => ({ ...(await referrersRegistry.start()), owner: 'team' }),
  },
  { name: 'embedded, referrers API', referrersApi: true, start: () => startEmbedded(true) },
  { name: 'embedded, fallback tag', referrersApi: false, start: () => startEmbedded(false) },
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
