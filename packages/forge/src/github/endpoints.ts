import type { PermissionName } from './permissions.ts';

/** One request of the REST API that this adapter makes. */
export interface Endpoint {
  readonly route: string;
  /** Names in messages what is asked for. */
  readonly what: string;
  readonly needs: PermissionName;
}

/** Every endpoint that the adapter uses; the client asks for nothing else. https://docs.github.com/en/rest */
export const endpoints = {
  repository: { route: 'GET /repos/{owner}/{repo}', what: 'the repository', needs: 'metadata' },
  branch: {
    route: 'GET /repos/{owner}/{repo}/branches/{branch}',
    what: 'the branch',
    needs: 'readContents',
  },
  branchRules: {
    route: 'GET /repos/{owner}/{repo}/rules/branches/{branch}',
    what: "the branch's rules",
    needs: 'metadata',
  },
  classicProtection: {
    route: 'GET /repos/{owner}/{repo}/branches/{branch}/protection',
    what: "the branch's classic protection",
    needs: 'readAdministration',
  },
  rulesets: {
    route: 'GET /repos/{owner}/{repo}/rulesets',
    what: 'the rulesets',
    needs: 'metadata',
  },
  ruleset: {
    route: 'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}',
    what: 'a ruleset',
    needs: 'metadata',
  },
  ruleSuites: {
    route: 'GET /repos/{owner}/{repo}/rulesets/rule-suites',
    what: 'what the rules said of pushes (rule suites)',
    needs: 'writeAdministration',
  },
  compare: {
    route: 'GET /repos/{owner}/{repo}/compare/{basehead}',
    what: 'the comparison',
    needs: 'readContents',
  },
  commit: {
    route: 'GET /repos/{owner}/{repo}/commits/{ref}',
    what: 'the commit',
    needs: 'readContents',
  },
  gitCommit: {
    route: 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}',
    what: 'the commit',
    needs: 'readContents',
  },
  contents: {
    route: 'GET /repos/{owner}/{repo}/contents/{path}',
    what: 'the file',
    needs: 'readContents',
  },
  blob: {
    route: 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}',
    what: "the file's bytes",
    needs: 'readContents',
  },
  environment: {
    route: 'GET /repos/{owner}/{repo}/environments/{environment_name}',
    what: 'the environment',
    needs: 'readActions',
  },
  environmentBranches: {
    route: 'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies',
    what: "the environment's deployment branches",
    needs: 'readActions',
  },
  repositorySecrets: {
    route: 'GET /repos/{owner}/{repo}/actions/secrets',
    what: "the names of the repository's secrets",
    needs: 'readSecrets',
  },
  checkRuns: {
    route: 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
    what: "the commit's checks",
    needs: 'readChecks',
  },
  combinedStatus: {
    route: 'GET /repos/{owner}/{repo}/commits/{ref}/status',
    what: "the commit's statuses",
    needs: 'readStatuses',
  },
  attestations: {
    route: 'GET /repos/{owner}/{repo}/attestations/{subject_digest}',
    what: "the digest's attestations",
    needs: 'readAttestations',
  },
  createAttestation: {
    route: 'POST /repos/{owner}/{repo}/attestations',
    what: 'the attestation',
    needs: 'writeAttestations',
  },
  createStatus: {
    route: 'POST /repos/{owner}/{repo}/statuses/{sha}',
    what: 'the commit status',
    needs: 'writeStatuses',
  },
  pullsOfCommit: {
    route: 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls',
    what: "the commit's pull requests",
    needs: 'readPullRequests',
  },
  run: {
    route: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}',
    what: 'the workflow run',
    needs: 'readActions',
  },
  runReviews: {
    route: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals',
    what: "the run's reviews",
    needs: 'readActions',
  },
  pulls: {
    route: 'GET /repos/{owner}/{repo}/pulls',
    what: 'the pull requests',
    needs: 'readPullRequests',
  },
  pull: {
    route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}',
    what: 'the pull request',
    needs: 'readPullRequests',
  },
  pullReviews: {
    route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
    what: "the pull request's reviews",
    needs: 'readPullRequests',
  },
  accountPermission: {
    route: 'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
    what: 'what an account may do',
    needs: 'metadata',
  },
  createPull: {
    route: 'POST /repos/{owner}/{repo}/pulls',
    what: 'the new pull request',
    needs: 'writePullRequests',
  },
  updatePull: {
    route: 'PATCH /repos/{owner}/{repo}/pulls/{pull_number}',
    what: 'the pull request',
    needs: 'writePullRequests',
  },
  mergePull: {
    route: 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge',
    what: 'the merge',
    needs: 'writeContents',
  },
  setLabels: {
    route: 'PUT /repos/{owner}/{repo}/issues/{issue_number}/labels',
    what: "the pull request's labels",
    needs: 'writePullRequests',
  },
  comment: {
    route: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
    what: "the pull request's new comment",
    needs: 'writePullRequests',
  },
  comments: {
    route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
    what: "the pull request's comments",
    needs: 'readPullRequests',
  },
  updateComment: {
    route: 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
    what: "the pull request's comment",
    needs: 'writePullRequests',
  },
  pullEvents: {
    route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/events',
    what: 'what happened to the pull request',
    needs: 'readPullRequests',
  },
  requestReviewers: {
    route: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers',
    what: "the pull request's reviewers",
    needs: 'writePullRequests',
  },
  requestTeams: {
    route: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers',
    what: "the pull request's reviewing teams",
    needs: 'requestTeams',
  },
  addAssignees: {
    route: 'POST /repos/{owner}/{repo}/issues/{issue_number}/assignees',
    what: "the pull request's assignees",
    needs: 'writePullRequests',
  },
  pullDraft: {
    route: 'POST /graphql',
    what: 'whether the pull request is a draft',
    needs: 'writePullRequests',
  },
  autoMerge: {
    route: 'POST /graphql',
    what: "the pull request's automatic merge",
    needs: 'autoMerge',
  },
  commitOnBranch: {
    route: 'POST /graphql',
    what: 'the commit',
    needs: 'writeContents',
  },
  deployments: {
    route: 'GET /repos/{owner}/{repo}/deployments',
    what: 'the deployments',
    needs: 'readDeployments',
  },
  createDeployment: {
    route: 'POST /repos/{owner}/{repo}/deployments',
    what: 'the deployment',
    needs: 'writeDeployments',
  },
  deploymentStatuses: {
    route: 'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
    what: "the deployment's statuses",
    needs: 'readDeployments',
  },
  createDeploymentStatus: {
    route: 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
    what: "the deployment's status",
    needs: 'writeDeployments',
  },
  appInstallation: {
    route: 'GET /repos/{owner}/{repo}/installation',
    what: "the App's installation",
    needs: 'app',
  },
  createInstallationToken: {
    route: 'POST /app/installations/{installation_id}/access_tokens',
    what: 'the installation token',
    needs: 'app',
  },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof endpoints;
