/** The workflows and composite actions of this repository, and those of its examples, as tests read them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

export const root = join(import.meta.dirname, '..', '..');

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const values = z.record(z.string(), scalar);

const stepSchema = z.object({
  name: z.string().optional(),
  id: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  with: values.optional(),
  env: values.optional(),
  run: z.string().optional(),
  shell: z.string().optional(),
});
export type Step = z.output<typeof stepSchema>;

const jobSchema = z.object({
  name: z.string().optional(),
  needs: z.union([z.string(), z.array(z.string())]).optional(),
  uses: z.string().optional(),
  with: values.optional(),
  secrets: z.union([z.literal('inherit'), values]).optional(),
  'timeout-minutes': scalar.optional(),
  permissions: z.unknown().optional(),
  concurrency: z.unknown().optional(),
  environment: z.union([z.string(), z.record(z.string(), z.unknown())]).optional(),
  outputs: z.record(z.string(), z.string()).optional(),
  steps: z.array(stepSchema).optional(),
});
export type Job = z.output<typeof jobSchema>;

const callSchema = z.object({
  inputs: z
    .record(
      z.string(),
      z.object({
        description: z.string().optional(),
        type: z.enum(['string', 'number', 'boolean']),
        required: z.boolean().optional(),
        default: scalar.optional(),
      }),
    )
    .default({}),
  secrets: z
    .record(
      z.string(),
      z.object({ description: z.string().optional(), required: z.boolean().optional() }),
    )
    .default({}),
  outputs: z
    .record(z.string(), z.object({ description: z.string().optional(), value: z.string() }))
    .default({}),
});
export type WorkflowCall = z.output<typeof callSchema>;

const workflowSchema = z.object({
  name: z.string(),
  on: z.unknown(),
  permissions: z.unknown().optional(),
  jobs: z.record(z.string(), jobSchema),
});
export type Workflow = z.output<typeof workflowSchema>;

const compositeSchema = z.object({
  inputs: z.record(
    z.string(),
    z.object({ description: z.string(), required: z.boolean(), default: z.string().optional() }),
  ),
  outputs: z.record(z.string(), z.object({ description: z.string(), value: z.string() })),
  runs: z.object({ using: z.literal('composite'), steps: z.array(stepSchema) }),
});
export type CompositeAction = z.output<typeof compositeSchema>;

export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export function parseWorkflow(text: string): Workflow {
  return workflowSchema.parse(parse(text));
}

/** What callers of a reusable workflow may and must give; undefined where it is not called. */
export function workflowCall(workflow: Workflow): WorkflowCall | undefined {
  const { on } = workflow;
  if (on === 'workflow_call' || (Array.isArray(on) && on.includes('workflow_call'))) {
    return callSchema.parse({});
  }
  const events = z.record(z.string(), z.unknown()).safeParse(on);
  if (!events.success || !('workflow_call' in events.data)) return undefined;
  return callSchema.parse(events.data['workflow_call'] ?? {});
}

export function readRootAction(): CompositeAction {
  return compositeSchema.parse(parse(readText('action.yml')));
}

/** The workflows of a folder, by their paths from the root; none where there is no such folder. */
export function workflowsIn(folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => join(folder, name));
}

export const ownWorkflows = workflowsIn(join('.github', 'workflows'));

export const reusableWorkflows = ownWorkflows.filter(
  (path) => workflowCall(parseWorkflow(readText(path))) !== undefined,
);

/**
 * @param path a workflow's path from the root
 * @returns the workflows of the same repository, by their paths in it: an example is a repository of its own
 */
export function siblingsOf(path: string): ReadonlyMap<string, string> {
  const project = dirname(dirname(dirname(path)));
  return new Map(
    workflowsIn(dirname(path)).map((other) => [relative(project, other), readText(other)]),
  );
}

/** The workflows of the examples: callers, as users have them. */
export const callers = readdirSync(join(root, 'examples')).flatMap((name) =>
  workflowsIn(join('examples', name, '.github', 'workflows')),
);
