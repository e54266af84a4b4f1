import { releaseTag, type CommitSha, type Owner } from '@waybill/core';
import type { Person } from '@waybill/git';
import type { Change, DeploymentRecord } from '@waybill/ledger';
import type { ConnectionSettings } from './connection-settings.ts';

/** Which head of the ledger a desired-state commit was written after. */
export const ledgerTrailer = 'Waybill-Ledger';

/**
 * The message of a desired-state commit. Its trailers make the trace work from git alone, and hold on to the ledger
 * from outside: a ledger that was rewritten does not have that head any more (design, section 4).
 * @param record the deployment
 * @param changes what the commit changes
 * @param ledgerHead the ledger's head that was read before it was written
 */
export function commitMessage(
  record: DeploymentRecord,
  changes: readonly Change[],
  ledgerHead: CommitSha | undefined,
): string {
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
    ...(ledgerHead === undefined ? [] : [`${ledgerTrailer}: ${ledgerHead}`]),
    '',
  ].join('\n');
}

/**
 * @param settings who acts, and the author that the caller chose where it did
 * @returns the author of a desired-state commit
 */
export function commitAuthor({
  owner,
  commitAuthor: chosen,
}: Pick<ConnectionSettings, 'owner' | 'commitAuthor'>): Person {
  return chosen ?? waybillAuthor(owner);
}

/** @returns the author of what Waybill writes on behalf of a run */
export function waybillAuthor(owner: Owner): Person {
  return {
    name: owner.actor,
    email: `${owner.actor.replace(/[^A-Za-z0-9._-]/g, '-')}@waybill.invalid`,
  };
}
