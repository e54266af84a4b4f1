import { mkdir, mkdtemp, readFile, realpath, rm, writeFile, cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import {
  parseApplicationConfig,
  parsePolicy,
  type ApplicationConfig,
  type Environment,
  type Policy,
} from '@waybill/config';
import { messageOf, type CommitSha } from '@waybill/core';
import { installProtection } from '@waybill/forge';
import { startEmbeddedRegistry, type EmbeddedRegistry } from '@waybill/oci';
import { generateKeyPair, type KeyPair } from '@waybill/supply-chain';
import { cliError } from '../error-codes.ts';
import type { Display } from './display.ts';
import { startEnvironment, type RunningEnvironment } from './environment.ts';
import { openFront, type Front } from './front.ts';
import { createBareRepository, git, writeCommit } from './repositories.ts';
import { rehearsalPolicy } from './policy.ts';

/** Everything that a rehearsal has on this machine. */
export interface World {
  readonly folder: string;
  /** The folder that is rehearsed, as the user has it. */
  readonly source: string;
  readonly config: ApplicationConfig;
  readonly policy: Policy;
  readonly registry: EmbeddedRegistry;
  readonly applicationRepository: string;
  readonly opsRepository: string;
  readonly baseline: CommitSha;
  readonly signingKey: KeyPair;
  /** Each approver's key, by name: identities of their own, beside the pipeline's. */
  readonly approverKeys: ReadonlyMap<string, KeyPair>;
  readonly environments: ReadonlyMap<string, RunningEnvironment>;
  readonly signal: AbortSignal;
  /** Ends every process, closes every port, and deletes the folder. Safe to call twice. */
  close(): Promise<void>;
}

/** What `waybill rehearse` was asked for. */
export interface WorldOptions {
  readonly source: string;
  readonly signal: AbortSignal;
  readonly display: Display;
}

/**
 * Builds a rehearsal's world: a registry, a bare application repository with a protected branch, a bare ops
 * repository with policy and desired state, keys of two identities, and each environment with its services,
 * all in one temporary folder and on ports of 127.0.0.1.
 * @param options what is rehearsed
 * @throws REHEARSAL_UNSUITABLE, CONFIG_*, REHEARSAL_SERVICE_FAILED; what was started is ended before
 */
export async function createWorld(options: WorldOptions): Promise<World> {
  const source = resolve(options.source);
  const text = await readDescription(source);
  const config = parseApplicationConfig(text, 'waybill.yaml');
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'waybill-rehearsal-')));
  const cleanups: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })];
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= closeAll(cleanups));
  try {
    return await build({ ...options, source }, { config, text, folder, close }, cleanups);
  } catch (error) {
    await close();
    throw error;
  }
}

async function closeAll(cleanups: readonly (() => Promise<void>)[]): Promise<void> {
  for (const cleanup of [...cleanups].reverse()) await cleanup();
}

async function build(
  options: WorldOptions,
  base: {
    readonly config: ApplicationConfig;
    readonly text: string;
    readonly folder: string;
    readonly close: () => Promise<void>;
  },
  cleanups: (() => Promise<void>)[],
): Promise<World> {
  const { config, folder } = base;
  const { signal, source } = options;
  const registry = await startEmbeddedRegistry({ folder: join(folder, 'registry') });
  cleanups.push(() => registry.close());
  const signingKey = generateKeyPair();
  const fronts = new Map<string, Front>();
  const written = await rehearsalPolicy(base.text, config, signingKey, async (environment) => {
    const front = await openFront();
    cleanups.push(() => front.close());
    fronts.set(environment, front);
    return `http://127.0.0.1:${String(front.port)}`;
  });
  for (const published of written.statuses.values()) cleanups.push(() => published.close());
  const policy = parsePolicy(written.text, 'waybill-policy.yaml');
  const applicationRepository = join(folder, 'application.git');
  const opsRepository = join(folder, 'ops.git');
  const baseline = await createApplication(applicationRepository, source, config, signal);
  await createOps(opsRepository, config, policy, written.text, signal);
  const environments = new Map<string, RunningEnvironment>();
  for (const environment of policy.environments) {
    const front = fronts.get(environment.name);
    const status = written.statuses.get(environment.name);
    if (front === undefined || status === undefined)
      throw new TypeError(`no port was opened for ${environment.name}`);
    const running = await startEnvironment({
      environment,
      config,
      front,
      source,
      folder,
      opsRepository,
      signal,
    });
    status.connect(running.status);
    cleanups.push(() => running.stop());
    environments.set(environment.name, running);
  }
  return {
    folder,
    source,
    config,
    policy,
    registry,
    applicationRepository,
    opsRepository,
    baseline,
    signingKey,
    approverKeys: written.approverKeys,
    environments,
    signal,
    close: base.close,
  };
}

async function readDescription(source: string): Promise<string> {
  try {
    return await readFile(join(source, 'waybill.yaml'), 'utf8');
  } catch (error) {
    throw cliError('REHEARSAL_UNSUITABLE', {
      message: `Expected a waybill.yaml in ${source}, found no readable file: ${messageOf(error)}.`,
      remedy: 'Name a folder that holds one; `examples/compose-host` is a complete example.',
      facts: { folder: source },
    });
  }
}

async function createApplication(
  repository: string,
  source: string,
  config: ApplicationConfig,
  signal: AbortSignal,
): Promise<CommitSha> {
  await createBareRepository(repository, config.branch, signal);
  const baseline = await writeCommit(
    repository,
    config.branch,
    undefined,
    'The application as it stands',
    async (workTree) => {
      for (const file of await filesOf(source, signal)) {
        await mkdir(dirname(join(workTree, file)), { recursive: true });
        await cp(join(source, file), join(workTree, file), { verbatimSymlinks: true });
      }
    },
    signal,
  );
  await installProtection(
    repository,
    { branch: config.branch, rules: ['pull-request', 'no-force-push', 'no-deletion'] },
    signal,
  );
  return baseline;
}

/** The files of the folder that git would commit: tracked ones and new ones that it does not ignore. */
async function filesOf(source: string, signal: AbortSignal): Promise<readonly string[]> {
  try {
    const list = await git(
      source,
      signal,
      'ls-files',
      '-z',
      '--cached',
      '--others',
      '--exclude-standard',
      '--',
      '.',
    );
    return list.split('\0').filter((file) => file !== '');
  } catch (error) {
    throw cliError('REHEARSAL_UNSUITABLE', {
      message: `Expected ${source} to lie in a git repository: ${messageOf(error)}`,
      remedy: 'Run `git init` there, or name another folder.',
      facts: { folder: source },
      cause: error,
    });
  }
}

async function createOps(
  repository: string,
  config: ApplicationConfig,
  policy: Policy,
  policyText: string,
  signal: AbortSignal,
): Promise<void> {
  await createBareRepository(repository, config.ops.branch, signal);
  await writeCommit(
    repository,
    config.ops.branch,
    undefined,
    'Policy and empty desired state',
    async (workTree) => {
      await writeFile(join(workTree, 'waybill-policy.yaml'), policyText);
      for (const environment of policy.environments) await writeEmptyState(workTree, environment);
    },
    signal,
  );
  // Records are never taken back: the hook keeps everything below waybill/ too.
  await installProtection(
    repository,
    { branch: config.ops.ledger, rules: ['no-force-push', 'no-deletion'] },
    signal,
  );
}

async function writeEmptyState(workTree: string, environment: Environment): Promise<void> {
  for (const { file, format } of environment.desiredState) {
    await mkdir(dirname(join(workTree, file)), { recursive: true });
    const content =
      format === 'dotenv'
        ? `# What ${environment.name} runs. Waybill writes the images; the rest is yours.\n`
        : 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: []\n';
    await writeFile(join(workTree, file), content);
  }
}
