import { afterEach, describe, expect, test } from '@jest/globals';
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from '../cluster.ts';
import type { ConnectionLimits } from '../connect-options.ts';
import {
  answerFailure,
  answerJson,
  connectTo,
  startScriptedServer,
  type Asked,
  type ScriptedServer,
} from '../testing/scripted-server.ts';
import type { ObjectChange, ObjectWatch } from './object-watch.ts';

const pods = { apiVersion: 'v1', kind: 'Pod', namespace: 'shop' };
const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

interface Watched {
  readonly server: ScriptedServer;
  readonly cluster: Cluster;
  readonly watch: ObjectWatch;
  readonly told: string[];
  readonly interruptions: string[];
}

/** A server with one pod at version 5; `onWatch` answers watches. */
async function watched(
  onWatch: (response: ServerResponse, count: number, asked: Asked) => void,
  options: {
    readonly limits?: Partial<ConnectionLimits>;
    readonly onList?: (response: ServerResponse, count: number) => boolean;
  } = {},
): Promise<Watched> {
  const counts = { list: 0, watch: 0 };
  const server = await startScriptedServer((asked, response) => {
    if (asked.query.get('watch') === 'true') {
      counts.watch += 1;
      onWatch(response, counts.watch, asked);
      return;
    }
    counts.list += 1;
    if (options.onList?.(response, counts.list) === true) return;
    answerJson(response, 200, {
      kind: 'PodList',
      metadata: { resourceVersion: '5' },
      items: [pod('web', '5')],
    });
  });
  const cluster = await connectTo(server, { limits: options.limits ?? {} });
  ends.push(
    () => server.close(),
    () => cluster.close(),
  );
  const told: string[] = [];
  const interruptions: string[] = [];
  const watch = cluster.watch(pods, {
    signal: new AbortController().signal,
    onChange: ({ type, object }: ObjectChange) => told.push(`${type} ${object.name}`),
    onInterruption: (why) => interruptions.push(why),
  });
  return { server, cluster, watch, told, interruptions };
}

function pod(name: string, version: string): Record<string, unknown> {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: 'shop', uid: name, resourceVersion: version, managedFields: [{}] },
    status: { phase: 'Läuft 😀' },
  };
}

function line(type: string, object: unknown): string {
  return `${JSON.stringify({ type, object })}\n`;
}

async function until(isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error('it never came');
    await sleep(2);
  }
}

describe('a watch', () => {
  test('begins at the version of the list, asks for bookmarks, and goes on from the last version', async () => {
    const versions: (string | null)[] = [];
    const { watch, told } = await watched((response, count, asked) => {
      versions.push(asked.query.get('resourceVersion'));
      expect(asked.query.get('allowWatchBookmarks')).toBe('true');
      response.writeHead(200);
      if (count === 1) {
        response.write(line('ADDED', pod('api', '6')));
        response.end(line('BOOKMARK', { kind: 'Pod', metadata: { resourceVersion: '9' } }));
      } else response.flushHeaders();
    });
    await until(() => versions.length === 2);
    expect(versions).toEqual(['5', '9']);
    expect(told).toEqual(['added web', 'added api']);
    expect([...watch.objects.keys()]).toEqual(['shop/web', 'shop/api']);
  });

  test('drops managedFields and keeps characters whole that come in pieces', async () => {
    const bytes = Buffer.from(line('MODIFIED', pod('web', '6')));
    const { watch, told } = await watched((response) => {
      response.writeHead(200);
      let written = Promise.resolve();
      for (const byte of bytes) {
        written = written.then(
          () => new Promise((resolve) => response.write(Buffer.from([byte]), () => resolve())),
        );
      }
    });
    await until(() => told.length === 2);
    const object = watch.objects.get('shop/web');
    expect(object?.status).toEqual({ phase: 'Läuft 😀' });
    expect(object?.metadata).not.toHaveProperty('managedFields');
  });

  test('lists anew after 410, and tells what was deleted meanwhile', async () => {
    const { told, interruptions } = await watched(
      (response, count) => {
        if (count === 1) answerFailure(response, 410, 'Expired', 'too old resource version: 5 (8)');
        else response.writeHead(200).flushHeaders();
      },
      {
        onList: (response, count) => {
          if (count === 1) return false;
          answerJson(response, 200, {
            metadata: { resourceVersion: '9' },
            items: [pod('api', '8')],
          });
          return true;
        },
      },
    );
    await until(() => told.length === 3);
    expect(told).toEqual(['added web', 'deleted web', 'added api']);
    expect(interruptions).toEqual([
      'the server has forgotten the version; the objects are listed anew',
    ]);
  });

  test('goes on from where it was when the connection falls silent', async () => {
    const { told, interruptions } = await watched((response, count) => {
      response.writeHead(200);
      response.flushHeaders();
      if (count === 2) response.write(line('DELETED', pod('web', '7')));
    });
    await until(() => told.length === 2);
    expect(told).toEqual(['added web', 'deleted web']);
    expect(interruptions[0]).toMatch(/silence for 400 ms/);
  });

  test('waits as long as the server asks, and no attempt is lost by it', async () => {
    const { told, server } = await watched((response, count) => {
      if (count <= 2)
        answerFailure(response, 429, 'TooManyRequests', 'later', { 'retry-after': '0' });
      else response.writeHead(200).write(line('MODIFIED', pod('web', '6')));
    });
    await until(() => told.length === 2);
    expect(server.asked.map(({ query }) => query.get('watch'))).toEqual([
      null,
      'true',
      'true',
      'true',
    ]);
  });

  test('ends where the right to it is missing from the first, and says which', async () => {
    const { watch } = await watched(() => undefined, {
      onList: (response) => {
        answerFailure(
          response,
          403,
          'Forbidden',
          'pods is forbidden: User "system:serviceaccount:ci:deployer" cannot list resource "pods" in API group "" in the namespace "shop"',
        );
        return true;
      },
    });
    await expect(watch.synced).rejects.toMatchObject({
      code: 'KUBERNETES_FORBIDDEN',
      remedy: expect.stringContaining('name: deployer'),
    });
    await expect(watch.ended).rejects.toMatchObject({ code: 'KUBERNETES_FORBIDDEN' });
  });

  test('believes a refusal that comes later only when it lasts: a server that starts refuses too', async () => {
    const refuse = (response: ServerResponse): void => {
      const words = 'pods is forbidden: User "x" cannot watch resource "pods"';
      answerFailure(response, 403, 'Forbidden', words);
    };
    const brief = await watched((response, count) => {
      if (count <= 2) refuse(response);
      else response.writeHead(200).write(line('MODIFIED', pod('web', '6')));
    });
    await until(() => brief.told.length === 2);
    const lasting = await watched((response) => refuse(response));
    await lasting.watch.synced;
    await expect(lasting.watch.ended).rejects.toMatchObject({ code: 'KUBERNETES_FORBIDDEN' });
  });

  test('ends at a line that is too long, and at one that says nothing', async () => {
    const long = await watched(
      (response) => response.writeHead(200).write(`{"type":"ADDED","object":"${'x'.repeat(9000)}`),
      { limits: { watchLineBytes: 8192 } },
    );
    await expect(long.watch.ended).rejects.toMatchObject({ code: 'KUBERNETES_ANSWER_TOO_LARGE' });
    const strange = await watched((response) =>
      response.writeHead(200).write(line('RENAMED', pod('web', '6'))),
    );
    await expect(strange.watch.ended).rejects.toMatchObject({ code: 'KUBERNETES_ANSWER_INVALID' });
  });

  test('closed, it ends without an error; cancelled, with the reason', async () => {
    const { cluster, watch } = await watched((response) => response.writeHead(200).flushHeaders());
    await watch.synced;
    watch.close();
    await watch.ended;
    const cancelled = new AbortController();
    const other = cluster.watch(pods, { signal: cancelled.signal });
    await other.synced;
    cancelled.abort(new Error('enough'));
    await expect(other.ended).rejects.toThrow('enough');
  });
});
