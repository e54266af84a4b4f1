import { cancelOnSignals, isWaybillError, messageOf } from '@waybill/core';
import { commandHelp, parseCall, table, type Command } from './command.ts';
import { commands, type CommandEntry } from './commands/registry.ts';
import { version } from './version.ts';

/** Starts the `waybill` command line with this process's words; its result is the exit code. */
export async function main(): Promise<void> {
  process.exitCode = await runCommandLine(process.argv.slice(2));
}

/**
 * The `waybill` command line.
 * @param words the words after the program's name
 * @returns the exit code: 0 done, 1 refused or failed, 2 words that do not fit, 130 cancelled
 */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  const [first, ...rest] = words;
  if (first === 'help' && rest.length > 0) return await runCommandLine([...rest, '--help']);
  if (first === undefined || isHelp(first) || first === 'help') {
    process.stdout.write(overview());
    return 0;
  }
  if (first === '--version') {
    process.stdout.write(`waybill ${version}\n`);
    return 0;
  }
  const found = await findCommand(first, rest);
  if (found === undefined) {
    const { suggestion } = await import('@waybill/config');
    process.stderr.write(
      `waybill: there is no command ${JSON.stringify(first)}${suggestion(first, Object.keys(commands))}; \`waybill --help\` lists all of them.\n`,
    );
    return 2;
  }
  if (found.rest.some(isHelp)) {
    process.stdout.write(commandHelp(found.command));
    return 0;
  }
  const cancellation = cancelOnSignals();
  try {
    return await found.command.run(parseCall(found.command, found.rest, cancellation.signal));
  } catch (error) {
    return showError(error);
  } finally {
    cancellation.release();
  }
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h';
}

/** Commands of two words (`ledger verify`) are found before those of one. */
async function findCommand(
  first: string,
  rest: readonly string[],
): Promise<{ command: Command; rest: readonly string[] } | undefined> {
  const double = entryOf(`${first} ${rest[0] ?? ''}`);
  if (double !== undefined) return { command: await double.load(), rest: rest.slice(1) };
  const single = entryOf(first);
  return single === undefined ? undefined : { command: await single.load(), rest };
}

/** Own names only: `constructor` is no command. */
function entryOf(name: string): CommandEntry | undefined {
  return Object.hasOwn(commands, name) ? commands[name] : undefined;
}

function overview(): string {
  return [
    'Waybill: deployment as records, not memory.',
    '',
    'Usage: waybill <command> [options]',
    '',
    'Commands:',
    ...table(Object.entries(commands).map(([name, { about }]) => [name, about])),
    '',
    '`waybill <command> --help` says more about each. Start with `waybill rehearse`.',
    '',
  ].join('\n');
}

function showError(error: unknown): number {
  if (!isWaybillError(error)) {
    process.stderr.write(
      `waybill: a fault of Waybill itself: ${error instanceof Error ? (error.stack ?? error.message) : messageOf(error)}\n`,
    );
    return 1;
  }
  // Some messages name their place themselves.
  const where =
    error.location === undefined || error.message.startsWith(`${error.location.file}:`)
      ? ''
      : `${error.location.file}:${String(error.location.line ?? 1)}: `;
  process.stderr.write(`${where}${error.message}\n  → ${error.remedy}\n  [${error.code}]\n`);
  if (error.code === 'CLI_USAGE') return 2;
  return error.code === 'CANCELLED' ? 130 : 1;
}
