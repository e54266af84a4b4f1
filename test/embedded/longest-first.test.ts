import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import LongestFirst, { longest } from '../longest-first.ts';

const root = join(import.meta.dirname, '..', '..');
const at = (path: string): { path: string } => ({ path: join(root, path) });

describe('the order of test files', () => {
  it('begins with the longest, and goes on by size, whatever it is given first', () => {
    const long = [
      'test/embedded/kill-matrix.test.ts',
      'test/embedded/delivery.test.ts',
      'test/real/kubernetes/migrator.test.ts',
    ];
    const others = ['test/embedded/workflow-contract.test.ts', 'test/embedded/readme.test.ts'];
    const wanted = [...long, ...others].map(at);
    const { sort } = new LongestFirst();
    expect(sort([...wanted].reverse())).toEqual(wanted);
    expect(sort(wanted)).toEqual(wanted);
  });

  it('names files that are there, each once', () => {
    expect(longest.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(new Set(longest).size).toBe(longest.length);
  });
});
