import type { FakeGithub, FakeGithubOptions } from './types.ts';

export type * from './types.ts';

/**
 * Starts a GitHub on 127.0.0.1: git over HTTP and the REST API, backed by bare repositories in a folder.
 * @param options where they lie, and whether answers are validated
 * @returns what a test holds of it; `close` stops it
 */
export async function startFakeGithub(options: FakeGithubOptions): Promise<FakeGithub> {
  throw new Error(`Not written yet: ${options.folder}`);
}
