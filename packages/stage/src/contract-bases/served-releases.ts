import type { CommitSha } from '@waybill/core';
import type { DeploymentRecord, DeploymentTransition, LedgerReader } from '@waybill/ledger';
import { stageError } from '../error-codes.ts';

/** A release that users met, and when they first did. */
export interface ServedRelease {
  readonly commit: CommitSha;
  readonly since: string;
}

/** How many deployments of an environment are read; more where these do not reach back far enough. */
const readAtOnce = [50, 500, 5000] as const;

/**
 * Finds what an environment ran at any time since a moment, also where that was deployed long before it.
 * @param ledger the ledger in one moment
 * @param environment an environment
 * @param from the moment
 * @returns the releases, each once for each time that it was deployed
 * @throws CONTRACT_BASES_TOO_MANY where the moment is further back than is read, and what reading throws
 */
export async function servedReleases(
  ledger: LedgerReader,
  environment: string,
  from: string,
): Promise<readonly ServedRelease[]> {
  const records = new Map<string, DeploymentRecord>();
  for (const record of await deploymentsBackTo(ledger, environment, from))
    records.set(record.id, record);
  // Who waited long for a merge was asked for earlier than what it replaced: the replaced one names it.
  for (const record of records.values()) {
    const next = endOf(record)?.by;
    if (next === undefined || records.has(next)) continue;
    const found = await ledger.deployment(next);
    if (found !== undefined) records.set(next, found);
  }
  return [...records.values()].flatMap((record) => {
    const since = servedSince(record);
    const until = endOf(record)?.at;
    return since === undefined || (until !== undefined && until < from)
      ? []
      : [{ commit: record.commit, since }];
  });
}

/** @returns the newest deployments, down to one that users met before the moment, or all of them */
async function deploymentsBackTo(
  ledger: LedgerReader,
  environment: string,
  from: string,
): Promise<readonly DeploymentRecord[]> {
  for (const limit of readAtOnce) {
    const found = await ledger.deployments({ environment, limit });
    const reaches = found.some((record) => (servedSince(record) ?? from) < from);
    if (reaches || found.length < limit) return found;
  }
  const most = readAtOnce.at(-1) ?? 0;
  throw stageError('CONTRACT_BASES_TOO_MANY', {
    message: `Expected the deployments of ${environment} since ${from} among its newest ${String(most)}; there are more.`,
    remedy: 'Shorten `window` under `against` of the contract.',
    facts: { environment, from },
  });
}

/** When users first met it: an emergency is there before desired state says so. */
function servedSince(record: DeploymentRecord): string | undefined {
  return record.transitions.find(({ to }) => to === 'active' || to === 'applied')?.at;
}

/** When users met it no longer, and what took its place; undefined where nothing did as far as the record knows. */
function endOf(
  record: DeploymentRecord,
): { readonly at: string; readonly by: string | undefined } | undefined {
  const last: DeploymentTransition | undefined = record.transitions.at(-1);
  const evidence = last?.evidence;
  if (last === undefined || evidence === undefined) return undefined;
  switch (evidence.phase) {
    case 'superseded':
    case 'rolled-back':
      return { at: last.at, by: evidence.by };
    case 'refused':
    case 'failed':
    case 'cancelled':
    case 'interrupted':
      return { at: last.at, by: undefined };
    default:
      return undefined;
  }
}
