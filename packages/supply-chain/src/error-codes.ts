import { errorFactory, type ErrorCodes } from '@waybill/core';

/** The codes that `supply-chain` throws. */
export const supplyChainErrorCodes = {
  KEY_INVALID:
    'A key is not a PEM of a kind that Waybill signs or verifies with (ECDSA P-256 or Ed25519).',
  KEY_PASSPHRASE: 'A private key is encrypted, and its passphrase is missing or wrong.',
  ENVELOPE_INVALID:
    'A DSSE envelope or a sigstore bundle does not have the form that was expected.',
  SIGNATURE_MISSING: 'The image has no signature that could be judged.',
  SIGNATURE_INVALID: 'A signature does not verify over the bytes that it is said to cover.',
  SIGNATURE_WRONG_KEY: 'The signature was made with a key that no allowed signer has.',
  SIGNATURE_WRONG_SUBJECT: 'The signature is good, but speaks of another digest.',
  SIGNATURE_WRONG_SOURCE:
    'The signature is good, but speaks of another source repository, commit or application.',
  SIGNATURE_WRONG_IDENTITY:
    'The signature is good, but its certificate names another workflow, issuer, repository, ref or run.',
  TRUSTED_ROOT_INVALID:
    'A trusted root (certificate authorities, logs, timestamp authorities) is missing or malformed.',
  BUNDLE_SIGNER_KIND: 'A bundle holds a key where a certificate was expected, or the reverse.',
  BUNDLE_CERTIFICATE_INVALID: 'A signing certificate does not have the form of one.',
  BUNDLE_CERTIFICATE_UNTRUSTED: 'No certificate authority of the trusted root gave a certificate.',
  BUNDLE_CERTIFICATE_EXPIRED: 'A certificate was not valid at the time of its signature.',
  BUNDLE_CERTIFICATE_UNLOGGED: 'No trusted certificate log proves that it has a certificate.',
  BUNDLE_TIME_MISSING: 'Nothing trusted says when a signature was made.',
  BUNDLE_TIME_FUTURE: 'A signature is said to have been made in the future.',
  BUNDLE_LOG_MISSING: 'A signature stands in fewer transparency logs than required.',
  BUNDLE_LOG_UNKNOWN:
    'A log entry comes from a log that the trusted root does not name, or no more.',
  BUNDLE_LOG_PROMISE: "A log entry's signed promise (its time) does not verify.",
  BUNDLE_LOG_PROOF: "A log entry's proof of inclusion does not verify.",
  BUNDLE_LOG_CHECKPOINT: 'The signed state of a log does not verify, or is of another log or tree.',
  BUNDLE_LOG_MISMATCH: 'A log entry is of another artifact, signature or signer.',
  BUNDLE_TIMESTAMP_MISSING: 'A signature has fewer timestamps than required.',
  BUNDLE_TIMESTAMP_INVALID: 'A timestamp is malformed, or of another signature.',
  BUNDLE_TIMESTAMP_UNTRUSTED: 'No timestamp authority of the trusted root gave a timestamp.',
  BUNDLE_FILE_NEEDED: 'A signature can be verified with the file only, and a digest was given.',
  SIGNING_SERVICE_INSECURE:
    'A certificate authority, log or timestamp authority is not reached by https.',
  SIGNING_SERVICE_UNREACHABLE:
    'A certificate authority, log or timestamp authority did not answer, or only with errors of its own.',
  SIGNING_SERVICE_REFUSED:
    'A certificate authority, log or timestamp authority refused what it was asked.',
  SIGNING_SERVICE_ANSWER_INVALID:
    'A certificate authority, log or timestamp authority gave something else than what it was asked for.',
  SIGNING_EVIDENCE_MISSING:
    'A certificate that lives for minutes signs nothing without a log or a timestamp that says when.',
  SIGNING_PUBLIC_REFUSED:
    'A repository that is not public would sign with the public-good instance, and the policy does not allow it.',
  SIGNING_COMMAND_FAILED: 'The command that signs gave no signature of the given public key.',
  IDENTITY_TOKEN_INVALID: "The token that says who signs does not have a token's form.",
  STATEMENT_TOO_LARGE: 'What is to be attested is larger than a bundle that is read can hold.',
  REFERRERS_TOO_MANY: 'An image has more referrers than are read, and none of those read was good.',
  WAYBILL_MISSING: 'The image carries no waybill that could be judged.',
  WAYBILL_INVALID: 'A signed waybill does not have the form that was expected.',
  WAYBILL_AMBIGUOUS: 'Two good waybills of one commit name different images.',
  SBOM_SOURCE_MISSING:
    'A file that a bill of materials or a scan is made of is not in the checkout.',
  SBOM_INVALID: 'A bill of materials is not of a form and version that is read.',
  SBOM_EMPTY: 'A bill of materials names no package.',
  SBOM_TOO_LARGE: 'A bill of materials, or what it is made of, is larger than is read.',
  SBOM_WRONG_SUBJECT: 'A bill of materials says that it is about another image.',
  SBOM_LOCKFILE_UNSUPPORTED: 'A lockfile is of a version or form that is not read.',
  SBOM_TOOL_FAILED: 'syft did not make a bill of materials of the image.',
  SCAN_TOOL_FAILED: 'grype did not scan a bill of materials.',
  SCAN_REPORT_INVALID: 'The report of a scanner is not of a form that is read.',
  SCAN_WRONG_SUBJECT: 'The report of a scanner says that it is about another image.',
  SCAN_BLOCKED: 'A scan found vulnerabilities of a severity that fails the release.',
  SCAN_WAIVER_EXPIRED: 'A waiver of the vulnerability scan has ended.',
  SCAN_DATABASE_OLD:
    'The database of vulnerabilities that a scan knew is older than allowed, or its age is not known.',
  VEX_INVALID: 'An OpenVEX document is not of the form that was expected.',
  APPROVAL_INVALID: 'An approval is no signed approval: its form or its signature is wrong.',
  APPROVAL_UNKNOWN_KEY: 'An approval was signed with a key that the policy gives to no approver.',
  APPROVAL_WRONG_APPROVER: 'An approval names one person and is signed with the key of another.',
  APPROVAL_WRONG_TARGET: 'An approval speaks of another application or environment.',
  APPROVAL_WRONG_PLAN: 'An approval was given for another plan.',
  APPROVAL_EXPIRED: 'An approval is no longer valid.',
  APPROVAL_NOT_YET_VALID: 'An approval is dated in the future.',
} as const satisfies ErrorCodes;

export type SupplyChainErrorCode = keyof typeof supplyChainErrorCodes;

/** The same, as a list. */
export const supplyChainErrorCodeNames = Object.keys(
  supplyChainErrorCodes,
) as readonly SupplyChainErrorCode[];

/** Makes the errors of `supply-chain`. */
export const supplyChainError = errorFactory(supplyChainErrorCodes);
