import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('README.md', () => {
  it('shows the workflow that the linters look at', () => {
    const workflow = read('examples/compose-host/.github/workflows/verify.yml');
    expect(read('README.md')).toContain(workflow);
  });

  it('links only to what exists', () => {
    const links = [...read('README.md').matchAll(/\]\(([^)#:]+)\)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
  });
});
