import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { parseApplicationConfig } from '@waybill/config';
import { checkCatalogFolder, checkoutFolder } from '@waybill/contract/string-catalog';
import { runCommandLine } from '../main.ts';

const started = process.cwd();
let folder = '';
let out = '';
let problems = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-baseline-'));
  process.chdir(folder);
  out = problems = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  jest
    .spyOn(process.stderr, 'write')
    .mockImplementation((text) => ((problems += String(text)), true));
  writeFileSync(join(folder, 'waybill.yaml'), config);
  writeFileSync(join(folder, 'en.json'), '{"a": "Apple", "b": "Pear"}');
  writeFileSync(join(folder, 'de.json'), '{"a": "Apple"}');
});
afterEach(() => {
  jest.restoreAllMocks();
  process.chdir(started);
  rmSync(folder, { recursive: true, force: true });
});

const config = `version: 1
application: shop
images:
  - name: app
    repository: registry.example.org/shop
    assemble:
      layers: [{ from: src, to: /app }]
contracts:
  - { name: texts, kind: string-catalog, files: ['{locale}.json'], baseline: known.json }
`;

it('prints the baseline that the contract names, though it is not there yet; then nothing blocks', async () => {
  expect(await runCommandLine(['contract', 'baseline', 'texts'])).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    version: 1,
    findings: [{ id: 'string-catalog-key-missing' }, { id: 'string-catalog-text-same' }],
  });
  writeFileSync(join(folder, 'known.json'), out);
  const [contract] = parseApplicationConfig(config, 'waybill.yaml').contracts;
  if (contract?.kind !== 'string-catalog') throw new Error('A catalog was expected.');
  const folderOf = checkoutFolder(folder, new AbortController().signal);
  expect(await checkCatalogFolder(folderOf, contract)).toMatchObject({ known: 2, findings: [] });
});

it('knows no other contract', async () => {
  expect(await runCommandLine(['contract', 'baseline', 'text'])).not.toBe(0);
  expect(problems).toContain('texts');
});
