import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { cancelOnSignals, sleep, withDeadline } from './cancellation.ts';
import { coreError } from './error-codes.ts';

const never = new AbortController().signal;
const reason = coreError('CANCELLED', { message: 'enough', remedy: 'again' });
const month = 31 * 86_400_000;

/** Ends when its signal is aborted, with an error of its own, as fetch and child processes do. */
async function untilAborted(signal: AbortSignal): Promise<never> {
  await new Promise((go) => signal.addEventListener('abort', go, { once: true }));
  throw new Error('aborted somewhere below');
}

describe('sleep', () => {
  it('ends by itself', async () => {
    await expect(sleep(1, never)).resolves.toBeUndefined();
  });

  it('ends at once when it is cancelled', async () => {
    const controller = new AbortController();
    setImmediate(() => controller.abort(reason));
    await expect(sleep(50_000, controller.signal)).rejects.toBe(reason);
  });

  it('does not begin when it is cancelled already', async () => {
    await expect(sleep(0, AbortSignal.abort(reason))).rejects.toBe(reason);
  });

  it('makes an error of a reason that is none', async () => {
    const controller = new AbortController();
    setImmediate(() => controller.abort('enough'));
    await expect(sleep(50_000, controller.signal)).rejects.toThrow('enough');
  });

  it('does not end at once because it is long', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), 20);
    await expect(sleep(month, controller.signal)).rejects.toBe(reason);
  });
});

describe('withDeadline', () => {
  it('gives what the act gives', async () => {
    expect(await withDeadline('it', 10_000, never, () => Promise.resolve(7))).toBe(7);
  });

  it("throws the act's own error while there is time", async () => {
    const own = new Error('own');
    await expect(withDeadline('it', 10_000, never, () => Promise.reject(own))).rejects.toBe(own);
  });

  it('says what did not end in time, instead of how it was torn down', async () => {
    await expect(withDeadline('the push to main', 5, never, untilAborted)).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      message: 'Expected the push to main to end within 5ms; it did not.',
      facts: { what: 'the push to main', deadlineMilliseconds: 5 },
    });
  });

  it("passes the parent's reason on", async () => {
    const controller = new AbortController();
    setImmediate(() => controller.abort(reason));
    await expect(withDeadline('it', 50_000, controller.signal, untilAborted)).rejects.toBe(reason);
  });

  it('does not act when the parent is aborted already', async () => {
    let acted = false;
    const act = (): Promise<void> => {
      acted = true;
      return Promise.resolve();
    };
    await expect(withDeadline('it', 1000, AbortSignal.abort(reason), act)).rejects.toBe(reason);
    expect(acted).toBe(false);
  });

  it('keeps what was done although the time was over', async () => {
    const act = async (signal: AbortSignal): Promise<string> => {
      await untilAborted(signal).catch(() => undefined);
      return 'done';
    };
    expect(await withDeadline('it', 5, never, act)).toBe('done');
  });

  it('does not abort at once because the deadline is far', async () => {
    const act = async (signal: AbortSignal): Promise<boolean> => {
      await sleep(20, signal);
      return signal.aborted;
    };
    expect(await withDeadline('it', month, never, act)).toBe(false);
  });
});

describe('cancelOnSignals', () => {
  const script = `
    import { cancelOnSignals, sleep } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'cancellation.ts')).href)};
    const cancellation = cancelOnSignals();
    process.stdout.write('ready');
    try { await sleep(50_000, cancellation.signal); }
    catch (error) { process.stdout.write(' ' + error.code + ': ' + error.message); }
    cancellation.release();
    if (process.argv[1] === 'twice') { process.stdout.write(' again'); setInterval(() => undefined, 1000); }
    else process.exitCode = 3;
  `;

  async function run(signals: readonly NodeJS.Signals[], ...words: string[]): Promise<unknown> {
    const child = spawn(
      process.execPath,
      ['--no-warnings', '--input-type=module', '-e', script, ...words],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const left = [...signals];
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (/ready$|again$/.test(output)) child.kill(left.shift() ?? 'SIGKILL');
    });
    await once(child, 'close');
    return { exit: child.exitCode, signal: child.signalCode, output };
  }

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'lets a process that got %s end by itself',
    async (name) => {
      expect(await run([name])).toEqual({
        exit: 3,
        signal: null,
        output: `ready CANCELLED: The run was cancelled by ${name}.`,
      });
    },
  );

  it('leaves signals to Node again after its release', async () => {
    expect(await run(['SIGTERM', 'SIGTERM'], 'twice')).toMatchObject({
      exit: null,
      signal: 'SIGTERM',
    });
  });

  it('leaves no listener behind', () => {
    const count = (): number => process.listenerCount('SIGINT') + process.listenerCount('SIGTERM');
    const before = count();
    const cancellation = cancelOnSignals();
    expect(count()).toBe(before + 2);
    cancellation.release();
    expect(count()).toBe(before);
  });

  it('ends with its release what nobody waits for any more', async () => {
    const cancellation = cancelOnSignals();
    const left = sleep(50_000, cancellation.signal);
    expect(cancellation.signal.aborted).toBe(false);
    cancellation.release();
    await expect(left).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
