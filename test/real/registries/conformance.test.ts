import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  RegistryUnderTest,
  specificationCases,
  type SpecificationCase,
} from '@waybill/oci/testing';
import { deviations } from './deviations.ts';
import { inPieces, presentRegistries, type RunningRegistry } from './running-registries.ts';

// One that takes no upload in one piece is what clients meet, and not what the specification allows.
const kinds = (await presentRegistries()).filter(({ name }) => name !== inPieces);

/** What a registry may leave out is judged for the embedded one alone, beside its code. */
function isAsked(
  { obligation, section, title }: SpecificationCase,
  hasReferrers: boolean,
): boolean {
  const isOfReferrers = section === 'Listing Referrers' || title.startsWith('names the subject');
  return obligation !== 'MAY' && (hasReferrers || !isOfReferrers);
}

// The suite of packages/oci, against registries that others wrote: what the reference implementation fails by
// the dozen would be a mistake of the suite.
describe.each(kinds)('$name', ({ name, referrersApi, start }) => {
  const known = deviations[name] ?? [];
  const asked = specificationCases.filter((one) => isAsked(one, referrersApi));
  let running: RunningRegistry;
  let registry: RegistryUnderTest;

  beforeAll(async () => {
    running = await start();
    const { host, owner, account } = running;
    const pair = Buffer.from(`${account?.name ?? ''}:${account?.password ?? ''}`);
    registry = new RegistryUnderTest(`http://${host}`, {
      prefix: `${owner}/conformance-`,
      ...(account === undefined
        ? {}
        : { headers: { authorization: `Basic ${pair.toString('base64')}` } }),
    });
  }, 120_000);
  afterAll(async () => running.stop());

  it.each(asked)('$section: $title', async ({ title, check }) => {
    if (known.includes(title)) await expect(check(registry)).rejects.toThrow();
    else await check(registry);
  });

  it('deviates in nothing that is no case', () => {
    const titles = asked.map(({ title }) => title);
    expect(known.filter((title) => !titles.includes(title))).toEqual([]);
  });
});
