import { conditionsIn, countAt } from '@waybill/kubernetes/object';
import { conditionCheck } from './condition-check.ts';
import { meaningOf, says, type ArgocdCheck, type ArgocdStatus } from './verdict.ts';

/** Google's Config Connector speaks by its reasons. */
const connectorReasons: Readonly<Record<string, ArgocdStatus>> = {
  UpdateFailed: 'Degraded',
  DependencyNotFound: 'Degraded',
  DependencyNotReady: 'Suspended',
};

const configConnector: ArgocdCheck = ({ kind, metadata, status }) => {
  const observed = countAt(status, 'observedGeneration');
  const waiting = says('Progressing', 'Update in progress');
  if (observed !== undefined && observed !== countAt(metadata, 'generation')) return waiting;
  const healthy = status?.['healthy'];
  if (/^ConfigConnector(?:Context)?$/.test(kind) && healthy !== undefined)
    return healthy === true
      ? says('Healthy', `${kind} is healthy`)
      : says('Degraded', `${kind} is not healthy`);
  for (const { status: word, reason, message } of conditionsIn(status)) {
    if (reason === 'UpToDate' && word === 'True') return says('Healthy', message);
    const meaning = meaningOf(connectorReasons, reason);
    if (meaning !== undefined) return says(meaning, message);
  }
  return waiting;
};

/** Amazon's controllers. */
const amazon = conditionCheck({
  rules: [
    { types: ['ACK.Terminal'], status: 'True', means: 'Degraded' },
    { types: ['Ready'], status: 'False', means: 'Progressing' },
    { types: ['Ready'], status: 'True', means: 'Healthy', message: '' },
  ],
  otherwise: ['Progressing', 'Waiting for resource to be ready'],
});

/** Checks for all kinds of a cloud's groups, by the end of the group. */
export const cloudChecks: readonly (readonly [string, ArgocdCheck])[] = [
  ['.cnrm.cloud.google.com', configConnector],
  ['.services.k8s.aws', amazon],
];
