import type { Digest } from '@waybill/core';
import type { RegistryClient } from '@waybill/oci';
import type { AllowedSigner } from '../allowed-signer.ts';
import {
  attachStatement,
  readStatements,
  type AttachedStatement,
  type AttestedImage,
} from '../attached-statement.ts';
import { differingCertificate, type SignatureClaims } from '../signature-claims.ts';
import { recognisedSigners, type AttachOptions } from '../signing/recognised-signers.ts';
import type { StatementSigner } from '../signing/statement-signer.ts';
import { encodeStatement, type StatementSubject } from '../statement.ts';

/** What is attested of an image. */
export interface Attestation {
  /** What it says, as a URI. */
  readonly predicateType: string;
  readonly predicate: object;
  /** What it speaks of; the image alone where absent. */
  readonly subjects?: readonly StatementSubject[];
}

/** An attestation as it hangs on an image. */
export interface AttachedAttestation {
  readonly predicateType: string;
  /** The digest of the referrer that carries it. */
  readonly attestation: Digest;
  /** Whether it was there: then nothing was pushed. */
  readonly reused: boolean;
}

/** How an attestation is attached where none is that says it already. */
export interface AttestOptions extends AttachOptions {
  /** Which good statement says it already; any of the same kind where absent. */
  readonly says?: (predicate: unknown) => boolean;
  /** Whose code the image is made of: a certificate that names another repository or commit says nothing of it. */
  readonly claims?: Pick<SignatureClaims, 'source' | 'commit'>;
}

/**
 * Attests something of an image: an in-toto statement as a referrer. Where a good one by an accepted signer says it
 * already, nothing is made and nothing is pushed.
 * @param client the client of the image's registry
 * @param image the image, in the registry
 * @param make gives what is attested; asked only where it is missing
 * @param signer who signs
 * @param options whose statements count, and which of them says it already
 * @returns the referrer; undefined where there is nothing to attest
 * @throws what `make`, the signer and the registry's client throw
 */
export async function attest(
  client: RegistryClient,
  image: AttestedImage,
  predicateType: string,
  make: () => Promise<Attestation | undefined> | Attestation | undefined,
  signer: StatementSigner,
  options: AttestOptions = {},
): Promise<AttachedAttestation | undefined> {
  const signers = recognisedSigners(signer, options);
  const existing = await newestAttestation(client, image, predicateType, signers, options);
  if (existing !== undefined) {
    return { predicateType, attestation: existing.referrer, reused: true };
  }
  const attestation = await make();
  if (attestation === undefined) return undefined;
  const subjects = attestation.subjects ?? [{ digest: image.digest, name: image.repository }];
  const statement = encodeStatement(subjects, predicateType, attestation.predicate);
  const { referrer } = await attachStatement(
    client,
    image,
    statement,
    predicateType,
    signer,
    options,
  );
  return { predicateType, attestation: referrer, reused: false };
}

/**
 * @param client the client of the image's registry
 * @param image the image
 * @param predicateType what is looked for
 * @param signers whose statements count
 * @param options which of them; any where absent
 * @returns the one that the registry lists last; undefined where there is none
 * @throws what the registry's client throws
 */
export async function newestAttestation(
  client: RegistryClient,
  image: Pick<AttestedImage, 'repository' | 'digest'>,
  predicateType: string,
  signers: readonly AllowedSigner[],
  { says = () => true, claims }: Pick<AttestOptions, 'says' | 'claims'> = {},
): Promise<AttachedStatement | undefined> {
  const { found } = await readStatements(client, image, predicateType, signers);
  return found.findLast(
    ({ statement, signer }) =>
      says(statement.predicate) &&
      (claims === undefined || differingCertificate(signer, claims).length === 0),
  );
}
