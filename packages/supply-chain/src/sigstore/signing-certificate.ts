import {
  keyPurpose,
  parseCertificate,
  purposesOf,
  signsData,
  type Certificate,
  type CertificateExtension,
} from './certificate.ts';
import type { CertificateClaims } from './certificate-claims.ts';
import {
  derTag,
  expectTag,
  MalformedDer,
  membersOf,
  objectIdentifierOf,
  readDer,
  type DerValue,
} from './der.ts';
import { bundleRefused, shown } from './refusal.ts';

/** What a signing certificate says of whoever signed. */
export interface SigningIdentityClaims {
  readonly subject: string;
  readonly issuer: string;
  readonly claims: CertificateClaims;
}

const subjectAlternativeName = '2.5.29.17';
/** The branch of Fulcio's extensions (fulcio, docs/oid-info.md). */
const fulcio = '1.3.6.1.4.1.57264.1';
const oldIssuer = `${fulcio}.1`;
const issuer = `${fulcio}.8`;
const userName = `${fulcio}.7`;

const claimExtensions = {
  buildSignerUri: `${fulcio}.9`,
  buildSignerDigest: `${fulcio}.10`,
  runnerEnvironment: `${fulcio}.11`,
  sourceRepositoryUri: `${fulcio}.12`,
  sourceRepositoryDigest: `${fulcio}.13`,
  sourceRepositoryRef: `${fulcio}.14`,
  sourceRepositoryId: `${fulcio}.15`,
  sourceRepositoryOwnerUri: `${fulcio}.16`,
  sourceRepositoryOwnerId: `${fulcio}.17`,
  buildConfigUri: `${fulcio}.18`,
  buildConfigDigest: `${fulcio}.19`,
  buildTrigger: `${fulcio}.20`,
  runInvocationUri: `${fulcio}.21`,
  sourceRepositoryVisibility: `${fulcio}.22`,
  deploymentEnvironment: `${fulcio}.23`,
} as const satisfies Record<keyof CertificateClaims, string>;

/** What a verifier of this certificate takes into account; another extension that is critical is refused. */
const understood: ReadonlySet<string> = new Set([
  '2.5.29.15',
  '2.5.29.19',
  '2.5.29.37',
  subjectAlternativeName,
]);

/**
 * Reads the certificates of a bundle and checks that the first one is of the kind that signs code, and that none of
 * the others is a root: what is trusted comes from the trusted root alone.
 * @param bytes the certificates, the signing one first
 * @returns the signing one, the others, and what the first says of whoever signed
 * @throws BUNDLE_CERTIFICATE_INVALID
 */
export function readSigningCertificate(bytes: readonly [Buffer, ...Buffer[]]): {
  readonly leaf: Certificate;
  readonly intermediates: readonly Certificate[];
  readonly identity: SigningIdentityClaims;
} {
  try {
    const [first, ...others] = bytes;
    const leaf = parseCertificate(first);
    const intermediates = others.map((other) => parseCertificate(other));
    if ([leaf, ...intermediates].some(isRoot)) {
      throw new MalformedDer('it brings a root certificate, which only the trusted root may name');
    }
    refuseOtherPurpose(leaf);
    return { leaf, intermediates, identity: identityOf(leaf) };
  } catch (error) {
    if (!(error instanceof MalformedDer)) throw error;
    throw bundleRefused(
      'BUNDLE_CERTIFICATE_INVALID',
      `Expected a signing certificate as Fulcio gives it; ${error.message}.`,
    );
  }
}

function isRoot(certificate: Certificate): boolean {
  return certificate.subject.equals(certificate.issuer) && certificate.signedBy(certificate);
}

function refuseOtherPurpose(leaf: Certificate): void {
  if (leaf.authority !== undefined) throw new MalformedDer('it is of an authority');
  if (!purposesOf(leaf).purposes.includes(keyPurpose.codeSigning) || !signsData(leaf)) {
    throw new MalformedDer('it is not for signing code');
  }
  for (const [name, { critical }] of leaf.extensions) {
    if (critical && !understood.has(name)) {
      throw new MalformedDer(`its critical extension ${name} is not known here`);
    }
  }
}

function identityOf({ extensions }: Certificate): SigningIdentityClaims {
  const claims: Partial<Record<keyof CertificateClaims, string>> = {};
  for (const [claim, name] of claimEntries) {
    const extension = extensions.get(name);
    if (extension !== undefined) claims[claim] = textOf(extension);
  }
  return {
    subject: subjectOf(extensions.get(subjectAlternativeName)),
    issuer: issuerOf(extensions),
    claims,
  };
}

const claimEntries = (Object.keys(claimExtensions) as (keyof CertificateClaims)[]).map(
  (claim) => [claim, claimExtensions[claim]] as const,
);

/** The issuer stands twice in certificates of today: as it was first written, without encoding, and encoded. */
function issuerOf(extensions: Certificate['extensions']): string {
  const first = extensions.get(oldIssuer)?.value.toString('utf8');
  const second = extensions.get(issuer);
  const encoded = second === undefined ? undefined : textOf(second);
  if (first !== undefined && encoded !== undefined && first !== encoded) {
    throw new MalformedDer('it names two issuers');
  }
  const found = encoded ?? first;
  if (found === undefined) throw new MalformedDer('it names no issuer');
  return found;
}

function textOf({ value }: CertificateExtension): string {
  return utf8Of(expectTag(readDer(value), derTag.utf8String).content);
}

function utf8Of(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new MalformedDer('a text in it is no UTF-8');
  }
}

/** One name: Fulcio gives no more, and of two it could not be said who signed. */
function subjectOf(extension: CertificateExtension | undefined): string {
  if (extension === undefined) throw new MalformedDer('it names no subject');
  const [name, ...others] = membersOf(readDer(extension.value), derTag.sequence);
  if (name === undefined || others.length > 0) throw new MalformedDer('it names several subjects');
  switch (name.tag) {
    // An e-mail address, a DNS name, a URI (RFC 5280, 4.2.1.6).
    case 0x81:
    case 0x82:
    case 0x86:
      // An empty name is nobody's.
      if (name.content.length === 0) throw new MalformedDer('it names no subject');
      return utf8Of(name.content);
    case 0xa0:
      return otherName(name);
    default:
      throw new MalformedDer('its subject is of a kind that is not known here');
  }
}

function otherName(name: DerValue): string {
  const [type, wrapped] = membersOf(name, 0xa0);
  if (objectIdentifierOf(type) !== userName) {
    throw new MalformedDer('its subject is of a kind that is not known here');
  }
  return utf8Of(expectTag(readDer(expectTag(wrapped, 0xa0).content), derTag.utf8String).content);
}

/**
 * @param found what the certificate says
 * @param expected subject and issuer that are believed
 * @throws SIGNATURE_WRONG_IDENTITY
 */
export function requireIdentity(
  found: SigningIdentityClaims,
  expected: { readonly subject: string; readonly issuer: string },
): void {
  if (found.subject === expected.subject && found.issuer === expected.issuer) return;
  throw bundleRefused(
    'SIGNATURE_WRONG_IDENTITY',
    `Expected a signature by ${expected.subject}, as ${expected.issuer} says it; found ${shown(found.subject)}, by ${shown(found.issuer)}.`,
  );
}
