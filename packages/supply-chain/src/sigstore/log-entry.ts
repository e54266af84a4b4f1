import { canonicalJson } from '@waybill/core';
import type { LogEntry } from './bundle-format.ts';
import { verifyCheckpoint } from './checkpoint.ts';
import { verifyInclusion } from './inclusion-proof.ts';
import { isTileEntry } from './log-body.ts';
import { bundleRefused } from './refusal.ts';
import { isWithin, type TrustedLog, type TrustedRoot } from './trusted-root.ts';

/**
 * Verifies that a log of the trusted root has an entry: by its promise, by its proof, or by both where both are there.
 * What the entry says is judged elsewhere.
 * @param entry the entry
 * @param root whose logs
 * @param stamped the times of the bundle's timestamps: a log that signs no time must have counted at each of them
 * @returns when the log took it, milliseconds since 1970; undefined where it signed no time
 * @throws BUNDLE_LOG_UNKNOWN, BUNDLE_LOG_PROMISE, BUNDLE_LOG_PROOF, BUNDLE_LOG_CHECKPOINT
 */
export function verifyLogEntry(
  entry: LogEntry,
  root: TrustedRoot,
  stamped: readonly number[],
): number | undefined {
  const logs = root.logs.filter(({ ids }) => ids.some((id) => id.equals(entry.logId)));
  if (logs.length === 0) {
    throw bundleRefused(
      'BUNDLE_LOG_UNKNOWN',
      `Expected a log entry of a log of the trusted root; its log is ${entry.logId.toString('hex').slice(0, 64)}.`,
    );
  }
  const time = entry.promise === undefined ? undefined : Number(entry.integratedTime) * 1000;
  const times = time === undefined ? stamped : [time];
  const log = logs.find(({ validFor }) => times.every((moment) => isWithin(moment, validFor)));
  if (log === undefined) {
    throw bundleRefused(
      'BUNDLE_LOG_UNKNOWN',
      `Expected a log entry of the time in which the trusted root believes its log; it is of ${times.slice(0, 4).map(isoOf).join(', ')}.`,
    );
  }
  if (entry.promise !== undefined) verifyPromise(entry, entry.promise, log);
  if (entry.proof !== undefined) {
    verifyInclusion(entry.proof, entry.body);
    // A proof alone leads to a root that anybody can write; version 0.1 then has the promise.
    if (entry.proof.checkpoint !== undefined) {
      verifyCheckpoint(entry.proof, log, isTileEntry(entry));
    }
  }
  return time;
}

/** What Rekor signs when it takes an entry (rekor, types.md, SignedEntryTimestamp). */
function verifyPromise(entry: LogEntry, promise: Buffer, { key }: TrustedLog): void {
  const { integratedTime, logIndex } = entry;
  const numbers = [integratedTime, logIndex].every((value) => value <= Number.MAX_SAFE_INTEGER);
  const signed = canonicalJson({
    body: entry.body.toString('base64'),
    integratedTime: Number(integratedTime),
    logID: entry.logId.toString('hex'),
    logIndex: Number(logIndex),
  });
  const good = numbers && integratedTime > 0n && key?.verify(Buffer.from(signed, 'utf8'), promise);
  if (good === true) return;
  throw bundleRefused(
    'BUNDLE_LOG_PROMISE',
    "Expected the log's promise (signedEntryTimestamp) to verify over this entry and its time; it does not.",
  );
}

function isoOf(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? 'no time' : date.toISOString();
}
