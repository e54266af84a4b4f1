import { canonicalJson, isWaybillError, messageOf, type WaybillError } from '@waybill/core';
import type { LedgerDocument } from './documents.ts';
import { ledgerError } from './error-codes.ts';
import type { LedgerSigner, LedgerTrust, SignedStatement } from './ledger-interface.ts';
import { describeOwner } from './lock.ts';
import type {
  DeploymentRecord,
  DeploymentTransition,
  RecordSignature,
  ReleaseRecord,
  ReleaseTransition,
} from './record.ts';

/** The payload types: no other signed document can be taken for one of these, nor one for the other. */
export const transitionPayloadType = 'application/vnd.waybill.transition.v1+json';
export const documentPayloadType = 'application/vnd.waybill.ledger-document.v1+json';

/** With what records are judged and signed. */
export interface Signing {
  readonly trust?: LedgerTrust | undefined;
  readonly signer?: LedgerSigner | undefined;
}

type AnyRecord = ReleaseRecord | DeploymentRecord;
type AnyTransition = ReleaseTransition | DeploymentTransition;

/** One thing in a document that is signed by itself. */
interface SignedPart {
  readonly statement: SignedStatement;
  readonly signature: RecordSignature | undefined;
  /** `transition 2 (approved), by job deploy of run …` */
  readonly what: string;
}

/** What is wrong with a signature. */
export interface SignatureProblem {
  readonly code: 'signature-missing' | 'signature-invalid';
  readonly message: string;
}

/**
 * @param record the record
 * @param transition one of its transitions
 * @returns what is signed of it: which record it belongs to, what it says, and what came before it
 */
export function transitionStatement(record: AnyRecord, transition: AnyTransition): SignedStatement {
  const { kind, application, commit } = record;
  const { to, at, by, previous, evidence } = transition;
  const own =
    record.kind === 'deployment' ? { environment: record.environment, id: record.id } : {};
  const payload = canonicalJson({
    record: { kind, application, commit, ...own },
    to,
    at,
    by,
    previous,
    evidence,
  });
  return {
    payloadType: transitionPayloadType,
    payload: Buffer.from(payload, 'utf8'),
    ...(record.kind === 'deployment' ? { environment: record.environment } : {}),
  };
}

/**
 * @param document an environment's pointers, a lock of an environment or a digest, or what says where frozen records are
 * @returns what is signed of it: all of it
 */
export function documentStatement(
  document: Extract<
    LedgerDocument,
    { readonly kind: 'environment' | 'lock' | 'subject-lock' | 'archive' }
  >,
): SignedStatement {
  return {
    payloadType: documentPayloadType,
    payload: Buffer.from(canonicalJson(withoutSignature(document)), 'utf8'),
    ...('environment' in document ? { environment: document.environment } : {}),
  };
}

/**
 * @param document any document of the ledger
 * @returns it without the signature over the whole of it; the signatures of transitions stay
 */
export function withoutSignature<D extends LedgerDocument>(document: D): D {
  return { ...document, signature: undefined };
}

/**
 * @param document a document whose form, seal and chain are right
 * @param trust whose signatures count; nothing is verified where absent
 * @returns what is wrong with its signatures
 */
export function signatureProblems(
  document: LedgerDocument,
  trust: LedgerTrust | undefined,
): readonly SignatureProblem[] {
  if (trust === undefined) return [];
  return partsOf(document).flatMap((part) => problemOf(part, trust) ?? []);
}

/**
 * Refuses to read a document that nobody whom the policy lists has signed (design, section 4, Why it can be
 * believed).
 * @param path where it lies, for the message
 * @param document a document whose form, seal and chain are right
 * @param trust whose signatures count; nothing is verified where absent
 * @throws LEDGER_SIGNATURE_MISSING, LEDGER_SIGNATURE_INVALID
 */
export function refuseUntrusted(
  path: string,
  document: LedgerDocument,
  trust: LedgerTrust | undefined,
): void {
  const [problem] = signatureProblems(document, trust);
  if (problem === undefined) return;
  const isMissing = problem.code === 'signature-missing';
  throw ledgerError(isMissing ? 'LEDGER_SIGNATURE_MISSING' : 'LEDGER_SIGNATURE_INVALID', {
    message: `Expected ${path} in the ledger to be signed by somebody whom the policy lists; ${problem.message}.`,
    remedy: isMissing
      ? "Find the commit that brought it with `git log -- <path>` on the ledger branch. If it is a forgery, revert that commit there; if it is older than the policy's `ledger.signers`, say `ledger: { signatures: optional }` until no unsigned record counts any more."
      : 'Find the commit that brought it with `git log -- <path>` on the ledger branch, and who pushed it. If it is a forgery, revert that commit there; if the signer is right, list its public key or its workflow in `ledger.signers` of the policy, where those that signed once stay.',
    facts: { path, problem: problem.code },
    location: { file: path },
  });
}

/**
 * @param trust what the policy says of signatures
 * @param signer the key of this run
 * @throws LEDGER_SIGNER_MISSING where signatures are required and there is nothing to sign with
 */
export function refuseUnsigned(
  trust: LedgerTrust | undefined,
  signer: LedgerSigner | undefined,
): void {
  if (trust?.signatures !== 'required' || signer !== undefined) return;
  throw ledgerError('LEDGER_SIGNER_MISSING', {
    message:
      'Expected a key to sign what this run writes to the ledger, because the policy requires signed records; found none.',
    remedy:
      'Give the private key of one of the `ledger.signers` of the policy to this step (input `ledger-key`), as a secret of its environment; or, where the policy lists the workflow itself, say where it gets its certificate (input `ledger-keyless`).',
  });
}

/**
 * Signs what a write adds to a document. What stood there before keeps its signatures, or stays without: this run
 * does not vouch for it.
 * @param document what shall stand there
 * @param before what stands there
 * @param signing the signer, and by what it will be judged
 * @returns the document as it is stored
 * @throws LEDGER_SIGNER_REFUSED where the signature would not be believed
 */
export async function signChanges(
  document: LedgerDocument,
  before: LedgerDocument | undefined,
  signing: Signing,
): Promise<LedgerDocument> {
  switch (document.kind) {
    case 'ledger':
      return document;
    case 'release':
      return { ...document, transitions: await signSteps(document, before, signing) };
    case 'deployment':
      return { ...document, transitions: await signSteps(document, before, signing) };
    case 'environment':
    case 'lock':
    case 'subject-lock':
    case 'archive': {
      const bare = withoutSignature(document);
      const signature = await signatureOf(documentStatement(bare), signing);
      return signature === undefined ? bare : { ...bare, signature };
    }
  }
}

async function signSteps<T extends AnyTransition>(
  record: AnyRecord & { readonly transitions: readonly T[] },
  before: LedgerDocument | undefined,
  signing: Signing,
): Promise<readonly T[]> {
  const stood = before?.kind === record.kind ? before.transitions.length : 0;
  return Promise.all(
    record.transitions.map(async (transition, index) => {
      if (index < stood) return transition;
      const signature = await signatureOf(transitionStatement(record, transition), signing);
      return signature === undefined ? transition : { ...transition, signature };
    }),
  );
}

async function signatureOf(
  statement: SignedStatement,
  { signer, trust }: Signing,
): Promise<RecordSignature | undefined> {
  if (signer === undefined) return undefined;
  const signature = await signer.sign(statement.payloadType, statement.payload);
  try {
    trust?.verify(statement, signature);
  } catch (error) {
    throw signerRefused(signer, statement, error);
  }
  return signature;
}

function signerRefused(
  { identity }: LedgerSigner,
  { environment }: SignedStatement,
  error: unknown,
): WaybillError {
  const what = environment ?? 'a release';
  return ledgerError('LEDGER_SIGNER_REFUSED', {
    message: `Expected somebody whom the policy lets sign the records of ${what}; this run signs with ${identity}. ${messageOf(error)}`,
    remedy:
      'Give this step the private key of a signer that the policy lists for it under `ledger.signers`, or add the public key or the workflow of this one there.',
    facts: { signer: identity, environment: environment ?? null },
  });
}

function partsOf(document: LedgerDocument): readonly SignedPart[] {
  switch (document.kind) {
    case 'ledger':
      return [];
    case 'release':
    case 'deployment':
      return document.transitions.map((transition, index) => ({
        statement: transitionStatement(document, transition),
        signature: transition.signature,
        what: `transition ${String(index + 1)} (${transition.to}), which says to be of ${describeOwner(transition.by)}`,
      }));
    case 'environment':
      return [
        {
          statement: documentStatement(document),
          signature: document.signature,
          what: `what it says of ${document.environment}`,
        },
      ];
    case 'lock':
      return [
        {
          statement: documentStatement(document),
          signature: document.signature,
          what: `the lock, which says to be of ${describeOwner(document.owner)}`,
        },
      ];
    case 'subject-lock':
      return [
        {
          statement: documentStatement(document),
          signature: document.signature,
          what: `the lock of ${document.subject}, which says to be of ${describeOwner(document.owner)}`,
        },
      ];
    case 'archive':
      return [
        {
          statement: documentStatement(document),
          signature: document.signature,
          what: 'what it says of frozen records',
        },
      ];
  }
}

function problemOf(
  { statement, signature, what }: SignedPart,
  trust: LedgerTrust,
): SignatureProblem | undefined {
  if (signature === undefined) {
    if (trust.signatures === 'optional') return undefined;
    return { code: 'signature-missing', message: `${what}, is not signed` };
  }
  try {
    trust.verify(statement, signature);
    return undefined;
  } catch (error) {
    if (!isWaybillError(error)) throw error;
    return {
      code: 'signature-invalid',
      message: `the signature of ${what}, is bad: ${error.message.replace(/\.$/, '')}`,
    };
  }
}
