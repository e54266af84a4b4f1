import { isWaybillError, withDeadline, type Secret } from '@waybill/core';
import { kubernetesError } from '../error-codes.ts';

/** A certificate that a client shows, with its key; both PEM. */
export interface ClientCertificate {
  readonly certificate: string;
  readonly key: Secret;
}

/** Who we are to the API server: a token, a certificate, both, or nobody. */
export interface Identity {
  readonly token?: Secret;
  readonly certificate?: ClientCertificate;
}

/** A source of identities. */
export interface Credential {
  /** For messages: `the token of user "ci" in kubeconfig`. */
  readonly what: string;
  /**
   * @returns who we are now, obtained anew where that is about to expire
   * @throws KUBERNETES_CREDENTIAL_FAILED, the signal's reason
   */
  identity(signal: AbortSignal): Promise<Identity>;
  /** Says that the server does not know this identity. @returns whether another one may be had */
  refused(identity: Identity): boolean;
}

/** An identity, and until when it is good. */
export interface Obtained {
  readonly identity: Identity;
  /** Milliseconds since 1970; undefined where it holds until it is refused. */
  readonly expiresAt?: number | undefined;
}

/**
 * @param what names it in messages
 * @param identity who we are, always
 * @returns a credential that never changes
 */
export function fixedCredential(what: string, identity: Identity): Credential {
  return { what, identity: async () => identity, refused: () => false };
}

/** How a credential is obtained that does not last. */
export interface RenewableSource {
  readonly what: string;
  /** The whole connection's life: one obtaining serves all who wait for it. */
  readonly signal: AbortSignal;
  readonly mask: (secret: Secret) => void;
  obtain(signal: AbortSignal): Promise<Obtained>;
}

/** An identity is renewed this long before it expires: a request takes time, and clocks differ. */
const leeway = 30_000;
/** How long obtaining may take: a plugin may have to ask a slow identity provider. */
const obtainDeadline = 60_000;

/**
 * @param source how an identity is obtained
 * @returns a credential that obtains it when it is asked for first, before it expires, and after it was refused;
 * those who ask meanwhile wait for the same one
 */
export function renewableCredential(source: RenewableSource): Credential {
  let current: Obtained | undefined;
  let underWay: Promise<Obtained> | undefined;
  const renew = async (): Promise<Obtained> => {
    const what = `${source.what} to be obtained`;
    const obtained = await withDeadline(what, obtainDeadline, source.signal, (signal) =>
      source.obtain(signal),
    );
    const { token, certificate } = obtained.identity;
    if (token !== undefined) source.mask(token);
    if (certificate !== undefined) source.mask(certificate.key);
    current = obtained;
    return obtained;
  };
  return {
    what: source.what,
    identity: async (signal) => {
      signal.throwIfAborted();
      if (current !== undefined && !isExpiring(current)) return current.identity;
      underWay ??= renew().finally(() => {
        underWay = undefined;
      });
      return (await underWay).identity;
    },
    refused: (identity) => {
      // Whoever was refused with an older one just asks again.
      if (current?.identity === identity) current = undefined;
      return true;
    },
  };
}

function isExpiring({ expiresAt }: Obtained): boolean {
  return expiresAt !== undefined && Date.now() >= expiresAt - leeway;
}

/**
 * @param what the credential
 * @param why what went wrong, free of secrets
 * @param remedy what to do
 * @param cause what was thrown
 * @returns KUBERNETES_CREDENTIAL_FAILED, or the cause where that is an error of ours already
 */
export function credentialFailed(
  what: string,
  why: string,
  remedy: string,
  cause?: unknown,
): Error {
  if (isWaybillError(cause, 'KUBERNETES_CREDENTIAL_FAILED')) return cause;
  return kubernetesError('KUBERNETES_CREDENTIAL_FAILED', {
    message: `Expected to obtain ${what}; ${why}.`,
    remedy,
    facts: { credential: what },
    ...(cause === undefined ? {} : { cause }),
  });
}
