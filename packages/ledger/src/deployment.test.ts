import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CommitSha, Owner } from '@waybill/core';
import type { RefIntent } from '@waybill/git';
import { deploymentEvidence } from './agreement.ts';
import type { DeploymentRequest, DeploymentStep, Ledger } from './ledger-interface.ts';
import { openLedgerReader } from './reader.ts';
import { phaseOf, phasesOf } from './record.ts';
import { openBench, type Bench } from './testing/bare-repository.ts';
import {
  builtOf,
  commit,
  deploymentSamples,
  outcome,
  owner,
  planHash,
  releaseOf,
  signedOf,
} from './testing/samples.ts';
import { verifyLedger } from './verify.ts';

let template: Bench;
let bench: Bench;
beforeAll(async () => {
  template = await openBench();
  const ledger = template.ledger();
  for (const sha of ['a', 'b', 'c', 'd', '9'].map(commit)) {
    await ledger.claim(sha, builtOf(releaseOf(sha)), signedOf(releaseOf(sha)));
  }
});
afterAll(async () => {
  await template.close();
});
beforeEach(async () => {
  bench = await template.copy();
});
afterEach(async () => {
  // Whatever a test did, what it left can be believed.
  expect((await verifyLedger(bench.repository)).problems).toEqual([]);
  await bench.close();
});

const main = 'refs/heads/main';
const noMigration = { phase: 'migrating' as const, skipped: 'this release changes no schema' };

const samplesOf = (of: CommitSha): ReturnType<typeof deploymentSamples> =>
  deploymentSamples({ release: releaseOf(of), delivery: 'direct' });

const requestOf = (of: CommitSha, more: Partial<DeploymentRequest> = {}): DeploymentRequest => ({
  environment: 'production',
  delivery: 'direct',
  kind: 'promote',
  release: releaseOf(of),
  planHash,
  requestedBy: 'ada',
  steps: [
    { to: 'approved', evidence: samplesOf(of).approved },
    { to: 'migrating', evidence: noMigration },
  ],
  ...more,
});

/** Everything that comes after desired state was written. */
const proved = (of: CommitSha): readonly DeploymentStep[] => {
  const samples = samplesOf(of);
  return [
    { to: 'rolling-out', evidence: samples['rolling-out'] },
    { to: 'checking', evidence: samples.checking },
    { to: 'active', evidence: samples.active },
    { to: 'accepted', evidence: samples.accepted },
  ];
};

/** Writes desired state for a release, as update-desired-state does. */
const writes = (of: CommitSha): RefIntent => ({
  ref: main,
  apply: () =>
    Promise.resolve({
      kind: 'commit',
      files: new Map([['production/image', Buffer.from(`${of}\n`)]]),
      message: `production: ${of}\n`,
      author: { name: 'ada', email: 'ada@example.org' },
    }),
});

const desiredAt = (of: CommitSha): DeploymentStep => ({
  to: 'desired',
  evidence: (commits) => {
    const written = commits.get(main);
    if (written === undefined) throw new Error('the companion comes first');
    const state = { kind: 'commit' as const, repository: 'ops', ref: main, commit: written };
    return { ...samplesOf(of).desired, state };
  },
});

const deploy = async (ledger: Ledger, request: DeploymentRequest): Promise<string> => {
  const { id } = (await ledger.startDeployment(request)).deployment;
  const of = request.release.commit;
  await ledger.advance(id, [desiredAt(of)], { companions: [writes(of)] });
  await ledger.finish(id, proved(of));
  return id;
};

describe('a deployment', () => {
  it('is a no-op when all is run again, and leaves no lock', async () => {
    const ledger = bench.ledger();
    const before = await bench.commits();
    const request = requestOf(commit('b'));
    const started = await ledger.startDeployment(request);
    expect(started).toMatchObject({ how: 'started', changed: true });
    expect(started.lock).toMatchObject({ generation: 1, deployment: started.deployment.id });
    const { id } = started.deployment;

    const again = await ledger.startDeployment(request);
    expect(again).toMatchObject({ how: 'resumed', changed: false, lock: started.lock });
    expect(again.deployment).toEqual(started.deployment);

    const companions = [writes(commit('b'))];
    const written = await ledger.advance(id, [desiredAt(commit('b'))], { companions });
    const head = (await bench.git('rev-parse', main)).trim();
    expect(written.commits.get(main)).toBe(head);
    expect(deploymentEvidence(written.deployment, 'desired')?.state).toMatchObject({
      commit: head,
    });
    // A later hand's desired state is not overwritten by a step that is recorded already.
    await bench.repository.update([writes(commit('f'))]);
    const repeated = await ledger.advance(id, [desiredAt(commit('b'))], { companions });
    expect(repeated.changed).toBe(false);
    expect(await bench.git('show', `${main}:production/image`)).toContain(commit('f'));

    const [rolling] = proved(commit('b'));
    const more = rolling === undefined ? [] : [rolling];
    await ledger.advance(id, [desiredAt(commit('b')), ...more], { companions });
    expect(await bench.git('show', `${main}:production/image`)).toContain(commit('f'));

    const finished = await ledger.finish(id, proved(commit('b')));
    expect(phaseOf(finished.deployment)).toBe('accepted');
    expect((await ledger.finish(id, proved(commit('b')))).changed).toBe(false);
    expect(await ledger.lock('production')).toBeUndefined();
    expect(await bench.commits()).toBe(before + 4);
    expect(await ledger.environment('production')).toMatchObject({
      active: { deployment: id },
      previous: null,
      accepted: [{ deployment: id }],
      open: [],
    });
    const whole = await ledger.startDeployment(request);
    expect(whole).toMatchObject({ how: 'running-already', changed: false, lock: undefined });
    const then = openLedgerReader({
      application: 'shop',
      repository: bench.repository,
      at: started.head,
    });
    expect(await then.deployment(id)).toEqual(started.deployment);
    expect(await bench.commits()).toBe(before + 4);
  });

  it('replaces the one before; a rollback takes it back and does not count as accepted', async () => {
    const ledger = bench.ledger();
    const first = await deploy(ledger, requestOf(commit('a')));
    const second = await deploy(ledger, requestOf(commit('b')));
    expect(await ledger.environment('production')).toMatchObject({
      active: { deployment: second },
      previous: { deployment: first },
    });
    await expect(ledger.startDeployment(requestOf(commit('a')))).rejects.toMatchObject({
      code: 'LEDGER_OVERTAKES',
    });
    const back = await deploy(
      ledger,
      requestOf(commit('a'), { kind: 'rollback', undoes: second, reason: 'it fails' }),
    );
    const phases = await Promise.all(
      [first, second, back].map(async (id) => {
        const record = await ledger.deployment(id);
        return record === undefined ? undefined : phaseOf(record);
      }),
    );
    expect(phases).toEqual(['superseded', 'rolled-back', 'accepted']);
    const environment = await ledger.environment('production');
    expect(environment?.accepted.map(({ deployment }) => deployment)).toEqual([back, first]);
    expect((await ledger.deployments({ limit: 2 })).map(({ id }) => id)).toEqual([back, second]);
  });

  it('is refused for an older commit also where the newer one only reached desired state', async () => {
    const ledger = bench.ledger();
    await deploy(ledger, requestOf(commit('a')));
    const { deployment } = await ledger.startDeployment(requestOf(commit('b')));
    const companions = [writes(commit('b'))];
    await ledger.advance(deployment.id, [desiredAt(commit('b'))], { companions });
    const failed = { to: 'failed' as const, evidence: samplesOf(commit('b')).failed };
    await ledger.finish(deployment.id, [failed]);
    expect(await ledger.environment('production')).toMatchObject({
      desired: { deployment: deployment.id },
      active: { commit: commit('a') },
    });
    for (const older of [commit('a'), commit('9')]) {
      await expect(ledger.startDeployment(requestOf(older))).rejects.toMatchObject({
        code: 'LEDGER_OVERTAKES',
      });
    }
    const back = { kind: 'rollback' as const, undoes: deployment.id, reason: 'b does not start' };
    const rollback = await ledger.startDeployment(requestOf(commit('a'), back));
    expect(rollback.how).toBe('started');
    const anew = { to: 'cancelled' as const, evidence: samplesOf(commit('a')).cancelled };
    await ledger.finish(rollback.deployment.id, [anew]);
    const retried = await ledger.startDeployment(requestOf(commit('b')));
    expect(retried.how).toBe('started');
    expect(retried.deployment.id).not.toBe(deployment.id);
  });

  it('brings only what was claimed', async () => {
    const ledger = bench.ledger();
    await expect(ledger.startDeployment(requestOf(commit('e')))).rejects.toMatchObject({
      code: 'LEDGER_NOT_CLAIMED',
    });
    const stranger = requestOf(commit('a'), { release: releaseOf(commit('a'), 'stranger') });
    await expect(ledger.startDeployment(stranger)).rejects.toMatchObject({
      code: 'LEDGER_NOT_CLAIMED',
    });
  });

  it('leaves one record of one refusal, and no lock', async () => {
    const ledger = bench.ledger();
    const { steps: _, ...request } = requestOf(commit('a'));
    const refused = await ledger.refuseDeployment(request, outcome);
    expect(phasesOf(refused.deployment)).toEqual(['requested', 'refused']);
    expect((await ledger.refuseDeployment(request, outcome)).changed).toBe(false);
    const other = { ...outcome, code: 'FREEZE_WINDOW' };
    expect((await ledger.refuseDeployment(request, other)).changed).toBe(true);
    expect(await ledger.lock('production')).toBeUndefined();
  });

  it('that waits for a merge frees the environment, goes on later, or is superseded by a newer one', async () => {
    const ledger = bench.ledger();
    const proposal = (of: CommitSha): DeploymentRequest => ({
      ...requestOf(of),
      delivery: 'pull-request',
      steps: [{ to: 'proposed', evidence: samplesOf(of).proposed }],
    });
    const waiting = await ledger.startDeployment(proposal(commit('b')));
    const { id } = waiting.deployment;
    await ledger.advance(id, [], { releaseLock: true });
    expect(await ledger.lock('production')).toBeUndefined();
    expect((await ledger.advance(id, [], { releaseLock: true })).changed).toBe(false);
    await expect(ledger.startDeployment(proposal(commit('a')))).rejects.toMatchObject({
      code: 'LEDGER_OVERTAKES',
    });
    const later = bench.ledger({ owner: owner('2') });
    const resumed = await later.startDeployment(proposal(commit('b')));
    expect(resumed).toMatchObject({ how: 'resumed', lock: { generation: 2 } });
    await later.advance(id, [], { releaseLock: true });
    const newer = await ledger.startDeployment(proposal(commit('c')));
    const overtaken = await ledger.deployment(id);
    expect(overtaken === undefined ? undefined : phaseOf(overtaken)).toBe('superseded');
    expect(newer.environment.open).toEqual([newer.deployment.id]);
  });

  it('is not finished while it is under way', async () => {
    const ledger = bench.ledger();
    const { deployment } = await ledger.startDeployment(requestOf(commit('a')));
    await expect(ledger.finish(deployment.id, [])).rejects.toMatchObject({
      code: 'LEDGER_TRANSITION_ILLEGAL',
    });
    await expect(ledger.advance('20260101T000000000Z-0123456789ab-c0de', [])).rejects.toMatchObject(
      { code: 'LEDGER_RECORD_MISSING' },
    );
  });
});

describe('the lock of an environment', () => {
  const running = async (): Promise<{ ledger: Ledger; id: string }> => {
    const ledger = bench.ledger({ owner: owner('ended') });
    const { deployment } = await ledger.startDeployment(requestOf(commit('a')));
    return { ledger, id: deployment.id };
  };

  it('keeps others out while its owner works, and says who that is', async () => {
    await running();
    const works = (): Promise<'running'> => Promise.resolve('running');
    const second = bench.ledger({ owner: owner('2'), runState: works });
    const error: unknown = await second
      .startDeployment(requestOf(commit('b')))
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'LEDGER_LOCKED',
      facts: { run: 'ended', actor: 'ada', environment: 'production' },
    });
    expect(error).toHaveProperty('message', expect.stringContaining('job deploy of run ended'));
    const staging = await second.startDeployment(
      requestOf(commit('b'), { environment: 'staging' }),
    );
    expect(staging.how).toBe('started');
  });

  it('goes over when its owner ended, and what was abandoned was interrupted', async () => {
    const { ledger: dead, id } = await running();
    const lock = await dead.lock('production');
    if (lock === undefined) throw new Error('it is locked');
    const fence = dead.fence(lock);
    await fence();
    const second = bench.ledger({ owner: owner('2') });
    const started = await second.startDeployment(requestOf(commit('b')));
    expect(started).toMatchObject({ how: 'started', lock: { generation: 2 } });
    const abandoned = await second.deployment(id);
    expect(abandoned?.transitions.at(-1)?.evidence).toMatchObject({
      phase: 'interrupted',
      code: 'RUN_ENDED',
    });
    // The owner that was called dead goes on working: it is fenced off, and its commit never lands.
    await expect(fence()).rejects.toMatchObject({ code: 'FENCED_OFF' });
    const late = dead.advance(id, [desiredAt(commit('a'))], { companions: [writes(commit('a'))] });
    await expect(late).rejects.toMatchObject({ code: 'FENCED_OFF' });
    expect((await bench.git('for-each-ref', main)).trim()).toBe('');
  });

  it('resumes the abandoned deployment of the same release, and fences its first owner off', async () => {
    const { ledger: dead, id } = await running();
    const second = bench.ledger({ owner: owner('2') });
    const resumed = await second.startDeployment(requestOf(commit('a')));
    expect(resumed).toMatchObject({ how: 'resumed', deployment: { id }, lock: { generation: 2 } });
    const late = dead.advance(id, [desiredAt(commit('a'))], { companions: [writes(commit('a'))] });
    await expect(late).rejects.toMatchObject({ code: 'FENCED_OFF' });
    expect((await bench.git('for-each-ref', main)).trim()).toBe('');
    const companions = [writes(commit('a'))];
    await second.advance(id, [desiredAt(commit('a'))], { companions });
    await second.finish(id, proved(commit('a')));
    await expect(dead.finish(id, proved(commit('a')))).resolves.toMatchObject({ changed: false });
  });

  it('counts its lease where nothing can be learned of the owner', async () => {
    const { ledger } = await running();
    const lock = await ledger.lock('production');
    const until = Date.parse(lock?.leaseUntil ?? '');
    const runState = (): Promise<'unknown'> => Promise.resolve('unknown');
    const at = (now: number): Ledger =>
      bench.ledger({ owner: owner('2'), runState, clock: { now: () => now } });
    const early = at(until - 1);
    await expect(early.startDeployment(requestOf(commit('b')))).rejects.toMatchObject({
      code: 'LEDGER_LOCKED',
      remedy: expect.stringContaining(lock?.leaseUntil ?? ''),
    });
    const late = at(until);
    expect((await late.startDeployment(requestOf(commit('b')))).how).toBe('started');
  });

  it('goes to the next attempt of the same run without asking', async () => {
    await running();
    const asked: Owner[] = [];
    const next = bench.ledger({
      owner: owner('ended', 2),
      runState: (of) => {
        asked.push(of);
        return Promise.resolve('running');
      },
    });
    expect((await next.startDeployment(requestOf(commit('a')))).how).toBe('resumed');
    expect(asked).toEqual([]);
  });

  it('has one owner when four runs race', async () => {
    const results = await Promise.allSettled(
      ['a', 'b', 'c', 'd'].map(async (digit) => {
        const repository = await bench.newRepository();
        const ledger = bench.ledger({ owner: owner(digit), repository });
        return ledger.startDeployment(requestOf(commit(digit)));
      }),
    );
    const won = results.filter(({ status }) => status === 'fulfilled');
    const lost = results.filter((result) => result.status === 'rejected');
    expect(won).toHaveLength(1);
    for (const { reason } of lost) expect(reason).toMatchObject({ code: 'LEDGER_LOCKED' });
  });
});
