import type { Target } from '@waybill/config';
import { awaitReady, statusDiagnosis, type DiagnosisSource } from '@waybill/rollout';
import type { DeploymentContext } from '../deployment-context.ts';
import { stageError } from '../error-codes.ts';
import type { ReadyStepEvidence } from '../step-evidence.ts';
import type { AwaitReadyRequest } from '../steps/await-ready.ts';
import { descends, desiredRevision } from './desired-revision.ts';

type HttpTarget = Extract<Target, { kind: 'http' }>;

/**
 * Waits until the release itself answers as ready at the environment's address.
 * @param context what the step knows
 * @param request commit, deployment, timeout
 * @param target the target; its status document, where it has one, has a say
 * @returns what was observed
 * @throws READY_* with the last thing that was seen, READY_UNDECLARED
 */
export async function awaitHttp(
  context: DeploymentContext,
  request: AwaitReadyRequest,
  target: HttpTarget,
): Promise<ReadyStepEvidence> {
  const { ready } = context.config;
  if (ready === undefined) {
    throw stageError('READY_UNDECLARED', {
      message:
        'Expected `ready` in waybill.yaml of the deployed commit, found none: nobody could tell the release from the one before it.',
      remedy: 'Declare `ready` with a path and an identity in waybill.yaml.',
      facts: { commit: request.commit },
    });
  }
  const { settings } = context.connections;
  const revision = await desiredRevision(context, request.deployment);
  const diagnosis = diagnosisOf(context, revision, target);
  const evidence = await awaitReady(
    {
      kind: 'http',
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

function diagnosisOf(
  context: DeploymentContext,
  revision: string | undefined,
  { status }: HttpTarget,
): DiagnosisSource | undefined {
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
