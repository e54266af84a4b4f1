import {
  canonicalJson,
  digestOf,
  isWaybillError,
  type CommitSha,
  type Progress,
} from '@waybill/core';
import type { GitRepository } from '@waybill/git';
import type { EnvironmentRecord } from './documents.ts';
import { examine, type LedgerProblem } from './examine.ts';
import type { LedgerTrust } from './ledger-interface.ts';
import type { DeploymentRecord, ReleaseRecord } from './record.ts';
import { signatureProblems } from './signatures.ts';

type AnyRecord = ReleaseRecord | DeploymentRecord;

/** How the history of a ledger is verified. */
export interface HistoryOptions {
  /** How many commits are looked at, the newest first. */
  readonly limit: number;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  /** What nobody whom it believes has signed was never a record, and may be gone. Everything was one where absent. */
  readonly trust?: LedgerTrust | undefined;
  /** Where a record went that is not in the hot tree any more; undefined where it was not frozen either. */
  readonly frozen?: (path: string) => Promise<AnyRecord | undefined>;
}

export interface HistoryVerification {
  readonly problems: readonly LedgerProblem[];
  /** How many commits were looked at. */
  readonly commits: number;
  /** Whether that was all of them. */
  readonly complete: boolean;
}

/** What only grows. */
type Growing = AnyRecord | EnvironmentRecord;

/** `unreadable`: something stands there that cannot be read, which is a problem of its own. */
type Standing = Growing | 'unreadable' | undefined;

/** Progress is shown after so many commits. */
const shownEvery = 500;

/**
 * Verifies that the ledger only grew: whatever an earlier commit recorded of a release or a deployment is still
 * there, in the record of now or in the archive, and no environment went back to an earlier state. A record that was
 * cut and mended again is none that is missing something.
 * @param repository the repository that holds the ledger
 * @param head the ledger's head
 * @param options how far back, and where frozen records are
 * @returns one problem for each path, about the newest commit whose word is missing
 */
export async function verifyHistory(
  repository: Pick<GitRepository, 'fileHistory' | 'readFile'>,
  head: CommitSha,
  options: HistoryOptions,
): Promise<HistoryVerification> {
  const { limit, signal, progress, trust } = options;
  const standing = new Map<string, Promise<Standing>>();
  const problems = new Map<string, LedgerProblem>();
  const seen = new Set<string>();
  let commits = 0;
  let complete = false;
  progress.phase('History of the ledger');
  for await (const { commit, parents, files } of repository.fileHistory(head, limit)) {
    signal.throwIfAborted();
    commits += 1;
    complete ||= parents.length === 0;
    if (commits % shownEvery === 0) progress.detail(`${String(commits)} commits`);
    for (const { path, before, after } of files) {
      for (const bytes of [after, before]) {
        if (bytes === undefined || problems.has(path)) continue;
        const version = `${path} ${digestOf(bytes)}`;
        if (seen.has(version)) continue;
        seen.add(version);
        const then = believed(path, bytes, trust);
        if (then === undefined) continue;
        const now = standing.get(path) ?? standsNow(repository, head, path, options);
        standing.set(path, now);
        const missing = lostSince(then, await now);
        if (missing === undefined) continue;
        const where = bytes === after ? `commit ${commit}` : `what commit ${commit} changed`;
        const message = `${where} had ${missing}, which is not there any more`;
        problems.set(path, { path, code: 'history-rewritten', message });
      }
    }
  }
  return { problems: [...problems.values()], commits, complete };
}

async function standsNow(
  repository: Pick<GitRepository, 'readFile'>,
  head: CommitSha,
  path: string,
  { frozen }: HistoryOptions,
): Promise<Standing> {
  const bytes = await repository.readFile(head, path);
  if (bytes !== undefined) return growingOf(path, bytes) ?? 'unreadable';
  try {
    return await frozen?.(path);
  } catch (error) {
    // Damaged packs and forged records are found where the archive itself is verified.
    if (isWaybillError(error) && error.code.startsWith('LEDGER_')) return 'unreadable';
    throw error;
  }
}

function believed(
  path: string,
  bytes: Uint8Array,
  trust: LedgerTrust | undefined,
): Growing | undefined {
  const document = growingOf(path, bytes);
  if (document === undefined || signatureProblems(document, trust).length > 0) return undefined;
  return document;
}

function growingOf(path: string, bytes: Uint8Array): Growing | undefined {
  const { document } = examine(path, bytes);
  switch (document?.kind) {
    case 'release':
    case 'deployment':
    case 'environment':
      return document;
    default:
      return undefined;
  }
}

/** @returns what was there then and is not there now, in words; undefined where nothing is missing */
function lostSince(then: Growing, now: Standing): string | undefined {
  if (now === 'unreadable') return undefined;
  if (then.kind === 'environment') return stepBack(then, now);
  if (now === undefined || now.kind === 'environment') {
    return `a record (${then.transitions.map(({ to }) => to).join(', ')})`;
  }
  const index = then.transitions.findIndex(
    (transition, at) => canonicalJson(transition) !== canonicalJson(now.transitions[at] ?? null),
  );
  const lost = then.transitions[index];
  return lost === undefined ? undefined : `transition ${String(index + 1)} (${lost.to})`;
}

/**
 * Each lock counts the generation up, and pointers move under a lock. One that went back within a generation
 * contradicts the deployments, which `relationProblems` finds; moments of different machines prove nothing.
 */
function stepBack(then: EnvironmentRecord, now: Standing): string | undefined {
  if (now === undefined || now === 'unreadable' || now.kind !== 'environment') {
    return `the pointers of ${then.environment}`;
  }
  if (now.generation >= then.generation) return undefined;
  return `pointers of generation ${String(then.generation)}`;
}
