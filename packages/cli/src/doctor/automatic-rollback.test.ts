import { describe, expect, it } from '@jest/globals';
import {
  parseApplicationConfig,
  policyOf,
  type DeliveryMode,
  type ProtectionRule,
} from '@waybill/config';
import { commitShaSchema } from '@waybill/core';
import { smallestApplication } from '../init/smallest-application.ts';
import { automaticRollbackFindings } from './automatic-rollback.ts';
import type { Finding } from './finding.ts';

const config = parseApplicationConfig(smallestApplication, 'waybill.yaml');
const policy = policyOf(config);
if (policy === undefined) throw new Error('The example has no policy.');

async function look(
  delivery: DeliveryMode,
  rules: readonly ProtectionRule[] | undefined,
  rollback: 'automatic' | 'manual' = 'automatic',
): Promise<readonly Finding[]> {
  const facts =
    rules === undefined
      ? undefined
      : {
          name: 'main',
          head: commitShaSchema.parse('a'.repeat(40)),
          protected: rules.length > 0,
          rules,
        };
  const nameRules = () => Promise.resolve({ rules: [], bypassable: [] });
  const forge = { kind: 'github' as const, branch: () => Promise.resolve(facts), nameRules };
  const [first] = policy?.environments ?? [];
  if (first === undefined) throw new Error('The example has no environment.');
  return automaticRollbackFindings(
    {
      application: {
        forge: { ...forge, environment: () => Promise.resolve({ kind: 'missing' }) },
        secretNames: () => Promise.resolve({ kind: 'names', names: [] }),
      },
      ops: { forge: () => Promise.resolve(forge) },
      tagRules: () => Promise.reject(new TypeError('it is not asked for here')),
      signal: new AbortController().signal,
    },
    {
      config,
      policy: { ...policy, ...rest, environments: [{ ...first, delivery, rollback }] },
    },
  );
}

const rest = { approvers: policy.approvers, signers: policy.signers, ledger: policy.ledger };

describe('automatic rollback', () => {
  it.each([
    ['direct', [], 'ok'],
    ['direct', ['no-force-push', 'no-deletion'], 'ok'],
    ['direct', ['pull-request'], 'problem'],
    ['direct', ['required-checks'], 'problem'],
    ['pull-request', ['pull-request'], 'unknown'],
    ['pull-request', ['pull-request', 'required-checks'], 'problem'],
    ['pull-request', [], 'ok'],
    ['host', [], 'problem'],
    ['direct', undefined, 'unknown'],
  ] as const)('by %s on a branch with %p is %s', async (delivery, rules, state) => {
    const findings = await look(delivery, rules);
    expect(findings.map((one) => one.state)).toEqual([state]);
  });

  it('is not looked at where people roll back', async () => {
    expect(await look('direct', ['pull-request'], 'manual')).toEqual([]);
  });
});
