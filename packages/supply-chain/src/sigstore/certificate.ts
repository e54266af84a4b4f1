import { createHash, X509Certificate, type KeyObject } from 'node:crypto';
import {
  derTag,
  encodeDer,
  expectTag,
  MalformedDer,
  membersOf,
  objectIdentifierOf,
  readDer,
  smallIntegerOf,
  timeOf,
  type DerValue,
} from './der.ts';

/** One extension of a certificate. */
export interface CertificateExtension {
  readonly critical: boolean;
  /** What the extension's OCTET STRING holds. */
  readonly value: Buffer;
}

/** A certificate, taken apart (RFC 5280). Nothing is verified yet. */
export interface Certificate {
  readonly der: Buffer;
  readonly publicKey: KeyObject;
  /** The SubjectPublicKeyInfo, as it is encoded. */
  readonly spki: Buffer;
  /** The names as they are encoded. */
  readonly issuer: Buffer;
  readonly subject: Buffer;
  readonly serialNumber: Buffer;
  /** Milliseconds since 1970; both are part of the time in which it is valid. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly signatureAlgorithm: string;
  readonly extensions: ReadonlyMap<string, CertificateExtension>;
  /** Whether it may sign certificates, and how many may stand between it and the last (undefined: any number). */
  readonly authority: { readonly pathLength: number | undefined } | undefined;
  readonly tbs: readonly DerValue[];
  /** @returns whether `issuer`'s key signed it */
  signedBy(issuer: Certificate): boolean;
}

const oid = {
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  extendedKeyUsage: '2.5.29.37',
  subjectKeyIdentifier: '2.5.29.14',
} as const;

/** What signs certificates here: ECDSA, RSA and Ed25519 with hashes of today; SHA-1 is not among them. */
const signatureAlgorithms: ReadonlySet<string> = new Set([
  '1.2.840.10045.4.3.2',
  '1.2.840.10045.4.3.3',
  '1.2.840.10045.4.3.4',
  '1.2.840.113549.1.1.11',
  '1.2.840.113549.1.1.12',
  '1.2.840.113549.1.1.13',
  '1.3.101.112',
]);

/** The purposes that an extended key usage names. */
export const keyPurpose = {
  codeSigning: '1.3.6.1.5.5.7.3.3',
  timeStamping: '1.3.6.1.5.5.7.3.8',
} as const;

/**
 * @param bytes a certificate in DER
 * @returns it, taken apart
 * @throws MalformedDer
 */
export function parseCertificate(bytes: Uint8Array): Certificate {
  const whole = readDer(bytes);
  const [body, algorithm] = membersOf(whole, derTag.sequence);
  const tbs = membersOf(body, derTag.sequence);
  // The version, [0], is absent in certificates of version 1, which have no extensions either.
  if (tbs[0]?.tag !== 0xa0) throw new MalformedDer('expected a certificate of version 3');
  const [, serial, , issuerName, validity, subject, spki] = tbs;
  const [notBefore, notAfter] = membersOf(validity, derTag.sequence);
  const extensions = extensionsOf(tbs);
  const { x509, publicKey } = openedByNode(whole.encoded);
  const signatureAlgorithm = objectIdentifierOf(membersOf(algorithm, derTag.sequence)[0]);
  return {
    der: whole.encoded,
    publicKey,
    spki: expectTag(spki, derTag.sequence).encoded,
    issuer: expectTag(issuerName, derTag.sequence).encoded,
    subject: expectTag(subject, derTag.sequence).encoded,
    serialNumber: expectTag(serial, derTag.integer).content,
    notBefore: timeOf(notBefore),
    notAfter: timeOf(notAfter),
    signatureAlgorithm,
    extensions,
    authority: authorityOf(extensions),
    tbs,
    signedBy: (issuer) =>
      signatureAlgorithms.has(signatureAlgorithm) && x509.verify(issuer.publicKey),
  };
}

/** Node throws errors of OpenSSL's for bytes that it cannot read, and for keys of a kind that it does not know. */
function openedByNode(der: Buffer): {
  readonly x509: X509Certificate;
  readonly publicKey: KeyObject;
} {
  try {
    const x509 = new X509Certificate(der);
    return { x509, publicKey: x509.publicKey };
  } catch {
    throw new MalformedDer('the certificate or its key cannot be read');
  }
}

function extensionsOf(tbs: readonly DerValue[]): ReadonlyMap<string, CertificateExtension> {
  const extensions = new Map<string, CertificateExtension>();
  for (const extension of extensionValues(tbs)) {
    const [id, second, third] = membersOf(extension, derTag.sequence);
    const name = objectIdentifierOf(id);
    if (extensions.has(name)) throw new MalformedDer('an extension stands twice');
    const critical = second?.tag === derTag.boolean && second.content[0] === 0xff;
    const value = expectTag(second?.tag === derTag.boolean ? third : second, derTag.octetString);
    extensions.set(name, { critical, value: value.content });
  }
  return extensions;
}

function extensionValues(tbs: readonly DerValue[]): DerValue[] {
  const wrapper = tbs.find(({ tag }) => tag === 0xa3);
  if (wrapper === undefined) return [];
  return membersOf(readDer(wrapper.content), derTag.sequence);
}

function authorityOf(extensions: Certificate['extensions']): Certificate['authority'] {
  const constraints = extensions.get(oid.basicConstraints);
  if (constraints === undefined) return undefined;
  const [authority, pathLength] = membersOf(readDer(constraints.value), derTag.sequence);
  if (authority?.tag !== derTag.boolean || authority.content[0] !== 0xff) return undefined;
  const usage = extensions.get(oid.keyUsage);
  if (usage !== undefined && !signsCertificates(usage)) return undefined;
  return { pathLength: pathLength === undefined ? undefined : smallIntegerOf(pathLength) };
}

/** keyCertSign is bit 5 (RFC 5280, 4.2.1.3). */
function signsCertificates({ value }: CertificateExtension): boolean {
  const bits = expectTag(readDer(value), derTag.bitString).content;
  return ((bits[1] ?? 0) & 0x04) !== 0;
}

/** @returns whether it may sign data; true where it does not say what it is for */
export function signsData({ extensions }: Certificate): boolean {
  const usage = extensions.get(oid.keyUsage);
  if (usage === undefined) return true;
  const bits = expectTag(readDer(usage.value), derTag.bitString).content;
  return ((bits[1] ?? 0) & 0x80) !== 0;
}

/**
 * @param certificate a certificate
 * @returns the purposes that its extended key usage names, and whether that is critical
 * @throws MalformedDer
 */
export function purposesOf({ extensions }: Certificate): {
  readonly purposes: readonly string[];
  readonly critical: boolean;
} {
  const usage = extensions.get(oid.extendedKeyUsage);
  if (usage === undefined) return { purposes: [], critical: false };
  const purposes = membersOf(readDer(usage.value), derTag.sequence).map(objectIdentifierOf);
  return { purposes, critical: usage.critical };
}

/**
 * @param certificate a certificate
 * @returns its subject key identifier; where it has none, the hash of its key
 * @throws MalformedDer
 */
export function keyIdentifierOf({ extensions, spki }: Certificate): Buffer {
  const found = extensions.get(oid.subjectKeyIdentifier);
  if (found !== undefined) return expectTag(readDer(found.value), derTag.octetString).content;
  const key = expectTag(membersOf(readDer(spki), derTag.sequence)[1], derTag.bitString);
  return createHash('sha1').update(key.content.subarray(1)).digest();
}

/**
 * @param certificate a certificate
 * @param excluded the extension to leave out
 * @returns its TBSCertificate without that extension: what a certificate log signed (RFC 6962, 3.2)
 * @throws MalformedDer
 */
export function tbsWithout({ tbs }: Certificate, excluded: string): Buffer {
  const kept = extensionValues(tbs).filter(
    (extension) => objectIdentifierOf(membersOf(extension, derTag.sequence)[0]) !== excluded,
  );
  const list = encodeDer(derTag.sequence, Buffer.concat(kept.map(({ encoded }) => encoded)));
  const parts = tbs.map(({ tag, encoded }) => (tag === 0xa3 ? encodeDer(0xa3, list) : encoded));
  return encodeDer(derTag.sequence, Buffer.concat(parts));
}
