import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { commitShaSchema, type CommitSha } from '@waybill/core';
import { openRepository } from './repository.ts';
import type { GitRepository } from './types.ts';

let root: string;
let work: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'waybill-git-'));
  work = join(root, 'work');
  execFileSync('git', ['init', '-q', '--initial-branch=main', work]);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function shell(script: string): string {
  const environment = { PATH: process.env['PATH'], HOME: root, GIT_CONFIG_NOSYSTEM: '1' };
  const person = ['-c', 'user.name=p', '-c', 'user.email=p@example.test'];
  const git = `git() { command git ${person.join(' ')} "$@"; }\n`;
  return execFileSync('sh', ['-ec', `${git}${script}`], {
    cwd: work,
    encoding: 'utf8',
    env: environment,
  }).trim();
}

const head = (): CommitSha => commitShaSchema.parse(shell('git rev-parse HEAD'));

async function open(cache = 'cache'): Promise<GitRepository> {
  return await openRepository({
    url: work,
    cacheFolder: join(root, cache),
    signal: new AbortController().signal,
  });
}

/** `+path after`, `-path before`, `path before>after` of each commit, the newest first. */
async function changes(repository: GitRepository, limit: number): Promise<readonly string[][]> {
  const commits: string[][] = [];
  for await (const { files } of repository.fileHistory(head(), limit)) {
    commits.push(
      files.map(({ path, before, after }) => {
        if (before === undefined) return `+${path} ${String(after)}`;
        return after === undefined
          ? `-${path} ${String(before)}`
          : `${path} ${String(before)}>${String(after)}`;
      }),
    );
  }
  return commits;
}

describe('the history of files', () => {
  it('says of each commit what it added, changed and deleted, the first one too', async () => {
    shell('mkdir d; printf 1 > "d/a b"; printf x > gone; git add .; git commit -qm one');
    shell('printf 2 > "d/a b"; git rm -q gone; printf n > "né\tw"; git add .; git commit -qm two');
    expect(await changes(await open(), 10)).toEqual([
      ['d/a b 1>2', '-gone x', '+né\tw n'],
      ['+d/a b 1', '+gone x'],
    ]);
  });

  it('stops at its limit, and still sees what the oldest of them changed', async () => {
    for (const n of [1, 2, 3, 4])
      shell(`printf ${String(n)} > a; git add a; git commit -qm ${String(n)}`);
    const repository = await open();
    expect(await changes(repository, 2)).toEqual([['a 3>4'], ['a 2>3']]);
    expect(await changes(repository, 4)).toEqual([['a 3>4'], ['a 2>3'], ['a 1>2'], ['+a 1']]);
  });

  it('holds every line of a history that was merged, whichever parent stands first', async () => {
    shell('printf 1 > a; git add a; git commit -qm base; git branch old');
    shell('printf 2 > a; git commit -qam real');
    shell('git checkout -q old; git merge -q -s ours --no-ff -m merge main');
    expect((await changes(await open(), 10)).flat().sort()).toEqual(['+a 1', 'a 1>2']);
  });

  it('takes what is no regular file for none', async () => {
    shell('ln -s /etc/passwd link; printf 1 > a; git add .; git commit -qm one');
    expect(await changes(await open(), 10)).toEqual([['+a 1', '+link undefined']]);
  });
});
