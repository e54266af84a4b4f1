import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { makeClientCertificate, type ClientCertificate } from './client-certificate.ts';
import { kubeconfigText, requestApi, type ApiAccess } from './api-request.ts';
import type { Program } from './program.ts';
import type { InsideSettings } from './settings.ts';

const etcdPorts = { client: 2379, peer: 2380 };
const startTimeout = 60_000;

/** Starts a program whose end nobody expects. */
export type Start = (name: string, command: string, args: readonly string[]) => Program;

/** The control plane as it runs. */
export interface ControlPlane {
  readonly access: ApiAccess;
  readonly kubeconfig: string;
  readonly clientCertificate: ClientCertificate;
  restartApiServer(): Promise<void>;
  startManager(): Promise<void>;
  stopManager(): Promise<void>;
  compact(): Promise<void>;
}

/** The first address of the services' range: what pods know as the API server, at port 443. */
export const serviceAddress = '10.96.0.1';

/** Starts etcd, the API server, the controller manager and the scheduler; resolves when the API server is ready. */
export async function startControlPlane(
  settings: InsideSettings,
  start: Start,
): Promise<ControlPlane> {
  const { folder, ports, programs } = settings;
  const token = randomBytes(16).toString('hex');
  const clients = await makeClientCertificate();
  const files = await writeFiles(folder, token, clients.authority);
  start('etcd', programs.etcd, etcdArguments(join(folder, 'etcd')));
  const server = `https://127.0.0.1:${String(ports.server)}`;
  const apiArguments = ['kube-apiserver', ...apiServerArguments(ports.server, files)];
  const startServer = (): Program => start('kube-apiserver', programs.kubernetes, apiArguments);
  let apiServer = startServer();
  const authority = await writtenFile(join(files.certificates, 'apiserver.crt'));
  const access: ApiAccess = { server, authority, token };
  const kubeconfig = join(folder, 'kubeconfig');
  await writeFile(kubeconfig, kubeconfigText(access), { mode: 0o600 });
  await isReady(access);

  const managerArguments = controllerManagerArguments(kubeconfig, files);
  const startManager = (): Program =>
    start('kube-controller-manager', programs.kubernetes, managerArguments);
  let manager = startManager();
  start('kube-scheduler', programs.kubernetes, [
    ...['kube-scheduler', '--kubeconfig', kubeconfig, '--leader-elect=false', '--secure-port=0'],
    ...['--kube-api-qps=500', '--kube-api-burst=1000'],
  ]);

  const restartApiServer = async (): Promise<void> => {
    await apiServer.stop('SIGKILL');
    apiServer = startServer();
    await isReady(access);
  };
  return {
    access,
    kubeconfig,
    clientCertificate: clients.client,
    restartApiServer,
    async startManager(): Promise<void> {
      if (!manager.isRunning()) manager = startManager();
      return Promise.resolve();
    },
    stopManager: () => manager.stop('SIGKILL'),
    async compact(): Promise<void> {
      await compactEtcd();
      await restartApiServer();
    },
  };
}

interface Files {
  readonly certificates: string;
  readonly tokens: string;
  readonly clientAuthority: string;
  readonly signingKey: string;
  readonly verificationKey: string;
}

async function writeFiles(folder: string, token: string, clientAuthority: string): Promise<Files> {
  const certificates = join(folder, 'certificates');
  await mkdir(certificates, { recursive: true });
  const files = {
    certificates,
    tokens: join(folder, 'tokens.csv'),
    clientAuthority: join(folder, 'clients.crt'),
    signingKey: join(folder, 'service-accounts.key'),
    verificationKey: join(folder, 'service-accounts.pub'),
  };
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  await writeFile(files.tokens, `${token},admin,admin,"system:masters"\n`, { mode: 0o600 });
  await writeFile(files.clientAuthority, clientAuthority);
  await writeFile(files.signingKey, privateKey, { mode: 0o600 });
  await writeFile(files.verificationKey, publicKey);
  return files;
}

function etcdArguments(folder: string): readonly string[] {
  const client = `http://127.0.0.1:${String(etcdPorts.client)}`;
  const peer = `http://127.0.0.1:${String(etcdPorts.peer)}`;
  return [
    ...['--data-dir', folder, '--unsafe-no-fsync', '--log-level', 'warn'],
    ...['--listen-client-urls', client, '--advertise-client-urls', client],
    ...['--listen-peer-urls', peer, '--initial-advertise-peer-urls', peer],
    ...['--initial-cluster', `default=${peer}`],
  ];
}

function apiServerArguments(port: number, files: Files): readonly string[] {
  return [
    ...['--etcd-servers', `http://127.0.0.1:${String(etcdPorts.client)}`],
    ...['--bind-address=127.0.0.1', '--advertise-address=127.0.0.1', '--secure-port', String(port)],
    ...['--endpoint-reconciler-type=none', '--cert-dir', files.certificates],
    ...['--token-auth-file', files.tokens, '--client-ca-file', files.clientAuthority],
    '--authorization-mode=Node,RBAC',
    ...['--service-account-issuer=https://kubernetes.default.svc'],
    ...['--service-account-key-file', files.verificationKey],
    ...['--service-account-signing-key-file', files.signingKey],
    ...['--service-cluster-ip-range=10.96.0.0/16', '--allow-privileged=true'],
    ...['--kubelet-preferred-address-types=InternalIP'],
    // One who asks much is a test, not somebody to be held back.
    ...['--max-requests-inflight=2000', '--max-mutating-requests-inflight=1000'],
  ];
}

function controllerManagerArguments(kubeconfig: string, files: Files): readonly string[] {
  return [
    ...['kube-controller-manager', '--kubeconfig', kubeconfig],
    ...['--controllers=*,-node-ipam-controller', '--leader-elect=false', '--secure-port=0'],
    ...['--service-account-private-key-file', files.signingKey],
    ...['--root-ca-file', join(files.certificates, 'apiserver.crt')],
    ...['--kube-api-qps=500', '--kube-api-burst=1000'],
  ];
}

async function writtenFile(path: string): Promise<string> {
  const end = Date.now() + startTimeout;
  for (;;) {
    const found = await readFile(path, 'utf8').catch(() => '');
    if (found.trimEnd().endsWith('-----END CERTIFICATE-----')) return found;
    if (Date.now() > end) throw new Error(`${path} was not written`);
    await sleep(50);
  }
}

/** Resolves when the API server says that it is ready: also what it does after its start is done. */
async function isReady(access: ApiAccess): Promise<void> {
  const end = Date.now() + startTimeout;
  for (;;) {
    const said = await requestApi(access, { method: 'GET', path: '/readyz' }).catch(() => '');
    if (said === 'ok') return;
    if (Date.now() > end) throw new Error('the API server is not ready');
    await sleep(50);
  }
}

const etcdAnswerSchema = z.object({ header: z.object({ revision: z.string() }) });

async function compactEtcd(): Promise<void> {
  const ask = async (path: string, body: object): Promise<unknown> => {
    const address = `http://127.0.0.1:${String(etcdPorts.client)}/v3/kv/${path}`;
    const response = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
    const said = await response.text();
    if (!response.ok) throw new Error(`etcd: ${said}`);
    return JSON.parse(said);
  };
  // Something of our own is written, so that all that was there before is older than what is kept.
  const value = Buffer.from('compacted').toString('base64');
  await ask('put', { key: value, value });
  const { header } = etcdAnswerSchema.parse(await ask('put', { key: value, value }));
  await ask('compaction', { revision: header.revision, physical: true });
}
