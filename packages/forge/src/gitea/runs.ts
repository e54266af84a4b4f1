import { commitShaSchema, isWaybillError, type Owner } from '@waybill/core';
import { z } from 'zod';
import type { RunFacts, RunState } from '../forge.ts';
import { giteaRepositoryName } from './address.ts';
import { calledWorkflows } from './called-workflows.ts';
import type { GiteaClient } from './gitea-client.ts';

/** A run as Gitea shows it; older versions have nothing there (https://docs.gitea.com/api/#tag/repository/operation/GetWorkflowRun). */
const giteaRunSchema = z
  .object({
    id: z.int().positive(),
    event: z.string().min(1),
    head_branch: z.string().nullish(),
    head_sha: commitShaSchema,
    head_repository: z.object({ full_name: z.string() }).nullish(),
    path: z.string(),
    status: z.string(),
    actor: z.object({ login: z.string() }).nullish(),
    html_url: z.string(),
  })
  .transform((run) => ({
    id: run.id,
    event: run.event,
    branch: run.head_branch ?? undefined,
    sha: run.head_sha,
    from: run.head_repository?.full_name,
    // Such as `ci.yml@refs/heads/main`.
    workflow: run.path.replace(/@.*$/s, ''),
    status: run.status,
    actor: run.actor?.login ?? 'Ghost',
    url: run.html_url,
  }));

/** A run as Forgejo shows it: other names, and the words of its jobs for its state. */
const forgejoRunSchema = z
  .object({
    id: z.int().positive(),
    event: z.string().min(1),
    prettyref: z.string().nullish(),
    commit_sha: commitShaSchema,
    workflow_id: z.string(),
    status: z.string(),
    trigger_user: z.object({ login: z.string() }).nullish(),
    html_url: z.string(),
  })
  .transform((run) => ({
    id: run.id,
    event: run.event,
    branch: run.prettyref ?? undefined,
    sha: run.commit_sha,
    from: undefined,
    workflow: run.workflow_id,
    status: run.status,
    actor: run.trigger_user?.login ?? 'Ghost',
    url: run.html_url,
  }));

const runSchema = z.union([giteaRunSchema, forgejoRunSchema]);
type Run = z.infer<typeof runSchema>;

const jobSchema = z.object({ run_attempt: z.int().nonnegative().nullish() });

/** A run has few jobs; more attempts than this nobody makes. */
const maximumPages = 4;

const working: readonly string[] = ['queued', 'waiting', 'in_progress', 'running', 'blocked'];
const over: readonly string[] = ['completed', 'success', 'failure', 'cancelled', 'skipped'];

/**
 * Reads the run that an owner says it is, from the repository that it says it is of.
 * @param client the repository of the forge; another one of the owner is asked with the same token
 * @param owner who asks
 * @returns the newest attempt's facts; `missing` where there is no such run, or a server too old to tell
 */
export async function runFacts(client: GiteaClient, owner: Owner): Promise<RunFacts> {
  const found = await readRun(client, owner);
  if (found === undefined) return { kind: 'missing' };
  const { run, at } = found;
  const called = await calledWorkflows(at, run.workflow, run.sha);
  return {
    kind: 'present',
    event: run.event,
    headBranch: run.branch === '' ? undefined : run.branch,
    headSha: run.sha,
    // The head of a pull request may be in a fork; every other run works on the repository itself.
    headRepository: run.event.startsWith('pull_request') ? run.from : at.repository,
    attempt: (await newestAttempt(at, run)) ?? 1,
    ended: over.includes(run.status),
    workflow: run.workflow,
    referenced: called ?? [],
    ...(called === undefined ? { referencedUntold: true } : {}),
    actor: run.actor,
    url: run.url,
  };
}

interface FoundRun {
  readonly run: Run;
  readonly at: GiteaClient;
}

async function readRun(client: GiteaClient, owner: Owner): Promise<FoundRun | undefined> {
  const repository = giteaRepositoryName(owner.repository);
  // Runs of other systems (a process, another forge) have other ids and owners.
  if (repository === undefined || !/^\d{1,15}$/.test(owner.run)) return undefined;
  const at = client.at(repository);
  const run = await at.find('run', { path: { run: owner.run } }, runSchema);
  return run === undefined || String(run.id) !== owner.run ? undefined : { run, at };
}

/** The run itself bears no attempt; its jobs do. Undefined where the server does not show them. */
async function newestAttempt(client: GiteaClient, run: Run): Promise<number | undefined> {
  try {
    const jobs = await client.list('runJobs', { path: { run: run.id } }, jobSchema, {
      key: 'jobs',
      maximumPages,
    });
    const attempts = jobs.map(({ run_attempt }) => run_attempt ?? 0);
    return Math.max(1, ...attempts);
  } catch (error) {
    if (isWaybillError(error, 'FORGE_NOT_FOUND')) return undefined;
    throw error;
  }
}

/**
 * @param client the repository of the forge
 * @param owner who holds something
 * @returns whether the owner's attempt still works; `unknown` (the lease decides) where the server does not show
 *   the run, cannot tell its attempts apart, or calls its state by a word that is not known
 */
export async function runStateOf(client: GiteaClient, owner: Owner): Promise<RunState> {
  const found = await visible(() => readRun(client, owner));
  if (found === undefined) return 'unknown';
  const { run, at } = found;
  // A run is run again only after it has ended.
  if (over.includes(run.status)) return 'ended';
  if (!working.includes(run.status)) return 'unknown';
  const attempt = await visible(() => newestAttempt(at, run));
  // Attempts are counted for each job: a job that was skipped at first begins at 1 when others are at 2, so a
  // higher one does not prove that this one has ended.
  return attempt === owner.attempt ? 'running' : 'unknown';
}

async function visible<T>(read: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isWaybillError(error, 'FORGE_FORBIDDEN')) return undefined;
    throw error;
  }
}
