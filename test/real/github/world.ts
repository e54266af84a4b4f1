import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseApplicationConfig, type ApplicationConfig } from '@waybill/config';
import { openRepository } from '@waybill/git';
import { openLedgerReader, type LedgerReader } from '@waybill/ledger';
import { startEmbeddedRegistry, type EmbeddedRegistry } from '@waybill/oci';
import { generateKeyPair } from '@waybill/supply-chain';
import {
  startFakeGithub,
  type FakeGithub,
  type FakeRepository,
} from '../../fake-github/fake-github.ts';
import { openEnvironments, type Environments } from './environments.ts';
import { exampleFiles, packageCache, type Files, type Places } from './example.ts';
import type { WorkflowCall } from './workflow-run.ts';
import { createWaybillRepository, type WaybillRepository } from './waybill-repository.ts';

/** A GitHub with the example on it, its registry, and its environments, all on this machine. */
export interface GithubWorld {
  /** The program. */
  readonly act: string;
  readonly github: FakeGithub;
  /** The application's repository, public. */
  readonly plans: FakeRepository;
  /** The ops repository, private: policy, desired state, ledger. */
  readonly ops: FakeRepository;
  readonly registry: EmbeddedRegistry;
  readonly environments: Environments;
  readonly waybill: WaybillRepository;
  readonly places: Places;
  readonly config: ApplicationConfig;
  readonly ledger: LedgerReader;
  /** What must not be seen in any log. */
  readonly secrets: Readonly<Record<string, string>>;
  /** The first commit of the application. */
  readonly baseline: string;
  /** The secrets that a run gets by its event and its ref. */
  secretsFor(call: WorkflowCall): Readonly<Record<string, string>>;
  /** The repository's variables. */
  readonly variables: Readonly<Record<string, string>>;
  /** What every job finds in its environment. */
  readonly jobEnvironment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** How far from the usual a story's world is. */
export interface WorldOptions {
  readonly act: string;
  /** GitHub's OpenAPI description: each answer of the fake is held against it. */
  readonly openapi?: string;
  /** What the application's first commit has in the place of the example's files; these where absent. */
  readonly change?: (files: Files, places: Places) => Files;
}

/**
 * Builds the world: repositories with the rules and environments that the README asks for, tokens with exactly
 * the permissions that it asks for, and what runs staging and production.
 */
export async function createGithubWorld(options: WorldOptions): Promise<GithubWorld> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'waybill-github-')));
  const controller = new AbortController();
  const closing: (() => Promise<void>)[] = [
    () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  ];
  const close = async (): Promise<void> => {
    controller.abort();
    for (const each of closing.splice(0).reverse()) await each();
  };
  try {
    return await build(options, folder, controller.signal, closing, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function build(
  options: WorldOptions,
  folder: string,
  signal: AbortSignal,
  closing: (() => Promise<void>)[],
  close: () => Promise<void>,
): Promise<GithubWorld> {
  const github = await startFakeGithub({
    folder: join(folder, 'repositories'),
    ...(options.openapi === undefined ? {} : { validate: options.openapi }),
  });
  closing.push(() => github.close());
  const registry = await startEmbeddedRegistry({ folder: join(folder, 'registry') });
  closing.push(() => registry.close());
  const waybill = await createWaybillRepository(join(folder, 'waybill'), signal);
  const signing = generateKeyPair();
  const ledgerKey = generateKeyPair();
  const environments = await openEnvironments({
    release: signing.publicKey,
    deployments: ledgerKey.publicKey,
  });
  closing.push(() => environments.close());
  const places = {
    registry: registry.host,
    waybill: waybill.variant,
  };
  const example = await exampleFiles(places);
  const files = options.change?.(example, places) ?? example;
  const config = parseApplicationConfig(files['waybill.yaml'] ?? '', 'waybill.yaml');
  const { plans, baseline } = await createPlans(github, files);
  const ops = await createOps(github, environments);
  await github.createRepository('your-org/waybill');
  await environments.start({ config, opsRepository: ops.folder, folder, signal });
  const keys = { SIGNING_KEY: signing.privateKey, LEDGER_KEY: ledgerKey.privateKey };
  const secrets = { ...secretsOf(github, environments), ...keys };
  const repository = await openRepository({
    url: ops.folder,
    cacheFolder: join(folder, 'cache'),
    signal,
  });
  return {
    act: options.act,
    github,
    plans,
    ops,
    registry,
    environments,
    waybill,
    places,
    config,
    ledger: openLedgerReader({
      repository,
      branch: config.ops.ledger,
      application: config.application,
    }),
    secrets,
    baseline,
    variables: { OPS_REPOSITORY: `${github.url}/acme/ops` },
    secretsFor: (call) => admittedSecrets(secrets, call),
    jobEnvironment: {
      npm_config_cache: await packageCache(),
      npm_config_offline: 'true',
    },
    close,
  };
}

async function createPlans(
  github: FakeGithub,
  files: Files,
): Promise<{ readonly plans: FakeRepository; readonly baseline: string }> {
  const plans = await github.createRepository('acme/plans');
  const baseline = await plans.commit({
    files,
    message: 'The application',
    author: { name: 'erin', email: 'erin@example.invalid' },
  });
  plans.checkRuns.create({ sha: baseline, name: 'Verify', conclusion: 'success' });
  plans.rulesets.create({
    name: 'protected branch',
    rules: [{ type: 'pull_request', approvals: 0 }, 'non_fast_forward', 'deletion'],
  });
  const onlyMain = { branches: ['main'] };
  plans.environments.create('release', { admits: onlyMain });
  plans.environments.create('staging', { admits: onlyMain });
  plans.environments.create('production', {
    admits: onlyMain,
    reviewers: ['dana'],
    preventSelfReview: true,
    canAdminsBypass: false,
  });
  return { plans, baseline };
}

async function createOps(github: FakeGithub, environments: Environments): Promise<FakeRepository> {
  const ops = await github.createRepository('acme/ops', { private: true });
  const states = environments.policy.environments.map(
    ({ name }) => [`${name}/deploy.env`, `# What ${name} runs.\n`] as const,
  );
  await ops.commit({
    files: { 'waybill-policy.yaml': environments.policyText, ...Object.fromEntries(states) },
    message: 'Policy and empty desired state',
  });
  ops.rulesets.create({
    name: 'history stays',
    include: ['refs/heads/main', 'refs/heads/waybill/ledger'],
    rules: ['non_fast_forward', 'deletion'],
  });
  return ops;
}

function secretsOf(
  github: FakeGithub,
  environments: Environments,
): Readonly<Record<string, string>> {
  const token = (login: string, contents: 'read' | 'write'): string =>
    github.tokens.create({
      login,
      kind: 'pat',
      permissions: { contents },
      repositories: ['acme/ops'],
    });
  return {
    OPS_READ_TOKEN: token('plans-reader', 'read'),
    OPS_TOKEN: token('plans-writer', 'write'),
    MIGRATION_ENV: `DATABASE_URL=${environments.databaseUrl}`,
  };
}

/**
 * A fork's pull request gets no secret; what runs elsewhere than on the protected branch gets those of the
 * repository, and none of an environment.
 * https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets
 */
function admittedSecrets(
  secrets: Readonly<Record<string, string>>,
  { event, ref, sendsSecrets }: WorkflowCall,
): Readonly<Record<string, string>> {
  if (event === 'pull_request' && sendsSecrets !== true) return {};
  if (ref === 'refs/heads/main' && event !== 'pull_request_target') return secrets;
  return { OPS_READ_TOKEN: secrets['OPS_READ_TOKEN'] ?? '' };
}
