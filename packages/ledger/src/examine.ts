import { z } from 'zod';
import { describeIssues, messageOf } from '@waybill/core';
import {
  documentForms,
  encodeSealed,
  maximumDocumentBytes,
  type LedgerDocument,
} from './documents.ts';
import {
  archivePath,
  deploymentPath,
  environmentPath,
  ledgerFile,
  lockPath,
  parseLedgerPath,
  releasePath,
  subjectLockPath,
} from './layout.ts';
import { schemaVersion } from './record.ts';
import { replayProblems } from './replay.ts';

/** What can be wrong with a stored document, each with one sentence for the documentation. */
export const problemCodes = {
  'path-unknown': 'The layout has no such file.',
  unreadable: 'It is too large, no JSON, or not written as Waybill writes.',
  'schema-unknown': 'It was written by a newer major version, or names none.',
  'seal-broken': 'Its content is not what was sealed: it was edited or damaged.',
  'form-invalid': 'A field is missing or of the wrong form, or a phase is not known.',
  'chain-broken': 'A transition does not refer to what stands before it.',
  'transition-illegal': 'The transition table has no such step.',
  'evidence-contradicts': 'The evidence of a transition contradicts what the record says before.',
  'path-mismatch': 'It lies where another record belongs.',
  'signature-missing': 'A transition or a document is not signed, and the policy requires it.',
  'signature-invalid':
    'A signature is not that of a key which may sign this, or does not cover what it says.',
  'history-rewritten':
    'What an earlier commit of the ledger recorded is not there any more: records only grow.',
  'anchor-contradicted':
    'A document outside the ledger was written when the ledger had a head that its history does not hold.',
  'pointer-wrong': "An environment's pointer does not agree with the deployments.",
  'lock-wrong': 'A lock does not agree with the deployment and the environment that it names.',
  'claim-missing': 'A deployment brings images that are not those of the claim of their commit.',
  'archive-wrong': 'The frozen records are not those that the hot tree vouches for.',
  'pack-damaged': 'A pack is missing, or its bytes are not those that were frozen.',
  'index-wrong': 'An index of the frozen records does not say what the packs say.',
} as const;
export type ProblemCode = keyof typeof problemCodes;

/** Something in the ledger that cannot be true. */
export interface LedgerProblem {
  readonly path: string;
  readonly code: ProblemCode;
  readonly message: string;
}

/** A stored document that can be believed as far as it goes alone, or what is wrong with it. */
export type Examined =
  | { readonly document: LedgerDocument; readonly problems: readonly [] }
  | { readonly document: undefined; readonly problems: readonly LedgerProblem[] };

/**
 * Reads one stored document and believes nothing: size, JSON, version, seal, form, place, hash chain, table.
 * @param path where it lies in the ledger's tree
 * @param bytes what lies there
 */
export function examine(path: string, bytes: Uint8Array): Examined {
  const refuse = (code: ProblemCode, ...messages: readonly string[]): Examined => ({
    document: undefined,
    problems: messages.map((message) => ({ path, code, message })),
  });
  const place = parseLedgerPath(path);
  if (place === undefined) return refuse('path-unknown', 'the ledger has no such path');
  const parsed = parseObject(bytes);
  if (typeof parsed === 'string') return refuse('unreadable', parsed);
  const version = z.looseObject({ schema: z.string().max(20) }).safeParse(parsed);
  const [major, minor] = (version.data?.schema ?? '').split('.');
  const [ourMajor, ourMinor] = schemaVersion.split('.');
  if (major !== ourMajor) {
    return refuse(
      'schema-unknown',
      `expected schema ${String(ourMajor)}.x, found ${version.data?.schema ?? 'none'}`,
    );
  }
  const { seal, ...fields } = parsed;
  if (!encodeSealed(fields).equals(bytes)) {
    return refuse(
      'seal-broken',
      `its content does not give the seal ${typeof seal === 'string' ? seal.slice(0, 80) : 'that is missing'}`,
    );
  }
  const reading = Number(minor) > Number(ourMinor) ? 'tolerant' : 'strict';
  const form: z.ZodType<LedgerDocument> = documentForms[reading][place.kind];
  const result = form.safeParse(fields);
  if (!keepsForm(fields, result)) {
    return refuse(
      'form-invalid',
      ...(result.error === undefined ? [] : describeIssues(result.error)),
    );
  }
  if (pathOf(fields) !== path)
    return refuse('path-mismatch', `it is the record of ${pathOf(fields)}`);
  const replayed =
    fields.kind === 'release' || fields.kind === 'deployment' ? replayProblems(fields) : [];
  if (replayed.length === 0) return { document: fields, problems: [] };
  return { document: undefined, problems: replayed.map((problem) => ({ path, ...problem })) };
}

/** The forms only check: what fits is kept as it was read, with the fields that only newer versions know. */
function keepsForm(
  value: object,
  result: z.ZodSafeParseResult<LedgerDocument>,
): value is LedgerDocument {
  return result.success && Object.keys(value).length > 0;
}

function parseObject(bytes: Uint8Array): Record<string, unknown> | string {
  if (bytes.length > maximumDocumentBytes) {
    return `it has ${String(bytes.length)} bytes, more than ${String(maximumDocumentBytes)}`;
  }
  try {
    const value: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    );
    return z.record(z.string(), z.unknown()).parse(value);
  } catch (error) {
    return `it is not a JSON object: ${messageOf(error).slice(0, 200)}`;
  }
}

/**
 * @param document a document of the ledger
 * @returns where it belongs in the tree
 */
export function pathOf(document: LedgerDocument): string {
  switch (document.kind) {
    case 'ledger':
      return ledgerFile;
    case 'release':
      return releasePath(document.application, document.commit);
    case 'deployment':
      return deploymentPath(document.application, document.environment, document.id);
    case 'environment':
      return environmentPath(document.application, document.environment);
    case 'lock':
      return lockPath(document.application, document.environment);
    case 'subject-lock':
      return subjectLockPath(document.application, document.subject);
    case 'archive':
      return archivePath(document.application);
  }
}
