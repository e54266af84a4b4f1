import type { Release } from '@waybill/core';
import {
  deploymentEvidence,
  isActive,
  lastTransition,
  phaseOf,
  sameImages,
  type DeploymentRecord,
  type LedgerReader,
} from '@waybill/ledger';
import type { SoakFacts, SoakStretch } from '../policy-facts.ts';
import { wasActive } from './deployments.ts';

/** A release is deployed to one environment this often at most, before the oldest times are not looked at. */
const mostDeployments = 50;

/**
 * @param ledger the records
 * @param environment the earlier environment
 * @param release which release: its commit, and exactly these images
 * @returns the times in which it ran there without a break; none from before it was last rolled back there
 */
export async function readSoak(
  ledger: LedgerReader,
  environment: string,
  release: Release,
): Promise<SoakFacts> {
  const { commit } = release;
  const found = await ledger.deployments({ environment, commit, limit: mostDeployments });
  const own = found.filter(
    (record) =>
      record.environment === environment &&
      record.commit === commit &&
      wasActive(record) &&
      sameImages(record.release.images, release.images),
  );
  const newestFirst = own.toSorted((a, b) => (a.id < b.id ? 1 : -1));
  const rolledBack = newestFirst.findIndex((record) => phaseOf(record) === 'rolled-back');
  const counted = rolledBack === -1 ? newestFirst : newestFirst.slice(0, rolledBack);
  const taken = newestFirst[rolledBack];
  return {
    environment,
    stretches: stretchesOf(counted),
    ...(taken === undefined ? {} : { remark: `${taken.id} was rolled back there` }),
  };
}

/** Deployments of one release that follow on each other are one stretch: the release did not change. */
function stretchesOf(newestFirst: readonly DeploymentRecord[]): readonly SoakStretch[] {
  const stretches: SoakStretch[] = [];
  const begun = new Map<string, string>();
  for (const record of newestFirst.toReversed()) {
    const active = record.transitions.find(({ to }) => to === 'active')?.at;
    if (active === undefined) continue;
    const from = begun.get(record.id) ?? active;
    const by = deploymentEvidence(record, 'superseded')?.by;
    if (by !== undefined && newestFirst.some(({ id }) => id === by)) {
      begun.set(by, from);
      continue;
    }
    const until = isActive(phaseOf(record)) ? null : lastTransition(record).at;
    stretches.unshift({ deployment: record.id, from, until });
  }
  return stretches;
}

/**
 * @param soak what the earlier environment ran
 * @param asked how long it is to have run it, in milliseconds
 * @param now the moment that is asked about
 * @returns when it will have soaked, at the earliest; now where it has, or where waiting does not help
 */
export function soakedAt({ stretches }: SoakFacts, asked: number, now: number): number {
  const lasted = stretches.some(({ from, until }) => {
    return Math.min(now, until === null ? now : Date.parse(until)) - Date.parse(from) >= asked;
  });
  const running = stretches.flatMap(({ from, until }) => (until === null ? Date.parse(from) : []));
  const ready = Math.min(...running) + asked;
  return lasted || !Number.isFinite(ready) ? now : Math.max(now, ready);
}
