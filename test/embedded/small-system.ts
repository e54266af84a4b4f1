import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseApplicationConfig, parsePolicy } from '@waybill/config';
import type { CommitSha } from '@waybill/core';
import { installProtection } from '@waybill/forge';
import { startEmbeddedRegistry, type FaultHook } from '@waybill/oci';
import { generateKeyPair } from '@waybill/supply-chain';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import {
  runActionStep,
  type ActionStep,
  type Job,
  type StepEnd,
} from '@waybill/cli/rehearsal/action-process';
import type { Display } from '@waybill/cli/rehearsal/display';
import { keepRunning } from '@waybill/cli/rehearsal/kept';
import {
  checkOut,
  createBareRepository,
  git,
  writeCommit,
} from '@waybill/cli/rehearsal/repositories';
import type { RunningEnvironment } from '@waybill/cli/rehearsal/environment';
import type { StageRunner } from '@waybill/cli/rehearsal/stage-run';
import type { World } from '@waybill/cli/rehearsal/world';
import { smallApplication, temporaryFolder, writeFiles } from './small-repository.ts';

const root = join(import.meta.dirname, '..', '..');

/** Where the bundled actions lie. */
export const distribution = join(root, 'dist');

/** Credentials that no step needs here; none of them may ever be seen. */
export const decoys = {
  'application-token': 'ghs-application-token-0123456789',
  'ops-token': 'ghs-ops-token-9876543210',
  'registry-username': 'machine',
  'registry-password': 'registry-password-5566778899',
} as const;

/** A step of a test: what differs from an ordinary job of the protected branch's head. */
export interface StepOptions {
  readonly commit?: CommitSha;
  readonly workspace?: string;
  readonly run?: string;
}

/** Repositories, registry, keys and an address that answers, without processes of an application. */
export interface SmallSystem extends StageRunner {
  readonly world: World;
  /** The protected branch's first commit. */
  readonly baseline: CommitSha;
  /** The key that signs releases, and everything else that must stay secret. */
  readonly secrets: readonly string[];
  /** What goes wrong with requests to the registry from now on. */
  fault(hook: FaultHook | undefined): void;
  /** Which commit the address of every environment answers as; undefined answers 503. */
  answerAs(commit: CommitSha | undefined): void;
  /** Starts one bundled action, with the inputs that every step gets and these. */
  step(
    action: string,
    inputs?: Readonly<Record<string, string>>,
    options?: StepOptions,
  ): Promise<StepEnd>;
  /** How often the migrator ran, of all environments together. */
  migrations(): Promise<number>;
  close(): Promise<void>;
}

/** Staging and production as most have them; more that people or an automation deliver or accept. */
function policyText(url: string, keys: { signer: string; approver: string }): string {
  const environment = (name: string): object => ({
    name,
    url,
    'desired-state': [
      { file: `${name}/deploy.env`, format: 'dotenv', images: { app: 'APP_IMAGE' } },
    ],
  });
  return stringify({
    version: 1,
    environments: [
      environment('staging'),
      { ...environment('production'), approval: { required: 1 }, after: 'staging' },
      {
        ...environment('proposed'),
        delivery: 'pull-request',
        migrations: 'none',
        after: 'none',
      },
      { ...environment('automated'), delivery: 'external', migrations: 'none', after: 'none' },
      { ...environment('attended'), acceptance: 'manual', migrations: 'none', after: 'none' },
    ],
    approvers: [{ name: 'dana', key: keys.approver }],
    signers: [{ name: 'release', key: keys.signer }],
  });
}

/**
 * Builds the systems of a deployment around the small application.
 * @param files files of the application, in the place of its own
 */
export async function createSmallSystem(
  files: Readonly<Record<string, string>> = {},
): Promise<SmallSystem> {
  const folder = await temporaryFolder();
  const controller = new AbortController();
  const { signal } = controller;
  let fault: FaultHook | undefined;
  const registry = await startEmbeddedRegistry({
    folder: join(folder, 'registry'),
    faults: (request) => fault?.(request),
  });
  const address = await startAddress();
  const signingKey = generateKeyPair();
  const approver = generateKeyPair();
  const written = { ...smallApplication, ...files };
  const config = parseApplicationConfig(written['waybill.yaml'] ?? '', 'waybill.yaml');
  const policy = policyText(address.url, {
    signer: signingKey.publicKey,
    approver: approver.publicKey,
  });
  const applicationRepository = join(folder, 'application.git');
  const opsRepository = join(folder, 'ops.git');
  await createBareRepository(applicationRepository, 'main', signal);
  const baseline = await writeCommit(
    applicationRepository,
    'main',
    undefined,
    'A small application',
    (workTree) => writeFiles(workTree, written),
    signal,
  );
  await installProtection(
    applicationRepository,
    { branch: 'main', rules: ['pull-request', 'no-force-push', 'no-deletion'] },
    signal,
  );
  const parsedPolicy = parsePolicy(policy, 'waybill-policy.yaml');
  await createBareRepository(opsRepository, 'main', signal);
  await writeCommit(
    opsRepository,
    'main',
    undefined,
    'Policy and empty desired state',
    (workTree) =>
      writeFiles(workTree, {
        'waybill-policy.yaml': policy,
        ...Object.fromEntries(
          parsedPolicy.environments.map(({ name }) => [`${name}/deploy.env`, '# images\n']),
        ),
      }),
    signal,
  );
  const commandEnvironment = { SCHEMA_FILE: join(folder, 'schema') };
  const environments = new Map<string, RunningEnvironment>(
    parsedPolicy.environments.map(({ name }) => [
      name,
      {
        name,
        url: address.url,
        status: () => undefined,
        commandEnvironment,
        stop: async () => undefined,
      },
    ]),
  );
  const close = async (): Promise<void> => {
    controller.abort(new Error('the test is over'));
    await address.close();
    await registry.close();
    await rm(folder, { recursive: true, force: true });
  };
  const world: World = {
    folder,
    source: folder,
    config,
    policy: parsedPolicy,
    registry,
    applicationRepository,
    opsRepository,
    baseline,
    signingKey,
    approverKeys: new Map([['dana', approver]]),
    environments,
    signal,
    close,
  };
  await keepRunning(world, join(folder, 'board.html'));
  let runs = 0;
  const nextRun = (): number => (runs += 1);
  return {
    world,
    distribution,
    display: silent,
    nextRun,
    baseline,
    secrets: [
      ...signingKey.privateKey.split('\n').filter((line) => /^[A-Za-z0-9+/=]{20,}$/.test(line)),
      ...Object.entries(decoys).flatMap(([name, value]) =>
        name === 'registry-username' ? [] : [value],
      ),
    ],
    fault: (hook) => {
      fault = hook;
    },
    answerAs: address.answerAs,
    step: async (action, inputs = {}, options = {}) =>
      await startStep(world, nextRun(), action, inputs, options),
    migrations: async () => {
      try {
        const text = await readFile(commandEnvironment.SCHEMA_FILE, 'utf8');
        return text.trim().split(' ').length;
      } catch {
        return 0;
      }
    },
    close,
  };
}

async function startStep(
  world: World,
  number: number,
  action: string,
  inputs: ActionStep['inputs'],
  options: StepOptions,
): Promise<StepEnd> {
  const commit = options.commit ?? world.baseline;
  const run = options.run ?? `step-${String(number)}`;
  const job: Job = {
    name: 'test',
    repository: 'rehearsal/small',
    commit,
    ref: 'refs/heads/main',
    run,
    attempt: 1,
    actor: 'dev',
    workspace: options.workspace ?? (await workspaceOf(world, commit)),
    folder: join(world.folder, 'runs', run),
    pid: process.pid,
    environment: { SCHEMA_FILE: join(world.folder, 'schema') },
  };
  const all = {
    forge: 'local',
    'application-repository': world.applicationRepository,
    'ops-repository': world.opsRepository,
    registry: world.registry.host,
    'signing-key': world.signingKey.privateKey,
    'ledger-key': world.signingKey.privateKey,
    wait: '0s',
    ...decoys,
    ...inputs,
  };
  return await runActionStep(
    distribution,
    job,
    { id: `${action}-${String(number)}`, action, inputs: all },
    world.signal,
    () => undefined,
  );
}

/** A checkout of the commit; each is made once. */
async function workspaceOf(world: World, commit: CommitSha): Promise<string> {
  const folder = join(world.folder, 'workspaces', commit);
  const ready = join(folder, '.git', 'waybill-rehearsal-ready');
  try {
    await readFile(ready);
  } catch {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await checkOut(world.applicationRepository, commit, folder, world.signal);
    await writeFile(ready, '');
  }
  return folder;
}

async function startAddress(): Promise<{
  url: string;
  readonly answerAs: (commit: CommitSha | undefined) => void;
  readonly close: () => Promise<void>;
}> {
  let commit: CommitSha | undefined;
  const server = createServer((_request, response) => {
    response.statusCode = commit === undefined ? 503 : 200;
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

/** @returns the names of an action's outputs, as its action.yml declares them */
export async function declaredOutputs(action: string): Promise<readonly string[]> {
  const text = await readFile(join(root, 'actions', action, 'action.yml'), 'utf8');
  const { outputs } = z.object({ outputs: z.record(z.string(), z.unknown()) }).parse(parse(text));
  return Object.keys(outputs);
}

/** Writes one commit on a branch of the ops repository, past Waybill, as a person could. */
export async function tamper(
  system: SmallSystem,
  branch: string,
  change: (workTree: string) => Promise<void>,
): Promise<void> {
  const { opsRepository, signal } = system.world;
  const head = await git(opsRepository, signal, 'rev-parse', `refs/heads/${branch}`);
  const { commitShaSchema } = await import('@waybill/core');
  await writeCommit(opsRepository, branch, commitShaSchema.parse(head), 'By hand', change, signal);
}

const silent: Display = {
  act: () => undefined,
  note: () => undefined,
  start: () => undefined,
  passing: () => undefined,
  end: () => undefined,
  block: () => undefined,
};
