import { releaseEnvironment, type CallerRequest } from './caller-form.ts';
import { opsRepositoryVariable, ownTokenOpensRegistry } from './grants.ts';
import { clusterEnvironments, promotedEnvironments } from './promoted-environments.ts';

/** A credential, and the only place where it may lie. */
export interface SecretPlace {
  readonly name: string;
  /** Environments of the forge; empty for the repository itself, where every branch's workflows read it. */
  readonly environments: readonly string[];
  readonly about: string;
}

/**
 * @param request what the files follow from
 * @returns the secrets that the files name, and where each has to lie (design, law 3: credentials follow the law)
 */
export function secretPlaces(request: CallerRequest): readonly SecretPlace[] {
  const { config, policy } = request;
  const promoted = promotedEnvironments(policy).map(({ name }) => name);
  const clusters = clusterEnvironments(policy);
  const everywhere = [releaseEnvironment, ...promoted];
  return [
    {
      name: 'OPS_TOKEN',
      environments: everywhere,
      about: 'writes desired state and ledger in the ops repository',
    },
    {
      name: 'SIGNING_KEY',
      environments: [releaseEnvironment],
      about: 'signs images and the records of releases',
    },
    { name: 'LEDGER_KEY', environments: promoted, about: 'signs the records of deployments' },
    {
      name: 'OPS_READ_TOKEN',
      environments: [],
      about: 'reads the ops repository, and nothing else',
    },
    ...(config.migrations === undefined
      ? []
      : [
          {
            name: 'MIGRATION_ENV',
            environments: promoted,
            about: 'variables for the migrator, one NAME=value a line, such as DATABASE_URL',
          },
        ]),
    ...(clusters.length === 0
      ? []
      : [
          {
            name: 'KUBECONFIG',
            environments: clusters,
            about: 'reads workloads, pods, their logs and events in the namespaces of the release',
          },
        ]),
    ...(ownTokenOpensRegistry(config) ? [] : registryPlaces),
  ];
}

const registryPlaces: readonly SecretPlace[] = [
  {
    name: 'REGISTRY_USERNAME, REGISTRY_PASSWORD',
    environments: [releaseEnvironment],
    about: 'pushes images',
  },
  {
    name: 'REGISTRY_READ_USERNAME, REGISTRY_READ_PASSWORD',
    environments: [],
    about: 'reads images, and nothing else; not needed where everyone may read them',
  },
];

/**
 * @param request what the files follow from
 * @returns what is left to do by hand, a line each
 */
export function nextSteps(request: CallerRequest): readonly string[] {
  const { config, policy } = request;
  const promoted = promotedEnvironments(policy).map(({ name }) => name);
  const open = policy.environments.filter(({ from }) => from === 'any').map(({ name }) => name);
  return [
    `Environments of the forge: ${[releaseEnvironment, ...promoted].join(', ')}; the deployment-branch policy of each admits ${config.branch} alone.`,
    ...policy.environments
      .filter(({ approval }) => approval.given === 'environment' && approval.required > 0)
      .map(
        ({ name, approval }) =>
          `Reviewers of ${name}: ${approval.by.length === 0 ? 'at least one account or team' : approval.by.join(', ')}; administrators may ${approval.adminBypass === 'allowed' ? '' : 'not '}bypass them.`,
      ),
    ...secretPlaces(request).map(
      ({ name, environments, about }) =>
        `Secret of ${environments.length === 0 ? 'the repository' : `the environment${environments.length > 1 ? 's' : ''} ${environments.join(', ')}`}: ${name} (${about}).`,
    ),
    ...(config.ops.repository === undefined
      ? [`Variable of the repository: ${opsRepositoryVariable}, the address of the ops repository.`]
      : []),
    `Rules of ${config.branch}: ${[...new Set(policy.environments.flatMap(({ protection }) => protection.rules))].join(', ')}.`,
    ...(open.length > 0
      ? [
          `Not written: what brings a branch to ${open.join(', ')} (\`from: any\`); its ledger and desired state are branches of this repository (\`ops.open\`), so it needs no credential of the ops repository but one that reads the policy.`,
        ]
      : []),
    'Then `waybill doctor` says what is missing, with the call that sets it.',
  ];
}
