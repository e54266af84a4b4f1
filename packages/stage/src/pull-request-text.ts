import type { Environment } from '@waybill/config';
import { releaseTag } from '@waybill/core';
import type { DeploymentRecord } from '@waybill/ledger';
import { requestOf } from './records.ts';

/** @returns the title of the pull request that proposes a deployment */
export function pullRequestTitle(record: DeploymentRecord): string {
  return `${record.environment}: ${record.application} ${releaseTag(record.commit).slice(0, 16)}`;
}

/**
 * @param record the deployment that is proposed
 * @param environment of the policy: who has to approve, and where
 * @returns its body: what changes, what a merge does, and how to come back
 */
export function pullRequestBody(record: DeploymentRecord, environment: Environment): string {
  const request = requestOf(record);
  return [
    `${request.kind === 'rollback' ? 'Rolls back' : 'Promotes'} **${record.application}** in **${record.environment}** to commit \`${record.commit}\`.`,
    '',
    '| image | digest |',
    '| --- | --- |',
    ...record.release.images.map(({ name, digest }) => `| ${name} | \`${digest}\` |`),
    '',
    approvalText(request.planHash, environment),
    `To come back, start the rollback of ${record.environment}: it builds nothing.`,
    '',
    `Deployment \`${record.id}\`.`,
    '',
  ].join('\n');
}

function approvalText(planHash: string, { approval }: Environment): string {
  if (approval.given !== 'ops-pull-request' || approval.required === 0)
    return `Merging this is the approval of the plan \`${planHash}\` and rolls the release out.`;
  const who =
    approval.by.length === 0 ? 'whoever may write to this repository' : approval.by.join(', ');
  const author = approval.notAuthor ? ', but for the author of the commit' : '';
  return `**Have it approved before it is merged**: ${String(approval.required)} of ${who}${author}, by a review of this pull request or by merging it. The approval is for the plan \`${planHash}\`; without it the merge is refused, although whatever applies desired state rolls the release out.`;
}
