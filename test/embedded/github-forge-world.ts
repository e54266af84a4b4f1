import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commitShaSchema, Secret, type CommitSha, type Owner } from '@waybill/core';
import { createForge, type Forge } from '@waybill/forge';
import { openRepository, type GitRepository } from '@waybill/git';
import {
  startFakeGithub,
  type FakeGithub,
  type FakeGithubOptions,
  type FakeRepository,
  type NewCommit,
} from '../fake-github/fake-github.ts';
import type { Permissions, TokenKind } from '../fake-github/state.ts';

/** What an administrator's App may do; a job's GITHUB_TOKEN has no administration. */
export const appPermissions: Permissions = {
  actions: 'read',
  administration: 'write',
  checks: 'read',
  contents: 'write',
  deployments: 'write',
  environments: 'read',
  issues: 'write',
  pull_requests: 'write',
  statuses: 'write',
};
export const { administration: _administration, ...jobPermissions } = appPermissions;

/** A fake GitHub with one repository, `octo/shop`, whose main branch has one commit, and the adapter to it. */
export interface GithubForgeWorld {
  readonly github: FakeGithub;
  readonly shop: FakeRepository;
  readonly forge: Forge;
  /** The same repository by git. */
  readonly git: GitRepository;
  /** The adapter with a token of other permissions, or for another repository. */
  forgeFor(options?: ForgeForOptions): Promise<Forge>;
  commit(commit: NewCommit): Promise<CommitSha>;
  head(branch?: string): Promise<CommitSha>;
  /** A run of the repository, as the one who asks. */
  owner(run: number | string, attempt?: number): Owner;
  close(): Promise<void>;
}

export interface ForgeForOptions {
  readonly permissions?: Permissions;
  readonly repository?: string;
  readonly token?: string;
  readonly fence?: () => Promise<void>;
  /** Whose token: an App's where absent. */
  readonly kind?: TokenKind;
}

/**
 * @param server how the server differs from GitHub
 * @returns the world, and what closes it
 */
export async function startGithubForgeWorld(
  server: Pick<FakeGithubOptions, 'enterprise' | 'apiPath'> = {},
): Promise<GithubForgeWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'waybill-github-'));
  const github = await startFakeGithub({ folder, ...server });
  const shop = await github.createRepository('octo/shop', { private: true });
  await shop.commit({ files: { 'readme.md': 'one\n', 'app.txt': 'a\n' } });
  const controller = new AbortController();
  let count = 0;

  const open = async (
    options: ForgeForOptions = {},
  ): Promise<{ forge: Forge; git: GitRepository }> => {
    const { repository = 'octo/shop', permissions = appPermissions, kind = 'app' } = options;
    const { signal } = controller;
    const token = new Secret(
      options.token ??
        github.tokens.create({
          login: 'waybill[bot]',
          kind,
          permissions,
          repositories: [repository],
        }),
    );
    count += 1;
    const git = await openRepository({
      url: `${github.url}/${repository}.git`,
      credential: { username: 'x-access-token', password: token },
      cacheFolder: join(folder, `cache-${String(count)}`),
      signal,
    });
    const forge = await createForge({
      kind: 'github',
      repository,
      serverUrl: github.url,
      apiUrl: github.apiUrl,
      token,
      git,
      identity: { name: 'waybill', email: 'waybill@example.org' },
      signal,
      ...(options.fence === undefined ? {} : { fence: options.fence }),
      limits: { deadline: 3000, request: 1000, firstDelay: 1 },
    });
    return { forge, git };
  };
  const { forge, git } = await open();
  return {
    github,
    shop,
    forge,
    git,
    forgeFor: async (options) => (await open(options)).forge,
    commit: async (commit) => commitShaSchema.parse(await shop.commit(commit)),
    head: async (branch) => commitShaSchema.parse(await shop.head(branch)),
    owner: (run, attempt = 1) => ({
      repository: 'octo/shop',
      run: String(run),
      attempt,
      job: 'deploy',
      actor: 'dana',
    }),
    close: async () => {
      controller.abort(new Error('the test has ended'));
      await github.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
