import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { digestSchema, isWaybillError } from '@waybill/core';
import { z } from 'zod';
import { keylessSigner, type KeylessOptions } from '../signing/keyless-signer.ts';
import { encodeStatement, statementPayloadType } from '../statement.ts';
import { startSigningServices, type SigningServices } from '../testing/signing-services.ts';
import { parseTrustedRoot } from './trusted-root.ts';
import { verifyBundle } from './verify-bundle.ts';

/*
 * What is wrong with a bundle of a certificate is told by a code of its own: who reads it must know whether the trusted
 * root is old, a log was down when it signed, or somebody changed it.
 */
const digest = digestSchema.parse(`sha256:${'ab'.repeat(32)}`);
const statement = encodeStatement([{ digest, name: 'shop' }], 'urn:test', {});
const day = 86_400_000;
/** Nothing is of the future. */
const clock = { now: () => Date.now() + 2 * day };

let services: SigningServices;
/** Another instance, and one whose timestamps are of the next day. */
let others: SigningServices;
let late: SigningServices;
beforeAll(async () => {
  [services, others, late] = await Promise.all([
    startSigningServices(),
    startSigningServices(),
    startSigningServices({ stampsLaterMilliseconds: day }),
  ]);
});
afterAll(async () => {
  await Promise.all([services, others, late].map((one) => one.close()));
});

const bundleForm = z.object({
  mediaType: z.string(),
  verificationMaterial: z.looseObject({
    certificate: z.object({ rawBytes: z.string() }),
    tlogEntries: z
      .array(
        z.looseObject({
          inclusionProof: z.looseObject({
            rootHash: z.string(),
            checkpoint: z.object({ envelope: z.string() }),
          }),
        }),
      )
      .optional(),
    timestampVerificationData: z.unknown(),
  }),
  dsseEnvelope: z.unknown(),
});
type Bundle = z.output<typeof bundleForm>;
type Material = Bundle['verificationMaterial'];
const rootForm = z.looseObject({
  ctlogs: z.array(z.unknown()),
  certificateAuthorities: z.array(z.unknown()),
  timestampAuthorities: z.array(z.unknown()),
});
type Root = z.output<typeof rootForm>;

async function signed(
  by: SigningServices = services,
  change: Partial<KeylessOptions> = {},
): Promise<Bundle> {
  const signer = await keylessSigner({
    token: () => Promise.resolve(by.token()),
    fulcio: { url: by.fulcio },
    timestamp: { url: by.timestamp },
    signal: new AbortController().signal,
    ...change,
  });
  const bytes = await signer.bundle(statementPayloadType, statement);
  return bundleForm.parse(JSON.parse(Buffer.from(bytes).toString()));
}

const logged = (): Promise<Bundle> =>
  signed(services, { rekor: { url: services.rekorTiles, whenDown: 'fail' } });

const rootOf = (by: SigningServices): Root => rootForm.parse(JSON.parse(by.trustedRoot.toString()));

async function codeOf(
  bundle: Bundle,
  root: Root = rootOf(services),
  evidence: { log?: number; timestamp?: number } = {},
): Promise<string> {
  try {
    await verifyBundle({
      bundle: Buffer.from(JSON.stringify(bundle)),
      trust: { kind: 'root', root: parseTrustedRoot(JSON.stringify(root)) },
      artifact: { kind: 'statement' },
      evidence: { log: 0, timestamp: 0, certificateLog: 1, ...evidence },
      clock,
    });
    return 'accepted';
  } catch (error) {
    if (isWaybillError(error)) return error.code;
    throw error;
  }
}

const changed = (bundle: Bundle, change: Partial<Material>): Bundle => ({
  ...bundle,
  verificationMaterial: { ...bundle.verificationMaterial, ...change },
});

/** The bundle with its log entry's proof changed. */
function provedOtherwise(
  bundle: Bundle,
  change: (proof: { rootHash: string; checkpoint: { envelope: string } }) => object,
): Bundle {
  const [entry] = bundle.verificationMaterial.tlogEntries ?? [];
  if (entry === undefined) throw new Error('there is an entry');
  const inclusionProof = { ...entry.inclusionProof, ...change(entry.inclusionProof) };
  return changed(bundle, { tlogEntries: [{ ...entry, inclusionProof }] });
}

describe('a bundle with a certificate', () => {
  it('is accepted as it was made, by its own instance', async () => {
    expect(await codeOf(await signed(), rootOf(services), { timestamp: 1 })).toBe('accepted');
    expect(await codeOf(await logged(), rootOf(services), { log: 1 })).toBe('accepted');
  });

  it.each<[string, string, () => Promise<string>]>([
    [
      'that is none',
      'BUNDLE_CERTIFICATE_INVALID',
      async () => codeOf(changed(await signed(), { certificate: { rawBytes: 'AAAA' } })),
    ],
    [
      'of another authority',
      'BUNDLE_CERTIFICATE_UNTRUSTED',
      async () =>
        codeOf(await signed(), {
          ...rootOf(services),
          certificateAuthorities: rootOf(others).certificateAuthorities,
        }),
    ],
    [
      'that had ended when it signed',
      'BUNDLE_CERTIFICATE_EXPIRED',
      async () => codeOf(await signed(late), rootOf(late)),
    ],
    [
      'without anything that says when',
      'BUNDLE_TIME_MISSING',
      async () => codeOf(changed(await signed(), { timestampVerificationData: undefined })),
    ],
    [
      'in no certificate log that is known',
      'BUNDLE_CERTIFICATE_UNLOGGED',
      async () => codeOf(await signed(), { ...rootOf(services), ctlogs: rootOf(others).ctlogs }),
    ],
    [
      'without a log that is required',
      'BUNDLE_LOG_MISSING',
      async () => codeOf(await signed(), rootOf(services), { log: 1 }),
    ],
    [
      'with the state of a log that it did not sign',
      'BUNDLE_LOG_CHECKPOINT',
      async () =>
        codeOf(
          provedOtherwise(await logged(), ({ checkpoint: { envelope } }) => ({
            checkpoint: { envelope: envelope.replace(/\n(\d+)\n/, '\n1$1\n') },
          })),
        ),
    ],
    [
      'with the timestamp of another',
      'BUNDLE_TIMESTAMP_INVALID',
      async () => {
        const { timestampVerificationData } = (await signed()).verificationMaterial;
        return codeOf(changed(await signed(), { timestampVerificationData }));
      },
    ],
    [
      'with a timestamp of an unknown authority',
      'BUNDLE_TIMESTAMP_UNTRUSTED',
      async () =>
        codeOf(await signed(), {
          ...rootOf(services),
          timestampAuthorities: rootOf(others).timestampAuthorities,
        }),
    ],
    [
      'with fewer timestamps than are required',
      'BUNDLE_TIMESTAMP_MISSING',
      async () => codeOf(await signed(), rootOf(services), { timestamp: 2 }),
    ],
  ])('%s is refused as %s', async (_what, code, verdict) => {
    expect(await verdict()).toBe(code);
  });
});
