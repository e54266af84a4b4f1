import { migrationsFor } from '@waybill/config';
import { type DeploymentStep, phasesOf } from '@waybill/ledger';
import { heldDeployment, type DeploymentContext } from '../deployment-context.ts';
import { migratingElsewhere, migrationFollows } from '../migration-follows.ts';
import { stageError } from '../error-codes.ts';
import {
  observedChanges,
  observeDesiredState,
  type ObservedDesiredState,
} from '../observed-desired-state.ts';
import { requestOf } from '../records.ts';
import type { DesiredStateRequest, DesiredStateStep } from './update-desired-state.ts';

/**
 * Delivery `external`: waits for the commit of the cluster's own image automation, and records it as desired
 * state. Nothing is written to the ops repository but the ledger's transition.
 * @param context what the step knows
 * @param request environment, commit, deployment, plan, how long to wait
 * @throws DELIVERY_UNSUPPORTED for what an automation cannot do, DESIRED_STATE_NOT_OBSERVED, DEPLOYMENT_NOT_HELD
 */
export async function observedDesiredStateStep(
  context: DeploymentContext,
  request: DesiredStateRequest,
): Promise<DesiredStateStep> {
  requireObservable(context);
  const { connections, environment, release, ledger } = context;
  const { record, fence } = await heldDeployment(context, request.deployment, context.seen);
  requireForward(context, requestOf(record).kind);
  const [git, { ops }] = await Promise.all([connections.opsGit(), connections.names()]);
  const ref = `refs/heads/${ops.branch}`;
  const { signal, progress } = connections.settings;
  const observed = await observeDesiredState({
    ...{ git, ref, environment, release, signal, progress },
    ...(request.waitMilliseconds === undefined
      ? {}
      : { waitMilliseconds: request.waitMilliseconds }),
  });
  const changes = observedChanges(
    observed.values,
    (file, selector) =>
      request.plan.changes.find((it) => it.file === file && it.selector === selector)?.before ??
      null,
  );
  const step = {
    ...{ changed: false, opsCommit: observed.commit, changes, attempts: 0 },
    migrationFollows: migrationFollows(context, record),
  };
  if (phasesOf(record).includes('desired')) return step;
  await fence();
  await ledger.advance(record.id, [
    desired(git.url, ref, observed, changes),
    ...(await migratingElsewhere(
      context,
      record,
      'nothing is migrated where an automation writes desired state',
    )),
  ]);
  return step;
}

function desired(
  repository: string,
  ref: string,
  { commit }: ObservedDesiredState,
  changes: DesiredStateStep['changes'],
): DeploymentStep {
  return {
    to: 'desired',
    evidence: {
      phase: 'desired',
      state: { kind: 'commit', repository, ref, commit },
      changes: [...changes],
    },
  };
}

/** The automation acts as soon as it sees the image: there is no moment between, in which we could migrate. */
function requireObservable({ environment, config }: DeploymentContext): void {
  if (migrationsFor(environment, config) !== 'before') return;
  throw stageError('DELIVERY_UNSUPPORTED', {
    message: `Expected no migration before the rollout of ${environment.name}: an image automation writes its desired state as soon as it sees the image.`,
    remedy:
      'Set `migrations: none` for the environment and migrate by a hook of the controller, or use `delivery: direct`.',
    facts: { environment: environment.name },
  });
}

/** An automation goes to the newest image that its policy selects: nothing here can make it go back. */
function requireForward({ environment }: DeploymentContext, kind: string): void {
  if (kind !== 'rollback') return;
  throw stageError('DELIVERY_UNSUPPORTED', {
    message: `Expected an environment whose desired state Waybill writes; ${environment.name} is written by an image automation, which would write the newer image again.`,
    remedy:
      'Suspend the automation (Flux: `flux suspend image update`), set `delivery: direct` for the environment, and start the rollback again; or revert the commit and publish a new release.',
    facts: { environment: environment.name },
  });
}
