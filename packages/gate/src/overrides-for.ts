import { overridableGates } from '@waybill/config';
import type { Override } from '@waybill/ledger';
import type { GateCheck } from './check.ts';

/**
 * What a person overrode, in the ledger's form: only the gates that would have refused. A reason that was given
 * for a window that does not hold overrode nothing.
 * @param check what every gate said
 * @returns gate, reason and who; empty where nothing was overridden
 */
export function overridesFor({ gates, facts }: Pick<GateCheck, 'gates' | 'facts'>): Override[] {
  const { requestedBy, overrides = {} } = facts.request;
  return overridableGates.flatMap((gate): Override[] => {
    const result = gates.find((it) => it.gate === gate);
    const reason = overrides[gate]?.trim();
    const counted =
      result !== undefined && 'allowed' in result && result.facts['overridden'] === true;
    return counted && result.allowed && reason !== undefined
      ? [{ gate, reason, by: requestedBy }]
      : [];
  });
}
