import type { Environment } from '@waybill/config';
import {
  formatDuration,
  sleep,
  systemClock,
  type CommitSha,
  type Progress,
  type Release,
} from '@waybill/core';
import { readDesiredState, type StatedImage } from '@waybill/desired-state';
import type { GitRepository } from '@waybill/git';
import type { Change } from '@waybill/ledger';
import { fileMissing, imageOf } from './desired-change.ts';
import { stageError } from './error-codes.ts';

/** How long an automation is waited for where nothing is said: a few of its usual intervals. */
const usualWait = 15 * 60_000;

/** How far back the commit that brought the values is looked for. */
const searchedCommits = 100;

/** Where desired state is watched. */
export interface ObservedPlace {
  readonly git: GitRepository;
  /** A full ref. */
  readonly ref: string;
  readonly environment: Environment;
  readonly release: Release;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  readonly waitMilliseconds?: number;
}

/** A commit of somebody else that holds the release. */
export interface ObservedDesiredState {
  /** The commit that brought the last of the values; the branch's head where it lies too far back. */
  readonly commit: CommitSha;
  readonly values: readonly ObservedValue[];
}

/** One value of desired state, and whether it names the release. */
export interface ObservedValue {
  readonly file: string;
  readonly selector: string;
  readonly says: string | undefined;
  readonly expected: string;
  readonly named: boolean;
}

/**
 * Waits until the cluster's own image automation has written the release into desired state (delivery
 * `external`): nothing is written here, its commit is the evidence. A value names the release when it has the image's
 * repository and digest; without a digest the release's tag does, which only the claimed digest ever gets (law 1).
 * @param place repository, branch, environment and release
 * @throws DESIRED_STATE_NOT_OBSERVED at the deadline with what each value said last, DESIRED_STATE_* and GIT_*
 */
export async function observeDesiredState(place: ObservedPlace): Promise<ObservedDesiredState> {
  const allowed = place.waitMilliseconds ?? usualWait;
  const startedAt = systemClock.now();
  let seen: CommitSha | undefined;
  let values: readonly ObservedValue[] = [];
  for (let pause = 1000; ; pause = Math.min(pause * 1.5, 15_000)) {
    const head = await place.git.readRef(place.ref);
    if (head !== undefined && head !== seen) {
      values = await statedIn(place, head);
      if (values.every(({ named }) => named))
        return { commit: await broughtBy(place, head, values), values };
      seen = head;
    }
    const elapsed = systemClock.now() - startedAt;
    if (elapsed >= allowed) throw notObserved(place, values, elapsed);
    place.progress.waiting(
      `the automation's commit on ${place.ref}; ${describe(values)} (${formatDuration(allowed - elapsed)} left)`,
    );
    await sleep(Math.min(pause * (0.8 + 0.4 * Math.random()), allowed - elapsed), place.signal);
  }
}

/**
 * @param values what was observed
 * @param planned what each value said when the plan was made, by `file selector`
 * @returns the values that the automation changed, in the record's form
 */
export function observedChanges(
  values: readonly ObservedValue[],
  planned: (file: string, selector: string) => string | null,
): Change[] {
  return values.flatMap(({ file, selector, says }) => {
    const before = planned(file, selector);
    return says === undefined || says === before ? [] : [{ file, selector, before, after: says }];
  });
}

async function statedIn(
  { git, environment, release }: ObservedPlace,
  commit: CommitSha,
): Promise<readonly ObservedValue[]> {
  const files = await Promise.all(
    environment.desiredState.map(async ({ file, format, images }) => {
      const bytes = await git.readFile(commit, file, { lazy: true });
      if (bytes === undefined) throw fileMissing(file, environment.name);
      const stated = readDesiredState(format, bytes, Object.values(images), file);
      return Object.entries(images).map(([name, selector]): ObservedValue => {
        const image = imageOf(release, name, environment.name);
        const found = stated.get(selector);
        return {
          ...{ file, selector, says: found?.text },
          expected: `${image.repository}:${image.tag}@${image.digest}`,
          named: names(found, image),
        };
      });
    }),
  );
  return files.flat();
}

function names(
  stated: StatedImage | undefined,
  image: { readonly repository: string; readonly tag: string; readonly digest: string },
): boolean {
  if (stated === undefined) return false;
  if (stated.repository !== undefined && stated.repository !== image.repository) return false;
  return stated.digest === undefined ? stated.tag === image.tag : stated.digest === image.digest;
}

/** The newest commit that changed one of the files: from then on they name the release. */
async function broughtBy(
  { git }: ObservedPlace,
  head: CommitSha,
  values: readonly ObservedValue[],
): Promise<CommitSha> {
  const files = new Set(values.map(({ file }) => file));
  for await (const { commit, files: changed } of git.fileHistory(head, searchedCommits))
    if (changed.some(({ path }) => files.has(path))) return commit;
  return head;
}

function notObserved(
  { environment, ref, release }: ObservedPlace,
  values: readonly ObservedValue[],
  elapsed: number,
): Error {
  const name = environment.name;
  return stageError('DESIRED_STATE_NOT_OBSERVED', {
    message: `Expected the image automation of ${name} to write the release ${release.commit.slice(0, 12)} to ${ref} within ${formatDuration(elapsed)}; ${describe(values)}.`,
    remedy:
      'See whether the automation runs and whether its policy selects this tag (Flux: `flux get image policy`), and start the promotion again, with a longer `automation-wait` where its interval is longer.',
    facts: {
      environment: name,
      ref,
      missing: values
        .filter(({ named }) => !named)
        .map(({ file, selector, expected }) => `${file} ${selector} ${expected}`),
    },
  });
}

function describe(values: readonly ObservedValue[]): string {
  const missing = values.filter(({ named }) => !named);
  return missing.length === 0
    ? 'the branch was not seen yet'
    : missing
        .map(({ file, selector, says }) => `${selector} in ${file} says ${says ?? 'nothing'}`)
        .join(', ');
}
