import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { commitShaSchema, type CommitSha } from '@waybill/core';
import { createForge } from '../create-forge.ts';
import { forgeKinds, type ApprovalSubject, type Forge } from '../forge.ts';
import { createLocalForge } from './local-forge.ts';
import { installProtection } from './protection.ts';
import {
  createTestRepositories,
  type TestRepositories,
  type TestRepository,
} from './test-repository.ts';

const nowhere = commitShaSchema.parse('0123456789012345678901234567890123456789');
const { signal } = new AbortController();

let repositories: TestRepositories;
let test: TestRepository;
let forge: Forge;
let main: CommitSha;
beforeAll(async () => {
  repositories = await createTestRepositories();
});
afterAll(() => repositories.close());
beforeEach(async () => {
  test = await repositories.create();
  forge = createLocalForge(await test.options());
  main = commitShaSchema.parse(test.git('rev-parse', 'main'));
});
afterEach(() => test.remove());

describe('what the local forge says of commits', () => {
  it('places a commit towards a branch, and never says yes without proof', async () => {
    const second = await test.push('main', { 'readme.md': 'two\n' });
    const side = await test.push('side', { 'side.txt': 'x' }, main);
    const ahead = await test.push('next', { 'next.txt': 'x' }, second);
    expect(await forge.ancestry(second, 'main')).toBe('identical');
    expect(await forge.ancestry(main, 'main')).toBe('behind');
    expect(await forge.ancestry(ahead, 'main')).toBe('ahead');
    expect(await forge.ancestry(side, 'main')).toBe('diverged');
    expect(await forge.ancestry(nowhere, 'main')).toBe('unknown');
    expect(await forge.ancestry(main, 'none')).toBe('unknown');
    const blob = commitShaSchema.parse(test.git('rev-parse', 'main:readme.md'));
    const tree = commitShaSchema.parse(test.git('rev-parse', 'main^{tree}'));
    for (const object of [blob, tree]) {
      const answer = await forge.ancestry(object, 'main').catch(() => 'error');
      expect(['unknown', 'error']).toContain(answer);
    }
    expect(await forge.compare(main, second)).toBe('behind');
    expect(await forge.compare(second, main)).toBe('ahead');
    expect(await forge.compare(side, side)).toBe('identical');
    expect(await forge.compare(nowhere, nowhere)).toBe('unknown');
    test.git('tag', '-a', 'v1', '-m', 'a tag', 'next');
    test.git('push', '-q', 'origin', 'v1');
    expect(await forge.ancestry(ahead, 'main')).toBe('ahead');
  });

  it('gives tree, author and files of a commit', async () => {
    expect(await forge.commit(main)).toMatchObject({
      sha: main,
      tree: test.git('rev-parse', 'main^{tree}'),
      parents: [],
      author: { name: 'Ada Author', email: 'ada@example.org' },
    });
    expect(await forge.treeOf(main)).toBe(test.git('rev-parse', 'main^{tree}'));
    expect(await forge.commit(nowhere)).toBeUndefined();
    expect(await forge.treeOf(nowhere)).toBeUndefined();
    expect(Buffer.from((await forge.readFile(main, 'readme.md')) ?? '').toString()).toBe('one\n');
    expect(await forge.readFile(main, 'none')).toBeUndefined();
    expect(await forge.branch('none')).toBeUndefined();
    expect(await forge.defaultBranch()).toBe('main');
    expect(await forge.environment('production')).toMatchObject({ kind: 'not-supported' });
  });
});

describe('commit statuses', () => {
  it('are merged by context, also by writers at once, and equal ones are no write', async () => {
    const second = createLocalForge(await test.options());
    const contract = {
      context: 'waybill / contract',
      state: 'success',
      description: 'holds',
    } as const;
    const approval = {
      context: 'waybill / approval',
      state: 'pending',
      description: 'waits',
    } as const;
    await Promise.all([forge.setStatus(main, contract), second.setStatus(main, approval)]);
    expect(await forge.statuses(main)).toEqual([approval, contract]);
    expect(await forge.setStatus(main, contract, approval)).toEqual({ value: 2, changed: false });
    const done = { ...approval, state: 'success', url: 'https://example.org/1' } as const;
    expect(await forge.setStatus(main, done)).toEqual({ value: 1, changed: true });
    expect(await second.statuses(main)).toEqual([done, contract]);
    await forge.setStatus(main, { ...contract, description: 'x'.repeat(200) });
    const [, cut] = await forge.statuses(main);
    expect(cut?.description).toHaveLength(140);
    expect(cut?.description.endsWith('…')).toBe(true);
  });

  it('need a commit, and a context', async () => {
    const status = { context: 'x', state: 'success', description: '' } as const;
    await expect(forge.setStatus(nowhere, status)).rejects.toMatchObject({
      code: 'FORGE_COMMIT_UNKNOWN',
    });
    await expect(forge.setStatus(main, { ...status, context: '' })).rejects.toMatchObject({
      code: 'FORGE_NAME_INVALID',
    });
    expect(await forge.statuses(main)).toEqual([]);
  });
});

describe('approvals', () => {
  const plan: ApprovalSubject = { kind: 'plan', hash: 'ab'.repeat(32) };

  it('are kept byte for byte, the newest of each approver, and equal ones are no write', async () => {
    await installProtection(test.folder, { branch: 'main', rules: ['no-deletion'] }, signal);
    expect(await forge.approvals(plan)).toEqual([]);
    const document = '{"payload": "eA==",\n "signatures": []}';
    expect(await forge.storeApproval(plan, 'bob', document)).toMatchObject({ changed: true });
    expect(await forge.storeApproval(plan, 'bob', document)).toMatchObject({ changed: false });
    await forge.storeApproval(plan, 'ann', '{}');
    await forge.storeApproval(plan, 'bob', '{"newer":1}');
    expect(await forge.approvals(plan)).toEqual([
      { kind: 'document', approver: 'ann', document: '{}' },
      { kind: 'document', approver: 'bob', document: '{"newer":1}' },
    ]);
    expect(await forge.approvals({ kind: 'plan', hash: 'cd'.repeat(32) })).toEqual([]);
    expect(() =>
      test.git('push', '-q', 'origin', `:refs/waybill/approvals/${plan.hash}/bob`),
    ).toThrow(/may not be deleted/);
  });

  it.each<[string, ApprovalSubject, string, string, string]>([
    [
      'a hash with its algorithm',
      { kind: 'plan', hash: `sha256:${'ab'.repeat(32)}` },
      'bob',
      '{}',
      'FORGE_NAME_INVALID',
    ],
    ['a short hash', { kind: 'plan', hash: 'ab' }, 'bob', '{}', 'FORGE_NAME_INVALID'],
    ['an approver that is a path', plan, 'bob/../ann', '{}', 'FORGE_NAME_INVALID'],
    [
      'a pull request 0',
      { kind: 'pull-request', number: 0, head: nowhere },
      'bob',
      '{}',
      'FORGE_NAME_INVALID',
    ],
    ['no JSON', plan, 'bob', 'yes', 'FORGE_DOCUMENT_INVALID'],
    ['a list', plan, 'bob', '[]', 'FORGE_DOCUMENT_INVALID'],
    [
      'a large document',
      plan,
      'bob',
      JSON.stringify({ x: 'x'.repeat(70_000) }),
      'FORGE_DOCUMENT_INVALID',
    ],
  ])('refuse %s', async (_, subject, approver, document, code) => {
    await expect(forge.storeApproval(subject, approver, document)).rejects.toMatchObject({ code });
  });

  it('refuse to be read where a foreign ref lies among them', async () => {
    test.git('push', '-q', 'origin', `main:refs/waybill/approvals/${plan.hash}/Bob`);
    await expect(forge.approvals(plan)).rejects.toMatchObject({ code: 'FORGE_NAME_INVALID' });
  });
});

describe('createForge', () => {
  it('knows every kind: it gives a forge, or says that there is no adapter', async () => {
    const options = await test.options();
    for (const kind of forgeKinds) {
      if (kind === 'local') {
        await expect(createForge({ kind, ...options })).resolves.toMatchObject({ kind });
      }
    }
  });

  it('asks the fence before each write', async () => {
    const fence = (): Promise<void> => Promise.reject(new Error('fenced off'));
    const fenced = createLocalForge(await test.options({ fence }));
    await expect(
      fenced.storeApproval({ kind: 'plan', hash: 'ab'.repeat(32) }, 'bob', '{}'),
    ).rejects.toThrow('fenced off');
    expect(test.git('ls-remote', 'origin', 'refs/waybill/*')).toBe('');
  });
});
