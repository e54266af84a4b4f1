import { z } from 'zod';
import { administers } from '../permissions.ts';
import { noCommit, type Verdict } from '../protection.ts';
import { changeFacts, changeRef } from '../ref-changes.ts';
import {
  ApiError,
  created,
  invalid,
  notFound,
  ok,
  param,
  read,
  write,
  type ApiAnswer,
  type RepositoryRequest,
  type Route,
} from '../rest.ts';
import { parseBody } from '../request-body.ts';
import { nodeId } from '../shapes/account.ts';
import { gitCommit } from '../shapes/commit.ts';
import { repositoryUrl } from '../shapes/repository.ts';

/** https://docs.github.com/en/rest/git/refs and https://docs.github.com/en/rest/git/commits */
export const refRoutes: readonly Route[] = [
  read('/repos/{owner}/{repo}/git/ref/{+ref}', { contents: 'read' }, async (request) => {
    const ref = `refs/${param(request, 'ref')}`;
    const sha = (await request.git.refs()).get(ref);
    if (sha === undefined) throw notFound();
    return ok(await refOf(request, ref, sha));
  }),
  read('/repos/{owner}/{repo}/git/matching-refs/{+ref}', { contents: 'read' }, async (request) => {
    const start = `refs/${param(request, 'ref')}`;
    const found = [...(await request.git.refs())].filter(([ref]) => ref.startsWith(start));
    return ok(await Promise.all(found.map(([ref, sha]) => refOf(request, ref, sha))));
  }),
  write('POST', '/repos/{owner}/{repo}/git/refs', { contents: 'write' }, createRef),
  write('PATCH', '/repos/{owner}/{repo}/git/refs/{+ref}', { contents: 'write' }, updateRef),
  write('DELETE', '/repos/{owner}/{repo}/git/refs/{+ref}', { contents: 'write' }, deleteRef),
  read('/repos/{owner}/{repo}/git/commits/{commit_sha}', { contents: 'read' }, async (request) => {
    const sha = param(request, 'commit_sha');
    const found = /^[0-9a-f]{40}$/.test(sha) ? await request.git.commit(sha) : undefined;
    if (found === undefined) throw notFound();
    return ok(gitCommit(request.world, request.repository, found));
  }),
];

async function refOf({ world, repository, git }: RepositoryRequest, ref: string, sha: string) {
  const url = repositoryUrl(world, repository);
  const type = (await git.ask(['cat-file', '-t', sha])) ?? 'commit';
  return {
    ref,
    node_id: nodeId('Ref', Number.parseInt(sha.slice(0, 8), 16)),
    url: `${url}/git/${ref}`,
    object: { sha, type, url: `${url}/git/${type}s/${sha}` },
  };
}

async function change(request: RepositoryRequest, ref: string, before: string, after: string) {
  const { world, repository, git, login, actor } = request;
  const facts = await changeFacts(repository, git, ref, before, after);
  const pusher = { login, administrator: administers(actor, repository) };
  return changeRef(world, repository, facts, pusher);
}

function refuse({ result, messages }: Verdict): void {
  if (result !== 'fail') return;
  throw new ApiError(422, `Repository rule violations found\n\n${messages.join('\n')}`);
}

const newRefSchema = z.object({ ref: z.string(), sha: z.string() });

async function createRef(request: RepositoryRequest): Promise<ApiAnswer> {
  const { git } = request;
  const { ref, sha } = parseBody(request, newRefSchema, 'Reference');
  if (!/^refs\/[^/]+\/.+/.test(ref)) throw new ApiError(422, 'Reference name is not valid');
  const commit = /^[0-9a-f]{40}$/.test(sha) ? await git.resolve(sha) : undefined;
  if (commit === undefined) throw new ApiError(422, 'Object does not exist');
  if ((await git.refs()).has(ref)) throw new ApiError(422, 'Reference already exists');
  refuse(await change(request, ref, noCommit, commit));
  return created(await refOf(request, ref, commit));
}

const refChangeSchema = z.object({ sha: z.string(), force: z.boolean().default(false) });

async function updateRef(request: RepositoryRequest): Promise<ApiAnswer> {
  const { git } = request;
  const { sha, force } = parseBody(request, refChangeSchema, 'Reference');
  const ref = `refs/${param(request, 'ref')}`;
  const before = (await git.refs()).get(ref);
  if (before === undefined) throw new ApiError(422, 'Reference does not exist');
  const after = await git.resolve(sha);
  if (after === undefined) throw new ApiError(422, 'Object does not exist');
  if (!force && !(await git.isAncestor(before, after))) {
    throw new ApiError(422, 'Update is not a fast forward');
  }
  refuse(await change(request, ref, before, after));
  return ok(await refOf(request, ref, after));
}

async function deleteRef(request: RepositoryRequest): Promise<ApiAnswer> {
  const ref = `refs/${param(request, 'ref')}`;
  const before = (await request.git.refs()).get(ref);
  if (before === undefined) {
    throw invalid({ resource: 'Reference', code: 'custom', message: 'Reference does not exist' });
  }
  refuse(await change(request, ref, before, noCommit));
  return { status: 204 };
}
