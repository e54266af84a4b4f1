import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest } from '@jest/globals';
import { startEmbeddedRegistry } from '@waybill/oci';
import { runCommandLine } from '../main.ts';
import { recordedSystem, type RecordedSystem } from './recorded-system.ts';

/** Commands of the command line, asked in this process, of a system with records and a registry. */
export interface Questions {
  readonly system: RecordedSystem;
  /** The registry's host. */
  readonly registry: string;
  /** For files of the test. */
  readonly folder: string;
  /** Holds back what commands write, until `release`. */
  readonly listen: () => void;
  readonly release: () => void;
  /** @returns what a command wrote, when it ended with this exit code */
  readonly ask: (
    words: readonly string[],
    exitCode?: number,
    of?: RecordedSystem,
  ) => Promise<string>;
  readonly askForJson: (words: readonly string[]) => Promise<unknown>;
  /** @returns what the last command wrote beside its answer */
  readonly problems: () => string;
  readonly close: () => Promise<void>;
}

/**
 * Opens them before the tests of a file, listens during each, and closes them in the end.
 * @param opened gets them, before the first test
 */
export function withQuestions(opened: (questions: Questions) => void): void {
  let questions: Questions | undefined;
  beforeAll(async () => {
    questions = await openQuestions();
    opened(questions);
  }, 60_000);
  afterAll(async () => {
    await questions?.close();
  });
  beforeEach(() => {
    questions?.listen();
  });
  afterEach(() => {
    questions?.release();
  });
}

/** Starts a registry and writes the records that commands are asked about. */
export async function openQuestions(): Promise<Questions> {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-questions-'));
  const registry = await startEmbeddedRegistry({ folder: join(folder, 'registry') });
  const system = await recordedSystem(registry.host);
  let out = '';
  let problems = '';
  const ask: Questions['ask'] = async (words, exitCode = 0, of = system) => {
    out = problems = '';
    const ended = await runCommandLine([...words, ...of.words]);
    const unexpected = exitCode === 0 ? problems : '';
    expect({ words, ended, unexpected }).toEqual({ words, ended: exitCode, unexpected: '' });
    // A record holds an escape sequence: it must not reach the terminal.
    expect(out + problems).not.toMatch(/[^\P{Cc}\n]/u);
    return out;
  };
  return {
    ...{ system, registry: registry.host, folder, ask },
    listen: () => {
      jest
        .spyOn(process.stdout, 'write')
        .mockImplementation((text) => ((out += String(text)), true));
      jest
        .spyOn(process.stderr, 'write')
        .mockImplementation((text) => ((problems += String(text)), true));
    },
    release: () => {
      jest.restoreAllMocks();
    },
    askForJson: async (words) => JSON.parse(await ask([...words, '--json'])) as unknown,
    problems: () => problems,
    close: async () => {
      system.close();
      await registry.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
