import { randomBytes } from 'node:crypto';
import { nameSchema, type CommitSha } from '@waybill/core';
import { ledgerError } from './error-codes.ts';
import { deploymentIdSchema } from './evidence-parts.ts';

/** The branch that holds the ledger where the policy names no other. */
export const defaultLedgerBranch = 'waybill/ledger';

/** What the whole ledger says of itself. */
export const ledgerFile = 'ledger.json';

/** The folders of the hot tree (design, section 4, Where it lives). */
export const ledgerFolders = [
  'releases',
  'deployments',
  'environments',
  'locks',
  'subjects',
  'archive',
] as const;

/** What a path of the hot tree holds. */
export type LedgerPath =
  | { readonly kind: 'ledger' }
  | { readonly kind: 'release'; readonly application: string; readonly commit: string }
  | {
      readonly kind: 'deployment';
      readonly application: string;
      readonly environment: string;
      readonly id: string;
    }
  | { readonly kind: 'environment'; readonly application: string; readonly environment: string }
  | { readonly kind: 'lock'; readonly application: string; readonly environment: string }
  | { readonly kind: 'subject-lock'; readonly application: string; readonly subject: string }
  | { readonly kind: 'archive'; readonly application: string };

/** @returns where the record of a commit's release lies */
export function releasePath(application: string, commit: string): string {
  return `releases/${application}/${commit}.json`;
}

/** @returns where the record of a deployment lies */
export function deploymentPath(application: string, environment: string, id: string): string {
  return `deployments/${application}/${environment}/${id}.json`;
}

/** @returns where an environment's pointers lie */
export function environmentPath(application: string, environment: string): string {
  return `environments/${application}/${environment}.json`;
}

/** @returns where the lock of an environment lies while somebody holds it */
export function lockPath(application: string, environment: string): string {
  return `locks/${application}/${environment}.json`;
}

/** @returns where the lock of what is attached to a digest lies while somebody holds it */
export function subjectLockPath(application: string, subject: string): string {
  return `subjects/${application}/${subject.slice('sha256:'.length)}.json`;
}

/** @returns where it is said what of an application is frozen */
export function archivePath(application: string): string {
  return `archive/${application}.json`;
}

/**
 * Reads a path of the ledger's tree.
 * @param path a path as git lists it
 * @returns what lies there, or undefined where the layout has no such path
 */
export function parseLedgerPath(path: string): LedgerPath | undefined {
  if (path === ledgerFile) return { kind: 'ledger' };
  if (!path.endsWith('.json')) return undefined;
  const [folder, application, ...rest] = path.slice(0, -'.json'.length).split('/');
  if (application === undefined || !nameSchema.safeParse(application).success) return undefined;
  const [first, second, ...more] = rest;
  if (folder === 'archive')
    return first === undefined ? { kind: 'archive', application } : undefined;
  if (first === undefined || more.length > 0) return undefined;
  if (folder === 'releases') {
    const isCommit = second === undefined && /^[0-9a-f]{40}$/.test(first);
    return isCommit ? { kind: 'release', application, commit: first } : undefined;
  }
  if (folder === 'subjects') {
    const isDigest = second === undefined && /^[0-9a-f]{64}$/.test(first);
    return isDigest ? { kind: 'subject-lock', application, subject: `sha256:${first}` } : undefined;
  }
  if (!nameSchema.safeParse(first).success) return undefined;
  if (folder === 'deployments') {
    if (second === undefined || !deploymentIdSchema.safeParse(second).success) return undefined;
    return { kind: 'deployment', application, environment: first, id: second };
  }
  if (second !== undefined) return undefined;
  if (folder === 'environments') return { kind: 'environment', application, environment: first };
  if (folder === 'locks') return { kind: 'lock', application, environment: first };
  return undefined;
}

/**
 * Makes the id of a new deployment. Ids sort by time, and two that are made in one millisecond for one commit
 * differ in their last part.
 * @param at the moment of the request, as `timestamp()` writes it
 * @param commit the release's commit
 * @param random four hexadecimal digits
 */
export function newDeploymentId(
  at: string,
  commit: CommitSha,
  random: string = randomBytes(2).toString('hex'),
): string {
  const id = `${at.replace(/[-:.]/g, '')}-${commit.slice(0, 12)}-${random}`;
  if (deploymentIdSchema.safeParse(id).success) return id;
  throw ledgerError('LEDGER_EVIDENCE_INVALID', {
    message: `Expected a moment in UTC with milliseconds and four hexadecimal digits to name a deployment; found ${at} and ${random}.`,
    remedy: 'Give the moment as timestamp() of core writes it.',
  });
}
