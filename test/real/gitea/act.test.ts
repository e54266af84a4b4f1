import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { commitShaSchema, type CommitSha } from '@waybill/core';
import type { Forge } from '@waybill/forge';
import { stringify } from 'yaml';
import { temporaryFolder } from '../../embedded/small-repository.ts';
import { runAct, type ActRun } from '../github/act-run.ts';
import { part as act } from '../parts/act.ts';
import { part as gitea } from '../parts/gitea.ts';
import { createGiteaSystem, type GiteaSystem } from './gitea-system.ts';

const parts = await Promise.all([act.install(), gitea.install()]);
const [runner] = parts;
const isReady = parts.every(({ kind }) => kind === 'ready');
const whereBoth = isReady ? describe : describe.skip;

// A run of act is a dozen processes, beside those of the server.
jest.setTimeout(400_000);

const root = join(import.meta.dirname, '..', '..', '..');
const checkout = 'actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd';
const waybill = 'your-org/waybill';

/* The application's workflow, as a team with a Gitea writes it: every action in full, and no workflow that is called. */
const common = {
  'ops-repository': '${{ vars.OPS_REPOSITORY }}',
  'ops-token': '${{ secrets.OPS_TOKEN }}',
  'ledger-key': '${{ secrets.SIGNING_KEY }}',
};
const images = { registry: '${{ vars.REGISTRY }}' };

type Inputs = Readonly<Record<string, string>>;

const step = (id: string, action: string, inputs: Inputs, more: Inputs = {}): object => ({
  ...{ id, uses: `${waybill}/actions/${action}@v1`, ...more },
  with: { ...common, ...images, ...inputs },
});

/** Ends the deployment whatever came of it, as the stage's own order does. */
function deploy(environment: string, needs: string, write: object, goOn: string): object {
  const deployment = '${{ steps.start.outputs.deployment }}';
  const given = { environment, deployment };
  const ready = '${{ steps.ready.outputs.evidence }}';
  const smoke = '${{ steps.smoke.outputs.evidence }}';
  return {
    ...{ needs, 'runs-on': 'ubuntu-latest', environment },
    steps: [
      { uses: checkout },
      step('check', 'check-promotion', { environment }),
      step('start', 'record-deployment', {
        ...{ operation: 'start', environment, wait: '0s' },
        'plan-hash': '${{ steps.check.outputs.plan-hash }}',
      }),
      write,
      step('ready', 'await-ready', given, { if: goOn }),
      step('smoke', 'smoke-check', { environment }, { if: goOn }),
      step('finish', 'record-deployment', { ...given, operation: 'finish', ready, smoke }),
    ],
  };
}

const deployment = '${{ steps.start.outputs.deployment }}';
const workflow = stringify(
  {
    on: { workflow_dispatch: {} },
    jobs: {
      release: {
        'runs-on': 'ubuntu-latest',
        steps: [
          { uses: checkout },
          step('build', 'build-publish-image', { 'signing-key': '${{ secrets.SIGNING_KEY }}' }),
          step('sign', 'sign-and-sbom', { 'signing-key': '${{ secrets.SIGNING_KEY }}' }),
        ],
      },
      staging: deploy(
        'staging',
        'release',
        step('write', 'update-desired-state', {
          ...{ environment: 'staging', deployment, plan: '${{ steps.start.outputs.plan }}' },
        }),
        'success()',
      ),
      production: deploy(
        'production',
        'staging',
        step('write', 'open-ops-pr', { environment: 'production', deployment }),
        "steps.write.outputs.merged == 'true'",
      ),
    },
  },
  { aliasDuplicateObjects: false },
);

let system: GiteaSystem;
let ops: Forge;
let folder: string;
beforeAll(async () => {
  if (!isReady) return;
  system = await createGiteaSystem(workflow);
  ops = await system.world.forge(system.ops, system.world.shop);
  folder = await temporaryFolder();
  for (const name of ['actions', 'dist'])
    await cp(join(root, name), join(folder, 'waybill', name), { recursive: true });
  const file = join(folder, 'application', '.gitea', 'workflows', 'deploy.yml');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, workflow);
}, 300_000);
afterAll(async () => {
  if (!isReady) return;
  await system.close();
  await rm(folder, { recursive: true, force: true });
});

/** Dispatches the workflow on the server, and runs the run that it made, as its runner does. */
async function dispatch(): Promise<ActRun> {
  const { world, application, baseline, given } = system;
  return await runAct({
    program: runner.kind === 'ready' ? runner.program : '',
    folder: join(folder, 'application'),
    workflow: '.gitea/workflows/deploy.yml',
    event: { name: 'workflow_dispatch', payload: { ref: 'refs/heads/main' } },
    context: {
      ...{ repository: application.fullName, ref: 'refs/heads/main', sha: baseline },
      ...{ actor: 'shop', run: await system.startRun(), attempt: 1 },
      serverUrl: world.server.url,
      apiUrl: `${world.server.url}/api/v1`,
    },
    secrets: {
      GITHUB_TOKEN: given.applicationToken,
      OPS_TOKEN: given.opsToken,
      SIGNING_KEY: given.key,
    },
    variables: { OPS_REPOSITORY: given.opsRepository, REGISTRY: given.registry },
    environment: { GITEA_ACTIONS: 'true' },
    actions: {
      [`${waybill}@v1`]: join(folder, 'waybill'),
      [checkout]: join(root, 'test', 'real', 'github', 'checkout'),
    },
    timeoutMilliseconds: 300_000,
  });
}

/** What a step of a job said, by the ids of both. */
function outputsOf(run: ActRun, job: string, id: string): Readonly<Record<string, string>> {
  const steps = run.jobs.find((it) => it.id === job)?.steps ?? [];
  const found = steps.find((it) => it.id === id && it.stage === 'Main');
  if (found === undefined) throw new Error(`no step ${id} of ${job} in\n${run.log}`);
  return found.outputs;
}

const head = async (): Promise<CommitSha> =>
  commitShaSchema.parse((await ops.branch('main'))?.head);

async function opsFile(path: string): Promise<string> {
  return Buffer.from((await ops.readFile(await head(), path)) ?? []).toString('utf8');
}

whereBoth('the actions in a workflow that act runs against a Gitea', () => {
  it('release, write staging directly, and propose production; a second run goes on after the merge', async () => {
    system.answerAs(system.baseline);
    const first = await dispatch();
    expect({ exitCode: first.exitCode, log: first.exitCode === 0 ? '' : first.log }).toEqual({
      ...{ exitCode: 0, log: '' },
    });
    expect(outputsOf(first, 'staging', 'write')).toMatchObject({
      ...{ changed: 'true', 'ops-commit': await head() },
    });
    expect(outputsOf(first, 'staging', 'finish')).toMatchObject({ phase: 'accepted' });
    expect(await opsFile('staging/deploy.env')).toMatch(/^APP_IMAGE=\S+@sha256:[0-9a-f]{64}$/m);
    expect(outputsOf(first, 'production', 'write')).toMatchObject({ state: 'open' });
    const [open, ...others] = await ops.findPullRequests({ state: 'open' });
    expect(others).toEqual([]);
    if (open === undefined) throw new Error('no pull request is open');

    await system.world.review(system.ops, open.number, system.dora, 'APPROVED');
    const merged = await ops.mergePullRequest(open.number, { expectedHead: open.headSha });
    const second = await dispatch();
    expect({ exitCode: second.exitCode, log: second.exitCode === 0 ? '' : second.log }).toEqual({
      ...{ exitCode: 0, log: '' },
    });
    // Staging has it: nothing is built, pushed or written a second time.
    expect(outputsOf(second, 'staging', 'write')).toMatchObject({ changed: 'false' });
    expect(outputsOf(second, 'production', 'write')).toMatchObject({
      ...{ merged: 'true', 'ops-commit': merged.value.mergeCommit },
    });
    expect(outputsOf(second, 'production', 'finish')).toMatchObject({ phase: 'accepted' });
    expect(await head()).toBe(merged.value.mergeCommit);
    for (const secret of [system.given.key, system.given.opsToken, system.given.applicationToken])
      for (const run of [first, second]) expect(run.log).not.toContain(secret);
  });
});
