import { commitShaSchema, type CommitSha } from '@waybill/core';
import type { Plan } from '@waybill/gate';
import type { GitRepository, IntentOutcome, RefIntent } from '@waybill/git';
import {
  isActive,
  isEnd,
  type Change,
  type DeploymentStep,
  phaseOf,
  phasesOf,
  requireNewest,
} from '@waybill/ledger';
import { commitByForge } from '../commit-by-forge.ts';
import type { Connections } from '../connections.ts';
import { desiredChange } from '../desired-change.ts';
import { desiredIntent, type BranchView, type DesiredIntent } from '../desired-intent.ts';
import {
  deploymentContext,
  heldDeployment,
  type DeploymentContext,
  type HeldDeployment,
} from '../deployment-context.ts';
import { stageError } from '../error-codes.ts';
import { commitOrderOf } from '../ledger-connection.ts';
import { migrationFollows } from '../migration-follows.ts';
import { migrationOutcome } from '../migration-outcome.ts';
import { migrationSteps } from '../migration-steps.ts';
import type { MigrationStepEvidence } from '../step-evidence.ts';
import { observedDesiredStateStep } from './observe-desired-state.ts';

/** What update-desired-state works on. */
export interface DesiredStateRequest {
  readonly environment: string;
  readonly commit: CommitSha;
  readonly deployment: string;
  readonly migration: MigrationStepEvidence | undefined;
  /** The plan that is carried out. */
  readonly plan: Plan;
  /** Delivery `external`: how long the automation's commit is waited for; 15 minutes where absent. */
  readonly waitMilliseconds?: number;
}

/** What was written. */
export interface DesiredStateStep {
  /** False where the files say it already: no commit, no push. */
  readonly changed: boolean;
  /** The commit of the ops repository that holds the desired state. */
  readonly opsCommit: CommitSha;
  readonly changes: readonly Change[];
  readonly attempts: number;
  /** Whether a controller starts the migration now: run-migrator follows it. */
  readonly migrationFollows: boolean;
}

/**
 * Writes the release's digests into the environment's files and `desired` into the ledger: in one atomic push, or, where
 * the forge is to commit, one after the other. Where the ops repository moves meanwhile, the intent is applied again on
 * its new head.
 * @param connections the systems of the deployment
 * @param request environment, commit, deployment, what the migrator left
 * @throws DELIVERY_UNSUPPORTED, DESIRED_STATE_SUPERSEDED, VALUE_CHANGED, DEPLOYMENT_NOT_HELD, COMMIT_API_UNSUPPORTED,
 *   DESIRED_STATE_*, RENDER_*, MANIFEST_*, TOOL_*, GIT_*, FORGE_*
 */
export async function desiredStateStep(
  connections: Connections,
  request: DesiredStateRequest,
): Promise<DesiredStateStep> {
  const context = await deploymentContext(connections, request.environment, request.commit);
  if (context.environment.delivery === 'external')
    return await observedDesiredStateStep(context, request);
  requireDirect(context);
  const held = await heldDeployment(context, request.deployment, context.seen);
  const { record } = held;
  const phase = phaseOf(record);
  if (phasesOf(record).includes('desired') || isActive(phase) || isEnd(phase))
    return {
      ...(await alreadyDesired(context)),
      migrationFollows: migrationFollows(context, record),
    };
  const before = migrationSteps(context, record, request);
  const { ops } = await connections.names();
  const git = await connections.opsGit();
  const intent = await desiredIntent(context, git, ops.branch, { record, plan: request.plan });
  // Whether it is still held is asked with the write itself: by the push, or by the fence of the forge's commit.
  if (held.lock === undefined) await held.fence();
  const write = connections.settings.commitThrough === 'api' ? writeByForge : writeByPush;
  const opsCommit = await write(context, git, { held, intent }, (commit) => [
    ...before,
    { to: 'desired', evidence: evidenceOf(context, request, git.url, intent, commit) },
  ]);
  const { changed, changes } = intent.outcome();
  return {
    ...{ changed, opsCommit, changes: changed ? changes : [], attempts: intent.attempts() },
    migrationFollows: migrationFollows(context, record),
  };
}

/** The transitions, whose evidence names a commit that may be made with them. */
type StepsOf = (commit: CommitOf) => readonly DeploymentStep[];
type CommitOf = (commits: ReadonlyMap<string, CommitSha>) => CommitSha;

/** A deployment that this run may act for, and what it is to change. */
interface Writing {
  readonly held: HeldDeployment;
  readonly intent: DesiredIntent;
}

/** Desired state and transition land together, or not at all. */
async function writeByPush(
  { ledger }: DeploymentContext,
  _git: GitRepository,
  { held, intent }: Writing,
  steps: StepsOf,
): Promise<CommitSha> {
  const { ref, files, apply } = intent;
  const commitOf: CommitOf = (commits) =>
    intent.outcome().writtenAs ?? commitShaSchema.parse(commits.get(ref));
  const companion: RefIntent = { ref, lazy: true, files, apply };
  const advanced = await ledger.advance(held.record.id, steps(commitOf), {
    companions: [companion],
  });
  return commitOf(advanced.commits);
}

/**
 * The forge commits, and the ledger is pushed after it. What an atomic push would have asked is asked before; a run that
 * is killed between both is gone on with by the commit's trailers.
 */
async function writeByForge(
  { ledger, connections }: DeploymentContext,
  git: GitRepository,
  { held, intent }: Writing,
  steps: StepsOf,
): Promise<CommitSha> {
  const { record, fence } = held;
  const { files, ref } = intent;
  const { signal } = connections.settings;
  const forge = await connections.fenced(fence).opsForge();
  const apply = async (view: BranchView): Promise<IntentOutcome> => {
    await requireNewest(await ledger.now(), record, commitOrderOf(connections));
    return await intent.apply(view);
  };
  const branch = ref.slice('refs/heads/'.length);
  const made = await commitByForge({ git, forge, branch, files, apply, signal });
  const commit = intent.outcome().writtenAs ?? made;
  await ledger.advance(
    record.id,
    steps(() => commit),
  );
  return commit;
}

function evidenceOf(
  { config }: DeploymentContext,
  { migration }: DesiredStateRequest,
  repository: string,
  intent: DesiredIntent,
  commitOf: CommitOf,
): DeploymentStep['evidence'] {
  const outcome = migration === undefined ? undefined : migrationOutcome(migration, config);
  return (commits) => ({
    phase: 'desired',
    state: { kind: 'commit', repository, ref: intent.ref, commit: commitOf(commits) },
    changes: [...intent.outcome().changes],
    ...(outcome === undefined ? {} : { migration: outcome }),
  });
}

function requireDirect(context: DeploymentContext): void {
  const { delivery, name } = context.environment;
  if (delivery === 'direct') return;
  throw stageError('DELIVERY_UNSUPPORTED', {
    message: `Expected ${name} to be delivered by direct commits, found delivery \`${delivery}\`.`,
    remedy:
      delivery === 'pull-request'
        ? 'Use open-ops-pr for this environment.'
        : 'This version writes desired state by direct commits and by pull requests, or sees an automation write it; set `delivery` of the environment to one of them.',
    facts: { environment: name, delivery },
  });
}

/** A run before this one wrote it: nothing is written again, and somebody's later change is not undone silently. */
async function alreadyDesired(
  context: DeploymentContext,
): Promise<Omit<DesiredStateStep, 'migrationFollows'>> {
  const { connections, environment, release } = context;
  const { ops } = await connections.names();
  const git = await connections.opsGit();
  const head = commitShaSchema.parse(await git.readRef(`refs/heads/${ops.branch}`));
  await git.bringFiles(
    head,
    environment.desiredState.map(({ file }) => file),
  );
  const { changes } = await desiredChange(environment, release, (path) =>
    git.readFile(head, path, { lazy: true }),
  );
  if (changes.length === 0) return { changed: false, opsCommit: head, changes: [], attempts: 0 };
  throw stageError('DESIRED_STATE_OVERWRITTEN', {
    message: `Expected desired state of ${environment.name} to say what this deployment wrote; ${changes.map(({ file, selector, before }) => `${selector} in ${file} says ${before ?? 'nothing'}`).join(', ')}.`,
    remedy: 'Find out who changed it (git log of the file), and start the promotion again.',
    facts: { environment: environment.name, commit: head },
  });
}
