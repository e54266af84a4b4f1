import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { commitShaSchema, type CommitSha } from '@waybill/core';
import type { PullRequestReviewFacts } from '@waybill/forge';
import { startGithubForgeWorld, type GithubForgeWorld } from './github-forge-world.ts';

/** Reviews of pull requests, as the adapter reads them from the fake GitHub. */
let world: GithubForgeWorld;
beforeEach(async () => {
  world = await startGithubForgeWorld();
});
afterEach(async () => world.close());

/** A pull request by ada that changes one file, on a branch of its own. */
async function opened(name = 'work'): Promise<{ number: number; head: CommitSha }> {
  const head = await world.commit({ branch: name, files: { [`${name}.txt`]: 'b\n' } });
  const { number } = await world.shop.pulls.create({ head: name, author: 'ada' });
  return { number, head };
}

const reviewsOf = (facts: PullRequestReviewFacts): readonly (readonly unknown[])[] =>
  facts.kind === 'reviews'
    ? facts.reviews.map(({ reviewer, state, commit }) => [reviewer, state, commit])
    : [];

describe('the reviews of a pull request', () => {
  it('are told with the head that each was given to, the oldest first', async () => {
    const { number, head } = await opened();
    await world.shop.pulls.review(number, { login: 'bob', state: 'APPROVED' });
    const later = await world.commit({ branch: 'work', files: { 'work.txt': 'c\n' } });
    await world.shop.pulls.review(number, { login: 'cleo', state: 'COMMENTED' });
    await world.shop.pulls.review(number, { login: 'bob', state: 'CHANGES_REQUESTED' });
    await world.shop.pulls.review(number, { login: 'cleo', state: 'DISMISSED' });
    const facts = await world.forge.pullRequestReviews(number);
    expect(reviewsOf(facts)).toEqual([
      ['bob', 'approved', head],
      ['cleo', 'commented', later],
      ['bob', 'changes-requested', later],
      ['cleo', 'dismissed', later],
    ]);
    expect(facts).toMatchObject({
      reviews: expect.arrayContaining([
        expect.objectContaining({
          at: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/),
          url: expect.stringContaining(`/pull/${String(number)}#`),
        }),
      ]),
    });
  });

  it('are read to the last page', async () => {
    const { number } = await opened();
    for (let count = 0; count < 130; count += 1)
      await world.shop.pulls.review(number, { login: `bob${String(count)}`, state: 'COMMENTED' });
    expect(reviewsOf(await world.forge.pullRequestReviews(number))).toHaveLength(130);
  });

  it('need a pull request, and the permission, which the remedy names', async () => {
    await expect(world.forge.pullRequestReviews(9)).rejects.toMatchObject({
      code: 'FORGE_PULL_REQUEST_UNKNOWN',
    });
    const { number } = await opened();
    const poor = await world.forgeFor({ permissions: { contents: 'read' } });
    await expect(poor.pullRequestReviews(number)).rejects.toMatchObject({
      code: 'FORGE_FORBIDDEN',
      remedy: expect.stringContaining('pull-requests: read'),
    });
  });
});

describe('who may write', () => {
  it.each([
    ['admin', true],
    ['maintain', true],
    ['write', true],
    ['triage', false],
    ['read', false],
  ] as const)('an account with the role %s: %s', async (role, may) => {
    world.shop.setCollaborator('bob', role);
    await expect(world.forge.mayWrite('bob')).resolves.toBe(may);
    await expect(world.forge.mayWrite('Bob')).resolves.toBe(may);
  });

  it('the owner does; a stranger, an App and a name that could be another path do not', async () => {
    world.github.accounts.create('eve', 'User');
    await expect(world.forge.mayWrite('octo')).resolves.toBe(true);
    for (const name of ['eve', 'nobody', 'github-actions[bot]', '../x', 'a/b', ''])
      await expect(world.forge.mayWrite(name)).resolves.toBe(false);
  });
});

describe('the pull requests that were merged', () => {
  it.each(['merge', 'squash', 'rebase'] as const)(
    'by %s are found by the commit',
    async (method) => {
      const { number, head } = await opened();
      await expect(world.forge.mergedPullRequests(head)).resolves.toEqual([]);
      const merged = commitShaSchema.parse(await world.shop.pulls.merge(number, { method }));
      await expect(world.forge.mergedPullRequests(merged)).resolves.toMatchObject([
        { number, head, base: 'main', author: 'ada' },
      ]);
    },
  );

  it('are none for a commit that was pushed directly, or in the middle of one', async () => {
    const direct = await world.commit({ files: { 'app.txt': 'z\n' } });
    await expect(world.forge.mergedPullRequests(direct)).resolves.toEqual([]);
    const { number, head } = await opened();
    await world.shop.pulls.merge(number);
    await expect(world.forge.mergedPullRequests(head)).resolves.toEqual([]);
  });
});
