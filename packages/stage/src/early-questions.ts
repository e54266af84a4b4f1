import { sleep, type CommitSha } from '@waybill/core';
import type { GitRepository } from '@waybill/git';
import type { ConnectionSettings } from './connection-settings.ts';
import type { Connections } from './connections.ts';

/** In milliseconds: looking into the cache, and starting git. */
const shortWhile = 3;

/** What most ops repositories call their branches: a guess that is wrong costs one question. */
const usualBranches = { desired: 'main', ledger: 'waybill/ledger' } as const;

/**
 * Asks both repositories for what every step of a release asks first, while the rest of the program is still being
 * loaded. Whoever needs an answer asks for it as ever, and gets it, or its failure, sooner.
 * @param connections the systems of the release
 * @param commit the released commit
 * @returns ends when the questions are on their way: what is loaded after that costs no waiting
 */
export async function askEarly(connections: Connections, commit: CommitSha): Promise<void> {
  const questions = [
    connections.configAt(commit),
    connections.applicationGit().then(async (git) => git.readCommit(commit)),
    connections.home.names(),
  ];
  for (const question of questions) question.catch(() => undefined);
  await connections.applicationGit().catch(() => undefined);
  await sleep(shortWhile, connections.settings.signal);
}

/**
 * Asks the ops repository for policy and ledger while the application's description, which names their branches, is
 * still being read: who reads that goes on to them. Only where the step was told which repository has them.
 * @param settings how the systems are reached
 * @param open opens the ops repository
 */
export async function askOpsRepository(
  settings: ConnectionSettings,
  open: () => Promise<GitRepository>,
): Promise<void> {
  const { opsRepository, applicationRepository } = settings;
  // Of one repository for both, two would fetch into one cache at once, and wait for each other's lock.
  if (opsRepository === undefined || opsRepository === applicationRepository) return;
  const desired = `refs/heads/${settings.opsBranch ?? usualBranches.desired}`;
  const ledger = `refs/heads/${settings.ledgerBranch ?? usualBranches.ledger}`;
  const repository = await open();
  await repository.askRefs([desired, ledger]);
  await repository.prefetch(desired, { lazy: true });
  await repository.prefetch(ledger);
}

/**
 * Brings the ledger's branch, whose head came along with the question for the policy's, while the policy is read: it
 * says whose records count, and not what they are.
 * @param connections the systems of a deployment
 */
export async function bringLedger({ home }: Connections): Promise<void> {
  const [{ ops }, repository] = await Promise.all([home.names(), home.opsGit(), home.opsHead()]);
  // The policy's own fetch goes first: it is what everything else waits for.
  await new Promise<void>((resolve) => setImmediate(resolve));
  await repository.prefetch(`refs/heads/${ops.ledger}`);
}
