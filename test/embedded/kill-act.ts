import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { messageOf } from '@waybill/core';
import { runProcess } from '@waybill/process';
import { nodeEnvironment } from '@waybill/cli/rehearsal/environment';
import { runStage, type StageCall } from '@waybill/cli/rehearsal/stage-run';
import { workspaceAt } from '@waybill/cli/rehearsal/workspace';
import {
  occurrenceAfter,
  parseTrace,
  underWay,
  type ActTrace,
  type KillPoint,
  type TraceLine,
} from './kill-points.ts';
import type { TinyWorld } from './tiny-world.ts';

/** How a step of an act ended. */
export interface Ended {
  readonly killed: boolean;
  readonly failure: string | undefined;
}

/** What runs with the environment that each step gets: a stage, or a command of a person. */
export type Play = (options: {
  readonly pid: number;
  readonly until?: string;
  readonly environment: (step: string) => Readonly<Record<string, string>>;
}) => Promise<ReadonlyMap<string, Ended>>;

/** A part of the way that is played, killed, and played again. */
export interface Act {
  readonly name: string;
  readonly play: Play;
}

/** What came of one point: `undefined` where all is as it must be. */
export interface Outcome {
  readonly point: KillPoint;
  readonly problem: string | undefined;
}

/** Runs a stage through the bundled actions; a build that is started again would build other bytes. */
export function stageAct(tiny: TinyWorld, name: string, call: StageCall): Act {
  return {
    name,
    play: async ({ pid, until, environment }) => {
      const folder = await workspaceAt(tiny.world, call.commit);
      await writeFile(join(folder, 'app', 'build', 'stamp'), randomUUID());
      const runner = tiny.runner({ pid, stepEnvironment: ({ id }) => environment(id) });
      const { steps } = await runStage(runner, until === undefined ? call : { ...call, until });
      const ran = [...steps].filter(([id]) => call.done?.has(id) !== true);
      return new Map(
        ran.map(([id, end]) => [
          id,
          {
            killed: end.decision === 'killed' && end.exitCode === null,
            failure:
              end.exitCode === 0 ? undefined : `${id} ${end.decision} ${end.code}: ${end.message}`,
          },
        ]),
      );
    },
  };
}

/** Approves a plan as the second person does, on the command line. */
export function approvalAct(tiny: TinyWorld, name: string, words: readonly string[]): Act {
  const { world } = tiny;
  return {
    name,
    play: async ({ environment }) => {
      const script = join(tiny.runner().distribution, 'cli', 'index.js');
      const result = await runProcess(
        [process.execPath, script, ...words, '--rehearsal', world.folder],
        {
          cwd: world.folder,
          signal: world.signal,
          timeoutMilliseconds: 60_000,
          env: { ...nodeEnvironment(), ...environment('approve') },
        },
      );
      const killed = result.signal === 'SIGKILL';
      const failure = result.exitCode === 0 ? undefined : result.stderr.toString('utf8');
      return new Map([['approve', { killed, failure }]]);
    },
  };
}

/** A folder for the traces of one run. */
async function traceFolder(tiny: TinyWorld): Promise<string> {
  const folder = join(tiny.world.folder, 'traces', randomUUID());
  await mkdir(folder, { recursive: true });
  return folder;
}

async function readTrace(folder: string, step: string): Promise<readonly TraceLine[]> {
  const file = join(folder, step);
  return existsSync(file) ? parseTrace(await readFile(file, 'utf8')) : [];
}

/**
 * Plays an act undisturbed.
 * @returns the trace of every step with an effect
 * @throws where a step fails
 */
export async function playClean(tiny: TinyWorld, act: Act): Promise<ActTrace> {
  const folder = await traceFolder(tiny);
  const environment = (step: string): Record<string, string> => ({
    WAYBILL_EFFECT_TRACE: join(folder, step),
  });
  const steps = await act.play({ pid: process.pid, environment });
  const trace = new Map<string, readonly TraceLine[]>();
  for (const [step, { failure }] of steps) {
    if (failure !== undefined) throw new Error(`${act.name}: ${failure}`);
    const lines = await readTrace(folder, step);
    if (lines.length > 0) trace.set(step, lines);
  }
  return trace;
}

/** The runs of one act, each of which is killed somewhere. */
export class KilledRuns {
  readonly #tiny: TinyWorld;
  readonly #trace: ActTrace;
  readonly #pid: number;
  /** How much of each step's clean trace is done. */
  readonly #completed = new Map<string, number>();

  /**
   * @param tiny the world
   * @param trace of a clean run of such an act
   * @param pid of a process that has ended: the owner of every killed run
   */
  constructor(tiny: TinyWorld, trace: ActTrace, pid: number) {
    this.#tiny = tiny;
    this.#trace = trace;
    this.#pid = pid;
  }

  /**
   * Starts a run that goes on from where the ones before were killed, and is killed itself.
   * @param act what runs
   * @param point where it is killed
   * @returns what is wrong, where it was not killed there
   */
  async killAt(act: Act, point: KillPoint): Promise<Outcome> {
    const lines = this.#trace.get(point.step) ?? [];
    const folder = await traceFolder(this.#tiny);
    const occurrence = occurrenceAfter(lines, point, this.#completed.get(point.step) ?? 0);
    const at = `${point.moment}:${point.effect}#${occurrence}`;
    const steps = await act.play({
      pid: this.#pid,
      until: point.step,
      environment: (step) =>
        step === point.step
          ? { WAYBILL_KILL_AT: at, WAYBILL_EFFECT_TRACE: join(folder, step) }
          : {},
    });
    const seen = await readTrace(folder, point.step);
    return { point, problem: this.#judge(point, lines, steps, seen) };
  }

  #judge(
    point: KillPoint,
    lines: readonly TraceLine[],
    steps: ReadonlyMap<string, Ended>,
    seen: readonly TraceLine[],
  ): string | undefined {
    const shown = seen.map(({ moment, effect }) => `${moment} ${effect}`).join(', ');
    if (steps.get(point.step)?.killed !== true) {
      const failures = [...steps.values()].flatMap(({ failure }) => failure ?? []).join('; ');
      return `the run was not killed; its effects: ${shown || 'none'}; ${failures}`;
    }
    const wanted = underWay(lines.slice(0, point.index + 1));
    if (underWay(seen) !== wanted)
      return `killed within ${underWay(seen) || 'nothing'} instead of ${wanted || 'nothing'}; its effects: ${shown}`;
    this.#completed.set(
      point.step,
      Math.max(
        this.#completed.get(point.step) ?? 0,
        point.index + (point.moment === 'after' ? 1 : 0),
      ),
    );
    return undefined;
  }
}

/** Plays an act to its end. @returns what failed */
export async function playOn(act: Act): Promise<readonly string[]> {
  const steps = await act.play({ pid: process.pid, environment: () => ({}) });
  return [...steps.values()].flatMap(({ failure }) => failure ?? []);
}

/** Plays an act once more. @returns what failed, and what it changed though nothing was to do */
export async function playAgain(
  tiny: TinyWorld,
  act: Act,
  mayMove = /^$/,
): Promise<readonly string[]> {
  const refs = await tiny.refs();
  const writes = tiny.world.registry.requests.writes().length;
  const problems = [...(await playOn(act))];
  const now = await tiny.refs();
  const moved = difference(refs, now).filter((line) => !mayMove.test(line));
  if (moved.length > 0) problems.push(`running it again pushed: ${moved.join(', ')}`);
  const written = tiny.world.registry.requests.writes().slice(writes);
  for (const { method, path } of written)
    problems.push(`running it again wrote to the registry: ${method} ${path}`);
  return problems;
}

/** @returns the refs that are new or moved, and those that are gone */
function difference(before: string, after: string): readonly string[] {
  const [old, young] = [before.split('\n'), after.split('\n')];
  const gone = old.map(refOf).filter((ref) => !young.some((line) => refOf(line) === ref));
  return [...young.filter((line) => !old.includes(line)), ...gone];
}

function refOf(line: string): string {
  return line.slice(0, line.indexOf(' '));
}

/** Runs something; what it throws is one more problem. */
export async function problemsOf(
  check: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  try {
    return await check();
  } catch (error) {
    return [messageOf(error)];
  }
}
