import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Secret, silentProgress } from '@waybill/core';
import { z } from 'zod';
import type { ConnectionSettings } from './connection-settings.ts';
import { buildRegistries } from './registry-connection.ts';

/** Registries that let nobody in, and write down who tried. */
const servers: Server[] = [];
const seen: string[][] = [];
const hosts: string[] = [];

beforeAll(async () => {
  for (const index of [0, 1]) {
    const tried: string[] = [];
    const server = createServer((request, response) => {
      tried.push(request.headers.authorization ?? 'nobody');
      response.writeHead(401, { 'www-authenticate': `Basic realm="${String(index)}"` });
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = z.object({ port: z.number() }).parse(server.address());
    servers.push(server);
    seen.push(tried);
    hosts.push(`127.0.0.1:${String(port)}`);
  }
});
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

it('shows the account of the images to no registry but theirs', async () => {
  const settings: ConnectionSettings = {
    ...{ config: 'waybill.yaml', forge: 'local', applicationRepository: '/nowhere', ref: '' },
    ...{ temporaryFolder: '/nowhere', progress: silentProgress },
    ...{ registryUsername: 'machine', registryPassword: new Secret('s3cret') },
    owner: { repository: 'acme/shop', run: '1', attempt: 1, job: 'release', actor: 'ada' },
    signal: new AbortController().signal,
  };
  const [own = '', foreign = ''] = hosts;
  const registry = buildRegistries(settings, [{ repository: `${own}/acme/shop` }]);
  for (const host of [own, foreign]) {
    await expect(registry(host).resolve('acme/shop', 'latest')).rejects.toMatchObject({
      code: 'OCI_UNAUTHORIZED',
    });
  }
  const account = `Basic ${Buffer.from('machine:s3cret').toString('base64')}`;
  expect(seen[0]).toContain(account);
  expect(new Set(seen[1])).toEqual(new Set(['nobody']));
});
