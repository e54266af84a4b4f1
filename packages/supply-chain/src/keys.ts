import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign as signBytes,
  verify as verifyBytes,
  type KeyObject,
} from 'node:crypto';
import { digestOf, Secret, type Digest } from '@waybill/core';
import { supplyChainError } from './error-codes.ts';

/** The kinds of key that sign here. Both are read by cosign and by `openssl pkeyutl`. */
export type KeyAlgorithm = 'ecdsa-p256' | 'ed25519';

/** Who checks: a public key. */
export interface Verifier {
  /** The sha256 digest of the key's SubjectPublicKeyInfo (DER): the same for private and public half. */
  readonly keyId: Digest;
  readonly algorithm: KeyAlgorithm;
  /** The public key as PEM. */
  readonly publicKey: string;
  /** Whether `signature` (DER for ECDSA) was made over exactly these bytes by the private half. */
  verify(bytes: Uint8Array, signature: Uint8Array): boolean;
}

/**
 * Who signs: a key in this process now; later a certificate of Fulcio or a key service, which is why
 * signing may wait.
 */
export interface Signer extends Verifier {
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** A new key pair as PEM texts; the private half is PKCS #8. */
export interface KeyPair {
  readonly privateKey: string;
  readonly publicKey: string;
  readonly keyId: Digest;
}

/** No key that is meant here is longer; what is, is another file. */
const maximumPemLength = 16_384;

/**
 * @param pem a private key: `-----BEGIN PRIVATE KEY-----`, `… ENCRYPTED PRIVATE KEY …` or `… EC PRIVATE KEY …`
 * @param options the passphrase, for an encrypted key
 * @returns a signer with that key
 * @throws KEY_INVALID for anything but an ECDSA P-256 or Ed25519 private key; KEY_PASSPHRASE
 */
export function keySigner(pem: Secret | string, options: { passphrase?: Secret } = {}): Signer {
  const text = typeof pem === 'string' ? pem : pem.reveal();
  const privateKey = readPrivateKey(text, options.passphrase);
  const verifier = verifierOf(createPublicKey(privateKey), 'the private key');
  const hash = verifier.algorithm === 'ecdsa-p256' ? 'sha256' : null;
  return {
    ...verifier,
    sign: (bytes) => Promise.resolve(signBytes(hash, bytes, privateKey)),
  };
}

/**
 * @param pem a public key: `-----BEGIN PUBLIC KEY-----`
 * @returns a verifier with that key
 * @throws KEY_INVALID for anything but an ECDSA P-256 or Ed25519 public key; a private key is refused too, so
 *   that none is put into a policy by mistake
 */
export function publicKeyVerifier(pem: string): Verifier {
  const label = pemLabel(pem);
  if (label !== 'PUBLIC KEY') {
    throw keyInvalid(`Expected a PEM of "PUBLIC KEY", found ${describeLabel(label)}.`);
  }
  try {
    return verifierOf(createPublicKey(pem), 'the public key');
  } catch (error) {
    if (error instanceof Error && error.name === 'WaybillError') throw error;
    throw keyInvalid('Expected the PEM of a public key; its content cannot be read.');
  }
}

/**
 * Makes a key pair, for a rehearsal or a first setup.
 * @param algorithm the kind; ECDSA P-256 is what every sigstore client reads
 * @returns both halves as PEM and the key's id
 */
export function generateKeyPair(algorithm: KeyAlgorithm = 'ecdsa-p256'): KeyPair {
  const pair =
    algorithm === 'ecdsa-p256'
      ? generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
      : generateKeyPairSync('ed25519');
  return {
    privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    keyId: keyIdOf(pair.publicKey),
  };
}

function readPrivateKey(text: string, passphrase: Secret | undefined): KeyObject {
  const label = pemLabel(text);
  if (label === undefined || !label.endsWith('PRIVATE KEY') || label.includes('SIGSTORE')) {
    throw keyInvalid(`Expected a PEM of "PRIVATE KEY", found ${describeLabel(label)}.`);
  }
  const encrypted = label === 'ENCRYPTED PRIVATE KEY' || text.includes('Proc-Type: 4,ENCRYPTED');
  if (encrypted && passphrase === undefined) {
    throw supplyChainError('KEY_PASSPHRASE', {
      message: 'Expected a passphrase: the private key is encrypted, and none was given.',
      remedy: "Give the key's passphrase beside it, as a secret.",
    });
  }
  try {
    return createPrivateKey({
      key: text,
      format: 'pem',
      ...(passphrase === undefined ? {} : { passphrase: passphrase.reveal() }),
    });
  } catch {
    // What OpenSSL says here may quote the input; the key itself must never reach a message.
    if (encrypted) {
      throw supplyChainError('KEY_PASSPHRASE', {
        message:
          'Expected the passphrase to open the private key; it does not, or the key is damaged.',
        remedy:
          'Check the passphrase, and that the secret holds the whole PEM with its line breaks.',
      });
    }
    throw keyInvalid('Expected the PEM of a private key; its content cannot be read.');
  }
}

function verifierOf(key: KeyObject, what: string): Verifier {
  const algorithm = algorithmOf(key, what);
  const hash = algorithm === 'ecdsa-p256' ? 'sha256' : null;
  return {
    keyId: keyIdOf(key),
    algorithm,
    publicKey: key.export({ type: 'spki', format: 'pem' }).toString(),
    verify: (bytes, signature) => verifyBytes(hash, bytes, key, signature),
  };
}

function algorithmOf(key: KeyObject, what: string): KeyAlgorithm {
  if (key.asymmetricKeyType === 'ed25519') return 'ed25519';
  const curve = key.asymmetricKeyDetails?.namedCurve;
  if (key.asymmetricKeyType === 'ec' && curve === 'prime256v1') return 'ecdsa-p256';
  const found =
    key.asymmetricKeyType === 'ec' ? `ec on ${String(curve)}` : String(key.asymmetricKeyType);
  throw keyInvalid(`Expected ${what} to be ECDSA P-256 or Ed25519, found ${found}.`);
}

function keyIdOf(publicKey: KeyObject): Digest {
  return digestOf(publicKey.export({ type: 'spki', format: 'der' }));
}

function pemLabel(text: string): string | undefined {
  if (text.length > maximumPemLength) return undefined;
  return /^\s*-----BEGIN ([A-Z0-9 ]{1,64})-----\r?\n/.exec(text)?.[1];
}

function describeLabel(label: string | undefined): string {
  if (label === undefined) return 'no PEM header at its start';
  if (label.includes('SIGSTORE')) return `"${label}", cosign's own encrypted form`;
  return `"${label}"`;
}

function keyInvalid(message: string): Error {
  return supplyChainError('KEY_INVALID', {
    message,
    remedy:
      'Give a PEM of an ECDSA P-256 or Ed25519 key, with its line breaks: ' +
      '`openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256` makes one, `openssl pkey -pubout` its public half.',
  });
}
