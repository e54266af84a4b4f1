import { digestSchema, nameSchema } from '@waybill/core';
import { z } from 'zod';
import type { Diagnosis } from './diagnosis.ts';

/** How the target's own report of what it runs is limited. */
export const targetStatusLimits = { bytes: 262_144, logLines: 200, lineLength: 4096 } as const;

/**
 * What the controller of a simple target (the reconciler of a rehearsal, a host's agent) writes about what it
 * runs: a JSON document in a file or at a URL. Unknown keys and states are refused (law 7).
 */
export const targetStatusSchema = z.strictObject({
  /** The commit of the ops repository that was applied last. */
  revision: z.string().min(1).max(128),
  /** Image of the release → the digest that was pulled. */
  images: z.record(nameSchema, digestSchema),
  state: z.enum(['starting', 'running', 'failed']),
  /** Why, in one sentence. */
  reason: z.string().max(4096).optional(),
  /** With which code the process ended. */
  exitCode: z.int().min(0).max(255).optional(),
  /** The last lines of the process's output, oldest first. */
  log: z.array(z.string().max(targetStatusLimits.lineLength)).max(targetStatusLimits.logLines).optional(),
});
export type TargetStatus = z.infer<typeof targetStatusSchema>;

/** Which rollout a status document must be about, so that an older failure or success never counts. */
export interface ExpectedRollout {
  /** Image of the release → its digest. */
  readonly images?: Readonly<Record<string, string>>;
  /** The commit of the ops repository that holds the desired state. */
  readonly revision?: string;
  /** Whether `revision` descends from `ancestor`: a newer commit that keeps our images is ours too. */
  readonly descends?: (revision: string, ancestor: string, signal: AbortSignal) => Promise<boolean>;
}

/**
 * Reads a target's status document.
 * @param source a URL (http, https) or the path of a file
 * @param signal cancels the reading
 * @returns the document, or undefined where there is none yet (no such file, 404)
 * @throws TARGET_STATUS_UNREADABLE where it cannot be had, is too large, or does not parse
 */
export function readTargetStatus(source: string, signal: AbortSignal): Promise<TargetStatus | undefined> {
  return Promise.reject(new TypeError(`not written yet: ${source} ${String(signal.aborted)}`));
}

/**
 * Says what a status document means for our rollout.
 * @param status the document
 * @param expected which rollout it must be about
 * @param signal cancels the question about descent
 */
export function judgeTargetStatus(status: TargetStatus, expected: ExpectedRollout, signal: AbortSignal): Promise<Diagnosis> {
  return Promise.reject(new TypeError(`not written yet: ${status.revision} ${String(expected.revision)} ${String(signal.aborted)}`));
}
