import { canonicalJson, digestOf, isWaybillError, type CommitSha } from '@waybill/core';
import type {
  DeploymentEvidenceOf,
  DeploymentRequest,
  EnvironmentRecord,
  Ledger,
} from '@waybill/ledger';
import { commitOrder } from '../ledger-connection.ts';
import type { DeploymentContext } from '../deployment-context.ts';
import { awaitReadyStep } from '../steps/await-ready.ts';

/** What a person brings to an environment past desired state, and why. */
export interface EmergencyQuestion {
  readonly environment: string;
  /** The release: only what the ledger has as claimed is brought anywhere (law 1). */
  readonly commit: CommitSha;
  readonly reason: string;
}

/** What was seen of it afterwards. */
export type Seen = DeploymentEvidenceOf<'applied'>['seen'];

/** How long the environment is looked at: a person waits, and what is not seen is recorded as not seen. */
const lookMilliseconds = 15_000;

/**
 * @param context the environment and the release
 * @param question who asks for it is the run's actor
 * @returns the request for the ledger. What it takes back is named where the release is not newer: by history and never
 *   by dates; what cannot be placed is taken for a way back, so that what it replaces is held
 */
export async function emergencyRequest(
  context: DeploymentContext,
  { environment, reason }: EmergencyQuestion,
): Promise<DeploymentRequest> {
  const { connections, ledger, release } = context;
  const images = release.images.map(({ name, digest }) => `${name}@${digest}`).sort();
  const { application, commit } = release;
  const plan = { schema: 'waybill.emergency/1', application, environment, commit, images };
  const undoes = await takenBack(context, await ledger.environment(environment));
  return {
    ...{ environment, delivery: context.environment.delivery, kind: 'emergency', release, reason },
    planHash: digestOf(canonicalJson({ ...plan, undoes: undoes ?? null })),
    requestedBy: connections.settings.owner.actor,
    ...(undoes === undefined ? {} : { undoes }),
  };
}

async function takenBack(
  { connections, release }: DeploymentContext,
  environment: EnvironmentRecord | undefined,
): Promise<string | undefined> {
  const standing = environment?.desired ?? environment?.active ?? undefined;
  if (standing === undefined || standing.commit === release.commit) return undefined;
  const { unreachable } = await connections.names();
  if (unreachable !== undefined) return standing.deployment;
  const git = await connections.applicationGit();
  const order = await commitOrder(git, release.commit, standing.commit);
  return order === 'newer' ? undefined : standing.deployment;
}

/**
 * Looks whether the environment answers as the release: once, for a few seconds.
 * @param context the environment and the release
 * @returns the observation; or why nothing was seen, which a record says too (law 6)
 * @throws the signal's reason
 */
export async function look(context: DeploymentContext): Promise<Seen> {
  const { connections, environment, release } = context;
  try {
    const { identity, firstReadyAt } = await awaitReadyStep(connections, {
      environment: environment.name,
      commit: release.commit,
      timeoutMilliseconds: lookMilliseconds,
    });
    const { where: subject, seen: value } = identity;
    return { observations: [{ subject, at: firstReadyAt, value }] };
  } catch (error) {
    connections.settings.signal.throwIfAborted();
    if (!isWaybillError(error)) throw error;
    return { unseen: `${error.code}: ${error.message}`.slice(0, 4000) };
  }
}

/**
 * @param ledger the records
 * @param environment its name
 * @returns the emergency that is open there
 */
export async function openEmergency(
  ledger: Pick<Ledger, 'environment' | 'deployment'>,
  environment: string,
): Promise<Awaited<ReturnType<Ledger['deployment']>>> {
  const pointer = (await ledger.environment(environment))?.emergency;
  return pointer === undefined ? undefined : await ledger.deployment(pointer.deployment);
}
