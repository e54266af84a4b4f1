import { join } from 'node:path';
import type { DeliveryMode } from '@waybill/config';
import type { CommitSha } from '@waybill/core';
import {
  stepsOf,
  type InputSource,
  type StageName,
  type StageRequest,
  type StageStep,
} from '@waybill/stage/stages';
import { runActionStep, type Job, type StepEnd } from './action-process.ts';
import type { Display } from './display.ts';
import { workspaceAt } from './workspace.ts';
import type { World } from './world.ts';

/** A run of a stage, as a workflow would start it. */
export interface StageCall {
  readonly stage: StageName;
  readonly delivery?: DeliveryMode;
  readonly request: Partial<StageRequest>;
  /** The commit whose push (or dispatch) started the run. */
  readonly commit: CommitSha;
  readonly ref: string;
  readonly actor: string;
  /** Stops after this step, as a run that was cancelled between two jobs. */
  readonly until?: string;
  /** What a job did before it was taken up again: these steps are not run, and their outputs are read. */
  readonly done?: StageEnd['steps'];
}

/** How a run ended: each step that ran, by its id in the stage, and the first that failed. */
export interface StageEnd {
  readonly steps: ReadonlyMap<string, StepEnd>;
  readonly failed: { readonly id: string; readonly end: StepEnd } | undefined;
}

/** What a rehearsal runs stages with. */
export interface StageRunner {
  readonly world: World;
  readonly distribution: string;
  readonly display: Display;
  /** The process that stands for the runs; this one where absent. */
  readonly pid?: number;
  /** What a job's `env:` would give one step, beside the environment's own. */
  readonly stepEnvironment?: (step: StageStep) => Readonly<Record<string, string>>;
  /** Counts the runs of this rehearsal. */
  nextRun(): number;
}

/**
 * Runs a stage's steps through the bundled actions, each a child process, in the order and with the inputs
 * that `stage` says: as a workflow runs them.
 * @param runner the rehearsal
 * @param call which stage, for which commit
 * @returns how it ended; a failed step ends the run, except for the steps that always run
 */
export async function runStage(runner: StageRunner, call: StageCall): Promise<StageEnd> {
  const run = String(runner.nextRun());
  const steps = new Map<string, StepEnd>(call.done);
  let failed = [...steps].map(([id, end]) => ({ id, end })).find(({ end }) => end.exitCode !== 0);
  for (const step of stepsOf(call.stage, call.delivery)) {
    if (steps.has(step.id) || !applies(step, steps, failed !== undefined)) continue;
    const job = await jobOf(runner, call, step, run, steps);
    const inputs = {
      ...connectionInputs(runner.world),
      ...resolveInputs(step, call.request, steps),
    };
    runner.display.start(step.action);
    const end = await runActionStep(
      runner.distribution,
      job,
      { id: step.id, action: step.action, inputs },
      runner.world.signal,
      (line) => {
        runner.display.passing(line);
      },
    );
    runner.world.signal.throwIfAborted();
    steps.set(step.id, end);
    if (end.exitCode !== 0) failed ??= { id: step.id, end };
    if (step.id === call.until) break;
  }
  return { steps, failed };
}

function applies(step: StageStep, steps: ReadonlyMap<string, StepEnd>, failed: boolean): boolean {
  switch (step.condition.when) {
    case 'success':
      return !failed;
    case 'always':
      // What closes a deployment has nothing to close where none was started.
      return !failed || (steps.get('start')?.outputs['deployment'] ?? '') !== '';
    case 'failure':
      return failed && (steps.get('start')?.outputs['deployment'] ?? '') !== '';
    case 'output':
      return (
        !failed &&
        steps.get(step.condition.step)?.outputs[step.condition.output] === step.condition.equals
      );
  }
}

async function jobOf(
  runner: StageRunner,
  call: StageCall,
  step: StageStep,
  run: string,
  steps: ReadonlyMap<string, StepEnd>,
): Promise<Job> {
  const { world } = runner;
  const environment = call.request.environment ?? '';
  const deployed = steps.get('check')?.outputs['commit'] ?? '';
  const name =
    environment === ''
      ? call.stage
      : `${call.stage}-${environment}${step.job === 'check' ? '-check' : ''}`;
  return {
    name,
    repository: `rehearsal/${world.config.application}`,
    commit: call.commit,
    ref: call.ref,
    run,
    attempt: 1,
    actor: call.actor,
    workspace: await workspaceAt(world, deployed === '' ? call.commit : deployed),
    folder: join(world.folder, 'runs', run, name),
    pid: runner.pid ?? process.pid,
    environment: {
      // The jobs of a rehearsal are of one machine: what one compiled is there for the next one too.
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? join(world.folder, 'compiled'),
      ...world.environments.get(environment)?.commandEnvironment,
      ...runner.stepEnvironment?.(step),
    },
  };
}

function connectionInputs(world: World): Record<string, string> {
  return {
    forge: 'local',
    'application-repository': world.applicationRepository,
    'ops-repository': world.opsRepository,
    registry: world.registry.host,
    'signing-key': world.signingKey.privateKey,
    'ledger-key': world.signingKey.privateKey,
    wait: '0s',
    // The rehearsal's checkouts are prepared once, and shared by the jobs of a commit.
    prepare: 'false',
  };
}

function resolveInputs(
  step: StageStep,
  request: Partial<StageRequest>,
  steps: ReadonlyMap<string, StepEnd>,
): Record<string, string> {
  const resolve = (source: InputSource): string => {
    if ('literal' in source) return source.literal;
    if ('request' in source) return request[source.request] ?? '';
    const ids = 'firstOf' in source ? source.firstOf : [source.step];
    return (
      ids.map((id) => steps.get(id)?.outputs[source.output] ?? '').find((value) => value !== '') ??
      ''
    );
  };
  return Object.fromEntries(
    Object.entries(step.inputs)
      .map(([name, source]) => [name, resolve(source)] as const)
      .filter(([, value]) => value !== ''),
  );
}
