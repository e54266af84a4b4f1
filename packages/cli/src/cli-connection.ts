import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { messageOf, parseWith, Secret, type Progress } from '@waybill/core';
import { connect, type ConnectionSettings, type Connections } from '@waybill/stage';
import { z } from 'zod';
import type { Call, Option } from './command.ts';
import { cliError } from './error-codes.ts';

/** The file of a kept rehearsal that says where everything is. */
export const rehearsalFile = 'rehearsal.json';

/** What a kept rehearsal says of itself. */
export const rehearsalSchema = z.strictObject({
  applicationRepository: z.string(),
  opsRepository: z.string(),
  registry: z.string(),
  environments: z.record(z.string(), z.string()),
  /** Each approver's name and the file of their key. */
  approverKeys: z.record(z.string(), z.string()),
  /** The file of the key that signs the ledger's records. */
  ledgerKey: z.string(),
  board: z.string(),
  pid: z.int().positive(),
});
export type KeptRehearsal = z.infer<typeof rehearsalSchema>;

/** How the systems are reached from a terminal: options of every command that reads the ledger. */
export const connectionOptions: Readonly<Record<string, Option>> = {
  rehearsal: {
    about: 'The folder of a kept rehearsal; nothing else is needed then.',
    value: 'FOLDER',
  },
  config: { about: 'Path of waybill.yaml in the repository.', value: 'PATH' },
  'application-repository': { about: "URL or path of the application's repository.", value: 'URL' },
  'ops-repository': { about: 'URL or path of the ops repository.', value: 'URL' },
  registry: { about: 'Registry host that replaces the host of every image.', value: 'HOST' },
  application: {
    about:
      "The application's name, where its repository cannot be reached and the ledger has several.",
    value: 'NAME',
  },
  'ops-branch': {
    about:
      "Branch of desired state, where the application's repository cannot be reached; else main.",
    value: 'NAME',
  },
  'ledger-branch': {
    about: "Branch of the ledger, where the application's repository cannot be reached.",
    value: 'NAME',
  },
  open: {
    about: 'The ledger of environments with `from: any`: a branch of the application.',
  },
};

/** Who signs what a command writes into the ledger. */
export const ledgerKeyOption: Readonly<Record<string, Option>> = {
  'ledger-key': {
    about:
      'File with the private key (PEM) that signs records; its password is in WAYBILL_LEDGER_KEY_PASSWORD.',
    value: 'FILE',
  },
};

/** What the help of such a command says about credentials. */
export const connectionDetails =
  'Tokens come from the environment, never from the command line: WAYBILL_APPLICATION_TOKEN, WAYBILL_OPS_TOKEN, WAYBILL_REGISTRY_USERNAME and WAYBILL_REGISTRY_PASSWORD. Where no repository is named, the one of the current folder is meant.';

/**
 * Opens the systems for one command, and removes their caches afterwards.
 * @param call the command's call, with `connectionOptions`
 * @param progress where waiting shows itself
 * @param use what to do with them
 * @throws REHEARSAL_NOT_FOUND, CLI_USAGE, and what `use` throws
 */
export async function withConnections<T>(
  call: Call,
  progress: Progress,
  use: (connections: Connections) => Promise<T>,
): Promise<T> {
  const temporaryFolder = await mkdtemp(join(tmpdir(), 'waybill-'));
  try {
    const settings = await settingsOf(call, progress, temporaryFolder);
    return await use(connect(settings));
  } finally {
    await rm(temporaryFolder, { recursive: true, force: true });
  }
}

async function settingsOf(
  call: Call,
  progress: Progress,
  temporaryFolder: string,
): Promise<ConnectionSettings> {
  const kept = await keptRehearsal(call);
  const applicationRepository =
    kept?.applicationRepository ??
    call.text('application-repository') ??
    (await originOf(call.signal));
  const opsRepository = kept?.opsRepository ?? call.text('ops-repository');
  const registry = kept?.registry ?? call.text('registry');
  const applicationToken = secretFrom('WAYBILL_APPLICATION_TOKEN');
  const opsToken = secretFrom('WAYBILL_OPS_TOKEN');
  const registryUsername = process.env['WAYBILL_REGISTRY_USERNAME'];
  const registryPassword = secretFrom('WAYBILL_REGISTRY_PASSWORD');
  const actor = userInfo().username;
  const names = {
    application: call.text('application'),
    opsBranch: call.text('ops-branch'),
    ledgerBranch: call.text('ledger-branch'),
    ledgerSigner: await ledgerSignerOf(call.text('ledger-key') ?? kept?.ledgerKey),
  };
  return {
    config: call.text('config') ?? 'waybill.yaml',
    forge: 'auto',
    applicationRepository,
    ...(opsRepository === undefined ? {} : { opsRepository }),
    ...(registry === undefined ? {} : { registry }),
    ...(applicationToken === undefined ? {} : { applicationToken }),
    ...(opsToken === undefined ? {} : { opsToken }),
    ...(registryUsername === undefined ? {} : { registryUsername }),
    ...(registryPassword === undefined ? {} : { registryPassword }),
    temporaryFolder,
    owner: {
      repository: 'terminal',
      run: String(process.pid),
      attempt: 1,
      job: 'terminal',
      actor,
      pid: process.pid,
    },
    signal: call.signal,
    progress,
    ...(call.given('open') ? { place: 'open' as const } : {}),
    ...(names.application === undefined ? {} : { application: names.application }),
    ...(names.opsBranch === undefined ? {} : { opsBranch: names.opsBranch }),
    ...(names.ledgerBranch === undefined ? {} : { ledgerBranch: names.ledgerBranch }),
    ...(names.ledgerSigner === undefined ? {} : { ledgerSigner: names.ledgerSigner }),
  };
}

/** A key is read from a file, and never stands among the words that every process of the machine can see. */
async function ledgerSignerOf(
  file: string | undefined,
): Promise<ConnectionSettings['ledgerSigner']> {
  if (file === undefined) return undefined;
  const { keySigner } = await import('@waybill/supply-chain');
  const passphrase = secretFrom('WAYBILL_LEDGER_KEY_PASSWORD');
  let pem: Secret;
  try {
    pem = new Secret(await readFile(file, 'utf8'));
  } catch (error) {
    throw cliError('CLI_USAGE', {
      message: `Expected the key of the ledger in a readable file: ${messageOf(error)}.`,
      remedy:
        'Name with --ledger-key the file of the private key whose public half the policy lists.',
    });
  }
  return keySigner(pem, passphrase === undefined ? {} : { passphrase });
}

/**
 * @param call a command's call
 * @returns the kept rehearsal that `--rehearsal` names, if it does
 * @throws REHEARSAL_NOT_FOUND
 */
export async function keptRehearsal(call: Call): Promise<KeptRehearsal | undefined> {
  const folder = call.text('rehearsal');
  if (folder === undefined) return undefined;
  let text: string;
  try {
    text = await readFile(join(resolve(folder), rehearsalFile), 'utf8');
  } catch (error) {
    throw cliError('REHEARSAL_NOT_FOUND', {
      message: `Expected a kept rehearsal in ${folder}, found no readable ${rehearsalFile}: ${messageOf(error)}.`,
      remedy: 'Start one with `waybill rehearse --keep FOLDER`; it prints the folder to name here.',
      facts: { folder },
    });
  }
  return parseWith(
    rehearsalSchema,
    JSON.parse(text),
    `${rehearsalFile} of ${folder}`,
    'Start the rehearsal again.',
  );
}

async function originOf(signal: AbortSignal): Promise<string> {
  const { runProcess, toolEnvironment } = await import('@waybill/process');
  const result = await runProcess(['git', 'remote', 'get-url', 'origin'], {
    cwd: process.cwd(),
    signal,
    timeoutMilliseconds: 10_000,
    env: toolEnvironment(),
  });
  const url = result.stdout.toString('utf8').trim();
  if (result.exitCode === 0 && url !== '') return url;
  throw cliError('CLI_USAGE', {
    message:
      "Expected to know the application's repository: no `--application-repository` was given, and the current folder has no git remote `origin`.",
    remedy: 'Name it with `--application-repository`, or a kept rehearsal with `--rehearsal`.',
  });
}

function secretFrom(variable: string): Secret | undefined {
  const value = process.env[variable];
  return value === undefined || value === '' ? undefined : new Secret(value);
}
