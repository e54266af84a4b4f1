import type { Clock, Digest } from '@waybill/core';
import type { Verifier } from '../keys.ts';
import type { Statement } from '../statement.ts';
import type { CertificateClaims } from './certificate-claims.ts';
import type { TrustedRoot } from './trusted-root.ts';

/** Whose signature is believed. */
export type BundleTrust =
  | {
      readonly kind: 'root';
      readonly root: TrustedRoot;
      /** The certificate's subject and issuer; absent: the caller judges subject, issuer and claims. */
      readonly identity?: { readonly subject: string; readonly issuer: string };
    }
  | {
      readonly kind: 'key';
      readonly verifier: Pick<Verifier, 'publicKey'>;
      /** Where given, log entries and timestamps of the bundle are verified too; else they are passed over. */
      readonly root?: TrustedRoot;
    };

/** What must have been signed. */
export type SignedArtifact =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** `sha256:…`, `sha384:…` or `sha512:…`; the others are of the same bytes, by other hashes. */
  | { readonly kind: 'digest'; readonly digest: string; readonly others?: readonly string[] }
  /** Any in-toto statement: the caller judges what it speaks of. */
  | { readonly kind: 'statement' }
  /** An envelope of a type that is no statement: the caller made its payload. */
  | { readonly kind: 'envelope'; readonly payloadType: string };

/** How much evidence must stand beside the signature. */
export interface RequiredEvidence {
  /** How many entries of transparency logs. */
  readonly log: number;
  /** How many timestamps. */
  readonly timestamp: number;
  /** How many certificate logs; counts for certificates only. */
  readonly certificateLog: number;
}

/** What is to be verified. */
export interface BundleQuestion {
  readonly bundle: Uint8Array;
  readonly trust: BundleTrust;
  readonly artifact: SignedArtifact;
  readonly evidence: RequiredEvidence;
  readonly clock: Clock;
}

/** Who signed. */
export type BundleSigner =
  | {
      readonly kind: 'certificate';
      readonly subject: string;
      readonly issuer: string;
      readonly claims: CertificateClaims;
    }
  | { readonly kind: 'key'; readonly keyId: Digest };

/** A moment at which the signature existed, and who says so. */
export interface SignedAt {
  readonly time: Date;
  readonly source: 'log' | 'timestamp';
}

/** A bundle that was believed. */
export interface VerifiedBundle {
  readonly signer: BundleSigner;
  readonly content:
    | { readonly kind: 'statement'; readonly statement: Statement; readonly payload: Uint8Array }
    | { readonly kind: 'envelope'; readonly payload: Uint8Array }
    /** `sha256:…`: of what the message signature was made. */
    | { readonly kind: 'message'; readonly digest: string };
  readonly signedAt: readonly SignedAt[];
}
