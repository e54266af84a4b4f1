import { appendFile, chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createLocalForge } from './local-forge.ts';
import { installProtection, protectionFile, readProtection } from './protection.ts';
import { renderHook } from './protection-hook.ts';
import {
  createTestRepositories,
  type TestRepositories,
  type TestRepository,
} from './test-repository.ts';

const { signal } = new AbortController();
const rules = ['pull-request', 'no-force-push', 'no-deletion'] as const;

const kept = ['no-force-push', 'no-deletion'] as const;

describe('the protection of a bare repository', () => {
  let repositories: TestRepositories;
  let test: TestRepository;
  beforeAll(async () => {
    repositories = await createTestRepositories();
  });
  afterAll(() => repositories.close());
  beforeEach(async () => {
    test = await repositories.create();
  });
  afterEach(() => test.remove());

  it('rejects direct pushes, force pushes and deletion of the protected branch, and lets others be', async () => {
    await installProtection(test.folder, { branch: 'main', rules }, signal);
    await expect(test.push('main', { 'readme.md': 'two\n' })).rejects.toThrow(
      /refs\/heads\/main is protected: it moves only by the merge of a pull request/,
    );
    test.git('reset', '-q', '--hard', 'origin/main');
    test.git('commit', '-q', '--amend', '-m', 'other');
    expect(() => test.git('push', '-q', '--force', 'origin', 'main')).toThrow(
      /may not be rewritten/,
    );
    expect(() => test.git('push', '-q', 'origin', ':main')).toThrow(/may not be deleted/);
    test.git('reset', '-q', '--hard', 'origin/main');
    await test.push('feature', { 'readme.md': 'two\n' });
    test.git('push', '-q', 'origin', ':feature');
  });

  it('rejects a merge commit that no pull request stands for', async () => {
    await installProtection(test.folder, { branch: 'main', rules }, signal);
    await test.push('feature', { 'new.txt': 'x\n' });
    test.git('checkout', '-q', 'main');
    test.git('merge', '-q', '--no-ff', '-m', 'by hand', 'feature');
    expect(() => test.git('push', '-q', 'origin', 'main')).toThrow(/mark one open pull request/);
  });

  it('rejects the push of all of it when one ref is protected', async () => {
    await installProtection(test.folder, { branch: 'main', rules }, signal);
    test.git('checkout', '-q', '-b', 'side');
    test.git('commit', '-q', '--allow-empty', '-m', 'side');
    expect(() => test.git('push', '-q', 'origin', 'side', 'side:main')).toThrow(/protected/);
    expect(test.git('ls-remote', 'origin', 'refs/heads/side')).toBe('');
  });

  it('does not let a protected branch come back by a push, nor a ref that stands for it', async () => {
    await installProtection(test.folder, { branch: 'gone', rules }, signal);
    expect(() => test.git('push', '-q', 'origin', 'main:gone')).toThrow(/may not be created/);
    await installProtection(test.folder, { branch: 'main', rules }, signal);
    test.git('--git-dir', test.folder, 'symbolic-ref', 'refs/heads/alias', 'refs/heads/main');
    test.git('commit', '-q', '--allow-empty', '-m', 'around');
    expect(() => test.git('push', '-q', 'origin', 'main:alias')).toThrow(
      /stands for another ref|protected/,
    );
  });

  it('keeps waybill/** from being rewritten or deleted, and lets it grow', async () => {
    await installProtection(test.folder, { branch: 'main', rules: ['no-deletion'] }, signal);
    await test.push('waybill/ledger', { 'ledger.json': '{}\n' });
    await test.push('waybill/ledger', { 'ledger.json': '{"a":1}\n' });
    test.git('commit', '-q', '--amend', '-m', 'rewritten');
    expect(() => test.git('push', '-q', '--force', 'origin', 'waybill/ledger')).toThrow(
      /rewritten/,
    );
    expect(() => test.git('push', '-q', 'origin', ':waybill/ledger')).toThrow(/deleted/);
  });

  it('keeps every record, and lets the branches of proposals be made anew', async () => {
    await installProtection(test.folder, { branch: 'waybill/ledger', rules: kept }, signal);
    const forge = createLocalForge(await test.options());
    for (const branch of ['waybill/ledger', 'waybill/archive/shop', 'waybill/any/dev']) {
      expect(await forge.nameRules(branch)).toEqual({ rules: [...kept].sort(), bypassable: [] });
      await test.push(branch, { 'a.json': `{"branch": "${branch}"}\n` });
      test.git('commit', '-q', '--amend', '-m', 'rewritten');
      expect(() => test.git('push', '-q', '--force', 'origin', branch)).toThrow(/rewritten/);
      expect(() => test.git('push', '-q', 'origin', `:${branch}`)).toThrow(/deleted/);
    }
    const proposal = 'waybill/propose/shop/staging';
    expect(await forge.nameRules(proposal)).toEqual({ rules: [], bypassable: [] });
    await test.push(proposal, { 'a.env': '1\n' });
    test.git('commit', '-q', '--amend', '-m', 'anew');
    test.git('push', '-q', '--force', 'origin', proposal);
    test.git('push', '-q', 'origin', `:${proposal}`);
    expect(test.git('ls-remote', 'origin', `refs/heads/${proposal}`)).toBe('');
  });

  it('says for a name what is kept, and that nothing is where no hook is installed', async () => {
    const forge = createLocalForge(await test.options());
    expect(await forge.nameRules('waybill/ledger')).toMatchObject({
      rules: [],
      remark: expect.stringContaining('waybill-protection.json'),
    });
  });

  it('reports a protection only where hook and file are both there and agree', async () => {
    const forge = createLocalForge(await test.options());
    expect(await forge.branch('main')).toMatchObject({ protected: false, rules: [] });
    await installProtection(test.folder, { branch: 'main', rules }, signal);
    expect(await forge.branch('main')).toMatchObject({ protected: true, rules: [...rules].sort() });
    const hook = join(test.folder, 'hooks', 'pre-receive');
    const unprotected = async (): Promise<void> => {
      expect(await forge.branch('main')).toMatchObject({ protected: false, rules: [] });
      await installProtection(test.folder, { branch: 'main', rules }, signal);
      expect(await forge.branch('main')).toMatchObject({ protected: true });
    };
    await chmod(hook, 0o644);
    await unprotected();
    await appendFile(hook, 'exit 0\n');
    await unprotected();
    await rm(hook);
    await unprotected();
    await rm(join(test.folder, protectionFile));
    await unprotected();
    test.git('--git-dir', test.folder, 'config', 'core.hooksPath', '/elsewhere');
    await unprotected();
  });

  it('does not believe a file whose digest is that of another hook', async () => {
    await installProtection(test.folder, { branch: 'main', rules }, signal);
    const path = join(test.folder, protectionFile);
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('"branch": "main"', '"branch": "other"'));
    expect(await readProtection(test.folder, signal)).toMatchObject({ installed: false });
    await writeFile(path, '{"version":2}');
    expect(await readProtection(test.folder, signal)).toMatchObject({ installed: false });
  });

  it('says nothing of branches that no rule names, and keeps the rules of several', async () => {
    await installProtection(test.folder, { branch: 'main', rules: ['no-force-push'] }, signal);
    await installProtection(test.folder, { branch: "it's", rules }, signal);
    await installProtection(test.folder, { branch: 'main', rules: ['no-deletion'] }, signal);
    const forge = createLocalForge(await test.options());
    await test.push('feature', { 'x.txt': 'x' });
    expect(await forge.branch('feature')).toMatchObject({ protected: false });
    expect(await forge.branch('main')).toMatchObject({ rules: ['no-deletion'] });
    expect(() => test.git('push', '-q', 'origin', "main:it's")).toThrow(/may not be created/);
  });

  it('leaves a hook of others as it is', async () => {
    const hook = join(test.folder, 'hooks', 'pre-receive');
    await writeFile(hook, '#!/bin/sh\nexit 0\n', { mode: 0o755 });
    await expect(
      installProtection(test.folder, { branch: 'main', rules }, signal),
    ).rejects.toMatchObject({
      code: 'FORGE_HOOK_FOREIGN',
    });
    expect(await readFile(hook, 'utf8')).toBe('#!/bin/sh\nexit 0\n');
  });

  it.each([
    [
      'a rule that a hook cannot keep',
      { branch: 'main', rules: ['signed-commits'] },
      'FORGE_PROTECTION_INVALID',
    ],
    ['no rule', { branch: 'main', rules: [] }, 'FORGE_PROTECTION_INVALID'],
    ['a branch with a quotation mark', { branch: 'a"b', rules }, 'FORGE_NAME_INVALID'],
    ['a name that is no branch', { branch: '../main', rules }, 'GIT_REF_INVALID'],
    ['a name that reads like an option', { branch: '-main', rules }, 'GIT_REF_INVALID'],
    ['too many approvals', { branch: 'main', rules, approvals: 1000 }, 'FORGE_PROTECTION_INVALID'],
  ] as const)('refuses %s', async (_, protection, code) => {
    await expect(installProtection(test.folder, protection, signal)).rejects.toMatchObject({
      code,
    });
  });

  it('refuses a folder that is no bare repository', async () => {
    await expect(
      installProtection(test.clone, { branch: 'main', rules }, signal),
    ).rejects.toMatchObject({
      code: 'FORGE_PROTECTION_INVALID',
    });
    await expect(
      installProtection(join(test.folder, 'none'), { branch: 'main', rules }, signal),
    ).rejects.toMatchObject({ code: 'FORGE_PROTECTION_INVALID' });
  });

  it('is a script whose rules cannot break out of their words', () => {
    const hook = renderHook([{ branch: "a'$(touch x)`y`;z", rules, approvals: 1 }]);
    expect(hook).toContain(String.raw`'refs/heads/a'\''$(touch x)` + "`y`;z')");
  });
});
