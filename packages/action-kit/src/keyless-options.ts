import { setSecret } from '@actions/core';
import type { Progress } from '@waybill/core';
import type { KeylessOptions, WitnessAddresses } from '@waybill/supply-chain';
import type { KeylessServices } from './keyless-services.ts';
import { runnerTokenEndpoint } from './runner-token-endpoint.ts';

/** What an action's run gives to whoever signs. */
export interface KeylessRun {
  readonly signal: AbortSignal;
  readonly progress: Pick<Progress, 'detail'>;
}

/**
 * @param services where the run gets its certificate
 * @param run the action's run
 * @param environment the runner's, which says where it gives tokens
 * @param otherwise what to do where the forge has no OIDC issuer
 * @returns what a keyless signer needs
 * @throws IDENTITY_TOKEN_MISSING
 */
export function keylessOptions(
  services: KeylessServices,
  run: KeylessRun,
  environment: NodeJS.ProcessEnv,
  otherwise: string,
): KeylessOptions {
  const { signal } = run;
  const endpoint = runnerTokenEndpoint(environment, otherwise);
  return {
    ...witnessAddresses(services, run),
    fulcio: { url: services.fulcio },
    signal,
    token: async () => {
      const { requestRunnerToken, sigstoreAudience } = await import('@waybill/supply-chain');
      const token = await requestRunnerToken(endpoint, sigstoreAudience, { signal });
      setSecret(token.reveal());
      return token;
    },
  };
}

/**
 * @param services who says when something was signed
 * @param run the action's run, which is told when the log is left out
 */
export function witnessAddresses(
  { rekor, rekorWhenDown, timestamp }: Omit<KeylessServices, 'fulcio'>,
  { progress }: KeylessRun,
): WitnessAddresses {
  return {
    ...(rekor === undefined ? {} : { rekor: { url: rekor, whenDown: rekorWhenDown } }),
    ...(timestamp === undefined ? {} : { timestamp: { url: timestamp } }),
    onLogSkipped: (reason) => {
      progress.detail(`The log is left out, the timestamp suffices. ${reason}`);
    },
  };
}
