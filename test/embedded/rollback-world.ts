import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git, createBareRepository, writeCommit } from '@waybill/cli/rehearsal/repositories';
import { commitShaSchema, silentProgress, type CommitSha, type Release } from '@waybill/core';
import { createForge } from '@waybill/forge';
import { openRepository, type GitRepository } from '@waybill/git';
import {
  deploymentPath,
  environmentPath,
  ledgerFile,
  openLedgerReader,
  releasePath,
  type LedgerReader,
} from '@waybill/ledger';
import { createRegistryClient, startEmbeddedRegistry } from '@waybill/oci';
import { connect, type Connections, type ConnectionSettings } from '@waybill/stage';
import { generateKeyPair, type KeyPair } from '@waybill/supply-chain';
import { stringify } from 'yaml';
import { environmentDocuments, releaseDocument, stored, type History } from './rollback-records.ts';
import { description, makeRelease, startAddress, type ReleaseWish } from './rollback-systems.ts';
import { writeFiles } from './small-repository.ts';

/** An environment of this world: what ran there, and what runs. */
export interface EnvironmentWish {
  readonly name: string;
  readonly delivery: 'direct' | 'pull-request';
  readonly history: History;
  /** Further keys of the environment in the policy. */
  readonly policy?: Readonly<Record<string, unknown>>;
}

/** What an environment's address was asked. */
export interface Asked {
  ready: number;
  smoke: number;
}

/** Repositories, registry and addresses after a past that was written down at once. */
export interface RollbackWorld {
  readonly folder: string;
  readonly applicationRepository: string;
  readonly opsRepository: string;
  readonly ops: GitRepository;
  readonly ledger: LedgerReader;
  readonly releases: ReadonlyMap<string, Release>;
  readonly approver: KeyPair;
  /** The key that the policy lists as the signer. */
  readonly signer: KeyPair;
  readonly policy: { readonly environments: readonly object[] };
  readonly signal: AbortSignal;
  /** How often an environment's address was asked; the same object from call to call. */
  asked(environment: string): Asked;
  /** The systems, as a run of its own reaches them. */
  connections(change?: Partial<ConnectionSettings>): Connections;
  /** What a file of the environment's desired state says; deploy.env where none is named. */
  desired(environment: string, file?: string): Promise<string>;
  /** The environment's address answers nothing good any more. */
  silence(environment: string): void;
  /** Merges the open pull requests of the ops repository, as a second person. */
  merge(): Promise<void>;
  /** Commits files to the ops repository's branch. */
  commitOps(files: Readonly<Record<string, string>>): Promise<void>;
  close(): Promise<void>;
}

/** What the past of a world is made of. */
export interface WorldWish {
  readonly releases: readonly ReleaseWish[];
  readonly environments: readonly EnvironmentWish[];
  readonly policy?: Readonly<Record<string, unknown>>;
}

/**
 * Makes a world whose past is written down in one commit each: releases in a registry, their commits on `main`, and
 * environments whose ledger says what ran. Every address answers for what desired state says.
 * @param wish releases (the oldest first), environments, the policy's other keys
 */
export async function createRollbackWorld(wish: WorldWish): Promise<RollbackWorld> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'waybill-rollback-')));
  const { signal } = new AbortController();
  const registry = await startEmbeddedRegistry({ folder: join(folder, 'registry') });
  const client = createRegistryClient({ registry: registry.host, signal });
  const [applicationRepository, opsRepository] = ['application.git', 'ops.git'].map((name) =>
    join(folder, name),
  );
  if (applicationRepository === undefined || opsRepository === undefined) throw new Error('never');
  const keys = { release: generateKeyPair(), stranger: generateKeyPair() };
  const approver = generateKeyPair();
  await createBareRepository(applicationRepository, 'main', signal);
  await createBareRepository(opsRepository, 'main', signal);

  const releases = new Map<string, Release>();
  let head: CommitSha | undefined;
  for (const { name, more = '', migrations, ...wanted } of wish.releases) {
    const text = `${description(registry.host, migrations)}${more}`;
    const files = { 'waybill.yaml': text, 'src/name': name };
    head = await writeCommit(
      applicationRepository,
      'main',
      head,
      name,
      (workTree) => writeFiles(workTree, files),
      signal,
    );
    const place = { client, host: registry.host, source: applicationRepository };
    const key = keys[wanted.signed === 'stranger' ? 'stranger' : 'release'];
    releases.set(name, await makeRelease(place, head, { ...wanted, text }, key));
  }
  const releaseOf = (name: string): Release => {
    const found = releases.get(name);
    if (found === undefined) throw new Error(`no release ${name}`);
    return found;
  };

  const asked = new Map<string, Asked>();
  const askedOf = (environment: string): Asked => {
    const counts = asked.get(environment) ?? { ready: 0, smoke: 0 };
    asked.set(environment, counts);
    return counts;
  };
  const desired = async (environment: string, file = 'deploy.env'): Promise<string> =>
    git(opsRepository, signal, 'show', `main:${environment}/${file}`);
  const silenced = new Set<string>();
  const address = await startAddress(async (environment, path) => {
    if (silenced.has(environment)) throw new Error('it does not answer');
    const text = await desired(environment, 'next.env').catch(() => desired(environment));
    const commit = /:sha-([0-9a-f]{40})@/.exec(text)?.[1];
    askedOf(environment)[path === '/ready' ? 'ready' : 'smoke'] += 1;
    return { status: 'ok', commit };
  });

  const policy = {
    version: 1,
    environments: wish.environments.map(({ name, delivery, policy: more }) => ({
      name,
      delivery,
      url: `${address.url}/${name}`,
      after: 'none',
      migrations: 'none',
      'desired-state': [
        { file: `${name}/deploy.env`, format: 'dotenv', images: { app: 'APP_IMAGE' } },
      ],
      ...more,
    })),
    approvers: [{ name: 'dana', key: approver.publicKey }],
    signers: [{ name: 'release', key: keys.release.publicKey }],
    ledger: { signatures: 'optional' },
    ...wish.policy,
  };
  const files = Object.fromEntries(
    wish.environments.map(({ name, history }) => [
      `${name}/deploy.env`,
      `APP_IMAGE=${imageText(releaseOf(history.current.release))}\n`,
    ]),
  );
  const written = await writeCommit(
    opsRepository,
    'main',
    undefined,
    'Policy and desired state',
    (workTree) => writeFiles(workTree, { 'waybill-policy.yaml': stringify(policy), ...files }),
    signal,
  );
  const ops = await openRepository({
    url: opsRepository,
    cacheFolder: join(folder, 'cache'),
    signal,
  });
  const documents = new Map<string, Uint8Array>([
    [ledgerFile, stored({ schema: '1.0', kind: 'ledger' })],
  ]);
  for (const release of releases.values()) {
    documents.set(releasePath('shop', release.commit), stored(releaseDocument(release)));
  }
  for (const { name, history } of wish.environments) {
    const { environment, deployments } = environmentDocuments(name, history, releaseOf, {
      repository: opsRepository,
      commit: written,
    });
    documents.set(environmentPath('shop', name), stored(environment));
    for (const record of deployments)
      documents.set(deploymentPath('shop', name, record.id), stored(record));
  }
  await ops.update([
    {
      ref: 'refs/heads/waybill/ledger',
      apply: () =>
        Promise.resolve({
          kind: 'commit',
          files: documents,
          message: 'The past',
          author: { name: 'Ada', email: 'ada@example.invalid' },
        }),
    },
  ]);

  let runs = 0;
  const settings = (): ConnectionSettings => {
    runs += 1;
    return {
      config: 'waybill.yaml',
      forge: 'local',
      applicationRepository,
      opsRepository,
      temporaryFolder: join(folder, 'temporary'),
      owner: {
        ...{ repository: 'terminal', run: `r${String(runs)}`, attempt: 1, job: 'terminal' },
        ...{ actor: 'ada', pid: process.pid },
      },
      signal,
      progress: silentProgress,
    };
  };
  return {
    ...{ folder, applicationRepository, opsRepository, ops, releases, approver, policy, signal },
    signer: keys.release,
    ledger: openLedgerReader({ repository: ops, application: 'shop' }),
    asked: askedOf,
    silence: (environment) => {
      silenced.add(environment);
    },
    connections: (change = {}) => connect({ ...settings(), ...change }),
    desired,
    merge: async () => mergeAll(opsRepository, ops, signal),
    commitOps: async (changed) => {
      const base = commitShaSchema.parse(await git(opsRepository, signal, 'rev-parse', 'main'));
      const write = (workTree: string): Promise<void> => writeFiles(workTree, changed);
      await writeCommit(opsRepository, 'main', base, 'A reviewed change', write, signal);
    },
    close: async () => {
      await address.close();
      await registry.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function imageText(release: Release): string {
  const [image] = release.images;
  if (image === undefined) throw new Error('a release has an image');
  return `${image.repository}:${image.tag}@${image.digest}`;
}

async function mergeAll(
  folder: string,
  repository: GitRepository,
  signal: AbortSignal,
): Promise<void> {
  const identity = { name: 'dana', email: 'dana@example.invalid' };
  const forge = await createForge({ kind: 'local', repository, folder, identity, signal });
  for (const open of await forge.findPullRequests({ state: 'open' }))
    await forge.mergePullRequest(open.number, { expectedHead: open.headSha });
}
