import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { commitShaSchema } from '@waybill/core';
import { readyFaults } from '../fake-github/fake-github.ts';
import {
  jobPermissions,
  startGithubForgeWorld,
  type GithubForgeWorld,
} from './github-forge-world.ts';

/** What the GitHub adapter reads, from a GitHub that computes its answers from a bare repository. */
let world: GithubForgeWorld;
beforeEach(async () => {
  world = await startGithubForgeWorld();
});
afterEach(async () => {
  expect(world.github.violations).toEqual([]);
  await world.close();
});

const nowhere = commitShaSchema.parse('0123456789abcdef0123456789abcdef01234567');

describe('a branch', () => {
  it('without any rule is not protected, and says so', async () => {
    await expect(world.forge.branch('main')).resolves.toEqual({
      name: 'main',
      head: await world.head(),
      protected: false,
      rules: [],
      remark: 'GitHub keeps no rule on this branch',
    });
    await expect(world.forge.branch('feature/none')).resolves.toBeUndefined();
    await expect(world.forge.defaultBranch()).resolves.toBe('main');
  });

  it('has the rules of rulesets in our words, whoever asks', async () => {
    world.shop.rulesets.create({
      rules: [
        'pull_request',
        'non_fast_forward',
        'creation',
        { type: 'required_status_checks', checks: ['ci'] },
      ],
    });
    world.shop.rulesets.create({
      rules: ['deletion', 'required_linear_history', 'required_signatures'],
    });
    world.shop.rulesets.create({ include: ['refs/heads/other'], rules: ['update'] });
    const forge = await world.forgeFor({ permissions: jobPermissions });
    await expect(forge.branch('main')).resolves.toMatchObject({
      protected: true,
      rules: [
        'linear-history',
        'no-deletion',
        'no-force-push',
        'pull-request',
        'required-checks',
        'signed-commits',
      ],
    });
  });

  it('counts no required checks where the list of them is empty', async () => {
    world.shop.rulesets.create({ rules: [{ type: 'required_status_checks', checks: [] }] });
    await expect(world.forge.branch('main')).resolves.toMatchObject({ protected: true, rules: [] });
  });

  it('shows the rules of classic protection to an App, and only the flag to a job', async () => {
    world.shop.protect('main', { pullRequest: { approvals: 1 }, linearHistory: true });
    const rules = ['linear-history', 'no-deletion', 'no-force-push', 'pull-request'];
    await expect(world.forge.branch('main')).resolves.toMatchObject({ protected: true, rules });
    const forge = await world.forgeFor({ permissions: jobPermissions });
    await expect(forge.branch('main')).resolves.toMatchObject({
      protected: true,
      rules: [],
      remark: expect.stringMatching(/make them a ruleset.*Administration \(read\)/),
    });
  });

  it('names the rulesets that name it and stop nobody', async () => {
    world.shop.rulesets.create({ name: 'trial', enforcement: 'evaluate', rules: ['pull_request'] });
    world.shop.rulesets.create({
      name: 'off',
      enforcement: 'disabled',
      include: ['refs/heads/m*'],
      rules: ['deletion'],
    });
    world.shop.rulesets.create({
      name: 'other',
      enforcement: 'disabled',
      include: ['refs/heads/x'],
      rules: ['deletion'],
    });
    world.shop.rulesets.create({
      name: 'not here',
      enforcement: 'disabled',
      include: ['~ALL'],
      exclude: ['refs/heads/main'],
      rules: ['deletion'],
    });
    const facts = await world.forge.branch('main');
    expect(facts).toMatchObject({ protected: false, rules: [], notEnforced: ['off', 'trial'] });
  });

  it('that was renamed answers with its new name', async () => {
    const head = await world.head();
    await world.shop.renameBranch('main', 'trunk');
    await expect(world.forge.branch('main')).resolves.toMatchObject({ name: 'trunk', head });
  });

  it('of a repository that the token does not see is no missing branch', async () => {
    await world.github.createRepository('octo/secret', { private: true });
    const token = world.github.tokens.create({
      login: 'waybill[bot]',
      kind: 'app',
      permissions: jobPermissions,
      repositories: ['octo/shop'],
    });
    const forge = await world.forgeFor({ repository: 'octo/secret', token });
    await expect(forge.branch('main')).rejects.toMatchObject({
      code: 'FORGE_FORBIDDEN',
      remedy: expect.stringContaining('contents: read'),
    });
  });
});

describe('ancestry', () => {
  it('is what git says, by branch and by commit', async () => {
    const first = await world.head();
    const second = await world.commit({ files: { 'app.txt': 'b\n' } });
    const side = await world.commit({
      branch: 'side/way',
      files: { 'app.txt': 'c\n' },
      parents: [first],
    });
    const ahead = await world.commit({
      branch: 'next',
      files: { 'app.txt': 'd\n' },
      parents: [second],
    });
    const { forge } = world;
    await expect(forge.ancestry(second, 'main')).resolves.toBe('identical');
    await expect(forge.ancestry(first, 'main')).resolves.toBe('behind');
    await expect(forge.ancestry(ahead, 'main')).resolves.toBe('ahead');
    await expect(forge.ancestry(side, 'main')).resolves.toBe('diverged');
    await expect(forge.ancestry(first, 'side/way')).resolves.toBe('behind');
    await expect(forge.compare(second, first)).resolves.toBe('ahead');
    await expect(forge.compare(first, second)).resolves.toBe('behind');
  });

  it('is unknown only where commit or branch do not exist', async () => {
    const head = await world.head();
    const { forge } = world;
    await expect(forge.ancestry(nowhere, 'main')).resolves.toBe('unknown');
    await expect(forge.ancestry(head, 'none')).resolves.toBe('unknown');
    await expect(forge.compare(head, nowhere)).resolves.toBe('unknown');
    const orphan = await world.commit({ branch: 'orphan', files: { x: 'x' }, parents: [] });
    await expect(forge.ancestry(orphan, 'main')).resolves.toBe('diverged');
  });

  it('does not take a tag for a branch of its name', async () => {
    const side = await world.commit({ branch: 'side', files: { 'app.txt': 'c\n' } });
    await world.shop.git('update-ref', 'refs/tags/main', side);
    await expect(world.forge.ancestry(side, 'main')).resolves.toBe('ahead');
  });

  it('is asked again where GitHub has not seen a push yet', async () => {
    const { github, forge, shop } = world;
    let stale = 2;
    github.faults.inject = ({ path }) =>
      path.includes('/compare/') && stale-- > 0
        ? { kind: 'status', status: 404, body: { message: 'Not Found' } }
        : undefined;
    await expect(forge.ancestry(commitShaSchema.parse(await shop.head()), 'main')).resolves.toBe(
      'identical',
    );
    expect(stale).toBe(-1);
  });
});

describe('a commit', () => {
  it('says who made it and what it holds', async () => {
    const author = { name: 'Ada Author', email: 'ada@example.org' };
    const parent = await world.head();
    const sha = await world.commit({
      files: { 'app.txt': 'b\n' },
      message: 'Change\n\nmore',
      author,
    });
    const tree = await world.shop.git('rev-parse', `${sha}^{tree}`);
    await expect(world.forge.commit(sha)).resolves.toMatchObject({
      sha,
      tree,
      parents: [parent],
      author,
      committedAt: expect.stringMatching(/^\d{4}-.*\.000Z$/),
      message: expect.stringContaining('Change'),
    });
    await expect(world.forge.treeOf(sha)).resolves.toBe(tree);
    await expect(world.forge.commit(nowhere)).resolves.toBeUndefined();
    await expect(world.forge.treeOf(nowhere)).resolves.toBeUndefined();
  });

  it('has files, small, large and binary', async () => {
    const text = 'grüße\r\n';
    const large = 'x'.repeat(1_500_000);
    const sha = await world.commit({ files: { 'a b/ü.txt': text, 'large.txt': large } });
    const read = async (path: string): Promise<string | undefined> => {
      const bytes = await world.forge.readFile(sha, path);
      return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
    };
    await expect(read('a b/ü.txt')).resolves.toBe(text);
    await expect(read('large.txt')).resolves.toBe(large);
    await expect(read('none.txt')).resolves.toBeUndefined();
    await expect(read('a b')).rejects.toMatchObject({ code: 'FORGE_NAME_INVALID' });
    await expect(world.forge.readFile(nowhere, 'app.txt')).rejects.toMatchObject({
      code: 'FORGE_COMMIT_UNKNOWN',
    });
  });
});

describe('an environment', () => {
  it('that does not exist is missing', async () => {
    await expect(world.forge.environment('production')).resolves.toEqual({ kind: 'missing' });
  });

  it('says whom it admits and who reviews', async () => {
    const { environments } = world.shop;
    environments.create('open');
    environments.create('kept', { admits: 'protected', canAdminsBypass: false });
    environments.create('production/eu', {
      admits: { branches: ['main', 'release/*'], tags: ['v*'] },
      reviewers: ['zoe', 'dana', 'team:operators'],
      preventSelfReview: true,
      waitMinutes: 5,
    });
    await expect(world.forge.environment('open')).resolves.toEqual({
      kind: 'present',
      admits: { kind: 'all' },
      reviewers: [],
      preventsSelfReview: false,
      adminsMayBypass: true,
    });
    await expect(world.forge.environment('kept')).resolves.toMatchObject({
      admits: { kind: 'protected' },
      adminsMayBypass: false,
    });
    await expect(world.forge.environment('production/eu')).resolves.toEqual({
      kind: 'present',
      admits: { kind: 'named', branches: ['main', 'release/*'], tags: ['v*'] },
      reviewers: ['dana', 'team:operators', 'zoe'],
      preventsSelfReview: true,
      adminsMayBypass: true,
    });
  });
});

describe('a bypass', () => {
  const rules = { rules: ['pull_request'], bypass: ['root'], include: ['~ALL'] } as const;

  it('of the push that brought the commit is seen, for all its commits and no others', async () => {
    const before = await world.head();
    world.shop.rulesets.create(rules);
    const token = world.github.tokens.create({
      login: 'root',
      kind: 'pat',
      permissions: { contents: 'write' },
      repositories: ['octo/shop'],
    });
    const inner = await world.commit({ branch: 'work', files: { 'app.txt': 'b\n' } });
    const outer = await world.commit({ branch: 'work', files: { 'app.txt': 'c\n' } });
    const remote = `${world.github.url.replace('//', `//x:${token}@`)}/octo/shop.git`;
    await world.shop.git('push', '-q', remote, 'work:main');
    for (const commit of [inner, outer]) {
      await expect(world.forge.bypass('main', commit)).resolves.toMatchObject({
        kind: 'bypassed',
        by: 'root',
      });
    }
    await expect(world.forge.bypass('main', before)).resolves.toEqual({ kind: 'none' });
    await expect(world.forge.bypass('work', outer)).resolves.toEqual({ kind: 'none' });
  });

  it('is not shown to a job, and the remedy says who sees it', async () => {
    const forge = await world.forgeFor({ permissions: jobPermissions });
    await expect(forge.bypass('main', await world.head())).resolves.toMatchObject({
      kind: 'unreadable',
      remedy: expect.stringContaining('Administration'),
    });
  });
});

describe('checks', () => {
  it('are the newest of each name, of checks and statuses', async () => {
    const sha = await world.head();
    const { checkRuns, statuses } = world.shop;
    const check = (
      name: string,
      conclusion: string | null,
      status: 'completed' | 'queued' = 'completed',
    ): void => {
      checkRuns.create({ sha, name, conclusion, status });
    };
    check('again', 'failure');
    check('again', 'success');
    check('skipped', 'skipped');
    check('waits', null, 'queued');
    check('slow', 'timed_out');
    check('both', 'success');
    statuses.create({ sha, context: 'both', state: 'error' });
    statuses.create({ sha, context: 'waybill / scan', state: 'failure' });
    statuses.create({
      sha,
      context: 'waybill / scan',
      state: 'success',
      targetUrl: 'https://example.org/1',
    });
    const found = await world.forge.checks(sha);
    expect(found.map(({ name, state }) => [name, state])).toEqual([
      ['again', 'success'],
      ['both', 'failure'],
      ['skipped', 'success'],
      ['slow', 'failure'],
      ['waits', 'pending'],
      ['waybill / scan', 'success'],
    ]);
    expect(found.at(-1)?.url).toBe('https://example.org/1');
    await expect(world.forge.checks(nowhere)).rejects.toMatchObject({
      code: 'FORGE_COMMIT_UNKNOWN',
    });
  });

  it('are read to the last page', async () => {
    const sha = await world.head();
    for (let count = 0; count < 130; count += 1)
      world.shop.checkRuns.create({ sha, name: `check ${String(count)}`, conclusion: 'success' });
    await expect(world.forge.checks(sha)).resolves.toHaveLength(130);
  });
});

describe('the pull requests that were merged', () => {
  it('are those whose merge made this very commit', async () => {
    const head = await world.commit({ branch: 'work', files: { 'app.txt': 'b\n' } });
    const pull = await world.shop.pulls.create({ head: 'work' });
    await expect(world.forge.mergedPullRequests(head)).resolves.toEqual([]);
    const merged = commitShaSchema.parse(
      await world.shop.pulls.merge(pull.number, { method: 'squash' }),
    );
    await expect(world.forge.mergedPullRequests(merged)).resolves.toEqual([
      {
        number: pull.number,
        url: expect.stringContaining(`/pull/${String(pull.number)}`),
        head,
        base: 'main',
        author: expect.any(String),
      },
    ]);
    await expect(world.forge.mergedPullRequests(head)).resolves.toEqual([]);
  });
});

describe('a run', () => {
  it('is told as GitHub knows it, with the workflows that it calls', async () => {
    await world.github.createRepository('octo/flows');
    await world.github.createRepository('mallory/flows', { fork: 'octo/flows' });
    const sha = await world.head();
    const { id } = await world.shop.runs.create({
      event: 'workflow_dispatch',
      headBranch: 'main',
      path: '.github/workflows/deploy.yml@main',
      actor: 'dana',
      referenced: [
        { path: 'octo/flows/.github/workflows/promote.yml@v1', sha, ref: 'refs/tags/v1' },
        { path: 'mallory/flows/.github/workflows/promote.yml@main', sha },
        { path: 'octo/gone/.github/workflows/x.yml@main', sha },
      ],
    });
    await expect(world.forge.run(world.owner(id))).resolves.toMatchObject({
      kind: 'present',
      event: 'workflow_dispatch',
      headBranch: 'main',
      headSha: sha,
      headRepository: 'octo/shop',
      attempt: 1,
      workflow: '.github/workflows/deploy.yml',
      actor: 'dana',
      referenced: [
        { repository: 'octo/flows', path: '.github/workflows/promote.yml', sha, fork: false },
        { repository: 'mallory/flows', path: '.github/workflows/promote.yml', sha, fork: true },
        { repository: 'octo/gone', path: '.github/workflows/x.yml', sha, fork: undefined },
      ],
    });
    await expect(world.forge.run(world.owner(999))).resolves.toEqual({ kind: 'missing' });
    await expect(world.forge.run(world.owner('local-1'))).resolves.toEqual({ kind: 'missing' });
  });

  it('whose head repository was deleted has none', async () => {
    const { id } = await world.shop.runs.create({ headRepository: null, headBranch: null });
    const facts = await world.forge.run(world.owner(id));
    expect(facts).toMatchObject({ kind: 'present' });
    expect(facts.kind === 'present' && facts.headRepository).toBeUndefined();
  });

  it('works or has ended, by its attempt', async () => {
    const { runs } = world.shop;
    const { id } = await runs.create({ status: 'in_progress' });
    const stateOf = async (attempt: number): Promise<string> =>
      world.forge.runState(world.owner(id, attempt));
    for (const status of ['queued', 'in_progress', 'waiting', 'requested', 'pending'] as const) {
      runs.update(id, { status });
      await expect(stateOf(1)).resolves.toBe('running');
    }
    await expect(stateOf(2)).resolves.toBe('unknown');
    runs.update(id, { status: 'completed', conclusion: 'success' });
    await expect(stateOf(1)).resolves.toBe('ended');
    runs.rerun(id);
    await expect(stateOf(1)).resolves.toBe('ended');
    await expect(world.forge.runState(world.owner(999))).resolves.toBe('unknown');
    const foreign = { ...world.owner(id), repository: 'octo/unseen' };
    await expect(world.forge.runState(foreign)).resolves.toBe('unknown');
  });

  it('has reviews, those of one environment in their order', async () => {
    const review = { state: 'approved', comment: 'ok', environments: ['production'] } as const;
    const { id } = await world.shop.runs.create({
      reviews: [
        { ...review, login: 'dana', state: 'rejected', comment: 'no' },
        { ...review, login: 'zoe', environments: ['staging'] },
        { ...review, login: 'zoe', environments: ['staging', 'production'] },
      ],
    });
    await expect(world.forge.environmentReviews(world.owner(id), 'production')).resolves.toEqual({
      kind: 'reviews',
      reviews: [
        { reviewer: 'dana', state: 'rejected', comment: 'no' },
        { reviewer: 'zoe', state: 'approved', comment: 'ok' },
      ],
    });
    await expect(
      world.forge.environmentReviews(world.owner(999), 'production'),
    ).rejects.toMatchObject({
      code: 'FORGE_RUN_UNKNOWN',
    });
  });
});

describe('a fault of GitHub', () => {
  it('that passes is not seen', async () => {
    let count = 0;
    world.github.faults.inject = () => {
      count += 1;
      if (count === 1) return readyFaults.badGateway();
      if (count === 2) return { kind: 'cut-answer' };
      return count === 3 ? readyFaults.secondaryLimit(0) : undefined;
    };
    await expect(world.forge.defaultBranch()).resolves.toBe('main');
    expect(count).toBe(4);
  });

  it('that lasts longer than the call may ends it at once', async () => {
    const reset = Math.floor(Date.now() / 1000) + 3600;
    world.github.faults.inject = () => readyFaults.primaryLimit(reset);
    await expect(world.forge.branch('main')).rejects.toMatchObject({
      code: 'FORGE_RATE_LIMITED',
      facts: { resets: new Date(reset * 1000).toISOString() },
    });
  });

  it('costs nothing twice: what has not changed is not counted', async () => {
    await world.forge.branch('main');
    const before = world.github.requests.length;
    await world.forge.branch('main');
    const again = world.github.requests.slice(before);
    expect(again.length).toBeGreaterThan(0);
    expect(again.every(({ etagHit }) => etagHit)).toBe(true);
  });
});
