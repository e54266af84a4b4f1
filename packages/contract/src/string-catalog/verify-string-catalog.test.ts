import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { silentProgress } from '@waybill/core';
import { stringCatalogContractSchema } from '@waybill/config';
import type { ContractBase } from '../bases.ts';
import type { ContractVerdict } from '../verdict.ts';
import { verifyStringCatalog } from './verify-string-catalog.ts';

let checkout = '';
beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'waybill-catalogs-'));
});
afterEach(() => {
  rmSync(checkout, { recursive: true, force: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(checkout, path)), { recursive: true });
    writeFileSync(join(checkout, path), text);
  }
}

function base(branch: string, files: Readonly<Record<string, string>>): ContractBase {
  return {
    commit: branch.padEnd(40, '0'),
    origins: [{ kind: 'merge-base', branch }],
    read: async (path) => {
      const text = files[path];
      return text === undefined ? undefined : Buffer.from(text);
    },
    list: async (folder) => Object.keys(files).filter((path) => path.startsWith(folder)),
  };
}

async function verify(settings: object, bases: readonly ContractBase[]): Promise<ContractVerdict> {
  return await verifyStringCatalog({
    checkout,
    contract: stringCatalogContractSchema.parse({
      name: 'texts',
      kind: 'string-catalog',
      ...settings,
    }),
    bases,
    signal: new AbortController().signal,
    progress: silentProgress,
  });
}

const told = ({ findings }: ContractVerdict): readonly string[] =>
  findings.map(({ id, level, file, line, bases = [] }) =>
    `${level} ${id} ${file}:${String(line)} ${bases.join('+')}`.trim(),
  );

it('checks the files of the checkout, and compares each with what it was in every base', async () => {
  write({
    'src/i18n/en/shop.json': '{\n  "a": "Buy {{what}}",\n  "b": "Sell"\n}',
    'src/i18n/de/shop.json': '{\n  "a": "Kaufen"\n}',
    'src/i18n/node_modules/fr/shop.json': '{}',
  });
  const older = { 'src/i18n/en/shop.json': '{"a": "Buy {{it}}", "gone": "x"}' };
  const verdict = await verify({ files: ['src/**/{locale}/*.json'] }, [
    base('main', older),
    base('production', older),
    base('empty', {}),
    base('broken', { 'src/i18n/de/shop.json': '{' }),
  ]);
  expect(told(verdict)).toEqual([
    'breaking string-catalog-key-missing src/i18n/en/shop.json:3',
    'breaking string-catalog-placeholder-missing src/i18n/de/shop.json:2',
    'breaking string-catalog-placeholder-renamed src/i18n/en/shop.json:2 main+production',
    'breaking string-catalog-key-removed src/i18n/en/shop.json:1 main+production',
    'breaking contract-base-unusable src/i18n/de/shop.json:1 broken',
    'info string-catalog-key-added src/i18n/en/shop.json:3 main+production',
  ]);
  expect(verdict).toMatchObject({ contract: 'texts', kind: 'string-catalog', holds: false });
  const removed = verdict.findings.find(({ id }) => id === 'string-catalog-key-removed');
  expect(removed).toMatchObject({
    operation: 'gone',
    before: { commit: 'main'.padEnd(40, '0'), pointer: '/gone', line: 1, column: 21 },
  });
});

it('tells which files are gone, and where nothing of a language is left', async () => {
  const en = '{"a": "Apple"}';
  write({ 'i18n/en/shop.json': en, 'i18n/de/shop.json': '{"a": "Apfel"}' });
  const verdict = await verify({ files: ['i18n/{locale}/*.json'] }, [
    base('main', {
      'i18n/en/shop.json': en,
      'i18n/de/shop.json': '{"a": "Apfel"}',
      'i18n/de/cart.json': '{"b": "Korb"}',
      'i18n/fr/shop.json': '{"a": "Pomme"}',
      'i18n/not-a-locale-at-all/shop.json': '{}',
      'i18n/readme.md': 'x',
      'other/it/shop.json': '{}',
    }),
  ]);
  expect(told(verdict)).toEqual([
    'breaking string-catalog-locale-removed i18n/fr/shop.json:1 main',
    'risky string-catalog-file-removed i18n/de/cart.json:1 main',
  ]);
  expect(verdict.findings[0]?.before).toMatchObject({ file: 'i18n/fr/shop.json' });
});

it('levels of the contract count, and without anything amiss it holds', async () => {
  write({ 'en.json': '{"a": "Apple"}', 'de.json': '{}' });
  const settings = { files: ['{locale}.json'] };
  expect((await verify(settings, [])).holds).toBe(false);
  const levels = { 'string-catalog-key-*': 'risky' };
  expect(await verify({ ...settings, levels }, [])).toMatchObject({
    holds: true,
    findings: [{ level: 'risky' }],
  });
  write({ 'de.json': '{"a": "Apfel"}' });
  expect(await verify(settings, [base('main', { 'de.json': '{"a": "Apfel"}' })])).toMatchObject({
    holds: true,
    findings: [],
  });
});

it('reads nothing outside of the checkout, and follows no link to a folder', async () => {
  write({ 'en.json': '{"a": "Apple"}' });
  const outside = mkdtempSync(join(tmpdir(), 'waybill-outside-'));
  try {
    writeFileSync(join(outside, 'de.json'), '{"a": "x"}');
    writeFileSync(join(outside, 'keys.txt'), 'a\n');
    symlinkSync(outside, join(checkout, 'linked'));
    symlinkSync(join(outside, 'keys.txt'), join(checkout, 'keys.txt'));
    expect(told(await verify({ files: ['**/{locale}.json'] }, []))).toEqual([]);
    await expect(
      verify({ files: ['{locale}.json'], documented: 'keys.txt' }, []),
    ).rejects.toMatchObject({ code: 'CONTRACT_REFERENCE_REFUSED' });
  } finally {
    rmSync(outside, { recursive: true, force: true });
  }
});

it('an ended signal ends it', async () => {
  write({ 'en.json': '{}' });
  const controller = new AbortController();
  controller.abort(new Error('enough'));
  await expect(
    verifyStringCatalog({
      checkout,
      contract: stringCatalogContractSchema.parse({
        name: 'texts',
        kind: 'string-catalog',
        files: ['{locale}.json'],
      }),
      bases: [],
      signal: controller.signal,
      progress: silentProgress,
    }),
  ).rejects.toThrow('enough');
});

it.each([
  [{ files: [] }],
  [{ files: ['../{locale}.json'] }],
  [{ files: ['{locale}/{locale}.json'] }],
  [{ files: ['{lang}.json'] }],
  [{ files: ['*/*/*/*/*/*.json'] }],
  [{ files: ['{locale}.json'], source: 'no locale' }],
  [{ files: [{ path: '{locale}.json', format: 'properties' }] }],
])('refuses settings: %j', (settings) => {
  const written = { name: 'texts', kind: 'string-catalog', ...settings };
  expect(stringCatalogContractSchema.safeParse(written).success).toBe(false);
});
