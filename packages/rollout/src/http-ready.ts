import { expandTemplate, type ReadyConfig, type TemplateValues } from '@waybill/config';
import {
  messageOf,
  silentProgress,
  sleep,
  systemClock,
  type Clock,
  type Progress,
  type Secret,
} from '@waybill/core';
import type { Diagnosis, DiagnosisSource } from './diagnosis.ts';
import { rolloutError } from './error-codes.ts';
import type { ReadyEvidence } from './evidence.ts';
import { excerpt } from './excerpt.ts';
import { identityRule, urlBehind } from './identity.ts';
import { expectation, notReadyError, targetFailedError } from './not-ready-error.ts';
import {
  describeObservation,
  observe,
  ObservationLog,
  type Observation,
  type ObservedTarget,
} from './observation.ts';

/** A rollout that is seen through HTTP. */
export interface HttpRollout {
  /** The environment's base URL; paths of the configuration are put behind it. */
  readonly baseUrl: string;
  readonly ready: ReadyConfig;
  /** The release's values, for `${commit}` and friends. */
  readonly values: TemplateValues;
  /** What the target itself says; see `statusDiagnosis`. Where it has a say, it must say `running` too. */
  readonly diagnosis?: DiagnosisSource;
}

/** What everything that waits needs to know of its surroundings. */
export interface AwaitContext {
  readonly signal: AbortSignal;
  /** How long to wait at most; the configuration's `timeout` where absent. */
  readonly deadlineMilliseconds?: number;
  readonly progress?: Progress;
  readonly clock?: Clock;
  /** Gives 0 ≤ x < 1, for jitter. */
  readonly random?: () => number;
  /** What must not appear in messages. */
  readonly secrets?: readonly (Secret | string)[];
}

const answerTimeout = 10_000;
/** Even at the end of the wait an answer gets this long, so that the last thing seen is the target's and not ours. */
const shortestAnswerTimeout = 1_000;
const diagnosisTimeout = 5_000;

/**
 * Asks until the release itself answers well often enough in a row: expected status, the release's identity, and
 * where the target has a say, its word that this release runs. HTTP has nothing to watch, so this is a poll.
 * @param rollout what is awaited
 * @param context signal, deadline, progress
 * @returns the proof
 * @throws READY_OLD_RELEASE, READY_UNREACHABLE, READY_NOT_READY, READY_IDENTITY_MISSING at the deadline, after what
 *   was seen last; READY_TARGET_FAILED as soon as the target says so; READY_IDENTITY_UNDECLARED; the signal's reason
 */
export async function awaitHttpReady(
  rollout: HttpRollout,
  context: AwaitContext,
): Promise<ReadyEvidence> {
  const target = observedTarget(rollout, context.secrets ?? []);
  const clock = context.clock ?? systemClock;
  const random = context.random ?? Math.random;
  const allowed = context.deadlineMilliseconds ?? target.ready.timeoutMilliseconds;
  const startedAt = clock.now();
  const show = changesOnly(context.progress ?? silentProgress);
  const log = new ObservationLog();
  let streak = 0;
  let firstReadyAt = startedAt;

  show(expectation(target));
  for (;;) {
    const patience = Math.max(
      shortestAnswerTimeout,
      Math.min(answerTimeout, startedAt + allowed - clock.now()),
    );
    const [seen, diagnosis] = await Promise.all([
      observe(target, patience, context.signal),
      diagnose(rollout.diagnosis, context.signal),
    ]);
    const last = confirmed(seen, diagnosis);
    log.add(last);
    const now = clock.now();
    const wait = { target, last, log, diagnosis, elapsedMilliseconds: now - startedAt };
    if (diagnosis?.state === 'failed') throw targetFailedError({ ...wait, streak: 0 }, diagnosis);

    streak = last.kind === 'ready' ? streak + 1 : 0;
    if (streak === 1) firstReadyAt = now;
    if (last.kind === 'ready' && streak >= target.ready.stable) {
      return {
        url: target.url.href,
        identity: { ...last.identity, seen: target.rule.expected },
        observations: log.total,
        firstReadyAt: new Date(firstReadyAt).toISOString(),
        lastStatus: last.status,
        durationMilliseconds: now - startedAt,
      };
    }
    if (now - startedAt >= allowed) throw notReadyError({ ...wait, streak });
    show(`${expectation(target)}; now: ${waitingFor(last, streak, target, diagnosis)}`);
    const pause = target.ready.intervalMilliseconds * (0.8 + 0.4 * random());
    await sleep(Math.min(pause, Math.max(0, startedAt + allowed - now)), context.signal);
  }
}

function observedTarget(
  { baseUrl, ready, values }: HttpRollout,
  secrets: readonly (Secret | string)[],
): ObservedTarget {
  if (ready.identity === undefined) {
    throw rolloutError('READY_IDENTITY_UNDECLARED', {
      message: `Expected waybill.yaml to say under ready.identity how ${ready.path} proves from which release it answers; it does not.`,
      remedy:
        'Let the application answer with its commit, and add ready.identity, such as { json: /commit, equals: "${commit}" }.',
      facts: { path: ready.path },
    });
  }
  return {
    url: urlBehind(baseUrl, expandTemplate(ready.path, values)),
    ready,
    rule: identityRule(ready.identity, baseUrl, values),
    secrets,
  };
}

/** Asks the target itself. That it cannot be asked is an unknown state, which is not success (law 7). */
async function diagnose(
  source: DiagnosisSource | undefined,
  signal: AbortSignal,
): Promise<Diagnosis | undefined> {
  if (source === undefined) return undefined;
  try {
    return await source(AbortSignal.any([signal, AbortSignal.timeout(diagnosisTimeout)]));
  } catch (error) {
    signal.throwIfAborted();
    return { state: 'unknown', findings: [excerpt(messageOf(error), 400)], log: [] };
  }
}

/** A good answer counts only when the target, where it has a say, says the same. */
function confirmed(seen: Observation, diagnosis: Diagnosis | undefined): Observation {
  if (seen.kind !== 'ready' || diagnosis === undefined || diagnosis.state === 'running')
    return seen;
  const because =
    diagnosis.state === 'starting'
      ? 'the target is still starting the release'
      : 'the target does not say that it runs this release';
  return { ...seen, kind: 'not-ready', said: '', because };
}

function waitingFor(
  last: Observation,
  streak: number,
  target: ObservedTarget,
  diagnosis: Diagnosis | undefined,
): string {
  if (last.kind === 'ready')
    return `${String(streak)} of ${String(target.ready.stable)} good answers`;
  const finding = diagnosis?.findings[0];
  return finding === undefined
    ? describeObservation(last)
    : `${describeObservation(last)} (${finding})`;
}

function changesOnly(progress: Progress): (text: string) => void {
  let shown: string | undefined;
  return (text) => {
    if (text !== shown) progress.waiting(text);
    shown = text;
  };
}
