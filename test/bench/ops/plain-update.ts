import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { has } from '../../real/parts/part.ts';

const execute = promisify(execFile);

/** What a step of a workflow does without Waybill: clone, edit, commit, push. */
export interface PlainUpdate {
  /** What edits the file: `kustomize edit set image`, or a script where kustomize is not installed. */
  readonly editor: string;
  run(url: string, folder: string, change: PlainChange): Promise<void>;
}

/** One image of one kustomization. */
export interface PlainChange {
  readonly file: string;
  readonly image: string;
  readonly tag: string;
  readonly digest: string;
}

const environment = {
  ...process.env,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
};

/**
 * Runs git as a step's script does, without the settings of this machine's user.
 * @param args its arguments
 * @param cwd where
 * @throws with its error output where it fails
 */
export async function git(args: readonly string[], cwd: string): Promise<void> {
  await execute('git', [...args], { cwd, env: environment, maxBuffer: 16 * 1024 * 1024 });
}

/** Whom commits of a script name. */
export const identity = ['-c', 'user.name=Plain', '-c', 'user.email=plain@example.test'] as const;

/**
 * @param kustomize the program, where it is installed
 * @returns the update, which takes a fresh clone as a job does
 */
export async function plainUpdate(kustomize: string | undefined): Promise<PlainUpdate> {
  const isThere = kustomize !== undefined && (await has(kustomize, ['version']));
  return {
    editor: isThere ? 'kustomize edit set image' : 'a script that replaces the line',
    run: async (url, folder, change) => {
      const work = join(folder, 'work');
      await git(['clone', '--quiet', '--depth', '1', url, work], folder);
      if (isThere) {
        // kustomize writes one of tag and digest: with a digest it drops the readable tag.
        await execute(kustomize, ['edit', 'set', 'image', `${change.image}@${change.digest}`], {
          cwd: dirname(join(work, change.file)),
        });
      } else {
        await replaceLine(join(work, change.file), change);
      }
      await git([...identity, 'commit', '--quiet', '--all', '--message', 'update'], work);
      await git(['push', '--quiet', 'origin', 'HEAD:main'], work);
    },
  };
}

async function replaceLine(file: string, { tag, digest }: PlainChange): Promise<void> {
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/newTag: .*/, `newTag: ${tag}\n    digest: ${digest}`));
}
