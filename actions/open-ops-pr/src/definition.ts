import {
  commitInputs,
  commitThroughInput,
  connectionInputs,
  defineAction,
  ledgerKeyInputs,
  nameText,
  optionalCommitText,
  optionalDurationText,
  requiredText,
  toolInputs,
} from '@waybill/action-kit';

/** The closed registry of open-ops-pr's inputs and outputs. */
export const definition = defineAction({
  name: 'open-ops-pr',
  title: 'Open ops pull request',
  description:
    "Proposes the release's digests as one open pull request per application and environment, updated in place; once it is merged, records the merge as approval and desired state.",
  inputs: {
    ...connectionInputs,
    ...ledgerKeyInputs,
    ...commitInputs,
    ...commitThroughInput,
    ...toolInputs,
    environment: { description: 'The environment.', required: true, schema: nameText },
    commit: {
      description: "The commit that is deployed; empty means the run's.",
      default: '',
      schema: optionalCommitText,
    },
    deployment: {
      description: 'The id that record-deployment gave.',
      required: true,
      schema: requiredText,
    },
    'merge-wait': {
      description:
        'How long to wait for the merge, such as `30m`; `0s`: not at all, a later run goes on; empty means what the policy says (`pull-request.wait`).',
      default: '',
      schema: optionalDurationText,
    },
  },
  outputs: {
    'pull-request': { description: 'The number of the pull request.' },
    head: { description: 'The commit that the pull request proposes.' },
    state: {
      description: '`open`, `merged` or, where another deployment took its place, `closed`.',
    },
    merged: { description: '`true` once its merge is on record: the steps after it go on.' },
    'ops-commit': { description: 'The merge, once there is one.' },
    'migration-follows': {
      description:
        '`true` where a controller starts the migration now that desired state says so: run-migrator, once more, follows it.',
    },
  },
  permissions: { contents: 'read' },
});
