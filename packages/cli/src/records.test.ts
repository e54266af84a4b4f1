import { describe, expect, it } from '@jest/globals';
import { columns, jsonText, printable } from './records.ts';

describe('columns', () => {
  it('are as wide as their widest cell, the last one as it is', () => {
    expect(
      columns([
        ['NAME', 'PHASE', 'WHY'],
        ['a', 'rolling-out', ''],
        ['longer', '', 'a long reason'],
      ]),
    ).toBe('NAME    PHASE        WHY\na       rolling-out\nlonger               a long reason');
  });

  it('fit also where a later row has more cells', () => {
    expect(columns([['a'], ['bb', 'c', 'd'], ['e', 'fff', 'g']])).toBe('a\nbb  c    d\ne   fff  g');
  });

  it('are nothing without rows', () => {
    expect(columns([])).toBe('');
  });

  it('never hand a record’s control characters to the terminal', () => {
    const text = columns([['a\nb', '\u001b[2J\u009b31mred\u0007', 'c\r\nd\te']]);
    expect(text).not.toMatch(/\p{Cc}/u);
    expect(text).toContain('[2J');
  });

  it('take very many rows', () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => [String(index), 'x']);
    expect(columns(rows).split('\n')).toHaveLength(200_000);
  });
});

describe('what a command prints', () => {
  it('holds no control character of a record, and keeps its lines', () => {
    expect(printable('a\u001b[2Jb\nc\u009b31m\u0007')).toBe('a [2Jb\nc 31m ');
  });

  it('is JSON that means the same, without them', () => {
    const value = { text: 'a\u001b[2Jb\nc\u009b31m\u007f', list: [undefined, 'ä→'] };
    const text = jsonText(value);
    expect(text).not.toMatch(/[^\P{Cc}\n]/u);
    expect(JSON.parse(text)).toEqual({ text: value.text, list: [null, 'ä→'] });
  });
});
