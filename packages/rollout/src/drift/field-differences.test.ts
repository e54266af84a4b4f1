import { describe, expect, it } from '@jest/globals';
import type { JsonValue } from '@waybill/core';
import { readObject, type KubernetesObject } from '@waybill/kubernetes/object';
import fc from 'fast-check';
import { z } from 'zod';
import { fieldDifferences } from './field-differences.ts';

function object(parts: Record<string, JsonValue>): KubernetesObject {
  return readObject({ apiVersion: 'apps/v1', kind: 'Deployment', ...parts });
}

function paths(expected: Record<string, JsonValue>, found: Record<string, JsonValue>): string[] {
  return fieldDifferences(object(expected), object(found)).map(({ path }) => path);
}

const containers = (...list: JsonValue[]): Record<string, JsonValue> => ({
  spec: { template: { spec: { containers: list } } },
});
const inside = 'spec.template.spec.containers';

describe('the fields in which two objects differ', () => {
  it.each<[string, Record<string, JsonValue>, Record<string, JsonValue>, string[]]>([
    ['nothing', { spec: { replicas: 2 } }, { spec: { replicas: 2 } }, []],
    ['a value', { spec: { replicas: 2 } }, { spec: { replicas: 5 } }, ['spec.replicas']],
    ['a type', { spec: { port: 80 } }, { spec: { port: '80' } }, ['spec.port']],
    ['what is missing', { spec: { a: { b: 1 } } }, { spec: {} }, ['spec.a']],
    ['what is too much', { spec: {} }, { spec: { paused: true } }, ['spec.paused']],
    ['an empty object', { spec: { a: {} } }, { spec: {} }, ['spec.a']],
    [
      'what the server keeps for itself',
      { metadata: { generation: 2, resourceVersion: '7', managedFields: [1] }, status: { a: 1 } },
      { metadata: { generation: 1, resourceVersion: '6', uid: 'x' }, status: { a: 2 } },
      [],
    ],
    [
      'labels and annotations',
      { metadata: { labels: { app: 'shop' }, annotations: { 'a.b/c': '1' } } },
      { metadata: { labels: { app: 'other' }, annotations: { 'a.b/c': '2' } } },
      ['metadata.labels.app', 'metadata.annotations["a.b/c"]'],
    ],
    [
      'a container by its name, wherever it stands',
      containers({ name: 'web', image: 'a:1' }, { name: 'log', image: 'b:1' }),
      containers({ name: 'log', image: 'b:1' }, { name: 'web', image: 'a:2' }),
      [`${inside}[web].image`],
    ],
    [
      'one item more',
      containers({ name: 'web', image: 'a:1' }),
      containers({ name: 'web', image: 'a:1' }, { name: 'proxy', image: 'p' }),
      [`${inside}[proxy]`],
    ],
    [
      'a port by number and protocol',
      {
        spec: {
          ports: [
            { port: 53, protocol: 'UDP', nodePort: 1 },
            { port: 53, protocol: 'TCP' },
          ],
        },
      },
      {
        spec: {
          ports: [
            { port: 53, protocol: 'TCP' },
            { port: 53, protocol: 'UDP', nodePort: 2 },
          ],
        },
      },
      ['spec.ports[53/UDP].nodePort'],
    ],
    [
      'items that nothing names',
      { spec: { rules: [{ host: 'a' }, { host: 'b' }] } },
      { spec: { rules: [{ host: 'b' }, { host: 'a' }] } },
      ['spec.rules'],
    ],
    [
      'a list of texts, as one value',
      { spec: { args: ['a', 'b'] } },
      { spec: { args: ['b', 'a'] } },
      ['spec.args'],
    ],
    ['data beside the spec', { data: { a: '1' } }, { data: { a: '2' } }, ['data.a']],
  ])('%s', (_, expected, found, differing) => {
    expect(paths(expected, found)).toEqual(differing);
  });

  it('are none between equal objects, and the same ones both ways', () => {
    const value = fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 4 }), {
      maxKeys: 4,
    });
    const parse = (spec: unknown): KubernetesObject =>
      object({ spec: z.json().parse(JSON.parse(JSON.stringify(spec))) });
    fc.assert(
      fc.property(value, value, (one, other) => {
        expect(fieldDifferences(parse(one), parse(one))).toEqual([]);
        const there = fieldDifferences(parse(one), parse(other));
        const back = fieldDifferences(parse(other), parse(one));
        expect(back.map(({ path }) => path).sort()).toEqual(there.map(({ path }) => path).sort());
      }),
      { numRuns: 60 },
    );
  });
});
