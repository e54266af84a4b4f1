import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import type { Owner } from '@waybill/core';
import { localRunState, lookAtProcess, type ProcessFacts } from './run-state.ts';

const owner: Owner = { repository: 'a/b', run: '1', attempt: 1, job: 'j', actor: 'ann' };
const since = '2026-01-31T12:00:00.000Z';
const at = Date.parse(since);
const of = (facts: ProcessFacts | undefined) => () => Promise.resolve(facts);

describe('the state of a local run', () => {
  it.each<[string, ProcessFacts | undefined, string | undefined, string]>([
    ['a process that is gone', { state: 'absent' }, since, 'ended'],
    ['a process that waits for its parent', { state: 'dead' }, since, 'ended'],
    ['a process that started before', { state: 'alive', startedAt: at - 60_000 }, since, 'running'],
    [
      'a process of the same number that started later',
      { state: 'alive', startedAt: at + 60_000 },
      since,
      'ended',
    ],
    [
      'a process that started at about that time',
      { state: 'alive', startedAt: at + 2000 },
      since,
      'running',
    ],
    ['a process whose start is not known', { state: 'alive' }, since, 'running'],
    [
      'a process, when the moment is not known',
      { state: 'alive', startedAt: at },
      undefined,
      'running',
    ],
    [
      'a process, when the moment is no date',
      { state: 'alive', startedAt: at },
      'yesterday',
      'running',
    ],
    ['a process that may not be looked for', undefined, since, 'unknown'],
  ])('of %s', async (_, facts, moment, expected) => {
    expect(await localRunState({ ...owner, pid: 42 }, moment, of(facts))).toBe(expected);
  });

  it('is unknown for an owner without a process', async () => {
    expect(await localRunState(owner, since)).toBe('unknown');
  });

  it('is learned from real processes', async () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], {
      stdio: 'ignore',
    });
    await once(child, 'spawn');
    const pid = child.pid;
    if (pid === undefined) throw new Error('no process');
    const now = new Date().toISOString();
    expect(await localRunState({ ...owner, pid }, now)).toBe('running');
    const facts = await lookAtProcess(pid);
    if (facts?.startedAt !== undefined) {
      expect(Math.abs(facts.startedAt - Date.now())).toBeLessThan(30_000);
      expect(await localRunState({ ...owner, pid }, '2020-01-01T00:00:00.000Z')).toBe('ended');
    }
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await localRunState({ ...owner, pid }, now)).toBe('ended');
  });
});
