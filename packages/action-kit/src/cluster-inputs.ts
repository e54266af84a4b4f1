import { setSecret } from '@actions/core';
import type { Secret } from '@waybill/core';
import type { ClusterAccess } from '@waybill/kubernetes';
import type { ConnectionSettings } from '@waybill/stage/connection-settings';
import { actionKitError } from './error-codes.ts';
import { optionalSecret, optionalText } from './input-schemas.ts';
import { runnerTokenEndpoint } from './runner-token-endpoint.ts';

/** How a cluster is reached, for the steps that talk to one. */
export const clusterInputs = {
  kubeconfig: {
    description:
      'A kubeconfig, as text, for a target of kind `kubernetes`; where no input says how the cluster is reached, the file of `KUBECONFIG`, else `~/.kube/config`, else the service account of the pod.',
    default: '',
    secret: true,
    schema: optionalSecret,
  },
  'kubeconfig-file': {
    description: 'In its place: the path of a kubeconfig.',
    default: '',
    schema: optionalText,
  },
  'kubeconfig-context': {
    description: 'The context of the kubeconfig; empty means its current one.',
    default: '',
    schema: optionalText,
  },
  'cluster-server': {
    description:
      'In the place of a kubeconfig: the address of the API server, with `cluster-token` or `cluster-token-audience`.',
    default: '',
    schema: optionalText,
  },
  'cluster-token': {
    description: 'The bearer token for `cluster-server`.',
    default: '',
    secret: true,
    schema: optionalSecret,
  },
  'cluster-token-audience': {
    description:
      "In the place of `cluster-token`: the audience of the job's own OIDC token, where the API server trusts its issuer (needs `id-token: write`).",
    default: '',
    schema: optionalText,
  },
  'cluster-authority': {
    description:
      'Certificate (PEM) of the authority of `cluster-server`; empty means those of the machine.',
    default: '',
    schema: optionalText,
  },
} as const;

/** For a target that Argo CD's own server is asked about. */
export const argoCdInput = {
  'argo-cd-token': {
    description: "Token for Argo CD's server, where the policy names one (`controller.server`).",
    default: '',
    secret: true,
    schema: optionalSecret,
  },
} as const;

/** The inputs of `clusterInputs`, parsed. */
export interface ClusterInputs {
  readonly kubeconfig: Secret | undefined;
  readonly 'kubeconfig-file': string | undefined;
  readonly 'kubeconfig-context': string | undefined;
  readonly 'cluster-server': string | undefined;
  readonly 'cluster-token': Secret | undefined;
  readonly 'cluster-token-audience': string | undefined;
  readonly 'cluster-authority': string | undefined;
}

/**
 * @param run a step whose inputs include `clusterInputs`, perhaps with `argoCdInput`
 * @returns what its connection settings have beside those of `connectionSettings`
 * @throws what `clusterAccess` throws
 */
export function clusterSettings({
  inputs,
  signal,
}: {
  readonly inputs: ClusterInputs & { readonly 'argo-cd-token'?: Secret | undefined };
  readonly signal: AbortSignal;
}): Pick<ConnectionSettings, 'cluster' | 'argoCdToken'> {
  const cluster = clusterAccess(inputs, signal);
  const argoCdToken = inputs['argo-cd-token'];
  return {
    ...(cluster === undefined ? {} : { cluster }),
    ...(argoCdToken === undefined ? {} : { argoCdToken }),
  };
}

/**
 * @param inputs how the cluster is reached
 * @param signal of the step, for the job's OIDC token
 * @param environment the runner's
 * @returns the one way that the inputs name; undefined where they name none
 * @throws ACTION_INPUT_INVALID where they name several or half of one, IDENTITY_TOKEN_MISSING
 */
export function clusterAccess(
  inputs: ClusterInputs,
  signal: AbortSignal,
  environment: NodeJS.ProcessEnv = process.env,
): ClusterAccess | undefined {
  const { kubeconfig, 'kubeconfig-file': path, 'cluster-server': server } = inputs;
  const ways = Object.entries({ kubeconfig, 'kubeconfig-file': path, 'cluster-server': server })
    .filter(([, value]) => value !== undefined)
    .map(([name]) => `\`${name}\``);
  if (ways.length > 1) throw inputInvalid(`one of ${ways.join(' and ')}, not several`);
  const named = inputs['kubeconfig-context'];
  const context = named === undefined ? {} : { context: named };
  if (server === undefined) refuseLoose(inputs);
  if (kubeconfig !== undefined) return { kind: 'text', kubeconfig, ...context };
  if (path !== undefined) return { kind: 'file', path, ...context };
  if (server === undefined) return undefined;
  const authority = inputs['cluster-authority'];
  return {
    kind: 'token',
    server,
    token: tokenOf(inputs, signal, environment),
    ...(authority === undefined ? {} : { authority }),
  };
}

/** What belongs to `cluster-server` alone would silently mean nothing without it. */
function refuseLoose(inputs: ClusterInputs): void {
  for (const name of ['cluster-token', 'cluster-token-audience', 'cluster-authority'] as const)
    if (inputs[name] !== undefined) throw inputInvalid(`\`cluster-server\` beside \`${name}\``);
}

function tokenOf(
  inputs: ClusterInputs,
  signal: AbortSignal,
  environment: NodeJS.ProcessEnv,
): () => Promise<Secret> {
  const { 'cluster-token': token, 'cluster-token-audience': audience } = inputs;
  if ((token === undefined) === (audience === undefined))
    throw inputInvalid(
      'either `cluster-token` or `cluster-token-audience` beside `cluster-server`',
    );
  if (token !== undefined) return () => Promise.resolve(token);
  const endpoint = runnerTokenEndpoint(environment, 'reach the cluster by a token or a kubeconfig');
  return async () => {
    const { requestRunnerToken } = await import('@waybill/supply-chain');
    const given = await requestRunnerToken(endpoint, audience ?? '', { signal });
    setSecret(given.reveal());
    return given;
  };
}

function inputInvalid(expected: string): Error {
  return actionKitError('ACTION_INPUT_INVALID', {
    message: `Expected ${expected}.`,
    remedy:
      'Give `kubeconfig` or `kubeconfig-file`, or `cluster-server` with its token; or none of them, with `KUBECONFIG` set by a step before.',
  });
}
