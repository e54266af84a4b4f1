import {
  environmentStatus,
  openLedgerReader,
  type EnvironmentRecord,
  type EnvironmentStatus,
  type LedgerReader,
  type LedgerRecords,
} from '@waybill/ledger';
import type { CommitSha } from '@waybill/core';
import type { Connections } from '@waybill/stage';
import { ledgerTrust } from '@waybill/stage/ledger-trust';
import { cliError } from './error-codes.ts';

/**
 * @param connections the systems
 * @returns the ledger, for reading, also where the application's repository cannot be reached; its signatures are
 *   verified where the policy lists who signs
 */
export async function ledgerReader(connections: Connections): Promise<LedgerReader> {
  const [{ application, ops }, repository, trust] = await Promise.all([
    connections.names(),
    connections.opsGit(),
    ledgerTrust(connections),
  ]);
  return openLedgerReader({
    repository,
    branch: ops.ledger,
    application,
    ...(trust === undefined ? {} : { trust }),
  });
}

/**
 * @param connections the systems
 * @param environment an environment
 * @returns the commit that runs there, with which a rollback begins
 * @throws ROLLBACK_NOTHING_ACTIVE
 */
export async function activeCommit(
  connections: Connections,
  environment: string,
): Promise<CommitSha> {
  const ledger = await ledgerReader(connections);
  const active = (await ledger.environment(environment))?.active ?? undefined;
  if (active !== undefined) return active.commit;
  const known = (await ledger.environments()).map((record) => record.environment);
  throw cliError('ROLLBACK_NOTHING_ACTIVE', {
    message: `Expected an environment in which something was active, found ${JSON.stringify(environment.slice(0, 100))}; the ledger knows ${known.join(', ') || 'none'}.`,
    remedy: 'Name an environment that `waybill status` shows.',
    facts: { environment: environment.slice(0, 100) },
  });
}

/** @returns every record of the application in the hot tree */
export async function allRecords(ledger: LedgerReader): Promise<LedgerRecords> {
  const [releases, deployments] = await Promise.all([ledger.releases(), ledger.deployments()]);
  return { releases, deployments };
}

/** How many deployments of an environment are read for its status. */
const readForStatus = 50;

/** @returns what each environment of the ledger runs, what is under way, who waits, and what is held */
export async function allStatuses(ledger: LedgerReader): Promise<readonly EnvironmentStatus[]> {
  const environments = await ledger.environments();
  return await Promise.all(environments.map(async (record) => statusOf(ledger, record)));
}

async function statusOf(
  ledger: LedgerReader,
  record: EnvironmentRecord,
): Promise<EnvironmentStatus> {
  const { environment, active, previous, accepted, emergency, open } = record;
  const [recent, lock] = await Promise.all([
    ledger.deployments({ environment, limit: readForStatus }),
    ledger.lock(environment),
  ]);
  // What runs for long, or waits for long, is older than the newest attempts.
  const pointers = [active, previous, accepted[0], emergency];
  const needed = [...pointers.map((pointer) => pointer?.deployment), ...open];
  const known = new Set<string | undefined>(recent.map(({ id }) => id));
  const missing = [...new Set(needed)].filter((id) => !known.has(id));
  const older = await Promise.all(
    missing.map(async (id) => (id === undefined ? undefined : ledger.deployment(id))),
  );
  const all = [...recent, ...older.filter((found) => found !== undefined)];
  return environmentStatus(
    record,
    all.sort((a, b) => (a.id < b.id ? 1 : -1)),
    lock,
  );
}

/** @returns the status of an environment where nothing has happened yet */
export function emptyStatus(environment: string): EnvironmentStatus {
  return {
    environment,
    active: undefined,
    previous: undefined,
    accepted: undefined,
    emergency: undefined,
    desiredDiffers: false,
    underWay: [],
    waiting: [],
    held: [],
    lastEnded: undefined,
    lock: undefined,
  };
}

/**
 * @param text whole lines, with what records say in them
 * @returns the same without control characters (a terminal's escape sequence) but the ends of lines
 */
export function printable(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n]/gu, ' ');
}

/**
 * @param value what a command found
 * @returns it as JSON for people and machines: JSON itself lets some control characters through
 */
export function jsonText(value: unknown): string {
  const escaped = (character: string): string =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value, null, 2).replaceAll(/[\u007f-\u009f]/g, escaped)}\n`;
}

/**
 * @param rows cells of a table; control characters in them (a newline, a terminal's escape sequence) come from
 *   records, and become spaces
 * @returns rows as columns of a terminal, the last one as long as it is
 */
export function columns(rows: readonly (readonly string[])[]): string {
  const plain = rows.map((row) => row.map((cell) => cell.replaceAll(/\p{Cc}/gu, ' ')));
  const widths: number[] = [];
  for (const row of plain) {
    for (const [column, cell] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
  }
  return plain
    .map((row) =>
      row
        .map((cell, column) =>
          column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
