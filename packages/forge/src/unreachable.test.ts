import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { gitError, gitErrorCodes, openRepository } from '@waybill/git';
import { forgeError, forgeErrorCodes } from './error-codes.ts';
import { defaultBranchOf } from './github/repository.ts';
import { fastLimits, startTestServer, type TestAnswer } from './github/test-server.ts';
import { createLocalForge } from './local/local-forge.ts';
import { isUnreachable, unreachableCodes } from './unreachable.ts';

const said = { message: 'Said.', remedy: 'Look.' };

async function thrownBy(act: () => Promise<unknown>): Promise<unknown> {
  try {
    await act();
  } catch (error) {
    return error;
  }
  throw new Error('expected an error');
}

describe('a repository that cannot be reached', () => {
  it('is told by a closed list of codes, and a refusal is none of them', () => {
    const codes = [
      ...Object.keys(gitErrorCodes).map((code) =>
        gitError(code as keyof typeof gitErrorCodes, said),
      ),
      ...Object.keys(forgeErrorCodes).map((code) =>
        forgeError(code as keyof typeof forgeErrorCodes, said),
      ),
    ];
    const found = codes.filter(isUnreachable).map(({ code }) => code);
    expect(found.sort()).toEqual([...unreachableCodes].sort());
    for (const code of [
      'GIT_UNAUTHORIZED',
      'FORGE_UNAUTHORIZED',
      'FORGE_FORBIDDEN',
      'FORGE_REDIRECTED',
      'GIT_COMMIT_NOT_FOUND',
    ])
      expect(found).not.toContain(code);
    expect(isUnreachable(new Error('GIT_UNREACHABLE'))).toBe(false);
  });

  it.each<[string, TestAnswer | undefined, boolean]>([
    ['does not know it', undefined, true],
    [
      'moved it: its address is wrong',
      { status: 301, headers: { location: '/elsewhere' }, body: {} },
      false,
    ],
    ['is at fault', { status: 503, body: {} }, true],
    ['hangs up', 'cut', true],
    ['does not accept the token', { status: 401, body: {} }, false],
    ['forbids it', { status: 403, body: {} }, false],
  ])('is so for a server that %s', async (_, answer, expected) => {
    const server = await startTestServer(() => answer);
    try {
      const client = server.client({ limits: fastLimits });
      expect(isUnreachable(await thrownBy(() => defaultBranchOf(client)))).toBe(expected);
    } finally {
      await server.close();
    }
  });

  it('is so for a folder that is gone', async () => {
    const root = await mkdtemp(join(tmpdir(), 'waybill-unreachable-'));
    try {
      const folder = join(root, 'gone.git');
      const { signal } = new AbortController();
      const repository = await openRepository({
        url: folder,
        cacheFolder: join(root, 'cache'),
        signal,
      });
      const identity = { name: 'ada', email: 'ada@example.invalid' };
      const forge = createLocalForge({ repository, folder, identity, signal });
      expect(isUnreachable(await thrownBy(() => forge.defaultBranch()))).toBe(true);
      expect(isUnreachable(await thrownBy(() => repository.readRef('refs/heads/main')))).toBe(true);
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });
});
