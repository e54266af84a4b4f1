/** What lets a token use an endpoint, in the words of each kind of token. */
interface Permission {
  /** The lines under `permissions:` of a job; absent where GITHUB_TOKEN can never have it. */
  readonly workflow?: string | readonly string[];
  /** What a fine-grained personal access token or a GitHub App needs. */
  readonly fineGrained: string;
  /** The scope of a classic personal access token. */
  readonly classic: string;
}

function permission(name: string, label: string, access: 'read' | 'write'): Permission {
  return { workflow: `${name}: ${access}`, fineGrained: `${label} (${access})`, classic: 'repo' };
}

/**
 * The permissions of https://docs.github.com/en/rest/authentication/permissions-required-for-fine-grained-personal-access-tokens
 * and https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions, as far
 * as this adapter's endpoints need them.
 */
const permissions = {
  metadata: { workflow: 'contents: read', fineGrained: 'Metadata (read)', classic: 'repo' },
  readContents: permission('contents', 'Contents', 'read'),
  writeContents: permission('contents', 'Contents', 'write'),
  readActions: permission('actions', 'Actions', 'read'),
  readChecks: permission('checks', 'Checks', 'read'),
  readStatuses: permission('statuses', 'Commit statuses', 'read'),
  writeStatuses: permission('statuses', 'Commit statuses', 'write'),
  readAttestations: permission('attestations', 'Attestations', 'read'),
  writeAttestations: permission('attestations', 'Attestations', 'write'),
  readPullRequests: permission('pull-requests', 'Pull requests', 'read'),
  writePullRequests: permission('pull-requests', 'Pull requests', 'write'),
  /** https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/incorporating-changes-from-a-pull-request/automatically-merging-a-pull-request */
  autoMerge: {
    workflow: ['contents: write', 'pull-requests: write'],
    fineGrained: 'Contents (write) and Pull requests (write)',
    classic: 'repo',
  },
  /** A repository's own token sees no teams: they are the organization's. */
  requestTeams: {
    fineGrained: 'Pull requests (write), and of the organization Members (read)',
    classic: 'repo` and `read:org',
  },
  readDeployments: permission('deployments', 'Deployments', 'read'),
  writeDeployments: permission('deployments', 'Deployments', 'write'),
  readSecrets: { fineGrained: 'Secrets (read)', classic: 'repo' },
  readAdministration: { fineGrained: 'Administration (read)', classic: 'repo' },
  /** GitHub documents `write` for rule suites, although they are only read. */
  writeAdministration: { fineGrained: 'Administration (write)', classic: 'repo' },
  /** What an App's own key opens; no token has it. */
  app: { fineGrained: "the App's own key", classic: 'repo' },
} as const satisfies Record<string, Permission>;

export type PermissionName = keyof typeof permissions;

/**
 * @param name the permission that an endpoint needs
 * @param accepted GitHub's own word where it sends one, the header x-accepted-github-permissions:
 *   `contents=read; contents=write,workflows=write` (https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api)
 * @returns what to add, for each kind of token
 */
export function permissionRemedy(name: PermissionName, accepted: string | undefined): string {
  const { workflow, fineGrained, classic }: Permission = permissions[name];
  const forJob =
    workflow === undefined
      ? 'GITHUB_TOKEN can never have this: use the token of a GitHub App'
      : `For GITHUB_TOKEN add \`${[workflow].flat().join('` and `')}\` under \`permissions:\` of the job`;
  const own =
    accepted !== undefined && /^[a-z_]+=[a-z]+(?:[,;] ?[a-z_]+=[a-z]+){0,20}$/.test(accepted)
      ? ` GitHub itself asks for ${accepted}.`
      : '';
  return `${forJob}; a fine-grained token or a GitHub App needs ${fineGrained}; a classic token the scope \`${classic}\`.${own}`;
}
