import type { CommitSha } from '@waybill/core';
import {
  checkPromotion,
  gateStatuses,
  refusalBy,
  reviewsBefore,
  runnersWord,
  type GateCheck,
  type GatePorts,
  type ReviewsBefore,
} from '@waybill/gate';
import type { Connections } from '../connections.ts';
import { gatePorts, gateRequest, type GateQuestion } from '../gate-connection.ts';
import { connectLedger } from '../ledger-connection.ts';
import { showStatuses } from '../mirror.ts';

/** What a check gives to the job that acts on it. */
export interface CheckedPromotion {
  readonly check: GateCheck;
  /** Which reviews the run has now; undefined where the environment's reviewers are not asked. */
  readonly reviewsBefore: ReviewsBefore | undefined;
}

/**
 * Asks every gate, and changes nothing but what people look at: an early refusal before the environment's
 * job, never the boundary.
 * @param connections the systems of the deployment; reading is enough, statuses of the commit aside
 * @param question environment, commit or rollback target
 * @returns the plan, its hash, and what every gate says
 */
export async function checkStep(
  connections: Connections,
  question: GateQuestion,
): Promise<CheckedPromotion> {
  const check = await askBeforehand(connections, question).catch(async (error: unknown) => {
    throw (await refusedByRunner(connections, question)) ?? error;
  });
  await showGates(connections, question, check);
  return { check, reviewsBefore: reviewsBefore(check.facts) };
}

/**
 * Asks every gate and shows it nowhere: for who only wants to know.
 * @param connections the systems of the deployment; reading is enough
 * @param question environment, commit or rollback target
 * @returns the plan, its hash, and what every gate says
 */
export async function askBeforehand(
  connections: Connections,
  question: GateQuestion,
): Promise<GateCheck> {
  const ports = await openPorts(connections);
  const request = await gateRequest(connections, question, { asking: 'beforehand' });
  return await checkPromotion(ports, request);
}

async function openPorts(connections: Connections): Promise<GatePorts> {
  return await gatePorts(connections, await connectLedger(connections));
}

/**
 * A fork's run has no credential for the ops repository, and would end as an outage: what its runner says of it
 * refuses it already.
 */
async function refusedByRunner(
  connections: Connections,
  question: GateQuestion,
): Promise<Error | undefined> {
  connections.settings.signal.throwIfAborted();
  try {
    const request = await gateRequest(connections, question, { asking: 'beforehand' });
    const refused = runnersWord(request);
    if (refused === undefined) return undefined;
    await showStatuses(connections, question.commit, gateStatuses(question.environment, [refused]));
    return refusalBy([refused], request);
  } catch {
    connections.settings.signal.throwIfAborted();
    return undefined;
  }
}

/** Each gate as a status of the commit, so that branch protection can require it (design, section 4). */
async function showGates(
  connections: Connections,
  question: GateQuestion,
  check: GateCheck,
): Promise<void> {
  const forge = await connections.forge();
  // In a plain bare repository nobody looks at statuses; what a deployment came to is one there.
  if (forge.kind === 'local') return;
  const commit: CommitSha = check.plan?.commit ?? question.commit;
  await showStatuses(connections, commit, gateStatuses(question.environment, check.gates));
}
