import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { RealCluster } from './cluster.ts';

const run = promisify(execFile);

/** Which repository a source stands for. */
export interface SourceSettings {
  readonly namespace: string;
  readonly name: string;
  /** What it is to Flux; an OCIRepository's artifact says of which commit it was made. */
  readonly kind?: SourceKind;
  /** A bare repository on this machine. */
  readonly repository: string;
  /** Whether it fetches when it is asked to by the annotation, as source-controller does; else only by `fetch`. */
  readonly answers?: boolean;
}

export type SourceKind = 'GitRepository' | 'OCIRepository';

const kinds = {
  GitRepository: {
    collection: 'gitrepositories',
    spec: { url: 'https://git.example.org/ops.git', ref: { branch: 'main' } },
  },
  OCIRepository: {
    collection: 'ocirepositories',
    spec: { url: 'oci://registry.example.org/ops', ref: { tag: 'main' } },
  },
} as const;

/** Where artifacts lie, and how the cluster reaches them. */
export interface ArtifactFolder {
  readonly folder: string;
  readonly address: string;
}

const objectSchema = z.object({
  metadata: z.object({
    generation: z.number(),
    annotations: z.record(z.string(), z.string()).default({}),
  }),
  spec: z.object({ suspend: z.boolean().default(false) }),
  status: z.object({ lastHandledReconcileAt: z.string().optional() }).optional(),
});

const requested = 'reconcile.fluxcd.io/requestedAt';
const mergePatch = 'application/merge-patch+json';

/**
 * Stands in for Flux's source-controller, whose program cannot be built here: it puts the tree of a branch's head as
 * tar.gz behind HTTP, and writes into the status of the source what Flux's API reference says.
 */
export class FluxSource {
  readonly namespace: string;
  readonly name: string;
  readonly #kind: SourceKind;
  readonly #cluster: RealCluster;
  readonly #repository: string;
  readonly #artifacts: ArtifactFolder;
  #timer: NodeJS.Timeout | undefined;
  #work: Promise<void> = Promise.resolve();

  private constructor(cluster: RealCluster, settings: SourceSettings, artifacts: ArtifactFolder) {
    this.#cluster = cluster;
    this.namespace = settings.namespace;
    this.name = settings.name;
    this.#kind = settings.kind ?? 'GitRepository';
    this.#repository = settings.repository;
    this.#artifacts = artifacts;
  }

  /** Creates the source; it holds nothing until the first fetch. */
  static async create(
    cluster: RealCluster,
    settings: SourceSettings,
    artifacts: ArtifactFolder,
  ): Promise<FluxSource> {
    const source = new FluxSource(cluster, settings, artifacts);
    const { namespace, name } = settings;
    await cluster.api('POST', source.#collection, {
      apiVersion: 'source.toolkit.fluxcd.io/v1',
      kind: source.#kind,
      metadata: { namespace, name },
      spec: { interval: '1h', ...kinds[source.#kind].spec },
    });
    if (settings.answers === true) source.#listen();
    return source;
  }

  get #collection(): string {
    const { collection } = kinds[this.#kind];
    return `/apis/source.toolkit.fluxcd.io/v1/namespaces/${this.namespace}/${collection}`;
  }

  get #path(): string {
    return `${this.#collection}/${this.name}`;
  }

  #listen(): void {
    this.#timer = setInterval(() => {
      this.#work = this.#work.then(() => this.#answer()).catch(() => undefined);
    }, 200);
  }

  async #answer(): Promise<void> {
    const object = await this.#read();
    const token = object.metadata.annotations[requested];
    if (object.spec.suspend || token === undefined) return;
    if (token !== object.status?.lastHandledReconcileAt) await this.fetch();
  }

  async #read(): Promise<z.infer<typeof objectSchema>> {
    return objectSchema.parse(await this.#cluster.api('GET', this.#path));
  }

  /** Fetches the branch's head. @returns the commit */
  async fetch(): Promise<string> {
    const git = ['--git-dir', this.#repository];
    const commit = (await run('git', [...git, 'rev-parse', 'refs/heads/main'])).stdout.trim();
    const options = { encoding: 'buffer', maxBuffer: 16 * 1024 * 1024 } as const;
    const tar = await run('git', [...git, 'archive', '--format=tar', commit], options);
    const packed = gzipSync(tar.stdout);
    const file = `${this.namespace}-${this.name}-${commit}.tar.gz`;
    await writeFile(join(this.#artifacts.folder, file), packed);
    const now = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    const digest = `sha256:${createHash('sha256').update(packed).digest('hex')}`;
    const origin = `main@sha1:${commit}`;
    await this.#write({
      artifact: {
        ...{ path: file, url: `${this.#artifacts.address}/${file}`, lastUpdateTime: now },
        ...{ digest, size: packed.length },
        // As `flux push artifact --revision` annotates what it pushes.
        ...(this.#kind === 'OCIRepository'
          ? {
              revision: `main@${digest}`,
              metadata: { 'org.opencontainers.image.revision': origin },
            }
          : { revision: origin }),
      },
      conditions: [condition('Ready', 'True', 'Succeeded', `stored artifact of ${commit}`, now)],
    });
    return commit;
  }

  /** Says that the repository could not be fetched. */
  async fail(message: string): Promise<void> {
    const now = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    await this.#write({
      conditions: [
        condition('FetchFailed', 'True', 'GitOperationFailed', message, now),
        condition('Ready', 'False', 'GitOperationFailed', message, now),
      ],
    });
  }

  async suspend(isSuspended: boolean): Promise<void> {
    const change = { spec: { suspend: isSuspended } };
    await this.#cluster.api('PATCH', this.#path, change, mergePatch);
  }

  async #write(status: object): Promise<void> {
    const { metadata } = await this.#read();
    const handled = metadata.annotations[requested];
    const change = {
      status: {
        ...status,
        observedGeneration: metadata.generation,
        ...(handled !== undefined && { lastHandledReconcileAt: handled }),
      },
    };
    await this.#cluster.api('PATCH', `${this.#path}/status`, change, mergePatch);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#work;
  }
}

function condition(
  type: string,
  status: string,
  reason: string,
  message: string,
  lastTransitionTime: string,
): object {
  return { type, status, reason, message, lastTransitionTime };
}
