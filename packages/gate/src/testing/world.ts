import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  commitShaSchema,
  type CommitSha,
  type Digest,
  type Owner,
  type Release,
} from '@waybill/core';
import { createLocalForge, type Forge } from '@waybill/forge';
import { openRepository, type GitRepository } from '@waybill/git';
import { openLedger, type Ledger, type LedgerOptions } from '@waybill/ledger';
import { keyLedgerSigner, keyTrust } from '@waybill/ledger/key-trust';
import {
  createRegistryClient,
  startEmbeddedRegistry,
  type EmbeddedRegistry,
  type RegistryClient,
} from '@waybill/oci';
import {
  generateKeyPair,
  keySigner,
  keyStatementSigner,
  signApproval,
  type KeyPair,
} from '@waybill/supply-chain';
import type { GatePorts } from '../ports.ts';
import type { PromotionRequest } from '../promotion-facts.ts';
import { signaturesOf } from '../signatures.ts';
import {
  git,
  makeDeployment,
  makeRelease,
  sourceUrl,
  type DeployOptions,
} from './world-records.ts';

/** Real repositories, a real registry and a real ledger, for tests of the whole way. */
export interface World {
  readonly ports: GatePorts;
  readonly forge: Forge;
  readonly ledger: Ledger;
  /** The ledger as somebody writes it who may push, with a key of their own or none, and believes everything. */
  ledgerBy(key: KeyPair | undefined): Ledger;
  readonly opsRepository: GitRepository;
  readonly registry: EmbeddedRegistry;
  readonly appFolder: string;
  readonly client: RegistryClient;
  request(environment: string, commit: CommitSha): PromotionRequest;
  /** Commits files to a branch of the application's repository. */
  commitApp(branch: string, files: Record<string, string>): Promise<CommitSha>;
  /** Commits files to the ops repository. */
  commitOps(files: Record<string, string>): Promise<CommitSha>;
  /** Builds, signs, claims, tags and attests the commit's image; its waybill carries the description, or not. */
  release(commit: CommitSha, described?: boolean): Promise<Release>;
  /** Writes desired state and the deployment's record, as a run would. */
  deploy(environment: string, release: Release, options?: DeployOptions): Promise<void>;
  approve(environment: string, approver: 'bob' | 'ada', planHash: Digest): Promise<void>;
  policy(text?: (policy: string) => string): string;
  close(): Promise<void>;
}

type Signing = Pick<LedgerOptions, 'trust' | 'signer'>;

const keys = { release: generateKeyPair(), bob: generateKeyPair(), ada: generateKeyPair() };

function holder(name: string, pem: string): string {
  return `  - name: ${name}\n    key: |\n${pem
    .trim()
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n')}\n`;
}

const policyText = `version: 1
environments:
  - name: staging
    url: http://127.0.0.1:1
    desired-state: [{ file: staging/deploy.env, format: dotenv, images: { app: APP_IMAGE } }]
  - name: production
    url: http://127.0.0.1:2
    desired-state: [{ file: production/deploy.env, format: dotenv, images: { app: APP_IMAGE } }]
    approval: { required: 1, by: [bob, ada] }
approvers:
${holder('bob', keys.bob.publicKey)}${holder('ada', keys.ada.publicKey)}signers:
${holder('release', keys.release.publicKey)}`;

/** The application's description; every commit has one. */
export const description = (host: string): string => `version: 1
application: shop
branch: main
images:
  - name: app
    repository: ${host}/acme/shop
    assemble: { layers: [{ from: src, to: /app }] }
ready: { path: /ready, identity: { json: /commit, equals: '\${commit}' } }
`;

/**
 * @param isSigned whether the ledger is signed, and nothing else is believed
 * @returns a world with one commit on `main`, an empty ledger, and no protection yet
 */
export async function createWorld(isSigned = false): Promise<World> {
  const root = await mkdtemp(join(tmpdir(), 'waybill-gate-'));
  const { signal } = new AbortController();
  await mkdir(join(root, 'registry'));
  const registry = await startEmbeddedRegistry({ folder: join(root, 'registry') });
  const client = createRegistryClient({
    registry: registry.host,
    signal,
  });
  const bare = (name: string): string => {
    git(root, 'init', '-q', '--bare', '-b', 'main', `${name}.git`);
    git(root, 'clone', '-q', `${name}.git`, name);
    return join(root, `${name}.git`);
  };
  const [appFolder, opsFolder] = [bare('app'), bare('ops')];
  const commitTo = (name: string) => async (branch: string, files: Record<string, string>) => {
    const clone = join(root, name);
    const exists = git(clone, 'branch', '--list', branch) !== '';
    git(clone, 'checkout', '-q', ...(exists ? [branch] : ['-B', branch]));
    if (exists) git(clone, 'pull', '-q', '--ff-only', 'origin', branch);
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(clone, path)), { recursive: true });
      await writeFile(join(clone, path), text);
    }
    git(clone, 'add', '-A');
    git(clone, 'commit', '-q', '--allow-empty', '-m', `Change ${Object.keys(files).join(', ')}`);
    git(clone, 'push', '-q', 'origin', branch);
    return commitShaSchema.parse(git(clone, 'rev-parse', 'HEAD'));
  };
  await commitTo('app')('main', { 'waybill.yaml': description(registry.host) });
  await commitTo('ops')('main', {
    'waybill-policy.yaml': policyText,
    'staging/deploy.env': 'APP_IMAGE=none\n',
    'production/deploy.env': 'APP_IMAGE=none\n',
  });
  const cacheFolder = join(root, 'cache');
  const repository = await openRepository({ url: opsFolder, cacheFolder, signal });
  const app = await openRepository({ url: appFolder, cacheFolder, signal });
  const identity = { name: 'Waybill', email: 'waybill@example.org' };
  const forge = createLocalForge({ repository: app, folder: appFolder, identity, signal });
  const owner = (run = '1'): Owner => ({
    repository: 'acme/shop',
    run,
    attempt: 1,
    job: 'd',
    actor: 'ada',
    pid: process.pid,
  });
  const signers = [{ name: 'release', key: keys.release.publicKey }];
  const signing = (pair: KeyPair): Signing => ({
    signer: keyLedgerSigner(keySigner(pair.privateKey)),
  });
  const believed = {
    ...signing(keys.release),
    trust: keyTrust({ signatures: 'required', signers }),
  };
  const ledgerOf = (run?: string, by: Signing = isSigned ? believed : {}): Ledger =>
    openLedger({
      ...by,
      repository,
      application: 'shop',
      owner: owner(run),
      runState: (it) => forge.runState(it),
      order: async (candidate, current) => {
        const found = await forge.compare(candidate, current);
        return (
          {
            identical: 'same',
            ahead: 'newer',
            behind: 'older',
            diverged: 'diverged',
            unknown: 'unknown',
          } as const
        )[found];
      },
    });
  const ledger = ledgerOf();
  const ports: GatePorts = {
    forge,
    approvals: forge,
    ops: { repository, branch: 'main' },
    ledger,
    registry: () => client,
    signatures: signaturesOf(() => client),
    signal,
  };
  const signer = keyStatementSigner(keySigner(keys.release.privateKey));
  return {
    ports,
    forge,
    ledger,
    ledgerBy: (pair) => ledgerOf('666', pair === undefined ? {} : signing(pair)),
    opsRepository: repository,
    registry,
    appFolder,
    client,
    request: (environment, commit) => ({
      kind: 'promote',
      application: 'shop',
      environment,
      commit,
      branch: 'main',
      source: sourceUrl,
      requestedBy: 'ada',
      asking: 'acting',
    }),
    commitApp: commitTo('app'),
    commitOps: (files) => commitTo('ops')('main', files),
    release: (commit, described = true) =>
      makeRelease({
        ...{ client, host: registry.host, ledger, signer, commit, owner: owner() },
        ...(described ? { description: description(registry.host) } : {}),
      }),
    deploy: async (environment, release, options = {}) => {
      await makeDeployment(
        ledgerOf(options.run),
        commitTo('ops'),
        join(root, 'ops'),
        environment,
        release,
        options,
      );
    },
    approve: async (environment, approver, planHash) => {
      const at = Date.now();
      const envelope = await signApproval(keySigner(keys[approver].privateKey), {
        application: 'shop',
        environment,
        planHash,
        approver,
        at: new Date(at).toISOString(),
        expiresAt: new Date(at + 3_600_000).toISOString(),
      });
      const hash = planHash.slice('sha256:'.length);
      await forge.storeApproval({ kind: 'plan', hash }, approver, JSON.stringify(envelope));
    },
    policy: (change = (text) => text) => change(policyText),
    close: async () => {
      await registry.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}
