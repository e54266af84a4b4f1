import { isWaybillError, performEffect, timestamp } from '@waybill/core';
import type { DeploymentEvidenceOf, DeploymentRecord } from '@waybill/ledger';
import type { EmergencyTarget, RunningImage } from '@waybill/rollout';
import { verifyImage } from '@waybill/supply-chain';
import type { Connections } from '../connections.ts';
import { deploymentContext, type DeploymentContext } from '../deployment-context.ts';
import { stageError } from '../error-codes.ts';
import { outcomeOf } from '../ledger-claims.ts';
import { mirror } from '../mirror.ts';
import { registryConnection, registryHost } from '../registry-connection.ts';
import { runningRelease } from '../running-release.ts';
import { sourceOf } from '../source.ts';
import { emergencyRequest, type EmergencyQuestion } from './emergency-request.ts';
import type { EmergencyRecorded } from './record-emergency.ts';

/**
 * Carries out an emergency at a target: verifies what is to run (law 2), takes the environment, changes the target,
 * and records what it was then seen to run. No gate is asked and nothing is approved; that is why the record names a
 * person and a reason, and stays open. A run that was killed in between is gone on with by the next one.
 * @param connections the systems of the deployment
 * @param question environment, release, reason
 * @param targetOf gives what is changed, once the release is known
 * @throws RELEASE_NOT_FOUND, SIGNATURE_*, LEDGER_LOCKED, EMERGENCY_NOT_TAKEN, and what the target throws; what failed
 *   after the environment was taken is in the record
 */
export async function applyEmergency(
  connections: Connections,
  question: EmergencyQuestion,
  targetOf: (context: DeploymentContext) => EmergencyTarget | Promise<EmergencyTarget>,
): Promise<EmergencyRecorded> {
  const context = await deploymentContext(connections, question.environment, question.commit);
  const target = await targetOf(context);
  await verifyRelease(context);
  const { ledger, environment } = context;
  const request = await emergencyRequest(context, question);
  const { deployment, lock } = await ledger.startDeployment(request);
  if (lock === undefined) throw new TypeError('an emergency is never there already');
  try {
    const act = { target, deployment: deployment.id, fence: ledger.fence(lock) };
    const applied = await change(context, request.requestedBy, act);
    const evidence = { phase: 'applied', ...applied } as const;
    const written = await ledger.advance(deployment.id, [{ to: 'applied', evidence }]);
    await mirror(connections, written.deployment, environment.url);
    return { record: written.deployment, changed: written.changed };
  } catch (error) {
    connections.settings.signal.throwIfAborted();
    if (!isWaybillError(error, 'FENCED_OFF')) await recordFailure(context, deployment, error);
    throw error;
  }
}

/** Nobody has the time to look: so this code does, before it acts. */
async function verifyRelease({
  connections,
  environment,
  policy,
  release,
}: DeploymentContext): Promise<void> {
  if (environment.signature === 'optional') return;
  const registry = registryConnection(connections.settings);
  const { application, commit } = release;
  const claims = { source: sourceOf(connections.settings), commit, application };
  for (const image of release.images) {
    const client = registry(registryHost(image.repository));
    await verifyImage(client, image, { ...claims, signers: policy.signers });
  }
}

interface EmergencyAct {
  readonly target: EmergencyTarget;
  readonly deployment: string;
  readonly fence: () => Promise<void>;
}

async function change(
  context: DeploymentContext,
  by: string,
  { target, deployment, fence }: EmergencyAct,
): Promise<Omit<DeploymentEvidenceOf<'applied'>, 'phase'>> {
  const { signal, clock } = context.connections.settings;
  const images = context.release.images.map(({ name, repository, tag, digest }) => ({
    name,
    repository,
    tag,
    digest,
  }));
  await performEffect('target.emergency', { signal, fence }, async (within) => {
    await target.apply(images, { signal: within, fence, deployment });
  });
  const running = await target.running(signal);
  const at = timestamp(clock);
  const observations = runningRelease(context).map(({ name, digest }) => {
    const found = running.filter((it) => it.name === name);
    const other = found.find((it) => it.digest !== digest);
    const [first] = found;
    if (first === undefined || other !== undefined) throw notTaken(target, { name, digest }, other);
    return { subject: first.subject.slice(0, 500), at, value: digest };
  });
  return {
    how: 'target',
    by,
    target: target.address.slice(0, 500),
    images: images.map(({ name, digest }) => ({ name, digest })),
    seen: { observations },
  };
}

function notTaken(
  target: EmergencyTarget,
  expected: { readonly name: string; readonly digest: string },
  found: RunningImage | undefined,
): Error {
  const seen =
    found === undefined
      ? 'it runs no such image'
      : `${found.subject} runs ${found.digest ?? 'a digest that it does not tell'}`;
  return stageError('EMERGENCY_NOT_TAKEN', {
    message: `Expected ${target.address} to run ${expected.name}@${expected.digest} now; ${seen}.`,
    remedy:
      'Look at the target: something else may write there too (pause its reconciler). Start the emergency again then: it goes on from where things stand.',
    facts: { target: target.address, image: expected.name, expected: expected.digest },
  });
}

async function recordFailure(
  { ledger }: DeploymentContext,
  { id }: DeploymentRecord,
  error: unknown,
): Promise<void> {
  await ledger.finish(id, [{ to: 'failed', evidence: { phase: 'failed', ...outcomeOf(error) } }]);
}
