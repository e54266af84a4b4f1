import { afterEach, describe, expect, it } from '@jest/globals';
import type { EnterpriseOptions } from '../fake-github/enterprise.ts';
import {
  jobPermissions,
  startGithubForgeWorld,
  type GithubForgeWorld,
} from './github-forge-world.ts';

/** An Enterprise Server that is older than this adapter: what it lacks is seen, and nothing is let through for it. */
let world: GithubForgeWorld;
afterEach(async () => {
  expect(world.github.violations).toEqual([]);
  await world.close();
});

async function start(options: Partial<EnterpriseOptions> = {}): Promise<GithubForgeWorld> {
  world = await startGithubForgeWorld({ enterprise: { version: '3.10.4', ...options } });
  return world;
}

describe('the protection of a branch on a server without rulesets', () => {
  it('is what the classic protection says, and the server is named', async () => {
    const { forge, shop } = await start();
    shop.protect('main', {
      pullRequest: { approvals: 1 },
      statusChecks: { checks: ['ci'], strict: true },
    });
    await expect(forge.branch('main')).resolves.toMatchObject({
      protected: true,
      rules: ['no-deletion', 'no-force-push', 'pull-request', 'required-checks'],
      remark: 'GitHub Enterprise Server 3.10.4 shows no rulesets here (Not Found)',
    });
  });

  it('has no rule for a token that may not read the classic one', async () => {
    const { forgeFor, shop } = await start();
    shop.protect('main', { pullRequest: { approvals: 1 } });
    const forge = await forgeFor({ permissions: jobPermissions });
    await expect(forge.branch('main')).resolves.toMatchObject({
      protected: true,
      rules: [],
      remark: expect.stringMatching(/no rulesets here.*Administration \(read\)/),
    });
  });

  it('is none where there is none, and force-pushes that are allowed are no rule', async () => {
    const { forge, shop } = await start();
    await expect(forge.branch('main')).resolves.toMatchObject({ protected: false, rules: [] });
    shop.protect('main', { allowForcePushes: true, allowDeletions: true });
    await expect(forge.branch('main')).resolves.toMatchObject({ protected: true, rules: [] });
  });

  it('promises nothing for names and pushes, which only rulesets tell of', async () => {
    const { forge, head } = await start();
    await expect(forge.nameRules('waybill/ledger')).resolves.toEqual({
      ...{ rules: [], bypassable: [] },
      remark: expect.stringContaining('Enterprise Server 3.10.4 shows no rulesets'),
    });
    await expect(forge.bypass('main', await head())).resolves.toMatchObject({
      kind: 'unreadable',
      reason: expect.stringContaining('Enterprise Server 3.10.4'),
    });
  });
});

describe('a server that knows no versions of the API', () => {
  it.each(['ignored', 'refused'] as const)('is asked without one (%s)', async (apiVersions) => {
    const { forge, github } = await start({ apiVersions });
    await expect(forge.defaultBranch()).resolves.toBe('main');
    await expect(forge.branch('main')).resolves.toMatchObject({ name: 'main' });
    const refused = github.requests.filter(({ status }) => status === 400);
    expect(refused).toHaveLength(apiVersions === 'refused' ? 1 : 0);
  });
});

describe('what an older server does not tell', () => {
  it('is not taken for an answer: the workflows that a run calls', async () => {
    const { forge, owner, shop } = await start();
    const { id } = await shop.runs.create({ status: 'in_progress' });
    await expect(forge.run(owner(id))).resolves.toMatchObject({
      ...{ kind: 'present', referenced: [], referencedUntold: true },
    });
  });

  it('is taken for the weaker word: who may walk past an environment', async () => {
    const { forge, shop } = await start();
    shop.environments.create('production', {
      ...{ reviewers: ['dana'], canAdminsBypass: false, preventSelfReview: true },
      admits: 'protected',
    });
    await expect(forge.environment('production')).resolves.toMatchObject({
      ...{ reviewers: ['dana'], preventsSelfReview: false, adminsMayBypass: true },
    });
  });

  it('is not written again and again: the address of a deployment', async () => {
    const { forge, head, shop } = await start();
    const mirror = {
      ...{ deployment: '1', environment: 'staging', commit: await head() },
      state: 'success',
      ...{ description: 'runs', environmentUrl: 'https://shop.example.org' },
    } as const;
    await expect(forge.mirrorDeployment(mirror)).resolves.toMatchObject({ changed: true });
    await expect(forge.mirrorDeployment(mirror)).resolves.toMatchObject({ changed: false });
    expect(shop.state().deployments[0]?.statuses).toHaveLength(1);
  });
});

describe('a pull request of an older server', () => {
  it('goes its whole way, and is not merged automatically where that cannot name the head', async () => {
    const { commit, forge, github, head, shop } = await start({
      withoutMutations: ['enablePullRequestAutoMerge', 'createCommitOnBranch'],
    });
    shop.setCollaborator('dana', 'write');
    const sha = await commit({ branch: 'deploy/1', files: { 'app.txt': 'b\n' } });
    const pull = await forge.openPullRequest({
      ...{ title: 'Deploy', body: '', head: 'deploy/1', base: 'main', draft: true },
      reviewers: ['dana'],
    });
    expect(pull).toMatchObject({ draft: true, autoMerge: false, requestedReviewers: ['dana'] });
    await forge.updatePullRequest(1, { draft: false });
    await expect(
      forge.autoMergePullRequest(1, { expectedHead: sha, method: 'merge' }),
    ).resolves.toEqual({
      kind: 'not-supported',
      reason: expect.stringMatching(/Enterprise Server 3\.10\.4 does not know.*enablePullRequest/),
    });
    await expect(
      forge.commitFiles({
        ...{ branch: 'main', expectedHead: await head(), message: 'x' },
        files: new Map([['a', Buffer.from('a')]]),
      }),
    ).resolves.toMatchObject({ kind: 'not-supported' });
    await forge.mergePullRequest(1, { expectedHead: sha });
    await expect(forge.pullRequest(1)).resolves.toMatchObject({ state: 'merged' });
    expect(github.apiUrl).toBe(`${github.url}/api/v3`);
  });
});

describe('GitHub itself, whose API is a server of its own', () => {
  it('has GraphQL below that API', async () => {
    world = await startGithubForgeWorld({ apiPath: '/' });
    await world.commit({ branch: 'deploy/1', files: { 'app.txt': 'b\n' } });
    const request = { title: 'Deploy', body: '', head: 'deploy/1', base: 'main', draft: true };
    await world.forge.openPullRequest(request);
    await world.forge.updatePullRequest(1, { draft: false });
    await expect(world.forge.pullRequest(1)).resolves.toMatchObject({ draft: false });
  });
});
