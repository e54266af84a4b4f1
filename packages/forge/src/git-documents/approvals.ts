import { forgeError } from '../error-codes.ts';
import type { ApprovalSubject, Changed, StoredApproval } from '../forge.ts';
import { approvalPrefix, approvalRef } from './approval-ref.ts';
import { pushDocuments } from './document-ref.ts';
import type { DocumentOptions } from './options.ts';

const approvalFile = 'approval.json';

/** An approval is a small signed document; supply-chain reads no larger one. */
const maximumApprovalBytes = 64 * 1024;

/** More approvers than any policy names. */
const maximumApprovals = 1000;

/**
 * Keeps an approval under its approver's name; a newer one of the same approver takes its place, and the
 * older stays in the ref's history.
 * @param options the repository
 * @param subject what is approved
 * @param approver the approver's name in the policy
 * @param document the DSSE envelope's JSON; kept byte for byte, not judged
 * @returns what is stored, and whether anything was written
 * @throws FORGE_NAME_INVALID, FORGE_DOCUMENT_INVALID
 */
export async function storeApproval(
  options: DocumentOptions,
  subject: ApprovalSubject,
  approver: string,
  document: string,
): Promise<Changed<StoredApproval>> {
  const ref = approvalRef(subject, approver);
  const bytes = Buffer.from(document, 'utf8');
  checkApproval(bytes, ref);
  const result = await pushDocuments('forge.approval', options, [
    {
      ref,
      apply: async (snapshot) => {
        const before = snapshot.exists ? await snapshot.readFile(approvalFile) : undefined;
        if (before?.equals(bytes) === true) return { kind: 'unchanged' };
        const files = new Map([[approvalFile, bytes]]);
        return {
          kind: 'commit',
          files,
          message: `Approval of ${approver}`,
          author: options.identity,
        };
      },
    },
  ]);
  return { value: { kind: 'document', approver, document }, changed: result.changed };
}

/**
 * @param options the repository
 * @param subject what is approved
 * @returns what is stored, sorted by approver; nothing is verified
 * @throws FORGE_NAME_INVALID, FORGE_DOCUMENT_INVALID
 */
export async function readApprovals(
  options: DocumentOptions,
  subject: ApprovalSubject,
): Promise<readonly StoredApproval[]> {
  const prefix = approvalPrefix(subject);
  const refs = await options.repository.listRefs(prefix);
  if (refs.length > maximumApprovals) {
    throw invalid(
      prefix,
      `at most ${String(maximumApprovals)} approvals are read, and there are ${String(refs.length)}`,
    );
  }
  const approvals: StoredApproval[] = [];
  for (const { ref, head } of refs) {
    const approver = ref.slice(prefix.length);
    // Another spelling of the ref would be another person to us: what we would not have written is refused.
    approvalRef(subject, approver);
    const bytes = await options.repository.readFile(head, approvalFile);
    if (bytes === undefined) throw invalid(ref, `it has no ${approvalFile}`);
    checkApproval(bytes, ref);
    approvals.push({ kind: 'document', approver, document: bytes.toString('utf8') });
  }
  return approvals;
}

function checkApproval(bytes: Buffer, ref: string): void {
  if (bytes.byteLength > maximumApprovalBytes) {
    throw invalid(
      ref,
      `it has ${String(bytes.byteLength)} bytes, and an approval has at most ${String(maximumApprovalBytes)}`,
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw invalid(ref, 'it is no JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(ref, 'it is no JSON object');
  }
}

function invalid(ref: string, problem: string): Error {
  return forgeError('FORGE_DOCUMENT_INVALID', {
    message: `Expected a signed approval at ${ref}; ${problem}.`,
    remedy: 'Approve again with `waybill approve`.',
    facts: { ref },
  });
}
