import {
  countAt,
  objectAt,
  textAt,
  type JsonObject,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
import { judgeHealth, type Health } from '../health/index.ts';
import type { ExpectedImage, ExpectedWorkload } from './expected.ts';
import type { Finding } from './failures/finding.ts';
import { podFindings, subjectOf } from './failures/pod-findings.ts';
import { healthFindings, workloadFindings } from './failures/workload-findings.ts';
import {
  askedImages,
  imageSentence,
  podImages,
  templateMatch,
  type AskedImage,
  type ContainerImage,
  type TemplateMatch,
} from './image-identity.ts';
import { kindKey, objectKey, type ClusterView } from './object-index.ts';
import {
  isPodReady,
  podsWanted,
  restartsOf,
  revisionPods,
  type RevisionPods,
} from './revision-pods.ts';
import { runsPods } from './selection.ts';

/** A living pod of a workload's current revision. */
export interface CountedPod {
  readonly object: KubernetesObject;
  readonly isReady: boolean;
  readonly images: readonly ContainerImage[];
  readonly restarts: ReadonlyMap<string, number>;
}

/** One workload, judged as it stands now. */
export interface WorkloadVerdict {
  readonly workload: ExpectedWorkload;
  /** `Deployment shop/app` */
  readonly subject: string;
  readonly object: KubernetesObject | undefined;
  /** All that is asked: the newest generation, its pods, and the release's image in each of them. */
  readonly isReady: boolean;
  /** What it waits for; what is there where it is ready. */
  readonly message: string;
  readonly wanted: number;
  readonly pods: readonly CountedPod[];
  readonly revisionPods: RevisionPods | undefined;
  readonly template: TemplateMatch;
  readonly findings: readonly Finding[];
}

/** What a workload is judged by. */
export interface WorkloadRules {
  readonly images: readonly ExpectedImage[];
  readonly restarts: number;
  readonly now: number;
}

/** @returns the key under which the workload is found */
export function workloadKey({ apiVersion, kind, namespace, name }: ExpectedWorkload): string {
  return objectKey(kindKey(apiVersion, kind), namespace, name);
}

/**
 * Judges one workload. Whatever is not known, of its pods or of their images, is not ready (law 7).
 * @param workload what is expected
 * @param view what is known of the cluster
 * @param rules the release's images, and how patient to be
 */
export function judgeWorkload(
  workload: ExpectedWorkload,
  view: ClusterView,
  rules: WorkloadRules,
): WorkloadVerdict {
  const object = view.find(workloadKey(workload));
  if (object === undefined) return missing(workload);
  const kind = kindKey(workload.apiVersion, workload.kind);
  const health = judgeHealth(object, rules);
  const base = { workload, subject: subjectOf(object), object };
  if (kind === 'batch/CronJob') return scheduled(base, health, rules);
  if (!runsPods(kind))
    return {
      ...base,
      isReady: health.status === 'ready',
      message: health.message,
      wanted: 0,
      pods: [],
      revisionPods: undefined,
      template: 'ours',
      findings: healthFindings(object, kind, health),
    };
  return withPods(base, kind, health, view, rules);
}

type Base = Pick<WorkloadVerdict, 'workload' | 'subject'> & { readonly object: KubernetesObject };

function missing(workload: ExpectedWorkload): WorkloadVerdict {
  const place = workload.namespace === '' ? '' : `${workload.namespace}/`;
  const subject = `${workload.kind} ${place}${workload.name}`;
  const message = 'It was to be there; the cluster does not have it.';
  return {
    workload,
    subject,
    object: undefined,
    isReady: false,
    message,
    wanted: 0,
    pods: [],
    revisionPods: undefined,
    template: 'unsure',
    findings: [{ reason: 'WorkloadMissing', subject, message }],
  };
}

function withPods(
  base: Base,
  kind: string,
  health: Health,
  view: ClusterView,
  rules: WorkloadRules,
): WorkloadVerdict {
  const { workload, object } = base;
  const current = revisionPods(object, kind, view);
  const pods = current.pods.map((pod) => ({
    object: pod,
    isReady: isPodReady(pod, kind),
    images: podImages(pod, workload, rules.images),
    restarts: restartsOf(pod),
  }));
  const wanted = podsWanted(object, kind);
  const asked = askedImages(podTemplate(object, kind), workload, rules.images);
  const template = rules.images.length === 0 ? 'ours' : templateMatch(asked);
  const readyPods = pods.filter((pod) => pod.isReady).length;
  const isShort = health.status !== 'ready' || readyPods < wanted;
  const gap = isShort
    ? shortage(health, readyPods, wanted)
    : (unreadyPod(pods, kind) ?? imageGap(base, pods, asked, rules.images));
  const image = isShort ? undefined : imageGap(base, pods, asked, rules.images);
  const findings = [
    ...(template === 'other' || image !== undefined ? otherImage(base, asked, image) : []),
    ...current.pods
      .filter((_, index) => pods[index]?.images.every(({ verdict }) => verdict !== 'other'))
      .flatMap((pod) => podFindings(pod, kind, view, rules.restarts)),
    ...endedPods(current, kind, rules.restarts, isShort),
    ...workloadFindings(object, kind, current, view, isShort),
    ...healthOfOwn(object, kind, health),
  ];
  return {
    ...base,
    isReady: gap === undefined,
    message: gap ?? health.message,
    wanted,
    pods,
    revisionPods: current,
    template,
    findings,
  };
}

function shortage(health: Health, readyPods: number, wanted: number): string {
  if (health.status !== 'ready') return health.message;
  return `${String(readyPods)} of ${String(wanted)} pods of the newest revision are known to be ready.`;
}

function unreadyPod(pods: readonly CountedPod[], kind: string): string | undefined {
  // A Job's other pods may be retries that are still to come or were not needed.
  if (kind === 'batch/Job') return undefined;
  const unready = pods.find((pod) => !pod.isReady);
  return unready === undefined ? undefined : `${subjectOf(unready.object)} is not ready.`;
}

/** Kinds whose own status names failures that no finding of ours reads. */
function healthOfOwn(object: KubernetesObject, kind: string, health: Health): readonly Finding[] {
  const isOwn =
    health.status === 'unknown' ||
    (health.status === 'failed' &&
      (kind === 'argoproj.io/Rollout' ||
        (kind === '/Pod' && textAt(object.status, 'phase') === 'Failed')));
  return isOwn ? healthFindings(object, kind, health) : [];
}

/** A controller replaces a pod that was evicted or lost; only when that goes on it is a failure. */
function endedPods(
  { ended }: RevisionPods,
  kind: string,
  restarts: number,
  isShort: boolean,
): readonly Finding[] {
  const last = ended.at(-1);
  if (!isShort || kind === 'batch/Job' || kind === '/Pod' || ended.length < restarts) return [];
  const said = [textAt(last?.status, 'reason'), textAt(last?.status, 'message')];
  const words = said.filter((text) => text !== undefined && text !== '').join(': ');
  return [
    {
      reason: 'PodFailed',
      subject: last === undefined ? kind : subjectOf(last),
      message: `Its pods were to keep running; ${String(ended.length)} of this revision have ended${words === '' ? '' : `, the last with: ${words}`}`,
    },
  ];
}

/** Why it is not known that each container that counts runs the release. */
function imageGap(
  { workload }: Base,
  pods: readonly CountedPod[],
  asked: readonly AskedImage[],
  images: readonly ExpectedImage[],
): string | undefined {
  if (images.length === 0) return undefined;
  if (asked.length === 0)
    return 'None of its containers is known to run an image of the release: name its containers in the policy.';
  const absent = [...workload.containers.keys()].filter(
    (name) => !asked.some(({ container }) => container === name),
  );
  if (absent.length > 0)
    return `A container ${absent.join(', ')} was expected; there is ${asked.map(({ container }) => container).join(', ')}.`;
  const serving = pods.filter((pod) => pod.isReady);
  if (serving.length === 0)
    return templateMatch(asked) === 'ours'
      ? undefined
      : `Nothing runs, and its template asks for ${asked.map((one) => one.asked).join(', ')}, which is not known to be the release.`;
  for (const pod of serving) {
    if (pod.images.length < asked.length)
      return `${subjectOf(pod.object)} lacks a container of the template.`;
    const wrong = pod.images.find(({ verdict }) => verdict !== 'ours');
    if (wrong !== undefined)
      return `${subjectOf(pod.object)}, container ${wrong.container}: ${imageSentence(wrong)}`;
  }
  return undefined;
}

function otherImage(
  { subject }: Base,
  asked: readonly AskedImage[],
  gap: string | undefined,
): readonly Finding[] {
  const [first] = asked;
  const template = `Its template was to ask for ${first?.image.name ?? 'the release'} ${first?.image.digest ?? ''}; it asks for ${asked.map((one) => `${one.asked} (container ${one.container})`).join(', ')}.`;
  return [{ reason: 'OtherImage', subject, message: gap ?? template }];
}

/** A CronJob runs nothing now: its template must name the release, by digest or by the release's own tag. */
function scheduled(base: Base, health: Health, rules: WorkloadRules): WorkloadVerdict {
  const template = objectAt(base.object.spec, 'jobTemplate', 'spec', 'template', 'spec') ?? {};
  const asked = askedImages(template, base.workload, rules.images);
  const match = templateMatch(asked);
  const gap = health.status === 'ready' ? imageGap(base, [], asked, rules.images) : health.message;
  return {
    ...base,
    isReady: gap === undefined,
    message: gap ?? health.message,
    wanted: 0,
    pods: [],
    revisionPods: undefined,
    template: match,
    findings:
      health.status === 'ready' && gap !== undefined
        ? otherImage(base, asked, gap)
        : healthFindings(base.object, 'batch/CronJob', health),
  };
}

function podTemplate(object: KubernetesObject, kind: string): JsonObject {
  return kind === '/Pod' ? object.spec : (objectAt(object.spec, 'template', 'spec') ?? {});
}

/** @returns how many pods the status counts, for the table: updated, ready, available */
export function countsOf({ object, pods }: WorkloadVerdict): {
  readonly updated: number;
  readonly ready: number;
  readonly available: number;
} {
  const status = object?.status;
  const first = (...names: readonly string[]): number =>
    names.map((name) => countAt(status, name)).find((count) => count !== undefined) ?? 0;
  return {
    updated: Math.max(first('updatedReplicas', 'updatedNumberScheduled'), pods.length),
    ready: pods.filter((pod) => pod.isReady).length,
    available: first('availableReplicas', 'numberAvailable', 'succeeded'),
  };
}
