import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commitShaSchema, type CommitSha } from '@waybill/core';
import { createForge, type Forge, type PullRequest } from '@waybill/forge';
import { openRepository } from '@waybill/git';
import type { DeliveryMode } from '@waybill/config';
import { z } from 'zod';
import type { StepEnd } from '@waybill/cli/rehearsal/action-process';
import { runCommand } from '@waybill/cli/rehearsal/command-process';
import { git, writeCommit } from '@waybill/cli/rehearsal/repositories';
import { mergeBranch, pushBranch } from '@waybill/cli/rehearsal/scenario';
import { runStage, type StageEnd } from '@waybill/cli/rehearsal/stage-run';
import { writeFiles } from './small-repository.ts';
import { createSmallSystem, type SmallSystem } from './small-system.ts';

const second = 1000;

let system: SmallSystem;
let forge: Forge;
beforeAll(async () => {
  system = await createSmallSystem();
  system.answerAs(system.baseline);
  await released(system.baseline);
  const { opsRepository, folder, signal } = system.world;
  const repository = await openRepository({
    url: opsRepository,
    cacheFolder: join(folder, 'forge-cache'),
    signal,
  });
  forge = await createForge({
    kind: 'local',
    repository,
    folder: opsRepository,
    identity: { name: 'reviewer', email: 'reviewer@example.invalid' },
    signal,
  });
}, 60 * second);
afterAll(async () => system.close());

async function released(commit: CommitSha): Promise<void> {
  for (const action of ['build-publish-image', 'sign-and-sbom']) {
    const end = await system.step(action, {}, { commit });
    expect({ code: end.code, message: end.message }).toEqual({ code: '', message: end.message });
  }
}

async function promote(
  environment: string,
  delivery: DeliveryMode,
  commit: CommitSha,
): Promise<StageEnd> {
  return await runStage(system, {
    stage: 'promote',
    delivery,
    request: { environment, commit },
    commit,
    ref: 'refs/heads/main',
    actor: 'dev',
  });
}

function step(stage: StageEnd, id: string): StepEnd {
  const end = stage.steps.get(id);
  if (end === undefined)
    throw new Error(`the step ${id} did not run; these did: ${[...stage.steps.keys()].join(', ')}`);
  return end;
}

async function opsRef(ref: string): Promise<string> {
  return await git(system.world.opsRepository, system.world.signal, 'rev-parse', ref);
}

async function openRequests(): Promise<readonly PullRequest[]> {
  return await forge.findPullRequests({ state: 'open' });
}

const planSchema = z.looseObject({
  plan: z.looseObject({ changes: z.array(z.looseObject({ after: z.string() })) }),
});

const historySchema = z.array(z.looseObject({ phase: z.string() }));

async function phases(environment: string): Promise<readonly string[]> {
  const words = ['history', '--environment', environment, '--json'];
  const { stdout } = await runCommand(system, words);
  return historySchema.parse(JSON.parse(stdout)).map(({ phase }) => phase);
}

describe('delivery by pull request', () => {
  let number: number;

  it(
    'proposes the digests, and changes nothing when it runs again',
    async () => {
      const first = await promote('proposed', 'pull-request', system.baseline);
      expect(first.failed).toBeUndefined();
      expect(step(first, 'propose').outputs).toMatchObject({ state: 'open', merged: 'false' });
      expect([...first.steps.keys()]).toEqual(['check', 'start', 'propose', 'finish']);
      expect(step(first, 'finish').outputs['phase']).toBe('proposed');
      const [request, ...others] = await openRequests();
      expect(others).toEqual([]);
      number = request?.number ?? 0;
      expect(step(first, 'propose').outputs['pull-request']).toBe(String(number));
      expect(request).toMatchObject({
        base: 'main',
        headSha: step(first, 'propose').outputs['head'],
        body: expect.stringContaining(system.baseline),
      });

      const heads = [await opsRef(request?.head ?? ''), await opsRef('waybill/ledger')];
      const again = await promote('proposed', 'pull-request', system.baseline);
      expect(again.failed).toBeUndefined();
      expect(step(again, 'propose').decision).toBe('unchanged');
      expect(step(again, 'propose').outputs['pull-request']).toBe(String(number));
      expect(await openRequests()).toEqual([request]);
      expect(await opsRef(request?.head ?? '')).toBe(heads[0]);
      expect(await phases('proposed')).toEqual(['proposed']);
    },
    60 * second,
  );

  it(
    'takes the merge for approval and desired state, and goes to accepted',
    async () => {
      const [request] = await openRequests();
      if (request === undefined) throw new Error('no pull request is open');
      const merged = await forge.mergePullRequest(number, { expectedHead: request.headSha });
      const stage = await promote('proposed', 'pull-request', system.baseline);
      expect(stage.failed).toBeUndefined();
      expect(step(stage, 'propose').outputs).toMatchObject({
        state: 'merged',
        merged: 'true',
        'ops-commit': merged.value.mergeCommit,
      });
      expect(step(stage, 'finish').outputs['phase']).toBe('accepted');
      expect(step(stage, 'finish').outputs['trace']).toContain(
        `main@${(merged.value.mergeCommit ?? '').slice(0, 12)}`,
      );
      expect(await phases('proposed')).toEqual(['accepted']);
      const ledger = await opsRef('waybill/ledger');
      const again = await promote('proposed', 'pull-request', system.baseline);
      expect(again.failed).toBeUndefined();
      expect(await openRequests()).toEqual([]);
      expect(await opsRef('waybill/ledger')).toBe(ledger);
    },
    60 * second,
  );

  it(
    'a closed one ends the deployment, and the next promotion opens another',
    async () => {
      await pushBranch(system, 'next', 'next', (tree) => writeFiles(tree, { 'app/next.txt': '1' }));
      const commit = await mergeBranch(system, 'next', 'next');
      await released(commit);
      system.answerAs(commit);
      const proposed = await promote('proposed', 'pull-request', commit);
      expect(proposed.failed).toBeUndefined();
      const closed = Number(step(proposed, 'propose').outputs['pull-request']);
      await forge.closePullRequest(closed, 'not this week');

      const refused = await promote('proposed', 'pull-request', commit);
      expect(refused.failed?.id).toBe('propose');
      expect(step(refused, 'propose')).toMatchObject({
        exitCode: 1,
        code: 'PULL_REQUEST_CLOSED',
        message: expect.stringContaining('not this week'),
        remedy: expect.stringContaining('start a new promotion'),
      });
      expect(step(refused, 'finish').outputs['phase']).toBe('failed');

      const anew = await promote('proposed', 'pull-request', commit);
      expect(anew.failed).toBeUndefined();
      const [request] = await openRequests();
      expect(request?.number).toBeGreaterThan(closed);
      const head = request?.headSha;
      if (request === undefined || head === undefined) throw new Error('no pull request is open');
      await forge.mergePullRequest(request.number, { expectedHead: head });
      const done = await promote('proposed', 'pull-request', commit);
      expect(done.failed).toBeUndefined();
      expect(step(done, 'finish').outputs['phase']).toBe('accepted');
      expect(await phases('proposed')).toEqual(['accepted', 'failed', 'superseded']);
      expect((await runCommand(system, ['ledger', 'verify'])).stdout).toContain('The ledger holds');
    },
    90 * second,
  );
});

describe('delivery by an image automation', () => {
  /** What the automation of a cluster does: it writes what its policy selects, whenever it comes by. */
  async function automationWrites(image: string): Promise<string> {
    const { opsRepository, signal } = system.world;
    return await writeCommit(
      opsRepository,
      'main',
      commitShaSchema.parse(await opsRef('main')),
      'Automated image update',
      (tree) => writeFiles(tree, { 'automated/deploy.env': `APP_IMAGE=${image}\n` }),
      signal,
    );
  }

  async function releasedImage(): Promise<{ tagged: string; digest: string }> {
    const { stdout } = await runCommand(system, [
      ...['plan', 'automated', '--commit', system.baseline, '--json'],
    ]);
    const planned = planSchema.parse(JSON.parse(stdout)).plan.changes[0]?.after ?? '';
    const [tagged = '', digest = ''] = planned.split('@');
    return { tagged, digest };
  }

  it(
    'refuses at the deadline, with what each value says, and records nothing as desired',
    async () => {
      system.answerAs(system.baseline);
      const run = { run: 'impatient' };
      const start = { operation: 'start', environment: 'automated' };
      const started = await system.step('record-deployment', start, run);
      const inputs = {
        environment: 'automated',
        deployment: started.outputs['deployment'] ?? '',
        plan: started.outputs['plan'] ?? '',
        'automation-wait': '1ms',
      };
      const { digest } = await releasedImage();
      let failure = '';
      for (const wrong of [
        undefined,
        'other.example.com/small/app:sha-1',
        `registry.example.com/small/app:latest@${digest.replace(/[0-9a-f]/g, '0')}`,
      ]) {
        if (wrong !== undefined) await automationWrites(wrong);
        const end = await system.step('update-desired-state', inputs, run);
        expect(end).toMatchObject({
          exitCode: 1,
          code: 'DESIRED_STATE_NOT_OBSERVED',
          message: expect.stringContaining(
            `APP_IMAGE in automated/deploy.env says ${wrong ?? 'nothing'}`,
          ),
        });
        failure = end.outputs['failure'] ?? '';
      }
      expect(await phases('automated')).toEqual(['requested']);
      const { environment, deployment } = inputs;
      const finish = { operation: 'finish', environment, deployment, failure };
      await system.step('record-deployment', finish, run);
      expect(await phases('automated')).toEqual(['failed']);
    },
    60 * second,
  );

  it(
    'waits for its commit, takes it for evidence, and writes nothing itself',
    async () => {
      const { tagged } = await releasedImage();
      const running = promote('automated', 'external', system.baseline);
      const written = await automationWrites(tagged);
      const stage = await running;
      expect(stage.failed).toBeUndefined();
      expect(step(stage, 'desire').outputs).toMatchObject({
        changed: 'false',
        'ops-commit': written,
      });
      expect(await opsRef('main')).toBe(written);
      expect(step(stage, 'finish').outputs['phase']).toBe('accepted');
      expect(step(stage, 'finish').outputs['trace']).toContain(`main@${written.slice(0, 12)}`);
      expect((await runCommand(system, ['ledger', 'verify'])).stdout).toContain('The ledger holds');
    },
    60 * second,
  );
});

describe('acceptance by a person', () => {
  it(
    'keeps a deployment active until somebody accepts it, once',
    async () => {
      system.answerAs(system.baseline);
      const stage = await promote('attended', 'direct', system.baseline);
      expect(stage.failed).toBeUndefined();
      expect(step(stage, 'finish').outputs['phase']).toBe('active');
      const deployment = step(stage, 'start').outputs['deployment'] ?? '';
      const accept = {
        operation: 'accept',
        environment: 'attended',
        deployment,
        reason: 'looks good',
      };
      const accepted = await system.step('record-deployment', accept);
      expect(accepted).toMatchObject({ exitCode: 0, decision: 'done' });
      expect(accepted.outputs).toMatchObject({ deployment, phase: 'accepted' });
      const again = await system.step('record-deployment', accept);
      expect(again).toMatchObject({ exitCode: 0, decision: 'unchanged' });
      expect(await phases('attended')).toEqual(['accepted']);
      const missing = await system.step('record-deployment', { ...accept, deployment: '' });
      expect(missing).toMatchObject({ exitCode: 1, code: 'DEPLOYMENT_NOT_FOUND' });
    },
    60 * second,
  );
});
