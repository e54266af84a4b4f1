import { readDefinitions } from '../../scripts/generate/action-definitions.ts';
import {
  parseWorkflow,
  readRootAction,
  readText,
  ownWorkflows,
  root,
  workflowCall,
  type Step,
} from './workflow-files.ts';

/** What may and must be given to something that is called. */
interface Callable {
  readonly inputs: Readonly<
    Record<string, { readonly required?: boolean | undefined; readonly type?: string }>
  >;
  readonly secrets: readonly string[];
}

const definitions = new Map<string, Callable>(
  (await readDefinitions(root)).map(({ name, inputs }) => [name, { inputs, secrets: [] }]),
);

const ownTexts = new Map(ownWorkflows.map((path) => [path, readText(path)]));

/**
 * Checks what a workflow gives to Waybill's workflows, root action and actions. Linters know only what is in the
 * same repository.
 * @param text a workflow
 * @param siblings the workflows of its repository, for `./…` and `$/…`
 * @returns a sentence for each input or secret that is unknown, of another type, or required and missing
 */
export function callProblems(
  text: string,
  siblings: ReadonlyMap<string, string> = ownTexts,
): readonly string[] {
  const { jobs } = parseWorkflow(text);
  return Object.entries(jobs).flatMap(([name, job]) => [
    ...(job.uses === undefined
      ? []
      : problemsOf(`job ${name}`, calledWorkflow(job.uses, siblings), {
          inputs: job.with ?? {},
          secrets: typeof job.secrets === 'object' ? Object.keys(job.secrets) : [],
        })),
    ...stepProblems(`job ${name}`, job.steps ?? []),
  ]);
}

/** @returns the same for the steps of a job or of a composite action */
export function stepProblems(where: string, steps: readonly Step[]): readonly string[] {
  return steps.flatMap((step) =>
    problemsOf(`${where}, ${step.name ?? step.uses ?? 'a step'}`, calledAction(step.uses ?? ''), {
      inputs: step.with ?? {},
      secrets: [],
    }),
  );
}

/** @returns the action of this repository that a `uses:` names; undefined for another's */
export function ownAction(uses: string): string | undefined {
  return /^(?:\$|\.|[^/]+\/[^/]+)\/actions\/([^/@]+)(?:@.*)?$/.exec(uses)?.[1];
}

function problemsOf(
  where: string,
  called: Callable | 'unknown' | undefined,
  given: {
    readonly inputs: Readonly<Record<string, unknown>>;
    readonly secrets: readonly string[];
  },
): readonly string[] {
  if (called === undefined) return [];
  if (called === 'unknown') return [`${where}: there is no such action or workflow`];
  const missing = Object.entries(called.inputs)
    .filter(([name, input]) => input.required === true && !(name in given.inputs))
    .map(([name]) => `${where}: the required input ${name} is missing`);
  const unknown = Object.keys(given.inputs)
    .filter((name) => !(name in called.inputs))
    .map((name) => `${where}: there is no input ${name}`);
  const mistyped = Object.entries(given.inputs)
    .filter(([name, value]) => !fits(called.inputs[name]?.type, value))
    .map(([name]) => `${where}: the input ${name} is no ${called.inputs[name]?.type ?? ''}`);
  const secrets = given.secrets
    .filter((name) => !called.secrets.includes(name))
    .map((name) => `${where}: there is no secret ${name}`);
  return [...missing, ...unknown, ...mistyped, ...secrets];
}

/** A called workflow takes a boolean or a number only as such, or by an expression. */
function fits(type: string | undefined, value: unknown): boolean {
  if (type !== 'boolean' && type !== 'number') return true;
  return typeof value === type || (typeof value === 'string' && value.startsWith('${{'));
}

function calledAction(uses: string): Callable | 'unknown' | undefined {
  const name = ownAction(uses);
  if (name !== undefined) return definitions.get(name) ?? 'unknown';
  const isRoot = /^[^/]+\/waybill@/.test(uses);
  return isRoot ? { inputs: readRootAction().inputs, secrets: [] } : undefined;
}

function calledWorkflow(
  uses: string,
  siblings: ReadonlyMap<string, string>,
): Callable | 'unknown' | undefined {
  const [, where, path = ''] =
    /^(\$|\.|[^/]+\/waybill)\/(\.github\/workflows\/[^/@]+)(?:@.*)?$/.exec(uses) ?? [];
  if (where === undefined) return undefined;
  const text = (where === '.' || where === '$' ? siblings : ownTexts).get(path);
  const call = text === undefined ? undefined : workflowCall(parseWorkflow(text));
  if (call === undefined) return 'unknown';
  return { inputs: call.inputs, secrets: Object.keys(call.secrets) };
}
