import { releaseSchema, type Digest, type Release } from '@waybill/core';
import {
  approvalsFor,
  checkPromotion,
  passed,
  refusalOf,
  type GateCheck,
  type PassedCheck,
  type Plan,
  type ReviewsBefore,
} from '@waybill/gate';
import type { DeploymentRecord, DeploymentRequest, DeploymentStep, Ledger } from '@waybill/ledger';
import type { Connections } from '../connections.ts';
import { gatePorts, gateRequest, type GateQuestion } from '../gate-connection.ts';
import { claimIn, recordedOutcome } from '../ledger-claims.ts';
import { connectLedger } from '../ledger-connection.ts';
import { mergedPlanHash } from '../merged-proposal.ts';

/** What check-promotion gave; undefined where the job did not ask it. */
export interface CheckedBefore {
  readonly planHash: Digest | undefined;
  readonly reviewsBefore: ReviewsBefore | undefined;
  /** How long to wait for an environment that another run holds; absent or 0: not at all. */
  readonly waitMilliseconds?: number | undefined;
}

/** A deployment that may go on. */
export interface StartedDeployment {
  readonly deployment: DeploymentRecord;
  readonly how: 'started' | 'resumed' | 'running-already';
  readonly plan: Plan;
  /** Where the environment answers. */
  readonly environmentUrl: string | undefined;
}

/**
 * Starts a deployment: asks every gate again, now with the right to write, compares the plan with the one
 * that was checked, and records request, approval and lock in one push. A refusal is recorded too (law 8).
 * @param connections the systems of the deployment
 * @param question environment, commit or rollback target
 * @param before the plan's hash and the count of reviews, as check-promotion gave them
 * @throws GATE_REFUSED, PLAN_CHANGED, LEDGER_LOCKED, LEDGER_OVERTAKES
 */
export async function startDeployment(
  connections: Connections,
  question: GateQuestion,
  before: CheckedBefore,
): Promise<StartedDeployment> {
  const ledger = await connectLedger(connections);
  const ports = await gatePorts(connections, ledger);
  const { reviewsBefore } = before;
  const request = await gateRequest(connections, question, { asking: 'acting', reviewsBefore });
  const checked = await checkPromotion(ports, request);
  await recordRefusal(connections, ledger, question, checked);
  const check = passed(checked, before.planHash);
  const planHash = (await mergedPlanHash(connections, ledger, check.plan)) ?? check.hash;
  const started = await ledger.startDeployment({
    ...(await requestOf(connections, ledger, question, check.plan, planHash)),
    steps: approvalSteps(check),
    again: !check.nothingToDo,
  });
  const { environment } = check.facts;
  if (started.how === 'waiting') throw new TypeError('nothing was asked to wait');
  return {
    deployment: started.deployment,
    how: started.how,
    plan: check.plan,
    environmentUrl: environment.known ? environment.value?.url : undefined,
  };
}

/** What people approved, in the record's form. A pull request is approved later, by its merge. */
function approvalSteps(check: PassedCheck): readonly DeploymentStep[] {
  const { delivery } = check.plan;
  if (delivery === 'pull-request' || delivery === 'external') return [];
  const by = approvalsFor(check);
  if (by.length > 0) return [{ to: 'approved', evidence: { phase: 'approved', by } }];
  const skipped = 'the policy asks for no approval in this environment';
  return [{ to: 'approved', evidence: { phase: 'approved', skipped } }];
}

async function recordRefusal(
  connections: Connections,
  ledger: Ledger,
  question: GateQuestion,
  check: GateCheck,
): Promise<void> {
  const refusal = refusalOf(check);
  // Without a plan (no release, no environment, no policy) there is nothing that a record could be about:
  // such an attempt leaves the summary of its run (design, law 3).
  if (check.plan === undefined || check.hash === undefined || refusal === undefined) return;
  const request = await requestOf(connections, ledger, question, check.plan, check.hash);
  await ledger.refuseDeployment(request, recordedOutcome(refusal));
}

async function requestOf(
  connections: Connections,
  ledger: Ledger,
  question: GateQuestion,
  plan: Plan,
  planHash: Digest,
): Promise<DeploymentRequest> {
  return {
    environment: question.environment,
    delivery: plan.delivery,
    kind: plan.kind,
    release: await releaseOf(ledger, plan),
    planHash,
    requestedBy: connections.settings.owner.actor,
    ...(question.reason === undefined ? {} : { reason: question.reason }),
    ...(plan.undoes === null ? {} : { undoes: plan.undoes }),
  };
}

async function releaseOf(ledger: Ledger, plan: Plan): Promise<Release> {
  const claim = claimIn(await ledger.release(plan.commit));
  return releaseSchema.parse({
    application: plan.application,
    commit: plan.commit,
    images: claim?.images,
  });
}
