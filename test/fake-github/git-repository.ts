import { execFile, execFileSync, spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Full ref → commit or tag object. */
export type Refs = ReadonlyMap<string, string>;

export interface Person {
  readonly name: string;
  readonly email: string;
  /** RFC 3339 in UTC. */
  readonly date: string;
}

export interface GitCommit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Person;
  readonly committer: Person;
  readonly message: string;
}

export interface GitEntry {
  readonly mode: string;
  readonly type: 'blob' | 'tree' | 'commit';
  readonly sha: string;
  readonly size: number | undefined;
  readonly path: string;
}

export interface GitChange {
  readonly path: string;
  readonly status: 'added' | 'removed' | 'modified';
  readonly sha: string;
  readonly additions: number;
  readonly deletions: number;
}

/** Nothing of the machine's own configuration, and no question to anybody. */
export const gitEnvironment: Readonly<Record<string, string>> = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
};

/** What each commit says of itself: fields end in NUL, commits in the record separator. */
const commitFormat = '%H%x00%T%x00%P%x00%an%x00%ae%x00%at%x00%cn%x00%ce%x00%ct%x00%B%x1e';

const sizeLimit = 256 * 1024 * 1024;

/** Reads one bare repository. With `pinned` refs it answers as when they were taken: a stale read. */
export class GitRepository {
  readonly folder: string;
  private readonly pinned: Refs | undefined;

  constructor(folder: string, pinned?: Refs) {
    this.folder = folder;
    this.pinned = pinned;
  }

  /** Runs git. @returns what it wrote, without the last line's end; @throws with its error output */
  async run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
    const { stdout } = await execute('git', ['--git-dir', this.folder, ...args], {
      env: { ...gitEnvironment, ...env },
      maxBuffer: sizeLimit,
    });
    return stdout.replace(/\n$/, '');
  }

  /** As `run`; undefined where git fails. */
  async ask(args: readonly string[]): Promise<string | undefined> {
    return this.run(args).catch(() => undefined);
  }

  /** Runs git with bytes as its input. */
  async feed(
    args: readonly string[],
    input: string | Buffer,
    env: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    const child = spawn('git', ['--git-dir', this.folder, ...args], {
      env: { ...gitEnvironment, ...env },
    });
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    child.stdin.end(input);
    const [out, err, status] = await Promise.all([
      buffer(child.stdout),
      buffer(child.stderr),
      ended,
    ]);
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${err.toString()}`);
    return out.toString('utf8').trim();
  }

  /** @returns every ref, by full name */
  async refs(): Promise<Refs> {
    if (this.pinned !== undefined) return this.pinned;
    return parseRefs(await this.run(refArguments));
  }

  /** As `refs`, at once: what a stale read answers later must be taken before anything else happens. */
  refsNow(): Refs {
    return parseRefs(
      execFileSync('git', ['--git-dir', this.folder, ...refArguments], {
        env: gitEnvironment,
        encoding: 'utf8',
      }),
    );
  }

  /** @returns a branch's head */
  async head(branch: string): Promise<string | undefined> {
    return (await this.refs()).get(`refs/heads/${branch}`);
  }

  /** @returns the commit that a ref, branch, tag or (abbreviated) id names */
  async resolve(name: string): Promise<string | undefined> {
    if (/^[0-9a-f]{40}$/.test(name)) return this.ask(commitOf(name));
    const refs = await this.refs();
    for (const full of [name, `refs/${name}`, `refs/heads/${name}`, `refs/tags/${name}`]) {
      const found = refs.get(full);
      if (found !== undefined) return this.ask(commitOf(found));
    }
    if (!/^[0-9a-f]{7,39}$/.test(name)) return undefined;
    return this.ask(commitOf(name));
  }

  async commit(sha: string): Promise<GitCommit | undefined> {
    const [commit] = await this.log(['--max-count=1', sha]).catch(() => []);
    return commit;
  }

  /** @param args of `git log`: a range, limits, a path */
  async log(args: readonly string[]): Promise<readonly GitCommit[]> {
    const said = await this.run(['log', `--format=${commitFormat}`, ...args]);
    return said
      .split('\x1e')
      .map((record) => record.replace(/^\n/, ''))
      .filter((record) => record !== '')
      .map(parseCommit);
  }

  async mergeBase(left: string, right: string): Promise<string | undefined> {
    return this.ask(['merge-base', left, right]);
  }

  async isAncestor(ancestor: string, descendant: string): Promise<boolean> {
    return (await this.ask(['merge-base', '--is-ancestor', ancestor, descendant])) !== undefined;
  }

  /** @returns how many commits of a range `a..b` there are */
  async count(range: string): Promise<number> {
    return Number(await this.run(['rev-list', '--count', range]));
  }

  /** @returns how many commits each of two has that the other has not */
  async apart(left: string, right: string): Promise<readonly [number, number]> {
    const said = await this.run(['rev-list', '--left-right', '--count', `${left}...${right}`]);
    const [ofLeft = 0, ofRight = 0] = said.split('\t').map(Number);
    return [ofLeft, ofRight];
  }

  /** @returns what a tree or commit holds */
  async entries(tree: string, recursive = false): Promise<readonly GitEntry[]> {
    const flags = recursive ? ['-r', '-t'] : [];
    const said = await this.run(['ls-tree', '-l', '-z', ...flags, tree]);
    return said
      .split('\0')
      .filter((line) => line !== '')
      .map(parseEntry);
  }

  /** @returns the entry at a path, or undefined */
  async entry(commit: string, path: string): Promise<GitEntry | undefined> {
    const said = await this.ask(['ls-tree', '-l', '-z', commit, '--', path]);
    const line = said?.split('\0')[0];
    return line === undefined || line === '' ? undefined : parseEntry(line);
  }

  async blob(sha: string): Promise<Buffer> {
    const { stdout } = await execute('git', ['--git-dir', this.folder, 'cat-file', 'blob', sha], {
      env: gitEnvironment,
      maxBuffer: sizeLimit,
      encoding: 'buffer',
    });
    return stdout;
  }

  /** @returns the files that differ between two commits or trees */
  async changes(from: string, to: string): Promise<readonly GitChange[]> {
    const differ = ['diff-tree', '-r', '-z', '--no-renames', '--raw', '--numstat', from, to];
    const said = await this.run(differ);
    const fields = said.split('\0').filter((field) => field !== '');
    const changes: { path: string; status: GitChange['status']; sha: string }[] = [];
    const counts = new Map<string, [number, number]>();
    for (let index = 0; index < fields.length; index++) {
      const field = fields[index] ?? '';
      const raw = /^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) (\w)/.exec(field);
      if (raw !== null) {
        const path = fields[++index] ?? '';
        const status = raw[3] === 'A' ? 'added' : raw[3] === 'D' ? 'removed' : 'modified';
        changes.push({ path, status, sha: (status === 'removed' ? raw[1] : raw[2]) ?? '' });
      } else {
        const [added = '0', removed = '0', path = ''] = field.split('\t');
        counts.set(path, [Number(added) || 0, Number(removed) || 0]);
      }
    }
    return changes.map((change) => {
      const [additions, deletions] = counts.get(change.path) ?? [0, 0];
      return { ...change, additions, deletions };
    });
  }

  /** Moves, makes or (with undefined) removes a ref, if it still is what it was. */
  async setRef(ref: string, to: string | undefined, from?: string): Promise<void> {
    const base = from === undefined ? [] : [from];
    if (to === undefined) await this.run(['update-ref', '-d', ref, ...base]);
    else await this.run(['update-ref', ref, to, ...base]);
  }
}

const refArguments = ['for-each-ref', '--format=%(refname) %(objectname)'];

/** What makes git say the commit that an object is or leads to. */
function commitOf(object: string): readonly string[] {
  return ['rev-parse', '--verify', '-q', `${object}^{commit}`];
}

function parseRefs(said: string): Refs {
  const refs = new Map<string, string>();
  for (const line of said.split('\n')) {
    const [name, sha] = line.split(' ');
    if (name !== undefined && sha !== undefined) refs.set(name, sha);
  }
  return refs;
}

function parseCommit(record: string): GitCommit {
  const fields = record.split('\0');
  const field = (index: number): string => fields[index] ?? '';
  const person = (index: number): Person => ({
    name: field(index),
    email: field(index + 1),
    date: new Date(Number(field(index + 2)) * 1000).toISOString().replace('.000Z', 'Z'),
  });
  return {
    sha: field(0),
    tree: field(1),
    parents: field(2) === '' ? [] : field(2).split(' '),
    author: person(3),
    committer: person(6),
    message: field(9).replace(/\n+$/, ''),
  };
}

function parseEntry(line: string): GitEntry {
  const [meta = '', path = ''] = line.split('\t');
  const [mode = '', type = '', sha = '', size = ''] = meta.split(/ +/);
  if (type !== 'blob' && type !== 'tree' && type !== 'commit') throw new Error(`git says ${line}`);
  return { mode, type, sha, size: type === 'blob' ? Number(size) : undefined, path };
}
