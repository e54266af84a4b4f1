import type { Clock } from '@waybill/core';
import type { GitRepository } from '@waybill/git';
import type { Identity } from '../forge.ts';

/** What the local forge works with. */
export interface LocalForgeOptions {
  readonly repository: GitRepository;
  /**
   * Where the bare repository lies on this machine. Without it no protection can be seen (every branch is
   * reported unprotected), no pull request can be merged, and a run's process is not looked for.
   */
  readonly folder?: string;
  /** Who opens, merges and closes pull requests, and sets statuses. */
  readonly identity: Identity;
  readonly signal: AbortSignal;
  /** Asked before every write (design, section 4, Locks). */
  readonly fence?: () => Promise<void>;
  readonly clock?: Clock;
}
