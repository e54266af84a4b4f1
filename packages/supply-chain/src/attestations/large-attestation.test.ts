import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { allowedKeys } from '../allowed-signer.ts';
import { readStatements, type AttestedImage } from '../attached-statement.ts';
import { generateKeyPair, keySigner } from '../keys.ts';
import { keyStatementSigner } from '../signing/statement-signer.ts';
import { imageFixture, type ImageFixture } from '../testing/image-fixture.ts';
import { attest } from './attestation.ts';

const keys = generateKeyPair();
const signer = keyStatementSigner(keySigner(keys.privateKey));
const predicateType = 'https://cyclonedx.org/bom';

let fixture: ImageFixture;
let image: AttestedImage;
beforeEach(async () => {
  fixture = await imageFixture();
  image = await fixture.push('app', 'one');
});
afterEach(() => fixture.close());

/** A bill of materials of about so many megabytes. */
const bom = (megabytes: number): object => ({
  bomFormat: 'CycloneDX',
  components: Array.from({ length: megabytes }, (_, index) => ({
    name: String(index),
    description: 'x'.repeat(1_000_000),
  })),
});

async function attested(megabytes: number): Promise<unknown> {
  return await attest(
    fixture.client,
    image,
    predicateType,
    () => ({ predicateType, predicate: bom(megabytes) }),
    signer,
  );
}

describe('a bill of materials', () => {
  it('of 20 MB is signed, attached and found again', async () => {
    await attested(20);
    const signers = allowedKeys([{ name: 'release', key: keys.publicKey }]);
    const read = await readStatements(fixture.client, image, predicateType, signers);
    expect(read.rejected).toEqual([]);
    expect(read.found.map(({ statement }) => statement.predicate)).toEqual([bom(20)]);
  });

  it('that nobody could read afterwards is neither signed nor pushed', async () => {
    const before = fixture.registry.requests.writes().length;
    await expect(attested(26)).rejects.toMatchObject({ code: 'STATEMENT_TOO_LARGE' });
    expect(fixture.registry.requests.writes()).toHaveLength(before);
  });
});
