import { isWaybillError, systemClock, type Clock } from '@waybill/core';
import type { KeylessIdentity } from '@waybill/config';
import type { AllowedIdentity, StatementAuthor } from '../allowed-signer.ts';
import { supplyChainError } from '../error-codes.ts';
import { identityLine } from '../signing/statement-signer.ts';
import type { Statement } from '../statement.ts';
import { bundleRefused, shown } from './refusal.ts';
import { parseTrustedRoot, type TrustedRoot } from './trusted-root.ts';
import type { BundleSigner, SignedArtifact, VerifiedBundle } from './verified-bundle.ts';
import { verifyEnvelopeBundle } from './verify-bundle.ts';

type CertificateSigner = BundleSigner & { readonly kind: 'certificate' };

/** A statement whose certificate is one that the policy believes. */
export interface JudgedStatement {
  readonly statement: Statement;
  readonly author: StatementAuthor;
}

/** The host of the public-good instance's certificate authority. */
const publicGoodHost = 'fulcio.sigstore.dev';

/**
 * Judges bundles with a certificate by the workflows of a policy: everything that a policy says of one must be in the
 * certificate. The subject alone proves nothing, because every repository that calls the same reusable workflow gets
 * the same one.
 * @param allowed the workflows of the policy
 * @param clock tells what is in the future
 * @returns a judge: it takes the bundle of a statement and gives the statement and who signed it, or throws what
 *   `verifyBundle` throws, SIGNATURE_WRONG_IDENTITY, and TRUSTED_ROOT_INVALID where the policy's file is missing or
 *   malformed
 */
export function keylessJudge(
  allowed: readonly AllowedIdentity[],
  clock: Clock = systemClock,
): (bundle: Uint8Array) => JudgedStatement {
  const judge = judgeOf(allowed, clock);
  return (bundle) => {
    const { content, author } = judge(bundle, { kind: 'statement' });
    if (content.kind === 'statement') return { statement: content.statement, author };
    throw bundleRefused('ENVELOPE_INVALID', 'Expected a signed statement; found something else.');
  };
}

/**
 * The same of envelopes that hold no statement: records of a ledger.
 * @param allowed the workflows of the policy
 * @param clock tells what is in the future
 * @returns a judge: it takes the bundle of an envelope of that payload type and gives who signed it, or throws what
 *   that of `keylessJudge` throws
 */
export function envelopeJudge(
  allowed: readonly AllowedIdentity[],
  clock: Clock = systemClock,
): (bundle: Uint8Array, payloadType: string) => StatementAuthor {
  const judge = judgeOf(allowed, clock);
  return (bundle, payloadType) => judge(bundle, { kind: 'envelope', payloadType }).author;
}

interface Judged {
  readonly content: VerifiedBundle['content'];
  readonly author: StatementAuthor;
}

function judgeOf(
  allowed: readonly AllowedIdentity[],
  clock: Clock,
): (bundle: Uint8Array, artifact: SignedArtifact) => Judged {
  const workflows = allowed.map(({ name, keyless }) => ({
    ...{ name, keyless },
    root: rootOf(name, keyless),
  }));
  return (bundle, artifact) => {
    const faults: Error[] = [];
    const differences: string[] = [];
    for (const { name, keyless, root } of workflows) {
      try {
        const { content, signer } = verifyEnvelopeBundle({
          ...{ bundle, artifact, clock },
          trust: { kind: 'root', root },
          evidence: evidenceOf(keyless),
        });
        if (signer.kind !== 'certificate') continue;
        const wrong = differingIdentity(keyless, signer, root);
        if (wrong.length === 0) return { content, author: authorOf(name, signer) };
        differences.push(`${name}: expected ${wrong.join('; ')}`);
      } catch (error) {
        if (!isWaybillError(error)) throw error;
        faults.push(error);
      }
    }
    if (differences.length === 0 && faults[0] !== undefined) throw faults[0];
    throw bundleRefused(
      'SIGNATURE_WRONG_IDENTITY',
      `Expected a certificate of a workflow that the policy names. ${differences.slice(0, 4).join('. ') || 'It names none'}.`,
    );
  };
}

function authorOf(name: string, certificate: CertificateSigner): StatementAuthor {
  const { issuer, subject } = certificate;
  return { name, identity: identityLine({ kind: 'keyless', issuer, subject }), certificate };
}

function evidenceOf({ trust }: KeylessIdentity): {
  readonly log: number;
  readonly timestamp: number;
  readonly certificateLog: number;
} {
  return {
    log: trust.log === 'required' ? 1 : 0,
    timestamp: trust.timestamp === 'required' ? 1 : 0,
    certificateLog: trust.certificateLog === 'required' ? 1 : 0,
  };
}

function rootOf(name: string, { trust }: KeylessIdentity): TrustedRoot {
  const { file, text } = trust.root;
  if (text !== undefined) return parseTrustedRoot(text);
  throw supplyChainError('TRUSTED_ROOT_INVALID', {
    message: `Expected ${file} in the ops repository: the policy names it as what the certificates of ${name} are believed by; it is not there.`,
    remedy:
      'Commit trusted_root.json of the sigstore instance there, in a reviewed change: it decides whose certificates count.',
    facts: { file, signer: name },
  });
}

/** What of a certificate is other than the policy asks, one sentence each. */
function differingIdentity(
  expected: KeylessIdentity,
  { issuer, subject, claims }: CertificateSigner,
  root: TrustedRoot,
): string[] {
  const workflow = claims.buildSignerUri;
  const differences: string[] = [];
  const require = (what: string, wanted: readonly string[], found: string | undefined): void => {
    if (found !== undefined && wanted.some((pattern) => fits(pattern, found))) return;
    const given = found === undefined ? 'none' : shown(found);
    differences.push(`${what} ${wanted.slice(0, 4).join(' or ')}, found ${given}`);
  };
  require('issuer', [expected.issuer], issuer);
  require('workflow', expected.workflows, subject);
  // A certificate whose subject and signer differ is not of the kind that these rules are made for.
  require('signer', [subject], workflow);
  if (expected.signerDigests !== undefined) {
    require('signer digest', expected.signerDigests, claims.buildSignerDigest);
  }
  require('source repository id', [expected.repositoryId], claims.sourceRepositoryId);
  require('source owner id', [expected.ownerId], claims.sourceRepositoryOwnerId);
  require('source ref', expected.refs, claims.sourceRepositoryRef);
  require('trigger', expected.triggers, claims.buildTrigger);
  if (expected.runner !== undefined) {
    require('runner', [expected.runner], claims.runnerEnvironment);
  }
  if (expected.jobEnvironments !== undefined) {
    require('job environment', expected.jobEnvironments, claims.deploymentEnvironment);
  }
  if (expected.trust.privateSource === 'refused' && isPublicGood(root)) {
    require('visibility', ['public'], claims.sourceRepositoryVisibility);
  }
  return differences;
}

/** A `*` stands at the end of a tag only (the policy's schema); everything else is compared whole. */
function fits(pattern: string, found: string): boolean {
  return pattern.endsWith('*') && pattern.includes('refs/tags/')
    ? found.startsWith(pattern.slice(0, -1))
    : found === pattern;
}

function isPublicGood({ certificateAuthorities }: TrustedRoot): boolean {
  return certificateAuthorities.some(
    ({ uri }) => URL.canParse(uri) && new URL(uri).hostname === publicGoodHost,
  );
}
