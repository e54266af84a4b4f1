/** @jest-environment node */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Secret } from '@waybill/core';
import { commandEnvironment, toolEnvironment } from './environment.ts';
import { runProcess, runToSuccess } from './run-process.ts';
import { requireTool } from './tool.ts';
import type { ProcessOptions } from './types.ts';

function options(more: Partial<ProcessOptions> = {}): ProcessOptions {
  return {
    cwd: tmpdir(),
    signal: new AbortController().signal,
    timeoutMilliseconds: 20_000,
    ...more,
  };
}

function script(text: string): [string, string, string] {
  return [process.execPath, '-e', text];
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function eventuallyDead(pid: number): Promise<void> {
  for (let tries = 0; isAlive(pid) && tries < 200; tries += 1)
    await new Promise((go) => setTimeout(go, 20));
  expect(isAlive(pid)).toBe(false);
}

describe('runProcess', () => {
  it('gives exit code, output and input as they are, without a shell', async () => {
    const echo = script(
      'process.stdin.pipe(process.stdout); console.error(process.argv[1]); process.exitCode = 3',
    );
    const result = await runProcess([...echo, '$(id); *'], options({ input: 'grüße' }));
    expect(result).toMatchObject({ exitCode: 3, signal: null, truncated: false });
    expect(result.stdout.toString()).toBe('grüße');
    expect(result.stderr.toString()).toBe('$(id); *\n');
  });

  it('shows whole lines, redacted', async () => {
    const lines: string[] = [];
    await runProcess(
      script(
        `process.stdout.write('a s3cr'); setTimeout(() => process.stdout.write('et-value\\r\\nrest'), 50)`,
      ),
      options({
        onLine: (stream, line) => lines.push(`${stream}: ${line}`),
        secrets: [new Secret('s3cret-value')],
      }),
    );
    expect(lines).toEqual(['stdout: a ***', 'stdout: rest']);
  });

  it('stops a command that writes too much, or keeps the end of it', async () => {
    const much = script(`for (let i = 0; i < 2000; i++) console.log('line ' + i)`);
    await expect(runProcess(much, options({ maximumOutputBytes: 1000 }))).rejects.toMatchObject({
      code: 'PROCESS_OUTPUT_TOO_LARGE',
    });
    const kept = await runProcess(
      much,
      options({ maximumOutputBytes: 1000, overflow: 'truncate' }),
    );
    expect(kept.truncated).toBe(true);
    expect(kept.stdout).toHaveLength(1000);
    expect(kept.stdout.toString().endsWith('line 1999\n')).toBe(true);
  });

  it('says what does not exist: the command, or its folder', async () => {
    await expect(runProcess(['waybill-no-such-tool'], options())).rejects.toMatchObject({
      code: 'PROCESS_NOT_FOUND',
      message: expect.stringContaining('waybill-no-such-tool') as unknown,
    });
    await expect(runProcess(script(''), options({ cwd: '/no/such/folder' }))).rejects.toMatchObject(
      {
        code: 'PROCESS_NOT_FOUND',
        message: expect.stringContaining('/no/such/folder') as unknown,
      },
    );
  });
});

describe('ending a command', () => {
  let folder: string | undefined;
  afterEach(async () => {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  /** A command that ignores SIGTERM, with a child that does too; it says the child's process id. */
  const stubborn = `process.on('SIGTERM', () => {});
    const child = require('node:child_process').spawn(process.execPath,
      ['-e', "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('ready')"],
      { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.once('data', () => console.log(process.pid + ' ' + child.pid));
    setInterval(() => {}, 1000);`;

  it('takes every child with it when it is cancelled, also those that ignore SIGTERM', async () => {
    const controller = new AbortController();
    let pids: number[] = [];
    const run = runProcess(
      script(stubborn),
      options({
        signal: controller.signal,
        graceMilliseconds: 50,
        onLine: (_stream, line) => {
          pids = line.split(' ').map(Number);
          controller.abort(new Error('cancelled by the test'));
        },
      }),
    );
    await expect(run).rejects.toThrow('cancelled by the test');
    expect(pids).toHaveLength(2);
    for (const pid of pids) await eventuallyDead(pid);
  });

  it('ends at the timeout and says what the command said last', async () => {
    const hang = script(`console.error('waiting for the database'); setInterval(() => {}, 1000)`);
    await expect(runProcess(hang, options({ timeoutMilliseconds: 1500 }))).rejects.toMatchObject({
      code: 'PROCESS_TIMED_OUT',
      message: expect.stringContaining('waiting for the database') as unknown,
    });
  });

  it('leaves no child behind when the command itself ends well', async () => {
    folder = await mkdtemp(join(tmpdir(), 'waybill-process-'));
    const file = join(folder, 'pid');
    const text = `const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
      require('node:fs').writeFileSync(${JSON.stringify(file)}, String(child.pid)); process.exit(0)`;
    const result = await runProcess(script(text), options());
    expect(result.exitCode).toBe(0);
    await eventuallyDead(Number(await readFile(file, 'utf8')));
  });
});

describe('runToSuccess', () => {
  it('names exit code and last lines, without secrets', async () => {
    const fail = script(`console.error('password is hunter22'); process.exit(7)`);
    const error: unknown = await runToSuccess(fail, options({ secrets: ['hunter22'] })).catch(
      (caught: unknown) => caught,
    );
    expect(error).toMatchObject({ code: 'PROCESS_FAILED', facts: { exitCode: 7 } });
    expect(String(error)).toContain('password is ***');
    expect(String(error)).not.toContain('hunter22');
  });
});

describe('environments', () => {
  const names = [
    'INPUT_TOKEN',
    'ACTIONS_RUNTIME_TOKEN',
    'GITHUB_TOKEN',
    'GITHUB_OUTPUT',
    'OPS_REPO_TOKEN',
    'STATE_x',
    'APP_SETTING',
  ];
  afterEach(() => {
    for (const name of names) Reflect.deleteProperty(process.env, name);
  });

  it('give a command the host, less what is ours; our tools an allow-list', () => {
    for (const name of names) process.env[name] = 'value';
    const command = commandEnvironment({ EXTRA: '1' });
    expect(Object.keys(command).filter((name) => names.includes(name))).toEqual(['APP_SETTING']);
    expect(command).toMatchObject({ EXTRA: '1', PATH: process.env['PATH'] });
    const tool = toolEnvironment();
    expect(Object.keys(tool).filter((name) => names.includes(name))).toEqual([]);
    expect(tool['PATH']).toBe(process.env['PATH']);
  });
});

describe('requireTool', () => {
  const { signal } = new AbortController();
  it('gives the version, refuses an old one and one that is not there', async () => {
    await expect(requireTool('node', '>=18', signal)).resolves.toMatch(/^\d+\.\d+\.\d+$/);
    await expect(requireTool('node', '>=999', signal)).rejects.toMatchObject({
      code: 'TOOL_TOO_OLD',
    });
    await expect(requireTool('waybill-no-such-tool', '>=1', signal)).rejects.toMatchObject({
      code: 'TOOL_NOT_FOUND',
    });
  });
});
