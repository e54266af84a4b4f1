import type { Forge, PullRequest } from '@waybill/forge';
import type { GitRepository } from '@waybill/git';
import type { Connections } from '../connections.ts';

/** The ops repository of a proposal. */
export interface OpsSide {
  readonly git: GitRepository;
  readonly forge: Forge;
  readonly application: string;
  readonly environment: string;
  /** The branch that holds desired state, without refs/heads/. */
  readonly base: string;
  /** The branch of a proposal: one for each application and environment, and so one open pull request. */
  readonly branch: string;
}

/**
 * @param connections the systems of the deployment
 * @param environment the environment's name
 * @returns the ops repository, and how proposals for the environment are called there
 */
export async function opsSide(connections: Connections, environment: string): Promise<OpsSide> {
  const [git, forge, { application, ops }] = await Promise.all([
    connections.opsGit(),
    connections.opsForge(),
    connections.names(),
  ]);
  const branch = `waybill/propose/${application}/${environment}`;
  return { git, forge, application, environment, base: ops.branch, branch };
}

/** @returns what a program finds the environment's pull requests by */
export function markersOf({
  application,
  environment,
}: Pick<OpsSide, 'application' | 'environment'>): Readonly<Record<string, string>> {
  return { application, environment };
}

/**
 * @param ops the ops repository
 * @param name a branch
 * @returns whether proposals of this application and environment go there: a further one has a number, after a dot,
 *   which no name has
 */
export function isProposalBranch({ branch }: Pick<OpsSide, 'branch'>, name: string): boolean {
  return (
    name === branch ||
    (name.startsWith(`${branch}.`) && /^[0-9]+$/.test(name.slice(branch.length + 1)))
  );
}

/**
 * Finds the open proposals of an application and environment. A person may have taken the markers out of the text, so
 * the branch tells too.
 * @param ops the ops repository
 * @returns them, the newest first
 */
export async function openProposals(ops: OpsSide): Promise<readonly PullRequest[]> {
  const open = await ops.forge.findPullRequests({ state: 'open', base: ops.base });
  const markers = Object.entries(markersOf(ops));
  return open.filter(
    (pullRequest) =>
      isProposalBranch(ops, pullRequest.head) ||
      markers.every(([name, value]) => pullRequest.markers[name] === value),
  );
}
