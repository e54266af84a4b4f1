import type { CommitSha } from '@waybill/core';
import {
  approvalAct,
  KilledRuns,
  playAgain,
  playClean,
  playOn,
  problemsOf,
  stageAct,
  type Act,
  type Outcome,
} from './kill-act.ts';
import { placesOf, pointsOf, type ActTrace, type KillPoint } from './kill-points.ts';
import {
  environmentProblems,
  ledgerProblems,
  opsDocuments,
  releaseProblems,
  type ExpectedEnvironment,
} from './kill-state.ts';
import { runStage } from '@waybill/cli/rehearsal/stage-run';
import { callOf, createTinyWorld, endedProcess, type TinyWorld } from './tiny-world.ts';

/** What an act came to after its kills: nothing wrong, or what. */
export interface ActOutcome {
  readonly act: string;
  /** What the next run left otherwise than it must. */
  readonly converged: readonly string[];
  /** What running it once more changed. */
  readonly again: readonly string[];
}

/** What a lane found. */
export interface LaneOutcome {
  /** Every point that the clean runs came by, killed or not. */
  readonly points: readonly KillPoint[];
  readonly outcomes: readonly Outcome[];
  readonly acts: readonly ActOutcome[];
}

interface Lane {
  readonly tiny: TinyWorld;
  /** A process that has ended: it owns every killed run. */
  readonly ended: number;
  readonly points: KillPoint[];
  readonly outcomes: Outcome[];
  readonly acts: ActOutcome[];
}

/** Plays a lane in a world of its own. */
async function inWorld(play: (lane: Lane) => Promise<void>): Promise<LaneOutcome> {
  const tiny = await createTinyWorld();
  try {
    const lane: Lane = { tiny, ended: await endedProcess(), points: [], outcomes: [], acts: [] };
    await play(lane);
    lane.acts.push({ act: 'ledger', converged: await ledgerProblems(tiny), again: [] });
    return lane;
  } finally {
    await tiny.close();
  }
}

/** Plays an act undisturbed, and knows all its points from then on. */
async function trace(lane: Lane, act: Act): Promise<ActTrace> {
  const traced = await playClean(lane.tiny, act);
  lane.points.push(...pointsOf(act.name, traced));
  return traced;
}

interface KillOptions {
  /** At which places, counted from 0, where another act of the same way has the others. */
  readonly places?: (index: number) => boolean;
  /** Refs that running it once more may move, with the reason beside the call. */
  readonly mayMove?: RegExp;
}

const even = (index: number): boolean => index % 2 === 0;
const odd = (index: number): boolean => index % 2 === 1;
const nothing = /^$/;

/**
 * Kills one run after another: each goes on from where the one before was killed, until the last is let
 * through. What is done stays done, so a place keeps its name although fewer effects come before it.
 */
async function killInTurn(
  lane: Lane,
  act: Act,
  traced: ActTrace,
  check: () => Promise<readonly string[]>,
  { places = () => true, mayMove = nothing }: KillOptions = {},
): Promise<void> {
  const { tiny } = lane;
  const runs = new KilledRuns(tiny, traced, lane.ended);
  const points = pointsOf(act.name.replace(/ \(.*\)$/, ''), traced);
  for (const place of placesOf(points).filter((_place, index) => places(index)))
    lane.outcomes.push(...place.points.map(outcomeAs(await runs.killAt(act, place.at))));
  const converged = await problemsOf(async () => [...(await playOn(act)), ...(await check())]);
  const again = await problemsOf(async () => [
    ...(await playAgain(tiny, act, mayMove)),
    ...(await check()),
  ]);
  lane.acts.push({ act: act.name, converged, again });
}

/** @returns what a kill came to, as that of another point of the same place */
function outcomeAs({ problem }: Outcome): (point: KillPoint) => Outcome {
  return (point) => ({ point, problem });
}

/** A release is made of effects that depend on each other: each point gets a commit of its own. */
export async function releaseLane(): Promise<LaneOutcome> {
  return inWorld(async (lane) => {
    const { tiny, ended } = lane;
    const releaseOf = (commit: CommitSha): Act =>
      stageAct(tiny, 'release', callOf(commit, 'release'));
    const traced = await trace(lane, releaseOf(tiny.world.baseline));
    for (const [index, { at: point, points }] of placesOf(lane.points).entries()) {
      const commit = await tiny.writeChange();
      const act = releaseOf(commit);
      const killed = await new KilledRuns(tiny, traced, ended).killAt(act, point);
      const wrong = await problemsOf(async () => [
        ...((killed.problem ?? '') ? [killed.problem ?? ''] : []),
        ...(await playOn(act)),
        ...(await releaseProblems(tiny, commit)),
        // What is there after convergence is the same for all; every second time is enough.
        ...(even(index) ? await playAgain(tiny, act) : []),
        ...(await releaseProblems(tiny, commit)),
      ]);
      const problem = wrong.length === 0 ? undefined : wrong.join('\n');
      lane.outcomes.push(...points.map(outcomeAs({ point, problem })));
    }
  });
}

/** Staging and production by direct commits, the approval between them, and the way back. */
export async function promotionLane(): Promise<LaneOutcome> {
  return inWorld(async (lane) => {
    const { tiny } = lane;
    const first = tiny.world.baseline;
    const promotion = (environment: string, commit: CommitSha): Act =>
      stageAct(tiny, `promote (${environment})`, callOf(commit, 'promote', environment));
    const promote = (commit: CommitSha): Act => ({
      ...promotion('staging', commit),
      name: 'promote',
    });
    await expectDone(stageAct(tiny, 'release', callOf(first, 'release')));
    const promoted = await trace(lane, promote(first));
    const approved = await trace(lane, await approval(tiny, first, 'promote'));
    await expectDone(promotion('production', first));

    const second = await tiny.mergeChange(1);
    await expectDone(stageAct(tiny, 'release', callOf(second, 'release')));
    const runs = (environment: string, commit: CommitSha, desiredCommits: number): Expected =>
      expecting(tiny, { environment, commit, desiredCommits, schema: 2 });
    // Both environments go the same way: each is killed at every second place of it.
    const staging = runs('staging', second, 2);
    await killInTurn(lane, promotion('staging', second), promoted, staging, { places: even });
    const approve = await approval(tiny, second, 'promote');
    // Who approves again signs anew: a later hour, the same person, one document.
    const oneEach = async (): Promise<readonly string[]> =>
      twoDocuments(tiny, 'refs/waybill/approvals/');
    const signed = { mayMove: /^refs\/waybill\/approvals\// };
    await killInTurn(lane, approve, approved, oneEach, signed);
    const production = runs('production', second, 2);
    await killInTurn(lane, promotion('production', second), promoted, production, { places: odd });

    // By commit: `previous` names another release once the rollback is done.
    const back = (environment: string): Act => {
      const call = callOf(second, 'rollback', environment);
      return stageAct(tiny, 'rollback', { ...call, request: { ...call.request, target: first } });
    };
    const rolledBack = await trace(lane, back('staging'));
    await expectDone(await approval(tiny, second, 'rollback', first));
    await killInTurn(lane, back('production'), rolledBack, runs('production', first, 3));
  });
}

/** A promotion that fails, and goes back by the policy's own word: only that step is played, and killed. */
export async function recoveryLane(): Promise<LaneOutcome> {
  return inWorld(async (lane) => {
    const { tiny } = lane;
    const first = tiny.world.baseline;
    await expectDone(stageAct(tiny, 'release', callOf(first, 'release')));
    await expectDone(stageAct(tiny, 'promote', callOf(first, 'promote', 'staging')));
    const traced = await trace(lane, await failedPromotion(tiny, await tiny.mergeBroken()));
    const recover = await failedPromotion(tiny, await tiny.mergeBroken());
    await killInTurn(
      lane,
      recover,
      traced,
      expecting(tiny, { environment: 'staging', commit: first, desiredCommits: 5 }),
    );
  });
}

/** @returns what is left to do once a promotion to staging has failed */
async function failedPromotion(tiny: TinyWorld, broken: CommitSha): Promise<Act> {
  await expectDone(stageAct(tiny, 'release', callOf(broken, 'release')));
  const call = callOf(broken, 'promote', 'staging');
  const { steps } = await runStage(tiny.runner(), { ...call, until: 'finish' });
  const ready = steps.get('ready');
  if (ready?.code !== 'READY_TARGET_FAILED' || steps.get('finish')?.exitCode !== 0)
    throw new Error(`the promotion was expected to fail and to be closed; ${ready?.message ?? ''}`);
  return stageAct(tiny, 'recover', { ...call, done: steps });
}

/** Delivery by pull request: proposed, merged by a person, rolled out. */
export async function pullRequestLane(): Promise<LaneOutcome> {
  return inWorld(async (lane) => {
    const { tiny } = lane;
    const propose = (commit: CommitSha): Act =>
      stageAct(tiny, 'propose', callOf(commit, 'promote', 'preview'));
    const rollOut = (commit: CommitSha): Act => ({ ...propose(commit), name: 'merge' });
    const first = tiny.world.baseline;
    await expectDone(stageAct(tiny, 'release', callOf(first, 'release')));
    const proposed = await trace(lane, propose(first));
    await tiny.mergeProposal();
    const merged = await trace(lane, rollOut(first));

    const second = await tiny.mergeChange(0);
    await expectDone(stageAct(tiny, 'release', callOf(second, 'release')));
    const oneEach = async (): Promise<readonly string[]> =>
      twoDocuments(tiny, 'refs/waybill/pull-requests/');
    // Looking for the merge takes the lock and gives it back: two pushes of the ledger, and no record.
    const ledger = { mayMove: /^refs\/heads\/waybill\/ledger / };
    await killInTurn(lane, propose(second), proposed, oneEach, ledger);
    await tiny.mergeProposal();
    const preview = { environment: 'preview', commit: second, desiredCommits: 2 };
    await killInTurn(lane, rollOut(second), merged, expecting(tiny, preview));
  });
}

/** The clean run made one document, and the killed ones together one more. */
async function twoDocuments(tiny: TinyWorld, prefix: string): Promise<readonly string[]> {
  const refs = await opsDocuments(tiny, prefix);
  return refs.length === 2 ? [] : [`two were expected below ${prefix}, not ${refs.join(', ')}`];
}

type Expected = () => Promise<readonly string[]>;

function expecting(tiny: TinyWorld, expected: ExpectedEnvironment): Expected {
  return async () => environmentProblems(tiny, expected);
}

async function expectDone(act: Act): Promise<void> {
  const failures = await playOn(act);
  if (failures.length > 0) throw new Error(`${act.name}: ${failures.join('; ')}`);
}

/** What the second person signs: the plan for production as it stands. */
async function approval(
  tiny: TinyWorld,
  commit: CommitSha,
  stage: 'promote' | 'rollback',
  target?: CommitSha,
): Promise<Act> {
  const asked = callOf(commit, stage, 'production');
  const request = target === undefined ? asked.request : { ...asked.request, target };
  const call = { ...asked, request, until: 'check' };
  const { steps } = await runStage(tiny.runner(), call);
  const check = steps.get('check');
  const hash = check?.outputs['plan-hash'] ?? '';
  if (check?.code !== 'GATE_REFUSED')
    throw new Error(`the plan was expected to need an approval; ${check?.message ?? 'no answer'}`);
  return approvalAct(tiny, 'approve', ['approve', 'production', hash, '--approver', 'dana']);
}
