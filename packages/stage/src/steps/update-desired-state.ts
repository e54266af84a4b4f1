import type { ApplicationConfig } from '@waybill/config';
import { commitShaSchema, type CommitSha } from '@waybill/core';
import type { Plan } from '@waybill/gate';
import type { CommitFacts, GitRepository, RefIntent, Snapshot } from '@waybill/git';
import {
  isActive,
  isEnd,
  type Change,
  type DeploymentStep,
  type MigrationOutcome,
  phaseOf,
  phasesOf,
} from '@waybill/ledger';
import { once, type Connections } from '../connections.ts';
import { commitAuthor, commitMessage } from '../commit-message.ts';
import { desiredChange, type DesiredChange } from '../desired-change.ts';
import {
  deploymentContext,
  heldDeployment,
  type DeploymentContext,
} from '../deployment-context.ts';
import { stageError } from '../error-codes.ts';
import { commitOrderOf } from '../ledger-connection.ts';
import { migrationSteps } from '../migration-steps.ts';
import { requirePlannedValues } from '../planned-values.ts';
import { renderCheck, requireGoodAt } from '../render-check.ts';
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
}

/**
 * Writes the release's digests into the environment's files and `desired` into the ledger, in one atomic
 * push. Where the ops repository moves meanwhile, the intent is applied again on its new head.
 * @param connections the systems of the deployment
 * @param request environment, commit, deployment, what the migrator left
 * @throws DELIVERY_UNSUPPORTED, DESIRED_STATE_SUPERSEDED, VALUE_CHANGED, DEPLOYMENT_NOT_HELD, DESIRED_STATE_*, RENDER_*,
 *   MANIFEST_*, TOOL_*, GIT_*
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
  const phase = phaseOf(held.record);
  if (phasesOf(held.record).includes('desired') || isActive(phase) || isEnd(phase))
    return await alreadyDesired(context);
  const { ops } = await connections.names();
  const git = await connections.opsGit();
  const ref = `refs/heads/${ops.branch}`;
  const ledgerHead = await context.seen.head();
  const rendering = await renderCheck(context);
  if (rendering !== undefined) await requireGoodAt(rendering, context, git, await git.readRef(ref));
  let written: DesiredChange = { files: new Map(), changes: [] };
  let attempts = 0;
  const companion: RefIntent = {
    ref,
    lazy: true,
    files: context.environment.desiredState.map(({ file }) => file),
    apply: async (snapshot: Snapshot) => {
      attempts += 1;
      written = await desiredChange(context.environment, context.release, (path) =>
        snapshot.readFile(path),
      );
      await requirePlannedValues(held.record, request.plan, written.changes, {
        order: commitOrderOf(connections),
        recentCommits: once(async () => recentCommits(git, snapshot)),
      });
      if (written.files.size === 0) return { kind: 'unchanged' };
      await rendering?.requireGood(snapshot.readEntries, written.files);
      return {
        kind: 'commit',
        files: written.files,
        message: commitMessage(held.record, written.changes, ledgerHead),
        author: commitAuthor(connections.settings),
      };
    },
  };
  await held.fence();
  const desired: DeploymentStep = {
    to: 'desired',
    evidence: (commits) => ({
      phase: 'desired',
      state: { kind: 'commit', repository: git.url, ref, commit: commitOf(commits, ref) },
      changes: [...written.changes],
      ...outcomeOfMigration(request.migration, context.config),
    }),
  };
  const advanced = await context.ledger.advance(
    request.deployment,
    [...migrationSteps(context, held.record, request), desired],
    { companions: [companion] },
  );
  return {
    changed: written.files.size > 0,
    opsCommit: commitOf(advanced.commits, ref),
    changes: written.changes,
    attempts,
  };
}

/** As far back as somebody may have written since the plan was made. */
async function recentCommits(
  git: GitRepository,
  { head }: Snapshot,
): Promise<readonly CommitFacts[]> {
  return head === undefined ? [] : await git.recentCommits(head, 100);
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

function commitOf(commits: ReadonlyMap<string, CommitSha>, ref: string): CommitSha {
  return commitShaSchema.parse(commits.get(ref));
}

/** Also where nothing had to run: which version the schema was seen at is what a rollback is judged by. */
function outcomeOfMigration(
  evidence: MigrationStepEvidence | undefined,
  { migrations }: ApplicationConfig,
): { readonly migration?: MigrationOutcome } {
  if (evidence === undefined || evidence.versionAfter === null) return {};
  const { versionBefore, versionAfter, outputDigest, seconds } = evidence;
  const compatibleFrom = migrations?.compatibleFrom;
  return {
    migration: {
      ...{ versionBefore, versionAfter, outputDigest, seconds },
      ...(compatibleFrom === undefined ? {} : { compatibleFrom }),
    },
  };
}

/** A run before this one wrote it: nothing is written again, and somebody's later change is not undone silently. */
async function alreadyDesired(context: DeploymentContext): Promise<DesiredStateStep> {
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
