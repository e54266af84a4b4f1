import type { Certificate } from './certificate.ts';
import { isWithin, type TrustedAuthority } from './trusted-root.ts';

/** A way from a certificate to an authority of the trusted root: that certificate first, the anchor last. */
export type CertificatePath = readonly [Certificate, ...Certificate[]];

/** Sigstore's paths have three or four certificates. */
const longestPath = 8;

/**
 * Looks for a way from a certificate to an authority's anchor. Issuers are found by their signature: two of them may
 * have the same name.
 * @param leaf the certificate
 * @param authority whose anchor
 * @param intermediates certificates that came with it
 * @returns the way, every signature and constraint on it verified, its times not; undefined where there is none
 */
export function pathTo(
  leaf: Certificate,
  authority: TrustedAuthority,
  intermediates: readonly Certificate[],
): CertificatePath | undefined {
  const anchor = authority.certificates.at(-1);
  if (anchor === undefined) return undefined;
  if (leaf.der.equals(anchor.der)) return [leaf];
  return extend([leaf], anchor, [...authority.certificates, ...intermediates]);
}

function extend(
  path: CertificatePath,
  anchor: Certificate,
  pool: readonly Certificate[],
): CertificatePath | undefined {
  const last = path.at(-1);
  if (last === undefined || path.length === longestPath) return undefined;
  for (const issuer of pool) {
    if (path.includes(issuer) || !mayIssue(issuer, last, path.length - 1)) continue;
    const longer: CertificatePath = [...path, issuer];
    if (issuer.der.equals(anchor.der)) return longer;
    const found = extend(longer, anchor, pool);
    if (found !== undefined) return found;
  }
  return undefined;
}

function mayIssue(issuer: Certificate, issued: Certificate, between: number): boolean {
  const { authority } = issuer;
  if (authority === undefined || !issuer.subject.equals(issued.issuer)) return false;
  if (authority.pathLength !== undefined && authority.pathLength < between) return false;
  return issued.signedBy(issuer);
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
