import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { git, writeCommit } from '@waybill/cli/rehearsal/repositories';
import { commitShaSchema } from '@waybill/core';
import { isRefused, renderPlanText, type GateCheck } from '@waybill/gate';
import { environmentPath } from '@waybill/ledger';
import type { ConnectionSettings } from '@waybill/stage';
import type { GateQuestion } from '@waybill/stage/gate-connection';
import { askBeforehand } from '@waybill/stage/steps/check-promotion';
import { rollBack, type RolledBack } from '@waybill/stage/steps/roll-back';
import { stored } from './rollback-records.ts';
import { createRollbackWorld, type EnvironmentWish, type RollbackWorld } from './rollback-world.ts';

const second = 1000;

const environment = (
  name: string,
  target: string,
  delivery: EnvironmentWish['delivery'] = 'direct',
): EnvironmentWish => ({
  ...{ name, delivery },
  history: { target: { release: target }, current: { release: 'current' } },
});

let world: RollbackWorld;
beforeAll(async () => {
  const good = { signed: 'good', kept: true } as const;
  world = await createRollbackWorld({
    releases: [
      { name: 'old', ...good, described: false },
      { name: 'described', ...good, described: true },
      { name: 'current', ...good, described: true },
    ],
    environments: [
      environment('here', 'old'),
      environment('away', 'described'),
      environment('proposed', 'described', 'pull-request'),
      environment('past', 'old'),
      environment('several', 'described'),
    ],
  });
}, 120 * second);
afterAll(async () => world.close());

const commitOf = (release: string): GateQuestion['commit'] =>
  commitShaSchema.parse(world.releases.get(release)?.commit);

const questionOf = (name: string): GateQuestion & { readonly kind: 'rollback' } => ({
  kind: 'rollback',
  ...{ environment: name, commit: commitOf('current'), target: 'previous', reason: 'a test' },
});

const goBack = async (name: string): Promise<RolledBack> =>
  rollBack(
    world.connections(),
    { question: questionOf(name), before: { planHash: undefined, reviewsBefore: undefined } },
    () => undefined,
  );

const ask = async (
  question: GateQuestion,
  change: Partial<ConnectionSettings> = {},
): Promise<GateCheck> => askBeforehand(world.connections(change), question);

const refusals = ({ gates }: GateCheck): readonly string[] =>
  gates.filter(isRefused).map(({ gate, code }) => `${gate} ${code}`);

describe('with the application repository in its place', () => {
  it(
    'a release of before, whose waybill carries nothing, is gone back to; the plan counts commits',
    async () => {
      const check = await ask(questionOf('here'));
      expect(refusals(check)).toEqual([]);
      expect(renderPlanText(check)).toMatch(/commits +2\n/);
      const { recorded, failure } = await goBack('here');
      expect(failure).toBeUndefined();
      expect(recorded.phase).toBe('accepted');
    },
    60 * second,
  );
});

describe('with the application repository moved away', () => {
  beforeAll(async () => {
    await rename(world.applicationRepository, join(world.folder, 'elsewhere.git'));
  });

  it(
    'goes back, waits for the target and runs its own smoke checks',
    async () => {
      const check = await ask(questionOf('away'));
      expect(refusals(check)).toEqual([]);
      expect(renderPlanText(check)).toMatch(/commits +not known: .*_UNKNOWN/);
      expect(renderPlanText(check)).toContain('from its signed waybill: health');
      const { recorded, failure } = await goBack('away');
      expect(failure).toBeUndefined();
      expect(recorded.phase).toBe('accepted');
      expect(world.asked('away').ready).toBeGreaterThan(0);
      expect(world.asked('away').smoke).toBeGreaterThan(0);
      expect((await world.ledger.environment('away'))?.active?.commit).toBe(commitOf('described'));
    },
    60 * second,
  );

  it(
    'goes back by a pull request too',
    async () => {
      expect((await goBack('proposed')).recorded.phase).toBe('proposed');
      await world.merge();
      const { recorded, failure } = await goBack('proposed');
      expect(failure).toBeUndefined();
      expect(recorded.phase).toBe('accepted');
      expect(world.asked('proposed').smoke).toBeGreaterThan(0);
    },
    90 * second,
  );

  it(
    'refuses a target that nobody could see well, before anything is written',
    async () => {
      const before = await world.desired('past');
      const check = await ask(questionOf('past'));
      expect(refusals(check)).toEqual(['release GATE_DESCRIPTION_MISSING']);
      const [refused] = check.gates.filter(isRefused);
      expect(refused?.remedy).toMatch(/reachable again .*or go back to a release whose waybill/);
      await expect(goBack('past')).rejects.toMatchObject({ code: 'GATE_REFUSED' });
      expect(await world.desired('past')).toBe(before);
      expect(world.asked('past')).toEqual({ ready: 0, smoke: 0 });
    },
    60 * second,
  );

  it(
    "promotes nothing: every proof of a promotion is the repository's",
    async () => {
      const check = await ask({ ...questionOf('several'), kind: 'promote' });
      expect(check.allowed).toBe(false);
      expect(refusals(check)).toContain('protected-branch GATE_UNKNOWN');
    },
    60 * second,
  );

  it(
    'does not guess which application is meant, nor on which branch desired state lies',
    async () => {
      const fields = {
        ...{ schema: '1.0', kind: 'environment', application: 'other', environment: 'several' },
        ...{ generation: 0, active: null, previous: null, desired: null, accepted: [], open: [] },
      };
      await world.ops.update([
        {
          ref: 'refs/heads/waybill/ledger',
          apply: () =>
            Promise.resolve({
              kind: 'commit',
              files: new Map([[environmentPath('other', 'several'), stored(fields)]]),
              message: 'Another application',
              author: { name: 'Ada', email: 'ada@example.invalid' },
            }),
        },
      ]);
      await expect(ask(questionOf('several'))).rejects.toMatchObject({
        code: 'APPLICATION_UNKNOWN',
        message: expect.stringContaining('it holds 2: other, shop'),
        remedy: expect.stringContaining('--application'),
      });
      await expect(
        ask(questionOf('several'), { application: 'shop', ledgerBranch: 'elsewhere' }),
      ).resolves.toMatchObject({ allowed: false });
      const check = await ask(questionOf('several'), { application: 'shop' });
      expect(refusals(check)).toEqual([]);
    },
    60 * second,
  );

  it(
    'needs the policy in the ops repository, and says so',
    async () => {
      const { opsRepository, signal } = world;
      const head = commitShaSchema.parse(await git(opsRepository, signal, 'rev-parse', 'main'));
      const remove = async (workTree: string): Promise<void> => {
        await git(workTree, signal, 'rm', '--quiet', 'waybill-policy.yaml');
      };
      await writeCommit(opsRepository, 'main', head, 'No policy', remove, signal);
      await expect(ask(questionOf('several'), { application: 'shop' })).rejects.toMatchObject({
        code: 'POLICY_UNREACHABLE',
        remedy: expect.stringContaining('waybill-policy.yaml'),
      });
    },
    60 * second,
  );
});
