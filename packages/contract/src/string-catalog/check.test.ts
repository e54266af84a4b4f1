import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stringCatalogSettingsSchema } from '@waybill/config';
import { baselineText } from './baseline.ts';
import type { CatalogFolder } from './catalog-folder.ts';
import { checkCatalogFolder, type CatalogCheckResult } from './check-checkout.ts';
import { catalogCheckRules } from './rules.ts';

type Files = Readonly<Record<string, string>>;

function folderOf(files: Files): CatalogFolder {
  return {
    list: async (pattern) =>
      Object.keys(files)
        .filter((path) => pattern.match(path) !== undefined)
        .sort(),
    read: async (path) => {
      const text = files[path];
      return text === undefined ? undefined : Buffer.from(text);
    },
  };
}

async function check(files: Files, settings: object): Promise<CatalogCheckResult> {
  const result = await checkCatalogFolder(
    folderOf(files),
    stringCatalogSettingsSchema.parse(settings),
  );
  for (const { id, level } of result.findings)
    expect(Object.entries(catalogCheckRules)).toContainEqual([id, level]);
  return result;
}

/** `rule locale key detail` of each finding. */
async function told(files: Files, settings: object): Promise<readonly string[]> {
  const { findings } = await check(files, settings);
  return findings.map(({ id, subject: { locale, key, detail } }) =>
    [id.replace('string-catalog-', ''), locale, key, detail]
      .filter((text) => text !== '')
      .join(' '),
  );
}

const json = (texts: object): string => JSON.stringify(texts, null, 2);
const locales = { files: ['{locale}.json'] };

describe('keys and texts', () => {
  it('missing, extra, untranslated, empty and known to be the same', async () => {
    const files = {
      'en.json': json({ a: 'Apple', b: 'Pear', brand: 'Shop', url: 'https://x.org', n: '{{n}}' }),
      'de.json': json({ a: 'Apple', c: 'Extra', brand: 'Shop', url: 'https://x.org', n: '{{n}}' }),
      'fr.json': json({ a: '', b: 'Poire', brand: 'Shop', url: 'https://x.org', n: '{{n}}' }),
      'en-GB.json': json({
        a: 'Apple',
        b: 'Pear',
        brand: 'Shop',
        url: 'https://x.org',
        n: '{{n}}',
      }),
    };
    expect(await told(files, { ...locales, 'allow-untranslated': ['br*'] })).toEqual([
      'key-missing de b',
      'text-same de a',
      'key-extra de c',
      'text-empty fr a',
    ]);
  });

  it('a missing key is shown where the source has it, and names the file that lacks it', async () => {
    const files = { 'en.json': json({ a: 'Apple', c: 'Pear' }), 'de.json': json({ a: 'B c' }) };
    const { findings } = await check(files, locales);
    expect(findings).toEqual([
      expect.objectContaining({
        revision: { file: 'en.json', pointer: '/c', line: 3, column: 3 },
        why: 'de, "c": de.json lacks it.',
      }),
    ]);
  });

  it('a locale that a unit lacks is one finding; one that must be there as well', async () => {
    const files = {
      'l/en/a.json': json({ x: 'X' }),
      'l/de/a.json': json({ x: 'Ü' }),
      'l/en/b.json': json({ x: 'X' }),
    };
    expect(
      await told(files, { files: ['l/{locale}/*.json'], locales: ['en', 'de', 'pt_BR'] }),
    ).toEqual(['locale-missing pt-BR', 'locale-missing de', 'locale-missing pt-BR']);
  });

  it('a key that stands there twice, and an included key that is nowhere', async () => {
    const files = { 'en.json': '{"a": "x", "a": "$t(b) $t(c_d) $t(other:e)", "c_d": "y"}' };
    expect(await told(files, locales)).toEqual(['key-duplicate en a', 'nesting-unresolved en a b']);
  });

  it('a context that the source does not know is only told', async () => {
    const files = {
      'en.json': json({ friend: 'A friend' }),
      'de.json': json({ friend: 'Wer', friend_female: 'Freundin' }),
    };
    expect(await told(files, locales)).toEqual(['context-extra de friend_female']);
  });

  it('states: fuzzy, stale, obsolete, not to be translated', async () => {
    const unit = (value: string, state = 'translated'): object => ({
      stringUnit: { state, value },
    });
    const files = {
      'L.xcstrings': json({
        sourceLanguage: 'en',
        strings: {
          a: { localizations: { en: unit('One'), de: unit('Eins', 'needs_review') } },
          b: { extractionState: 'stale', localizations: { en: unit('Two') } },
          c: { shouldTranslate: false, localizations: { en: unit('Shop'), de: unit('Laden') } },
          d: { localizations: { en: unit('Three'), de: unit('', 'new') } },
        },
      }),
      'de.po':
        'msgid ""\nmsgstr "Language: de\\n"\n#, fuzzy\nmsgid "x"\nmsgstr "y"\n#~ msgid "z"\n#~ msgstr "w"\n',
    };
    expect(await told(files, { files: ['L.xcstrings', '{locale}.po'] })).toEqual([
      'entry-stale en b',
      'entry-needs-review de a',
      'untranslatable-translated de c',
      'text-empty de d',
      'entry-obsolete de z',
      'entry-needs-review de x',
    ]);
  });
});

describe('placeholders', () => {
  const pair = async (en: string, de: string, format: string): Promise<readonly string[]> =>
    await told(
      { 'en.json': json({ k: en }), 'de.json': json({ k: de }) },
      { files: [{ path: '{locale}.json', format }] },
    );

  it.each([
    ['icu', 'Hi {a}', 'Tach {b}', ['placeholder-missing de k a', 'placeholder-unknown de k b']],
    ['icu', 'At {a, date}', 'Um {a, number}', ['placeholder-type de k a']],
    ['icu', 'At {a, date}', 'Um {a, time, short}', []],
    ['icu', 'Hi {a} {a}', 'Tach {a}', ['placeholder-count de k a']],
    ['icu', '{n} things', '{n, plural, one {Ding} other {# Dinge}}', []],
    [
      'icu',
      '{n, plural, one {It} other {#}} {w}',
      '{n, plural, one {E {w}} other {S}}',
      ['placeholder-count de k w'],
    ],
    ['icu', '<b>x y</b> {a}', 'uv {a}', ['placeholder-missing de k <b>']],
    [
      'icu',
      '{s, select, f {aa} other {bb}}',
      '{s, select, w {cc} other {dd}}',
      ['select-case-missing de k s f', 'select-case-unknown de k s w'],
    ],
    ['icu', 'Hi {a}', 'Tach {a', ['message-invalid de k EXPECT_ARGUMENT_CLOSING_BRACE']],
    [
      'i18next',
      'Hi {{a}}',
      'Tach {{b}}',
      ['placeholder-missing de k a', 'placeholder-unknown de k b'],
    ],
    ['i18next', '{{a, date}} xy', '{{a, number}} uv', ['placeholder-type de k a']],
    ['i18next', '{{a, number(x: 1)}} xy', '{{a, number(x: 2)}} uv', []],
  ])('%s: %s → %s', async (format, en, de, expected) => {
    expect(await pair(en, de, format)).toEqual(expected);
  });

  it('by their place, in printf', async () => {
    const android = (text: string): string =>
      `<resources><string name="k">${text}</string></resources>`;
    const files = {
      'res/values/strings.xml': android('%1$s of %2$d'),
      'res/values-de/strings.xml': android('%2$d von %1$s'),
      'res/values-fr/strings.xml': android('%s et %s'),
      'res/values-night/strings.xml': android('not a locale'),
    };
    expect(await told(files, { files: ['res/values-{locale}/strings.xml'] })).toEqual([
      'placeholder-type fr k 2',
    ]);
    expect(await told(files, { files: ['res/values-{locale}/*.xml'] })).toEqual([
      'placeholder-type fr k 2',
    ]);
  });

  it('that ARB declares', async () => {
    const files = {
      'app_en.arb': json({ k: '{a} {b}', '@k': { placeholders: { a: {}, c: {} } } }),
    };
    expect(await told(files, { files: ['app_{locale}.arb'] })).toEqual([
      'placeholder-undeclared en k b',
      'placeholder-unused en k c',
    ]);
  });

  it('of gettext, against the text beside the translation', async () => {
    const files = {
      'po/de.po':
        'msgid ""\nmsgstr "Language: de\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"\n#, c-format\nmsgid "%s: %d"\nmsgstr "%d: %s"\n#, c-format\nmsgid "%d file"\nmsgid_plural "%d files"\nmsgstr[0] "eine Datei"\nmsgstr[1] "%d Dateien"\n',
    };
    expect(await told(files, { files: ['po/{locale}.po'] })).toEqual([
      'placeholder-type de %s: %d 1',
      'placeholder-type de %s: %d 2',
    ]);
  });
});

describe('plural forms, by the locale', () => {
  it.each([
    [
      'pl',
      '{n, plural, one {a} other {b}}',
      ['plural-category-missing pl k n few', 'plural-category-missing pl k n many'],
    ],
    ['pl', '{n, plural, one {a} few {b} many {c} other {d}}', []],
    ['fr', '{n, plural, one {a} other {b}}', ['plural-category-rare fr k n many']],
    ['de', '{n, plural, =1 {a} other {b}}', []],
    ['de', '{n, plural, one {a} few {b} other {c}}', ['plural-category-unknown de k n few']],
    ['ja', '{n, plural, other {b}}', []],
    ['ja', '{n, plural, one {a} other {b}}', ['plural-category-unknown ja k n one']],
    [
      'ar',
      '{n, plural, one {a} other {b}}',
      ['zero', 'two', 'few', 'many'].map((form) => `plural-category-missing ar k n ${form}`),
    ],
    ['it', '{n, selectordinal, many {a} other {b}}', []],
  ])('%s: %s', async (locale, text, expected) => {
    const files = { 'en.json': json({ k: 'x {n}' }), [`${locale}.json`]: json({ k: text }) };
    const found = await told(files, { files: [{ path: '{locale}.json', format: 'icu' }] });
    expect([...found].sort()).toEqual([...expected].sort());
  });

  it('i18next: suffixes of version 3 and 4; one form needs none', async () => {
    const files = {
      'en.json': json({ a_one: '{{count}} ax', a_other: '{{count}} as' }),
      'ru.json': json({ a_one: '{{count}} bx', a_few: '{{count}} by' }),
      'ja.json': json({ a: '{{count}} cx' }),
      'de.json': json({ a: '{{count}} dx' }),
    };
    expect([...(await told(files, locales))].sort()).toEqual([
      'plural-absent de a',
      'plural-category-missing ru a count many',
      'plural-category-missing ru a count other',
    ]);
    expect(
      await told(
        { 'en.json': json({ a: 'x', a_plural: 'y' }), 'ru.json': json({ a: 'v', a_plural: 'w' }) },
        locales,
      ),
    ).toEqual(['plural-category-missing ru a 2']);
  });

  it('Android and Apple: what must be there, and what another shape means', async () => {
    const plurals = (...names: string[]): string =>
      `<resources><plurals name="k">${names.map((name) => `<item quantity="${name}">%d</item>`).join('')}</plurals></resources>`;
    const files = {
      'res/values/strings.xml': plurals('one', 'other'),
      'res/values-cs/strings.xml': plurals('one', 'other'),
      'res/values-de/strings.xml': '<resources><string name="k">%d x</string></resources>',
    };
    expect(await told(files, { files: ['res/values*/strings.xml'] })).toEqual([
      'plural-category-missing cs k few',
      'plural-category-rare cs k many',
      'plural-absent de k',
    ]);
  });

  it.each([
    ['nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);', []],
    ['nplurals=2; plural=(n != 1);', ['plural-forms-coarse pl few many']],
    ['nplurals=2; plural=n;', ['plural-forms-invalid pl expression']],
    ['nplurals=2; plural=n ? ;', ['plural-forms-invalid pl expression']],
    ['', ['plural-forms-invalid pl missing']],
  ])('gettext, whose header says %s', async (header, expected) => {
    const count = Number(/nplurals=(\d)/.exec(header)?.[1] ?? 2);
    const forms = Array.from({ length: count }, (_, form) => `msgstr[${String(form)}] "x%d"\n`);
    const po = `msgid ""\nmsgstr "Language: pl\\n${header === '' ? '' : `Plural-Forms: ${header}\\n`}"\n\nmsgid "%d a"\nmsgid_plural "%d b"\n${forms.join('')}`;
    expect(await told({ 'pl.po': po }, { files: ['{locale}.po'] })).toEqual(expected);
  });

  it('a form of gettext that is missing', async () => {
    const po =
      'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\n';
    expect(await told({ 'de.po': po }, { files: ['{locale}.po'] })).toEqual([
      'plural-category-missing de a 1',
    ]);
  });

  it('a language that no rules are known for is not passed over in silence', async () => {
    const files = {
      'en.json': json({ k: 'x {n}' }),
      'tlh.json': json({ k: '{n, plural, other {b}}' }),
    };
    expect(await told(files, { files: [{ path: '{locale}.json', format: 'icu' }] })).toEqual([
      'plural-rules-unknown tlh',
    ]);
  });
});

describe('which files', () => {
  it('a pattern that fits nothing, a source that is not there, a locale that nobody tells', async () => {
    const files = { 'l/de.json': '{}', 'app.json': '{}' };
    await expect(check(files, { files: ['m/{locale}.json'] })).rejects.toMatchObject({
      code: 'CONTRACT_PATH_MISSING',
    });
    await expect(
      check(files, { files: [{ path: 'l/{locale}.json', source: 'en.json' }] }),
    ).rejects.toMatchObject({ code: 'CONTRACT_PATH_MISSING' });
    await expect(check(files, { files: ['app.json'] })).rejects.toMatchObject({
      code: 'CONTRACT_CATALOG_LOCALE_UNKNOWN',
    });
    expect(await told(files, { files: ['l/{locale}.json'] })).toEqual(['source-missing en']);
    expect(await told(files, { files: ['l/{locale}.json'], source: 'de' })).toEqual([]);
  });

  it('Base.lproj and a template of gettext hold the source; folders are found without {locale}', async () => {
    const files = {
      'ios/Base.lproj/L.strings': '"a" = "Hi you %@";',
      'ios/de.lproj/L.strings': '"a" = "Hallo";',
      'po/app.pot': 'msgid "a"\nmsgstr ""\n\nmsgid "b"\nmsgstr ""\n',
      'po/de.po': 'msgid "a"\nmsgstr "c"\n',
    };
    expect(
      await told(files, {
        files: ['ios/*.lproj/*.strings', { path: 'po/{locale}.po', source: 'po/app.pot' }],
      }),
    ).toEqual(['placeholder-missing de a 1', 'key-missing de b']);
  });

  it('what fits a pattern and is no locale, and a content that says another one', async () => {
    const files = {
      'en.json': '{}',
      'package.json': '{}',
      'app_en.arb': '{}',
      'app_de.arb': '{"@@locale": "fr"}',
    };
    expect(await told(files, { files: ['{locale}.json', 'app_{locale}.arb'] })).toEqual([
      'locale-unknown package',
      'locale-mismatch de fr',
    ]);
  });
});

describe('lists beside the catalogs', () => {
  const files = {
    'en.json': json({ a: 'Apple', c_one: '{{count}} d', c_other: '{{count}} d', e: 'Fig' }),
    'keys.txt': '# keys\na\n\nc_other # counted\ngone\n',
    'keys.md':
      '# Keys\n\nText with `code`.\n\n| key | about |\n| --- | --- |\n| `a` | x |\n- `en:c`\n* `e`: y\n',
    'keys.json': '["a", "c", "e"]',
    'empty.txt': '# nothing\n',
  };

  it('documented keys in both directions, from text, Markdown and JSON', async () => {
    expect(await told(files, { files: ['en.json'], documented: 'keys.txt' })).toEqual([
      'key-undocumented en e',
      'documented-key-missing gone',
    ]);
    expect(await told(files, { files: ['en.json'], documented: 'keys.md' })).toEqual([]);
    expect(await told(files, { files: ['en.json'], documented: 'keys.json' })).toEqual([]);
    for (const [documented, code] of [
      ['empty.txt', 'CONTRACT_CATALOG_LIST_INVALID'],
      ['nowhere.txt', 'CONTRACT_PATH_MISSING'],
    ])
      await expect(check(files, { files: ['en.json'], documented })).rejects.toMatchObject({
        code,
      });
  });

  it('a baseline takes out what is known, wherever its line went; what is fixed leaves it', async () => {
    const before = { 'en.json': json({ a: 'Apple', c: 'Pear' }), 'de.json': json({ a: 'Apple' }) };
    const { all } = await check(before, locales);
    expect(all).toHaveLength(2);
    const baseline = baselineText(all);
    const settings = { ...locales, baseline: 'lists/known.json' };
    const moved = {
      'en.json': json({ new: 'New', c: 'Pear', a: 'Apple' }),
      'de.json': `\n\n${json({ new: 'Neu', a: 'Apple' })}`,
      'lists/known.json': baseline,
    };
    expect(await check(moved, settings)).toMatchObject({ known: 2, findings: [] });
    const fixed = { ...moved, 'de.json': json({ new: 'New', a: 'Apple', c: 'Feige' }) };
    const result = await check(fixed, settings);
    expect(result.known).toBe(1);
    expect(result.findings).toMatchObject([
      { id: 'string-catalog-text-same', level: 'risky' },
      {
        id: 'string-catalog-baseline-stale',
        level: 'info',
        revision: { file: 'lists/known.json' },
      },
    ]);
    expect(baselineText([...all].reverse())).toBe(baseline);
  });

  it.each(['{"version": 2, "findings": []}', '[]', '{"version": 1, "findings": [{"id": "x"}]}'])(
    'a baseline that is none: %s',
    async (text) => {
      const given = { 'en.json': '{}', 'known.json': text };
      await expect(
        check(given, { files: ['en.json'], baseline: 'known.json' }),
      ).rejects.toMatchObject({ code: 'CONTRACT_CATALOG_LIST_INVALID' });
    },
  );
});

describe('laws', () => {
  const catalogs = fc.dictionary(
    fc.string({ minLength: 1, maxLength: 8 }).filter((key) => !key.includes('_')),
    fc.constantFrom(
      'Text',
      'Hi {name}',
      '{n, number} of {d, date}',
      '<b>{x}</b>',
      '{s, select, a {A} other {O}}',
    ),
    { minKeys: 1, maxKeys: 10 },
  );

  it('where every locale has the texts of the source, no key and no placeholder is amiss', async () => {
    await fc.assert(
      fc.asyncProperty(catalogs, fc.boolean(), async (texts, turned) => {
        const other = turned ? Object.fromEntries(Object.entries(texts).reverse()) : texts;
        const found = await told(
          { 'en.json': json(texts), 'de.json': json(other), 'ja.json': JSON.stringify(texts) },
          { files: [{ path: '{locale}.json', format: 'icu' }] },
        );
        expect(found.filter((text) => !text.startsWith('text-same'))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('the order of the keys changes nothing but the order of the findings', async () => {
    await fc.assert(
      fc.asyncProperty(catalogs, catalogs, async (en, de) => {
        const prints = async (one: object, other: object): Promise<readonly string[]> => {
          const files = { 'en.json': json(one), 'de.json': json(other) };
          const { findings } = await check(files, {
            files: [{ path: '{locale}.json', format: 'icu' }],
          });
          return findings.map(({ fingerprint }) => fingerprint).sort();
        };
        const turned = (texts: object): object =>
          Object.fromEntries(Object.entries(texts).reverse());
        expect(await prints(turned(en), turned(de))).toEqual(await prints(en, de));
      }),
      { numRuns: 40 },
    );
  });
});
