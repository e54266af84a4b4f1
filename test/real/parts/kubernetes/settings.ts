import { z } from 'zod';
import type { Programs } from './programs.ts';

const programsSchema: z.ZodType<Programs> = z.strictObject({
  kubernetes: z.string(),
  etcd: z.string(),
  kwok: z.string(),
  registry: z.string(),
  application: z.string(),
  busybox: z.string(),
  containers: z.string(),
  networkPlugins: z.string(),
});

/** What the process that keeps a cluster is told: `node keeper.ts SETTINGS`, as JSON. */
export const keeperSettingsSchema = z.strictObject({
  folder: z.string(),
  programs: programsSchema,
  hasKubelet: z.boolean(),
  /** The process with whose end the cluster ends. */
  run: z.strictObject({ pid: z.number(), begun: z.string() }),
});
export type KeeperSettings = z.infer<typeof keeperSettingsSchema>;

/** What the process inside of the namespaces is told: `node inside.ts SETTINGS`, as JSON. */
export const insideSettingsSchema = z.strictObject({
  folder: z.string(),
  programs: programsSchema,
  hasKubelet: z.boolean(),
  /** The same inside as outside. */
  ports: z.strictObject({ server: z.number(), registry: z.number() }),
  /** Of all v1 hierarchies; undefined where there is only the unified one. */
  cgroup: z.string().optional(),
});
export type InsideSettings = z.infer<typeof insideSettingsSchema>;

const imageSchema = z.strictObject({
  repository: z.string(),
  tag: z.string(),
  digest: z.string(),
  reference: z.string(),
  manifestDigest: z.string(),
  configDigest: z.string(),
  version: z.string(),
});

/** What runs inside says when it is ready. */
export const readySchema = z.strictObject({
  authority: z.string(),
  token: z.string(),
  clientCertificate: z.strictObject({ certificate: z.string(), key: z.string() }),
  images: z.strictObject({ app1: imageSchema, app2: imageSchema, app3: imageSchema }),
});

/** The file `cluster.json`, which is there when the cluster is ready. */
export const clusterFileSchema = readySchema.extend({
  server: z.string(),
  registry: z.string(),
  /** Of a process in the cluster's network. */
  pid: z.number(),
  /** From the first step to ready. */
  seconds: z.number(),
});
export type ClusterFile = z.infer<typeof clusterFileSchema>;

/** The names of what lies in a cluster's folder. */
export const files = {
  ready: 'cluster.json',
  failure: 'failure.txt',
  kubeconfig: 'kubeconfig',
  keeperPid: 'keeper.pid',
  keeperSocket: 'keeper.sock',
  insideSocket: 'inside.sock',
  tunnel: 'tunnel.sock',
  logs: 'logs',
} as const;
