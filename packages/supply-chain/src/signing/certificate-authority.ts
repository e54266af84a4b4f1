import { generateKeyPairSync, sign, X509Certificate, type KeyObject } from 'node:crypto';
import { systemClock } from '@waybill/core';
import { z } from 'zod';
import type { IdentityToken } from './identity-token.ts';
import {
  answerInvalid,
  askService,
  jsonOf,
  serviceUrl,
  type SigningSurroundings,
} from './signing-service.ts';

/** A key that exists in this process alone, with the certificate that says whose it is. */
export interface ShortLivedKey {
  readonly certificate: Buffer;
  /** The certificates up to the root, without the first; DER. */
  readonly chain: readonly Buffer[];
  /** Until when it is used; by this machine's clock, from the moment it came. */
  readonly usableUntil: number;
  sign(bytes: Uint8Array): Buffer;
}

const service = 'the certificate authority';
const maximumAnswerBytes = 256 * 1024;

const chainSchema = z.object({
  chain: z.object({ certificates: z.array(z.string().min(1).max(65_536)).min(1).max(10) }),
});
const answerSchema = z.union([
  z.object({ signedCertificateEmbeddedSct: chainSchema }),
  // Of an authority that writes no certificate log.
  z.object({ signedCertificateDetachedSct: chainSchema }),
]);

/**
 * Makes a key and asks the authority for a certificate (Fulcio, fulcio.proto, CreateSigningCertificate): the token
 * says who asks, a signature over its subject proves that the key is held here. The key is never written anywhere.
 * @param url the authority's address
 * @param identity the token, read
 * @param surroundings signal, deadline, clock
 * @returns the key with its certificate
 * @throws SIGNING_SERVICE_INSECURE, SIGNING_SERVICE_REFUSED, SIGNING_SERVICE_UNREACHABLE,
 *   SIGNING_SERVICE_ANSWER_INVALID: also where the certificate is for another key
 */
export async function requestCertificate(
  url: string,
  identity: IdentityToken,
  surroundings: SigningSurroundings,
): Promise<ShortLivedKey> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const proof = sign('sha256', Buffer.from(identity.challenge), privateKey);
  const answer = await askService(
    {
      effect: 'signing.certificate',
      service,
      url: serviceUrl(url, '/api/v2/signingCert', service),
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({
        credentials: { oidcIdentityToken: identity.token.reveal() },
        publicKeyRequest: {
          publicKey: {
            algorithm: 'ECDSA',
            content: publicKey.export({ type: 'spki', format: 'pem' }),
          },
          proofOfPossession: proof.toString('base64'),
        },
      }),
      expect: [200, 201],
      maximumBytes: maximumAnswerBytes,
      secrets: [identity.token],
    },
    surroundings,
  );
  const [leaf, ...chain] = certificatesIn(jsonOf(answer, service));
  if (leaf === undefined) throw answerInvalid(service, 'it gave no certificate');
  requireOwnKey(leaf, publicKey);
  // By the lifetime, not by its dates: the clock of this machine may be another than the authority's.
  const lifetime = Date.parse(leaf.validTo) - Date.parse(leaf.validFrom);
  return {
    certificate: leaf.raw,
    chain: chain.map(({ raw }) => raw),
    usableUntil: (surroundings.clock ?? systemClock).now() + lifetime / 2,
    sign: (bytes) => sign('sha256', bytes, privateKey),
  };
}

function certificatesIn(body: unknown): X509Certificate[] {
  const parsed = answerSchema.safeParse(body);
  if (!parsed.success) throw answerInvalid(service, 'its answer holds no chain of certificates');
  const { chain } =
    'signedCertificateEmbeddedSct' in parsed.data
      ? parsed.data.signedCertificateEmbeddedSct
      : parsed.data.signedCertificateDetachedSct;
  try {
    return chain.certificates.map((pem) => new X509Certificate(pem));
  } catch {
    throw answerInvalid(service, 'its certificate cannot be read');
  }
}

function requireOwnKey(leaf: X509Certificate, own: KeyObject): void {
  const der = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' });
  if (der(leaf.publicKey).equals(der(own))) return;
  throw answerInvalid(service, 'its certificate is for another key than the one of this run');
}
