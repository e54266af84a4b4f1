import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { commitShaSchema, isWaybillError, type Clock } from '@waybill/core';
import { keyStatementSigner } from './signing/statement-signer.ts';
import { attachStatement, type AttestedImage } from './attached-statement.ts';
import { generateKeyPair, keySigner } from './keys.ts';
import { encodeStatement } from './statement.ts';
import { imageFixture, type ImageFixture } from './testing/image-fixture.ts';
import {
  attachWaybill,
  maximumDescriptionBytes,
  readWaybill,
  waybillPredicateType,
  type AttachedWaybill,
  type Waybill,
} from './waybill-statement.ts';

const keys = generateKeyPair('ed25519');
const signer = keyStatementSigner(keySigner(keys.privateKey));
const commit = commitShaSchema.parse('0123456789abcdef0123456789abcdef01234567');
const signers = [{ name: 'release', key: keys.publicKey }];
const expectation = { source: 'example.org/acme/shop', commit, application: 'shop', signers };
const clock: Clock = { now: () => Date.parse('2026-03-01T12:00:00.000Z') };

let fixture: ImageFixture;
let app: AttestedImage;
let migrator: AttestedImage;

beforeEach(async () => {
  fixture = await imageFixture();
  app = await fixture.push('app', 'one');
  migrator = await fixture.push('migrator', 'two');
});
afterEach(() => fixture.close());

describe('a waybill', () => {
  it('hangs on every image of its release, and says the same from each', async () => {
    const attached = await attach(waybill());
    expect(attached.map(({ name, reused }) => [name, reused])).toEqual([
      ['app', false],
      ['migrator', false],
    ]);
    for (const image of [app, migrator]) {
      const read = await readWaybill(fixture.client, image, expectation);
      expect(read).toMatchObject({
        signer: 'release',
        identity: `key:${keys.keyId}`,
        waybill: waybill(),
      });
    }
  });

  it('is attached once, though run, moment and ledger head are others the next time', async () => {
    const first = await attach(waybill());
    fixture.registry.requests.reset();
    const again = await attach(
      waybill({
        createdAt: '2026-03-02T00:00:00.000Z',
        ledgerHead: commitShaSchema.parse('e'.repeat(40)),
        builtBy: { repository: 'acme/shop', run: '8', attempt: 2, job: 'release', actor: 'ben' },
      }),
    );
    expect(again).toEqual(first.map((item) => ({ ...item, reused: true })));
    expect(fixture.registry.requests.writes()).toEqual([]);
  });

  it('is completed where a run was killed between two images, with the same bytes', async () => {
    const { images } = waybill();
    const [firstImage] = images;
    // As it was after the first image: the statement names both, and hangs on one.
    const subjects = images.map(({ digest, repository }) => ({ digest, name: repository }));
    const statement = encodeStatement(subjects, waybillPredicateType, waybill());
    await attachStatement(fixture.client, app, statement, waybillPredicateType, signer, { clock });
    const attached = await attach(waybill({ createdAt: '2026-03-05T00:00:00.000Z' }));
    expect(attached.map(({ reused }) => reused)).toEqual([true, false]);
    expect(firstImage?.name).toBe('app');
    const read = await readWaybill(fixture.client, migrator, expectation);
    expect(read.waybill.createdAt).toBe(waybill().createdAt);
  });

  it('that says something else is attached beside the old one, and the newest is read', async () => {
    await attach(waybill());
    const verdict = { contract: 'api', kind: 'generated', holds: true, findings: {} };
    const newer = waybill({ contracts: [verdict], createdAt: '2026-03-02T00:00:00.000Z' });
    expect((await attach(newer)).every(({ reused }) => !reused)).toBe(true);
    expect((await readWaybill(fixture.client, app, expectation)).waybill.contracts).toEqual([
      verdict,
    ]);
  });

  it('carries the description of its commit, which an older one without it does not hide', async () => {
    await attach(waybill());
    const description = { file: 'waybill.yaml', text: 'version: 1\n# ä\n' };
    const described = waybill({ description, createdAt: '2026-03-02T00:00:00.000Z' });
    expect((await attach(described)).every(({ reused }) => !reused)).toBe(true);
    expect((await attach(described)).every(({ reused }) => reused)).toBe(true);
    const read = await readWaybill(fixture.client, migrator, expectation);
    expect(read.waybill.description).toEqual(description);
  });

  it('takes no description that is longer than what it may carry', async () => {
    const described = (length: number): Waybill =>
      waybill({ description: { file: 'waybill.yaml', text: 'ä'.repeat(length / 2) } });
    await expect(attach(described(maximumDescriptionBytes + 2))).rejects.toMatchObject({
      code: 'WAYBILL_INVALID',
      message: expect.stringContaining(`at most ${String(maximumDescriptionBytes)} bytes`),
    });
    const longest = described(maximumDescriptionBytes);
    await attach(longest);
    expect((await readWaybill(fixture.client, app, expectation)).waybill).toEqual(longest);
  });

  it('is missing where none is attached', async () => {
    await expectRefused('WAYBILL_MISSING');
  });

  it.each([
    ['source', { source: 'example.org/eve/shop' }],
    ['commit', { commit: commitShaSchema.parse('f'.repeat(40)) }],
    ['application', { application: 'forum' }],
  ])('of another %s is refused', async (_, change) => {
    await attach(waybill());
    await expectRefused('SIGNATURE_WRONG_SOURCE', change);
  });

  it('by a key that the policy does not name is refused', async () => {
    await attachWaybill(
      () => fixture.client,
      waybill(),
      keyStatementSigner(keySigner(generateKeyPair().privateKey)),
      { clock },
    );
    await expectRefused('SIGNATURE_WRONG_KEY');
  });

  it('whose subjects are not exactly its images is refused', async () => {
    const statement = encodeStatement([{ digest: app.digest }], waybillPredicateType, waybill());
    await attachStatement(fixture.client, app, statement, waybillPredicateType, signer);
    await expectRefused('WAYBILL_INVALID');
  });

  it('that leaves a field out is refused', async () => {
    const { source: _left, ...rest } = waybill();
    const statement = encodeStatement([{ digest: app.digest }], waybillPredicateType, rest);
    await attachStatement(fixture.client, app, statement, waybillPredicateType, signer);
    await expectRefused('WAYBILL_INVALID');
    await expect(attach(waybill({ images: [] }))).rejects.toMatchObject({
      code: 'WAYBILL_INVALID',
    });
  });

  it('is ambiguous beside another good one that names other images', async () => {
    await attach(waybill());
    const { images } = waybill();
    await attach(waybill({ images: images.slice(0, 1) }));
    await expectRefused('WAYBILL_AMBIGUOUS');
  });
});

function waybill(change: Partial<Waybill> = {}): Waybill {
  const tag = `sha-${commit}`;
  return {
    application: 'shop',
    commit,
    source: 'example.org/acme/shop',
    images: [
      { name: 'app', tag, ...app },
      { name: 'migrator', tag, ...migrator },
    ],
    builtBy: { repository: 'acme/shop', run: '7', attempt: 1, job: 'release', actor: 'ada' },
    ledgerHead: commitShaSchema.parse('d'.repeat(40)),
    createdAt: '2026-03-01T12:00:00.000Z',
    ...change,
  };
}

function attach(of: Waybill): Promise<readonly AttachedWaybill[]> {
  return attachWaybill(() => fixture.client, of, signer, { clock });
}

async function expectRefused(code: string, change: object = {}): Promise<void> {
  try {
    await readWaybill(fixture.client, app, { ...expectation, ...change });
  } catch (error) {
    expect(isWaybillError(error) ? error.code : error).toBe(code);
    return;
  }
  throw new Error('expected a refusal');
}
