import { conditionsIn, type KubernetesObject } from '@waybill/kubernetes/object';
import { says, type ArgocdCheck } from './verdict.ts';

/**
 * A managed resource of Crossplane's older AWS provider: two conditions, Ready and Synced.
 * @param name what the messages call it
 */
function managed(name: string): ArgocdCheck {
  return ({ status }) => {
    if (status?.['conditions'] === undefined)
      return says('Progressing', `Waiting for ${name} to be created`);
    let ready = { is: false, why: '' };
    let synced = { is: false, why: '' };
    let paused = false;
    for (const condition of conditionsIn(status)) {
      const is = condition.status === 'True';
      if (condition.type === 'Ready') ready = { is, why: condition.reason };
      if (condition.type !== 'Synced') continue;
      if (condition.reason === 'ReconcilePaused') paused = true;
      synced = { is, why: condition.reason === 'ReconcileError' ? condition.message : synced.why };
    }
    if (ready.is && synced.is) return says('Healthy', ready.why);
    if (!synced.is && paused) return says('Suspended', 'ReconcilePaused');
    if (synced.is && !paused) return says('Progressing', `Waiting for ${name} to be available`);
    return says('Degraded', synced.why);
  };
}

const provider: ArgocdCheck = ({ status }) => {
  const conditions = conditionsIn(status);
  if (status?.['conditions'] === undefined)
    return says('Progressing', 'Waiting for provider to be installed');
  const [installed, healthy] = ['Installed', 'Healthy'].map((wanted) =>
    conditions.findLast(({ type }) => type === wanted),
  );
  return says(
    installed?.status === 'True' && healthy?.status === 'True' ? 'Healthy' : 'Degraded',
    `${installed?.reason ?? ''} ${healthy?.reason ?? ''}`,
  );
};

/** Kinds of Crossplane with a check of their own. */
export const crossplaneKinds: Readonly<Record<string, ArgocdCheck>> = {
  'cloudfront.aws.crossplane.io/Distribution': managed('distribution'),
  'iam.aws.crossplane.io/Policy': managed('Policy'),
  'iam.aws.crossplane.io/Role': managed('Role'),
  'iam.aws.crossplane.io/RolePolicyAttachment': managed('RolePolicyAttachment'),
  'rds.aws.crossplane.io/DBCluster': managed('DBCluster'),
  'rds.aws.crossplane.io/DBInstance': managed('DBInstance'),
  // Argo CD spells it so.
  'route53.aws.crossplane.io/ResourceRecordSet': managed('resourcrecordset'),
  's3.aws.crossplane.io/Bucket': managed('Bucket'),
  'pkg.crossplane.io/Provider': provider,
};

/** What is configuration and gets no status. */
const withoutStatus = new Set([
  'Composition',
  'CompositionRevision',
  'DeploymentRuntimeConfig',
  'ClusterProviderConfig',
  'ProviderConfig',
  'ProviderConfigUsage',
  'ControllerConfig',
]);

/** @returns whether it is a kind of Crossplane that is only read by others */
export function isConfiguration({ group, kind }: KubernetesObject): boolean {
  return /\.(?:crossplane|upbound)\.io$/.test(group) && withoutStatus.has(kind);
}

const goodTypes = new Set([
  'Ready',
  'Healthy',
  'Offered',
  'Established',
  'ValidPipeline',
  'RevisionHealthy',
]);

/** Any other kind of a group of Crossplane or Upbound. */
export const crossplaneCheck: ArgocdCheck = ({ kind, status }) => {
  const isEmpty = status === undefined || Object.keys(status).length === 0;
  // Argo CD takes any resource without a status for configuration; so does this.
  if (status === undefined || (isEmpty && withoutStatus.has(kind)))
    return says('Healthy', 'Resource is up-to-date.');
  if (
    status['conditions'] === undefined &&
    (kind === 'ProviderConfig' || kind === 'ClusterProviderConfig') &&
    status['users'] !== undefined
  )
    return says('Healthy', 'Resource is in use.');
  for (const condition of conditionsIn(status)) {
    const { type, status: word, message } = condition;
    if ((type === 'LastAsyncOperation' || type === 'Synced') && word === 'False')
      return says('Degraded', message);
    if (goodTypes.has(type) && word === 'True') return says('Healthy', 'Resource is up-to-date.');
  }
  return says('Progressing', 'Provisioning ...');
};
