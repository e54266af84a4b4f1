/** @jest-environment node */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { startConversation, type Conversation } from './conversation.ts';
import type { ConversationOptions } from './types.ts';

const never = new AbortController().signal;

/** Answers each line with its process id and the line; `end` ends it, `silence` is not answered. */
const script = `
  let rest = '';
  process.stdin.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\\n');
    rest = lines.pop();
    for (const line of lines) {
      if (line === 'end') { process.stderr.write('enough'); process.exitCode = 3; process.stdin.destroy(); return; }
      if (line !== 'silence') process.stdout.write(process.pid + ' ' + line + '\\n');
    }
  });
`;

function conversation(options: Partial<ConversationOptions> = {}): Conversation {
  return startConversation([process.execPath, '-e', script], {
    cwd: tmpdir(),
    signal: never,
    timeoutMilliseconds: 20_000,
    ...options,
  });
}

async function ask(one: Conversation, line: string): Promise<string[]> {
  let answer = '';
  await one.ask(`${line}\n`, (chunk) => {
    answer += chunk.toString('utf8');
    return answer.endsWith('\n');
  });
  return answer.trim().split(' ');
}

describe('startConversation', () => {
  it('asks one process again and again, in order', async () => {
    const one = conversation();
    const answers = await Promise.all(['a', 'b', 'c'].map(async (line) => ask(one, line)));
    expect(answers.map(([, line]) => line)).toEqual(['a', 'b', 'c']);
    expect(new Set(answers.map(([pid]) => pid)).size).toBe(1);
  });

  it('says how the process ended in the middle of an answer, and starts another one', async () => {
    const one = conversation();
    const [before] = await ask(one, 'a');
    await expect(ask(one, 'end')).rejects.toMatchObject({
      code: 'PROCESS_FAILED',
      message: expect.stringContaining('exit code 3.\nenough'),
    });
    const [after, line] = await ask(one, 'b');
    expect(line).toBe('b');
    expect(after).not.toBe(before);
  });

  it('takes nothing of an answer that was given up for the next one', async () => {
    const one = conversation();
    const refuse = (): boolean => {
      throw new Error('no such answer');
    };
    await expect(one.ask('a\n', refuse)).rejects.toThrow('no such answer');
    expect((await ask(one, 'b'))[1]).toBe('b');
  });

  it('ends when nobody asks any more', async () => {
    const one = conversation({ idleMilliseconds: 1 });
    const [before] = await ask(one, 'a');
    await gone(Number(before));
    expect((await ask(one, 'b'))[0]).not.toBe(before);
  });

  it('ends with the signal', async () => {
    const controller = new AbortController();
    const one = conversation({ signal: controller.signal });
    const [pid] = await ask(one, 'a');
    setTimeout(() => controller.abort(new Error('enough')), 20);
    await expect(ask(one, 'silence')).rejects.toThrow('enough');
    await gone(Number(pid));
    await expect(ask(one, 'b')).rejects.toThrow('enough');
  });

  it('does not wait for an answer without end', async () => {
    const one = conversation({ timeoutMilliseconds: 300 });
    await expect(ask(one, 'silence')).rejects.toMatchObject({ code: 'PROCESS_TIMED_OUT' });
  });

  it('says what could not be started', async () => {
    const none = startConversation(['no-such-command-of-waybill'], {
      ...{ cwd: tmpdir(), signal: never, timeoutMilliseconds: 1000 },
    });
    await expect(ask(none, 'a')).rejects.toMatchObject({ code: 'PROCESS_NOT_FOUND' });
  });

  it('does not keep the process that asked alive, and ends with it', async () => {
    const module = pathToFileURL(join(import.meta.dirname, 'conversation.ts')).href;
    const asking = `
      import { startConversation } from ${JSON.stringify(module)};
      const one = startConversation(['cat'], {
        cwd: '/', signal: new AbortController().signal, timeoutMilliseconds: 1000, idleMilliseconds: 60_000,
      });
      await one.ask('hello', (chunk) => { process.stdout.write(chunk); return true; });
    `;
    const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', asking], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    await once(child, 'close');
    expect({ output, exit: child.exitCode }).toEqual({ output: 'hello', exit: 0 });
  });
});

async function gone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
