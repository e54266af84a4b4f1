import type { JobCredentials } from './job-credentials.ts';

/** Secrets of the repository, which every branch's workflows can read: they open things for reading only. */
export const readingSecrets: readonly string[] = [
  'OPS_READ_TOKEN',
  'REGISTRY_READ_USERNAME',
  'REGISTRY_READ_PASSWORD',
];

/** Rights of the job's own token by which a release's tags, or the protected branch itself, could be written. */
const writingRights = ['*', 'contents', 'packages', 'actions', 'id-token'];

/**
 * Design, law 3: what can write desired state, ledger or release tags exists only in environments whose
 * deployment-branch policy admits the protected branch alone.
 * @param jobs what each job can get hold of
 * @param restricted the environments with such a policy
 * @returns one sentence for each breach
 */
export function credentialLawBreaches(
  jobs: readonly JobCredentials[],
  restricted: readonly string[],
): readonly string[] {
  return jobs.flatMap((job) => {
    const guarded =
      job.environments.length > 0 && job.environments.every((name) => restricted.includes(name));
    const unknown = job.environments.filter((name) => !restricted.includes(name));
    return [
      ...unknown.map(
        (name) => `${job.job} names the environment ${name}, which nothing restricts.`,
      ),
      ...(guarded
        ? []
        : job.secrets
            .filter((name) => !readingSecrets.includes(name))
            .map((name) => `${job.job} reads ${name} outside of a restricted environment.`)),
      ...(guarded
        ? []
        : writingRights
            .filter((right) => job.permissions[right]?.includes('write') === true)
            .map((right) => `${job.job} has ${right}: write outside of a restricted environment.`)),
      ...(job.events.some((event) => event.startsWith('pull_request')) && job.secrets.length > 0
        ? [`${job.job} reads ${job.secrets.join(', ')} in a run of a pull request.`]
        : []),
    ];
  });
}
