import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isWaybillError } from '@waybill/core';
import { runProcess, toolEnvironment, type ProcessResult } from '@waybill/process';
import { desiredStateError } from '../error-codes.ts';
import { reachOf, type Reach } from './reach.ts';
import { renderFailed } from './render-failure.ts';
import { resourcesOf } from './rendered-text.ts';
import type { RenderedOverlay, RenderRequest } from './types.ts';

const defaultOutputLimit = 16 * 1024 * 1024;

/**
 * Renders an overlay with `kustomize build`. Only the files that it reaches are put into a folder of their own, which
 * is gone afterwards; no file outside the repository is opened, and nothing is fetched unless the policy allows it.
 * @param request overlay, tool, bounds
 * @returns the manifests, and what they were made of
 * @throws RENDER_FAILED with kustomize's message at its file and line, RENDER_OUTSIDE_REPOSITORY, RENDER_REMOTE,
 *   RENDER_TOO_LARGE, RENDER_TIMED_OUT
 */
export async function renderOverlay(request: RenderRequest): Promise<RenderedOverlay> {
  return await renderReached(request, await reachOf(request));
}

/**
 * @param request overlay, tool, bounds
 * @param reach what the overlay is made of
 * @returns the manifests
 */
export async function renderReached(
  request: RenderRequest,
  reach: Reach,
): Promise<RenderedOverlay> {
  await mkdir(request.temporaryFolder, { recursive: true });
  // kustomize names real paths in its messages.
  const folder = await realpath(await mkdtemp(join(request.temporaryFolder, 'render-')));
  try {
    await putFiles(join(folder, 'repository'), reach);
    const result = await build(request, reach, folder);
    if (result.exitCode !== 0) {
      const said = result.stderr.toString('utf8').trim() || result.stdout.toString('utf8').trim();
      const end = `it ended with ${result.exitCode === null ? String(result.signal) : `exit code ${result.exitCode}`}`;
      throw renderFailed(request.path, reach, join(folder, 'repository'), said || end);
    }
    const text = result.stdout.toString('utf8');
    return {
      path: request.path,
      resources: resourcesOf(text, request.path),
      text,
      files: reach.files,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function putFiles(root: string, { files, folders: reached, links }: Reach): Promise<void> {
  const paths = [...files.keys(), ...links.keys()];
  const folders = new Set([
    ...[...reached].map((folder) => join(root, folder)),
    ...paths.map((path) => dirname(join(root, path))),
  ]);
  await mkdir(root, { recursive: true });
  for (const folder of folders) await mkdir(folder, { recursive: true });
  for (const [path, content] of files) await writeFile(join(root, path), content);
  for (const [path, target] of links) await symlink(target, join(root, path));
}

async function build(request: RenderRequest, reach: Reach, folder: string): Promise<ProcessResult> {
  const { kustomize, path, signal, timeoutMilliseconds, remoteBases } = request;
  const root = join(folder, 'repository');
  const home = join(folder, 'home');
  await mkdir(home);
  // Files of generators and transformers are named in files that are not looked into: kustomize guards those.
  const isFree = reach.leavesFolders && !reach.hasPlugins;
  const restrictor = isFree ? ['--load-restrictor=LoadRestrictionsNone'] : [];
  try {
    return await runProcess([kustomize.program, 'build', ...restrictor, join(root, path)], {
      cwd: root,
      signal,
      timeoutMilliseconds,
      env: environmentOf(home, remoteBases !== 'refused'),
      maximumOutputBytes: request.maximumOutputBytes ?? defaultOutputLimit,
    });
  } catch (error) {
    throw boundsError(error, request);
  }
}

/**
 * Without remote bases there is no git to fetch with and no way out by HTTP (port 9 takes nothing): what was not
 * seen in the files is not fetched either.
 */
function environmentOf(home: string, mayFetch: boolean): Readonly<Record<string, string>> {
  if (mayFetch) return toolEnvironment({ GIT_TERMINAL_PROMPT: '0' });
  const nowhere = 'http://127.0.0.1:9';
  return {
    PATH: home,
    HOME: home,
    TMPDIR: home,
    HTTP_PROXY: nowhere,
    HTTPS_PROXY: nowhere,
    NO_PROXY: '',
  };
}

/** Says of a bound of the process what it means for an overlay. */
function boundsError(error: unknown, request: RenderRequest): unknown {
  const { path, timeoutMilliseconds } = request;
  if (isWaybillError(error, 'PROCESS_TIMED_OUT')) {
    return desiredStateError('RENDER_TIMED_OUT', {
      message: `${error.message.replace(request.kustomize.program, 'kustomize build')} It was rendering ${path}.`,
      remedy:
        'Make the overlay smaller, or give it more time (`timeout` under `render` of the environment).',
      facts: { overlay: path, timeoutMilliseconds },
      location: { file: path },
      cause: error,
    });
  }
  if (isWaybillError(error, 'PROCESS_OUTPUT_TOO_LARGE')) {
    return desiredStateError('RENDER_TOO_LARGE', {
      message: `Expected ${path} to render to at most ${request.maximumOutputBytes ?? defaultOutputLimit} bytes; kustomize wrote more and was stopped.`,
      remedy: 'Point `render.path` of the environment at the overlay of one application.',
      facts: { overlay: path },
      location: { file: path },
      cause: error,
    });
  }
  return error;
}
