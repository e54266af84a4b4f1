import { appendFile } from 'node:fs/promises';
import { error as annotateError, debug, saveState, setOutput } from '@actions/core';
import { cancelOnSignals, redact, Secret, type Facts, type Progress } from '@waybill/core';
import { propertiesOf, showAnnotations, type Annotation } from './annotation.ts';
import { readContext, type RunContext } from './context.ts';
import type {
  ActionDefinition,
  commonInputs,
  InputsOf,
  OutputName,
  resultOutputs,
} from './definition.ts';
import { readInputs } from './inputs.ts';
import { resultOfError, type Result } from './result.ts';
import { runnerProgress } from './runner-progress.ts';
import { redactPart, renderSummary, type SummaryPart } from './summary.ts';

/** What an action's own code gets. */
export interface ActionRun<D extends ActionDefinition> {
  readonly inputs: InputsOf<D>;
  readonly context: RunContext;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  /** Sets an output at once: it stays even when a later step of the action throws. */
  readonly output: (
    name: Exclude<OutputName<D>, keyof typeof resultOutputs>,
    value: string,
  ) => void;
  /** Adds to the step summary at once: it is written also when a later step of the action throws. */
  readonly summarize: (parts: readonly SummaryPart[]) => void;
  /** Shows words on lines of the repository at once, beside the one annotation of a failed step. */
  readonly annotate: (annotations: readonly Annotation[]) => void;
  /**
   * Names, before it exists, what the action's `post:` is to clean up: the runner keeps it also when this
   * process is killed (design, section 5).
   */
  readonly remember: (name: string, value: string) => void;
}

/** What an action's own code gives back when nothing was thrown. */
export interface ActionOutcome {
  readonly decision: 'done' | 'unchanged';
  readonly message: string;
  readonly facts?: Facts;
}

/**
 * Runs an action: inputs, cancellation, outputs on every path, one annotation, the summary, the exit code.
 * @param definition the action's closed registry
 * @param act its own code; throws WaybillError
 */
export async function runAction<D extends ActionDefinition<typeof commonInputs>>(
  definition: D,
  act: (run: ActionRun<D>) => Promise<ActionOutcome>,
): Promise<void> {
  const startedAt = Date.now();
  const outputs = new Map<string, string>(
    Object.keys(definition.outputs).map((name) => [name, '']),
  );
  const secrets: Secret[] = [];
  const cancellation = cancelOnSignals();
  const summary: SummaryPart[] = [];
  let onlyFailure = false;
  let result: Result;
  try {
    const inputs = readInputs(definition);
    onlyFailure = inputs.summary === 'failure';
    secrets.push(
      ...Object.values(inputs).filter((value): value is Secret => value instanceof Secret),
    );
    const context = readContext();
    const progress = runnerProgress(secrets);
    const output = (name: string, value: string): void => {
      outputs.set(name, value);
    };
    const summarize = (parts: readonly SummaryPart[]): void => {
      summary.push(...parts);
    };
    const outcome = await act({
      inputs,
      context,
      signal: cancellation.signal,
      progress,
      output,
      summarize,
      annotate: (annotations) => {
        showAnnotations(annotations, secrets);
      },
      remember: saveState,
    });
    result = {
      decision: outcome.decision,
      code: '',
      message: outcome.message,
      remedy: '',
      facts: outcome.facts ?? {},
      seconds: (Date.now() - startedAt) / 1000,
    };
  } catch (thrown) {
    result = resultOfError(thrown, (Date.now() - startedAt) / 1000);
    if (thrown instanceof Error) debug(redact(thrown.stack ?? '', secrets));
  } finally {
    cancellation.release();
  }
  const told = onlyFailure && !isFailure(result) ? [] : summary;
  await report(definition, redactResult(result, secrets), outputs, told, secrets);
}

/** @returns the result without secrets in any of its texts */
export function redactResult(result: Result, secrets: readonly Secret[]): Result {
  const clean = (text: string): string => redact(text, secrets);
  const facts = Object.fromEntries(
    Object.entries(result.facts).map(([key, value]) => [
      key,
      typeof value === 'string'
        ? clean(value)
        : Array.isArray(value)
          ? value.map((item: string) => clean(item))
          : value,
    ]),
  );
  return { ...result, message: clean(result.message), remedy: clean(result.remedy), facts };
}

function isFailure({ decision }: Result): boolean {
  return decision !== 'done' && decision !== 'unchanged';
}

async function report(
  definition: ActionDefinition,
  result: Result,
  outputs: Map<string, string>,
  summary: readonly SummaryPart[],
  secrets: readonly Secret[],
): Promise<void> {
  outputs.set('decision', result.decision);
  outputs.set('code', result.code);
  outputs.set('result', JSON.stringify(result));
  const failed = isFailure(result);
  if (failed) outputs.set('failure', JSON.stringify(result));
  for (const [name, value] of outputs) setOutput(name, value);
  if (failed) {
    annotate(definition, result);
    process.exitCode = 1;
  } else {
    process.stdout.write(`${result.message}\n`);
  }
  await writeSummary(
    failed ? [...failureSummary(definition, result), ...summary] : summary,
    secrets,
  );
}

/** The one annotation of a failed step: who reads only this knows what to do next. */
export function annotate(definition: ActionDefinition, result: Result): void {
  const title = `${definition.name}: ${result.decision}`;
  annotateError(
    `${result.message} → ${result.remedy} [${result.code}]`,
    propertiesOf(title, result.location),
  );
}

function failureSummary(definition: ActionDefinition, result: Result): readonly SummaryPart[] {
  const rows = Object.entries(result.facts).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join('\n') : String(value),
  ]);
  return [
    { kind: 'heading', text: `${definition.name}: ${result.decision}` },
    { kind: 'text', text: result.message },
    { kind: 'text', text: `What to do: ${result.remedy}` },
    ...(rows.length === 0 ? [] : [{ kind: 'table', head: ['fact', 'value'], rows } as const]),
    { kind: 'text', text: `Code: ${result.code}` },
  ];
}

/** A forge that has no summaries gives no file; a full disk must not turn a done action into a failed one. */
async function writeSummary(
  parts: readonly SummaryPart[],
  secrets: readonly Secret[],
): Promise<void> {
  const file = process.env['GITHUB_STEP_SUMMARY'];
  if (file === undefined || file === '' || parts.length === 0) return;
  try {
    const clean = parts.map((part) => redactPart(part, (text) => redact(text, secrets)));
    await appendFile(file, renderSummary(clean));
  } catch (error) {
    process.stdout.write(`The step summary could not be written: ${String(error)}\n`);
  }
}
