import { releaseTag, type Owner } from '@waybill/core';
import type { Person } from '@waybill/git';
import type { Change, DeploymentRecord } from '@waybill/ledger';

/**
 * The message of a desired-state commit. Its trailers make the trace work from git alone (design, section 4).
 * @param record the deployment
 * @param changes what the commit changes
 */
export function commitMessage(record: DeploymentRecord, changes: readonly Change[]): string {
  const files = [...new Set(changes.map(({ file }) => file))];
  return [
    `${record.environment}: ${record.application} ${releaseTag(record.commit).slice(0, 16)}`,
    '',
    ...files.map((file) => `Changes ${file}.`),
    '',
    `Waybill-Application: ${record.application}`,
    `Waybill-Environment: ${record.environment}`,
    `Waybill-Release: ${record.commit}`,
    `Waybill-Deployment: ${record.id}`,
    ...record.release.images.map(({ name, digest }) => `Waybill-Digest: ${name}@${digest}`),
    '',
  ].join('\n');
}

/** @returns the author of what Waybill writes on behalf of a run */
export function waybillAuthor(owner: Owner): Person {
  return {
    name: owner.actor,
    email: `${owner.actor.replace(/[^A-Za-z0-9._-]/g, '-')}@waybill.invalid`,
  };
}
