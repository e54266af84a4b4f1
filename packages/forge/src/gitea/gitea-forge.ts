import type { EffectContext } from '@waybill/core';
import type { Forge } from '../forge.ts';
import { readApprovals, storeApproval } from '../git-documents/approvals.ts';
import type { DocumentOptions } from '../git-documents/options.ts';
import { autoMergePullRequest } from './auto-merge.ts';
import { branchFacts, bypassFacts, nameRules } from './branch.ts';
import { closePullRequest } from './close-pull-request.ts';
import { commentOnPullRequest } from './comments.ts';
import { commitFiles } from './commit-files.ts';
import { ancestryOf, compareCommits, readForgeCommit, treeOf } from './commits.ts';
import { readFile } from './files.ts';
import { GiteaClient } from './gitea-client.ts';
import { mergePullRequest } from './merge-pull-request.ts';
import type { GiteaForgeOptions } from './options.ts';
import type { PullParts } from './pull-request.ts';
import { mayWriteTo, mergedPullRequestsOf, pullRequestReviewsOf } from './pull-request-reviews.ts';
import {
  findPullRequests,
  openPullRequest,
  readPullRequest,
  updatePullRequest,
} from './pull-requests.ts';
import { defaultBranchOf } from './repository.ts';
import { runFacts, runStateOf } from './runs.ts';
import { checksOf, readStatuses, setStatuses } from './statuses.ts';

/**
 * The forge of Gitea and Forgejo: what their API says now, and what git says where the API does not tell what is;
 * signed approvals are refs of the repository, since the API has no place for documents.
 * @param options the repository, where its server is, the token, git
 * @returns the forge
 * @throws FORGE_ADDRESS_INVALID
 */
export function createGiteaForge(options: GiteaForgeOptions): Forge {
  const { git, identity, signal, fence } = options;
  const client = new GiteaClient(options);
  const fenced = fence === undefined ? {} : { fence };
  const effect: EffectContext = { signal, ...fenced };
  const documents: DocumentOptions = { repository: git, identity, signal, ...fenced };
  const parts: PullParts = { client, git };
  const page = `${options.serverUrl.replace(/\/+$/, '')}/${client.repository}`;
  return {
    kind: 'gitea',
    keepsReviews: true,
    ownCommitter: undefined,
    defaultBranch: () => defaultBranchOf(client),
    branch: (name) => branchFacts(client, name),
    nameRules: (name) => nameRules(client, name),
    ancestry: (commit, branch) => ancestryOf(git, commit, branch),
    compare: (commit, other) => compareCommits(git, commit, other),
    commit: (sha) => readForgeCommit(client, git, sha),
    treeOf: (sha) => treeOf(git, sha),
    readFile: (commit, path) => readFile(client, commit, path),
    environment: () => Promise.resolve({ kind: 'not-supported', reason: noEnvironments }),
    bypass: (branch) => bypassFacts(client, branch),
    checks: (commit) => checksOf(client, commit),
    mergedPullRequests: (commit) => mergedPullRequestsOf(parts, commit),
    pullRequestReviews: (number) => pullRequestReviewsOf(client, number),
    mayWrite: (account) => mayWriteTo(client, account),
    run: (owner) => runFacts(client, owner),
    environmentReviews: () => Promise.resolve({ kind: 'not-supported', reason: noEnvironments }),
    // There is no list of deployments: the stage sets a status of the commit for each environment anyway.
    mirrorDeployment: () => Promise.resolve({ value: undefined, changed: false }),
    setStatus: (commit, ...statuses) => setStatuses(client, effect, commit, statuses),
    statuses: (commit) => readStatuses(client, commit),
    findPullRequests: (query) => findPullRequests(parts, query),
    pullRequest: (number) => readPullRequest(parts, number),
    openPullRequest: (request) => openPullRequest(parts, effect, request),
    updatePullRequest: (number, change) => updatePullRequest(parts, effect, number, change),
    closePullRequest: (number, reason) => closePullRequest(parts, effect, number, reason),
    mergePullRequest: (number, request) => mergePullRequest(parts, effect, number, request),
    autoMergePullRequest: (number, request) => autoMergePullRequest(parts, effect, number, request),
    commentOnPullRequest: (number, key, body) =>
      commentOnPullRequest(client, effect, number, key, body),
    compareUrl: (from, to) => `${page}/compare/${from}...${to}`,
    commitUrl: (sha) => `${page}/commit/${sha}`,
    commitFiles: (request) => commitFiles(client, git, effect, request),
    // It has no store of attestations: they hang on the images.
    storeAttestation: () => Promise.resolve(undefined),
    storeApproval: (subject, approver, document) =>
      storeApproval(documents, subject, approver, document),
    approvals: (subject) => readApprovals(documents, subject),
    runState: (owner) => runStateOf(client, owner),
  };
}

const noEnvironments =
  'Gitea and Forgejo ignore `environment:` in a workflow: what restricts a credential there is the repository or organization that holds the secret';
