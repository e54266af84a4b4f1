import {
  conditionsIn,
  listAt,
  textAt,
  valueIn,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
import type { Known } from '../known-objects.ts';
import { isReached, type RevisionFacts } from '../revision.ts';
import type { Finding, Standing } from '../standing.ts';
import { answerPatience, type Watching } from '../watching.ts';
import { nameOf, shorten, words } from '../wording.ts';
import {
  hasFailed,
  hasWritten,
  nearestRevision,
  operationOf,
  progressOf,
  resourceName,
  type NearestRevision,
  type SyncOperation,
} from './operation.ts';
import { followedRevision, isAutomated, isCompared, isSkipped, syncWindows } from './spec.ts';

/** What an Application is judged from. */
export interface ArgoCdView {
  readonly facts: RevisionFacts;
  readonly watching: Watching;
  /** Its AppProject, where it is known. */
  readonly project?: KubernetesObject;
  /** Whether Argo CD has looked since it was asked. */
  readonly isAnswered: boolean;
}

/** Conditions that keep it from coming to a revision (Argo CD's API, ApplicationCondition). */
const errors = ['ComparisonError', 'InvalidSpecError', 'UnknownError'];

/**
 * Where an Application stands with our commit. What it says of other revisions neither passes nor fails ours.
 * @param subject its name, for messages
 * @param known the Application
 * @param view our commit, what was asked
 */
export function applicationStanding(subject: string, known: Known, view: ArgoCdView): Standing {
  if (known === 'unknown') return waiting(`${subject} was not read yet`);
  if (known === 'absent') {
    const message = `${subject} does not exist`;
    return waiting(message, [{ reason: 'RevisionNotObserved', subject, message }]);
  }
  const { facts } = view;
  const operation = operationOf(known, facts);
  const compared = nearestRevision(known.status?.['sync'], facts);
  const applied = appliedRevision(known, operation, compared, facts);
  if (applied !== undefined) return appliedStanding(known, applied, operation, compared);
  if (operation !== undefined && isReached(operation.relation)) {
    if (operation.isRunning) return syncing(known, operation);
    if (operation.phase === 'Failed' || operation.phase === 'Error')
      return syncFailed(known, operation);
  }
  return notSynced(known, compared, view);
}

function waiting(message: string, findings: readonly Finding[] = []): Standing {
  return { kind: 'waiting', message, findings };
}

/** @returns whether the cluster holds what our revision says, by the comparison alone */
export function isSynced(application: KubernetesObject, facts: RevisionFacts): boolean {
  const compared = nearestRevision(application.status?.['sync'], facts);
  const status = textAt(application.status, 'sync', 'status');
  return status === 'Synced' && isReached(compared.relation) && isCompared(application);
}

/** A whole sync of it succeeded, last of all syncs; or nothing differs from it. */
function appliedRevision(
  application: KubernetesObject,
  operation: SyncOperation | undefined,
  compared: NearestRevision,
  facts: RevisionFacts,
): string | undefined {
  if (operation?.isRunning === true && isReached(operation.relation) && operation.isWhole) {
    return undefined;
  }
  if (isSynced(application, facts)) return compared.revision;
  if (operation?.phase === 'Succeeded' && operation.isWhole && isReached(operation.relation))
    return operation.revision;
  const last = nearestRevision(listAt(application.status, 'history').at(-1), facts);
  return isReached(last.relation) ? last.revision : undefined;
}

function appliedStanding(
  application: KubernetesObject,
  revision: string,
  operation: SyncOperation | undefined,
  compared: NearestRevision,
): Standing {
  const subject = nameOf(application);
  const status = textAt(application.status, 'sync', 'status') ?? 'Unknown';
  const health = textAt(application.status, 'health', 'status') ?? 'Unknown';
  const differing = listAt(application.status, 'resources')
    .filter((one) => textAt(one, 'status') === 'OutOfSync')
    .map((one) => `${textAt(one, 'kind') ?? '?'} ${textAt(one, 'name') ?? '?'}`);
  const differs =
    compared.relation === 'ours' && status === 'OutOfSync' && differing.length > 0
      ? ` (${differing.slice(0, 5).join(', ')} differ from it)`
      : '';
  const isOfNewer = compared.relation !== 'ours';
  const message = `${subject} has synced ${shorten(revision)}: ${status}${differs}, ${health}`;
  const failed =
    operation?.relation === 'ours' && (operation.phase === 'Failed' || operation.phase === 'Error')
      ? failuresOf(application, operation)
      : [];
  return {
    kind: 'applied',
    revision,
    message,
    findings: failed,
    settled:
      health === 'Healthy' && (status === 'Synced' || isOfNewer) && operation?.isRunning !== true,
  };
}

/** Its sync of our revision runs: waves and hooks come one after the other. */
function syncing(application: KubernetesObject, operation: SyncOperation): Standing {
  const message = `${nameOf(application)} syncs ${shorten(operation.revision ?? '')}: ${words(progressOf(operation, application))}`;
  // Not settled before its last wave and hook: but what is written already is ours.
  return operation.isWhole && hasWritten(operation)
    ? { kind: 'applied', revision: operation.revision ?? '', message, findings: [], settled: false }
    : waiting(message);
}

function syncFailed(application: KubernetesObject, operation: SyncOperation): Standing {
  const subject = nameOf(application);
  const message = `${subject} could not sync ${shorten(operation.revision ?? '')}: ${words(operation.message)}`;
  if (operation.relation === 'ours') return waiting(message, failuresOf(application, operation));
  const passed = `${subject} passed over our revision to a newer one that contains it, and fails there: ${words(operation.message)}`;
  return waiting(message, [{ reason: 'RevisionReplaced', subject, message: passed }]);
}

/** What failed in a sync of our revision: its hooks by name, then objects, then the sync as a whole. */
function failuresOf(application: KubernetesObject, operation: SyncOperation): readonly Finding[] {
  const failed = operation.resources.filter(hasFailed).slice(0, 10);
  const findings = failed.map((one): Finding => {
    const name = resourceName(one);
    const said = words(one.message);
    if (one.hookType !== '')
      return { reason: 'HookFailed', subject: name, message: `${name} failed: ${said}` };
    return one.status === 'SyncFailed'
      ? { reason: 'SyncFailed', subject: name, message: `${name} could not be applied: ${said}` }
      : { reason: 'HealthCheckFailed', subject: name, message: `${name} is not healthy: ${said}` };
  });
  if (findings.length > 0) return findings;
  const subject = nameOf(application);
  const message = `${subject} could not sync our revision (${operation.phase}): ${words(operation.message)}`;
  return [{ reason: 'SyncFailed', subject, message }];
}

function notSynced(
  application: KubernetesObject,
  compared: NearestRevision,
  view: ArgoCdView,
): Standing {
  const { facts } = view;
  const subject = nameOf(application);
  const status = statusOf(application);
  const at = compared.revision === undefined ? 'nothing' : shorten(compared.revision);
  const waits = `${subject} waits for ${shorten(facts.commit)}: it was compared with ${at} (${status})`;
  if (isSkipped(application)) {
    const message = `${waits}, but its annotation argocd.argoproj.io/skip-reconcile stops Argo CD: remove it`;
    return waiting(message, [{ reason: 'ControllerSuspended', subject, message }]);
  }
  if (!isReached(compared.relation) || !isCompared(application))
    return notSeen(application, waits, view);
  const refused = refusal(application, facts);
  if (refused !== undefined)
    return waiting(`${waits}; it says ${refused}`, [
      {
        reason: 'SyncFailed',
        subject,
        message: `${subject} does not sync our revision: ${refused}`,
      },
    ]);
  return waiting(`${waits}; ${whyNotYet(application, view.project)}`);
}

/** It has not compared with our revision yet. */
function notSeen(application: KubernetesObject, waits: string, view: ArgoCdView): Standing {
  const { facts, watching, isAnswered } = view;
  const subject = nameOf(application);
  const error = conditionsIn(application.status).find(({ type }) => errors.includes(type));
  const says = error === undefined ? '' : `; it says ${words(`${error.type}: ${error.message}`)}`;
  const request = watching.request(application);
  if (isAnswered && error !== undefined)
    return waiting(`${waits}${says}`, [
      {
        reason: 'SyncFailed',
        subject,
        message: `${subject} cannot be compared with our revision${says}`,
      },
    ]);
  if (isAnswered) {
    const follows = followedRevision(application);
    const message = `${subject} looked again and did not find ${shorten(facts.commit)}: it follows ${follows}; is that where the commit was pushed?`;
    return waiting(waits, [{ reason: 'RevisionNotObserved', subject, message }]);
  }
  if (request === undefined || watching.now - request.at < answerPatience)
    return waiting(`${waits}${says}`);
  const asked = `${subject}: Argo CD was asked at ${new Date(request.at).toISOString()} to look, and is silent`;
  const finding: Finding = watching.isRunning
    ? {
        reason: 'RevisionNotObserved',
        subject,
        message: `${asked}, although it runs; can it read the repository?${says}`,
      }
    : {
        reason: 'ControllerDown',
        subject,
        message: `${asked}; does its application controller run?`,
      };
  return waiting(`${waits}${says}`, [finding]);
}

/** Why it will not sync our revision by itself; what it says of other revisions does not count. */
function refusal(application: KubernetesObject, facts: RevisionFacts): string | undefined {
  const condition = conditionsIn(application.status).find(
    ({ type, message }) => type === 'SyncError' && message.includes(facts.commit),
  );
  return condition === undefined ? undefined : words(`${condition.type}: ${condition.message}`);
}

function whyNotYet(application: KubernetesObject, project: KubernetesObject | undefined): string {
  if (!isAutomated(application))
    return 'automated sync is off: a person has to sync it, or set spec.syncPolicy.automated';
  const resources = listAt(application.status, 'resources').filter(
    (one) => textAt(one, 'status') !== 'Synced',
  );
  if (resources.length > 0 && resources.every((one) => valueIn(one, 'requiresPruning') === true))
    return 'only objects that are to be deleted are left, and automated prune is off';
  const windows = syncWindows(project, application);
  const held =
    windows.length === 0
      ? ''
      : `; its project's sync windows may hold it back: ${windows.join(', ')}`;
  return `its sync has not begun${held}`;
}

/** It is empty before the first comparison. */
function statusOf(application: KubernetesObject): string {
  const status = textAt(application.status, 'sync', 'status') ?? '';
  return status === '' ? 'not yet' : status;
}
