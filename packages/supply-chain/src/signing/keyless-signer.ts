import { systemClock, type Secret } from '@waybill/core';
import { supplyChainError } from '../error-codes.ts';
import { requestCertificate, type ShortLivedKey } from './certificate-authority.ts';
import { readIdentityToken } from './identity-token.ts';
import { publicationAt } from './public-good.ts';
import { signedBundle, type BundleContent, type Witnesses } from './signed-bundle.ts';
import type { SigningSurroundings } from './signing-service.ts';
import type { StatementSigner } from './statement-signer.ts';
import { transparencyLog } from './transparency-log.ts';

/** Who says beside a signer when something was signed, by their addresses. */
export interface WitnessAddresses {
  readonly rekor?: { readonly url: string; readonly whenDown: 'fail' | 'timestamp-only' };
  /** The whole address of the timestamp authority. */
  readonly timestamp?: { readonly url: string };
  readonly onLogSkipped?: (reason: string) => void;
}

/** What keyless signing needs. */
export interface KeylessOptions extends SigningSurroundings, WitnessAddresses {
  /** Asks the run's OIDC issuer for a token; asked again for each certificate, since tokens live for minutes. */
  readonly token: () => Promise<Secret>;
  readonly fulcio: { readonly url: string };
}

/** So long a token counts as fresh since it was given; GitHub's live for five minutes and more. */
const tokenIsFresh = 60_000;

/**
 * @param addresses of the log and the timestamp authority
 * @param surroundings signal, deadline, clock
 * @returns the witnesses
 * @throws SIGNING_SERVICE_INSECURE
 */
export function witnessesAt(
  { rekor, timestamp, onLogSkipped }: WitnessAddresses,
  surroundings: SigningSurroundings,
): Witnesses {
  return {
    ...(rekor === undefined
      ? {}
      : { log: { log: transparencyLog(rekor.url, surroundings), whenDown: rekor.whenDown } }),
    ...(timestamp === undefined ? {} : { timestamp: { url: timestamp.url, surroundings } }),
    ...(onLogSkipped === undefined ? {} : { onLogSkipped }),
  };
}

/**
 * Signs as the run itself: a key that exists in this process alone, a certificate that Fulcio gives for the run's
 * token, and a log or a timestamp that says when. One certificate serves until half of its life is over.
 * @param options token, services, signal
 * @returns the signer; what it is called, the token says
 * @throws SIGNING_EVIDENCE_MISSING, SIGNING_SERVICE_INSECURE, IDENTITY_TOKEN_INVALID and what `token` throws; `bundle`
 *   throws SIGNING_SERVICE_REFUSED, SIGNING_SERVICE_UNREACHABLE, SIGNING_SERVICE_ANSWER_INVALID
 */
export async function keylessSigner(options: KeylessOptions): Promise<StatementSigner> {
  const { rekor, timestamp, clock = systemClock } = options;
  const noEvidence = rekor === undefined && timestamp === undefined;
  if (noEvidence || (rekor?.whenDown === 'timestamp-only' && timestamp === undefined)) {
    throw supplyChainError('SIGNING_EVIDENCE_MISSING', {
      message: `Expected a timestamp authority${noEvidence ? ' or a transparency log' : ''} beside the certificate authority; found none: after ten minutes nobody could tell whether the certificate was valid when it signed.`,
      remedy: 'Give `timestamp-url`, `rekor-url` or both.',
    });
  }
  const witnesses = witnessesAt(options, options);
  const first = readIdentityToken(await options.token());
  const firstUntil = clock.now() + tokenIsFresh;
  const request = async (): Promise<ShortLivedKey> => {
    const isFresh = clock.now() < firstUntil;
    const identity = isFresh ? first : readIdentityToken(await options.token());
    return await requestCertificate(options.fulcio.url, identity, options);
  };
  const current = renewed(request, (key) => clock.now() < key.usableUntil);
  const bundle = async (content: BundleContent): Promise<Uint8Array> => {
    const key = await current();
    const { certificate } = key;
    const signing = {
      material: { kind: 'certificate', certificate } as const,
      sign: (bytes: Uint8Array) => Promise.resolve(key.sign(bytes)),
    };
    return await signedBundle(signing, content, witnesses);
  };
  const { issuer, subject, workflow } = first;
  const services = [options.fulcio.url, ...(rekor === undefined ? [] : [rekor.url])];
  const publishes = publicationAt(services, first);
  return {
    identity: {
      kind: 'keyless',
      issuer,
      subject,
      ...(workflow === undefined ? {} : { workflow }),
      ...(publishes === undefined ? {} : { publishes }),
    },
    bundle: (payloadType, payload) => bundle({ kind: 'envelope', payloadType, payload }),
    messageBundle: (message) => bundle({ kind: 'message', message }),
  };
}

/** Several statements that are signed side by side share one question; one that failed is asked again. */
function renewed<T>(make: () => Promise<T>, isUsable: (value: T) => boolean): () => Promise<T> {
  let current: Promise<T> | undefined;
  return async () => {
    const pending = current;
    const value = await pending?.catch(() => undefined);
    if (value !== undefined && isUsable(value)) return value;
    // Another caller may have asked meanwhile.
    const next = current === pending || current === undefined ? make() : current;
    current = next;
    return await next;
  };
}
