import { createHash, verify, type KeyObject } from 'node:crypto';
import {
  keyIdentifierOf,
  keyPurpose,
  parseCertificate,
  purposesOf,
  type Certificate,
} from './certificate.ts';
import { isValidAt, pathTo, type CertificatePath } from './certificate-path.ts';
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
import { bundleRefused } from './refusal.ts';
import type { TrustedAuthority } from './trusted-root.ts';

const oid = {
  signedData: '1.2.840.113549.1.7.2',
  timestampInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;

type Hash = 'sha256' | 'sha384' | 'sha512';

/** SHA-1 and older ones are not among them. */
const hashes: ReadonlyMap<string, Hash> = new Map([
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
]);

interface SignatureAlgorithm {
  readonly key: 'ec' | 'rsa' | 'ed25519';
  /** null where the algorithm says it itself, undefined where the digest's is taken. */
  readonly hash: Hash | null | undefined;
}

const signatureAlgorithms: ReadonlyMap<string, SignatureAlgorithm> = new Map([
  ['1.2.840.10045.4.3.2', { key: 'ec', hash: 'sha256' }],
  ['1.2.840.10045.4.3.3', { key: 'ec', hash: 'sha384' }],
  ['1.2.840.10045.4.3.4', { key: 'ec', hash: 'sha512' }],
  ['1.2.840.113549.1.1.1', { key: 'rsa', hash: undefined }],
  ['1.2.840.113549.1.1.11', { key: 'rsa', hash: 'sha256' }],
  ['1.2.840.113549.1.1.12', { key: 'rsa', hash: 'sha384' }],
  ['1.2.840.113549.1.1.13', { key: 'rsa', hash: 'sha512' }],
  ['1.3.101.112', { key: 'ed25519', hash: null }],
]);

/** No timestamp has more: those with a whole chain in them have 6 kB. */
const maximumTimestampBytes = 256 * 1024;

/** A response of a timestamp authority, taken apart (RFC 3161, RFC 5652). */
interface Timestamp {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly imprint: { readonly hash: Hash; readonly digest: Buffer };
  readonly content: Buffer;
  readonly embedded: readonly Certificate[];
  readonly signer: SignerInfo;
}

interface SignerInfo {
  readonly id: DerValue;
  readonly hash: Hash;
  readonly signatureHash: Hash | null;
  readonly keyKind: SignatureAlgorithm['key'];
  /** The signed attributes as the SET that is signed. */
  readonly signed: Buffer;
  readonly attributes: ReadonlyMap<string, DerValue>;
  readonly signature: Buffer;
}

/**
 * Verifies a timestamp: that it is of this signature, and that an authority of the trusted root signed it, which
 * counted at that time. One that no authority of the root is said to have given proves nothing, and harms nothing:
 * a bundle may bring timestamps for other verifiers.
 * @param bytes the response
 * @param signature what was stamped
 * @param authorities those of the trusted root
 * @returns the time, milliseconds since 1970; undefined where no authority of the root is named in it
 * @throws BUNDLE_TIMESTAMP_INVALID; BUNDLE_TIMESTAMP_UNTRUSTED where the named one did not give it, or did not count then
 */
export function verifyTimestamp(
  bytes: Buffer,
  signature: Buffer,
  authorities: readonly TrustedAuthority[],
): number | undefined {
  try {
    if (bytes.length > maximumTimestampBytes) throw new MalformedDer('it is too large');
    const timestamp = parseTimestamp(bytes);
    const { hash, digest } = timestamp.imprint;
    if (!createHash(hash).update(signature).digest().equals(digest)) {
      throw timestampInvalid('to be of this signature; it is of other bytes');
    }
    requireDigest(timestamp);
    const named = authorities.flatMap((authority) => pathsOf(authority, timestamp));
    if (named.length === 0) return undefined;
    if (named.some(({ path, authority }) => gave(path, authority, timestamp)))
      return timestamp.time;
    throw timestampUntrusted(
      `The authority that it names did not give it, or did not count at ${new Date(timestamp.time).toISOString()}.`,
    );
  } catch (error) {
    if (!(error instanceof MalformedDer)) throw error;
    throw timestampInvalid(`of RFC 3161; ${error.message}`);
  }
}

interface NamedAuthority {
  readonly authority: TrustedAuthority;
  readonly path: CertificatePath;
}

/**
 * The ways from the certificate that the timestamp names to this authority. Where the root names the certificate that
 * stamps, it is that one: another one by the same issuer is another authority.
 */
function pathsOf(authority: TrustedAuthority, { signer, embedded }: Timestamp): NamedAuthority[] {
  const stamping = authority.certificates.filter(({ authority: issuing }) => issuing === undefined);
  const candidates = stamping.length > 0 ? stamping : [...authority.certificates, ...embedded];
  return candidates.flatMap((certificate) => {
    if (!isIdentifiedBy(certificate, signer.id)) return [];
    const path = pathTo(certificate, authority, embedded, keyPurpose.timeStamping);
    return path === undefined ? [] : [{ authority, path }];
  });
}

/** Whether this authority gave the timestamp: another one's validity counts for nothing. */
function gave(path: CertificatePath, authority: TrustedAuthority, timestamp: Timestamp): boolean {
  const { signer, time } = timestamp;
  const [certificate] = path;
  const { purposes, critical } = purposesOf(certificate);
  const isForStamping =
    critical && purposes.length === 1 && purposes[0] === keyPurpose.timeStamping;
  return (
    isForStamping &&
    isNamed(certificate, signer) &&
    isValidAt(path, authority, time) &&
    isSignedBy(certificate.publicKey, signer)
  );
}

/** A key of another kind than the algorithm's: Node would throw, or take a hash of its own choice. */
function isSignedBy(
  key: KeyObject,
  { keyKind, signatureHash, signed, signature }: SignerInfo,
): boolean {
  return key.asymmetricKeyType === keyKind && verify(signatureHash, signed, key, signature);
}

/** @returns BUNDLE_TIMESTAMP_UNTRUSTED */
export function timestampUntrusted(found: string): Error {
  return bundleRefused(
    'BUNDLE_TIMESTAMP_UNTRUSTED',
    `Expected a timestamp by an authority of the trusted root that counted at that time. ${found}`,
  );
}

function isIdentifiedBy(certificate: Certificate, id: DerValue): boolean {
  if (id.tag === 0x80) return keyIdentifierOf(certificate).equals(id.content);
  const [issuer, serial] = membersOf(id, derTag.sequence);
  return (
    issuer?.encoded.equals(certificate.issuer) === true &&
    expectTag(serial, derTag.integer).content.equals(certificate.serialNumber)
  );
}

/** The hash of the signing certificate is signed with it (RFC 5816); where it is, it must be of this one. */
function isNamed({ der }: Certificate, { attributes }: SignerInfo): boolean {
  const attribute = attributes.get(oid.signingCertificateV2);
  if (attribute === undefined) return true;
  const [list] = membersOf(attribute, derTag.sequence);
  const [first] = membersOf(list, derTag.sequence);
  const [algorithm, value] = membersOf(first, derTag.sequence);
  // SHA-256 is the default, which DER leaves out.
  if (algorithm?.tag === derTag.octetString) {
    return createHash('sha256').update(der).digest().equals(algorithm.content);
  }
  const hash = hashOf(algorithm);
  return createHash(hash).update(der).digest().equals(expectTag(value, derTag.octetString).content);
}

/** The signature is over attributes, and these name the content. */
function requireDigest({ content, signer }: Timestamp): void {
  const type = signer.attributes.get(oid.contentType);
  const digest = expectTag(signer.attributes.get(oid.messageDigest), derTag.octetString);
  if (objectIdentifierOf(type) !== oid.timestampInfo) {
    throw new MalformedDer('its signed content type is another');
  }
  if (!createHash(signer.hash).update(content).digest().equals(digest.content)) {
    throw timestampInvalid('whose signed digest is of its content; it is of another');
  }
}

function parseTimestamp(bytes: Buffer): Timestamp {
  const [status, token] = membersOf(readDer(bytes), derTag.sequence);
  // 0: granted; 1: granted with modifications.
  if (smallIntegerOf(membersOf(status, derTag.sequence)[0]) > 1) {
    throw new MalformedDer('the authority did not grant it');
  }
  const [type, wrapped] = membersOf(token, derTag.sequence);
  if (objectIdentifierOf(type) !== oid.signedData) throw new MalformedDer('it is not signed data');
  const [, , encapsulated, ...rest] = membersOf(
    readDer(expectTag(wrapped, 0xa0).content),
    derTag.sequence,
  );
  const [contentType, contentWrapper] = membersOf(encapsulated, derTag.sequence);
  if (objectIdentifierOf(contentType) !== oid.timestampInfo) {
    throw new MalformedDer('its content is no timestamp');
  }
  const content = expectTag(
    readDer(expectTag(contentWrapper, 0xa0).content),
    derTag.octetString,
  ).content;
  const signers = membersOf(rest.at(-1), derTag.set);
  const [signer] = signers;
  if (signer === undefined || signers.length !== 1) throw new MalformedDer('expected one signer');
  const certificates = rest.find(({ tag }) => tag === 0xa0);
  return {
    ...informationOf(content),
    content,
    embedded: certificates === undefined ? [] : embeddedIn(certificates),
    signer: signerOf(signer),
  };
}

function informationOf(content: Buffer): Pick<Timestamp, 'time' | 'imprint'> {
  const [version, , imprint, , time] = membersOf(readDer(content), derTag.sequence);
  if (smallIntegerOf(version) !== 1) throw new MalformedDer('its version is not 1');
  const [algorithm, digest] = membersOf(imprint, derTag.sequence);
  return {
    time: timeOf(expectTag(time, derTag.generalizedTime)),
    imprint: { hash: hashOf(algorithm), digest: expectTag(digest, derTag.octetString).content },
  };
}

/** Other kinds of certificates than X.509 may stand there (RFC 5652, CertificateChoices); they help nobody here. */
function embeddedIn(certificates: DerValue): Certificate[] {
  return membersOf(certificates, 0xa0)
    .filter(({ tag }) => tag === derTag.sequence)
    .slice(0, 16)
    .map(({ encoded }) => parseCertificate(encoded));
}

function signerOf(value: DerValue): SignerInfo {
  const [, id, digestAlgorithm, attributes, signatureAlgorithm, signature] = membersOf(
    value,
    derTag.sequence,
  );
  if (id === undefined) throw new MalformedDer('its signer is not named');
  const hash = hashOf(digestAlgorithm);
  const algorithm = objectIdentifierOf(membersOf(signatureAlgorithm, derTag.sequence)[0]);
  const own = signatureAlgorithms.get(algorithm);
  if (own === undefined) throw new MalformedDer(`it is signed with ${algorithm}`);
  // Signed as a SET, whatever tag stands in the message (RFC 5652, 5.4).
  const signed = encodeDer(derTag.set, expectTag(attributes, 0xa0).content);
  return {
    id,
    hash,
    signatureHash: own.hash === undefined ? hash : own.hash,
    keyKind: own.key,
    signed,
    attributes: attributesOf(readDer(signed)),
    signature: expectTag(signature, derTag.octetString).content,
  };
}

function attributesOf(value: DerValue): ReadonlyMap<string, DerValue> {
  const attributes = new Map<string, DerValue>();
  for (const attribute of membersOf(value, derTag.set)) {
    const [type, values] = membersOf(attribute, derTag.sequence);
    const name = objectIdentifierOf(type);
    const [first] = membersOf(values, derTag.set);
    if (attributes.has(name)) throw new MalformedDer('an attribute stands twice');
    if (first !== undefined) attributes.set(name, first);
  }
  return attributes;
}

function hashOf(algorithm: DerValue | undefined): Hash {
  const name = objectIdentifierOf(membersOf(algorithm, derTag.sequence)[0]);
  const hash = hashes.get(name);
  if (hash === undefined) throw new MalformedDer(`it is made with the hash ${name}`);
  return hash;
}

function timestampInvalid(problem: string): Error {
  return bundleRefused('BUNDLE_TIMESTAMP_INVALID', `Expected a timestamp ${problem}.`);
}
