import { exhausted, type Digest } from '@waybill/core';
import type { Signer } from '../keys.ts';
import type { Publication } from './public-good.ts';
import { signedBundle, type Witnesses } from './signed-bundle.ts';

/** Who signs, as far as it is known before something is signed. */
export type SigningIdentity =
  | {
      readonly kind: 'key';
      readonly keyId: Digest;
      /** The public half as PEM. */
      readonly publicKey: string;
    }
  | {
      readonly kind: 'keyless';
      /** The issuer of the token that the certificate is given for. */
      readonly issuer: string;
      /** The token's subject. */
      readonly subject: string;
      /** The workflow that the certificate will name, where the issuer speaks of one. */
      readonly workflow?: string;
      /** Where its services are the public-good instance's: what they tell everybody. */
      readonly publishes?: Publication;
    };

/** Makes finished bundles: with a key, or with a certificate that lives for minutes. */
export interface StatementSigner {
  readonly identity: SigningIdentity;
  /**
   * @param payloadType the payload's media type
   * @param payload what is signed, as a DSSE envelope
   * @returns the bytes of a sigstore bundle v0.3 with everything that its verification needs
   */
  bundle(payloadType: string, payload: Uint8Array): Promise<Uint8Array>;
  /**
   * @param message what is signed as it is, without an envelope: the older format of image signatures
   * @returns the bytes of a sigstore bundle v0.3 with a message signature
   */
  messageBundle(message: Uint8Array): Promise<Uint8Array>;
}

/**
 * @param identity who signs
 * @returns the line that a record keeps of it
 */
export function identityLine(identity: SigningIdentity): string {
  switch (identity.kind) {
    case 'key':
      return `key:${identity.keyId}`;
    case 'keyless':
      return `keyless:${identity.issuer} ${identity.workflow ?? identity.subject}`;
    default:
      return exhausted(identity, 'The kind of signer');
  }
}

/**
 * @param signer a key, in this process or behind a command
 * @param witnesses who else says when it signed; none where absent: a key that a policy names needs none
 * @returns who makes bundles with it; the envelope names no key, the bundle's hint does
 */
export function keyStatementSigner(signer: Signer, witnesses: Witnesses = {}): StatementSigner {
  const { keyId, publicKey, algorithm } = signer;
  const key = {
    material: { kind: 'key', keyId, algorithm, publicKey },
    sign: async (bytes: Uint8Array) => await signer.sign(bytes),
  } as const;
  return {
    identity: { kind: 'key', keyId, publicKey },
    bundle: async (payloadType, payload) =>
      await signedBundle(key, { kind: 'envelope', payloadType, payload }, witnesses),
    messageBundle: async (message) =>
      await signedBundle(key, { kind: 'message', message }, witnesses),
  };
}
