import { activeRulesetsOf, isProtected } from '../protection.ts';
import {
  ApiError,
  notFound,
  ok,
  pageOf,
  param,
  guardedRead,
  read,
  type RepositoryRequest,
  type Route,
} from '../rest.ts';
import { commit } from '../shapes/commit.ts';
import { fullRepository, pageUrl, repositoryUrl } from '../shapes/repository.ts';

type Json = Readonly<Record<string, unknown>>;

/** https://docs.github.com/en/rest/repos/repos and https://docs.github.com/en/rest/branches/branches */
export const repositoryRoutes: readonly Route[] = [
  read('/repos/{owner}/{repo}', { metadata: 'read' }, async ({ world, repository }) =>
    ok(fullRepository(world, repository)),
  ),
  read('/repos/{owner}/{repo}/branches', { contents: 'read' }, listBranches),
  guardedRead(
    '/repos/{owner}/{repo}/branches/{+branch}/protection',
    { administration: 'read' },
    async (request) => ok(classicProtection(request, await branchOf(request))),
  ),
  read('/repos/{owner}/{repo}/branches/{+branch}', { contents: 'read' }, getBranch),
];

/**
 * The branch that a path names.
 * @throws ApiError 301 where it was renamed: https://docs.github.com/en/rest/branches/branches#get-a-branch documents
 * the status, and https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api that redirects are to be followed
 */
async function branchOf(request: RepositoryRequest): Promise<string> {
  const { repository, git, world } = request;
  const branch = param(request, 'branch');
  if ((await git.head(branch)) !== undefined) return branch;
  const renamed = repository.renamed[branch];
  if (renamed === undefined) throw new ApiError(404, 'Branch not found');
  const url = `${repositoryUrl(world, repository)}/branches/${encodeURIComponent(renamed)}`;
  throw new ApiError(301, 'Moved Permanently', { url }, { location: url });
}

async function listBranches(request: RepositoryRequest) {
  const { world, repository, git } = request;
  const only = request.query.get('protected');
  const refs = await git.refs();
  const branches = [...refs].flatMap(([ref, sha]) => {
    if (!ref.startsWith('refs/heads/')) return [];
    const name = ref.slice('refs/heads/'.length);
    const isKept = isProtected(repository, name);
    if (only !== null && only !== String(isKept)) return [];
    const url = repositoryUrl(world, repository);
    return [{ name, commit: { sha, url: `${url}/commits/${sha}` }, protected: isKept }];
  });
  const page = pageOf(request, branches);
  return ok(page.items, page.headers);
}

async function getBranch(request: RepositoryRequest) {
  const { world, repository, git } = request;
  const branch = await branchOf(request);
  const head = await git.commit((await git.head(branch)) ?? '');
  if (head === undefined) throw notFound();
  const url = `${repositoryUrl(world, repository)}/branches/${branch}`;
  return ok({
    name: branch,
    commit: commit(world, repository, head),
    _links: { self: url, html: `${pageUrl(world, repository)}/tree/${branch}` },
    protected: isProtected(repository, branch),
    protection: protectionSummary(request, branch),
    protection_url: `${url}/protection`,
  });
}

/** What everybody sees of protection: whether there is classic one, and its required checks. */
function protectionSummary({ repository }: RepositoryRequest, branch: string): Json {
  const classic = repository.classic[branch];
  const checks = classic?.statusChecks?.checks ?? [];
  return {
    enabled:
      classic !== undefined || activeRulesetsOf(repository, `refs/heads/${branch}`).length > 0,
    required_status_checks: {
      enforcement_level:
        classic?.statusChecks === undefined
          ? 'off'
          : classic.enforceAdmins
            ? 'everyone'
            : 'non_admins',
      contexts: checks,
      checks: checks.map((context) => ({ context, app_id: null })),
    },
  };
}

/** https://docs.github.com/en/rest/branches/branch-protection#get-branch-protection: it knows nothing of rulesets. */
function classicProtection({ world, repository }: RepositoryRequest, branch: string): Json {
  const classic = repository.classic[branch];
  if (classic === undefined) throw new ApiError(404, 'Branch not protected');
  const url = `${repositoryUrl(world, repository)}/branches/${branch}/protection`;
  const { pullRequest, statusChecks } = classic;
  return {
    url,
    ...(statusChecks === undefined
      ? {}
      : {
          required_status_checks: {
            url: `${url}/required_status_checks`,
            strict: statusChecks.strict,
            contexts: statusChecks.checks,
            contexts_url: `${url}/required_status_checks/contexts`,
            checks: statusChecks.checks.map((context) => ({ context, app_id: null })),
          },
        }),
    ...(pullRequest === undefined
      ? {}
      : {
          required_pull_request_reviews: {
            url: `${url}/required_pull_request_reviews`,
            dismiss_stale_reviews: false,
            require_code_owner_reviews: false,
            require_last_push_approval: false,
            required_approving_review_count: pullRequest.approvals,
          },
        }),
    required_signatures: {
      url: `${url}/required_signatures`,
      enabled: classic.signatures === true,
    },
    enforce_admins: { url: `${url}/enforce_admins`, enabled: classic.enforceAdmins },
    required_linear_history: { enabled: classic.linearHistory === true },
    allow_force_pushes: { enabled: classic.allowForcePushes === true },
    allow_deletions: { enabled: classic.allowDeletions === true },
    block_creations: { enabled: false },
    required_conversation_resolution: { enabled: false },
    lock_branch: { enabled: false },
    allow_fork_syncing: { enabled: false },
  };
}
