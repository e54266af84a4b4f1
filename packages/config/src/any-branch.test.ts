import { expect, it } from '@jest/globals';
import { isWaybillError } from '@waybill/core';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { parsePolicy } from './parse.ts';
import type { Policy } from './policy-schema.ts';

const names = ['a', 'b', 'c', 'd'];
const written = fc
  .array(
    fc.record(
      {
        from: fc.constantFrom('protected', 'any'),
        after: fc.constantFrom(...names, 'none'),
      },
      { requiredKeys: ['from'] },
    ),
    { minLength: 1, maxLength: names.length },
  )
  .map((environments) =>
    environments.map((environment, index) => ({
      ...environment,
      name: names[index] ?? '',
      url: 'https://shop.example.org',
      signature: 'optional',
      'desired-state': [{ file: `${String(index)}.env`, format: 'dotenv', images: { app: 'APP' } }],
    })),
  );

function parsed(environments: readonly object[]): Policy | undefined {
  try {
    return parsePolicy(stringify({ version: 1, environments }), 'waybill-policy.yaml');
  } catch (error) {
    if (isWaybillError(error)) return undefined;
    throw error;
  }
}

it('lets no protected environment depend on one that takes any branch, however they are written', () => {
  let protectedAfter = 0;
  fc.assert(
    fc.property(written, (environments) => {
      const policy = parsed(environments);
      if (policy === undefined) return;
      const open = policy.environments.filter(({ from }) => from === 'any').map((it) => it.name);
      for (const { from, after } of policy.environments) {
        if (from !== 'protected' || after === undefined) continue;
        protectedAfter += 1;
        expect(open).not.toContain(after);
      }
    }),
    { numRuns: 300 },
  );
  expect(protectedAfter).toBeGreaterThan(0);
});
