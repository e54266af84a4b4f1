import { formatDuration, type Secret, type WaybillError } from '@waybill/core';
import { rolloutError, type rolloutErrorCodes } from '../error-codes.ts';
import { excerpt } from '../excerpt.ts';
import type { RolloutDiagnosis } from './diagnosis/diagnosis.ts';
import { patienceRemedy, remedies } from './remedies.ts';
import type { KubernetesRollout } from './rollout.ts';
import type { RolloutEnd } from './rollout-wait.ts';

/** The JSON of a diagnosis in an error's facts is cut off whole objects, never inside one. */
const mostJson = 48_000;

/** A rollout that did not arrive. */
export interface FailedRollout {
  readonly rollout: KubernetesRollout;
  readonly end: RolloutEnd;
  readonly diagnosis: RolloutDiagnosis;
  /** The report in lines. */
  readonly report: readonly string[];
  readonly secrets: readonly (Secret | string)[];
}

/**
 * Makes the error of a rollout that did not arrive: its message is the one line for an annotation; `facts` holds the reason,
 * the report in lines, and the diagnosis as JSON.
 * @returns ROLLOUT_FAILED, ROLLOUT_TIMED_OUT or ROLLOUT_IMAGE_UNKNOWN
 */
export function rolloutFailed(failed: FailedRollout): WaybillError {
  const { rollout, end, diagnosis, report, secrets } = failed;
  const [cause, ...others] = diagnosis.failures;
  const code = codeOf(end, cause?.reason);
  const clean = (text: string, length = 700): string => excerpt(text, length, secrets);
  const elapsed = formatDuration(end.endedAt - end.startedAt);
  const outcome = end.kind === 'failed' ? `it failed after ${elapsed}` : 'it did not arrive';
  const found =
    cause === undefined
      ? clean(end.message)
      : `${cause.reason}: ${cause.subject}: ${clean(cause.message)}`;
  const words = tellingLine(diagnosis);
  const message = [
    `Expected ${expectation(rollout)} within ${formatDuration(end.allowedMilliseconds)}; ${outcome}: ${withStop(found)}`,
    ...(others.length === 0 ? [] : [alsoSeen(others)]),
    ...(words === undefined ? [] : [`Its log: ${JSON.stringify(clean(words, 300))}.`]),
  ].join(' ');
  const broken = end.stability.breaks.length;
  return rolloutError(code, {
    message,
    remedy: cause === undefined ? patienceRemedy : remedies[cause.reason],
    facts: {
      reason: cause?.reason ?? (broken > 0 ? 'Unstable' : 'TimedOut'),
      subject: cause?.subject ?? '',
      elapsedMilliseconds: end.endedAt - end.startedAt,
      waitedFor: clean(end.message),
      ...(end.revision === undefined ? {} : { revision: clean(end.revision, 200) }),
      ...(broken > 0 ? { readinessBroke: broken } : {}),
      reasons: diagnosis.failures
        .slice(0, 20)
        .map(({ reason, subject }) => `${reason}: ${subject}`),
      report,
      diagnosis: boundedJson(diagnosis),
    },
  });
}

function codeOf(
  end: RolloutEnd,
  reason: string | undefined,
): Extract<keyof typeof rolloutErrorCodes, `ROLLOUT_${string}`> {
  if (reason === 'OtherImage') return 'ROLLOUT_IMAGE_UNKNOWN';
  return end.kind === 'failed' ? 'ROLLOUT_FAILED' : 'ROLLOUT_TIMED_OUT';
}

/** @returns what is awaited: `Deployment shop/app and 2 more to run app sha256:0123…` */
export function expectation({ workloads, images, reconciled }: KubernetesRollout): string {
  const [first] = workloads;
  const name =
    first === undefined
      ? 'the release'
      : `${first.kind} ${first.namespace === '' ? '' : `${first.namespace}/`}${first.name}`;
  const more = workloads.length > 1 ? ` and ${String(workloads.length - 1)} more` : '';
  const shown = images.slice(0, 3).map((image) => `${image.name} ${image.digest.slice(0, 19)}`);
  const run = shown.length === 0 ? 'to be ready' : `to run ${shown.join(', ')}`;
  const from = reconciled === undefined ? '' : ` from ${reconciled.revision.commit.slice(0, 12)}`;
  return `${name}${more} ${run}${from}`;
}

function withStop(text: string): string {
  return /[.…!?]$/.test(text) ? text : `${text}.`;
}

function alsoSeen(others: RolloutDiagnosis['failures']): string {
  const kinds = new Map<string, number>();
  for (const { reason } of others) kinds.set(reason, (kinds.get(reason) ?? 0) + 1);
  const words = [...kinds].map(([reason, count]) =>
    count > 1 ? `${reason} ×${String(count)}` : reason,
  );
  return `Also: ${words.join(', ')}.`;
}

/** The line that most likely names the cause: the last that speaks of an error, of the run that ended, else the last. */
function tellingLine({ failures, workloads }: RolloutDiagnosis): string | undefined {
  const subject = failures[0]?.subject;
  const logs = workloads.flatMap((workload) => workload.logs);
  const of = logs.filter((log) => subject === undefined || subject.startsWith(log.subject));
  const chosen = of.length > 0 ? of : logs;
  const lines = [...chosen]
    .sort((a, b) => Number(a.run === 'previous') - Number(b.run === 'previous'))
    .flatMap((log) => log.lines)
    .filter((line) => !/^at |^Node\.js v/.test(line));
  return (
    lines.findLast((line) => /error|fatal|panic|exception|cannot|failed|refused/i.test(line)) ??
    lines.at(-1)
  );
}

function boundedJson(diagnosis: RolloutDiagnosis): string {
  for (let kept = diagnosis.workloads.length; kept >= 0; kept -= 1) {
    const left = diagnosis.workloads.length - kept;
    const text = JSON.stringify({
      ...diagnosis,
      failures: diagnosis.failures.slice(0, 50),
      workloads: diagnosis.workloads.slice(0, kept),
      moreWorkloads: diagnosis.moreWorkloads + left,
    });
    if (text.length <= mostJson) return text;
  }
  return JSON.stringify({ failures: diagnosis.failures.slice(0, 10) });
}
