import { afterEach, describe, expect, test } from '@jest/globals';
import type { Cluster } from './cluster.ts';
import {
  answerFailure,
  answerJson,
  connectTo,
  startScriptedServer,
  type Script,
  type ScriptedServer,
} from './testing/scripted-server.ts';

const signal = new AbortController().signal;
const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function started(script: Script): Promise<{ server: ScriptedServer; cluster: Cluster }> {
  const server = await startScriptedServer(script);
  const cluster = await connectTo(server);
  ends.push(
    () => server.close(),
    () => cluster.close(),
  );
  return { server, cluster };
}

function pod(name: string, version = '1'): object {
  return {
    metadata: { name, namespace: 'shop', uid: `uid-${name}`, resourceVersion: version },
    spec: {},
  };
}

const pods = { apiVersion: 'v1', kind: 'Pod', namespace: 'shop' };

describe('list', () => {
  test('reads all pages, and gives items the kind that a list leaves out', async () => {
    const { server, cluster } = await started((asked, response) => {
      const next = asked.query.get('continue');
      answerJson(response, 200, {
        kind: 'PodList',
        metadata: { resourceVersion: '7', continue: next === null ? 'two' : '' },
        items: [pod(next === null ? 'one' : 'two')],
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
});
