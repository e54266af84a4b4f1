import {
  argoCdInput,
  clusterInputs,
  connectionInputs,
  defineAction,
  nameText,
  optionalCommitText,
  optionalDurationText,
  optionalSecret,
  optionalText,
} from '@waybill/action-kit';

/** The closed registry of await-ready's inputs and outputs. */
export const definition = defineAction({
  name: 'await-ready',
  title: 'Await ready',
  description:
    'Waits until the release itself is ready: in a cluster its workloads at the revision that was written, at an address its own answer. What is older never passes, and a failure says why.',
  inputs: {
    ...connectionInputs,
    ...clusterInputs,
    ...argoCdInput,
    environment: { description: 'The environment.', required: true, schema: nameText },
    commit: {
      description: "The commit that is deployed; empty means the run's.",
      default: '',
      schema: optionalCommitText,
    },
    deployment: {
      description: 'The id that record-deployment gave; empty means only to look.',
      default: '',
      schema: optionalText,
    },
    timeout: {
      description:
        'How long to wait, such as `5m`; empty means the target’s `timeout` in the policy, or `ready.timeout` of waybill.yaml.',
      default: '',
      schema: optionalDurationText,
    },
    'migration-env': {
      description:
        'Variables for the command that reads the schema’s version where the application migrates when it starts, one `NAME=value` a line.',
      default: '',
      secret: true,
      schema: optionalSecret,
    },
  },
  outputs: {
    evidence: {
      description: 'What was observed, as JSON: the input `ready` of record-deployment.',
    },
    'schema-version': {
      description: 'The version of the schema, where the application migrates when it starts.',
    },
    observations: { description: 'How many answers were looked at, or pods.' },
  },
  permissions: { contents: 'read' },
});
