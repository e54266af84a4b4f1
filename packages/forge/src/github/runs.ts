import { commitShaSchema, isWaybillError, type Owner } from '@waybill/core';
import { z } from 'zod';
import { forgeError } from '../error-codes.ts';
import type { ReferencedWorkflow, ReviewFacts, RunFacts, RunState } from '../forge.ts';
import { githubRepositoryName } from './address.ts';
import type { GithubClient } from './github-client.ts';
import { isFork } from './repository.ts';

const runSchema = z.object({
  event: z.string().min(1),
  head_branch: z.string().nullish(),
  head_sha: commitShaSchema,
  head_repository: z.object({ full_name: z.string() }).nullish(),
  run_attempt: z.int().positive().default(1),
  path: z.string(),
  status: z.string().nullable(),
  referenced_workflows: z
    .array(z.object({ path: z.string(), sha: z.string() }))
    .max(100)
    .nullish(),
  actor: z.object({ login: z.string() }).nullish(),
  html_url: z.string(),
});
type Run = z.infer<typeof runSchema>;

const reviewSchema = z.object({
  state: z.enum(['approved', 'rejected', 'pending']),
  comment: z.string().nullish(),
  environments: z.array(z.object({ name: z.string().optional() })).max(100),
  user: z.object({ login: z.string() }),
});

/**
 * Reads the run that an owner says it is, from the repository that it says it is of
 * (https://docs.github.com/en/rest/actions/workflow-runs#get-a-workflow-run).
 * @param client the repository of the forge; another one of the owner is asked with the same token
 * @param owner who asks
 * @returns the newest attempt's facts; `missing` where there is no such run
 */
export async function runFacts(client: GithubClient, owner: Owner): Promise<RunFacts> {
  const run = await readRun(client, owner);
  if (run === undefined) return { kind: 'missing' };
  const referenced: ReferencedWorkflow[] = [];
  for (const workflow of run.referenced_workflows ?? [])
    referenced.push(await referencedWorkflow(client, workflow));
  return {
    kind: 'present',
    event: run.event,
    headBranch: run.head_branch ?? undefined,
    headSha: run.head_sha,
    headRepository: run.head_repository?.full_name,
    attempt: run.run_attempt,
    ended: run.status === 'completed',
    workflow: withoutRef(run.path),
    referenced,
    ...(run.referenced_workflows === undefined ? { referencedUntold: true } : {}),
    actor: run.actor?.login ?? 'ghost',
    url: run.html_url,
  };
}

async function readRun(client: GithubClient, owner: Owner): Promise<Run | undefined> {
  const repository = githubRepositoryName(owner.repository);
  // Runs of other systems (a process, another forge) have other ids and owners.
  if (repository === undefined || !/^\d{1,15}$/.test(owner.run)) return undefined;
  return client.at(repository).find('run', { run_id: Number(owner.run) }, runSchema);
}

/** `owner/name/path@ref`, as GitHub writes a called workflow. */
async function referencedWorkflow(
  client: GithubClient,
  { path, sha }: { readonly path: string; readonly sha: string },
): Promise<ReferencedWorkflow> {
  const [, owner, name, file] = /^([^/@]+)\/([^/@]+)\/([^@]+)(?:@.*)?$/s.exec(path) ?? [];
  const repository = githubRepositoryName(`${owner ?? ''}/${name ?? ''}`);
  if (repository === undefined || file === undefined) throw workflowInvalid(path);
  return {
    repository,
    path: file,
    sha: commitShaSchema.safeParse(sha).data,
    fork: await isFork(client.at(repository)),
  };
}

function withoutRef(path: string): string {
  return path.replace(/@.*$/s, '');
}

function workflowInvalid(path: string): Error {
  return forgeError('FORGE_ANSWER_INVALID', {
    message: `Expected GitHub to name a called workflow as owner/name/path@ref, found ${JSON.stringify(path.slice(0, 200))}.`,
    remedy: 'A newer version of Waybill may know this form; report it.',
  });
}

const working = ['queued', 'in_progress', 'waiting', 'requested', 'pending'];

/**
 * @param client the repository of the forge
 * @param owner who holds something
 * @returns whether the owner's attempt still works; `unknown` (the lease decides) where GitHub does not show
 *   the run or calls its status by a word that is not known
 */
export async function runStateOf(client: GithubClient, owner: Owner): Promise<RunState> {
  const run = await visibleRun(client, owner);
  if (run === undefined || run.run_attempt < owner.attempt) return 'unknown';
  // A run is run again only after it has ended.
  if (run.run_attempt > owner.attempt || run.status === 'completed') return 'ended';
  return working.includes(run.status ?? '') ? 'running' : 'unknown';
}

async function visibleRun(client: GithubClient, owner: Owner): Promise<Run | undefined> {
  try {
    return await readRun(client, owner);
  } catch (error) {
    if (isWaybillError(error, 'FORGE_FORBIDDEN')) return undefined;
    throw error;
  }
}

/**
 * Reads who let the owner's run into an environment
 * (https://docs.github.com/en/rest/actions/workflow-runs#get-the-review-history-for-a-workflow-run); GitHub
 * tells neither time nor attempt.
 * @param client the repository of the forge
 * @param owner whose run
 * @param environment the environment
 * @returns its reviews in GitHub's order
 * @throws FORGE_RUN_UNKNOWN
 */
export async function environmentReviews(
  client: GithubClient,
  owner: Owner,
  environment: string,
): Promise<ReviewFacts> {
  const repository = githubRepositoryName(owner.repository);
  if (repository === undefined || !/^\d{1,15}$/.test(owner.run)) throw runUnknown(owner);
  const parameters = { run_id: Number(owner.run) };
  const schema = z.array(reviewSchema).max(1000);
  const all = await client.at(repository).find('runReviews', parameters, schema);
  if (all === undefined) throw runUnknown(owner);
  // GitHub takes names of environments in any case, and shows them as they were made.
  const wanted = environment.toLowerCase();
  const reviews = all
    .filter(({ environments }) => environments.some(({ name }) => name?.toLowerCase() === wanted))
    .map(({ user, state, comment }) => ({ reviewer: user.login, state, comment: comment ?? '' }));
  return { kind: 'reviews', reviews };
}

function runUnknown({ repository, run }: Owner): Error {
  return forgeError('FORGE_RUN_UNKNOWN', {
    message: `Expected a workflow run ${run} of ${repository}; GitHub knows none.`,
    remedy: 'Start the promotion from a workflow run of the repository.',
    facts: { repository, run },
  });
}
