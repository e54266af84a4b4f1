import {
  conditionOf,
  conditionsIn,
  countAt,
  listAt,
  textAt,
  type JsonObject,
} from '@waybill/kubernetes/object';
import { meaningOf, says, type ArgocdCheck, type ArgocdStatus } from './verdict.ts';

const postgresPhases: readonly (readonly [ArgocdStatus, readonly string[]])[] = [
  ['Healthy', ['Cluster in healthy state']],
  [
    'Progressing',
    [
      'Setting up primary',
      'Creating a new replica',
      'Upgrading cluster',
      'Waiting for the instances to become active',
      'Promoting to primary cluster',
    ],
  ],
  [
    'Degraded',
    [
      'Switchover in progress',
      'Failing over',
      'Upgrading Postgres major version',
      'Cluster upgrade delayed',
      'Waiting for user action',
      'Primary instance is being restarted in-place',
      'Primary instance is being restarted without a switchover',
      'Cluster cannot execute instance online upgrade due to missing architecture binary',
      'Online upgrade in progress',
      'Applying configuration',
    ],
  ],
  [
    'Suspended',
    [
      'Unable to create required cluster objects',
      'Cluster cannot proceed to reconciliation due to an unknown plugin being required',
      'Cluster has incomplete or invalid image catalog',
      'Cluster is unrecoverable and needs manual intervention',
    ],
  ],
];

const postgresCluster: ArgocdCheck = ({ metadata, status }) => {
  if (
    ['cnpg.io/reconciliationLoop', 'cnpg.io/reconciliation'].some(
      (name) => textAt(metadata, 'annotations', name) === 'disabled',
    )
  )
    return says('Suspended', 'Cluster reconciliation is suspended');
  const why = textAt(status, 'phaseReason') ?? '';
  if (status === undefined)
    return says('Progressing', 'Waiting for the CloudNativePG operator to report cluster status');
  if (status['conditions'] === undefined) return says('Progressing', why);
  const hibernation = conditionOf({ status }, 'cnpg.io/hibernation');
  if (hibernation !== undefined)
    return says(hibernation.status === 'True' ? 'Suspended' : 'Degraded', hibernation.message);
  const phase = textAt(status, 'phase') ?? '';
  return says(postgresPhases.find(([, phases]) => phases.includes(phase))?.[0] ?? 'Unknown', why);
};

const zalandoPostgres: ArgocdCheck = ({ status }) => {
  const word = textAt(status, 'PostgresClusterStatus');
  if (word === undefined) return says('Progressing', 'Waiting for postgres cluster status...');
  if (word === 'Running') return says('Healthy', word);
  return says(word === 'Creating' || word === 'Updating' ? 'Progressing' : 'Degraded', word);
};

const rabbitCluster: ArgocdCheck = ({ spec, status }) => {
  const [reconciled, available, replicas] = [
    'ReconcileSuccess',
    'ClusterAvailable',
    'AllReplicasReady',
  ].map((type) => conditionOf({ status }, type));
  if (reconciled?.status === 'False') return says('Degraded', reconciled.message);
  if (available?.status === 'Unknown' || replicas?.status === 'Unknown')
    return says('Progressing', 'Waiting for RabbitMQ cluster readiness (conditions unknown)');
  if (
    replicas?.status === 'False' &&
    replicas.reason === 'ScaledToZero' &&
    countAt(spec, 'replicas') === 0
  )
    return says('Suspended', 'RabbitmqCluster is scaled to 0 replicas');
  if (available?.status === 'False')
    return says('Progressing', 'Waiting for RabbitMQ cluster formation');
  if (replicas?.status === 'False')
    return says('Progressing', 'Waiting for RabbitMQ instances ready');
  return available?.status === 'True' && replicas?.status === 'True'
    ? says('Healthy', 'RabbitMQ cluster ready')
    : says('Progressing', 'Waiting for RabbitMQ Operator');
};

const mongoStates: Readonly<Record<string, ArgocdStatus>> = {
  initializing: 'Progressing',
  ready: 'Healthy',
  error: 'Degraded',
  stopping: 'Progressing',
  paused: 'Suspended',
};

const mongo: ArgocdCheck = ({ status }) => {
  if (status === undefined) return says('Unknown', 'Cluster status is unknown');
  return says(meaningOf(mongoStates, textAt(status, 'state') ?? '') ?? 'Unknown', nodes(status));
};

function nodes(status: JsonObject): string {
  const of = (name: string): string => String(countAt(status, name) ?? 0);
  return `${of('ready')}/${of('size')} node(s) are ready`;
}

const xtraDb: ArgocdCheck = ({ status }) => {
  switch (textAt(status, 'state')) {
    case 'initializing':
      return says('Progressing', nodes(status ?? {}));
    case 'ready':
      return says('Healthy', nodes(status ?? {}));
    case 'paused':
      return says('Unknown', 'Cluster is paused');
    case 'stopping':
      return says('Degraded', `Cluster is stopping (${nodes(status ?? {})})`);
    case 'error': {
      const messages = listAt(status, 'message').filter((text) => typeof text === 'string');
      return says('Degraded', `Cluster is on error: ${messages.join(', ')}`);
    }
    default:
      return says('Unknown', 'Cluster status is unknown.');
  }
};

const mariaDb: ArgocdCheck = ({ status }) => {
  const conditions = conditionsIn(status);
  if (status?.['conditions'] === undefined) return says('Progressing', 'No status info available');
  const bad = conditions.find(({ status: word }) => word === 'False');
  if (bad === undefined) return says('Healthy', conditions.at(-1)?.message ?? '');
  return says(bad.reason === 'Failed' ? 'Degraded' : 'Progressing', bad.message);
};

const minioFailures: readonly string[] = [
  'Statefulset not controlled by operator',
  'Another MinIO Tenant already exists in the namespace',
  'Different versions across MinIO Pools',
];

const minioTenant: ArgocdCheck = ({ status }) => {
  const state = textAt(status, 'currentState');
  if (state === undefined) return says('Missing', 'No status info available');
  if (state === 'Initialized') return says('Healthy', state);
  if (/^(?:Provisioning|Waiting|Updating)/.test(state)) return says('Progressing', state);
  return says(minioFailures.includes(state) ? 'Degraded' : 'Unknown', state);
};

/** Databases and queues, by `group/kind`. */
export const dataKinds: Readonly<Record<string, ArgocdCheck>> = {
  'postgresql.cnpg.io/Cluster': postgresCluster,
  'acid.zalan.do/postgresql': zalandoPostgres,
  'rabbitmq.com/RabbitmqCluster': rabbitCluster,
  'psmdb.percona.com/PerconaServerMongoDB': mongo,
  'pxc.percona.com/PerconaXtraDBCluster': xtraDb,
  'k8s.mariadb.com/MariaDB': mariaDb,
  'minio.min.io/Tenant': minioTenant,
};
