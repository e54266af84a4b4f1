import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { runActionStep, type StepEnd } from '@waybill/cli/rehearsal/action-process';
import { checkOut } from '@waybill/cli/rehearsal/repositories';
import { commitShaSchema, type CommitSha } from '@waybill/core';
import { startEmbeddedRegistry } from '@waybill/oci';
import { runProcess } from '@waybill/process';
import { generateKeyPair } from '@waybill/supply-chain';
import { stringify } from 'yaml';
import { z } from 'zod';
import { smallApplication, temporaryFolder } from '../../embedded/small-repository.ts';
import { distribution } from '../../embedded/small-system.ts';
import { startGiteaWorld, type Account, type GiteaWorld, type Repository } from './gitea-world.ts';

/** The small application and its ops repository on a Gitea, with an address that answers as every environment. */
export interface GiteaSystem {
  readonly world: GiteaWorld;
  readonly application: Repository;
  readonly ops: Repository;
  /** May write to both repositories, and approves. */
  readonly dora: Account;
  readonly baseline: CommitSha;
  /** Brings another commit to the protected branch, by a pull request. */
  change(text: string): Promise<CommitSha>;
  /** Builds and signs a commit's release. */
  release(commit: CommitSha): Promise<void>;
  /** Starts a run of the application's own workflow, and takes a commit through the stage in it. */
  promote(environment: string, commit: CommitSha): Promise<ReadonlyMap<string, StepEnd>>;
  /** Runs `waybill`, as a person does, and gives what it printed. */
  command(...words: string[]): Promise<string>;
  answerAs(commit: CommitSha): void;
  /** Dispatches the application's workflow; Gitea makes the run, which waits for a runner. @returns its number */
  startRun(): Promise<string>;
  /** What the application's workflow is given: addresses, and what opens them. */
  readonly given: {
    readonly registry: string;
    readonly opsRepository: string;
    readonly key: string;
    readonly applicationToken: string;
    readonly opsToken: string;
  };
  close(): Promise<void>;
}

const workflow = `on:
  workflow_dispatch:
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - run: 'true'
`;

function policyOf(url: string, signer: string): string {
  const common = (name: string): object => ({
    name,
    url,
    'desired-state': [
      { file: `${name}/deploy.env`, format: 'dotenv', images: { app: 'APP_IMAGE' } },
    ],
    migrations: 'none',
    after: 'none',
    protection: { rules: ['pull-request', 'no-force-push', 'no-deletion'], bypass: 'refused' },
  });
  return stringify({
    version: 1,
    environments: [
      common('staging'),
      {
        ...common('production'),
        delivery: 'pull-request',
        approval: { given: 'ops-pull-request', required: 1, by: ['dora'] },
      },
    ],
    signers: [{ name: 'release', key: signer }],
  });
}

/** Builds it: repositories, protection, accounts with tokens that may do no more than a job needs, a registry. */
export async function createGiteaSystem(deploy = workflow): Promise<GiteaSystem> {
  const world = await startGiteaWorld();
  const folder = await temporaryFolder();
  const controller = new AbortController();
  const { signal } = controller;
  const registry = await startEmbeddedRegistry({ folder: join(folder, 'registry') });
  const key = generateKeyPair();
  const address = await startAddress();
  const dora = await world.account('dora');
  const deployer = await world.account('deployer');
  const application = await world.repository('small');
  const ops = await world.repository('ops');
  await commitAll(world, application, {
    ...smallApplication,
    '.gitea/workflows/deploy.yml': deploy,
  });
  await commitAll(world, ops, {
    'waybill-policy.yaml': policyOf(address.url, key.publicKey),
    'staging/deploy.env': '# images\n',
    'production/deploy.env': '# images\n',
  });
  await world.protect(application, {
    rule_name: 'main',
    enable_push: false,
    block_admin_merge_override: true,
  });
  await world.collaborate(application, dora, 'write');
  await world.collaborate(ops, dora, 'write');
  await world.collaborate(ops, deployer, 'write');
  const tokens = {
    // Who administers the repository sees its protection; the token writes statuses, and nothing else can be read.
    'application-token': (await world.token(world.shop, ['write:repository'])).token,
    'ops-token': (await world.token(deployer, ['write:repository', 'write:issue'])).token,
  };
  const forge = await world.forge(application, world.shop);
  const baseline = commitShaSchema.parse((await forge.branch('main'))?.head);
  const owners = { address, folder, registry: registry.host, signal, tokens };
  const step = stepOf(world, application, ops, owners, key.privateKey);
  return {
    world,
    application,
    ops,
    dora,
    baseline,
    change: async (text) => {
      const head = `change-${text}`;
      const change = { path: 'app/text.txt', text, newBranch: head };
      const sha = await world.commit(application, change);
      const request = { title: text, body: '', head, base: 'main' };
      const { number } = await forge.openPullRequest(request);
      const merged = await forge.mergePullRequest(number, { expectedHead: sha });
      return commitShaSchema.parse(merged.value.mergeCommit);
    },
    release: async (commit) => {
      const run = await startRun(world, application);
      for (const action of ['build-publish-image', 'sign-and-sbom']) {
        const end = await step(run, commit, action, action, {});
        if (end.exitCode !== 0) throw new Error(`${action}: ${end.code} ${end.message}`);
      }
    },
    promote: async (environment, commit) => {
      const run = await startRun(world, application);
      return promote(environment, (id, action, inputs) => step(run, commit, id, action, inputs));
    },
    command: async (...words) => {
      const repositories = [
        '--application-repository',
        application.url,
        '--ops-repository',
        ops.url,
      ];
      const script = join(distribution, 'cli', 'index.js');
      const result = await runProcess([process.execPath, script, ...words, ...repositories], {
        cwd: folder,
        signal,
        timeoutMilliseconds: 60_000,
        env: {
          PATH: process.env['PATH'] ?? '',
          HOME: folder,
          WAYBILL_APPLICATION_TOKEN: tokens['application-token'],
          WAYBILL_OPS_TOKEN: tokens['ops-token'],
        },
      });
      if (result.exitCode === 0) return result.stdout.toString('utf8');
      throw new Error(`waybill ${words.join(' ')}: ${result.stderr.toString('utf8')}`);
    },
    answerAs: address.answerAs,
    startRun: () => startRun(world, application),
    given: {
      ...{ registry: registry.host, opsRepository: `${world.server.url}/${ops.fullName}` },
      ...{ key: key.privateKey, opsToken: tokens['ops-token'] },
      applicationToken: tokens['application-token'],
    },
    close: async () => {
      controller.abort(new Error('the test is over'));
      await address.close();
      await registry.close();
      await world.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type Step = (
  id: string,
  action: string,
  inputs: Readonly<Record<string, string>>,
) => Promise<StepEnd>;

/** The steps of the stage promote in their order, as a workflow calls them. */
async function promote(environment: string, step: Step): Promise<ReadonlyMap<string, StepEnd>> {
  const ends = new Map<string, StepEnd>();
  const given = { environment };
  const run = async (
    id: string,
    action: string,
    inputs: Readonly<Record<string, string>>,
  ): Promise<Readonly<Record<string, string>>> => {
    const end = await step(id, action, { ...given, ...inputs });
    ends.set(id, end);
    if (end.exitCode !== 0) throw new Error(`${id}: ${end.code} ${end.message}\n${end.log}`);
    return end.outputs;
  };
  const check = await run('check', 'check-promotion', {});
  const begun = { operation: 'start', 'plan-hash': check['plan-hash'] ?? '' };
  const { deployment = '', plan = '' } = await run('start', 'record-deployment', begun);
  if (environment === 'staging') await run('desire', 'update-desired-state', { deployment, plan });
  else {
    const proposed = await run('propose', 'open-ops-pr', { deployment });
    if (proposed['merged'] !== 'true') {
      await run('finish', 'record-deployment', { operation: 'finish', deployment });
      return ends;
    }
  }
  const ready = (await run('ready', 'await-ready', { deployment }))['evidence'] ?? '';
  const smoke = (await run('smoke', 'smoke-check', {}))['evidence'] ?? '';
  await run('finish', 'record-deployment', { operation: 'finish', deployment, ready, smoke });
  return ends;
}

interface Surroundings {
  readonly folder: string;
  readonly registry: string;
  readonly signal: AbortSignal;
  readonly tokens: Readonly<Record<string, string>>;
}

/** Starts a bundled action as Gitea's runner does. */
function stepOf(
  world: GiteaWorld,
  application: Repository,
  ops: Repository,
  { folder, registry, signal, tokens }: Surroundings,
  key: string,
): (
  run: string,
  commit: CommitSha,
  id: string,
  action: string,
  inputs: Readonly<Record<string, string>>,
) => Promise<StepEnd> {
  const checkouts = new Map<CommitSha, Promise<string>>();
  const workspaceAt = async (commit: CommitSha): Promise<string> => {
    const workspace = join(folder, 'workspaces', commit);
    await checkOut(application.folder, commit, workspace, signal);
    return workspace;
  };
  return async (run, commit, id, action, inputs) => {
    const checkout = checkouts.get(commit) ?? workspaceAt(commit);
    checkouts.set(commit, checkout);
    return runActionStep(
      distribution,
      {
        name: 'deploy',
        repository: application.fullName,
        commit,
        ref: 'refs/heads/main',
        run,
        attempt: 1,
        actor: 'shop',
        workspace: await checkout,
        folder: join(folder, 'runs', run),
        pid: process.pid,
        environment: {
          GITEA_ACTIONS: 'true',
          GITHUB_SERVER_URL: `${world.server.url}/`,
          GITHUB_API_URL: `${world.server.url}/api/v1`,
          GITHUB_EVENT_NAME: 'workflow_dispatch',
        },
      },
      {
        id,
        action,
        inputs: {
          'ops-repository': `${world.server.url}/${ops.fullName}`,
          registry,
          'signing-key': key,
          'ledger-key': key,
          wait: '0s',
          ...tokens,
          ...inputs,
        },
      },
      signal,
      () => undefined,
    );
  };
}

const runsSchema = z.object({ workflow_runs: z.array(z.object({ id: z.int() })) });

/** Gitea takes the dispatch, and makes the run; without a runner it stays queued: it works. */
async function startRun(world: GiteaWorld, { fullName }: Repository): Promise<string> {
  const newest = async (): Promise<number> => {
    const answer = await world.api(world.admin, 'GET', `/repos/${fullName}/actions/runs`);
    return Math.max(0, ...runsSchema.parse(answer).workflow_runs.map(({ id }) => id));
  };
  const before = await newest();
  const path = `/repos/${fullName}/actions/workflows/deploy.yml/dispatches`;
  await world.api(world.admin, 'POST', path, { ref: 'refs/heads/main' });
  const after = await newest();
  if (after === before) throw new Error('expected a new run of deploy.yml');
  return String(after);
}

async function commitAll(
  world: GiteaWorld,
  { fullName }: Repository,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  await world.api(world.admin, 'POST', `/repos/${fullName}/contents`, {
    branch: 'main',
    message: 'A small application',
    files: Object.entries(files).map(([path, text]) => ({
      operation: 'upload',
      path,
      content: Buffer.from(text).toString('base64'),
    })),
  });
}

async function startAddress(): Promise<{
  readonly url: string;
  readonly answerAs: (commit: CommitSha) => void;
  readonly close: () => Promise<void>;
}> {
  let commit: CommitSha | undefined;
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.setHeader('connection', 'close');
    response.end(JSON.stringify({ status: 'ready', commit }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${String(port)}`,
    answerAs: (next) => {
      commit = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
