import type { Clock } from '@waybill/core';
import type { AllowedSigner } from '../allowed-signer.ts';
import { publicKeyVerifier } from '../keys.ts';
import type { StatementSigner } from './statement-signer.ts';

/** How a statement is attached only where it is missing. */
export interface AttachOptions {
  /**
   * Whose good statements count as there already. Absent: the signer's own key; a keyless signer then recognises
   * none, and signs anew each time.
   */
  readonly accepted?: readonly AllowedSigner[];
  /**
   * When what is attached gets into the list that a registry without the referrers API keeps under a tag: `later`
   * for who completes that list itself (`completeReferrers`), alone, for everything at once. At once where absent.
   */
  readonly listing?: 'at-once' | 'later';
  /** Whether an image's signature is also written where cosign 2 looks (`sha256-<hex>.sig`). */
  readonly legacy?: boolean;
  readonly clock?: Clock;
}

/**
 * @param signer who is about to sign
 * @param options who else counts
 * @returns whose statements need not be made again
 */
export function recognisedSigners(
  { identity }: StatementSigner,
  options: AttachOptions,
): readonly AllowedSigner[] {
  if (options.accepted !== undefined) return options.accepted;
  if (identity.kind === 'keyless') return [];
  return [{ ...publicKeyVerifier(identity.publicKey), name: 'this signer' }];
}
