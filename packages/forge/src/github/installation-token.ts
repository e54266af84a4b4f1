import { createPrivateKey } from 'node:crypto';
import { Secret, type Clock } from '@waybill/core';
import { z } from 'zod';
import { forgeError } from '../error-codes.ts';
import { checkRepository } from './address.ts';
import type { AnswerFault } from './answer-fault.ts';
import { GithubClient } from './github-client.ts';
import type { ClientLimits } from './github-transport.ts';

/** What is needed to act as a GitHub App. */
export interface InstallationTokenOptions {
  readonly apiUrl: string;
  /** The App's id or client id, as its settings page shows it. */
  readonly appId: string;
  /** The PEM file that GitHub made for the App. */
  readonly privateKey: Secret;
  /** The one repository that the token is for, `owner/name`. */
  readonly repository: string;
  /** Such as `{ contents: 'write' }`; all that the App was granted where absent. */
  readonly permissions?: Readonly<Record<string, 'read' | 'write'>>;
  readonly signal: AbortSignal;
  readonly clock?: Clock;
  readonly limits?: Partial<ClientLimits>;
}

const installationSchema = z.object({ id: z.int().positive() });
const tokenSchema = z.object({ token: z.string().min(1).max(4096) });

/**
 * Mints a token of a GitHub App's installation, for one repository and an hour
 * (https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/authenticating-as-a-github-app-installation).
 * @param options the App, its key, the repository
 * @returns the token
 * @throws APP_KEY_INVALID, APP_UNAUTHORIZED, APP_NOT_INSTALLED, APP_PERMISSION_MISSING, and what asking throws
 */
export async function mintToken(options: InstallationTokenOptions): Promise<Secret> {
  const { repository, appId, permissions } = options;
  const [, name = ''] = checkRepository(repository).split('/');
  const client = new GithubClient({ ...options, token: await appToken(options) });
  const { id } = await client.get('appInstallation', {}, installationSchema, {
    refused: ({ status }) =>
      status === 401
        ? unauthorized(appId)
        : status === 404
          ? notInstalled(appId, repository)
          : undefined,
  });
  const parameters = {
    installation_id: id,
    repositories: [name],
    ...(permissions === undefined ? {} : { permissions }),
  };
  const { token } = await client.write('createInstallationToken', parameters, tokenSchema, {
    refused: (fault) => tokenRefused(fault, options),
  });
  return new Secret(token);
}

/** The JSON web token by which the App itself speaks, for a few minutes. */
async function appToken({ appId, privateKey }: InstallationTokenOptions): Promise<Secret> {
  if (!/^[A-Za-z0-9._-]{1,64}$/.test(appId)) throw unauthorized(appId);
  const key = pkcs8Of(privateKey);
  const { createAppAuth } = await import('@octokit/auth-app');
  const authentication = await createAppAuth({ appId, privateKey: key })({ type: 'app' });
  return new Secret(authentication.token);
}

/** GitHub gives keys as PKCS 1; secrets often arrive with their line ends written out. */
function pkcs8Of(privateKey: Secret): string {
  const pem = privateKey
    .reveal()
    .replaceAll(String.raw`\n`, '\n')
    .trim();
  try {
    const key = createPrivateKey(`${pem}\n`);
    if (key.asymmetricKeyType === 'rsa')
      return key.export({ type: 'pkcs8', format: 'pem' }).toString();
  } catch {
    // What OpenSSL says of it could show parts of the key.
  }
  throw forgeError('APP_KEY_INVALID', {
    message:
      "Expected the GitHub App's private key as a PEM file of an RSA key; found something else.",
    remedy:
      'Put the whole .pem file into the secret, with its first and last line; make a new key on the page of the App (Private keys) where it is lost.',
  });
}

function tokenRefused(
  { status, words }: AnswerFault,
  { appId, repository, permissions = {} }: InstallationTokenOptions,
): Error | undefined {
  if (status === 401) return unauthorized(appId);
  if (status !== 422 && status !== 403) return undefined;
  if (/repositor/i.test(words)) return notInstalled(appId, repository);
  const asked = Object.entries(permissions).map(([name, access]) => `${name}: ${access}`);
  return forgeError('APP_PERMISSION_MISSING', {
    message: `Expected the GitHub App ${appId} to be granted ${asked.join(', ') || 'what is asked for'} on ${repository}; GitHub says: ${words}.`,
    remedy:
      "Add the permissions on the App's page (Permissions & events); its owner's organization then accepts them on the page of the installation.",
    facts: { app: appId, repository, permissions: asked },
  });
}

function unauthorized(appId: string): Error {
  return forgeError('APP_UNAUTHORIZED', {
    message: `Expected GitHub to know the App ${JSON.stringify(appId.slice(0, 64))} by this key; it does not.`,
    remedy:
      "Take the App's id and a private key from the same page of the App; a clock that is minutes off makes its signature invalid too.",
    facts: { app: appId.slice(0, 64) },
  });
}

function notInstalled(appId: string, repository: string): Error {
  return forgeError('APP_NOT_INSTALLED', {
    message: `Expected the GitHub App ${appId} to be installed on ${repository}; it is not, or only on other repositories of the owner.`,
    remedy:
      'Install it on the page of the App (Install App), and choose this repository under "Repository access".',
    facts: { app: appId, repository },
  });
}
