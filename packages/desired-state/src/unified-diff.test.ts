import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unifiedDiff } from './unified-diff.ts';

describe('a unified diff', () => {
  it.each([
    ['nothing', 'a\n', 'a\n', ''],
    ['one line', 'a\nb\n', 'a\nc\n', '@@ -1,2 +1,2 @@\n a\n-b\n+c\n'],
    ['a line that comes first', 'a\n', 'z\na\n', '@@ -1 +1,2 @@\n+z\n a\n'],
    ['everything', 'a\n', '', '@@ -1 +0,0 @@\n-a\n'],
    [
      'a final newline',
      'a\nb',
      'a\nb\n',
      '@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n',
    ],
    ['a line ending', 'a\r\n', 'a\n', '@@ -1 +1 @@\n-a\r\n+a\n'],
    [
      'two places, near enough to be shown together',
      '1\n2\n3\n4\n5\n6\n7\n8\n',
      'x\n2\n3\n4\n5\n6\n7\ny\n',
      '@@ -1,8 +1,8 @@\n-1\n+x\n 2\n 3\n 4\n 5\n 6\n 7\n-8\n+y\n',
    ],
    [
      'two places, each with three lines around it',
      '1\n2\n3\n4\n5\n6\n7\n8\n9\n',
      'x\n2\n3\n4\n5\n6\n7\n8\ny\n',
      '@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+y\n',
    ],
  ])('shows %s', (_what, before, after, hunks) => {
    const header = hunks === '' ? '' : '--- a/f.yaml\n+++ b/f.yaml\n';
    expect(unifiedDiff('f.yaml', before, after)).toBe(`${header}${hunks}`);
  });

  it('names an absolute file as it is, and one with a line break in quotes', () => {
    expect(unifiedDiff('/x/f', 'a\n', 'b\n')).toMatch(/^--- \/x\/f\n\+\+\+ \/x\/f\n/);
    expect(unifiedDiff('x\n+y', 'a\n', 'b\n')).toMatch(/^--- "a\/x\\n\+y"\n/);
  });

  it('shows a text that is new from end to end as one block, without long search', () => {
    const text = (letter: string): string =>
      Array.from({ length: 20_000 }, (_, line) => `${letter}${String(line)}\n`).join('');
    const lines = unifiedDiff('f', text('a'), text('b')).split('\n');
    expect(lines.filter((line) => line.startsWith('@@'))).toEqual(['@@ -1,20000 +1,20000 @@']);
  });
});

describe('git apply', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'waybill-diff-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('makes the new text of the old one and any diff', () => {
    const line = fc.constantFrom('a\n', 'b\n', 'c\r\n', '\n', 'd: 1\n');
    const text = fc
      .tuple(fc.array(line, { maxLength: 30 }), fc.constantFrom('', 'end'))
      .map(([lines, end]) => lines.join('') + end);
    const pairs = fc
      .sample(fc.tuple(text, text), 200)
      .filter(([before, after]) => before !== after);
    // One patch for all of them: a start of git for each would take seconds.
    const patch = pairs.map(([before, after], index) => {
      writeFileSync(join(folder, String(index)), before);
      return unifiedDiff(String(index), before, after);
    });
    writeFileSync(join(folder, 'all.patch'), patch.join(''));
    // Whitespace is part of the text; an empty file stays a file.
    execFileSync('git', ['apply', '--whitespace=nowarn', 'all.patch'], { cwd: folder });
    for (const [index, [, after]] of pairs.entries())
      expect(readFileSync(join(folder, String(index)), 'utf8')).toBe(after);
  });
});
