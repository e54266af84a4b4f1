import { createHash } from 'node:crypto';
import { commitShaSchema, timestamp, type CommitSha } from '@waybill/core';
import { newDeploymentId } from '../layout.ts';
import {
  newDeploymentRecord,
  newReleaseRecord,
  transition,
  type DeploymentRecord,
  type ReleaseRecord,
} from '../record.ts';
import { deploymentSamples, owner, releaseOf, releaseSamples } from './samples.ts';

const start = Date.parse('2026-01-01T00:00:00.000Z');

/** A commit id that depends on a number. */
export const numbered = (number: number): CommitSha =>
  commitShaSchema.parse(
    createHash('sha1')
      .update(`commit ${String(number)}`)
      .digest('hex'),
  );

/** The moment of a number, an hour for each. */
export const momentOf = (number: number): string =>
  timestamp({ now: () => start + number * 3_600_000 });

/** What can be said of a record of the past. */
export interface Past {
  readonly number: number;
  readonly environment?: string;
  /** Of which commit; that of the number where absent. */
  readonly of?: number;
}

/** A release that is published. */
export function pastRelease({ number }: Past): ReleaseRecord {
  const release = releaseOf(numbered(number), 'one', ['app']);
  const samples = releaseSamples(release);
  const context = { by: owner(`build-${String(number)}`), at: momentOf(number) };
  let record = newReleaseRecord('shop', release.commit);
  record = transition(record, 'building', samples.building, context);
  record = transition(record, 'built', samples.built, context);
  record = transition(record, 'signed', samples.signed, context);
  record = transition(record, 'claimed', samples.claimed, context);
  record = transition(record, 'published', samples.published, context);
  return transition(record, 'released', samples.released, context);
}

/** A deployment that ended: every third one failed, the others were superseded. */
export function pastDeployment({ number, environment, of = number }: Past): DeploymentRecord {
  const release = releaseOf(numbered(of), 'one', ['app']);
  const delivery = 'direct';
  const samples = deploymentSamples({ release, delivery });
  const id = newDeploymentId(momentOf(number), release.commit, 'c0de');
  const identity = { id, environment: environment ?? 'staging', delivery, release } as const;
  const context = { by: owner(`run-${String(number)}`), at: momentOf(number) };
  const state = {
    kind: 'commit',
    repository: 'shop/ops',
    ref: 'refs/heads/main',
    commit: numbered(1_000_000 + number),
  } as const;
  let record = newDeploymentRecord(identity);
  record = transition(record, 'requested', samples.requested, context);
  record = transition(record, 'approved', samples.approved, context);
  const skipped = { phase: 'migrating', skipped: 'there is none' } as const;
  record = transition(record, 'migrating', skipped, context);
  const { changes } = samples.desired;
  record = transition(record, 'desired', { phase: 'desired', state, changes }, context);
  if (number % 3 === 0) return transition(record, 'failed', samples.failed, context);
  record = transition(record, 'rolling-out', samples['rolling-out'], context);
  record = transition(record, 'checking', samples.checking, context);
  record = transition(record, 'active', samples.active, context);
  return transition(record, 'superseded', samples.superseded, context);
}
