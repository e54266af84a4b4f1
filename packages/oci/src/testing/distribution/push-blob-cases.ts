import { expect } from '@jest/globals';
import { digestOf } from '@waybill/core';
import { errorOf, type Answer, type RegistryUnderTest } from './registry-under-test.ts';
import { casesOf } from './specification-case.ts';

/** What every finished upload has to answer: 201 and where the blob can be pulled. */
async function expectCreated(
  registry: RegistryUnderTest,
  answer: Answer,
  text: string,
): Promise<void> {
  expect(answer.status).toBe(201);
  const pulled = await registry.ask('GET', registry.location(answer));
  expect([pulled.status, pulled.bytes.toString()]).toEqual([200, text]);
}

export const pushBlobCases = [
  ...casesOf('Pushing a blob monolithically: POST then PUT', [
    [
      'MUST',
      'takes all bytes in a PUT, and says where the blob can be pulled',
      async (registry) => {
        const place = await registry.openUpload(registry.repository());
        const answer = await registry.endUpload(place, digestOf('hello'), 'hello');
        await expectCreated(registry, answer, 'hello');
      },
    ],
    [
      'MUST',
      'takes an empty blob',
      async (registry) => {
        const name = registry.repository();
        const digest = await registry.putBlob(name, '');
        const answer = await registry.ask('GET', `/v2/${name}/blobs/${digest}`);
        expect([answer.status, answer.bytes.byteLength]).toEqual([200, 0]);
      },
    ],
    [
      'MUST',
      'refuses bytes that do not have the digest, and keeps nothing of them',
      async (registry) => {
        const name = registry.repository();
        const digest = digestOf('other');
        const place = await registry.openUpload(name);
        const answer = await registry.endUpload(place, digest, 'bytes');
        expect(errorOf(answer)).toEqual([400, 'DIGEST_INVALID']);
        expect((await registry.ask('HEAD', `/v2/${name}/blobs/${digest}`)).status).toBe(404);
      },
    ],
    [
      'MUST',
      'refuses to end an upload without a digest',
      async (registry) => {
        const place = await registry.openUpload(registry.repository());
        const answer = await registry.ask('PUT', place, { body: 'bytes' });
        expect(answer.status).toBe(400);
      },
    ],
    [
      'MUST',
      'takes the same blob twice',
      async (registry) => {
        const name = registry.repository();
        expect(await registry.putBlob(name, 'twice')).toBe(await registry.putBlob(name, 'twice'));
      },
    ],
  ]),
  ...casesOf('Pushing a blob monolithically: Single POST', [
    [
      'MAY',
      'takes all bytes in the POST; 202 opens an upload instead',
      async (registry) => {
        const name = registry.repository();
        const digest = digestOf('one');
        const answer = await registry.ask('POST', `/v2/${name}/blobs/uploads/?digest=${digest}`, {
          body: 'one',
          headers: { 'content-type': 'application/octet-stream' },
        });
        const end =
          answer.status === 202
            ? await registry.endUpload(registry.location(answer), digest, 'one')
            : answer;
        await expectCreated(registry, end, 'one');
      },
    ],
    [
      'MUST',
      'refuses bytes that do not have the digest',
      async (registry) => {
        const name = registry.repository();
        const digest = digestOf('other');
        const path = `/v2/${name}/blobs/uploads/?digest=${digest}`;
        const answer = await registry.ask('POST', path, { body: 'bytes' });
        const end =
          answer.status === 202
            ? await registry.endUpload(registry.location(answer), digest, 'bytes')
            : answer;
        expect(end.status).toBe(400);
        expect((await registry.ask('HEAD', `/v2/${name}/blobs/${digest}`)).status).toBe(404);
      },
    ],
  ]),
  ...casesOf('Pushing a blob in chunks', [
    [
      'MUST',
      'takes pieces in order, says where the next one goes and how far it is',
      async (registry) => {
        const place = await registry.openUpload(registry.repository());
        const first = await registry.sendPiece(place, 0, 'hello ');
        expect([first.status, first.headers.get('range')]).toEqual([202, '0-5']);
        const second = await registry.sendPiece(registry.location(first), 6, 'world');
        expect([second.status, second.headers.get('range')]).toEqual([202, '0-10']);
        const digest = digestOf('hello world');
        const end = await registry.endUpload(registry.location(second), digest);
        await expectCreated(registry, end, 'hello world');
      },
    ],
    [
      'MUST',
      'takes the last piece in the PUT that ends the upload',
      async (registry) => {
        const place = await registry.openUpload(registry.repository());
        const first = await registry.sendPiece(place, 0, 'hello ');
        const digest = digestOf('hello world');
        const end = await registry.endUpload(registry.location(first), digest, 'world');
        await expectCreated(registry, end, 'hello world');
      },
    ],
    [
      'MUST',
      'answers 416 for a piece that leaves a hole',
      async (registry) => {
        const place = await registry.openUpload(registry.repository());
        const first = await registry.sendPiece(place, 0, 'hello ');
        const next = registry.location(first);
        expect((await registry.sendPiece(next, 7, 'x')).status).toBe(416);
      },
    ],
    [
      'MUST',
      'answers 416 for a piece that was sent already, and for one that does not begin at 0',
      async (registry) => {
        const place = await registry.openUpload(registry.repository());
        expect((await registry.sendPiece(place, 3, 'x')).status).toBe(416);
        const other = await registry.openUpload(registry.repository());
        const first = await registry.sendPiece(other, 0, 'hello ');
        const next = registry.location(first);
        expect((await registry.sendPiece(next, 0, 'hello ')).status).toBe(416);
      },
    ],
    [
      'MUST',
      'says how far an upload is, and goes on from there after a refused piece',
      async (registry) => {
        const place = await registry.openUpload(registry.repository());
        const first = await registry.sendPiece(place, 0, 'hello ');
        await registry.sendPiece(registry.location(first), 9, 'x');
        const status = await registry.ask('GET', registry.location(first));
        expect([status.status, status.headers.get('range')]).toEqual([204, '0-5']);
        const digest = digestOf('hello world');
        const end = await registry.endUpload(registry.location(status), digest, 'world');
        await expectCreated(registry, end, 'hello world');
      },
    ],
    [
      'MUST',
      'takes a streamed upload: one PATCH without a range',
      async (registry) => {
        const place = await registry.openUpload(registry.repository());
        const headers = { 'content-type': 'application/octet-stream' };
        const sent = await registry.ask('PATCH', place, { body: 'stream', headers });
        expect(sent.status).toBe(202);
        const end = await registry.endUpload(registry.location(sent), digestOf('stream'));
        await expectCreated(registry, end, 'stream');
      },
    ],
    [
      'MUST',
      'refuses pieces that together do not have the digest',
      async (registry) => {
        const place = await registry.openUpload(registry.repository());
        const first = await registry.sendPiece(place, 0, 'hello ');
        const end = await registry.endUpload(registry.location(first), digestOf('hello world'));
        expect(errorOf(end)).toEqual([400, 'DIGEST_INVALID']);
      },
    ],
  ]),
  ...casesOf('Cancel a blob upload', [
    [
      'SHOULD',
      'answers 204, and knows the upload no more',
      async (registry) => {
        const place = await registry.openUpload(registry.repository());
        expect((await registry.ask('DELETE', place)).status).toBe(204);
        const answer = await registry.sendPiece(place, 0, 'x');
        expect(errorOf(answer)).toEqual([404, 'BLOB_UPLOAD_UNKNOWN']);
      },
    ],
  ]),
  ...casesOf('Mounting a blob from another repository', [
    [
      'MUST',
      'mounts a blob that is there, or opens an upload for it',
      async (registry) => {
        const from = registry.repository();
        const digest = await registry.putBlob(from, 'shared');
        const path = `/v2/${registry.repository()}/blobs/uploads/?mount=${digest}&from=${from}`;
        const answer = await registry.ask('POST', path);
        const end =
          answer.status === 202
            ? await registry.endUpload(registry.location(answer), digest, 'shared')
            : answer;
        await expectCreated(registry, end, 'shared');
      },
    ],
    [
      'SHOULD',
      'opens an upload where the other repository does not have it',
      async (registry) => {
        const from = registry.repository();
        await registry.putBlob(from, 'something');
        const digest = digestOf('not there');
        const path = `/v2/${registry.repository()}/blobs/uploads/?mount=${digest}&from=${from}`;
        const answer = await registry.ask('POST', path);
        expect(answer.status).toBe(202);
        const end = await registry.endUpload(registry.location(answer), digest, 'not there');
        await expectCreated(registry, end, 'not there');
      },
    ],
    [
      'MAY',
      'opens an upload, or finds the blob itself, where no repository is named',
      async (registry) => {
        const digest = await registry.putBlob(registry.repository(), 'anywhere');
        const path = `/v2/${registry.repository()}/blobs/uploads/?mount=${digest}`;
        expect([201, 202]).toContain((await registry.ask('POST', path)).status);
      },
    ],
  ]),
];
