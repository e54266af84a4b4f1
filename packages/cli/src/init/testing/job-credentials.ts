import { parse } from 'yaml';
import { z } from 'zod';

/** Workflows by their paths from the root of the repository; Waybill's own as `owner/name/.github/workflows/x.yml`. */
export type Workflows = ReadonlyMap<string, string>;

/** What a job of a run can get hold of. */
export interface JobCredentials {
  /** Workflow and job, and those of the workflows that it calls. */
  readonly job: string;
  /** What starts the run. */
  readonly events: readonly string[];
  /** Environments of the forge that the job can name; one that nobody knows is `?`. */
  readonly environments: readonly string[];
  /** Secrets that it reads, by the names under which they lie; all of them is `*`. */
  readonly secrets: readonly string[];
  readonly permissions: Readonly<Record<string, string>>;
}

const permissionsSchema = z.union([z.string(), z.record(z.string(), z.string())]);
const inputSchema = z
  .object({
    default: z.union([z.string(), z.number(), z.boolean()]).optional(),
    options: z.array(z.string()).optional(),
  })
  .nullable();
const jobSchema = z.looseObject({
  uses: z.string().optional(),
  needs: z.union([z.string(), z.array(z.string())]).optional(),
  with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  secrets: z.union([z.literal('inherit'), z.record(z.string(), z.string())]).optional(),
  permissions: permissionsSchema.optional(),
  environment: z.union([z.string(), z.looseObject({ name: z.string() })]).optional(),
});
const workflowSchema = z.looseObject({
  on: z.union([
    z.string(),
    z.array(z.string()),
    z.record(
      z.string(),
      z.looseObject({ inputs: z.record(z.string(), inputSchema).optional() }).nullable(),
    ),
  ]),
  permissions: permissionsSchema.optional(),
  env: z.unknown().optional(),
  jobs: z.record(z.string(), jobSchema),
});
export type Workflow = z.output<typeof workflowSchema>;
type Job = z.output<typeof jobSchema>;

/** What reaches the jobs of a workflow from whoever starts it. */
interface Start {
  readonly events: readonly string[];
  /** The values that an input can have. */
  readonly inputs: ReadonlyMap<string, readonly string[]>;
  /** Under which names the secrets lie that the workflow reads by its own names; `all` where it gets them all. */
  readonly secrets: 'all' | ReadonlyMap<string, readonly string[]>;
  readonly prefix: string;
}

/**
 * Computes what every job of every run can get hold of: through the workflows that call others, to the jobs that run.
 * @param workflows the workflows; calls of others are not understood
 * @throws Error where a job calls a workflow that is not among them
 */
export function jobCredentials(workflows: Workflows): readonly JobCredentials[] {
  return [...workflows].flatMap(([path, text]) => {
    if (!path.startsWith('.github/')) return [];
    const workflow = readWorkflow(text);
    const events = eventsOf(workflow).filter((event) => event !== 'workflow_call');
    if (events.length === 0) return [];
    const inputs = new Map(
      Object.entries(inputsOf(workflow, 'workflow_dispatch')).map(([name, input]) => [
        name,
        input?.options ?? ['?'],
      ]),
    );
    return jobsOf(workflows, workflow, { events, inputs, secrets: 'all', prefix: path });
  });
}

/** @returns the workflow; a text is parsed once in a process */
export function readWorkflow(text: string): Workflow {
  const known = read.get(text) ?? workflowSchema.parse(parse(text));
  read.set(text, known);
  return known;
}
const read = new Map<string, Workflow>();

/** @returns the events that start a workflow */
export function eventsOf(workflow: Workflow): readonly string[] {
  if (typeof workflow.on === 'string') return [workflow.on];
  return Array.isArray(workflow.on) ? workflow.on : Object.keys(workflow.on);
}

function inputsOf(workflow: Workflow, event: string): Record<string, z.output<typeof inputSchema>> {
  if (typeof workflow.on === 'string' || Array.isArray(workflow.on)) return {};
  return workflow.on[event]?.inputs ?? {};
}

function jobsOf(workflows: Workflows, workflow: Workflow, start: Start): JobCredentials[] {
  return Object.entries(workflow.jobs).flatMap(([id, job]) => {
    const prefix = `${start.prefix} → ${id}`;
    const here = credentialsOf(workflow, job, { ...start, prefix });
    if (job.uses === undefined) return [here];
    const path = /^(?:\.\/)?(.+?)(?:@.*)?$/.exec(job.uses)?.[1] ?? '';
    const text = workflows.get(path);
    if (text === undefined) throw new Error(`${prefix} calls ${job.uses}, which is not known.`);
    const called = readWorkflow(text);
    const inputs = new Map(
      Object.entries(inputsOf(called, 'workflow_call')).map(([name, input]) => [
        name,
        job.with?.[name] === undefined
          ? [String(input?.default ?? '')]
          : valuesOf(String(job.with[name]), start.inputs),
      ]),
    );
    return jobsOf(workflows, called, {
      events: start.events,
      inputs,
      secrets: passedSecrets(job, start),
      prefix,
    });
  });
}

function passedSecrets(job: Job, start: Start): Start['secrets'] {
  if (job.secrets === 'inherit') return start.secrets;
  return new Map(
    Object.entries(job.secrets ?? {}).map(([name, value]) => [name, secretsIn(value, start)]),
  );
}

function credentialsOf(workflow: Workflow, job: Job, start: Start): JobCredentials {
  // What a call passes on is read by the jobs that it starts, not by itself.
  const { secrets: _passed, ...read } = job;
  const name = typeof job.environment === 'string' ? job.environment : job.environment?.name;
  const permissions = job.permissions ?? workflow.permissions ?? { '*': 'write' };
  return {
    job: start.prefix,
    events: start.events,
    environments: name === undefined ? [] : valuesOf(name, start.inputs),
    secrets: secretsIn(JSON.stringify([workflow.env ?? null, read]), start),
    permissions: typeof permissions === 'string' ? { '*': permissions } : permissions,
  };
}

/** The values that a text with at most one expression of an input can have; `?` for any other expression. */
function valuesOf(text: string, inputs: Start['inputs']): readonly string[] {
  if (!text.includes('${{')) return [text];
  const name = /^\$\{\{\s*inputs\.([\w-]+)\s*\}\}$/.exec(text)?.[1];
  return (name === undefined ? undefined : inputs.get(name)) ?? ['?'];
}

/** The secrets that expressions in a text read. Whatever is not understood reads all of them. */
function secretsIn(text: string, start: Start): readonly string[] {
  const found = new Set<string>();
  for (const [expression] of text.matchAll(/\$\{\{.*?\}\}/gs)) {
    for (const [, name] of expression.matchAll(/\bsecrets\b(?:\.([\w-]+))?/g)) {
      if (name === undefined) found.add('*');
      else if (start.secrets === 'all') found.add(name);
      else for (const place of start.secrets.get(name) ?? []) found.add(place);
    }
  }
  return [...found].sort();
}
