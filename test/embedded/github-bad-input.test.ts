import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { StepEnd } from '@waybill/cli/rehearsal/action-process';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { Fault, FaultRequest, NewRun } from '../fake-github/fake-github.ts';
import { createGithubSystem, type GithubStep, type GithubSystem } from './github-system.ts';

/*
 * What goes wrong between a promotion and GitHub, by the bundled actions: nothing is let through that the design's
 * laws forbid, and the annotation of each failure says what to do. One system for all; each test leaves it whole.
 */
let system: GithubSystem;
beforeAll(async () => {
  system = await createGithubSystem();
  await system.release();
}, 120_000);
afterAll(async () => system.close());

afterEach(() => {
  const { faults } = system.github;
  faults.inject = undefined;
  faults.remaining = {};
  faults.hideForbidden = false;
  system.application.setPrivate(false);
});

type Inputs = Readonly<Record<string, string>>;
type More = Pick<GithubStep, 'environment'> & { readonly run?: number };

const act = async (action: string, inputs: Inputs, { run, ...more }: More): Promise<StepEnd> =>
  await system.step({
    action,
    run: run ?? (await system.startRun()),
    inputs: { environment: 'staging', ...inputs },
    ...more,
  });
const check = (inputs: Inputs = {}, more: More = {}): Promise<StepEnd> =>
  act('check-promotion', inputs, more);
const start = (inputs: Inputs = {}, more: More = {}): Promise<StepEnd> =>
  act('record-deployment', { operation: 'start', ...inputs }, more);
const post = (run: number): Promise<StepEnd> =>
  act(
    'record-deployment/post',
    { operation: 'start' },
    { run, environment: { STATE_environment: 'staging', STATE_deployment: '' } },
  );

const everything = {
  actions: 'read',
  checks: 'read',
  contents: 'read',
  deployments: 'write',
  statuses: 'write',
  'pull-requests': 'read',
} as const;
const token = (
  permissions: Readonly<Partial<Record<string, 'read' | 'write'>>>,
  ...repositories: readonly string[]
): string =>
  system.github.tokens.create({
    login: 'tester',
    kind: 'pat',
    permissions,
    repositories: repositories.length === 0 ? ['acme/small'] : repositories,
  });
const without = (name: keyof typeof everything): Inputs => {
  const rest = Object.entries(everything).filter(([other]) => other !== name);
  return { 'application-token': token(Object.fromEntries(rest)) };
};

const policySchema = z.looseObject({ environments: z.tuple([z.looseObject({})]) });
/** Another policy for the time of a test. */
const withPolicy = async (change: object, during: () => Promise<void>): Promise<void> => {
  const file = 'waybill-policy.yaml';
  const before = await system.ops.git('show', `main:${file}`);
  const policy = policySchema.parse(parse(before));
  const changed = { ...policy, environments: [{ ...policy.environments[0], ...change }] };
  await system.ops.commit({ files: { [file]: stringify(changed) } });
  await during();
  await system.ops.commit({ files: { [file]: `${before}\n` } });
};

const runOf = async (run: NewRun): Promise<number> =>
  (await system.application.runs.create({ headBranch: 'main', ...run })).id;
const inject = (when: (request: FaultRequest) => boolean, fault: Fault): void => {
  system.github.faults.inject = (request) => (when(request) ? fault : undefined);
};

/** The one line that a person sees at the run, beside the message and the remedy. */
const annotation = ({ log }: StepEnd): string =>
  log.split('\n').find((line) => line.startsWith('::error')) ?? '';

/** It failed by this code, and its annotation holds what is expected there. */
const expectFailure = (end: StepEnd, code: string, ...says: readonly RegExp[]): void => {
  expect({ code: end.code, exitCode: end.exitCode }).toEqual({ code, exitCode: 1 });
  for (const pattern of says) expect(annotation(end)).toMatch(pattern);
};
const expectRefusal = (end: StepEnd, refusal: string, ...says: readonly RegExp[]): void =>
  expectFailure(end, 'GATE_REFUSED', new RegExp(`\\(${refusal}\\)`), ...says);
const expectDone = (end: StepEnd): void => {
  expect(`${String(end.exitCode)} ${end.code} ${end.message}`).toMatch(/^0 {2}/);
};

describe('a credential', () => {
  it('of the application that is not known is said to be expired, revoked or wrong', async () => {
    const end = await check({ 'application-token': 'ghs_000000000000' });
    expectFailure(end, 'FORGE_UNAUTHORIZED', /acme\/small/, /expired, revoked or wrong/);
    expect(end.log).not.toContain('ghs_000000000000');
  }, 60_000);

  it('that may not read the ops repository is told to read it, never to write', async () => {
    const end = await check({ 'ops-token': token({}, 'acme/ops') });
    expectFailure(end, 'GIT_UNAUTHORIZED', /acme\/ops/, /right to read the contents/);
    expect(end.remedy).not.toMatch(/write/);
  }, 60_000);

  it('that may only read it, where it is written to, is told to write', async () => {
    const end = await start({ 'ops-token': token({ contents: 'read' }, 'acme/ops') });
    expectFailure(end, 'GIT_READ_ONLY', /acme\/ops/, /write access to the contents/);
  }, 60_000);

  it('of an App whose key is cut is named, and no part of it shown', async () => {
    const key = String.raw`-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA\n`;
    const end = await check({ 'ops-token': '', 'ops-app-id': '12', 'ops-app-key': key });
    expectFailure(end, 'APP_KEY_INVALID', /whole \.pem file/);
    expect(end.log).not.toContain('MIIEowIBAAKCAQEA');
  }, 60_000);

  it.each([
    ['actions', /For GITHUB_TOKEN add `actions: read`/],
    ['statuses', /For GITHUB_TOKEN add `statuses: read`/],
  ] as const)(
    'without %s, which a private repository needs, is told what to add',
    async (name, says) => {
      system.application.setPrivate(true);
      await withPolicy({ checks: ['unit'] }, async () => {
        expectRefusal(await check(without(name)), 'GATE_UNKNOWN', /FORGE_FORBIDDEN/, says);
      });
    },
    60_000,
  );

  it('from which GitHub hides an environment is told so: a 404 may mean that', async () => {
    system.application.setPrivate(true);
    system.github.faults.hideForbidden = true;
    const end = await check(without('actions'));
    expectRefusal(end, 'GATE_ENVIRONMENT_UNPROTECTED', /GATE_RUN_UNKNOWN/, /`permissions: actions/);
  }, 60_000);
});

describe('a GitHub that does not answer well', () => {
  it('past the rate limit: says when to start again', async () => {
    const { faults } = system.github;
    faults.reset = Math.floor(Date.now() / 1000) + 1800;
    faults.remaining = { 'github-actions[bot]': 3 };
    const resets = new Date(faults.reset * 1000).toISOString();
    expectRefusal(await check(), 'GATE_UNKNOWN', /FORGE_RATE_LIMITED/, new RegExp(resets));
  }, 60_000);

  const administrator = (): Inputs => ({
    'application-token': token({ ...everything, administration: 'write' }),
  });
  const suites = ({ path }: FaultRequest): boolean => path.includes('/rule-suites');

  it('about pushes that walked around rules, for a limit or a size: lets nothing through', async () => {
    expectDone(await check(administrator()));
    const headers = { 'retry-after': '3600' };
    const body = { message: 'You have exceeded a secondary rate limit.' };
    inject(suites, { kind: 'status', status: 403, headers, body });
    expectRefusal(await check(administrator()), 'GATE_UNKNOWN', /FORGE_RATE_LIMITED/);
    inject(suites, { kind: 'status', status: 200, body: 'x'.repeat(17 * 1024 * 1024) });
    expectRefusal(await check(administrator()), 'GATE_UNKNOWN', /more than 16777216 bytes/);
  }, 60_000);

  it('once, by a 502 or a cut connection: is asked again', async () => {
    const failed = new Set<string>();
    system.github.faults.inject = ({ path }) => {
      const what = /\/(compare|environments)\//.exec(path)?.[1];
      if (what === undefined || failed.has(what)) return undefined;
      failed.add(what);
      return what === 'compare' ? { kind: 'status', status: 502, body: '<html>' } : { kind: 'cut' };
    };
    expectDone(await check());
    expect([...failed].sort()).toEqual(['compare', 'environments']);
  }, 60_000);

  it('for a repository that was renamed: says so, and follows nobody', async () => {
    const location = `${system.github.apiUrl}/repositories/1`;
    const small = ({ path }: FaultRequest): boolean => path.startsWith('/repos/acme/small');
    inject(small, { kind: 'status', status: 301, headers: { location } });
    expectFailure(await check(), 'FORGE_REDIRECTED', /renamed or moved/);
  }, 60_000);
});

describe('what looks like the protected branch', () => {
  it('a tag of its name and a branch of its full name: bring nothing along', async () => {
    const { application } = system;
    const other = await application.commit({ branch: 'other', files: { other: 'here' } });
    await application.git('update-ref', 'refs/heads/refs/heads/main', other);
    await application.git('update-ref', 'refs/tags/main', other);
    expectDone(await check());
    expectRefusal(await check({ commit: other }), 'GATE_COMMIT_NOT_ON_BRANCH');
    const onTag = { environment: { GITHUB_REF: 'refs/tags/main' } };
    expectRefusal(await check({}, onTag), 'GATE_RUN_REF');
    for (const ref of ['refs/heads/refs/heads/main', 'refs/tags/main'])
      await application.git('update-ref', '-d', ref);
  }, 60_000);

  it("another repository's own branch of the same name: proves nothing", async () => {
    const other = await system.github.createRepository('eve/small', { fork: 'acme/small' });
    const { id: run } = await other.runs.create({ event: 'push', headBranch: 'main' });
    const inputs = {
      'application-repository': `${system.github.url}/acme/small`,
      'application-token': token(everything, 'acme/small', 'eve/small'),
    };
    const end = await check(inputs, { run, environment: { GITHUB_REPOSITORY: 'eve/small' } });
    expectRefusal(end, 'GATE_RUN_FORK', /eve\/small/, /application's own repository/);
  }, 60_000);

  it('a run of a pull request on it: is refused; one that another run started is not', async () => {
    for (const [event, isRefused] of [
      ['pull_request_target', true],
      ['workflow_run', false],
    ] as const) {
      // The runner's word is not needed: what GitHub keeps of the run is enough.
      const end = await check({}, { run: await runOf({ event }) });
      if (isRefused) expectRefusal(end, 'GATE_RUN_REF', new RegExp(event));
      else expectDone(end);
    }
  }, 60_000);

  it('a workflow of a fork, called by a workflow that is called: is found', async () => {
    const { github } = system;
    const trusted = await github.createRepository('good/waybill');
    const sha = await trusted.commit({ files: { 'readme.md': 'x' } });
    await github.createRepository('evil/waybill', { fork: 'good/waybill' });
    const called = (owner: string) => ({
      path: `${owner}/waybill/.github/workflows/promote.yml@refs/heads/main`,
      sha,
      ref: 'refs/heads/main',
    });
    const run = await runOf({ referenced: [called('good'), called('evil')] });
    expectRefusal(await check({}, { run }), 'GATE_WORKFLOW_FORK', /evil\/waybill/);
  }, 60_000);
});

describe('between the plan and the start', () => {
  const admits = { branches: ['main'] };

  it('the environment opens, goes, or its branch loses its rules: each is seen again', async () => {
    const { environments, rulesets, state } = system.application;
    const run = await system.startRun();
    const { outputs } = await check({}, { run });
    expect(outputs).toMatchObject({ allowed: 'true' });
    const planned = { 'plan-hash': outputs['plan-hash'] ?? '' };

    environments.update('staging', { admits: { branches: ['main*'] } });
    const open = await start(planned, { run });
    expectRefusal(open, 'GATE_ENVIRONMENT_UNPROTECTED', /main\*/, /waybill doctor/);
    environments.delete('staging');
    const gone = await start(planned, { run });
    expectRefusal(gone, 'GATE_ENVIRONMENT_UNPROTECTED', /it has none/);
    environments.create('staging', { admits });

    const id = state().rulesets[0]?.id ?? 0;
    rulesets.update(id, { enforcement: 'disabled' });
    const unruled = await start(planned, { run });
    expectRefusal(unruled, 'GATE_RULESET_NOT_ENFORCED', /"Active"/);
    rulesets.update(id, { enforcement: 'active' });
  }, 60_000);

  it('the author approves under a name in another case: it does not count', async () => {
    const { environments, runs, git } = system.application;
    environments.update('staging', { reviewers: ['dana'] });
    const approval = { given: 'environment', required: 1, 'not-author': true };
    await withPolicy({ approval }, async () => {
      const run = await system.startRun();
      const { outputs } = await check({}, { run });
      const author = await git('log', '-1', '--format=%an', 'main');
      const login = author.toUpperCase().replaceAll(' ', '-');
      runs.review(run, { login, state: 'approved', environments: ['staging'] });
      const inputs = {
        'plan-hash': outputs['plan-hash'] ?? '',
        'reviews-before': outputs['reviews-before'] ?? '',
      };
      expectRefusal(await start(inputs, { run }), 'GATE_APPROVAL_MISSING', /it is the author/);
    });
    environments.update('staging', { reviewers: [] });
  }, 60_000);
});

describe('the start itself', () => {
  it('of two runs at once: one holds the environment, and gives it up when it is cancelled', async () => {
    const runs = [await system.startRun(), await system.startRun()] as const;
    const ends = await Promise.all(runs.map(async (run) => start({}, { run })));
    const [lost] = ends.filter(({ exitCode }) => exitCode !== 0);
    expect(ends.filter(({ exitCode }) => exitCode === 0)).toHaveLength(1);
    const holder = runs[ends.findIndex(({ exitCode }) => exitCode === 0)] ?? 0;
    if (lost !== undefined)
      expectFailure(lost, 'LEDGER_LOCKED', new RegExp(`run ${String(holder)} `), /cancel it/);
    system.application.runs.update(holder, { status: 'completed', conclusion: 'cancelled' });
    expectRefusal(await start({}, { run: holder }), 'GATE_RUN_ENDED', /has ended/);
    const run = await system.startRun();
    const next = await start({}, { run });
    expectDone(next);
    expect(next.message).toContain('goes on with its deployment');
    expect((await post(run)).log).toContain('its lock is free');
  }, 60_000);

  it('and its end, each with a ledger whose answer is lost: leave one deployment, ended', async () => {
    const loseOnce = (): void => {
      let isLost = false;
      system.github.faults.inject = ({ method, path }) => {
        if (isLost || method !== 'POST' || !path.includes('/acme/ops/git-receive-pack'))
          return undefined;
        isLost = true;
        return { kind: 'cut-answer' };
      };
    };
    const before = system.application.state().deployments.length;
    const run = await system.startRun();
    loseOnce();
    expectDone(await start({}, { run }));
    loseOnce();
    expect((await post(run)).log).toContain('its lock is free');
    const added = system.application.state().deployments.slice(before);
    expect(added.map(({ statuses }) => statuses.at(-1)?.state)).toEqual(['failure']);
  }, 60_000);
});
