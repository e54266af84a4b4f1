import { ledgerError } from '../error-codes.ts';
import type { DeploymentFilter } from '../ledger-interface.ts';
import { kindOf, phaseOf, type DeploymentRecord } from '../record.ts';
import { pageOf } from './archive-layout.ts';
import { newestVersions, type FrozenRecords } from './frozen-records.ts';
import type { PackEntry } from './pack-entry.ts';

/**
 * Some 50 MB of records, which is some 5 MB when they travel: whoever needs more asks for a shorter time, an
 * environment or a commit.
 */
export const maximumPacksRead = 100;

/**
 * @param filter which deployments
 * @returns whether a record is one of them
 */
export function fits(record: DeploymentRecord, filter: DeploymentFilter): boolean {
  const { environment, kind, phase, commit, since } = filter;
  return (
    (environment === undefined || record.environment === environment) &&
    (kind === undefined || kindOf(record) === kind) &&
    (phase === undefined || phaseOf(record) === phase) &&
    (commit === undefined || record.commit.startsWith(commit)) &&
    (since === undefined || record.id >= idAt(since))
  );
}

/** @returns what ids of deployments begin with that were requested at a moment */
function idAt(moment: string): string {
  return moment.replace(/[-:.]/g, '');
}

/** @returns the newest, the newest first, each once */
export function newestDeployments(
  records: readonly DeploymentRecord[],
  limit: number,
): readonly DeploymentRecord[] {
  return [...newestVersions(records)].sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, limit);
}

/**
 * Goes through frozen packs from the newest, until nothing older can be among the newest.
 * @param frozen the frozen records
 * @param filter which deployments
 * @param hot what is found of them in the hot tree
 * @param limit how many at most
 * @returns the newest of both
 * @throws LEDGER_HISTORY_TOO_LONG, LEDGER_ARCHIVE_INVALID, LEDGER_RECORD_INVALID
 */
export async function withFrozen(
  frozen: FrozenRecords,
  filter: DeploymentFilter,
  hot: readonly DeploymentRecord[],
  limit: number,
): Promise<readonly DeploymentRecord[]> {
  let found = newestDeployments(hot, limit);
  let read = 0;
  const { environments, newest } = frozen.document;
  const newestFrozen =
    filter.environment === undefined ? newest : environments[filter.environment]?.newest;
  // The usual question: what is newest is hot, and nothing else is read.
  if ((found[limit - 1]?.id ?? '') > (newestFrozen ?? '')) return found;
  for await (const entry of entriesFromNewest(frozen, filter)) {
    const bound = boundOf(entry, filter);
    const least = found[limit - 1];
    if (least !== undefined && least.id > bound) break;
    if (filter.since !== undefined && bound < idAt(filter.since)) break;
    if (!mayHold(entry, filter)) continue;
    read += 1;
    if (read > maximumPacksRead) throw tooLong(found.length, limit, bound);
    const records = await frozen.recordsOfPack(entry.pack, textsOf(filter));
    const fitting = records
      .filter((record) => record.kind === 'deployment')
      .filter((record) => fits(record, filter));
    found = newestDeployments([...found, ...fitting], limit);
  }
  return found;
}

/** The packs that have deployments of the environment, from the newest. */
async function* entriesFromNewest(
  frozen: FrozenRecords,
  { environment }: DeploymentFilter,
): AsyncIterable<PackEntry> {
  const { packs, deployments, environments } = frozen.document;
  let left = environment === undefined ? deployments : (environments[environment]?.count ?? 0);
  for (let page = pageOf(packs - 1); page >= 0 && left > 0; page -= 1) {
    for (const entry of [...(await frozen.page(page))].reverse()) {
      const count =
        environment === undefined
          ? entry.deployments
          : (entry.environments[environment]?.count ?? 0);
      if (count === 0) continue;
      left -= count;
      yield entry;
    }
  }
}

/** Nothing in this pack and in those before it is newer. */
function boundOf(entry: PackEntry, { environment }: DeploymentFilter): string {
  const own = environment === undefined ? undefined : entry.environments[environment];
  return own?.newest ?? entry.newest ?? '';
}

function mayHold({ kinds, phases }: PackEntry, { kind, phase }: DeploymentFilter): boolean {
  return (
    (kind === undefined || (kinds[kind] ?? 0) > 0) &&
    (phase === undefined || (phases[phase] ?? 0) > 0)
  );
}

/** What every fitting line holds: the others are not parsed. */
function textsOf({ environment }: DeploymentFilter): readonly string[] {
  return environment === undefined
    ? ['"kind":"deployment"']
    : [`"environment":${JSON.stringify(environment)}`];
}

function tooLong(found: number, limit: number, reached: string): Error {
  return ledgerError('LEDGER_HISTORY_TOO_LONG', {
    message: `Expected ${String(limit)} deployments that fit within the newest ${String(maximumPacksRead)} packs of frozen records that may have some; found ${String(found)}, back to ${reached.slice(0, 8)}.`,
    remedy:
      'Ask for fewer (limit), for those since a moment, of one environment or of one commit; or read everything with `waybill ledger export`.',
    facts: { found, limit, packs: maximumPacksRead },
  });
}
