import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compareContracts } from '../compare.ts';
import { readSource } from './source.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waybill-source-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('a reference to a file that is not there', () => {
  it('is nothing where it stands in an example', async () => {
    const path = join(folder, 'example.json');
    await writeFile(path, JSON.stringify({ type: 'object', example: { $ref: 'none.yaml' } }));
    const source = await readSource(path);
    expect((await compareContracts({ base: source, revision: source })).findings).toEqual([]);
  });

  it('is refused where a schema is meant', async () => {
    const path = join(folder, 'schema.json');
    const text = JSON.stringify({ type: 'object', properties: { a: { $ref: 'none.yaml' } } });
    await writeFile(path, text);
    const [base, revision] = [await readSource(path), await readSource(path)];
    await expect(compareContracts({ base, revision })).rejects.toMatchObject({
      code: 'CONTRACT_REFERENCE_UNRESOLVED',
    });
  });
});
