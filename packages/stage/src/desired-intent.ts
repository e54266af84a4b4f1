import type { CommitSha } from '@waybill/core';
import type { Plan } from '@waybill/gate';
import type { CommitFacts, GitRepository, IntentOutcome, Snapshot } from '@waybill/git';
import type { Change, DeploymentRecord } from '@waybill/ledger';
import { commitAuthor, commitMessage } from './commit-message.ts';
import { once } from './connections.ts';
import type { DeploymentContext } from './deployment-context.ts';
import { desiredChange } from './desired-change.ts';
import { commitOrderOf } from './ledger-connection.ts';
import { requirePlannedValues } from './planned-values.ts';
import { renderCheck, requireGoodAt } from './render-check.ts';
import { writtenBefore } from './written-before.ts';

/** The branch at one commit, as a change looks at it. */
export type BranchView = Pick<Snapshot, 'head' | 'readFile' | 'readEntries'>;

/** What came of looking at the branch. */
export interface DesiredOutcome {
  /** False where the files say it already. */
  readonly changed: boolean;
  /** What the new commit changes, or one of a run before this one. */
  readonly changes: readonly Change[];
  /** The commit that wrote it before, where no record has it yet. */
  readonly writtenAs: CommitSha | undefined;
}

/** A deployment's change of desired state, as a function of where the branch stands (law 4). */
export interface DesiredIntent {
  /** A full ref. */
  readonly ref: string;
  readonly files: readonly string[];
  /**
   * Works it out on the commit on which it will stand.
   * @throws DESIRED_STATE_*, VALUE_CHANGED, DEPLOYMENT_MISMATCH, RENDER_*, MANIFEST_*
   */
  readonly apply: (view: BranchView) => Promise<IntentOutcome>;
  /** What the last look came to; nothing was changed before the first one. */
  readonly outcome: () => DesiredOutcome;
  readonly attempts: () => number;
}

/**
 * Prepares a deployment's change of desired state, and looks at what it renders to where the branch stands now.
 * @param context environment, release, ledger
 * @param git the ops repository
 * @param branch its branch with desired state
 * @param record the deployment, and the plan that is carried out
 * @throws RENDER_*, MANIFEST_*, TOOL_*, and what editing and reading throw
 */
export async function desiredIntent(
  context: DeploymentContext,
  git: GitRepository,
  branch: string,
  { record, plan }: { readonly record: DeploymentRecord; readonly plan: Plan },
): Promise<DesiredIntent> {
  const { environment, release, connections } = context;
  const ref = `refs/heads/${branch}`;
  const ledgerHead = await context.seen.head();
  const rendering = await renderCheck(context);
  if (rendering !== undefined) await requireGoodAt(rendering, context, git, await git.readRef(ref));
  let attempts = 0;
  let outcome: DesiredOutcome = { changed: false, changes: [], writtenAs: undefined };
  const apply = async ({ head, readFile, readEntries }: BranchView): Promise<IntentOutcome> => {
    attempts += 1;
    const { files, changes } = await desiredChange(environment, release, readFile);
    const before = files.size > 0 ? undefined : await recordable(context, git, head, record);
    outcome = before ?? { changed: files.size > 0, changes, writtenAs: undefined };
    await requirePlannedValues(record, plan, changes, {
      order: commitOrderOf(connections),
      recentCommits: once(async () => recentCommits(git, head)),
    });
    if (files.size === 0) return { kind: 'unchanged' };
    await rendering?.requireGood(readEntries, files);
    return {
      kind: 'commit',
      files,
      message: commitMessage(record, changes, ledgerHead),
      author: commitAuthor(connections.settings),
    };
  };
  return {
    ref,
    files: environment.desiredState.map(({ file }) => file),
    apply,
    outcome: () => outcome,
    attempts: () => attempts,
  };
}

/** What a run before this one wrote without recording it. */
async function recordable(
  { environment, release }: DeploymentContext,
  git: GitRepository,
  head: CommitSha | undefined,
  record: DeploymentRecord,
): Promise<DesiredOutcome | undefined> {
  const found = head === undefined ? undefined : await writtenBefore(git, head, record.id);
  if (found === undefined) return undefined;
  const { changes } = await desiredChange(environment, release, (path) =>
    git.readFile(found.parent, path, { lazy: true }),
  );
  return { changed: false, changes, writtenAs: found.commit };
}

/** As far back as somebody may have written since the plan was made. */
async function recentCommits(
  git: GitRepository,
  head: CommitSha | undefined,
): Promise<readonly CommitFacts[]> {
  return head === undefined ? [] : await git.recentCommits(head, 100);
}
