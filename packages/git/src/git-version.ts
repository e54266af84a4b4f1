import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Git } from './git-command.ts';

/**
 * Looks at git's version where no step of this job did so before: they share the folder.
 * @param mark the file that says that it was looked at, and that it is new enough
 * @param require throws where it is not
 * @returns ends when it is known
 */
export function lookAtVersion(mark: string, require: () => Promise<void>): Promise<void> {
  const looked = access(mark).catch(async () => {
    await require();
    await mkdir(dirname(mark), { recursive: true });
    await writeFile(mark, '');
  });
  looked.catch(() => undefined);
  return looked;
}

/**
 * @param git runs git
 * @param looked what lookAtVersion gave
 * @returns the same; no call waits for the version before it starts, and none answers before it is known
 */
export function behindVersion(git: Git, looked: Promise<void>): Git {
  const after = async <T>(answer: Promise<T>): Promise<T> => {
    answer.catch(() => undefined);
    await looked;
    return await answer;
  };
  return {
    ...git,
    run: async (call) => await after(git.run(call)),
    succeed: async (call) => await after(git.succeed(call)),
  };
}
