import type { ContractConfig } from '@waybill/config';
import { verifyGenerated, type VerifyGeneratedOptions } from './generated.ts';
import type { ContractVerdict } from './verdict.ts';

/** What verifying any contract needs. */
export interface VerifyContractOptions extends Omit<VerifyGeneratedOptions, 'contract'> {
  readonly contract: ContractConfig;
}

/** How each kind is verified; a kind without an entry does not compile. */
const kinds = {
  generated: verifyGenerated,
} as const satisfies Record<
  ContractConfig['kind'],
  (options: VerifyGeneratedOptions) => Promise<ContractVerdict>
>;

/**
 * Verifies one contract of waybill.yaml by its kind.
 * @param options the checkout, the contract and the surroundings
 * @returns the verdict
 * @throws what the kind throws
 */
export async function verifyContract(options: VerifyContractOptions): Promise<ContractVerdict> {
  return await kinds[options.contract.kind](options);
}
