import { phaseOf, kindOf, type DeploymentRecord } from './record.ts';
import type { DeploymentKind, DeploymentPhase } from './phases.ts';
import { summarize, type DeploymentSummary } from './status.ts';

/** Which deployments to show. */
export interface HistoryFilter {
  readonly environment?: string;
  readonly kind?: DeploymentKind;
  readonly phase?: DeploymentPhase;
  /** The beginning of the commit. */
  readonly commit?: string;
  /** Not requested before this moment. */
  readonly since?: string;
  readonly limit?: number;
}

/**
 * @param deployments records in any order
 * @param filter which of them
 * @returns them as a table shows them, the newest first
 */
export function history(
  deployments: readonly DeploymentRecord[],
  filter: HistoryFilter = {},
): readonly DeploymentSummary[] {
  return deployments
    .filter(
      (record) =>
        (filter.environment === undefined || record.environment === filter.environment) &&
        (filter.kind === undefined || kindOf(record) === filter.kind) &&
        (filter.phase === undefined || phaseOf(record) === filter.phase) &&
        (filter.commit === undefined || record.commit.startsWith(filter.commit)),
    )
    .map(summarize)
    .filter((row) => filter.since === undefined || row.requestedAt >= filter.since)
    .sort((a, b) => (a.deployment < b.deployment ? 1 : -1))
    .slice(0, filter.limit ?? Number.POSITIVE_INFINITY);
}
