import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commitShaSchema, type CommitSha } from '@waybill/core';

/** A commit to make: its files replace those of its first parent's. */
export interface CommitPlan {
  /** Commits, or the numbers of those that are made together with this one, from 0. */
  readonly parents?: readonly (CommitSha | number)[];
  /** Path → text; with `links` the text is where the link leads. */
  readonly files?: Readonly<Record<string, string>>;
  readonly links?: Readonly<Record<string, string>>;
  /** Seconds after the one before, which may be negative: clocks of people differ. */
  readonly seconds?: number;
}

/** A bare repository whose history is made commit by commit, and clones of it. */
export interface HistoryWorld {
  readonly folder: string;
  readonly bare: string;
  /** Makes commits without moving any ref. */
  readonly commits: (plans: readonly CommitPlan[]) => readonly CommitSha[];
  readonly commit: (plan: CommitPlan) => CommitSha;
  /** Makes commits one after the other, whose file says its number. */
  readonly line: (from: CommitSha | undefined, count: number, file: string) => readonly CommitSha[];
  readonly point: (ref: string, commit: CommitSha) => void;
  readonly git: (folder: string, ...args: readonly string[]) => string;
  /** Clones with these words of `git clone`, at a commit. */
  readonly clone: (commit: CommitSha, ...words: readonly string[]) => string;
  readonly close: () => void;
}

/** A repository that answers fetches of any commit, as forges do. */
export function historyWorld(): HistoryWorld {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-history-'));
  const bare = join(folder, 'app.git');
  const git = (where: string, ...args: readonly string[]): string =>
    execFileSync('git', ['-C', where, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  git(folder, 'init', '-q', '--bare', '-b', 'main', bare);
  git(bare, 'config', 'uploadpack.allowFilter', 'true');
  let seconds = 1_790_000_000;
  let clones = 0;
  const commits = (plans: readonly CommitPlan[]): readonly CommitSha[] => {
    const marks = join(folder, 'marks');
    const stream = plans.map((plan, index) => {
      seconds += plan.seconds ?? 60;
      return streamOf(plan, index, seconds);
    });
    const words = ['-C', bare, 'fast-import', '--quiet', '--force', `--export-marks=${marks}`];
    execFileSync('git', words, { input: stream.join(''), stdio: ['pipe', 'ignore', 'pipe'] });
    git(bare, 'update-ref', '-d', 'refs/waybill-test/new');
    const made = new Map(
      readFileSync(marks, 'utf8')
        .trim()
        .split('\n')
        .map((line) => [line.slice(1).split(' ')[0], line.split(' ')[1]]),
    );
    return plans.map((_plan, index) => commitShaSchema.parse(made.get(String(index + 1))));
  };
  return {
    folder,
    bare,
    git,
    commits,
    commit: (plan) => commitShaSchema.parse(commits([plan])[0]),
    line: (from, count, file) =>
      commits(
        Array.from({ length: count }, (_, number) => ({
          parents: number > 0 ? [number - 1] : from === undefined ? [] : [from],
          files: { [file]: `${file} ${String(number)}` },
        })),
      ),
    point: (ref, commit) => {
      git(bare, 'update-ref', ref, commit);
    },
    clone: (commit, ...words) => {
      clones += 1;
      const target = join(folder, `clone-${String(clones)}`);
      git(folder, 'init', '-q', '-b', 'unborn', target);
      git(target, 'remote', 'add', 'origin', `file://${bare}`);
      git(target, 'fetch', '-q', '--no-tags', ...words, 'origin', commit);
      git(target, '-c', 'advice.detachedHead=false', 'checkout', '-q', '--detach', commit);
      return target;
    },
    close: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The commands of git-fast-import for one commit. */
function streamOf(
  { parents = [], files = {}, links = {} }: CommitPlan,
  index: number,
  seconds: number,
): string {
  const data = (text: string): string => `data ${String(Buffer.byteLength(text))}\n${text}\n`;
  const [first, ...others] = parents.map((it) =>
    typeof it === 'number' ? `:${String(it + 1)}` : it,
  );
  return [
    // A commit without parents begins anew.
    first === undefined ? 'reset refs/waybill-test/new\n\n' : '',
    `commit refs/waybill-test/new\nmark :${String(index + 1)}\n`,
    `committer Ada <ada@example.test> ${String(seconds)} +0000\n${data('change')}`,
    first === undefined ? '' : `from ${first}\n`,
    ...others.map((parent) => `merge ${parent}\n`),
    ...Object.entries(files).map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`),
    ...Object.entries(links).map(([path, target]) => `M 120000 inline ${path}\n${data(target)}`),
    '\n',
  ].join('');
}

/** Everything in a folder, with what git keeps there: path and content. */
export function snapshotOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const content = entry.isSymbolicLink() ? readlinkSync(path) : readFileSync(path);
      return `${path} ${createHash('sha1').update(content).digest('hex')}`;
    })
    .sort();
}
