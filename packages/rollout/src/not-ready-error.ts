import { formatDuration, type Facts, type Secret, type WaybillError } from '@waybill/core';
import type { Diagnosis } from './diagnosis.ts';
import { rolloutError, type rolloutErrorCodes } from './error-codes.ts';
import { excerpt } from './excerpt.ts';
import {
  describeObservation,
  type Observation,
  type ObservationLog,
  type ObservedTarget,
} from './observation.ts';

/** How a wait ended without success. */
export interface FailedWait {
  readonly target: ObservedTarget;
  readonly last: Observation;
  readonly log: ObservationLog;
  /** How many good answers in a row there were at the end. */
  readonly streak: number;
  readonly diagnosis: Diagnosis | undefined;
  readonly elapsedMilliseconds: number;
}

type Code = keyof typeof rolloutErrorCodes;

const codes = {
  ready: 'READY_NOT_READY',
  'not-ready': 'READY_NOT_READY',
  unreachable: 'READY_UNREACHABLE',
  'other-release': 'READY_OLD_RELEASE',
  'identity-missing': 'READY_IDENTITY_MISSING',
} as const satisfies Record<Observation['kind'], Code>;

const remedies: Readonly<
  Record<(typeof codes)[Observation['kind']] | 'READY_TARGET_FAILED', string>
> = {
  READY_NOT_READY:
    'Read what the application answers and its log: a dependency may be missing. Raise ready.timeout where it only needs longer.',
  READY_UNREACHABLE:
    "Look whether the release was started at all and listens on the environment's url; check its name, port and certificate.",
  READY_OLD_RELEASE:
    'Another release answers: look whether the target applied the desired state and could start it, and whether the url leads there.',
  READY_IDENTITY_MISSING:
    'Let the application say its commit where ready.identity looks for it, or correct ready.identity in waybill.yaml.',
  READY_TARGET_FAILED:
    'Correct what the release says in its log and release again, or roll back; what ran before is not touched by this step.',
};

/**
 * Makes the error of a wait that ran out of time. Its code is what was seen last, because that is how things stand.
 * @param wait how the wait went
 * @returns READY_OLD_RELEASE, READY_UNREACHABLE, READY_NOT_READY or READY_IDENTITY_MISSING
 */
export function notReadyError(wait: FailedWait): WaybillError {
  const { target, last, streak } = wait;
  const code = codes[last.kind];
  const found =
    last.kind === 'ready'
      ? `it did so only ${String(streak)} of ${String(target.ready.stable)} times in a row`
      : `last it ${last.kind === 'unreachable' ? 'gave no answer: ' : ''}${describeObservation(last)}${saying(last)}`;
  return rolloutError(code, {
    message: sentences(
      `Expected ${expectation(target)} within ${formatDuration(wait.elapsedMilliseconds)}; ${found}.`,
      wait.log.summary(wait.elapsedMilliseconds),
      ...targetSays(wait.diagnosis, target.secrets),
    ),
    remedy: remedies[code],
    facts: factsOf(wait),
  });
}

/**
 * Makes the error for a release that failed on its target: waiting longer would not help.
 * @param wait how the wait went until now
 * @param diagnosis what the target says
 * @returns READY_TARGET_FAILED
 */
export function targetFailedError(wait: FailedWait, diagnosis: Diagnosis): WaybillError {
  return rolloutError('READY_TARGET_FAILED', {
    message: sentences(
      `Expected ${expectation(wait.target)}; the release failed on its target after ${formatDuration(wait.elapsedMilliseconds)}.`,
      ...targetSays(diagnosis, wait.target.secrets),
      `Last, ${wait.target.url.href} ${describeObservation(wait.last)}.`,
    ),
    remedy: remedies.READY_TARGET_FAILED,
    facts: factsOf(wait),
  });
}

/** @returns what is awaited: `https://… to answer 200 as 3f2a… (/commit), 2 times in a row` */
export function expectation({ url, ready, rule }: ObservedTarget): string {
  const times = ready.stable === 1 ? '' : `, ${String(ready.stable)} times in a row`;
  return `${url.href} to answer ${String(ready.status)} as ${rule.expected}${times}`;
}

function saying(last: Observation): string {
  return 'said' in last && last.said !== '' ? `, saying ${JSON.stringify(last.said)}` : '';
}

function targetSays(
  diagnosis: Diagnosis | undefined,
  secrets: readonly (Secret | string)[],
): string[] {
  if (diagnosis === undefined) return [];
  const line = tellingLine(diagnosis.log);
  return [
    ...(diagnosis.findings.length === 0
      ? []
      : [`The target says: ${excerpt(diagnosis.findings.join('; '), 800, secrets)}.`]),
    ...(line === undefined ? [] : [`Its log: ${JSON.stringify(excerpt(line, 300, secrets))}.`]),
  ];
}

/** The line that most likely names the cause: the last that speaks of an error (not a frame of a stack), else the last. */
function tellingLine(log: readonly string[]): string | undefined {
  const spoken = log.filter((line) => line.trim() !== '' && !/^\s+at |^Node\.js v/.test(line));
  return (
    spoken.findLast((line) => /error|fatal|panic|exception|cannot|failed/i.test(line)) ??
    spoken.at(-1)
  );
}

function factsOf({ target, last, log, diagnosis, elapsedMilliseconds }: FailedWait): Facts {
  const { secrets } = target;
  return {
    url: target.url.href,
    expected: target.rule.expected,
    where: target.rule.where,
    ...('identity' in last && last.identity.seen !== undefined ? { seen: last.identity.seen } : {}),
    ...('status' in last ? { status: last.status } : {}),
    lastSeen: describeObservation(last),
    observations: log.total,
    elapsedMilliseconds,
    ...(diagnosis === undefined
      ? {}
      : {
          targetState: diagnosis.state,
          findings: diagnosis.findings.map((finding) => excerpt(finding, 400, secrets)),
          log: diagnosis.log.slice(-20).map((line) => excerpt(line, 500, secrets)),
        }),
  };
}

function sentences(...parts: readonly string[]): string {
  return parts.join(' ').replaceAll(/\.\.(?=\s|$)/g, '.');
}
