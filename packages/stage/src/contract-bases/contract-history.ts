import type { ContractAgainst } from '@waybill/config';
import type { ContractBase } from '@waybill/contract';
import type { Clock, CommitSha, Progress, Secret } from '@waybill/core';
import type { Connections } from '../connections.ts';

/** What the commit before a push is told by; other events name none. */
export interface PushEvent {
  /** `before` of a push event: where the branch pointed until then; 40 zeros where it was new. */
  readonly before?: string;
}

/** Where older contracts are looked for: the same for every contract of a run. */
export interface ContractHistoryOptions {
  /** The folder that is checked out, shallow or not; nothing in it changes. */
  readonly workspace: string;
  /** What it is asked for: the commit that is checked out, where absent. */
  readonly head?: CommitSha;
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
   * from its last fetch, and the remote is asked for nothing that is here already: for terminals.
   */
  readonly refs: 'remote' | 'checkout';
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
 * Opens what the older contracts of a checkout are read from. Use: open, `resolveContractBases` for each contract of
 * waybill.yaml whose kind is compared, verify, and `close` in a `finally`.
 *
 * An action gives `workspace`, `temporaryFolder`, `head` absent, `push` from the event's payload (`before`, for the
 * event `push` alone), `branch` from the checkout's waybill.yaml, `remote` from `application-repository` and
 * `application-token` where a token is given, `refs: 'remote'`, and `connections`.
 * @param options the checkout and what it may ask
 * @throws CHECKOUT_MISSING, GIT_TOO_OLD, GIT_URL_INVALID, GIT_FAILED
 */
export function openContractHistory(options: ContractHistoryOptions): Promise<ContractHistory> {
  return Promise.reject(new Error(`not open yet: ${options.workspace}`));
}

/**
 * @param history opened by `openContractHistory`
 * @param contract which contract, and what it is compared with
 * @returns the commits whose contracts its clients were made for
 * @throws CONTRACT_BASE_MISSING, CONTRACT_BASES_TOO_MANY, PROTECTED_BRANCH_MISSING, GIT_*, LEDGER_*
 */
export async function resolveContractBases(
  history: ContractHistory,
  contract: BasedContract,
): Promise<ContractBases> {
  return await history.basesOf(contract);
}
