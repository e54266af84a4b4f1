import type { EnvironmentRecord, LockRecord } from '../documents.ts';
import { isEnd, type ReleasePhase } from '../phases.ts';
import { phaseOf, type DeploymentRecord, type ReleaseRecord } from '../record.ts';

/** When records are frozen, and how many stay hot. */
export interface FreezingLimits {
  /** With more hot records than this, a write freezes some. */
  readonly above: number;
  /** It freezes the oldest, down to this many, as far as they may be frozen. */
  readonly downTo: number;
  /** Fewer are not frozen: where most of the hot records must stay, not every write makes a small pack. */
  readonly atLeast: number;
  /** So many of each environment's newest deployments stay, whatever their number. */
  readonly newest: number;
}

/**
 * A fetch of the hot tree brings every record of it (some 1 kB each): 600 are what a run on the other side of the
 * world still reads in about a second. The distance to 200 makes one push in some hundred freeze, with packs that are
 * worth it. 50 deployments are more than a person scrolls through, and what rollbacks choose from.
 */
export const defaultFreezing: FreezingLimits = {
  above: 600,
  downTo: 200,
  atLeast: 100,
  newest: 50,
};

/** What stands in the hot tree. */
export interface HotRecords {
  readonly releases: readonly ReleaseRecord[];
  readonly deployments: readonly DeploymentRecord[];
  readonly environments: readonly EnvironmentRecord[];
  readonly locks: readonly LockRecord[];
}

/** A record that can be frozen. */
export type FreezableRecord = ReleaseRecord | DeploymentRecord;

const endOfRelease: ReadonlySet<ReleasePhase> = new Set(['released', 'failed']);

/**
 * Chooses what is frozen: the oldest, and never what an environment's pointers or a lock name, what is under way or
 * runs, or what is among the newest of its environment; a release only when it is released or failed and no hot
 * deployment is of its commit.
 * @param hot everything in the hot tree
 * @param limits how many stay
 * @returns the records to freeze, the oldest first; none where it is not worth it
 */
export function chooseFrozen(hot: HotRecords, limits: FreezingLimits): readonly FreezableRecord[] {
  const count = hot.releases.length + hot.deployments.length;
  if (count <= limits.above) return [];
  const excess = count - limits.downTo;
  const kept = keptDeployments(hot, limits.newest);
  const candidates = inOrder([
    ...hot.deployments.filter((record) => !kept.has(record.id) && isEnd(phaseOf(record))),
    ...hot.releases.filter((record) => endOfRelease.has(phaseOf(record))),
  ]);
  const chosen = takeOldest(candidates, hot.deployments, excess);
  return chosen.length < limits.atLeast ? [] : chosen;
}

/** Walks from the oldest; a release waits for the last hot deployment of its commit. */
function takeOldest(
  candidates: readonly FreezableRecord[],
  deployments: readonly DeploymentRecord[],
  excess: number,
): readonly FreezableRecord[] {
  const hotOf = new Map<string, number>();
  for (const { commit } of deployments) hotOf.set(commit, (hotOf.get(commit) ?? 0) + 1);
  const waiting = new Map<string, ReleaseRecord>();
  const frozen: FreezableRecord[] = [];
  for (const record of candidates) {
    if (frozen.length >= excess) break;
    if (record.kind === 'release') {
      if ((hotOf.get(record.commit) ?? 0) === 0) frozen.push(record);
      else waiting.set(record.commit, record);
      continue;
    }
    frozen.push(record);
    const left = (hotOf.get(record.commit) ?? 0) - 1;
    hotOf.set(record.commit, left);
    const release = waiting.get(record.commit);
    if (left > 0 || release === undefined) continue;
    waiting.delete(record.commit);
    frozen.push(release);
  }
  return inOrder(frozen);
}

/** What must stay, by id: pointers, locks, what waits, and the newest of each environment. */
function keptDeployments(
  { deployments, environments, locks }: HotRecords,
  newest: number,
): ReadonlySet<string> {
  const kept = new Set(locks.map(({ deployment }) => deployment));
  for (const environment of environments) {
    for (const id of namedBy(environment)) kept.add(id);
  }
  const seen = new Map<string, number>();
  for (const { id, environment } of [...deployments].sort((a, b) => (a.id < b.id ? 1 : -1))) {
    const before = seen.get(environment) ?? 0;
    seen.set(environment, before + 1);
    if (before < newest) kept.add(id);
  }
  return kept;
}

/** @returns the ids of all deployments that an environment's pointers name */
export function namedBy({
  active,
  previous,
  desired,
  accepted,
  emergency,
  open,
  held = [],
}: EnvironmentRecord): readonly string[] {
  return [
    ...[active, previous, desired, emergency, ...accepted].flatMap(
      (pointer) => pointer?.deployment ?? [],
    ),
    ...open,
    ...held.flatMap(({ deployment, by }) => [deployment, by]),
  ];
}

/**
 * @param record a release's or a deployment's record
 * @returns a text that sorts by time: when it began, and which it is
 */
export function orderOf(record: FreezableRecord): string {
  if (record.kind === 'deployment') return record.id;
  const at = record.transitions[0]?.at ?? '';
  return `${at.replace(/[-:.]/g, '')}-${record.commit}`;
}

/** @returns the records by the time when they began */
export function inOrder<R extends FreezableRecord>(records: readonly R[]): readonly R[] {
  return records
    .map((record) => ({ record, order: orderOf(record) }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ record }) => record);
}
