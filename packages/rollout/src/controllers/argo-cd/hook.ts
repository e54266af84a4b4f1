import type { KubernetesObject } from '@waybill/kubernetes/object';
import type { Hook, IsOurJob } from '../hook.ts';
import { isReached, type RevisionFacts } from '../revision.ts';
import { nameOf, shorten, words } from '../wording.ts';
import { isSynced } from './application.ts';
import { operationOf, resourceName, type SyncOperation, type SyncedResource } from './operation.ts';

/** Where a Job of an Application may stand, the earliest first. */
const places: readonly ((resource: SyncedResource) => boolean)[] = [
  ({ hookType }) => hookType === 'PreSync',
  ({ hookType }) => hookType === 'Sync',
  ({ hookType }) => hookType === '',
];

/**
 * The Job that an Application runs before everything else: its PreSync hook; where it has none, a Job that is a Sync hook
 * or an object of an early wave.
 * @param application an Application
 * @param facts our commit
 * @param isOurs which of its Jobs is looked for; any where absent
 * @returns the Job on our revision
 */
export function argoCdHook(
  application: KubernetesObject,
  facts: RevisionFacts,
  isOurs: IsOurJob = () => true,
): Hook {
  const name = nameOf(application);
  const operation = operationOf(application, facts);
  if (operation === undefined || !isReached(operation.relation)) {
    if (isSynced(application, facts))
      return {
        kind: 'absent',
        message: `${name} was in sync with our revision without a sync: nothing differed, so no hook ran`,
        unchanged: true,
      };
    return { kind: 'waiting', message: `${name} has not begun to sync ${shorten(facts.commit)}` };
  }
  const job = jobOf(operation, isOurs);
  if (job !== undefined) return standingOf(job, operation);
  const isPast = operation.resources.some(({ syncPhase }) => syncPhase === 'Sync');
  if (operation.isRunning && !isPast)
    return { kind: 'waiting', message: `${name} syncs: ${words(operation.message)}` };
  return {
    kind: 'absent',
    message: `${name} ran no Job for our revision: ${words(operation.message)}`,
  };
}

function jobOf(operation: SyncOperation, isOurs: IsOurJob): SyncedResource | undefined {
  const all = operation.resources.filter((one) => one.kind === 'Job' && isOurs(one));
  for (const isHere of places) {
    const jobs = all.filter(isHere);
    const telling =
      jobs.find(({ hookPhase }) => hookPhase === 'Failed' || hookPhase === 'Error') ??
      jobs.find(({ hookPhase }) => hookPhase === 'Running') ??
      jobs.at(-1);
    if (telling !== undefined) return telling;
  }
  return undefined;
}

function standingOf(job: SyncedResource, operation: SyncOperation): Hook {
  const reference = { namespace: job.namespace, name: job.name };
  const said = job.message === '' ? '' : `: ${words(job.message)}`;
  const subject = resourceName(job);
  switch (job.hookPhase) {
    case 'Succeeded':
      return { kind: 'succeeded', job: reference, message: `${subject} has succeeded${said}` };
    case 'Failed':
    case 'Error':
      // A sync that is tried again makes the Job anew.
      return operation.isRunning && operation.retryLimit !== 0
        ? { kind: 'waiting', message: `${subject} failed${said}; ${words(operation.message)}` }
        : { kind: 'failed', job: reference, message: `${subject} failed${said}` };
    default:
      return { kind: 'running', job: reference, message: `${subject} runs${said}` };
  }
}
