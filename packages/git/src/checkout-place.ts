import { resolve } from 'node:path';
import { commitShaSchema, messageOf, Secret, type CommitSha } from '@waybill/core';
import { runProcess, toolEnvironment, type ProcessResult } from '@waybill/process';
import { gitError } from './error-codes.ts';
import type { BorrowedAccess } from './git-command.ts';
import type { GitCredential } from './types.ts';

/** What a checkout is, as its own git tells it. */
export interface CheckoutPlace {
  readonly head: CommitSha;
  /** Where its objects are, which other repositories may read. */
  readonly objects: string;
  /** The file that says where its history is cut; it may not be there. */
  readonly shallow: string;
  /** Where the folder stands below the root of the repository: empty, or with a slash at its end. */
  readonly prefix: string;
  /** The remote that it was fetched from. */
  readonly remote: string | undefined;
}

/** Asks git in a checkout, without changing anything there. */
export type AskCheckout = (...args: readonly string[]) => Promise<ProcessResult>;

/**
 * @param workspace the folder
 * @param signal cancels the questions
 */
export function askCheckout(workspace: string, signal: AbortSignal): AskCheckout {
  return async (...args) =>
    await runProcess(['git', ...args], {
      cwd: workspace,
      signal,
      timeoutMilliseconds: 60_000,
      maximumOutputBytes: 64 * 1024 * 1024,
      env: {
        ...toolEnvironment(),
        // A container job runs as another user than the one who checked out.
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'safe.directory',
        GIT_CONFIG_VALUE_0: '*',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_LAZY_FETCH: '1',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_TERMINAL_PROMPT: '0',
        LC_ALL: 'C',
        LANGUAGE: 'C',
      },
    });
}

/**
 * @param ask asks git in the checkout
 * @param workspace the folder, for messages
 * @throws GIT_CHECKOUT_MISSING where it is no checkout, or has no commit yet
 */
export async function findCheckout(ask: AskCheckout, workspace: string): Promise<CheckoutPlace> {
  const paths = await ask(
    ...['rev-parse', '--path-format=absolute', '--git-path', 'objects', '--git-path', 'shallow'],
  ).catch((error: unknown) => {
    throw noCheckout(workspace, messageOf(error));
  });
  const [objects, shallow] = linesOf(paths);
  if (paths.exitCode !== 0 || objects === undefined || shallow === undefined)
    throw noCheckout(workspace, paths.stderr.toString('utf8').trim().slice(0, 300));
  const [head, prefix, remotes] = await Promise.all([
    ask('rev-parse', '--verify', '--quiet', 'HEAD^{commit}'),
    ask('rev-parse', '--show-prefix'),
    ask('remote'),
  ]);
  const commit = commitShaSchema.safeParse(linesOf(head)[0]);
  if (!commit.success) throw noCheckout(workspace, 'it has no commit');
  const names = linesOf(remotes);
  return {
    ...{ head: commit.data, objects, shallow, prefix: linesOf(prefix)[0] ?? '' },
    remote: names.includes('origin') ? 'origin' : names.length === 1 ? names[0] : undefined,
  };
}

function noCheckout(workspace: string, found: string): Error {
  return gitError('GIT_CHECKOUT_MISSING', {
    message: `Expected a checkout of a git repository in ${workspace}; found none: ${found}.`,
    remedy:
      'Check the repository out before this step (actions/checkout, any fetch-depth), into this folder.',
    facts: { workspace },
  });
}

/** Where the remote of a checkout is, and the password that its address holds. */
export interface CheckoutRemote {
  readonly url: string;
  readonly credential: GitCredential | undefined;
}

/**
 * @param ask asks git in the checkout
 * @param workspace the folder: addresses may be relative to it
 * @param remote the remote's name
 * @returns its address, rewritten as git would (`insteadOf`), the password beside it; undefined where it has none
 */
export async function remoteOf(
  ask: AskCheckout,
  workspace: string,
  remote: string,
): Promise<CheckoutRemote | undefined> {
  const text = linesOf(await ask('remote', 'get-url', remote))[0];
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') {
    const [username, password] = [url.username, url.password].map(decodeURIComponent);
    [url.username, url.password] = ['', ''];
    // A token may stand in the user's place, without a password.
    const secret = password === '' ? username : password;
    if (secret === undefined || secret === '') return { url: text, credential: undefined };
    return {
      url: url.href,
      credential: { username: username ?? '', password: new Secret(secret) },
    };
  }
  const isPath = url === undefined && !/^[^/]+:/.test(text);
  return { url: isPath ? resolve(workspace, text) : text, credential: undefined };
}

/** The settings that say how a remote is reached; where it leads on is not followed with a credential. */
const access = /^(?:http\..+|credential\..+|core\.sshcommand|ssh\.variant)$/i;

/**
 * Reads what git in the checkout is configured with, by machine, user and checkout: the token that actions/checkout
 * left, a credential helper, a proxy.
 * @param ask asks git in the checkout
 */
export async function borrowedAccess(ask: AskCheckout): Promise<BorrowedAccess> {
  const { stdout } = await ask('config', '--list', '--includes', '--null');
  const settings: [string, string][] = [];
  for (const entry of stdout.toString('utf8').split('\0')) {
    const end = entry.indexOf('\n');
    const key = end < 0 ? entry : entry.slice(0, end);
    if (!access.test(key) || /\.followredirects$/i.test(key)) continue;
    settings.push([key, end < 0 ? 'true' : entry.slice(end + 1)]);
  }
  const headers = settings.filter(([key]) => /\.extraheader$/i.test(key));
  return { settings, secrets: headers.flatMap(([, value]) => secretsIn(value)) };
}

/** `Authorization: basic <user:password in base64>`: the whole, and each form in which it could be shown. */
function secretsIn(header: string): readonly string[] {
  const word = header.trim().split(/\s+/).at(-1) ?? '';
  const plain = Buffer.from(word, 'base64').toString('utf8');
  const password = plain.slice(plain.indexOf(':') + 1);
  return [word, ...(/^[\x20-\x7e]{4,}$/.test(password) ? [password] : [])].filter(
    (secret) => secret.length >= 4,
  );
}

/** @returns the lines of an answer, without empty ones */
export function linesOf({ stdout }: Pick<ProcessResult, 'stdout'>): readonly string[] {
  return stdout
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}
