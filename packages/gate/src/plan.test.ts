import { describe, expect, it } from '@jest/globals';
import { digestOf } from '@waybill/core';
import fc from 'fast-check';
import { known } from './fact.ts';
import { isNothingToDo, planDeployment, planHash, shortPlanName, type Plan } from './plan.ts';
import type { PromotionFacts } from './promotion-facts.ts';
import {
  candidate,
  commit,
  deploymentOf,
  environmentOf,
  goodFacts,
  goodRollback,
  owner,
  policyFacts,
  releaseOf,
  reviewsOf,
  running,
  runOf,
} from './testing/samples.ts';

function planOf(facts: PromotionFacts): Plan {
  const plan = planDeployment(facts);
  if (!plan.known) throw new Error(plan.message);
  return plan.value;
}

const plan = planOf(goodFacts());

describe('the plan', () => {
  it('says what would change, from where, and on what it stands', () => {
    expect(plan).toEqual({
      schema: 'waybill.plan/1',
      application: 'shop',
      environment: 'production',
      kind: 'promote',
      delivery: 'direct',
      commit: candidate.commit,
      images: candidate.images.map(({ name, repository, tag, digest }) => ({
        name,
        repository,
        tag,
        digest,
      })),
      changes: goodFacts().changes.known ? plan.changes : [],
      migrations: { run: 'before', from: null, to: null },
      current: {
        deployment: running.id,
        commit: running.commit,
        images: running.release.images.map(({ name, digest }) => ({ name, digest })),
      },
      undoes: null,
      policy: digestOf('policy'),
    });
    const back = planOf(goodRollback());
    expect(back).toMatchObject({
      kind: 'rollback',
      undoes: running.id,
      migrations: { run: 'none' },
    });
  });

  it.each([
    ['direct', false],
    ['pull-request', false],
    ['external', true],
  ] as const)(
    'by delivery %s: whether it stays the same while others write the values: %s',
    (delivery, same) => {
      const meanwhile = plan.changes.map((change) => ({ ...change, before: 'somebody:else' }));
      expect(meanwhile).not.toEqual([]);
      const hashes = [plan.changes, meanwhile].map((changes) =>
        planHash({ ...plan, delivery, changes }),
      );
      expect(hashes[0] === hashes[1]).toBe(same);
    },
  );

  it.each(['policy', 'environment', 'release', 'current', 'changes', 'migrations'] as const)(
    'is not known where %s is not',
    (name) => {
      const lost = { known: false, code: 'X', message: 'no', remedy: '' } as const;
      expect(planDeployment(goodFacts({ [name]: lost })).known).toBe(false);
    },
  );

  it('is not known for an environment or a release that there is not', () => {
    expect(planDeployment(goodFacts({ environment: known(undefined) })).known).toBe(false);
    expect(planDeployment(goodFacts({ release: known(undefined) })).known).toBe(false);
    expect(planDeployment({ ...goodRollback(), rollback: undefined }).known).toBe(false);
  });

  it('keeps the recorded from-values of a deployment that has written them already', () => {
    const resuming = deploymentOf(candidate, 5, 'desired');
    const after = `new-${candidate.commit}`;
    const change = { file: 'production/deploy.env', selector: 'APP_IMAGE', image: 'app', after };
    const resumed = (before: string): Plan =>
      planOf(
        goodFacts({
          changes: known([{ ...change, before }]),
          current: known({ active: running, resuming, order: known('ahead') }),
        }),
      );
    expect(resumed(after).changes[0]?.before).toBe('old');
    expect(planHash(resumed(after))).toBe(planHash(plan));
    // Somebody else changed the value meanwhile: that is another plan.
    expect(resumed('other').changes[0]?.before).toBe('other');
    expect(planHash(resumed('other'))).not.toBe(planHash(plan));
  });

  it('keeps the from-values of a commit that no record has yet', () => {
    const resuming = deploymentOf(candidate, 5, 'approved');
    const after = `new-${candidate.commit}`;
    const change = { file: 'production/deploy.env', selector: 'APP_IMAGE', image: 'app', after };
    const resumed = (before: string): Plan =>
      planOf(
        goodFacts({
          changes: known([{ ...change, before }]),
          current: known({
            ...{ active: running, resuming, order: known('ahead') },
            unrecorded: [{ ...change, before: 'old' }],
          }),
        }),
      );
    expect(planHash(resumed(after))).toBe(planHash(plan));
    expect(planHash(resumed('other'))).not.toBe(planHash(plan));
  });

  it('has nothing to do only where release and values are those that run', () => {
    const current = known({
      active: deploymentOf(candidate, 5, 'active'),
      resuming: undefined,
      order: known('identical' as const),
    });
    const changes = (before: string | null): PromotionFacts['changes'] =>
      known(plan.changes.map((change) => ({ ...change, before })));
    const after = plan.changes[0]?.after ?? '';
    expect(isNothingToDo(planOf(goodFacts({ current, changes: changes(after) })))).toBe(true);
    expect(isNothingToDo(planOf(goodFacts({ current, changes: changes('drifted') })))).toBe(false);
    expect(isNothingToDo(planOf(goodFacts({ current, changes: changes(null) })))).toBe(false);
    expect(isNothingToDo(planOf(goodFacts({ changes: changes(after) })))).toBe(false);
    const rebuilt = known({
      active: deploymentOf(releaseOf(candidate.commit, 'two'), 5, 'active'),
      resuming: undefined,
      order: known('identical' as const),
    });
    expect(isNothingToDo(planOf(goodFacts({ current: rebuilt, changes: changes(after) })))).toBe(
      false,
    );
  });
});

describe('the hash of a plan', () => {
  it('has a short name for the name of a job', () => {
    expect(shortPlanName(planHash(plan))).toMatch(/^[0-9a-f]{12}$/);
    expect(planHash(plan)).toContain(`sha256:${shortPlanName(planHash(plan))}`);
  });

  it('does not depend on time, run, reviews, checks, head of the ops repository, gates, or the order of lists', () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true }),
        fc.constantFrom('ada', 'bob'),
        fc.boolean(),
        (at, requestedBy, reversed) => {
          const good = goodFacts();
          const policy = policyFacts(environmentOf());
          const facts = goodFacts({
            at: at.toISOString(),
            request: {
              ...good.request,
              requestedBy,
              asking: reversed ? 'beforehand' : 'acting',
              owner: owner(String(at.getTime())),
              ref: `refs/heads/${requestedBy}`,
              reviewsBefore: { run: '1', attempt: 1, environment: 'production', seen: [] },
            },
            run: known(runOf({ attempt: reversed ? 2 : 1, event: requestedBy })),
            reviews: reviewsOf([requestedBy, reversed ? 'approved' : 'rejected']),
            checks: known(reversed ? undefined : { commits: [] }),
            branch: {
              ...good.branch,
              bypass: known({ kind: 'bypassed', by: requestedBy, at: 'now' }),
            },
            policy: known({
              ...policy,
              source: { ...policy.source, commit: commit(reversed ? '1' : '2') },
            }),
          });
          const made = planOf(facts);
          const turned = reversed
            ? { ...made, images: [...made.images].reverse(), changes: [...made.changes].reverse() }
            : made;
          expect(planHash(turned)).toBe(planHash(plan));
        },
      ),
    );
  });

  it.each<[string, Partial<Plan>]>([
    ['application', { application: 'other' }],
    ['environment', { environment: 'staging' }],
    ['kind', { kind: 'rollback' }],
    ['commit', { commit: commit('d') }],
    ['digest', { images: plan.images.map((image) => ({ ...image, digest: digestOf('x') })) }],
    ['image that is missing', { images: plan.images.slice(1) }],
    ['from-value', { changes: plan.changes.map((change) => ({ ...change, before: 'other' })) }],
    [
      'from-value that is not there',
      { changes: plan.changes.map((change) => ({ ...change, before: null })) },
    ],
    ['file', { changes: plan.changes.map((change) => ({ ...change, file: 'other.env' })) }],
    ['key', { changes: plan.changes.map((change) => ({ ...change, selector: 'OTHER' })) }],
    ['key that is missing', { changes: [] }],
    ['migration', { migrations: { run: 'none', from: null, to: null } }],
    ['schema version', { migrations: { run: 'before', from: '41', to: null } }],
    ['current deployment', { current: null }],
    ['policy', { policy: digestOf('other policy') }],
    ['what is undone', { undoes: running.id }],
  ])('depends on the %s', (_, change) => {
    expect(planHash({ ...plan, ...change })).not.toBe(planHash(plan));
  });
});
