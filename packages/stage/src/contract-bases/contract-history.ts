import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { ContractAgainst } from '@waybill/config';
import type { ContractBase } from '@waybill/contract';
import { systemClock, type Clock, type CommitSha, type Progress, type Secret } from '@waybill/core';
import { openCheckout, type RefsOf } from '@waybill/git';
import type { Connections } from '../connections.ts';
import { collectBases, type Candidates } from './candidates.ts';
import { ledgerCandidates } from './ledger-candidates.ts';
import { branchCandidates } from './branch-candidates.ts';
import { ledgerAccess, type LedgerAccess } from './ledger-access.ts';
import { referenceCandidates, tagCandidates } from './tag-candidates.ts';

/** What the commit before a push is told by; other events name none. */
export interface PushEvent {
  /** `before` of a push event: where the branch pointed until then; 40 zeros where it was new. */
  readonly before?: string;
}

/** Where older contracts are looked for: the same for every contract of a run. */
export interface ContractHistoryOptions {
  /** The folder that is checked out, shallow or not; nothing in it changes. */
  readonly workspace: string;
  /** Where the run began with a push. */
  readonly push?: PushEvent;
  /**
   * `branch` of waybill.yaml, where a contract names no branch of its own; the repository's default branch where both
   * are absent.
   */
  readonly branch?: string;
  /**
   * Where what the checkout lacks is fetched, with a token of its own; `origin` of the checkout where absent, reached
   * as git in the checkout reaches it (actions/checkout leaves its token there).
   */
  readonly remote?: { readonly url: string; readonly token: Secret | undefined };
  /**
   * `remote`: branches and tags are where the remote says that they are now. `checkout`: where the checkout knows them
   * from its last fetch, and the remote is asked for nothing that is here already: for terminals. Changes that are not
   * committed are then compared with their commit, where that is part of the protected branch.
   */
  readonly refs: RefsOf;
  /**
   * The systems of the deployment, whose ledger says what runs and what ran: `connect(connectionSettings(run))` of the
   * action's `connectionInputs` (ops-repository, ops-token or ops-app-id and ops-app-key, application-repository,
   * application-token, forge, ledger-branch). A run that was given no credential, and may not read the ledger without
   * one, has no ledger; so has one where this is absent.
   */
  readonly connections?: Connections;
  /** For what is fetched; `close` removes it. */
  readonly temporaryFolder: string;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  readonly clock?: Clock;
}

/** The older contracts that one contract is compared with. */
export interface ContractBases {
  /** Each commit once, with everything that it is a base for; the newest first. */
  readonly bases: readonly ContractBase[];
  /** Sentences for the report: what is no base of this run, and why that is right or what it leaves open. */
  readonly notes: readonly string[];
}

/** What of a contract says which bases it has. */
export interface BasedContract {
  readonly name: string;
  /** Brought along for all bases at once; other files come when they are read. */
  readonly file?: string;
  readonly against: ContractAgainst;
}

/** Opened once for a run; its questions to git and ledger are asked once for all contracts. */
export interface ContractHistory {
  /** The commit that is checked out. */
  readonly head: CommitSha;
  /**
   * @param contract which contract, and what it is compared with
   * @returns its bases; reading them needs the history open
   * @throws CONTRACT_BASE_MISSING, CONTRACT_BASES_TOO_MANY, PROTECTED_BRANCH_MISSING, GIT_*, LEDGER_*
   */
  readonly basesOf: (contract: BasedContract) => Promise<ContractBases>;
  /**
   * @param references commits, branches or tags as git in the checkout names them, in the place of `against`
   * @param file brought along for all of them
   * @throws CONTRACT_BASE_MISSING
   */
  readonly basesAt: (references: readonly string[], file?: string) => Promise<ContractBases>;
  /** Removes what was fetched. */
  readonly close: () => Promise<void>;
}

/**
 * Opens what the older contracts of a checkout are read from. Use: open, `basesOf` for each contract of waybill.yaml
 * that has `against`, verify, and `close` in a `finally`.
 *
 * An action gives `workspace`, `temporaryFolder`, `push` from the event's payload (`before`, for the event `push`
 * alone), `branch` from the checkout's waybill.yaml, `remote` from `application-repository` and `application-token`
 * where a token is given, `refs: 'remote'`, and `connections`.
 * @param options the checkout and what it may ask
 * @throws GIT_CHECKOUT_MISSING, GIT_TOO_OLD, GIT_URL_INVALID, TOOL_NOT_FOUND
 */
export async function openContractHistory(
  options: ContractHistoryOptions,
): Promise<ContractHistory> {
  const { connections, progress, refs, remote } = options;
  const checkout = await openCheckout({
    workspace: options.workspace,
    folder: join(options.temporaryFolder, `waybill-contracts-${randomUUID()}`),
    signal: options.signal,
    ...(remote === undefined ? {} : { remote: { url: remote.url, credential: tokenOf(remote) } }),
    onFetch: (what) => progress.waiting(`the repository, for ${what}`),
  });
  let opened: Promise<LedgerAccess> | undefined;
  const ledger = async (): Promise<LedgerAccess> => await (opened ??= ledgerAccess(connections));
  const isChanged = refs === 'checkout' && (await checkout.isChanged());
  const collect = async (all: readonly Candidates[], file?: string): Promise<ContractBases> =>
    await collectBases(checkout, all, { file, isChanged });
  return {
    head: checkout.head,
    basesOf: async ({ name, file, against }) => {
      progress.phase(`What ${name} is compared with`);
      const branch = against.branch ?? options.branch;
      const push = options.push?.before;
      return await collect(
        [
          against.mergeBase
            ? await branchCandidates(checkout, { branch, refs, push, isChanged })
            : none,
          await ledgerCandidates(ledger, against, options.clock ?? systemClock),
          await tagCandidates(checkout, against.tags, refs),
        ],
        file,
      );
    },
    basesAt: async (references, file) =>
      await collect([await referenceCandidates(checkout, references)], file),
    close: async () => {
      await checkout.close();
    },
  };
}

const none: Candidates = { candidates: [], notes: [] };

/** Forges take a token as the password of any user name; GitHub documents this one. */
function tokenOf({
  token,
}: NonNullable<ContractHistoryOptions['remote']>):
  { readonly username: string; readonly password: Secret } | undefined {
  return token === undefined ? undefined : { username: 'x-access-token', password: token };
}
