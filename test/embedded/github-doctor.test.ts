import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { connectDoctor } from '@waybill/cli/doctor/doctor-connection';
import { examine } from '@waybill/cli/doctor/examine';
import type { Finding } from '@waybill/cli/doctor/finding';
import { smallestApplication } from '@waybill/cli/init/smallest-application';
import { Secret, silentProgress } from '@waybill/core';
import { openRepository } from '@waybill/git';
import { connect } from '@waybill/stage';
import {
  startFakeGithub,
  type FakeGithub,
  type FakeRepository,
} from '../fake-github/fake-github.ts';

const controller = new AbortController();
let folder = '';
let github: FakeGithub;
let plans: FakeRepository;
let ops: FakeRepository;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waybill-doctor-'));
  await mkdir(join(folder, 'github'));
  github = await startFakeGithub({ folder: join(folder, 'github') });
  plans = await github.createRepository('acme/plans');
  await plans.commit({ files: { 'waybill.yaml': smallestApplication } });
  ops = await github.createRepository('acme/ops', { private: true });
  await ops.commit({ files: { 'staging/deploy.env': '# images\n' } });
});
afterEach(async () => {
  await github.close();
  await rm(folder, { recursive: true, force: true });
});

async function doctor(): Promise<readonly Finding[]> {
  const token = (repository: string): Secret =>
    new Secret(
      github.tokens.create({
        login: 'dana',
        kind: 'pat',
        permissions: { actions: 'read', administration: 'read', contents: 'read' },
        repositories: [repository],
      }),
    );
  const connections = connect({
    config: 'waybill.yaml',
    forge: 'github',
    applicationRepository: `${github.url}/acme/plans`,
    opsRepository: `${github.url}/acme/ops`,
    applicationToken: token('acme/plans'),
    opsToken: token('acme/ops'),
    server: { url: github.url, apiUrl: github.apiUrl },
    registry: '127.0.0.1:1',
    temporaryFolder: join(folder, 'cache'),
    owner: { repository: 'terminal', run: '1', attempt: 1, job: 'terminal', actor: 'dana' },
    signal: controller.signal,
    progress: silentProgress,
  });
  const { ports, subject, findings } = await connectDoctor(connections);
  return [...findings, ...(await examine(ports, subject))];
}

const states = (findings: readonly Finding[], subject: string): readonly string[] =>
  findings.filter((one) => one.subject === subject).map(({ state }) => state);

const ledger = 'ledger waybill/ledger of the ops repository';
const archive = 'archive waybill/archive/plans of the ops repository';

describe('waybill doctor on GitHub', () => {
  it('finds everything missing in a new repository, and writes nothing', async () => {
    const findings = await doctor();
    for (const name of ['release', 'staging', 'production']) {
      expect(states(findings, `environment ${name}`)).toEqual(['problem']);
    }
    expect(states(findings, 'branch main')).toEqual(['problem']);
    expect(states(findings, ledger)).toEqual(['problem']);
    expect(states(findings, archive)).toEqual(['problem']);
    // What git fetches is asked for by POST.
    const writes = github.requests.filter(
      ({ method, path }) => method !== 'GET' && !path.endsWith('/git-upload-pack'),
    );
    expect(writes).toEqual([]);
  });

  it('finds nothing to put right where it is set as the policy asks', async () => {
    for (const name of ['release', 'staging']) {
      plans.environments.create(name, { admits: { branches: ['main'] } });
    }
    plans.environments.create('production', {
      admits: { branches: ['main'] },
      reviewers: ['dana'],
      canAdminsBypass: false,
    });
    plans.rulesets.create({
      rules: [{ type: 'pull_request', approvals: 1 }, 'non_fast_forward'],
    });
    await ops.commit({ branch: 'waybill/ledger', files: { 'ledger.json': '{}' } });
    ops.rulesets.create({
      include: ['refs/heads/waybill/**/*'],
      rules: ['non_fast_forward', 'deletion'],
    });
    const findings = await doctor();
    expect(findings.filter(({ state }) => state === 'problem')).toEqual([]);
    expect(states(findings, ledger)).toEqual(['ok']);
    expect(states(findings, archive)).toEqual(['ok']);
    expect(states(findings, 'environment production')).toEqual(['ok', 'ok', 'ok']);
  });

  it('sees who may walk around the rules of the ledger, and rules that leave proposals alone', async () => {
    const rules = ['non_fast_forward', 'deletion'] as const;
    const include = ['refs/heads/waybill/**/*'];
    const exclude = ['refs/heads/waybill/propose/**/*'];
    const { id } = ops.rulesets.create({ include, exclude, rules, bypass: ['dana'] });
    const passed = (await doctor()).filter(({ subject }) => subject === ledger);
    expect(passed.map(({ state }) => state)).toEqual(['ok', 'problem']);
    expect(passed[1]?.message).toContain('may walk around no-force-push, no-deletion');
    // Another ruleset that nobody walks around suffices.
    ops.rulesets.create({ include, exclude, rules });
    expect(states(await doctor(), ledger)).toEqual(['ok']);
    ops.rulesets.delete(id);
    expect(states(await doctor(), archive)).toEqual(['ok']);

    const base = await ops.commit({ branch: 'waybill/ledger', files: { 'a.json': '{}' } });
    await ops.commit({ branch: 'waybill/propose/plans/staging', files: { 'b.txt': '' } });
    const token = github.tokens.create({
      ...{ login: 'writer', kind: 'pat', permissions: { contents: 'write' } },
      repositories: ['acme/ops'],
    });
    const repository = await openRepository({
      url: `${github.url}/acme/ops.git`,
      credential: { username: 'x-access-token', password: new Secret(token) },
      cacheFolder: join(folder, 'writer'),
      signal: controller.signal,
    });
    await expect(repository.deleteRef('refs/heads/waybill/ledger')).rejects.toThrow();
    expect(await ops.head('waybill/ledger')).toBe(base);
    await repository.deleteRef('refs/heads/waybill/propose/plans/staging');
    expect(await ops.head('waybill/propose/plans/staging')).toBeUndefined();
  });
});
