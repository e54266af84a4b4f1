import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { commitShaSchema, type Owner } from '@waybill/core';
import { calledWorkflows } from './called-workflows.ts';
import type { GiteaClient } from './gitea-client.ts';
import { pullRequestReviewsOf } from './pull-request-reviews.ts';
import { runFacts, runStateOf } from './runs.ts';
import { checksOf, readStatuses } from './statuses.ts';
import { startGiteaTestServer, type GiteaTestServer } from './test-client.ts';

let server: GiteaTestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

type Answers = Parameters<typeof startGiteaTestServer>[0];

async function serve(answers: Answers): Promise<GiteaClient> {
  server = await startGiteaTestServer(answers);
  return server.client();
}

const commit = commitShaSchema.parse('c'.repeat(40));

function file(text: string): { body: object } {
  const bytes = Buffer.from(text);
  const sha = createHash('sha1')
    .update(`blob ${String(bytes.byteLength)}\0`)
    .update(bytes)
    .digest('hex');
  const content = bytes.toString('base64');
  return { body: { type: 'file', size: bytes.byteLength, sha, encoding: 'base64', content } };
}

describe('words that this version does not know', () => {
  it('of statuses are neither green nor missing', async () => {
    const statuses = [{ context: 'ci', status: 'excellent' }];
    const client = await serve({
      [`GET /commits/${commit}/status`]: { body: { total_count: 1, statuses } },
    });
    await expect(checksOf(client, commit)).resolves.toEqual([{ name: 'ci', state: 'unknown' }]);
    await expect(readStatuses(client, commit)).resolves.toMatchObject([{ state: 'error' }]);
  });

  it('of reviews are an error, and who is only asked has not reviewed', async () => {
    const pull = {
      ...{ number: 1, html_url: 'https://x/1', title: 't', state: 'open', merged: false },
      head: { label: 'h', ref: 'h', sha: commit },
      base: { ref: 'main' },
    };
    const review = (state: string, more: object = {}): object => ({
      ...{ user: { login: 'dora' }, state, commit_id: commit, html_url: 'https://x/1#r' },
      ...{ submitted_at: '2026-01-01T01:00:00+01:00', ...more },
    });
    let reviews = [
      review('REQUEST_REVIEW'),
      review('APPROVED', { dismissed: true }),
      review('APPROVED'),
      review('PENDING'),
    ];
    const client = await serve({
      'GET /pulls/1': { body: pull },
      'GET /pulls/1/reviews': () => ({
        body: reviews,
        headers: { 'x-total-count': String(reviews.length) },
      }),
    });
    const known = await pullRequestReviewsOf(client, 1);
    expect(known).toMatchObject({
      reviews: [
        { state: 'dismissed' },
        { state: 'approved', at: '2026-01-01T00:00:00.000Z', commit },
        { state: 'pending', at: undefined },
      ],
    });
    reviews = [review('APPROVE')];
    await expect(pullRequestReviewsOf(client, 1)).rejects.toMatchObject({
      code: 'FORGE_ANSWER_INVALID',
      message: expect.stringContaining('"APPROVE"'),
    });
  });
});

const owner: Owner = {
  ...{ repository: 'octo/shop', run: '7', attempt: 1, job: 'deploy', actor: 'ada' },
};

function giteaRun(status: string): object {
  return {
    ...{ id: 7, event: 'push', head_branch: 'main', head_sha: commit, status },
    ...{ path: 'ci.yml@refs/heads/main', actor: { login: 'ada' }, html_url: 'https://x/7' },
  };
}

function forgejoRun(status: string): object {
  return {
    ...{ id: 7, event: 'push', prettyref: 'main', commit_sha: commit, status },
    ...{ workflow_id: 'ci.yml', trigger_user: { login: 'ada' }, html_url: 'https://x/7' },
  };
}

describe('the state of a run', () => {
  const jobs = (...attempts: number[]): object => ({
    total_count: attempts.length,
    jobs: attempts.map((run_attempt) => ({ run_attempt })),
  });

  it.each([
    ['in_progress', jobs(1, 1), 'running'],
    ['queued', jobs(0, 0), 'running'],
    // A job that was skipped at first begins at 1 when the others are at 2.
    ['in_progress', jobs(1, 2), 'unknown'],
    ['completed', jobs(1), 'ended'],
    ['resting', jobs(1), 'unknown'],
  ] as const)('of Gitea: %s with the jobs %j is %s', async (status, shown, state) => {
    const client = await serve({
      'GET /actions/runs/7': { body: giteaRun(status) },
      'GET /actions/runs/7/jobs': { body: shown },
    });
    await expect(runStateOf(client, owner)).resolves.toBe(state);
  });

  it.each([
    ['success', 'ended'],
    ['cancelled', 'ended'],
    // It does not show the attempts of its jobs: the lease decides.
    ['running', 'unknown'],
  ] as const)('of Forgejo: %s is %s', async (status, state) => {
    const client = await serve({ 'GET /actions/runs/7': { body: forgejoRun(status) } });
    await expect(runStateOf(client, owner)).resolves.toBe(state);
  });

  it('is unknown on a server without runs, of an owner that is no run of it, and of another id', async () => {
    const client = await serve({ 'GET /actions/runs/8': { body: giteaRun('completed') } });
    await expect(runStateOf(client, owner)).resolves.toBe('unknown');
    await expect(runStateOf(client, { ...owner, run: 'process' })).resolves.toBe('unknown');
    await expect(runStateOf(client, { ...owner, run: '8' })).resolves.toBe('unknown');
  });

  it('says of a pull request not where it comes from, and what cannot be told', async () => {
    const client = await serve({
      'GET /actions/runs/7': { body: { ...giteaRun('queued'), event: 'pull_request' } },
    });
    const run = await runFacts(client, owner);
    expect(run).toMatchObject({ kind: 'present', ended: false, referencedUntold: true });
    expect(run).toHaveProperty('headRepository', undefined);
  });
});

describe('what a run calls', () => {
  it('is read from its workflow, and from those of its repository that it calls', async () => {
    const one = `jobs:
  a: { uses: 'octo/shared/.gitea/workflows/promote.yml@${commit}' }
  b:
    uses: ./.gitea/workflows/more.yml
`;
    const client = await serve({
      'GET /contents/.gitea/workflows/ci.yml': file(one),
      'GET /contents/.gitea/workflows/more.yml': file('uses: eve/fork/x/y.yaml@main\n'),
      [`GET /git/commits/${commit}`]: { body: { sha: commit } },
      'GET /repos/octo/shared': { body: { fork: false } },
    });
    await expect(calledWorkflows(client, 'ci.yml', commit)).resolves.toEqual([
      {
        ...{ repository: 'octo/shared', path: '.gitea/workflows/promote.yml', sha: commit },
        fork: false,
      },
      { repository: 'eve/fork', path: 'x/y.yaml', sha: undefined, fork: undefined },
    ]);
  });

  it('is not told where the file is not there, or could hide a call', async () => {
    const client = await serve({
      'GET /contents/.gitea/workflows/ci.yml': file('u: "\\u006fcto/x/y.yml@main"'),
      [`GET /git/commits/${commit}`]: { body: { sha: commit } },
    });
    await expect(calledWorkflows(client, 'ci.yml', commit)).resolves.toBeUndefined();
    await expect(calledWorkflows(client, 'none.yml', commit)).resolves.toBeUndefined();
  });
});
