import type { ComparedContract } from '@waybill/config';
import type { ContractBase } from '../bases.ts';
import { policyRules, type PolicyRule } from '../policy/rule-ids.ts';
import type { Finding } from '../verdict.ts';

/** @returns the finding for a file that bases have and the checkout has not */
export function removedContract(
  contract: ComparedContract,
  base: ContractBase,
  path: string,
  labels: readonly string[],
): Finding {
  return {
    ...ofFile(contract, 'contract-removed'),
    message: `${contract.file} is gone, and ${listed(labels)} ${labels.length === 1 ? 'has' : 'have'} it: everything that it promised is withdrawn.`,
    remedy:
      'Put the file back; or name its new path in `file` and the old one in `formerly`; or remove the contract from waybill.yaml, once nobody uses it.',
    bases: labels,
    before: { commit: base.commit, file: path, line: 1, column: 1, pointer: '' },
  };
}

/** @returns the finding for a file that bases do not have yet */
export function newContract(
  contract: ComparedContract,
  labels: readonly string[],
  everywhere: boolean,
): Finding {
  const rest = everywhere ? 'no older client can break' : 'it is compared with the other bases';
  return {
    ...ofFile(contract, 'contract-new'),
    line: 1,
    message: `${contract.file} is new: ${listed(labels)} ${labels.length === 1 ? 'does' : 'do'} not have it; ${rest}.`,
    remedy:
      'Nothing needs to be done; where the file was moved, name its old path in `formerly`, for it to be compared.',
    bases: labels,
  };
}

/** @returns the finding for a contract without any base */
export function notCompared(contract: ComparedContract): Finding {
  return {
    ...ofFile(contract, 'contract-not-compared'),
    line: 1,
    message: `${contract.file} was compared with nothing: there is no base.`,
    remedy:
      'In the first commit of a repository nothing needs to be done; else name what clients use in `against` of the contract.',
  };
}

/** @returns the finding for a base whose contract cannot be read or compared */
export function unusableBase(
  contract: ComparedContract,
  base: ContractBase,
  path: string,
  labels: readonly string[],
  reason: string,
): Finding {
  return {
    ...ofFile(contract, 'contract-base-unusable'),
    line: 1,
    message: `${path} of ${listed(labels)} cannot be compared, so nothing is known of its clients: ${reason}`,
    remedy:
      'Where that contract was never good, leave its base out in `against`, or accept this for a time with a waiver.',
    bases: labels,
    before: { commit: base.commit, file: path },
  };
}

function ofFile(
  contract: ComparedContract,
  id: PolicyRule,
): Pick<Finding, 'id' | 'level' | 'file'> {
  return { id, level: policyRules[id], file: contract.file };
}

/** @returns names as a sentence lists them, ten at most */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, 10);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${String(more)} more` : shown.join(', ');
}
