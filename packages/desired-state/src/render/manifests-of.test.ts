import { describe, expect, it } from '@jest/globals';
import { manifestsOf } from './manifests-of.ts';

const service = 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\n';

describe('the manifests of a file', () => {
  it('are its documents, with what a list holds', () => {
    const list = `apiVersion: v1\nkind: List\nitems:\n  - { apiVersion: v1, kind: ConfigMap }\n`;
    expect(manifestsOf(`# head\n---\n${service}---\n---\n${list}`, 'a.yaml')).toEqual([
      { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' } },
      { apiVersion: 'v1', kind: 'ConfigMap' },
    ]);
  });

  it('are none where a document is something else', () => {
    expect(manifestsOf('image: a\n', 'values.yaml')).toEqual([]);
    expect(manifestsOf('', 'empty.yaml')).toEqual([]);
  });

  it.each([
    ['a: [', 'RENDER_FAILED'],
    ['- a\n- b\n', 'RENDER_FAILED'],
    ['---\na: 1\n'.repeat(5_001), 'RENDER_TOO_LARGE'],
  ])('are refused: %j', (text, code) => {
    expect(() => manifestsOf(text.slice(0, 1_000_000), 'a.yaml')).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it('do not grow by aliases', () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c]\n`;
    expect(() => manifestsOf(bomb, 'a.yaml')).toThrow();
  });
});
