import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { commitShaSchema } from '@waybill/core';
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
  return { repository, forge: await world.forge(repository, world.shop) };
}

const nowhere = commitShaSchema.parse('1'.repeat(40));

whereGitea('protection on a real Gitea', () => {
  it('says what a branch protection keeps, for everybody alike', async () => {
    const { repository, forge } = await opened('protection');
    await expect(forge.branch('main')).resolves.toMatchObject({ protected: false, rules: [] });
    await expect(forge.branch('none')).resolves.toBeUndefined();
    await world.protect(repository, {
      rule_name: 'main',
      enable_push: false,
      enable_status_check: true,
      status_check_contexts: ['ci / test'],
      require_signed_commits: false,
      block_admin_merge_override: true,
    });
    const facts = await forge.branch('main');
    expect(facts).toMatchObject({
      protected: true,
      rules: ['no-deletion', 'no-force-push', 'pull-request', 'required-checks'],
    });
    expect(facts).not.toHaveProperty('remark');
    await expect(forge.bypass('main', nowhere)).resolves.toMatchObject({ kind: 'not-supported' });
    await expect(forge.nameRules('main')).resolves.toEqual({ rules: facts?.rules, bypassable: [] });
  });

  it('counts no rule that some people, files or administrators are let past', async () => {
    const { repository, forge } = await opened('exceptions');
    await world.collaborate(repository, dora, 'write');
    await world.protect(repository, {
      rule_name: 'main',
      enable_push: true,
      enable_push_whitelist: true,
      push_whitelist_usernames: ['dora'],
      enable_force_push: true,
      enable_status_check: true,
      status_check_contexts: [],
    });
    await expect(forge.branch('main')).resolves.toMatchObject({
      rules: ['no-deletion'],
      remark: expect.stringContaining('some accounts, teams or keys push'),
    });
    await expect(forge.bypass('main', nowhere)).resolves.toMatchObject({ kind: 'unreadable' });
    await world.protect(repository, {
      rule_name: 'docs',
      enable_push: false,
      unprotected_file_patterns: '*.md',
      enable_status_check: true,
      status_check_contexts: ['ci'],
    });
    await expect(forge.nameRules('docs')).resolves.toEqual({
      rules: ['no-deletion', 'no-force-push', 'required-checks'],
      bypassable: ['required-checks'],
      remark: expect.stringContaining('unprotected files *.md'),
    });
  });

  it('finds the protection of a branch before it is there as the server does afterwards', async () => {
    const { repository, forge } = await opened('names');
    await world.protect(repository, { rule_name: 'waybill/*', enable_push: true });
    await world.protect(repository, { rule_name: 'release/**', enable_push: true });
    await world.protect(repository, { rule_name: 'waybill/{a,b}/c', enable_push: false });
    const names = ['waybill/ledger', 'release/1/2', 'WAYBILL/ledger', 'other'];
    const before = await Promise.all(names.map((name) => forge.nameRules(name)));
    expect(before.map(({ rules }) => rules.includes('no-deletion'))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    // A pattern that versions of the server read differently proves nothing.
    expect(before[3]?.remark).toContain('{a,b}');
    for (const [index, name] of names.entries()) {
      if (name.startsWith('WAYBILL')) continue;
      const body = { new_branch_name: name, old_ref_name: 'main' };
      await world.api(world.admin, 'POST', `/repos/${repository.fullName}/branches`, body);
      const { rules } = await forge.nameRules(name);
      expect([name, rules]).toEqual([name, before[index]?.rules]);
    }
  });

  it('shows no rule to a token whose account does not administer the repository', async () => {
    const { repository } = await opened('readers');
    await world.collaborate(repository, dora, 'write');
    await world.protect(repository, { rule_name: 'main', enable_push: false });
    const forge = await world.forge(repository, dora);
    await expect(forge.branch('main')).resolves.toMatchObject({
      protected: true,
      rules: [],
      remark: expect.stringContaining('read:repository'),
    });
    await expect(forge.mayWrite('shop')).rejects.toMatchObject({ code: 'FORGE_FORBIDDEN' });
    const reader = await world.token(world.shop, ['read:repository']);
    const seeing = await world.forge(repository, reader);
    await expect(seeing.branch('main')).resolves.toMatchObject({
      rules: ['no-deletion', 'no-force-push', 'pull-request'],
    });
    await expect(seeing.mayWrite('dora')).resolves.toBe(true);
    await expect(seeing.mayWrite('nobody')).resolves.toBe(false);
  });

  it('names the scope that a token lacks, and hides what a token may not see', async () => {
    const { repository, forge } = await opened('scopes');
    const reader = await world.token(world.shop, ['read:issue']);
    await expect((await world.forge(repository, reader)).branch('main')).rejects.toMatchObject({
      code: 'FORGE_FORBIDDEN',
      remedy: expect.stringContaining('read:repository'),
    });
    await world.api(world.admin, 'PATCH', `/repos/${repository.fullName}`, { private: true });
    const stranger = await world.account('stranger');
    const foreign = await world.forge(repository, stranger);
    await expect(foreign.branch('main')).rejects.toMatchObject({ code: 'FORGE_FORBIDDEN' });
    await expect(foreign.defaultBranch()).rejects.toMatchObject({
      code: 'FORGE_REPOSITORY_UNKNOWN',
    });
    await expect(forge.defaultBranch()).resolves.toBe('main');
  });
});

whereGitea('commits, files and statuses on a real Gitea', () => {
  it('tells trees, ancestry and files', async () => {
    const { repository, forge } = await opened('commits');
    const git = await world.git(repository, world.shop);
    const first = commitShaSchema.parse((await forge.branch('main'))?.head);
    const second = await world.commit(repository, { path: 'a/b.txt', text: 'two\r\n' });
    const aside = await world.commit(repository, {
      path: 'c.txt',
      text: 'aside',
      newBranch: 'feature/aside',
    });
    await world.commit(repository, { path: 'd.txt', text: 'three' });
    await expect(forge.ancestry(second, 'main')).resolves.toBe('behind');
    await expect(forge.ancestry(aside, 'main')).resolves.toBe('diverged');
    await expect(forge.ancestry(aside, 'feature/aside')).resolves.toBe('identical');
    await expect(forge.compare(second, first)).resolves.toBe('ahead');
    await expect(forge.ancestry(nowhere, 'main')).resolves.toBe('unknown');
    await expect(forge.ancestry(second, 'none')).resolves.toBe('unknown');
    const tree = (await git.readCommit(second))?.tree;
    expect(tree).not.toBe(second);
    await expect(forge.commit(second)).resolves.toMatchObject({
      sha: second,
      tree,
      parents: [first],
      authorLogin: 'root-admin',
      message: expect.stringContaining('a/b.txt'),
    });
    await expect(forge.treeOf(second)).resolves.toBe(tree);
    await expect(forge.commit(nowhere)).resolves.toBeUndefined();
    await expect(forge.readFile(second, 'a/b.txt')).resolves.toEqual(Buffer.from('two\r\n'));
    await expect(forge.readFile(first, 'a/b.txt')).resolves.toBeUndefined();
    await expect(forge.readFile(second, 'a')).rejects.toMatchObject({ code: 'FORGE_NAME_INVALID' });
    await expect(forge.readFile(second, '../x')).rejects.toMatchObject({
      code: 'FORGE_NAME_INVALID',
    });
    await expect(forge.readFile(nowhere, 'a')).rejects.toMatchObject({
      code: 'FORGE_COMMIT_UNKNOWN',
    });
  });

  it('sets statuses once, and reads each word of the server', async () => {
    const { repository, forge } = await opened('statuses');
    const head = commitShaSchema.parse((await forge.branch('main'))?.head);
    const status = {
      context: 'waybill / approval',
      state: 'failure',
      description: 'nobody approved',
      url: 'https://example.org/run',
    } as const;
    const other = { context: 'waybill / staging', state: 'pending', description: '' } as const;
    await expect(forge.setStatus(head, status, other)).resolves.toEqual({
      value: 2,
      changed: true,
    });
    await expect(forge.setStatus(head, status, other)).resolves.toEqual({
      value: 2,
      changed: false,
    });
    const passed = { ...status, state: 'success' as const };
    await expect(forge.setStatus(head, passed)).resolves.toEqual({ value: 1, changed: true });
    await expect(forge.statuses(head)).resolves.toEqual([passed, other]);
    for (const state of ['warning', 'skipped', 'error']) {
      const path = `/repos/${repository.fullName}/statuses/${head}`;
      await world.api(world.admin, 'POST', path, { context: `ci / ${state}`, state });
    }
    const checks = await forge.checks(head);
    expect(checks.map(({ name, state }) => [name, state])).toEqual([
      ['ci / error', 'failure'],
      ['ci / skipped', 'success'],
      ['ci / warning', 'failure'],
      ['waybill / approval', 'success'],
      ['waybill / staging', 'pending'],
    ]);
    await expect(forge.checks(nowhere)).rejects.toMatchObject({ code: 'FORGE_COMMIT_UNKNOWN' });
    await expect(forge.setStatus(nowhere, status)).rejects.toMatchObject({
      code: 'FORGE_COMMIT_UNKNOWN',
    });
  });

  it('commits files on the head that was looked at and on no other', async () => {
    const { repository, forge } = await opened('commit-files');
    const head = commitShaSchema.parse((await forge.branch('main'))?.head);
    const request = {
      branch: 'main',
      expectedHead: head,
      files: new Map([
        ['apps/plans/image.txt', Buffer.from('sha256:1')],
        ['README.md', undefined],
      ]),
      message: 'Two files',
    };
    const first = await forge.commitFiles(request);
    expect(first).toMatchObject({ kind: 'committed' });
    const now = commitShaSchema.parse((await forge.branch('main'))?.head);
    expect(first).toEqual({ kind: 'committed', commit: now });
    await expect(forge.readFile(now, 'README.md')).resolves.toBeUndefined();
    await expect(forge.commitFiles(request)).resolves.toEqual({ kind: 'conflict', head: now });
    await world.protect(repository, { rule_name: 'main', enable_push: false });
    await expect(forge.commitFiles({ ...request, expectedHead: now })).rejects.toMatchObject({
      code: 'FORGE_REQUEST_REFUSED',
    });
    const git = await world.git(repository, world.shop);
    const left = await git.listRefs('refs/heads/');
    expect(left.map(({ ref }) => ref)).toEqual(['refs/heads/main']);
  });

  it('keeps approvals as refs, and passes on what a hook of the server says', async () => {
    const { repository, forge } = await opened('approvals');
    const subject = { kind: 'plan', hash: 'ab'.repeat(32) } as const;
    await expect(forge.storeApproval(subject, 'ada', '{"a":1}')).resolves.toMatchObject({
      changed: true,
    });
    await expect(forge.approvals(subject)).resolves.toMatchObject([
      { approver: 'ada', document: '{"a":1}' },
    ]);
    const hooks = join(repository.folder, 'hooks', 'pre-receive.d');
    await mkdir(hooks, { recursive: true });
    const hook = join(hooks, 'policy');
    await writeFile(hook, '#!/bin/sh\necho "the policy of this server says no" >&2\nexit 1\n');
    await chmod(hook, 0o755);
    await expect(forge.storeApproval(subject, 'bob', '{"b":1}')).rejects.toMatchObject({
      message: expect.stringContaining('the policy of this server says no'),
    });
  });
});
