import { performEffect, type EffectContext } from '@waybill/core';
import { z } from 'zod';
import type { Changed, DeploymentMirror, MirrorState } from '../forge.ts';
import type { AnswerFault } from './answer-fault.ts';
import { unknownCommit } from './commits.ts';
import { cut } from '../cut.ts';
import type { GithubClient } from './github-client.ts';

/** What GitHub takes as a description. */
const maximumDescription = 140;

/** Ours among all deployments: the payload holds the ledger's id. Older ones of GitHub keep it as text. */
const payloadSchema = z.union([
  z.object({ waybill: z.string() }),
  z.string().transform((text): { waybill?: string } => {
    try {
      return z.object({ waybill: z.string() }).parse(JSON.parse(text));
    } catch {
      return {};
    }
  }),
  z.unknown().transform((): { waybill?: string } => ({})),
]);

const deploymentSchema = z.object({ id: z.int().positive(), payload: payloadSchema });

/** `waiting` is set by GitHub alone, for a job that waits at its environment; it is not in the description. */
const statusSchema = z.object({
  id: z.int().positive(),
  state: z.enum([
    'error',
    'failure',
    'inactive',
    'in_progress',
    'pending',
    'queued',
    'success',
    'waiting',
  ]),
  description: z.string().nullish(),
  environment_url: z.string().nullish(),
  log_url: z.string().nullish(),
});

const stateWords: Readonly<Record<MirrorState, z.infer<typeof statusSchema>['state']>> = {
  queued: 'queued',
  'in-progress': 'in_progress',
  success: 'success',
  failure: 'failure',
  inactive: 'inactive',
};

/**
 * Shows a deployment in GitHub's list: made once for each id of the ledger, then given a status where the
 * newest says something else (https://docs.github.com/en/rest/deployments/deployments#create-a-deployment,
 * https://docs.github.com/en/rest/deployments/statuses#create-a-deployment-status).
 * @param client the repository
 * @param effect signal and fence
 * @param mirror what to show
 * @param serverUrl where people look at it
 * @throws FORGE_COMMIT_UNKNOWN
 */
export async function mirrorDeployment(
  client: GithubClient,
  effect: EffectContext,
  mirror: DeploymentMirror,
  serverUrl: string,
): Promise<Changed<string>> {
  const environment = encodeURIComponent(mirror.environment);
  const url = `${serverUrl.replace(/\/+$/, '')}/${client.repository}/deployments/${environment}`;
  const status = statusOf(mirror);
  const found = await findDeployment(client, mirror);
  if (found !== undefined && (await saysSame(client, found, status)))
    return { value: url, changed: false };
  await performEffect('forge.deployment', effect, async (signal) => {
    const within = client.within(signal);
    const id = found ?? (await createDeployment(within, mirror));
    // First, so that a run which ends in between does both again.
    if (mirror.state === 'success' && isProduction(mirror)) await endPrevious(within, mirror, id);
    const schema = z.object({ state: z.literal(status.state) });
    const parameters = { deployment_id: id, ...status, auto_inactive: status.state === 'success' };
    // The same status twice is seen as one.
    await within.write('createDeploymentStatus', parameters, schema);
  });
  return { value: url, changed: true };
}

interface WantedStatus {
  readonly state: z.infer<typeof statusSchema>['state'];
  readonly description: string;
  readonly environment_url?: string;
  readonly log_url?: string;
}

function statusOf({ state, description, environmentUrl, logUrl }: DeploymentMirror): WantedStatus {
  return {
    state: stateWords[state],
    description: cut(description, maximumDescription),
    ...(environmentUrl === undefined ? {} : { environment_url: environmentUrl }),
    ...(logUrl === undefined ? {} : { log_url: logUrl }),
  };
}

async function findDeployment(
  client: GithubClient,
  { deployment, environment, commit }: DeploymentMirror,
): Promise<number | undefined> {
  const parameters = { environment, sha: commit };
  for await (const page of client.pages('deployments', parameters, deploymentSchema)) {
    const ours = page.find(({ payload }) => payload.waybill === deployment);
    if (ours !== undefined) return ours.id;
  }
  return undefined;
}

function isProduction({ environment }: DeploymentMirror): boolean {
  return environment === 'production';
}

/** How many failed ones may lie between two that worked. */
const maximumPrevious = 20;

/**
 * GitHub's `auto_inactive` passes over production, where two deployments would seem to be active. The newest
 * one that worked is enough: it has ended those before it.
 */
async function endPrevious(
  client: GithubClient,
  { environment }: DeploymentMirror,
  id: number,
): Promise<void> {
  const newest = await newestDeployments(client, environment);
  const ours = newest.filter((other) => other.id !== id && other.payload.waybill !== undefined);
  for (const previous of ours.slice(0, maximumPrevious)) {
    if ((await newestStatus(client, previous.id))?.state !== 'success') continue;
    const parameters = { deployment_id: previous.id, state: 'inactive' };
    await client.write('createDeploymentStatus', parameters, z.object({}));
    return;
  }
}

/** GitHub lists the newest first. */
async function newestDeployments(
  client: GithubClient,
  environment: string,
): Promise<readonly z.infer<typeof deploymentSchema>[]> {
  const pages = client.pages('deployments', { environment }, deploymentSchema);
  const first = await pages.next();
  return first.done === true ? [] : first.value;
}

async function newestStatus(
  client: GithubClient,
  id: number,
): Promise<z.infer<typeof statusSchema> | undefined> {
  const all = await client.list('deploymentStatuses', { deployment_id: id }, statusSchema);
  return all.reduce<(typeof all)[number] | undefined>(
    (last, status) => (last === undefined || status.id > last.id ? status : last),
    undefined,
  );
}

async function saysSame(client: GithubClient, id: number, wanted: WantedStatus): Promise<boolean> {
  const newest = await newestStatus(client, id);
  return (
    newest?.state === wanted.state &&
    isSame(newest.description, wanted.description) &&
    isSame(newest.environment_url, wanted.environment_url) &&
    isSame(newest.log_url, wanted.log_url)
  );
}

/** What an older server does not show at all cannot be seen to differ: else it would be written each time. */
function isSame(found: string | null | undefined, wanted: string | undefined): boolean {
  return found === undefined || (found ?? '') === (wanted ?? '');
}

async function createDeployment(client: GithubClient, mirror: DeploymentMirror): Promise<number> {
  const { deployment, environment, commit, description } = mirror;
  const parameters = {
    ref: commit,
    task: 'deploy',
    auto_merge: false,
    // The gates have asked already; GitHub would refuse an older commit by the newer one's checks.
    required_contexts: [],
    payload: { waybill: deployment },
    environment,
    description: cut(description, maximumDescription),
    transient_environment: false,
    production_environment: isProduction(mirror),
  };
  const schema = z.object({ id: z.int().positive() }).transform(({ id }) => id);
  return client.writeOnce('createDeployment', parameters, schema, {
    look: () => findDeployment(client, mirror),
    refused: ({ status, words }: AnswerFault) =>
      status === 422 && /no ref found/i.test(words) ? unknownCommit(commit) : undefined,
  });
}
