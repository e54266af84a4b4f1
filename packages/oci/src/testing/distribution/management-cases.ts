import { expect } from '@jest/globals';
import { digestOf } from '@waybill/core';
import { casesOf } from './specification-case.ts';

export const managementCases = [
  ...casesOf('Deleting tags', [
    [
      'MAY',
      'deletes a tag, and keeps its manifest and other tags',
      async (registry) => {
        const name = registry.repository();
        const { digest } = await registry.putManifest(name, 'v1');
        await registry.putManifest(name, 'v2');
        expect((await registry.ask('DELETE', `/v2/${name}/manifests/v1`)).status).toBe(202);
        expect((await registry.ask('GET', `/v2/${name}/manifests/v1`)).status).toBe(404);
        for (const kept of ['v2', digest])
          expect((await registry.ask('GET', `/v2/${name}/manifests/${kept}`)).status).toBe(200);
      },
    ],
  ]),
  ...casesOf('Deleting Manifests', [
    [
      'MAY',
      'deletes a manifest with every tag that points at it',
      async (registry) => {
        const name = registry.repository();
        const { digest } = await registry.putManifest(name, 'v1');
        await registry.putManifest(name, 'v2');
        expect((await registry.ask('DELETE', `/v2/${name}/manifests/${digest}`)).status).toBe(202);
        for (const gone of [digest, 'v1', 'v2'])
          expect((await registry.ask('GET', `/v2/${name}/manifests/${gone}`)).status).toBe(404);
      },
    ],
    [
      'MUST',
      'answers 404 for a manifest and a repository that are not there',
      async (registry) => {
        const name = registry.repository();
        await registry.putManifest(name, 'v1');
        for (const path of [name, registry.repository()]) {
          const answer = await registry.ask('DELETE', `/v2/${path}/manifests/${digestOf('no')}`);
          expect(answer.status).toBe(404);
        }
      },
    ],
  ]),
  ...casesOf('Deleting Blobs', [
    [
      'MAY',
      'deletes a blob of one repository, not of another',
      async (registry) => {
        const [name, other] = [registry.repository(), registry.repository()];
        const digest = await registry.putBlob(name, 'shared');
        await registry.putBlob(other, 'shared');
        expect((await registry.ask('DELETE', `/v2/${name}/blobs/${digest}`)).status).toBe(202);
        expect((await registry.ask('HEAD', `/v2/${name}/blobs/${digest}`)).status).toBe(404);
        expect((await registry.ask('HEAD', `/v2/${other}/blobs/${digest}`)).status).toBe(200);
      },
    ],
    [
      'MUST',
      'answers 404 where a blob is deleted that is not there',
      async (registry) => {
        const name = registry.repository();
        await registry.putBlob(name, 'something');
        const answer = await registry.ask('DELETE', `/v2/${name}/blobs/${digestOf('no')}`);
        expect(answer.status).toBe(404);
      },
    ],
  ]),
];
