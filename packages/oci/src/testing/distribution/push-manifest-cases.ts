import { expect } from '@jest/globals';
import { digestOf } from '@waybill/core';
import { mediaTypes } from '../../media-types.ts';
import { errorOf } from './registry-under-test.ts';
import { casesOf } from './specification-case.ts';

const subject = { mediaType: mediaTypes.ociManifest, digest: digestOf('to come'), size: 7 };

export const pushManifestCases = [
  ...casesOf('Pushing Manifests', [
    [
      'MUST',
      'answers 201 and says where the manifest can be pulled',
      async (registry) => {
        const { answer, text } = await registry.putManifest(registry.repository(), 'v1');
        expect(answer.status).toBe(201);
        const pulled = await registry.ask('GET', registry.location(answer));
        expect([pulled.status, pulled.bytes.toString()]).toEqual([200, text]);
      },
    ],
    [
      'MUST',
      'names the digest of the bytes that were sent',
      async (registry) => {
        const { answer, digest } = await registry.putManifest(registry.repository(), undefined);
        expect(answer.headers.get('docker-content-digest')).toBe(digest);
      },
    ],
    [
      'MUST',
      'stores the bytes as they came, white space and unknown fields too',
      async (registry) => {
        const name = registry.repository();
        await registry.putBlob(name, '{}');
        const text = `{\n  "schemaVersion": 2, "mediaType": "${mediaTypes.ociManifest}",
          "x-unknown": { "b": 1, "a": [ 2.50 ] },
          "config": { "mediaType": "${mediaTypes.ociEmpty}", "digest": "${digestOf('{}')}", "size": 2 },
          "layers": []   }\n\n`;
        const { digest } = await registry.putText(name, 'v1', text, mediaTypes.ociManifest);
        const answer = await registry.ask('GET', `/v2/${name}/manifests/${digest}`);
        expect(answer.bytes.toString()).toBe(text);
      },
    ],
    [
      'MUST',
      'refuses bytes that do not have the digest of the path',
      async (registry) => {
        const name = registry.repository();
        const { answer } = await registry.putManifest(name, digestOf('another'));
        expect(errorOf(answer)).toEqual([400, 'DIGEST_INVALID']);
      },
    ],
    [
      'MUST',
      'moves a tag to the manifest that was pushed last',
      async (registry) => {
        const name = registry.repository();
        const one = await registry.putManifest(name, 'v1', { annotations: { n: '1' } });
        const two = await registry.putManifest(name, 'v1', { annotations: { n: '2' } });
        expect((await registry.ask('GET', `/v2/${name}/manifests/v1`)).bytes.toString()).toBe(
          two.text,
        );
        const kept = await registry.ask('GET', `/v2/${name}/manifests/${one.digest}`);
        expect(kept.bytes.toString()).toBe(one.text);
      },
    ],
    [
      'MAY',
      'refuses a manifest whose blob is absent, with MANIFEST_BLOB_UNKNOWN',
      async (registry) => {
        const config = { mediaType: mediaTypes.ociEmpty, digest: digestOf('absent'), size: 6 };
        const { answer } = await registry.putManifest(registry.repository(), 'v1', { config });
        expect(errorOf(answer)[1]).toBe('MANIFEST_BLOB_UNKNOWN');
      },
    ],
    [
      'MAY',
      'refuses an index whose manifest is absent, with MANIFEST_BLOB_UNKNOWN',
      async (registry) => {
        const name = registry.repository();
        const absent = { ...subject, digest: digestOf('absent') };
        const index = indexText([absent]);
        const { answer } = await registry.putText(name, 'v1', index, mediaTypes.ociIndex);
        expect(errorOf(answer)[1]).toBe('MANIFEST_BLOB_UNKNOWN');
      },
    ],
    [
      'MUST',
      'takes an index of manifests that are there',
      async (registry) => {
        const name = registry.repository();
        const { digest, text } = await registry.putManifest(name, undefined);
        const entry = { mediaType: mediaTypes.ociManifest, digest, size: text.length };
        const index = indexText([entry]);
        const { answer } = await registry.putText(name, 'all', index, mediaTypes.ociIndex);
        expect(answer.status).toBe(201);
        const accept = { headers: { accept: mediaTypes.ociIndex } };
        const pulled = await registry.ask('GET', `/v2/${name}/manifests/all`, accept);
        expect(pulled.headers.get('content-type')).toBe(mediaTypes.ociIndex);
        expect(pulled.bytes.toString()).toBe(index);
      },
    ],
    [
      'SHOULD',
      'ignores parameters of the Content-Type',
      async (registry) => {
        const name = registry.repository();
        await registry.putManifest(name, 'v1');
        const { text } = await registry.putManifest(name, undefined);
        const type = `${mediaTypes.ociManifest}; charset=utf-8`;
        expect((await registry.putText(name, 'v2', text, type)).answer.status).toBe(201);
      },
    ],
    [
      'SHOULD',
      'takes a manifest of almost 4 MB',
      async (registry) => {
        const annotations = { filler: 'x'.repeat(4_000_000 - 1000) };
        const name = registry.repository();
        expect((await registry.putManifest(name, 'v1', { annotations })).answer.status).toBe(201);
      },
    ],
    [
      'SHOULD',
      'answers 413 for a manifest that is too large',
      async (registry) => {
        const annotations = { filler: 'x'.repeat(8 * 1024 * 1024) };
        const { answer } = await registry.putManifest(registry.repository(), 'v1', { annotations });
        expect(answer.status).toBe(413);
      },
    ],
    [
      'MAY',
      'refuses what is no manifest, with MANIFEST_INVALID',
      async (registry) => {
        for (const text of ['{', '[]', '{"schemaVersion":2}']) {
          const name = registry.repository();
          const { answer } = await registry.putText(name, 'v1', text, mediaTypes.ociManifest);
          expect(errorOf(answer)).toEqual([400, 'MANIFEST_INVALID']);
        }
      },
    ],
  ]),
  ...casesOf('Pushing Manifests with Subject', [
    [
      'MUST',
      'names the subject, where the registry lists referrers',
      async (registry) => {
        const { answer } = await registry.putManifest(registry.repository(), undefined, {
          subject,
        });
        expect(answer.headers.get('oci-subject')).toBe(subject.digest);
      },
    ],
    [
      'MUST',
      'takes a manifest whose subject is not there yet',
      async (registry) => {
        const { answer } = await registry.putManifest(registry.repository(), undefined, {
          subject,
        });
        expect(answer.status).toBe(201);
      },
    ],
  ]),
];

function indexText(manifests: readonly object[]): string {
  return JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests });
}
