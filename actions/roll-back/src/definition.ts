import {
  argoCdInput,
  clusterInputs,
  commitInputs,
  commitThroughInput,
  connectionInputs,
  defineAction,
  ledgerKeyInputs,
  nameText,
  optionalText,
  toolInputs,
} from '@waybill/action-kit';

/** The closed registry of roll-back's inputs and outputs. */
export const definition = defineAction({
  name: 'roll-back',
  title: 'Roll back',
  description:
    'After a deployment that failed: where the policy says `rollback: automatic`, brings back what ran before, once, and builds nothing; elsewhere it changes nothing.',
  inputs: {
    ...connectionInputs,
    ...clusterInputs,
    ...argoCdInput,
    ...ledgerKeyInputs,
    ...commitInputs,
    ...commitThroughInput,
    ...toolInputs,
    environment: { description: 'The environment.', required: true, schema: nameText },
    deployment: {
      description:
        'The id of the deployment that failed, as record-deployment gave it; empty where none was started, and nothing is to be done.',
      default: '',
      schema: optionalText,
    },
  },
  outputs: {
    'rolled-back': { description: '`true` when the environment was brought back.' },
    deployment: { description: 'The id of the rollback, a deployment of its own.' },
    commit: { description: 'The commit that the environment runs again.' },
    trace: { description: 'The rollback in one line.' },
  },
  permissions: {
    actions: 'read',
    checks: 'read',
    contents: 'read',
    packages: 'read',
    deployments: 'write',
    statuses: 'write',
  },
});
