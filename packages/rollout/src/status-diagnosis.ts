import type { Diagnosis, DiagnosisSource } from './diagnosis.ts';
import { excerpt } from './excerpt.ts';
import { readTargetStatus, type TargetStatus } from './target-status.ts';

/** Which rollout a status document must be about, so that an older failure or success never counts. */
export interface ExpectedRollout {
  /** Image of the release → its digest. */
  readonly images: Readonly<Record<string, string>>;
  /** The commit of the ops repository that holds the desired state, where it is known. */
  readonly revision?: string;
  /** Whether `revision` descends from `ancestor`: a newer commit that keeps our images is ours too. */
  readonly descends?: (revision: string, ancestor: string, signal: AbortSignal) => Promise<boolean>;
}

/**
 * Lets a target speak through its status document.
 * @param source a URL (http, https) or the path of a file
 * @param expected which rollout it must be about
 * @returns the port for `awaitReady`
 */
export function statusDiagnosis(source: string, expected: ExpectedRollout): DiagnosisSource {
  return async (signal) => {
    const status = await readTargetStatus(source, signal);
    if (status === undefined) {
      return {
        state: 'unknown',
        findings: ['the target has not written a status document yet'],
        log: [],
      };
    }
    return await judgeTargetStatus(status, expected, signal);
  };
}

/**
 * Says what a status document means for our rollout. It counts only when it is about our images *and* about our
 * revision or one that descends from it: an old failure never fails a new deployment, an old success never passes.
 * @param status the document
 * @param expected which rollout it must be about
 * @param signal cancels the question about descent
 * @returns what is known of our release on this target
 */
export async function judgeTargetStatus(
  status: TargetStatus,
  expected: ExpectedRollout,
  signal: AbortSignal,
): Promise<Diagnosis> {
  const foreign = foreignImages(status, expected);
  if (foreign.length > 0) return { state: 'other-release', findings: foreign, log: [] };
  if (!(await isOurRevision(status, expected, signal))) {
    const finding = `the target is at revision ${shortened(status.revision)}, not at ${shortened(expected.revision ?? '')}`;
    return { state: 'other-release', findings: [finding], log: [] };
  }
  return { state: status.state, findings: findingsOf(status), log: status.log ?? [] };
}

/** An image of ours that the target does not name (a migrator) does not count; at least one must be named. */
function foreignImages(status: TargetStatus, expected: ExpectedRollout): string[] {
  const named = Object.entries(expected.images).filter(([name]) =>
    Object.hasOwn(status.images, name),
  );
  if (named.length === 0) return ['the target names none of the release’s images'];
  return named
    .filter(([name, digest]) => status.images[name] !== digest)
    .map(
      ([name, digest]) =>
        `the target has ${name} ${shortened(status.images[name] ?? '')}, not ${shortened(digest)}`,
    );
}

async function isOurRevision(
  status: TargetStatus,
  expected: ExpectedRollout,
  signal: AbortSignal,
): Promise<boolean> {
  if (expected.revision === undefined || status.revision === expected.revision) return true;
  return (await expected.descends?.(status.revision, expected.revision, signal)) ?? false;
}

function findingsOf(status: TargetStatus): string[] {
  const findings: string[] = [];
  if (status.exitCode !== undefined)
    findings.push(`its process exited with code ${String(status.exitCode)}`);
  if (status.reason !== undefined && status.reason !== '')
    findings.push(excerpt(status.reason, 400));
  return findings;
}

/** A digest or commit as people read it: `sha256:0123456789ab`, `0123456789ab`. */
function shortened(id: string): string {
  return excerpt(id, 128).replace(/^(sha256:)?([0-9a-f]{12})[0-9a-f]+$/, '$1$2');
}
