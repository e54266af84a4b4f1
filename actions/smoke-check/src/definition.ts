import { connectionInputs, defineAction, nameText, optionalCommitText } from '@waybill/action-kit';

/** The closed registry of smoke-check's inputs and outputs. */
export const definition = defineAction({
  name: 'smoke-check',
  title: 'Smoke check',
  description:
    'Asks the running release the questions of waybill.yaml: status, headers, JSON values, and that all answers come from this release.',
  inputs: {
    ...connectionInputs,
    environment: { description: 'The environment.', required: true, schema: nameText },
    commit: {
      description: "The commit that is deployed; empty means the run's.",
      default: '',
      schema: optionalCommitText,
    },
  },
  outputs: {
    passed: { description: '`true` when every check passed.' },
    report: {
      description: 'Every check as JSON: name, passed, attempts, expected, found, milliseconds.',
    },
    evidence: {
      description: 'What was observed, as JSON: the input `smoke` of record-deployment.',
    },
  },
  permissions: { contents: 'read' },
});
