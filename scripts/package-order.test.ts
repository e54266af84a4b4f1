import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { importProblem, packageOrder } from './package-order.mjs';

const root = join(import.meta.dirname, '..');
const manifestSchema = z.object({
  name: z.string(),
  dependencies: z.record(z.string(), z.string()).default({}),
});

const packages = readdirSync(join(root, 'packages'));

describe('the order of the packages', () => {
  it('names every package once', () => {
    expect(new Set(packageOrder).size).toBe(packageOrder.length);
    expect(packages.filter((name) => !packageOrder.includes(name))).toEqual([]);
  });

  it('is the order of the table in CONTRIBUTING.md', () => {
    const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
    const table = text.slice(text.indexOf('<!-- packages -->'), text.indexOf('<!-- /packages -->'));
    const names = [...table.matchAll(/^\| `([a-z-]+)`/gm)].map((match) => match[1]);
    expect(names).toEqual([...packageOrder]);
  });

  it.each(packages)(
    '%s depends only on packages before it, and alone on @actions/* if it is action-kit',
    (name) => {
      const text = readFileSync(join(root, 'packages', name, 'package.json'), 'utf8');
      const manifest = manifestSchema.parse(JSON.parse(text));
      expect(manifest.name).toBe(`@waybill/${name}`);
      const problems = Object.keys(manifest.dependencies).flatMap(
        (dependency) => importProblem(name, dependency) ?? [],
      );
      expect(problems).toEqual([]);
    },
  );
});

describe('an import', () => {
  it.each([
    ['git', '@waybill/core'],
    ['git', '@waybill/core/retry'],
    ['git', './push.ts'],
    ['git', '../push.ts'],
    ['core', 'node:fs'],
    ['core', 'zod'],
    ['action-kit', '@actions/core'],
    [undefined, '@waybill/cli'],
  ])('from %s of %s is allowed', (importer, specifier) => {
    expect(importProblem(importer, specifier)).toBeUndefined();
  });

  it.each([
    ['core', '@waybill/git', 'stands before'],
    ['core', '@waybill/git/push', 'stands before'],
    ['git', '@waybill/git', 'relative path'],
    ['git', '@waybill/unheard-of', 'is missing from'],
    ['git', '@waybill/core/src/error.ts', 'without /src/'],
    ['cli', '@actions/core', 'Only packages/action-kit'],
    [undefined, '@actions/github', 'Only packages/action-kit'],
    ['git', '../../core/src/index.ts', 'must stay in its package'],
    [undefined, '../../packages/core/src/index.ts', 'must stay in its package'],
    ['git', './push.js', 'end in .ts'],
  ])('from %s of %s is refused', (importer, specifier, reason) => {
    expect(importProblem(importer, specifier)).toContain(reason);
  });
});
