import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { commitShaSchema, releaseTag } from '@waybill/core';
import type { AttestedImage } from './attached-statement.ts';
import { generateKeyPair, keySigner } from './keys.ts';
import { imageFixture, type ImageFixture } from './testing/image-fixture.ts';
import { keyStatementSigner } from './signing/statement-signer.ts';
import { attachWaybill, readWaybill, waybillSchema, type Waybill } from './waybill-statement.ts';

const keys = generateKeyPair('ed25519');
const commit = commitShaSchema.parse('0123456789abcdef0123456789abcdef01234567');
const source = 'example.org/acme/shop';
const expectation = {
  ...{ source, commit, application: 'shop' },
  signers: [{ name: 'release', key: keys.publicKey }],
};

let fixture: ImageFixture;
let app: AttestedImage;
beforeEach(async () => {
  fixture = await imageFixture();
  app = await fixture.push('app', 'one');
});
afterEach(() => fixture.close());

const counts = { critical: 0, high: 1, medium: 2, low: 3, unknown: 4 };
const scan = { image: 'app', tool: 'scanner 1.2.3', at: '2026-03-01T11:00:00.000Z', counts };

const waybillOf = (createdAt: string, scans?: Waybill['scans']): Waybill => ({
  ...{ application: 'shop', commit, source, createdAt },
  images: [
    {
      ...{ name: 'app', repository: app.repository, digest: app.digest, size: 1 },
      ...{ tag: releaseTag(commit), mediaType: 'application/vnd.oci.image.manifest.v1+json' },
    },
  ],
  builtBy: { repository: 'acme/shop', run: '7', attempt: 1, job: 'release', actor: 'ada' },
  ...(scans === undefined ? {} : { scans }),
});
const attach = async (waybill: Waybill): Promise<boolean | undefined> => {
  const [attached] = await attachWaybill(
    () => fixture.client,
    waybill,
    keyStatementSigner(keySigner(keys.privateKey)),
  );
  return attached?.reused;
};
const read = async (): Promise<Waybill> =>
  (await readWaybill(fixture.client, app, expectation)).waybill;

describe('the scan in a waybill', () => {
  it('is read as it was signed, and one that says the same is attached once', async () => {
    expect(await attach(waybillOf('2026-03-01T12:00:00.000Z', [scan]))).toBe(false);
    expect((await read()).scans).toEqual([scan]);
    expect(await attach(waybillOf('2026-03-01T13:00:00.000Z', [scan]))).toBe(true);
  });

  it('that was made again replaces the older one: the newest waybill counts', async () => {
    await attach(waybillOf('2026-03-01T12:00:00.000Z', [scan]));
    const later = { ...scan, at: '2026-03-08T11:00:00.000Z', counts: { ...counts, critical: 1 } };
    expect(await attach(waybillOf('2026-03-08T12:00:00.000Z', [later]))).toBe(false);
    expect((await read()).scans).toEqual([later]);
  });

  it.each<[string, unknown]>([
    ['says a severity too little', { ...scan, counts: { ...counts, unknown: undefined } }],
    ['counts less than nothing', { ...scan, counts: { ...counts, high: -1 } }],
    ['has no time', { ...scan, at: 'yesterday' }],
    ['names no scanner', { ...scan, tool: '' }],
  ])('is none where it %s', (_, wrong) => {
    const waybill = waybillOf('2026-03-01T12:00:00.000Z');
    expect(waybillSchema.safeParse({ ...waybill, scans: [scan] }).success).toBe(true);
    expect(waybillSchema.safeParse({ ...waybill, scans: [wrong] }).success).toBe(false);
  });

  it('stands once for each image', () => {
    const waybill = waybillOf('2026-03-01T12:00:00.000Z');
    const twice = waybillSchema.safeParse({ ...waybill, scans: [scan, scan] });
    expect(twice.error?.issues.map(({ message }) => message)).toEqual(['one image has two scans']);
  });
});
