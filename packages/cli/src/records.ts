import {
  openLedgerReader,
  type EnvironmentStatus,
  type LedgerReader,
  type LedgerRecords,
  environmentStatus,
} from '@waybill/ledger';
import type { Connections } from '@waybill/stage';
import { ledgerTrust } from '@waybill/stage/ledger-trust';

/**
 * @param connections the systems
 * @returns the ledger, for reading; its signatures are verified where the policy lists who signs
 */
export async function ledgerReader(connections: Connections): Promise<LedgerReader> {
  const [{ config }, repository, trust] = await Promise.all([
    connections.protectedConfig(),
    connections.opsGit(),
    ledgerTrust(connections),
  ]);
  return openLedgerReader({
    repository,
    branch: config.ops.ledger,
    application: config.application,
    ...(trust === undefined ? {} : { trust }),
  });
}

/** @returns every record of the application in the hot tree */
export async function allRecords(ledger: LedgerReader): Promise<LedgerRecords> {
  const [releases, deployments] = await Promise.all([ledger.releases(), ledger.deployments()]);
  return { releases, deployments };
}

/** @returns what each environment runs, and what is under way */
export async function allStatuses(ledger: LedgerReader): Promise<readonly EnvironmentStatus[]> {
  const environments = await ledger.environments();
  const deployments = await ledger.deployments();
  return await Promise.all(
    environments.map(async (environment) =>
      environmentStatus(environment, deployments, await ledger.lock(environment.environment)),
    ),
  );
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
