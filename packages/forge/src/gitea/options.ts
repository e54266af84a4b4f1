import type { Clock, Secret } from '@waybill/core';
import type { GitRepository } from '@waybill/git';
import type { Identity } from '../forge.ts';

/** How long the client waits for the server. Times are in milliseconds. */
export interface GiteaLimits {
  /** For one call with all its retries; an effect of the forge has 60 s, for several calls. */
  readonly deadline: number;
  /** For one request. */
  readonly request: number;
  /** Before the second try; it doubles, and varies at random. */
  readonly firstDelay: number;
}

/** What the adapter of Gitea and Forgejo works with. */
export interface GiteaForgeOptions {
  /** `owner/name`. */
  readonly repository: string;
  /** Such as `https://git.example.org`; what a runner has in GITHUB_SERVER_URL. */
  readonly serverUrl: string;
  /** Such as `https://git.example.org/api/v1`; what a runner has in GITHUB_API_URL. `giteaApiOf` tells it. */
  readonly apiUrl: string;
  /** The job's token, or an access token of an account. */
  readonly token?: Secret;
  /**
   * The same repository by git: where the API does not tell what is (the tree of a commit, where one commit
   * stands to another, the head that was merged), git does.
   */
  readonly git: GitRepository;
  /** Who writes the commits that hold approvals; on the server itself the token says who acts. */
  readonly identity: Identity;
  readonly signal: AbortSignal;
  /** Asked before every write (design, section 4, Locks). */
  readonly fence?: () => Promise<void>;
  readonly clock?: Clock;
  readonly limits?: Partial<GiteaLimits>;
}
