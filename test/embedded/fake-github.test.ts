import { execFile } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import {
  readyFaults,
  startFakeGithub,
  type FakeGithub,
  type FakeRepository,
} from '../fake-github/fake-github.ts';

const execute = promisify(execFile);

const keysSchema = z.object({ keys: z.array(z.record(z.string(), z.string())) });

let folder: string;
let github: FakeGithub;
let repository: FakeRepository;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waybill-fake-github-'));
  github = await startFakeGithub({ folder: join(folder, 'repositories') });
  repository = await github.createRepository('acme/app');
  await repository.commit({ files: { 'README.md': 'one\n' } });
});
afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
  await rm(folder, { recursive: true, force: true });
});

/** A token of one person, with rights in acme/app. */
const tokenOf = (
  login: string,
  permissions: Parameters<typeof github.tokens.create>[0]['permissions'],
) => github.tokens.create({ login, kind: 'pat', permissions, repositories: ['acme/app'] });

interface Asked {
  readonly token?: string;
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

async function ask(path: string, { token, method = 'GET', body, headers = {} }: Asked = {}) {
  const response = await fetch(github.apiUrl + path, {
    method,
    redirect: 'manual',
    headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json: unknown = text === '' ? undefined : JSON.parse(text);
  return { status: response.status, headers: response.headers, json };
}

/** A clone that pushes with a token. */
async function cloned(token: string) {
  const work = await mkdtemp(join(folder, 'clone-'));
  const url = repository.url.replace('://', `://anybody:${token}@`);
  const git = async (...args: readonly string[]): Promise<string> => {
    const identity = ['-c', 'user.name=Dev', '-c', 'user.email=dev@example.com'];
    const { stdout, stderr } = await execute('git', ['-C', work, ...identity, ...args], {
      env: {
        PATH: process.env['PATH'],
        GIT_CONFIG_NOSYSTEM: '1',
        HOME: work,
        LC_ALL: 'C',
        GIT_TERMINAL_PROMPT: '0',
      },
    });
    return stdout + stderr;
  };
  await git('clone', '-q', url, '.');
  return {
    git,
    commit: async (text: string): Promise<string> => {
      await writeFile(join(work, 'README.md'), text);
      await git('commit', '-qam', text);
      return (await git('rev-parse', 'HEAD')).trim();
    },
    push: (...args: readonly string[]) =>
      git('push', ...args).then(
        () => 'accepted',
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      ),
  };
}

describe('pushes over HTTP', () => {
  it('land where no rule says otherwise, and need contents: write', async () => {
    const writer = await cloned(tokenOf('dev', { contents: 'write' }));
    const sha = await writer.commit('two\n');
    expect(await writer.push('origin', 'main')).toBe('accepted');
    expect(await repository.head('main')).toBe(sha);
    const reader = await cloned(tokenOf('reader', { contents: 'read' }));
    await reader.commit('three\n');
    expect(await reader.push('origin', 'main')).toMatch(/403/);
  });

  it('and fetches are refused to a token that is not known, and to one that was not given the repository', async () => {
    const refs = `${github.url}/acme/app/info/refs?service=git-upload-pack`;
    const authorization = `Basic ${Buffer.from('x-access-token:ghs_unknown').toString('base64')}`;
    expect((await fetch(refs)).status).toBe(200);
    expect((await fetch(refs, { headers: { authorization } })).status).toBe(401);
    await github.createRepository('acme/secret', { private: true });
    const dev = await cloned(tokenOf('dev', { contents: 'write' }));
    const secret = (await dev.git('remote', 'get-url', 'origin')).replace(
      '/app.git',
      '/secret.git',
    );
    await expect(dev.git('ls-remote', secret.trim())).rejects.toThrow(/not found/);
  });

  it('are refused by a ruleset: a direct push, a force-push, a deletion', async () => {
    repository.rulesets.create({ rules: ['pull_request', 'non_fast_forward', 'deletion'] });
    const before = await repository.head('main');
    const dev = await cloned(tokenOf('dev', { contents: 'write' }));
    await dev.commit('two\n');
    const direct = await dev.push('origin', 'main');
    expect(direct).toContain('GH013: Repository rule violations found for refs/heads/main');
    expect(direct).toContain('Changes must be made through a pull request.');
    expect(direct).toContain('(push declined due to repository rule violations)');
    await dev.git('commit', '-q', '--amend', '--allow-empty', '-m', 'other');
    await dev.git('checkout', '-q', '--orphan', 'elsewhere');
    await dev.git('commit', '-q', '-m', 'unrelated');
    expect(await dev.push('-f', 'origin', 'elsewhere:main')).toContain('Cannot force-push');
    expect(await dev.push('origin', ':main')).toContain('Cannot delete this protected ref.');
    expect(await repository.head('main')).toBe(before);
    expect(repository.ruleSuites.all.map(({ result }) => result)).toEqual(['fail', 'fail', 'fail']);
    expect(await dev.push('origin', 'elsewhere')).toBe('accepted');
  });

  it('are refused by classic protection, which lets administrators pass where it says so', async () => {
    repository.protect('main', { pullRequest: { approvals: 1 }, enforceAdmins: false });
    const dev = await cloned(tokenOf('dev', { contents: 'write' }));
    await dev.commit('two\n');
    const said = await dev.push('origin', 'main');
    expect(said).toContain('GH006: Protected branch update failed');
    expect(said).toContain('(protected branch hook declined)');
    const admin = await cloned(tokenOf('root', { contents: 'write', administration: 'write' }));
    await admin.commit('three\n');
    expect(await admin.push('origin', 'main')).toBe('accepted');
    expect(repository.ruleSuites.all.at(-1)).toMatchObject({ actor: 'root', result: 'bypass' });
  });

  it('by a bypass actor land and are recorded; evaluate mode stops nobody and is recorded', async () => {
    repository.rulesets.create({ rules: ['pull_request'], bypass: ['root'] });
    const root = await cloned(
      tokenOf('root', { contents: 'write', administration: 'write', metadata: 'read' }),
    );
    const token = tokenOf('root', { administration: 'write' });
    const before = await repository.head('main');
    const after = await root.commit('two\n');
    expect(await root.push('origin', 'main')).toBe('accepted');
    const suites = await ask('/repos/acme/app/rulesets/rule-suites?ref=refs/heads/main', { token });
    expect(suites.json).toMatchObject([
      { before_sha: before, after_sha: after, actor_name: 'root', result: 'bypass' },
    ]);
    const [ruleset] = repository.state().rulesets;
    repository.rulesets.update(ruleset?.id ?? 0, { enforcement: 'evaluate', bypass: [] });
    await root.commit('three\n');
    expect(await root.push('origin', 'main')).toBe('accepted');
    expect(repository.ruleSuites.all.at(-1)).toMatchObject({
      result: 'pass',
      evaluationResult: 'fail',
    });
    expect((await ask('/repos/acme/app/rules/branches/main')).json).toEqual([]);
    expect((await ask('/repos/acme/app/branches/main')).json).toMatchObject({ protected: false });
  });

  it('need the required checks to be green on the commit', async () => {
    repository.rulesets.create({ rules: [{ type: 'required_status_checks', checks: ['ci'] }] });
    const dev = await cloned(tokenOf('dev', { contents: 'write' }));
    const sha = await dev.commit('two\n');
    expect(await dev.push('origin', 'main')).toContain('Required status check "ci" is expected.');
    expect(await dev.push('origin', 'main:refs/heads/topic')).toBe('accepted');
    repository.checkRuns.create({ sha, name: 'ci' });
    expect(await dev.push('origin', 'main')).toBe('accepted');
  });
});

describe('what git knows', () => {
  it('is answered from git: branches, commits and three-dot comparison', async () => {
    const base = await repository.head('main');
    const ahead = await repository.commit({ branch: 'topic/a', files: { 'a.txt': 'a' } });
    const diverged = await repository.commit({ branch: 'topic/b', files: { 'b.txt': 'b' } });
    const next = await repository.commit({ branch: 'topic/a', files: { 'a.txt': 'b' } });
    const branch = await ask('/repos/acme/app/branches/topic%2Fa');
    expect(branch.json).toMatchObject({ name: 'topic/a', commit: { sha: next } });
    const compare = async (left: string, right: string) =>
      (await ask(`/repos/acme/app/compare/${left}...${right}`)).json;
    expect(await compare('refs%2Fheads%2Fmain', next)).toMatchObject({
      status: 'ahead',
      ahead_by: 2,
      behind_by: 0,
      merge_base_commit: { sha: base },
      commits: [{ sha: ahead }, { sha: next }],
      files: [{ filename: 'a.txt', status: 'added' }],
    });
    expect(await compare('topic/a', base ?? '')).toMatchObject({ status: 'behind', behind_by: 2 });
    expect(await compare('topic/a', 'topic/b')).toMatchObject({
      status: 'diverged',
      ahead_by: 1,
      behind_by: 2,
      commits: [{ sha: diverged }],
    });
    expect(await compare('main', base ?? '')).toMatchObject({ status: 'identical', commits: [] });
    expect((await ask('/repos/acme/app/compare/main...none')).status).toBe(404);
  });

  it('moves with a renamed branch, whose old name answers 301', async () => {
    const rules = () => ask('/repos/acme/app/rules/branches/trunk');
    repository.rulesets.create({ rules: ['deletion'], include: ['refs/heads/main'] });
    await repository.renameBranch('main', 'trunk');
    const old = await ask('/repos/acme/app/branches/main');
    expect(old.status).toBe(301);
    expect(old.headers.get('location')).toBe(`${github.apiUrl}/repos/acme/app/branches/trunk`);
    expect((await ask('/repos/acme/app')).json).toMatchObject({ default_branch: 'trunk' });
    expect((await rules()).json).toEqual([]);
  });

  it('is paged with links, and a known answer is 304 and not counted', async () => {
    for (const name of ['b', 'c', 'd', 'e']) await repository.git('branch', name, 'main');
    const token = tokenOf('dev', { contents: 'read' });
    const second = await ask('/repos/acme/app/branches?per_page=2&page=2', { token });
    expect(second.json).toMatchObject([{ name: 'd' }, { name: 'e' }]);
    const links = second.headers.get('link') ?? '';
    expect(links).toMatch(
      /page=1>; rel="prev", <[^>]*page=3>; rel="next", <[^>]*page=3>; rel="last"/,
    );
    const before = second.headers.get('x-ratelimit-remaining');
    const etag = second.headers.get('etag') ?? '';
    const again = await ask('/repos/acme/app/branches?per_page=2&page=2', {
      token,
      headers: { 'if-none-match': etag },
    });
    expect([again.status, again.json]).toEqual([304, undefined]);
    expect(again.headers.get('x-ratelimit-remaining')).toBe(before);
    expect(github.requests.at(-1)).toMatchObject({ status: 304, login: 'dev', etagHit: true });
    await repository.git('branch', 'c2', 'main');
    const changed = await ask('/repos/acme/app/branches?per_page=2&page=2', {
      token,
      headers: { 'if-none-match': etag },
    });
    expect(changed.status).toBe(200);
  });
});

describe('tokens', () => {
  it('see what they were given: 404 for what is private, 403 with what would be accepted', async () => {
    repository.setPrivate(true);
    const body = { state: 'success', context: 'ci' };
    const path = `/repos/acme/app/statuses/${(await repository.head()) ?? ''}`;
    expect((await ask('/repos/acme/app')).status).toBe(404);
    const stranger = github.tokens.create({
      login: 'eve',
      kind: 'pat',
      permissions: { contents: 'write' },
      repositories: [],
    });
    expect((await ask('/repos/acme/app', { token: stranger })).status).toBe(404);
    const reader = github.tokens.create({
      login: 'github-actions[bot]',
      kind: 'actions',
      permissions: { contents: 'read' },
      repositories: ['acme/app'],
    });
    const refused = await ask(path, { token: reader, method: 'POST', body });
    expect(refused.status).toBe(403);
    expect(refused.json).toMatchObject({ message: 'Resource not accessible by integration' });
    expect(refused.headers.get('x-accepted-github-permissions')).toBe('statuses=write');
    github.faults.hideForbidden = true;
    expect((await ask(path, { token: reader, method: 'POST', body })).status).toBe(404);
    const writer = tokenOf('dev', { statuses: 'write' });
    expect((await ask(path, { token: writer, method: 'POST', body })).status).toBe(201);
    expect((await ask('/repos/acme/app', { token: 'ghs_unknown' })).status).toBe(401);
  });

  it('of a job say who it is, signed by the key that the issuer shows', async () => {
    const job = {
      repository: 'acme/app',
      ref: 'refs/heads/main',
      sha: (await repository.head()) ?? '',
      runId: 7,
      environment: 'production',
    };
    const variables = github.oidc.job(job);
    const response = await fetch(`${variables.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=sigstore`, {
      headers: { authorization: `Bearer ${variables.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` },
    });
    const { value } = z.object({ value: z.string() }).parse(await response.json());
    const [head = '', body = '', signature = ''] = value.split('.');
    const claims: unknown = JSON.parse(Buffer.from(body, 'base64url').toString());
    expect(claims).toMatchObject({
      iss: github.oidc.issuer,
      aud: 'sigstore',
      sub: 'repo:acme/app:environment:production',
      job_workflow_ref: 'acme/app/.github/workflows/deploy.yml@refs/heads/main',
      run_id: '7',
    });
    const metadata = await fetch(`${github.oidc.issuer}/.well-known/openid-configuration`);
    const { jwks_uri: address } = z.object({ jwks_uri: z.string() }).parse(await metadata.json());
    const { keys } = keysSchema.parse(await (await fetch(address)).json());
    const key = createPublicKey({ key: keys[0] ?? {}, format: 'jwk' });
    const signed = Buffer.from(`${head}.${body}`);
    expect(verify('RSA-SHA256', signed, key, Buffer.from(signature, 'base64url'))).toBe(true);
  });
});

describe('pull requests', () => {
  it('are merged only at the head that was looked at, and rules hold', async () => {
    repository.rulesets.create({ rules: [{ type: 'pull_request', approvals: 1 }] });
    const head = await repository.commit({ branch: 'topic', files: { 'a.txt': 'a' } });
    const token = tokenOf('dev', { contents: 'write', pull_requests: 'write' });
    const opened = await ask('/repos/acme/app/pulls', {
      token,
      method: 'POST',
      body: { title: 'Topic', head: 'topic', base: 'main' },
    });
    expect(opened.json).toMatchObject({ number: 1, mergeable: true, head: { sha: head } });
    const merge = (body: unknown) =>
      ask('/repos/acme/app/pulls/1/merge', { token, method: 'PUT', body });
    expect((await merge({ sha: await repository.head('main') })).status).toBe(409);
    const unreviewed = await merge({ sha: head });
    expect(unreviewed.status).toBe(405);
    expect(unreviewed.json).toMatchObject({
      message: expect.stringContaining('At least 1 approving review is required'),
    });
    await repository.pulls.review(1, { login: 'bob', state: 'APPROVED' });
    const before = await repository.head('main');
    const merged = await merge({ sha: head });
    expect(merged.status).toBe(200);
    const after = await repository.head('main');
    expect(merged.json).toMatchObject({ merged: true, sha: after });
    expect(await repository.git('log', '-1', '--format=%P', 'main')).toBe(`${before} ${head}`);
    const found = await ask(`/repos/acme/app/commits/${after}/pulls`);
    expect(found.json).toMatchObject([{ number: 1, head: { sha: head }, merge_commit_sha: after }]);
    expect(repository.ruleSuites.all.map(({ result }) => result)).toEqual(['fail', 'pass']);
  });

  it('follow their branches: a push moves the head, a merge by hand ends them', async () => {
    await repository.commit({ branch: 'topic', files: { 'a.txt': 'a' } });
    await repository.pulls.create({ head: 'topic' });
    const moved = await repository.commit({ branch: 'topic', files: { 'a.txt': 'b' } });
    const pull = () => repository.state().pulls[0];
    expect(pull()).toMatchObject({ state: 'open', headSha: moved });
    const dev = await cloned(tokenOf('dev', { contents: 'write' }));
    await dev.git('merge', '-q', '--ff-only', 'origin/topic');
    expect(await dev.push('origin', 'main')).toBe('accepted');
    expect(pull()).toMatchObject({ state: 'closed', mergedBy: 'dev', mergeSha: moved });
  });
});

describe('faults', () => {
  it('come where they are asked for: limits, cuts before and after the act, stale reads', async () => {
    const token = tokenOf('dev', { statuses: 'write' });
    const sha = (await repository.head()) ?? '';
    const post = () =>
      ask(`/repos/acme/app/statuses/${sha}`, {
        token,
        method: 'POST',
        body: { state: 'success', context: 'ci' },
      });
    github.faults.inject = ({ before }) =>
      before === 0 ? readyFaults.secondaryLimit(3) : undefined;
    const limited = await post();
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([403, '3']);
    github.faults.inject = () => ({ kind: 'cut' });
    await expect(post()).rejects.toThrow();
    expect(repository.state().statuses).toHaveLength(0);
    github.faults.inject = () => ({ kind: 'cut-answer' });
    await expect(post()).rejects.toThrow();
    expect(repository.state().statuses).toHaveLength(1);
    github.faults.inject = ({ before }) => (before === 0 ? { kind: 'stale' } : undefined);
    await repository.commit({ branch: 'new', files: { a: 'a' } });
    expect((await ask('/repos/acme/app/branches/new')).status).toBe(404);
    expect((await ask('/repos/acme/app/branches/new')).status).toBe(200);
    github.faults.inject = undefined;
    github.faults.remaining['dev'] = 0;
    const exhausted = await post();
    expect([exhausted.status, exhausted.headers.get('x-ratelimit-remaining')]).toEqual([403, '0']);
  });
});
