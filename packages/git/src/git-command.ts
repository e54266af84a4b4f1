import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sleep } from '@waybill/core';
import {
  runProcess,
  startConversation,
  toolEnvironment,
  type Conversation,
  type ProcessResult,
} from '@waybill/process';
import { gitFailure } from './failure.ts';
import type { RemoteUrl } from './remote-url.ts';
import type { GitCredential } from './types.ts';

/** One call of git. */
export interface GitCall {
  readonly args: readonly [string, ...string[]];
  readonly signal: AbortSignal;
  readonly input?: Uint8Array | string;
  readonly env?: Readonly<Record<string, string>>;
  readonly maximumOutputBytes?: number;
  /**
   * Whether git may ask the remote, and with `fetching` also fetch by itself what a partial clone lacks: reading must
   * find that out, to fetch it in one go.
   */
  readonly remote?: 'fetching' | 'as-it-is';
}

/** Runs git in one bare repository, with an environment that nothing outside can change. */
export interface Git {
  readonly folder: string;
  readonly secrets: readonly string[];
  /** @returns how git ended, whatever its exit code */
  run(call: GitCall): Promise<ProcessResult>;
  /** @throws the error that git's messages tell of */
  succeed(call: GitCall): Promise<ProcessResult>;
  /** A git that answers many questions about what is here; it never asks the remote. */
  converse(args: readonly [string, ...string[]], signal: AbortSignal): Conversation;
}

/** Where the bare repository is, and which remote it belongs to. */
export interface GitPlace {
  readonly folder: string;
  readonly remote: RemoteUrl;
  readonly credential: GitCredential | undefined;
  /** What a fetch leaves out, where the server can. */
  readonly filter: string;
  /** In the place of a credential: how git of a checkout reaches its remote. */
  readonly borrowed?: BorrowedAccess;
}

/** What git of a checkout is configured with that says how a remote is reached. */
export interface BorrowedAccess {
  /** Headers, credential helpers, rewritten addresses, the command for SSH; in their order. */
  readonly settings: readonly (readonly [key: string, value: string])[];
  readonly secrets: readonly string[];
}

const callTimeout = 600_000;
const lockedPattern =
  /\.lock': File exists|cannot lock ref|unable to (?:create|write)[^\n]*\.lock|could not lock|shallow file has changed/i;

/**
 * Makes a bare cache repository where there is none, and the way to run git in it.
 * @param place where
 * @param signal cancels it
 * @throws the system's error where the folder cannot be written
 */
export async function openCache(place: GitPlace, signal: AbortSignal): Promise<Git> {
  signal.throwIfAborted();
  if (!(await hasCache(place.folder))) await initialise(place.folder);
  return makeGit(place);
}

/**
 * Makes what `git init --bare` makes, less what only people look at (gitrepository-layout): a job opens two or
 * three caches before it does anything, and a process for each is what it would wait for longest. Made beside and
 * renamed: a folder is there complete, or not at all, whoever else does the same.
 */
async function initialise(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const made = await mkdtemp(join(dirname(folder), 'new-'));
  await mkdir(join(made, 'objects', 'pack'), { recursive: true });
  await mkdir(join(made, 'refs', 'heads'), { recursive: true });
  await mkdir(join(made, 'refs', 'waybill'));
  await writeFile(join(made, 'HEAD'), 'ref: refs/heads/main\n');
  await writeFile(join(made, 'config'), '[core]\n\trepositoryformatversion = 0\n\tbare = true\n');
  try {
    await rename(made, folder);
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    if (!(await hasCache(folder))) throw error;
  }
}

/** @returns whether a cache is in the folder: it is there complete, or not at all */
export async function hasCache(folder: string): Promise<boolean> {
  return await stat(join(folder, 'refs', 'waybill')).then(
    () => true,
    () => false,
  );
}

function makeGit(place: GitPlace): Git {
  const environments = {
    local: gitEnvironment(place, 'local'),
    'as-it-is': gitEnvironment(place, 'as-it-is'),
    fetching: gitEnvironment(place, 'fetching'),
  };
  const header = basicHeader(place.credential);
  const secrets = [
    ...(place.credential === undefined ? [] : [place.credential.password.reveal()]),
    ...(header === undefined ? [] : [header]),
    ...(place.borrowed?.secrets ?? []),
  ];
  const start = async (call: GitCall): Promise<ProcessResult> =>
    await runProcess(['git', ...call.args], {
      cwd: place.folder,
      signal: call.signal,
      timeoutMilliseconds: callTimeout,
      env: { ...environments[call.remote ?? 'local'], ...call.env },
      ...(call.input === undefined ? {} : { input: call.input }),
      ...(call.maximumOutputBytes === undefined
        ? {}
        : { maximumOutputBytes: call.maximumOutputBytes }),
      secrets,
    });
  const run = async (call: GitCall): Promise<ProcessResult> => {
    for (let attempt = 1; ; attempt += 1) {
      const result = await start(call);
      // Another process works on the same cache; its locks are short, unless it was killed.
      const isLocked =
        result.exitCode !== 0 &&
        call.args[0] !== 'push' &&
        lockedPattern.test(result.stderr.toString());
      if (!isLocked || attempt >= 12) return result;
      await removeStaleLock(place.folder);
      await sleep(20 * attempt + Math.random() * 50, call.signal);
    }
  };
  return {
    folder: place.folder,
    secrets,
    run,
    succeed: async (call) => {
      const result = await run(call);
      if (result.exitCode !== 0) throw gitFailure(call.args[0], result, place.remote.text, secrets);
      return result;
    },
    converse: (args, signal) =>
      startConversation(['git', ...args], {
        cwd: place.folder,
        signal,
        timeoutMilliseconds: callTimeout,
        env: environments.local,
        secrets,
      }),
  };
}

/** A lock that is older than any of our fetches of commits belongs to a process that was killed. */
async function removeStaleLock(folder: string): Promise<void> {
  for (const name of ['shallow.lock', 'config.lock']) {
    const file = join(folder, name);
    const facts = await stat(file).catch(() => undefined);
    if (facts !== undefined && Date.now() - facts.mtimeMs > 30_000) await rm(file, { force: true });
  }
}

function basicHeader(credential: GitCredential | undefined): string | undefined {
  if (credential === undefined) return undefined;
  return Buffer.from(`${credential.username}:${credential.password.reveal()}`).toString('base64');
}

/**
 * git's environment: nothing of the user's or the system's configuration (hooks, URL rewriting, credential helpers,
 * signing), messages in English, never a prompt. The URL and the credential travel in GIT_CONFIG_* variables
 * (git 2.31), so that neither is in an argument or in a file.
 */
function gitEnvironment(
  place: GitPlace,
  access: 'local' | NonNullable<GitCall['remote']>,
): Record<string, string> {
  const settings: [string, string][] = [
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['core.hooksPath', '/dev/null'],
    ['core.logAllRefUpdates', 'false'],
    ['credential.helper', ''],
    ['protocol.version', '2'],
    ['submodule.recurse', 'false'],
    ['push.recurseSubmodules', 'no'],
    ['fetch.writeCommitGraph', 'false'],
    ['fetch.negotiationAlgorithm', 'default'],
  ];
  if (access === 'fetching') {
    settings.push(
      ['remote.origin.promisor', 'true'],
      ['remote.origin.partialclonefilter', place.filter],
    );
  }
  if (access !== 'local') {
    settings.push(['remote.origin.url', place.remote.text]);
    if (place.borrowed !== undefined) {
      settings.push(['http.followRedirects', 'false']);
      for (const [key, value] of place.borrowed.settings) settings.push([key, value]);
    }
    const header = basicHeader(place.credential);
    if (header !== undefined && place.remote.kind === 'http') {
      settings.push(
        [
          `http.${new URL(place.remote.text).origin}/.extraHeader`,
          `Authorization: Basic ${header}`,
        ],
        // git would send the header on to wherever a server redirects.
        ['http.followRedirects', 'false'],
      );
    }
  }
  const isBorrowed = place.borrowed !== undefined;
  const environment = toolEnvironment({
    // A credential helper keeps its passwords at home.
    ...(isBorrowed ? {} : { HOME: place.folder, XDG_CONFIG_HOME: place.folder }),
    GIT_DIR: '.',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_COUNT: String(settings.length),
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_ALLOW_PROTOCOL: 'file:http:https:ssh',
    // It would go before the command that the checkout is configured with.
    ...(place.borrowed?.settings.some(([key]) => key === 'core.sshcommand') === true
      ? {}
      : { GIT_SSH_COMMAND: 'ssh -o BatchMode=yes' }),
    LC_ALL: 'C',
    LANGUAGE: 'C',
  });
  settings.forEach(([key, value], index) => {
    environment[`GIT_CONFIG_KEY_${index}`] = key;
    environment[`GIT_CONFIG_VALUE_${index}`] = value;
  });
  const bundle = environment['SSL_CERT_FILE'];
  if (bundle !== undefined) environment['GIT_SSL_CAINFO'] ??= bundle;
  return environment;
}
