import { releaseTag } from '@waybill/core';
import type { DeploymentRecord } from '@waybill/ledger';

/** @returns the title of the pull request that proposes a deployment */
export function pullRequestTitle(record: DeploymentRecord): string {
  return `${record.environment}: ${record.application} ${releaseTag(record.commit).slice(0, 16)}`;
}
