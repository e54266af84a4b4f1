import { tmpdir } from 'node:os';
import { isWaybillError } from '@waybill/core';
import satisfies from 'semver/functions/satisfies.js';
import { processError } from './error-codes.ts';
import { runProcess } from './run-process.ts';

const versions = new Map<string, Promise<string>>();

/**
 * Proves that a tool is installed in a version that works; asks it once in the life of this process.
 * @param name the program: `git`
 * @param range a semver range: `>=2.31`
 * @param signal cancels the question
 * @returns its version: `2.39.5`
 * @throws TOOL_NOT_FOUND, TOOL_TOO_OLD, TOOL_VERSION_UNKNOWN
 */
export async function requireTool(
  name: string,
  range: string,
  signal: AbortSignal,
): Promise<string> {
  signal.throwIfAborted();
  const known = versions.get(name) ?? askVersion(name, signal);
  versions.set(name, known);
  const version = await known.catch((error: unknown) => {
    versions.delete(name);
    throw error;
  });
  if (!satisfies(version, range)) {
    throw processError('TOOL_TOO_OLD', {
      message: `Expected ${name} ${range}; found ${version}.`,
      remedy: `Install ${name} ${range} on this machine.`,
      facts: { tool: name, range, version },
    });
  }
  return version;
}

/**
 * @param name the program: a name on the PATH, or a path
 * @param signal cancels the question
 * @param args what makes it say its version
 * @returns its version: `2.39.5`
 * @throws TOOL_NOT_FOUND, TOOL_VERSION_UNKNOWN
 */
export async function askVersion(
  name: string,
  signal: AbortSignal,
  args: readonly string[] = ['--version'],
): Promise<string> {
  const result = await runProcess([name, ...args], {
    cwd: tmpdir(),
    signal,
    timeoutMilliseconds: 20_000,
    maximumOutputBytes: 65_536,
  }).catch((error: unknown) => {
    if (!isWaybillError(error, 'PROCESS_NOT_FOUND')) throw error;
    throw processError('TOOL_NOT_FOUND', {
      message: `Expected the tool ${name} on the PATH; it is not there.`,
      remedy: `Install ${name} on this machine.`,
      facts: { tool: name },
      cause: error,
    });
  });
  const text = result.stdout.toString('utf8') + result.stderr.toString('utf8');
  const match = /(?:^|[^\d.])(\d{1,5})\.(\d{1,5})(?:\.(\d{1,5}))?/.exec(text);
  if (match === null || result.exitCode !== 0) {
    throw processError('TOOL_VERSION_UNKNOWN', {
      message: `Expected ${[name, ...args].join(' ')} to print a version; found ${JSON.stringify(text.slice(0, 120))}.`,
      remedy: `Check that ${name} works on this machine.`,
      facts: { tool: name },
    });
  }
  return `${Number(match[1])}.${Number(match[2])}.${Number(match[3] ?? 0)}`;
}
