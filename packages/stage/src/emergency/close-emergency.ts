import type { CommitSha } from '@waybill/core';
import type { DeploymentRecord, DeploymentStep, DesiredState } from '@waybill/ledger';
import type { Connections } from '../connections.ts';
import { deploymentContext, type DeploymentContext } from '../deployment-context.ts';
import { desiredChange } from '../desired-change.ts';
import { stageError } from '../error-codes.ts';
import { connectLedger } from '../ledger-connection.ts';
import { mirror } from '../mirror.ts';
import { awaitReadyStep } from '../steps/await-ready.ts';
import { activeSteps } from '../steps/finish-deployment.ts';
import { smokeStep } from '../steps/smoke-check.ts';
import { openEmergency } from './emergency-request.ts';

/** How an emergency is to end. */
export interface CloseEmergencyRequest {
  readonly environment: string;
  /** It was taken back at the target, and why; absent where desired state says the same by now. */
  readonly takenBack?: { readonly reason: string };
  readonly timeoutMilliseconds?: number;
}

/**
 * Closes the emergency of an environment, by what is seen and not by anybody's word: desired state names the images
 * that the emergency put there, and the environment answers as that release, ready and well; then it is what runs, with
 * the commit of desired state as evidence. Or it was taken back: then desired state and environment are to say what
 * desired state was last written for.
 * @param connections the systems of the deployment
 * @param request the environment, and how
 * @returns the emergency's record
 * @throws EMERGENCY_NOT_OPEN, EMERGENCY_DRIFT with each value that says otherwise, READY_*, SMOKE_FAILED, LEDGER_LOCKED
 */
export async function closeEmergency(
  connections: Connections,
  request: CloseEmergencyRequest,
): Promise<DeploymentRecord> {
  const { environment, takenBack } = request;
  const ledger = await connectLedger(connections);
  const open = await openEmergency(ledger, environment);
  if (open === undefined) {
    throw stageError('EMERGENCY_NOT_OPEN', {
      message: `Expected an open emergency in ${environment}; there is none.`,
      remedy: 'See `waybill status`: where desired state says what runs, nothing is to be closed.',
      facts: { environment },
    });
  }
  if (takenBack === undefined) return await becomeDesired(connections, request, open);
  const pointers = await ledger.environment(environment);
  const standing = pointers?.desired ?? pointers?.active ?? undefined;
  if (standing === undefined) throw notWritten(environment);
  return await takeBack(connections, { ...request, takenBack }, open, standing.commit);
}

async function becomeDesired(
  connections: Connections,
  request: CloseEmergencyRequest,
  { id, commit }: DeploymentRecord,
): Promise<DeploymentRecord> {
  const context = await deploymentContext(connections, request.environment, commit);
  const state = await requireSaid(context);
  await goOn(context, id);
  const seen = await see(connections, request, commit);
  const desired: DeploymentStep = {
    to: 'desired',
    evidence: { phase: 'desired', state, changes: [] },
  };
  const steps = [desired, ...activeSteps(context, { commit, ...seen })];
  const { deployment } = await context.ledger.finish(id, steps);
  await mirror(connections, deployment, context.environment.url);
  return deployment;
}

async function takeBack(
  connections: Connections,
  request: CloseEmergencyRequest & { readonly takenBack: { readonly reason: string } },
  { id }: DeploymentRecord,
  commit: CommitSha,
): Promise<DeploymentRecord> {
  const context = await deploymentContext(connections, request.environment, commit);
  await requireSaid(context);
  await goOn(context, id);
  const { ready } = await see(connections, request, commit);
  const { actor } = connections.settings.owner;
  const { reason } = request.takenBack;
  const { deployment } = await context.ledger.advance(id, [
    {
      to: 'cancelled',
      evidence: {
        phase: 'cancelled',
        code: 'TAKEN_BACK',
        message: `${actor} says that it was taken back, and ${request.environment} answers as ${commit} again: ${reason}`,
        remedy: 'Nothing is to be done.',
        facts: {
          commit,
          by: actor,
          reason,
          where: ready.identity.where,
          seen: ready.identity.seen,
        },
      },
    },
  ]);
  await mirror(connections, deployment, context.environment.url);
  return deployment;
}

/** What the emergency stopped at a cluster goes on, now that desired state is right: else it would never be applied. */
async function goOn(context: DeploymentContext, emergency: string): Promise<void> {
  const { target } = context.environment;
  if (target.kind !== 'kubernetes' || target.controller === undefined) return;
  const { emergencyTarget, resume } = await import('./cluster-emergency.ts');
  await resume(context, await emergencyTarget(context), emergency, async () => {
    if ((await openEmergency(context.ledger, context.environment.name))?.id === emergency) return;
    throw stageError('EMERGENCY_NOT_OPEN', {
      message: `Expected the emergency ${emergency} to be open still; somebody closed it.`,
      remedy: 'Nothing is to be done.',
      facts: { deployment: emergency },
    });
  });
}

/** Ready, and well by the release's own smoke checks. */
async function see(
  connections: Connections,
  { environment, timeoutMilliseconds }: CloseEmergencyRequest,
  commit: CommitSha,
): Promise<{
  readonly ready: Awaited<ReturnType<typeof awaitReadyStep>>;
  readonly smoke: Awaited<ReturnType<typeof smokeStep>>['evidence'];
}> {
  const target = { environment, commit };
  const ready = await awaitReadyStep(connections, {
    ...target,
    ...(timeoutMilliseconds === undefined ? {} : { timeoutMilliseconds }),
  });
  const { evidence } = await smokeStep(connections, target, () => undefined);
  return { ready, smoke: evidence };
}

/**
 * @returns the commit of the ops repository whose files all name the release's images
 * @throws EMERGENCY_DRIFT
 */
async function requireSaid(context: DeploymentContext): Promise<DesiredState> {
  const { connections, environment, release } = context;
  if (environment.delivery === 'host') {
    throw stageError('DELIVERY_UNSUPPORTED', {
      message: `Expected ${environment.name} to keep its desired state in the ops repository; its delivery is host, which is read at the host.`,
      remedy: 'Promote or roll back to the release: that closes the emergency too.',
      facts: { environment: environment.name, delivery: environment.delivery },
    });
  }
  const { ops } = await connections.names();
  const git = await connections.opsGit();
  const ref = `refs/heads/${ops.branch}`;
  const head = await git.readRef(ref);
  if (head === undefined) throw notWritten(environment.name);
  const { changes } = await desiredChange(environment, release, (path) => git.readFile(head, path));
  const [first] = changes;
  if (first === undefined) return { kind: 'commit', repository: git.url, ref, commit: head };
  const others = changes.length > 1 ? ` (and ${String(changes.length - 1)} more)` : '';
  throw stageError('EMERGENCY_DRIFT', {
    message: `Expected desired state of ${environment.name} to say ${first.after} in ${first.file} at ${head.slice(0, 12)}; it says ${first.before ?? 'nothing'}${others}.`,
    remedy: `Bring it to say so: \`waybill rollback ${environment.name} --target sha-${release.commit}\` or a promotion of that commit, which closes the emergency by itself; or commit the images yourself, and close it then.`,
    facts: { environment: environment.name, file: first.file, head, expected: first.after },
    location: { file: first.file },
  });
}

function notWritten(environment: string): Error {
  return stageError('EMERGENCY_DRIFT', {
    message: `Expected desired state of ${environment} in the ops repository; nothing was written there yet.`,
    remedy: 'Promote the release: that closes the emergency by itself.',
    facts: { environment },
  });
}
