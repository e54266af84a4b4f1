import { describe, expect, it } from '@jest/globals';
import { parsePolicy, type Policy } from '@waybill/config';
import { coreError } from '@waybill/core';
import fc from 'fast-check';
import { placeOf, type PlaceFacts } from './place.ts';

const policyOf = (...environments: readonly (readonly [string, 'any' | 'protected'])[]): Policy =>
  parsePolicy(
    JSON.stringify({
      version: 1,
      environments: environments.map(([name, from]) => ({
        ...{ name, from, url: 'http://shop.example' },
        'desired-state': [{ file: 'deploy.env', format: 'dotenv', images: { app: 'APP_IMAGE' } }],
      })),
    }),
    'waybill-policy.yaml',
  );
const mixed = policyOf(['dev', 'any'], ['staging', 'protected']);
const facts = (policy: Policy | undefined): (() => Promise<PlaceFacts>) => {
  const names = { branch: 'main', unreachable: undefined };
  return () => Promise.resolve({ names, policy });
};
const never = (): Promise<never> => Promise.reject(new Error('it was asked'));
const feature = 'refs/heads/feature';

describe('where ledger and desired state are', () => {
  it.each([
    ['an open environment', { environment: 'dev', ref: feature }, mixed, 'open'],
    ['one, on the protected branch', { environment: 'dev', ref: 'refs/heads/main' }, mixed, 'open'],
    ['one, at a terminal', { environment: 'dev' }, mixed, 'open'],
    [
      'a protected environment, whoever asks',
      { environment: 'staging', ref: feature },
      mixed,
      'home',
    ],
    ['an environment that nobody knows', { environment: 'x', ref: feature }, mixed, 'home'],
    ['the release of a branch', { ref: feature }, mixed, 'open'],
    ['the release of the protected branch', { ref: 'refs/heads/main' }, mixed, 'home'],
    ['a policy of open environments alone', { ref: feature }, policyOf(['dev', 'any']), 'home'],
    ['a policy without one', { ref: feature }, policyOf(['staging', 'protected']), 'home'],
    ['no policy yet', { ref: feature }, undefined, 'home'],
  ] as const)('of %s', async (_, settings, policy, expected) => {
    expect(await placeOf(settings, facts(policy))).toBe(expected);
  });

  it('is asked of nobody for a tag, a pull request and a terminal, or where it is named', async () => {
    for (const ref of ['refs/tags/v1.2.3', 'refs/pull/7/merge'])
      expect(await placeOf({ ref }, never)).toBe('home');
    expect(await placeOf({}, never)).toBe('home');
    expect(await placeOf({ place: 'open' }, never)).toBe('open');
  });

  it("is home where the application's repository is away: there is no other then", async () => {
    const unreachable = coreError('CANCELLED', { message: 'Away.', remedy: 'Wait.' });
    const names = { branch: 'main', unreachable };
    const learn = (): Promise<PlaceFacts> => Promise.resolve({ names, policy: mixed });
    expect(await placeOf({ environment: 'dev', ref: feature }, learn)).toBe('home');
  });

  it('is never open for what a protected environment gets', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('staging', 'production'),
        fc.option(fc.string(), { nil: undefined }),
        async (environment, ref) => {
          const policy = policyOf(
            ['dev', 'any'],
            ['staging', 'protected'],
            ['production', 'protected'],
          );
          const settings = { environment, ...(ref === undefined ? {} : { ref }) };
          expect(await placeOf(settings, facts(policy))).toBe('home');
        },
      ),
      { numRuns: 50 },
    );
  });
});
