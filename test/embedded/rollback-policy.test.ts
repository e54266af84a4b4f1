import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commitShaSchema, timestamp } from '@waybill/core';
import { isRefused, type GateCheck } from '@waybill/gate';
import type { GateQuestion } from '@waybill/stage/gate-connection';
import { askBeforehand } from '@waybill/stage/steps/check-promotion';
import { rollBack } from '@waybill/stage/steps/roll-back';
import { keySigner, signApproval } from '@waybill/supply-chain';
import { stringify } from 'yaml';
import { createRollbackWorld, type RollbackWorld } from './rollback-world.ts';

const second = 1000;

/** What the target's own commit says of the policy: nobody has to approve, and another file is written. */
const policyOfThen = `policy:
  environments:
    - name: changed
      url: https://then.example.org
      after: none
      migrations: none
      signature: optional
      desired-state: [{ file: changed/then.env, format: dotenv, images: { app: APP_IMAGE } }]
`;

let world: RollbackWorld;
beforeAll(async () => {
  const good = { signed: 'good', kept: true, described: true } as const;
  world = await createRollbackWorld({
    releases: [
      { name: 'then', ...good, more: policyOfThen },
      { name: 'now', ...good },
    ],
    environments: [
      {
        ...{ name: 'changed', delivery: 'direct' },
        history: { target: { release: 'then' }, current: { release: 'now' } },
      },
    ],
  });
}, 120 * second);
afterAll(async () => world.close());

const question = (): GateQuestion & { readonly kind: 'rollback' } => ({
  ...{ kind: 'rollback', environment: 'changed', target: 'previous', reason: 'a test' },
  commit: commitShaSchema.parse(world.releases.get('now')?.commit),
});
const ask = async (): Promise<GateCheck> => askBeforehand(world.connections(), question());
const codes = ({ gates }: GateCheck): readonly string[] =>
  gates.filter(isRefused).map(({ code }) => code);

/** A reviewed change of the policy: an approver has to sign, and desired state moves to another file. */
async function changePolicy(): Promise<void> {
  const environments = world.policy.environments.map((environment) => ({
    ...environment,
    approval: { required: 1, by: ['dana'] },
    'desired-state': [{ file: 'changed/next.env', format: 'dotenv', images: { app: 'APP_IMAGE' } }],
  }));
  await world.commitOps({
    'waybill-policy.yaml': stringify({ ...world.policy, environments }),
    'changed/next.env': await world.desired('changed'),
  });
}

describe('a rollback across a change of the policy', () => {
  it(
    'follows the policy of now: its approvers, its files; never that of the commit which comes back',
    async () => {
      const earlier = await ask();
      expect(codes(earlier)).toEqual([]);
      expect(earlier.plan?.changes.map(({ file }) => file)).toEqual(['changed/deploy.env']);
      await changePolicy();

      const check = await ask();
      expect(codes(check)).toEqual(['GATE_APPROVAL_MISSING']);
      expect(check.plan?.changes.map(({ file }) => file)).toEqual(['changed/next.env']);
      expect(check.hash).not.toBe(earlier.hash);
      const before = { planHash: earlier.hash, reviewsBefore: undefined };
      const request = { question: question(), before };
      await expect(rollBack(world.connections(), request, () => undefined)).rejects.toMatchObject({
        code: 'GATE_REFUSED',
        facts: { refusal: 'GATE_APPROVAL_MISSING' },
      });

      await approve(check);
      const untouched = await world.desired('changed');
      const { recorded, failure } = await rollBack(
        world.connections(),
        { ...request, before: { ...before, planHash: check.hash } },
        () => undefined,
      );
      expect(failure).toBeUndefined();
      expect(recorded.phase).toBe('accepted');
      expect(await world.desired('changed')).toBe(untouched);
      expect(await world.desired('changed', 'next.env')).toContain(
        world.releases.get('then')?.images[0]?.digest,
      );
      expect(world.asked('changed').smoke).toBeGreaterThan(0);
    },
    120 * second,
  );
});

async function approve({ hash }: GateCheck): Promise<void> {
  if (hash === undefined) throw new Error('there is a plan');
  const forge = await world.connections().opsForge();
  const now = Date.now();
  const envelope = await signApproval(keySigner(world.approver.privateKey), {
    ...{ application: 'shop', environment: 'changed', planHash: hash, approver: 'dana' },
    at: timestamp({ now: () => now }),
    expiresAt: timestamp({ now: () => now + 3_600_000 }),
  });
  const subject = { kind: 'plan', hash: hash.slice('sha256:'.length) } as const;
  await forge.storeApproval(subject, 'dana', JSON.stringify(envelope));
}
