import { failed, progressing, ready, suspended } from '../health.ts';
import {
  conditionsIn,
  countAt,
  listAt,
  textAt,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
import type { HealthRule } from './rule.ts';
import { isSuspended, sentence } from './workloads.ts';

function counts({ status }: KubernetesObject): string {
  const of = (name: string): string => String(countAt(status, name) ?? 0);
  return `${of('succeeded')} succeeded, ${of('active')} active, ${of('failed')} failed`;
}

/** A Job is ready only when it has completed: one that still runs has proved nothing. */
export const jobRule: HealthRule = (object) => {
  const holding = conditionsIn(object.status).filter(({ status }) => status === 'True');
  const has = (...types: string[]): (typeof holding)[number] | undefined =>
    holding.find(({ type }) => types.includes(type));
  const failure = has('Failed', 'FailureTarget');
  if (failure !== undefined)
    return failed(
      'JobFailed',
      `${failure.reason === '' ? '' : `${failure.reason}: `}${sentence(failure.message, `The Job failed: ${counts(object)}.`)}`,
    );
  if (has('Complete') !== undefined)
    return ready('Completed', `The Job is complete: ${counts(object)}.`);
  if (has('Suspended') !== undefined || isSuspended(object))
    return suspended('Suspended', `The Job is suspended: ${counts(object)}.`);
  return (textAt(object.status, 'startTime') ?? '') === ''
    ? progressing('NotStarted', 'The Job has not started.')
    : progressing('Running', `The Job runs: ${counts(object)}.`);
};

/** A CronJob is ready when its schedule is set: what its Jobs do is theirs to say. */
export const cronJobRule: HealthRule = (object) => {
  if (isSuspended(object)) return suspended('Suspended', 'The CronJob is suspended.');
  const schedule = textAt(object.spec, 'schedule');
  if (schedule === undefined) return progressing('NoStatus', 'The CronJob has no schedule.');
  const active = listAt(object.status, 'active').length;
  const last = textAt(object.status, 'lastScheduleTime');
  return ready(
    'ScheduleSet',
    `It is scheduled at ${JSON.stringify(schedule)}; ${last === undefined ? 'it has not run yet' : `last at ${last}`}, ${String(active)} active.`,
  );
};
