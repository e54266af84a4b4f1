import type { Assemble } from '@waybill/config';
import { expandTemplate } from '@waybill/config';
import { canonicalJson, type Digest } from '@waybill/core';
import { z } from 'zod';
import type { BaseImage } from './base-image.ts';
import type { BuildRequest } from '../engine.ts';
import { buildValues, imageLabels } from './image-source.ts';

/** The configuration of an image (OCI image specification, image configuration), as far as it is built upon. */
export const imageConfigSchema = z.looseObject({
  architecture: z.string().max(64),
  os: z.string().max(64),
  variant: z.string().max(64).optional(),
  config: z
    .looseObject({
      User: z.string().optional(),
      ExposedPorts: z.record(z.string(), z.unknown()).nullish(),
      Env: z.array(z.string()).nullish(),
      Entrypoint: z.array(z.string()).nullish(),
      Cmd: z.array(z.string()).nullish(),
      WorkingDir: z.string().optional(),
      Labels: z.record(z.string(), z.string()).nullish(),
    })
    .nullish(),
  rootfs: z.object({ type: z.literal('layers'), diff_ids: z.array(z.string()).max(4096) }),
  history: z
    .array(z.looseObject({ created: z.string().optional() }))
    .max(8192)
    .nullish(),
});
export type OciImageConfig = z.infer<typeof imageConfigSchema>;

/** What the image's configuration is made from. */
export interface ConfigParts {
  readonly request: BuildRequest;
  readonly assemble: Assemble;
  readonly base: BaseImage | undefined;
  /** The commit's time as RFC 3339, in seconds. */
  readonly created: string;
  readonly diffIds: readonly Digest[];
}

/**
 * Makes the image's configuration: what the base says, with what waybill.yaml says over it.
 * @param parts request, base and layers
 * @returns the configuration's bytes; canonical, so that equal input gives an equal digest
 * @throws TEMPLATE_INVALID where a template names an unknown value
 */
export function encodeImageConfig(parts: ConfigParts): Uint8Array {
  const { assemble, base, created, diffIds } = parts;
  const [os, architecture, variant] = assemble.platform.split('/');
  const inherited = base?.config.config ?? {};
  const history = assemble.layers.map(({ from, to }) => ({
    created,
    created_by: `waybill assemble ${from} ${to}`,
  }));
  const config = {
    created,
    architecture,
    os,
    variant,
    config: {
      ...inherited,
      ...runConfig(parts),
      Env: environmentOf(parts),
      ExposedPorts: portsOf(parts),
      Labels: { ...inherited.Labels, ...imageLabels(parts.request, assemble.labels, base) },
    },
    rootfs: { type: 'layers', diff_ids: [...(base?.config.rootfs.diff_ids ?? []), ...diffIds] },
    history: [...(base?.config.history ?? []), ...history],
  };
  return Buffer.from(canonicalJson(config), 'utf8');
}

/** A new entrypoint makes the base's arguments meaningless: they were those of another program. */
function runConfig({ assemble }: ConfigParts): Record<string, unknown> {
  const { entrypoint, command, workdir, user } = assemble;
  return {
    ...(entrypoint === undefined ? {} : { Entrypoint: entrypoint, Cmd: undefined }),
    ...(command === undefined ? {} : { Cmd: command }),
    ...(workdir === undefined ? {} : { WorkingDir: workdir }),
    ...(user === undefined ? {} : { User: user }),
  };
}

function environmentOf(parts: ConfigParts): string[] {
  const values = buildValues(parts.request);
  const inherited = parts.base?.config.config?.Env ?? [];
  const own = Object.entries(parts.assemble.env).map(
    ([name, value]) => [name, expandTemplate(value, values)] as const,
  );
  const names = new Set(own.map(([name]) => name));
  const kept = inherited.filter(
    (line) => !names.has(line.slice(0, Math.max(0, line.indexOf('=')))),
  );
  return [...kept, ...own.sort(byName).map(([name, value]) => `${name}=${value}`)];
}

function portsOf({ assemble, base }: ConfigParts): Record<string, object> | undefined {
  const inherited = Object.keys(base?.config.config?.ExposedPorts ?? {});
  const ports: string[] = [...inherited, ...assemble.ports.map((port) => `${String(port)}/tcp`)];
  return ports.length === 0 ? undefined : Object.fromEntries(ports.map((port) => [port, {}]));
}

function byName(a: readonly [string, string], b: readonly [string, string]): number {
  return a[0] < b[0] ? -1 : 1;
}
