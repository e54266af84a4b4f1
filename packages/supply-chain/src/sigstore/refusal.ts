import { supplyChainError, type SupplyChainErrorCode } from '../error-codes.ts';

const rootRemedy =
  'If the instance is right, bring the trusted root up to date (its keys and chains change over the years); if not, find out who signed this, and release again.';
const changedRemedy =
  'Do not deploy this: the bundle was changed, or put together from others. Find out who changed it, and sign the release again.';

/** What to do about each refusal of a bundle. */
const remedies = {
  BUNDLE_SIGNER_KIND:
    'Verify a bundle with a key by that key, and one with a certificate by its identity and issuer.',
  BUNDLE_CERTIFICATE_INVALID: changedRemedy,
  BUNDLE_CERTIFICATE_UNTRUSTED: rootRemedy,
  BUNDLE_CERTIFICATE_EXPIRED:
    'Sign again: a certificate lives for minutes, and log and timestamp must be of these minutes.',
  BUNDLE_CERTIFICATE_UNLOGGED:
    'Bring the trusted root up to date. For a private instance without a certificate log, say `certificate-log: optional` in the policy.',
  BUNDLE_TIME_MISSING:
    'Sign again with a transparency log or a timestamp authority: without either nothing says that the certificate was valid when it signed.',
  BUNDLE_TIME_FUTURE: 'Compare the clock of this machine with the true time.',
  BUNDLE_LOG_MISSING:
    'Sign again with a transparency log, or say in the policy that none is required.',
  BUNDLE_LOG_UNKNOWN: rootRemedy,
  BUNDLE_LOG_PROMISE: changedRemedy,
  BUNDLE_LOG_PROOF: changedRemedy,
  BUNDLE_LOG_CHECKPOINT: changedRemedy,
  BUNDLE_LOG_MISMATCH: changedRemedy,
  BUNDLE_TIMESTAMP_MISSING:
    'Sign again with a timestamp authority, or say in the policy that none is required.',
  BUNDLE_TIMESTAMP_INVALID: changedRemedy,
  BUNDLE_TIMESTAMP_UNTRUSTED: rootRemedy,
  BUNDLE_FILE_NEEDED: 'Give the file itself instead of its digest.',
  SIGNATURE_WRONG_IDENTITY:
    'If that workflow is to be believed, say so in the policy; if not, find out who signed this, and release again.',
  SIGNATURE_WRONG_SUBJECT:
    'Compare what was signed with what is to be deployed; do not deploy this before it is known why they differ.',
  SIGNATURE_INVALID: changedRemedy,
  SIGNATURE_WRONG_KEY:
    'If the signer is right, verify with its key; if not, find out who signed this.',
  ENVELOPE_INVALID: 'Check what wrote this document; sign again with Waybill or cosign 3.',
} as const satisfies Partial<Record<SupplyChainErrorCode, string>>;

/**
 * @param code why the bundle is refused
 * @param message what was expected and what was found
 * @returns the error
 */
export function bundleRefused(code: keyof typeof remedies, message: string): Error {
  return supplyChainError(code, { message, remedy: remedies[code] });
}

/** A value from outside, short and printable. */
export function shown(text: string): string {
  return JSON.stringify(text.slice(0, 300));
}
