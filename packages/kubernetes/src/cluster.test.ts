import { afterEach, describe, expect, test } from '@jest/globals';
import { Secret, type WaybillError } from '@waybill/core';
import type { Cluster } from './cluster.ts';
import type { ConnectionLimits } from './connect-options.ts';
import { renewableCredential, type Credential } from './credentials/credential.ts';
import {
  answerFailure,
  answerJson,
  connectTo,
  startScriptedServer,
  type Script,
  type ScriptedServer,
} from './testing/scripted-server.ts';

const signal = new AbortController().signal;
const context = { signal };
const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function started(
  script: Script,
  options: { readonly limits?: Partial<ConnectionLimits>; readonly credential?: Credential } = {},
): Promise<{ server: ScriptedServer; cluster: Cluster }> {
  const server = await startScriptedServer(script);
  const cluster = await connectTo(server, options);
  ends.push(
    () => server.close(),
    () => cluster.close(),
  );
  return { server, cluster };
}

function pod(name: string, version = '1'): Record<string, unknown> {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: 'shop', uid: `uid-${name}`, resourceVersion: version },
    spec: { nodeName: 'one', restartPolicy: 'Always' },
  };
}

const pods = { apiVersion: 'v1', kind: 'Pod', namespace: 'shop' };
const web = { ...pods, name: 'web' };

async function refusal(promise: Promise<unknown>): Promise<WaybillError> {
  try {
    await promise;
  } catch (error) {
    return error as WaybillError;
  }
  throw new Error('it was expected to be refused');
}

describe('list', () => {
  test('reads all pages, and gives items the kind that a list leaves out', async () => {
    const { server, cluster } = await started((asked, response) => {
      const next = asked.query.get('continue');
      const { kind: _kind, apiVersion: _version, ...item } = pod(next === null ? 'one' : 'two');
      answerJson(response, 200, {
        kind: 'PodList',
        metadata: { resourceVersion: '7', continue: next === null ? 'two' : '' },
        items: [item],
      });
    });
    const { objects, resourceVersion } = await cluster.list(pods, signal);
    expect(objects.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['Pod one', 'Pod two']);
    expect(resourceVersion).toBe('7');
    expect(server.asked.map(({ path }) => path)).toEqual(
      Array(2).fill('/api/v1/namespaces/shop/pods'),
    );
    expect(cluster.requests.list).toBe(2);
  });

  test('asks for the whole where the version of the pages was forgotten', async () => {
    const { cluster } = await started((asked, response) => {
      if (asked.query.get('continue') !== null) {
        answerFailure(response, 410, 'Expired', 'the provided continue parameter is too old');
        return;
      }
      const isWhole = asked.query.get('limit') === null;
      answerJson(response, 200, {
        metadata: { resourceVersion: '9', ...(isWhole ? {} : { continue: 'two' }) },
        items: isWhole ? [pod('one'), pod('two')] : [pod('one')],
      });
    });
    expect((await cluster.list(pods, signal)).objects).toHaveLength(2);
  });

  test('holds no more objects and no larger pages than the limits', async () => {
    const endless: Script = (_asked, response) =>
      answerJson(response, 200, {
        metadata: { resourceVersion: '9', continue: 'more' },
        items: [pod('one')],
      });
    const many = await started(endless, { limits: { objects: 3 } });
    const large = await started(endless, { limits: { pageBytes: 20 } });
    const code = 'KUBERNETES_ANSWER_TOO_LARGE';
    await expect(many.cluster.list(pods, signal)).rejects.toMatchObject({ code });
    await expect(large.cluster.list(pods, signal)).rejects.toMatchObject({ code });
  });
});

describe('a read', () => {
  test('is repeated where that can help', async () => {
    const { server, cluster } = await started(({ index }, response) => {
      if (index === 0) response.destroy();
      else if (index === 1)
        answerFailure(response, 429, 'TooManyRequests', 'later', { 'retry-after': '0' });
      else if (index === 2) answerFailure(response, 503, 'ServiceUnavailable', 'starting');
      else if (index === 3) {
        response.writeHead(200, { 'content-length': '500' });
        response.write('{"apiVersion":"v1",', () => response.destroy());
      } else answerJson(response, 200, pod('web'));
    });
    expect((await cluster.read(web, signal))?.name).toBe('web');
    expect(server.asked).toHaveLength(5);
  });

  test('gives undefined for what is not there', async () => {
    const { cluster } = await started((_asked, response) =>
      answerFailure(response, 404, 'NotFound', 'pods "web" not found'),
    );
    expect(await cluster.read(web, signal)).toBeUndefined();
  });

  test('ends with its signal, also in the middle of an answer', async () => {
    const own = new AbortController();
    const { cluster } = await started((_asked, response) => {
      response.writeHead(200);
      response.write('{', () => own.abort(new Error('enough')));
    });
    await expect(cluster.read(web, own.signal)).rejects.toThrow('enough');
  });

  test.each([
    ['no JSON', '<html>Log in</html>', 'KUBERNETES_ANSWER_INVALID'],
    ['no object', '[]', 'HEALTH_OBJECT_INVALID'],
  ])('refuses an answer that is %s', async (_what, body, code) => {
    const { cluster } = await started((_asked, response) => response.writeHead(200).end(body));
    await expect(cluster.read(web, signal)).rejects.toMatchObject({ code });
  });
});

describe('a refusal', () => {
  test('names the right that is missing, and prints the Role to add', async () => {
    const words =
      'deployments.apps "web" is forbidden: User "system:serviceaccount:ci:deployer" cannot get resource "deployments" in API group "apps" in the namespace "shop"';
    const { cluster } = await started((_asked, response) =>
      answerFailure(response, 403, 'Forbidden', words),
    );
    const reference = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'web' };
    const error = await refusal(cluster.read(reference, signal));
    expect(error.code).toBe('KUBERNETES_FORBIDDEN');
    expect(error.message).toBe(
      `Expected the right to get deployments.apps in namespace shop; the API server answered: ${words}.`,
    );
    expect(error.facts['role']).toBe(`apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: waybill-get-deployments
  namespace: shop
rules:
  - apiGroups: ["apps"]
    resources: [deployments]
    verbs: [get]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: waybill-get-deployments
  namespace: shop
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: waybill-get-deployments
subjects:
  - kind: ServiceAccount
    name: deployer
    namespace: ci
`);
  });

  const manifest = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web', namespace: 'shop' } };
  test.each([
    [403, 'Forbidden', 'pods "web" is forbidden: exceeded quota: small', 'KUBERNETES_REJECTED'],
    [403, 'Forbidden', 'admission webhook "x" denied the request: no', 'KUBERNETES_REJECTED'],
    [422, 'Invalid', 'Pod "web" is invalid: spec.containers: Required', 'KUBERNETES_REJECTED'],
    [409, 'AlreadyExists', 'pods "web" already exists', 'KUBERNETES_EXISTS'],
    [409, 'Conflict', 'the object has been modified', 'KUBERNETES_CONFLICT'],
    [500, 'InternalError', 'failed calling webhook "x"', 'KUBERNETES_SERVER_ERROR'],
    [503, 'ServiceUnavailable', 'the server is currently unable', 'KUBERNETES_BUSY'],
  ])('%i %s (%s) of a write is %s', async (status, reason, words, code) => {
    const { cluster } = await started(
      (asked, response) =>
        asked.method === 'GET'
          ? answerFailure(response, 404, 'NotFound', 'not there')
          : answerFailure(response, status, reason, words),
      { limits: { request: 50 } },
    );
    const error = await refusal(cluster.create(manifest, context));
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
  });

  test('says in which version a kind is served', async () => {
    const { cluster } = await started(({ path }, response) => {
      if (path === '/apis')
        answerJson(response, 200, {
          kind: 'APIGroupDiscoveryList',
          items: [
            {
              metadata: { name: 'example.org' },
              versions: [{ version: 'v2', resources: [{ responseKind: { kind: 'Gadget' } }] }],
            },
          ],
        });
      else answerFailure(response, 404, 'NotFound', 'page not found');
    });
    const error = await refusal(cluster.resource('example.org/v1', 'Gadget', signal));
    expect(error.code).toBe('KUBERNETES_KIND_UNKNOWN');
    const none = await refusal(cluster.resource('example.org/v1', 'Widget', signal));
    expect(none.message).toContain('serves no Widget');
  });
});

describe('a credential that is refused', () => {
  const script: Script = ({ headers }, response) =>
    headers.authorization === 'Bearer token-2'
      ? answerJson(response, 200, pod('web'))
      : answerFailure(response, 401, 'Unauthorized', 'Unauthorized');

  test('is obtained anew once, for all who ask at the same time', async () => {
    let obtained = 0;
    const masked: string[] = [];
    const credential = renewableCredential({
      what: 'the token',
      signal,
      mask: (secret) => masked.push(secret.reveal()),
      obtain: async () => ({ identity: { token: new Secret(`token-${(obtained += 1)}`) } }),
    });
    const { cluster } = await started(script, { credential });
    const reads = [cluster.read(web, signal), cluster.read(web, signal), cluster.read(web, signal)];
    expect((await Promise.all(reads)).map((object) => object?.name)).toEqual(Array(3).fill('web'));
    expect(masked).toEqual(['token-1', 'token-2']);
  });

  test('is named where no other can be had', async () => {
    const { cluster } = await started(script);
    const error = await refusal(cluster.read(web, signal));
    expect(error.code).toBe('KUBERNETES_UNAUTHORIZED');
    expect(error.message).toContain('to know no credential; it answered 401');
  });
});

describe('a connection that fails', () => {
  test('says to what address', async () => {
    const { server, cluster } = await started(() => undefined, { limits: { request: 50 } });
    await server.close();
    const error = await refusal(cluster.read(web, signal));
    expect(error.code).toBe('KUBERNETES_UNREACHABLE');
    expect(error.message).toContain(server.url.origin);
    expect(error.message).toContain('ECONNREFUSED');
  });

  test('is noticed where the server only stays silent', async () => {
    const { cluster } = await started(
      (_asked, response) => response.writeHead(200).flushHeaders(),
      { limits: { silence: 30, request: 50 } },
    );
    const error = await refusal(cluster.read(web, signal));
    expect(error.message).toContain('silence for 30 ms');
  });
});

describe('a write', () => {
  const manifest = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web', namespace: 'shop', labels: { app: 'web' } },
    spec: { restartPolicy: 'Always' },
  };

  test('whose answer was lost is found by its name, and not made twice', async () => {
    const { server, cluster } = await started((asked, response) => {
      if (asked.method === 'POST') response.destroy();
      else
        answerJson(response, 200, {
          ...pod('web'),
          metadata: { ...manifest.metadata, uid: 'u', resourceVersion: '4' },
        });
    });
    expect((await cluster.create(manifest, context)).metadata['uid']).toBe('u');
    expect(server.asked.map(({ method }) => method)).toEqual(['POST', 'GET']);
  });

  test('whose answer was lost is sent again where it did not happen', async () => {
    const { server, cluster } = await started((asked, response) => {
      if (asked.index === 0) response.destroy();
      else if (asked.method === 'GET') answerFailure(response, 404, 'NotFound', 'not there');
      else answerJson(response, 201, pod('web'));
    });
    expect((await cluster.create(manifest, context)).name).toBe('web');
    expect(server.asked.map(({ method }) => method)).toEqual(['POST', 'GET', 'POST']);
  });

  test('that meets an object of someone else does not take it as its own', async () => {
    const { cluster } = await started((asked, response) => {
      if (asked.index === 0) response.destroy();
      else if (asked.method === 'GET') answerJson(response, 200, pod('web'));
      else answerFailure(response, 409, 'AlreadyExists', 'pods "web" already exists');
    });
    expect((await refusal(cluster.create(manifest, context))).code).toBe('KUBERNETES_EXISTS');
  });

  test('an object that exists from the first is no success, even where it is the same', async () => {
    const { cluster } = await started((asked, response) =>
      asked.method === 'GET'
        ? answerJson(response, 200, { ...pod('web'), metadata: manifest.metadata })
        : answerFailure(response, 409, 'AlreadyExists', 'pods "web" already exists'),
    );
    expect((await refusal(cluster.create(manifest, context))).code).toBe('KUBERNETES_EXISTS');
  });

  test('a patch whose answer was lost and that has happened is done', async () => {
    const change = { metadata: { resourceVersion: '1', labels: { app: null } }, spec: { x: 1 } };
    const { cluster } = await started((asked, response) => {
      if (asked.method === 'PATCH') response.destroy();
      else
        answerJson(response, 200, {
          ...pod('web', '2'),
          spec: { x: 1, restartPolicy: 'Always' },
        });
    });
    const patched = await cluster.patch(web, change, context);
    expect(patched.metadata['resourceVersion']).toBe('2');
  });

  test('a deletion names the object that it means, and says whether it was there', async () => {
    const { server, cluster } = await started((asked, response) => {
      if (asked.method === 'GET') answerJson(response, 200, pod('web'));
      else if (asked.index === 1) response.destroy();
      else answerFailure(response, 404, 'NotFound', 'not there');
    });
    expect(await cluster.remove(web, { propagation: 'Foreground' }, context)).toBe(true);
    expect(server.asked[1]?.body).toContain('"preconditions":{"uid":"uid-web"}');
    expect(await cluster.remove(web, { propagation: 'Background', uid: 'uid-web' }, context)).toBe(
      false,
    );
  });
});
