import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FakeRepository, FakeRequest } from '../../fake-github/fake-github.ts';
import type { Run } from '../../fake-github/state.ts';
import type { ActJob, ActStep, JobEvent } from './act-log.ts';
import { runAct, type ActRun } from './act-run.ts';
import { environmentOf, readCallerWorkflow, type CallerWorkflow } from './caller-workflow.ts';
import type { GithubWorld } from './world.ts';

/** A run that somebody or something starts. */
export interface WorkflowCall {
  /** Such as `.github/workflows/deploy.yml`. */
  readonly workflow: string;
  readonly event: 'push' | 'pull_request' | 'pull_request_target' | 'workflow_dispatch';
  /** Full, such as `refs/heads/main`. */
  readonly ref: string;
  /** The commit of the run; of a pull request its head (the fake has no merge commits of open ones). */
  readonly sha: string;
  /** The branch's name in the run, where `ref` does not say it. */
  readonly headBranch?: string;
  /** `owner/name` of where the head comes from; the repository itself where absent. */
  readonly headRepository?: string;
  /** Where the workflow files of `sha` are; the repository itself where absent. */
  readonly files?: FakeRepository;
  /** Whether the repository is set to send its secrets to the pull requests of forks too. */
  readonly sendsSecrets?: boolean;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly actor?: string;
  /** Who lets the run into an environment that waits for a review; nobody where absent, and act does not wait. */
  readonly reviewer?: string;
  /** A further attempt of this run. */
  readonly again?: Run;
  readonly cancel?: AbortSignal;
  readonly onLine?: (line: string) => void;
  readonly onJob?: (event: JobEvent) => void;
}

/** How a run ended, and what it asked the forge. */
export interface WorkflowEnd extends ActRun {
  readonly run: Run;
  readonly requests: readonly FakeRequest[];
  /** What was asked while jobs of this name ran. */
  requestsOf(job: string): readonly FakeRequest[];
}

interface JobRequests {
  readonly name: string;
  readonly from: number;
  to: number;
}

/** The pinned action that workflows use beside ours; a stand-in fetches over HTTP as it does. */
const checkout = 'actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd';

/**
 * Does what GitHub does around a run: it knows the run and its attempt, gives it a token with the permissions that
 * the file asks for and the secrets that its ref may have, lets a reviewer in, and shows each job as a check.
 * @param world where it runs
 * @param call what started it
 */
export async function runWorkflow(world: GithubWorld, call: WorkflowCall): Promise<WorkflowEnd> {
  const folder = await mkdtemp(join(tmpdir(), 'waybill-workflows-'));
  try {
    const source = call.files ?? world.plans;
    await writeWorkflows(source, call.sha, folder);
    const workflow = await readCallerWorkflow(call.workflow, {
      repository: world.plans.fullName,
      sha: call.sha,
      read: (path) => source.git('show', `${call.sha}:${path}`),
    });
    return await start(world, call, workflow, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Act looks at the files of the run's commit, as GitHub does. */
async function writeWorkflows(
  repository: FakeRepository,
  sha: string,
  folder: string,
): Promise<void> {
  const list = await repository.git('ls-tree', '-r', '--name-only', sha, '.github/workflows');
  for (const path of list.split('\n').filter(Boolean)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), await repository.git('show', `${sha}:${path}`));
  }
}

async function start(
  world: GithubWorld,
  call: WorkflowCall,
  workflow: CallerWorkflow,
  folder: string,
): Promise<WorkflowEnd> {
  const { github, plans } = world;
  const actor = call.actor ?? 'erin';
  const run = await runOf(world, call, workflow, actor);
  const token = github.tokens.create({
    login: 'github-actions[bot]',
    kind: 'actions',
    permissions: workflow.permissions,
    repositories: [plans.fullName],
  });
  // The runs of a story are days apart: each has GitHub's requests of an hour to itself.
  github.faults.remaining = {};
  const first = github.requests.length;
  const jobs: JobRequests[] = [];
  const onJob = (event: JobEvent): void => {
    const count = github.requests.length;
    const environment = environmentOf(event.name);
    if (event.kind === 'started') {
      jobs.push({ name: event.name, from: count, to: count });
      if (environment !== undefined) enter(world, call, run, environment);
    } else {
      const own = jobs.findLast(({ name }) => name === event.name);
      if (own !== undefined) own.to = count;
    }
    call.onJob?.(event);
  };
  const ended = await runAct({
    program: world.act,
    folder,
    workflow: call.workflow,
    event: { name: call.event, payload: payloadOf(world, call, actor) },
    context: {
      repository: plans.fullName,
      ref: call.ref,
      sha: call.sha,
      actor,
      run: String(run.id),
      attempt: run.attempt,
      serverUrl: github.url,
      apiUrl: github.apiUrl,
    },
    secrets: { GITHUB_TOKEN: token, ...world.secretsFor(call) },
    variables: world.variables,
    environment: world.jobEnvironment,
    actions: { ...world.waybill.actions, [checkout]: join(import.meta.dirname, 'checkout') },
    onJob,
    timeoutMilliseconds: 180_000,
    ...(call.onLine === undefined ? {} : { onLine: call.onLine }),
    ...(call.cancel === undefined ? {} : { cancel: call.cancel }),
  });
  github.tokens.revoke(token);
  finishRun(world, call, run, ended);
  return {
    ...ended,
    run: plans.state().runs.findLast(({ id }) => id === run.id) ?? run,
    requests: github.requests.slice(first),
    requestsOf: (job) =>
      jobs
        .filter(({ name }) => name === job)
        .map(({ from, to }) => github.requests.slice(from, to))
        .flat(),
  };
}

async function runOf(
  { plans }: GithubWorld,
  call: WorkflowCall,
  workflow: CallerWorkflow,
  actor: string,
): Promise<Run> {
  if (call.again !== undefined) return plans.runs.rerun(call.again.id, actor);
  return await plans.runs.create({
    name: workflow.name,
    event: call.event,
    path: call.workflow,
    headBranch: call.headBranch ?? call.ref.replace(/^refs\/(heads|tags)\//, ''),
    headSha: call.sha,
    ...(call.headRepository === undefined ? {} : { headRepository: call.headRepository }),
    referenced: workflow.referenced,
    status: 'in_progress',
    actor,
    triggeringActor: actor,
  });
}

/** What happens on GitHub before an environment's job starts: it waits for a review where the environment has reviewers. */
function enter(world: GithubWorld, call: WorkflowCall, run: Run, environment: string): void {
  const { plans, environments } = world;
  if (environments.has(environment)) environments.pointDatabaseAt(environment);
  const found = plans.state().environments.find(({ name }) => name === environment);
  if (found === undefined || found.reviewers.length === 0 || call.reviewer === undefined) return;
  plans.runs.update(run.id, { status: 'waiting', pending: [environment] });
  plans.runs.review(run.id, {
    login: call.reviewer,
    state: 'approved',
    comment: 'the plan is what we agreed on',
    environments: [environment],
  });
  plans.runs.update(run.id, { status: 'in_progress', pending: [] });
}

function payloadOf(
  { github, plans }: GithubWorld,
  call: WorkflowCall,
  actor: string,
): Readonly<Record<string, unknown>> {
  const state = plans.state();
  return {
    ref: call.ref,
    after: call.sha,
    ...(call.inputs === undefined ? {} : { inputs: call.inputs }),
    repository: {
      full_name: plans.fullName,
      name: state.name,
      owner: { login: state.owner },
      default_branch: state.defaultBranch,
      html_url: `${github.url}/${plans.fullName}`,
    },
    sender: { login: actor },
    ...call.payload,
  };
}

/** Each job of a run is a check of its commit, under the job's name. */
function finishRun(world: GithubWorld, call: WorkflowCall, run: Run, ended: ActRun): void {
  const succeeded = ended.exitCode === 0;
  world.plans.runs.update(run.id, {
    status: 'completed',
    conclusion: succeeded ? 'success' : call.cancel?.aborted === true ? 'cancelled' : 'failure',
  });
  for (const { name, result } of ended.jobs) {
    world.plans.checkRuns.create({
      sha: call.sha,
      name: checkName(name),
      conclusion: result === 'unfinished' ? 'cancelled' : result,
    });
  }
}

/** GitHub shows `job`, or `calling job / job`; act puts the workflow's name or file between. */
function checkName(name: string): string {
  const [first = '', second = '', ...rest] = name.split('/');
  return /\.ya?ml$/.test(second) ? `${first} / ${rest.join('/')}` : [second, ...rest].join('/');
}

/**
 * @param ended a run
 * @param name the job's name in it, or the end of it
 * @throws with the log where there is no such job
 */
export function jobOf(ended: ActRun, name: string): ActJob {
  const job = ended.jobs.find((each) => each.name === name || each.name.endsWith(`/${name}`));
  if (job !== undefined) return job;
  const names = ended.jobs.map((each) => each.name).join(', ');
  throw new Error(`Expected a job ${name}, found ${names}:\n${ended.log.slice(-6000)}`);
}

/**
 * @param job a job
 * @param id a step's id; of a composite's step its own id suffices
 * @param stage which of its stages
 * @throws where the step did not run
 */
export function stepOf(job: ActJob, id: string, stage: ActStep['stage'] = 'Main'): ActStep {
  const step = job.steps.find(
    (each) => each.stage === stage && (each.id === id || each.id.endsWith(`/${id}`)),
  );
  if (step !== undefined) return step;
  const ids = job.steps.map((each) => `${each.stage} ${each.id}`).join(', ');
  throw new Error(`Expected a step ${id} in ${job.name}, found ${ids}`);
}
