import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sleep } from './cancellation.ts';
import { effects, performEffect } from './effect.ts';
import { coreError } from './error-codes.ts';

const { signal } = new AbortController();
const fencedOff = coreError('FENCED_OFF', { message: 'another run', remedy: 'stop' });

describe('performEffect', () => {
  it('asks the fence before it acts, and gives what the act gives', async () => {
    const order: string[] = [];
    const fence = async (): Promise<void> => {
      await sleep(1, signal);
      order.push('fence');
    };
    const value = await performEffect('git.push', { signal, fence }, async () => order.push('act'));
    expect(value).toBe(2);
    expect(order).toEqual(['fence', 'act']);
  });

  it('does not act when the fence throws', async () => {
    let acted = false;
    const fence = (): Promise<void> => Promise.reject(fencedOff);
    const ended = performEffect('git.push', { signal, fence }, async () => (acted = true));
    await expect(ended).rejects.toBe(fencedOff);
    expect(acted).toBe(false);
  });

  it('neither asks nor acts when the run is cancelled already', async () => {
    const calls: string[] = [];
    const context = {
      signal: AbortSignal.abort(fencedOff),
      fence: async () => void calls.push('fence'),
    };
    const ended = performEffect('git.push', context, async () => calls.push('act'));
    await expect(ended).rejects.toBe(fencedOff);
    expect(calls).toEqual([]);
  });

  it('does not act when the run is cancelled while the fence is asked', async () => {
    const controller = new AbortController();
    let acted = false;
    const fence = async (): Promise<void> => controller.abort(fencedOff);
    const ended = performEffect('git.push', { signal: controller.signal, fence }, async () => {
      acted = true;
    });
    await expect(ended).rejects.toBe(fencedOff);
    expect(acted).toBe(false);
  });

  it('ends at its deadline, and says what did not end', async () => {
    const ended = performEffect(
      'registry.tag',
      { signal, deadlineMilliseconds: 5 },
      async (inner) => await sleep(50_000, inner),
    );
    await expect(ended).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      message: `Expected ${effects['registry.tag'].about} to end within 5ms; it did not.`,
    });
  });
});

it.each(Object.entries(effects))('%s has a deadline and says what it is', (name, effect) => {
  expect(name).toMatch(/^[a-z]+\.[a-z-]+$/);
  expect(effect.deadline).toBeGreaterThan(0);
  expect(effect.about).toMatch(/^[a-z]/);
});

describe('the places where tests stop a process', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'waybill-effect-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const script = `
    import { performEffect } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'effect.ts')).href)};
    const { signal } = new AbortController();
    const act = (name) => performEffect(name, { signal }, async () => process.stdout.write(name + ' '));
    await act('git.push');
    await act('registry.tag');
    await act('git.push');
    await performEffect('forge.status', { signal }, async () => { throw new Error('no'); }).catch(() => undefined);
    process.stdout.write('end');
  `;

  async function run(
    killAt?: string,
  ): Promise<{ signal: unknown; output: string; trace: string[] }> {
    const trace = join(folder, 'trace');
    const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], {
      env: {
        WAYBILL_EFFECT_TRACE: trace,
        ...(killAt === undefined ? {} : { WAYBILL_KILL_AT: killAt }),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    await once(child, 'close');
    const lines = readFileSync(trace, 'utf8').trimEnd().split('\n');
    return { signal: child.signalCode, output, trace: lines };
  }

  it('leave a trace of each effect, and of one that failed no end', async () => {
    expect(await run()).toEqual({
      signal: null,
      output: 'git.push registry.tag git.push end',
      trace: [
        'before:git.push',
        'after:git.push',
        'before:registry.tag',
        'after:registry.tag',
        'before:git.push',
        'after:git.push',
        'before:forge.status',
      ],
    });
  });

  it.each([
    ['before:git.push', '', 1],
    ['after:git.push', 'git.push', 2],
    ['before:registry.tag', 'git.push', 3],
    ['before:git.push#1', '', 1],
    ['before:git.push#2', 'git.push registry.tag', 5],
    ['after:git.push#2', 'git.push registry.tag git.push', 6],
  ])('kill at %s', async (place, output, traced) => {
    const end = await run(place);
    expect(end.signal).toBe('SIGKILL');
    expect(end.output.trim()).toBe(output);
    expect(end.trace).toHaveLength(traced);
    expect(end.trace.at(-1)).toBe(place.replace(/#\d$/, ''));
  });

  it.each(['before:git.push#3', 'after:forge.status', 'before:unknown'])(
    'do not kill at %s, where the run never comes',
    async (place) => {
      expect(await run(place)).toMatchObject({ signal: null });
    },
  );
});
