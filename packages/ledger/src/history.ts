import type { DeploymentRecord } from './record.ts';
import { summarize, type DeploymentSummary } from './status.ts';

/**
 * @param deployments records in any order, as `LedgerReader.deployments` filtered them
 * @returns them as a table shows them, the newest first
 */
export function history(deployments: readonly DeploymentRecord[]): readonly DeploymentSummary[] {
  return deployments.map(summarize).sort((a, b) => (a.deployment < b.deployment ? 1 : -1));
}
