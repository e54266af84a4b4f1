import {
  commitInputs,
  connectionInputs,
  defineAction,
  durationText,
  ledgerKeyInputs,
  nameText,
  optionalCommitText,
  optionalDigestText,
  optionalJson,
  optionalText,
  overridesInput,
  requiredText,
  toolInputs,
} from '@waybill/action-kit';
import { reviewsBeforeSchema } from '@waybill/gate/reviews-before';
import {
  failureSchema,
  followedEvidenceInput,
  readyEvidenceInput,
  smokeEvidenceInput,
} from '@waybill/stage/step-evidence';
import { z } from 'zod';

/** The closed registry of record-deployment's inputs and outputs. */
export const definition = defineAction({
  name: 'record-deployment',
  title: 'Record deployment',
  description:
    "Writes a deployment's transitions into the ledger: `start` takes the environment's lock after all gates were asked again, `finish` closes the record with what was observed, `accept` records a person's word.",
  inputs: {
    ...connectionInputs,
    ...ledgerKeyInputs,
    ...commitInputs,
    ...toolInputs,
    operation: {
      description: '`start`, `finish` or `accept`.',
      required: true,
      schema: z.enum(['start', 'finish', 'accept'], {
        error: 'expected `start`, `finish` or `accept`',
      }),
    },
    environment: { description: 'The environment.', required: true, schema: nameText },
    commit: {
      description: "start: the commit to promote; empty means the run's.",
      default: '',
      schema: optionalCommitText,
    },
    kind: {
      description: 'start: `promote` or `rollback`.',
      default: 'promote',
      schema: z.enum(['promote', 'rollback'], { error: 'expected `promote` or `rollback`' }),
    },
    target: {
      description: 'start of a rollback: `previous`, a deployment id, a release tag or a commit.',
      default: 'previous',
      schema: requiredText,
    },
    ...overridesInput,
    reason: { description: 'Why: kept in the record.', default: '', schema: optionalText },
    'plan-hash': {
      description: 'start: the hash that check-promotion gave; another plan by now is refused.',
      default: '',
      schema: optionalDigestText,
    },
    'reviews-before': {
      description:
        'start: the output of check-promotion; an approval by the environment’s reviewers counts when it was given after that.',
      default: '',
      schema: optionalJson(reviewsBeforeSchema),
    },
    wait: {
      description:
        'start: how long to wait while another run holds the environment; a newer release takes the place of an older one that waits.',
      default: '20m',
      schema: durationText,
    },
    deployment: {
      description: 'finish, accept: the id that start gave.',
      default: '',
      schema: optionalText,
    },
    migration: {
      description:
        'finish: the `evidence` output of the run-migrator that ran after desired state was written, where a controller starts the migration.',
      default: '',
      schema: optionalJson(followedEvidenceInput),
    },
    ready: {
      description: 'finish: the `evidence` output of await-ready.',
      default: '',
      schema: optionalJson(readyEvidenceInput),
    },
    smoke: {
      description: 'finish: the `evidence` output of smoke-check.',
      default: '',
      schema: optionalJson(smokeEvidenceInput),
    },
    failure: {
      description: 'finish: the `failure` output of the step that failed.',
      default: '',
      schema: optionalJson(failureSchema),
    },
  },
  outputs: {
    deployment: { description: 'The id of the deployment.' },
    phase: { description: 'The phase in which the record stands now.' },
    plan: {
      description:
        'start: the plan that is carried out, as JSON: the input `plan` of update-desired-state.',
    },
    trace: { description: 'The deployment in one line.' },
  },
  permissions: {
    actions: 'read',
    checks: 'read',
    contents: 'read',
    packages: 'read',
    'pull-requests': 'read',
    deployments: 'write',
    statuses: 'write',
  },
});
