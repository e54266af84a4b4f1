import { exhausted, isWaybillError, messageOf } from '@waybill/core';
import type { ComparedContract, SchemaCompatibility } from '@waybill/config';
import { compareContracts } from '../compare.ts';
import type { CompatibilityFinding } from '../findings/finding.ts';
import type { Source } from '../model/source.ts';

/** What is compared, and when. */
export interface ComparePair {
  readonly contract: ComparedContract;
  readonly base: Source;
  readonly head: Source;
  readonly now: Date;
}

/** What a comparison with a base gave; or why there can be none. */
export type Compared =
  { readonly findings: readonly CompatibilityFinding[] } | { readonly unusable: string };

/**
 * Compares the checkout's contract with a base's.
 * @param pair both, the contract, and when it is asked
 * @returns the differences; or why the base's cannot be compared, which is no fault of the checkout's
 * @throws what comparing the checkout's with itself throws
 */
export async function compareBase(pair: ComparePair): Promise<Compared> {
  try {
    return { findings: (await compare(pair)).findings };
  } catch (error) {
    if (!isContractError(error)) throw error;
    // Both have the same name: whose fault it is tells a comparison without the base.
    await compare({ ...pair, base: pair.head });
    return { unusable: messageOf(error) };
  }
}

/**
 * @param read reads a base's contract
 * @returns it; or why it cannot be read
 * @throws what says that the base, and not its contract, cannot be read
 */
export async function readBase(
  read: () => Promise<Source>,
): Promise<{ readonly source: Source } | { readonly unusable: string }> {
  try {
    return { source: await read() };
  } catch (error) {
    if (!isContractError(error)) throw error;
    return { unusable: messageOf(error) };
  }
}

/** These codes speak of what stands in a contract. */
const codes = [
  'CONTRACT_FILE_MISSING',
  'CONTRACT_MALFORMED',
  'CONTRACT_TOO_LARGE',
  'CONTRACT_KIND_MISMATCH',
  'CONTRACT_REFERENCE_UNRESOLVED',
  'CONTRACT_REFERENCE_REFUSED',
] as const;

function isContractError(error: unknown): error is Error {
  return codes.some((code) => isWaybillError(error, code));
}

async function compare({
  contract,
  base,
  head,
  now,
}: ComparePair): ReturnType<typeof compareContracts> {
  return await compareContracts({
    base,
    revision: head,
    now,
    kind: contract.kind,
    ...(contract.kind === 'openapi'
      ? {
          profile: contract.profile,
          ...(contract.deprecation === undefined ? {} : { deprecation: contract.deprecation }),
        }
      : { compatibility: readersAsked(contract.compatibility) }),
  });
}

/** Against which bases it must hold is asked elsewhere. */
function readersAsked(compatibility: SchemaCompatibility): 'backward' | 'forward' | 'full' {
  switch (compatibility) {
    case 'backward':
    case 'backward-transitive':
      return 'backward';
    case 'forward':
    case 'forward-transitive':
      return 'forward';
    case 'full':
    case 'full-transitive':
      return 'full';
    default:
      return exhausted(compatibility, 'The level of compatibility');
  }
}
