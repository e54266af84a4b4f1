import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { commitShaSchema, silentProgress, type CommitSha } from '@waybill/core';
import { installProtection } from '@waybill/forge';
import { connect, withinMoment, type Connections } from './connections.ts';
import type { ConnectionSettings } from './connection-settings.ts';
import { commitOrder } from './ledger-connection.ts';
import { connectPolicy } from './policy-connection.ts';
import { stageErrorCodes } from './error-codes.ts';

const { signal } = new AbortController();
let folder: string;
let application: string;
let ops: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-stage-'));
  application = bare('application');
  ops = bare('ops');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function bare(name: string): string {
  const path = join(folder, `${name}.git`);
  execFileSync('git', ['init', '-q', '--bare', '--initial-branch=main', path]);
  return path;
}

/** Commits the files on a branch that begins at `from`, and pushes it. */
function commit(
  repository: string,
  branch: string,
  files: Readonly<Record<string, string>>,
  from?: CommitSha,
): CommitSha {
  const work = mkdtempSync(join(folder, 'work-'));
  const git = (...words: string[]): string =>
    execFileSync('git', ['-c', 'user.name=ada', '-c', 'user.email=ada@example.test', ...words], {
      cwd: work,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  git('clone', '-q', repository, '.');
  if (from === undefined) git('checkout', '-q', '--orphan', 'fresh');
  else git('checkout', '-q', '-B', branch, from);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(work, path, '..'), { recursive: true });
    writeFileSync(join(work, path), text);
  }
  git('add', '--all');
  git('commit', '-q', '--allow-empty', '-m', `${branch} ${JSON.stringify(Object.keys(files))}`);
  git('push', '-q', '--force', 'origin', `HEAD:refs/heads/${branch}`);
  return commitShaSchema.parse(git('rev-parse', 'HEAD'));
}

function description(more: string, branch = 'main'): string {
  return `version: 1
application: planner
branch: ${branch}
images:
  - name: app
    repository: ghcr.io/acme/planner-app
    assemble:
      layers: [{ from: src, to: /app }]
  - name: migrator
    repository: ghcr.io/acme/tools/planner-migrator
    assemble:
      layers: [{ from: src, to: /app }]
ready: { path: /api/ready, identity: { json: /commit, equals: '\${commit}' } }
${more}`;
}

const policy = (required: number): string => `
policy:
  environments:
    - name: production
      url: http://127.0.0.1:8080
      signature: ${required === 0 ? 'optional' : 'required'}
      desired-state:
        - { file: production/deploy.env, format: dotenv, images: { app: APP_IMAGE } }
${
  required === 0
    ? ''
    : `      approval: { required: ${String(required)} }
  approvers:
    - name: olga
      key: |
        -----BEGIN PUBLIC KEY-----
        MCowBQYDK2VwAyEAmvO2zA/ImIZYyqZ65OT8hz5JIv1T7f9lkShgnzNOdvA=
        -----END PUBLIC KEY-----
  signers:
    - name: release
      key: |
        -----BEGIN PUBLIC KEY-----
        MCowBQYDK2VwAyEAmvO2zA/ImIZYyqZ65OT8hz5JIv1T7f9lkShgnzNOdvA=
        -----END PUBLIC KEY-----
`
}`;

function connected(more: Partial<ConnectionSettings> = {}): Connections {
  return connect({
    config: 'waybill.yaml',
    forge: 'auto',
    applicationRepository: application,
    opsRepository: ops,
    temporaryFolder: join(folder, 'temp'),
    owner: { repository: 'acme/planner', run: '1', attempt: 1, job: 'deploy', actor: 'ada' },
    signal,
    progress: silentProgress,
    ...more,
  });
}

async function codeOf(act: Promise<unknown>): Promise<unknown> {
  const error: unknown = await act.catch((thrown: unknown) => thrown);
  return error instanceof Error && 'code' in error ? error.code : error;
}

describe('whose word counts', () => {
  it("is the protected branch's, never that of the commit which is deployed", async () => {
    const main = commit(application, 'main', { 'waybill.yaml': description(policy(1)) });
    const feature = commit(
      application,
      'feature',
      { 'waybill.yaml': description(policy(0), 'feature') },
      main,
    );
    commit(ops, 'main', { 'production/deploy.env': '' });
    await installProtection(
      application,
      { branch: 'main', rules: ['pull-request', 'no-force-push', 'no-deletion'] },
      signal,
    );
    const connections = connected();
    expect(await connections.protectedConfig()).toMatchObject({
      head: main,
      config: { branch: 'main' },
    });
    const facts = await connectPolicy(connections);
    expect(facts.source).toMatchObject({ kind: 'application', commit: main });
    expect(facts.policy.environments[0]).toMatchObject({
      signature: 'required',
      approval: { required: 1 },
    });
    // What is built and how it is checked is the commit's own.
    expect(await connections.configAt(feature)).toMatchObject({ branch: 'feature' });
  });

  it('is the ops repository’s before that', async () => {
    commit(application, 'main', { 'waybill.yaml': description(policy(1)) });
    const file = policy(0).replace('policy:', 'version: 1').replaceAll(/^ {2}/gm, '');
    const head = commit(ops, 'main', { 'waybill-policy.yaml': file });
    const facts = await connectPolicy(connected());
    expect(facts.source).toMatchObject({ kind: 'ops', commit: head });
    expect(facts.policy.environments[0]).toMatchObject({ signature: 'optional' });
  });

  it("follows the default branch's word to another protected one", async () => {
    const first = commit(application, 'main', { 'waybill.yaml': description('', 'stable') });
    const stable = commit(
      application,
      'stable',
      { 'waybill.yaml': description('ops: { repository: /of/stable }\n', 'stable') },
      first,
    );
    const { protectedConfig } = connected();
    expect(await protectedConfig()).toMatchObject({
      head: stable,
      config: { ops: { repository: '/of/stable' } },
    });
  });

  it('has no head where the protected branch is missing', async () => {
    commit(application, 'main', { 'waybill.yaml': description('', 'gone') });
    expect(await connected().protectedConfig()).toMatchObject({
      head: undefined,
      config: { branch: 'gone' },
    });
    expect(Object.keys(stageErrorCodes)).toContain('PROTECTED_BRANCH_MISSING');
  });

  it('is nobody’s in an empty repository, or without waybill.yaml', async () => {
    expect(await codeOf(connected().protectedConfig())).toBe('PROTECTED_BRANCH_MISSING');
    commit(application, 'main', { README: 'x' });
    expect(await codeOf(connected().protectedConfig())).toBe('CONFIG_MISSING');
  });
});

describe('the systems', () => {
  it('are at another registry when a mirror is named: the same paths under its host', async () => {
    const main = commit(application, 'main', { 'waybill.yaml': description('') });
    const repositories = async (connections: Connections): Promise<string[]> => [
      ...(await connections.configAt(main)).images.map(({ repository }) => repository),
      ...(await connections.protectedConfig()).config.images.map(({ repository }) => repository),
    ];
    const own = ['ghcr.io/acme/planner-app', 'ghcr.io/acme/tools/planner-migrator'];
    expect(await repositories(connected())).toEqual([...own, ...own]);
    const mirrored = own.map((repository) => repository.replace('ghcr.io', '127.0.0.1:5000'));
    expect(await repositories(connected({ registry: '127.0.0.1:5000' }))).toEqual([
      ...mirrored,
      ...mirrored,
    ]);
  });

  it('are opened once', async () => {
    commit(application, 'main', { 'waybill.yaml': description('') });
    const connections = connected();
    expect(await connections.applicationGit()).toBe(await connections.applicationGit());
    expect(await connections.protectedConfig()).toBe(await connections.protectedConfig());
    expect((await connections.forge()).kind).toBe('local');
  });

  it('have an ops repository by input, by waybill.yaml, or an error that says so', async () => {
    commit(ops, 'main', { README: 'x' });
    commit(application, 'main', {
      'waybill.yaml': description(`ops: { repository: ${join(folder, 'other.git')} }\n`),
    });
    expect((await connected().opsGit()).url).toBe(ops);
    bare('other');
    const { opsRepository: _, ...settings } = connected().settings;
    expect((await connect(settings).opsGit()).url).toBe(join(folder, 'other.git'));
    commit(application, 'main', { 'waybill.yaml': description('') });
    expect(await codeOf(connect(settings).opsGit())).toBe('OPS_REPOSITORY_UNKNOWN');
  });
});

describe('commitOrder', () => {
  it('goes by history, never by dates', async () => {
    const first = commit(application, 'main', { a: '1' });
    const second = commit(application, 'main', { a: '2' }, first);
    const third = commit(application, 'main', { a: '3' }, second);
    const beside = commit(application, 'feature', { b: '1' }, first);
    const root = commit(application, 'other', { c: '1' });
    const git = await connected().applicationGit();
    const nowhere = commitShaSchema.parse('f'.repeat(40));
    const order = (candidate: CommitSha, current: CommitSha): Promise<string> =>
      commitOrder(git, candidate, current);
    expect(await order(third, first)).toBe('newer');
    expect(await order(first, third)).toBe('older');
    expect(await order(second, second)).toBe('same');
    expect(await order(beside, third)).toBe('diverged');
    expect(await order(root, third)).toBe('diverged');
    expect(await order(nowhere, third)).toBe('unknown');
    expect(await order(third, nowhere)).toBe('unknown');
  });

  it('is an error where the repository cannot be read', async () => {
    const first = commit(application, 'main', { a: '1' });
    const second = commit(application, 'main', { a: '2' }, first);
    const git = await connected().applicationGit();
    rmSync(application, { recursive: true });
    await expect(commitOrder(git, second, first)).rejects.toThrow();
  });
});

describe('what is asked twice in one moment', () => {
  it('is one question, and a new one after it', async () => {
    const before = performance.now.bind(performance);
    let now = 0;
    performance.now = () => now;
    try {
      let answer = 0;
      const ask = withinMoment(() => Promise.resolve((answer += 1)));
      expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
      now = 4999;
      expect(await ask()).toBe(1);
      now = 5000;
      expect(await ask()).toBe(2);
    } finally {
      performance.now = before;
    }
  });
});
