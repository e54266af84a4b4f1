import { statSync } from 'node:fs';
import { relative, sep } from 'node:path';

/** What is read of one of jest's test files. */
interface TestFile {
  readonly path: string;
}

/**
 * The files that take longest, about a minute and more, the longest first; a folder for all of its files. One that is missing here costs the time
 * in which the other workers have nothing to do.
 */
export const longest: readonly string[] = [
  'test/embedded/kill-matrix.test.ts',
  'test/embedded/rehearsal.test.ts',
  'test/embedded/bad-input.test.ts',
  'test/embedded/approval-by-review.test.ts',
  'test/embedded/rollback-matrix.test.ts',
  'test/embedded/ops-pull-requests.test.ts',
  'test/embedded/policy-gates.test.ts',
  'test/embedded/kill-midway.test.ts',
  'test/embedded/delivery.test.ts',
  'test/embedded/github-bad-input.test.ts',
  'test/embedded/github-deployment.test.ts',
  'test/embedded/paused-owner.test.ts',
  'packages/ledger/src/archive/ledger-archive.test.ts',
  'test/embedded/github-pull-requests.test.ts',
  'test/embedded/tested-release.test.ts',
  'packages/gate/src/check.test.ts',
  'packages/gate/src/policy-gates.test.ts',
  'packages/cli/src/trace/pages.test.ts',
  'packages/forge/src/local/pull-requests.test.ts',
  'test/real/github/chain.test.ts',
  'test/real/kubernetes/',
  'test/real/papers/papers.test.ts',
  'test/real/verdaccio.test.ts',
  'test/real/engines/engines.test.ts',
  'test/real/gitea/act.test.ts',
  'test/real/ledger-writers.test.ts',
  'test/real/gitea/pull-requests.test.ts',
  'test/real/git-rejections.test.ts',
];

const root = `${import.meta.dirname}${sep}..`;

/**
 * The order in which jest starts files. Without times of an earlier run, as in a fresh clone, its own is by size: the kill
 * matrix, five minutes of few lines, came late and was then alone with one of the cores.
 */
export default class LongestFirst {
  /** @returns the files, the longest first and then the largest */
  sort<Test extends TestFile>(tests: readonly Test[]): Test[] {
    return tests
      .map((test) => ({ test, place: placeOf(test), size: statSync(test.path).size }))
      .sort((a, b) => a.place - b.place || b.size - a.size)
      .map(({ test }) => test);
  }

  /** Jest gives the times here; the order does not change with them. */
  cacheResults(): void {
    return undefined;
  }
}

function placeOf({ path }: TestFile): number {
  const file = relative(root, path).split(sep).join('/');
  const place = longest.findIndex((it) => (it.endsWith('/') ? file.startsWith(it) : file === it));
  return place < 0 ? longest.length : place;
}
