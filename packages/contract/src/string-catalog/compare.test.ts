import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { StringCatalogFormat } from '@waybill/config';
import { compareCatalogs } from './compare.ts';
import { parseCatalogs } from './read.ts';

async function compare(
  name: string,
  base: string,
  revision: string,
  format?: StringCatalogFormat,
): Promise<readonly string[]> {
  const read = async (text: string): ReturnType<typeof parseCatalogs> =>
    await parseCatalogs({ name, text, ...(format === undefined ? {} : { format }) });
  const { breaking, findings } = compareCatalogs(await read(base), await read(revision));
  expect(breaking).toBe(findings.some(({ level }) => level === 'breaking'));
  return findings.map(({ id, level, operation }) => `${level} ${id} ${String(operation)}`);
}

const icu = (texts: Readonly<Record<string, string>>): string => JSON.stringify(texts);

describe('what older clients relied on', () => {
  it.each([
    ['a key is gone', { a: 'A', b: 'B' }, { a: 'A' }, ['breaking key-removed b']],
    ['a key is new', { a: 'A' }, { a: 'A', b: 'B {x}' }, ['info key-added b']],
    ['a text is another one', { a: 'A' }, { a: 'B' }, ['info text-changed a']],
    ['a text is empty', { a: 'A' }, { a: '' }, ['breaking text-emptied a']],
    ['a placeholder is gone', { a: '{x} {y}' }, { a: '{x}' }, ['breaking placeholder-removed a']],
    ['a placeholder is new', { a: '{x}' }, { a: '{x} {y}' }, ['breaking placeholder-added a']],
    ['one is renamed', { a: '{x}' }, { a: '{y}' }, ['breaking placeholder-renamed a']],
    [
      'two are exchanged for others',
      { a: '{x} {y}' },
      { a: '{v} {w}' },
      [
        'breaking placeholder-removed a',
        'breaking placeholder-removed a',
        'breaking placeholder-added a',
        'breaking placeholder-added a',
      ],
    ],
    ['its type', { a: '{x}' }, { a: '{x, date}' }, ['breaking placeholder-type-changed a']],
    ['it stands there twice', { a: '{x}' }, { a: '{x} {x}' }, ['info placeholder-count-changed a']],
    [
      'a case',
      { a: '{s, select, f {F} m {M} other {O}}' },
      { a: '{s, select, f {F} n {N} other {O}}' },
      ['breaking select-case-removed a', 'info select-case-added a'],
    ],
    [
      'a plural form',
      { a: '{n, plural, one {1} few {2} other {3}}' },
      { a: '{n, plural, one {1} other {3}}' },
      ['breaking plural-category-removed a'],
    ],
    ['it compiles no more', { a: '{x}' }, { a: '{x' }, ['breaking message-broken a']],
    ['it never compiled', { a: '{x' }, { a: '{y' }, ['info text-changed a']],
    ['it never compiled, and is as it was', { a: '{x' }, { a: '{x' }, []],
  ])('%s', async (_about, base, revision, expected) => {
    const found = await compare('en.json', icu({ ...base }), icu({ ...revision }), 'icu');
    expect(found.map((text) => text.replace('string-catalog-', ''))).toEqual(expected);
  });

  it('a placeholder whose type differs between the forms of a text', async () => {
    const po = (second: string): string =>
      `msgid ""\nmsgstr "Language: de\\n"\n#, c-format\nmsgid "%d file"\nmsgid_plural "%d files"\nmsgstr[0] "%d Datei"\nmsgstr[1] "${second}"\n`;
    expect(await compare('de.po', po('%d Dateien'), po('%s Dateien'))).toEqual([
      'breaking string-catalog-placeholder-type-changed %d file',
    ]);
  });

  it('a text of Android that has forms now is asked for by other means', async () => {
    const text = '<resources><string name="a">%d songs</string></resources>';
    const forms =
      '<resources><plurals name="a"><item quantity="other">%d songs</item></plurals></resources>';
    expect(await compare('values-de/strings.xml', text, forms)).toEqual([
      'breaking string-catalog-plural-added a',
    ]);
    expect(await compare('values-de/strings.xml', forms, text)).toEqual([
      'breaking string-catalog-plural-removed a',
    ]);
  });

  it('a declared type of ARB', async () => {
    const arb = (type: string): string =>
      `{"a": "{n}", "@a": {"placeholders": {"n": {"type": "${type}"}}}}`;
    expect(await compare('app_de.arb', arb('int'), arb('String'))).toEqual([
      'breaking string-catalog-placeholder-type-changed a',
    ]);
  });

  it('a locale of Xcode', async () => {
    const catalog = (locale: string): string =>
      JSON.stringify({
        sourceLanguage: 'en',
        strings: {
          a: { localizations: { [locale]: { stringUnit: { state: 'translated', value: 'x' } } } },
        },
      });
    expect(await compare('x.xcstrings', catalog('de'), catalog('fr'))).toEqual([
      'breaking string-catalog-locale-removed null',
      'info string-catalog-locale-added null',
    ]);
  });

  it('says where in both files, the whole story in two sentences', async () => {
    const [base] = await parseCatalogs({ name: 'en.json', text: '{\n  "a": { "b": "{{x}}" }\n}' });
    const [revision] = await parseCatalogs({ name: 'en.json', text: '{ "a": { "b": "{{y}}" } }' });
    if (base === undefined || revision === undefined) throw new Error('A catalog was expected.');
    expect(compareCatalogs([base], [revision]).findings).toEqual([
      expect.objectContaining({
        id: 'string-catalog-placeholder-renamed',
        level: 'breaking',
        direction: 'none',
        operation: 'a.b',
        base: { pointer: '/a/b', line: 2, column: 10 },
        revision: { pointer: '/a/b', line: 1, column: 10 },
        why: expect.stringMatching(/x .* is called y now/),
        remedy: expect.stringMatching(/^Keep /),
      }),
    ]);
  });
});

const texts = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 8 }),
  fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom(
      'Hi {{name}}',
      '{{count}} items',
      '{n, plural, one {# a} other {# b}}',
      '%1$s of %d',
      '{x} {y, number}',
    ),
  ),
  { minKeys: 1, maxKeys: 12 },
);

describe('laws', () => {
  const formats = ['i18next', 'icu'] as const;

  it('the same catalog, its keys in another order and its lines elsewhere, differs in nothing', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom(...formats), async (catalog, format) => {
        const turned = Object.fromEntries(Object.entries(catalog).reverse());
        expect(
          await compare(
            'en.json',
            JSON.stringify(catalog),
            JSON.stringify(turned, null, 2),
            format,
          ),
        ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('a catalog that only has more keys breaks nobody; without the keys it breaks for each', async () => {
    await fc.assert(
      fc.asyncProperty(texts, texts, fc.constantFrom(...formats), async (catalog, more, format) => {
        const [base, added] = [{ old: catalog }, { old: catalog, new: more }];
        const found = await compare('en.json', JSON.stringify(base), JSON.stringify(added), format);
        expect(found.length).toBeGreaterThan(0);
        expect(found.every((text) => text.startsWith('info string-catalog-key-added new.'))).toBe(
          true,
        );
        const back = await compare('en.json', JSON.stringify(added), JSON.stringify(base), format);
        expect(back).toEqual(
          found.map((text) => text.replace('info', 'breaking').replace('-added', '-removed')),
        );
      }),
      { numRuns: 40 },
    );
  });
});
