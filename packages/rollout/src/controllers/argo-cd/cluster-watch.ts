import { textAt, type KubernetesObject } from '@waybill/kubernetes/object';
import type { ControllerContext, ControllerState } from '../../kubernetes/controller.ts';
import type { Hook, IsOurJob } from '../hook.ts';
import { objectOf } from '../known-objects.ts';
import { argoCdAnnotation, ReconcileRequests } from '../reconcile-requests.ts';
import { RevisionRelations } from '../revision-relations.ts';
import { runningOf } from '../running.ts';
import { FindingMemory } from '../standing.ts';
import type { ArgoCdTarget, FollowedControllerWatch } from '../target.ts';
import { WatchedObjects } from '../watched-objects.ts';
import { whileOpen } from '../watching.ts';
import { naming } from '../wording.ts';
import { applicationStanding } from './application.ts';
import { describeApplication } from './description.ts';
import { argoCdHook } from './hook.ts';
import { isSkipped } from './spec.ts';

type ClusterTarget = Exclude<ArgoCdTarget, { readonly server: string }>;

const controllers = ['argocd-application-controller', 'argocd-repo-server'];
const argoproj = ['argoproj.io/v1alpha1'];

/** An Application, watched in the cluster in which it lives. */
export class ArgoCdClusterWatch implements FollowedControllerWatch {
  readonly #target: ClusterTarget;
  readonly #context: ControllerContext;
  readonly #objects: WatchedObjects;
  readonly #requests: ReconcileRequests;
  readonly #relations: RevisionRelations;
  readonly #memory = new FindingMemory();
  readonly #startedAt: number;
  readonly #closing = new AbortController();
  /** Whether the Application was seen with our annotation: when that is gone, Argo CD has looked. */
  #wasPending = false;
  readonly synced: Promise<void>;
  readonly ended: Promise<void>;

  constructor(target: ClusterTarget, context: ControllerContext) {
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
    this.#requests = new ReconcileRequests(argoCdAnnotation, { ...surroundings, ...fence });
    this.synced = this.#begin();
    this.synced.catch(() => undefined);
    this.ended = Promise.race([this.#objects.ended, this.#requests.ended]);
    this.ended.catch(() => undefined);
    whileOpen(signal, onChange);
  }

  get #controllerNamespace(): string {
    return this.#target.controllerNamespace ?? this.#target.application.namespace;
  }

  async #begin(): Promise<void> {
    const about = { namespace: this.#controllerNamespace, isRequired: false };
    const labelSelector = 'app.kubernetes.io/part-of=argocd';
    for (const kind of ['StatefulSet', 'Deployment'])
      void this.#objects.want({ ...about, kind, apiVersions: ['apps/v1'], labelSelector });
    const { namespace, name } = this.#target.application;
    await this.#objects.want({
      ...{ kind: 'Application', apiVersions: argoproj, namespace, name },
      isRequired: true,
    });
  }

  get #application(): KubernetesObject | undefined {
    return objectOf(this.#objects.find('Application', this.#target.application));
  }

  #changed(): void {
    if (this.#closing.signal.aborted) return;
    const application = this.#application;
    if (application !== undefined) {
      this.#wasPending ||= isPending(application);
      void this.#objects.want(this.#project(application));
      const isWaiting = this.state()?.kind === 'waiting';
      const isAllowed = (this.#target.poke ?? true) && !isSkipped(application);
      if (isAllowed && isWaiting && !this.#isSyncing(application)) this.#requests.ask(application);
    }
    this.#context.onChange();
  }

  #isSyncing(application: KubernetesObject): boolean {
    return textAt(application.status, 'operationState', 'phase') === 'Running';
  }

  #project(application: KubernetesObject) {
    const name = textAt(application.spec, 'project') ?? 'default';
    const namespace = this.#controllerNamespace;
    return { kind: 'AppProject', apiVersions: argoproj, namespace, name, isRequired: false };
  }

  readonly state = (): ControllerState | undefined => {
    const known = this.#objects.find('Application', this.#target.application);
    if (known === 'unknown') return undefined;
    const now = this.#context.now();
    const workloads = ['StatefulSet', 'Deployment'].flatMap((kind) =>
      this.#objects.all(kind, this.#controllerNamespace),
    );
    const running = runningOf(workloads, [], controllers, now);
    const application = objectOf(known);
    const project =
      application && objectOf(this.#objects.find('AppProject', this.#project(application)));
    const standing = applicationStanding(naming('Application', this.#target.application), known, {
      facts: this.#relations,
      watching: {
        now,
        startedAt: this.#startedAt,
        first: this.#objects.first,
        request: this.#requests.of,
        isRunning: running.isRunning,
      },
      isAnswered: application !== undefined && this.#isAnswered(application),
      ...(project !== undefined && { project }),
    });
    if (standing.kind === 'applied') return this.#memory.stateOf(standing, now);
    const findings = [...standing.findings, ...running.findings];
    return this.#memory.stateOf({ ...standing, findings }, now);
  };

  #isAnswered(application: KubernetesObject): boolean {
    const request = this.#requests.of(application);
    if (request === undefined || isPending(application)) return false;
    return this.#wasPending || reconciledAt(request.patched) !== reconciledAt(application);
  }

  readonly hook = (isOurs?: IsOurJob): Hook | undefined => {
    const application = this.#application;
    return application && argoCdHook(application, this.#relations, isOurs);
  };

  readonly describe = (): readonly string[] => {
    const application = this.#application;
    return [
      ...(application === undefined ? [] : describeApplication(application, this.#relations)),
      ...this.#objects.notes,
      ...this.#requests.notes,
    ];
  };

  close(): void {
    this.#closing.abort();
    this.#objects.close();
  }
}

function isPending(application: KubernetesObject): boolean {
  return textAt(application.metadata, 'annotations', argoCdAnnotation.name) !== undefined;
}

function reconciledAt(application: KubernetesObject): string | undefined {
  return textAt(application.status, 'reconciledAt');
}
