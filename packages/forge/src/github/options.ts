import type { Clock, Secret } from '@waybill/core';
import type { GitRepository } from '@waybill/git';
import type { Identity } from '../forge.ts';
import type { ClientLimits } from './github-transport.ts';

/** What the GitHub adapter works with: GitHub itself, or an Enterprise Server. */
export interface GithubForgeOptions {
  /** `owner/name`. */
  readonly repository: string;
  /** Such as `https://github.com`; what a runner has in GITHUB_SERVER_URL. */
  readonly serverUrl: string;
  /** Such as `https://api.github.com`; what a runner has in GITHUB_API_URL. `githubApiOf` tells it. */
  readonly apiUrl: string;
  /** GITHUB_TOKEN, a personal access token, or an App's installation token. */
  readonly token?: Secret;
  /** The same repository by git: GitHub's API has no place for signed documents, so they are refs. */
  readonly git: GitRepository;
  /** Who writes the commits that hold approvals; on GitHub itself the token says who acts. */
  readonly identity: Identity;
  readonly signal: AbortSignal;
  /** Asked before every write (design, section 4, Locks). */
  readonly fence?: () => Promise<void>;
  readonly clock?: Clock;
  /** How long to wait for GitHub. */
  readonly limits?: Partial<ClientLimits>;
}
