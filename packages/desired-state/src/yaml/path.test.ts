import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatPath, parsePath, type Step } from './path.ts';

const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const step: fc.Arbitrary<Step> = fc.oneof(
  text.map((key) => ({ kind: 'key' as const, key })),
  fc.nat(99_999).map((index) => ({ kind: 'index' as const, index })),
  fc.record({
    kind: fc.constant('item' as const),
    key: fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.-]{0,8}$/),
    value: text,
  }),
);

describe('a path', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), fc.boolean(), (steps, named) => {
        const path = named ? { document: { kind: 'Pod', name: 'a.b' }, steps } : { steps };
        expect(parsePath(formatPath(path))).toEqual(path);
      }),
    );
  });

  it.each([
    ['.a.b', 'a.b'],
    ['a\\.b.c', '["a.b"].c'],
    ['a[name="x]y"].b', 'a[name="x]y"].b'],
    ['HelmRelease/apps/web:spec.values', 'HelmRelease/apps/web:spec.values'],
  ])('%s is %s', (written, canonical) => {
    const path = parsePath(written);
    expect(path === undefined ? undefined : formatPath(path)).toBe(canonical);
  });

  it.each(['', 'a..b', 'a.', 'a[', 'a[]', 'a[-1]', 'a["b]', 'a[b=c', '.', 'a.[0]'])(
    '%j is none',
    (written) => {
      expect(parsePath(written)).toBeUndefined();
    },
  );
});
