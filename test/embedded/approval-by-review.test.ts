import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { commitShaSchema, type CommitSha } from '@waybill/core';
import type { PullRequest } from '@waybill/forge';
import { isRefused, type GateCheck } from '@waybill/gate';
import { deploymentEvidence, phaseOf } from '@waybill/ledger';
import { finishDeployment } from '@waybill/stage/steps/finish-deployment';
import { proposeStep, type ProposeStep } from '@waybill/stage/steps/open-ops-pr';
import { startDeployment, type StartedDeployment } from '@waybill/stage/steps/start-deployment';
import { createReviewWorld, question, type ReviewRun, type ReviewWorld } from './review-world.ts';

/*
 * Reviews as approvals, from the pull request to the record: the steps themselves, against the fake GitHub.
 */
const day = 86_400_000;

let world: ReviewWorld;
let now: number;
beforeEach(async () => {
  now = Date.now();
  world = await createReviewWorld({ now: () => now });
}, 60_000);
afterEach(async () => world.close());

const approvalOf = ({ gates }: GateCheck): string => {
  const gate = gates.find((it) => it.gate === 'approval');
  if (gate === undefined) return 'nothing';
  if ('skipped' in gate) return `skipped: ${gate.skipped}`;
  return isRefused(gate) ? gate.code : gate.message;
};
const refusals = ({ gates }: GateCheck): readonly string[] =>
  gates.filter(isRefused).map(({ code, message }) => `${code} ${message}`);

const start = async (run: ReviewRun, commit: CommitSha): Promise<StartedDeployment> =>
  startDeployment(run.connections, question(commit), {
    ...{ planHash: undefined, reviewsBefore: undefined },
  });

/** One whole run of a promotion by pull request, up to the step that proposes or records the merge. */
async function propose(commit: CommitSha): Promise<{
  run: ReviewRun;
  deployment: string;
  step: ProposeStep & { pullRequest: PullRequest };
}> {
  const run = await world.startRun();
  const started = await start(run, commit);
  const deployment = started.deployment.id;
  const request = { environment: 'production', commit, deployment };
  const step = await proposeStep(run.connections, request);
  const { pullRequest } = step;
  if (pullRequest === undefined) return never();
  return { run, deployment, step: { ...step, pullRequest } };
}

describe('a review of the application’s pull request', () => {
  it('is the approval of the commit that was merged, and stands in the record', async () => {
    await world.setPolicy({ approval: { given: 'pull-request', by: ['bob'] } });
    const { number } = await world.open('src/b');
    await world.shop.pulls.review(number, { login: 'bob', state: 'APPROVED' });
    const commit = await world.release(number);
    const run = await world.startRun();
    const checked = await run.check(commit);
    expect(refusals(checked)).toEqual([]);
    const { deployment } = await start(run, commit);
    const evidence = deploymentEvidence(deployment, 'approved');
    expect(evidence).toMatchObject({
      by: [
        {
          ...{ approver: 'bob', source: 'review', pullRequest: number, planHash: checked.hash },
          url: expect.stringContaining(`/pull/${String(number)}#`),
        },
      ],
    });
  }, 120_000);

  it('is asked for where there is none, and may be given after the merge', async () => {
    await world.setPolicy({ approval: { given: 'pull-request' } });
    const { number } = await world.open('src/b');
    await world.shop.pulls.review(number, { login: 'eve', state: 'APPROVED' });
    await world.shop.pulls.review(number, { login: 'github-actions[bot]', state: 'APPROVED' });
    const commit = await world.release(number);
    const run = await world.startRun();
    expect(approvalOf(await run.check(commit))).toBe('GATE_APPROVAL_MISSING');
    await expect(start(run, commit)).rejects.toMatchObject({
      code: 'GATE_REFUSED',
      message: expect.stringContaining('the forge does not let this account write'),
    });
    world.shop.setCollaborator('bob', 'write');
    await world.shop.pulls.review(number, { login: 'bob', state: 'APPROVED' });
    expect(approvalOf(await (await world.startRun()).check(commit))).toContain('Approved by bob');
  }, 120_000);

  it('is none for a commit without a pull request', async () => {
    await world.setPolicy({ approval: { given: 'pull-request' } });
    const head = commitShaSchema.parse(await world.shop.head());
    const run = await world.startRun();
    const check = await run.check(head);
    expect(approvalOf(check)).toBe('GATE_APPROVAL_MISSING');
  }, 120_000);
});

describe('a review of the pull request in the ops repository', () => {
  const reviewed = { given: 'ops-pull-request', by: ['bob', 'cleo'] };

  it('lets the deployment go on once it is merged', async () => {
    await world.setPolicy({ approval: reviewed, delivery: 'pull-request' });
    const commit = await world.release((await world.open('src/b')).number);
    const proposed = await propose(commit);
    expect(proposed.step.pullRequest.state).toBe('open');
    expect(proposed.step.pullRequest.body).toContain('1 of bob, cleo, but for the author');
    const { number } = proposed.step.pullRequest;
    const before = deploymentEvidence(
      (await proposed.run.ledger.deployment(proposed.deployment)) ?? never(),
      'requested',
    )?.planHash;
    await world.ops.pulls.review(number, { login: 'bob', state: 'APPROVED' });
    await world.ops.pulls.merge(number, { by: 'waybill[bot]' });
    const merged = await propose(commit);
    expect(merged.deployment).toBe(proposed.deployment);
    const record = (await merged.run.ledger.deployment(merged.deployment)) ?? never();
    expect(phaseOf(record)).toBe('desired');
    expect(deploymentEvidence(record, 'approved')).toMatchObject({
      by: [{ approver: 'bob', source: 'review', pullRequest: number, planHash: before }],
    });
    expect(deploymentEvidence(record, 'desired')?.changes).toMatchObject([
      { selector: 'APP_IMAGE', before: 'none' },
    ]);
  }, 120_000);

  it('takes the merge by somebody who may for one', async () => {
    await world.setPolicy({ approval: reviewed, delivery: 'pull-request' });
    const commit = await world.release((await world.open('src/b')).number);
    const { number } = (await propose(commit)).step.pullRequest;
    await world.ops.pulls.merge(number, { by: 'cleo' });
    const { run, deployment } = await propose(commit);
    const record = (await run.ledger.deployment(deployment)) ?? never();
    expect(deploymentEvidence(record, 'approved')).toMatchObject({
      by: [{ approver: 'cleo', source: 'merge', pullRequest: number }],
    });
  }, 120_000);

  it('ends the deployment where it was merged without one, and says what to do', async () => {
    await world.setPolicy({ approval: reviewed, delivery: 'pull-request' });
    const commit = await world.release((await world.open('src/b')).number);
    const { number } = (await propose(commit)).step.pullRequest;
    await world.ops.pulls.review(number, { login: 'bob', state: 'APPROVED' });
    await world.ops.pulls.review(number, { login: 'bob', state: 'DISMISSED' });
    const merge = await world.ops.pulls.merge(number, { by: 'ada' });
    const run = await world.startRun();
    const { deployment } = await start(run, commit);
    const request = { environment: 'production', commit, deployment: deployment.id };
    const refused = await proposeStep(run.connections, request).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: 'GATE_REFUSED',
      facts: { refusal: 'GATE_APPROVAL_MISSING' },
      message: expect.stringMatching(
        /ada merged it.*it was dismissed.*without the approval.*nothing was ever active/s,
      ),
      remedy: expect.stringContaining(`Revert ${merge.slice(0, 12)} in the ops repository`),
    });
    const finished = await finishDeployment(run.connections, {
      ...request,
      ...{ ready: undefined, smoke: undefined },
      failure: {
        ...{ decision: 'refused', code: 'GATE_REFUSED', message: 'no', remedy: 'Do.' },
        facts: { refusal: 'GATE_APPROVAL_MISSING' },
      },
    });
    expect(phaseOf(finished.record)).toBe('refused');
    // Desired state says the release already: a new promotion must not take that for approved.
    await expect(propose(commit)).rejects.toMatchObject({
      code: 'GATE_REFUSED',
      remedy: expect.stringContaining(`Revert ${merge.slice(0, 12)} in the ops repository`),
    });
  }, 120_000);
});

describe('a signed approval, where a pull request delivers', () => {
  it('holds after the merge, also once it has expired, and stands in the record', async () => {
    await world.setPolicy({
      approval: { required: 1, by: ['bob'], expires: '3d' },
      delivery: 'pull-request',
    });
    const commit = await world.release((await world.open('src/b')).number);
    const first = await world.startRun();
    const { hash } = await first.check(commit);
    if (hash === undefined) return never();
    await expect(start(first, commit)).rejects.toMatchObject({ code: 'GATE_REFUSED' });
    await world.approve(hash, 2 * day);
    const proposed = await propose(commit);
    const { number } = proposed.step.pullRequest;
    await world.ops.pulls.merge(number, { by: 'cleo' });
    now += 10 * day;
    const beforehand = await (await world.startRun()).check(commit);
    expect(refusals(beforehand)).toEqual([]);
    expect(beforehand.hash).toBe(hash);
    const merged = await propose(commit);
    expect(merged.deployment).toBe(proposed.deployment);
    const record = (await merged.run.ledger.deployment(merged.deployment)) ?? never();
    expect(deploymentEvidence(record, 'approved')).toMatchObject({
      by: [
        { approver: 'bob', source: 'signed-approval', planHash: hash },
        { approver: 'cleo', source: 'merge', planHash: hash },
      ],
    });
    // And once more, where the run after the merge was ended midway.
    expect(refusals(await (await world.startRun()).check(commit))).toEqual([]);
  }, 120_000);

  it('does not hold for another plan, and not once it has expired before it is proposed', async () => {
    await world.setPolicy({ approval: { required: 1, by: ['bob'] }, delivery: 'pull-request' });
    const commit = await world.release((await world.open('src/b')).number);
    const { hash } = await (await world.startRun()).check(commit);
    if (hash === undefined) return never();
    await world.approve(hash, day);
    await world.ops.commit({ files: { 'production/deploy.env': 'APP_IMAGE=other\n' } });
    expect(approvalOf(await (await world.startRun()).check(commit))).toBe('GATE_APPROVAL_MISSING');
    await world.ops.commit({ files: { 'production/deploy.env': 'APP_IMAGE=none\n' } });
    now += 2 * day;
    expect(approvalOf(await (await world.startRun()).check(commit))).toBe('GATE_APPROVAL_MISSING');
  }, 120_000);
});

function never(): never {
  throw new Error('it is not there');
}
