import type { CommitSha } from '@waybill/core';
import type { StatementAuthor } from './allowed-signer.ts';
import type { Statement } from './statement.ts';

/**
 * Whose code an image is made of. They are annotations of the statement's subject, where `cosign sign -a`
 * writes and `cosign verify -a` reads them.
 */
export interface SignatureClaims {
  /** The source repository, as its clone URL or `host/owner/name`; compared as it is written. */
  readonly source: string;
  readonly commit: CommitSha;
  readonly application: string;
}

/** The claims, as found: any may be missing or of another type. */
export type FoundClaims = Readonly<Record<keyof SignatureClaims, unknown>>;

/**
 * @param subject the subject of a verified statement
 * @returns what it claims
 */
export function claimsOf(subject: Statement['subject'][number]): FoundClaims {
  return {
    source: subject.annotations?.['waybill.source'],
    commit: subject.annotations?.['waybill.commit'],
    application: subject.annotations?.['waybill.application'],
  };
}

/**
 * @param found what a statement claims
 * @param expected what it must claim
 * @returns whether all of it is equal
 */
export function sameClaims(found: FoundClaims, expected: SignatureClaims): boolean {
  return differingClaims(found, expected).length === 0;
}

/**
 * @param found what a statement claims
 * @param expected what it must claim
 * @returns one sentence for each difference
 */
export function differingClaims(found: FoundClaims, expected: SignatureClaims): string[] {
  return (['source', 'commit', 'application'] as const).flatMap((claim) => {
    const value = found[claim];
    if (value === expected[claim]) return [];
    const shown = typeof value === 'string' ? JSON.stringify(value.slice(0, 200)) : 'none';
    return [`${claim} ${JSON.stringify(expected[claim])}, found ${shown}`];
  });
}

/**
 * What a key claims, it claims for itself; a certificate was given by somebody else, who knew whose run it was. So a
 * statement counts only for the commit and the repository that the certificate names too.
 * @param signer who signed a statement
 * @param expected whose code it must be about
 * @returns one sentence for each difference; none for a key
 */
export function differingCertificate(
  { certificate }: StatementAuthor,
  expected: Pick<SignatureClaims, 'source' | 'commit'>,
): string[] {
  if (certificate === undefined) return [];
  const { sourceRepositoryDigest: commit, sourceRepositoryUri: source } = certificate.claims;
  const differences: string[] = [];
  if (commit !== expected.commit) {
    differences.push(`a certificate of the commit ${expected.commit}, found ${commit ?? 'none'}`);
  }
  if (source === undefined || plainRepository(source) !== plainRepository(expected.source)) {
    differences.push(`a certificate of ${expected.source}, found ${source ?? 'none'}`);
  }
  return differences;
}

/** A repository as `host/owner/name`: its URL may be written in several ways. */
function plainRepository(source: string): string {
  return source
    .replace(/^(?:https?|ssh|git):\/\/(?:[^@/]*@)?/, '')
    .replace(/^[^@/:]+@([^:/]+):/, '$1/')
    .replace(/(?:\.git)?\/*$/, '')
    .toLowerCase();
}
