import { isWaybillError, commitShaSchema, type CommitSha } from '@waybill/core';
import { deploymentEvidence } from '@waybill/ledger';
import { awaitReady, statusDiagnosis, type DiagnosisSource } from '@waybill/rollout';
import type { Connections } from '../connections.ts';
import { deploymentContext, type DeploymentContext } from '../deployment-context.ts';
import { stageError } from '../error-codes.ts';
import type { ReadyStepEvidence } from '../step-evidence.ts';

/** What await-ready works on. */
export interface AwaitReadyRequest {
  readonly environment: string;
  readonly commit: CommitSha;
  /** With it, the target must run this deployment's desired state or a newer one that keeps our images. */
  readonly deployment?: string;
  readonly timeoutMilliseconds?: number;
}

/**
 * Waits until the release itself answers as ready in the environment.
 * @param connections the systems of the deployment
 * @param request environment, commit, deployment, timeout
 * @returns what was observed
 * @throws READY_* with the last thing that was seen, READY_UNDECLARED
 */
export async function awaitReadyStep(
  connections: Connections,
  request: AwaitReadyRequest,
): Promise<ReadyStepEvidence> {
  const context = await deploymentContext(connections, request.environment, request.commit);
  const { ready } = context.config;
  if (ready === undefined) {
    throw stageError('READY_UNDECLARED', {
      message:
        'Expected `ready` in waybill.yaml of the deployed commit, found none: nobody could tell the release from the one before it.',
      remedy: 'Declare `ready` with a path and an identity in waybill.yaml.',
      facts: { commit: request.commit },
    });
  }
  const { settings } = connections;
  const revision = await desiredRevision(context, request.deployment);
  const diagnosis = diagnosisOf(context, revision);
  const evidence = await awaitReady(
    {
      kind: context.environment.target.kind,
      baseUrl: context.environment.url,
      ready,
      values: context.values,
      ...(diagnosis === undefined ? {} : { diagnosis }),
    },
    {
      signal: settings.signal,
      progress: settings.progress,
      ...(request.timeoutMilliseconds === undefined
        ? {}
        : { deadlineMilliseconds: request.timeoutMilliseconds }),
    },
  );
  const { where, expected, seen } = evidence.identity;
  return {
    environment: request.environment,
    commit: request.commit,
    url: evidence.url,
    identity: { where, expected, seen },
    observations: evidence.observations,
    firstReadyAt: evidence.firstReadyAt,
    lastStatus: evidence.lastStatus,
    durationMilliseconds: evidence.durationMilliseconds,
    ...(revision === undefined ? {} : { revision }),
  };
}

/** The commit of the ops repository that holds this deployment's desired state, as its record says. */
async function desiredRevision(
  context: DeploymentContext,
  id: string | undefined,
): Promise<string | undefined> {
  const record = id === undefined ? undefined : await context.seen.deployment(id);
  const desired = record === undefined ? undefined : deploymentEvidence(record, 'desired');
  return desired?.state.kind === 'commit' ? desired.state.commit : undefined;
}

function diagnosisOf(
  context: DeploymentContext,
  revision: string | undefined,
): DiagnosisSource | undefined {
  const { status } = context.environment.target;
  if (status === undefined) return undefined;
  const images = Object.fromEntries(
    context.release.images.map(({ name, digest }) => [name, digest]),
  );
  return statusDiagnosis(status, {
    images,
    ...(revision === undefined ? {} : { revision }),
    descends: async (candidate, ancestor) => await descends(context, candidate, ancestor),
  });
}

async function descends(
  context: DeploymentContext,
  candidate: string,
  ancestor: string,
): Promise<boolean> {
  const newer = commitShaSchema.safeParse(candidate);
  const older = commitShaSchema.safeParse(ancestor);
  if (!newer.success || !older.success) return false;
  try {
    return await (await context.connections.opsGit()).isAncestor(older.data, newer.data);
  } catch (error) {
    if (isWaybillError(error, 'GIT_COMMIT_NOT_FOUND')) return false;
    throw error;
  }
}
