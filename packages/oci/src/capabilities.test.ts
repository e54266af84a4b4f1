import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Secret } from '@waybill/core';
import {
  basicCredentials,
  createRegistryClient,
  startEmbeddedRegistry,
  type EmbeddedRegistry,
  type EmbeddedRegistryOptions,
  type FaultHook,
  type RegistryCapabilities,
} from './index.ts';

const cleanups: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

async function start(options: Omit<EmbeddedRegistryOptions, 'folder'>): Promise<EmbeddedRegistry> {
  const folder = await mkdtemp(join(tmpdir(), 'waybill-oci-capabilities-'));
  const registry = await startEmbeddedRegistry({ folder, ...options });
  cleanups.push(async () => {
    await registry.close();
    await rm(folder, { recursive: true, force: true });
  });
  return registry;
}

async function capabilities({ host }: EmbeddedRegistry): Promise<RegistryCapabilities> {
  return createRegistryClient({
    registry: host,
    credentials: basicCredentials('ann', new Secret('open sesame')),
    signal: new AbortController().signal,
    firstDelayMilliseconds: 1,
  }).capabilities('team/app');
}

const account = { username: 'ann', password: 'open sesame' } as const;
const answered =
  (kind: string, status: number, code: string): FaultHook =>
  (request) =>
    request.kind === kind ? { kind: 'status', status, code } : undefined;

describe('what a registry can do', () => {
  it.each([
    ['by default', {}, { referrers: 'api', tags: 'listed', authentication: 'none' }],
    ['of the older specification', { referrersApi: false }, { referrers: 'fallback-tag' }],
    [
      'whose proxy knows no referrers',
      { faults: answered('referrers', 405, 'UNSUPPORTED') },
      { referrers: 'fallback-tag' },
    ],
    [
      'that has no such repository',
      { faults: answered('referrers', 404, 'NAME_UNKNOWN') },
      { referrers: 'unknown' },
    ],
    ['that hides tags', { faults: answered('tags', 403, 'DENIED') }, { tags: 'refused' }],
    ['without a list', { faults: answered('tags', 405, 'UNSUPPORTED') }, { tags: 'refused' }],
    [
      'with passwords',
      { authentication: { kind: 'basic', ...account } },
      { authentication: 'basic' },
    ],
    [
      'with tokens',
      { authentication: { kind: 'bearer', ...account } },
      { authentication: 'bearer' },
    ],
  ] as const)('%s is seen without writing anything', async (_title, options, expected) => {
    const registry = await start(options);
    expect(await capabilities(registry)).toMatchObject(expected);
    expect(registry.requests.writes()).toEqual([]);
  });

  it.each([
    [403, 'OCI_FORBIDDEN'],
    [500, 'OCI_SERVER_ERROR'],
    [200, 'OCI_ANSWER_INVALID'],
  ])('stays unsaid where its list of referrers answers %i', async (status, code) => {
    const registry = await start({ faults: answered('referrers', status, 'UNKNOWN') });
    await expect(capabilities(registry)).rejects.toMatchObject({ code });
  });
});
