import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommitSha } from '@waybill/core';
import { z } from 'zod';
import { runCommand } from '@waybill/cli/rehearsal/command-process';
import { git } from '@waybill/cli/rehearsal/repositories';
import { mergeBranch, pushBranch } from '@waybill/cli/rehearsal/scenario';
import { runStage, type StageCall, type StageEnd } from '@waybill/cli/rehearsal/stage-run';
import { parse, stringify } from 'yaml';
import { writeFiles } from './small-repository.ts';
import { createSmallSystem, tamper, type SmallSystem } from './small-system.ts';

const second = 1000;

let system: SmallSystem;
let newer: CommitSha;
beforeAll(async () => {
  system = await createSmallSystem();
  await released(system.baseline);
  await pushBranch(system, 'next', 'next', (tree) => writeFiles(tree, { 'app/next.txt': '1' }));
  newer = await mergeBranch(system, 'next', 'next');
  await released(newer);
}, 120 * second);
afterAll(async () => system.close());

async function released(commit: CommitSha): Promise<void> {
  for (const action of ['build-publish-image', 'sign-and-sbom']) {
    const end = await system.step(action, {}, { commit });
    expect({ code: end.code, message: end.message }).toEqual({ code: '', message: end.message });
  }
}

const policySchema = z.looseObject({ environments: z.array(z.looseObject({ name: z.string() })) });

/** A reviewed change of the policy: these keys of one environment; the others stay. */
async function policy(name: string, keys: Readonly<Record<string, unknown>>): Promise<void> {
  await tamper(system, 'main', async (tree) => {
    const file = join(tree, 'waybill-policy.yaml');
    const { environments, ...rest } = policySchema.parse(parse(await readFile(file, 'utf8')));
    const changed = environments.map((it) => (it.name === name ? { ...it, ...keys } : it));
    await writeFile(file, stringify({ ...rest, environments: changed }));
  });
}

async function stage(
  name: StageCall['stage'],
  commit: CommitSha,
  request: StageCall['request'],
): Promise<StageEnd> {
  system.answerAs(commit);
  const end = await runStage(system, {
    ...{ stage: name, delivery: 'direct', request, commit, ref: 'refs/heads/main', actor: 'dev' },
  });
  return end;
}
const promote = (environment: string, commit: CommitSha, overrides?: string): Promise<StageEnd> =>
  stage('promote', commit, {
    ...{ environment, commit },
    ...(overrides === undefined ? {} : { overrides }),
  });

const heads = async (): Promise<readonly string[]> =>
  await Promise.all(
    ['main', 'waybill/ledger'].map((ref) =>
      git(system.world.opsRepository, system.world.signal, 'rev-parse', ref),
    ),
  );

const gatesSchema = z.array(
  z.looseObject({
    gate: z.string(),
    code: z.string().optional(),
    facts: z.record(z.string(), z.unknown()).optional(),
  }),
);

interface Refused {
  /** The codes of the gates that refuse. */
  readonly codes: readonly string[];
  readonly waitUntil: unknown;
  readonly message: string;
}

/** Asks the bundled check-promotion, which refuses and writes nothing. */
async function refused(environment: string, commit: CommitSha, overrides = ''): Promise<Refused> {
  const before = await heads();
  const end = await system.step('check-promotion', { environment, commit, overrides }, { commit });
  expect({ exitCode: end.exitCode, code: end.code, decision: end.decision }).toEqual({
    ...{ exitCode: 1, code: 'GATE_REFUSED', decision: 'refused' },
  });
  expect(end.outputs['allowed']).toBe('false');
  expect(await heads()).toEqual(before);
  const gates = gatesSchema.parse(JSON.parse(end.outputs['gates'] ?? ''));
  const refusals = gates.flatMap(({ code, facts }) =>
    code === undefined ? [] : [{ code, facts }],
  );
  return {
    codes: refusals.map(({ code }) => code),
    waitUntil: refusals[0]?.facts?.['waitUntil'],
    message: end.message,
  };
}

describe('the gates of the policy, by the bundled actions', () => {
  it(
    'a release comes to production only when it has soaked in staging',
    async () => {
      expect((await promote('staging', system.baseline)).failed).toBeUndefined();
      await policy('production', { soak: '30d', approval: { required: 0 } });
      const found = await refused('production', system.baseline);
      expect(found.codes).toEqual(['GATE_SOAK']);
      expect(found.message).toContain('Expected staging to have run this release for 720h 00m');
      const days = (Date.parse(String(found.waitUntil)) - Date.now()) / (24 * 3600 * second);
      expect(days > 29 && days < 30).toBe(true);
      const words = ['plan', 'production', '--commit', system.baseline, '--json'];
      const { stdout } = await runCommand(system, words, [1]);
      expect(JSON.parse(stdout)).toMatchObject({ allowed: false, waitsUntil: found.waitUntil });
    },
    90 * second,
  );

  it(
    'nothing comes while a window holds, but by a reason that plan and record keep',
    async () => {
      const now = new Date();
      const begin = new Date(Math.floor(now.getTime() / 60_000) * 60_000 - 600_000);
      const cron = `${String(begin.getUTCMinutes())} ${String(begin.getUTCHours())} * * *`;
      const freeze = [{ name: 'night', cron, for: '3h', zone: 'UTC', reason: 'nobody is there' }];
      await policy('attended', { freeze });
      const found = await refused('attended', system.baseline);
      expect(found.codes).toEqual(['GATE_FROZEN']);
      expect(found.waitUntil).toBe(new Date(begin.getTime() + 3 * 3600 * second).toISOString());
      expect(found.message).toContain('(nobody is there)');

      const why = 'freeze: sign-in is broken for everybody';
      expect((await refused('attended', system.baseline, why)).codes).toEqual([
        'GATE_OVERRIDE_REFUSED',
      ]);
      await policy('attended', { freeze, overrides: { freeze: 'allowed' } });
      const unknown = await system.step('check-promotion', {
        ...{ environment: 'attended', commit: system.baseline, overrides: 'signature: because' },
      });
      expect(unknown).toMatchObject({ exitCode: 1, decision: 'failed' });
      const done = await promote('attended', system.baseline, why);
      expect(done.failed).toBeUndefined();
      const check = done.steps.get('check');
      expect(JSON.parse(check?.outputs['plan'] ?? '')).toMatchObject({
        overrides: { freeze: 'sign-in is broken for everybody' },
      });
      expect(check?.summary).toContain('override freeze');
      const { stdout } = await runCommand(system, [
        'history',
        '--environment',
        'attended',
        '--json',
      ]);
      expect(stdout).toContain('sign-in is broken for everybody');
      // It runs there now: running it again is no promotion, and the window says nothing.
      const again = await system.step('check-promotion', {
        ...{ environment: 'attended', commit: system.baseline },
      });
      expect({ code: again.code, decision: again.decision }).toEqual({
        ...{ code: '', decision: 'unchanged' },
      });
    },
    120 * second,
  );

  it(
    'asks for a scan that no waybill carries yet',
    async () => {
      await policy('production', { scan: { block: ['critical', 'high'] } });
      expect((await refused('production', system.baseline)).codes).toEqual([
        'GATE_SCAN_MISSING',
        'GATE_SOAK',
      ]);
    },
    60 * second,
  );

  it(
    'what was rolled back is held, until somebody writes why it may come back',
    async () => {
      expect((await promote('staging', newer)).failed).toBeUndefined();
      const back = await stage('rollback', system.baseline, {
        ...{ environment: 'staging', target: 'previous', reason: 'orders were lost' },
      });
      expect(back.failed).toBeUndefined();
      const held = await refused('staging', newer);
      expect(held.codes).toEqual(['GATE_HELD']);
      expect(held.message).toContain('(orders were lost)');
      const again = await promote('staging', newer, 'hold: the database was at fault');
      expect(again.failed).toBeUndefined();
      expect(again.steps.get('finish')?.outputs['phase']).toBe('accepted');
      expect((await runCommand(system, ['ledger', 'verify'])).stdout).toContain('The ledger holds');
    },
    150 * second,
  );
});
