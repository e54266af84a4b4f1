import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { ExpectedRevision } from '@waybill/rollout/kubernetes';

const run = promisify(execFile);

const identity = ['-c', 'user.name=ops', '-c', 'user.email=ops@example.org'];

/** A real ops repository, whose branch `main` a controller follows. */
export class OpsRepository {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(): Promise<OpsRepository> {
    const repository = new OpsRepository(await mkdtemp(join(tmpdir(), 'waybill-ops-')));
    await repository.#git('init', '-q', '-b', 'main');
    return repository;
  }

  /** Where its objects are. */
  get objects(): string {
    return join(this.folder, '.git');
  }

  async #git(...args: readonly string[]): Promise<string> {
    const { stdout } = await run('git', [...identity, ...args], { cwd: this.folder });
    return stdout.trim();
  }

  /**
   * Writes files and commits them.
   * @param files by path: an object becomes JSON, which is YAML; null removes the file
   * @returns the commit
   */
  async commit(files: Readonly<Record<string, object | string | null>>): Promise<string> {
    for (const [path, content] of Object.entries(files)) {
      const file = join(this.folder, path);
      await mkdir(dirname(file), { recursive: true });
      if (content === null) await rm(file);
      else await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
    }
    await this.#git('add', '-A');
    await this.#git('commit', '-q', '--allow-empty', '-m', 'change');
    return await this.#git('rev-parse', 'HEAD');
  }

  /** Takes the last commit back by a new one. @returns the new commit */
  async revert(): Promise<string> {
    await this.#git('revert', '--no-edit', 'HEAD');
    return await this.#git('rev-parse', 'HEAD');
  }

  /** @returns a commit after the last one that is on no branch */
  async aside(): Promise<string> {
    return await this.#git('commit-tree', '-p', 'HEAD', '-m', 'aside', 'HEAD^{tree}');
  }

  /** @returns the commit as what is awaited, with git's own word on ancestors */
  expected(commit: string): ExpectedRevision {
    return {
      commit,
      isReached: (candidate) =>
        this.#git('merge-base', '--is-ancestor', commit, candidate).then(
          () => true,
          () => false,
        ),
    };
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
