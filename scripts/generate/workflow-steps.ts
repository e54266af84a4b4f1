/** A stage's steps as YAML, with conditions and inputs as the expressions of a workflow. */
import { isDeepStrictEqual } from 'node:util';
import { deliveryModes, type DeliveryMode } from '@waybill/config';
import { stageNames, type ActionName, type InputSource } from '@waybill/stage/stages';
import type { DocumentedAction } from './action-definitions.ts';
import type { MergedStep, StageLiteral } from './stage-steps.ts';

/** Where steps are written, and what their inputs are there. */
export interface StepPlace {
  /** The column at which the list begins. */
  readonly indent: number;
  /** The input that chooses among several stages; absent where the file is one stage. */
  readonly choice?: { readonly stage: string; readonly unlessPlanOnly: string };
  /** Connections and credentials, which no step of a stage gives: an action's input, and an expression. */
  readonly given: Readonly<Record<string, string>>;
  /** An expression in the place of what the stage says, by `<step>.<input>`: another job made the value. */
  readonly instead: Readonly<Record<string, string>>;
  /** Whether the application is checked out for the actions that work in it only where nobody did. */
  readonly checkoutUnless?: string;
}

/** What a person reads in the list of steps. */
const stepTitles: Readonly<Record<string, string>> = {
  contract: 'Verify the contracts',
  build: 'Build and publish the images',
  sign: 'Sign and attest',
  check: 'Ask every gate',
  start: 'Take the environment',
  propose: 'Propose the change',
  migrate: 'Migrate',
  desire: 'Write the desired state',
  follow: 'Follow the migration of the controller',
  ready: 'Wait until ready',
  smoke: 'Smoke-check',
  finish: 'Close the record',
  recover: 'Go back, where the policy says so',
};

/** The actions that work in the runner's workspace. */
const workspaceActions: readonly ActionName[] = [
  'verify-contract',
  'build-publish-image',
  'run-migrator',
];

/** A step that follows what runs elsewhere needs neither a checkout nor what its action's commands are given. */
const followers: Readonly<Record<string, readonly string[]>> = {
  follow: ['migration-env', 'prepare'],
};

/** The one action of others that workflows use, by its full commit. */
export const checkoutAction = 'actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2';

/**
 * @param steps the steps, in order
 * @param actions the registry of each action
 * @param place where they are written
 * @returns lines of YAML, each with its indentation
 * @throws Error where a step has no title, or its action none of the inputs that it is given
 */
export function stepLines(
  steps: readonly MergedStep[],
  actions: readonly DocumentedAction[],
  place: StepPlace,
): readonly string[] {
  const padding = ' '.repeat(place.indent);
  return steps
    .flatMap((step) => {
      const action = actions.find(({ name }) => name === step.action);
      if (action === undefined) throw new Error(`There is no action ${step.action}.`);
      return [...checkoutLines(step, steps, place), ...actionLines(step, steps, action, place)];
    })
    .map((line) => `${padding}${line}`);
}

function actionLines(
  step: MergedStep,
  steps: readonly MergedStep[],
  action: DocumentedAction,
  place: StepPlace,
): readonly string[] {
  const title = stepTitles[step.id];
  if (title === undefined) throw new Error(`The step ${step.id} has no title.`);
  const condition = conditionOf(step, steps, place);
  const inputs = inputsOf(step, action, place);
  return [
    `- name: ${title}`,
    `  id: ${step.id}`,
    ...(condition === '' ? [] : [`  if: ${condition}`]),
    `  uses: $/actions/${step.action}`,
    ...(inputs.length === 0 ? [] : ['  with:']),
    ...inputs.map(([name, value]) => `    ${name}: ${value}`),
  ];
}

/** The workspace has to be at the commit that the step works on; the step proves that it is. */
function checkoutLines(
  step: MergedStep,
  steps: readonly MergedStep[],
  place: StepPlace,
): readonly string[] {
  if (!workspaceActions.includes(step.action) || step.id in followers) return [];
  const { commit } = step.inputs;
  const condition = both(
    conditionOf(step, steps, place),
    place.checkoutUnless === undefined ? '' : `hashFiles(${place.checkoutUnless}) == ''`,
  );
  return [
    '- name: Check out',
    ...(condition === '' ? [] : [`  if: ${condition}`]),
    `  uses: ${checkoutAction}`,
    '  with:',
    ...(commit === undefined ? [] : [`    ref: ${valueOf(commit, place)}`]),
    '    persist-credentials: false',
  ];
}

function inputsOf(
  step: MergedStep,
  action: DocumentedAction,
  place: StepPlace,
): readonly (readonly [string, string])[] {
  const own = Object.entries(step.inputs).map(([name, source]) => {
    if (!(name in action.inputs)) throw new Error(`${action.name} has no input ${name}.`);
    const instead = place.instead[`${step.id}.${name}`];
    return [name, instead === undefined ? valueOf(source, place) : expression(instead)] as const;
  });
  const given = Object.entries(place.given)
    .filter(([name]) => name in action.inputs && !followers[step.id]?.includes(name))
    .map(([name, value]) => [name, expression(value)] as const);
  return [...own, ...given];
}

function valueOf(source: InputSource | StageLiteral, place: StepPlace): string {
  if ('literal' in source) return source.literal;
  if ('stage' in source) {
    if (place.choice === undefined) throw new Error('One stage has one name.');
    return expression(place.choice.stage);
  }
  if ('request' in source) return expression(`inputs.${source.request}`);
  const ids = 'firstOf' in source ? source.firstOf : [source.step];
  return expression(ids.map((id) => `steps.${id}.outputs.${source.output}`).join(' || '));
}

/** A word alone is written as it is: an expression around it would only hide it. */
function expression(text: string): string {
  const word = /^'([a-z-]+)'$/.exec(text)?.[1];
  if (word !== undefined) return word;
  return `\${{ ${text} }}`;
}

/** When the step runs, as the text after `if:`; empty means after success so far. */
function conditionOf(step: MergedStep, steps: readonly MergedStep[], place: StepPlace): string {
  // What closes a record runs whatever happened, but only where there is a record.
  const [status] = [...step.conditions.values()]
    .map(({ when }) => when)
    .filter((when) => when === 'always' || when === 'failure');
  if (status !== undefined) {
    const deployment = step.inputs['deployment'];
    if (deployment === undefined || !('step' in deployment)) {
      throw new Error(`The step ${step.id} runs after a failure; what it closes is not known.`);
    }
    const begun = `${status}() && steps.${deployment.step}.outputs.${deployment.output} != ''`;
    // Only one of the stages takes a failure back.
    return status === 'always' ? begun : both(begun, stageChoice(step, place));
  }
  return both(stageCondition(step, steps, place), deliveryCondition(step.conditions));
}

/** Which stages have the step, where a file serves several. */
function stageChoice({ stages }: MergedStep, { choice }: StepPlace): string {
  return choice === undefined ? '' : anyOf(stages, stageNames, choice.stage);
}

/**
 * Which stage was asked for. What comes after the step that begins a deployment needs only know that it began.
 */
function stageCondition(step: MergedStep, steps: readonly MergedStep[], place: StepPlace): string {
  if (place.choice === undefined) return '';
  const asked = stageChoice(step, place);
  const start = steps.find(({ id }) => id === 'start');
  if (step === start) return both(asked, `${place.choice.unlessPlanOnly} != 'true'`);
  if (start === undefined || steps.indexOf(step) < steps.indexOf(start)) return asked;
  const began = "steps.start.outcome == 'success'";
  return isDeepStrictEqual(step.stages, start.stages) ? began : both(began, asked);
}

const delivery = 'steps.check.outputs.delivery';

function deliveryCondition(conditions: MergedStep['conditions']): string {
  const waits = groups(conditions);
  const open = anyOf(waits.get('') ?? [], deliveryModes, delivery);
  const others = [...waits].filter(([further]) => further !== '');
  const [only] = others;
  if (only === undefined) return open;
  // Each delivery waits for an output of a step of its own: one that did not run has none.
  if (open === '' && conditions.size === deliveryModes.length)
    return others.map(([further]) => further).join(' || ');
  // Two cases that share all deliveries: where the first does not hold, it is the second.
  if (others.length === 1 && conditions.size === deliveryModes.length && open !== '') {
    return `${open} || ${only[0]}`;
  }
  throw new Error('These conditions of deliveries have no short expression yet.');
}

/** The deliveries by what the step waits for in them beside success. */
function groups(conditions: MergedStep['conditions']): ReadonlyMap<string, DeliveryMode[]> {
  const result = new Map<string, DeliveryMode[]>();
  for (const [mode, condition] of conditions) {
    const further =
      condition.when === 'output'
        ? `steps.${condition.step}.outputs.${condition.output} == '${condition.equals}'`
        : '';
    result.set(further, [...(result.get(further) ?? []), mode]);
  }
  return result;
}

/** `subject` is one of `some`: written by what is shorter, naming these or the one that is left out. */
function anyOf<T extends string>(some: readonly T[], all: readonly T[], subject: string): string {
  const others = all.filter((item) => !some.includes(item));
  const [other] = others;
  if (other === undefined) return '';
  if (others.length === 1 && some.length > 2) return `${subject} != '${other}'`;
  return some.map((item) => `${subject} == '${item}'`).join(' || ');
}

function both(left: string, right: string): string {
  if (left === '' || right === '') return left + right;
  return `${bracketed(left)} && ${bracketed(right)}`;
}

function bracketed(text: string): string {
  return text.includes(' || ') ? `(${text})` : text;
}
