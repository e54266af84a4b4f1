import { createHash } from 'node:crypto';
import type { Clock } from '@waybill/core';
import { parseSigstoreBundle, type SigstoreBundle } from './bundle-format.ts';
import { keyPurpose, type Certificate } from './certificate.ts';
import { verifyCertificateLogs } from './certificate-log.ts';
import { isValidAt, pathTo, type CertificatePath } from './certificate-path.ts';
import { MalformedDer } from './der.ts';
import { verifyLogBody } from './log-body.ts';
import { verifyLogEntry } from './log-entry.ts';
import { bundleRefused } from './refusal.ts';
import {
  bindContent,
  verificationKey,
  verifyContentSignature,
  verifyEnvelopeSignature,
  type SignedContent,
} from './signed-content.ts';
import { readSigningCertificate, requireIdentity } from './signing-certificate.ts';
import { timestampUntrusted, verifyTimestamp } from './timestamp.ts';
import type { TrustedRoot } from './trusted-root.ts';
import type {
  BundleQuestion,
  RequiredEvidence,
  SignedAt,
  VerifiedBundle,
} from './verified-bundle.ts';

/** A log's clock may be this much ahead of ours. */
const clockSkewMilliseconds = 5 * 60_000;

/**
 * Verifies a sigstore bundle (sigstore's client specification, "Verification"): who signed, that it was signed by an
 * authority that the trusted root names at a time when the certificate was valid, that logs and timestamps are of this
 * signature, and that the signature is of this artifact. What the bundle brings is verified even where it is not
 * required: a bundle with one bad proof is refused.
 * @param question the bundle, whom to believe, what must have been signed, and with how much evidence
 * @returns who signed what, and when
 * @throws ENVELOPE_INVALID; SIGNATURE_INVALID, SIGNATURE_WRONG_SUBJECT, SIGNATURE_WRONG_IDENTITY, SIGNATURE_WRONG_KEY;
 *   BUNDLE_… for each kind of missing or wrong evidence
 */
export async function verifyBundle(question: BundleQuestion): Promise<VerifiedBundle> {
  const bundle = parseSigstoreBundle(question.bundle);
  const content = bindContent(bundle.content, question.artifact);
  const { trust } = question;
  if (trust.kind === 'key') return await verifyByKey(bundle, content, question, trust);
  const { leaf, verified } = judgeCertificate(bundle, content, { ...question, trust });
  await verifyContentSignature(content, leaf.publicKey);
  return verified;
}

/**
 * Verifies an envelope that a certificate signed, like `verifyBundle`, and at once: whoever reads many of them need not
 * wait for each.
 * @param question the bundle of an envelope, and the root whose certificates are believed
 * @returns who signed what, and when
 * @throws what `verifyBundle` throws
 */
export function verifyEnvelopeBundle(question: CertificateQuestion): VerifiedBundle {
  const bundle = parseSigstoreBundle(question.bundle);
  const content = bindContent(bundle.content, question.artifact);
  const { leaf, verified } = judgeCertificate(bundle, content, question);
  verifyEnvelopeSignature(content, leaf.publicKey);
  return verified;
}

/** A question about a bundle with a certificate. */
export type CertificateQuestion = BundleQuestion & {
  readonly trust: BundleQuestion['trust'] & { readonly kind: 'root' };
};

async function verifyByKey(
  { material, ...bundle }: SigstoreBundle,
  content: SignedContent,
  { evidence, clock }: BundleQuestion,
  trust: BundleQuestion['trust'] & { readonly kind: 'key' },
): Promise<VerifiedBundle> {
  if (material.kind !== 'key') {
    throw bundleRefused(
      'BUNDLE_SIGNER_KIND',
      'Expected a bundle that was signed with the given key; found one with a certificate.',
    );
  }
  const { key, spki, keyId } = verificationKey(trust.verifier.publicKey);
  await verifyContentSignature(content, key);
  const signedAt =
    trust.root === undefined
      ? []
      : verifyEvidence({ ...bundle, material }, content, spki, trust.root);
  if (trust.root !== undefined) requireCount(bundle, signedAt, evidence);
  refuseFuture(signedAt, clock);
  return { signer: { kind: 'key', keyId }, content: content.result, signedAt };
}

/** Judges everything but the signature over the content. */
function judgeCertificate(
  bundle: SigstoreBundle,
  content: SignedContent,
  { evidence, clock, trust: { root, identity: expected } }: CertificateQuestion,
): { readonly leaf: Certificate; readonly verified: VerifiedBundle } {
  if (bundle.material.kind !== 'certificate') {
    throw bundleRefused(
      'BUNDLE_SIGNER_KIND',
      'Expected a bundle with a certificate; found one that was signed with a key.',
    );
  }
  const { leaf, intermediates, identity } = readSigningCertificate(bundle.material.certificates);
  const signedAt = verifyEvidence(bundle, content, leaf.der, root);
  requireCount(bundle, signedAt, evidence);
  requireTime(bundle, signedAt);
  refuseFuture(signedAt, clock);
  const path = believedPath(leaf, intermediates, root, signedAt);
  requireLogged(path, root, evidence);
  if (expected !== undefined) requireIdentity(identity, expected);
  const signer = { kind: 'certificate', ...identity } as const;
  return { leaf, verified: { signer, content: content.result, signedAt } };
}

/** Verifies every log entry and every timestamp of the bundle. */
function verifyEvidence(
  { logEntries, timestamps }: SigstoreBundle,
  content: SignedContent,
  verifier: Buffer,
  root: TrustedRoot,
): readonly SignedAt[] {
  refuseTwice(
    // Two logs hold equal bodies where the same signature was written to both: that is no copy.
    logEntries.map(({ logId, body }) => Buffer.concat([logId, Buffer.of(0), body])),
    'BUNDLE_LOG_MISMATCH',
    'log entry',
  );
  refuseTwice(timestamps, 'BUNDLE_TIMESTAMP_INVALID', 'timestamp');
  const stamped = timestamps.flatMap((timestamp) => {
    const time = verifyTimestamp(timestamp, content.signature, root.timestampAuthorities);
    return time === undefined ? [] : [time];
  });
  const logged = logEntries.flatMap((entry) => {
    verifyLogBody(entry, { ...content, digest: (hash) => content.digest(hash), verifier });
    const time = verifyLogEntry(entry, root, stamped);
    return time === undefined ? [] : [at(time, 'log')];
  });
  return [...logged, ...stamped.map((time) => at(time, 'timestamp'))];
}

function at(time: number, source: SignedAt['source']): SignedAt {
  return { time: new Date(time), source };
}

/** Two copies of one proof are one proof. */
function refuseTwice(
  items: readonly Buffer[],
  code: 'BUNDLE_LOG_MISMATCH' | 'BUNDLE_TIMESTAMP_INVALID',
  what: string,
): void {
  const distinct = new Set(items.map((item) => createHash('sha256').update(item).digest('hex')));
  if (distinct.size === items.length) return;
  throw bundleRefused(code, `Expected every ${what} of the bundle once; one stands twice.`);
}

function requireTime({ timestamps }: SigstoreBundle, signedAt: readonly SignedAt[]): void {
  if (signedAt.length > 0) return;
  if (timestamps.length > 0) {
    throw timestampUntrusted('Those of the bundle are by authorities that the root does not name.');
  }
  throw bundleRefused(
    'BUNDLE_TIME_MISSING',
    'Expected a log or a timestamp authority to say when it was signed; the bundle has neither.',
  );
}

function requireCount(
  { logEntries }: Pick<SigstoreBundle, 'logEntries'>,
  signedAt: readonly SignedAt[],
  { log, timestamp }: Pick<RequiredEvidence, 'log' | 'timestamp'>,
): void {
  const timestamps = signedAt.filter(({ source }) => source === 'timestamp');
  if (logEntries.length < log) {
    throw bundleRefused(
      'BUNDLE_LOG_MISSING',
      `Expected ${String(log)} log entry(ies); found ${String(logEntries.length)}.`,
    );
  }
  if (timestamps.length < timestamp) {
    throw bundleRefused(
      'BUNDLE_TIMESTAMP_MISSING',
      `Expected ${String(timestamp)} timestamp(s); found ${String(timestamps.length)}.`,
    );
  }
}

function refuseFuture(signedAt: readonly SignedAt[], clock: Clock): void {
  const latest = clock.now() + clockSkewMilliseconds;
  const future = signedAt.find(({ time }) => time.getTime() > latest);
  if (future === undefined) return;
  throw bundleRefused(
    'BUNDLE_TIME_FUTURE',
    `Expected a signature of the past; it is dated ${future.time.toISOString()}.`,
  );
}

/** A way to an authority of the root that holds at every time that the bundle proves. */
function believedPath(
  leaf: Certificate,
  intermediates: readonly Certificate[],
  { certificateAuthorities }: TrustedRoot,
  signedAt: readonly SignedAt[],
): CertificatePath {
  let found: CertificatePath | undefined;
  for (const authority of certificateAuthorities) {
    const path = pathTo(leaf, authority, intermediates, keyPurpose.codeSigning);
    if (path === undefined || path.length < 2) continue;
    if (signedAt.every(({ time }) => isValidAt(path, authority, time.getTime()))) return path;
    found = path;
  }
  if (found === undefined) {
    throw bundleRefused(
      'BUNDLE_CERTIFICATE_UNTRUSTED',
      'Expected a certificate by an authority of the trusted root; none of them gave it.',
    );
  }
  throw bundleRefused(
    'BUNDLE_CERTIFICATE_EXPIRED',
    `Expected the certificate (${new Date(leaf.notBefore).toISOString()} to ${new Date(leaf.notAfter).toISOString()}) and its authority to be valid when it signed (${signedAt.map(({ time, source }) => `${time.toISOString()} by ${source}`).join(', ')}).`,
  );
}

function requireLogged(
  [leaf, issuer]: CertificatePath,
  { certificateLogs }: TrustedRoot,
  { certificateLog }: RequiredEvidence,
): void {
  try {
    if (issuer !== undefined) verifyCertificateLogs(leaf, issuer, certificateLogs, certificateLog);
  } catch (error) {
    if (!(error instanceof MalformedDer)) throw error;
    throw bundleRefused('BUNDLE_CERTIFICATE_UNLOGGED', `Expected ${error.message}.`);
  }
}
