import { open } from 'node:fs/promises';
import {
  describeIssues,
  digestSchema,
  isWaybillError,
  messageOf,
  nameSchema,
  systemCode,
  type WaybillError,
} from '@waybill/core';
import { z } from 'zod';
import { rolloutError } from './error-codes.ts';
import { withoutSecrets } from './excerpt.ts';
import { exchange } from './http-exchange.ts';

/** How the target's own report of what it runs is limited. */
export const targetStatusLimits = { bytes: 1_048_576, logLines: 200, lineLength: 4096 } as const;

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
  log: z
    .array(z.string().max(targetStatusLimits.lineLength))
    .max(targetStatusLimits.logLines)
    .optional(),
});
export type TargetStatus = z.infer<typeof targetStatusSchema>;

/**
 * Reads a target's status document.
 * @param source a URL (http, https) or the path of a file
 * @param signal cancels the reading
 * @returns the document, or undefined where there is none yet (no such file, 404)
 * @throws TARGET_STATUS_UNREADABLE where it cannot be had, is too large, or does not parse
 */
export async function readTargetStatus(
  source: string,
  signal: AbortSignal,
): Promise<TargetStatus | undefined> {
  const text = /^https?:\/\//i.test(source)
    ? await readFromUrl(source, signal)
    : await readFromFile(source, signal);
  if (text === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw unreadable(source, `it is no JSON: ${messageOf(error)}`);
  }
  const parsed = targetStatusSchema.safeParse(value);
  if (!parsed.success) throw unreadable(source, describeIssues(parsed.error).join('; '));
  return parsed.data;
}

async function readFromUrl(source: string, signal: AbortSignal): Promise<string | undefined> {
  if (!URL.canParse(source)) throw unreadable(source, 'it is no URL');
  const answer = await exchange({ url: new URL(source), timeoutMilliseconds: 5_000 }, signal);
  if (answer.kind === 'silence') throw unreadable(source, answer.detail);
  if (answer.status === 404) return undefined;
  if (answer.status !== 200)
    throw unreadable(source, `the answer has status ${String(answer.status)}`);
  if (answer.truncated) throw tooLarge(source);
  return answer.body;
}

/** Reads one byte more than is allowed, so that a file that grows meanwhile cannot pass the limit. */
async function readFromFile(source: string, signal: AbortSignal): Promise<string | undefined> {
  signal.throwIfAborted();
  try {
    const file = await open(source, 'r');
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(targetStatusLimits.bytes + 1));
      if (bytesRead > targetStatusLimits.bytes) throw tooLarge(source);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (isWaybillError(error)) throw error;
    if (systemCode(error) === 'ENOENT') return undefined;
    throw unreadable(source, messageOf(error), error);
  }
}

function tooLarge(source: string): WaybillError {
  return unreadable(source, `it is larger than ${String(targetStatusLimits.bytes)} bytes`);
}

function unreadable(source: string, why: string, cause?: unknown): WaybillError {
  const shown = withoutSecrets(source);
  return rolloutError('TARGET_STATUS_UNREADABLE', {
    message: `Expected the status document of the target at ${shown}; ${why}.`,
    remedy:
      'Look whether the target runs and writes a document of the form that is documented for target.status.',
    facts: { source: shown },
    cause,
  });
}
