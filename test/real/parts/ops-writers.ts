/** Many writers at once on one file of one ops repository, and what they left there. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const execute = promisify(execFile);
const writer = join(import.meta.dirname, 'ops-writer.ts');
const resultsSchema = z.array(
  z.object({ changed: z.boolean(), attempts: z.number(), reasons: z.array(z.string()) }),
);

/** How one writer's updates went. */
export type WriterResults = z.infer<typeof resultsSchema>;

/**
 * Starts writers at once, each a process with a cache of its own.
 * @param url the repository
 * @param folder where their caches go
 * @param writers how many
 * @param updates how many updates each makes
 * @returns what each reports
 * @throws where a writer fails, with what it said
 */
export async function runWriters(
  url: string,
  folder: string,
  writers: number,
  updates: number,
): Promise<WriterResults[]> {
  return await Promise.all(
    Array.from({ length: writers }, async (_, index) => {
      const name = `writer-${String(index)}`;
      const args = ['--no-warnings', writer, url, join(folder, name), name, String(updates)];
      const { stdout } = await execute(process.execPath, args, { maxBuffer: 16 * 1024 * 1024 });
      return resultsSchema.parse(JSON.parse(stdout));
    }),
  );
}

/** What a repository holds after the writers. */
export interface OpsState {
  readonly keys: readonly string[];
  readonly commits: number;
  readonly merges: number;
}

/**
 * @param repository the bare repository's folder
 * @returns the keys that its file holds, and its history's length and merges
 */
export async function readOpsState(repository: string): Promise<OpsState> {
  const git = async (...args: string[]): Promise<string> =>
    (await execute('git', ['-C', repository, ...args], { maxBuffer: 16 * 1024 * 1024 })).stdout;
  const state = z
    .record(z.string(), z.number())
    .parse(JSON.parse(await git('show', 'main:apps/state.json')));
  return {
    keys: Object.keys(state).sort(),
    commits: Number(await git('rev-list', '--count', 'main')),
    merges: Number(await git('rev-list', '--count', '--min-parents=2', 'main')),
  };
}
