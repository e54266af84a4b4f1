import { describe, expect, it } from '@jest/globals';
import type { JsonValue } from '@waybill/core';
import { stateOfAnswer, stateOfLine, type ReadState } from './schema-state.ts';

const read = (version: string | null, dirty = false): ReadState => ({
  kind: 'read',
  state: { version, dirty },
});
const unreadable = expect.objectContaining({ kind: 'unreadable' });

describe('the line of a version command', () => {
  it.each<[string, unknown]>([
    ['42', read('42')],
    [' 42 ', read('42')],
    ['42 dirty', read('42', true)],
    ['42 (dirty)', read('42', true)],
    ['none', read(null)],
    ['0', read(null)],
    ['0 dirty', read(null, true)],
    ['0042_add_index', read('0042_add_index')],
    ['', unreadable],
    ['version 42', unreadable],
    ['42 broken', unreadable],
    ['42 dirty dirty', unreadable],
  ])('%j', (line, expected) => {
    expect(stateOfLine(line)).toEqual(expected);
  });
});

describe('the answer of an application', () => {
  it.each<[JsonValue | undefined, JsonValue | undefined, unknown]>([
    [42, false, read('42')],
    ['42', true, read('42', true)],
    [null, false, read(null)],
    [0, false, read(null)],
    ['', false, unreadable],
    [undefined, false, unreadable],
    [{ version: 42 }, false, unreadable],
    [true, false, unreadable],
    ['x'.repeat(256), false, unreadable],
    // Whoever is to say whether it is dirty, and does not, has not said that it is clean.
    ['42', undefined, unreadable],
    ['42', 'no', unreadable],
    ['42', null, unreadable],
  ])('version %j, dirty %j', (version, dirty, expected) => {
    expect(stateOfAnswer(version, { said: dirty })).toEqual(expected);
  });

  it('needs not say whether it is dirty where nobody asks', () => {
    expect(stateOfAnswer(42, null)).toEqual(read('42'));
  });
});
