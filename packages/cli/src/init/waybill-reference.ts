import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cliError } from '../error-codes.ts';
import type { WaybillReference } from './caller-form.ts';

const pattern =
  /^([A-Za-z0-9][A-Za-z0-9_-]*\/[A-Za-z0-9_.-]+)@([0-9a-f]{40})(?:#([\w.+-]{1,100}))?$/;

const remedy =
  'Name the repository of Waybill on your server and a full commit id: `--uses owner/waybill@<40 digits>`, and what people call it: `#v1.2.3`.';

/**
 * @param text `owner/name@<40 hexadecimal digits>`, perhaps with `#version`
 * @returns which Waybill the files are to use
 * @throws CLI_USAGE where it is anything else: a tag or a branch can be moved
 */
export function parseWaybillReference(text: string): WaybillReference {
  const [, repository, commit, version] = pattern.exec(text) ?? [];
  if (repository !== undefined && commit !== undefined) {
    return { repository, commit, version: version ?? `Waybill at ${commit.slice(0, 12)}` };
  }
  throw cliError('CLI_USAGE', {
    message: `Expected --uses to be owner/name@<40 hexadecimal digits>, found ${JSON.stringify(text.slice(0, 200))}.`,
    remedy,
  });
}

/**
 * Finds out which Waybill this program is: where it runs from a checkout of Waybill whose commit its origin has.
 * @param folder where the program lies
 * @param version what this program calls itself
 * @param signal cancels the questions to git
 * @returns that commit of that repository
 * @throws INIT_USES_UNKNOWN where the folder is no such checkout
 */
export async function ownWaybillReference(
  folder: string,
  version: string,
  signal: AbortSignal,
): Promise<WaybillReference> {
  const { runProcess, toolEnvironment } = await import('@waybill/process');
  const git = async (...args: readonly string[]): Promise<string> => {
    const result = await runProcess(['git', ...args], {
      cwd: folder,
      signal,
      timeoutMilliseconds: 10_000,
      env: toolEnvironment(),
    });
    return result.exitCode === 0 ? result.stdout.toString('utf8').trim() : '';
  };
  const top = await git('rev-parse', '--show-toplevel');
  // Installed into an application, this program lies in the application's checkout, which is no Waybill.
  if (top === '' || !existsSync(join(top, 'action.yml')) || !existsSync(join(top, 'actions'))) {
    throw unknown('the program does not run from a checkout of Waybill');
  }
  const { githubRepositoryOf } = await import('@waybill/forge');
  const origin = await git('remote', 'get-url', 'origin');
  const repository = githubRepositoryOf(origin)?.repository;
  if (repository === undefined) throw unknown(`its checkout has no origin on a server`);
  const commit = await git('rev-parse', 'HEAD');
  const published = await git('for-each-ref', '--count=1', '--contains', commit, 'refs/remotes');
  if (published === '') throw unknown(`its commit ${commit.slice(0, 12)} was not pushed anywhere`);
  return { repository, commit, version };
}

function unknown(reason: string): Error {
  return cliError('INIT_USES_UNKNOWN', {
    message: `Expected to know which commit of Waybill the workflows are to use; ${reason}.`,
    remedy,
  });
}
