import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommitSha, Owner } from '@waybill/core';
import { openRepository, type GitRepository } from '@waybill/git';
import { runToSuccess, toolEnvironment } from '@waybill/process';
import type { CommitOrder, Ledger, LedgerOptions } from '../ledger-interface.ts';
import { openLedger } from '../ledger.ts';
import { owner } from './samples.ts';

/** A bare repository on disk, and ledgers in it; every handle has a cache of its own, like a runner. */
export interface Bench {
  readonly folder: string;
  readonly repository: () => Promise<GitRepository>;
  readonly ledger: (options?: Partial<LedgerOptions>) => Promise<Ledger>;
  /** The number of commits on the ledger branch. */
  readonly commits: () => Promise<number>;
  readonly git: (...parameters: string[]) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Commits of one digit each: a is older than b, b than c …; 9 is on no line. */
export const byLetter = (candidate: CommitSha, current: CommitSha): Promise<CommitOrder> => {
  if (candidate === current) return Promise.resolve('same');
  if (candidate.startsWith('9') || current.startsWith('9')) return Promise.resolve('unknown');
  return Promise.resolve(candidate > current ? 'newer' : 'older');
};

export async function openBench(): Promise<Bench> {
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
  await git('init', '--quiet', '--bare', '--initial-branch=main', bare);
  let handles = 0;
  const repository = async (): Promise<GitRepository> => {
    handles += 1;
    const cacheFolder = join(folder, `cache-${String(handles)}`);
    await mkdir(cacheFolder);
    return openRepository({ url: bare, cacheFolder, signal: new AbortController().signal });
  };
  return {
    folder,
    repository,
    ledger: async (options = {}) =>
      openLedger({
        application: 'shop',
        owner: owner(),
        runState: (of: Owner) => Promise.resolve(of.run === 'ended' ? 'ended' : 'running'),
        order: byLetter,
        ...options,
        repository: options.repository ?? (await repository()),
      }),
    commits: async () =>
      Number(await git('-C', bare, 'rev-list', '--count', 'refs/heads/waybill/ledger')),
    git: (...parameters) => git('-C', bare, ...parameters),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
