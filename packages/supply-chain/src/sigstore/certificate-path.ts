import { purposesOf, type Certificate } from './certificate.ts';
import { MalformedDer } from './der.ts';
import { isWithin, type TrustedAuthority } from './trusted-root.ts';

/** A way from a certificate to an authority of the trusted root: that certificate first, the anchor last. */
export type CertificatePath = readonly [Certificate, ...Certificate[]];

/** Sigstore's paths have three or four certificates. */
const longestPath = 8;

/** Certificates that issue each other have more ways between them than anybody can wait for; Go stops here too. */
const maximumSignatureChecks = 100;

/** Any purpose (RFC 5280, 4.2.1.12). */
const anyPurpose = '2.5.29.37.0';

/**
 * What is taken into account of a certificate between the first and the anchor; another extension that is critical is
 * refused (RFC 5280, 6.1.4). Policies (32) limit nothing where nobody asks for one.
 */
const understood: ReadonlySet<string> = new Set([
  '2.5.29.15',
  '2.5.29.17',
  '2.5.29.19',
  '2.5.29.32',
  '2.5.29.37',
]);

interface Search {
  readonly anchor: Certificate;
  readonly pool: readonly Certificate[];
  readonly purpose: string;
  checksLeft: number;
}

/**
 * Looks for a way from a certificate to an authority's anchor. Issuers are found by their signature: two of them may
 * have the same name.
 * @param leaf the certificate
 * @param authority whose anchor
 * @param intermediates certificates that came with it
 * @param purpose what the first one is for: an issuer that says for what it issues must say this too
 * @returns the way, every signature and constraint on it verified, its times not; undefined where there is none
 */
export function pathTo(
  leaf: Certificate,
  authority: TrustedAuthority,
  intermediates: readonly Certificate[],
  purpose: string,
): CertificatePath | undefined {
  const anchor = authority.certificates.at(-1);
  if (anchor === undefined) return undefined;
  if (leaf.der.equals(anchor.der)) return [leaf];
  const pool = [...authority.certificates, ...intermediates];
  return extend([leaf], { anchor, pool, purpose, checksLeft: maximumSignatureChecks });
}

function extend(path: CertificatePath, search: Search): CertificatePath | undefined {
  const last = path.at(-1);
  if (last === undefined || path.length === longestPath) return undefined;
  for (const issuer of search.pool) {
    if (path.includes(issuer) || !mayIssue(issuer, last, path.length - 1, search)) continue;
    const longer: CertificatePath = [...path, issuer];
    if (issuer.der.equals(search.anchor.der)) return longer;
    const found = extend(longer, search);
    if (found !== undefined) return found;
  }
  return undefined;
}

function mayIssue(
  issuer: Certificate,
  issued: Certificate,
  between: number,
  search: Search,
): boolean {
  const { authority } = issuer;
  if (authority === undefined || !issuer.subject.equals(issued.issuer)) return false;
  if (authority.pathLength !== undefined && authority.pathLength < between) return false;
  // The anchor is trusted as it is.
  if (!issuer.der.equals(search.anchor.der) && !isUnderstood(issuer, search.purpose)) return false;
  search.checksLeft -= 1;
  return search.checksLeft >= 0 && issued.signedBy(issuer);
}

function isUnderstood(issuer: Certificate, purpose: string): boolean {
  for (const [name, { critical }] of issuer.extensions) {
    if (critical && !understood.has(name)) return false;
  }
  try {
    const { purposes } = purposesOf(issuer);
    return purposes.length === 0 || purposes.includes(purpose) || purposes.includes(anyPurpose);
  } catch (error) {
    if (error instanceof MalformedDer) return false;
    throw error;
  }
}

/**
 * @param path a way to an authority
 * @param authority that authority
 * @param time milliseconds since 1970
 * @returns whether the authority counted at that time and every certificate on the way was valid
 */
export function isValidAt(
  path: CertificatePath,
  { validFor }: TrustedAuthority,
  time: number,
): boolean {
  return (
    isWithin(time, validFor) &&
    path.every(({ notBefore, notAfter }) => isWithin(time, { start: notBefore, end: notAfter }))
  );
}
