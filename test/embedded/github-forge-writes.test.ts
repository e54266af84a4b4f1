import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { commitShaSchema, type CommitSha } from '@waybill/core';
import type { CommitStatus, DeploymentMirror, MirrorState, PullRequest } from '@waybill/forge';
import type { FakeRequest } from '../fake-github/fake-github.ts';
import {
  appPermissions,
  jobPermissions,
  startGithubForgeWorld,
  type GithubForgeWorld,
} from './github-forge-world.ts';

/** What the GitHub adapter writes: once, and again only where something is different. */
let world: GithubForgeWorld;
beforeEach(async () => {
  world = await startGithubForgeWorld();
});
afterEach(async () => {
  expect(world.github.violations).toEqual([]);
  await world.close();
});

const nowhere = commitShaSchema.parse('0123456789abcdef0123456789abcdef01234567');

/** @returns the requests of the REST API that write, git's own not among them */
function writes(): FakeRequest[] {
  return world.github.requests.filter(
    ({ method, path }) => method !== 'GET' && !path.includes('.git/'),
  );
}

describe('statuses', () => {
  const scan: CommitStatus = {
    context: 'waybill / scan',
    state: 'success',
    description: 'clean',
    url: 'https://example.org/1',
  };
  const approval: CommitStatus = {
    context: 'waybill / approval',
    state: 'pending',
    description: '',
  };

  it('are set once, and only those that differ', async () => {
    const { forge } = world;
    const sha = await world.head();
    await expect(forge.setStatus(sha, scan, approval)).resolves.toEqual({
      value: 2,
      changed: true,
    });
    await expect(forge.statuses(sha)).resolves.toEqual([approval, scan]);
    await expect(forge.setStatus(sha, scan, approval)).resolves.toEqual({
      value: 2,
      changed: false,
    });
    expect(writes()).toHaveLength(2);
    const given = { ...approval, state: 'failure', description: 'x'.repeat(200) } as const;
    await expect(forge.setStatus(sha, scan, given)).resolves.toEqual({ value: 2, changed: true });
    expect(writes()).toHaveLength(3);
    const cut = (await forge.statuses(sha))[0]?.description;
    expect(cut).toHaveLength(140);
    await expect(forge.setStatus(sha, given)).resolves.toEqual({ value: 1, changed: false });
  });

  it('of a commit that does not exist are refused', async () => {
    const code = 'FORGE_COMMIT_UNKNOWN';
    await expect(world.forge.setStatus(nowhere, scan)).rejects.toMatchObject({ code });
    await expect(world.forge.statuses(nowhere)).rejects.toMatchObject({ code });
  });

  it('name the permission that a job lacks', async () => {
    const forge = await world.forgeFor({ permissions: { ...jobPermissions, statuses: 'read' } });
    await expect(forge.setStatus(await world.head(), scan)).rejects.toMatchObject({
      code: 'FORGE_FORBIDDEN',
      remedy: expect.stringMatching(
        /`statuses: write` under `permissions:`.*GitHub itself asks for statuses=write/s,
      ),
    });
  });
});

describe('a pull request', () => {
  const markers = { application: 'shop', environment: 'production --> <!-- x' };
  let head: CommitSha;
  beforeEach(async () => {
    head = await world.commit({ branch: 'deploy/1', files: { 'app.txt': 'b\n' } });
  });

  async function opened(): Promise<PullRequest> {
    return world.forge.openPullRequest({
      title: 'Deploy 1',
      body: 'What changes.\n\n- this',
      head: 'deploy/1',
      base: 'main',
      labels: ['deploy'],
      markers,
    });
  }

  it('is opened, and found by what a program keeps in it', async () => {
    const { forge, github } = world;
    const pull = await opened();
    expect(pull).toMatchObject({
      number: 1,
      url: `${github.url}/octo/shop/pull/1`,
      title: 'Deploy 1',
      body: 'What changes.\n\n- this',
      head: 'deploy/1',
      base: 'main',
      state: 'open',
      headSha: head,
      createdHeadSha: head,
      labels: ['deploy'],
      markers,
      author: { name: 'waybill[bot]' },
    });
    await expect(forge.pullRequest(1)).resolves.toEqual(pull);
    await expect(forge.pullRequest(2)).resolves.toBeUndefined();
    await expect(forge.findPullRequests({ markers: { application: 'shop' } })).resolves.toEqual([
      pull,
    ]);
    for (const query of [
      { markers: { application: 'other' } },
      { state: 'merged' },
      { state: 'closed' },
      { head: 'deploy/2' },
      { base: 'other' },
    ] as const) {
      await expect(forge.findPullRequests(query)).resolves.toEqual([]);
    }
    await expect(
      forge.findPullRequests({ head: 'deploy/1', base: 'main', state: 'open' }),
    ).resolves.toEqual([pull]);
    // Nothing of it is seen by people.
    const shown = world.shop
      .state()
      .pulls[0]?.body?.replace(/<!--.*?-->/gs, '')
      .trim();
    expect(shown).toBe('What changes.\n\n- this');
  });

  it('is not opened twice, nor for nothing, nor from nowhere', async () => {
    const { forge } = world;
    await opened();
    await expect(opened()).rejects.toMatchObject({
      code: 'FORGE_PULL_REQUEST_EXISTS',
      facts: { number: 1 },
    });
    const open = (from: string, base: string): Promise<unknown> =>
      forge.openPullRequest({ title: 'x', body: '', head: from, base });
    await world.shop.git('update-ref', 'refs/heads/same', await world.head());
    await expect(open('same', 'main')).rejects.toMatchObject({ code: 'FORGE_PULL_REQUEST_EMPTY' });
    await expect(open('none', 'main')).rejects.toMatchObject({ code: 'FORGE_BRANCH_UNKNOWN' });
    await expect(open('same', 'none')).rejects.toMatchObject({
      code: 'FORGE_BRANCH_UNKNOWN',
      facts: { branch: 'none' },
    });
  });

  it('whose opening was not answered is the one that was opened', async () => {
    let isLost = true;
    world.github.faults.inject = ({ method, path }) => {
      if (method !== 'POST' || !path.endsWith('/pulls') || !isLost) return undefined;
      isLost = false;
      return { kind: 'cut-answer' };
    };
    await expect(opened()).resolves.toMatchObject({ number: 1, markers });
    expect(world.shop.state().pulls).toHaveLength(1);
  });

  it('changes in place, keeps its markers, and is not written where nothing differs', async () => {
    const { forge } = world;
    const pull = await opened();
    const same = { title: pull.title, body: pull.body, labels: ['Deploy'], markers };
    await expect(forge.updatePullRequest(1, same)).resolves.toEqual({
      value: pull,
      changed: false,
    });
    const before = writes().length;
    await expect(
      forge.updatePullRequest(1, { body: 'New', labels: ['deploy', 'now'] }),
    ).resolves.toMatchObject({
      changed: true,
      value: {
        title: 'Deploy 1',
        body: 'New',
        labels: ['deploy', 'now'],
        markers,
        createdHeadSha: head,
      },
    });
    expect(writes().length - before).toBe(2);
    await expect(forge.updatePullRequest(1, { markers: { a: 'b' } })).resolves.toMatchObject({
      value: { body: 'New', markers: { a: 'b' }, createdHeadSha: head },
    });
    await expect(forge.updatePullRequest(9, { title: 'x' })).rejects.toMatchObject({
      code: 'FORGE_PULL_REQUEST_UNKNOWN',
    });
  });

  it('tells the head that was opened from the one that people pushed since', async () => {
    await opened();
    const pushed = await world.commit({ branch: 'deploy/1', files: { 'app.txt': 'c\n' } });
    await expect(world.forge.pullRequest(1)).resolves.toMatchObject({
      headSha: pushed,
      createdHeadSha: head,
    });
  });

  it('is closed once, with the reason, and does not change any more', async () => {
    const { forge } = world;
    await opened();
    const closed = await forge.closePullRequest(1, 'superseded by 2');
    expect(closed).toMatchObject({
      changed: true,
      value: {
        state: 'closed',
        reason: 'superseded by 2',
        markers,
        body: 'What changes.\n\n- this',
      },
    });
    expect(world.shop.state().pulls[0]?.comments.map(({ body }) => body)).toEqual([
      'superseded by 2',
    ]);
    await expect(forge.closePullRequest(1, 'again')).resolves.toEqual({
      value: closed.value,
      changed: false,
    });
    const code = 'FORGE_PULL_REQUEST_ENDED';
    await expect(forge.updatePullRequest(1, { title: 'x' })).rejects.toMatchObject({ code });
    await expect(forge.mergePullRequest(1, { expectedHead: head })).rejects.toMatchObject({ code });
    await expect(forge.findPullRequests({ state: 'closed' })).resolves.toEqual([closed.value]);
  });

  it('whose block of Waybill was changed is not read as another one', async () => {
    await opened();
    const token = world.github.tokens.create({
      login: 'dana',
      kind: 'pat',
      permissions: appPermissions,
      repositories: ['octo/shop'],
    });
    const body = world.shop.state().pulls[0]?.body ?? '';
    const edit = async (text: string): Promise<void> => {
      const answer = await fetch(`${world.github.apiUrl}/repos/octo/shop/pulls/1`, {
        method: 'PATCH',
        headers: { authorization: `Bearer ${token}` },
        body: JSON.stringify({ body: text }),
      });
      expect(answer.status).toBe(200);
    };
    await edit(body.replace('shop', 'sh"op'));
    await expect(world.forge.pullRequest(1)).rejects.toMatchObject({
      code: 'FORGE_DOCUMENT_INVALID',
    });
    await edit('Only text');
    await expect(world.forge.pullRequest(1)).resolves.toMatchObject({
      body: 'Only text',
      markers: {},
    });
  });

  it('of a fork has no markers, whatever its body says', async () => {
    const fork = await world.github.createRepository('mallory/shop', {
      private: true,
      fork: 'octo/shop',
    });
    await fork.commit({ branch: 'main', files: { 'app.txt': 'evil\n' } });
    const body = `<!-- waybill ${JSON.stringify({ version: 1, createdHeadSha: head, markers: { application: 'shop' } })} -->`;
    await world.shop.pulls.create({
      head: 'main',
      headRepository: 'mallory/shop',
      author: 'mallory',
      body,
    });
    await expect(
      world.forge.findPullRequests({ markers: { application: 'shop' } }),
    ).resolves.toEqual([]);
    await expect(world.forge.findPullRequests({ head: 'main' })).resolves.toEqual([]);
    await expect(world.forge.pullRequest(1)).resolves.toMatchObject({
      markers: {},
      head: 'mallory:main',
    });
  });
});

describe('a merge', () => {
  let head: CommitSha;
  beforeEach(async () => {
    head = await world.commit({ branch: 'work', files: { 'app.txt': 'b\n' } });
    await world.forge.openPullRequest({ title: 'Work', body: '', head: 'work', base: 'main' });
  });

  it('makes a merge commit of the head that was looked at, once', async () => {
    const { forge } = world;
    const base = await world.head();
    const merged = await forge.mergePullRequest(1, {
      expectedHead: head,
      message: 'Deploy\n\nBecause.',
    });
    const mergeCommit = await world.head();
    expect(merged).toMatchObject({
      changed: true,
      value: { state: 'merged', headSha: head, mergeCommit, endedBy: { name: 'waybill[bot]' } },
    });
    await expect(forge.commit(mergeCommit)).resolves.toMatchObject({
      parents: [base, head],
      message: expect.stringMatching(/^Deploy\n\nBecause\./),
    });
    await expect(forge.mergePullRequest(1, { expectedHead: head })).resolves.toEqual({
      value: merged.value,
      changed: false,
    });
    await expect(forge.closePullRequest(1, 'late')).rejects.toMatchObject({
      code: 'FORGE_PULL_REQUEST_ENDED',
    });
    await expect(forge.findPullRequests({ state: 'merged' })).resolves.toMatchObject([
      { mergeCommit },
    ]);
  });

  it('whose answer was lost is not done twice', async () => {
    let isLost = true;
    world.github.faults.inject = ({ method }) => {
      if (method !== 'PUT' || !isLost) return undefined;
      isLost = false;
      return { kind: 'cut-answer' };
    };
    const merged = await world.forge.mergePullRequest(1, { expectedHead: head });
    expect(merged).toMatchObject({ changed: true, value: { mergeCommit: await world.head() } });
    expect(world.github.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it('of another head is refused', async () => {
    const code = 'FORGE_PULL_REQUEST_MOVED';
    await expect(world.forge.mergePullRequest(1, { expectedHead: nowhere })).rejects.toMatchObject({
      code,
    });
    await world.commit({ branch: 'work', files: { 'app.txt': 'c\n' } });
    await expect(world.forge.mergePullRequest(1, { expectedHead: head })).rejects.toMatchObject({
      code,
    });
    await expect(world.forge.mergePullRequest(7, { expectedHead: head })).rejects.toMatchObject({
      code: 'FORGE_PULL_REQUEST_UNKNOWN',
    });
  });

  it('waits until GitHub has seen the push of the head', async () => {
    let stale = 0;
    world.github.faults.inject = ({ method, path }) => {
      if (method === 'GET' && path.endsWith('/pulls/1') && stale++ === 0) return { kind: 'stale' };
      return undefined;
    };
    const { git, forge } = world;
    await git.update([
      {
        ref: 'refs/heads/work',
        apply: () =>
          Promise.resolve({
            kind: 'commit',
            files: new Map([['app.txt', Buffer.from('d\n')]]),
            message: 'More',
            author: { name: 'Ada', email: 'ada@example.org' },
          }),
      },
    ]);
    const pushed = await world.head('work');
    await expect(forge.mergePullRequest(1, { expectedHead: pushed })).resolves.toMatchObject({
      changed: true,
    });
    expect(stale).toBeGreaterThan(0);
  });

  it('of lines that both changed is a conflict', async () => {
    await world.commit({ files: { 'app.txt': 'other\n' } });
    await expect(world.forge.mergePullRequest(1, { expectedHead: head })).rejects.toMatchObject({
      code: 'FORGE_MERGE_CONFLICT',
    });
  });

  it('that the rules do not let through is refused with their words', async () => {
    world.shop.rulesets.create({ rules: [{ type: 'pull_request', approvals: 1 }] });
    await expect(world.forge.mergePullRequest(1, { expectedHead: head })).rejects.toMatchObject({
      code: 'FORGE_MERGE_REFUSED',
      message: expect.stringMatching(/review/i),
    });
    await world.shop.pulls.review(1, { login: 'dana', state: 'APPROVED' });
    await expect(world.forge.mergePullRequest(1, { expectedHead: head })).resolves.toMatchObject({
      changed: true,
    });
  });
});

describe('an approval', () => {
  it('is a ref of the repository, which the API has no place for', async () => {
    const subject = { kind: 'plan', hash: 'ab'.repeat(32) } as const;
    const { forge, shop } = world;
    const document = '{"payload":"x"}';
    await expect(forge.storeApproval(subject, 'dana', document)).resolves.toMatchObject({
      changed: true,
    });
    await expect(forge.storeApproval(subject, 'dana', document)).resolves.toMatchObject({
      changed: false,
    });
    await expect(forge.approvals(subject)).resolves.toEqual([
      { kind: 'document', approver: 'dana', document },
    ]);
    await expect(shop.git('for-each-ref', '--format=%(refname)', 'refs/waybill/')).resolves.toBe(
      `refs/waybill/approvals/${subject.hash}/dana`,
    );
  });
});

describe("a deployment in GitHub's list", () => {
  let mirror: DeploymentMirror;
  beforeEach(async () => {
    mirror = {
      deployment: 'shop-production-1',
      environment: 'production',
      commit: await world.head(),
      state: 'in-progress',
      description: 'd'.repeat(150),
      environmentUrl: 'https://shop.example.org',
      logUrl: 'https://example.org/run/1',
    };
  });

  it('is made once, for the promoted commit, and follows its state', async () => {
    const { forge, github, shop } = world;
    world.shop.rulesets.create({ rules: [{ type: 'required_status_checks', checks: ['ci'] }] });
    const url = `${github.url}/octo/shop/deployments/production`;
    await expect(forge.mirrorDeployment(mirror)).resolves.toEqual({ value: url, changed: true });
    await expect(forge.mirrorDeployment(mirror)).resolves.toEqual({ value: url, changed: false });
    const done = { ...mirror, state: 'success', description: 'running' } as const;
    await expect(forge.mirrorDeployment(done)).resolves.toEqual({ value: url, changed: true });
    const [made, ...others] = shop.state().deployments;
    expect(others).toEqual([]);
    expect(made).toMatchObject({
      sha: mirror.commit,
      ref: mirror.commit,
      environment: 'production',
      production: true,
      transient: false,
      payload: { waybill: 'shop-production-1' },
    });
    expect(made?.description).toHaveLength(140);
    expect(made?.statuses.map(({ state, description }) => [state, description.length])).toEqual([
      ['in_progress', 140],
      ['success', 7],
    ]);
  });

  it.each(['staging', 'production'])(
    'is another one for another deployment, and ends the one before (%s)',
    async (environment) => {
      const { forge, shop } = world;
      const newest = (): (string | undefined)[] =>
        shop.state().deployments.map(({ statuses }) => statuses.at(-1)?.state);
      const show = async (deployment: string, state: MirrorState): Promise<void> => {
        await forge.mirrorDeployment({ ...mirror, environment, deployment, state });
      };
      await show('one', 'success');
      await show('two', 'success');
      await show('three', 'failure');
      expect(newest()).toEqual(['inactive', 'success', 'failure']);
      await show('four', 'success');
      expect(newest()).toEqual(['inactive', 'inactive', 'failure', 'success']);
    },
  );

  it('whose making was not answered is not made again', async () => {
    let isLost = true;
    world.github.faults.inject = ({ method, path }) => {
      if (method !== 'POST' || !path.endsWith('/deployments') || !isLost) return undefined;
      isLost = false;
      return { kind: 'cut-answer' };
    };
    await world.forge.mirrorDeployment(mirror);
    expect(world.shop.state().deployments).toHaveLength(1);
  });

  it('goes on where GitHub itself says that it waits', async () => {
    world.shop.deployments.create({
      environment: 'production',
      sha: mirror.commit,
      payload: { waybill: mirror.deployment },
      state: 'waiting',
    });
    await expect(world.forge.mirrorDeployment(mirror)).resolves.toMatchObject({ changed: true });
    expect(world.shop.state().deployments).toHaveLength(1);
  });

  it('of a commit that does not exist is refused', async () => {
    await expect(
      world.forge.mirrorDeployment({ ...mirror, commit: nowhere }),
    ).rejects.toMatchObject({
      code: 'FORGE_COMMIT_UNKNOWN',
    });
  });
});

describe('a fence', () => {
  it('is asked before each write', async () => {
    const fence = (): Promise<void> => Promise.reject(new Error('fenced off'));
    const forge = await world.forgeFor({ fence });
    const sha = await world.head();
    await world.commit({ branch: 'work', files: { x: 'x' } });
    const status = { context: 'x', state: 'success', description: '' } as const;
    await expect(forge.setStatus(sha, status)).rejects.toThrow('fenced off');
    await expect(
      forge.openPullRequest({ title: 'x', body: '', head: 'work', base: 'main' }),
    ).rejects.toThrow('fenced off');
    await expect(
      forge.mirrorDeployment({
        deployment: '1',
        environment: 'e',
        commit: sha,
        state: 'success',
        description: '',
      }),
    ).rejects.toThrow('fenced off');
    await expect(
      forge.storeApproval({ kind: 'plan', hash: 'ab'.repeat(32) }, 'dana', '{}'),
    ).rejects.toThrow('fenced off');
    expect(writes()).toEqual([]);
  });
});
