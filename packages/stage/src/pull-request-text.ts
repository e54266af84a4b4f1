import { releaseTag } from '@waybill/core';
import type { DeploymentRecord } from '@waybill/ledger';
import { requestOf } from './records.ts';

/** @returns the title of the pull request that proposes a deployment */
export function pullRequestTitle(record: DeploymentRecord): string {
  return `${record.environment}: ${record.application} ${releaseTag(record.commit).slice(0, 16)}`;
}

/** @returns its body: what changes, what a merge does, and how to come back */
export function pullRequestBody(record: DeploymentRecord): string {
  const request = requestOf(record);
  return [
    `${request.kind === 'rollback' ? 'Rolls back' : 'Promotes'} **${record.application}** in **${record.environment}** to commit \`${record.commit}\`.`,
    '',
    '| image | digest |',
    '| --- | --- |',
    ...record.release.images.map(({ name, digest }) => `| ${name} | \`${digest}\` |`),
    '',
    `Merging this is the approval of the plan \`${request.planHash}\` and rolls the release out.`,
    `To come back, start the rollback of ${record.environment}: it builds nothing.`,
    '',
    `Deployment \`${record.id}\`.`,
    '',
  ].join('\n');
}
