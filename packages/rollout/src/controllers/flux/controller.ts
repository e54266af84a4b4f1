import { conditionOf, countAt, valueIn, type KubernetesObject } from '@waybill/kubernetes/object';
import type { ControllerContext, ControllerState } from '../../kubernetes/controller.ts';
import type { Hook, IsOurJob } from '../hook.ts';
import { objectOf } from '../known-objects.ts';
import { isReached, relationOf } from '../revision.ts';
import { fluxAnnotation, ReconcileRequests } from '../reconcile-requests.ts';
import { RevisionRelations } from '../revision-relations.ts';
import { runningOf } from '../running.ts';
import { FindingMemory, type Standing } from '../standing.ts';
import type {
  FluxTarget,
  FollowedController,
  FollowedControllerWatch,
  NamespacedName,
} from '../target.ts';
import { WatchedObjects, type Wanted } from '../watched-objects.ts';
import { whileOpen, type Watching } from '../watching.ts';
import { nameOf, naming, readiness, shorten } from '../wording.ts';
import { helmReleaseStanding } from './helm-release.ts';
import { fluxHookAmong, type Sourced } from './hook.ts';
import { appliedRevision, attemptedRevision, sourceOf } from './kustomization-revisions.ts';
import {
  dependenciesOf,
  kustomizationStanding,
  parentOf,
  sharesSource,
  type FluxView,
} from './kustomization.ts';
import { artifactOrigin, artifactRevision } from './source.ts';

const versions = {
  Kustomization: ['kustomize.toolkit.fluxcd.io/v1'],
  HelmRelease: ['helm.toolkit.fluxcd.io/v2', 'helm.toolkit.fluxcd.io/v2beta2'],
  GitRepository: ['source.toolkit.fluxcd.io/v1'],
  OCIRepository: ['source.toolkit.fluxcd.io/v1', 'source.toolkit.fluxcd.io/v1beta2'],
  Bucket: ['source.toolkit.fluxcd.io/v1', 'source.toolkit.fluxcd.io/v1beta2'],
  ExternalArtifact: ['source.toolkit.fluxcd.io/v1'],
} as const;

/**
 * @param target a Kustomization or a HelmRelease
 * @returns what watches it with its source, its dependencies and its parent, bound to the commit that we wrote
 */
export function fluxController(target: FluxTarget): FollowedController {
  return (context) => new FluxWatch(target, context);
}

class FluxWatch implements FollowedControllerWatch {
  readonly #target: FluxTarget;
  readonly #context: ControllerContext;
  readonly #objects: WatchedObjects;
  readonly #requests: ReconcileRequests;
  readonly #relations: RevisionRelations;
  readonly #memory = new FindingMemory();
  readonly #startedAt: number;
  readonly #closing = new AbortController();
  readonly synced: Promise<void>;
  readonly ended: Promise<void>;

  constructor(target: FluxTarget, context: ControllerContext) {
    this.#target = target;
    this.#context = context;
    this.#startedAt = context.now();
    const { cluster, now, revision } = context;
    const signal = AbortSignal.any([context.signal, this.#closing.signal]);
    const onChange = (): void => {
      this.#changed();
    };
    const surroundings = { cluster, signal, now, onChange };
    this.#objects = new WatchedObjects(surroundings);
    this.#relations = new RevisionRelations({ revision, signal, now, onChange });
    const fence = target.fence === undefined ? {} : { fence: target.fence };
    this.#requests = new ReconcileRequests(fluxAnnotation, { ...surroundings, ...fence });
    this.synced = this.#begin();
    this.synced.catch(() => undefined);
    this.ended = Promise.race([this.#objects.ended, this.#requests.ended]);
    this.ended.catch(() => undefined);
    whileOpen(signal, onChange);
  }

  async #begin(): Promise<void> {
    const controllers = this.#target.controllerNamespace ?? 'flux-system';
    const about = { namespace: controllers, isRequired: false };
    void this.#objects.want({
      ...about,
      kind: 'Deployment',
      apiVersions: ['apps/v1'],
      labelSelector: 'app.kubernetes.io/part-of=flux',
    });
    const leases = ['coordination.k8s.io/v1'];
    void this.#objects.want({ ...about, kind: 'Lease', apiVersions: leases, isQuiet: true });
    if ('helmRelease' in this.#target) {
      const { namespace, name } = this.#target.helmRelease;
      await this.#objects.want({ ...kind('HelmRelease', namespace), name, isRequired: true });
    }
    const kustomization = this.#kustomization();
    if (kustomization !== undefined)
      await this.#objects.want({
        ...kind('Kustomization', kustomization.namespace),
        isRequired: true,
      });
    await this.#follow();
  }

  /** The Kustomization that our commit goes through; undefined while a HelmRelease has not named it. */
  #kustomization(): NamespacedName | undefined {
    if (this.#target.kustomization !== undefined) return this.#target.kustomization;
    if (!('helmRelease' in this.#target)) return undefined;
    const release = objectOf(this.#objects.find('HelmRelease', this.#target.helmRelease));
    return release === undefined ? undefined : parentOf(release);
  }

  #changed(): void {
    if (this.#closing.signal.aborted) return;
    this.#follow().catch(() => undefined);
    this.#context.onChange();
  }

  /** Watches what the objects name, and asks their controllers to look. */
  async #follow(): Promise<void> {
    const name = this.#kustomization();
    if (name === undefined) return;
    await this.#objects.want({ ...kind('Kustomization', name.namespace), isRequired: true });
    const kustomization = objectOf(this.#objects.find('Kustomization', name));
    if (kustomization === undefined) return;
    const related = this.#related(kustomization);
    const parent = parentOf(kustomization);
    const namespaces = new Set(related.map(({ namespace }) => namespace ?? ''));
    if (parent !== undefined) namespaces.add(parent.namespace);
    const wanted = [...namespaces].map((namespace) => kind('Kustomization', namespace));
    for (const one of related) {
      const source = sourceOf(one);
      wanted.push(kind(source.kind, source.namespace));
      for (const { namespace } of dependenciesOf(one))
        wanted.push(kind('Kustomization', namespace));
    }
    await Promise.all(wanted.map((one) => this.#objects.want(one)));
    if (this.#target.poke ?? true) this.#ask(related);
  }

  /** It, and what it depends on, near and far. */
  #related(kustomization: KubernetesObject): readonly KubernetesObject[] {
    const found = new Map([[nameOf(kustomization), kustomization]]);
    for (const one of found.values()) {
      for (const name of dependenciesOf(one)) {
        const dependency = objectOf(this.#objects.find('Kustomization', name));
        if (dependency !== undefined && found.size < 50) found.set(nameOf(dependency), dependency);
      }
    }
    return [...found.values()];
  }

  /** First the source; a Kustomization, when its source has our commit and it has not begun by itself. */
  #ask(kustomizations: readonly KubernetesObject[]): void {
    for (const kustomization of kustomizations) {
      const source = this.#sourceOf(kustomization);
      if (this.#isReached(appliedRevision(kustomization, source))) continue;
      if (source === undefined || isSuspended(source)) continue;
      if (!this.#isReached(artifactOrigin(source))) {
        if (!this.#isUndecided(artifactOrigin(source))) this.#requests.ask(source);
        continue;
      }
      const hasFailed = conditionOf(kustomization, 'Ready')?.status === 'False';
      const isAtWork = !hasFailed && this.#isReached(attemptedRevision(kustomization, source));
      if (!isAtWork && !isSuspended(kustomization)) this.#requests.ask(kustomization);
    }
  }

  #isReached(revision: string | undefined): boolean {
    return isReached(relationOf(revision, this.#relations));
  }

  /** Whether nobody has said yet how it stands to ours. */
  #isUndecided(revision: string | undefined): boolean {
    return (
      revision !== undefined &&
      /[0-9a-f]{40}$/.test(revision) &&
      relationOf(revision, this.#relations) === 'unknown'
    );
  }

  #sourceOf(kustomization: KubernetesObject): KubernetesObject | undefined {
    const source = sourceOf(kustomization);
    return objectOf(this.#objects.find(source.kind, source));
  }

  readonly state = (): ControllerState | undefined => {
    const subject = this.#kustomization();
    const isListed =
      subject !== undefined
        ? this.#objects.find('Kustomization', subject) !== 'unknown'
        : 'helmRelease' in this.#target &&
          this.#objects.find('HelmRelease', this.#target.helmRelease) !== 'unknown';
    if (!isListed) return undefined;
    const now = this.#context.now();
    return this.#memory.stateOf(this.#standing(now), now);
  };

  #standing(now: number): Standing {
    const controllers = this.#target.controllerNamespace ?? 'flux-system';
    const leases = this.#objects
      .all('Lease', controllers)
      .map((lease) => ({ lease, changedAt: this.#objects.changedAt(lease) }));
    const needed = ['source-controller', 'kustomize-controller'];
    if ('helmRelease' in this.#target) needed.push('helm-controller');
    const running = runningOf(this.#objects.all('Deployment', controllers), leases, needed, now);
    const watching: Watching = {
      now,
      startedAt: this.#startedAt,
      first: this.#objects.first,
      request: this.#requests.of,
      isRunning: running.isRunning,
    };
    const view: FluxView = { objects: this.#objects, facts: this.#relations, watching };
    const standing =
      'helmRelease' in this.#target
        ? helmReleaseStanding(this.#target.helmRelease, this.#target.kustomization, view)
        : kustomizationStanding(this.#target.kustomization, view);
    if (standing.kind === 'applied') return standing;
    return { ...standing, findings: [...standing.findings, ...running.findings] };
  }

  readonly hook = (isOurs?: IsOurJob): Hook | undefined => {
    const name = this.#kustomization();
    const kustomization =
      name === undefined ? undefined : objectOf(this.#objects.find('Kustomization', name));
    if (kustomization === undefined) return undefined;
    // Of a dependency with a source of its own nobody knows whether it has our revision.
    const ordered = this.#related(kustomization).filter((one) => sharesSource(kustomization, one));
    const unread = ordered
      .flatMap(dependenciesOf)
      .find((one) => this.#objects.find('Kustomization', one) === 'unknown');
    const sourced = (one: KubernetesObject): Sourced => ({
      kustomization: one,
      source: this.#sourceOf(one),
    });
    const others = ordered.filter((one) => one !== kustomization).map(sourced);
    const hook = fluxHookAmong([sourced(kustomization), ...others], this.#relations, isOurs);
    return hook.kind === 'absent' && unread !== undefined
      ? { kind: 'waiting', message: `${naming('Kustomization', unread)} was not read yet` }
      : hook;
  };

  readonly describe = (): readonly string[] => {
    const name = this.#kustomization();
    const kustomization =
      name === undefined ? undefined : objectOf(this.#objects.find('Kustomization', name));
    const related = kustomization === undefined ? [] : this.#related(kustomization);
    const sources = new Set(related.map((one) => this.#sourceOf(one)));
    const parentName = kustomization && parentOf(kustomization);
    const parent = parentName && objectOf(this.#objects.find('Kustomization', parentName));
    const release =
      'helmRelease' in this.#target
        ? objectOf(this.#objects.find('HelmRelease', this.#target.helmRelease))
        : undefined;
    return [
      ...[...sources].flatMap((source) => (source === undefined ? [] : [describeSource(source)])),
      ...related.map((one) => describeKustomization(one, this.#sourceOf(one))),
      ...(parent === undefined
        ? []
        : [`its parent ${describeKustomization(parent, this.#sourceOf(parent))}`]),
      ...(release === undefined ? [] : [`${nameOf(release)}: ${readiness(release)}`]),
      ...this.#objects.notes,
      ...this.#requests.notes,
    ];
  };

  close(): void {
    this.#closing.abort();
    this.#objects.close();
  }
}

function kind(name: string, namespace: string): Wanted {
  const apiVersions = Object.hasOwn(versions, name)
    ? versions[name as keyof typeof versions]
    : ['source.toolkit.fluxcd.io/v1'];
  return { kind: name, apiVersions, namespace, isRequired: false };
}

function isSuspended(object: KubernetesObject): boolean {
  return valueIn(object.spec, 'suspend') === true;
}

function describeSource(source: KubernetesObject): string {
  const failed = conditionOf(source, 'FetchFailed')?.status === 'True' ? ', fetch failed' : '';
  const paused = isSuspended(source) ? ', suspended' : '';
  return `${nameOf(source)}: has ${shorten(artifactRevision(source) ?? 'nothing')}${paused}${failed}; ${readiness(source)}`;
}

function describeKustomization(
  kustomization: KubernetesObject,
  source: KubernetesObject | undefined,
): string {
  const applied = shorten(appliedRevision(kustomization, source) ?? 'nothing');
  const attempted = shorten(attemptedRevision(kustomization, source) ?? 'nothing');
  const generation = countAt(kustomization.metadata, 'generation') ?? 0;
  const observed = countAt(kustomization.status, 'observedGeneration') ?? 'none';
  const paused = isSuspended(kustomization) ? ', suspended' : '';
  return `${nameOf(kustomization)}: applied ${applied}, attempted ${attempted}, generation ${String(generation)} (observed ${String(observed)})${paused}; ${readiness(kustomization)}`;
}
