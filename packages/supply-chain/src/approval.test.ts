import { describe, expect, it } from '@jest/globals';
import { digestOf, isWaybillError } from '@waybill/core';
import fc from 'fast-check';
import { approvalPayloadType, signApproval, verifyApproval, type Approval } from './approval.ts';
import { signEnvelope, type Envelope } from './dsse.ts';
import { generateKeyPair, keySigner } from './keys.ts';

const adaKeys = generateKeyPair();
const benKeys = generateKeyPair('ed25519');
const ada = keySigner(adaKeys.privateKey);
const ben = keySigner(benKeys.privateKey);
const policy = [
  { name: 'ada', key: adaKeys.publicKey },
  { name: 'ben', key: benKeys.publicKey },
];
const planHash = digestOf('the plan');
const approval: Approval = {
  application: 'shop',
  environment: 'production',
  planHash,
  approver: 'ada',
  at: '2026-03-01T10:00:00.000Z',
  expiresAt: '2026-03-08T10:00:00.000Z',
  comment: 'reviewed with the on-call',
};
const expectation = {
  application: 'shop',
  environment: 'production',
  planHash,
  now: Date.parse('2026-03-02T00:00:00.000Z'),
};

describe('an approval', () => {
  it('of an approver for exactly this plan counts', async () => {
    const envelope = await signApproval(ada, approval);
    const expected = {
      approver: 'ada',
      at: approval.at,
      expiresAt: approval.expiresAt,
      comment: approval.comment,
      keyId: adaKeys.keyId,
    };
    expect(verifyApproval(envelope, policy, expectation)).toEqual(expected);
    expect(verifyApproval(JSON.stringify(envelope), policy, expectation)).toEqual(expected);
  });

  it.each<[string, Partial<Approval>, string]>([
    ['another plan', { planHash: digestOf('another plan') }, 'APPROVAL_WRONG_PLAN'],
    ['another environment', { environment: 'staging' }, 'APPROVAL_WRONG_TARGET'],
    ['another application', { application: 'forum' }, 'APPROVAL_WRONG_TARGET'],
    ['another person’s name', { approver: 'ben' }, 'APPROVAL_WRONG_APPROVER'],
    ['a name that is not in the policy', { approver: 'eve' }, 'APPROVAL_WRONG_APPROVER'],
    ['a past end', { expiresAt: '2026-03-01T23:59:59.000Z' }, 'APPROVAL_EXPIRED'],
    ['an end at this very moment', { expiresAt: '2026-03-02T00:00:00.000Z' }, 'APPROVAL_EXPIRED'],
    ['a date in the future', { at: '2026-03-02T00:06:00.000Z' }, 'APPROVAL_NOT_YET_VALID'],
  ])('with %s is refused', async (_, change, code) => {
    const envelope = await signApproval(ada, { ...approval, ...change });
    expect(codeOf(() => verifyApproval(envelope, policy, expectation))).toBe(code);
  });

  it('of a clock that is a little ahead counts', async () => {
    const envelope = await signApproval(ada, { ...approval, at: '2026-03-02T00:04:00.000Z' });
    expect(verifyApproval(envelope, policy, expectation).approver).toBe('ada');
  });

  it('by a key that is not in the policy is refused, whatever name it gives', async () => {
    const eve = keySigner(generateKeyPair().privateKey);
    const envelope = await signApproval(eve, approval);
    expect(codeOf(() => verifyApproval(envelope, policy, expectation))).toBe(
      'APPROVAL_UNKNOWN_KEY',
    );
    expect(codeOf(() => verifyApproval(envelope, [], expectation))).toBe('APPROVAL_UNKNOWN_KEY');
  });

  it('of another kind of document is refused, though the right key signed it', async () => {
    const payload = Buffer.from(JSON.stringify(approval));
    const statement = await signEnvelope('application/vnd.in-toto+json', payload, ada);
    expect(codeOf(() => verifyApproval(statement, policy, expectation))).toBe('APPROVAL_INVALID');
    const extra = await signEnvelope(
      approvalPayloadType,
      Buffer.from(JSON.stringify({ ...approval, admin: true })),
      ada,
    );
    expect(codeOf(() => verifyApproval(extra, policy, expectation))).toBe('APPROVAL_INVALID');
  });

  it('cannot be made to end before it begins', async () => {
    const wrong = { ...approval, expiresAt: approval.at };
    await expect(signApproval(ada, wrong)).rejects.toMatchObject({ code: 'APPROVAL_INVALID' });
  });

  it('that is no envelope, or a huge one, is refused', () => {
    expect(codeOf(() => verifyApproval('approved!', policy, expectation))).toBe('APPROVAL_INVALID');
    expect(codeOf(() => verifyApproval(' '.repeat(100_000), policy, expectation))).toBe(
      'APPROVAL_INVALID',
    );
  });

  it('is a law: with any byte changed it is refused', async () => {
    const bytes = Buffer.from(
      JSON.stringify(await signApproval(ben, { ...approval, approver: 'ben' })),
    );
    expect(verifyApproval(bytes, policy, expectation).approver).toBe('ben');
    fc.assert(
      fc.property(fc.nat(bytes.byteLength - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(bytes);
        changed.writeUInt8(changed.readUInt8(at) ^ change, at);
        expect(codeOf(() => verifyApproval(changed, policy, expectation))).toMatch(
          /^APPROVAL_(?:INVALID|UNKNOWN_KEY)$/,
        );
      }),
      { numRuns: 1000 },
    );
  });
});

function codeOf(act: () => Envelope | object): string {
  try {
    act();
  } catch (error) {
    if (isWaybillError(error)) return error.code;
    throw error;
  }
  return 'accepted';
}
