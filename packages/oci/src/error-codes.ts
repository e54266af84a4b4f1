import { errorFactory, type ErrorCodes } from '@waybill/core';

/** The codes that `oci` throws. */
export const ociErrorCodes = {
  OCI_REFERENCE_INVALID: 'A text is no image reference, repository, tag or registry host.',
  OCI_UNREACHABLE:
    'The registry could not be reached, or the connection broke, until the deadline.',
  OCI_UNAUTHORIZED: 'The registry does not know who asks (401).',
  OCI_FORBIDDEN: 'The registry knows who asks, and forbids it (403).',
  OCI_NOT_FOUND: 'The registry does not have the repository, manifest or blob.',
  OCI_RATE_LIMITED: 'The registry asked to wait (429), for longer than the deadline allows.',
  OCI_SERVER_ERROR: 'The registry failed (5xx or 408) until the deadline.',
  OCI_REQUEST_REFUSED: 'The registry refused a request in a way that repeating cannot change.',
  OCI_QUOTA_EXCEEDED: 'The registry, or a proxy before it, takes no more bytes (413, 507).',
  OCI_ANSWER_INVALID:
    'The registry answered something that the distribution specification does not allow.',
  OCI_DIGEST_MISMATCH: 'Bytes do not have the digest or the size under which they were asked for.',
  OCI_TOO_LARGE: 'A manifest, blob or list is larger than what is read.',
  OCI_REDIRECT_REFUSED: 'The registry redirects to where Waybill does not follow.',
  OCI_TOKEN_REALM_REFUSED: 'The registry names a token service to which credentials are not sent.',
  OCI_REFERRERS_INCOMPLETE:
    'Other writers kept replacing the list of referrers (fallback tag) of an image.',
  OCI_CREDENTIALS_INVALID: 'The Docker configuration with the credentials cannot be read.',
  OCI_CREDENTIAL_HELPER_FAILED: 'The credential helper that the Docker configuration names failed.',
  OCI_BLOB_SOURCE_CHANGED: 'What is pushed does not have the digest that was announced for it.',
  OCI_PORT_IN_USE: 'The port for the embedded registry is taken.',
  OCI_STORE_UNUSABLE: "The embedded registry's folder cannot be used.",
} as const satisfies ErrorCodes;

/** Makes the errors of `oci`. */
export const ociError = errorFactory(ociErrorCodes);
