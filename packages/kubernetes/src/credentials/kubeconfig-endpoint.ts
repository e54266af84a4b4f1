import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, resolve } from 'node:path';
import { Secret, systemCode } from '@waybill/core';
import {
  fixedCredential,
  type ClientCertificate,
  type Credential,
  type Identity,
} from './credential.ts';
import type { Endpoint, Trust } from './endpoint.ts';
import { chooseContext, invalid, type KubeconfigChoice } from './kubeconfig.ts';
import { tokenFileCredential } from './token-file.ts';

/** A kubeconfig: its content and where it stands. */
export interface KubeconfigSource {
  readonly content: string;
  /** Its name in messages. */
  readonly name: string;
  /** What its relative paths are relative to; undefined for a text, which has no folder. */
  readonly folder: string | undefined;
}

/** What a credential needs of the connection. */
export interface CredentialSurroundings {
  readonly signal: AbortSignal;
  readonly mask: (secret: Secret) => void;
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * @param path a kubeconfig file
 * @returns its content
 * @throws KUBERNETES_KUBECONFIG_INVALID where it cannot be read
 */
export async function readKubeconfig(path: string): Promise<KubeconfigSource> {
  const absolute = resolve(path);
  try {
    const content = await readFile(absolute, 'utf8');
    return { content, name: path, folder: dirname(absolute) };
  } catch (error) {
    throw invalid(path, `it cannot be read (${systemCode(error) ?? 'unknown error'})`, '');
  }
}

/**
 * @param source a kubeconfig
 * @param context the context; the current one where absent
 * @param surroundings for plugins and files
 * @returns the server and who we are to it
 * @throws KUBERNETES_KUBECONFIG_INVALID
 */
export async function kubeconfigEndpoint(
  source: KubeconfigSource,
  context: string | undefined,
  surroundings: CredentialSurroundings,
): Promise<Endpoint> {
  const choice = chooseContext(source.content, source.name, context);
  const files = new KubeconfigFiles(choice, source.folder);
  const trust = await readTrust(choice, files);
  const server = readUrl(choice.cluster.server, choice, 'server', ['http:', 'https:']);
  const proxy = choice.cluster['proxy-url'] ?? '';
  return {
    server,
    namespace: choice.namespace ?? 'default',
    trust,
    ...(proxy === ''
      ? {}
      : { proxy: readUrl(proxy, choice, 'proxy-url', ['http:', 'https:', 'socks5:', 'socks5h:']) }),
    headers: impersonation(choice),
    credential: await readCredential(choice, files, trust, surroundings),
  };
}

/** Values that stand in a kubeconfig itself or in a file that it names. */
class KubeconfigFiles {
  readonly #choice: KubeconfigChoice;
  readonly #folder: string | undefined;

  constructor(choice: KubeconfigChoice, folder: string | undefined) {
    this.#choice = choice;
    this.#folder = folder;
  }

  /** @returns the absolute path of a file that the kubeconfig names */
  path(path: string, key: string): string {
    if (isAbsolute(path)) return path;
    if (this.#folder !== undefined) return resolve(this.#folder, path);
    const remedy = `Put the content into the kubeconfig itself (\`kubectl config view --flatten --minify\`), or give an absolute path.`;
    const why = `${key} is a relative path, and a kubeconfig that is given as text has no folder`;
    throw invalid(this.#choice.source, why, '', remedy);
  }

  /** The `-data` key counts where both are there, as for kubectl. */
  async read(
    data: string | undefined,
    path: string | undefined,
    key: string,
  ): Promise<string | undefined> {
    if (data !== undefined && data !== '') return this.#decode(data, `${key}-data`);
    if (path === undefined || path === '') return undefined;
    const file = this.path(path, key);
    try {
      return await readFile(file, 'utf8');
    } catch (error) {
      const why = `${key} names ${file}, which cannot be read (${systemCode(error) ?? 'unknown error'})`;
      throw invalid(this.#choice.source, why, '');
    }
  }

  #decode(data: string, key: string): string {
    const value = Buffer.from(data, 'base64').toString('utf8');
    if (value.includes('-----BEGIN ')) return value;
    throw invalid(
      this.#choice.source,
      `context "${this.#choice.context}": ${key} is not base64 of PEM`,
      '',
    );
  }
}

async function readTrust(choice: KubeconfigChoice, files: KubeconfigFiles): Promise<Trust> {
  const { cluster } = choice;
  const data = cluster['certificate-authority-data'];
  const authority = await files.read(
    data,
    cluster['certificate-authority'],
    'certificate-authority',
  );
  const isBlind = cluster['insecure-skip-tls-verify'] ?? false;
  if (isBlind && authority !== undefined) {
    const why = `cluster "${choice.clusterName}" has both certificate-authority and insecure-skip-tls-verify`;
    throw invalid(choice.source, why, '', 'Remove insecure-skip-tls-verify.');
  }
  const key = (data ?? '') === '' ? 'certificate-authority' : 'certificate-authority-data';
  const serverName = cluster['tls-server-name'] ?? '';
  return {
    isBlind,
    authorityName:
      authority === undefined
        ? 'the authorities that the system trusts'
        : `${key} of cluster "${choice.clusterName}" in ${choice.source}`,
    ...(authority === undefined ? {} : { authority }),
    ...(serverName === '' ? {} : { serverName }),
  };
}

function readUrl(
  value: string,
  choice: KubeconfigChoice,
  key: string,
  schemes: readonly string[],
): URL {
  const where = `cluster "${choice.clusterName}": ${key}`;
  // kubectl takes a host without a scheme as http; that would send credentials in the clear.
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !schemes.includes(url.protocol))
    throw invalid(
      choice.source,
      `${where} is no URL with one of ${schemes.map((scheme) => `${scheme}//`).join(', ')}`,
      '',
    );
  if (key === 'server' && (url.username !== '' || url.search !== ''))
    throw invalid(choice.source, `${where} has a user or a query in its URL`, '');
  return url;
}

/** https://kubernetes.io/docs/reference/access-authn-authz/authentication/#user-impersonation */
function impersonation({ user, source, userName }: KubeconfigChoice): Endpoint['headers'] {
  const extras = Object.entries(user['as-user-extra'] ?? {});
  const groups = user['as-groups'] ?? [];
  const as = user.as ?? '';
  if (as === '') {
    if ((user['as-uid'] ?? '') === '' && groups.length === 0 && extras.length === 0) return {};
    throw invalid(
      source,
      `user "${userName}" has as-uid, as-groups or as-user-extra without as`,
      '',
    );
  }
  return {
    'impersonate-user': as,
    ...((user['as-uid'] ?? '') === '' ? {} : { 'impersonate-uid': user['as-uid'] ?? '' }),
    ...(groups.length === 0 ? {} : { 'impersonate-group': groups }),
    ...Object.fromEntries(
      extras.map(([key, values]) => [`impersonate-extra-${encodeURIComponent(key)}`, values]),
    ),
  };
}

async function readCredential(
  choice: KubeconfigChoice,
  files: KubeconfigFiles,
  trust: Trust,
  surroundings: CredentialSurroundings,
): Promise<Credential> {
  const { user, source, userName } = choice;
  const owner = `of user "${userName}" in ${source}`;
  const certificate = await readCertificate(choice, files);
  if (certificate !== undefined) surroundings.mask(certificate.key);
  const kinds = credentialKinds(choice);
  if (kinds.length > 1) {
    const why = `user "${userName}" has several credentials: ${kinds.join(', ')}`;
    throw invalid(source, why, '', 'Keep the one that is meant.');
  }
  const besides: Identity = certificate === undefined ? {} : { certificate };
  if (user.exec) {
    const { execCredential } = await import('./exec-plugin.ts');
    return execCredential(user.exec, choice, trust, {
      ...surroundings,
      commandPath: (path) => files.path(path, 'exec.command'),
    });
  }
  if (user['auth-provider']) {
    const { authProviderCredential } = await import('./auth-provider.ts');
    return authProviderCredential(user['auth-provider'], choice, surroundings);
  }
  // client-go reads the file again and again too, and prefers it to the token beside it.
  if ((user.tokenFile ?? '') !== '')
    return tokenFileCredential(
      files.path(user.tokenFile ?? '', 'tokenFile'),
      `the tokenFile ${owner}`,
      surroundings,
      besides,
    );
  if ((user.token ?? '') !== '') {
    const token = new Secret((user.token ?? '').trim());
    surroundings.mask(token);
    return fixedCredential(`the token ${owner}`, { ...besides, token });
  }
  if (certificate !== undefined) return fixedCredential(`the client certificate ${owner}`, besides);
  return withoutCredential(choice);
}

function credentialKinds({ user }: KubeconfigChoice): readonly string[] {
  return [
    ...(user.exec ? ['exec'] : []),
    ...(user['auth-provider'] ? ['auth-provider'] : []),
    ...((user.token ?? '') === '' && (user.tokenFile ?? '') === '' ? [] : ['token']),
  ];
}

/** A password that stands beside a better credential, as old tools wrote it, is not sent. */
function withoutCredential({ user, source, userName }: KubeconfigChoice): Credential {
  if ((user.username ?? '') !== '' || (user.password ?? '') !== '')
    throw invalid(
      source,
      `user "${userName}" has username and password, which no API server takes since Kubernetes 1.19`,
      '',
      'Use a token (`kubectl create token SERVICEACCOUNT`), a client certificate or an exec plugin.',
    );
  const what =
    userName === ''
      ? `no user (the context in ${source} names none)`
      : `user "${userName}" in ${source}, which has no credential`;
  return fixedCredential(what, {});
}

async function readCertificate(
  { user, source, userName }: KubeconfigChoice,
  files: KubeconfigFiles,
): Promise<ClientCertificate | undefined> {
  const certificate = await files.read(
    user['client-certificate-data'],
    user['client-certificate'],
    'client-certificate',
  );
  const key = await files.read(user['client-key-data'], user['client-key'], 'client-key');
  if (certificate === undefined && key === undefined) return undefined;
  if (certificate === undefined || key === undefined) {
    const missing = key === undefined ? 'client-key' : 'client-certificate';
    throw invalid(source, `user "${userName}" lacks ${missing} beside the other half`, '');
  }
  return { certificate, key: new Secret(key) };
}
