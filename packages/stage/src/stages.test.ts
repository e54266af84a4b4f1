import { describe, expect, it } from '@jest/globals';
import { stageNames, stepsOf, type StageStep } from './stages.ts';

const deliveries = ['direct', 'pull-request', 'host', 'external'] as const;
const variants = stageNames.flatMap((stage) =>
  deliveries.map((delivery) => ({ stage, delivery, steps: stepsOf(stage, delivery) })),
);
/** The steps of the deployment itself: without what takes it back. */
const recorded = (steps: readonly StageStep[]): readonly StageStep[] =>
  steps.filter(({ action }) => action !== 'roll-back');
const actionsOf = (steps: readonly StageStep[]): string[] => steps.map(({ action }) => action);

describe.each(variants)('$stage by $delivery', ({ stage, delivery, steps }) => {
  it('has steps with names of their own', () => {
    expect(steps.length).toBeGreaterThan(0);
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  });

  it('reads and waits for earlier steps only', () => {
    for (const [index, step] of steps.entries()) {
      const earlier = steps.slice(0, index).map(({ id }) => id);
      for (const source of Object.values(step.inputs)) {
        if ('step' in source) expect(earlier).toContain(source.step);
        if ('firstOf' in source)
          expect(earlier).toEqual(expect.arrayContaining([...source.firstOf]));
      }
      if (step.condition.when === 'output') expect(earlier).toContain(step.condition.step);
    }
  });

  it('is the same each time', () => {
    expect(stepsOf(stage, delivery)).toEqual(steps);
  });
});

describe.each(variants.filter(({ stage }) => stage === 'promote' || stage === 'rollback'))(
  '$stage by $delivery',
  ({ stage, steps }) => {
    it('asks the gates in a job of their own, before anything that acts', () => {
      expect(steps.map(({ job }) => job)).toEqual(['check', ...steps.slice(1).map(() => 'work')]);
      expect(steps[0]).toMatchObject({ action: 'check-promotion' });
      expect(steps[1]).toMatchObject({
        action: 'record-deployment',
        inputs: { operation: { literal: 'start' } },
      });
    });

    it('takes every step after the first to the commit that was checked', () => {
      for (const step of recorded(steps).slice(2))
        expect(step.inputs['commit']).toEqual({ step: 'check', output: 'commit' });
    });

    it('closes the record in any case, with the failure of whatever acted or looked', () => {
      const last = recorded(steps).at(-1);
      expect(last).toMatchObject({ action: 'record-deployment', condition: { when: 'always' } });
      const between = recorded(steps)
        .slice(2, -1)
        .map(({ id }) => id);
      expect(last?.inputs['failure']).toEqual({ firstOf: between, output: 'failure' });
    });

    it('takes a failed promotion back last, and a failed rollback never: there is no loop', () => {
      const takesBack = steps.filter(({ action }) => action === 'roll-back');
      expect(takesBack).toEqual(stage === 'promote' ? [steps.at(-1)] : []);
      for (const step of takesBack) expect(step.condition).toEqual({ when: 'failure' });
    });

    it('never builds, and says why it rolls back', () => {
      expect(actionsOf(steps)).not.toContain('build-publish-image');
      const asks = Object.keys(steps[0]?.inputs ?? {});
      expect(asks.includes('target')).toBe(stage === 'rollback');
      expect(asks.includes('reason')).toBe(stage === 'rollback');
    });
  },
);

describe('the order', () => {
  it('of a direct promotion: schema first, then desired state, then what is seen', () => {
    expect(actionsOf(stepsOf('promote'))).toEqual([
      'check-promotion',
      'record-deployment',
      'run-migrator',
      'update-desired-state',
      'run-migrator',
      'await-ready',
      'smoke-check',
      'record-deployment',
      'roll-back',
    ]);
  });

  it('of a rollback migrates nothing: it only follows what a controller starts', () => {
    for (const delivery of deliveries)
      expect(
        stepsOf('rollback', delivery).filter(({ action }) => action === 'run-migrator'),
      ).toMatchObject([{ id: 'follow', condition: { when: 'output' } }]);
  });

  it.each(variants.filter(({ stage }) => stage === 'promote' || stage === 'rollback'))(
    'of $stage by $delivery follows a controller between desired state and rollout, where it starts the migration',
    ({ steps }) => {
      const ids = steps.map(({ id }) => id);
      const [writer, follow, ready] = ids.slice(ids.indexOf('follow') - 1);
      expect([follow, ready]).toEqual(['follow', 'ready']);
      const step = steps.find(({ id }) => id === 'follow');
      expect(step?.condition).toEqual({
        ...{ when: 'output', step: writer, output: 'migration-follows', equals: 'true' },
      });
      const finish = steps.find(({ id }) => id === 'finish');
      expect(finish?.inputs['migration']).toEqual({ step: 'follow', output: 'evidence' });
    },
  );

  it('by pull request looks only once it is merged', () => {
    const conditions = stepsOf('promote', 'pull-request').map(({ id, condition }) => [
      id,
      condition.when,
    ]);
    expect(conditions).toEqual([
      ['check', 'success'],
      ['start', 'success'],
      ['propose', 'success'],
      ['follow', 'output'],
      ['ready', 'output'],
      ['smoke', 'output'],
      ['finish', 'always'],
      ['recover', 'failure'],
    ]);
  });

  it('of a release verifies its contracts, builds, then signs what was built and what was said of them', () => {
    expect(stepsOf('release')).toMatchObject([
      { action: 'verify-contract', inputs: { commit: { request: 'commit' } } },
      { action: 'build-publish-image', inputs: { commit: { request: 'commit' } } },
      {
        action: 'sign-and-sbom',
        inputs: {
          commit: { step: 'build', output: 'commit' },
          verdicts: { step: 'contract', output: 'verdicts' },
        },
      },
    ]);
  });

  it('knows no other stage or delivery', () => {
    const outside: { stage: 'verify'; delivery: 'direct' } = JSON.parse(
      '{"stage":"deploy","delivery":"carrier-pigeon"}',
    ) as { stage: 'verify'; delivery: 'direct' };
    expect(() => stepsOf(outside.stage)).toThrow('the stage is not known');
    expect(() => stepsOf('promote', outside.delivery)).toThrow('the delivery mode is not known');
  });
});
