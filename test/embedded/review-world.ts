import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  commitShaSchema,
  Secret,
  silentProgress,
  timestamp,
  type CommitSha,
  type Digest,
  type Owner,
} from '@waybill/core';
import { checkPromotion, type GateCheck } from '@waybill/gate';
import { makeRelease } from '@waybill/gate/testing/world-records';
import type { Ledger } from '@waybill/ledger';
import { createRegistryClient, startEmbeddedRegistry } from '@waybill/oci';
import type { ConnectionSettings } from '@waybill/stage/connection-settings';
import { connect, type Connections } from '@waybill/stage/connections';
import { gatePorts, gateRequest, type GateQuestion } from '@waybill/stage/gate-connection';
import { connectLedger } from '@waybill/stage/ledger-connection';
import {
  generateKeyPair,
  keySigner,
  keyStatementSigner,
  signApproval,
} from '@waybill/supply-chain';
import { stringify } from 'yaml';
import {
  startFakeGithub,
  type FakeGithub,
  type FakeRepository,
} from '../fake-github/fake-github.ts';
import type { Permissions } from '../fake-github/state.ts';
import { temporaryFolder } from './small-repository.ts';

/** How an environment `production` is approved and delivered. */
export interface ReviewPolicy {
  readonly approval: Readonly<Record<string, unknown>>;
  readonly delivery?: 'direct' | 'pull-request';
  /** Whatever else the policy says of it. */
  readonly environment?: Readonly<Record<string, unknown>>;
}

/** An application and its ops repository on a GitHub, whose changes people review. */
export interface ReviewWorld {
  readonly github: FakeGithub;
  readonly shop: FakeRepository;
  readonly ops: FakeRepository;
  /** A change by ada on a branch, as a pull request. */
  open(file: string): Promise<{ readonly number: number; readonly head: CommitSha }>;
  /** Merges it, and releases the merge's commit. */
  release(number: number, by?: string): Promise<CommitSha>;
  setPolicy(policy: ReviewPolicy): Promise<void>;
  /** A run on the protected branch; its steps share what they opened. */
  startRun(): Promise<ReviewRun>;
  /** Bob's signature over a plan, which expires after the time. */
  approve(planHash: Digest, expiresMilliseconds: number): Promise<void>;
  close(): Promise<void>;
}

/** One run, with its connections. */
export interface ReviewRun {
  readonly connections: Connections;
  readonly ledger: Ledger;
  check(commit: CommitSha): Promise<GateCheck>;
}

export const question = (commit: CommitSha): GateQuestion => ({
  ...{ environment: 'production', kind: 'promote', commit, target: '', reason: undefined },
});

const description = (host: string): string =>
  stringify({
    version: 1,
    application: 'shop',
    branch: 'main',
    images: [
      {
        name: 'app',
        repository: `${host}/acme/shop`,
        assemble: { layers: [{ from: 'src', to: '/app' }] },
      },
    ],
    ready: { path: '/ready', identity: { json: '/commit', equals: '${commit}' } },
  });

/** @param clock tells the steps the time; the machine's where absent */
export async function createReviewWorld(clock?: ConnectionSettings['clock']): Promise<ReviewWorld> {
  const folder = await temporaryFolder();
  const controller = new AbortController();
  const { signal } = controller;
  await mkdir(join(folder, 'github'));
  const github = await startFakeGithub({ folder: join(folder, 'github') });
  const registry = await startEmbeddedRegistry({ folder: join(folder, 'registry') });
  const client = createRegistryClient({ registry: registry.host, signal });
  const keys = { release: generateKeyPair(), bob: generateKeyPair() };
  const signer = keySigner(keys.release.privateKey);
  const shop = await github.createRepository('acme/shop');
  await shop.commit({ files: { 'waybill.yaml': description(registry.host), 'src/a': '1' } });
  shop.rulesets.create({
    rules: [{ type: 'pull_request', approvals: 0 }, 'non_fast_forward', 'deletion'],
  });
  shop.environments.create('production', { admits: { branches: ['main'] } });
  const ops = await github.createRepository('acme/ops', { private: true });
  await ops.commit({ files: { 'production/deploy.env': 'APP_IMAGE=none\n' } });
  const permissions: Permissions = {
    actions: 'read',
    checks: 'read',
    contents: 'read',
    pull_requests: 'read',
    statuses: 'write',
  };
  const applicationToken = github.tokens.create({
    ...{ login: 'github-actions[bot]', kind: 'actions', permissions },
    repositories: ['acme/shop'],
  });
  const opsToken = github.tokens.create({
    ...{ login: 'waybill[bot]', kind: 'app' },
    permissions: { contents: 'write', pull_requests: 'write' },
    repositories: ['acme/ops'],
  });
  const ownerOf = (run: number): Owner => ({
    ...{ repository: 'acme/shop', run: String(run), attempt: 1, job: 'deploy', actor: 'dana' },
  });
  const applicationRepository = `${github.url}/acme/shop`;
  const connectRun = (run: number): Connections =>
    connect({
      ...{ config: 'waybill.yaml', forge: 'github', applicationRepository, signal },
      applicationToken: new Secret(applicationToken),
      opsRepository: `${github.url}/acme/ops`,
      opsToken: new Secret(opsToken),
      server: { url: github.url, apiUrl: github.apiUrl },
      ref: 'refs/heads/main',
      event: { name: 'workflow_dispatch' },
      temporaryFolder: join(folder, `run-${String(run)}`),
      owner: ownerOf(run),
      progress: silentProgress,
      ledgerSigner: signer,
      ...(clock === undefined ? {} : { clock }),
    });
  const startRun = async (): Promise<ReviewRun> => {
    const { id } = await shop.runs.create({
      ...{ event: 'workflow_dispatch', headBranch: 'main', status: 'in_progress' },
    });
    const connections = connectRun(id);
    const ledger = await connectLedger(connections);
    return {
      connections,
      ledger,
      check: async (commit) =>
        checkPromotion(
          await gatePorts(connections, ledger),
          await gateRequest(connections, question(commit), { asking: 'beforehand' }),
        ),
    };
  };
  const setPolicy = async (policy: ReviewPolicy): Promise<void> => {
    const { approval, delivery = 'direct', environment = {} } = policy;
    const file = 'production/deploy.env';
    const production = {
      ...{ name: 'production', url: 'http://127.0.0.1:9', migrations: 'none', delivery, approval },
      'desired-state': [{ file, format: 'dotenv', images: { app: 'APP_IMAGE' } }],
      checks: [],
      ...environment,
    };
    await ops.commit({
      files: {
        'waybill-policy.yaml': stringify({
          version: 1,
          environments: [production],
          approvers: [{ name: 'bob', key: keys.bob.publicKey }],
          signers: [{ name: 'release', key: keys.release.publicKey }],
        }),
      },
    });
  };
  await setPolicy({ approval: { required: 0 } });
  let branches = 0;
  return {
    github,
    shop,
    ops,
    setPolicy,
    startRun,
    open: async (file) => {
      branches += 1;
      const branch = `work-${String(branches)}`;
      const author = { name: 'Ada Author', email: 'ada@example.org' };
      const head = await shop.commit({ branch, files: { [file]: String(branches) }, author });
      const { number } = await shop.pulls.create({ head: branch, author: 'ada' });
      return { number, head: commitShaSchema.parse(head) };
    },
    release: async (number, by = 'acme') => {
      const commit = commitShaSchema.parse(await shop.pulls.merge(number, { by }));
      const { ledger } = await startRun();
      const owner = ownerOf(0);
      const source = applicationRepository;
      const signedBy = keyStatementSigner(signer);
      await makeRelease({
        ...{ client, host: registry.host, ledger, signer: signedBy },
        ...{ commit, owner, source },
      });
      return commit;
    },
    approve: async (planHash, expiresMilliseconds) => {
      const { connections } = await startRun();
      const now = (clock ?? { now: Date.now }).now();
      const envelope = await signApproval(keySigner(keys.bob.privateKey), {
        ...{ application: 'shop', environment: 'production', planHash, approver: 'bob' },
        at: new Date(now).toISOString(),
        expiresAt: new Date(now + expiresMilliseconds).toISOString(),
      });
      const hash = planHash.slice('sha256:'.length);
      const forge = await connections.opsForge();
      await forge.storeApproval({ kind: 'plan', hash }, 'bob', JSON.stringify(envelope));
    },
    close: async () => {
      controller.abort(new Error(`the test is over at ${timestamp()}`));
      await registry.close();
      await github.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
