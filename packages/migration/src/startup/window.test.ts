import { describe, expect, it } from '@jest/globals';
import { isWaybillError } from '@waybill/core';
import { requireReached, requireStartable, type StartupWindow } from './window.ts';

/** What a rule says: the code with which it refuses, or what it gives. */
function said(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    if (isWaybillError(error)) return error.code;
    throw error;
  }
}

const closed = 'MIGRATION_WINDOW_CLOSED';

describe('the window from which an application can start', () => {
  it.each<[string | null, string, string | undefined, unknown]>([
    // version, expects, starts-from
    ['42', '42', undefined, { migrates: false }],
    ['41', '42', undefined, { migrates: true }],
    ['9', '10', undefined, { migrates: true }],
    [null, '42', undefined, { migrates: true }],
    [null, '42', '40', { migrates: true }],
    ['43', '42', undefined, closed],
    ['40', '42', '40', { migrates: true }],
    ['39', '42', '40', closed],
    ['43', '42', '40', closed],
    ['0041_add_index', '42', '40', { migrates: true }],
    ['20260101120000', '20260201120000', undefined, { migrates: true }],
    // Without an order nobody can tell, but for the very version that is declared.
    ['a1f3', 'b2c4', undefined, closed],
    ['a1f3', 'b2c4', 'a1f3', { migrates: true }],
    ['a0e2', 'b2c4', 'a1f3', closed],
    ['b2c4', 'b2c4', 'a1f3', { migrates: false }],
    ['41', '42', 'a1f3', closed],
  ])('with version %j, expects %j, starts-from %j: %j', (version, expects, from, expected) => {
    const window: StartupWindow = { expects, ...(from === undefined ? {} : { startsFrom: from }) };
    const state = { version, dirty: false };
    expect(said(() => requireStartable(window, state, 'the answer'))).toEqual(expected);
  });

  it.each([['42'], ['41'], [null], ['43']])('is closed while version %j is dirty', (version) => {
    const state = { version, dirty: true };
    expect(said(() => requireStartable({ expects: '42' }, state, 'it'))).toBe(
      'MIGRATION_SCHEMA_DIRTY',
    );
  });

  it('names both ends, what the database has, and what to do', () => {
    const window = { expects: '42', startsFrom: '40' };
    const act = (): unknown =>
      requireStartable(window, { version: '39', dirty: false }, 'GET http://shop/health');
    expect(act).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(
          /from "40" to "42"\. GET http:\/\/shop\/health says "39".*Nothing was written/,
        ),
        remedy: expect.stringContaining('Promote a release between'),
        facts: { version: '39', expects: '42', startsFrom: '40' },
      }),
    );
  });
});

describe('the version after the start', () => {
  it.each<[string | null, boolean, unknown]>([
    ['42', false, '42'],
    ['41', false, 'MIGRATION_START_INCOMPLETE'],
    ['43', false, 'MIGRATION_START_INCOMPLETE'],
    [null, false, 'MIGRATION_START_INCOMPLETE'],
    ['42', true, 'MIGRATION_SCHEMA_DIRTY'],
    ['41', true, 'MIGRATION_SCHEMA_DIRTY'],
  ])('%j, dirty %j: %j', (version, dirty, expected) => {
    const window = { expects: '42' };
    expect(said(() => requireReached(window, { version, dirty }, 'it'))).toBe(expected);
  });
});
