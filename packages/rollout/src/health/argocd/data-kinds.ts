import { conditionOf, countAt, textAt } from '../object.ts';
import { says, type ArgocdCheck, type ArgocdStatus } from './verdict.ts';

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

/** Databases and queues, by `group/kind`. */
export const dataKinds: Readonly<Record<string, ArgocdCheck>> = {
  'postgresql.cnpg.io/Cluster': postgresCluster,
  'acid.zalan.do/postgresql': zalandoPostgres,
  'rabbitmq.com/RabbitmqCluster': rabbitCluster,
};
