import type { GitRepository } from '@waybill/git';

/** An approval as it is stored, whatever it speaks of; nothing is verified. */
export interface ApprovalDocument {
  /** Where it stands. */
  readonly ref: string;
  readonly bytes: Uint8Array;
}

/** What every approval's ref begins with (approval-ref.ts). */
const everyApproval = 'refs/waybill/approvals/';

/**
 * Reads approvals whatever plan they are for: what each of them says of the ledger holds for good.
 * @param repository the ops repository
 * @param limit how many at most
 * @returns those that can be read, by their refs; and how many there are
 */
export async function everyApprovalDocument(
  repository: Pick<GitRepository, 'listRefs' | 'readFile'>,
  limit: number,
): Promise<{ readonly documents: readonly ApprovalDocument[]; readonly count: number }> {
  const refs = await repository.listRefs(everyApproval);
  const documents: ApprovalDocument[] = [];
  for (const { ref, head } of refs.slice(0, limit)) {
    const bytes = await repository.readFile(head, 'approval.json');
    if (bytes !== undefined) documents.push({ ref, bytes });
  }
  return { documents, count: refs.length };
}
