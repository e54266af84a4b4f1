import type { Policy } from '@waybill/config';
import type { ConnectionSettings } from './connection-settings.ts';
import type { DeploymentNames } from './deployment-names.ts';

/**
 * Where ledger and desired state are. `home`: the ops repository, which protected environments believe. `open`: branches
 * of the application's repository, which runs of any branch may write and no protected environment believes (design,
 * law 3).
 */
export type Place = 'home' | 'open';

/** What the place follows from. */
export interface PlaceFacts {
  readonly names: Pick<DeploymentNames, 'branch' | 'unreachable'>;
  /** The policy of now; undefined where there is none yet. */
  readonly policy: Policy | undefined;
}

/**
 * Decides by the policy, and not by what the run wishes: a deployment goes where its environment lives, and a release
 * of another branch than the protected one to the open environments. An ops repository whose policy has no protected
 * environment, or no open one, has one ledger for all.
 * @param settings the run's environment and ref, where it has them
 * @param learn gives names and policy; asked only where they matter
 * @returns the place
 */
export async function placeOf(
  settings: Pick<ConnectionSettings, 'place' | 'environment' | 'ref'>,
  learn: () => Promise<PlaceFacts>,
): Promise<Place> {
  const { place, environment, ref } = settings;
  if (place !== undefined) return place;
  // A terminal, a tag and a pull request release nothing for open environments.
  if (environment === undefined && ref?.startsWith('refs/heads/') !== true) return 'home';
  const { names, policy } = await learn();
  if (names.unreachable !== undefined || policy === undefined) return 'home';
  const isShared = policy.environments.some(({ from }) => from === 'protected');
  const open = policy.environments.filter(({ from }) => from === 'any');
  if (!isShared || open.length === 0) return 'home';
  if (environment !== undefined) {
    return open.some(({ name }) => name === environment) ? 'open' : 'home';
  }
  return ref === `refs/heads/${names.branch}` ? 'home' : 'open';
}
