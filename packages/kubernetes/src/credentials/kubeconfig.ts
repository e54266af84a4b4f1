import { describeIssues } from '@waybill/core';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { kubernetesError } from '../error-codes.ts';

/** A kubeconfig is read whole; those with hundreds of clusters have some hundred kilobytes. */
export const maximumKubeconfigBytes = 4 * 1024 * 1024;

const text = z.string().optional();

// What `kubectl` reads too: https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/
const clusterSchema = z.object({
  server: z.string().min(1),
  'certificate-authority': text,
  'certificate-authority-data': text,
  'insecure-skip-tls-verify': z.boolean().optional(),
  'tls-server-name': text,
  'proxy-url': text,
  extensions: z.array(z.object({ name: z.string(), extension: z.unknown() })).nullish(),
});

const execSchema = z.object({
  apiVersion: text,
  command: z.string().min(1),
  args: z.array(z.string()).nullish(),
  env: z.array(z.object({ name: z.string().min(1), value: z.string() })).nullish(),
  installHint: text,
  provideClusterInfo: z.boolean().optional(),
  interactiveMode: z.enum(['Never', 'IfAvailable', 'Always']).optional(),
});

const userSchema = z.object({
  'client-certificate': text,
  'client-certificate-data': text,
  'client-key': text,
  'client-key-data': text,
  token: text,
  tokenFile: text,
  username: text,
  password: text,
  as: text,
  'as-uid': text,
  'as-groups': z.array(z.string()).nullish(),
  'as-user-extra': z.record(z.string(), z.array(z.string())).nullish(),
  exec: execSchema.nullish(),
  'auth-provider': z
    .object({ name: z.string(), config: z.record(z.string(), z.string()).nullish() })
    .nullish(),
});

const contextSchema = z.object({
  cluster: z.string().min(1),
  user: z.string().nullish(),
  namespace: z.string().nullish(),
});

const named = z.looseObject({ name: z.string() });

// Only the entries that are used are looked at: one that is broken must not lock out the others.
const kubeconfigSchema = z.object({
  kind: z.literal('Config').optional(),
  'current-context': z.string().nullish(),
  contexts: z.array(named).nullish(),
  clusters: z.array(named).nullish(),
  users: z.array(named).nullish(),
});

/** A cluster of a kubeconfig. */
export type KubeconfigCluster = z.infer<typeof clusterSchema>;
/** A user of a kubeconfig. */
export type KubeconfigUser = z.infer<typeof userSchema>;
/** A plugin that gives credentials. */
export type KubeconfigExec = z.infer<typeof execSchema>;

/** What a kubeconfig says for one context. */
export interface KubeconfigChoice {
  /** The file, or what the text is called. */
  readonly source: string;
  readonly context: string;
  readonly clusterName: string;
  readonly cluster: KubeconfigCluster;
  /** '' where the context names no user. */
  readonly userName: string;
  readonly user: KubeconfigUser;
  readonly namespace: string | undefined;
}

/**
 * Reads a kubeconfig, and what it says for one context.
 * @param content YAML or JSON
 * @param source its name in messages
 * @param wanted the context; the current one where absent
 * @returns cluster, user and namespace
 * @throws KUBERNETES_KUBECONFIG_INVALID, which never shows a value
 */
export function chooseContext(
  content: string,
  source: string,
  wanted: string | undefined,
): KubeconfigChoice {
  const config = parsed(kubeconfigSchema, parseYaml(content, source), source, 'the file');
  const contexts = config.contexts ?? [];
  const name = wanted ?? config['current-context'] ?? '';
  if (name === '')
    throw invalid(source, 'current-context is not set', namesOf('contexts', contexts));
  const entry = contexts.find((candidate) => candidate.name === name);
  if (entry === undefined)
    throw invalid(source, `there is no context "${name}"`, namesOf('contexts', contexts));
  const context = parsed(contextSchema, entry['context'], source, `context "${name}"`);
  const userName = context.user ?? '';
  return {
    source,
    context: name,
    clusterName: context.cluster,
    cluster: find(config.clusters ?? [], 'cluster', context.cluster, clusterSchema, source, name),
    userName,
    user:
      userName === '' ? {} : find(config.users ?? [], 'user', userName, userSchema, source, name),
    namespace: context.namespace === '' ? undefined : (context.namespace ?? undefined),
  };
}

function find<S extends z.ZodType>(
  entries: readonly z.infer<typeof named>[],
  kind: 'cluster' | 'user',
  name: string,
  schema: S,
  source: string,
  context: string,
): z.infer<S> {
  const entry = entries.find((candidate) => candidate.name === name);
  if (entry === undefined) {
    const why = `context "${context}" names the ${kind} "${name}", which is not there`;
    throw invalid(source, why, namesOf(`${kind}s`, entries));
  }
  return parsed(schema, entry[kind] ?? {}, source, `${kind} "${name}"`);
}

function namesOf(kind: string, entries: readonly z.infer<typeof named>[]): string {
  const names = entries.slice(0, 10).map(({ name }) => name);
  return names.length === 0 ? `It has no ${kind}.` : `Its ${kind}: ${names.join(', ')}.`;
}

function parsed<S extends z.ZodType>(
  schema: S,
  value: unknown,
  source: string,
  where: string,
): z.infer<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalid(source, `${where}: ${describeIssues(result.error).join('; ')}`, '');
}

/** The parser's own messages show what they found, which may be a credential: only place and kind are told. */
function parseYaml(content: string, source: string): unknown {
  if (content.length > maximumKubeconfigBytes)
    throw invalid(source, `it has more than ${maximumKubeconfigBytes} bytes`, '');
  if (content.trim() === '') throw invalid(source, 'it is empty', '');
  const lines = new LineCounter();
  try {
    const document = parseDocument(content, { lineCounter: lines, prettyErrors: false });
    const [error] = document.errors;
    if (error === undefined) {
      const value: unknown = document.toJS({ maxAliasCount: 100 });
      return value;
    }
    const { line } = lines.linePos(error.pos[0]);
    throw invalid(source, `line ${line} is no YAML (${error.code})`, '');
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError)
      throw invalid(source, 'its aliases or its depth are too many', '');
    throw error;
  }
}

/**
 * @param source the file, or what the text is called
 * @param why what is wrong, free of values
 * @param known what there is instead
 * @param remedy what to do, where that is more than correcting it
 * @returns KUBERNETES_KUBECONFIG_INVALID
 */
export function invalid(source: string, why: string, known: string, remedy?: string): Error {
  return kubernetesError('KUBERNETES_KUBECONFIG_INVALID', {
    message: `Expected ${source} to be a kubeconfig that can be used; ${why}.${known === '' ? '' : ` ${known}`}`,
    remedy:
      remedy ??
      'Correct it, or name another context; `kubectl config view --minify` shows what one context uses.',
    facts: { source },
  });
}
