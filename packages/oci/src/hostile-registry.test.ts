import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { digestOf, Secret } from '@waybill/core';
import {
  basicCredentials,
  createRegistryClient,
  mediaTypes,
  type RegistryClient,
  type RegistryClientOptions,
} from './index.ts';

/** Answers that a registry should not give; the client has to see through each. */
type Script = (request: IncomingMessage, response: ServerResponse) => void;

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(script: Script): Promise<string> {
  const server = createServer((request, response) => {
    request.resume();
    script(request, response);
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return `127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
}

async function clientOf(
  script: Script,
  options: Partial<RegistryClientOptions> = {},
): Promise<RegistryClient> {
  return createRegistryClient({
    registry: await serve(script),
    signal: new AbortController().signal,
    firstDelayMilliseconds: 1,
    ...options,
  });
}

function give(status: number, body: unknown, headers: Record<string, string> = {}): Script {
  return (_request, response) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
  };
}

const empty = { mediaType: mediaTypes.ociEmpty, digest: digestOf('{}'), size: 2 };
const artifact = {
  schemaVersion: 2,
  mediaType: mediaTypes.ociManifest,
  artifactType: 'application/vnd.example.true+json',
  config: empty,
  layers: [],
};
const manifestType = { 'content-type': mediaTypes.ociManifest };

describe('an answer that proves nothing', () => {
  it.each([
    ['a web page', '<html>not here</html>', { 'content-type': 'text/html' }],
    ['another error', { errors: [{ code: 'SOMETHING_ELSE', message: 'x' }] }, {}],
  ])('does not take a 404 with %s as "absent"', async (_title, body, headers) => {
    const client = await clientOf(give(404, body, headers));
    await expect(client.resolve('team/app', 'v1')).rejects.toMatchObject({
      code: 'OCI_ANSWER_INVALID',
    });
  });

  it.each([
    ['its code', { errors: [{ code: 'NAME_UNKNOWN', message: 'x' }] }],
    ['nothing', ''],
  ])('takes a 404 with %s as "absent"', async (_title, body) => {
    expect(await (await clientOf(give(404, body))).resolve('team/app', 'v1')).toBeUndefined();
  });

  it('does not take a login page for a registry', async () => {
    const client = await clientOf(give(200, '<html></html>', { 'content-type': 'text/html' }));
    await expect(client.ping()).rejects.toMatchObject({ code: 'OCI_ANSWER_INVALID' });
  });
});

describe('a manifest', () => {
  it.each([
    ['that is no JSON', '{', 'OCI_ANSWER_INVALID'],
    ['that is image and index', { ...artifact, manifests: [] }, 'OCI_ANSWER_INVALID'],
    ['of an unknown form', { schemaVersion: 1 }, 'OCI_ANSWER_INVALID'],
    ['with a negative size', { ...artifact, config: { ...empty, size: -1 } }, 'OCI_ANSWER_INVALID'],
    [
      'that contradicts its header',
      { ...artifact, mediaType: mediaTypes.dockerManifest },
      'OCI_ANSWER_INVALID',
    ],
    ['that is giant', ' '.repeat(5 * 1024 * 1024), 'OCI_TOO_LARGE'],
    ['that is deep', '['.repeat(100_000) + ']'.repeat(100_000), 'OCI_ANSWER_INVALID'],
  ])('%s is refused', async (_title, body, code) => {
    const client = await clientOf(give(200, body, manifestType));
    await expect(client.resolve('team/app', 'v1')).rejects.toMatchObject({ code });
  });

  it('whose digest is named wrongly is refused', async () => {
    const headers = { ...manifestType, 'docker-content-digest': digestOf('another') };
    const client = await clientOf(give(200, artifact, headers));
    await expect(client.resolve('team/app', 'v1')).rejects.toMatchObject({
      code: 'OCI_DIGEST_MISMATCH',
    });
  });
});

describe('an answer that does not end', () => {
  /** Sends a byte every few milliseconds, for ever. */
  const drip: Script = (_request, response) => {
    response.writeHead(200, manifestType);
    const timer = setInterval(() => response.write(' '), 5);
    response.on('close', () => {
      clearInterval(timer);
    });
  };

  it('is ended by the deadline of a read', async () => {
    const client = await clientOf(drip, { deadlineMilliseconds: 200 });
    await expect(client.resolve('team/app', 'v1')).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
    });
  });

  it('is ended for a stream as well', async () => {
    const client = await clientOf(drip, { deadlineMilliseconds: 100 });
    await expect(async () => {
      for await (const _piece of client.streamBlob('team/app', { ...empty, size: 10_000 }));
    }).rejects.toMatchObject({ code: 'OCI_UNREACHABLE' });
  });

  it('that would grow out of a few bytes is not unpacked: nobody asked for an encoding', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    const client = await clientOf((_request, response) => {
      response.writeHead(200, { ...manifestType, 'content-encoding': 'gzip' }).end(bomb);
    });
    await expect(client.resolve('team/app', 'v1')).rejects.toMatchObject({
      code: 'OCI_ANSWER_INVALID',
    });
  });
});

describe('a token service', () => {
  it.each(['http://tokens.example/token', 'http://127.0.0.2:1/token', 'ftp://127.0.0.1/', 'x'])(
    'gets no credentials at %s',
    async (realm) => {
      const headers = { 'www-authenticate': `Bearer realm="${realm}",service="s"` };
      const client = await clientOf(give(401, {}, headers), {
        credentials: basicCredentials('ann', new Secret('secret')),
      });
      await expect(client.ping()).rejects.toMatchObject({ code: 'OCI_TOKEN_REALM_REFUSED' });
    },
  );

  it('that refuses the password is not asked again', async () => {
    let asked = 0;
    const client = await clientOf(
      (request, response) => {
        const isToken = request.url?.startsWith('/token') === true;
        if (isToken) asked += 1;
        const realm = `http://${request.headers.host ?? ''}/token`;
        response.writeHead(401, isToken ? {} : { 'www-authenticate': `Bearer realm="${realm}"` });
        response.end();
      },
      { credentials: basicCredentials('ann', new Secret('secret')) },
    );
    await expect(client.ping()).rejects.toMatchObject({ code: 'OCI_UNAUTHORIZED' });
    expect(asked).toBe(1);
  });

  it('takes an identity token by POST', async () => {
    let form = '';
    const client = await clientOf(
      (request, response) => {
        const { host = '' } = request.headers;
        if (request.url === '/token') {
          request.on('data', (piece: Buffer) => (form += piece.toString()));
          request.on('end', () => response.end(JSON.stringify({ access_token: 'good' })));
        } else if (request.headers.authorization === 'Bearer good') {
          response.end('{}');
        } else {
          const challenge = `Bearer realm="http://${host}/token",service="s"`;
          response.writeHead(401, { 'www-authenticate': challenge }).end();
        }
      },
      { credentials: async () => ({ kind: 'identity-token', token: new Secret('refresh') }) },
    );
    await client.ping();
    const sent = new URLSearchParams(form);
    expect([sent.get('grant_type'), sent.get('refresh_token')]).toEqual([
      'refresh_token',
      'refresh',
    ]);
  });
});

describe('redirects', () => {
  it.each([
    ['a loop', '/v2/team/app/blobs/x', 'OCI_REDIRECT_REFUSED'],
    ['another protocol', 'file:///etc/passwd', 'OCI_REDIRECT_REFUSED'],
    ['credentials in the URL', 'http://a:b@127.0.0.1/', 'OCI_REDIRECT_REFUSED'],
  ])('%s is refused', async (_title, location, code) => {
    const client = await clientOf(give(307, '', { location }));
    await expect(client.readBlob('team/app', empty, { maximumBytes: 10 })).rejects.toMatchObject({
      code,
    });
  });
});

describe('a list of referrers', () => {
  const subject = digestOf('subject');
  const bytes = JSON.stringify(artifact);
  const listed = { mediaType: mediaTypes.ociManifest, digest: digestOf(bytes), size: bytes.length };
  const index = (manifests: unknown): unknown => ({
    schemaVersion: 2,
    mediaType: mediaTypes.ociIndex,
    manifests,
  });

  it.each([
    ["the configuration's type", { ...listed, artifactType: mediaTypes.ociEmpty }],
    ['no type', listed],
  ])('that has %s still finds the true artifactType', async (_title, entry) => {
    const client = await clientOf((request, response) => {
      const isList = request.url?.includes('/referrers/') === true;
      give(200, isList ? index([entry]) : bytes, isList ? {} : manifestType)(request, response);
    });
    const found = await client.referrers('team/app', subject, {
      artifactType: artifact.artifactType,
    });
    expect(found).toMatchObject([{ digest: listed.digest, artifactType: artifact.artifactType }]);
  });

  it('is not followed to another host', async () => {
    const headers = { link: '<http://127.0.0.2:1/more>; rel="next"' };
    const client = await clientOf(give(200, index([]), headers));
    await expect(client.referrers('team/app', subject)).rejects.toMatchObject({
      code: 'OCI_ANSWER_INVALID',
    });
  });

  it('that never ends is given up', async () => {
    const client = await clientOf((request, response) => {
      const headers = { link: `<${request.url ?? ''}>; rel="next"` };
      give(200, index([{ ...listed, artifactType: 'a/b' }]), headers)(request, response);
    });
    await expect(client.referrers('team/app', subject)).rejects.toMatchObject({
      code: 'OCI_TOO_LARGE',
    });
  });

  it('is an error where the registry fails, never empty', async () => {
    const client = await clientOf(give(403, {}));
    await expect(client.referrers('team/app', subject)).rejects.toMatchObject({
      code: 'OCI_FORBIDDEN',
    });
  });
});
