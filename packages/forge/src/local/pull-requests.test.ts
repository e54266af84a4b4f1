import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CommitSha } from '@waybill/core';
import type { Forge, NewPullRequest } from '../forge.ts';
import { createLocalForge } from './local-forge.ts';
import { installProtection } from './protection.ts';
import {
  createTestRepositories,
  type TestRepositories,
  type TestRepository,
} from './test-repository.ts';

const { signal } = new AbortController();
const rules = ['pull-request', 'no-force-push', 'no-deletion'] as const;
const request: NewPullRequest = {
  title: 'Deploy shop',
  body: 'text\n  "state": "merged",\nmore',
  head: 'feature',
  base: 'main',
  labels: ['waybill'],
  markers: { application: 'shop', environment: 'staging' },
};

let repositories: TestRepositories;
let test: TestRepository;
let forge: Forge;
let head: CommitSha;
beforeAll(async () => {
  repositories = await createTestRepositories();
});
afterAll(() => repositories.close());
beforeEach(async () => {
  test = await repositories.create();
  head = await test.push('feature', { 'new.txt': 'new\n' }, 'main');
  forge = createLocalForge(await test.options());
});
afterEach(() => test.remove());

describe('pull requests of the local forge', () => {
  it('are opened under the next number, found, updated in place without a commit when equal, and closed', async () => {
    const opened = await forge.openPullRequest(request);
    expect(opened).toMatchObject({ ...request, number: 1, state: 'open', headSha: head });
    expect(await forge.findPullRequests({ state: 'open', head: 'feature', base: 'main' })).toEqual([
      opened,
    ]);
    expect(await forge.findPullRequests({ markers: { application: 'shop' } })).toHaveLength(1);
    expect(await forge.findPullRequests({ markers: { application: 'other' } })).toEqual([]);

    const ref = 'refs/waybill/pull-requests/1';
    const before = test.git('ls-remote', 'origin', ref);
    expect(
      await forge.updatePullRequest(1, { title: 'Deploy shop', labels: ['waybill'] }),
    ).toMatchObject({
      changed: false,
    });
    expect(test.git('ls-remote', 'origin', ref)).toBe(before);
    expect(await forge.updatePullRequest(1, { body: 'other' })).toMatchObject({
      changed: true,
      value: { body: 'other', title: 'Deploy shop', createdHeadSha: head },
    });

    const later = await test.push('feature', { 'new.txt': 'newer\n' });
    expect(await forge.pullRequest(1)).toMatchObject({ headSha: later, createdHeadSha: head });

    expect(await forge.closePullRequest(1, 'replaced by #2')).toMatchObject({
      changed: true,
      value: { state: 'closed', reason: 'replaced by #2', headSha: later },
    });
    expect(await forge.closePullRequest(1, 'again')).toMatchObject({ changed: false });
    await expect(forge.updatePullRequest(1, { title: 'late' })).rejects.toMatchObject({
      code: 'FORGE_PULL_REQUEST_ENDED',
    });
    await expect(forge.mergePullRequest(1, { expectedHead: later })).rejects.toMatchObject({
      code: 'FORGE_PULL_REQUEST_ENDED',
    });
    expect((await forge.openPullRequest(request)).number).toBe(2);
  });

  it('are one for head and base, also when several writers open it at once', async () => {
    const forges = await Promise.all(
      [1, 2, 3].map(async (number) =>
        createLocalForge(
          await test.options({
            identity: { name: `Writer ${String(number)}`, email: 'w@example.org' },
          }),
        ),
      ),
    );
    const results = await Promise.allSettled(forges.map((it) => it.openPullRequest(request)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') {
        expect(result.reason).toMatchObject({
          code: 'FORGE_PULL_REQUEST_EXISTS',
          facts: { number: 1 },
        });
      }
    }
    expect(await forge.findPullRequests({})).toHaveLength(1);
  });

  it('are one also where another writer opens it between two questions', async () => {
    const options = await test.options();
    const { repository } = options;
    let asked = false;
    const late = createLocalForge({
      ...options,
      repository: {
        ...repository,
        listRefs: async (prefix) => {
          const refs = await repository.listRefs(prefix);
          if (!asked) {
            asked = true;
            await forge.openPullRequest(request);
          }
          return refs;
        },
      },
    });
    await expect(late.openPullRequest(request)).rejects.toMatchObject({
      code: 'FORGE_PULL_REQUEST_EXISTS',
      facts: { number: 1 },
    });
    expect(await forge.findPullRequests({})).toHaveLength(1);
  });

  it.each([
    ['a head that does not exist', { head: 'none' }, 'FORGE_BRANCH_UNKNOWN'],
    ['a base that does not exist', { base: 'none' }, 'FORGE_BRANCH_UNKNOWN'],
    ['a head that brings nothing', { head: 'main' }, 'FORGE_PULL_REQUEST_EMPTY'],
    ['a title that is too long', { title: 'x'.repeat(300) }, 'FORGE_DOCUMENT_INVALID'],
    ['a branch that reads like an option', { head: '--upload-pack=x' }, 'GIT_REF_INVALID'],
  ])('refuse %s', async (_, change, code) => {
    await expect(forge.openPullRequest({ ...request, ...change })).rejects.toMatchObject({ code });
  });

  it('refuse numbers that there are not, and documents that are none', async () => {
    expect(await forge.pullRequest(7)).toBeUndefined();
    await expect(forge.updatePullRequest(7, { title: 'x' })).rejects.toMatchObject({
      code: 'FORGE_PULL_REQUEST_UNKNOWN',
    });
    await expect(forge.pullRequest(0)).rejects.toMatchObject({ code: 'FORGE_NAME_INVALID' });
    test.git('push', '-q', 'origin', 'main:refs/waybill/pull-requests/3');
    await expect(forge.findPullRequests({})).rejects.toMatchObject({
      code: 'FORGE_DOCUMENT_INVALID',
    });
  });
});

describe('the merge of a pull request', () => {
  it('passes the protection by one atomic push, and is a no-op when run again', async () => {
    await installProtection(test.folder, { branch: 'main', rules }, signal);
    await forge.openPullRequest(request);
    const merged = await forge.mergePullRequest(1, { expectedHead: head, message: 'Merge it' });
    expect(merged).toMatchObject({ changed: true, value: { state: 'merged', headSha: head } });
    const { mergeCommit } = merged.value;
    test.git('fetch', '-q', 'origin');
    expect(test.git('rev-parse', 'origin/main')).toBe(mergeCommit);
    expect(test.git('log', '-1', '--format=%s %P', 'origin/main')).toBe(
      `Merge it ${test.git('rev-parse', 'main')} ${head}`,
    );
    expect(test.git('show', 'origin/main:new.txt')).toBe('new');
    expect(await forge.mergePullRequest(1, { expectedHead: head })).toEqual({
      value: merged.value,
      changed: false,
    });
    expect(await forge.ancestry(head, 'main')).toBe('behind');
    expect(await forge.pullRequest(1)).toEqual(merged.value);
    await expect(forge.closePullRequest(1, 'late')).rejects.toMatchObject({
      code: 'FORGE_PULL_REQUEST_ENDED',
    });
  });

  it('refuses a head that is not the one that was looked at', async () => {
    await forge.openPullRequest(request);
    const later = await test.push('feature', { 'new.txt': 'sneaked in\n' });
    await expect(forge.mergePullRequest(1, { expectedHead: head })).rejects.toMatchObject({
      code: 'FORGE_PULL_REQUEST_MOVED',
      facts: { expected: head, found: later },
    });
  });

  it('merges lines of one file, keeps modes, and refuses a conflict with the files', async () => {
    await installProtection(test.folder, { branch: 'main', rules: ['no-deletion'] }, signal);
    const text = test.git('show', 'main:app.txt');
    await test.push('feature', {
      'app.txt': text.replace('a', 'A') + '\n',
      'run.sh': '#!/bin/sh\n',
    });
    test.git('update-index', '--chmod=+x', 'run.sh');
    test.git('commit', '-q', '-m', 'mode');
    test.git('checkout', '-q', '--', '.');
    test.git('push', '-q', 'origin', 'feature');
    await test.push('main', { 'app.txt': text.replace('h', 'H') + '\n', 'readme.md': null });
    await installProtection(test.folder, { branch: 'main', rules }, signal);
    const opened = await forge.openPullRequest(request);
    await forge.mergePullRequest(1, { expectedHead: opened.headSha });
    test.git('fetch', '-q', 'origin');
    expect(test.git('show', 'origin/main:app.txt')).toBe(text.replace('a', 'A').replace('h', 'H'));
    expect(test.git('ls-tree', 'origin/main', 'run.sh')).toMatch(/^100755/);
    expect(test.git('ls-tree', '--name-only', 'origin/main')).toBe('app.txt\nnew.txt\nrun.sh');

    await test.push('other', { 'new.txt': 'theirs\n' }, 'origin/main');
    await test.push('another', { 'new.txt': 'ours\n' }, 'origin/main');
    const first = await forge.openPullRequest({ ...request, head: 'other' });
    const second = await forge.openPullRequest({ ...request, head: 'another' });
    await forge.mergePullRequest(2, { expectedHead: first.headSha });
    await expect(forge.mergePullRequest(3, { expectedHead: second.headSha })).rejects.toMatchObject(
      {
        code: 'FORGE_MERGE_CONFLICT',
        facts: { files: ['new.txt'] },
      },
    );
    expect(await forge.pullRequest(3)).toMatchObject({ state: 'open' });
  });

  it('is refused without the approvals that the branch asks for, of this very head', async () => {
    await installProtection(test.folder, { branch: 'main', rules, approvals: 1 }, signal);
    await forge.openPullRequest(request);
    await expect(forge.mergePullRequest(1, { expectedHead: head })).rejects.toMatchObject({
      code: 'FORGE_MERGE_REFUSED',
    });
    expect(await forge.pullRequest(1)).toMatchObject({ state: 'open' });
    await forge.storeApproval({ kind: 'pull-request', number: 1, head }, 'bob', '{"payload":""}');
    const later = await test.push('feature', { 'new.txt': 'sneaked in\n' });
    await expect(forge.mergePullRequest(1, { expectedHead: later })).rejects.toMatchObject({
      code: 'FORGE_MERGE_REFUSED',
    });
    await forge.storeApproval({ kind: 'pull-request', number: 1, head: later }, 'bob', '{}');
    expect(await forge.mergePullRequest(1, { expectedHead: later })).toMatchObject({
      changed: true,
    });
  }, 60_000);

  it('lands for each of several at once: whoever loses merges again on the new base', async () => {
    await installProtection(test.folder, { branch: 'main', rules }, signal);
    const heads = [head, await test.push('second', { 'second.txt': 'x\n' }, 'main')];
    await forge.openPullRequest(request);
    await forge.openPullRequest({ ...request, head: 'second' });
    const other = createLocalForge(await test.options());
    await Promise.all(
      [forge, other].map((it, index) =>
        it.mergePullRequest(index + 1, { expectedHead: heads[index] ?? head }),
      ),
    );
    test.git('fetch', '-q', 'origin');
    expect(test.git('ls-tree', '--name-only', 'origin/main').split('\n')).toEqual(
      expect.arrayContaining(['new.txt', 'second.txt']),
    );
    expect((await forge.findPullRequests({ state: 'merged' })).map(({ number }) => number)).toEqual(
      [2, 1],
    );
    expect(test.git('ls-remote', 'origin', 'refs/waybill/merges/*')).toBe('');
  });

  it('needs the folder of the repository', async () => {
    const { folder: _folder, ...rest } = await test.options();
    const remote = createLocalForge(rest);
    await remote.openPullRequest(request);
    await expect(remote.mergePullRequest(1, { expectedHead: head })).rejects.toMatchObject({
      code: 'FORGE_FOLDER_UNKNOWN',
    });
    expect(await remote.branch('main')).toMatchObject({ protected: false });
    expect(await remote.defaultBranch()).toBeUndefined();
  });
});

describe('the hook and forged pull requests', () => {
  const ref = 'refs/waybill/pull-requests/1';
  let base: string;
  beforeEach(async () => {
    await installProtection(test.folder, { branch: 'main', rules }, signal);
    await forge.openPullRequest(request);
    test.git('fetch', '-q', 'origin', `+${ref}:${ref}`);
    base = test.git('rev-parse', 'main');
  });

  /** The document of the open pull request, as it would stand after a merge by `commit`. */
  function mergedText(commit: string): string {
    return `${test.git('show', `${ref}:pull-request.json`)}\n`
      .replace('"state": "open"', '"state": "merged"')
      .replace(/("headSha": "[0-9a-f]+",)/, `$1\n  "mergeCommit": "${commit}",`);
  }

  function pushBoth(commit: string, text = mergedText(commit)): void {
    const document = test.documentCommit(text, test.git('rev-parse', ref));
    test.git('push', '-q', '--atomic', 'origin', `${commit}:refs/heads/main`, `${document}:${ref}`);
  }

  function mergeCommit(tree: string, ...parents: string[]): string {
    return test.git('commit-tree', tree, ...parents.flatMap((it) => ['-p', it]), '-m', 'merge');
  }

  const treeOf = (commit: string): string => test.git('rev-parse', `${commit}^{tree}`);

  it('lets the honest merge through, whoever pushes it', () => {
    pushBoth(mergeCommit(treeOf(head), base, head));
    expect(test.git('ls-remote', 'origin', 'main')).toContain(test.git('rev-parse', 'origin/main'));
  });

  it('rejects a merge that brings something else, or leaves something out', async () => {
    const evil = await test.push('evil', { 'new.txt': 'new\n', 'app.txt': 'evil\n' }, 'main');
    expect(() => pushBoth(mergeCommit(treeOf(evil), base, head))).toThrow(/it differs in app.txt/);
    const other = await test.push('changed', { 'new.txt': 'not what was reviewed\n' }, 'main');
    expect(() => pushBoth(mergeCommit(treeOf(other), base, head))).toThrow(/it differs in new.txt/);
    expect(() => pushBoth(mergeCommit(treeOf(base), base, head))).toThrow(/it differs in new.txt/);
  });

  it('rejects a commit that is no merge of the head on the base', async () => {
    const other = await test.push('other', { 'x.txt': 'x\n' }, 'main');
    expect(() => pushBoth(mergeCommit(treeOf(head), base))).toThrow(/only by the merge/);
    expect(() => pushBoth(mergeCommit(treeOf(head), head, base))).toThrow(
      /only by the merge|rewritten/,
    );
    expect(() => pushBoth(mergeCommit(treeOf(other), base, other))).toThrow(
      /mark one open pull request/,
    );
    expect(() => pushBoth(head)).toThrow(/protected/);
  });

  it('rejects documents that say something else', async () => {
    const commit = mergeCommit(treeOf(head), base, head);
    const text = mergedText(commit);
    const cases = [
      text.replace('"base": "main"', '"base": "other"'),
      text.replace('"head": "feature"', '"head": "other"'),
      text.replace(`"mergeCommit": "${commit}"`, `"mergeCommit": "${base}"`),
      text.replace('"state": "merged"', '"state": "open"'),
      text.replace('"state": "merged",', '"state": "merged",\n  "state": "merged",'),
      '{}\n',
    ];
    for (const forged of cases)
      expect(() => pushBoth(commit, forged)).toThrow(/waybill-protection/);
    expect(await forge.branch('main')).toMatchObject({ head: base });
  });

  it('rejects a merge when the head has moved since', async () => {
    const commit = mergeCommit(treeOf(head), base, head);
    await test.push('feature', { 'new.txt': 'later\n' });
    expect(() => pushBoth(commit)).toThrow(/mark one open pull request/);
  });

  it('rejects a pull request that says it was merged and was not, that begins ended, or that changes its end', async () => {
    const parent = test.git('rev-parse', ref);
    const claim = test.documentCommit(mergedText(head), parent);
    expect(() => test.git('push', '-q', 'origin', `${claim}:${ref}`)).toThrow(
      /does not move its base/,
    );
    const begun = test.documentCommit(mergedText(head), base);
    expect(() => test.git('push', '-q', 'origin', `${begun}:refs/waybill/pull-requests/2`)).toThrow(
      /must begin as an open pull request/,
    );
    expect(() => test.git('push', '-q', 'origin', `${begun}:refs/waybill/pull-requests/x`)).toThrow(
      /no number/,
    );
    expect(() => test.git('push', '-q', 'origin', `:${ref}`)).toThrow(/may not be deleted/);
    expect(() => test.git('push', '-q', '--force', 'origin', `${begun}:${ref}`)).toThrow(
      /rewritten/,
    );
    await forge.closePullRequest(1, 'no');
    test.git('fetch', '-q', 'origin', `+${ref}:${ref}`);
    const text = `${test.git('show', `${ref}:pull-request.json`)}\n`;
    const reopened = test.documentCommit(
      text.replace('"state": "closed"', '"state": "open"'),
      test.git('rev-parse', ref),
    );
    expect(() => test.git('push', '-q', 'origin', `${reopened}:${ref}`)).toThrow(/has ended/);
  });
});

describe('what people are asked by a pull request of the local forge', () => {
  it('is kept, added to, and not written where nothing is new', async () => {
    const opened = await forge.openPullRequest({
      ...request,
      draft: true,
      reviewers: ['dana', 'team:ops', 'dana'],
      assignees: ['bob'],
    });
    expect(opened).toMatchObject({
      ...{ draft: true, requestedReviewers: ['dana', 'team:ops'], assignees: ['bob'] },
      autoMerge: false,
    });
    await expect(forge.mergePullRequest(1, { expectedHead: head })).rejects.toMatchObject({
      code: 'FORGE_MERGE_REFUSED',
      remedy: expect.stringContaining('ready'),
    });
    const same = { draft: true, reviewers: ['team:ops'], assignees: ['bob'] };
    await expect(forge.updatePullRequest(1, same)).resolves.toMatchObject({ changed: false });
    const changed = await forge.updatePullRequest(1, { draft: false, reviewers: ['eve'] });
    expect(changed).toMatchObject({
      changed: true,
      value: { draft: false, requestedReviewers: ['dana', 'eve', 'team:ops'], assignees: ['bob'] },
    });
    expect(await forge.pullRequest(1)).toEqual(changed.value);
  });

  it('has one comment for each key, also when it has ended', async () => {
    await installProtection(test.folder, { branch: 'main', rules }, signal);
    await forge.openPullRequest(request);
    const first = await forge.commentOnPullRequest(1, 'state', 'waits');
    expect(first).toMatchObject({ changed: true });
    expect(await forge.commentOnPullRequest(1, 'state', 'waits')).toEqual({
      ...{ value: first.value, changed: false },
    });
    await forge.closePullRequest(1, 'done');
    expect(await forge.commentOnPullRequest(1, 'state', 'over')).toEqual(first);
    await forge.commentOnPullRequest(1, 'other', 'x');
    const shown = test.git('-C', test.folder, 'show', 'refs/waybill/comments/1:comments.json');
    const kept: unknown = JSON.parse(shown);
    expect(kept).toEqual({ other: 'x', state: 'over' });
    await expect(forge.commentOnPullRequest(7, 'state', 'x')).rejects.toMatchObject({
      code: 'FORGE_PULL_REQUEST_UNKNOWN',
    });
    await expect(forge.commentOnPullRequest(1, 'a -->', 'x')).rejects.toMatchObject({
      code: 'FORGE_NAME_INVALID',
    });
  });

  it('is merged by a merge commit alone, and by nobody automatically', async () => {
    await forge.openPullRequest(request);
    for (const method of ['squash', 'rebase'] as const) {
      await expect(forge.mergePullRequest(1, { expectedHead: head, method })).rejects.toMatchObject(
        { code: 'FORGE_MERGE_REFUSED', message: expect.stringContaining(method) },
      );
    }
    await expect(
      forge.autoMergePullRequest(1, { expectedHead: head, method: 'merge' }),
    ).resolves.toMatchObject({ kind: 'not-supported' });
    await expect(
      forge.mergePullRequest(1, { expectedHead: head, method: 'merge' }),
    ).resolves.toMatchObject({ changed: true });
    expect(forge.commitUrl(head)).toBeUndefined();
  });
});
