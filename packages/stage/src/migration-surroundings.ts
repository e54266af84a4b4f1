import type { TemplateValues } from '@waybill/config';
import { Secret, type Release } from '@waybill/core';
import type { CommandSurroundings } from '@waybill/migration';
import { commandEnvironment } from '@waybill/process';
import { requireCheckout } from './checkout.ts';
import type { ConnectionSettings } from './connection-settings.ts';
import { stageError } from './error-codes.ts';

/** What of a deployment its commands are given. */
export interface CommandContext {
  readonly release: Pick<Release, 'commit'>;
  /** For `${commit}` and friends. */
  readonly values: TemplateValues;
  readonly connections: {
    readonly settings: Pick<ConnectionSettings, 'signal' | 'progress' | 'mask'>;
  };
}

/** Where a step's commands of a migration run, and with what. */
export interface CommandPlace {
  readonly workspace: string;
  /** `NAME=value` a line. */
  readonly variables: Secret | undefined;
}

/**
 * @param context environment, release, and whoever masks secrets
 * @param place the checkout and the variables that the step was given
 * @returns where and with what the commands of a migration run
 * @throws CHECKOUT_MISMATCH where the checkout is at another commit, MIGRATION_ENV_INVALID
 */
export async function migrationSurroundings(
  { connections: { settings }, release, values }: CommandContext,
  { workspace, variables }: CommandPlace,
): Promise<CommandSurroundings> {
  await requireCheckout(workspace, release.commit, settings.signal);
  return {
    checkout: workspace,
    values,
    environment: { ...commandEnvironment(), ...variablesOf(variables, settings.mask) },
  };
}

/** A value is as secret as the whole: a runner masks only the lines that it was given. */
function variablesOf(
  text: Secret | undefined,
  mask: ((secret: Secret) => void) | undefined,
): Readonly<Record<string, string>> {
  const lines = text?.reveal().split(/\r?\n/) ?? [];
  const entries = lines.flatMap((line, index): [string, string][] => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw variableInvalid(index + 1);
    if (value.length >= shortestMask) mask?.(new Secret(value));
    return [[name, value]];
  });
  return Object.fromEntries(entries);
}

/** Shorter ones would hide half of the log. */
const shortestMask = 4;

function variableInvalid(line: number): Error {
  return stageError('MIGRATION_ENV_INVALID', {
    message: `Expected NAME=value in each line of \`migration-env\`; line ${String(line)} is something else.`,
    remedy: 'Write one variable a line, without quotes and without `export`.',
    facts: { line },
  });
}
