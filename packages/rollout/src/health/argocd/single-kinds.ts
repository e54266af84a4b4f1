import {
  conditionOf,
  conditionsIn,
  listAt,
  objectAt,
  textAt,
  valueIn,
} from '@waybill/kubernetes/object';
import { meaningOf, says, type ArgocdCheck, type ArgocdStatus } from './verdict.ts';

const apiManager: ArgocdCheck = ({ status }) => {
  const waiting = says('Progressing', 'Waiting for 3scale APIManager status...');
  const available = says('Healthy', '3scale APIManager is available');
  const deployments = objectAt(status, 'deployments');
  const has = (name: string): boolean => (deployments?.[name] ?? null) !== null;
  if (has('ready') && !has('starting') && !has('stopped')) return available;
  for (const { type, status: word, reason } of conditionsIn(status)) {
    if (type !== 'Available') continue;
    if (word === 'True') return available;
    if (reason !== '') return says('Degraded', `3scale APIManager is degraded: ${reason}`);
  }
  return waiting;
};

/** What a phase means, and what is said where the status has no message of its own. */
type Phases = Readonly<Record<string, readonly [ArgocdStatus, string]>>;

const analysisPhases: Phases = {
  Pending: ['Progressing', 'Analysis run is running'],
  Running: ['Progressing', 'Analysis run is running'],
  Successful: ['Healthy', 'Analysis run completed successfully'],
  Failed: ['Degraded', 'Analysis run failed'],
  Error: ['Degraded', 'Analysis run had an error'],
  Inconclusive: ['Unknown', 'Analysis run was inconclusive'],
};

const analysisRun: ArgocdCheck = ({ status }) => {
  if (status === undefined)
    return says(
      'Progressing',
      'Waiting for analysis run to finish: status has not been reconciled.',
    );
  const phase = textAt(status, 'phase') ?? '';
  const [word, message] = meaningOf(analysisPhases, phase) ?? [
    'Unknown',
    `Analysis run is in phase ${phase}`,
  ];
  return says(word, word === 'Progressing' ? message : (textAt(status, 'message') ?? message));
};

const experimentPhases: Phases = {
  Pending: ['Progressing', 'Experiment is pending'],
  Running: ['Progressing', 'Experiment is running'],
  Successful: ['Healthy', 'Experiment is successful'],
  Failed: ['Degraded', 'Experiment has failed'],
  Error: ['Degraded', 'Experiment had an error'],
};

const experiment: ArgocdCheck = ({ status }) => {
  if (status === undefined)
    return says('Progressing', 'Waiting for experiment to finish: status has not been reconciled.');
  const phase = textAt(status, 'phase') ?? '';
  return says(
    ...(meaningOf(experimentPhases, phase) ?? ['Unknown', `Experiment is in phase ${phase}`]),
  );
};

const clusterExternalSecret: ArgocdCheck = ({ status }) => {
  // Its controller appends: only the last condition is of now.
  const last = conditionsIn(status).at(-1);
  const words: Readonly<Record<string, ArgocdStatus>> = {
    Ready: 'Healthy',
    PartiallyReady: 'Degraded',
    NotReady: 'Degraded',
  };
  const word = last?.status === 'True' ? meaningOf(words, last.type) : undefined;
  return word === undefined || last === undefined
    ? says('Progressing', 'Waiting for ClusterExternalSecret')
    : says(word, last.message);
};

const externalSecret: ArgocdCheck = ({ spec, status }) => {
  const waiting = says('Progressing', 'Waiting for ExternalSecret');
  const ready = conditionOf({ status }, 'Ready');
  if (ready === undefined) return waiting;
  const entry = listAt(status, 'conditions').find((found) => textAt(found, 'type') === 'Ready');
  const isOlder =
    spec['refreshPolicy'] === 'OnChange' &&
    (textAt(entry, 'lastTransitionTime') ?? '') < (textAt(status, 'refreshTime') ?? '');
  if (isOlder) return waiting;
  if (ready.status === 'False') return says('Degraded', ready.message);
  return ready.status === 'True' ? says('Healthy', ready.message) : waiting;
};

const canaryPhases: Readonly<Record<string, ArgocdStatus>> = {
  Failed: 'Degraded',
  Progressing: 'Progressing',
  Finalising: 'Progressing',
  Promoting: 'Progressing',
  Initializing: 'Progressing',
  Waiting: 'Progressing',
  WaitingPromotion: 'Progressing',
  Succeeded: 'Healthy',
  Initialized: 'Healthy',
};

const canary: ArgocdCheck = ({ status }) => {
  if (status === undefined) return says('Unknown', 'No status');
  const phase = textAt(status, 'phase') ?? '';
  const weight = Number(valueIn(status, 'canaryWeight') ?? 0);
  const parts = [
    ...(weight > 0 ? [`Canary Weight: ${String(weight)} %`] : []),
    ...conditionsIn(status).map(({ message }) => message),
  ];
  return says(
    meaningOf(canaryPhases, phase) ?? 'Unknown',
    [phase, parts.join(' --- ')].join(' --- '),
  );
};

/** KEDA's scalers: what is not Ready is degraded, whatever else is said. */
function scaler(
  waiting: string,
  alsoDegraded: (type: string, status: string) => boolean,
): ArgocdCheck {
  return ({ status }) => {
    let [message, healthy, degraded, suspended] = ['', false, false, false];
    for (const { type, status: word, message: text } of conditionsIn(status)) {
      const isReady = type === 'Ready' && word === 'True';
      const isDegraded = (type === 'Ready' && word === 'False') || alsoDegraded(type, word);
      const isPaused = type === 'Paused' && word === 'True';
      if (isReady || isDegraded || isPaused) message = text;
      healthy ||= isReady;
      degraded ||= isDegraded;
      suspended ||= isPaused;
    }
    if (degraded) return says('Degraded', message);
    if (healthy) return says(suspended ? 'Suspended' : 'Healthy', message);
    return says('Progressing', waiting);
  };
}

/** ACME's orders and challenges. */
function acme(name: string): ArgocdCheck {
  return ({ status }) => {
    const state = textAt(status, 'state') ?? '';
    if (state === '') return says('Progressing', `Waiting for ${name.toLowerCase()}`);
    if (state === 'valid') return says('Healthy', `${name} is valid`);
    const message = textAt(status, 'reason') ?? `${name} is ${state}`;
    return says(
      ['invalid', 'expired', 'errored'].includes(state) ? 'Degraded' : 'Progressing',
      message,
    );
  };
}

const volumeSnapshot: ArgocdCheck = ({ status }) => {
  if (status?.['readyToUse'] === true) return says('Healthy', 'Ready to use');
  const error = objectAt(status, 'error');
  return error === undefined
    ? says('Progressing', 'Waiting for status')
    : says('Degraded', textAt(error, 'message') ?? '');
};

const openshiftRoute: ArgocdCheck = ({ status }) => {
  const waiting = says('Progressing', 'Route is still getting admitted');
  const ingress = listAt(status, 'ingress');
  if (status?.['ingress'] === undefined) return waiting;
  const words = ingress.flatMap((entry) =>
    conditionsIn(entry).flatMap(({ type, status: word }) => (type === 'Admitted' ? [word] : [])),
  );
  if (words.filter((word) => word === 'True').length >= ingress.length)
    return says('Healthy', 'Route is healthy');
  return words.includes('False') ? says('Degraded', 'Route is degraded') : waiting;
};

const deploymentConfig: ArgocdCheck = ({ status }) => {
  const waiting = says('Progressing', 'replication controller is waiting for pods to run');
  if (status?.['conditions'] === undefined) return waiting;
  const good = conditionsIn(status).filter(
    ({ type, status: word }) => word === 'True' && (type === 'Available' || type === 'Progressing'),
  ).length;
  if (good === 2) return says('Healthy', 'replication controller successfully rolled out');
  return good === 1 ? waiting : says('Degraded', 'Deployment config is degraded');
};

const virtualMachine: ArgocdCheck = ({ status }) => {
  if (conditionOf({ status }, 'Paused')?.status === 'True') return says('Suspended', 'Paused');
  const shown = textAt(status, 'printableStatus');
  const ready = conditionOf({ status }, 'Ready');
  if (ready === undefined) return says('Progressing', shown ?? 'No status available');
  if (ready.status === 'True') return says('Healthy', shown ?? 'Running');
  return status?.['created'] === true
    ? says('Progressing', shown ?? 'Starting')
    : says('Suspended', shown ?? 'Stopped');
};

const apiCluster: ArgocdCheck = ({ spec, status }) => {
  if (spec['paused'] === true) return says('Suspended', 'Cluster is paused');
  const ready = conditionOf({ status }, 'Ready');
  if (ready?.status === 'False') return says('Degraded', ready.message);
  const phase = textAt(status, 'phase');
  if (phase === 'Provisioned') return says('Healthy', 'Cluster is running');
  return phase === 'Failed' ? says('Degraded') : says('Progressing', 'Waiting for clusters');
};

/** Kinds with a check of their own, by `group/kind`. */
export const singleKinds: Readonly<Record<string, ArgocdCheck>> = {
  'apps.3scale.net/APIManager': apiManager,
  'argoproj.io/AnalysisRun': analysisRun,
  'argoproj.io/Experiment': experiment,
  'external-secrets.io/ClusterExternalSecret': clusterExternalSecret,
  'external-secrets.io/ExternalSecret': externalSecret,
  'flagger.app/Canary': canary,
  'keda.sh/ScaledJob': scaler(
    'Waiting for ScaledJob',
    (type, status) => type === 'Ready' && status === 'Unknown',
  ),
  'keda.sh/ScaledObject': scaler(
    'Creating HorizontalPodAutoscaler Object',
    (type, status) => type === 'Fallback' && status === 'True',
  ),
  'acme.cert-manager.io/Order': acme('Order'),
  'acme.cert-manager.io/Challenge': acme('Challenge'),
  'snapshot.storage.k8s.io/VolumeSnapshot': volumeSnapshot,
  'route.openshift.io/Route': openshiftRoute,
  'apps.openshift.io/DeploymentConfig': deploymentConfig,
  'kubevirt.io/VirtualMachine': virtualMachine,
  'cluster.x-k8s.io/Cluster': apiCluster,
};
