import {
  connectionInputs,
  defineAction,
  nameText,
  optionalCommitText,
  optionalText,
  overridesInput,
  requiredText,
} from '@waybill/action-kit';
import { z } from 'zod';

/** The closed registry of check-promotion's inputs and outputs. */
export const definition = defineAction({
  name: 'check-promotion',
  title: 'Check promotion',
  description:
    'Asks every gate whether a release may come to an environment, before anything acts: the plan, its hash, and each refusal with its remedy.',
  inputs: {
    ...connectionInputs,
    environment: { description: 'The environment.', required: true, schema: nameText },
    commit: {
      description:
        "The commit to promote; empty means the run's. A rollback finds its own from `target`.",
      default: '',
      schema: optionalCommitText,
    },
    kind: {
      description: '`promote` or `rollback`.',
      default: 'promote',
      schema: z.enum(['promote', 'rollback'], { error: 'expected `promote` or `rollback`' }),
    },
    target: {
      description: 'Rollback only: `previous`, a deployment id, a release tag or a commit.',
      default: 'previous',
      schema: requiredText,
    },
    ...overridesInput,
    reason: { description: 'Rollback only: why.', default: '', schema: optionalText },
  },
  outputs: {
    allowed: { description: '`true` when every gate allows it.' },
    commit: { description: "The commit that the plan is about (a rollback's target)." },
    plan: { description: 'The plan as JSON: images, changes, migrations, what runs now.' },
    'plan-hash': { description: 'The hash that an approval is bound to.' },
    'plan-name': {
      description:
        "The first digits of the hash: for the name of the environment's job, so that who approves sees what.",
    },
    delivery: { description: "How the environment's desired state is written, by the policy." },
    'environment-url': { description: 'Where the environment answers.' },
    'reviews-before': {
      description:
        'Which reviews the run had, as JSON: the input `reviews-before` of record-deployment. Empty where the environment’s reviewers are not asked.',
    },
    gates: { description: "Every gate's answer as JSON." },
  },
  permissions: {
    actions: 'read',
    checks: 'read',
    contents: 'read',
    packages: 'read',
    'pull-requests': 'read',
    statuses: 'write',
  },
});
