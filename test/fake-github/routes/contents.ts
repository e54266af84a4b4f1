import type { GitEntry } from '../git-repository.ts';
import {
  ApiError,
  notFound,
  ok,
  param,
  read,
  type ApiAnswer,
  type RepositoryRequest,
  type Route,
} from '../rest.ts';
import { nodeId } from '../shapes/account.ts';
import { pageUrl, repositoryUrl } from '../shapes/repository.ts';

type Json = Readonly<Record<string, unknown>>;

/** https://docs.github.com/en/rest/repos/contents and https://docs.github.com/en/rest/git */
export const contentRoutes: readonly Route[] = [
  read('/repos/{owner}/{repo}/contents/{+path}', { contents: 'read' }, getContents),
  read('/repos/{owner}/{repo}/git/trees/{+tree_sha}', { contents: 'read' }, getTree),
  read('/repos/{owner}/{repo}/git/blobs/{file_sha}', { contents: 'read' }, getBlob),
];

/** Up to 1 MiB with its content, up to 100 MiB only raw, above not at all (the same page). */
async function getContents(request: RepositoryRequest): Promise<ApiAnswer> {
  const { repository, git, query, faults } = request;
  const path = param(request, 'path').replace(/\/+$/, '');
  const ref = query.get('ref') ?? repository.defaultBranch;
  const sha = await git.resolve(ref);
  if (sha === undefined) throw new ApiError(404, `No commit found for the ref ${ref}`);
  const entry = path === '' ? undefined : await git.entry(sha, path);
  if (path === '' || entry?.type === 'tree') {
    const listed = await git.entries(path === '' ? sha : `${sha}:${path}`);
    const files = listed.map((item) => ({
      ...item,
      path: path === '' ? item.path : `${path}/${item.path}`,
    }));
    return ok(files.map((item) => fileOf(request, ref, item)));
  }
  if (entry === undefined) throw notFound();
  const size = entry.size ?? 0;
  if (size > faults.fileLimits.served) {
    const message =
      'This API returns blobs up to 100 MB in size. The requested blob is too large to fetch via the API, but you can use Git to clone this repository.';
    throw new ApiError(403, message, {
      errors: [{ resource: 'Blob', field: 'data', code: 'too_large' }],
    });
  }
  const bytes = entry.type === 'blob' ? await git.blob(entry.sha) : Buffer.alloc(0);
  if (/\braw\b/.test(request.accept)) {
    return {
      status: 200,
      raw: bytes,
      headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' },
    };
  }
  const isInline = size <= faults.fileLimits.inline;
  return ok({
    ...fileOf(request, ref, entry),
    encoding: isInline ? 'base64' : 'none',
    content: isInline ? base64(bytes) : '',
  });
}

function fileOf({ world, repository }: RepositoryRequest, ref: string, entry: GitEntry): Json {
  const url = repositoryUrl(world, repository);
  const page = pageUrl(world, repository);
  const path = entry.path.split('/').map(encodeURIComponent).join('/');
  const [type, kind] =
    entry.type === 'tree'
      ? ['dir', 'tree']
      : entry.type === 'commit'
        ? ['submodule', 'tree']
        : [entry.mode === '120000' ? 'symlink' : 'file', 'blob'];
  const self = `${url}/contents/${path}?ref=${encodeURIComponent(ref)}`;
  const html = `${page}/${kind}/${ref}/${path}`;
  const git = `${url}/git/${kind}s/${entry.sha}`;
  return {
    name: entry.path.split('/').at(-1),
    path: entry.path,
    sha: entry.sha,
    size: entry.size ?? 0,
    url: self,
    html_url: html,
    git_url: git,
    download_url: type === 'file' ? `${page}/raw/${ref}/${path}` : null,
    type,
    _links: { self, git, html },
  };
}

/** In lines of 60 characters, as GitHub writes it. */
function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{60}|.+$/g, (line) => `${line}\n`);
}

async function getTree(request: RepositoryRequest): Promise<ApiAnswer> {
  const { world, repository, git, query } = request;
  const name = param(request, 'tree_sha');
  const commit = await git.resolve(name);
  const tree = await git.ask(['rev-parse', '--verify', '-q', `${commit ?? name}^{tree}`]);
  if (tree === undefined) throw notFound();
  const url = repositoryUrl(world, repository);
  // Any value asks for it: https://docs.github.com/en/rest/git/trees#get-a-tree
  const entries = await git.entries(tree, query.has('recursive'));
  return ok({
    sha: commit ?? tree,
    url: `${url}/git/trees/${commit ?? tree}`,
    truncated: false,
    tree: entries.map((entry) => ({
      path: entry.path,
      mode: entry.mode,
      type: entry.type,
      sha: entry.sha,
      ...(entry.size === undefined ? {} : { size: entry.size }),
      ...(entry.type === 'commit' ? {} : { url: `${url}/git/${entry.type}s/${entry.sha}` }),
    })),
  });
}

async function getBlob(request: RepositoryRequest): Promise<ApiAnswer> {
  const { world, repository, git } = request;
  const sha = param(request, 'file_sha');
  if (!/^[0-9a-f]{40}$/.test(sha)) throw notFound();
  const bytes = await git.blob(sha).catch(() => undefined);
  if (bytes === undefined) throw notFound();
  if (/\braw\b/.test(request.accept)) return { status: 200, raw: bytes };
  return ok({
    sha,
    node_id: nodeId('Blob', Number.parseInt(sha.slice(0, 8), 16)),
    size: bytes.length,
    url: `${repositoryUrl(world, repository)}/git/blobs/${sha}`,
    content: base64(bytes),
    encoding: 'base64',
  });
}
