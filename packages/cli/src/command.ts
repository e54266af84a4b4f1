import { parseArgs, type ParseArgsConfig } from 'node:util';
import { messageOf } from '@waybill/core';
import { cliError } from './error-codes.ts';

/** One option of a command. */
export interface Option {
  readonly about: string;
  /** What stands for its value in the help; absent for a switch. */
  readonly value?: string;
  /** Whether it may be given several times; its values are then read with `texts`. */
  readonly several?: boolean;
}

/** What a command was called with. */
export interface Call {
  readonly positionals: readonly string[];
  /** @returns the option's value, undefined where it was not given */
  text(name: string): string | undefined;
  /** @returns the values of an option that may be given several times, in their order */
  texts(name: string): readonly string[];
  /** @returns whether the switch was given */
  given(name: string): boolean;
  readonly signal: AbortSignal;
}

/** One command of `waybill`. */
export interface Command {
  readonly name: string;
  readonly about: string;
  /** Names of the positional arguments, `[optional]` in brackets. */
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  /** Paragraphs for its help: what it does, what it never does. */
  readonly details: readonly string[];
  readonly examples: readonly string[];
  /** Does it; the value is the exit code. */
  run(call: Call): Promise<number>;
}

/**
 * Parses a command line strictly: an unknown option, a missing value or a surplus word is an error.
 * @param command the command
 * @param words what stands after its name
 * @param signal cancels the command
 * @throws CLI_USAGE
 */
export function parseCall(command: Command, words: readonly string[], signal: AbortSignal): Call {
  const options: ParseArgsConfig['options'] = {};
  for (const [name, option] of Object.entries(command.options)) {
    options[name] = {
      type: option.value === undefined ? 'boolean' : 'string',
      multiple: option.several === true,
    };
  }
  const parsed = parse(command, words, options);
  const required = command.positionals.filter((name) => !name.startsWith('[')).length;
  if (
    parsed.positionals.length < required ||
    parsed.positionals.length > command.positionals.length
  ) {
    throw usageError(
      command,
      `expected ${command.positionals.join(' ') || 'no further words'}, found ${parsed.positionals.length === 0 ? 'none' : parsed.positionals.join(' ')}`,
    );
  }
  return {
    positionals: parsed.positionals,
    text: (name) => {
      const value = parsed.values[name];
      return typeof value === 'string' ? value : undefined;
    },
    texts: (name) => {
      const values = parsed.values[name];
      return Array.isArray(values)
        ? values.filter((value): value is string => typeof value === 'string')
        : [];
    },
    given: (name) => parsed.values[name] === true,
    signal,
  };
}

function parse(
  command: Command,
  words: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
): { values: Record<string, unknown>; positionals: string[] } {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw usageError(command, messageOf(error));
  }
}

function usageError(command: Command, problem: string): Error {
  return cliError('CLI_USAGE', {
    message: `waybill ${command.name}: ${problem}.`,
    remedy: `See \`waybill ${command.name} --help\`.`,
    facts: { command: command.name },
  });
}

const pageWidth = 88;

/**
 * @param command a command
 * @returns its help page
 */
export function commandHelp(command: Command): string {
  const usage = [
    'waybill',
    command.name,
    ...command.positionals.map((name) => (name.startsWith('[') ? name : `<${name}>`)),
  ];
  const lines = [
    command.about,
    '',
    `Usage: ${usage.join(' ')}${Object.keys(command.options).length > 0 ? ' [options]' : ''}`,
  ];
  for (const paragraph of command.details) lines.push('', ...wrap(paragraph, pageWidth));
  const rows = [
    ...Object.entries(command.options).map(([name, option]) => [
      `--${name}${option.value === undefined ? '' : ` ${option.value}`}`,
      option.about,
    ]),
    ['--help', 'This page.'],
  ];
  lines.push('', 'Options:', ...table(rows));
  if (command.examples.length > 0)
    lines.push('', 'Examples:', ...command.examples.map((example) => `  ${example}`));
  return `${lines.join('\n')}\n`;
}

/**
 * @param rows pairs of a term and what it means
 * @returns lines with the terms in a column of their own
 */
export function table(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map((row) => row[0]?.length ?? 0)) + 2;
  return rows.flatMap(([term = '', about = '']) =>
    wrap(about, pageWidth - 2 - width).map(
      (line, index) => `  ${(index === 0 ? term : '').padEnd(width)}${line}`,
    ),
  );
}

/** @returns the text in lines of at most `width` characters, words whole */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
