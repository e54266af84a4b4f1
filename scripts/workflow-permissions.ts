/**
 * What a workflow that calls Waybill has to grant. A called workflow can only keep or lower the caller's
 * permissions; where a job of it asks for more, the run fails before it starts, and no linter says so:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deliveryModes } from '@waybill/config';
import { stageNames, stepsOf, type StageName } from '@waybill/stage/stages';
import { parse } from 'yaml';
import { z } from 'zod';
import { readDefinitions } from './generate/action-definitions.ts';

const levels = ['none', 'read', 'write'] as const;
const levelSchema = z.enum(levels);
type Level = z.output<typeof levelSchema>;

/** The rights of a job's token, by their scopes; a scope that is absent is not granted. */
export type Permissions = Readonly<Record<string, Level>>;

const permissionsSchema = z.union([
  z.enum(['read-all', 'write-all']),
  z.record(z.string(), levelSchema),
]);
type WrittenPermissions = z.output<typeof permissionsSchema>;

const jobSchema = z.object({
  permissions: permissionsSchema.optional(),
  uses: z.string().optional(),
  steps: z
    .array(
      z.object({
        uses: z.string().optional(),
        with: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .optional(),
});
const workflowSchema = z.object({
  permissions: permissionsSchema.optional(),
  jobs: z.record(z.string(), jobSchema),
});
type Job = z.output<typeof jobSchema>;

/** A right that a caller's job lacks. */
export interface MissingPermission {
  /** The caller, as it was named. */
  readonly caller: string;
  readonly job: string;
  /** What the job calls. */
  readonly uses: string;
  /** The line to add under the job's `permissions:`. */
  readonly line: string;
}

/**
 * What a token may do where neither job nor workflow has `permissions:`: the organization decides, and this
 * is the narrower of its two choices (https://docs.github.com/en/actions/reference/security/github_token).
 */
const restrictedDefault: Permissions = { contents: 'read', packages: 'read' };

/** Workflows of one repository, by their paths such as `.github/workflows/deploy.yml`. */
export type WorkflowTexts = ReadonlyMap<string, string>;

/** A workflow that is called, and what it calls in turn. */
interface Called {
  readonly text: string;
  readonly resolve: Resolve;
}
type Resolve = (uses: string) => Promise<Called | undefined>;

/**
 * @param root a checkout of Waybill
 * @param text one of its reusable workflows
 * @returns the union of what its jobs ask for, with what the workflows that they call ask for
 * @throws z.ZodError where the text is no workflow
 */
export async function permissionCeiling(root: string, text: string): Promise<Permissions> {
  return ceiling({ text, resolve: ofWaybill(root) });
}

/** A called job without `permissions:` has those of the job that calls: it asks for nothing. */
async function ceiling({ text, resolve }: Called): Promise<Permissions> {
  const workflow = workflowSchema.parse(parse(text));
  const asked: Permissions[] = [];
  for (const job of Object.values(workflow.jobs)) {
    const written = job.permissions ?? workflow.permissions;
    if (written !== undefined) asked.push(explicit(written));
    const nested = job.uses === undefined ? undefined : await resolve(job.uses);
    if (nested !== undefined) asked.push(await ceiling(nested));
  }
  return union(asked);
}

/**
 * Compares what each job of a caller grants with what it calls: Waybill's workflows, root action and actions, and
 * the caller's own reusable workflows. A job's own `permissions:` replaces the workflow's.
 * @param root a checkout of Waybill
 * @param caller how messages name the caller, such as its path
 * @param text the caller's workflow
 * @param siblings the other workflows of the caller's repository, for `./…` and `$/…`; Waybill's where absent
 * @returns every right that is missing; empty where the caller grants enough
 * @throws z.ZodError where the text is no workflow
 */
export async function missingPermissions(
  root: string,
  caller: string,
  text: string,
  siblings?: WorkflowTexts,
): Promise<readonly MissingPermission[]> {
  const resolve = siblings === undefined ? ofWaybill(root) : ofCaller(root, siblings);
  const workflow = workflowSchema.parse(parse(text));
  const missing: MissingPermission[] = [];
  for (const [name, job] of Object.entries(workflow.jobs)) {
    const written = job.permissions ?? workflow.permissions;
    const granted = written === undefined ? restrictedDefault : explicit(written);
    for (const [uses, needed] of await needsOf(root, job, resolve)) {
      for (const [scope, level] of Object.entries(needed)) {
        if (grants(granted, scope, level)) continue;
        missing.push({ caller, job: name, uses, line: `${scope}: ${level}` });
      }
    }
  }
  return missing;
}

/**
 * @param missing what `missingPermissions` found
 * @returns a sentence for a person
 */
export function missingPermissionText({ caller, job, uses, line }: MissingPermission): string {
  return `${caller}: the job \`${job}\` calls ${uses} without the right that it needs; add \`${line}\` under the job's \`permissions:\`.`;
}

async function needsOf(
  root: string,
  job: Job,
  resolve: Resolve,
): Promise<readonly (readonly [string, Permissions])[]> {
  const needs: (readonly [string, Permissions])[] = [];
  const called = job.uses === undefined ? undefined : await resolve(job.uses);
  if (job.uses !== undefined && called !== undefined) {
    needs.push([job.uses, await ceiling(called)]);
  }
  for (const step of job.steps ?? []) {
    const { uses } = step;
    const actions = uses === undefined ? [] : calledActions(uses, step.with ?? {});
    if (uses !== undefined && actions.length > 0) {
      needs.push([uses, await actionPermissions(root, actions)]);
    }
  }
  return needs;
}

const workflowReference = /^(\$|\.|[^/]+\/[^/]+)\/(\.github\/workflows\/[^/@]+)(?:@.*)?$/;

/** Waybill's own workflows, however they are named. */
function ofWaybill(root: string): Resolve {
  const resolve: Resolve = async (uses) => {
    const path = workflowReference.exec(uses)?.[2];
    if (path === undefined || !existsSync(join(root, path))) return undefined;
    return { text: await readFile(join(root, path), 'utf8'), resolve };
  };
  return resolve;
}

/** In a caller, `./…` and `$/…` are its own workflows, and `owner/waybill/…@commit` is one of ours. */
function ofCaller(root: string, siblings: WorkflowTexts): Resolve {
  const resolve: Resolve = async (uses) => {
    const [, where, path] = workflowReference.exec(uses) ?? [];
    if (where === undefined || path === undefined) return undefined;
    if (where !== '.' && where !== '$') return ofWaybill(root)(uses);
    const text = siblings.get(path);
    return text === undefined ? undefined : { text, resolve };
  };
  return resolve;
}

/** The actions behind a step: one of ours, or those of a stage where it is the root action. */
function calledActions(uses: string, inputs: Readonly<Record<string, unknown>>): readonly string[] {
  const action = /^(?:\$|\.|[^/]+\/[^/]+)\/actions\/([^/@]+)(?:@.*)?$/.exec(uses)?.[1];
  if (action !== undefined) return [action];
  const isRoot = /^[^/]+\/[^/@]+@/.test(uses) && typeof inputs['stage'] === 'string';
  if (!isRoot) return [];
  const steps = stagesOf(inputs).flatMap((stage) =>
    deliveryModes.flatMap((delivery) => stepsOf(stage, delivery)),
  );
  const planOnly = [true, 'true'].some((value) => value === inputs['plan-only']);
  return steps.filter(({ job }) => !planOnly || job === 'check').map((step) => step.action);
}

/** Where an expression chooses the stage, every one that it may be: only two take an environment. */
function stagesOf(inputs: Readonly<Record<string, unknown>>): readonly StageName[] {
  const named = stageNames.filter((name) => name === inputs['stage']);
  if (named.length > 0) return named;
  return 'environment' in inputs ? ['promote', 'rollback'] : stageNames;
}

/**
 * @param root a checkout of Waybill
 * @param actions names of its actions
 * @returns the union of what their registries name as the least permissions
 */
export async function actionPermissions(
  root: string,
  actions: readonly string[],
): Promise<Permissions> {
  const definitions = await readDefinitions(root);
  return union(
    definitions.filter(({ name }) => actions.includes(name)).map(({ permissions }) => permissions),
  );
}

function explicit(written: WrittenPermissions): Permissions {
  if (typeof written === 'object') return written;
  return { [everything]: written === 'read-all' ? 'read' : 'write' };
}

/** Stands for every scope, as `read-all` and `write-all` do. */
const everything = '*';

function grants(granted: Permissions, scope: string, level: Level): boolean {
  const has = granted[scope] ?? granted[everything] ?? 'none';
  return levels.indexOf(has) >= levels.indexOf(level);
}

function union(all: readonly Permissions[]): Permissions {
  const result: Record<string, Level> = {};
  for (const permissions of all) {
    for (const [scope, level] of Object.entries(permissions)) {
      if (!grants(result, scope, level)) result[scope] = level;
    }
  }
  return result;
}
