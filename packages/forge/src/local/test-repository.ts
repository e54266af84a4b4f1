import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { commitShaSchema, type CommitSha } from '@waybill/core';
import { openRepository } from '@waybill/git';
import type { LocalForgeOptions } from './options.ts';

/** Who works in tests. */
export const tester = { name: 'Tess Tester', email: 'tess@example.org' };

/** A bare repository and a clone of it, for tests; real git on real files. */
export interface TestRepository {
  readonly folder: string;
  readonly clone: string;
  /** Runs git in the clone and gives what it prints; throws with what it complains of. */
  git(...args: string[]): string;
  /** Commits files on a branch of the clone, and pushes it. */
  push(branch: string, files: Record<string, string | null>, from?: string): Promise<CommitSha>;
  /** Makes a commit that holds only `pull-request.json`, as a forger would. */
  documentCommit(text: string, parent: string): string;
  options(extra?: Partial<LocalForgeOptions>): Promise<LocalForgeOptions>;
  remove(): Promise<void>;
}

const env = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada Author',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Ada Author',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
};

/** Makes test repositories as copies of one. */
export interface TestRepositories {
  create(): Promise<TestRepository>;
  close(): Promise<void>;
}

function run(cwd: string, args: string[], input = ''): string {
  return execFileSync('git', args, { cwd, env, encoding: 'utf8', input, stdio: 'pipe' }).trim();
}

/** @returns a source of bare repositories whose `main` has one commit with `readme.md` and `app.txt` */
export async function createTestRepositories(): Promise<TestRepositories> {
  const template = await mkdtemp(join(tmpdir(), 'waybill-forge-'));
  run(template, ['init', '-q', '--bare', '-b', 'main', 'bare.git']);
  run(template, ['clone', '-q', 'bare.git', 'clone']);
  const clone = join(template, 'clone');
  run(clone, ['remote', 'set-url', 'origin', '../bare.git']);
  await commit(clone, 'main', { 'readme.md': 'one\n', 'app.txt': 'a\nb\nc\nd\ne\nf\ng\nh\n' });
  return {
    create: () => createFrom(template),
    close: () => rm(template, { recursive: true, force: true }),
  };
}

async function createFrom(template: string): Promise<TestRepository> {
  const root = await mkdtemp(join(tmpdir(), 'waybill-forge-'));
  await cp(template, root, { recursive: true });
  const folder = join(root, 'bare.git');
  const clone = join(root, 'clone');
  return {
    folder,
    clone,
    git: (...args) => run(clone, args),
    push: (branch, files, from) => commit(clone, branch, files, from),
    documentCommit: (text, parent) => {
      const blob = run(clone, ['hash-object', '-w', '--stdin'], text);
      const tree = run(clone, ['mktree'], `100644 blob ${blob}\tpull-request.json\n`);
      return run(clone, ['commit-tree', tree, '-p', parent, '-m', 'forged']);
    },
    options: async (extra = {}) => {
      const { signal } = new AbortController();
      const cacheFolder = join(root, 'cache');
      const repository = await openRepository({ url: folder, cacheFolder, signal });
      return { repository, folder, identity: tester, signal, ...extra };
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

async function commit(
  clone: string,
  branch: string,
  files: Record<string, string | null>,
  from?: string,
): Promise<CommitSha> {
  const exists = run(clone, ['branch', '--list', branch]) !== '';
  const create = from === undefined ? ['-B', branch] : ['-b', branch, from];
  run(clone, ['checkout', '-q', ...(exists ? [branch] : create)]);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(clone, path)), { recursive: true });
    if (text === null) await rm(join(clone, path));
    else await writeFile(join(clone, path), text);
  }
  run(clone, ['add', '-A']);
  run(clone, ['commit', '-q', '-m', `Change ${Object.keys(files).join(', ')}`]);
  run(clone, ['push', '-q', 'origin', branch]);
  return commitShaSchema.parse(run(clone, ['rev-parse', 'HEAD']));
}
