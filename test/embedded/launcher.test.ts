import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';

const launcher = join(import.meta.dirname, '..', '..', 'scripts', 'run.mjs');
const folder = mkdtempSync(join(tmpdir(), 'waybill-launcher-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function script(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

function launch(...args: readonly string[]): ReturnType<typeof spawn> {
  return spawn(process.execPath, [launcher, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

async function ended(
  child: ReturnType<typeof spawn>,
): Promise<{ code: number | null; text: string }> {
  let text = '';
  child.stdout?.on('data', (bytes: Buffer) => (text += bytes.toString()));
  child.stderr?.on('data', (bytes: Buffer) => (text += bytes.toString()));
  await once(child, 'close');
  return { code: child.exitCode, text };
}

describe('the launcher', () => {
  it('runs TypeScript with its arguments, and gives its exit code', async () => {
    const file = script(
      'code.ts',
      'const code: number = 7;\nconsole.log(process.argv.slice(2).join());\nprocess.exit(code);\n',
    );
    const { code, text } = await ended(launch('--no-warnings', file, '--flag', 'a b'));
    expect({ code, text }).toEqual({ code: 7, text: '--flag,a b\n' });
  });

  it('passes a signal on, and waits for what the script still does', async () => {
    const file = script(
      'signal.mjs',
      "process.on('SIGTERM', () => setTimeout(() => { console.log('clean'); process.exit(3); }, 50));\n" +
        "setInterval(() => {}, 1000);\nconsole.log('ready');\n",
    );
    const child = launch(file);
    child.stdout?.once('data', () => child.kill('SIGTERM'));
    const { code, text } = await ended(child);
    expect({ code, text }).toEqual({ code: 3, text: 'ready\nclean\n' });
  });

  it('gives 128 and the signal where the script was killed', async () => {
    const file = script('killed.mjs', "process.kill(process.pid, 'SIGKILL');\n");
    expect((await ended(launch(file))).code).toBe(137);
  });

  it('says what it expects where nothing is given', async () => {
    const { code, text } = await ended(launch());
    expect(code).toBe(2);
    expect(text).toContain('run.mjs');
  });
});
