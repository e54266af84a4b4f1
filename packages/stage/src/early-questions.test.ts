import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentProgress } from '@waybill/core';
import { openRepository, type GitRepository } from '@waybill/git';
import type { ConnectionSettings } from './connection-settings.ts';
import { askOpsRepository } from './early-questions.ts';

const { signal } = new AbortController();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-early-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What is asked of an ops repository, whatever it answers. */
async function askedOf(
  more: Partial<ConnectionSettings>,
  askRefs: () => Promise<void> = () => Promise.resolve(),
): Promise<readonly string[]> {
  const settings: ConnectionSettings = {
    ...{ config: 'waybill.yaml', forge: 'auto', applicationRepository: folder, signal },
    ...{ temporaryFolder: join(folder, 'temp'), progress: silentProgress },
    owner: { repository: 'acme/planner', run: '1', attempt: 1, job: 'deploy', actor: 'ada' },
    ...more,
  };
  const asked: string[] = [];
  const opened = await openRepository({ url: folder, cacheFolder: join(folder, 'cache'), signal });
  const repository: GitRepository = {
    ...opened,
    askRefs: async (refs) => {
      asked.push(`ask ${refs.join(' ')}`);
      await askRefs();
    },
    prefetch: (ref, { lazy = false } = {}) => {
      asked.push(`bring ${ref}${lazy ? ', lazily' : ''}`);
      return Promise.resolve();
    },
  };
  await askOpsRepository(settings, () => Promise.resolve(repository)).catch(() => undefined);
  return asked;
}

describe('asking the ops repository before its branches are known', () => {
  it('asks for what most call them, the policy first', async () => {
    expect(await askedOf({ opsRepository: '/srv/ops.git' })).toEqual([
      'ask refs/heads/main refs/heads/waybill/ledger',
      'bring refs/heads/main, lazily',
      'bring refs/heads/waybill/ledger',
    ]);
  });

  it('takes the names that the step was given', async () => {
    const named = { opsRepository: '/srv/ops.git', opsBranch: 'desired', ledgerBranch: 'records' };
    const [first] = await askedOf(named);
    expect(first).toBe('ask refs/heads/desired refs/heads/records');
  });

  it('waits where only waybill.yaml names the repository', async () => {
    expect(await askedOf({})).toEqual([]);
  });

  it('waits where the application has desired state in its own repository', async () => {
    expect(await askedOf({ opsRepository: folder })).toEqual([]);
  });

  it('goes no further where there is no answer', async () => {
    const away = (): Promise<never> => Promise.reject(new Error('away'));
    expect(await askedOf({ opsRepository: '/srv/ops.git' }, away)).toHaveLength(1);
  });
});
