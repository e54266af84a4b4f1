import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CommitSha } from '@waybill/core';
import type { Forge, NewPullRequest } from '@waybill/forge';
import { readyFaults, type FakeRequest } from '../fake-github/fake-github.ts';
import {
  jobPermissions,
  startGithubForgeWorld,
  type GithubForgeWorld,
} from './github-forge-world.ts';

/** Whom a pull request asks, how it is merged, and what is said on it: each once. */
let world: GithubForgeWorld;
let forge: Forge;
let head: CommitSha;
beforeEach(async () => {
  world = await startGithubForgeWorld();
  ({ forge } = world);
  head = await world.commit({ branch: 'deploy/1', files: { 'app.txt': 'b\n' } });
  world.shop.setCollaborator('dana', 'write');
  world.shop.setCollaborator('bob', 'read');
  world.shop.setTeams('ops');
});
afterEach(async () => {
  expect(world.github.violations).toEqual([]);
  await world.close();
});

const request: NewPullRequest = { title: 'Deploy', body: 'x', head: 'deploy/1', base: 'main' };
const people = { reviewers: ['dana', 'team:ops'], assignees: ['bob'] };

function writes(): FakeRequest[] {
  return world.github.requests.filter(
    ({ method, path }) => method !== 'GET' && !path.includes('.git/'),
  );
}

describe('people', () => {
  it('are asked when it is opened, and not again by a second run, also after they reviewed', async () => {
    const opened = await forge.openPullRequest({ ...request, ...people });
    expect(opened).toMatchObject({
      ...{ requestedReviewers: ['dana', 'team:ops'], assignees: ['bob'], autoMerge: false },
    });
    await expect(forge.pullRequest(1)).resolves.toEqual(opened);
    await world.shop.pulls.review(1, { login: 'dana', state: 'COMMENTED' });
    await expect(forge.pullRequest(1)).resolves.toMatchObject({ requestedReviewers: ['team:ops'] });
    const before = writes().length;
    await expect(forge.updatePullRequest(1, people)).resolves.toMatchObject({ changed: false });
    expect(writes()).toHaveLength(before);
    world.shop.setCollaborator('eve', 'read');
    const more = { reviewers: ['Dana', 'eve'], assignees: ['bob', 'eve'] };
    await expect(forge.updatePullRequest(1, more)).resolves.toMatchObject({
      changed: true,
      value: { requestedReviewers: ['eve', 'team:ops'], assignees: ['bob', 'eve'] },
    });
    expect(world.shop.state().pulls[0]?.events.map(({ event, whom }) => [event, whom])).toEqual([
      ['review_requested', 'dana'],
      ['review_requested', 'team:ops'],
      ['assigned', 'bob'],
      ['review_requested', 'eve'],
      ['assigned', 'eve'],
    ]);
  });

  it('who opened it are not asked for a review of their own', async () => {
    const opened = await forge.openPullRequest({ ...request, reviewers: ['waybill[bot]', 'dana'] });
    expect(opened.requestedReviewers).toEqual(['dana']);
  });

  it.each([
    ['a stranger', { reviewers: ['eve'] }, /accounts eve;.*collaborator/],
    ['an unknown team', { reviewers: ['team:none'] }, /teams none;.*collaborator/],
    ['a stranger as assignee', { assignees: ['bob', 'eve'] }, /accounts eve;/],
  ])('that cannot be asked are named, and it stays open (%s)', async (_what, whom, message) => {
    await expect(forge.openPullRequest({ ...request, ...whom })).rejects.toMatchObject({
      code: 'FORGE_PERSON_REFUSED',
      message: expect.stringMatching(message),
      facts: { number: 1 },
    });
    await expect(forge.pullRequest(1)).resolves.toMatchObject({ state: 'open' });
    await expect(forge.updatePullRequest(1, whom)).rejects.toMatchObject({
      code: 'FORGE_PERSON_REFUSED',
    });
  });

  it("of a team are not seen by a job's own token, which says what it needs", async () => {
    const job = await world.forgeFor({ kind: 'actions', permissions: jobPermissions });
    await expect(
      job.openPullRequest({ ...request, reviewers: ['team:ops'] }),
    ).rejects.toMatchObject({
      code: 'FORGE_PERSON_REFUSED',
      remedy: expect.stringMatching(/GITHUB_TOKEN can never.*Members \(read\).*`read:org`/),
    });
  });
});

describe('a draft', () => {
  it('is opened as one, becomes ready and a draft again, each once', async () => {
    const opened = await forge.openPullRequest({ ...request, draft: true });
    expect(opened.draft).toBe(true);
    await expect(forge.mergePullRequest(1, { expectedHead: head })).rejects.toMatchObject({
      code: 'FORGE_MERGE_REFUSED',
    });
    for (const draft of [false, true]) {
      await expect(forge.updatePullRequest(1, { draft })).resolves.toMatchObject({
        ...{ changed: true, value: { draft } },
      });
      await expect(forge.updatePullRequest(1, { draft })).resolves.toMatchObject({
        changed: false,
      });
      await expect(forge.pullRequest(1)).resolves.toMatchObject({ draft });
    }
    expect(writes().filter(({ path }) => path === '/graphql')).toHaveLength(2);
  });

  it('is refused where the repository has none', async () => {
    world.shop.setSettings({ drafts: false });
    const refused = { code: 'FORGE_REQUEST_REFUSED', message: expect.stringMatching(/draft/i) };
    await expect(forge.openPullRequest({ ...request, draft: true })).rejects.toMatchObject(refused);
    await forge.openPullRequest(request);
    await expect(forge.updatePullRequest(1, { draft: true })).rejects.toMatchObject(refused);
  });

  it('names the permission that a token lacks', async () => {
    await forge.openPullRequest({ ...request, draft: true });
    const reader = await world.forgeFor({
      permissions: { ...jobPermissions, pull_requests: 'read' },
    });
    await expect(reader.updatePullRequest(1, { draft: false })).rejects.toMatchObject({
      code: 'FORGE_FORBIDDEN',
      remedy: expect.stringContaining('`pull-requests: write` under `permissions:`'),
    });
  });
});

describe('a merge', () => {
  beforeEach(async () => {
    await world.commit({ branch: 'deploy/1', files: { 'b.txt': 'b\n' } });
    head = await world.head('deploy/1');
    await forge.openPullRequest(request);
  });

  it.each([
    ['merge', 2, 'Ship it'],
    ['squash', 1, 'Ship it'],
    ['rebase', 1, 'Change b.txt'],
  ] as const)('by %s gives the base %i parents', async (method, parents, subject) => {
    const merged = await forge.mergePullRequest(1, {
      ...{ expectedHead: head, method, message: 'Ship it\n\nnow' },
    });
    const sha = await world.head();
    expect(merged).toMatchObject({ changed: true, value: { state: 'merged', mergeCommit: sha } });
    await expect(forge.commit(sha)).resolves.toMatchObject({
      message: expect.stringMatching(new RegExp(`^${subject}`)),
    });
    expect((await forge.commit(sha))?.parents).toHaveLength(parents);
    await expect(forge.treeOf(sha)).resolves.toBe(await forge.treeOf(head));
  });

  it('by a method that the repository does not allow is refused with its words', async () => {
    world.shop.setSettings({ mergeMethods: ['squash'] });
    await expect(forge.mergePullRequest(1, { expectedHead: head })).rejects.toMatchObject({
      code: 'FORGE_MERGE_REFUSED',
      message: expect.stringContaining('Merge commits are not allowed'),
    });
  });

  it.each([
    ['Base branch was modified. Review and try the merge again.', 'done', 3],
    ['Something else is wrong.', 'FORGE_MERGE_REFUSED', 1],
  ])('is tried again for one text alone (%s)', async (message, outcome, times) => {
    world.github.faults.inject = ({ method, before }) =>
      method === 'PUT' && before < 2
        ? { kind: 'status', status: 405, body: { message } }
        : undefined;
    const said = await forge.mergePullRequest(1, { expectedHead: head }).then(
      () => 'done',
      (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
    );
    expect(said).toBe(outcome);
    expect(writes().filter(({ method }) => method === 'PUT')).toHaveLength(times);
  });
});

describe('an automatic merge', () => {
  const protect = (): void => {
    world.shop.setSettings({ autoMerge: true });
    world.shop.rulesets.create({ rules: [{ type: 'pull_request', approvals: 1 }] });
  };
  const turnOn = (by = forge): ReturnType<Forge['autoMergePullRequest']> =>
    by.autoMergePullRequest(1, { expectedHead: head, method: 'squash' });
  beforeEach(async () => {
    await forge.openPullRequest(request);
  });

  it('is turned on once, and happens when nothing is missing any more', async () => {
    protect();
    await expect(turnOn()).resolves.toEqual({ kind: 'enabled' });
    await expect(turnOn()).resolves.toEqual({ kind: 'already' });
    await expect(forge.pullRequest(1)).resolves.toMatchObject({ state: 'open', autoMerge: true });
    await world.shop.pulls.review(1, { login: 'dana', state: 'APPROVED' });
    await expect(forge.pullRequest(1)).resolves.toMatchObject({ state: 'merged', headSha: head });
    await expect(turnOn()).rejects.toMatchObject({ code: 'FORGE_PULL_REQUEST_ENDED' });
  });

  it.each([
    ['the repository does not allow it', { autoMerge: false }, true, /not allowed for this/],
    ['the branch asks for nothing', { autoMerge: true }, false, /Protected branch rules not/],
  ])('is not supported where %s', async (_why, settings, isProtected, reason) => {
    if (isProtected) protect();
    world.shop.setSettings(settings);
    await expect(turnOn()).resolves.toEqual({
      kind: 'not-supported',
      reason: expect.stringMatching(reason),
    });
  });

  it('is not supported where nothing is left to wait for', async () => {
    protect();
    await world.shop.pulls.review(1, { login: 'dana', state: 'APPROVED' });
    await expect(turnOn()).resolves.toMatchObject({
      reason: expect.stringContaining('clean status'),
    });
  });

  it('is of the head that was looked at, and of no other', async () => {
    protect();
    await world.commit({ branch: 'deploy/1', files: { 'app.txt': 'stranger\n' } });
    await expect(turnOn()).rejects.toMatchObject({ code: 'FORGE_PULL_REQUEST_MOVED' });
    await expect(forge.pullRequest(1)).resolves.toMatchObject({ autoMerge: false });
    expect(writes().filter(({ path }) => path === '/graphql')).toEqual([]);
  });

  it('whose answer was lost is not asked for again', async () => {
    protect();
    world.github.faults.inject = ({ path, before }) =>
      path === '/graphql' && before === 0 ? { kind: 'cut-answer' } : undefined;
    await expect(turnOn()).resolves.toEqual({ kind: 'enabled' });
    expect(writes().filter(({ path }) => path === '/graphql')).toHaveLength(1);
  });

  it('waits for the end of a rate limit, of which GraphQL tells with status 200', async () => {
    protect();
    const body = { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] };
    world.github.faults.inject = ({ path, before }) => {
      if (path !== '/graphql' || before > 1) return undefined;
      return before === 0
        ? { kind: 'status', status: 200, headers: { 'retry-after': '0' }, body }
        : readyFaults.secondaryLimit(0);
    };
    await expect(turnOn()).resolves.toEqual({ kind: 'enabled' });
  });

  it('names the permissions that a token lacks', async () => {
    protect();
    const reader = await world.forgeFor({ permissions: { ...jobPermissions, contents: 'read' } });
    await expect(turnOn(reader)).rejects.toMatchObject({
      code: 'FORGE_FORBIDDEN',
      remedy: expect.stringContaining('`contents: write` and `pull-requests: write`'),
    });
  });
});

describe('a comment', () => {
  beforeEach(async () => {
    await forge.openPullRequest(request);
  });
  const bodies = (): (string | undefined)[] =>
    world.shop.state().pulls[0]?.comments.map(({ body }) => body) ?? [];

  it('is one for each key, edited in place, and not written where it says the same', async () => {
    const first = await forge.commentOnPullRequest(1, 'state', 'Waits.\n');
    expect(first).toEqual({
      value: expect.stringMatching(/\/octo\/shop\/pull\/1#issuecomment-\d+$/),
      changed: true,
    });
    await forge.commentOnPullRequest(1, 'other', 'Something else.');
    const before = writes().length;
    await expect(forge.commentOnPullRequest(1, 'state', 'Waits.')).resolves.toEqual({
      ...{ value: first.value, changed: false },
    });
    expect(writes()).toHaveLength(before);
    await forge.closePullRequest(1, 'over');
    await expect(forge.commentOnPullRequest(1, 'state', 'Over.')).resolves.toEqual(first);
    expect(bodies().map((body) => body?.replace(/\s*<!--.*-->/, ''))).toEqual([
      ...['Over.', 'Something else.', 'over'],
    ]);
    await expect(forge.commentOnPullRequest(9, 'state', 'x')).rejects.toMatchObject({
      code: 'FORGE_PULL_REQUEST_UNKNOWN',
    });
    await expect(forge.commentOnPullRequest(1, 'a-->', 'x')).rejects.toMatchObject({
      code: 'FORGE_NAME_INVALID',
    });
  });

  it('that a stranger marked as ours stays his', async () => {
    await forge.commentOnPullRequest(1, 'state', 'one');
    const [ours = ''] = bodies();
    await forge.closePullRequest(1, 'x');
    await world.commit({ branch: 'deploy/2', files: { 'app.txt': 'c\n' } });
    await forge.openPullRequest({ ...request, head: 'deploy/2' });
    const token = world.github.tokens.create({
      login: 'mallory',
      kind: 'pat',
      permissions: { issues: 'write' },
      repositories: ['octo/shop'],
    });
    await fetch(`${world.github.apiUrl}/repos/octo/shop/issues/2/comments`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ body: ours }),
    });
    await expect(forge.commentOnPullRequest(2, 'state', 'two')).resolves.toMatchObject({
      changed: true,
    });
    const comments = world.shop.state().pulls[1]?.comments ?? [];
    expect(comments.map(({ login, body }) => [login, body.split('\n')[0]])).toEqual([
      ['mallory', 'one'],
      ['waybill[bot]', 'two'],
    ]);
  });

  it('whose making was not answered is not made again', async () => {
    world.github.faults.inject = ({ method, path, before }) =>
      method === 'POST' && path.endsWith('/comments') && before === 0
        ? { kind: 'cut-answer' }
        : undefined;
    await forge.commentOnPullRequest(1, 'state', 'once');
    expect(bodies()).toHaveLength(1);
  });
});

describe('waiting for a pull request', () => {
  it('costs no rate limit while nothing happens, and sees what does', async () => {
    await forge.openPullRequest(request);
    await forge.pullRequest(1);
    const left = world.github.faults.remaining['waybill[bot]'];
    for (let time = 0; time < 20; time += 1) await forge.pullRequest(1);
    expect(world.github.faults.remaining['waybill[bot]']).toBe(left);
    await world.shop.pulls.merge(1);
    await expect(forge.pullRequest(1)).resolves.toMatchObject({ state: 'merged' });
  });
});

describe('pages for people', () => {
  it('are those of the repository', async () => {
    const main = await world.head();
    const page = `${world.github.url}/octo/shop`;
    expect(forge.compareUrl(main, head)).toBe(`${page}/compare/${main}...${head}`);
    expect(forge.commitUrl(head)).toBe(`${page}/commit/${head}`);
  });
});

describe('a commit by the API', () => {
  const files = new Map([
    ['app.txt', Buffer.from('new\n')],
    ['readme.md', undefined],
  ]);
  const message = 'Deploy shop\n\nWaybill-Release: 1';

  it('is made on the head that was looked at', async () => {
    const expectedHead = await world.head();
    const made = await forge.commitFiles({ branch: 'main', expectedHead, files, message });
    const commit = await world.head();
    expect(made).toEqual({ kind: 'committed', commit });
    await expect(forge.commit(commit)).resolves.toMatchObject({ parents: [expectedHead], message });
    expect(Buffer.from((await forge.readFile(commit, 'app.txt')) ?? []).toString()).toBe('new\n');
    await expect(forge.readFile(commit, 'readme.md')).resolves.toBeUndefined();
    await expect(
      forge.commitFiles({ branch: 'main', expectedHead, files, message }),
    ).resolves.toEqual({ kind: 'conflict', head: commit });
    expect(await world.head()).toBe(commit);
  });

  it('that the rules do not let through is a refusal and no conflict', async () => {
    world.shop.rulesets.create({ rules: ['pull_request'] });
    const expectedHead = await world.head();
    await expect(
      forge.commitFiles({ branch: 'main', expectedHead, files, message }),
    ).rejects.toMatchObject({
      code: 'FORGE_COMMIT_REFUSED',
      message: expect.stringContaining('Changes must be made through a pull request'),
    });
    expect(await world.head()).toBe(expectedHead);
  });

  it('whose answer was lost is found, and not made twice', async () => {
    world.github.faults.inject = ({ path, before }) =>
      path === '/graphql' && before === 0 ? { kind: 'cut-answer' } : undefined;
    const expectedHead = await world.head();
    const made = await forge.commitFiles({ branch: 'main', expectedHead, files, message });
    expect(made).toEqual({ kind: 'committed', commit: await world.head() });
    expect(writes().filter(({ path }) => path === '/graphql')).toHaveLength(1);
  });
});
