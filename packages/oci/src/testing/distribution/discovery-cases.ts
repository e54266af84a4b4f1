import { expect } from '@jest/globals';
import { digestOf } from '@waybill/core';
import { mediaTypes } from '../../media-types.ts';
import { jsonOf, type Answer, type RegistryUnderTest } from './registry-under-test.ts';
import { casesOf } from './specification-case.ts';

const subject = { mediaType: mediaTypes.ociManifest, digest: digestOf('subject'), size: 7 };
const other = { ...subject, digest: digestOf('another subject') };

async function referrers(
  registry: RegistryUnderTest,
  repository: string,
  query = '',
): Promise<Answer> {
  return registry.ask('GET', `/v2/${repository}/referrers/${subject.digest}${query}`);
}

async function tagged(registry: RegistryUnderTest, tags: readonly string[]): Promise<string> {
  const name = registry.repository();
  for (const tag of tags) await registry.putManifest(name, tag);
  return name;
}

export const discoveryCases = [
  ...casesOf('Listing Tags', [
    [
      'MUST',
      'lists tags in lexical order',
      async (registry) => {
        const name = await tagged(registry, ['v3', 'v1', 'v20', 'v2']);
        const answer = await registry.ask('GET', `/v2/${name}/tags/list`);
        expect([answer.status, jsonOf(answer)]).toEqual([
          200,
          { name, tags: ['v1', 'v2', 'v20', 'v3'] },
        ]);
      },
    ],
    [
      'MUST',
      'lists at most as many as are asked for, beginning after `last`',
      async (registry) => {
        const name = await tagged(registry, ['a', 'b', 'c']);
        const list = async (query: string): Promise<unknown> =>
          jsonOf(await registry.ask('GET', `/v2/${name}/tags/list?${query}`));
        expect(await list('n=2')).toMatchObject({ tags: ['a', 'b'] });
        expect(await list('n=2&last=b')).toMatchObject({ tags: ['c'] });
        expect(await list('n=1&last=a')).toMatchObject({ tags: ['b'] });
        expect(await list('last=a')).toMatchObject({ tags: ['b', 'c'] });
      },
    ],
    [
      'MUST',
      'lists nothing, and names no next page, where n is 0',
      async (registry) => {
        const name = await tagged(registry, ['a', 'b']);
        const answer = await registry.ask('GET', `/v2/${name}/tags/list?n=0`);
        expect([answer.status, answer.headers.get('link')]).toEqual([200, null]);
        expect(jsonOf(answer)).toMatchObject({ tags: [] });
      },
    ],
    [
      'MAY',
      'names the next page (RFC 5988), and none after the last',
      async (registry) => {
        const name = await tagged(registry, ['a', 'b', 'c']);
        const first = await registry.ask('GET', `/v2/${name}/tags/list?n=2`);
        const link = /^<([^>]+)>; ?rel="?next"?$/.exec(first.headers.get('link') ?? '')?.[1];
        const second = await registry.ask('GET', link ?? 'no next page');
        expect(jsonOf(second)).toMatchObject({ tags: ['c'] });
        expect(second.headers.get('link')).toBeNull();
      },
    ],
    [
      'MUST',
      'answers 404 for a repository that is not there',
      async (registry) => {
        const answer = await registry.ask('GET', `/v2/${registry.repository()}/tags/list`);
        expect(answer.status).toBe(404);
      },
    ],
  ]),
  ...casesOf('Listing Referrers', [
    [
      'MUST',
      'lists what refers to a digest as an image index, with artifactType and annotations',
      async (registry) => {
        const name = registry.repository();
        const extra = { subject, artifactType: 'example/type', annotations: { a: 'b' } };
        const { digest, text } = await registry.putManifest(name, undefined, extra);
        const answer = await referrers(registry, name);
        expect(answer.headers.get('content-type')).toBe(mediaTypes.ociIndex);
        const { artifactType, annotations } = extra;
        const entry = { mediaType: mediaTypes.ociManifest, digest, size: text.length };
        expect([answer.status, jsonOf(answer)]).toEqual([
          200,
          expect.objectContaining({ manifests: [{ ...entry, artifactType, annotations }] }),
        ]);
      },
    ],
    [
      'MUST',
      'takes the type of the configuration where a manifest has no artifactType',
      async (registry) => {
        const name = registry.repository();
        await registry.putManifest(name, undefined, { subject });
        expect(jsonOf(await referrers(registry, name))).toMatchObject({
          manifests: [{ artifactType: mediaTypes.ociEmpty }],
        });
      },
    ],
    [
      'MUST',
      'lists an index, without artifactType where it has none',
      async (registry) => {
        const name = registry.repository();
        for (const extra of [{}, { artifactType: 'example/type' }]) {
          const index = { schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests: [] };
          const text = JSON.stringify({ ...index, subject, ...extra });
          const { answer } = await registry.putText(name, undefined, text, mediaTypes.ociIndex);
          expect(answer.status).toBe(201);
        }
        const listed = jsonOf(await referrers(registry, name));
        expect(listed).toMatchObject({
          manifests: expect.arrayContaining([
            expect.not.objectContaining({ artifactType: expect.anything() }),
            expect.objectContaining({ artifactType: 'example/type' }),
          ]),
        });
      },
    ],
    [
      'MUST',
      'lists only what refers to this digest, in this repository',
      async (registry) => {
        const name = registry.repository();
        await registry.putManifest(name, undefined, { subject: other });
        await registry.putManifest(registry.repository(), undefined, { subject });
        const answer = await referrers(registry, name);
        expect([answer.status, jsonOf(answer)]).toEqual([
          200,
          expect.objectContaining({ manifests: [] }),
        ]);
      },
    ],
    [
      'MUST',
      'gives an empty list for a digest that nothing refers to, never 404',
      async (registry) => {
        const name = registry.repository();
        await registry.putManifest(name, 'v1');
        const answer = await referrers(registry, name);
        expect([answer.status, jsonOf(answer)]).toEqual([
          200,
          expect.objectContaining({ manifests: [] }),
        ]);
      },
    ],
    [
      'MUST',
      'answers 400 for a digest that is none',
      async (registry) => {
        const name = registry.repository();
        await registry.putManifest(name, 'v1');
        const answer = await registry.ask('GET', `/v2/${name}/referrers/sha256:none`);
        expect(answer.status).toBe(400);
      },
    ],
    [
      'SHOULD',
      'filters by artifactType, and says that it did',
      async (registry) => {
        const name = registry.repository();
        for (const artifactType of ['example/one', 'example/two'])
          await registry.putManifest(name, undefined, { subject, artifactType });
        const answer = await referrers(registry, name, '?artifactType=example%2Ftwo');
        expect(answer.headers.get('oci-filters-applied')).toBe('artifactType');
        expect(jsonOf(answer)).toMatchObject({ manifests: [{ artifactType: 'example/two' }] });
      },
    ],
    [
      'MUST',
      'forgets a referrer that was deleted',
      async (registry) => {
        const name = registry.repository();
        const { digest } = await registry.putManifest(name, undefined, { subject });
        await registry.ask('DELETE', `/v2/${name}/manifests/${digest}`);
        expect(jsonOf(await referrers(registry, name))).toMatchObject({ manifests: [] });
      },
    ],
    [
      'MUST',
      'lists a referrer once, pushed twice and under a tag too',
      async (registry) => {
        const name = registry.repository();
        const { digest } = await registry.putManifest(name, undefined, { subject });
        await registry.putManifest(name, 'signature', { subject });
        expect(jsonOf(await referrers(registry, name))).toMatchObject({ manifests: [{ digest }] });
      },
    ],
  ]),
  ...casesOf('Referrers Tag Schema', [
    [
      'MUST',
      'takes and gives an index under the tag of a digest, also when it is empty',
      async (registry) => {
        const name = registry.repository();
        const tag = subject.digest.replace(':', '-');
        const index = { schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests: [] };
        const text = JSON.stringify(index);
        const pushed = await registry.putText(name, tag, text, mediaTypes.ociIndex);
        expect(pushed.answer.status).toBe(201);
        const accept = { headers: { accept: mediaTypes.ociIndex } };
        const pulled = await registry.ask('GET', `/v2/${name}/manifests/${tag}`, accept);
        expect(pulled.bytes.toString()).toBe(text);
      },
    ],
  ]),
];
