import { describe, expect, it } from '@jest/globals';
import { meaningOf, recordsMeant } from './archive/word.ts';
import { newEnvironmentRecord, pointerTo } from './environment.ts';
import type { LockRecord } from './documents.ts';
import type { DeploymentEvidence } from './evidence.ts';
import { history } from './history.ts';
import { newDeploymentId } from './layout.ts';
import type { DeploymentPhase } from './phases.ts';
import {
  newDeploymentRecord,
  newReleaseRecord,
  transition,
  type DeploymentRecord,
  type ReleaseRecord,
} from './record.ts';
import { environmentStatus } from './status.ts';
import {
  commit,
  deploymentSamples,
  digest,
  owner,
  releaseOf,
  releaseSamples,
} from './testing/samples.ts';
import { traceLines, tracesOf, type LedgerRecords, type Trace } from './trace.ts';

const at = (hour: number): string => `2026-11-21T${String(hour).padStart(2, '0')}:00:00.000Z`;

const path: readonly DeploymentPhase[] = [
  'requested',
  'approved',
  'migrating',
  'desired',
  'rolling-out',
  'checking',
  'active',
  'accepted',
];

const deployed = (
  digit: string,
  environment: string,
  hour: number,
  phases: readonly DeploymentPhase[],
): DeploymentRecord => {
  const release = releaseOf(commit(digit));
  const id = newDeploymentId(at(hour), release.commit, 'c0de');
  const delivery = environment === 'host' ? 'host' : 'direct';
  let record = newDeploymentRecord({ id, environment, delivery, release });
  const samples = deploymentSamples(record);
  for (const to of phases) {
    const evidence: DeploymentEvidence = samples[to];
    record = transition(record, to, evidence, { by: owner(), at: at(hour) });
  }
  return record;
};

const released = (digit: string): ReleaseRecord => {
  const release = releaseOf(commit(digit));
  const samples = releaseSamples(release);
  let record = newReleaseRecord('shop', release.commit);
  for (const to of ['building', 'built', 'signed', 'claimed', 'published', 'released'] as const) {
    record = transition(record, to, samples[to], { by: owner(), at: at(1) });
  }
  return record;
};

const staging = deployed('a', 'staging', 2, path);
const production = deployed('a', 'production', 3, [...path, 'superseded']);
const failed = deployed('b', 'production', 5, [...path.slice(0, 4), 'failed']);
const current = deployed('b', 'production', 4, path.slice(0, 7));
const host = deployed('c', 'host', 6, path);
const records = {
  releases: [released('a'), released('d')],
  deployments: [staging, production, current, failed, host],
};

const trace = (of: LedgerRecords, word: string): readonly Trace[] =>
  tracesOf(recordsMeant(of, meaningOf(word)));

describe('a trace', () => {
  const short = (name: string): string => digest(`one ${commit('a')} ${name}`).slice(0, 19);
  const images = `app@${short('app')} migrator@${short('migrator')}`;

  it('is one line per environment, from commit to smoke check', () => {
    const [found] = trace(records, 'aaaa');
    expect(found === undefined ? [] : traceLines(found)).toEqual([
      `aaaaaaaaaaaa → ${images} → production main@dddddddddddd → rolled out dddddddddddd → smoke 1 passed → superseded ${at(3)} (ROLLOUT_TIMED_OUT: Expected 3 replicas; 1 is ready.)`,
      `aaaaaaaaaaaa → ${images} → staging main@dddddddddddd → rolled out dddddddddddd → smoke 1 passed → accepted ${at(2)}`,
    ]);
  });

  it('says what was not reached', () => {
    const [found] = trace(records, failed.id);
    expect(found === undefined ? '' : traceLines(found).join()).toContain(
      'production main@dddddddddddd → not rolled out → no smoke check → failed',
    );
    const [alone] = trace(records, `sha-${commit('d')}`);
    expect(alone === undefined ? '' : traceLines(alone).join()).toContain('released, not deployed');
  });

  it.each([
    ['the beginning of a commit', 'aaaaaaa', ['a']],
    ['a tag', `sha-${commit('a')}`, ['a']],
    ['a digest', digest(`one ${commit('a')} app`), ['a']],
    ['an image', `registry.example/shop/app@${digest(`one ${commit('a')} app`)}`, ['a']],
    ['the beginning of a digest', digest(`one ${commit('b')} app`).slice(7, 25), ['b']],
    ['a deployment', staging.id, ['a']],
    ['a checksum on a host', digest('e'), ['c']],
    ['too little', 'aa', []],
    ['nothing known', 'f'.repeat(40), []],
  ])('is found by %s', (_, word, digits) => {
    expect(trace(records, word).map((found) => found.commit)).toEqual(digits.map(commit));
  });

  it('is found by the ops commit, for the deployments that it was written for', () => {
    const found = trace(records, commit('d').slice(0, 10));
    expect(
      found.flatMap(({ deployments }) => deployments).map(({ deployment }) => deployment),
    ).toEqual(expect.arrayContaining([staging.id, production.id, failed.id, current.id]));
  });
});

describe('the history', () => {
  it('shows the newest first', () => {
    const ids = history(records.deployments).map(({ deployment }) => deployment);
    expect(ids).toEqual([host.id, failed.id, current.id, production.id, staging.id]);
  });

  it('says who approved, and why an attempt ended', () => {
    expect(history([failed])[0]).toMatchObject({
      phase: 'failed',
      requestedBy: 'ada',
      approvedBy: ['grace'],
      ended: { code: 'ROLLOUT_TIMED_OUT' },
    });
  });
});

describe('an approval that nobody gave', () => {
  it('is not shown as that of an administrator', () => {
    const release = releaseOf(commit('a'));
    const fresh = newDeploymentRecord({
      ...{ environment: 'production', delivery: 'direct', release },
      id: newDeploymentId(at(9), release.commit, 'c0de'),
    });
    const samples = deploymentSamples(fresh);
    const context = { by: owner(), at: at(9) };
    const bypassed: DeploymentEvidence = {
      phase: 'approved',
      by: [
        {
          ...{ approver: 'an administrator', at: at(9), planHash: samples.requested.planHash },
          ...{ source: 'admin-bypass', run: '7', attempt: 1, observed: 'job-start' },
        },
      ],
    };
    const requested = transition(fresh, 'requested', samples.requested, context);
    expect(history([transition(requested, 'approved', bypassed, context)])[0]).toMatchObject({
      approvedBy: ['nobody (an administrator let the run through)'],
    });
  });
});

describe('the status of an environment', () => {
  const pointers = {
    ...newEnvironmentRecord('shop', 'production'),
    active: pointerTo(current),
    previous: pointerTo(production),
    desired: pointerTo(failed),
  };

  it('says what runs, what ran before, and what failed since', () => {
    const newestFirst = [...records.deployments].sort((a, b) => (a.id < b.id ? 1 : -1));
    expect(environmentStatus(pointers, newestFirst)).toMatchObject({
      environment: 'production',
      active: { deployment: current.id, version: '1.2.3' },
      previous: { deployment: production.id },
      accepted: undefined,
      desiredDiffers: true,
      underWay: [],
      lastEnded: { deployment: failed.id },
      lock: undefined,
      ...{ waiting: [], held: [] },
    });
  });

  it('tells who works from who waits, and what is held', () => {
    const [works, waits, waitsToo] = ['a', 'b', 'c'].map((digit, hour) =>
      deployed(digit, 'production', 7 + hour, ['requested']),
    );
    if (works === undefined || waits === undefined || waitsToo === undefined) throw new Error();
    const held = [{ ...pointerTo(production), by: current.id }];
    const lock: LockRecord = {
      ...{ schema: '1.0', application: 'shop', environment: 'production' },
      ...{ owner: owner(), generation: 1, acquiredAt: at(7), leaseUntil: at(8) },
      kind: 'lock',
      deployment: works.id,
    };
    expect(environmentStatus({ ...pointers, held }, [waitsToo, waits, works], lock)).toMatchObject({
      underWay: [{ deployment: works.id }],
      waiting: [{ deployment: waits.id }, { deployment: waitsToo.id }],
      held: [{ commit: production.commit, by: current.id }],
    });
  });
});
