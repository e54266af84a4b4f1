import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseApplicationConfig, type ImageConfig } from '@waybill/config';
import { commitShaSchema, silentProgress } from '@waybill/core';
import {
  imageEngines,
  type BuildContext,
  type BuildRequest,
  type BuiltImage,
} from '@waybill/image';
import { createRegistryClient, type RegistryClient } from '@waybill/oci';
import * as busybox from '../parts/busybox.ts';
import * as dockerRegistry from '../parts/docker-registry.ts';
import * as referrersRegistry from '../parts/referrers-registry.ts';
import type { Part } from '../parts/part.ts';
import {
  builders,
  enginesOf,
  partsOf,
  startBuilders,
  type Builder,
  type BuilderVariables,
} from './builders.ts';

const common = [busybox.part, dockerRegistry.part, referrersRegistry.part];

/** @returns the builders that this machine can have */
export async function availableBuilders(): Promise<readonly Builder[]> {
  const ready = async (part: Part): Promise<boolean> => (await part.install()).kind === 'ready';
  for (const part of common) if (!(await ready(part))) return [];
  const found: Builder[] = [];
  for (const builder of builders) {
    const installed: boolean[] = [];
    for (const part of partsOf[builder]) installed.push(await ready(part));
    if (installed.every(Boolean)) found.push(builder);
  }
  return found;
}

/** Two registries, a base image in each, a checkout, and one builder. */
export interface EngineWorld {
  readonly checkout: string;
  /** docker-registry, which has no referrers API, and one that has it. */
  readonly registries: readonly string[];
  readonly lines: string[];
  client(host: string): RegistryClient;
  /** The reference by digest of the base image in a registry. */
  base(host: string): string;
  image(host: string, name: string, keys: string): ImageConfig;
  build(image: ImageConfig, change?: Partial<BuildRequest>): Promise<BuiltImage>;
  stop(): Promise<void>;
}

export const commit = commitShaSchema.parse('0123456789abcdef0123456789abcdef01234567');

const dockerfile = `# syntax-free: a frontend would be pulled
ARG BASE
FROM \${BASE} AS base
FROM base AS app
ARG GREETING
COPY message /message
RUN ["/bin/busybox", "sh", "-c", "echo $GREETING > /greeting; echo it is built"]
CMD ["/bin/busybox", "cat", "/message"]
FROM base AS migrator
COPY message /migrations/1
CMD ["/bin/busybox", "ls", "/migrations"]
FROM base AS broken
RUN ["/bin/busybox", "sh", "-c", "echo looks bad; exit 3"]
`;

const plainDockerfile = 'FROM scratch\nCOPY message /message\n';

const secretDockerfile = `ARG BASE
FROM \${BASE}
RUN --mount=type=secret,id=token ["/bin/busybox", "sh", "-c", "echo the token is $(/bin/busybox cat /run/secrets/token)"]
`;

const sshDockerfile = `ARG BASE
FROM \${BASE}
RUN --mount=type=ssh ["/bin/busybox", "sh", "-c", "test -S $SSH_AUTH_SOCK && echo an agent is at hand"]
`;

const bakeFile =
  'target "plain" {\n  dockerfile-inline = "FROM scratch\\nCOPY message /message\\n"\n}\n';

/** Starts what a builder needs; stops all of it again, also where that fails midway. */
export async function startEngineWorld(builder: Builder): Promise<EngineWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'waybill-engines-'));
  const before = { ...process.env };
  let variables: BuilderVariables = {};
  const stops: (() => Promise<void>)[] = [
    async () => {
      for (const name of Object.keys(variables)) restore(name, before[name]);
      await rm(folder, { recursive: true, force: true });
    },
  ];
  const stop = async (): Promise<void> => {
    for (const act of stops.splice(0).reverse()) await act();
  };
  try {
    const checkout = join(folder, 'checkout');
    await writeCheckout(checkout);
    const started = [await dockerRegistry.start(), await referrersRegistry.start()];
    for (const registry of started) stops.push(() => registry.stop());
    variables = await startBuilders([builder], folder, stops);
    Object.assign(process.env, variables);
    const lines: string[] = [];
    const clients = new Map<string, RegistryClient>();
    const client = (host: string): RegistryClient => {
      const known =
        clients.get(host) ??
        createRegistryClient({ registry: host, signal: new AbortController().signal });
      clients.set(host, known);
      return known;
    };
    const context: BuildContext = {
      signal: new AbortController().signal,
      progress: { ...silentProgress, detail: (text) => lines.push(text) },
      registry: client,
      temporaryFolder: folder,
    };
    const build = async (
      image: ImageConfig,
      change: Partial<BuildRequest> = {},
    ): Promise<BuiltImage> => {
      const engine = 'buildx' in image ? 'buildx' : 'buildah' in image ? 'buildah' : 'assemble';
      return await (
        await imageEngines[engine]()
      ).build(
        {
          application: 'shop',
          checkout,
          commit,
          commitTime: '2026-01-02T03:04:05Z',
          source: 'https://example.org/acme/shop',
          image,
          ...change,
        },
        context,
      );
    };
    const registries = started.map(({ host }) => host);
    const bases = new Map<string, string>();
    for (const host of registries) {
      const pushed = await build(imageConfig(host, 'base', baseKeys));
      bases.set(host, `${pushed.repository}@${pushed.digest}`);
    }
    const base = (host: string): string => bases.get(host) ?? '';
    const image = (host: string, name: string, keys: string): ImageConfig =>
      imageConfig(host, name, enginesOf[builder](keys));
    return { checkout, registries, lines, client, base, image, build, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const baseKeys = 'assemble: { layers: [{ from: base, to: / }] }';

function imageConfig(host: string, name: string, engine: string): ImageConfig {
  const image = `{ name: ${name}, repository: "${host}/shop/${name}", ${engine} }`;
  const config = parseApplicationConfig(
    `version: 1\napplication: shop\nimages:\n  - ${image}\n`,
    'waybill.yaml',
  );
  const [found] = config.images;
  if (found === undefined) throw new TypeError('an image');
  return found;
}

async function writeCheckout(checkout: string): Promise<void> {
  const installed = await busybox.part.install();
  if (installed.kind === 'absent') throw new Error(installed.reason);
  const program = join(checkout, 'base', 'bin', 'busybox');
  await mkdir(dirname(program), { recursive: true });
  await copyFile(installed.program, program);
  await chmod(program, 0o755);
  await writeFile(join(checkout, 'message'), 'hello\n');
  await writeFile(join(checkout, 'Dockerfile'), dockerfile);
  await writeFile(join(checkout, 'Dockerfile.plain'), plainDockerfile);
  await writeFile(join(checkout, 'Dockerfile.secret'), secretDockerfile);
  await writeFile(join(checkout, 'Dockerfile.ssh'), sshDockerfile);
  await writeFile(join(checkout, 'docker-bake.hcl'), bakeFile);
  await writeFile(join(checkout, '.dockerignore'), 'base\n');
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) Reflect.deleteProperty(process.env, name);
  else process.env[name] = value;
}
