import { releaseSchema, systemClock, type Digest, type Release } from '@waybill/core';
import {
  approvalsFor,
  checkPromotion,
  overridesFor,
  passed,
  refusalOf,
  type GateCheck,
  type PassedCheck,
  type Plan,
  type ReviewsBefore,
} from '@waybill/gate';
import type {
  Approval,
  DeploymentRecord,
  DeploymentRequest,
  DeploymentStarted,
  DeploymentStep,
  Ledger,
  LedgerReader,
} from '@waybill/ledger';
import { connect, type Connections } from '../connections.ts';
import { endWaiting, untilItMayBeFree } from '../environment-wait.ts';
import { gatePorts, gateRequest, type GateQuestion } from '../gate-connection.ts';
import { claimIn, recordedOutcome } from '../ledger-claims.ts';
import { connectLedger } from '../ledger-connection.ts';
import { mergedPlanHash } from '../merged-proposal.ts';
import { closeOvertaken } from '../ops-pull-request/close-proposals.ts';

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
  /** How long it waited for the environment, milliseconds; undefined where it was free. */
  readonly waited: number | undefined;
  /** While it waited the plan became another one than what was checked; nobody had to approve it. */
  readonly planChanged: boolean;
}

/**
 * Starts a deployment: asks every gate again, now with the right to write, compares the plan with the one
 * that was checked, and records request, approval and lock in one push. A refusal is recorded too (law 8).
 * Where another run holds the environment it waits in the ledger's queue, as long as it may; every gate is asked
 * again before its turn, and whatever ends the waiting is recorded.
 * @param connections the systems of the deployment
 * @param question environment, commit or rollback target
 * @param before the plan's hash and the count of reviews, as check-promotion gave them; how long to wait
 * @throws GATE_REFUSED, PLAN_CHANGED, LEDGER_LOCKED, LEDGER_OVERTAKES, LEDGER_SUPERSEDED
 */
export async function startDeployment(
  connections: Connections,
  question: GateQuestion,
  before: CheckedBefore,
): Promise<StartedDeployment> {
  const { settings } = connections;
  const { clock = systemClock } = settings;
  const wait = before.waitMilliseconds ?? 0;
  const begin = clock.now();
  let systems = connections;
  try {
    for (let waited = false; ; waited = true) {
      const isLast = clock.now() - begin >= wait;
      const { ledger, check, started } = await attempt(systems, question, before, waited, !isLast);
      if (started.how === 'waiting') {
        await untilItMayBeFree(systems, ledger, started, begin + wait);
        // Opened anew: policy and protected branch may have moved, and tokens do not last for ever.
        systems = connect(settings);
        continue;
      }
      const { environment } = check.facts;
      return {
        deployment: started.deployment,
        how: started.how,
        plan: check.plan,
        environmentUrl: environment.known ? environment.value?.url : undefined,
        waited: waited ? clock.now() - begin : undefined,
        planChanged: before.planHash !== undefined && before.planHash !== check.hash,
      };
    }
  } catch (error) {
    if (wait > 0) await endWaiting(systems, question.environment, error);
    throw error;
  }
}

/** What came of asking once. */
interface Attempt {
  readonly ledger: Ledger;
  readonly check: PassedCheck;
  readonly started: DeploymentStarted;
}

/** Asks every gate, and then the ledger: for the environment, or for a place in its queue. */
async function attempt(
  connections: Connections,
  question: GateQuestion,
  before: CheckedBefore,
  waited: boolean,
  wait: boolean,
): Promise<Attempt> {
  const ledger = await connectLedger(connections);
  const ports = await gatePorts(connections, ledger);
  const { reviewsBefore } = before;
  const request = await gateRequest(connections, question, { asking: 'acting', reviewsBefore });
  const checked = await checkPromotion(ports, request);
  await recordRefusal(connections, ledger, question, checked);
  // What runs may be another release than before the waiting; what people approved is that plan alone.
  const isFree = waited && !asksForApproval(checked);
  const check = passed(checked, isFree ? undefined : before.planHash);
  const planHash = (await mergedPlanHash(connections, ledger, check.plan)) ?? check.hash;
  const openBefore = (await ports.ledger.environment(question.environment))?.open ?? [];
  const started = await ledger.startDeployment({
    // The release as the gates saw it: a claim stands once it is made.
    ...(await requestOf(connections, ports.ledger, question, check.plan, planHash)),
    overrides: overridesFor(check),
    steps: approvalSteps(check),
    approvals: approvalsBefore(check, planHash),
    again: !check.nothingToDo,
    wait,
  });
  await closeOvertaken(connections, ledger, openBefore, started);
  return { ledger, check, started };
}

/** Where the policy is not known every gate refuses anyway. */
function asksForApproval({ facts: { environment } }: GateCheck): boolean {
  return !environment.known || (environment.value?.approval.required ?? 1) > 0;
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

/** What was approved before somebody else writes desired state: the request keeps it. */
function approvalsBefore(check: PassedCheck, planHash: Digest): readonly Approval[] {
  const { delivery } = check.plan;
  const isWrittenLater = delivery === 'pull-request' || delivery === 'external';
  return isWrittenLater && check.hash === planHash ? approvalsFor(check) : [];
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
  ledger: LedgerReader,
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
    ...(question.automatic === undefined ? {} : { automatic: true as const }),
  };
}

async function releaseOf(ledger: LedgerReader, plan: Plan): Promise<Release> {
  const claim = claimIn(await ledger.release(plan.commit));
  return releaseSchema.parse({
    application: plan.application,
    commit: plan.commit,
    images: claim?.images,
  });
}
