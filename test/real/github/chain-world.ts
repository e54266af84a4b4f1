import type { DeploymentRecord } from '@waybill/ledger';
import type { Pull } from '../../fake-github/state.ts';
import type { ActJob } from './act-log.ts';
import { environmentOf } from './caller-workflow.ts';
import type { Files } from './example.ts';
import { jobOf, type WorkflowCall, type WorkflowEnd } from './workflow-run.ts';
import type { GithubWorld } from './world.ts';

/** The protected branch. */
export const main = 'refs/heads/main';

/** Who writes the changes and merges them: who merges is the author of the merge commit, and may not approve. */
export const erin = { name: 'erin', email: 'erin@example.invalid' };

/** A push to main: release, staging, and production once dana let it in. */
export function pushed(sha: string): WorkflowCall {
  return {
    workflow: '.github/workflows/release.yml',
    event: 'push',
    ref: main,
    sha,
    reviewer: 'dana',
  };
}

/** A pull request, and its head. */
export interface Proposal {
  readonly pull: Pull;
  readonly head: string;
}

/** A branch with a change on it, and a pull request that asks for it. */
export async function propose(
  { plans }: GithubWorld,
  branch: string,
  files: Files,
): Promise<Proposal> {
  const head = await plans.commit({ branch, files, message: `Change ${branch}`, author: erin });
  const pull = await plans.pulls.create({ title: branch, head: branch, author: erin.name });
  return { pull, head };
}

/** A change that was verified and merged, without the runs in which that happens. */
export async function merge(world: GithubWorld, branch: string, files: Files): Promise<string> {
  const { pull, head } = await propose(world, branch, files);
  world.plans.checkRuns.create({ sha: head, name: 'Verify', conclusion: 'success' });
  return await world.plans.pulls.merge(pull.number, { by: erin.name });
}

/** @throws with the end of its log where a run did not succeed */
export function succeeded(end: WorkflowEnd): WorkflowEnd {
  if (end.exitCode === 0) return end;
  throw new Error(`Expected the run to succeed:\n${end.log.slice(-8000)}`);
}

/** @returns the jobs of a run and how they ended; plans' hashes left out */
export function jobNames(end: WorkflowEnd): readonly string[] {
  return end.jobs.map(({ name, result }) => `${name.replace(/ [0-9a-f]{12}$/, ' …')}: ${result}`);
}

/** @returns the job of a run that names an environment */
export function deployJob(end: WorkflowEnd, environment: string): ActJob {
  const job = end.jobs.find(({ name }) => environmentOf(name) === environment);
  return job ?? jobOf(end, `a job of ${environment}`);
}

/** @returns the newest deployment to an environment, as the ledger has it */
export async function newest(
  { ledger }: GithubWorld,
  environment: string,
): Promise<DeploymentRecord> {
  const [record] = await ledger.deployments({ environment, limit: 1 });
  if (record === undefined) throw new Error(`no deployment to ${environment} is recorded`);
  return record;
}

/** GitHub's own list of deployments: environment, commit and last state, the oldest first. */
export function shownDeployments({ plans }: GithubWorld): readonly string[] {
  return plans
    .state()
    .deployments.map(
      ({ environment, sha, statuses }) =>
        `${environment} ${sha} ${statuses.at(-1)?.state ?? 'pending'}`,
    );
}

/** @returns the newest status of each context of a commit: `context: state` */
export function shownStatuses({ plans }: GithubWorld, sha: string): readonly string[] {
  const newestOf = new Map<string, string>();
  for (const status of plans.state().statuses) {
    if (status.sha === sha) newestOf.set(status.context, status.state);
  }
  return [...newestOf].map(([context, state]) => `${context}: ${state}`).sort();
}

/** What an environment says of itself. */
export async function ready({ environments }: GithubWorld, environment: string): Promise<unknown> {
  const response = await fetch(`${environments.url(environment)}/api/ready`);
  return await response.json();
}

/** Every ref of the ops repository: equal texts mean that nothing was pushed between. */
export async function opsRefs({ ops }: GithubWorld): Promise<string> {
  return await ops.git('for-each-ref', '--format=%(refname) %(objectname)');
}
