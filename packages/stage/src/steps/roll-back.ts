import { exhausted, isWaybillError, type CommitSha } from '@waybill/core';
import { environmentOf, type DeliveryMode } from '@waybill/config';
import type { Plan } from '@waybill/gate';
import type { DeploymentRecord } from '@waybill/ledger';
import { connect, type Connections } from '../connections.ts';
import type { GateQuestion } from '../gate-connection.ts';
import { outcomeOf } from '../ledger-claims.ts';
import { connectLedger } from '../ledger-connection.ts';
import { connectPolicy } from '../policy-connection.ts';
import { recordFence } from '../record-fence.ts';
import { stepsOf, type ActionName, type StageStep } from '../stages.ts';
import type {
  FollowedStepEvidence,
  ReadyStepEvidence,
  SmokeStepEvidence,
  StepFailure,
} from '../step-evidence.ts';
import { abandonDeployment } from './abandon-deployment.ts';
import { awaitReadyStep } from './await-ready.ts';
import { proposeStep, type ProposeStep } from './open-ops-pr.ts';
import { recordFinish, recordStart, type Recorded } from './record-deployment.ts';
import { migratorStep } from './run-migrator.ts';
import { smokeStep } from './smoke-check.ts';
import type { CheckedBefore } from './start-deployment.ts';
import { desiredStateStep } from './update-desired-state.ts';

/** A runner kills about ten seconds after its first signal (design, section 5). */
const closingMilliseconds = 8000;

/** What is to be taken back, and by whose word. */
export interface RollBackRequest {
  readonly question: GateQuestion & { readonly kind: 'rollback' };
  readonly before: CheckedBefore;
}

/** How it ended. */
export interface RolledBack {
  readonly recorded: Recorded;
  /** What failed after the environment was taken; undefined where the environment runs the target again. */
  readonly failure: unknown;
}

/** What the steps of one rollback know of each other. */
interface Progressed {
  started?: DeploymentRecord;
  plan?: Plan;
  migration?: FollowedStepEvidence;
  ready?: ReadyStepEvidence;
  smoke?: SmokeStepEvidence;
  /** What steps gave that others wait for, as `<step>.<output>`. */
  readonly outputs: Map<string, string>;
  failure?: unknown;
  recorded?: Recorded;
}

/**
 * Runs the whole stage rollback in this process, in the order of `stepsOf`: for a terminal, and for the policy
 * that takes a failed deployment back by itself. What fails after the environment was taken is in the record.
 * @param connections the systems of the deployment
 * @param request what to go back to
 * @param onStep is told each step before it begins
 * @returns the record, and what failed
 * @throws where it could not begin: GATE_REFUSED, PLAN_CHANGED, LEDGER_LOCKED and the like
 */
export async function rollBack(
  connections: Connections,
  request: RollBackRequest,
  onStep: (action: ActionName) => void,
): Promise<RolledBack> {
  const done: Progressed = { outputs: new Map() };
  onStep('record-deployment');
  try {
    const begun = await recordStart(connections, request.question, request.before);
    done.recorded = begun;
    done.started = begun.record;
    if (begun.plan !== undefined) done.plan = begun.plan;
    await runSteps(connections, request, done, onStep);
  } finally {
    if (connections.settings.signal.aborted) await giveBack(connections, request, done.started?.id);
  }
  return { recorded: done.recorded, failure: done.failure };
}

/** A cancelled process has seconds: what it holds is given back, and the record says why. */
async function giveBack(
  { settings }: Connections,
  { question: { environment } }: RollBackRequest,
  deployment: string | undefined,
): Promise<void> {
  const connections = connect({ ...settings, signal: AbortSignal.timeout(closingMilliseconds) });
  await abandonDeployment(connections, { environment, deployment });
}

async function runSteps(
  connections: Connections,
  request: RollBackRequest,
  done: Progressed,
  onStep: (action: ActionName) => void,
): Promise<void> {
  const delivery = done.started?.delivery ?? 'direct';
  for (const step of workOf(delivery)) {
    if (!applies(step, done)) continue;
    onStep(step.action);
    try {
      await act(connections, request, done, step);
    } catch (error) {
      connections.settings.signal.throwIfAborted();
      // Closing the record itself is the last step: nothing could keep its failure.
      if (step.condition.when === 'always') throw error;
      done.failure = error;
    }
  }
}

/** The steps after the environment was taken. */
function workOf(delivery: DeliveryMode): readonly StageStep[] {
  const steps = stepsOf('rollback', delivery);
  return steps.slice(steps.findIndex(({ id }) => id === 'start') + 1);
}

function applies({ condition }: StageStep, done: Progressed): boolean {
  switch (condition.when) {
    case 'always':
      return true;
    case 'failure':
      return done.failure !== undefined;
    case 'success':
      return done.failure === undefined;
    case 'output':
      return (
        done.failure === undefined &&
        done.outputs.get(`${condition.step}.${condition.output}`) === condition.equals
      );
    default:
      return exhausted(condition, 'the condition of a step');
  }
}

async function act(
  connections: Connections,
  { question }: RollBackRequest,
  done: Progressed,
  step: StageStep,
): Promise<void> {
  const { environment } = question;
  const { id: deployment, commit } = startedOf(done);
  const target = { environment, commit, deployment };
  switch (step.action) {
    case 'update-desired-state': {
      const { migrationFollows } = await desiredStateStep(connections, {
        ...target,
        plan: planOf(done),
        migration: undefined,
      });
      done.outputs.set(`${step.id}.migration-follows`, String(migrationFollows));
      return;
    }
    case 'open-ops-pr': {
      const proposed = await proposeMerged(connections, target, question.automatic !== undefined);
      done.outputs.set(`${step.id}.merged`, String(proposed.opsCommit !== undefined));
      done.outputs.set(`${step.id}.migration-follows`, String(proposed.migrationFollows));
      return;
    }
    case 'run-migrator': {
      const followed = await migratorStep(connections, {
        ...target,
        workspace: '',
        prepare: false,
        variables: undefined,
      });
      if (followed.kind !== 'skipped') done.migration = followed.evidence;
      return;
    }
    case 'await-ready':
      done.ready = await awaitReadyStep(connections, target);
      return;
    case 'smoke-check': {
      const { evidence } = await smokeStep(connections, { environment, commit }, () => undefined);
      if (evidence !== undefined) done.smoke = evidence;
      return;
    }
    case 'record-deployment':
      done.recorded = await recordFinish(connections, {
        ...target,
        migration: done.migration,
        ready: done.ready,
        smoke: done.smoke,
        failure: done.failure === undefined ? undefined : failureOf(done.failure),
      });
      return;
    case 'verify-contract':
    case 'build-publish-image':
    case 'sign-and-sbom':
    case 'check-promotion':
    case 'roll-back':
      throw new TypeError(`a rollback has no step ${step.action} after its start`);
    default:
      exhausted(step.action, 'the action of a step');
  }
}

/** Nobody is there to merge what the policy does by itself: it merges its own pull request, at the head it wrote. */
async function proposeMerged(
  connections: Connections,
  target: Parameters<typeof proposeStep>[1],
  automatic: boolean,
): Promise<ProposeStep> {
  // A person who rolls back sees the pull request at once; its merge is recorded by a later run.
  const request = { ...target, waitMilliseconds: 0 };
  const proposed = await proposeStep(connections, request);
  const { pullRequest, opsCommit } = proposed;
  if (opsCommit !== undefined || pullRequest === undefined || !automatic) return proposed;
  const record = await (await connectLedger(connections)).deployment(target.deployment);
  if (record === undefined) throw new TypeError('what was proposed is in the ledger');
  const { policy } = await connectPolicy(connections);
  const { mergeMethod: method } = environmentOf(policy, target.environment).pullRequest;
  const forge = await connections.fenced(recordFence(connections, record)).opsForge();
  const expectedHead = pullRequest.headSha;
  await forge.mergePullRequest(pullRequest.number, { expectedHead, method });
  return await proposeStep(connections, request);
}

function startedOf({ started }: Progressed): { readonly id: string; readonly commit: CommitSha } {
  if (started === undefined) throw new TypeError('a rollback acts only after it has begun');
  return started;
}

function planOf({ plan }: Progressed): Plan {
  if (plan === undefined) throw new TypeError('a rollback that began has a plan');
  return plan;
}

/** @returns what ended a step, in the form in which one step hands it to the next */
function failureOf(error: unknown): StepFailure {
  const refused = isWaybillError(error, 'GATE_REFUSED') || isWaybillError(error, 'PLAN_CHANGED');
  return { decision: refused ? 'refused' : 'failed', ...outcomeOf(error) };
}
