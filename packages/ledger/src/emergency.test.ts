import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CommitSha } from '@waybill/core';
import fc from 'fast-check';
import { deploymentEvidence } from './agreement.ts';
import type { DeploymentRequest, DeploymentStep, Ledger } from './ledger-interface.ts';
import { deploymentPhases, isEnd, isUnfinished, type DeploymentPhase } from './phases.ts';
import { phaseOf, phasesOf, type DeploymentRecord } from './record.ts';
import { environmentStatus } from './status.ts';
import { openBench, type Bench } from './testing/bare-repository.ts';
import {
  builtOf,
  commit,
  deploymentSamples,
  owner,
  planHash,
  releaseOf,
  signedOf,
} from './testing/samples.ts';
import { emergencyTable, mayEnter, nextPhases } from './transition-table.ts';
import { verifyLedger } from './verify.ts';

let template: Bench;
let bench: Bench;
let ledger: Ledger;
const first = commit('a');
const second = commit('b');
const third = commit('c');

beforeAll(async () => {
  template = await openBench();
  const it = template.ledger();
  for (const sha of ['a', 'b', 'c', '9'].map(commit))
    await it.claim(sha, builtOf(releaseOf(sha)), signedOf(releaseOf(sha)));
  await deploy(it, first);
  await deploy(it, second);
});
afterAll(async () => {
  await template.close();
});
beforeEach(async () => {
  bench = await template.copy();
  ledger = bench.ledger();
});
afterEach(async () => {
  // Whatever a test did, what it left can be believed.
  expect((await verifyLedger(bench.repository)).problems).toEqual([]);
  await bench.close();
});

type Change = Partial<DeploymentRequest>;

const samplesOf = (of: CommitSha): ReturnType<typeof deploymentSamples> =>
  deploymentSamples({ release: releaseOf(of), delivery: 'direct' });

const requestOf = (of: CommitSha, more: Change = {}): DeploymentRequest => ({
  ...{ environment: 'production', delivery: 'direct', kind: 'promote', planHash },
  ...{ release: releaseOf(of), requestedBy: 'ada', ...more },
});

const emergencyOf = (of: CommitSha, more: Change = {}): DeploymentRequest =>
  requestOf(of, { kind: 'emergency', reason: 'checkout fails', ...more });

const stepsOf = (of: CommitSha, ...phases: readonly DeploymentPhase[]): DeploymentStep[] =>
  phases.map((to) => ({ to, evidence: samplesOf(of)[to] }));

const closing = ['desired', 'rolling-out', 'checking', 'active'] as const;

async function deploy(by: Ledger, of: CommitSha, more: Change = {}): Promise<DeploymentRecord> {
  const { deployment } = await by.startDeployment(requestOf(of, more));
  const steps = stepsOf(of, 'approved', ...closing, 'accepted');
  const skipped = { phase: 'migrating', skipped: 'none' } as const;
  const all = [...steps.slice(0, 1), { to: 'migrating' as const, evidence: skipped }];
  return (await by.finish(deployment.id, [...all, ...steps.slice(1)])).deployment;
}

const record = async (of: CommitSha, more: Change = {}): Promise<DeploymentRecord> =>
  (await ledger.recordEmergency(emergencyOf(of, more), samplesOf(of).applied)).deployment;

const stateOf = async (): Promise<ReturnType<typeof environmentStatus>> => {
  const environment = await ledger.environment('production');
  if (environment === undefined) throw new Error('it has pointers');
  return environmentStatus(environment, await ledger.deployments());
};

const codeOf = async (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => 'it was allowed',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );

describe('an emergency that was carried out by hand', () => {
  it('is recorded once, stays open without a lock, and hides nothing of what was proved', async () => {
    const open = await record(first);
    expect(phasesOf(open)).toEqual(['requested', 'applied']);
    expect(deploymentEvidence(open, 'requested')).toMatchObject({
      requestedBy: 'ada',
      reason: 'checkout fails',
    });
    const commits = await bench.commits();
    expect((await record(first)).id).toBe(open.id);
    expect(await bench.commits()).toBe(commits);
    expect(await ledger.lock('production')).toBeUndefined();
    const status = await stateOf();
    expect(status.emergency?.deployment).toBe(open.id);
    expect(status.active?.commit).toBe(second);
    expect(status.underWay).toEqual([]);
  });

  it('is recorded whoever holds the environment, and closed by nobody while somebody does', async () => {
    const other = bench.ledger({ owner: owner('another') });
    await other.startDeployment(requestOf(third));
    const open = await record(first);
    const closed = ledger.finish(open.id, stepsOf(first, ...closing));
    expect(await codeOf(closed)).toBe('LEDGER_LOCKED');
    expect((await stateOf()).emergency?.deployment).toBe(open.id);
  });

  it('needs a reason, a claimed release, and to be an emergency', async () => {
    const { reason: _, ...silent } = emergencyOf(first);
    const { applied } = samplesOf(first);
    expect(await codeOf(ledger.recordEmergency(silent, applied))).toBe('LEDGER_EVIDENCE_INVALID');
    expect(await codeOf(ledger.recordEmergency(requestOf(first), applied))).toBe(
      'LEDGER_EVIDENCE_INVALID',
    );
    expect(await codeOf(record(commit('d')))).toBe('LEDGER_NOT_CLAIMED');
    const others = { ...applied, images: samplesOf(second).applied.images };
    expect(await codeOf(ledger.recordEmergency(emergencyOf(first), others))).toBe(
      'LEDGER_EVIDENCE_INVALID',
    );
    expect((await stateOf()).emergency).toBeUndefined();
  });

  it('is what this code did only where it was seen too', async () => {
    const unseen = {
      ...samplesOf(first).applied,
      how: 'target',
      seen: { unseen: 'away' },
    } as const;
    expect(await codeOf(ledger.recordEmergency(emergencyOf(first), unseen))).toBe(
      'LEDGER_EVIDENCE_INVALID',
    );
  });
});

describe('the end of an emergency', () => {
  it('closes with the commit of desired state, and is what runs from then on', async () => {
    const { active } = await stateOf();
    const undoes = active?.deployment ?? '';
    const open = await record(first, { undoes });
    await ledger.finish(open.id, stepsOf(first, ...closing));
    const status = await stateOf();
    expect(status.emergency).toBeUndefined();
    expect(status.active).toMatchObject({
      deployment: open.id,
      phase: 'active',
      kind: 'emergency',
    });
    const taken = await ledger.deployment(undoes);
    expect(taken === undefined ? undefined : phaseOf(taken)).toBe('rolled-back');
    // What an emergency took back does not come again by itself, as after a rollback.
    expect(status.held.map((it) => it.commit)).toEqual([second]);
  });

  it('comes with a deployment of the same images, whose commit it then names', async () => {
    const open = await record(first);
    const undoes = (await stateOf()).active?.deployment ?? '';
    const back = await deploy(ledger, first, { kind: 'rollback', undoes });
    const ended = await ledger.deployment(open.id);
    expect(ended === undefined ? [] : phasesOf(ended)).toEqual([
      ...['requested', 'applied', 'desired', 'superseded'],
    ]);
    expect(ended && deploymentEvidence(ended, 'desired')?.state).toEqual(
      deploymentEvidence(back, 'desired')?.state,
    );
    expect(ended && deploymentEvidence(ended, 'superseded')).toMatchObject({
      by: back.id,
      code: 'EMERGENCY_CLOSED',
    });
  });

  it('comes with a newer release too, which says nothing of the emergency in desired state', async () => {
    const open = await record(first);
    const next = await deploy(ledger, third);
    const ended = await ledger.deployment(open.id);
    expect(ended === undefined ? [] : phasesOf(ended)).toEqual([
      ...['requested', 'applied', 'superseded'],
    ]);
    expect((await stateOf()).active?.deployment).toBe(next.id);
    expect((await stateOf()).emergency).toBeUndefined();
  });

  it('comes with another emergency, and with the word that it was taken back', async () => {
    const open = await record(first);
    const other = await record(third, { reason: 'the first one was not enough' });
    const ended = await ledger.deployment(open.id);
    expect(ended === undefined ? undefined : phaseOf(ended)).toBe('superseded');
    await ledger.advance(other.id, stepsOf(third, 'cancelled'));
    expect((await stateOf()).emergency).toBeUndefined();
    expect((await stateOf()).active?.commit).toBe(second);
  });
});

describe('while an emergency is open', () => {
  it('what the pointers say to run is deployed again, since it does not run', async () => {
    expect((await ledger.startDeployment(requestOf(second))).how).toBe('running-already');
    await record(third);
    const asked = await codeOf(ledger.startDeployment(requestOf(second)));
    // The fix is newer: law 4 holds also for what desired state does not say.
    expect(asked).toBe('LEDGER_OVERTAKES');
  });

  it('another deployment leaves it open until that one is active', async () => {
    const open = await record(first);
    const { deployment } = await ledger.startDeployment(requestOf(third));
    expect((await stateOf()).emergency?.deployment).toBe(open.id);
    await ledger.finish(deployment.id, stepsOf(third, 'cancelled'));
    expect((await stateOf()).emergency?.deployment).toBe(open.id);
  });
});

describe('an emergency that a run carries out', () => {
  const undoing = async (): Promise<Change> => ({
    undoes: (await stateOf()).active?.deployment ?? '',
  });

  it('that puts back something older says what it undoes', async () => {
    const silent = ledger.startDeployment(emergencyOf(first));
    expect(await codeOf(silent)).toBe('LEDGER_OVERTAKES');
  });

  it('holds the environment while it acts, and frees it when it was applied', async () => {
    const { deployment, lock } = await ledger.startDeployment(emergencyOf(first, await undoing()));
    expect(lock?.deployment).toBe(deployment.id);
    await ledger.advance(deployment.id, stepsOf(first, 'applied'));
    expect(await ledger.lock('production')).toBeUndefined();
    expect((await stateOf()).emergency?.deployment).toBe(deployment.id);
  });

  it('is gone on with by the next run, when its own was killed', async () => {
    const ended = bench.ledger({ owner: { ...owner('ended'), job: 'emergency' } });
    const request = emergencyOf(first, await undoing());
    const begun = await ended.startDeployment(request);
    const again = await ledger.startDeployment(request);
    expect(again).toMatchObject({ how: 'resumed', deployment: { id: begun.deployment.id } });
  });
});

describe('its table', () => {
  const path = 'requested applied desired rolling-out checking active accepted'.split(' ');

  it('changes the target first, and asks nobody', () => {
    const past: DeploymentPhase[] = [];
    for (const step of path) {
      const phase = deploymentPhases.find((known) => known === step);
      if (phase === undefined) throw new Error(`${step} is no phase`);
      expect(mayEnter(emergencyTable, past, phase)).toBe(true);
      past.push(phase);
    }
    for (const phase of ['approved', 'proposed', 'migrating'] as const)
      expect(mayEnter(emergencyTable, ['requested', 'applied'], phase)).toBe(false);
  });

  it('never leaves an end, never runs without having been applied, and always has a way on', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...deploymentPhases), { maxLength: 60 }), (tries) => {
        const past: DeploymentPhase[] = [];
        for (const to of tries) if (mayEnter(emergencyTable, past, to)) past.push(to);
        expect(new Set(past).size).toBe(past.length);
        if (past.includes('active')) expect(past).toContain('applied');
        const last = past.at(-1);
        if (last === undefined) return;
        const next = nextPhases(emergencyTable, past, deploymentPhases);
        expect(next.length === 0).toBe(isEnd(last));
        if (isUnfinished(last)) expect(next).toContain('interrupted');
      }),
    );
  });
});
