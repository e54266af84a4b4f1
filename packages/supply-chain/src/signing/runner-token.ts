import { Secret } from '@waybill/core';
import { z } from 'zod';
import {
  answerInvalid,
  askService,
  jsonOf,
  serviceUrl,
  type SigningSurroundings,
} from './signing-service.ts';

/** Where a runner gives tokens to its job (GitHub's documentation, "OpenID Connect reference"). */
export interface TokenEndpoint {
  /** `ACTIONS_ID_TOKEN_REQUEST_URL`. */
  readonly url: string;
  /** `ACTIONS_ID_TOKEN_REQUEST_TOKEN`. */
  readonly requestToken: Secret;
}

/** For whom a token is, where a certificate authority of sigstore is asked. */
export const sigstoreAudience = 'sigstore';

const service = "the runner's OIDC issuer";
const answerSchema = z.object({ value: z.string().min(1).max(65_536) });

/**
 * @param endpoint where the runner gives tokens
 * @param audience for whom the token is
 * @param surroundings signal, deadline, clock
 * @returns a token of this job
 * @throws SIGNING_SERVICE_INSECURE, SIGNING_SERVICE_REFUSED, SIGNING_SERVICE_UNREACHABLE,
 *   SIGNING_SERVICE_ANSWER_INVALID
 */
export async function requestRunnerToken(
  { url, requestToken }: TokenEndpoint,
  audience: string,
  surroundings: SigningSurroundings,
): Promise<Secret> {
  const address = serviceUrl(url, '', service);
  address.searchParams.set('audience', audience);
  const answer = await askService(
    {
      service,
      url: address,
      method: 'GET',
      headers: { accept: 'application/json', authorization: `Bearer ${requestToken.reveal()}` },
      expect: [200],
      maximumBytes: 256 * 1024,
      secrets: [requestToken],
    },
    surroundings,
  );
  const parsed = answerSchema.safeParse(jsonOf(answer, service));
  if (!parsed.success) throw answerInvalid(service, 'its answer holds no token');
  return new Secret(parsed.data.value);
}
