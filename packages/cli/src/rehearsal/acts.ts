import { sleep, type CommitSha } from '@waybill/core';
import { cliError } from '../error-codes.ts';
import { runCommand } from './command-process.ts';
import { changePolicy } from './policy-change.ts';
import {
  badChange,
  featureChange,
  mergeBranch,
  promote,
  pushBranch,
  pushes,
  pushOf,
  pushPastProtection,
  refusedGates,
  rehearseStage,
  release,
  rollBack,
} from './scenario.ts';
import type { StageRunner } from './stage-run.ts';

/** The environments of a rehearsal: the first and the last that only get protected commits. */
interface Places {
  readonly first: string;
  readonly last: string;
}

/**
 * Plays the main job: each act is what somebody does on a forge, and what must come of it.
 * @param runner the rehearsal
 * @param board where the page with the records goes
 * @returns how many acts were played
 * @throws REHEARSAL_STEP_UNEXPECTED where a step ends otherwise than it must
 */
export async function playActs(runner: StageRunner, board: string): Promise<number> {
  const { world, display } = runner;
  const places = placesOf(runner);
  display.note(
    `Waybill rehearses ${world.config.application}: registry ${world.registry.host}, everything in ${world.folder}`,
  );
  display.act(0, `What runs before: the first release, in ${places.first} and ${places.last}`);
  await release(runner, world.baseline);
  await promote(runner, places.first, world.baseline);
  if (places.last !== places.first) await promote(runner, places.last, world.baseline);

  display.act(1, 'A feature branch verifies; its promotion is refused');
  await playFeatureBranch(runner, places);
  display.act(2, 'A merge releases: built once, signed; the job again builds nothing');
  const good = await playRelease(runner);
  display.act(3, `${places.first}: migrated, desired, rolled out, checked, accepted`);
  if (places.last !== places.first) await startFreeze(runner, places);
  await promote(runner, places.first, good);
  const soakedAt = Date.now() + soakSeconds * 1000;
  display.act(
    4,
    `${places.last} waits: not long enough in ${places.first}, and frozen; the next commit comes meanwhile`,
  );
  await playWaiting(runner, places, good);
  const bad = await releaseBadCommit(runner);
  display.act(
    5,
    `${places.last}: the freeze overridden with a reason, approved by a second person, the same digest`,
  );
  await sleep(Math.max(0, soakedAt - Date.now()), world.signal);
  await playProduction(runner, places, good);
  display.act(
    6,
    `A bad commit: ${places.first} fails, says why, and goes back by itself; ${places.last} is untouched`,
  );
  await playBadCommit(runner, places, good, bad);
  display.act(7, `${places.last} goes back, and nothing is built`);
  await playRollback(runner, places, bad);
  display.act(8, 'What was rolled back does not come again by itself');
  await playHold(runner, places, good);
  display.act(9, 'The trace: commit → image → desired state → rollout → smoke check');
  display.block((await runCommand(runner, ['trace', good.slice(0, 12)])).stdout);
  display.note((await runCommand(runner, ['ledger', 'verify'])).stdout.trim());
  display.act(10, 'The records, as a page');
  await runCommand(runner, ['board', board]);
  display.note(board);
  return 10;
}

/** How long the last environment wants a release to have run in the one before. */
const soakSeconds = 8;

/** The policy gets stricter while everything runs: it counts from its commit on. */
async function startFreeze(runner: StageRunner, places: Places): Promise<void> {
  // A window of every day that began with this hour.
  const cron = `0 ${String(new Date().getUTCHours())} * * *`;
  const freeze = { name: 'rehearsed', cron, for: '2h', zone: 'UTC' };
  await changePolicy(
    runner,
    places.last,
    {
      soak: `${String(soakSeconds)}s`,
      freeze: [freeze],
      overrides: { freeze: 'allowed', hold: 'allowed' },
    },
    `${places.last}: soak, and a freeze`,
  );
}

async function playWaiting(runner: StageRunner, places: Places, commit: CommitSha): Promise<void> {
  const { display } = runner;
  const request = { environment: places.last, commit };
  if (places.last === places.first) return;
  const lines = await refusedGates(runner, {
    ...pushOf(runner, commit),
    stage: 'promote',
    request,
  });
  display.block(lines.join('\n'));
}

function placesOf(runner: StageRunner): Places {
  const guarded = runner.world.policy.environments.filter(
    ({ from, delivery }) => from === 'protected' && delivery === 'direct',
  );
  const [first] = guarded;
  const last = guarded.at(-1);
  if (first !== undefined && last !== undefined) return { first: first.name, last: last.name };
  throw cliError('REHEARSAL_UNSUITABLE', {
    message:
      'Expected an environment that only gets commits of the protected branch and is delivered by direct commits; the policy has none.',
    remedy: 'Add one to `policy` in waybill.yaml.',
  });
}

async function playFeatureBranch(runner: StageRunner, places: Places): Promise<void> {
  const { display } = runner;
  const commit = await pushBranch(runner, 'feature', 'A feature', (workTree) =>
    featureChange(runner, workTree),
  );
  const run = { commit, ref: 'refs/heads/feature', actor: 'dev' };
  await rehearseStage(runner, { ...run, stage: 'verify', request: {} });
  const request = { environment: places.first, commit };
  const refused = { check: { decision: 'refused', code: 'GATE_REFUSED' } } as const;
  await rehearseStage(runner, { ...run, stage: 'promote', request, until: 'check' }, refused);
  await pushPastProtection(runner, commit);
  display.note('A push past the pull request was rejected by the repository itself.');
}

async function playRelease(runner: StageRunner): Promise<CommitSha> {
  const { world, display } = runner;
  const commit = await mergeBranch(runner, 'feature', 'A feature');
  const first = await release(runner, commit);
  const before = world.registry.requests.count(pushes);
  const second = await release(runner, commit);
  const pushed = world.registry.requests.count(pushes) - before;
  const images = first.steps.get('build')?.outputs['digests'];
  if (pushed > 0 || second.steps.get('build')?.outputs['digests'] !== images) {
    throw broken(
      `the job again pushed ${String(pushed)} times, and its digests are ${second.steps.get('build')?.outputs['digests'] ?? 'not there'}`,
    );
  }
  display.note('The job again: 0 builds, 0 pushes to the registry, the same digests.');
  return commit;
}

async function playProduction(
  runner: StageRunner,
  places: Places,
  commit: CommitSha,
): Promise<void> {
  const { display } = runner;
  const plan = await runCommand(runner, ['plan', places.last, '--commit', commit], [0, 1]);
  display.block(plan.stdout);
  await promote(runner, places.last, commit, {}, frozenNoMore);
  const digests = [places.first, places.last].map((place) => runningDigest(runner, place));
  if (digests[0] === undefined || digests[0] !== digests[1]) {
    throw broken(
      `${places.first} runs ${digests[0] ?? 'nothing'}, ${places.last} runs ${digests[1] ?? 'nothing'}`,
    );
  }
  display.note(`${places.first} and ${places.last} run the same digest ${digests[0]}.`);
}

/** Why the freeze does not hold this one back. */
const frozenNoMore = 'freeze: rehearsing a fix that cannot wait';

async function releaseBadCommit(runner: StageRunner): Promise<CommitSha> {
  await pushBranch(runner, 'bad', 'A mistake', (workTree) => badChange(runner, workTree));
  const commit = await mergeBranch(runner, 'bad', 'A mistake');
  await release(runner, commit);
  return commit;
}

async function playBadCommit(
  runner: StageRunner,
  places: Places,
  good: CommitSha,
  commit: CommitSha,
): Promise<void> {
  const { display } = runner;
  const before = runningDigest(runner, places.first);
  const untouched = runningDigest(runner, places.last);
  await promote(runner, places.first, commit, {
    ready: { decision: 'failed', code: 'READY_TARGET_FAILED' },
  });
  const after = runningDigest(runner, places.first);
  if (before === undefined || after !== before)
    throw broken(`${places.first} ran ${before ?? 'nothing'} and now runs ${after ?? 'nothing'}`);
  const now = runningDigest(runner, places.last);
  if (untouched === undefined || now !== untouched)
    throw broken(`${places.last} ran ${untouched ?? 'nothing'} and now runs ${now ?? 'nothing'}`);
  await promoteRefused(runner, places, commit);
  display.note(`${places.last} still runs ${good.slice(0, 12)}.`);
}

/** A release that the earlier environment did not accept does not go further. */
async function promoteRefused(
  runner: StageRunner,
  places: Places,
  commit: CommitSha,
): Promise<void> {
  if (places.first === places.last) return;
  await refusedGates(runner, {
    ...pushOf(runner, commit),
    stage: 'promote',
    request: { environment: places.last, commit },
  });
}

async function playRollback(
  runner: StageRunner,
  places: Places,
  neverActive: CommitSha,
): Promise<void> {
  const { world, display } = runner;
  const refused = await refusedGates(runner, {
    ...pushOf(runner, world.baseline),
    stage: 'rollback',
    request: { environment: places.last, target: neverActive, reason: 'to what never ran there' },
  });
  display.block(refused.join('\n'));
  const before = world.registry.requests.count(pushes);
  await rollBack(runner, places.last, world.baseline, 'rehearsing the way back');
  const pushed = world.registry.requests.count(pushes) - before;
  if (pushed > 0) throw broken(`a rollback pushed ${String(pushed)} times to the registry`);
  display.note(
    `0 builds, 0 pushes to the registry; ${places.last} runs ${world.baseline.slice(0, 12)} again.`,
  );
}

async function playHold(runner: StageRunner, places: Places, held: CommitSha): Promise<void> {
  const lines = await refusedGates(runner, {
    ...pushOf(runner, held),
    stage: 'promote',
    request: { environment: places.last, commit: held, overrides: frozenNoMore },
  });
  runner.display.block(lines.filter((line) => line.startsWith('GATE_HELD')).join('\n'));
}

function runningDigest(runner: StageRunner, place: string): string | undefined {
  const status = runner.world.environments.get(place)?.status();
  return status?.state === 'running'
    ? status.images[runner.world.config.rehearsal.image]
    : undefined;
}

function broken(what: string): Error {
  return cliError('REHEARSAL_STEP_UNEXPECTED', {
    message: `A law does not hold in this rehearsal: ${what}.`,
    remedy: 'This is a fault of Waybill: report it with the lines above.',
  });
}
