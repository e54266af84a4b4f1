import type { CommitSha } from '@waybill/core';
import { cliError } from '../error-codes.ts';
import { runCommand } from './command-process.ts';
import {
  badChange,
  featureChange,
  mergeBranch,
  promote,
  pushBranch,
  pushes,
  pushOf,
  pushPastProtection,
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
  await promote(runner, places.first, good);
  display.act(
    4,
    `${places.last}: refused without approval, approved by a second person, the same digest`,
  );
  await playProduction(runner, places, good);
  display.act(5, `A bad commit: ${places.first} fails and says why, ${places.last} is untouched`);
  await playBadCommit(runner, places, good);
  display.act(6, `${places.last} goes back, and nothing is built`);
  await playRollback(runner, places);
  display.act(7, 'The trace: commit → image → desired state → rollout → smoke check');
  display.block((await runCommand(runner, ['trace', good.slice(0, 12)])).stdout);
  display.note((await runCommand(runner, ['ledger', 'verify'])).stdout.trim());
  display.act(8, 'The records, as a page');
  await runCommand(runner, ['board', board]);
  display.note(board);
  return 8;
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
  await promote(runner, places.last, commit);
  const digests = [places.first, places.last].map((place) => runningDigest(runner, place));
  if (digests[0] === undefined || digests[0] !== digests[1]) {
    throw broken(
      `${places.first} runs ${digests[0] ?? 'nothing'}, ${places.last} runs ${digests[1] ?? 'nothing'}`,
    );
  }
  display.note(`${places.first} and ${places.last} run the same digest ${digests[0]}.`);
}

async function playBadCommit(runner: StageRunner, places: Places, good: CommitSha): Promise<void> {
  const { display } = runner;
  await pushBranch(runner, 'bad', 'A mistake', (workTree) => badChange(runner, workTree));
  const commit = await mergeBranch(runner, 'bad', 'A mistake');
  await release(runner, commit);
  const untouched = runningDigest(runner, places.last);
  await promote(runner, places.first, commit, {
    ready: { decision: 'failed', code: 'READY_TARGET_FAILED' },
  });
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
  await rehearseStage(
    runner,
    {
      ...pushOf(runner, commit),
      stage: 'promote',
      request: { environment: places.last, commit },
      until: 'check',
    },
    { check: { decision: 'refused', code: 'GATE_REFUSED' } },
  );
}

async function playRollback(runner: StageRunner, places: Places): Promise<void> {
  const { world, display } = runner;
  const before = world.registry.requests.count(pushes);
  await rollBack(runner, places.last, world.baseline, 'rehearsing the way back');
  const pushed = world.registry.requests.count(pushes) - before;
  if (pushed > 0) throw broken(`a rollback pushed ${String(pushed)} times to the registry`);
  display.note(
    `0 builds, 0 pushes to the registry; ${places.last} runs ${world.baseline.slice(0, 12)} again.`,
  );
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
