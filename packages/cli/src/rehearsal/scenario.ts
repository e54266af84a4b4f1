import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commitShaSchema, isWaybillError, type CommitSha } from '@waybill/core';
import { createForge } from '@waybill/forge';
import { openRepository } from '@waybill/git';
import type { RequestFilter } from '@waybill/oci';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { cliError } from '../error-codes.ts';
import type { StepEnd } from './action-process.ts';
import { runCommand } from './command-process.ts';
import { git, overlay, writeCommit } from './repositories.ts';
import { runStage, type StageCall, type StageEnd, type StageRunner } from './stage-run.ts';

/** What a step must end with for the rehearsal to go on; steps that are not named must succeed. */
export type Expected = Readonly<
  Record<string, { readonly decision: StepEnd['decision']; readonly code: string }>
>;

/** Everything that pushes something into a registry. */
export const pushes: RequestFilter = { method: ['POST', 'PUT', 'PATCH'] };

/**
 * Runs a stage and holds every step against what this rehearsal expects of it.
 * @param runner the rehearsal
 * @param call the stage
 * @param expected steps that must not simply succeed
 * @throws REHEARSAL_STEP_UNEXPECTED with the step's own words
 */
export async function rehearseStage(
  runner: StageRunner,
  call: StageCall,
  expected: Expected = {},
): Promise<StageEnd> {
  const stage = await runStage(runner, call);
  for (const [id, end] of stage.steps) {
    const wanted = expected[id];
    const fits =
      wanted === undefined
        ? end.exitCode === 0
        : end.decision === wanted.decision && (end.code === wanted.code || end.code === '');
    runner.display.end(nameOf(id, call), end, fits);
    if (!fits) throw unexpected(call, id, end);
  }
  const missing = Object.keys(expected).find((id) => !stage.steps.has(id));
  if (missing !== undefined)
    throw new TypeError(`the step ${missing} was expected and did not run`);
  return stage;
}

function nameOf(id: string, call: StageCall): string {
  const environment = call.request.environment ?? '';
  return environment === '' ? id : `${environment} ${id}`;
}

function unexpected(call: StageCall, id: string, end: StepEnd): Error {
  const tail = end.log.trimEnd().split('\n').slice(-15).join('\n');
  return cliError('REHEARSAL_STEP_UNEXPECTED', {
    message: `The step ${id} of ${call.stage} ended otherwise than expected (${end.decision}): ${end.message}\n${tail}`,
    remedy: end.remedy,
    facts: { stage: call.stage, step: id, code: end.code },
  });
}

/** Releases a commit of the protected branch. */
export async function release(runner: StageRunner, commit: CommitSha): Promise<StageEnd> {
  return await rehearseStage(runner, {
    ...pushOf(runner, commit),
    stage: 'release',
    request: { commit },
  });
}

/** Promotes a commit; where the policy wants an approval, it is refused first, then approved by the second identity. */
export async function promote(
  runner: StageRunner,
  environment: string,
  commit: CommitSha,
  expected: Expected = {},
  overrides = '',
): Promise<StageEnd> {
  const delivery = deliveryOf(runner, environment);
  const call: StageCall = {
    ...pushOf(runner, commit),
    stage: 'promote',
    delivery,
    request: { environment, commit, overrides },
  };
  await approveWhereNeeded(runner, call);
  return await rehearseStage(runner, call, expected);
}

/** Rolls an environment back to what it ran before. */
export async function rollBack(
  runner: StageRunner,
  environment: string,
  commit: CommitSha,
  reason: string,
): Promise<StageEnd> {
  const delivery = deliveryOf(runner, environment);
  const request = { environment, target: 'previous', reason };
  const call: StageCall = {
    ...pushOf(runner, commit),
    stage: 'rollback',
    delivery,
    request,
    actor: 'on-call',
  };
  await approveWhereNeeded(runner, call);
  return await rehearseStage(runner, call);
}

/**
 * Asks every gate, and must be refused.
 * @returns a line for each gate that refuses; without those that only follow from another one
 */
export async function refusedGates(
  runner: StageRunner,
  call: Omit<StageCall, 'until'>,
): Promise<readonly string[]> {
  const { steps } = await rehearseStage(
    runner,
    { ...call, until: 'check' },
    { check: { decision: 'refused', code: 'GATE_REFUSED' } },
  );
  const gates = gatesSchema.parse(JSON.parse(steps.get('check')?.outputs['gates'] ?? '[]'));
  return gates.flatMap(({ allowed, code, message, facts }) =>
    allowed === false && facts?.cause !== 'FACT_DEPENDS' ? [`${code ?? ''}: ${message ?? ''}`] : [],
  );
}

const gatesSchema = z.array(
  z.looseObject({
    allowed: z.boolean().optional(),
    code: z.string().optional(),
    message: z.string().optional(),
    facts: z.looseObject({ cause: z.string().optional() }).optional(),
  }),
);

async function approveWhereNeeded(runner: StageRunner, call: StageCall): Promise<void> {
  const environment = call.request.environment ?? '';
  const policy = runner.world.policy.environments.find(({ name }) => name === environment);
  if (policy === undefined || policy.approval.required === 0) return;
  const refused = await rehearseStage(
    runner,
    { ...call, until: 'check' },
    { check: { decision: 'refused', code: 'GATE_REFUSED' } },
  );
  const hash = refused.steps.get('check')?.outputs['plan-hash'] ?? '';
  for (const approver of policy.approval.by.slice(0, policy.approval.required)) {
    const shown = await runCommand(runner, ['approve', environment, hash, '--approver', approver]);
    runner.display.note(shown.stdout.trim());
  }
}

function deliveryOf(runner: StageRunner, environment: string): StageCall['delivery'] & string {
  return (
    runner.world.policy.environments.find(({ name }) => name === environment)?.delivery ?? 'direct'
  );
}

/** @returns the run that a push to the protected branch starts */
export function pushOf(
  runner: StageRunner,
  commit: CommitSha,
): Pick<StageCall, 'commit' | 'ref' | 'actor'> {
  return { commit, ref: `refs/heads/${runner.world.config.branch}`, actor: 'dev' };
}

/** Writes a branch with a change on top of the protected one. */
export async function pushBranch(
  runner: StageRunner,
  branch: string,
  message: string,
  change: (workTree: string) => Promise<void>,
): Promise<CommitSha> {
  const { world } = runner;
  const base = await headOf(runner);
  return await writeCommit(
    world.applicationRepository,
    branch,
    base,
    message,
    change,
    world.signal,
  );
}

/** @returns the head of the protected branch */
export async function headOf(runner: StageRunner): Promise<CommitSha> {
  const { world } = runner;
  return commitShaSchema.parse(
    await git(
      world.applicationRepository,
      world.signal,
      'rev-parse',
      `refs/heads/${world.config.branch}`,
    ),
  );
}

/** Merges a branch through a pull request: the only way onto the protected branch. */
export async function mergeBranch(
  runner: StageRunner,
  branch: string,
  title: string,
): Promise<CommitSha> {
  const { world } = runner;
  const repository = await openRepository({
    url: world.applicationRepository,
    cacheFolder: join(world.folder, 'forge-cache'),
    signal: world.signal,
  });
  const forge = await createForge({
    kind: 'local',
    repository,
    folder: world.applicationRepository,
    identity: { name: 'dev', email: 'dev@example.invalid' },
    signal: world.signal,
  });
  const opened = await forge.openPullRequest({
    title,
    body: '',
    head: branch,
    base: world.config.branch,
  });
  const merged = await forge.mergePullRequest(opened.number, { expectedHead: opened.headSha });
  const commit = merged.value.mergeCommit;
  if (commit === undefined) throw new TypeError('a merged pull request has no merge commit');
  return commit;
}

/** Tries what nobody may do: to push to the protected branch past its pull request. */
export async function pushPastProtection(runner: StageRunner, commit: CommitSha): Promise<string> {
  const { world } = runner;
  try {
    await git(
      world.applicationRepository,
      world.signal,
      'push',
      world.applicationRepository,
      `${commit}:refs/heads/${world.config.branch}`,
    );
  } catch (error) {
    if (isWaybillError(error, 'PROCESS_FAILED')) return error.message;
    throw error;
  }
  throw cliError('REHEARSAL_STEP_UNEXPECTED', {
    message: 'A push past the pull request was expected to be rejected; it was taken.',
    remedy: 'This is a fault of the rehearsal: report it.',
  });
}

/** Makes the good change: the application's own overlay, or an empty commit. */
export async function featureChange(runner: StageRunner, workTree: string): Promise<void> {
  const { source, config } = runner.world;
  if (config.rehearsal.feature !== undefined)
    await overlay(join(source, config.rehearsal.feature), workTree);
}

/** Makes the bad change: the application's own overlay, or an image whose process ends at once. */
export async function badChange(runner: StageRunner, workTree: string): Promise<void> {
  const { source, config } = runner.world;
  if (config.rehearsal.bad !== undefined) {
    await overlay(join(source, config.rehearsal.bad), workTree);
    return;
  }
  const file = join(workTree, 'waybill.yaml');
  const document = parseDocument(await readFile(file, 'utf8'));
  const index = config.images.findIndex(({ name }) => name === config.rehearsal.image);
  const script =
    "console.error('the rehearsal made this release fail on purpose'); process.exit(17)";
  document.setIn(['images', index, 'assemble', 'entrypoint'], ['node', '-e', script]);
  await writeFile(file, document.toString());
}
