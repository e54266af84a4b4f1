/**
 * Makes the variant of a commit for GitHub Enterprise Server, Gitea and act, and prints the variant's commit:
 *
 *   node scripts/run.mjs scripts/reference-variant.ts [--repository owner/name] [--commit sha]
 *
 * Push it to where callers find it: git push origin <printed commit>:refs/tags/<release>-full-references
 */
import { parseArgs } from 'node:util';
import { runToSuccess } from '@waybill/process';
import { commitVariant } from './reference-variant-commit.ts';

const folder = process.cwd();
const { signal } = new AbortController();

/** The last two names of the address of `origin`. */
async function repositoryOfOrigin(): Promise<string> {
  const remedy = 'Give --repository owner/name: where runners find this repository.';
  const { stdout } = await runToSuccess(['git', 'remote', 'get-url', 'origin'], {
    cwd: folder,
    signal,
    timeoutMilliseconds: 10_000,
  }).catch(() => {
    throw new Error(`Expected a remote origin, found none. ${remedy}`);
  });
  const name = /([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(stdout.toString('utf8').trim())?.[1];
  if (name === undefined) throw new Error(`The address of origin names no owner/name. ${remedy}`);
  return name;
}

try {
  const { values } = parseArgs({
    options: { repository: { type: 'string' }, commit: { type: 'string' } },
  });
  const { child } = await commitVariant({
    folder,
    repository: values.repository ?? (await repositoryOfOrigin()),
    ...(values.commit === undefined ? {} : { commit: values.commit }),
    signal,
  });
  console.log(child);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
