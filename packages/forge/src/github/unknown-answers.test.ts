import { afterEach, describe, expect, it } from '@jest/globals';
import { commitShaSchema, systemClock } from '@waybill/core';
import { branchFacts } from './branch.ts';
import { bypassFacts } from './bypass.ts';
import { checksOf } from './checks.ts';
import { ancestryOf, readFile } from './commits.ts';
import { environmentFacts } from './environment.ts';
import type { GithubClient } from './github-client.ts';
import { mayWriteTo, pullRequestReviewsOf } from './pull-request-reviews.ts';
import { environmentReviews, runFacts, runStateOf } from './runs.ts';
import { startTestServer, type TestServer } from './test-server.ts';

/** Answers that no GitHub of today gives: what is not understood is never a good answer (design, law 7). */
const one = commitShaSchema.parse('1'.repeat(40));
const two = commitShaSchema.parse('2'.repeat(40));
const invalid = { code: 'FORGE_ANSWER_INVALID' };

const servers: TestServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** @param answers what is answered to paths that end so; other paths answer 404, the repository itself exists */
async function clientOf(answers: Readonly<Record<string, unknown>>): Promise<GithubClient> {
  const server = await startTestServer(({ path }) => {
    const [place = ''] = path.split('?');
    if (place === '/repos/octo/shop')
      return { body: { full_name: 'octo/shop', default_branch: 'main' } };
    const found = Object.entries(answers).find(([end]) => place.endsWith(end));
    return found === undefined ? undefined : { body: found[1] };
  });
  servers.push(server);
  return server.client();
}

const words: readonly (readonly [string, string | null, string])[] = [
  ['completed', 'success', 'success'],
  ['completed', 'neutral', 'success'],
  ['completed', 'skipped', 'success'],
  ['completed', 'failure', 'failure'],
  ['completed', 'cancelled', 'failure'],
  ['completed', 'timed_out', 'failure'],
  ['completed', 'action_required', 'failure'],
  ['completed', 'stale', 'failure'],
  ['completed', 'startup_failure', 'failure'],
  ['completed', 'wonderful', 'unknown'],
  ['completed', 'constructor', 'unknown'],
  ['completed', null, 'unknown'],
  ['queued', null, 'pending'],
  ['in_progress', null, 'pending'],
  ['waiting', null, 'pending'],
  ['requested', null, 'pending'],
  ['pending', null, 'pending'],
  ['paused', 'success', 'unknown'],
];

describe('a check', () => {
  it.each(words)('that is %s with %s counts as such: %s', async (status, conclusion, state) => {
    const client = await clientOf({
      '/check-runs': { check_runs: [{ id: 1, name: 'ci', status, conclusion, html_url: null }] },
      '/status': { statuses: [{ context: 'other', state: 'brilliant', target_url: null }] },
    });
    await expect(checksOf(client, one)).resolves.toEqual([
      { name: 'ci', state },
      { name: 'other', state: 'unknown' },
    ]);
  });
});

describe('a check of several suites', () => {
  const run = (id: number, conclusion: string): object => ({
    ...{ id, name: 'ci', status: 'completed', conclusion, html_url: null },
  });

  it.each([
    ['that failed, and was skipped later', [run(1, 'failure'), run(2, 'skipped')], 'failure'],
    ['that was skipped, and failed before', [run(2, 'skipped'), run(1, 'failure')], 'failure'],
    ['that failed, and passed later', [run(1, 'failure'), run(2, 'success')], 'success'],
    ['that was skipped everywhere', [run(1, 'skipped'), run(2, 'skipped')], 'success'],
  ])('%s', async (_what, check_runs, state) => {
    const client = await clientOf({ '/check-runs': { check_runs }, '/status': { statuses: [] } });
    await expect(checksOf(client, one)).resolves.toEqual([{ name: 'ci', state }]);
  });
});

describe('a comparison', () => {
  const answer = (status: string, base: string, mergeBase: string): Promise<GithubClient> =>
    clientOf({
      [`...${one}`]: { status, base_commit: { sha: base }, merge_base_commit: { sha: mergeBase } },
    });

  it.each([
    ['a word that is not known', 'similar', two, one],
    ['behind, without the commit in the base', 'behind', two, two],
    ['identical, of another commit', 'identical', two, one],
    ['ahead, of a commit that the base has', 'ahead', two, one],
  ])('is not believed: %s', async (_what, status, base, mergeBase) => {
    await expect(
      ancestryOf(await answer(status, base, mergeBase), one, 'main'),
    ).rejects.toMatchObject(invalid);
  });

  it('is believed where its commits say the same', async () => {
    await expect(ancestryOf(await answer('behind', two, one), one, 'main')).resolves.toBe('behind');
    await expect(ancestryOf(await answer('ahead', two, two), one, 'main')).resolves.toBe('ahead');
  });
});

describe('a file', () => {
  it('whose bytes are not those of its id is refused', async () => {
    const content = Buffer.from('evil').toString('base64');
    const client = await clientOf({
      '/contents/a.txt': { type: 'file', size: 4, sha: one, encoding: 'base64', content },
    });
    await expect(readFile(client, two, 'a.txt')).rejects.toMatchObject(invalid);
  });

  it('that is a link or too large is refused', async () => {
    const client = await clientOf({
      '/contents/link': { type: 'symlink', size: 4, sha: one },
      '/contents/huge': { type: 'file', size: 1e9, sha: one, encoding: 'none', content: '' },
    });
    await expect(readFile(client, two, 'link')).rejects.toMatchObject({
      code: 'FORGE_NAME_INVALID',
    });
    await expect(readFile(client, two, 'huge')).rejects.toMatchObject({ code: 'FORGE_TOO_MUCH' });
  });
});

describe('a branch', () => {
  it('with rules of unknown types has none of ours', async () => {
    const client = await clientOf({
      '/rules/branches/main': [
        { type: 'pull_requests' },
        { type: 'toString' },
        { type: 'deletion' },
      ],
      '/branches/main': { name: 'main', commit: { sha: one }, protected: true },
    });
    await expect(branchFacts(client, 'main')).resolves.toMatchObject({ rules: ['no-deletion'] });
  });

  it('whose redirect leads elsewhere is not followed, and no token goes there', async () => {
    const foreign = await startTestServer(() => ({
      body: { name: 'new', commit: { sha: one }, protected: true },
    }));
    const server = await startTestServer(() => ({
      status: 301,
      headers: { location: `${foreign.url}/repos/octo/shop/branches/new` },
    }));
    servers.push(foreign, server);
    await expect(branchFacts(server.client(), 'main')).rejects.toMatchObject({
      code: 'FORGE_REDIRECTED',
    });
    expect(foreign.seen).toEqual([]);
  });
});

describe('an environment', () => {
  const environment = (more: object): Promise<GithubClient> =>
    clientOf({
      '/environments/production': { name: 'production', protection_rules: [], ...more },
      '/deployment-branch-policies': { branch_policies: [{ name: 'main', type: 'commit' }] },
    });

  it('is not understood with a reviewer or a pattern of a new kind', async () => {
    const rule = {
      type: 'required_reviewers',
      reviewers: [{ type: 'Robot', reviewer: { login: 'x' } }],
    };
    const named = {
      deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
    };
    for (const more of [{ protection_rules: [rule] }, named])
      await expect(environmentFacts(await environment(more), 'production')).rejects.toMatchObject(
        invalid,
      );
  });

  it('of an older server lets administrators through', async () => {
    await expect(environmentFacts(await environment({}), 'production')).resolves.toMatchObject({
      admits: { kind: 'all' },
      adminsMayBypass: true,
    });
  });
});

describe('a run', () => {
  const owner = { repository: 'octo/shop', run: '7', attempt: 1, job: 'deploy', actor: 'dana' };
  const run = {
    event: 'push',
    head_branch: 'main',
    head_sha: one,
    head_repository: null,
    run_attempt: 1,
    path: '.github/workflows/x.yml',
    html_url: 'https://example.org',
    actor: { login: 'dana' },
  };

  it('whose status is a new word is left to the lease', async () => {
    const client = await clientOf({ '/runs/7': { ...run, status: 'hibernating' } });
    await expect(runStateOf(client, owner)).resolves.toBe('unknown');
  });

  it('that calls a workflow by a form that is not known is refused', async () => {
    const referenced_workflows = [{ path: './local.yml', sha: one }];
    const client = await clientOf({
      '/runs/7': { ...run, status: 'queued', referenced_workflows },
    });
    await expect(runFacts(client, owner)).rejects.toMatchObject(invalid);
  });

  it('has the reviews of an environment whose name GitHub writes in another case', async () => {
    const review = {
      state: 'rejected',
      comment: '',
      environments: [{ name: 'Production' }],
      user: { login: 'x' },
    };
    const client = await clientOf({ '/approvals': [review] });
    await expect(environmentReviews(client, owner, 'production')).resolves.toMatchObject({
      reviews: [{ reviewer: 'x', state: 'rejected' }],
    });
  });

  it('with a review of a new kind has no reviews that could be counted', async () => {
    const review = {
      state: 'delegated',
      comment: '',
      environments: [{ name: 'production' }],
      user: { login: 'x' },
    };
    const client = await clientOf({ '/approvals': [review] });
    await expect(environmentReviews(client, owner, 'production')).rejects.toMatchObject(invalid);
  });
});

describe('a bypass', () => {
  const commit = (date: string): object => ({
    sha: one,
    commit: {
      tree: { sha: two },
      author: { name: 'a', email: 'b', date },
      committer: { name: 'a', email: 'b', date },
      message: '',
    },
    parents: [],
    author: null,
  });
  const day = 24 * 60 * 60 * 1000;
  const ago = (days: number): string => new Date(Date.now() - days * day).toISOString();

  it('is not denied for a commit that GitHub may have forgotten', async () => {
    for (const [days, kind] of [
      [1, 'none'],
      [40, 'unreadable'],
      [-40, 'unreadable'],
    ] as const) {
      const client = await clientOf({
        '/rule-suites': [],
        '/rules/branches/main': [{ type: 'pull_request' }],
        [`/commits/${one}`]: commit(ago(days)),
      });
      await expect(bypassFacts(client, 'main', one, systemClock)).resolves.toMatchObject({ kind });
    }
  });

  const suite = {
    actor_name: 'root',
    before_sha: '3'.repeat(40),
    after_sha: two,
    ref: 'refs/heads/main',
    pushed_at: ago(1),
    result: 'bypass',
  };

  it('of a classic protection, of which GitHub keeps nothing, is not denied', async () => {
    for (const rules of [{ '/rules/branches/main': [] }, {}]) {
      const client = await clientOf({
        ...{ '/rule-suites': [], [`/commits/${one}`]: commit(ago(1)) },
        ...rules,
      });
      await expect(bypassFacts(client, 'main', one, systemClock)).resolves.toMatchObject({
        kind: 'unreadable',
      });
    }
  });

  it('is seen behind another push that cannot be judged any more', async () => {
    const client = await clientOf({
      '/rule-suites': [suite, { ...suite, actor_name: 'mallory', after_sha: one }],
      [`/git/commits/${one}`]: { sha: one, tree: { sha: two } },
    });
    await expect(bypassFacts(client, 'main', one, systemClock)).resolves.toMatchObject({
      kind: 'bypassed',
      by: 'mallory',
    });
  });

  it('is not called hidden from this token because of a rate limit', async () => {
    const server = await startTestServer(() => ({
      status: 403,
      headers: { 'retry-after': '3600' },
      body: { message: 'You have exceeded a secondary rate limit.' },
    }));
    servers.push(server);
    await expect(bypassFacts(server.client(), 'main', one, systemClock)).rejects.toMatchObject({
      code: 'FORGE_RATE_LIMITED',
    });
  });

  it('of a push whose commits are gone is not denied either', async () => {
    const client = await clientOf({
      '/rule-suites': [suite],
      [`/git/commits/${one}`]: { sha: one, tree: { sha: two } },
      [`/commits/${one}`]: commit(ago(1)),
    });
    await expect(bypassFacts(client, 'main', one, systemClock)).resolves.toMatchObject({
      kind: 'unreadable',
    });
  });
});

describe('a review of a pull request', () => {
  const pull = {
    ...{ number: 1, html_url: 'https://git/1', title: 't', body: null, state: 'closed' },
    ...{ merged_at: null, merge_commit_sha: null, labels: [], user: null, base: { ref: 'main' } },
    head: { ref: 'work', sha: one, repo: null },
  };
  const review = {
    ...{ user: { login: 'bob' }, state: 'APPROVED', commit_id: one, html_url: 'https://git/1#1' },
    submitted_at: '2026-03-01T00:00:00Z',
  };
  const answered = (change: object): Promise<GithubClient> =>
    clientOf({ '/pulls/1/reviews': [{ ...review, ...change }], '/pulls/1': pull });

  it.each([
    ['a state that is not known', { state: 'BLESSED' }],
    ['a state in small letters', { state: 'approved' }],
    ['a commit that is none', { commit_id: 'main' }],
    ['a time that is none', { submitted_at: 'yesterday' }],
  ])('is not believed: %s', async (_what, change) => {
    await expect(pullRequestReviewsOf(await answered(change), 1)).rejects.toMatchObject(invalid);
  });

  it('of an account that is gone is told as the ghost, and one that was not sent has no time', async () => {
    const client = await answered({
      ...{ user: null, state: 'PENDING', commit_id: null, submitted_at: null },
    });
    await expect(pullRequestReviewsOf(client, 1)).resolves.toEqual({
      kind: 'reviews',
      reviews: [
        {
          ...{ reviewer: 'ghost', state: 'pending', commit: undefined, at: undefined },
          url: 'https://git/1#1',
        },
      ],
    });
  });
});

describe('what an account may do', () => {
  it.each([
    ['admin', true],
    ['write', true],
    ['read', false],
    ['none', false],
    ['owner', false],
    ['constructor', false],
  ])('told by the word %s lets it write: %s', async (permission, may) => {
    const client = await clientOf({ '/collaborators/bob/permission': { permission } });
    await expect(mayWriteTo(client, 'bob')).resolves.toBe(may);
  });
});
