import { isWaybillError, messageOf, Secret } from '@waybill/core';
import { commandEnvironment, runProcess, type ProcessResult } from '@waybill/process';
import { z } from 'zod';
import { parseJson } from '../json.ts';
import { printable } from '../printable.ts';
import {
  credentialFailed,
  renewableCredential,
  type Credential,
  type Identity,
  type Obtained,
} from './credential.ts';
import type { Trust } from './endpoint.ts';
import { invalid, type KubeconfigChoice, type KubeconfigExec } from './kubeconfig.ts';
import type { CredentialSurroundings } from './kubeconfig-endpoint.ts';

/** The versions of the protocol; an answer has the one that was asked for. */
const versions = ['client.authentication.k8s.io/v1', 'client.authentication.k8s.io/v1beta1'];

const answerSchema = z.object({
  apiVersion: z.string(),
  kind: z.literal('ExecCredential'),
  status: z.object({
    token: z.string().optional(),
    clientCertificateData: z.string().optional(),
    clientKeyData: z.string().optional(),
    expirationTimestamp: z.iso.datetime({ offset: true }).optional(),
  }),
});

const pluginTimeout = 55_000;
const maximumAnswerBytes = 1024 * 1024;

/**
 * A plugin that gives credentials, as kubectl runs it:
 * https://kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins
 * It runs again before its answer expires, and after the server refused it. It cannot ask anybody anything: a
 * workflow has no terminal.
 * @param exec what the kubeconfig says
 * @param choice of which user and cluster
 * @param trust what a plugin is told of the cluster, where it asks for that
 * @param surroundings where it runs
 * @returns the credential; nothing runs before it is asked for
 * @throws KUBERNETES_KUBECONFIG_INVALID for a version or mode that cannot work
 */
export function execCredential(
  exec: KubeconfigExec,
  choice: KubeconfigChoice,
  trust: Trust,
  surroundings: CredentialSurroundings & { readonly commandPath: (path: string) => string },
): Credential {
  const where = `user "${choice.userName}": exec`;
  const version = exec.apiVersion ?? '';
  if (!versions.includes(version)) {
    const why = `${where}.apiVersion is ${version === '' ? 'not set' : `"${printable(version, 80)}"`}`;
    throw invalid(
      choice.source,
      why,
      '',
      `Use ${versions.join(' or ')}; the plugin's documentation says which.`,
    );
  }
  if (version === versions[0] && exec.interactiveMode === undefined) {
    const remedy = 'Set interactiveMode: Never or IfAvailable.';
    throw invalid(
      choice.source,
      `${where}.interactiveMode is not set, which v1 asks for`,
      '',
      remedy,
    );
  }
  if (exec.interactiveMode === 'Always') {
    const remedy = 'Use a plugin that needs no terminal, or a service account token.';
    throw invalid(
      choice.source,
      `${where} wants to ask a person (interactiveMode: Always)`,
      '',
      remedy,
    );
  }
  const hasPath = /[/\\]/.test(exec.command);
  const command = hasPath ? surroundings.commandPath(exec.command) : exec.command;
  const what = `the credential of user "${choice.userName}" in ${choice.source} from the plugin ${exec.command}`;
  const info = executionInfo(exec, choice, trust, version);
  return renewableCredential({
    ...surroundings,
    what,
    obtain: async (signal) => {
      const result = await runPlugin(command, exec, what, info, signal);
      return readAnswer(result, version, what);
    },
  });
}

async function runPlugin(
  command: string,
  exec: KubeconfigExec,
  what: string,
  info: string,
  signal: AbortSignal,
): Promise<ProcessResult> {
  const own = Object.fromEntries((exec.env ?? []).map(({ name, value }) => [name, value]));
  const remedy = exec.installHint ?? `Install ${exec.command}, or correct its arguments.`;
  try {
    const result = await runProcess([command, ...(exec.args ?? [])], {
      cwd: process.cwd(),
      signal,
      timeoutMilliseconds: pluginTimeout,
      env: commandEnvironment({ ...own, KUBERNETES_EXEC_INFO: info }),
      maximumOutputBytes: maximumAnswerBytes,
      secrets: Object.values(own),
    });
    if (result.exitCode === 0) return result;
    // What it wrote to stdout may be a credential.
    const said = printable(result.stderr.toString('utf8').slice(-600), 600);
    const end = `it ended with ${result.exitCode === null ? `signal ${String(result.signal)}` : `exit code ${result.exitCode}`}`;
    throw credentialFailed(what, said === '' ? end : `${end}: ${said}`, remedy);
  } catch (error) {
    if (!isWaybillError(error) || !error.code.startsWith('PROCESS_')) throw error;
    throw credentialFailed(
      what,
      messageOf(error).replace(/\.$/, ''),
      printable(remedy, 600),
      error,
    );
  }
}

function readAnswer(result: ProcessResult, version: string, what: string): Obtained {
  const parsed = answerSchema.safeParse(parseJson(result.stdout.toString('utf8')));
  const remedy = 'Run the plugin by hand; it must print an ExecCredential as JSON.';
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue === undefined || issue.path.length === 0 ? 'it' : issue.path.join('.');
    throw credentialFailed(
      what,
      `it printed no ExecCredential (${place} has another form)`,
      remedy,
    );
  }
  const { apiVersion, status } = parsed.data;
  if (apiVersion !== version)
    throw credentialFailed(
      what,
      `it answered in ${printable(apiVersion, 80)} instead of ${version}`,
      remedy,
    );
  const identity = readIdentity(status, what, remedy);
  const expires = status.expirationTimestamp;
  return { identity, expiresAt: expires === undefined ? undefined : Date.parse(expires) };
}

function readIdentity(
  status: z.infer<typeof answerSchema>['status'],
  what: string,
  remedy: string,
): Identity {
  const { token, clientCertificateData: certificate, clientKeyData: key } = status;
  const hasToken = token !== undefined && token !== '';
  if ((certificate ?? '') === '' && (key ?? '') === '') {
    if (hasToken) return { token: new Secret(token) };
    throw credentialFailed(what, 'it printed neither a token nor a certificate', remedy);
  }
  if (certificate === undefined || key === undefined)
    throw credentialFailed(what, 'it printed half of a certificate and its key', remedy);
  return {
    ...(hasToken ? { token: new Secret(token) } : {}),
    certificate: { certificate, key: new Secret(key) },
  };
}

/** What a plugin reads in KUBERNETES_EXEC_INFO. */
function executionInfo(
  exec: KubeconfigExec,
  { cluster }: KubeconfigChoice,
  trust: Trust,
  version: string,
): string {
  const config = cluster.extensions?.find(
    ({ name }) => name === 'client.authentication.k8s.io/exec',
  );
  const about = {
    server: cluster.server,
    ...(trust.serverName === undefined ? {} : { 'tls-server-name': trust.serverName }),
    ...(trust.isBlind ? { 'insecure-skip-tls-verify': true } : {}),
    ...(trust.authority === undefined
      ? {}
      : {
          'certificate-authority-data': Buffer.from(trust.authority).toString('base64'),
        }),
    ...(cluster['proxy-url'] === undefined ? {} : { 'proxy-url': cluster['proxy-url'] }),
    ...(config === undefined ? {} : { config: config.extension }),
  };
  return JSON.stringify({
    apiVersion: version,
    kind: 'ExecCredential',
    spec: { ...(exec.provideClusterInfo === true ? { cluster: about } : {}), interactive: false },
  });
}
