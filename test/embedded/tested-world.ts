import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  checkOut,
  createBareRepository,
  git,
  writeCommit,
} from '@waybill/cli/rehearsal/repositories';
import { commitShaSchema, type CommitSha, type Digest, type Progress } from '@waybill/core';
import { createForge, installProtection, type Forge } from '@waybill/forge';
import { openRepository, type GitRepository } from '@waybill/git';
import { openLedger, openLedgerReader, type LedgerReader } from '@waybill/ledger';
import { createRegistryClient, startEmbeddedRegistry, type RegistryClient } from '@waybill/oci';
import { connect, type Connections, type ConnectionSettings } from '@waybill/stage';
import {
  generateKeyPair,
  keySigner,
  keyStatementSigner,
  type KeyPair,
  type StatementSigner,
} from '@waybill/supply-chain';
import { stringify } from 'yaml';
import { description, startAddress } from './rollback-systems.ts';
import { writeFiles } from './small-repository.ts';

/** An application with an open environment beside a protected one, and builders of branches whom the policy names. */
export interface TestedWorld {
  readonly folder: string;
  readonly host: string;
  readonly client: RegistryClient;
  readonly application: GitRepository;
  readonly forge: Forge;
  readonly home: LedgerReader;
  readonly open: LedgerReader;
  readonly signers: {
    readonly release: StatementSigner;
    readonly builder: StatementSigner;
    readonly stranger: StatementSigner;
  };
  /** What the application's address answers as. */
  answerAs(commit: CommitSha): void;
  /** The systems, as a run on a branch reaches them; each call is another run. */
  connections(branch: string, change?: Partial<ConnectionSettings>): Connections;
  /** What the runs said since this was asked last. */
  said(): string;
  /** A commit on a branch of its own, which stands on the protected branch's head; its check `test` is green. */
  branch(name: string): Promise<CommitSha>;
  /** Merges a branch by a pull request. */
  merge(name: string, head: CommitSha): Promise<CommitSha>;
  /** A checkout of a commit. */
  workspace(commit: CommitSha): Promise<string>;
  /** Writes into the ledger of the branches what nobody proved: a claim of this digest. */
  claimUnproved(commit: CommitSha, digest: Digest, repository?: string): Promise<void>;
  /** Every ref of the ops repository. */
  opsRefs(): Promise<string>;
  /** What a file of the open environments' desired state says. */
  openFile(path: string): Promise<string>;
  close(): Promise<void>;
}

const rules = ['pull-request', 'no-force-push'] as const;

/** Starts it. */
export async function createTestedWorld(): Promise<TestedWorld> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'waybill-tested-')));
  const { signal } = new AbortController();
  const registry = await startEmbeddedRegistry({ folder: join(folder, 'registry') });
  const client = createRegistryClient({ registry: registry.host, signal });
  const [app, ops] = [join(folder, 'application.git'), join(folder, 'ops.git')];
  for (const bare of [app, ops]) await createBareRepository(bare, 'main', signal);
  let commit: CommitSha | undefined;
  const address = await startAddress(() => Promise.resolve({ status: 'ok', commit }));
  const keys = {
    release: generateKeyPair(),
    builder: generateKeyPair(),
    stranger: generateKeyPair(),
  };
  const write = async (
    bare: string,
    branch: string,
    base: CommitSha | undefined,
    files: Readonly<Record<string, string>>,
  ): Promise<CommitSha> =>
    writeCommit(bare, branch, base, branch, (tree) => writeFiles(tree, files), signal);
  // No migrations: nothing here is about them.
  const yaml = description(registry.host).replace(/migrations:[^]*?ready:/, 'ready:');
  await write(app, 'main', undefined, { 'waybill.yaml': yaml, 'src/name': 'first' });
  await write(app, 'waybill/open', undefined, { 'dev/deploy.env': 'APP_IMAGE=none\n' });
  await write(ops, 'main', undefined, {
    'waybill-policy.yaml': policyText(address.url, keys),
    'staging/deploy.env': 'APP_IMAGE=none\n',
  });
  await installProtection(app, { branch: 'main', rules: [...rules] }, signal);
  const open = async (url: string): Promise<GitRepository> =>
    openRepository({ url, cacheFolder: join(folder, 'cache'), signal });
  const [application, opsGit] = [await open(app), await open(ops)];
  const identity = { name: 'dana', email: 'dana@example.invalid' };
  const forge = await createForge({
    ...{ kind: 'local', repository: application, folder: app, identity, signal },
  });
  const headOf = async (branch: string): Promise<CommitSha> =>
    commitShaSchema.parse((await git(app, signal, 'rev-parse', branch)).trim());
  let said = '';
  const say = (text: string): void => {
    said += `${text}\n`;
  };
  const progress: Progress = { phase: say, detail: say, waiting: say };
  let runs = 0;
  const place = { branch: 'waybill/open-ledger', application: 'shop' };
  return {
    ...{ folder, host: registry.host, client, application, forge },
    home: openLedgerReader({ repository: opsGit, application: 'shop' }),
    open: openLedgerReader({ repository: application, ...place }),
    signers: {
      release: keyStatementSigner(keySigner(keys.release.privateKey)),
      builder: keyStatementSigner(keySigner(keys.builder.privateKey)),
      stranger: keyStatementSigner(keySigner(keys.stranger.privateKey)),
    },
    answerAs: (of) => {
      commit = of;
    },
    connections: (branch, change = {}) => {
      runs += 1;
      return connect({
        ...{ config: 'waybill.yaml', forge: 'local', progress, signal },
        ...{ applicationRepository: app, opsRepository: ops, ref: `refs/heads/${branch}` },
        temporaryFolder: join(folder, 'temporary'),
        owner: {
          ...{ repository: 'acme/shop', run: String(runs), attempt: 1, job: 'job' },
          ...{ actor: 'ada', pid: process.pid },
        },
        ...change,
      });
    },
    said: () => {
      const text = said;
      said = '';
      return text;
    },
    branch: async (name) => {
      const base = await headOf('main');
      const made = await write(app, name, base, { [`src/${name}`]: name });
      await forge.setStatus(made, { context: 'test', state: 'success', description: 'green' });
      return made;
    },
    merge: async (name, head) => {
      const request = { title: name, body: '', head: name, base: 'main' };
      const { number } = await forge.openPullRequest(request);
      const { value } = await forge.mergePullRequest(number, { expectedHead: head });
      if (value.mergeCommit === undefined) throw new Error('it was not merged');
      return value.mergeCommit;
    },
    workspace: async (of) => {
      const at = join(folder, `checkout-${of}`);
      await checkOut(app, of, at, signal);
      return at;
    },
    claimUnproved: async (of, digest, repository = `${registry.host}/acme/shop`) => {
      const ledger = openLedger({
        ...{ repository: application, ...place },
        owner: { repository: 'acme/shop', run: 'f', attempt: 1, job: 'j', actor: 'mallory' },
        runState: () => Promise.resolve('running'),
        order: () => Promise.resolve('unknown'),
      });
      const mediaType = 'application/vnd.oci.image.manifest.v1+json';
      const image = { name: 'app', repository, digest, mediaType, size: 1 };
      const signed = { name: 'app', digest, signatures: [digest], identity: 'key:sha256:1' };
      await ledger.claim(of, { engine: 'assemble', images: [image] }, { images: [signed] });
    },
    opsRefs: async () => git(ops, signal, 'for-each-ref', '--format=%(refname) %(objectname)'),
    openFile: async (path) => git(app, signal, 'show', `waybill/open:${path}`),
    close: async () => {
      await address.close();
      await registry.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function policyText(url: string, keys: Readonly<Record<'release' | 'builder', KeyPair>>): string {
  const environment = (name: string, more: object = {}): object => ({
    ...{ name, url: `${url}/${name}`, migrations: 'none', ...more },
    'desired-state': [
      { file: `${name}/deploy.env`, format: 'dotenv', images: { app: 'APP_IMAGE' } },
    ],
  });
  return stringify({
    version: 1,
    environments: [environment('dev', { from: 'any' }), environment('staging')],
    signers: [{ name: 'release', key: keys.release.publicKey }],
    ledger: { signatures: 'optional' },
    tested: { signers: [{ name: 'builder', key: keys.builder.publicKey }], checks: ['test'] },
  });
}
