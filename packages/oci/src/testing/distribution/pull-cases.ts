import { expect } from '@jest/globals';
import { digestOf } from '@waybill/core';
import { mediaTypes } from '../../media-types.ts';
import { errorOf } from './registry-under-test.ts';
import { casesOf } from './specification-case.ts';

const absent = digestOf('absent');

export const pullCases = [
  ...casesOf('Pulling manifests', [
    [
      'MUST',
      'gives a manifest by tag and by digest, byte for byte, with its type',
      async (registry) => {
        const name = registry.repository();
        const { digest, text } = await registry.putManifest(name, 'v1');
        for (const reference of ['v1', digest]) {
          const answer = await registry.ask('GET', `/v2/${name}/manifests/${reference}`, {
            headers: { accept: mediaTypes.ociManifest },
          });
          expect([answer.status, answer.bytes.toString()]).toEqual([200, text]);
          expect(answer.headers.get('content-type')).toBe(mediaTypes.ociManifest);
        }
      },
    ],
    [
      'SHOULD',
      'names the digest of what it gives',
      async (registry) => {
        const name = registry.repository();
        const { digest } = await registry.putManifest(name, 'v1');
        const answer = await registry.ask('GET', `/v2/${name}/manifests/v1`);
        expect(answer.headers.get('docker-content-digest')).toBe(digest);
      },
    ],
    [
      'MUST',
      'answers 404 for a tag, a digest and a repository that are not there',
      async (registry) => {
        const name = registry.repository();
        await registry.putManifest(name, 'v1');
        for (const path of [`${name}/manifests/v2`, `${name}/manifests/${absent}`])
          expect((await registry.ask('GET', `/v2/${path}`)).status).toBe(404);
        const nowhere = registry.repository();
        expect((await registry.ask('GET', `/v2/${nowhere}/manifests/v1`)).status).toBe(404);
      },
    ],
    [
      'MUST',
      'takes tags of 128 characters, and of every character that is allowed',
      async (registry) => {
        const name = registry.repository();
        for (const tag of [`a${'b'.repeat(127)}`, '_v1.0-RC_2']) {
          expect((await registry.putManifest(name, tag)).answer.status).toBe(201);
          expect((await registry.ask('GET', `/v2/${name}/manifests/${tag}`)).status).toBe(200);
        }
      },
    ],
  ]),
  ...casesOf('Pulling blobs', [
    [
      'MUST',
      'gives a blob by its digest',
      async (registry) => {
        const name = registry.repository();
        const digest = await registry.putBlob(name, 'hello');
        const answer = await registry.ask('GET', `/v2/${name}/blobs/${digest}`);
        expect([answer.status, answer.bytes.toString()]).toEqual([200, 'hello']);
      },
    ],
    [
      'MUST',
      'answers 404 for a blob that is not there',
      async (registry) => {
        const name = registry.repository();
        await registry.putBlob(name, 'hello');
        expect((await registry.ask('GET', `/v2/${name}/blobs/${absent}`)).status).toBe(404);
      },
    ],
    [
      'SHOULD',
      'gives a range of a blob (RFC 9110), from the front, the middle and the end',
      async (registry) => {
        const name = registry.repository();
        const digest = await registry.putBlob(name, 'hello');
        const get = async (range: string): Promise<readonly [number, string]> => {
          const path = `/v2/${name}/blobs/${digest}`;
          const answer = await registry.ask('GET', path, { headers: { range } });
          return [answer.status, answer.bytes.toString()];
        };
        expect(await get('bytes=0-1')).toEqual([206, 'he']);
        expect(await get('bytes=1-3')).toEqual([206, 'ell']);
        expect(await get('bytes=2-')).toEqual([206, 'llo']);
        expect(await get('bytes=-2')).toEqual([206, 'lo']);
      },
    ],
    [
      'SHOULD',
      'answers 416 for a range outside the blob',
      async (registry) => {
        const name = registry.repository();
        const digest = await registry.putBlob(name, 'hello');
        const headers = { range: 'bytes=9-' };
        const answer = await registry.ask('GET', `/v2/${name}/blobs/${digest}`, { headers });
        expect(answer.status).toBe(416);
      },
    ],
  ]),
  ...casesOf('Checking if content exists in the registry', [
    [
      'MUST',
      'answers HEAD of a manifest with 200 and no body',
      async (registry) => {
        const name = registry.repository();
        const { digest } = await registry.putManifest(name, 'v1');
        for (const reference of ['v1', digest]) {
          const answer = await registry.ask('HEAD', `/v2/${name}/manifests/${reference}`);
          expect([answer.status, answer.bytes.byteLength]).toEqual([200, 0]);
        }
      },
    ],
    [
      'SHOULD',
      'says size and digest in answer to HEAD',
      async (registry) => {
        const name = registry.repository();
        const { digest, text } = await registry.putManifest(name, 'v1');
        const blob = await registry.putBlob(name, 'hello');
        for (const [path, size, expected] of [
          [`manifests/v1`, text.length, digest],
          [`blobs/${blob}`, 5, blob],
        ] as const) {
          const { headers } = await registry.ask('HEAD', `/v2/${name}/${path}`);
          expect(headers.get('content-length')).toBe(String(size));
          expect(headers.get('docker-content-digest')).toBe(expected);
        }
      },
    ],
    [
      'MUST',
      'answers HEAD with 404 where there is nothing',
      async (registry) => {
        const name = registry.repository();
        await registry.putManifest(name, 'v1');
        for (const path of ['manifests/v2', `manifests/${absent}`, `blobs/${absent}`])
          expect((await registry.ask('HEAD', `/v2/${name}/${path}`)).status).toBe(404);
      },
    ],
  ]),
  ...casesOf('Determining Support', [
    [
      'MUST',
      'answers 200 at /v2/',
      async (registry) => {
        expect((await registry.ask('GET', '/v2/')).status).toBe(200);
      },
    ],
  ]),
  ...casesOf('Error Codes', [
    [
      'SHOULD',
      'says BLOB_UNKNOWN and MANIFEST_UNKNOWN in the form of the specification',
      async (registry) => {
        const name = registry.repository();
        await registry.putManifest(name, 'v1');
        const manifest = await registry.ask('GET', `/v2/${name}/manifests/v2`);
        const blob = await registry.ask('GET', `/v2/${name}/blobs/${absent}`);
        expect(errorOf(manifest)).toEqual([404, 'MANIFEST_UNKNOWN']);
        expect(errorOf(blob)).toEqual([404, 'BLOB_UNKNOWN']);
      },
    ],
    [
      'SHOULD',
      'says NAME_INVALID for a name that is not allowed',
      async (registry) => {
        const answer = await registry.ask('GET', '/v2/Not/Allowed/manifests/v1');
        expect(errorOf(answer)).toEqual([400, 'NAME_INVALID']);
      },
    ],
    [
      'SHOULD',
      'says DIGEST_INVALID for a digest that is none',
      async (registry) => {
        const answer = await registry.ask('GET', `/v2/${registry.repository()}/blobs/sha256:abc`);
        expect(errorOf(answer)).toEqual([400, 'DIGEST_INVALID']);
      },
    ],
  ]),
];
