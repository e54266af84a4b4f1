import { posix } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  permissionNames,
  type PermissionName,
  type Permissions,
  type ReferencedWorkflow,
} from '../../fake-github/state.ts';

/** What GitHub itself looks at in a workflow before it runs, and act does not. */
const levelSchema = z.enum(['read', 'write', 'none']);
const rightsSchema = z.record(z.string(), levelSchema);
type Rights = z.infer<typeof rightsSchema>;

const workflowSchema = z.looseObject({
  name: z.string().optional(),
  permissions: rightsSchema.optional(),
  jobs: z.record(
    z.string(),
    z.looseObject({ uses: z.string().optional(), permissions: rightsSchema.optional() }),
  ),
});
type Workflow = z.infer<typeof workflowSchema>;

/** A caller's workflow, as GitHub reads it. */
export interface CallerWorkflow {
  readonly name: string;
  /** What GITHUB_TOKEN may do in all its jobs together: act has one token for all of them. */
  readonly permissions: Permissions;
  /** The workflows that it calls, and those that they call, as GitHub lists them with the run. */
  readonly referenced: readonly ReferencedWorkflow[];
}

/** Where a caller's files lie. */
export interface CallerFiles {
  /** `owner/name` */
  readonly repository: string;
  readonly sha: string;
  /** @returns a file of the commit */
  read(path: string): Promise<string>;
}

/**
 * @param path the workflow file, such as `.github/workflows/release.yml`
 * @param files where it lies
 */
export async function readCallerWorkflow(
  path: string,
  files: CallerFiles,
): Promise<CallerWorkflow> {
  const workflow = workflowSchema.parse(parse(await files.read(path)));
  const jobs = Object.values(workflow.jobs);
  return {
    name: workflow.name ?? path,
    permissions: union(jobs.map((job) => job.permissions ?? workflow.permissions ?? {})),
    referenced: await referencedBy(workflow, files),
  };
}

/** https://docs.github.com/en/rest/actions/workflow-runs#get-a-workflow-run: files of the caller's own are among them. */
async function referencedBy(
  workflow: Workflow,
  files: CallerFiles,
): Promise<readonly ReferencedWorkflow[]> {
  const found = new Map<string, ReferencedWorkflow>();
  for (const { uses } of Object.values(workflow.jobs)) {
    if (uses === undefined) continue;
    if (!uses.startsWith('./')) {
      found.set(uses, { path: uses, sha: uses.slice(uses.indexOf('@') + 1) });
      continue;
    }
    const path = posix.normalize(uses);
    const own = `${files.repository}/${path}@${files.sha}`;
    found.set(own, { path: own, sha: files.sha });
    const called = workflowSchema.parse(parse(await files.read(path)));
    for (const each of await referencedBy(called, files)) found.set(each.path, each);
  }
  return [...found.values()];
}

function union(all: readonly Rights[]): Permissions {
  const granted = all.flatMap((permissions) => Object.entries(permissions));
  const result: Partial<Record<PermissionName, 'read' | 'write'>> = {};
  for (const scope of permissionNames) {
    for (const [name, level] of granted) {
      if (name.replaceAll('-', '_') !== scope || level === 'none') continue;
      if (result[scope] !== 'write') result[scope] = level;
    }
  }
  return result;
}

/**
 * The environment's job says it first in its name, and then the plan's hash: what an approver sees.
 * @param job a job's name as act has it
 * @returns the environment; undefined for a job that names none so
 */
export function environmentOf(job: string): string | undefined {
  return /^([^·]+) · /.exec(job.split('/').at(-1) ?? '')?.[1];
}
