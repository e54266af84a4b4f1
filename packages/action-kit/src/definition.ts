import { z } from 'zod';

/** One input of an action: what action.yml and the README say of it, and how its text is parsed. */
export interface InputDefinition<S extends z.ZodType = z.ZodType> {
  readonly description: string;
  /** The runner is told that it is required; an empty value is refused here, since runners do not check. */
  readonly required?: boolean;
  /** As action.yml writes it. */
  readonly default?: string;
  /**
   * What action.yml writes in the place of the default: an expression that a runner resolves, such as the
   * job's own token. Where no runner did (a terminal, a rehearsal) the value is empty.
   */
  readonly runnerDefault?: string;
  /** Masked in logs before anything else happens. */
  readonly secret?: boolean;
  /** From the trimmed text (empty where the user gave nothing) to the value. */
  readonly schema: S;
}

/** One output of an action. Every declared output is set on every path, empty where there is nothing to say. */
export interface OutputDefinition {
  readonly description: string;
}

/** The closed registry of one action: its names are the source of action.yml, README and types. */
export interface ActionDefinition<
  I extends Record<string, InputDefinition> = Record<string, InputDefinition>,
  O extends Record<string, OutputDefinition> = Record<string, OutputDefinition>,
> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputs: I;
  readonly outputs: O;
  /** The least `permissions:` of a job that uses the action, for the README. */
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>;
}

/** The parsed inputs of an action. */
export type InputsOf<D extends ActionDefinition> = {
  readonly [K in keyof D['inputs']]: z.output<D['inputs'][K]['schema']>;
};

/** The names of an action's own outputs, without those that every action has. */
export type OutputName<D extends ActionDefinition> = keyof D['outputs'] & string;

/** The outputs that every action has; `defineAction` adds them. */
export const resultOutputs = {
  decision: {
    description: 'How it ended: `done`, `unchanged`, `refused`, `failed` or `cancelled`.',
  },
  code: { description: 'The stable code of the refusal or failure; empty on success.' },
  result: {
    description: 'The whole result as JSON: decision, code, message, remedy, facts, seconds.',
  },
  failure: {
    description: 'The same JSON when the action was refused, failed or cancelled; empty otherwise.',
  },
} as const satisfies Record<string, OutputDefinition>;

/** The inputs that every action has; `defineAction` adds them. */
export const commonInputs = {
  summary: {
    description:
      'When the step writes its part of the job summary: `always`, or on `failure` only, where a later step tells the whole.',
    default: 'always',
    schema: z.enum(['always', 'failure'], { error: 'expected `always` or `failure`' }),
  },
} as const satisfies Record<string, InputDefinition>;

/**
 * Declares an action.
 * @param definition names, inputs and outputs; the inputs and the outputs that every action has are added
 * @returns the definition with its literal types
 * @throws TypeError where an input or output has the name of a common one
 */
export function defineAction<
  const I extends Record<string, InputDefinition>,
  const O extends Record<string, OutputDefinition>,
>(
  definition: ActionDefinition<I, O>,
): ActionDefinition<I & typeof commonInputs, O & typeof resultOutputs> {
  for (const name of Object.keys(resultOutputs)) {
    if (name in definition.outputs)
      throw new TypeError(`the output ${name} is every action's already`);
  }
  for (const name of Object.keys(commonInputs)) {
    if (name in definition.inputs)
      throw new TypeError(`the input ${name} is every action's already`);
  }
  return {
    ...definition,
    inputs: { ...definition.inputs, ...commonInputs },
    outputs: { ...definition.outputs, ...resultOutputs },
  };
}
