import { isWaybillError, messageOf, systemCode } from '@waybill/core';

/** The connection gave no answer, or broke while one was read. */
export class ConnectionFault extends Error {
  override readonly name = 'ConnectionFault';
  /** Whether nothing of the request can have reached the server. */
  readonly isBefore: boolean;
  /** Whether it is the server's certificate that was not believed: no repetition helps. */
  readonly isCertificate: boolean;

  constructor(message: string, kind: { isBefore?: boolean; isCertificate?: boolean } = {}) {
    super(message);
    this.isBefore = kind.isBefore ?? false;
    this.isCertificate = kind.isCertificate ?? false;
  }
}

/** What Node calls a certificate that is not believed: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const certificateCodes =
  /^(?:CERT_|ERR_TLS_CERT_|SELF_SIGNED_CERT|DEPTH_ZERO_SELF_SIGNED|UNABLE_TO_(?:GET_ISSUER|VERIFY_LEAF)|CRL_|INVALID_(?:CA|PURPOSE)|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED)/;

/**
 * @param error what Node threw
 * @param isBefore whether no request was under way yet
 * @returns a ConnectionFault; errors of ours stay what they are
 */
export function connectionFault(error: unknown, isBefore = false): Error {
  if (isWaybillError(error) || error instanceof ConnectionFault) return error;
  const code = systemCode(error) ?? '';
  const text = textOf(error);
  const message = code !== '' && !text.includes(code) ? `${code}: ${text}` : text;
  return new ConnectionFault(message, { isBefore, isCertificate: certificateCodes.test(code) });
}

/** Asked by form, as the code is: Node's own errors may come from another realm. */
function textOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  // Where several addresses were tried, the error is the sum of theirs, and has no message of its own.
  if ('errors' in error && Array.isArray(error.errors))
    return error.errors.map((inner: unknown) => textOf(inner)).join('; ');
  return 'message' in error && typeof error.message === 'string' ? error.message : messageOf(error);
}
