import type { KwokOutcome } from './cluster.ts';

/*
 * What kwok does with nodes and pods (kwok.sigs.k8s.io, "Stage"). The first status of a pod that stays, and of one that
 * ends, and then what the annotation `waybill.test/outcome` asks for.
 */

interface Requirement {
  readonly key: string;
  readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
  readonly values?: readonly string[];
}

/** A container's state, as lines of a template in which `$now`, `$item` and `$old` are known. */
interface ContainerTemplate {
  readonly isReady: boolean;
  readonly state: string;
  readonly last?: string;
  readonly restarts?: 'more';
}

const outcomeKey = '.metadata.annotations["waybill.test/outcome"]';
const delayKey = '.metadata.annotations["waybill.test/delay"]';

const notDeleted: Requirement = { key: '.metadata.deletionTimestamp', operator: 'DoesNotExist' };
const pending: Requirement = { key: '.status.phase', operator: 'In', values: ['Pending'] };
const runningPhase: Requirement = { key: '.status.phase', operator: 'In', values: ['Running'] };
/** It is restarted when it ends. */
const stays: Requirement = { key: '.spec.restartPolicy', operator: 'In', values: ['Always'] };
const ends: Requirement = { key: '.spec.restartPolicy', operator: 'NotIn', values: ['Always'] };
/** It is not restarted, however it ends. */
const failsForGood: Requirement = {
  key: '.spec.restartPolicy',
  operator: 'In',
  values: ['Never'],
};
const isRestarted: Requirement = {
  key: '.spec.restartPolicy',
  operator: 'NotIn',
  values: ['Never'],
};
const runs: Requirement = {
  key: '.status.containerStatuses.[].state.running.startedAt',
  operator: 'Exists',
};
const waitsNot: Requirement = {
  key: '.status.containerStatuses.[].state.waiting.reason',
  operator: 'DoesNotExist',
};

function outcome(...values: readonly KwokOutcome[]): Requirement {
  return { key: outcomeKey, operator: 'In', values };
}

function waits(reason: string): Requirement {
  return {
    key: '.status.containerStatuses.[].state.waiting.reason',
    operator: 'In',
    values: [reason],
  };
}

const exitCode = '{{ or (index $annotations "waybill.test/exit-code") "1" }}';
const running = 'running: {startedAt: {{ $now | Quote }}}';
const crashed = (code: string, reason: string): string =>
  `terminated: {exitCode: ${code}, reason: ${reason}, startedAt: {{ $now | Quote }}, finishedAt: {{ $now | Quote }}, containerID: "kwok://{{ $item.name }}"}`;
const backOff =
  'waiting: {reason: CrashLoopBackOff, message: {{ printf "back-off 1s restarting failed container=%s pod=%s_%s(%s)" $item.name $root.metadata.name $root.metadata.namespace $root.metadata.uid | Quote }}}';
const waiting = (reason: string, message: string): string =>
  `waiting: {reason: ${reason}, message: {{ printf ${JSON.stringify(message)} $item.image | Quote }}}`;

/** The status of a whole pod, all of whose containers are in the same state. */
function podStatus(phase: string, container: ContainerTemplate): string {
  const ready = container.isReady ? '"True"' : '"False"';
  const why = phase === 'Succeeded' ? 'PodCompleted' : 'ContainersNotReady';
  const reason = container.isReady
    ? 'reason: "", message: ""'
    : `reason: ${why}, message: "containers with unready status"`;
  const restarts = container.restarts === 'more' ? '(add 1 $restarts)' : '$restarts';
  return `
{{ $now := Now }}
{{ $root := . }}
{{ $annotations := or .metadata.annotations dict }}
{{ $before := or .status.containerStatuses list }}
conditions:
- {type: PodReadyToStartContainers, status: "True", lastTransitionTime: {{ $now | Quote }}}
- {type: Initialized, status: "True", lastTransitionTime: {{ $now | Quote }}}
- {type: Ready, status: ${ready}, lastTransitionTime: {{ $now | Quote }}, ${reason}}
- {type: ContainersReady, status: ${ready}, lastTransitionTime: {{ $now | Quote }}, ${reason}}
{{ range .spec.readinessGates }}
- {type: {{ .conditionType | Quote }}, status: ${ready}, lastTransitionTime: {{ $now | Quote }}}
{{ end }}
containerStatuses:
{{ range $index, $item := .spec.containers }}
{{ $restarts := 0 }}
{{ if lt $index (len $before) }}{{ $restarts = int (index $before $index).restartCount }}{{ end }}
- name: {{ $item.name | Quote }}
  image: {{ $item.image | Quote }}
  imageID: ${phase === 'Pending' ? '""' : '{{ $item.image | Quote }}'}
  ready: ${String(container.isReady)}
  started: ${String(container.state === running)}
  restartCount: {{ ${restarts} }}
  state: {${container.state}}
  ${container.last === undefined ? '' : `lastState: {${container.last}}`}
{{ end }}
{{ with .spec.initContainers }}
initContainerStatuses:
{{ range $item := . }}
- name: {{ $item.name | Quote }}
  image: {{ $item.image | Quote }}
  imageID: {{ $item.image | Quote }}
  ready: true
  restartCount: 0
  state: {${crashed('0', 'Completed')}}
{{ end }}
{{ end }}
hostIP: {{ NodeIPWith .spec.nodeName | Quote }}
podIP: {{ PodIPWith .spec.nodeName ( or .spec.hostNetwork false ) ( or .metadata.uid "" ) ( or .metadata.name "" ) ( or .metadata.namespace "" ) | Quote }}
phase: ${phase}
startTime: {{ or .status.startTime $now | Quote }}
`;
}

interface Event {
  readonly type: 'Normal' | 'Warning';
  readonly reason: string;
  readonly message: string;
}

function stage(
  name: string,
  when: readonly Requirement[],
  then: { readonly status: string; readonly event?: Event } | 'delete',
  delay?: { readonly milliseconds: number; readonly isAsked?: boolean },
): object {
  const next =
    then === 'delete'
      ? { delete: true }
      : { statusTemplate: then.status, ...(then.event && { event: then.event }) };
  return {
    apiVersion: 'kwok.x-k8s.io/v1alpha1',
    kind: 'Stage',
    metadata: { name },
    spec: {
      resourceRef: { apiGroup: 'v1', kind: 'Pod' },
      selector: { matchExpressions: when },
      ...(delay && {
        delay: {
          durationMilliseconds: delay.milliseconds,
          ...(delay.isAsked === true && { durationFrom: { expressionFrom: delayKey } }),
        },
      }),
      next,
    },
  };
}

const ready = { status: podStatus('Running', { isReady: true, state: running }) };
const begun = { status: podStatus('Running', { isReady: false, state: running }) };
const crashLoop = (code: string, reason: string): { status: string; event: Event } => ({
  status: podStatus('Running', {
    ...{ isReady: false, state: backOff, last: crashed(code, reason), restarts: 'more' },
  }),
  event: {
    type: 'Warning',
    reason: 'BackOff',
    message: 'Back-off restarting failed container',
  },
});
const failed = (code: string, reason: string): { status: string } => ({
  status: podStatus('Failed', { isReady: false, state: crashed(code, reason) }),
});
const pull = (reason: string, message: string): { status: string; event: Event } => ({
  status: podStatus('Pending', { isReady: false, state: waiting(reason, message) }),
  event: { type: 'Warning', reason: 'Failed', message: `Error: ${reason}` },
});

const atFirst = [notDeleted, pending];
/** Restarts follow each other as fast as a test wants to see them, not as a kubelet's back-off would have them. */
const betweenCrashes = { milliseconds: 1000 };
const asAsked = (milliseconds: number): { milliseconds: number; isAsked: true } => ({
  milliseconds,
  isAsked: true,
});

const podStages = [
  stage('deleted', [{ key: notDeleted.key, operator: 'Exists' }], 'delete'),
  stage(
    'ready',
    [
      ...atFirst,
      stays,
      {
        key: outcomeKey,
        operator: 'NotIn',
        values: ['slow', 'image-pull-error', 'crash-loop', 'oom-killed', 'never-ready', 'hang'],
      },
    ],
    ready,
  ),
  stage('ready-slowly', [...atFirst, stays, outcome('slow')], ready, asAsked(5000)),
  stage(
    'begun',
    [
      ...atFirst,
      ends,
      { key: outcomeKey, operator: 'NotIn', values: ['image-pull-error', 'never-ready', 'hang'] },
    ],
    ready,
  ),
  stage(
    'completed',
    [
      ...[notDeleted, runningPhase, ends, runs],
      {
        key: outcomeKey,
        operator: 'NotIn',
        values: ['slow', 'exit', 'crash-loop', 'oom-killed', 'never-ready', 'hang'],
      },
    ],
    { status: podStatus('Succeeded', { isReady: false, state: crashed('0', 'Completed') }) },
  ),
  stage(
    'completed-slowly',
    [notDeleted, runningPhase, ends, runs, outcome('slow')],
    { status: podStatus('Succeeded', { isReady: false, state: crashed('0', 'Completed') }) },
    asAsked(5000),
  ),
  stage(
    'failed',
    [notDeleted, runningPhase, failsForGood, runs, outcome('exit', 'crash-loop')],
    failed(exitCode, 'Error'),
    asAsked(0),
  ),
  stage(
    'failed-for-memory',
    [notDeleted, runningPhase, failsForGood, runs, outcome('oom-killed')],
    failed('137', 'OOMKilled'),
    asAsked(0),
  ),
  stage(
    'crashed',
    [notDeleted, runningPhase, isRestarted, runs, outcome('exit')],
    crashLoop(exitCode, 'Error'),
    asAsked(0),
  ),
  stage(
    'restarted',
    [notDeleted, runningPhase, isRestarted, waits('CrashLoopBackOff'), outcome('exit')],
    ready,
    betweenCrashes,
  ),
  stage('crash-loop-begun', [...atFirst, stays, outcome('crash-loop', 'oom-killed')], begun),
  ...(
    [
      ['crash-loop', exitCode, 'Error'],
      ['oom-killed', '137', 'OOMKilled'],
    ] as const
  ).flatMap(([what, code, reason]) => [
    stage(
      `${what}-first`,
      [notDeleted, runningPhase, isRestarted, runs, outcome(what)],
      crashLoop(code, reason),
    ),
    stage(
      `${what}-again`,
      [notDeleted, runningPhase, isRestarted, waits('CrashLoopBackOff'), outcome(what)],
      crashLoop(code, reason),
      betweenCrashes,
    ),
  ]),
  stage(
    'pull-failed',
    [...atFirst, waitsNot, outcome('image-pull-error')],
    pull('ErrImagePull', 'rpc error: code = NotFound desc = failed to pull image "%s": not found'),
  ),
  stage(
    'pull-awaited',
    [...atFirst, waits('ErrImagePull'), outcome('image-pull-error')],
    pull('ImagePullBackOff', 'Back-off pulling image "%s"'),
    { milliseconds: 1000 },
  ),
  stage('never-ready', [...atFirst, outcome('never-ready')], begun),
  stage('hanging', [...atFirst, stays, waitsNot, outcome('hang')], {
    status: podStatus('Pending', { isReady: false, state: 'waiting: {reason: ContainerCreating}' }),
  }),
  stage('job-hanging', [...atFirst, ends, outcome('hang')], ready),
];

const nodeStatus = `
{{ $now := Now }}
conditions:
{{ range NodeConditions }}
- {type: {{ .type | Quote }}, status: {{ .status | Quote }}, reason: {{ .reason | Quote }}, message: {{ .message | Quote }}, lastHeartbeatTime: {{ $now | Quote }}, lastTransitionTime: {{ or $.metadata.creationTimestamp $now | Quote }}}
{{ end }}
addresses:
- {type: InternalIP, address: {{ NodeIP | Quote }}}
- {type: Hostname, address: {{ NodeName | Quote }}}
daemonEndpoints: {kubeletEndpoint: {Port: 10250}}
allocatable: {cpu: "1000", memory: 1Ti, pods: "10000", ephemeral-storage: 1Ti}
capacity: {cpu: "1000", memory: 1Ti, pods: "10000", ephemeral-storage: 1Ti}
nodeInfo: {architecture: amd64, bootID: "", containerRuntimeVersion: kwok, kernelVersion: kwok, kubeProxyVersion: kwok, kubeletVersion: kwok, machineID: "", operatingSystem: linux, osImage: "", systemUUID: ""}
phase: Running
`;

const isReadyNode = '.status.conditions.[] | select( .type == "Ready" ) | .status';
const nodeStages = [
  { name: 'node-ready', operator: 'NotIn', delay: {} },
  { name: 'node-heartbeat', operator: 'In', delay: { durationMilliseconds: 600_000 } },
].map(({ name, operator, delay }) => ({
  apiVersion: 'kwok.x-k8s.io/v1alpha1',
  kind: 'Stage',
  metadata: { name },
  spec: {
    resourceRef: { apiGroup: 'v1', kind: 'Node' },
    selector: { matchExpressions: [{ key: isReadyNode, operator, values: ['True'] }] },
    delay,
    next: { statusTemplate: nodeStatus },
  },
}));

/** @returns the file with all stages, for `kwok --config` */
export function kwokConfiguration(): string {
  return [...nodeStages, ...podStages].map((each) => JSON.stringify(each)).join('\n---\n');
}
