import { isWaybillError, type CommitSha, type Progress } from '@waybill/core';
import type { GitRepository } from '@waybill/git';
import type { LedgerProblem } from './examine.ts';

/** Where a head of the ledger is written down outside the ledger; `given`: by the person who asks. */
export const anchorKinds = ['waybill', 'approval', 'desired-state', 'given'] as const;
export type AnchorKind = (typeof anchorKinds)[number];

/** A head of the ledger, as a document outside it says that it was. */
export interface Anchor {
  readonly kind: AnchorKind;
  /** Names the document, as a person finds it. */
  readonly document: string;
  readonly head: CommitSha;
}

/** What came of comparing the ledger with what stands outside. */
export interface AnchorVerification {
  readonly problems: readonly LedgerProblem[];
  /** How many documents of each kind were compared. */
  readonly checked: Readonly<Record<AnchorKind, number>>;
}

/**
 * Compares the ledger with the heads that documents outside it embed: each must be in its history. Whoever writes
 * the ledger anew, even with a key that counts, makes other commits, and cannot change those documents (design,
 * section 4, Why it can be believed).
 * @param repository the repository that holds the ledger
 * @param head the ledger's head; undefined where there is no ledger: then nothing agrees
 * @param anchors what was found outside
 * @param options cancels it, and shows how far it is
 * @returns a problem for each document that contradicts the ledger, with both heads
 */
export async function verifyAnchors(
  repository: Pick<GitRepository, 'isAncestor'>,
  head: CommitSha | undefined,
  anchors: AsyncIterable<Anchor> | Iterable<Anchor>,
  { signal, progress }: { readonly signal: AbortSignal; readonly progress: Progress },
): Promise<AnchorVerification> {
  const problems: LedgerProblem[] = [];
  const checked: Record<AnchorKind, number> = {
    waybill: 0,
    approval: 0,
    'desired-state': 0,
    given: 0,
  };
  const answers = new Map<CommitSha, Promise<boolean>>();
  progress.phase('What stands outside the ledger');
  for await (const anchor of anchors) {
    signal.throwIfAborted();
    checked[anchor.kind] += 1;
    const answer = answers.get(anchor.head) ?? holds(repository, head, anchor.head);
    answers.set(anchor.head, answer);
    if (await answer) continue;
    problems.push({
      path: anchor.document,
      code: 'anchor-contradicted',
      message: `it was written when the ledger stood at ${anchor.head}, which the history of ${head ?? 'the ledger (there is none)'} does not hold: the ledger was rewritten`,
    });
  }
  return { problems, checked };
}

async function holds(
  repository: Pick<GitRepository, 'isAncestor'>,
  head: CommitSha | undefined,
  anchor: CommitSha,
): Promise<boolean> {
  if (head === undefined) return false;
  try {
    return await repository.isAncestor(anchor, head);
  } catch (error) {
    // The head itself was just read: the one that nobody has is the anchor.
    if (isWaybillError(error, 'GIT_COMMIT_NOT_FOUND')) return false;
    throw error;
  }
}
