import {
  argoCdInput,
  clusterInputs,
  commitInputs,
  connectionInputs,
  defineAction,
  ledgerKeyInputs,
  nameText,
  optionalCommitText,
  optionalSecret,
  prepareInput,
  requiredText,
} from '@waybill/action-kit';

/** The closed registry of run-migrator's inputs and outputs. */
export const definition = defineAction({
  name: 'run-migrator',
  title: 'Run migrator',
  description:
    'Brings the database to the version that the release expects, before its code: runs the migrator (a command, or a Job in the cluster), keeps its output, verifies the version afterwards.',
  inputs: {
    ...connectionInputs,
    ...clusterInputs,
    ...argoCdInput,
    ...ledgerKeyInputs,
    ...commitInputs,
    ...prepareInput,
    environment: { description: 'The environment.', required: true, schema: nameText },
    commit: {
      description: "The commit that is deployed; empty means the run's.",
      default: '',
      schema: optionalCommitText,
    },
    'migration-env': {
      description:
        'Variables for the commands of the migration, one `NAME=value` a line, such as DATABASE_URL.',
      default: '',
      secret: true,
      schema: optionalSecret,
    },
    deployment: {
      description: 'The id that record-deployment gave.',
      required: true,
      schema: requiredText,
    },
  },
  outputs: {
    ran: { description: '`true` when the migrator ran, `false` when nothing was to do.' },
    'version-before': { description: "The schema's version before." },
    'version-after': { description: "The schema's version afterwards." },
    job: {
      description:
        'The Job in the cluster that migrated, `namespace/name`; empty where commands migrate.',
    },
    evidence: {
      description:
        'What was observed, as JSON: the input `migration` of update-desired-state, or, where a controller’s migration was followed, of record-deployment (operation finish).',
    },
  },
  permissions: { contents: 'read' },
});
