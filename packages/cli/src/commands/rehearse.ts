import { realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { formatDuration } from '@waybill/core';
import type { Call, Command } from '../command.ts';
import { cliError } from '../error-codes.ts';
import { playActs } from '../rehearsal/acts.ts';
import { terminalDisplay, type Display } from '../rehearsal/display.ts';
import { keepRunning } from '../rehearsal/kept.ts';
import type { StageRunner } from '../rehearsal/stage-run.ts';
import { createWorld, type World } from '../rehearsal/world.ts';

/** `waybill rehearse`: the whole path on one machine. */
export const rehearse: Command = {
  name: 'rehearse',
  about: 'Run the whole path on this machine, with no account anywhere.',
  positionals: ['[folder]'],
  options: {
    keep: {
      about:
        'Leave it running afterwards, until Ctrl-C, so that the other commands can look at it.',
    },
    board: { about: 'Where the page with the records is written.', value: 'FILE' },
  },
  details: [
    'Takes the repository in the folder (the current one where none is named) through verify, release, staging, approval, production, a release that fails, and a rollback, with the bundled actions as child processes, as a runner starts them. It needs a waybill.yaml, Node and git.',
    'The registry, the two repositories, the second identity with its key, the environments and their services live in one temporary folder and on ports of 127.0.0.1. All of it is ended and removed at the end, also after Ctrl-C. Your repository is read and never written.',
  ],
  examples: ['waybill rehearse examples/compose-host', 'waybill rehearse --keep .'],
  run: async (call) => {
    const startedAt = Date.now();
    const display = terminalDisplay(process.stdout);
    const world = await createWorld({
      source: call.positionals[0] ?? '.',
      signal: call.signal,
      display,
    });
    try {
      const runner = createRunner(world, display);
      const board = boardFile(call, world);
      await keepRunning(world, board);
      const scenes = await playActs(runner, board);
      display.note(`\n${String(scenes)} acts, ${formatDuration(Date.now() - startedAt)}.`);
      if (call.given('keep')) await hold(call, world, display);
    } finally {
      await world.close();
    }
    return 0;
  },
};

function createRunner(world: World, display: Display): StageRunner {
  let runs = 0;
  return {
    world,
    display,
    distribution: distributionFolder(),
    nextRun: () => {
      runs += 1;
      return runs;
    },
  };
}

/** The bundled actions lie beside the bundled command line. */
function distributionFolder(): string {
  const script = process.argv[1];
  if (script === undefined) {
    throw cliError('REHEARSAL_UNSUITABLE', {
      message: 'Expected to be started from dist/cli/index.js, found no script.',
      remedy: 'Start `node dist/cli/index.js rehearse`, or the installed `waybill`.',
    });
  }
  return dirname(dirname(realpathSync(script)));
}

function boardFile(call: Call, world: World): string {
  return resolve(
    call.text('board') ?? join(tmpdir(), `waybill-board-${world.config.application}.html`),
  );
}

/** Waits for Ctrl-C; what runs stays as it is. */
async function hold(call: Call, world: World, display: Display): Promise<void> {
  display.note(
    [
      '',
      `Left running in ${world.folder}; Ctrl-C ends and removes it. In another terminal:`,
      ...[
        'status',
        'history',
        `trace ${world.baseline.slice(0, 8)}`,
        'plan production',
        'ledger verify',
      ].map((words) => `  waybill ${words} --rehearsal ${world.folder}`),
    ].join('\n'),
  );
  await new Promise<void>((resolve) => {
    // A timer keeps the process alive: nothing else here needs the event loop.
    const timer = setInterval(() => undefined, 60_000);
    call.signal.addEventListener(
      'abort',
      () => {
        clearInterval(timer);
        resolve();
      },
      { once: true },
    );
  });
}
