import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RegistryUnderTest } from '../testing/distribution/registry-under-test.ts';
import { specificationSections } from '../testing/distribution/specification-case.ts';
import { specificationCases } from '../testing/distribution/specification-cases.ts';
import { startEmbeddedRegistry, type EmbeddedRegistry } from './embedded-registry.ts';

let folder: string;
let embedded: EmbeddedRegistry;
let registry: RegistryUnderTest;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waybill-oci-specification-'));
  embedded = await startEmbeddedRegistry({ folder });
  registry = new RegistryUnderTest(embedded.url);
});
afterAll(async () => {
  await embedded.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(specificationSections)('%s', (section) => {
  const cases = specificationCases.filter((one) => one.section === section);

  it('has cases', () => {
    expect(cases).not.toHaveLength(0);
  });

  it.each(cases)('$obligation: $title', async ({ check }) => {
    await check(registry);
  });
});
