import { createSign } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import {
  startFakeGithub,
  type FakeApp,
  type FakeGithub,
  type FakeRepository,
} from '../fake-github/fake-github.ts';
import { openapiValidator } from '../fake-github/openapi.ts';
import { findRoute, routes, templateOf } from '../fake-github/router.ts';
import { part } from './parts/github-openapi.ts';

const installation = await part.install();
const test = installation.kind === 'ready' ? it : it.skip;
const description = installation.kind === 'ready' ? installation.program : '';

let folder: string;
let github: FakeGithub;
let repository: FakeRepository;
let app: FakeApp;
/** Everything may be done with it. */
let token: string;
let main: string;
let feature: string;
let run: number;
let waiting: number;
/** `METHOD template` of what was answered with less than 400. */
const answered = new Set<string>();

beforeAll(async () => {
  if (installation.kind === 'absent') return;
  folder = await mkdtemp(join(tmpdir(), 'waybill-fake-github-'));
  github = await startFakeGithub({ folder, validate: description });
  github.accounts.create('acme', 'Organization');
  repository = await github.createRepository('acme/app', { private: true });
  await github.createRepository('acme/fork', { fork: 'acme/app' });
  main = await repository.commit({ files: { 'README.md': 'one\n', 'src/a.txt': 'a' } });
  feature = await repository.commit({ branch: 'feature/x', files: { 'b.txt': 'b' } });
  await repository.commit({ branch: 'conflict', files: { 'README.md': 'two\n' } });
  await repository.commit({ branch: 'other', files: { 'README.md': 'three\n' } });
  token = github.tokens.create({
    login: 'ada',
    kind: 'pat',
    repositories: ['acme/app'],
    permissions: {
      actions: 'write',
      administration: 'write',
      attestations: 'write',
      checks: 'write',
      contents: 'write',
      deployments: 'write',
      issues: 'write',
      pull_requests: 'write',
      statuses: 'write',
    },
  });
  app = github.apps.create({
    slug: 'deployer',
    permissions: { contents: 'write', deployments: 'write' },
    repositories: ['acme/app'],
  });
  await prepareState();
});
afterAll(async () => {
  if (installation.kind === 'absent') return;
  await github.close();
  await rm(folder, { recursive: true, force: true });
});

/** What people and machines did before. */
async function prepareState(): Promise<void> {
  repository.rulesets.create({
    rules: [
      { type: 'pull_request', approvals: 1 },
      { type: 'required_status_checks', checks: ['ci'], strict: true },
      'non_fast_forward',
      'deletion',
    ],
    bypass: ['ada', 'deployer[bot]'],
  });
  repository.rulesets.create({ rules: ['creation'], enforcement: 'evaluate', include: ['~ALL'] });
  repository.protect('other', {
    pullRequest: { approvals: 1 },
    statusChecks: { checks: ['ci'], strict: true },
  });
  repository.environments.create('production', {
    reviewers: ['ada', 'team:operators'],
    preventSelfReview: true,
    waitMinutes: 5,
    admits: { branches: ['main'], tags: ['v*'] },
  });
  repository.environments.create('staging', { admits: 'protected' });
  repository.environments.create('dev');
  const made = await repository.runs.create({
    event: 'push',
    actor: 'bob',
    status: 'waiting',
    pending: ['production'],
    referenced: [{ path: 'acme/fork/.github/workflows/promote.yml@main', sha: main }],
  });
  run = made.id;
  repository.runs.review(run, { login: 'ada', comment: 'go', environments: ['staging'] });
  repository.runs.rerun(run);
  repository.runs.update(run, { status: 'waiting', pending: ['production'] });
  waiting = (await repository.runs.create({ headRepository: null, event: 'pull_request' })).id;
  repository.checkRuns.create({ sha: main, name: 'ci' });
  repository.checkRuns.create({ sha: main, name: 'slow', status: 'in_progress' });
  repository.deployments.create({ environment: 'production', sha: main, state: 'waiting' });
}

interface Asked {
  readonly method?: string;
  readonly body?: unknown;
  readonly with?: string | null;
  readonly accept?: string;
}

/** Asks, and expects a status; the fake answers 500 where an answer does not fit the description. */
async function ask(path: string, status: number, asked: Asked = {}): Promise<unknown> {
  const { method = 'GET', body, accept = 'application/vnd.github+json' } = asked;
  const bearer = asked.with === undefined ? token : asked.with;
  const response = await fetch(github.apiUrl + path, {
    method,
    redirect: 'manual',
    headers: { accept, ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (response.status !== status) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  const found = findRoute(method, path.replace(/\?.*/, ''));
  if (found !== undefined && status < 400) answered.add(`${method} ${templateOf(found.route)}`);
  if (text === '' || accept.includes('raw') || accept.includes('sha')) return text;
  return JSON.parse(text);
}

const repo = '/repos/acme/app';
const post = (body: unknown): Asked => ({ method: 'POST', body });

/** An App's own token, as its key signs it. */
function appToken(lifetime = 300): string {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ iat: now - 60, exp: now + lifetime, iss: app.id })}`;
  const signature = createSign('RSA-SHA256').update(signed).sign(app.privateKey, 'base64url');
  return `${signed}.${signature}`;
}

describe('every answer fits the description of api.github.com', () => {
  test('repositories, branches, commits, contents', async () => {
    await ask(repo, 200);
    await ask('/repos/acme/fork', 200);
    await ask(`${repo}/branches`, 200);
    await ask(`${repo}/branches?protected=true&per_page=1`, 200);
    await ask(`${repo}/branches/main`, 200);
    await ask(`${repo}/branches/none`, 404);
    await ask(`${repo}/branches/other/protection`, 200);
    await ask(`${repo}/branches/main/protection`, 404);
    await repository.git('branch', 'old', 'main');
    await repository.renameBranch('old', 'new');
    await ask(`${repo}/branches/old`, 301);
    await ask(`${repo}/compare/refs%2Fheads%2Fmain...${feature}`, 200);
    await ask(`${repo}/compare/main...none`, 404);
    await ask(`${repo}/commits?path=README.md`, 200);
    await ask(`${repo}/commits/feature%2Fx`, 200);
    await ask(`${repo}/commits/main`, 200, { accept: 'application/vnd.github.sha' });
    await ask(`${repo}/commits/none`, 422);
    await ask(`${repo}/contents/README.md?ref=${main}`, 200);
    await ask(`${repo}/contents/README.md`, 200, { accept: 'application/vnd.github.raw+json' });
    await ask(`${repo}/contents/src`, 200);
    await ask(`${repo}/contents/none`, 404);
    github.faults.fileLimits = { inline: 1, served: 2 };
    await ask(`${repo}/contents/src/a.txt`, 200);
    await ask(`${repo}/contents/README.md`, 403);
    const tree = await repository.git('rev-parse', 'main^{tree}');
    const blob = await repository.git('rev-parse', 'main:README.md');
    await ask(`${repo}/git/trees/${tree}?recursive=1`, 200);
    await ask(`${repo}/git/blobs/${blob}`, 200);
    await ask(`${repo}/git/blobs/${tree}`, 404);
    await ask(`${repo}/git/commits/${main}`, 200);
  });

  test('refs, rules, rule suites', async () => {
    await ask(`${repo}/git/ref/heads/main`, 200);
    await ask(`${repo}/git/ref/heads/none`, 404);
    await ask(`${repo}/git/matching-refs/heads/`, 200);
    const refs = `${repo}/git/refs`;
    await ask(refs, 201, post({ ref: 'refs/heads/made', sha: main }));
    await ask(refs, 422, post({ ref: 'refs/heads/made', sha: main }));
    await ask(`${refs}/heads/made`, 200, { method: 'PATCH', body: { sha: feature } });
    await ask(`${refs}/heads/made`, 422, { method: 'PATCH', body: { sha: main } });
    await ask(`${refs}/heads/made`, 204, { method: 'DELETE' });
    await ask(`${refs}/heads/main`, 200, { method: 'PATCH', body: { sha: main } });
    await ask(`${repo}/rules/branches/main`, 200);
    const rulesets = await ask(`${repo}/rulesets`, 200);
    expect(rulesets).toHaveLength(2);
    for (const { id } of repository.state().rulesets) await ask(`${repo}/rulesets/${id}`, 200);
    await ask(`${repo}/rulesets/999999`, 404);
    await ask(`${repo}/rulesets/rule-suites?ref=main&time_period=month`, 200);
    const suite = repository.ruleSuites.all[0]?.id ?? 0;
    await ask(`${repo}/rulesets/rule-suites/${suite}`, 200);
    await ask(`${repo}/rulesets/rule-suites/999999`, 404);
  });

  test('statuses and checks', async () => {
    const status = { state: 'success', context: 'ci / build', description: 'fine' };
    await ask(`${repo}/statuses/${main}`, 201, post(status));
    await ask(`${repo}/statuses/${main}`, 422, post({ ...status, description: 'x'.repeat(141) }));
    await ask(`${repo}/commits/main/statuses`, 200);
    await ask(`${repo}/commits/main/status`, 200);
    await ask(`${repo}/commits/main/check-runs`, 200);
    const check = repository.state().checkRuns[0]?.id ?? 0;
    await ask(`${repo}/check-runs/${check}`, 200);
  });

  test('runs and environments', async () => {
    await ask(`${repo}/actions/runs?event=push`, 200);
    await ask(`${repo}/actions/runs/${run}`, 200);
    await ask(`${repo}/actions/runs/${waiting}`, 200);
    await ask(`${repo}/actions/runs/999999`, 404);
    await ask(`${repo}/actions/runs/${run}/attempts/1`, 200);
    await ask(`${repo}/actions/runs/${run}/approvals`, 200);
    const pending = `${repo}/actions/runs/${run}/pending_deployments`;
    await ask(pending, 200);
    const [production] = repository.state().environments;
    const reviewed = { environment_ids: [production?.id], state: 'approved', comment: 'yes' };
    await ask(pending, 200, post(reviewed));
    await ask(pending, 422, post(reviewed));
    await ask(`${repo}/environments`, 200);
    for (const name of ['production', 'staging', 'dev']) {
      await ask(`${repo}/environments/${name}`, 200);
    }
    await ask(`${repo}/environments/none`, 404);
    const policies = `${repo}/environments/production/deployment-branch-policies`;
    await ask(policies, 200);
    await ask(`${policies}/${(production?.id ?? 0) * 100}`, 200);
  });

  test('deployments', async () => {
    const body = { ref: main, environment: 'dev', auto_merge: false, required_contexts: [] };
    await ask(`${repo}/deployments`, 201, post(body));
    await ask(`${repo}/deployments`, 409, post({ ...body, required_contexts: ['none'] }));
    await ask(`${repo}/deployments`, 422, post({ ...body, ref: 'none' }));
    await repository.commit({ branch: 'behind', parents: [], files: { a: 'a' } });
    await ask(`${repo}/deployments`, 202, post({ ref: 'behind' }));
    await ask(`${repo}/deployments?environment=dev`, 200);
    const waitingOne = repository.state().deployments[0]?.id ?? 0;
    const made = repository.state().deployments.at(-1)?.id ?? 0;
    await ask(`${repo}/deployments/${made}`, 200);
    await ask(`${repo}/deployments/999999`, 404);
    const statuses = `${repo}/deployments/${made}/statuses`;
    const done = {
      state: 'success',
      environment_url: 'https://dev.example.com',
      log_url: github.url,
    };
    await ask(statuses, 201, post(done));
    await ask(statuses, 422, post({ ...done, state: 'waiting' }));
    await ask(statuses, 200);
    await ask(`${repo}/deployments/${waitingOne}/statuses`, 200);
  });

  test('pull requests', async () => {
    const pulls = `${repo}/pulls`;
    const body = { title: 'Add b', head: 'feature/x', base: 'main', body: 'why' };
    await ask(pulls, 201, post(body));
    await ask(pulls, 422, post(body));
    await ask(pulls, 422, post({ ...body, head: 'none' }));
    await ask(pulls, 422, post({ ...body, head: 'new' }));
    await ask(`${pulls}?head=acme:feature/x&state=all`, 200);
    await ask(`${pulls}/1`, 200);
    await ask(`${pulls}/99`, 404);
    await ask(`${pulls}/1`, 200, { method: 'PATCH', body: { title: 'Add b.txt' } });
    const issue = `${repo}/issues/1`;
    await ask(`${issue}/labels`, 200, post({ labels: ['one', 'two'] }));
    await ask(`${issue}/labels`, 200, { method: 'PUT', body: { labels: ['two', 'three'] } });
    await ask(`${issue}/labels/two`, 200, { method: 'DELETE' });
    await ask(`${issue}/labels`, 200);
    const said = z.object({ id: z.number() });
    const { id } = said.parse(await ask(`${issue}/comments`, 201, post({ body: 'hello' })));
    await ask(`${repo}/issues/comments/${id}`, 200, { method: 'PATCH', body: { body: 'hi' } });
    await ask(`${repo}/issues/comments/999999`, 404, { method: 'PATCH', body: { body: 'hi' } });
    await ask(`${issue}/comments`, 200);
    await ask(`${pulls}/1/reviews`, 422, post({ event: 'APPROVE' }));
    await ask(`${pulls}/1/reviews`, 200, post({ event: 'COMMENT', body: 'hm' }));
    await ask(`${pulls}/1/reviews`, 200);
    repository.setCollaborator('bob', 'maintain');
    await ask('/repos/acme/app/collaborators/bob/permission', 200);
    repository.setTeams('operators');
    const reviewers = `${pulls}/1/requested_reviewers`;
    const people = { reviewers: ['bob'], team_reviewers: ['operators'] };
    await ask(reviewers, 201, post(people));
    await ask(reviewers, 422, post({ reviewers: ['nobody'] }));
    await ask(`${issue}/assignees`, 201, post({ assignees: ['bob', 'nobody'] }));
    await ask(`${issue}/events`, 200);
    await ask(`${pulls}/1`, 200);
    await ask('/repos/acme/app/collaborators/acme/permission', 200);
    await ask('/repos/acme/app/collaborators/nobody/permission', 404);
    await ask(`${pulls}/1/commits`, 200);
    const merge = `${pulls}/1/merge`;
    await ask(merge, 404);
    await ask(merge, 409, { method: 'PUT', body: { sha: main } });
    await ask(merge, 200, { method: 'PUT', body: { sha: feature } });
    await ask(merge, 204);
    await ask(merge, 405, { method: 'PUT', body: {} });
    await ask(`${repo}/commits/${feature}/pulls`, 200);
    await ask(pulls, 201, post({ ...body, head: 'conflict', base: 'other' }));
    await ask(`${pulls}/2/merge`, 405, { method: 'PUT', body: {} });
    await ask(`${pulls}/2`, 200);
    await ask(`${pulls}/2`, 200, { method: 'PATCH', body: { state: 'closed' } });
  });

  test('Apps, accounts, limits', async () => {
    const jwt = { with: appToken() };
    await ask('/app', 200, jwt);
    await ask('/app', 401);
    await ask('/app', 401, { with: appToken(3600) });
    await ask(`/app/installations/${app.installation}`, 200, jwt);
    await ask(`${repo}/installation`, 200, jwt);
    await ask('/repos/acme/fork/installation', 404, jwt);
    await ask('/orgs/acme/installation', 200, jwt);
    await ask('/users/acme/installation', 200, jwt);
    const tokens = `/app/installations/${app.installation}/access_tokens`;
    const asked = { repositories: ['app'], permissions: { contents: 'read' } };
    await ask(tokens, 201, { ...jwt, ...post(asked) });
    await ask(tokens, 422, { ...jwt, ...post({ permissions: { actions: 'write' } }) });
    const installed = github.tokens.create({
      login: 'deployer[bot]',
      kind: 'app',
      permissions: {},
      repositories: ['acme/app'],
    });
    await ask('/installation/repositories', 200, { with: installed });
    await ask(`${repo}/deployments`, 403, { with: installed, ...post({ ref: main }) });
    await ask('/rate_limit', 200);
    await ask('/meta', 200);
    await ask('/user', 200);
    await ask('/user', 401, { with: null });
    await ask('/user', 403, { with: installed });
    await ask('/users/ada', 200);
    await ask('/users/nobody', 404);
    await ask('/orgs/acme', 200);
    await ask(repo, 404, { with: null });
    await ask(repo, 401, { with: 'wrong' });
  });

  test('attestations', async () => {
    const statement = { predicateType: 'urn:x', subject: [{ digest: { sha256: 'a'.repeat(64) } }] };
    const payload = Buffer.from(JSON.stringify(statement)).toString('base64');
    const bundle = { mediaType: 'x', verificationMaterial: {}, dsseEnvelope: { payload } };
    await ask(`${repo}/attestations`, 201, post({ bundle }));
    await ask(`${repo}/attestations`, 422, post({ bundle: { ...bundle, dsseEnvelope: {} } }));
    for (const digit of ['a', 'b'])
      await ask(`${repo}/attestations/sha256:${digit.repeat(64)}?per_page=100`, 200);
  });

  test('nothing was left out, and nothing did not fit', () => {
    const known = routes.map((route) => `${route.method} ${templateOf(route)}`);
    expect(known.filter((route) => !answered.has(route))).toEqual([]);
    expect(github.violations).toEqual([]);
  });
});

test('an answer that does not fit is found', async () => {
  const validate = await openapiValidator(description);
  const template = '/repos/{owner}/{repo}/git/ref/{ref}';
  const good = {
    ref: 'refs/heads/main',
    node_id: 'x',
    url: 'https://api.example.com/ref',
    object: { type: 'commit', sha: main, url: 'https://api.example.com/commit' },
  };
  expect(validate('GET', template, 200, good)).toBeUndefined();
  expect(validate('GET', template, 200, { ...good, ref: 1 })).toContain('/ref must be string');
  expect(validate('GET', template, 200, { ...good, url: 'no address' })).toContain('format');
  expect(validate('GET', template, 200, {})).toContain('must have required property');
  expect(validate('GET', template, 204, good)).toContain('no 204');
  expect(validate('GET', '/nowhere', 200, good)).toContain('/nowhere');
});
