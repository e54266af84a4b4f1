import { mkdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { runActionStep, type StepEnd } from '@waybill/cli/rehearsal/action-process';
import { checkOut } from '@waybill/cli/rehearsal/repositories';
import { commitShaSchema, Secret, silentProgress, type CommitSha } from '@waybill/core';
import { startEmbeddedRegistry } from '@waybill/oci';
import type { ConnectionSettings } from '@waybill/stage/connection-settings';
import { generateKeyPair, keySigner } from '@waybill/supply-chain';
import { stringify } from 'yaml';
import { z } from 'zod';
import {
  startFakeGithub,
  type FakeGithub,
  type FakeRepository,
} from '../fake-github/fake-github.ts';
import { smallApplication, temporaryFolder } from './small-repository.ts';
import { distribution } from './small-system.ts';

/** One step of a run, by a bundled action. */
export interface GithubStep {
  readonly action: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly run: number;
  readonly attempt?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The small application on a GitHub, with one environment that answers as whom a test says. */
export interface GithubSystem {
  readonly github: FakeGithub;
  readonly application: FakeRepository;
  readonly ops: FakeRepository;
  readonly baseline: CommitSha;
  /** A run of the protected branch, as a push starts it. */
  startRun(): Promise<number>;
  step(step: GithubStep): Promise<StepEnd>;
  /** How a step of a run reaches all of it, for who calls the step in this process. */
  settings(run: number, environment: string): ConnectionSettings;
  /** Takes a release of the baseline to where it can be promoted. */
  release(): Promise<void>;
  close(): Promise<void>;
}

const policyOf = (url: string, signer: string): string =>
  stringify({
    version: 1,
    environments: [
      {
        name: 'staging',
        url,
        'desired-state': [
          { file: 'staging/deploy.env', format: 'dotenv', images: { app: 'APP_IMAGE' } },
        ],
        migrations: 'none',
      },
    ],
    signers: [{ name: 'release', key: signer }],
  });

/** Builds it: repositories with rules, an environment that admits the protected branch, a registry, tokens. */
export async function createGithubSystem(): Promise<GithubSystem> {
  const folder = await temporaryFolder();
  const controller = new AbortController();
  await mkdir(join(folder, 'github'));
  const github = await startFakeGithub({ folder: join(folder, 'github') });
  const registry = await startEmbeddedRegistry({ folder: join(folder, 'registry') });
  const key = generateKeyPair();
  const application = await github.createRepository('acme/small');
  const baseline = commitShaSchema.parse(
    await application.commit({ files: smallApplication, message: 'A small application' }),
  );
  application.rulesets.create({
    rules: [{ type: 'pull_request', approvals: 0 }, 'non_fast_forward', 'deletion'],
  });
  application.environments.create('staging', { admits: { branches: ['main'] } });
  const address = await startAddress(baseline);
  const ops = await github.createRepository('acme/ops', { private: true });
  await ops.commit({
    files: {
      'waybill-policy.yaml': policyOf(address.url, key.publicKey),
      'staging/deploy.env': '# images\n',
    },
  });
  const workspace = join(folder, 'workspace');
  await checkOut(application.folder, baseline, workspace, controller.signal);
  const tokens = {
    'application-token': github.tokens.create({
      login: 'github-actions[bot]',
      kind: 'actions',
      permissions: {
        actions: 'read',
        checks: 'read',
        contents: 'read',
        deployments: 'write',
        statuses: 'write',
      },
      repositories: ['acme/small'],
    }),
    'ops-token': github.tokens.create({
      login: 'writer',
      kind: 'pat',
      permissions: { contents: 'write' },
      repositories: ['acme/ops'],
    }),
  };
  let steps = 0;
  const step = async (asked: GithubStep): Promise<StepEnd> => {
    steps += 1;
    return await runActionStep(
      distribution,
      {
        name: 'staging',
        repository: 'acme/small',
        commit: baseline,
        ref: 'refs/heads/main',
        run: String(asked.run),
        attempt: asked.attempt ?? 1,
        actor: 'erin',
        workspace,
        folder: join(folder, 'runs', String(asked.run)),
        pid: process.pid,
        environment: {
          GITHUB_SERVER_URL: github.url,
          GITHUB_API_URL: github.apiUrl,
          GITHUB_EVENT_NAME: 'push',
          ...asked.environment,
        },
      },
      {
        id: `${asked.action.replace('/', '-')}-${String(steps)}`,
        action: asked.action,
        inputs: {
          'ops-repository': `${github.url}/acme/ops`,
          registry: registry.host,
          'signing-key': key.privateKey,
          'ledger-key': key.privateKey,
          wait: '0s',
          ...tokens,
          ...asked.inputs,
        },
      },
      controller.signal,
      () => undefined,
    );
  };
  const settings = (run: number, environment: string): ConnectionSettings => ({
    ...{ config: 'waybill.yaml', forge: 'github', environment, ref: 'refs/heads/main' },
    applicationRepository: `${github.url}/acme/small`,
    applicationToken: new Secret(tokens['application-token']),
    opsRepository: `${github.url}/acme/ops`,
    opsToken: new Secret(tokens['ops-token']),
    registry: registry.host,
    server: { url: github.url, apiUrl: github.apiUrl, forge: 'github' },
    event: { name: 'push' },
    // A runner of its own for each run.
    temporaryFolder: join(folder, 'runners', String(run)),
    owner: {
      ...{ repository: 'acme/small', run: String(run), attempt: 1, job: environment },
      actor: 'erin',
    },
    ledgerSigner: keySigner(new Secret(key.privateKey)),
    signal: controller.signal,
    progress: silentProgress,
  });
  const startRun = async (): Promise<number> =>
    (await application.runs.create({ event: 'push', headBranch: 'main', status: 'in_progress' }))
      .id;
  return {
    github,
    application,
    ops,
    baseline,
    startRun,
    step,
    settings,
    release: async () => {
      const run = await startRun();
      for (const action of ['build-publish-image', 'sign-and-sbom']) {
        const end = await step({ action, run });
        if (end.exitCode !== 0) throw new Error(`${action}: ${end.code} ${end.message}`);
      }
    },
    close: async () => {
      controller.abort(new Error('the test is over'));
      await address.close();
      await registry.close();
      await github.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startAddress(
  commit: CommitSha,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.setHeader('connection', 'close');
    response.end(JSON.stringify({ status: 'ready', commit }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${String(port)}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
