import { formatDuration } from '@waybill/core';
import type { Plan } from '@waybill/gate';
import {
  deploymentStory,
  traceCommit,
  traceLines,
  type DeploymentPhase,
  type DeploymentRecord,
  type StoryLine,
  phaseOf,
} from '@waybill/ledger';
import type { Connections } from '../connections.ts';
import { stageError } from '../error-codes.ts';
import type { GateQuestion } from '../gate-connection.ts';
import { connectLedger } from '../ledger-connection.ts';
import { listDeployment, mirror } from '../mirror.ts';
import {
  acceptDeployment,
  finishDeployment,
  type FinishedDeployment,
  type FinishRequest,
} from './finish-deployment.ts';
import { startDeployment, type CheckedBefore, type StartedDeployment } from './start-deployment.ts';

/** What record-deployment reports, whatever it did. */
export interface Recorded {
  readonly record: DeploymentRecord;
  readonly phase: DeploymentPhase;
  readonly changed: boolean;
  readonly trace: string;
  /** What each phase so far rests on. */
  readonly story: readonly StoryLine[];
  readonly message: string;
  /** start: the plan that is carried out, which update-desired-state holds its change against. */
  readonly plan?: Plan;
}

/** Starts a deployment; see `startDeployment`. */
export async function recordStart(
  connections: Connections,
  question: GateQuestion,
  before: CheckedBefore,
): Promise<Recorded> {
  const started = await startDeployment(connections, question, before);
  const { deployment, how, plan } = started;
  await listDeployment(connections, deployment, started.environmentUrl);
  const said = {
    started: 'Every gate allows it; the environment is held',
    resumed: 'A run before this one ended early; this one goes on with its deployment',
    'running-already': 'The environment runs this release already',
  }[how];
  const message = `${said}: ${deployment.id}.${saidOfWaiting(started)}`;
  return { ...recorded(deployment, how === 'started', message), plan };
}

function saidOfWaiting({ waited, planChanged }: StartedDeployment): string {
  if (waited === undefined) return '';
  const changed = planChanged
    ? ' Meanwhile the plan became another one than what was checked; no approval is asked for here, so the new one is carried out.'
    : '';
  return ` It waited ${formatDuration(waited)} for the environment.${changed}`;
}

/** Closes a deployment and mirrors how it ended to the commit; see `finishDeployment`. */
export async function recordFinish(
  connections: Connections,
  request: Omit<FinishRequest, 'deployment'> & { readonly deployment: string | undefined },
): Promise<Recorded> {
  const deployment = requireId(request.deployment);
  const finished = await finishDeployment(connections, { ...request, deployment });
  await mirror(connections, finished.record, finished.environmentUrl);
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
  const story = deploymentStory(record);
  return { record, phase: phaseOf(record), changed, trace: lineOf(record), story, message };
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
