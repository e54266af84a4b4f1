import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseJson, valueAt } from './json-pointer.ts';

/** The example of RFC 6901, section 5. */
const document = parseJson(
  '{"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\\\j":5,"k\\"l":6," ":7,"m~n":8}',
);

describe('valueAt', () => {
  it.each([
    ['/foo', ['bar', 'baz']],
    ['/foo/0', 'bar'],
    ['/', 0],
    ['/a~1b', 1],
    ['/c%d', 2],
    ['/e^f', 3],
    ['/g|h', 4],
    ['/i\\j', 5],
    ['/k"l', 6],
    ['/ ', 7],
    ['/m~0n', 8],
  ])('finds %s of RFC 6901', (pointer, value) => {
    expect(valueAt(document ?? null, pointer)).toEqual(value);
  });

  it.each([
    '/foo/2',
    '/foo/-',
    '/foo/01',
    '/foo/length',
    '/toString',
    '/__proto__',
    '/constructor/name',
    '/foo/0/0',
    '/foo/-1',
  ])('finds nothing at %s', (pointer) => {
    expect(valueAt(document ?? null, pointer)).toBeUndefined();
  });

  it('finds every value of every document by the pointer to it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.array(fc.integer(), { minLength: 1 })), (value) => {
        for (const [key, list] of Object.entries(value)) {
          const pointer = `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
          expect(valueAt(value, pointer)).toBe(list);
          expect(valueAt(value, `${pointer}/${String(list.length - 1)}`)).toBe(list.at(-1));
        }
      }),
    );
  });

  it('tells null, which is a value, from what is not there', () => {
    expect(valueAt({ a: null }, '/a')).toBeNull();
    expect(parseJson('nothing')).toBeUndefined();
  });
});
