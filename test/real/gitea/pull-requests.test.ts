import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { commitShaSchema, type CommitSha } from '@waybill/core';
import type { Forge } from '@waybill/forge';
import { part } from '../parts/gitea.ts';
import { startGiteaWorld, type Account, type GiteaWorld, type Repository } from './gitea-world.ts';

const installation = await part.install();
const whereGitea = installation.kind === 'ready' ? describe : describe.skip;

// Each test is some dozens of requests and processes of git, on a machine that runs other servers too.
jest.setTimeout(120_000);

let world: GiteaWorld;
let dora: Account;

beforeAll(async () => {
  if (installation.kind === 'absent') return;
  world = await startGiteaWorld();
  dora = await world.account('dora');
}, 120_000);
afterAll(async () => {
  if (installation.kind === 'ready') await world.stop();
});

async function opened(name: string): Promise<{ repository: Repository; forge: Forge }> {
  const repository = await world.repository(name);
  await world.collaborate(repository, dora, 'write');
  return { repository, forge: await world.forge(repository, world.shop) };
}

const markers = { application: 'plans', environment: 'production' };

/** A branch with one commit, and a pull request from it. */
async function proposed(
  repository: Repository,
  forge: Forge,
  branch: string,
): Promise<{ number: number; head: CommitSha }> {
  const change = { path: 'image.txt', text: branch, newBranch: branch };
  const head = await world.commit(repository, change);
  const request = {
    title: `Deploy ${branch}`,
    body: 'What it brings.',
    head: branch,
    base: 'main',
  };
  const { number } = await forge.openPullRequest({ ...request, markers });
  return { number, head };
}

/** What the server does in the background is there a moment later. */
async function eventually(look: () => Promise<void>): Promise<void> {
  for (let left = 150; ; left -= 1) {
    try {
      await look();
      return;
    } catch (error) {
      if (left === 0) throw error;
    }
    await sleep(100);
  }
}

whereGitea('pull requests on a real Gitea', () => {
  it('are opened once, found by head and markers, changed in place, and closed with a reason', async () => {
    const { repository, forge } = await opened('life');
    const { number, head } = await proposed(repository, forge, 'deploy/plans');
    await expect(
      forge.openPullRequest({ title: 'x', body: '', head: 'deploy/plans', base: 'main' }),
    ).rejects.toMatchObject({ code: 'FORGE_PULL_REQUEST_EXISTS' });
    const branch = { new_branch_name: 'empty', old_ref_name: 'main' };
    await world.api(world.admin, 'POST', `/repos/${repository.fullName}/branches`, branch);
    const empty = { title: 'x', body: '', head: 'empty', base: 'main' };
    await expect(forge.openPullRequest(empty)).rejects.toMatchObject({
      code: 'FORGE_PULL_REQUEST_EMPTY',
    });
    await expect(forge.openPullRequest({ ...empty, head: 'none' })).rejects.toMatchObject({
      code: 'FORGE_BRANCH_UNKNOWN',
    });
    const other = await proposed(repository, forge, 'deploy/other');
    const found = await forge.findPullRequests({ state: 'open', head: 'deploy/plans', markers });
    expect(found).toMatchObject([
      { number, headSha: head, createdHeadSha: head, body: 'What it brings.', markers },
    ]);
    const change = {
      title: 'Deploy plans 2',
      body: 'Now two.\n\nA line of a person.',
      labels: ['waybill', 'production'],
      reviewers: ['dora'],
      assignees: ['dora'],
    };
    const changed = await forge.updatePullRequest(number, change);
    expect(changed).toMatchObject({
      changed: true,
      value: {
        title: 'Deploy plans 2',
        body: change.body,
        labels: ['production', 'waybill'],
        requestedReviewers: ['dora'],
        assignees: ['dora'],
        markers,
        draft: false,
        autoMerge: false,
      },
    });
    await expect(forge.updatePullRequest(number, change)).resolves.toMatchObject({
      changed: false,
    });
    const draft = await forge.updatePullRequest(number, { draft: true });
    expect(draft.value).toMatchObject({ draft: true, title: 'Deploy plans 2' });
    const ready = await forge.updatePullRequest(number, { draft: false });
    expect(ready.value).toMatchObject({ draft: false, title: 'Deploy plans 2' });
    await expect(forge.closePullRequest(other.number, 'replaced')).resolves.toMatchObject({
      changed: true,
      value: { state: 'closed', reason: 'replaced', headSha: other.head },
    });
    await expect(forge.closePullRequest(other.number, 'again')).resolves.toMatchObject({
      changed: false,
    });
    await expect(forge.updatePullRequest(other.number, { title: 'x' })).rejects.toMatchObject({
      code: 'FORGE_PULL_REQUEST_ENDED',
    });
    await expect(forge.pullRequest(999)).resolves.toBeUndefined();
  });

  it('keep one comment for each key', async () => {
    const { repository, forge } = await opened('comments');
    const { number } = await proposed(repository, forge, 'deploy');
    const first = await forge.commentOnPullRequest(number, 'diff', 'one');
    expect(first.changed).toBe(true);
    await expect(forge.commentOnPullRequest(number, 'diff', 'one')).resolves.toEqual({
      ...first,
      changed: false,
    });
    await expect(forge.commentOnPullRequest(number, 'diff', 'two')).resolves.toEqual(first);
    await forge.commentOnPullRequest(number, 'other', 'three');
    const path = `/repos/${repository.fullName}/issues/${String(number)}/comments`;
    await expect(world.api(world.admin, 'GET', path)).resolves.toMatchObject([
      { body: expect.stringMatching(/\ntwo$/) },
      { body: expect.stringMatching(/\nthree$/) },
    ]);
  });

  it('merge the head that was looked at, which is told although its branch moves on', async () => {
    const { repository, forge } = await opened('merge');
    const { number, head } = await proposed(repository, forge, 'deploy');
    const second = await world.commit(repository, {
      path: 'image.txt',
      text: 'pushed by a person',
      branch: 'deploy',
    });
    await expect(forge.mergePullRequest(number, { expectedHead: head })).rejects.toMatchObject({
      code: 'FORGE_PULL_REQUEST_MOVED',
    });
    const message = 'Deploy plans\n\nWaybill-Deployment: 1';
    const merged = await forge.mergePullRequest(number, { expectedHead: second, message });
    expect(merged).toMatchObject({ changed: true, value: { state: 'merged', headSha: second } });
    const mergeCommit = commitShaSchema.parse(merged.value.mergeCommit);
    await expect(forge.commit(mergeCommit)).resolves.toMatchObject({
      message: expect.stringContaining('Waybill-Deployment: 1'),
      parents: [expect.anything(), second],
    });
    await world.commit(repository, { path: 'image.txt', text: 'later', branch: 'deploy' });
    await expect(forge.mergePullRequest(number, { expectedHead: second })).resolves.toMatchObject({
      changed: false,
      value: { headSha: second, mergeCommit },
    });
    await expect(forge.mergedPullRequests(mergeCommit)).resolves.toMatchObject([
      { number, head: second, base: 'main', author: 'shop' },
    ]);
    await expect(forge.mergedPullRequests(second)).resolves.toEqual([]);
    await expect(
      forge.findPullRequests({ state: 'merged', head: 'deploy' }),
    ).resolves.toMatchObject([{ number, headSha: second }]);
    // A branch of a pull request that has ended may be used again.
    const again = { title: 'Again', body: '', head: 'deploy', base: 'main' };
    await expect(forge.openPullRequest(again)).resolves.toMatchObject({ state: 'open' });
  });

  it('are squashed where that is asked for, and a conflict is told', async () => {
    const { repository, forge } = await opened('conflict');
    const one = await proposed(repository, forge, 'one');
    const two = await proposed(repository, forge, 'two');
    const squashed = await forge.mergePullRequest(one.number, {
      expectedHead: one.head,
      method: 'squash',
    });
    const commit = await forge.commit(commitShaSchema.parse(squashed.value.mergeCommit));
    expect(commit?.parents).toHaveLength(1);
    const impatient = await world.forge(repository, world.shop, 4000);
    await expect(
      impatient.mergePullRequest(two.number, { expectedHead: two.head }),
    ).rejects.toMatchObject({ code: 'FORGE_MERGE_CONFLICT' });
  });
});

whereGitea('reviews and protection on a real Gitea', () => {
  it('tells who approved which head and when, and merges only what the protection lets through', async () => {
    const { repository, forge } = await opened('reviews');
    await world.protect(repository, {
      rule_name: 'main',
      enable_push: false,
      required_approvals: 1,
      enable_status_check: true,
      status_check_contexts: ['ci'],
    });
    const { number, head } = await proposed(repository, forge, 'deploy');
    const merge = (): Promise<unknown> => forge.mergePullRequest(number, { expectedHead: head });
    await expect(merge()).rejects.toMatchObject({
      code: 'FORGE_MERGE_REFUSED',
      message: expect.stringContaining('status checks'),
    });
    await forge.setStatus(head, { context: 'ci', state: 'success', description: '' });
    await expect(merge()).rejects.toMatchObject({
      code: 'FORGE_MERGE_REFUSED',
      message: expect.stringContaining('approvals'),
    });
    const rejected = await world.review(repository, number, dora, 'REQUEST_CHANGES');
    const path = `/repos/${repository.fullName}/pulls/${String(number)}/reviews`;
    const dismissal = { message: 'done' };
    await world.api(world.admin, 'POST', `${path}/${String(rejected)}/dismissals`, dismissal);
    await world.review(repository, number, dora, 'APPROVED');
    await world.review(repository, number, world.admin, 'COMMENT');
    const facts = await forge.pullRequestReviews(number);
    expect(facts).toMatchObject({
      kind: 'reviews',
      reviews: [
        { reviewer: 'dora', state: 'dismissed' },
        { reviewer: 'dora', state: 'approved', commit: head, at: expect.stringMatching(/Z$/) },
        { reviewer: 'root-admin', state: 'commented' },
      ],
    });
    await expect(forge.updatePullRequest(number, { reviewers: ['dora'] })).resolves.toMatchObject({
      changed: false,
      value: { requestedReviewers: [] },
    });
    await expect(merge()).resolves.toMatchObject({ value: { state: 'merged' } });
  });

  it('asks nobody twice for a review', async () => {
    const { repository, forge } = await opened('asked');
    const { number } = await proposed(repository, forge, 'deploy');
    await forge.updatePullRequest(number, { reviewers: ['dora', 'shop'] });
    await world.review(repository, number, dora, 'APPROVED');
    const again = await forge.updatePullRequest(number, { reviewers: ['dora', 'shop'] });
    expect(again).toMatchObject({ changed: false, value: { requestedReviewers: [] } });
  });

  it('refuses a push to a protected branch, and a merge that a hook of the server declines', async () => {
    const { repository, forge } = await opened('hooks');
    await world.protect(repository, { rule_name: 'main', enable_push: false });
    const git = await world.git(repository, dora);
    const identity = { name: 'dora', email: 'dora@example.org' };
    const files = new Map([['image.txt', Buffer.from('pushed')]]);
    const push = git.update([
      {
        ref: 'refs/heads/main',
        apply: () =>
          Promise.resolve({ kind: 'commit', files, message: 'pushed', author: identity }),
      },
    ]);
    await expect(push).rejects.toMatchObject({
      message: expect.stringContaining('Not allowed to push to protected branch main'),
    });
    const { number, head } = await proposed(repository, forge, 'deploy');
    const hooks = join(repository.folder, 'hooks', 'pre-receive.d');
    await mkdir(hooks, { recursive: true });
    const hook = join(hooks, 'policy');
    await writeFile(hook, '#!/bin/sh\necho "the policy says no" >&2\nexit 1\n');
    await chmod(hook, 0o755);
    await expect(forge.mergePullRequest(number, { expectedHead: head })).rejects.toMatchObject({
      code: 'FORGE_MERGE_REFUSED',
      message: expect.stringContaining('the policy says no'),
    });
  });

  it('lets the server merge by itself only where a push takes the approval back', async () => {
    const { repository, forge } = await opened('auto');
    const { number, head } = await proposed(repository, forge, 'deploy');
    const request = { expectedHead: head, method: 'merge' as const };
    await expect(forge.autoMergePullRequest(number, request)).resolves.toMatchObject({
      kind: 'not-supported',
    });
    const rule = { enable_push: false, required_approvals: 1 };
    await world.protect(repository, {
      ...rule,
      rule_name: 'main',
      dismiss_stale_approvals: true,
    });
    await expect(forge.autoMergePullRequest(number, request)).resolves.toEqual({ kind: 'enabled' });
    await expect(forge.autoMergePullRequest(number, request)).resolves.toEqual({ kind: 'already' });
    await expect(forge.pullRequest(number)).resolves.toMatchObject({ autoMerge: true });
    await world.review(repository, number, dora, 'APPROVED');
    await eventually(async () => {
      expect((await forge.pullRequest(number))?.state).toBe('merged');
    });
  });
});

whereGitea('runs on a real Gitea', () => {
  it('tells a run that works, what it calls, and says unknown of one that it does not show', async () => {
    const { repository, forge } = await opened('runs');
    await world.repository('workflows');
    const call = 'shop/workflows/.gitea/workflows/promote.yml@' + 'c'.repeat(40);
    const text = `on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - run: 'true'
  promote:
    uses: ${call}
`;
    await world.commit(repository, { path: '.gitea/workflows/ci.yml', text });
    const head = (await forge.branch('main'))?.head;
    const path = `/repos/${repository.fullName}/actions/runs`;
    let runs: unknown;
    await eventually(async () => {
      runs = await world.api(world.admin, 'GET', path);
      expect(runs).toMatchObject({ workflow_runs: [{ event: 'push', head_sha: head }] });
    });
    const id = /"id":(\d+)/.exec(JSON.stringify(runs))?.[1] ?? '';
    const owner = {
      repository: repository.fullName,
      run: id,
      attempt: 1,
      job: 'test',
      actor: 'shop',
    };
    await expect(forge.run(owner)).resolves.toMatchObject({
      kind: 'present',
      event: 'push',
      headBranch: 'main',
      headSha: head,
      headRepository: repository.fullName,
      attempt: 1,
      ended: false,
      workflow: 'ci.yml',
      referenced: [
        {
          repository: 'shop/workflows',
          path: '.gitea/workflows/promote.yml',
          sha: 'c'.repeat(40),
          fork: false,
        },
      ],
    });
    await expect(forge.runState(owner)).resolves.toBe('running');
    await expect(forge.runState({ ...owner, attempt: 2 })).resolves.toBe('unknown');
    await expect(forge.runState({ ...owner, run: '99999' })).resolves.toBe('unknown');
    await expect(forge.run({ ...owner, run: '99999' })).resolves.toEqual({ kind: 'missing' });
    await expect(forge.environment('production')).resolves.toMatchObject({ kind: 'not-supported' });
  });
});
