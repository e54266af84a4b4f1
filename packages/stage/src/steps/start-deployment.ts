import { releaseSchema, type Digest, type Release } from '@waybill/core';
import { checkPromotion, gateError, isRefused, type GateCheck, type Plan } from '@waybill/gate';
import type { Approval, DeploymentRecord, DeploymentStep, Ledger } from '@waybill/ledger';
import type { Connections } from '../connections.ts';
import { stageError } from '../error-codes.ts';
import { gatePorts, gateRequest, type GateQuestion } from '../gate-connection.ts';
import { claimIn, recordedOutcome } from '../ledger-claims.ts';
import { connectLedger } from '../ledger-connection.ts';

/** A deployment that may go on. */
export interface StartedDeployment {
  readonly deployment: DeploymentRecord;
  readonly how: 'started' | 'resumed' | 'running-already';
  readonly check: GateCheck;
}

/**
 * Starts a deployment: asks every gate again, now with the right to write, compares the plan with the one
 * that was checked, and records request, approval and lock in one push. A refusal is recorded too (law 8).
 * @param connections the systems of the deployment
 * @param question environment, commit or rollback target
 * @param checkedHash the plan's hash as check-promotion gave it
 * @throws GATE_REFUSED, PLAN_CHANGED, LEDGER_LOCKED, LEDGER_OVERTAKES
 */
export async function startDeployment(
  connections: Connections,
  question: GateQuestion,
  checkedHash: string | undefined,
): Promise<StartedDeployment> {
  const ledger = await connectLedger(connections);
  const ports = await gatePorts(connections, ledger);
  const check = await checkPromotion(ports, await gateRequest(connections, question));
  if (!check.allowed || check.plan === undefined || check.hash === undefined) {
    await recordRefusal(connections, ledger, question, check);
    throw gateRefused(question.environment, check);
  }
  if (checkedHash !== undefined && checkedHash !== check.hash)
    throw planChanged(checkedHash, check.hash);
  const release = await releaseOf(ledger, check.plan);
  const started = await ledger.startDeployment({
    environment: question.environment,
    delivery: check.plan.delivery,
    kind: check.plan.kind,
    release,
    planHash: check.hash,
    requestedBy: connections.settings.owner.actor,
    ...(question.reason === undefined ? {} : { reason: question.reason }),
    ...(check.plan.undoes === null ? {} : { undoes: check.plan.undoes }),
    steps: await approvalSteps(check, check.plan, check.hash),
    again: !check.nothingToDo,
  });
  return { deployment: started.deployment, how: started.how, check };
}

/** What people approved, in the record's form. A pull request is approved later, by its merge. */
async function approvalSteps(
  check: GateCheck,
  plan: Plan,
  hash: Digest,
): Promise<readonly DeploymentStep[]> {
  if (plan.delivery === 'pull-request' || plan.delivery === 'external') return [];
  const by = approvalsOf(check, hash);
  if (by.length > 0) return [{ to: 'approved', evidence: { phase: 'approved', by: [...by] } }];
  await Promise.resolve();
  return [
    {
      to: 'approved',
      evidence: {
        phase: 'approved',
        skipped: 'the policy asks for no approval in this environment',
      },
    },
  ];
}

function approvalsOf(check: GateCheck, hash: Digest): readonly Approval[] {
  return (check.approvals?.valid ?? []).map((approval) => ({
    approver: approval.approver,
    at: approval.at,
    planHash: hash,
    envelopeDigest: approval.envelopeDigest,
    source: 'signed-approval',
  }));
}

async function recordRefusal(
  connections: Connections,
  ledger: Ledger,
  question: GateQuestion,
  check: GateCheck,
): Promise<void> {
  // Without a plan (no release, no environment, no policy) there is nothing that a record could be about:
  // such an attempt leaves a commit status and a summary (design, law 3).
  if (check.plan === undefined || check.hash === undefined) return;
  const refusal = gateRefused(question.environment, check);
  await ledger.refuseDeployment(
    {
      environment: question.environment,
      delivery: check.plan.delivery,
      kind: check.plan.kind,
      release: await releaseOf(ledger, check.plan),
      planHash: check.hash,
      requestedBy: connections.settings.owner.actor,
      ...(question.reason === undefined ? {} : { reason: question.reason }),
      ...(check.plan.undoes === null ? {} : { undoes: check.plan.undoes }),
    },
    recordedOutcome(refusal),
  );
}

/** @returns the refusal of every gate that said no, in one error */
export function gateRefused(environment: string, check: GateCheck): ReturnType<typeof gateError> {
  const refused = check.gates.filter(isRefused);
  return gateError('GATE_REFUSED', {
    message: `${environment} refuses: ${refused.map(({ gate, message }) => `${gate}: ${message}`).join(' · ')}`,
    remedy: [...new Set(refused.map(({ remedy }) => remedy))].join(' '),
    facts: {
      environment,
      gates: refused.map(({ gate }) => gate),
      codes: refused.map(({ code }) => code),
      ...(check.hash === undefined ? {} : { planHash: check.hash }),
    },
  });
}

function planChanged(expected: string, found: string): Error {
  return stageError('PLAN_CHANGED', {
    message: `Expected the plan ${expected}, which was checked; by now the plan is ${found}.`,
    remedy:
      'Look at the new plan with check-promotion, have it approved where the policy asks for that, and start again.',
    facts: { expected, found },
  });
}

async function releaseOf(ledger: Ledger, plan: Plan): Promise<Release> {
  const claim = claimIn(await ledger.release(plan.commit));
  return releaseSchema.parse({
    application: plan.application,
    commit: plan.commit,
    images: claim?.images,
  });
}
