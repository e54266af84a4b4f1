import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commitShaSchema, type CommitSha } from '@waybill/core';
import { runToSuccess, toolEnvironment } from '@waybill/process';
import { openRepository } from './repository.ts';
import type { GitRepository } from './types.ts';

let folder: string;
let repository: GitRepository;
let head: CommitSha;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waybill-entries-'));
  const work = join(folder, 'work');
  const { signal } = new AbortController();
  const git = async (...args: string[]): Promise<string> => {
    const { stdout } = await runToSuccess(
      ['git', '-c', 'user.name=a', '-c', 'user.email=a', ...args],
      {
        cwd: work,
        env: toolEnvironment(),
        signal,
        timeoutMilliseconds: 20_000,
      },
    );
    return stdout.toString().trim();
  };
  await mkdir(join(work, 'a', 'b'), { recursive: true });
  await git('init', '--quiet');
  await writeFile(join(work, 'a', 'b', 'file.yaml'), 'x: 1\n');
  await writeFile(join(work, 'empty'), '');
  await symlink('a/b', join(work, 'link'));
  await symlink('../../outside', join(work, 'a', 'out'));
  await git('add', '--all');
  await git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},module`);
  await git('commit', '--quiet', '--message', 'first');
  head = commitShaSchema.parse(await git('rev-parse', 'HEAD'));
  repository = await openRepository({ url: work, cacheFolder: join(folder, 'cache'), signal });
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('entries of a commit', () => {
  it('are told as they are, links not followed', async () => {
    const entries = await repository.readEntries(
      head,
      ['', 'a', 'a/b/file.yaml', 'empty', 'link', 'link/file.yaml', 'a/out/x/y', 'module/x'],
      { lazy: true },
    );
    expect(Object.fromEntries(entries)).toEqual({
      '': { kind: 'folder', names: ['a', 'empty', 'link', 'module'] },
      a: { kind: 'folder', names: ['b', 'out'] },
      'a/b/file.yaml': { kind: 'file', content: Buffer.from('x: 1\n') },
      empty: { kind: 'file', content: Buffer.from('') },
      link: { kind: 'link', at: 'link', target: 'a/b' },
      'link/file.yaml': { kind: 'link', at: 'link', target: 'a/b' },
      'a/out/x/y': { kind: 'link', at: 'a/out', target: '../../outside' },
      'module/x': { kind: 'submodule', at: 'module' },
    });
  });

  it('are absent where nothing stands, also below a file', async () => {
    const paths = ['none', 'a/none/x', 'a/b/file.yaml/x', 'A'];
    expect(await repository.readEntries(head, paths)).toEqual(new Map());
  });

  it('are those of the commit that an intent stands on', async () => {
    const seen: unknown[] = [];
    const branch = (await repository.listRefs('refs/heads/'))[0]?.ref ?? '';
    for (const ref of [branch, 'refs/heads/new']) {
      await repository.update([
        {
          ref,
          lazy: true,
          apply: async (snapshot) => {
            seen.push([...(await snapshot.readEntries(['a'])).keys()]);
            return { kind: 'unchanged' };
          },
        },
      ]);
    }
    expect(seen).toEqual([['a'], []]);
  });

  it('are not looked for outside the repository', async () => {
    for (const path of ['../x', '/etc/hostname', 'a/../../x', '.git/config']) {
      await expect(repository.readEntries(head, [path])).rejects.toMatchObject({
        code: 'GIT_PATH_INVALID',
      });
    }
  });
});
