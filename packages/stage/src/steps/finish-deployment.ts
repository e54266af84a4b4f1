import { isWaybillError, releaseTag, type CommitSha } from '@waybill/core';
import {
  isActive,
  isEnd,
  type DeploymentRecord,
  type DeploymentStep,
  type DeploymentWritten,
  type Ledger,
  phaseOf,
} from '@waybill/ledger';
import type { Connections } from '../connections.ts';
import {
  deploymentContext,
  heldDeployment,
  type DeploymentContext,
} from '../deployment-context.ts';
import { deploymentNotFound, stageError } from '../error-codes.ts';
import { failureStep } from '../failure-step.ts';
import {
  followedMigration,
  missingMigration,
  unmigrated,
  type FollowedMigration,
} from '../followed-migration.ts';
import { recordedOutcome } from '../ledger-claims.ts';
import { closeStaleProposals } from '../ops-pull-request/close-proposals.ts';
import { mostObservations, readyObservations } from '../ready/ready-observations.ts';
import { missingStart, startedOutcome } from '../startup-migration/started-outcome.ts';
import type {
  FollowedStepEvidence,
  ReadyStepEvidence,
  SmokeStepEvidence,
  StepFailure,
} from '../step-evidence.ts';

/** What record-deployment closes. */
export interface FinishRequest {
  readonly environment: string;
  readonly commit: CommitSha;
  readonly deployment: string;
  /** Where a controller starts the migration once desired state is written. */
  readonly migration?: FollowedStepEvidence | undefined;
  readonly ready: ReadyStepEvidence | undefined;
  readonly smoke: SmokeStepEvidence | undefined;
  readonly failure: StepFailure | undefined;
}

/** Where the record stands now. */
export interface FinishedDeployment {
  readonly record: DeploymentRecord;
  readonly changed: boolean;
  /** Where the environment answers, where the policy was read for it. */
  readonly environmentUrl?: string;
}

/**
 * Closes a deployment with what was observed: active (and accepted, where the policy says so) only with
 * evidence of readiness and smoke checks of this very commit; otherwise how it failed.
 * @param connections the systems of the deployment
 * @param request the deployment and what its steps gave
 * @throws DEPLOYMENT_INCOMPLETE where a step gave neither evidence nor a failure (it is recorded as interrupted)
 */
export async function finishDeployment(
  connections: Connections,
  request: FinishRequest,
): Promise<FinishedDeployment> {
  const context = await deploymentContext(connections, request.environment, request.commit);
  return { ...(await close(context, request)), environmentUrl: context.environment.url };
}

async function close(
  context: DeploymentContext,
  request: FinishRequest,
): Promise<FinishedDeployment> {
  const { record } = await heldDeployment(context, request.deployment, context.seen);
  const phase = phaseOf(record);
  if (isActive(phase) || isEnd(phase)) return { record, changed: false };
  if (request.failure !== undefined) {
    // First: a run that is killed between both leaves a pull request that nobody can merge, not one that is stale.
    await closeStaleProposals(
      context.connections,
      record,
      `${request.failure.code}: ${request.failure.message}`,
    );
    return finished(await context.ledger.finish(record.id, [failureStep(phase, request.failure)]));
  }
  // A pull request waits for its merge: the record stays open, and a later run goes on.
  if (phase === 'proposed' && request.ready === undefined) return { record, changed: false };
  const missing =
    missingMigration(context, record, request.migration) ??
    missingEvidence(context, request) ??
    missingStart(context, record, request.ready);
  if (missing !== undefined) {
    const error = incomplete(record, missing);
    await interrupt(context.ledger, record, error);
    throw error;
  }
  const followed = await followedMigration(context, record, request.migration);
  const steps = activeSteps(context, request, {
    outcome: followed.outcome ?? startedOutcome(context, record, request.ready),
    observations: followed.observations,
  });
  return finished(await context.ledger.finish(record.id, [...followed.steps, ...steps]));
}

/**
 * A person's word that an active deployment is good (policy: `acceptance: manual`).
 * @throws DEPLOYMENT_NOT_FOUND, and what `advance` throws
 */
export async function acceptDeployment(
  ledger: Ledger,
  id: string,
  by: string,
  reason: string | undefined,
): Promise<FinishedDeployment> {
  const step: DeploymentStep = {
    to: 'accepted',
    evidence: {
      phase: 'accepted',
      how: 'person',
      by,
      ...(reason === undefined ? {} : { reason }),
    },
  };
  try {
    return finished(await ledger.advance(id, [step]));
  } catch (error) {
    throw isWaybillError(error, 'LEDGER_RECORD_MISSING') ? deploymentNotFound(id) : error;
  }
}

function finished(written: DeploymentWritten): FinishedDeployment {
  return { record: written.deployment, changed: written.changed };
}

function missingEvidence(context: DeploymentContext, request: FinishRequest): string | undefined {
  const { ready, smoke } = request;
  if (ready === undefined) return 'await-ready gave no evidence';
  if (smoke === undefined && context.config.smoke !== undefined)
    return 'smoke-check gave no evidence';
  for (const evidence of [ready, ...(smoke === undefined ? [] : [smoke])]) {
    if (evidence.commit !== request.commit || evidence.environment !== request.environment) {
      return `evidence speaks of ${evidence.commit} in ${evidence.environment}`;
    }
  }
  return undefined;
}

function incomplete(record: DeploymentRecord, missing: string): ReturnType<typeof stageError> {
  return stageError('DEPLOYMENT_INCOMPLETE', {
    message: `Expected evidence that ${record.environment} runs ${record.commit.slice(0, 12)}; ${missing}.`,
    remedy:
      'Look at the step before this one; start the promotion again, it goes on from where things stand.',
    facts: { deployment: record.id },
  });
}

async function interrupt(
  ledger: Ledger,
  record: DeploymentRecord,
  error: ReturnType<typeof stageError>,
): Promise<void> {
  await ledger.finish(record.id, [
    { to: 'interrupted', evidence: { phase: 'interrupted', ...recordedOutcome(error) } },
  ]);
}

/**
 * @param context what the step knows
 * @param request what was observed; readiness is there
 * @param migration what a migration left that ran after desired state was written, and what was seen of it
 * @returns the transitions that it proves: rolling-out, checking, active, and accepted where the policy says so
 */
export function activeSteps(
  context: DeploymentContext,
  request: Pick<FinishRequest, 'commit' | 'ready' | 'smoke'>,
  migration: Pick<FollowedMigration, 'outcome' | 'observations'> = unmigrated,
): readonly DeploymentStep[] {
  const { ready, smoke } = request;
  if (ready === undefined) throw new TypeError('evidence was checked before');
  const { seen, target, observations, checks } = readyObservations(ready, context.environment.url);
  const identity = { expected: ready.identity.expected, observations: [seen] };
  const smokeIdentity =
    smoke === undefined
      ? identity
      : {
          expected: smoke.identity.expected,
          observations: [
            { subject: smoke.identity.where, at: smoke.at, value: smoke.identity.seen },
          ],
        };
  const steps: DeploymentStep[] = [
    {
      to: 'rolling-out',
      evidence: {
        phase: 'rolling-out',
        target,
        revision: ready.revision ?? ready.identity.seen,
        observations: [...migration.observations, ...observations].slice(0, mostObservations),
        ...(migration.outcome === undefined ? {} : { migration: migration.outcome }),
      },
    },
    { to: 'checking', evidence: { phase: 'checking', ready: checks, identity } },
    {
      to: 'active',
      evidence: {
        phase: 'active',
        version: releaseTag(request.commit),
        identity: smokeIdentity,
        smoke:
          smoke === undefined
            ? { skipped: 'waybill.yaml declares no smoke checks' }
            : {
                results: smoke.results.map((result) => ({ ...result, outcome: 'passed' as const })),
              },
      },
    },
  ];
  if (context.environment.acceptance === 'automatic') {
    steps.push({ to: 'accepted', evidence: { phase: 'accepted', how: 'automatic', by: 'policy' } });
  }
  return steps;
}
