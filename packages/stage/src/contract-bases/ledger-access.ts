import { isWaybillError } from '@waybill/core';
import type { Policy } from '@waybill/config';
import { openLedgerReader, type LedgerReader } from '@waybill/ledger';
import { connect, type Connections } from '../connections.ts';
import { ledgerTrust } from '../ledger-trust.ts';

/** The ledger that protected environments believe, or why this run has none. */
export type LedgerAccess =
  | { readonly kind: 'open'; readonly ledger: LedgerReader; readonly policy: Policy | undefined }
  | { readonly kind: 'none'; readonly why: string };

/**
 * What a run is told that has no credential, where one is needed (design, law 3: runs of other refs hold none), and
 * where a repository does not use Waybill on its protected branch yet.
 */
const refusals: ReadonlySet<string> = new Set([
  'CONFIG_MISSING',
  'FORGE_FORBIDDEN',
  'FORGE_NOT_FOUND',
  'FORGE_REPOSITORY_UNKNOWN',
  'FORGE_UNAUTHORIZED',
  'GIT_REPOSITORY_NOT_FOUND',
  'GIT_UNAUTHORIZED',
  'OPS_REPOSITORY_UNKNOWN',
  'PROTECTED_BRANCH_MISSING',
]);

/**
 * Opens the ledger for reading, its signatures verified by the policy of now, whatever ref the run is on.
 * @param connections the systems; undefined where the run has none
 * @returns the ledger as it is in this moment; none where the run was given no credential and is refused without one
 * @throws what reading throws: a ledger that a credential was given for must be readable
 */
export async function ledgerAccess(connections: Connections | undefined): Promise<LedgerAccess> {
  if (connections === undefined) return { kind: 'none', why: 'this run is not connected to one' };
  const { opsToken, opsApp } = connections.settings;
  const hasCredential = opsToken !== undefined || opsApp !== undefined;
  // A run of a feature branch may have an open ledger of its own: nothing in it is believed.
  const home = connect({ ...connections.settings, place: 'home' });
  try {
    const [{ application, ops }, repository, policy, trust] = await Promise.all([
      home.names(),
      home.opsGit(),
      home.home.policy(),
      ledgerTrust(home),
    ]);
    const reader = openLedgerReader({
      repository,
      branch: ops.ledger,
      application,
      ...(trust === undefined ? {} : { trust }),
    });
    return { kind: 'open', ledger: await reader.now(), policy };
  } catch (error) {
    if (hasCredential || !isWaybillError(error) || !refusals.has(error.code)) throw error;
    return {
      kind: 'none',
      why: `this run was given no credential for the ops repository, and may not read it without one (${error.code})`,
    };
  }
}
