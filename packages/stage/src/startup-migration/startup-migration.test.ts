import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StartupMigrations } from '@waybill/config';
import { digestOf, silentProgress } from '@waybill/core';
import { commit, deploymentOf, releaseOf } from '@waybill/gate/testing/deployment-samples';
import type { DeploymentEvidence, DeploymentRecord, EnvironmentRecord } from '@waybill/ledger';
import { checkBeforeProposal, checkStartable } from './check-before.ts';
import type { StartContext } from './schema-reader.ts';
import { missingStart, startedOutcome } from './started-outcome.ts';
import { startupStep, startupStepByLedger } from './startup-step.ts';
import { verifyStarted } from './verify-after.ts';

/** What the running application says of its schema; undefined: it does not answer well. */
let schema: number | undefined;
const server = createServer((_request, response) => {
  response.end(JSON.stringify({ schema }));
});
let url = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('it has a port');
  url = `http://127.0.0.1:${String(address.port)}`;
});
afterAll(() => {
  server.close();
});

const migrations: StartupMigrations = {
  engine: 'startup',
  version: { kind: 'answer', path: '/health', pointer: '/schema' },
  expects: '42',
  compatibleFrom: '40',
  folder: '.',
  env: {},
  timeoutMilliseconds: 1,
};
const release = releaseOf(commit('b'));
const place = { workspace: '.', variables: undefined };
const promoted = deploymentOf(release, 1, 'desired');
const rolledBack = deploymentOf(release, 1, 'desired', { kind: 'rollback' });

/** A step of the deployment, in an environment where something runs or nothing ever did. */
function context(record: DeploymentRecord = promoted, isFirst = false): StartContext {
  const at = '2026-11-20T00:00:00.000Z';
  const pointer = { deployment: record.id, commit: record.commit, at };
  const environment: EnvironmentRecord = {
    ...{ schema: '1', kind: 'environment', application: 'shop', environment: 'production' },
    ...{ generation: 1, active: isFirst ? null : pointer, previous: null, desired: pointer },
    ...{ accepted: [], open: [] },
  };
  return {
    release,
    environment: { name: 'production', url },
    config: { migrations },
    values: { commit: release.commit },
    seen: {
      environment: () => Promise.resolve(environment),
      deployment: () => Promise.resolve(record),
    },
    connections: {
      settings: { signal: AbortSignal.timeout(20_000), progress: silentProgress },
    },
  };
}

describe('before desired state is written', () => {
  it('what runs says whether the release can start', async () => {
    schema = 41;
    expect(await checkStartable(context(), migrations, place)).toMatchObject({
      versionBefore: '41',
      migrates: true,
    });
    schema = 43;
    await expect(checkStartable(context(), migrations, place)).rejects.toMatchObject({
      code: 'MIGRATION_WINDOW_CLOSED',
    });
  });

  it('where nothing ever ran nobody has to answer, also after a first attempt that failed', async () => {
    schema = undefined;
    expect(await checkStartable(context(promoted, true), migrations, place)).toMatchObject({
      versionBefore: null,
      migrates: true,
    });
    await expect(checkStartable(context(), migrations, place)).rejects.toMatchObject({
      code: 'MIGRATION_VERSION_UNREADABLE',
    });
  });

  it('a pull request is proposed only where it can; a rollback asks nobody', async () => {
    schema = 43;
    await expect(checkBeforeProposal(context(), promoted)).rejects.toMatchObject({
      code: 'MIGRATION_WINDOW_CLOSED',
    });
    await checkBeforeProposal(context(), rolledBack);
    const none: StartContext = { ...context(), config: {} };
    await checkBeforeProposal(none, promoted);
  });
});

describe('after the rollout', () => {
  it('the version is read and has to be the release’s', async () => {
    schema = 42;
    expect(await verifyStarted(context(), promoted.id, place)).toMatchObject({ version: '42' });
    expect(await verifyStarted(context(), undefined, place)).toMatchObject({ version: '42' });
    schema = 41;
    await expect(verifyStarted(context(), promoted.id, place)).rejects.toMatchObject({
      code: 'MIGRATION_START_INCOMPLETE',
    });
  });

  it('nothing is read after a rollback, or where the application migrates otherwise', async () => {
    schema = 43;
    expect(await verifyStarted(context(rolledBack), rolledBack.id, place)).toBeUndefined();
    const none: StartContext = { ...context(), config: {} };
    expect(await verifyStarted(none, promoted.id, place)).toBeUndefined();
  });
});

describe('the record', () => {
  const began: DeploymentEvidence = {
    ...{ phase: 'migrating', engine: 'startup', command: digestOf('start'), versionBefore: '41' },
    declares: { versionAfter: '42', compatibleFrom: '40' },
  };
  const ready = {
    ...{ environment: 'production', commit: release.commit },
    identity: { where: 'here', expected: 'b', seen: 'b' },
    ...{ observations: 1, firstReadyAt: '2026-11-20T00:00:00.000Z', durationMilliseconds: 5_000 },
  };
  const read = { ...ready, schema: { version: '42', outputDigest: digestOf('42') } };

  it('says before the start what the release declares to leave, and skips what has nothing to do', () => {
    expect(startupStep(migrations, '41')).toMatchObject({
      to: 'migrating',
      evidence: {
        ...{ engine: 'startup', versionBefore: '41' },
        declares: { versionAfter: '42', compatibleFrom: '40' },
      },
    });
    expect(startupStep(migrations, '42').evidence).toMatchObject({
      skipped: expect.stringContaining('42 already'),
    });
  });

  it('takes the ledger’s word where nobody could ask before', async () => {
    const left: DeploymentEvidence = {
      ...{ phase: 'desired', changes: [] },
      state: { kind: 'commit', repository: 'ops', ref: 'refs/heads/main', commit: commit('f') },
      migration: {
        ...{ versionBefore: '40', versionAfter: '41', outputDigest: digestOf('o'), seconds: 1 },
      },
    };
    const step = async (
      record: DeploymentRecord,
      ...others: readonly DeploymentRecord[]
    ): Promise<unknown> =>
      (
        await startupStepByLedger(
          {
            environment: { name: 'production' },
            ledger: { deployments: () => Promise.resolve(others) },
          },
          record,
          migrations,
        )
      ).evidence;
    const before = deploymentOf(releaseOf(commit('a')), 0, 'accepted', { proofs: [left] });
    expect(await step(promoted, before)).toMatchObject({ versionBefore: '41' });
    expect(await step(promoted)).toMatchObject({ versionBefore: null });
    const uncertain = deploymentOf(releaseOf(commit('c')), 1, 'failed', { proofs: [began] });
    expect(await step(promoted, uncertain, before)).toMatchObject({ versionBefore: null });
    expect(await step(rolledBack, before)).toMatchObject({
      skipped: expect.stringContaining('rollback'),
    });
  });

  it('keeps what was read after the start, and is not closed without it', () => {
    const record = deploymentOf(release, 1, 'desired', { proofs: [began] });
    expect(startedOutcome(context(), record, read)).toEqual({
      ...{ versionBefore: '41', versionAfter: '42', outputDigest: digestOf('42'), seconds: 5 },
      compatibleFrom: '40',
    });
    expect(startedOutcome(context(), promoted, read)).toMatchObject({ versionBefore: '42' });
    expect(startedOutcome(context(), record, ready)).toBeUndefined();
    const asked = { environment: {}, config: { migrations } };
    expect(missingStart(asked, record, ready)).toContain('no version of the schema');
    expect(missingStart(asked, record, read)).toBeUndefined();
    expect(missingStart(asked, rolledBack, ready)).toBeUndefined();
    expect(missingStart({ ...asked, environment: { migrations: 'none' } }, record, ready)).toBe(
      undefined,
    );
  });
});
