/** `@waybill/supply-chain/sigstore`: loaded only where a certificate is judged. */
export type { CertificateClaims } from './certificate-claims.ts';
export { envelopeJudge, keylessJudge, type JudgedStatement } from './keyless-judge.ts';
export { parseTrustedRoot, type TrustedRoot } from './trusted-root.ts';
export type {
  BundleQuestion,
  BundleSigner,
  BundleTrust,
  RequiredEvidence,
  SignedArtifact,
  SignedAt,
  VerifiedBundle,
} from './verified-bundle.ts';
export { verifyBundle } from './verify-bundle.ts';
