import { overridableGates, type OverridableGate } from '@waybill/config';
import type { GateOverrides } from '@waybill/gate';
import type { Call, Option } from './command.ts';

const about: Readonly<Record<OverridableGate, string>> = {
  freeze: 'Why the freeze of the environment is overridden, where the policy allows that.',
  hold: 'Why what was rolled back may come back, where the policy allows that.',
};

/** An option for each gate that a person may override with a reason. */
export const overrideOptions: Readonly<Record<string, Option>> = Object.fromEntries(
  overridableGates.map((gate) => [`override-${gate}`, { about: about[gate], value: 'WHY' }]),
);

/**
 * @param call with `overrideOptions` among its options
 * @returns the gates that are overridden, in the form that a question to the gates has
 */
export function overridesOf(call: Call): { readonly overrides?: GateOverrides } {
  const given = overridableGates.flatMap((gate): [OverridableGate, string][] => {
    const reason = call.text(`override-${gate}`);
    return reason === undefined ? [] : [[gate, reason]];
  });
  return given.length === 0 ? {} : { overrides: Object.fromEntries(given) };
}
