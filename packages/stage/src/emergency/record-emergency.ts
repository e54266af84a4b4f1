import type { DeploymentRecord } from '@waybill/ledger';
import type { Connections } from '../connections.ts';
import { deploymentContext } from '../deployment-context.ts';
import { mirror } from '../mirror.ts';
import { emergencyRequest, look, type EmergencyQuestion } from './emergency-request.ts';

/** A recorded emergency, as it stands. */
export interface EmergencyRecorded {
  readonly record: DeploymentRecord;
  /** False where it was recorded already. */
  readonly changed: boolean;
}

/**
 * Records an emergency that a person carried out by hand: who, why, which release, and whether the environment was seen
 * to run it. It stays open until desired state says the same.
 * @param connections the systems of the deployment
 * @param question environment, release, reason
 * @throws RELEASE_NOT_FOUND, ENVIRONMENT_UNKNOWN, and what the ledger throws
 */
export async function recordEmergency(
  connections: Connections,
  question: EmergencyQuestion,
): Promise<EmergencyRecorded> {
  const context = await deploymentContext(connections, question.environment, question.commit);
  const request = await emergencyRequest(context, question);
  const { deployment, changed } = await context.ledger.recordEmergency(request, {
    how: 'hand',
    by: request.requestedBy,
    target: context.environment.url,
    images: context.release.images.map(({ name, digest }) => ({ name, digest })),
    seen: await look(context),
  });
  await mirror(connections, deployment, context.environment.url);
  return { record: deployment, changed };
}
