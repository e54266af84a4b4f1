import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommitSha, Owner } from '@waybill/core';
import { openRepository, type GitRepository } from '@waybill/git';
import { runToSuccess, toolEnvironment } from '@waybill/process';
import type { CommitOrder, Ledger, LedgerOptions } from '../ledger-interface.ts';
import { openLedger } from '../ledger.ts';
import { owner } from './samples.ts';

/** A bare repository on disk, and ledgers in it. */
export interface Bench {
  readonly folder: string;
  /** The handle that ledgers share where they are not given their own. */
  readonly repository: GitRepository;
  /** A handle with a cache of its own, as another runner has. */
  readonly newRepository: () => Promise<GitRepository>;
  readonly ledger: (options?: Partial<LedgerOptions>) => Ledger;
  /** The number of commits on the ledger branch. */
  readonly commits: () => Promise<number>;
  readonly git: (...parameters: string[]) => Promise<string>;
  /** Another bench that begins with what is in this one. */
  readonly copy: () => Promise<Bench>;
  readonly close: () => Promise<void>;
}

/** Commits of one digit each: a is older than b, b than c …; 9 is on no line. */
export const byLetter = (candidate: CommitSha, current: CommitSha): Promise<CommitOrder> => {
  if (candidate === current) return Promise.resolve('same');
  if (candidate.startsWith('9') || current.startsWith('9')) return Promise.resolve('unknown');
  return Promise.resolve(candidate > current ? 'newer' : 'older');
};

/** @param template a bench to begin with; an empty repository where absent */
export async function openBench(template?: string): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'waybill-ledger-'));
  const bare = join(folder, 'ops.git');
  const git = async (...parameters: string[]): Promise<string> => {
    const { stdout } = await runToSuccess(['git', ...parameters], {
      cwd: folder,
      env: toolEnvironment(),
      signal: new AbortController().signal,
      timeoutMilliseconds: 20_000,
    });
    return stdout.toString();
  };
  if (template === undefined) {
    await git('init', '--quiet', '--bare', '--initial-branch=main', bare);
  } else {
    await cp(join(template, 'ops.git'), bare, { recursive: true });
  }
  let handles = 0;
  const newRepository = async (): Promise<GitRepository> => {
    handles += 1;
    const cacheFolder = join(folder, `cache-${String(handles)}`);
    await mkdir(cacheFolder);
    return openRepository({ url: bare, cacheFolder, signal: new AbortController().signal });
  };
  const repository = await newRepository();
  return {
    folder,
    repository,
    newRepository,
    ledger: (options = {}) =>
      openLedger({
        application: 'shop',
        owner: owner(),
        runState: (of: Owner) => Promise.resolve(of.run === 'ended' ? 'ended' : 'running'),
        order: byLetter,
        repository,
        ...options,
      }),
    commits: async () =>
      Number(await git('-C', bare, 'rev-list', '--count', 'refs/heads/waybill/ledger')),
    git: (...parameters) => git('-C', bare, ...parameters),
    copy: () => openBench(folder),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
