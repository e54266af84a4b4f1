import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '@waybill/core';
import type { CommitSha } from '@waybill/core';
import { forgeError } from '../error-codes.ts';
import type {
  BranchFacts,
  CheckFacts,
  CommitStatus,
  EnvironmentFacts,
  Forge,
  NameRules,
} from '../forge.ts';
import { ancestryOf, readForgeCommit } from './ancestry.ts';
import { readApprovals, storeApproval } from '../git-documents/approvals.ts';
import { commentOnPullRequest } from './comments.ts';
import { mergePullRequest } from './merge-pull-request.ts';
import { branchRefOf } from './names.ts';
import type { LocalForgeOptions } from './options.ts';
import { readProtection, rulesFor } from './protection.ts';
import {
  closePullRequest,
  findPullRequests,
  openPullRequest,
  readPullRequest,
  updatePullRequest,
} from './pull-requests.ts';
import { localRunState } from './run-state.ts';
import { readStatuses, setStatuses } from './statuses.ts';

/**
 * The forge of a rehearsal: a plain bare repository. Pull requests, approvals and statuses are refs of it,
 * protection is its pre-receive hook. It has no accounts: who acts is what the caller says, so an approval
 * counts by its signature alone (`installProtection` says what the hook can keep and what not).
 * @param options the repository, its folder, who acts
 * @returns the forge
 */
export function createLocalForge(options: LocalForgeOptions): Forge {
  const { repository, folder } = options;
  return {
    kind: 'local',
    keepsReviews: false,
    ownCommitter: undefined,
    defaultBranch: () => defaultBranchOf(folder),
    branch: (name) => branchFacts(options, name),
    nameRules: (name) => nameRules(options, name),
    async ancestry(commit, branch) {
      const head = await repository.readRef(branchRefOf(branch));
      return head === undefined ? 'unknown' : ancestryOf(repository, commit, head);
    },
    compare: (commit, other) => ancestryOf(repository, commit, other),
    commit: (sha) => readForgeCommit(repository, sha),
    treeOf: async (sha) => (await readForgeCommit(repository, sha))?.tree,
    readFile: (commit: CommitSha, path: string) => repository.readFile(commit, path),
    environment: () => Promise.resolve(noEnvironments),
    bypass: () => Promise.resolve({ kind: 'not-supported', reason: hookForAll }),
    checks: async (commit) => (await readStatuses(options, commit)).map(checkOf),
    mergedPullRequests: async (commit) =>
      (await findPullRequests(options, { state: 'merged' }))
        .filter((request) => request.mergeCommit === commit)
        .map(({ number, url, headSha, base, author }) => ({
          ...{ number, url, head: headSha, base, author: author.name },
        })),
    pullRequestReviews: () => Promise.resolve({ kind: 'not-supported', reason: noAccounts }),
    mayWrite: () => Promise.resolve(false),
    run: () => Promise.resolve({ kind: 'not-supported', reason: noRuns }),
    environmentReviews: () => Promise.resolve({ kind: 'not-supported', reason: noRuns }),
    mirrorDeployment: () => Promise.resolve({ value: undefined, changed: false }),
    setStatus: (commit, ...statuses) => setStatuses(options, commit, statuses),
    statuses: (commit) => readStatuses(options, commit),
    findPullRequests: (query) => findPullRequests(options, query),
    pullRequest: (number) => readPullRequest(options, number),
    openPullRequest: (request) => openPullRequest(options, request),
    updatePullRequest: (number, change) => updatePullRequest(options, number, change),
    closePullRequest: (number, reason) => closePullRequest(options, number, reason),
    mergePullRequest: (number, request) => mergePullRequest(options, number, request),
    autoMergePullRequest: () => Promise.resolve({ kind: 'not-supported', reason: noServer }),
    commentOnPullRequest: (number, key, body) => commentOnPullRequest(options, number, key, body),
    compareUrl: () => undefined,
    commitUrl: () => undefined,
    commitFiles: () => Promise.resolve({ kind: 'not-supported', reason: noServer }),
    // It has no store of attestations: they hang on the images.
    storeAttestation: () => Promise.resolve(undefined),
    storeApproval: (subject, approver, document) =>
      storeApproval(options, subject, approver, document),
    approvals: (subject) => readApprovals(options, subject),
    runState: async (owner, since) =>
      // A process can only be looked for where the repository lies on this machine too.
      folder === undefined ? 'unknown' : localRunState(owner, since),
  };
}

const noAccounts =
  'a plain bare repository has no accounts: whoever reviews there would be whoever he says he is';
const noServer = 'a plain bare repository has no server that could act by itself';
const noRuns = 'a plain bare repository knows nothing of runs';
const hookForAll = 'the hook of a plain bare repository asks everybody alike';

/** A status is the only check that a plain bare repository keeps. */
function checkOf({ context, state, url }: CommitStatus): CheckFacts {
  return {
    name: context,
    state: state === 'error' ? 'failure' : state,
    ...(url === undefined ? {} : { url }),
  };
}

const noEnvironments: EnvironmentFacts = {
  kind: 'not-supported',
  reason:
    'a plain bare repository has no environments: whoever can reach it holds its credentials already',
};

async function branchFacts(
  { repository, folder, signal }: LocalForgeOptions,
  name: string,
): Promise<BranchFacts | undefined> {
  const head = await repository.readRef(branchRefOf(name));
  if (head === undefined) return undefined;
  if (folder === undefined) {
    const remark = 'the folder of the bare repository is not known, so its hook cannot be seen';
    return { name, head, protected: false, rules: [], remark };
  }
  const protection = await readProtection(folder, signal);
  const rules = rulesFor(protection, name);
  return {
    name,
    head,
    protected: rules.length > 0,
    rules,
    ...(rules.length > 0
      ? {}
      : {
          remark: protection.installed ? 'no rule is installed for this branch' : protection.reason,
        }),
  };
}

/** A hook asks everybody alike: nobody walks around it. */
async function nameRules({ folder, signal }: LocalForgeOptions, name: string): Promise<NameRules> {
  if (folder === undefined) {
    const remark = 'the folder of the bare repository is not known, so its hook cannot be seen';
    return { rules: [], bypassable: [], remark };
  }
  const protection = await readProtection(folder, signal);
  return {
    rules: rulesFor(protection, name),
    bypassable: [],
    ...(protection.installed ? {} : { remark: protection.reason }),
  };
}

async function defaultBranchOf(folder: string | undefined): Promise<string | undefined> {
  if (folder === undefined) return undefined;
  const head = await readFile(join(folder, 'HEAD'), 'utf8').catch((error: unknown) => {
    throw systemCode(error) === 'ENOENT' ? repositoryUnknown(folder) : error;
  });
  return /^ref: refs\/heads\/(\S+)\s*$/.exec(head)?.[1];
}

function repositoryUnknown(folder: string): Error {
  return forgeError('FORGE_REPOSITORY_UNKNOWN', {
    message: `Expected a bare repository in ${folder}; there is none.`,
    remedy: 'Give the path where it lies now.',
    facts: { folder },
  });
}
