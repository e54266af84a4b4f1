import { describe, expect, it } from '@jest/globals';
import { isWaybillError } from '@waybill/core';
import { commandHelp, parseCall, table, wrap, type Call, type Command } from './command.ts';
import { commands } from './commands/registry.ts';

const { signal } = new AbortController();
const trial: Command = {
  name: 'try',
  about: 'Tries.',
  positionals: ['release', '[environment]'],
  options: {
    commit: { about: 'Only this commit.', value: 'SHA' },
    json: { about: 'Print JSON.' },
  },
  details: ['What it does.'],
  examples: ['waybill try a --json'],
  run: () => Promise.resolve(0),
};

const parse = (...words: string[]): Call => parseCall(trial, words, signal);

function refusal(...words: string[]): string {
  try {
    parse(...words);
  } catch (error) {
    if (isWaybillError(error, 'CLI_USAGE')) {
      expect(error.remedy).toBe('See `waybill try --help`.');
      return error.message;
    }
    throw error;
  }
  throw new Error('the words were taken');
}

describe('parseCall', () => {
  it('takes words, values and switches in any order', () => {
    for (const words of [
      ['one', 'two', '--commit', 'abc', '--json'],
      ['--json', 'one', '--commit=abc', 'two'],
    ]) {
      const call = parse(...words);
      expect(call.positionals).toEqual(['one', 'two']);
      expect(call.text('commit')).toBe('abc');
      expect(call.given('json')).toBe(true);
      expect(call.signal).toBe(signal);
    }
  });

  it('knows what was not given', () => {
    const call = parse('one');
    expect(call.positionals).toEqual(['one']);
    expect(call.text('commit')).toBeUndefined();
    expect(call.text('json')).toBeUndefined();
    expect(call.given('json')).toBe(false);
    expect(call.given('toString')).toBe(false);
  });

  it('takes what stands behind -- as a word', () => {
    expect(parse('--', '--json').positionals).toEqual(['--json']);
  });

  it.each([
    [['one', '--comit', 'abc'], "Unknown option '--comit'"],
    [['one', '-x'], "Unknown option '-x'"],
    [['one', '--commit'], '--commit'],
    [['one', '--commit', '--json'], '--commit'],
    [['one', '--json=yes'], '--json'],
    [[], 'expected release [environment], found none'],
    [['one', 'two', 'three'], 'expected release [environment], found one two three'],
  ])('refuses %j', (words, problem) => {
    expect(refusal(...words)).toMatch(/^waybill try: /);
    expect(refusal(...words)).toContain(problem);
  });

  it('refuses any word where a command takes none', () => {
    expect(() => parseCall({ ...trial, positionals: [] }, ['one'], signal)).toThrow(
      'expected no further words, found one',
    );
  });
});

describe('commandHelp', () => {
  it('shows use, options and examples', () => {
    expect(commandHelp(trial)).toBe(`Tries.

Usage: waybill try <release> [environment] [options]

What it does.

Options:
  --commit SHA  Only this commit.
  --json        Print JSON.
  --help        This page.

Examples:
  waybill try a --json
`);
  });

  it.each(Object.entries(commands))(
    'of %s fits a terminal and is complete',
    async (name, entry) => {
      const command = await entry.load();
      expect(command.name).toBe(name);
      expect(command.about).toMatch(/\.$/);
      const help = commandHelp(command);
      expect(help.split('\n').filter((line) => line.length > 88)).toEqual([]);
      expect(help.split('\n').filter((line) => line !== line.trimEnd())).toEqual([]);
      for (const option of Object.keys(command.options)) expect(help).toContain(`--${option}`);
      for (const example of command.examples)
        expect(example).toMatch(new RegExp(`^(\\w+=\\S+ )*waybill ${name}`));
    },
  );
});

describe('the layout of text', () => {
  it('breaks between words only', () => {
    expect(wrap('aa bb cc dd', 5)).toEqual(['aa bb', 'cc dd']);
    expect(wrap('aaaaaaaa b', 5)).toEqual(['aaaaaaaa', 'b']);
    expect(wrap('', 5)).toEqual(['']);
  });

  it('keeps the terms of a table in a column of their own', () => {
    const about = Array.from({ length: 30 }, () => 'word').join(' ');
    const lines = table([
      ['a', about],
      ['long-term', 'x'],
    ]);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.every((line) => line.length <= 88)).toBe(true);
    expect(lines.map((line) => line.slice(0, 13).trim())).toEqual([
      'a',
      ...lines.slice(1, -1).map(() => ''),
      'long-term',
    ]);
  });
});
