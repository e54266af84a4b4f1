import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { ApiRefusal, requestApi, type ApiAccess, type ApiRequest } from './api-request.ts';
import type { ClientCertificate } from './client-certificate.ts';
import type {
  LimitedAccess,
  PolicyRule,
  RealCluster,
  RunningService,
  Service,
  TestImages,
} from './cluster.ts';
import { startFaultyServer, type FaultyServer } from './faulty-server.ts';
import { limitedAccess } from './limited-access.ts';
import { call } from './remote-calls.ts';
import { files, type ClusterFile } from './settings.ts';

const namespaceSchema = z.object({ metadata: z.object({ name: z.string() }) });
const runningServiceSchema = z.object({ isNew: z.boolean(), log: z.string() });
const kubectlTimeout = 120_000;

/** A cluster that runs, as one test process sees it. */
export class ConnectedCluster implements RealCluster {
  readonly kubeconfig: string;
  readonly server: string;
  readonly authority: string;
  readonly token: string;
  readonly clientCertificate: ClientCertificate;
  readonly registry: string;
  readonly images: TestImages;
  readonly folder: string;
  private readonly access: ApiAccess;
  private readonly file: ClusterFile;
  private readonly program: string;

  /**
   * @param folder of the cluster
   * @param file what its keeper wrote when it was ready
   * @param program Kubernetes' multi-call program
   */
  constructor(folder: string, file: ClusterFile, program: string) {
    this.folder = folder;
    this.file = file;
    this.program = program;
    ({
      server: this.server,
      authority: this.authority,
      token: this.token,
      clientCertificate: this.clientCertificate,
      registry: this.registry,
      images: this.images,
    } = file);
    this.kubeconfig = join(folder, files.kubeconfig);
    this.access = { server: this.server, authority: this.authority, token: this.token };
  }

  async newNamespace(prefix: string): Promise<string> {
    const body = { apiVersion: 'v1', kind: 'Namespace', metadata: { generateName: `${prefix}-` } };
    const made = await this.ask({ method: 'POST', path: '/api/v1/namespaces', body });
    const { name } = namespaceSchema.parse(made).metadata;
    // Without it no pod is admitted.
    const account = `/api/v1/namespaces/${name}/serviceaccounts/default`;
    const end = Date.now() + 30_000;
    while (!(await this.exists(account))) {
      if (Date.now() > end) throw new Error(`${name} got no default service account`);
      await sleep(25);
    }
    return name;
  }

  async removeNamespace(name: string): Promise<void> {
    // What runs there is ended at once: nobody waits for it.
    const path = `/api/v1/namespaces/${name}`;
    const pods = { gracePeriodSeconds: 0, propagationPolicy: 'Background' };
    await this.ask({ method: 'DELETE', path }).catch(ignoreAbsence);
    await this.ask({ method: 'DELETE', path: `${path}/pods`, body: pods }).catch(ignoreAbsence);
  }

  private async exists(path: string): Promise<boolean> {
    try {
      await this.ask({ method: 'GET', path });
      return true;
    } catch (error) {
      ignoreAbsence(error);
      return false;
    }
  }

  kubeconfigFor(rules: readonly PolicyRule[], namespace?: string): Promise<LimitedAccess> {
    return limitedAccess(this.access, this.folder, rules, namespace);
  }

  kubectl(args: readonly string[], input = ''): Promise<string> {
    return new Promise((resolve, reject) => {
      const child = execFile(
        this.program,
        ['kubectl', '--kubeconfig', this.kubeconfig, ...args],
        { env: this.environment(), timeout: kubectlTimeout, maxBuffer: 64 * 1024 * 1024 },
        (error, stdout, stderr) => {
          if (error === null) resolve(stdout);
          else reject(new Error(`kubectl ${args.join(' ')}: ${stderr || error.message}`));
        },
      );
      child.stdin?.end(input);
    });
  }

  api(method: string, path: string, body?: unknown, contentType?: string): Promise<unknown> {
    return this.ask({ method, path, body, ...(contentType !== undefined && { contentType }) });
  }

  private ask(asked: ApiRequest): Promise<unknown> {
    return requestApi(this.access, asked);
  }

  inNamespace(
    program: string,
    args: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): ChildProcess {
    const network = `--net=/proc/${String(this.file.pid)}/ns/net`;
    return spawn('nsenter', [network, '--', program, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...this.environment(), ...environment },
    });
  }

  private environment(): Record<string, string> {
    return { PATH: process.env['PATH'] ?? '', HOME: this.folder };
  }

  async service(name: string, service: Service): Promise<RunningService> {
    return runningServiceSchema.parse(await this.inside('service', { name, ...service }));
  }

  async forward(portInside: number): Promise<number> {
    const socket = join(this.folder, files.keeperSocket);
    return z.number().parse(await call(socket, 'forward', portInside));
  }

  faultyServer(): Promise<FaultyServer> {
    return startFaultyServer(this.access, this.folder);
  }

  async restartApiServer(): Promise<void> {
    await this.inside('restartApiServer');
  }

  async stopControllerManager(): Promise<void> {
    await this.inside('stopControllerManager');
  }

  async startControllerManager(): Promise<void> {
    await this.inside('startControllerManager');
  }

  async compactEtcd(): Promise<void> {
    await this.inside('compactEtcd');
  }

  private inside(name: string, argument: unknown = null): Promise<unknown> {
    return call(join(this.folder, files.insideSocket), name, argument);
  }
}

function ignoreAbsence(error: unknown): void {
  if (!(error instanceof ApiRefusal) || ![404, 409].includes(error.status)) throw error;
}
