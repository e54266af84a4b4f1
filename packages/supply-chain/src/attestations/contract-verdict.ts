import type { CommitSha, Digest } from '@waybill/core';
import type { WaybillContractVerdict } from '../waybill-statement.ts';

/** in-toto attestation framework, spec/predicates/test-result.md. */
export const contractPredicateType = 'https://in-toto.io/attestation/test-result/v0.1';

/** What was verified, by what description, and what came out. */
export interface VerifiedContracts {
  readonly source: string;
  readonly commit: CommitSha;
  readonly description: { readonly file: string; readonly digest: Digest };
  readonly verdicts: readonly WaybillContractVerdict[];
}

/**
 * @param verified what came out of verifying the contracts of a commit
 * @returns the predicate of its statement: a test result, with the counts of findings beside it
 */
export function contractPredicate(verified: VerifiedContracts): object {
  const { source, commit, description, verdicts } = verified;
  const names = (holds: boolean): string[] =>
    verdicts.filter((it) => it.holds === holds).map(({ contract }) => contract);
  return {
    result: verdicts.every(({ holds }) => holds) ? 'PASSED' : 'FAILED',
    configuration: [
      {
        name: description.file,
        digest: { sha256: description.digest.slice('sha256:'.length), gitCommit: commit },
        annotations: { source },
      },
    ],
    passedTests: names(true),
    warnedTests: [],
    failedTests: names(false),
    // The framework lets a predicate have further fields whose names are URIs.
    'urn:waybill:contracts': verdicts,
  };
}
