import type { CommitSha } from '@waybill/core';
import { planHash, type Plan } from '@waybill/gate';
import type { CommitFacts } from '@waybill/git';
import type { Change, CommitOrder, DeploymentRecord } from '@waybill/ledger';
import { stageError } from './error-codes.ts';
import { releaseNamedBy, writerOf } from './named-release.ts';
import { requestOf } from './records.ts';

/** What tells which of two releases is the newer one. */
export interface ReleaseOrder {
  /** Where `candidate` stands towards `current`, by the history of the application's repository. */
  readonly order: (candidate: CommitSha, current: CommitSha) => Promise<CommitOrder>;
  /** The last commits of the ops repository, the newest first: their trailers say which release they brought. */
  readonly recentCommits: () => Promise<readonly CommitFacts[]>;
}

/** A value that says something else than this deployment would write. */
interface Standing {
  readonly change: Change;
  /** What it said when the plan was made; null where it said nothing. */
  readonly planned: string | null;
  /** Whether it is not what the plan saw. */
  readonly moved: boolean;
  readonly commit: CommitSha | undefined;
  readonly order: CommitOrder;
}

/**
 * Holds a change against the plan that was checked and approved, and against what desired state says on the head that
 * was read now (law 4). The head of the ops repository may move freely. Where a value of ours names a newer release,
 * ours is superseded; where it was set to an older one since the plan, ours wins; what cannot be told is a conflict.
 * Only a rollback may go behind a newer release, and it still does not overwrite what changed since its plan.
 * @param record the deployment, whose request names the plan's hash
 * @param plan the plan, as record-deployment gave it
 * @param changes what would be written on the head that was read now
 * @param releases tells releases and their order
 * @throws DESIRED_STATE_SUPERSEDED, VALUE_CHANGED naming the value, DEPLOYMENT_MISMATCH where the plan is not the
 *   record's
 */
export async function requirePlannedValues(
  record: DeploymentRecord,
  plan: Plan,
  changes: readonly Change[],
  releases: ReleaseOrder,
): Promise<void> {
  requirePlanOf(record, plan);
  const standings: Standing[] = [];
  for (const change of changes) {
    const planned = plan.changes.find(
      ({ file, selector }) => file === change.file && selector === change.selector,
    );
    const before = planned?.before ?? null;
    const moved = planned?.before !== change.before;
    if (!goesBack(record))
      standings.push({
        ...(await standingOf(record, change, moved, releases)),
        planned: before,
      });
    else if (moved) throw valueChanged(record, change, before);
  }
  // First of all: a newer release explains every other value that changed with it.
  const newer = standings.find(({ order }) => order === 'older');
  if (newer !== undefined) throw await superseded(record, newer, releases);
  for (const { change, planned, moved, order } of standings)
    if (moved && order !== 'newer' && order !== 'same') throw valueChanged(record, change, planned);
}

function requirePlanOf(record: DeploymentRecord, plan: Plan): void {
  const { planHash: recorded } = requestOf(record);
  const given = planHash(plan);
  if (given === recorded) return;
  throw stageError('DEPLOYMENT_MISMATCH', {
    message: `Expected the plan ${recorded}, under which the deployment ${record.id} was started; found the plan ${given}.`,
    remedy: 'Give the output `plan` of record-deployment (operation start) of this job.',
    facts: { deployment: record.id, expected: recorded, found: given },
  });
}

/** An emergency that takes something back is a way back as well. */
function goesBack(record: DeploymentRecord): boolean {
  const { kind, undoes } = requestOf(record);
  return kind === 'rollback' || (kind === 'emergency' && undoes !== undefined);
}

async function standingOf(
  record: DeploymentRecord,
  change: Change,
  moved: boolean,
  { order, recentCommits }: ReleaseOrder,
): Promise<Omit<Standing, 'planned'>> {
  const stated = change.before ?? '';
  // What the plan saw was approved: only a release that it names itself can forbid the change.
  const commit = releaseNamedBy(stated, moved ? await recentCommits() : [], record.application);
  if (commit === undefined) return { change, moved, commit, order: 'unknown' };
  if (commit !== record.commit)
    return { change, moved, commit, order: await order(record.commit, commit) };
  // Our own release, set by somebody else: without a digest, or with ours. Another digest would be another build.
  const digest = /sha256:[0-9a-f]{64}/.exec(stated)?.[0];
  const isOurs = digest === undefined || change.after.includes(digest);
  return { change, moved, commit, order: isOurs ? 'same' : 'unknown' };
}

async function superseded(
  record: DeploymentRecord,
  { change, commit }: Standing,
  { recentCommits }: ReleaseOrder,
): Promise<Error> {
  const { file, selector } = change;
  const newer = String(commit);
  const writer = writerOf(newer, record, await recentCommits());
  return stageError('DESIRED_STATE_SUPERSEDED', {
    message: `Expected ${selector} in ${file} to name a release that is older than ${record.commit}; it names ${newer}, which is newer${writer === undefined ? '' : ` (commit ${writer.commit.slice(0, 12)} of the ops repository)`}.`,
    remedy:
      'Nothing is to be done: the newer release is the one to run, and nothing was written. To go back on purpose, start a rollback.',
    facts: {
      deployment: record.id,
      environment: record.environment,
      commit: record.commit,
      newer,
      file,
      selector,
      ...(writer?.deployment === undefined ? {} : { by: writer.deployment }),
    },
  });
}

function valueChanged(record: DeploymentRecord, change: Change, planned: string | null): Error {
  const { file, selector, before } = change;
  return stageError('VALUE_CHANGED', {
    message: `Expected ${selector} in ${file} to say ${planned ?? 'nothing'} until this deployment changes it; meanwhile it says ${before ?? 'nothing'}.`,
    remedy:
      'Somebody else changed the same value: look at their change, and start the promotion again.',
    facts: { deployment: record.id, file, selector },
  });
}
