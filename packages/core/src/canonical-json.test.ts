import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.ts';
import { Secret } from './secret.ts';

/** The same value with the keys of every map in another order. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, reordered(item)] as const);
  return Object.fromEntries(entries.reverse());
}

/** JSON has one zero; a literal `__proto__` key would set the prototype on the way through JavaScript. */
const jsonValue = fc
  .jsonValue()
  .map((value): unknown => JSON.parse(JSON.stringify(value)))
  .filter((value) => !JSON.stringify(value).includes('__proto__'));

describe('canonicalJson', () => {
  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(jsonValue, (value) => {
        expect(canonicalJson(reordered(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it('gives equal text exactly for equal values', () => {
    fc.assert(
      fc.property(jsonValue, jsonValue, (one, other) => {
        const equal = fc.stringify(reordered(one)) === fc.stringify(reordered(other));
        if (equal) expect(canonicalJson(one)).toBe(canonicalJson(other));
        if (canonicalJson(one) === canonicalJson(other)) expect(one).toEqual(other);
      }),
    );
  });

  it('comes back through JSON.parse, and is a fixed point', () => {
    fc.assert(
      fc.property(jsonValue, (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('has no white space outside texts, and keys sorted by code unit', () => {
    expect(canonicalJson({ b: [1, { z: null, a: true }], a: 'x y', '€': 0, A: '' })).toBe(
      '{"A":"","a":"x y","b":[1,{"a":true,"z":null}],"€":0}',
    );
  });

  it('leaves out keys whose value is undefined', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.constant(undefined)), (absent) => {
        expect(canonicalJson({ ...absent, kept: 1 })).toBe('{"kept":1}');
      }),
    );
  });

  it.each([
    [0, '0'],
    [-0, '0'],
    [1e21, '1e+21'],
    [0.1, '0.1'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    [-1.5e-9, '-1.5e-9'],
  ])('writes the number %p as RFC 8785 does', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('escapes halves of surrogate pairs, so that the bytes are always UTF-8', () => {
    const text = canonicalJson('\ud800');
    expect(text).toBe('"\\ud800"');
    expect(Buffer.from(text).toString()).toBe(text);
  });

  it('takes maps without a prototype', () => {
    const bare: unknown = Object.assign(Object.create(null), { b: 1, a: 2 });
    expect(canonicalJson(bare)).toBe('{"a":2,"b":1}');
  });

  it.each([
    ['NaN', Number.NaN],
    ['an infinite number', Number.NEGATIVE_INFINITY],
    ['undefined', undefined],
    ['undefined in a list', [undefined]],
    ['a hole in a list', Object.assign([], { length: 1 })],
    ['a bigint', { size: 1n }],
    ['a function', [() => 1]],
    ['a symbol', Symbol('s')],
    ['a Date, which would be written as {}', { at: new Date(0) }],
    ['a Map, which would be written as {}', new Map([['a', 1]])],
    ['an instance of a class', new Secret('hidden')],
  ])('throws for %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});
