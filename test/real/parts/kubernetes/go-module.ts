import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);
const downloadSchema = z.object({ Dir: z.string().min(1), Sum: z.string() });

/**
 * Looks up the files of a Go module, for what is not compiled into its program.
 * @param module `path@version`
 * @param checksum what the Go checksum database has of it: what is used is what was looked at
 * @returns its folder in the module cache
 */
export async function moduleFolder(module: string, checksum: string): Promise<string> {
  // Without a go.mod around it the command would want one.
  const answer = await run('go', ['mod', 'download', '-json', module], { cwd: tmpdir() });
  const { Dir: folder, Sum: sum } = downloadSchema.parse(JSON.parse(answer.stdout));
  if (sum !== checksum) throw new Error(`Expected ${module} to be ${checksum}, found ${sum}.`);
  return folder;
}
