import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Owner } from '@waybill/core';
import { installProtection, type CheckState, type RunFacts } from '@waybill/forge';
import { approvalsFor } from '../approvals-for.ts';
import { checkPromotion, requirePromotion, type GateCheck } from '../check.ts';
import { isRefused } from '../gate.ts';
import type { GatePorts } from '../ports.ts';
import type { GateRequest } from '../promotion-facts.ts';
import { reviewsBefore } from '../reviews-before.ts';
import { forgeEnvironmentOf, runOf } from '../testing/samples.ts';
import { createWorld, type World } from '../testing/world.ts';
import { sourceUrl } from '../testing/world-records.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

/** From here on the branch moves by pull requests only. */
async function protect(): Promise<void> {
  const rules = ['pull-request', 'no-force-push'] as const;
  await installProtection(world.appFolder, { branch: 'main', rules }, world.ports.signal);
}

const owner = (attempt = 1): Owner => ({
  ...{ repository: 'acme/shop', run: '1', attempt, job: 'deploy', actor: 'ada' },
});

/** The world's forge with runs and environments beside its git; `asked` holds what was asked of it. */
function hosted(
  asked: string[],
  change: Partial<GatePorts['forge']> = {},
  run: RunFacts = runOf(),
): GatePorts {
  const { forge } = world;
  return {
    ...world.ports,
    forge: {
      ...forge,
      environment: () => Promise.resolve(forgeEnvironmentOf()),
      run: (it) => {
        asked.push(`run ${it.run}`);
        return Promise.resolve(run);
      },
      bypass: (branch, commit) => {
        asked.push(`bypass ${branch}`);
        return forge.bypass(branch, commit);
      },
      environmentReviews: (it, environment) => {
        asked.push(`reviews ${it.run} ${environment}`);
        return Promise.resolve({ kind: 'reviews', reviews: [] });
      },
      ...change,
    },
  };
}

const reviewPolicy = (text: string): string =>
  text.replace('approval: { required: 1, by: [bob, ada] }', 'approval: { given: environment }');
const checkPolicy = (text: string): string =>
  text.replace('url: http://127.0.0.1:1', 'url: http://127.0.0.1:1\n    checks: [unit]');

const codes = ({ gates }: GateCheck): string[] => gates.filter(isRefused).map(({ code }) => code);
const inRun = (request: GateRequest, change: Partial<GateRequest> = {}): GateRequest => ({
  ...request,
  ...{ owner: owner(), ref: 'refs/heads/main' },
  ...(change.asking === undefined ? {} : { asking: change.asking }),
  ...(change.owner === undefined ? {} : { owner: change.owner }),
  ...(change.reviewsBefore === undefined ? {} : { reviewsBefore: change.reviewsBefore }),
});

describe('an approval by a review of the forge, from the plan to the record', () => {
  it('is asked for once the plan was checked, and counts for that plan and attempt alone', async () => {
    await world.commitOps({ 'waybill-policy.yaml': world.policy(reviewPolicy) });
    const commit = await world.commitApp('main', { 'src/a': '1' });
    await protect();
    await world.deploy('staging', await world.release(commit));
    const request = world.request('production', commit);
    const reviews = [{ reviewer: 'carol', state: 'approved', comment: 'of before' } as const];
    const ports = hosted([], {
      environmentReviews: () => Promise.resolve({ kind: 'reviews', reviews: [...reviews] }),
      run: (it) => Promise.resolve(runOf({ attempt: it.attempt })),
    });
    const again = { owner: owner(2) };
    const beforehand = await checkPromotion(
      ports,
      inRun(request, { ...again, asking: 'beforehand' }),
    );
    expect(codes(beforehand)).toEqual([]);
    const count = reviewsBefore(beforehand.facts);
    expect(count).toMatchObject({ run: '1', attempt: 2, environment: 'production' });
    expect(count?.seen).toHaveLength(1);
    if (count === undefined) return;

    const acting = inRun(request, { ...again, reviewsBefore: count });
    expect(codes(await checkPromotion(ports, acting))).toEqual(['GATE_APPROVAL_BYPASSED']);
    expect(codes(await checkPromotion(ports, inRun(request, again)))).toEqual([
      'GATE_APPROVAL_ATTEMPT',
    ]);
    reviews.push({ reviewer: 'carol', state: 'approved', comment: 'of before' });
    const passed = await requirePromotion(ports, acting, beforehand.hash);
    expect(approvalsFor(passed)).toMatchObject([
      { approver: 'carol', source: 'environment', attempt: 2, planHash: beforehand.hash },
    ]);
  }, 60_000);
});

describe('what is asked of the forge', () => {
  it('is each run and bypass once, and reviews only where they are the approval', async () => {
    const asked: string[] = [];
    const commit = await world.commitApp('main', { 'src/a': '1' });
    await protect();
    await checkPromotion(hosted(asked), inRun(world.request('production', commit)));
    expect(asked.sort()).toEqual(['bypass main', 'run 1']);
    await world.commitOps({ 'waybill-policy.yaml': world.policy(reviewPolicy) });
    asked.length = 0;
    await checkPromotion(hosted(asked), inRun(world.request('production', commit)));
    expect(asked.sort()).toEqual(['bypass main', 'reviews 1 production', 'run 1']);
  });

  it('is nothing of runs at a terminal, and no bypass of what is not on the branch', async () => {
    const asked: string[] = [];
    await protect();
    const commit = await world.commitApp('feature', { 'src/a': '1' });
    const check = await checkPromotion(hosted(asked), world.request('production', commit));
    expect(asked).toEqual([]);
    expect(codes(check)).toContain('GATE_COMMIT_NOT_ON_BRANCH');
  });

  it('is for a rollback, where the forge keeps its run, which branch is the protected one', async () => {
    for (const text of ['1', '2']) {
      const commit = await world.commitApp('main', { 'src/a': text });
      await world.deploy('staging', await world.release(commit));
    }
    await protect();
    const rollback = inRun({
      ...{ kind: 'rollback', application: 'shop', environment: 'staging', branch: 'main' },
      ...{ source: sourceUrl, requestedBy: 'ada', asking: 'acting' },
      ...{ target: 'previous', reason: 'it fails' },
    });
    expect(codes(await checkPromotion(hosted([]), rollback))).toEqual([]);
    const elsewhere = { ...rollback, branch: 'trunk', ref: 'refs/heads/trunk' };
    const run = runOf({ headBranch: 'trunk' });
    expect(codes(await checkPromotion(hosted([], {}, run), elsewhere))).toEqual([
      'GATE_ENVIRONMENT_UNPROTECTED',
      'GATE_BRANCH_NOT_CONFIGURED',
    ]);
  }, 60_000);
});

describe('checks', () => {
  it('count on the tested commit when it was merged with the same tree, and on no other', async () => {
    await world.commitOps({ 'waybill-policy.yaml': world.policy(checkPolicy) });
    const tested = await world.commitApp('feature', { 'src/a': '1' });
    const other = await world.commitApp('feature', { 'src/a': '2' });
    // Of the same second, message and parent it would be the very commit that was tested.
    await world.commitApp('main', {});
    const commit = await world.commitApp('main', { 'src/a': '1' });
    await protect();
    const status = (state: CheckState & ('success' | 'failure')) =>
      ({ context: 'unit', state, description: 'ran' }) as const;
    const codeOf = async (heads: readonly (typeof commit)[]): Promise<string | undefined> => {
      const ports = hosted([], {
        mergedPullRequests: () =>
          Promise.resolve(
            heads.map((head, index) => ({
              ...{ number: index + 1, url: 'https://git.example.org/1', head, base: 'main' },
              author: 'ada',
            })),
          ),
      });
      const { gates } = await checkPromotion(ports, inRun(world.request('staging', commit)));
      const found = gates.find(({ gate }) => gate === 'checks');
      return found !== undefined && isRefused(found) ? found.code : 'allowed';
    };
    await world.forge.setStatus(other, status('success'));
    expect(await codeOf([])).toBe('GATE_CHECK_MISSING');
    expect(await codeOf([other, tested])).toBe('GATE_CHECK_MISSING');
    await world.forge.setStatus(tested, status('success'));
    expect(await codeOf([other])).toBe('GATE_CHECK_MISSING');
    expect(await codeOf([other, tested])).toBe('allowed');
    await world.forge.setStatus(commit, status('failure'));
    expect(await codeOf([other, tested])).toBe('GATE_CHECK_FAILED');
    await world.forge.setStatus(commit, status('success'));
    expect(await codeOf([])).toBe('allowed');
  }, 60_000);
});
