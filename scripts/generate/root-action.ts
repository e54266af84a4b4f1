import type { DocumentedAction } from './action-definitions.ts';
import { passedOn } from './workflow-files.ts';

type Input = DocumentedAction['inputs'][string];

/** The root action's registry: an output says also which steps it comes from. */
export interface RootAction extends DocumentedAction {
  readonly outputs: Record<string, { readonly description: string; readonly value: string }>;
}

/** What the root action itself asks, beside connections and credentials. */
const ownInputs: Readonly<Record<string, Input>> = {
  stage: {
    description:
      '`verify`: do the contracts hold. `release`: build, publish, sign. `promote`: bring a release to an environment. `rollback`: bring an earlier one back.',
    required: true,
  },
  'plan-only': {
    description:
      'promote, rollback: `true` asks every gate and publishes plan and hash, and writes nothing: for the job before the one that names the environment.',
    default: 'false',
  },
  environment: { description: 'promote, rollback: the environment.', default: '' },
  commit: {
    description:
      "release, promote: the commit; empty means the run's. A rollback finds its own from `target`.",
    default: '',
  },
  target: {
    description: 'rollback: `previous`, a deployment id, a release tag or a commit.',
    default: 'previous',
  },
  reason: { description: 'rollback: why.', default: '' },
  overrides: {
    description:
      'promote, rollback: gates that are overridden, each with the reason that the record keeps: `freeze: an outage is fixed by it`, one a line. The policy says which may be.',
    default: '',
  },
  'plan-hash': {
    description:
      'promote, rollback: the output `plan-hash` of the job with `plan-only`, which was approved; another plan by now is refused. Empty means that nobody approved by a hash.',
    default: '',
  },
  'reviews-before': {
    description:
      'promote, rollback: the output `reviews-before` of the job with `plan-only`: only what was approved after it counts.',
    default: '',
  },
};

/** Each output, and the steps that set it: the first that did counts. */
const outputs: RootAction['outputs'] = {
  commit: {
    description: 'The commit that was released, or that the plan is about.',
    value: '${{ steps.check.outputs.commit || steps.build.outputs.commit }}',
  },
  images: {
    description: 'release: the images as a JSON list.',
    value: '${{ steps.build.outputs.images }}',
  },
  digests: {
    description: 'release: JSON object from image name to digest.',
    value: '${{ steps.build.outputs.digests }}',
  },
  allowed: {
    description: 'promote, rollback: `true` when every gate allows it.',
    value: '${{ steps.check.outputs.allowed }}',
  },
  'plan-hash': {
    description: 'promote, rollback: the hash that an approval is bound to.',
    value: '${{ steps.check.outputs.plan-hash }}',
  },
  'plan-name': {
    description:
      "promote, rollback: the first digits of the hash, for the name of the environment's job.",
    value: '${{ steps.check.outputs.plan-name }}',
  },
  'reviews-before': {
    description: 'promote, rollback: how many reviews the run had when the plan was made.',
    value: '${{ steps.check.outputs.reviews-before }}',
  },
  delivery: {
    description: "promote, rollback: how the environment's desired state is written.",
    value: '${{ steps.check.outputs.delivery }}',
  },
  'environment-url': {
    description: 'promote, rollback: where the environment answers.',
    value: '${{ steps.check.outputs.environment-url }}',
  },
  deployment: {
    description: 'promote, rollback: the id of the deployment.',
    value: '${{ steps.start.outputs.deployment }}',
  },
  phase: {
    description: 'promote, rollback: the phase in which the deployment stands at the end.',
    value: '${{ steps.finish.outputs.phase || steps.start.outputs.phase }}',
  },
  trace: {
    description: 'promote, rollback: the deployment in one line.',
    value: '${{ steps.finish.outputs.trace || steps.start.outputs.trace }}',
  },
};

/**
 * @param actions the registry of each action
 * @returns the root action's: inputs that steps get by the same name have the words of the actions' own
 * @throws Error where no action has such an input
 */
export function rootAction(actions: readonly DocumentedAction[]): RootAction {
  const shared = passedOn.map((name) => {
    const input = actions.find(({ inputs }) => name in inputs)?.inputs[name];
    if (input === undefined) throw new Error(`No action has the input ${name}.`);
    return [name, input] as const;
  });
  return {
    name: 'waybill',
    title: 'Waybill',
    description:
      'A whole stage in one step: verify the contracts, release a commit, promote it to an environment, or roll back.',
    inputs: { ...ownInputs, ...Object.fromEntries(shared) },
    outputs,
    permissions: {},
  };
}
