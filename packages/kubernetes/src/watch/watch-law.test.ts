import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from '../cluster.ts';
import { textAt, type KubernetesObject } from '../object.ts';
import { ScriptedCollection, type Disturbance } from '../testing/scripted-collection.ts';
import { connectTo, startScriptedServer, type ScriptedServer } from '../testing/scripted-server.ts';
import { keyOf } from './object-store.ts';
import type { ObjectChange } from './object-watch.ts';

const disturbances: readonly Disturbance[] = ['end', 'cut', 'gone', 'bookmark', 'compact', 'busy'];

type Step =
  | { readonly do: 'put' | 'delete'; readonly name: string }
  | { readonly do: 'disturb'; readonly how: Disturbance }
  | { readonly do: 'pause' };

const names = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('put' as const), name: names }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), name: names }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('disturb' as const),
      how: fc.constantFrom(...disturbances),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'pause' as const }) },
);

/** What someone knows who heard only the changes; a change that does not fit what was told before is a fault. */
class Listener {
  readonly versions = new Map<string, string>();
  readonly #uids = new Map<string, string>();
  readonly faults: string[] = [];

  readonly take = ({ type, object }: ObjectChange): void => {
    const key = keyOf(object);
    const uid = textAt(object.metadata, 'uid') ?? '';
    const known = this.#uids.get(key);
    if ((type === 'added') !== (known === undefined)) this.faults.push(`${type} ${key}`);
    if (type === 'modified' && known !== uid) this.faults.push(`another ${key} was modified`);
    if (type === 'deleted') {
      this.versions.delete(key);
      this.#uids.delete(key);
    } else {
      this.versions.set(key, versionOf(object));
      this.#uids.set(key, uid);
    }
  };
}

function versionOf(object: KubernetesObject): string {
  return textAt(object.metadata, 'resourceVersion') ?? '';
}

describe('a watch', () => {
  let collection = new ScriptedCollection();
  let server: ScriptedServer;
  let cluster: Cluster;

  beforeAll(async () => {
    server = await startScriptedServer((asked, response) => collection.script(asked, response));
    cluster = await connectTo(server, { limits: { pageObjects: 2 } });
  });

  afterAll(async () => {
    cluster.close();
    await server.close();
  });

  test('ends with what the server has, and has told each change that leads there, for any history', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }),
        async (steps) => {
          collection = new ScriptedCollection();
          for (const name of ['a', 'b', 'c']) collection.put(name);
          const listener = new Listener();
          const watch = cluster.watch(
            { apiVersion: 'v1', kind: 'ConfigMap', namespace: 'shop' },
            { signal: new AbortController().signal, onChange: listener.take },
          );
          try {
            await watch.synced;
            for (const one of steps) await perform(collection, one);
            const expected = [...collection.state()].map(([name, v]) => [`shop/${name}`, v]).sort();
            await until(() => equal(seen(watch.objects), expected));
            expect([...listener.versions].sort()).toEqual(expected);
            expect(listener.faults).toEqual([]);
          } finally {
            watch.close();
            await watch.ended;
          }
        },
      ),
      { numRuns: 20, endOnFailure: true },
    );
  });
});

async function perform(collection: ScriptedCollection, one: Step): Promise<void> {
  if (one.do === 'put') collection.put(one.name);
  else if (one.do === 'delete') collection.delete(one.name);
  else if (one.do === 'disturb') collection.disturb(one.how);
  else await until(() => collection.watchers > 0);
}

function seen(objects: ReadonlyMap<string, KubernetesObject>): readonly (readonly string[])[] {
  return [...objects].map(([key, object]) => [key, versionOf(object)]).sort();
}

function equal(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

async function until(isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + 5000;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error('the watch never knew what the server has');
    await sleep(2);
  }
}
