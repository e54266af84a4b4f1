/** What a token needs (https://docs.gitea.com/development/oauth2-provider#scopes), and its account. */
export type Scope = 'read:repository' | 'write:repository' | 'read:issue' | 'write:issue' | 'none';

/** One request of the API that this adapter makes. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly path: string;
  /** Names in messages what is asked for. */
  readonly what: string;
  readonly needs: Scope;
  /** Whether the token's account must administer the repository. */
  readonly byAdministrator?: boolean;
}

const repo = '/repos/{owner}/{repo}';

/** Every endpoint that the adapter uses; the client asks for nothing else. https://docs.gitea.com/api/ */
export const endpoints = {
  version: { method: 'GET', path: '/version', what: "the server's version", needs: 'none' },
  repository: { method: 'GET', path: repo, what: 'the repository', needs: 'read:repository' },
  branch: {
    method: 'GET',
    path: `${repo}/branches/{branch}`,
    what: 'the branch',
    needs: 'read:repository',
  },
  updateBranch: {
    method: 'PUT',
    path: `${repo}/branches/{branch}`,
    what: "the branch's new head",
    needs: 'write:repository',
  },
  deleteBranch: {
    method: 'DELETE',
    path: `${repo}/branches/{branch}`,
    what: 'a branch that is needed no longer',
    needs: 'write:repository',
  },
  branchProtections: {
    method: 'GET',
    path: `${repo}/branch_protections`,
    what: 'the branch protections',
    needs: 'read:repository',
    byAdministrator: true,
  },
  commit: {
    method: 'GET',
    path: `${repo}/git/commits/{sha}`,
    what: 'the commit',
    needs: 'read:repository',
  },
  compare: {
    method: 'GET',
    path: `${repo}/compare/{range}`,
    what: 'the comparison',
    needs: 'read:repository',
  },
  contents: {
    method: 'GET',
    path: `${repo}/contents/{path}`,
    what: 'the file',
    needs: 'read:repository',
  },
  rawFile: {
    method: 'GET',
    path: `${repo}/raw/{path}`,
    what: "the file's bytes",
    needs: 'read:repository',
  },
  changeFiles: {
    method: 'POST',
    path: `${repo}/contents`,
    what: 'the commit of files',
    needs: 'write:repository',
  },
  combinedStatus: {
    method: 'GET',
    path: `${repo}/commits/{sha}/status`,
    what: "the commit's statuses",
    needs: 'read:repository',
  },
  createStatus: {
    method: 'POST',
    path: `${repo}/statuses/{sha}`,
    what: 'the commit status',
    needs: 'write:repository',
  },
  pullOfCommit: {
    method: 'GET',
    path: `${repo}/commits/{sha}/pull`,
    what: "the commit's pull request",
    needs: 'read:repository',
  },
  run: {
    method: 'GET',
    path: `${repo}/actions/runs/{run}`,
    what: 'the workflow run',
    needs: 'read:repository',
  },
  runJobs: {
    method: 'GET',
    path: `${repo}/actions/runs/{run}/jobs`,
    what: "the run's jobs",
    needs: 'read:repository',
  },
  accountPermission: {
    method: 'GET',
    path: `${repo}/collaborators/{account}/permission`,
    what: 'what an account may do',
    needs: 'read:repository',
    byAdministrator: true,
  },
  pulls: {
    method: 'GET',
    path: `${repo}/pulls`,
    what: 'the pull requests',
    needs: 'read:repository',
  },
  pull: {
    method: 'GET',
    path: `${repo}/pulls/{number}`,
    what: 'the pull request',
    needs: 'read:repository',
  },
  createPull: {
    method: 'POST',
    path: `${repo}/pulls`,
    what: 'the new pull request',
    needs: 'write:repository',
  },
  updatePull: {
    method: 'PATCH',
    path: `${repo}/pulls/{number}`,
    what: 'the pull request',
    needs: 'write:repository',
  },
  mergePull: {
    method: 'POST',
    path: `${repo}/pulls/{number}/merge`,
    what: 'the merge',
    needs: 'write:repository',
  },
  reviews: {
    method: 'GET',
    path: `${repo}/pulls/{number}/reviews`,
    what: "the pull request's reviews",
    needs: 'read:repository',
  },
  requestReviews: {
    method: 'POST',
    path: `${repo}/pulls/{number}/requested_reviewers`,
    what: 'who is asked for a review',
    needs: 'write:repository',
  },
  timeline: {
    method: 'GET',
    path: `${repo}/issues/{number}/timeline`,
    what: "the pull request's history",
    needs: 'read:issue',
  },
  comments: {
    method: 'GET',
    path: `${repo}/issues/{number}/comments`,
    what: "the pull request's comments",
    needs: 'read:issue',
  },
  createComment: {
    method: 'POST',
    path: `${repo}/issues/{number}/comments`,
    what: "the pull request's new comment",
    needs: 'write:issue',
  },
  updateComment: {
    method: 'PATCH',
    path: `${repo}/issues/comments/{id}`,
    what: "the pull request's comment",
    needs: 'write:issue',
  },
  createLabel: {
    method: 'POST',
    path: `${repo}/labels`,
    what: 'a new label',
    needs: 'write:issue',
  },
  setLabels: {
    method: 'PUT',
    path: `${repo}/issues/{number}/labels`,
    what: "the pull request's labels",
    needs: 'write:issue',
  },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof endpoints;

/** The endpoint by its name, as what every one of them has. */
export function endpointOf(name: EndpointName): Endpoint {
  return endpoints[name];
}
