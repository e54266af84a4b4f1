import { systemClock, type EffectContext } from '@waybill/core';
import type { Forge } from '../forge.ts';
import { readApprovals, storeApproval } from '../git-documents/approvals.ts';
import type { DocumentOptions } from '../git-documents/options.ts';
import { checkRepository } from './address.ts';
import { storeAttestation } from './attestations.ts';
import { autoMergePullRequest } from './auto-merge.ts';
import { branchFacts } from './branch.ts';
import { bypassFacts } from './bypass.ts';
import { checksOf } from './checks.ts';
import { ancestryOf, compareCommits, readFile, readForgeCommit, treeOf } from './commits.ts';
import { mirrorDeployment } from './deployments.ts';
import { environmentFacts } from './environment.ts';
import { GithubClient } from './github-client.ts';
import { mergePullRequest } from './merge-pull-request.ts';
import type { GithubForgeOptions } from './options.ts';
import { closePullRequest } from './close-pull-request.ts';
import { commitFiles } from './commit-files.ts';
import { commentOnPullRequest } from './pull-request-comments.ts';
import {
  findPullRequests,
  openPullRequest,
  readPullRequest,
  updatePullRequest,
} from './pull-requests.ts';
import { mayWriteTo, mergedPullRequestsOf, pullRequestReviewsOf } from './pull-request-reviews.ts';
import { nameRules } from './name-rules.ts';
import { defaultBranchOf } from './repository.ts';
import { environmentReviews, runFacts, runStateOf } from './runs.ts';
import { readStatuses, setStatuses } from './statuses.ts';

/**
 * The forge of GitHub and GitHub Enterprise Server: what its REST API says now; signed approvals are refs of
 * the repository, since the API has no place for documents.
 * @param options the repository, where its server is, the token, git
 * @returns the forge
 * @throws FORGE_ADDRESS_INVALID
 */
export function createGithubForge(options: GithubForgeOptions): Forge {
  const { git, identity, signal, fence, serverUrl, clock = systemClock } = options;
  checkRepository(options.repository);
  const client = new GithubClient(options);
  const fenced = fence === undefined ? {} : { fence };
  const effect: EffectContext = { signal, ...fenced };
  const documents: DocumentOptions = { repository: git, identity, signal, ...fenced };
  const pages = `${serverUrl.replace(/\/+$/, '')}/${options.repository}`;
  return {
    kind: 'github',
    keepsReviews: true,
    // Seen in every commit that GitHub makes itself: web-flow's address.
    ownCommitter: `noreply@${new URL(serverUrl).hostname}`,
    defaultBranch: () => defaultBranchOf(client),
    branch: (name) => branchFacts(client, name),
    nameRules: (name) => nameRules(client, name),
    ancestry: (commit, branch) => ancestryOf(client, commit, branch),
    compare: (commit, other) => compareCommits(client, commit, other),
    commit: (sha) => readForgeCommit(client, sha),
    treeOf: (sha) => treeOf(client, sha),
    readFile: (commit, path) => readFile(client, commit, path),
    environment: (name) => environmentFacts(client, name),
    bypass: (branch, commit) => bypassFacts(client, branch, commit, clock),
    checks: (commit) => checksOf(client, commit),
    mergedPullRequests: (commit) => mergedPullRequestsOf(client, commit),
    pullRequestReviews: (number) => pullRequestReviewsOf(client, number),
    mayWrite: (account) => mayWriteTo(client, account),
    run: (owner) => runFacts(client, owner),
    environmentReviews: (owner, environment) => environmentReviews(client, owner, environment),
    mirrorDeployment: (mirror) => mirrorDeployment(client, effect, mirror, serverUrl),
    setStatus: (commit, ...statuses) => setStatuses(client, effect, commit, statuses),
    statuses: (commit) => readStatuses(client, commit),
    findPullRequests: (query) => findPullRequests(client, query),
    pullRequest: (number) => readPullRequest(client, number),
    openPullRequest: (request) => openPullRequest(client, effect, git, request),
    updatePullRequest: (number, change) => updatePullRequest(client, effect, number, change),
    closePullRequest: (number, reason) => closePullRequest(client, effect, number, reason),
    mergePullRequest: (number, request) => mergePullRequest(client, effect, git, number, request),
    autoMergePullRequest: (number, request) =>
      autoMergePullRequest(client, effect, git, number, request),
    commentOnPullRequest: (number, key, body) =>
      commentOnPullRequest(client, effect, number, key, body),
    compareUrl: (from, to) => `${pages}/compare/${from}...${to}`,
    commitUrl: (sha) => `${pages}/commit/${sha}`,
    commitFiles: (request) => commitFiles(client, effect, git, request),
    storeAttestation: (subject, bundle) => storeAttestation(client, effect, subject, bundle),
    storeApproval: (subject, approver, document) =>
      storeApproval(documents, subject, approver, document),
    approvals: (subject) => readApprovals(documents, subject),
    runState: (owner) => runStateOf(client, owner),
  };
}
