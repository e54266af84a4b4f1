import { checkPromotion, type GateCheck } from '@waybill/gate';
import type { Connections } from '../connections.ts';
import { gatePorts, gateRequest, type GateQuestion } from '../gate-connection.ts';
import { connectLedger } from '../ledger-connection.ts';

/**
 * Asks every gate, and changes nothing: an early refusal before the environment's job, never the boundary.
 * @param connections the systems of the deployment; reading is enough
 * @param question environment, commit or rollback target
 * @returns the plan, its hash, and what every gate says
 */
export async function checkStep(
  connections: Connections,
  question: GateQuestion,
): Promise<GateCheck> {
  const ledger = await connectLedger(connections);
  const ports = await gatePorts(connections, ledger);
  return await checkPromotion(ports, await gateRequest(connections, question));
}
