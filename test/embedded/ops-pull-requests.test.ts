import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommitSha } from '@waybill/core';
import type { PullRequest } from '@waybill/forge';
import { isRefused } from '@waybill/gate';
import { deploymentEvidence, phaseOf, type DeploymentRecord } from '@waybill/ledger';
import { finishDeployment } from '@waybill/stage/steps/finish-deployment';
import { proposeStep, type ProposeStep } from '@waybill/stage/steps/open-ops-pr';
import { startDeployment } from '@waybill/stage/steps/start-deployment';
import { createReviewWorld, question, type ReviewRun, type ReviewWorld } from './review-world.ts';

/*
 * The pull request of the ops repository from its first proposal to its merge, as a team lives with it: the steps
 * themselves, against the fake GitHub. The tests are one story; each goes on where the one before ended.
 */
const branch = 'waybill/propose/shop/production';
const minutes = 60_000;

let world: ReviewWorld;
beforeAll(async () => {
  world = await createReviewWorld();
  for (const login of ['bob', 'cleo', 'eve']) world.ops.setCollaborator(login, 'write');
  await world.setPolicy({ approval: { required: 0 }, delivery: 'pull-request', environment });
}, 2 * minutes);
afterAll(async () => world.close());

const environment = {
  'pull-request': { labels: ['deploy'], reviewers: ['bob'], assignees: ['cleo'] },
};

interface Proposed {
  readonly run: ReviewRun;
  readonly deployment: string;
  readonly step: ProposeStep;
  readonly pullRequest: PullRequest;
}

/** One whole run of a promotion, up to the step that proposes or records the merge. */
async function propose(commit: CommitSha, waitMilliseconds = 0): Promise<Proposed> {
  const run = await world.startRun();
  const before = { planHash: undefined, reviewsBefore: undefined };
  const { deployment } = await startDeployment(run.connections, question(commit), before);
  const request = { environment: 'production', commit, deployment: deployment.id };
  const step = await proposeStep(run.connections, { ...request, waitMilliseconds });
  if (step.pullRequest === undefined) throw new Error('there is no pull request');
  return { run, deployment: deployment.id, step, pullRequest: step.pullRequest };
}

async function released(file: string): Promise<CommitSha> {
  return world.release((await world.open(file)).number);
}

async function recordOf({ run, deployment }: Proposed): Promise<DeploymentRecord> {
  const record = await run.ledger.deployment(deployment);
  if (record === undefined) throw new Error('the ledger does not have it');
  return record;
}

/** What was asked of the ops repository and changed something there, pushes apart: they show in its refs. */
const writes = (): readonly string[] =>
  world.github.requests
    .filter(({ method, path }) => method !== 'GET' && path.includes('/acme/ops/'))
    .filter(({ path }) => path.startsWith('/repos/'))
    .map(({ method, path }) => `${method} ${path}`);

const pull = (number: number): ReturnType<ReviewWorld['ops']['state']>['pulls'][number] => {
  const found = world.ops.state().pulls.find((it) => it.number === number);
  if (found === undefined) throw new Error(`there is no pull request ${String(number)}`);
  return found;
};
const openNumbers = (): readonly number[] =>
  world.ops
    .state()
    .pulls.filter(({ state }) => state === 'open')
    .map(({ number }) => number);

/** A person's commit on a branch. */
const pushed = async (file: string, text: string, to = branch): Promise<string> =>
  world.ops.commit({
    branch: to,
    files: { [file]: text },
    author: { name: 'Eve', email: 'eve@example.org' },
  });

const commits = async (range: string): Promise<number> =>
  Number(await world.ops.git('rev-list', '--count', range));

describe('an ops pull request', () => {
  let first: CommitSha;
  let proposal: Proposed;

  it(
    'tells a reader what changes, with proof, and what is not known',
    async () => {
      first = await released('src/a');
      proposal = await propose(first);
      const { body, labels, requestedReviewers, assignees } = proposal.pullRequest;
      const titles = [...body.matchAll(/^### (.*)$/gm)].map(([, title]) => title);
      expect(titles).toEqual([
        ...['Release', 'Images', 'Commits', 'Migrations', 'Contract', 'Vulnerabilities'],
        ...['Schema window', 'Rendered manifests', 'What a merge does', 'How to come back'],
      ]);
      expect(body).toContain(
        `to commit [\`${first}\`](${world.github.url}/acme/shop/commit/${first})`,
      );
      expect(body).toMatch(
        /\| app \| nothing on record \| `sha-\w+` `sha256:\w+` \| the tag points at it; signed by/,
      );
      expect(body).toMatch(
        /`production\/deploy.env` \| `APP_IMAGE` \| `none` \| `[^`]+@sha256:\w+`/,
      );
      expect(body).toContain('Nothing was ever active in production');
      expect(body).toContain('The application declares none');
      expect(body).toContain('names no overlay to render');
      expect({ labels, requestedReviewers, assignees }).toEqual({
        ...{ labels: ['deploy'], requestedReviewers: ['bob'], assignees: ['cleo'] },
      });
      expect(await commits(`main..${branch}`)).toBe(1);
    },
    2 * minutes,
  );

  it(
    'is the same one when it runs again: nothing is written, nobody is told',
    async () => {
      const before = { writes: writes(), refs: await world.ops.git('rev-parse', branch, 'main') };
      const again = await propose(first);
      expect(again.deployment).toBe(proposal.deployment);
      expect(again.step.changed).toBe(false);
      expect(again.pullRequest.number).toBe(proposal.pullRequest.number);
      expect(writes()).toEqual(before.writes);
      expect(await world.ops.git('rev-parse', branch, 'main')).toBe(before.refs);
      expect(pull(proposal.pullRequest.number).comments).toEqual([]);
    },
    2 * minutes,
  );

  it(
    'is updated in place for a newer release, one commit as before; what people wrote and set stays',
    async () => {
      const { number } = proposal.pullRequest;
      const forge = await proposal.run.connections.opsForge();
      const text = `${pull(number).body ?? ''}\n\nNot before the fair.`;
      await forge.updatePullRequest(number, { labels: ['deploy', 'fair'] });
      const stored = world.ops.state().pulls.find((it) => it.number === number);
      expect(stored?.body).not.toContain('fair');
      await editBody(number, text);
      const second = await released('src/b');
      const newer = await propose(second);
      expect(newer.deployment).not.toBe(proposal.deployment);
      expect(newer.pullRequest.number).toBe(number);
      expect(openNumbers()).toEqual([number]);
      expect(newer.pullRequest.body).toContain(second);
      expect(newer.pullRequest.body).not.toContain(first);
      expect(newer.pullRequest.body).toMatch(
        /stays as it is\.\*\n<!-- .*-->\n+Not before the fair\.$/,
      );
      expect(newer.pullRequest.labels).toEqual(['deploy', 'fair']);
      expect(await commits(`main..${branch}`)).toBe(1);
      expect(phaseOf(await recordOf(proposal))).toBe('superseded');
      first = second;
      proposal = newer;
    },
    2 * minutes,
  );

  it(
    'keeps what people add to it, while it proposes the same',
    async () => {
      const head = await pushed('production/replicas', '3\n');
      const again = await propose(first);
      expect(again.pullRequest.number).toBe(proposal.pullRequest.number);
      expect(await world.ops.head(branch)).toBe(head);
      expect(openNumbers()).toEqual([again.pullRequest.number]);
    },
    2 * minutes,
  );

  it(
    'is never pushed over: a newer release gets a new one, which says why, and the old one is closed with a link',
    async () => {
      const theirs = await world.ops.head(branch);
      const third = await released('src/c');
      const newer = await propose(third);
      const old = proposal.pullRequest.number;
      expect(newer.pullRequest.number).toBeGreaterThan(old);
      expect(newer.pullRequest.head).toBe(`${branch}.2`);
      expect(await world.ops.head(branch)).toBe(theirs);
      expect(await commits(`main..${branch}.2`)).toBe(1);
      expect(newer.pullRequest.body).toMatch(
        new RegExp(
          `somebody else pushed \`${String(theirs).slice(0, 12)}\` to \\[#${String(old)}\\]`,
        ),
      );
      expect(openNumbers()).toEqual([newer.pullRequest.number]);
      expect(pull(old).comments.map(({ body }) => body)).toEqual([
        expect.stringContaining(`Replaced by [#${String(newer.pullRequest.number)}](`),
      ]);
      const again = await propose(third);
      expect(again.step.changed).toBe(false);
      first = third;
      proposal = newer;
    },
    2 * minutes,
  );

  it(
    'is made anew where desired state moved so near that a merge would not know what to do',
    async () => {
      const before = await world.ops.head(`${branch}.2`);
      await pushed('other/deploy.env', 'A=1\n', 'main');
      const far = await propose(first);
      expect(far.pullRequest.headSha).toBe(before);
      await pushed('production/deploy.env', '# by hand\nAPP_IMAGE=none\n', 'main');
      const near = await propose(first);
      expect(near.pullRequest.number).toBe(proposal.pullRequest.number);
      expect(near.deployment).toBe(proposal.deployment);
      expect(near.pullRequest.headSha).not.toBe(before);
      expect(await world.ops.git('show', `${branch}.2:production/deploy.env`)).toMatch(
        /^# by hand\nAPP_IMAGE=.*@sha256/,
      );
      expect(await commits(`main..${branch}.2`)).toBe(1);
    },
    3 * minutes,
  );

  it(
    'is waited for, and its merge recorded by the run that waits, while the environment is free',
    async () => {
      const waiting = propose(first, 2 * minutes);
      const { number } = proposal.pullRequest;
      await eventually(async () => {
        const lock = await proposal.run.ledger.lock('production');
        return lock === undefined && pull(number).state === 'open';
      });
      const merge = await world.ops.pulls.merge(number, { by: 'cleo', method: 'squash' });
      const merged = await waiting;
      expect(merged.step).toMatchObject({ opsCommit: merge, changed: true });
      const record = await recordOf(merged);
      expect(phaseOf(record)).toBe('desired');
      expect(deploymentEvidence(record, 'approved')).toMatchObject({
        by: [{ approver: 'cleo', source: 'merge', pullRequest: number }],
      });
      proposal = merged;
    },
    3 * minutes,
  );

  it(
    'of before counts where a deployment failed after its merge: there is nothing to commit, and nothing fails',
    async () => {
      const finished = await finish(proposal.run, first, proposal.deployment);
      expect(phaseOf(finished)).toBe('failed');
      const again = await propose(first);
      expect(again.deployment).not.toBe(proposal.deployment);
      expect(again.step.opsCommit).toBe(await world.ops.head('main'));
      expect(phaseOf(await recordOf(again))).toBe('desired');
      expect(openNumbers()).toEqual([]);
      await finish(again.run, first, again.deployment);
    },
    3 * minutes,
  );

  it(
    'is closed with the deployment that ends: a stale one cannot be merged',
    async () => {
      const commit = await released('src/d');
      const ended = await propose(commit);
      expect(openNumbers()).toEqual([ended.pullRequest.number]);
      const run = await world.startRun();
      const before = { planHash: undefined, reviewsBefore: undefined };
      await startDeployment(run.connections, question(commit), before);
      expect(phaseOf(await finish(run, commit, ended.deployment))).toBe('failed');
      expect(openNumbers()).toEqual([]);
      expect(pull(ended.pullRequest.number).comments.at(-1)?.body).toContain(ended.deployment);
      const anew = await propose(commit);
      expect(anew.pullRequest.number).toBeGreaterThan(ended.pullRequest.number);
      first = commit;
      proposal = anew;
    },
    3 * minutes,
  );

  it(
    'whose head changes after its approval is refused by check-promotion, until that head is approved',
    async () => {
      const approval = { given: 'ops-pull-request', by: ['bob', 'cleo'] };
      await world.setPolicy({ approval, delivery: 'pull-request', environment });
      const reviewed = await propose(first);
      const { number, head } = reviewed.pullRequest;
      await world.ops.pulls.review(number, { login: 'bob', state: 'APPROVED' });
      const refusals = async (): Promise<readonly string[]> =>
        (await (await world.startRun()).check(first)).gates
          .filter(isRefused)
          .map(({ code }) => code);
      expect(await refusals()).toEqual([]);
      await pushed('production/replicas', '5\n', head);
      expect(await refusals()).toEqual(['GATE_APPROVAL_STALE']);
      await world.ops.pulls.review(number, { login: 'cleo', state: 'APPROVED' });
      expect(await refusals()).toEqual([]);
      await pushed('production/deploy.env', 'APP_IMAGE=other\n', head);
      await world.ops.pulls.review(number, { login: 'cleo', state: 'APPROVED' });
      expect(await refusals()).toEqual(['GATE_APPROVAL_STALE']);
    },
    3 * minutes,
  );
});

/** What a person does in the browser: the text as it is, changed. */
async function editBody(number: number, body: string): Promise<void> {
  const token = world.github.tokens.create({
    ...{ login: 'eve', kind: 'app', repositories: ['acme/ops'] },
    permissions: { pull_requests: 'write' },
  });
  const response = await fetch(`${world.github.apiUrl}/repos/acme/ops/pulls/${String(number)}`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ body }),
  });
  expect(response.status).toBe(200);
}

async function finish(
  run: ReviewRun,
  commit: CommitSha,
  deployment: string,
): Promise<DeploymentRecord> {
  const { record } = await finishDeployment(run.connections, {
    ...{ environment: 'production', commit, deployment, ready: undefined, smoke: undefined },
    failure: {
      ...{ decision: 'failed', code: 'READY_TIMED_OUT', message: 'It did not answer.' },
      ...{ remedy: 'Look.', facts: {} },
    },
  });
  return record;
}

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it never came');
}
