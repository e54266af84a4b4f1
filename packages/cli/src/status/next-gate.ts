import type { Environment, Policy } from '@waybill/config';
import { isWaybillError, messageOf, withDeadline, type CommitSha } from '@waybill/core';
import {
  isRefused,
  waitsUntil,
  type GateCheck,
  type GateName,
  type RefusalCode,
} from '@waybill/gate';
import type { EnvironmentStatus } from '@waybill/ledger';
import { connect, type Connections } from '@waybill/stage';
import { askBeforehand } from '@waybill/stage/steps/check-promotion';

/** For all environments together: a status is looked at while somebody waits. */
const deadlineMilliseconds = 30_000;

/** Whether the release of the earlier environment could come here now, and what stands in the way first. */
export type NextGate =
  | { readonly state: 'nothing'; readonly from: string; readonly reason: string }
  | { readonly state: 'allowed'; readonly from: string; readonly commit: CommitSha }
  | {
      readonly state: 'refused';
      readonly from: string;
      readonly commit: CommitSha;
      readonly gate: GateName;
      readonly code: RefusalCode;
      readonly message: string;
      readonly remedy: string;
      /** How many gates refuse, this one among them. */
      readonly refusals: number;
      /** Where gates only wait: when the last of them has waited enough. */
      readonly waitsUntil: string | undefined;
    }
  /** It could not be learned, which is no yes (design, law 7). */
  | {
      readonly state: 'unknown';
      readonly from: string;
      readonly commit: CommitSha | undefined;
      readonly gate: GateName | undefined;
      readonly message: string;
    };

/**
 * Asks for each environment after the first whether what the earlier one runs could be promoted to it now. It asks
 * every gate as `waybill plan` does, writes nothing, and ends within half a minute: what was not learned by then is
 * unknown.
 * @param connections the systems
 * @param policy the policy of now
 * @param statuses what the environments run
 * @returns the answers by environment; the first environment has none
 */
export async function nextGates(
  connections: Connections,
  policy: Policy,
  statuses: readonly EnvironmentStatus[],
): Promise<ReadonlyMap<string, NextGate>> {
  const { settings } = connections;
  const answers = new Map<string, NextGate>();
  const ask = async (asked: Connections): Promise<void> => {
    for (const environment of policy.environments) {
      const answer = await nextGate(asked, environment, statuses);
      if (answer !== undefined) answers.set(environment.name, answer);
    }
  };
  try {
    await withDeadline("the gates' answers", deadlineMilliseconds, settings.signal, (signal) =>
      ask(connect({ ...settings, signal })),
    );
  } catch (error) {
    settings.signal.throwIfAborted();
    const message = isWaybillError(error) ? `${error.code}: ${error.message}` : messageOf(error);
    for (const { name, after: from } of policy.environments) {
      if (from === undefined || answers.has(name)) continue;
      answers.set(name, { ...unasked, state: 'unknown', from, message });
    }
  }
  return answers;
}

const unasked = { commit: undefined, gate: undefined } as const;

async function nextGate(
  connections: Connections,
  { name, after: from }: Environment,
  statuses: readonly EnvironmentStatus[],
): Promise<NextGate | undefined> {
  if (from === undefined) return undefined;
  const activeIn = (environment: string): EnvironmentStatus['active'] =>
    statuses.find((status) => status.environment === environment)?.active;
  const commit = activeIn(from)?.commit;
  if (commit === undefined) return { state: 'nothing', from, reason: `${from} runs nothing yet` };
  if (activeIn(name)?.commit === commit)
    return { state: 'nothing', from, reason: `it runs what ${from} runs` };
  try {
    const question = {
      ...({ environment: name, kind: 'promote', commit } as const),
      ...{ target: 'previous', reason: undefined },
    };
    return firstGate(await askBeforehand(connections, question), from, commit);
  } catch (error) {
    connections.settings.signal.throwIfAborted();
    const message = isWaybillError(error) ? `${error.code}: ${error.message}` : messageOf(error);
    return { ...unasked, state: 'unknown', from, commit, message };
  }
}

/** The first gate in their order; one that could not be judged is no refusal that somebody could answer. */
function firstGate(check: GateCheck, from: string, commit: CommitSha): NextGate {
  if (check.allowed) return { state: 'allowed', from, commit };
  const refused = check.gates.filter(isRefused);
  const [first] = refused;
  if (first === undefined)
    return { ...unasked, state: 'unknown', from, commit, message: 'too little is known to plan' };
  const { gate, code, message, remedy } = first;
  if (code === 'GATE_UNKNOWN') return { state: 'unknown', from, commit, gate, message };
  const refusals = refused.length;
  return {
    state: 'refused',
    ...{ from, commit, gate, code, message, remedy, refusals },
    waitsUntil: waitsUntil(check.gates),
  };
}
