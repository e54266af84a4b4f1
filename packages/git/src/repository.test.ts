import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { commitShaSchema, Secret, type CommitSha } from '@waybill/core';
import { openRepository } from './repository.ts';
import type { GitRepository, RefIntent } from './types.ts';

const main = 'refs/heads/main';
const author = { name: 'Waybill', email: 'waybill@example.test' };
const { signal } = new AbortController();
let root: string;
let bare: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'waybill-git-'));
  bare = join(root, 'ops.git');
  execFileSync('git', ['init', '-q', '--bare', '--initial-branch=main', bare]);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function open(cache = 'cache', deadlineMilliseconds = 20_000): Promise<GitRepository> {
  return await openRepository({
    url: bare,
    cacheFolder: join(root, cache),
    signal,
    deadlineMilliseconds,
  });
}

function write(files: Readonly<Record<string, string | null>>, ref = main): RefIntent {
  return {
    ref,
    apply: async () => ({
      kind: 'commit',
      files: new Map(
        Object.entries(files).map(([path, text]) => [
          path,
          text === null ? null : Buffer.from(text),
        ]),
      ),
      message: 'write',
      author,
    }),
  };
}

async function put(
  repository: GitRepository,
  files: Readonly<Record<string, string | null>>,
): Promise<CommitSha> {
  const { refs } = await repository.update([write(files)]);
  return commitShaSchema.parse(refs[0]?.after);
}

async function pushMine(repository: GitRepository, ref: string): Promise<void> {
  await repository.update([write({ mine: 'yes' }, ref)]);
}

function git(...args: string[]): string {
  return execFileSync('git', ['-C', bare, ...args], { encoding: 'utf8' }).trim();
}

function hook(name: string, script: string): void {
  writeFileSync(join(bare, 'hooks', name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bare, 'hooks', name), 0o755);
}

describe('update', () => {
  it('changes exactly the files that it names, keeps modes, drops empty folders', async () => {
    const repository = await open();
    await put(repository, { 'a/b/one': '1', 'a/two': '2', 'a.txt': 'x', run: '#!' });
    execFileSync('sh', [
      '-c',
      `cd "${root}" && git clone -q ops.git work && cd work && chmod +x run && git -c user.name=p -c user.email=p@x commit -qam mode && git push -q`,
    ]);
    const head = await put(repository, { 'a/b/one': null, run: '#!2', 'c/d/e': '5' });
    expect(git('ls-tree', '-r', '--format=%(objectmode) %(path)', head).split('\n')).toEqual([
      '100644 a.txt',
      '100644 a/two',
      '100644 c/d/e',
      '100755 run',
    ]);
    expect(git('fsck', '--strict')).not.toMatch(/error/);
    expect(git('rev-list', '--count', 'main')).toBe('3');
  });

  it('pushes nothing when nothing would differ', async () => {
    const head = await put(await open(), { a: '1' });
    hook('pre-receive', 'exit 1');
    const result = await (await open('fresh')).update([write({ a: '1', none: null })]);
    expect(result).toEqual({
      refs: [{ ref: main, before: head, after: head }],
      changed: false,
      attempts: 1,
      reasons: [],
    });
  });

  it('applies an intent again on the head that overtook it', async () => {
    const [one, other] = [await open('one'), await open('other')];
    await put(one, { a: '1' });
    let calls = 0;
    const result = await one.update([
      {
        ref: main,
        apply: async (snapshot) => {
          calls += 1;
          if (calls === 1) await put(other, { b: '2' });
          const b = (await snapshot.readFile('b'))?.toString() ?? 'none';
          return { kind: 'commit', files: new Map([['c', Buffer.from(b)]]), message: 'c', author };
        },
      },
    ]);
    expect(result).toMatchObject({
      attempts: 2,
      changed: true,
      reasons: [expect.stringContaining('moved')],
    });
    expect(git('show', 'main:c')).toBe('2');
    expect(git('rev-list', '--count', 'main')).toBe('3');
  });

  it('moves several refs together or not at all, and tells later intents of earlier commits', async () => {
    const repository = await open();
    const first = await put(repository, { a: '1' });
    hook('update', `[ "$1" != refs/heads/ledger ] || { echo 'protected branch'; exit 1; }`);
    const both: RefIntent[] = [
      write({ a: '2' }),
      {
        ref: 'refs/heads/ledger',
        apply: async (_snapshot, earlier) => ({
          kind: 'commit',
          files: new Map([['record', Buffer.from(String(earlier.get(main)))]]),
          message: 'record',
          author,
        }),
      },
    ];
    await expect(repository.update(both)).rejects.toMatchObject({ code: 'GIT_PUSH_DECLINED' });
    expect(git('rev-parse', 'main')).toBe(first);
    rmSync(join(bare, 'hooks', 'update'));
    await repository.update(both);
    expect(git('show', 'ledger:record')).toBe(git('rev-parse', 'main'));
  });

  it('creates a ref only where none is, and starts from a given commit', async () => {
    const repository = await open();
    const startFrom = await put(repository, { a: '1' });
    const ref = 'refs/heads/topic';
    const result = await repository.update([{ ...write({ b: '2' }, ref), startFrom }]);
    expect(result.refs[0]?.before).toBeUndefined();
    expect(git('rev-parse', 'topic^')).toBe(startFrom);
    await repository.update([
      { ref: 'refs/heads/same', apply: async () => ({ kind: 'point', commit: startFrom }) },
    ]);
    expect(git('rev-parse', 'same')).toBe(startFrom);
    await repository.deleteRef(ref);
    await repository.deleteRef(ref);
    await expect(
      repository.deleteRef(main, commitShaSchema.parse('1'.repeat(40))),
    ).rejects.toMatchObject({
      code: 'GIT_CONFLICT_UNRESOLVED',
    });
    expect((await repository.listRefs('refs/heads/')).map((entry) => entry.ref)).toEqual([
      main,
      'refs/heads/same',
    ]);
  });

  it('replaces what a ref held where it is asked to, and never what came in between', async () => {
    const [one, other] = [await open('one'), await open('other')];
    const startFrom = await put(one, { a: '1' });
    const topic = 'refs/heads/topic';
    await one.update([{ ...write({ b: '2' }, topic), startFrom }]);
    const moved = await put(one, { a: '3' });
    let seen: CommitSha | undefined;
    const replacing: RefIntent = {
      ...write({ c: '4' }, topic),
      startFrom: moved,
      replace: true,
      apply: async (snapshot) => {
        const before = snapshot.heads.get(topic);
        if (seen === undefined) await pushMine(other, topic);
        seen = before;
        if ((await one.readFile(commitShaSchema.parse(before), 'mine')) !== undefined)
          return { kind: 'unchanged' };
        return await write({ c: '4' }, topic).apply(snapshot, new Map());
      },
    };
    const kept = await one.update([replacing]);
    expect(kept).toMatchObject({ changed: false, attempts: 2 });
    expect(git('show', 'topic:mine')).toBe('yes');
    const replaced = await one.update([
      { ...write({ c: '4' }, topic), startFrom: moved, replace: true },
    ]);
    expect(replaced.changed).toBe(true);
    expect(git('rev-parse', 'topic^')).toBe(moved);
    expect(git('ls-tree', '--name-only', 'topic').split('\n')).toEqual(['a', 'c']);
  });

  it('ends a permanent refusal without words after a few tries, a passing one when it passes', async () => {
    const repository = await open();
    hook(
      'pre-receive',
      `f="${root}/count"; n=$(($(cat "$f" 2>/dev/null || echo 0) + 1)); echo $n > "$f"; [ $n -ge 3 ] || { echo 'cannot lock ref'; exit 1; }`,
    );
    expect(await repository.update([write({ a: '1' })])).toMatchObject({
      changed: true,
      attempts: 3,
    });
    hook('pre-receive', 'exit 1');
    await expect(repository.update([write({ a: '2' })])).rejects.toMatchObject({
      code: 'GIT_PUSH_DECLINED',
    });
  });

  it('refuses to write through links and files, or outside the repository', async () => {
    const repository = await open();
    await put(repository, { a: '1', 'd/e': '2' });
    for (const path of ['a/b', 'd', '../x', '/x', '-x', 'x//y', '.git/config', 'x/./y']) {
      await expect(repository.update([write({ [path]: 'no' })])).rejects.toMatchObject({
        code: 'GIT_PATH_INVALID',
      });
    }
    for (const ref of [
      'main',
      'refs/heads/-x',
      'refs/heads/a..b',
      'refs/heads/a.lock',
      'refs/heads/a b',
    ]) {
      await expect(repository.update([write({ x: '1' }, ref)])).rejects.toMatchObject({
        code: 'GIT_REF_INVALID',
      });
    }
  });
});

describe('reading', () => {
  it('reads files, lists and commits at a commit, of any size', async () => {
    const repository = await open();
    const large = 'x'.repeat(100_000);
    const head = await put(repository, { 'a/large': large, 'a/small': 's', top: 't' });
    const fresh = await open('fresh');
    const read = await Promise.all(
      ['a/large', 'a/small', 'top', 'none', 'top/none'].map((path) => fresh.readFile(head, path)),
    );
    expect(read.map((content) => content?.toString())).toEqual([
      large,
      's',
      't',
      undefined,
      undefined,
    ]);
    expect(await fresh.listFiles(head, '')).toEqual(['a/large', 'a/small', 'top']);
    expect(await fresh.listFiles(head, 'none')).toEqual([]);
    await expect(fresh.readFile(head, 'a')).rejects.toMatchObject({ code: 'GIT_PATH_INVALID' });
    expect(await fresh.readCommit(head)).toMatchObject({
      sha: head,
      parents: [],
      author: 'Waybill',
      message: 'write\n',
    });
    expect(await fresh.readCommit(commitShaSchema.parse('1'.repeat(40)))).toBeUndefined();
  });

  it('knows ancestors beyond what is fetched at first, and never says yes to an unknown commit', async () => {
    const commits = Array.from(
      { length: 120 },
      (_, index) =>
        `commit refs/heads/main\ncommitter P <p@x> ${1_700_000_000 + index} +0000\ndata 1\nc\n`,
    ).join('');
    execFileSync('git', ['-C', bare, 'fast-import', '--quiet'], { input: commits });
    execFileSync('git', ['-C', bare, 'fast-import', '--quiet'], {
      input: 'commit refs/heads/side\ncommitter P <p@x> 1700000000 +0000\ndata 1\ns\n',
    });
    const sha = (name: string): CommitSha => commitShaSchema.parse(git('rev-parse', name));
    const repository = await openRepository({
      url: `file://${bare}`,
      cacheFolder: join(root, 'cache'),
      signal,
    });
    expect(await repository.isAncestor(sha('main~119'), sha('main'))).toBe(true);
    expect(await repository.isAncestor(sha('main'), sha('main~3'))).toBe(false);
    expect(await repository.isAncestor(sha('side'), sha('main'))).toBe(false);
    expect(await repository.isAncestor(sha('main'), sha('main'))).toBe(true);
    const unknown = commitShaSchema.parse('1'.repeat(40));
    await expect(repository.isAncestor(unknown, sha('main'))).rejects.toMatchObject({
      code: 'GIT_COMMIT_NOT_FOUND',
    });
    await expect(repository.isAncestor(sha('main'), unknown)).rejects.toMatchObject({
      code: 'GIT_COMMIT_NOT_FOUND',
    });
    await expect(repository.isAncestor(unknown, unknown)).rejects.toMatchObject({
      code: 'GIT_COMMIT_NOT_FOUND',
    });
  });

  it('says that there is no repository, and refuses URLs with credentials or commands', async () => {
    const gone = await openRepository({
      url: join(root, 'gone.git'),
      cacheFolder: join(root, 'c'),
      signal,
    });
    await expect(gone.readRef(main)).rejects.toMatchObject({ code: 'GIT_REPOSITORY_NOT_FOUND' });
    for (const url of [
      'https://user:secret@host/x',
      'https://token@host/x',
      'ext::sh -c id',
      '--upload-pack=id',
      'ops.git',
    ]) {
      const error: unknown = await openRepository({
        url,
        cacheFolder: join(root, 'c'),
        signal,
      }).catch((caught: unknown) => caught);
      expect(error).toMatchObject({ code: 'GIT_URL_INVALID' });
      expect(String(error)).not.toContain('secret');
    }
  });
});

describe('over HTTP', () => {
  it.each([
    [401, 'GIT_UNAUTHORIZED'],
    [403, 'GIT_UNAUTHORIZED'],
    [404, 'GIT_REPOSITORY_NOT_FOUND'],
  ])(
    'an answer %s is %s, and the credential is in no file and no message',
    async (status, code) => {
      const seen: (string | undefined)[] = [];
      const server = createServer((request, response) => {
        seen.push(request.headers.authorization);
        response.writeHead(status, { 'www-authenticate': 'Basic realm="x"' }).end();
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      try {
        const repository = await openRepository({
          url: `http://127.0.0.1:${port}/ops.git`,
          credential: { username: 'x-access-token', password: new Secret('t0ken-value') },
          cacheFolder: join(root, 'cache'),
          signal,
        });
        const error: unknown = await repository.readRef(main).catch((caught: unknown) => caught);
        expect(error).toMatchObject({ code });
        expect(JSON.stringify(error) + String(error)).not.toContain('t0ken-value');
        const basic = Buffer.from('x-access-token:t0ken-value').toString('base64');
        expect(seen[0]).toBe(`Basic ${basic}`);
        for (const name of readdirSync(join(root, 'cache'), {
          recursive: true,
          withFileTypes: true,
        })) {
          if (name.isFile())
            expect(readFileSync(join(name.parentPath, name.name), 'latin1')).not.toContain(basic);
        }
      } finally {
        server.closeAllConnections();
        server.close();
      }
    },
  );
});

describe('a commit that is read lazily', () => {
  const folders = Object.fromEntries(
    Array.from({ length: 30 }, (_, number) => [
      `a/${String(number)}/file`,
      `text ${String(number)}`,
    ]),
  );
  const present = (cache: string): readonly string[] => {
    const [folder] = readdirSync(join(root, cache));
    const objects = join(root, cache, folder ?? '', 'objects.git');
    return execFileSync(
      'git',
      [
        '-C',
        objects,
        'cat-file',
        '--batch-all-objects',
        '--batch-check=%(objecttype) %(objectname)',
      ],
      { encoding: 'utf8' },
    )
      .trim()
      .split('\n');
  };
  beforeEach(() => {
    git('config', 'uploadpack.allowFilter', 'true');
    git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  });

  it('brings what is asked for and the folders on the way, and nothing else', async () => {
    const head = await put(await open(), folders);
    const other = await open('other');
    expect(String(await other.readFile(head, 'a/7/file', { lazy: true }))).toBe('text 7');
    expect(await other.readFile(head, 'a/77/file', { lazy: true })).toBeUndefined();
    // The commit, the root, a, a/7, and the file.
    expect(present('other')).toHaveLength(5);
    expect(await other.listFiles(head, 'a/8', { lazy: true })).toEqual(['a/8/file']);
    expect(present('other')).toHaveLength(6);
  });

  it('brings files that are named with what lies near, of many folders beside each other', async () => {
    const near = { 'a/7/deep/near': 'near', 'a/8/deep/far': 'far' };
    const head = await put(await open(), { ...folders, ...near });
    const other = await open('other');
    const read: (string | undefined)[] = [];
    const look: RefIntent = {
      ref: main,
      lazy: true,
      files: ['a/7/file', 'a/7/none', 'none/file'],
      apply: async (snapshot) => {
        for (const path of ['a/7/file', 'a/7/none', 'none/file'])
          read.push((await snapshot.readFile(path))?.toString());
        return { kind: 'unchanged' };
      },
    };
    await other.update([look]);
    expect(read).toEqual(['text 7', undefined, undefined]);
    // The commit, the root, a, and everything of a/7.
    expect(present('other')).toHaveLength(7);
    rmSync(bare, { recursive: true });
    expect(String(await other.readFile(head, 'a/7/deep/near', { lazy: true }))).toBe('near');
  });

  it('is written on without its other folders, beside another ref that names the new commit', async () => {
    await put(await open(), folders);
    const other = await open('other');
    const intents: readonly RefIntent[] = [
      { ...write({ 'a/7/file': 'changed', 'a/new': 'new', 'a/9/file': null }), lazy: true },
      {
        ref: 'refs/heads/names',
        apply: async (snapshot, earlier) => ({
          kind: 'commit',
          files: new Map([
            ['before', Buffer.from(snapshot.heads.get(main) ?? 'none')],
            ['after', Buffer.from(earlier.get(main) ?? 'none')],
          ]),
          message: 'names',
          author,
        }),
      },
    ];
    const before = git('rev-parse', main);
    await other.update(intents);
    expect(git('show', 'names:before')).toBe(before);
    expect(git('show', 'names:after')).toBe(git('rev-parse', main));
    expect(git('diff-tree', '-r', '--name-status', before, main).split('\n')).toEqual([
      'M\ta/7/file',
      'D\ta/9/file',
      'A\ta/new',
    ]);
    // A push of another ref asks for none of the folders that are not here.
    const count = present('other').length;
    await other.update([write({ after: 'this' }, 'refs/heads/names')]);
    expect(present('other')).toHaveLength(count + 3);
    git('fsck', '--full', '--strict');
  });

  it('fetches nothing for an intent that does not look', async () => {
    await put(await open(), folders);
    const other = await open('other');
    const idle: RefIntent = { ref: main, lazy: true, apply: async () => ({ kind: 'unchanged' }) };
    await other.update([idle, write({ file: 'text' }, 'refs/heads/names')]);
    expect(present('other')).toHaveLength(3);
  });

  it.each(['tree', 'tree and all others'])(
    'is read also where the server refuses the filter %s',
    async (refused) => {
      git('config', 'uploadpackfilter.tree.allow', 'false');
      if (refused.includes('all')) git('config', 'uploadpackfilter.allow', 'false');
      const head = await put(await open(), folders);
      const other = await open('other');
      expect(String(await other.readFile(head, 'a/7/file', { lazy: true }))).toBe('text 7');
      expect(String(await other.readFile(head, 'a/8/file'))).toBe('text 8');
    },
  );

  it('is read also where the server knows no filters', async () => {
    git('config', 'uploadpack.allowFilter', 'false');
    const head = await put(await open(), folders);
    const other = await open('other');
    expect(String(await other.readFile(head, 'a/7/file', { lazy: true }))).toBe('text 7');
  });
});
