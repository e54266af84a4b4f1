import { coreError, type Digest, type Owner } from '@waybill/core';
import type { WriteContext } from './advance-deployment.ts';
import type { SubjectLock } from './documents.ts';
import { ledgerError } from './error-codes.ts';
import { describeOwner, judgeOwner, sameOwner } from './lock.ts';
import { schemaVersion } from './record.ts';
import type { LedgerTree } from './tree.ts';

/** Writing a list takes seconds; a run that nobody can ask about is not waited for much longer. */
const leaseMilliseconds = 10 * 60_000;

/**
 * Takes the locks of digests, all or none: who holds one is the only writer of the list of what is attached to it.
 * @param tree the ledger at the head on which the push will stand
 * @param subjects the digests
 * @param context who asks, when, and whom to ask about another owner's run
 * @returns the locks
 * @throws LEDGER_LOCKED where another run that may still work holds one
 */
export async function lockSubjects(
  tree: LedgerTree,
  subjects: readonly Digest[],
  context: WriteContext,
): Promise<readonly SubjectLock[]> {
  const locks: SubjectLock[] = [];
  for (const subject of new Set(subjects)) {
    const held = await tree.subjectLock(subject);
    if (held !== undefined && sameOwner(held.owner, context.by)) {
      locks.push(held);
      continue;
    }
    if (held !== undefined) await refuseHeld(held, context);
    const lock: SubjectLock = {
      schema: schemaVersion,
      kind: 'subject-lock',
      application: tree.application,
      subject,
      owner: context.by,
      acquiredAt: context.at,
      leaseUntil: new Date(context.now + leaseMilliseconds).toISOString(),
    };
    tree.stage(lock);
    locks.push(lock);
  }
  return locks;
}

/** Frees those of the locks that this run still holds; another one's stay. */
export async function freeSubjects(tree: LedgerTree, locks: readonly SubjectLock[]): Promise<void> {
  for (const lock of locks) {
    if (isStill(await tree.subjectLock(lock.subject), lock)) tree.removeSubjectLock(lock.subject);
  }
}

/**
 * @param tree the ledger of now
 * @param locks what this run took
 * @throws FENCED_OFF where one of them is not this run's any more
 */
export async function refuseLostSubjects(
  tree: LedgerTree,
  locks: readonly SubjectLock[],
): Promise<void> {
  for (const lock of locks) {
    const held = await tree.subjectLock(lock.subject);
    if (isStill(held, lock)) continue;
    throw coreError('FENCED_OFF', {
      message: `Expected this run to hold the papers of ${lock.subject}; ${held === undefined ? 'nobody does (any more)' : `${describeOwner(held.owner)} took them over at ${held.acquiredAt}`}.`,
      remedy: 'Nothing more was changed. Start the job again: it adds what is missing.',
      facts: { subject: lock.subject },
    });
  }
}

function isStill(held: SubjectLock | undefined, lock: SubjectLock): boolean {
  return held?.acquiredAt === lock.acquiredAt && sameOwner(held.owner, lock.owner);
}

async function refuseHeld(
  { owner, subject, acquiredAt: since, leaseUntil }: SubjectLock,
  context: WriteContext & { readonly by: Owner },
): Promise<void> {
  const { takeOver, state } = await judgeOwner({ owner, since, leaseUntil }, context);
  if (takeOver !== undefined) return;
  throw ledgerError('LEDGER_LOCKED', {
    message: `Expected the papers of ${subject} to be free; ${describeOwner(owner)} holds them since ${since}.`,
    remedy:
      state === 'running'
        ? 'Wait until that run has ended, or cancel it; then start this job again.'
        : `Whether that run still works cannot be read, so its lease counts: start this job again after ${leaseUntil}.`,
    facts: { subject, acquiredAt: since, leaseUntil, run: owner.run, job: owner.job },
  });
}
