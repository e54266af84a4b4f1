import { generateKeyPairSync, sign, type KeyPairKeyObjectResult } from 'node:crypto';
import { parseCertificate, type Certificate } from '../sigstore/certificate.ts';
import { derTag, encodeDer } from '../sigstore/der.ts';

/** A certificate with its key: it may be wrong in any way that a test needs. */
export interface MadeCertificate {
  readonly certificate: Certificate;
  readonly keys: KeyPairKeyObjectResult;
}

/** What is in a certificate. */
export interface CertificateWish {
  readonly name: string;
  /** Who signs it; absent: itself. */
  readonly by?: MadeCertificate;
  readonly keys?: KeyPairKeyObjectResult;
  readonly extensions: readonly Buffer[];
}

/** The members of a sequence, encoded. */
export const sequence = (...members: readonly Uint8Array[]): Buffer =>
  encodeDer(derTag.sequence, Buffer.concat(members));

/** An OCTET STRING. */
export const octets = (bytes: Uint8Array): Buffer => encodeDer(derTag.octetString, bytes);

/** An INTEGER below 128. */
export const smallInteger = (value: number): Buffer => encodeDer(derTag.integer, Buffer.of(value));

/** An object identifier, given with dots. */
export function objectIdentifier(text: string): Buffer {
  const [first = 0, second = 0, ...others] = text.split('.').map(Number);
  const bytes = [first * 40 + second, ...others].flatMap((arc) => {
    const digits = [arc % 128];
    for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) {
      digits.unshift(128 | (rest % 128));
    }
    return digits;
  });
  return encodeDer(derTag.objectIdentifier, Buffer.from(bytes));
}

/** A time, milliseconds since 1970, without its fraction of a second. */
export function generalizedTime(time: number): Buffer {
  const text = new Date(time).toISOString().slice(0, 19).replaceAll(/[-:T]/g, '');
  return encodeDer(derTag.generalizedTime, Buffer.from(`${text}Z`));
}

/** The algorithm by which a key of the tests signs: ECDSA with SHA-256, or Ed25519. */
export function algorithmOf({ publicKey }: KeyPairKeyObjectResult): Buffer {
  const isEd25519 = publicKey.asymmetricKeyType === 'ed25519';
  return sequence(objectIdentifier(isEd25519 ? '1.3.101.112' : '1.2.840.10045.4.3.2'));
}

/** A signature by that algorithm. */
export function signedBy(
  { publicKey, privateKey }: KeyPairKeyObjectResult,
  bytes: Uint8Array,
): Buffer {
  return sign(publicKey.asymmetricKeyType === 'ed25519' ? null : 'sha256', bytes, privateKey);
}

/** An extension of a certificate, given what its OCTET STRING holds. */
export function extension(id: string, value: Uint8Array, critical = false): Buffer {
  const mark = critical ? [encodeDer(derTag.boolean, Buffer.of(0xff))] : [];
  return sequence(objectIdentifier(id), ...mark, octets(value));
}

/** Basic constraints and key usage of who may sign certificates. */
export const authorityExtensions: readonly Buffer[] = [
  extension('2.5.29.19', sequence(encodeDer(derTag.boolean, Buffer.of(0xff))), true),
  extension('2.5.29.15', encodeDer(derTag.bitString, Buffer.of(0, 0x06)), true),
];

/** The extended key usage of these purposes. */
export const purposeExtension = (purposes: readonly string[], critical = false): Buffer =>
  extension('2.5.29.37', sequence(...purposes.map(objectIdentifier)), critical);

const day = 86_400_000;
let serialNumber = 0x10;

/**
 * @param wish what is in it; it is valid from yesterday to tomorrow
 * @returns a certificate of version 3
 */
export function madeCertificate({
  name,
  by,
  keys = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }),
  extensions,
}: CertificateWish): MadeCertificate {
  const signer = by?.keys ?? keys;
  const subject = sequence(
    encodeDer(
      derTag.set,
      sequence(objectIdentifier('2.5.4.3'), encodeDer(derTag.utf8String, Buffer.from(name))),
    ),
  );
  const now = Date.now();
  serialNumber += 1;
  const tbs = sequence(
    encodeDer(0xa0, smallInteger(2)),
    smallInteger(serialNumber),
    algorithmOf(signer),
    by?.certificate.subject ?? subject,
    sequence(generalizedTime(now - day), generalizedTime(now + day)),
    subject,
    keys.publicKey.export({ type: 'spki', format: 'der' }),
    encodeDer(0xa3, sequence(...extensions)),
  );
  const signature = Buffer.concat([Buffer.of(0), signedBy(signer, tbs)]);
  const der = sequence(tbs, algorithmOf(signer), encodeDer(derTag.bitString, signature));
  return { certificate: parseCertificate(der), keys };
}
