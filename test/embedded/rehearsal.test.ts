import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { commands } from '@waybill/cli/commands/registry';
import {
  smallApplication,
  temporaryFolder,
  writeFiles,
  writeRepository,
} from './small-repository.ts';
import { distribution } from './small-system.ts';

const second = 1000;
const description = smallApplication['waybill.yaml'] ?? '';

/** What tests have compiled so far is compiled once. */
const compiled = process.env['NODE_COMPILE_CACHE'];

/** A command of the bundled command line, in a process group of its own, as a terminal starts it. */
interface Started {
  readonly process: ChildProcess;
  readonly output: () => string;
  /** Resolves once the output holds the text; rejects when the command ends before. */
  until(text: string): Promise<void>;
  readonly ended: Promise<number | null>;
  /** Sends the signal to the whole group, as a terminal does with Ctrl-C. */
  signal(name: 'SIGINT' | 'SIGTERM'): void;
}

let folder: string;
/** The temporary folder of the command itself: it must be empty again afterwards. */
let temporary: string;
const running = new Set<Started>();

beforeEach(async () => {
  folder = await temporaryFolder();
  temporary = join(folder, 'temporary');
  await mkdir(temporary);
});

afterEach(async () => {
  for (const started of running) {
    if (started.process.exitCode === null) started.signal('SIGTERM');
    await started.ended;
  }
  running.clear();
  await rm(folder, { recursive: true, force: true });
});

function start(...words: readonly string[]): Started {
  const child = spawn(process.execPath, [join(distribution, 'cli', 'index.js'), ...words], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
      HOME: folder,
      TMPDIR: temporary,
      ...(compiled === undefined ? {} : { NODE_COMPILE_CACHE: compiled }),
    },
  });
  let output = '';
  const watchers = new Set<() => void>();
  const take = (chunk: Buffer): void => {
    output += chunk.toString('utf8');
    for (const watcher of watchers) watcher();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => {
      resolve(exitCode);
    });
  });
  const started: Started = {
    process: child,
    output: () => output,
    ended,
    until: async (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (!output.includes(text)) return;
          watchers.delete(look);
          resolve();
        };
        watchers.add(look);
        void ended.then(() => {
          reject(new Error(`It ended before it wrote ${JSON.stringify(text)}:\n${output}`));
        });
        look();
      }),
    signal: (name) => {
      if (child.pid !== undefined) process.kill(-child.pid, name);
    },
  };
  running.add(started);
  return started;
}

/** @returns the ids of processes that were started with the test's temporary folder, however far down */
async function processesLeft(): Promise<readonly string[]> {
  if (!existsSync('/proc')) return [];
  const left: string[] = [];
  for (const id of await readdir('/proc')) {
    if (!/^\d+$/.test(id)) continue;
    try {
      const environment = await readFile(join('/proc', id, 'environ'), 'utf8');
      if (!environment.split('\0').includes(`TMPDIR=${temporary}`)) continue;
      left.push(`${id}: ${await readFile(join('/proc', id, 'cmdline'), 'utf8')}`);
    } catch {
      // It ended meanwhile, or belongs to somebody else.
    }
  }
  return left;
}

async function listens(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => {
      resolve(false);
    });
  });
}

function portsIn(text: string): readonly number[] {
  return [...text.matchAll(/127\.0\.0\.1:(\d+)/g)].map((match) => Number(match[1]));
}

async function expectNothingLeft(ports: readonly number[] = []): Promise<void> {
  expect(await processesLeft()).toEqual([]);
  expect(await readdir(temporary)).toEqual([]);
  for (const port of ports) expect(await listens(port)).toBe(false);
}

async function application(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const source = join(folder, 'application');
  await writeRepository(source, files);
  return source;
}

describe('a rehearsal that is stopped', () => {
  it.each([
    // While a step works, and while the first process of the application starts.
    ['SIGTERM', '✓ build'],
    ['SIGINT', '✓ staging desire'],
  ] as const)(
    '%s after "%s" ends with 130 and leaves nothing',
    async (signal, moment) => {
      const started = start('rehearse', await application(), '--board', join(folder, 'board.html'));
      await started.until(moment);
      const ports = portsIn(started.output());
      expect(ports.length).toBeGreaterThan(0);
      expect(await processesLeft()).not.toEqual([]);
      started.signal(signal);
      expect(await started.ended).toBe(130);
      expect(started.output()).toMatch(/\[CANCELLED\]/);
      await expectNothingLeft(ports);
    },
    60 * second,
  );
});

describe('a whole rehearsal that is kept', () => {
  const keptSchema = z.looseObject({
    registry: z.string(),
    environments: z.record(z.string(), z.string()),
  });

  it(
    'plays every act, answers other commands from other processes, and ends with Ctrl-C',
    async () => {
      const source = await application();
      const board = join(folder, 'board.html');
      const started = start('rehearse', source, '--keep', '--board', board);
      // The last line of what it says when it is left running.
      await started.until('waybill ledger verify --rehearsal');
      const text = started.output();
      for (let act = 0; act <= 10; act += 1)
        expect(text).toMatch(new RegExp(`^ *\\S.* ${String(act)}\\. `, 'm'));
      expect(text).toMatch(/staging and production run the same digest sha256:[0-9a-f]{64}/);
      expect(text).toContain('The job again: 0 builds, 0 pushes to the registry');
      expect(text).toMatch(/^ *0 builds, 0 pushes to the registry; production runs/m);
      expect(text).toMatch(/READY_TARGET_FAILED/);
      expect(text).toContain('10 acts');
      // Waiting rules say until when; what was rolled back is held; what failed went back by itself.
      for (const code of ['GATE_SOAK', 'GATE_FROZEN', 'GATE_NEVER_ACTIVE', 'GATE_HELD'])
        expect(text).toContain(`${code}: `);
      expect(text).toMatch(/✓ staging recover .* staging runs [0-9a-f]{12} again/);
      expect(await readFile(board, 'utf8')).toContain('</html>');

      const kept = /Left running in (\S+);/.exec(text)?.[1] ?? '';
      const trace = /trace ([0-9a-f]{8}) /.exec(text)?.[1] ?? '';
      const call = async (words: readonly string[], exitCode = 0): Promise<string> => {
        const command = start(...words, '--rehearsal', kept);
        expect({ words, exitCode: await command.ended, output: command.output() }).toEqual({
          words,
          exitCode,
          output: command.output(),
        });
        return command.output();
      };
      for (const [words, exitCode, says] of [
        [
          ['status'],
          0,
          /ENVIRONMENT +RUNS +VERSION +PHASE[^]*staging +[0-9a-f]{12}[^]*production +[0-9a-f]{12} +\S+ +accepted[^]*production +next +/,
        ],
        [['history'], 0, /rollback[^]*promote/],
        [['trace', trace], 0, /→ app@sha256:[0-9a-f]{12} → production main@/],
        // The protected branch ends with the bad commit, which staging did not accept.
        [['plan', 'production'], 1, /GATE_NOT_ACCEPTED_EARLIER/],
        // Production went back to its first release: there is nothing before that.
        [['plan', 'production', '--rollback', 'previous'], 1, /GATE_NEVER_ACTIVE/],
        [['ledger', 'verify'], 0, /The ledger holds at [0-9a-f]{40}/],
      ] as const) {
        expect(await call(words, exitCode)).toMatch(says);
        const json: unknown = JSON.parse(await call([...words, '--json'], exitCode));
        expect(json).toBeInstanceOf(Object);
      }
      await call(['board', join(folder, 'second.html')]);
      expect(await readFile(join(folder, 'second.html'), 'utf8')).toContain('</html>');

      const { registry, environments } = keptSchema.parse(
        JSON.parse(await readFile(join(kept, 'rehearsal.json'), 'utf8')),
      );
      const ports = portsIn([registry, ...Object.values(environments)].join(' '));
      expect(ports).toHaveLength(3);
      for (const port of ports) expect(await listens(port)).toBe(true);
      started.signal('SIGINT');
      expect(await started.ended).toBe(0);
      await expectNothingLeft(ports);
    },
    240 * second,
  );
});

describe('a rehearsal that cannot work', () => {
  const server = 'app/server.mjs';

  const rows: readonly {
    readonly name: string;
    readonly files: Readonly<Record<string, string>>;
    readonly code: string;
    readonly says: readonly RegExp[];
  }[] = [
    {
      name: 'a waybill.yaml with a mistake',
      files: { 'waybill.yaml': description.replace('images:', 'imagse:') },
      code: 'CONFIG_INVALID',
      says: [/^waybill\.yaml:3:1: /m, /did you mean "images"\?/],
    },
    {
      name: 'an application whose process fails from the start',
      files: { [server]: "console.error('no database configured'); process.exit(3);\n" },
      code: 'REHEARSAL_STEP_UNEXPECTED',
      says: [/The step ready of promote ended otherwise/, /no database configured/, /code 3/],
    },
    {
      name: 'a prepare command that fails',
      files: {
        'waybill.yaml': `${description}  prepare: [[node, -e, "console.error('no network'); process.exit(4)"]]\n`,
      },
      code: 'REHEARSAL_PREPARE_FAILED',
      says: [/to prepare the checkout of [0-9a-f]{12}/, /no network/, /rehearsal\.prepare/],
    },
    {
      name: 'a service that cannot be found',
      files: {
        'waybill.yaml': `${description}  services:\n    - { name: database, command: [no-such-database], ready: { tcp: '\${port:database}' } }\n`,
      },
      code: 'REHEARSAL_SERVICE_FAILED',
      says: [/service database/, /no-such-database could not be started/],
    },
  ];

  it.each(rows)(
    '$name: $code',
    async ({ files, code, says }) => {
      const started = start('rehearse', await application(files));
      expect(await started.ended).toBe(1);
      expect(started.output()).toContain(`[${code}]`);
      for (const said of says) expect(started.output()).toMatch(said);
      expect(started.output()).toMatch(/^ +→ \S/m);
      await expectNothingLeft(portsIn(started.output()));
    },
    60 * second,
  );

  it(
    'a service whose port is in use: REHEARSAL_SERVICE_FAILED',
    async () => {
      const taken = createServer();
      await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
      const { port } = z.object({ port: z.number() }).parse(taken.address());
      const script = `require('node:net').createServer().listen(${String(port)}, '127.0.0.1')`;
      const service = `  services:\n    - { name: cache, command: [node, -e, "${script}"], ready: { output: up and listening } }\n`;
      const started = start(
        'rehearse',
        await application({ 'waybill.yaml': `${description}${service}` }),
      );
      const exitCode = await started.ended;
      taken.close();
      expect(exitCode).toBe(1);
      expect(started.output()).toContain('[REHEARSAL_SERVICE_FAILED]');
      expect(started.output()).toContain(
        `EADDRINUSE: address already in use 127.0.0.1:${String(port)}`,
      );
      await expectNothingLeft();
    },
    30 * second,
  );

  it(
    'a folder without waybill.yaml, and one outside of git: REHEARSAL_UNSUITABLE',
    async () => {
      const bare = join(folder, 'bare');
      await mkdir(bare);
      const without = start('rehearse', bare);
      expect(await without.ended).toBe(1);
      expect(without.output()).toMatch(
        /Expected a waybill\.yaml in .*bare, found no readable file/,
      );
      expect(without.output()).toContain('[REHEARSAL_UNSUITABLE]');
      await writeFiles(bare, smallApplication);
      const outside = start('rehearse', bare);
      expect(await outside.ended).toBe(1);
      expect(outside.output()).toMatch(/Expected .*bare to lie in a git repository/);
      expect(outside.output()).toContain('git init');
      expect(outside.output()).toContain('[REHEARSAL_UNSUITABLE]');
      await expectNothingLeft();
    },
    30 * second,
  );

  it(
    'a kept rehearsal that is none, and words that do not fit',
    async () => {
      const none = start('status', '--rehearsal', folder);
      expect(await none.ended).toBe(1);
      expect(none.output()).toContain('[REHEARSAL_NOT_FOUND]');
      const unknown = start('rehaerse');
      expect(await unknown.ended).toBe(2);
      expect(unknown.output()).toContain('did you mean "rehearse"?');
      const option = start('rehearse', '--kept');
      expect(await option.ended).toBe(2);
      expect(option.output()).toContain('[CLI_USAGE]');
      await expectNothingLeft();
    },
    30 * second,
  );
});

describe('help', () => {
  const expectReadable = (text: string): void => {
    for (const line of text.split('\n')) {
      expect(line.length).toBeLessThanOrEqual(100);
      expect(line).toBe(line.trimEnd());
    }
  };

  it(
    'names every command',
    async () => {
      for (const words of [[], ['--help'], ['help']]) {
        const started = start(...words);
        expect(await started.ended).toBe(0);
        expectReadable(started.output());
        for (const name of Object.keys(commands)) expect(started.output()).toContain(`  ${name} `);
      }
    },
    30 * second,
  );

  it.each(Object.keys(commands))('%s --help names every option', async (name) => {
    const started = start(...name.split(' '), '--help');
    expect(await started.ended).toBe(0);
    const text = started.output();
    expectReadable(text);
    const command = await commands[name]?.load();
    expect(text).toContain(`Usage: waybill ${name}`);
    for (const option of Object.keys(command?.options ?? {})) expect(text).toContain(`--${option}`);
    for (const example of command?.examples ?? []) expect(text).toContain(example);
  });
});
