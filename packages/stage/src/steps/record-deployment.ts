import type { Digest } from '@waybill/core';
import type { StatusState } from '@waybill/forge';
import type { Plan } from '@waybill/gate';
import {
  isActive,
  isEnd,
  traceCommit,
  traceLines,
  type DeploymentPhase,
  type DeploymentRecord,
  phaseOf,
} from '@waybill/ledger';
import type { Connections } from '../connections.ts';
import { stageError } from '../error-codes.ts';
import type { GateQuestion } from '../gate-connection.ts';
import { connectLedger } from '../ledger-connection.ts';
import {
  acceptDeployment,
  finishDeployment,
  type FinishedDeployment,
  type FinishRequest,
} from './finish-deployment.ts';
import { startDeployment } from './start-deployment.ts';

/** What record-deployment reports, whatever it did. */
export interface Recorded {
  readonly record: DeploymentRecord;
  readonly phase: DeploymentPhase;
  readonly changed: boolean;
  readonly trace: string;
  readonly message: string;
  /** start: the plan that is carried out, which update-desired-state holds its change against. */
  readonly plan?: Plan;
}

/** Starts a deployment; see `startDeployment`. */
export async function recordStart(
  connections: Connections,
  question: GateQuestion,
  checkedHash: Digest | undefined,
): Promise<Recorded> {
  const { deployment, how, plan } = await startDeployment(connections, question, checkedHash);
  const said = {
    started: 'Every gate allows it; the environment is held',
    resumed: 'A run before this one ended early; this one goes on with its deployment',
    'running-already': 'The environment runs this release already',
  }[how];
  return { ...recorded(deployment, how === 'started', `${said}: ${deployment.id}.`), plan };
}

/** Closes a deployment and mirrors how it ended to the commit; see `finishDeployment`. */
export async function recordFinish(
  connections: Connections,
  request: Omit<FinishRequest, 'deployment'> & { readonly deployment: string | undefined },
): Promise<Recorded> {
  const deployment = requireId(request.deployment);
  const finished = await finishDeployment(connections, { ...request, deployment });
  await mirror(connections, finished.record);
  return closed(finished);
}

/** Records a person's word on an active deployment. */
export async function recordAcceptance(
  connections: Connections,
  request: {
    readonly environment: string;
    readonly deployment: string | undefined;
    readonly reason: string | undefined;
  },
): Promise<Recorded> {
  const ledger = await connectLedger(connections);
  const { actor } = connections.settings.owner;
  const id = requireId(request.deployment);
  return closed(await acceptDeployment(ledger, id, actor, request.reason));
}

function closed({ record, changed }: FinishedDeployment): Recorded {
  return recorded(record, changed, `${record.environment}: ${phaseOf(record)} (${record.id}).`);
}

function recorded(record: DeploymentRecord, changed: boolean, message: string): Recorded {
  return { record, phase: phaseOf(record), changed, trace: lineOf(record), message };
}

/** @returns the deployment in one line: commit → image → desired state → rollout → smoke check (law 8) */
function lineOf(record: DeploymentRecord): string {
  const traced = traceCommit({ releases: [], deployments: [record] }, record.commit);
  return traceLines(traced).join('\n');
}

function requireId(id: string | undefined): string {
  if (id !== undefined) return id;
  throw stageError('DEPLOYMENT_NOT_FOUND', {
    message:
      'Expected the id of a deployment in the input `deployment`, found none: the step that starts it gave no id.',
    remedy:
      'Give the output `deployment` of record-deployment (operation start); where that step failed, its own error says why.',
  });
}

/** A commit status says it to people who look at the commit. It is a view: where it cannot be set, the record stands. */
async function mirror(connections: Connections, record: DeploymentRecord): Promise<void> {
  const phase = phaseOf(record);
  try {
    const forge = await connections.forge();
    await forge.setStatus(record.commit, {
      context: `waybill / ${record.environment}`,
      state: stateOf(phase),
      description: `${phase}: ${record.id}`,
    });
  } catch (error) {
    connections.settings.signal.throwIfAborted();
    connections.settings.progress.detail(`The commit status could not be set: ${String(error)}`);
  }
}

function stateOf(phase: DeploymentPhase): StatusState {
  if (isActive(phase)) return 'success';
  return isEnd(phase) ? 'failure' : 'pending';
}
