import {
  countAt,
  listAt,
  objectAt,
  textAt,
  valueIn,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
import type { JsonValue } from '@waybill/core';
import { relationOf, type Relation, type RevisionFacts } from '../revision.ts';

/** What a sync did with one object or hook (Argo CD's API, ResourceResult). */
export interface SyncedResource {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** `Synced`, `SyncFailed`, `Pruned`, `PruneSkipped`; '' for hooks. */
  readonly status: string;
  readonly message: string;
  /** `PreSync`, `Sync`, `PostSync`, `SyncFail`; '' for what is no hook. */
  readonly hookType: string;
  /** `Running`, `Succeeded`, `Failed`, `Error`, `Terminating`. */
  readonly hookPhase: string;
  readonly syncPhase: string;
}

/** The sync that runs, or that ran last. */
export interface SyncOperation {
  readonly phase: string;
  readonly message: string;
  /** The revision that is nearest to ours among its sources'. */
  readonly revision: string | undefined;
  readonly relation: Relation;
  readonly isRunning: boolean;
  /** Whether all of the application was synced, for good: not some objects, not a trial. */
  readonly isWhole: boolean;
  readonly retries: number;
  readonly retryLimit: number;
  readonly finishedAt: string | undefined;
  readonly resources: readonly SyncedResource[];
}

/** A revision among those of several sources. */
export interface NearestRevision {
  readonly revision: string | undefined;
  readonly relation: Relation;
}

const order: Readonly<Record<Relation, number>> = { ours: 0, descendant: 1, unknown: 2, other: 3 };

/**
 * @param holder what has `revision`, or `revisions` where an application has several sources
 * @param facts our commit
 * @returns the one that is nearest to ours; only one of the sources is the repository to which we wrote
 */
export function nearestRevision(
  holder: JsonValue | undefined,
  facts: RevisionFacts,
): NearestRevision {
  const several = listAt(holder, 'revisions').flatMap((one) =>
    typeof one === 'string' && one !== '' ? [one] : [],
  );
  const one = textAt(holder, 'revision');
  const all = several.length > 0 ? several : one === undefined || one === '' ? [] : [one];
  const known = all.map((revision) => ({ revision, relation: relationOf(revision, facts) }));
  known.sort((a, b) => order[a.relation] - order[b.relation]);
  return known[0] ?? { revision: undefined, relation: 'unknown' };
}

/**
 * @param application an Application
 * @param facts our commit
 * @returns its sync; undefined where there was none yet
 */
export function operationOf(
  application: KubernetesObject,
  facts: RevisionFacts,
): SyncOperation | undefined {
  const state = objectAt(application.status, 'operationState');
  if (state === undefined) return undefined;
  const asked = objectAt(state, 'operation', 'sync');
  const result = objectAt(state, 'syncResult');
  const done = nearestRevision(result, facts);
  const { revision, relation } = done.revision === undefined ? nearestRevision(asked, facts) : done;
  const phase = textAt(state, 'phase') ?? '';
  return {
    phase,
    message: textAt(state, 'message') ?? '',
    revision,
    relation,
    isRunning: phase === 'Running' || phase === 'Terminating',
    isWhole: listAt(asked, 'resources').length === 0 && valueIn(asked, 'dryRun') !== true,
    retries: countAt(state, 'retryCount') ?? 0,
    retryLimit: countAt(state, 'operation', 'retry', 'limit') ?? 0,
    finishedAt: textAt(state, 'finishedAt'),
    resources: listAt(result, 'resources').map(resourceIn),
  };
}

function resourceIn(entry: JsonValue): SyncedResource {
  const text = (key: string): string => textAt(entry, key) ?? '';
  return {
    group: text('group'),
    version: text('version'),
    kind: text('kind'),
    namespace: text('namespace'),
    name: text('name'),
    status: text('status'),
    message: text('message'),
    hookType: text('hookType'),
    hookPhase: text('hookPhase'),
    syncPhase: text('syncPhase'),
  };
}

/** @returns `PreSync hook Job shop/migrate`, `Deployment shop/app` */
export function resourceName(resource: SyncedResource): string {
  const where =
    resource.namespace === '' ? resource.name : `${resource.namespace}/${resource.name}`;
  const hook = resource.hookType === '' ? '' : `${resource.hookType} hook `;
  return `${hook}${resource.kind} ${where}`;
}

/** @returns whether a hook, or the health that a wave waits for, ended badly */
export function hasFailed({ hookPhase, status }: SyncedResource): boolean {
  return hookPhase === 'Failed' || hookPhase === 'Error' || status === 'SyncFailed';
}

/** @returns whether the sync has come past its first hooks, and written objects */
export function hasWritten({ resources }: SyncOperation): boolean {
  return resources.some(({ hookType, status }) => hookType === '' && status === 'Synced');
}

/**
 * What a running sync is at, in words: hooks that run, and the wave whose objects are not healthy yet.
 * @param operation the sync
 * @param application whose status lists the waves of its objects
 */
export function progressOf(operation: SyncOperation, application: KubernetesObject): string {
  const parts: string[] = [];
  const hooks = operation.resources.filter(
    ({ hookType, hookPhase }) => hookType !== '' && hookPhase === 'Running',
  );
  for (const hook of hooks) parts.push(`${resourceName(hook)} runs`);
  const pending = operation.resources.filter(
    ({ hookType, hookPhase }) => hookType === '' && hookPhase === 'Running',
  );
  const wave = currentWave(operation, application);
  if (pending.length > 0) {
    const names = pending.slice(0, 5).map(resourceName).join(', ');
    parts.push(`${wave === undefined ? '' : `wave ${wave}: `}${names} not healthy yet`);
  } else if (wave !== undefined && hooks.length === 0) parts.push(`wave ${wave}`);
  if (operation.retries > 0)
    parts.push(`retry ${String(operation.retries)} of ${String(operation.retryLimit)}`);
  if (parts.length > 0) return parts.join('; ');
  return operation.message === '' ? 'it has begun' : operation.message;
}

/** `1 of -1, 1, 2`; undefined where all are of one wave. */
function currentWave(operation: SyncOperation, application: KubernetesObject): string | undefined {
  const waves = new Map<string, number>();
  for (const entry of listAt(application.status, 'resources')) {
    // Hooks are listed too, and are of phases, not of the waves of what is kept.
    if (valueIn(entry, 'hook') !== true)
      waves.set(placeOf(resourceIn(entry)), countAt(entry, 'syncWave') ?? 0);
  }
  const all = [...new Set(waves.values())].sort((a, b) => a - b);
  const begun = operation.resources.flatMap((one) => {
    const wave = one.hookType === '' ? waves.get(placeOf(one)) : undefined;
    return wave === undefined ? [] : [wave];
  });
  if (all.length < 2 || begun.length === 0) return undefined;
  return `${String(Math.max(...begun))} of ${all.join(', ')}`;
}

function placeOf({ group, kind, namespace, name }: SyncedResource): string {
  return `${group} ${kind} ${namespace} ${name}`;
}
