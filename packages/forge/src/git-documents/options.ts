import type { GitRepository } from '@waybill/git';
import type { Identity } from '../forge.ts';

/** What documents in refs of a repository are kept with. */
export interface DocumentOptions {
  readonly repository: GitRepository;
  /** Who writes the commits. */
  readonly identity: Identity;
  readonly signal: AbortSignal;
  /** Asked before every write (design, section 4, Locks). */
  readonly fence?: () => Promise<void>;
}
