import {
  commitInputs,
  commitThroughInput,
  connectionInputs,
  defineAction,
  durationText,
  ledgerKeyInputs,
  nameText,
  optionalCommitText,
  optionalJson,
  requiredJson,
  requiredText,
  toolInputs,
} from '@waybill/action-kit';
import { migrationEvidenceInput, planInput } from '@waybill/stage/step-evidence';

/** The closed registry of update-desired-state's inputs and outputs. */
export const definition = defineAction({
  name: 'update-desired-state',
  title: 'Update desired state',
  description:
    "Writes the release's digests into the environment's files, byte for byte nothing else, and the ledger's transition with it in one atomic push.",
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
    plan: {
      description:
        'The `plan` output of record-deployment (operation start): values that others changed since are not overwritten.',
      required: true,
      schema: requiredJson(planInput),
    },
    migration: {
      description: 'The `evidence` output of run-migrator.',
      default: '',
      schema: optionalJson(migrationEvidenceInput),
    },
    'automation-wait': {
      description:
        'Delivery `external`: how long the commit of the image automation is waited for, such as `20m`.',
      default: '15m',
      schema: durationText,
    },
  },
  outputs: {
    changed: { description: '`true` when a commit was written.' },
    'ops-commit': { description: 'The commit of the ops repository that holds the desired state.' },
    changes: { description: 'The changed values as a JSON list: file, selector, before, after.' },
    'migration-follows': {
      description:
        '`true` where a controller starts the migration now that desired state says so: run-migrator, once more, follows it.',
    },
    attempts: {
      description: 'How many pushes it took; more than one where others wrote at the same time.',
    },
  },
  permissions: { contents: 'read' },
});
