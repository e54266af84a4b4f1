import { describe, expect, it } from '@jest/globals';
import type { StartupMigrations } from '@waybill/config';
import type { Progress } from '@waybill/core';
import { migrationError } from '../error-codes.ts';
import type { ReadState } from './schema-state.ts';
import { awaitStarted, checkBeforeStart, type StartupContext } from './startup-migration.ts';

const config: StartupMigrations = {
  engine: 'startup',
  version: { kind: 'answer', path: '/health', pointer: '/schema' },
  expects: '42',
  folder: '.',
  env: {},
  timeoutMilliseconds: 60_000,
};
const read = (version: string | null, dirty = false): ReadState => ({
  kind: 'read',
  state: { version, dirty },
});
const silence: ReadState = { kind: 'unreadable', why: 'connection refused (ECONNREFUSED)' };

/** Says one after the other, and the last one for ever; an error is thrown. */
function scripted(...said: readonly (ReadState | Error)[]): StartupContext & {
  readonly asked: () => number;
  readonly lines: readonly string[];
} {
  let asked = 0;
  let now = 0;
  const lines: string[] = [];
  const keep = (text: string): void => {
    lines.push(text);
  };
  const progress: Progress = { phase: keep, detail: keep, waiting: keep };
  return {
    lines,
    progress,
    asked: () => asked,
    signal: AbortSignal.timeout(20_000),
    pauseMilliseconds: 1,
    clock: { now: () => (now += 1_000) },
    reader: {
      place: 'GET http://shop/health',
      read: () => {
        const next = said[Math.min(asked, said.length - 1)] ?? silence;
        asked += 1;
        return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
      },
    },
  };
}

describe('before desired state is written', () => {
  it.each<[ReadState, unknown]>([
    [read('41'), { versionBefore: '41', migrates: true }],
    [read('42'), { versionBefore: '42', migrates: false }],
    [read(null), { versionBefore: null, migrates: true }],
  ])('%j lets it start', async (state, expected) => {
    expect(await checkBeforeStart(config, scripted(state), false)).toMatchObject(
      expected as object,
    );
  });

  it.each<[ReadState, string]>([
    [read('43'), 'MIGRATION_WINDOW_CLOSED'],
    [read('41', true), 'MIGRATION_SCHEMA_DIRTY'],
    [silence, 'MIGRATION_VERSION_UNREADABLE'],
  ])('%j is refused', async (state, code) => {
    await expect(checkBeforeStart(config, scripted(state), false)).rejects.toMatchObject({ code });
  });

  it('a lost answer is asked for again, a few times', async () => {
    const once = scripted(silence, read('41'));
    expect(await checkBeforeStart(config, once, false)).toMatchObject({ versionBefore: '41' });
    const never = scripted(silence);
    await expect(checkBeforeStart(config, never, false)).rejects.toThrow('ECONNREFUSED');
    expect(never.asked()).toBe(3);
  });

  it('nobody has to answer where nothing was deployed yet; a command has to', async () => {
    const first = { versionBefore: null, migrates: true };
    expect(await checkBeforeStart(config, scripted(silence), true)).toMatchObject(first);
    const byCommand: StartupMigrations = {
      ...config,
      version: { kind: 'command', command: ['migrate', 'version'] },
    };
    await expect(checkBeforeStart(byCommand, scripted(silence), true)).rejects.toMatchObject({
      code: 'MIGRATION_VERSION_UNREADABLE',
    });
  });

  it('what answers is believed on the first deployment too', async () => {
    await expect(checkBeforeStart(config, scripted(read('43')), true)).rejects.toMatchObject({
      code: 'MIGRATION_WINDOW_CLOSED',
    });
  });
});

describe('after the rollout', () => {
  it('waits while the application migrates: older, dirty and silent are not the end yet', async () => {
    const migrating = scripted(silence, read('41'), read('42', true), read('42'));
    expect(await awaitStarted(config, migrating)).toMatchObject({ versionAfter: '42' });
    expect(migrating.lines.filter((line) => line.startsWith('the schema'))).toEqual([
      'the schema to have version 42: connection refused (ECONNREFUSED)',
      'the schema to have version 42: 41',
      'the schema to have version 42: 42, dirty',
    ]);
  });

  it.each<[ReadState, string]>([
    [read('41'), 'MIGRATION_START_INCOMPLETE'],
    [read('43'), 'MIGRATION_START_INCOMPLETE'],
    [read('42', true), 'MIGRATION_SCHEMA_DIRTY'],
    [silence, 'MIGRATION_VERSION_UNREADABLE'],
  ])('%j to the end fails the deployment', async (state, code) => {
    await expect(awaitStarted(config, scripted(state))).rejects.toMatchObject({ code });
  });

  it('bears a version command that fails while the application starts, and no other error', async () => {
    const failing = migrationError('MIGRATION_VERSION_UNREADABLE', { message: 'no', remedy: 'no' });
    expect(await awaitStarted(config, scripted(failing, read('42')))).toMatchObject({
      versionAfter: '42',
    });
    await expect(awaitStarted(config, scripted(new TypeError('away')))).rejects.toThrow('away');
  });

  it('ends with its signal', async () => {
    const context = { ...scripted(read('41')), signal: AbortSignal.abort(new Error('cancelled')) };
    await expect(awaitStarted(config, context)).rejects.toThrow('cancelled');
  });
});
