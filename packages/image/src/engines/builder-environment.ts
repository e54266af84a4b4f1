import type { Buildx } from '@waybill/config';
import { commandEnvironment, toolEnvironment } from '@waybill/process';
import type { BuildRequest } from '../engine.ts';
import { imageError } from '../error-codes.ts';

/** How builders are found and set up on a machine, beside what every tool of ours gets. */
const builderVariables = [
  ...['DOCKER_CONTEXT', 'BUILDX_BUILDER', 'BUILDX_CONFIG', 'BUILDKIT_HOST'],
  ...['XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'REGISTRY_AUTH_FILE', 'CONTAINERS_CONF'],
  ...[
    'CONTAINERS_STORAGE_CONF',
    'CONTAINERS_REGISTRIES_CONF',
    'STORAGE_DRIVER',
    'BUILDAH_ISOLATION',
  ],
];

/** What `type=gha` reads: the runner's cache service, named by the runner. */
const cacheVariables = [
  'ACTIONS_CACHE_URL',
  'ACTIONS_RESULTS_URL',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_CACHE_SERVICE_V2',
];

/** A builder's environment, and what must not be shown of it. */
export interface BuilderEnvironment {
  readonly variables: Record<string, string>;
  readonly secrets: readonly string[];
}

/**
 * @param request what is built
 * @param secrets the secrets that the configuration names: their variables, and no other one, are handed on
 * @param extra variables to add
 * @param caches where cache is: GitHub's needs the runner's token
 * @returns the environment of a builder
 * @throws IMAGE_SECRET_MISSING where a variable is absent, or is one of ours
 */
export function builderEnvironment(
  request: BuildRequest,
  secrets: Buildx['secrets'],
  extra: Readonly<Record<string, string>>,
  caches: readonly string[] = [],
): BuilderEnvironment {
  const outside = commandEnvironment();
  const named: Record<string, string> = {};
  for (const { env, id } of secrets) {
    if (env === undefined) continue;
    // Our own credentials are not in that environment: a Dockerfile cannot ask for them.
    const value = outside[env];
    if (value === undefined || value === '') throw missing(request, id, env);
    named[env] = value;
  }
  const hidden = Object.values(named);
  const usesGithub = caches.some((cache) => /^type=gha(?:,|$)/.test(cache));
  const taken = [...builderVariables, ...(usesGithub ? cacheVariables : [])];
  const found: Record<string, string> = {};
  for (const name of taken) {
    const value = process.env[name];
    if (value !== undefined && value !== '') found[name] = value;
    if (value !== undefined && name === 'ACTIONS_RUNTIME_TOKEN') hidden.push(value);
  }
  return { variables: toolEnvironment({ ...found, ...named, ...extra }), secrets: hidden };
}

function missing({ image }: BuildRequest, id: string, env: string): Error {
  return imageError('IMAGE_SECRET_MISSING', {
    message: `Expected the variable ${env} for the secret ${id} of the image ${image.name}; it is not set, or is one of Waybill's own.`,
    remedy: `Set ${env} in the step's \`env:\`.`,
    facts: { image: image.name, secret: id, variable: env },
  });
}
