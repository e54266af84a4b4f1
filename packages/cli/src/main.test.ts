import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { commands } from './commands/registry.ts';
import { runCommandLine } from './main.ts';

let out = '';
let problems = '';
beforeEach(() => {
  out = problems = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  jest
    .spyOn(process.stderr, 'write')
    .mockImplementation((text) => ((problems += String(text)), true));
});
afterEach(() => {
  jest.restoreAllMocks();
});

describe('waybill', () => {
  it.each([[[]], [['--help']], [['help']]])('with %j lists every command', async (words) => {
    expect(await runCommandLine(words)).toBe(0);
    for (const [name, { about }] of Object.entries(commands)) {
      expect(out).toContain(`  ${name}`);
      expect(out).toContain(about.split(' ').slice(0, 4).join(' '));
    }
    expect(out.split('\n').filter((line) => line.length > 88)).toEqual([]);
    expect(problems).toBe('');
  });

  it('says its version', async () => {
    expect(await runCommandLine(['--version'])).toBe(0);
    expect(out).toMatch(/^waybill \d+\.\d+\.\d+\n$/);
  });

  it.each(['deploi', 'constructor', 'toString', '__proto__', '', 'ledger'])(
    'has no command %j',
    async (word) => {
      expect(await runCommandLine([word])).toBe(2);
      expect(problems).toContain(`there is no command ${JSON.stringify(word)}`);
      expect(out).toBe('');
    },
  );

  it.each(Object.keys(commands))('%s --help shows its page', async (name) => {
    expect(await runCommandLine([...name.split(' '), '--help'])).toBe(0);
    expect(out).toContain(`Usage: waybill ${name}`);
  });

  it('ends with 2 and the remedy where words do not fit', async () => {
    expect(await runCommandLine(['history', '--unknown'])).toBe(2);
    expect(problems).toMatch(
      /Unknown option '--unknown'[\s\S]*→ See `waybill history --help`\.\n {2}\[CLI_USAGE\]\n$/,
    );
  });

  it('ends with 1 where a command fails', async () => {
    expect(await runCommandLine(['status', '--rehearsal', '/nowhere/at/all'])).toBe(1);
    expect(problems).toContain('[REHEARSAL_NOT_FOUND]');
  });
});
