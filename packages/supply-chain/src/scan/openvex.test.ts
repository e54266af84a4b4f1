import { describe, expect, it } from '@jest/globals';
import { digestOf, type Digest } from '@waybill/core';
import type { Finding } from './finding.ts';
import { parseOpenVex, vexAnswer, type VexAnswer } from './openvex.ts';

const digest: Digest = digestOf('image');
const image = { repository: 'ghcr.io/acme/app', digest };
const purl = 'pkg:npm/minimist@1.2.5';
const finding: Finding = {
  ...{ id: 'GHSA-xvch-5gv4-984h', aliases: ['CVE-2021-44906'], severity: 'critical' },
  package: { name: 'minimist', version: '1.2.5', type: 'npm', purl },
  ...{ fixedIn: ['1.2.6'], locations: [] },
};
const ofImage = `pkg:oci/app@${encodeURIComponent(digest)}?repository_url=ghcr.io/acme/app`;
const justified = { status: 'not_affected', justification: 'vulnerable_code_not_present' };

type Statement = Record<string, unknown>;
const statement = (changes: Statement = {}): Statement => ({
  vulnerability: { name: 'CVE-2021-44906' },
  products: [{ '@id': ofImage }],
  ...justified,
  ...changes,
});
const bytesOf = (statements: readonly Statement[], changes: Statement = {}): Uint8Array =>
  Buffer.from(
    JSON.stringify({
      '@context': 'https://openvex.dev/ns/v0.2.0',
      '@id': 'https://example.org/vex/1',
      ...{ author: 'acme', version: 1, timestamp: '2026-03-01T00:00:00Z' },
      statements,
      ...changes,
    }),
  );
const ask = (...documents: readonly (readonly Statement[])[]): VexAnswer | undefined =>
  vexAnswer(
    finding,
    image,
    documents.map((statements, index) =>
      parseOpenVex(bytesOf(statements), `${String(index)}.json`),
    ),
  );

describe('an OpenVEX statement', () => {
  it.each<[string, Statement]>([
    ['the image by digest', {}],
    ['the image by repository', { products: ['ghcr.io/acme/app'] }],
    ['the image by repository and digest', { products: [`ghcr.io/acme/app@${digest}`] }],
    ['the image by hash', { products: [{ hashes: { 'sha-256': digest.slice(7) } }] }],
    ['the package in the image', { products: [{ '@id': ofImage, subcomponents: [purl] }] }],
    ['the package', { products: [{ identifiers: { purl } }] }],
    ['the package in any version', { products: ['pkg:npm/minimist'] }],
    ['the vulnerability by its other name', { vulnerability: 'ghsa-xvch-5gv4-984h' }],
    ['an alias', { vulnerability: { name: 'X-1', aliases: ['CVE-2021-44906'] } }],
    ['fixed', { status: 'fixed', justification: undefined }],
  ])('about %s takes the finding out', (_, changes) => {
    expect(ask([statement(changes)])).toMatchObject({ document: '0.json' });
  });

  it.each<[string, Statement]>([
    ['another vulnerability', { vulnerability: 'CVE-2020-1' }],
    ['another image', { products: [`pkg:oci/app@${digestOf('x').replace(':', '%3A')}`] }],
    ['an image of that name elsewhere', { products: ['pkg:oci/app?repository_url=evil.org/app'] }],
    ['an image by a tag', { products: ['pkg:oci/app?tag=v1'] }],
    ['another hash', { products: [{ hashes: { 'sha-256': 'a'.repeat(64) }, '@id': ofImage }] }],
    [
      'another package in the image',
      { products: [{ '@id': ofImage, subcomponents: ['pkg:npm/x'] }] },
    ],
    [
      'the package in another image',
      { products: [{ '@id': 'pkg:oci/ui', subcomponents: [purl] }] },
    ],
    ['another version of it', { products: ['pkg:npm/minimist@1.2.4'] }],
    ['a package of that name elsewhere', { products: ['pkg:pypi/minimist'] }],
    ['a scope of that name', { products: ['pkg:npm/%40evil/minimist'] }],
    ['no product', { products: undefined }],
    ['a free text for a reason', { justification: undefined, impact_statement: 'trust me' }],
    ['affected', { status: 'affected', justification: undefined }],
    ['under investigation', { status: 'under_investigation', justification: undefined }],
  ])('about %s leaves it in', (_, changes) => {
    expect(ask([statement(changes)])).toBeUndefined();
  });

  it('that is newer counts, in whichever document; of two of one moment the one that leaves it in', () => {
    const affected = { status: 'affected', justification: undefined };
    const later = { timestamp: '2026-04-01T00:00:00+02:00' };
    expect(ask([statement(later)], [statement(affected)])).toBeDefined();
    expect(ask([statement()], [statement({ ...affected, ...later })])).toBeUndefined();
    expect(ask([statement()], [statement(affected)])).toBeUndefined();
    expect(ask([statement(affected)], [statement()])).toBeUndefined();
  });
});

describe('an OpenVEX document', () => {
  it.each<[string, Uint8Array]>([
    ['is no JSON', Buffer.from('{')],
    ['is of another format', bytesOf([], { '@context': 'https://cyclonedx.org/' })],
    ['is of a version to come', bytesOf([], { '@context': 'https://openvex.dev/ns/v1.0.0' })],
    ['has no time', bytesOf([], { timestamp: undefined })],
    ['has a status that is not known', bytesOf([statement({ status: 'fine' })])],
    ['has a reason that is not known', bytesOf([statement({ justification: 'because' })])],
  ])('is refused where it %s', (_, bytes) => {
    expect(() => parseOpenVex(bytes, 'a.json')).toThrow(
      expect.objectContaining({ code: 'VEX_INVALID' }),
    );
  });
});
