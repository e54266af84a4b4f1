import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { commitShaSchema } from '@waybill/core';
import { openRepository } from '@waybill/git';
import { runToSuccess, toolEnvironment } from '@waybill/process';
import type { ReadEntries } from '../render/types.ts';

/** What a repository holds: texts, and symbolic links. */
export type OverlayFiles = Readonly<Record<string, string | { readonly linkTo: string }>>;

/** A git repository on disk that holds overlays. */
export interface OverlayRepository {
  readonly folder: string;
  /** Where tools may work. */
  readonly temporaryFolder: string;
  /** Reads the repository as it stands after a commit of these files on top of what was there. */
  readonly commit: (files: OverlayFiles) => Promise<ReadEntries>;
  /** Lets the next commit hold nothing but its own files. */
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Makes an empty repository. */
export async function openOverlayRepository(): Promise<OverlayRepository> {
  const folder = await mkdtemp(join(tmpdir(), 'waybill-overlay-'));
  const work = join(folder, 'ops');
  const { signal } = new AbortController();
  const git = async (...args: string[]): Promise<string> => {
    const { stdout } = await runToSuccess(['git', ...args], {
      cwd: work,
      env: toolEnvironment({
        ...{ GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@example.org' },
        ...{ GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example.org' },
      }),
      signal,
      timeoutMilliseconds: 20_000,
    });
    return stdout.toString().trim();
  };
  await mkdir(work);
  await git('init', '--quiet', '--initial-branch=main');
  const cacheFolder = join(folder, 'cache');
  await mkdir(cacheFolder);
  const repository = await openRepository({ url: work, cacheFolder, signal });
  return {
    folder,
    temporaryFolder: join(folder, 'temporary'),
    commit: async (files) => {
      for (const [path, content] of Object.entries(files)) {
        await mkdir(dirname(join(work, path)), { recursive: true });
        await rm(join(work, path), { recursive: true, force: true });
        if (typeof content === 'string') await writeFile(join(work, path), content);
        else await symlink(content.linkTo, join(work, path));
      }
      await git('add', '--all');
      await git('commit', '--quiet', '--allow-empty', '--message', 'change');
      const head = commitShaSchema.parse(await git('rev-parse', 'HEAD'));
      return (paths) => repository.readEntries(head, paths, { lazy: true });
    },
    clear: async () => {
      const names = (await readdir(work)).filter((name) => name !== '.git');
      await Promise.all(names.map((name) => rm(join(work, name), { recursive: true })));
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
