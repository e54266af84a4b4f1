import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commitShaSchema, silentProgress } from '@waybill/core';
import { openRepository, type GitRepository } from '@waybill/git';
import { connect, type Connections } from './connections.ts';
import type { ConnectionSettings } from './connection-settings.ts';
import { askEarly } from './early-questions.ts';

const commit = commitShaSchema.parse('0123456789abcdef0123456789abcdef01234567');
const { signal } = new AbortController();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-early-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Connections whose waybill.yaml is never read to its end, and what was asked of the ops repository meanwhile. */
async function unread(
  more: Partial<ConnectionSettings>,
  answer: 'known' | 'away' = 'known',
): Promise<{ connections: Connections; asked: () => readonly string[] }> {
  const url = join(folder, 'repository.git');
  const connected = connect({
    ...{ config: 'waybill.yaml', forge: 'auto', applicationRepository: url, signal },
    ...{ temporaryFolder: join(folder, 'temp'), progress: silentProgress },
    owner: { repository: 'acme/planner', run: '1', attempt: 1, job: 'deploy', actor: 'ada' },
    ...more,
  });
  const asked: string[] = [];
  const repository: GitRepository = {
    ...(await openRepository({ url, cacheFolder: join(folder, 'cache'), signal })),
    askRefs: (refs) => {
      asked.push(`ask ${refs.join(' ')}`);
      return answer === 'known' ? Promise.resolve() : Promise.reject(new Error('away'));
    },
    prefetch: (ref, { lazy = false } = {}) => {
      asked.push(`bring ${ref}${lazy ? ', lazily' : ''}`);
      return Promise.resolve();
    },
    readCommit: () => new Promise(() => undefined),
  };
  const never = (): Promise<never> => new Promise(() => undefined);
  return {
    connections: {
      ...connected,
      applicationGit: () => Promise.resolve(repository),
      protectedConfig: never,
      configAt: never,
      home: { ...connected.home, opsGit: () => Promise.resolve(repository) },
    },
    asked: () => asked,
  };
}

describe('asking before anybody needs an answer', () => {
  it('asks an ops repository that was named while waybill.yaml is being read', async () => {
    const { connections, asked } = await unread({ opsRepository: '/srv/ops.git' });
    await askEarly(connections, commit);
    expect(asked()).toEqual([
      'ask refs/heads/main refs/heads/waybill/ledger',
      'bring refs/heads/main, lazily',
      'bring refs/heads/waybill/ledger',
    ]);
  });

  it('takes the names that it was given', async () => {
    const named = { opsRepository: '/srv/ops.git', opsBranch: 'desired', ledgerBranch: 'records' };
    const { connections, asked } = await unread(named);
    await askEarly(connections, commit);
    expect(asked()[0]).toBe('ask refs/heads/desired refs/heads/records');
  });

  it('waits for waybill.yaml where that alone names the ops repository', async () => {
    const { connections, asked } = await unread({});
    await askEarly(connections, commit);
    expect(asked()).toEqual([]);
  });

  it('says nothing of a failure: who needs the answer is told', async () => {
    const { connections, asked } = await unread({ opsRepository: '/srv/ops.git' }, 'away');
    await askEarly(connections, commit);
    expect(asked()).toHaveLength(1);
  });
});
