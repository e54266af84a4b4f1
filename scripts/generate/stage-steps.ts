/**
 * One list of steps for a file that has to serve several stages and every way of delivery: what
 * `stepsOf` says of each, merged. Which of them run is then a matter of conditions.
 */
import { isDeepStrictEqual } from 'node:util';
import { deliveryModes, type DeliveryMode } from '@waybill/config';
import {
  stepsOf,
  type InputSource,
  type StageName,
  type StageStep,
  type StepCondition,
} from '@waybill/stage/stages';

/** A step as several stages and deliveries have it. */
export interface MergedStep {
  readonly id: string;
  readonly action: StageStep['action'];
  readonly job: StageStep['job'];
  /** The stages that have it. */
  readonly stages: readonly StageName[];
  /** The deliveries that have it, each with its condition: the same in all of its stages. */
  readonly conditions: ReadonlyMap<DeliveryMode, StepCondition>;
  /** An input that a stage does not give has the source of one that does: it is harmless, or empty, there. */
  readonly inputs: Readonly<Record<string, InputSource | StageLiteral>>;
}

/** An input whose value is the stage's own name in each stage. */
export interface StageLiteral {
  readonly stage: true;
}

/** One appearance of a step. */
interface Appearance {
  readonly stage: StageName;
  readonly delivery: DeliveryMode;
  readonly step: StageStep;
}

/**
 * @param stages the stages that a file runs
 * @returns their steps in an order in which each stage's own order holds
 * @throws Error where orders contradict each other, or a step's inputs cannot be written in one file
 */
export function mergedSteps(stages: readonly StageName[]): readonly MergedStep[] {
  const variants = stages.flatMap((stage) =>
    deliveryModes.map((delivery) => ({ stage, delivery, steps: stepsOf(stage, delivery) })),
  );
  const order = mergedOrder(variants.map(({ steps }) => steps.map(({ id }) => id)));
  return order.map((id) => {
    const appearances = variants.flatMap(({ stage, delivery, steps }) =>
      steps.filter((step) => step.id === id).map((step) => ({ stage, delivery, step })),
    );
    return mergeStep(id, appearances, order);
  });
}

/** Each sequence is put in after what is there of it already; a sequence that then does not hold is a contradiction. */
function mergedOrder(sequences: readonly (readonly string[])[]): readonly string[] {
  const order: string[] = [];
  for (const sequence of sequences) {
    sequence.forEach((id, index) => {
      if (order.includes(id)) return;
      const before = sequence[index - 1];
      order.splice(before === undefined ? order.length : order.indexOf(before) + 1, 0, id);
    });
  }
  for (const sequence of sequences) {
    const found = order.filter((id) => sequence.includes(id));
    if (!isDeepStrictEqual(found, sequence)) {
      throw new Error(`No order serves both ${sequence.join(', ')} and ${found.join(', ')}.`);
    }
  }
  return order;
}

function mergeStep(
  id: string,
  appearances: readonly Appearance[],
  order: readonly string[],
): MergedStep {
  const [first] = appearances;
  if (first === undefined) throw new Error(`No stage has the step ${id}.`);
  const { action, job } = first.step;
  if (appearances.some(({ step }) => step.action !== action || step.job !== job)) {
    throw new Error(`The step ${id} is another action, or in another job, in another stage.`);
  }
  const stages = unique(appearances.map(({ stage }) => stage));
  const conditionsIn = (stage: StageName): ReadonlyMap<DeliveryMode, StepCondition> =>
    new Map(
      appearances
        .filter((appearance) => appearance.stage === stage)
        .map(({ delivery, step }) => [delivery, step.condition]),
    );
  const conditions = conditionsIn(first.stage);
  if (stages.some((stage) => !isDeepStrictEqual(conditionsIn(stage), conditions))) {
    throw new Error(`The step ${id} runs in other deliveries, or when else, in another stage.`);
  }
  const names = unique(appearances.flatMap(({ step }) => Object.keys(step.inputs)));
  const inputs = Object.fromEntries(
    names.map((name) => [name, mergeInput(`${id}.${name}`, name, appearances, order)]),
  );
  return { id, action, job, stages, conditions, inputs };
}

function mergeInput(
  where: string,
  name: string,
  appearances: readonly Appearance[],
  order: readonly string[],
): InputSource | StageLiteral {
  const given = appearances.flatMap(({ stage, step }) => {
    const source = step.inputs[name];
    return source === undefined ? [] : [{ stage, source }];
  });
  const [first] = given;
  if (first !== undefined && given.every(({ source }) => isDeepStrictEqual(source, first.source))) {
    return first.source;
  }
  if (given.every(({ stage, source }) => 'literal' in source && source.literal === stage)) {
    return { stage: true };
  }
  const candidates = given.map(({ source }) => source);
  const lists = candidates.filter((source) => 'firstOf' in source);
  const output = lists[0]?.output;
  if (lists.length < candidates.length || output === undefined) {
    throw new Error(`The input ${where} differs between stages in a way that no file can hold.`);
  }
  if (lists.some((source) => source.output !== output)) {
    throw new Error(`The input ${where} reads different outputs in different stages.`);
  }
  const ids = new Set(lists.flatMap(({ firstOf }) => firstOf));
  return { firstOf: order.filter((id) => ids.has(id)), output };
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
