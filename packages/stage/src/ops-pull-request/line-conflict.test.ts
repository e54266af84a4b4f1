import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mayConflict } from './line-conflict.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-lines-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What git says of merging both. */
function conflictsInGit(before: string, ours: string, theirs: string): boolean {
  const paths = Object.entries({ ours, before, theirs }).map(([name, text]) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });
  const { status } = spawnSync('git', ['merge-file', '-p', '-q', ...paths]);
  if (status === null || status < 0 || status > 127) throw new Error('git could not merge');
  return status > 0;
}

const bytes = (text: string): Buffer => Buffer.from(text);

describe('a merge that may conflict', () => {
  it('is seen wherever git sees a conflict', () => {
    const line = fc.constantFrom('a', 'b', 'c', 'image: one', 'image: two', '');
    const text = fc
      .array(line, { maxLength: 8 })
      .map((lines) => lines.map((it) => `${it}\n`).join(''));
    const ended = fc.tuple(text, fc.boolean()).map(([it, end]) => (end ? it : it.trimEnd()));
    fc.assert(
      fc.property(ended, ended, ended, (before, ours, theirs) => {
        const may = mayConflict(bytes(before), bytes(ours), bytes(theirs));
        if (!may) expect(conflictsInGit(before, ours, theirs)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it.each<readonly [string, string | undefined, string | undefined, string | undefined, boolean]>([
    ['both far apart', 'a\nb\nc\nd\n', 'A\nb\nc\nd\n', 'a\nb\nc\nD\n', false],
    ['side by side', 'a\nb\nc\nd\n', 'A\nb\nc\nd\n', 'a\nB\nc\nd\n', true],
    ['the same line', 'a\nb\n', 'A\nb\n', 'x\nb\n', true],
    ['the same way', 'a\nb\n', 'A\nb\n', 'A\nb\n', false],
    ['one of them only', 'a\nb\n', 'a\nb\n', 'x\ny\n', false],
    ['a file that one of them took away', 'a\n', 'b\n', undefined, true],
    ['a file that is new in both', undefined, 'a\n', 'b\n', true],
  ])('%s', (_, before, ours, theirs, expected) => {
    const of = (text: string | undefined): Buffer | undefined =>
      text === undefined ? undefined : bytes(text);
    expect(mayConflict(of(before), of(ours), of(theirs))).toBe(expected);
  });
});
