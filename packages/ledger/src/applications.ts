import type { GitRepository } from '@waybill/git';
import { defaultLedgerBranch, parseLedgerPath } from './layout.ts';

/**
 * Finds whose records a ledger holds: those applications that were deployed somewhere. It is a list of names, and
 * nobody's word for more.
 * @param repository the repository with the ledger
 * @param branch the ledger's branch
 * @returns the names, sorted; undefined where there is no such branch
 */
export async function applicationsIn(
  repository: Pick<GitRepository, 'readRef' | 'listFiles'>,
  branch: string = defaultLedgerBranch,
): Promise<readonly string[] | undefined> {
  const head = await repository.readRef(`refs/heads/${branch}`);
  if (head === undefined) return undefined;
  const names = (await repository.listFiles(head, 'environments')).flatMap((path) => {
    const found = parseLedgerPath(path);
    return found?.kind === 'environment' ? [found.application] : [];
  });
  return [...new Set(names)].sort();
}
