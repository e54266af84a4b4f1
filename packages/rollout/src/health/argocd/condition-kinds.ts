import { conditionCheck, readyCheck } from './condition-check.ts';
import type { ArgocdCheck } from './verdict.ts';

const ready = 'Ready';

/** Kinds whose conditions say it all, by `group/kind`. */
export const conditionKinds: Readonly<Record<string, ArgocdCheck>> = {
  'argoproj.io/ApplicationSet': conditionCheck({
    first: 'rule',
    rules: [
      { types: ['ErrorOccurred'], status: 'True', means: 'Degraded' },
      { types: ['ResourcesUpToDate'], status: 'False', means: 'Degraded' },
      { types: ['RolloutProgressing'], status: 'True', means: 'Progressing' },
      { types: ['ResourcesUpToDate'], status: 'True', means: 'Healthy' },
    ],
    otherwise: ['Progressing', 'Waiting for the status to be reported'],
  }),
  'argoproj.io/CronWorkflow': conditionCheck({
    rules: [
      { types: ['SpecError', 'SubmissionError'], status: 'True', means: 'Degraded' },
      { types: ['Completed'], status: 'True', means: 'Healthy' },
    ],
    otherwise: ['Healthy', 'CronWorkflow is healthy.'],
  }),
  'argoproj.io/EventBus': readyCheck('Deployed', 'Waiting for initialization'),
  'cert-manager.io/Certificate': conditionCheck({
    first: 'rule',
    rules: [
      { types: ['Issuing'], status: 'True', means: 'Progressing' },
      { types: [ready], status: 'False', means: 'Degraded' },
      { types: [ready], status: 'True', means: 'Healthy' },
    ],
    otherwise: ['Progressing', 'Waiting for certificate'],
  }),
  'cert-manager.io/CertificateRequest': conditionCheck({
    first: 'rule',
    rules: [
      { types: ['Denied', 'InvalidRequest'], status: 'True', means: 'Degraded' },
      { types: [ready], status: 'True', means: 'Healthy' },
      { types: [ready], reason: 'Pending', means: 'Progressing' },
      { types: [ready], means: 'Degraded' },
    ],
    otherwise: ['Progressing', 'Waiting for certificate request'],
  }),
  'cert-manager.io/Issuer': readyCheck(ready, 'Initializing issuer'),
  'cert-manager.io/ClusterIssuer': readyCheck(ready, 'Initializing ClusterIssuer'),
  'external-secrets.io/SecretStore': readyCheck(ready, 'Waiting for SecretStore'),
  'external-secrets.io/ClusterSecretStore': readyCheck(ready, 'Waiting for ClusterSecretStore'),
  'external-secrets.io/PushSecret': readyCheck(ready, 'Waiting for PushSecret'),
  'bitnami.com/SealedSecret': readyCheck('Synced', 'Waiting for Sealed Secret to be decrypted'),
  'camel.apache.org/Integration': readyCheck(ready, 'Waiting for Integration'),
  'db.atlasgo.io/AtlasMigration': conditionCheck({
    rules: [
      { types: [ready], status: 'True', means: 'Healthy', showsReason: true },
      { types: [ready], reason: 'Reconciling', means: 'Progressing', showsReason: true },
      { types: [ready], means: 'Degraded', showsReason: true },
    ],
    otherwise: ['Progressing', 'Waiting for Atlas Operator'],
  }),
  'autoscaling.k8s.io/VerticalPodAutoscaler': conditionCheck({
    first: 'rule',
    rules: [
      { types: ['NoPodsMatched'], status: 'True', means: 'Degraded' },
      {
        types: ['RecommendationProvided'],
        status: 'True',
        means: 'Healthy',
        message: 'VPA recommendation provided',
      },
    ],
    otherwise: ['Progressing', 'Waiting for VPA recommendation'],
  }),
  'kyverno.io/ClusterPolicy': conditionCheck({
    rules: [
      { types: [ready], status: 'True', means: 'Healthy' },
      { types: [ready], means: 'Degraded' },
    ],
    otherwise: ['Progressing', 'Waiting for ClusterPolicy to become ready'],
  }),
  // A cluster that is being created is not ready, and not broken either.
  'kafka.strimzi.io/Kafka': strimzi('Waiting for Kafka Cluster', 'Creating'),
  'kafka.strimzi.io/KafkaConnect': strimzi('Waiting for Kafka Connect'),
  'kafka.strimzi.io/KafkaTopic': strimzi('Waiting for Kafka Topic'),
  'kafka.strimzi.io/KafkaUser': strimzi('Waiting for Kafka User'),
  'monitoring.coreos.com/Prometheus': conditionCheck({
    rules: [
      {
        types: ['Available'],
        status: 'True',
        means: 'Healthy',
        message: 'All instances are available',
      },
      {
        types: ['Available'],
        status: 'not True',
        reason: 'SomePodsNotReady',
        means: 'Progressing',
      },
      { types: ['Available'], status: 'not True', means: 'Degraded' },
    ],
    otherwise: ['Progressing', 'Waiting for initialization'],
  }),
  'stacks.crossplane.io/ClusterStackInstall': conditionCheck({
    path: ['conditionedStatus', 'conditions'],
    rules: [
      { types: [ready], status: 'True', means: 'Healthy', showsReason: true },
      { types: [ready], status: 'not True', means: 'Progressing', showsReason: true },
    ],
    otherwise: ['Progressing', 'Waiting for stack to be installed'],
  }),
};

function strimzi(waiting: string, otherReason?: string): ArgocdCheck {
  return conditionCheck({
    rules: [
      {
        types: ['NotReady'],
        status: 'True',
        means: 'Degraded',
        ...(otherReason === undefined ? {} : { otherReason }),
      },
      { types: [ready], status: 'True', means: 'Healthy', message: '' },
    ],
    otherwise: ['Progressing', waiting],
  });
}
