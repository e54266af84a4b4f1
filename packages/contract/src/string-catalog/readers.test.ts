import { describe, expect, it } from '@jest/globals';
import type { Catalog, Entry } from './catalog.ts';
import { shownType } from './message.ts';
import { parseCatalogs, type CatalogFile } from './read.ts';
import { decodeCatalog } from './text.ts';

async function only(name: string, text: string, more: Partial<CatalogFile> = {}): Promise<Catalog> {
  const [catalog] = await parseCatalogs({ name, text, ...more });
  if (catalog === undefined) throw new Error('There is no catalog.');
  return catalog;
}

function entry(catalog: Catalog, key: string): Entry {
  const found = catalog.entries.get(key);
  if (found === undefined)
    throw new Error(`There is no ${key}: ${[...catalog.entries.keys()].join()}`);
  return found;
}

/** `name: type least-most` of each placeholder. */
function placeholders(found: Entry): readonly string[] {
  return [...found.message.placeholders.values()].map(
    ({ name, type, least, most }) => `${name}: ${shownType(type)} ${least}-${most}`,
  );
}

function cases(found: Entry): readonly string[] {
  return found.message.choices.map(({ argument, by, cases: names, exact }) =>
    `${argument} ${by} ${[...names, ...exact].join(',')}`.trim(),
  );
}

describe('i18next', () => {
  it('reads nested keys, interpolation, nesting, contexts, and plural forms of version 4', async () => {
    const catalog = await only(
      'locales/en/shop.json',
      `{
  "cart": {
    "title": "Hello {{- name}}, until {{date, datetime(month: long)}}",
    "item_one": "{{count}} item",
    "item_other": "{{count}} items",
    "place_ordinal_one": "{{count}}st",
    "place_ordinal_other": "{{count}}th",
    "friend": "A friend",
    "friend_male": "A boyfriend",
    "note": "See $t(cart.title, {\\"name\\": \\"you\\"}) and $t(common:bye)",
    "steps": ["First", "Second"]
  }
}`,
    );
    expect(catalog).toMatchObject({ locale: 'en', format: 'i18next' });
    expect([...catalog.entries.keys()]).toEqual([
      'cart.title',
      'cart.item',
      'cart.place_ordinal',
      'cart.friend',
      'cart.friend_male',
      'cart.note',
      'cart.steps.0',
      'cart.steps.1',
    ]);
    expect(placeholders(entry(catalog, 'cart.title'))).toEqual([
      'name: any 1-1',
      'date: format (datetime) 1-1',
    ]);
    expect(cases(entry(catalog, 'cart.item'))).toEqual(['count cardinal one,other']);
    expect(cases(entry(catalog, 'cart.place_ordinal'))).toEqual(['count ordinal one,other']);
    expect(entry(catalog, 'cart.note').message.nested).toEqual(['cart.title', 'common:bye']);
    expect(entry(catalog, 'cart.item')).toMatchObject({
      pointer: '/cart/item_one',
      position: { line: 4, column: 5 },
    });
  });

  it('reads plural forms of version 3, and takes no suffix for a form that is none', async () => {
    const catalog = await only(
      'ru.json',
      '{"key":"{{count}} item","key_plural":"{{count}} items","n_0":"{{count}} a","n_1":"{{count}} b","n_2":"{{count}} c","step_one":"First","step_two":"Second","part_0":"x"}',
    );
    expect(cases(entry(catalog, 'key'))).toEqual(['count index 0,1']);
    expect(cases(entry(catalog, 'n'))).toEqual(['count index 0,1,2']);
    expect([...catalog.entries.keys()]).toEqual(['key', 'n', 'step_one', 'step_two', 'part_0']);
  });
});

describe('ICU', () => {
  it('reads arguments with types, choices, tags and skeletons; counts over the forms', async () => {
    const catalog = await only(
      'lang/fr-CA.json',
      JSON.stringify({
        simple: "Bonjour {name}, c''est {day, date, ::yyyyMMMd}",
        plural: '{n, plural, =0 {rien} one {# page de {who}} other {# pages de {who} et {who}}}',
        order: '{n, selectordinal, one {#er} other {#e}}',
        select: '{sex, select, female {<b>Elle</b>} other {Il}} a {price, number, ::currency/EUR}',
        nested: { defaultMessage: 'Texte', description: 'what it is' },
        break: 'a<br>b {x}',
      }),
    );
    expect(catalog).toMatchObject({ locale: 'fr-CA', format: 'icu' });
    expect(placeholders(entry(catalog, 'simple'))).toEqual(['name: any 1-1', 'day: date 1-1']);
    expect(placeholders(entry(catalog, 'plural'))).toEqual(['n: count 0-0', 'who: any 0-2']);
    expect(cases(entry(catalog, 'plural'))).toEqual(['n cardinal one,other,=0']);
    expect(cases(entry(catalog, 'order'))).toEqual(['n ordinal one,other']);
    expect(placeholders(entry(catalog, 'select'))).toEqual([
      'sex: choice 0-0',
      '<b>: tag 0-1',
      'price: number 1-1',
    ]);
    expect(entry(catalog, 'nested').message.variants).toEqual([{ selector: '', text: 'Texte' }]);
    expect(placeholders(entry(catalog, 'break'))).toEqual(['x: any 1-1']);
  });

  it.each([
    ['{name', 'EXPECT_ARGUMENT_CLOSING_BRACE'],
    ['{n, plural, one {x}}', 'MISSING_OTHER_CLAUSE'],
    ['{n, number, ::}', 'INVALID_NUMBER_SKELETON'],
    ['{n, plurl, other {x}}', 'INVALID_ARGUMENT_TYPE'],
    [`${'{a, select, other {'.repeat(900)}x${'}}'.repeat(900)}`, 'TOO_DEEP'],
    ['a{b}'.repeat(10_000), 'TOO_LONG'],
  ])('says why %.30s does not compile', async (text, kind) => {
    const catalog = await only('en.json', JSON.stringify({ key: text }), { format: 'icu' });
    const { problem } = entry(catalog, 'key').message;
    // How deep a message can be is for the engine to say.
    if (kind === 'TOO_DEEP') expect(problem?.kind ?? kind).toBe(kind);
    else expect(problem?.kind).toContain(kind);
  });
});

it('ARB: messages with what is declared of them; an apostrophe is only one', async () => {
  const catalog = await only(
    'lib/l10n/app_pt_BR.arb',
    `{
  "@@locale": "pt_BR",
  "hello": "D'água, {name}!",
  "@hello": { "placeholders": { "name": { "type": "String" }, "total": { "type": "int" } } },
  "pages": "{count, plural, =0{nada} one{{count} página} other{{count} páginas}}"
}`,
  );
  expect(catalog).toMatchObject({ locale: 'pt-BR', format: 'arb' });
  expect(catalog.declaredLocale).toBeUndefined();
  expect(placeholders(entry(catalog, 'hello'))).toEqual(['name: any 1-1']);
  expect([...(entry(catalog, 'hello').declared ?? [])].map(([, type]) => shownType(type))).toEqual([
    'string',
    'number (int)',
  ]);
  expect(placeholders(entry(catalog, 'pages'))).toEqual(['count: count 0-1']);
});

describe('Apple', () => {
  const strings = `/* Title */
"welcome" = "Hi %@, you have %2$ld \\"new\\"\\n";
// bare
key.bare = 'x';
`.replace("'x'", '"%%"');

  it.each(['utf8', 'utf16le', 'utf16be'])('reads .strings in %s', async (encoding) => {
    const bytes =
      encoding === 'utf8' ? Buffer.from(strings) : Buffer.from(`\uFEFF${strings}`, 'utf16le');
    if (encoding === 'utf16be') bytes.swap16();
    const catalog = await only('de.lproj/Localizable.strings', decodeCatalog(bytes, 'x'));
    expect(catalog).toMatchObject({ locale: 'de', format: 'apple-strings' });
    expect(placeholders(entry(catalog, 'welcome'))).toEqual([
      '1: object 1-1',
      '2: integer (l) 1-1',
    ]);
    expect(entry(catalog, 'welcome').message.variants[0]?.text).toContain('"new"\n');
    expect(entry(catalog, 'key.bare').position).toEqual({ line: 4, column: 1 });
  });

  it('reads .stringsdict: forms of each variable; a variable is its argument', async () => {
    const catalog = await only(
      'pl.lproj/Localizable.stringsdict',
      `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
  <key>files</key>
  <dict>
    <key>NSStringLocalizedFormatKey</key><string>%#@files@ w %@</string>
    <key>files</key>
    <dict>
      <key>NSStringFormatSpecTypeKey</key><string>NSStringPluralRuleType</string>
      <key>NSStringFormatValueTypeKey</key><string>lu</string>
      <key>one</key><string>%lu plik</string>
      <key>other</key><string>%lu pliku</string>
    </dict>
  </dict>
</dict></plist>`,
    );
    expect(placeholders(entry(catalog, 'files'))).toEqual(['1: integer (l) 1-1', '2: object 1-1']);
    expect(cases(entry(catalog, 'files'))).toEqual(['files cardinal one,other']);
    expect(entry(catalog, 'files').position).toEqual({ line: 4, column: 3 });
  });

  it('reads .xcstrings: each locale, states, variations, substitutions', async () => {
    const unit = (value: string, state = 'translated'): object => ({
      stringUnit: { state, value },
    });
    const catalogs = await parseCatalogs({
      name: 'Localizable.xcstrings',
      text: JSON.stringify({
        sourceLanguage: 'en',
        version: '1.0',
        strings: {
          'Hello %@': { localizations: { de: unit('Hallo %@', 'needs_review') } },
          old: { extractionState: 'stale', localizations: { en: unit('Old'), de: unit('Alt') } },
          files: {
            localizations: {
              en: { variations: { plural: { one: unit('%lld file'), other: unit('%lld files') } } },
              de: {
                ...unit('%#@files@ in %2$@'),
                substitutions: {
                  files: {
                    argNum: 1,
                    formatSpecifier: 'lld',
                    variations: {
                      plural: { one: unit('%arg Datei'), other: unit('%arg Dateien') },
                    },
                  },
                },
              },
            },
          },
          tap: {
            shouldTranslate: false,
            localizations: {
              en: { variations: { device: { iphone: unit('Tap'), mac: unit('Click') } } },
            },
          },
        },
      }),
    });
    const [en, de] = catalogs;
    if (en === undefined || de === undefined) throw new Error('Two locales were expected.');
    expect(catalogs.map(({ locale }) => locale)).toEqual(['en', 'de']);
    expect(entry(en, 'Hello %@').message.variants[0]?.text).toBe('Hello %@');
    expect(entry(de, 'Hello %@').state).toBe('needs-review');
    expect(entry(de, 'old').state).toBe('stale');
    expect(placeholders(entry(en, 'files'))).toEqual(['1: integer (ll) 1-1']);
    expect(placeholders(entry(de, 'files'))).toEqual(['1: integer (ll) 1-1', '2: object 1-1']);
    expect(cases(entry(de, 'files'))).toEqual(['files cardinal one,other']);
    expect(cases(entry(en, 'tap'))).toEqual(['device word iphone,mac']);
    expect(entry(en, 'tap').translatable).toBe(false);
  });
});

it('Android: strings, plurals, arrays, placeholders in xliff:g, escapes, CDATA', async () => {
  const catalog = await only(
    'app/src/main/res/values-pt-rBR/strings.xml',
    `<?xml version="1.0" encoding="utf-8"?>
<resources xmlns:xliff="urn:oasis:names:tc:xliff:document:1.2">
    <!-- greeting -->
    <string name="hello">Ol\\u00e1 <xliff:g id="name" example="Ana">%1$s</xliff:g>, <b>%2$d</b> &amp; 100%%</string>
    <string name="quote">"It's"  \\'ok\\'</string>
    <string name="wrong">It's</string>
    <string name="html"><![CDATA[<p>%s</p>]]></string>
    <string name="app" translatable="false">Shop</string>
    <string name="percent" formatted="false">%d of %d</string>
    <plurals name="songs"><item quantity="one">%d song</item><item quantity="other">%d songs</item></plurals>
    <string-array name="days"><item>Mon</item><item>Tue</item></string-array>
    <color name="x">#fff</color>
</resources>`,
  );
  expect(catalog).toMatchObject({ locale: 'pt-BR', format: 'android' });
  expect([...catalog.entries.keys()]).toEqual([
    'hello',
    'quote',
    'wrong',
    'html',
    'app',
    'percent',
    'songs',
    'days[0]',
    'days[1]',
  ]);
  expect(placeholders(entry(catalog, 'hello'))).toEqual(['1: any 1-1', '2: integer 1-1']);
  expect(entry(catalog, 'hello').message.variants[0]?.text).toBe('Olá %1$s, <b>%2$d</b> & 100%%');
  expect(entry(catalog, 'quote').message).toMatchObject({ variants: [{ text: "It's 'ok'" }] });
  expect(entry(catalog, 'quote').message.problem).toBeUndefined();
  expect(entry(catalog, 'wrong').message.problem?.kind).toBe('APOSTROPHE');
  expect(placeholders(entry(catalog, 'html'))).toEqual(['1: any 1-1']);
  expect(entry(catalog, 'app').translatable).toBe(false);
  expect(placeholders(entry(catalog, 'percent'))).toEqual([]);
  expect(cases(entry(catalog, 'songs'))).toEqual(['cardinal one,other']);
  expect(entry(catalog, 'hello').position).toEqual({ line: 4, column: 5 });
});

it('gettext: contexts, plural forms, flags, fuzzy and obsolete entries, lines that go on', async () => {
  const catalog = await only(
    'po/ru/LC_MESSAGES/app.po',
    `# Russian
#, fuzzy
msgid ""
msgstr ""
"Language: ru_RU\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 "
"&& (n%100<10 || n%100>=20) ? 1 : 2);\\n"

#. a comment
#: src/a.c:12
#, c-format
msgid "%s: % d of %5.2f%%"
msgstr "%s"

#, python-format
msgid "Hi %(name)s"
msgstr "Привет %(name)s"

#, python-brace-format
msgid "{} of {total:.2f} {{x}}"
msgstr "{} из {total}"

msgctxt "menu"
msgid "Open"
msgstr ""

#, fuzzy
#| msgid "before"
msgid "after"
msgstr "после"

msgid "100% done, {{name}} {n}"
msgstr "готово"

#, no-c-format
msgid "take 5%d"
msgstr "5%"

#, c-format
msgid "%d file"
msgid_plural "%d files"
msgstr[0] "%d файл"
msgstr[1] "%d файла"
msgstr[2] "%d "
"файлов"

#~ msgid "gone"
#~ msgstr "нет"
`,
  );
  expect(catalog).toMatchObject({ locale: 'ru', declaredLocale: 'ru-RU', format: 'gettext' });
  const original = (key: string): readonly string[] => {
    const found = entry(catalog, key);
    return placeholders({ ...found, message: found.original ?? found.message });
  };
  expect(original('%s: % d of %5.2f%%')).toEqual([
    '1: string 1-1',
    '2: integer 1-1',
    '3: float 1-1',
  ]);
  expect(original('Hi %(name)s')).toEqual(['name: any 1-1']);
  expect(original('{} of {total:.2f} {{x}}')).toEqual(['{0}: any 1-1', '{total}: any 1-1']);
  expect(original('100% done, {{name}} {n}')).toEqual(['{name}: any 1-1', '{n}: any 1-1']);
  expect(original('take 5%d')).toEqual([]);
  expect(entry(catalog, 'menu|Open').state).toBe('untranslated');
  expect(entry(catalog, 'after').state).toBe('needs-review');
  expect(entry(catalog, '%d file').message.variants.at(-1)).toEqual({
    selector: '2',
    text: '%d файлов',
  });
  expect(catalog.remarks).toMatchObject([{ kind: 'obsolete', key: 'gone' }]);
  expect([0, 1, 2, 5, 11, 21, 22, 112].map((n) => catalog.pluralForms?.formOf?.(n))).toEqual([
    2, 0, 1, 2, 2, 0, 1, 2,
  ]);
  expect(entry(catalog, 'menu|Open').position.line).toBe(23);
});

describe('the locale of a file', () => {
  it.each([
    ['en.json', 'en'],
    ['locales/de/common.json', 'de'],
    ['locales/common.pt-BR.json', 'pt-BR'],
    ['src/i18n/zh_Hant_TW.json', 'zh-Hant-TW'],
    ['lib/l10n/app_sr_Latn.arb', 'sr-Latn'],
    ['messages_de.arb', 'de'],
    ['res/values-iw/strings.xml', 'he'],
    ['res/values-b+sr+Latn/strings.xml', 'sr-Latn'],
    ['zh-Hans.lproj/Localizable.strings', 'zh-Hans'],
    ['locale/sr@latin/LC_MESSAGES/x.po', 'sr-Latn'],
    ['po/de_DE.po', 'de-DE'],
    ['res/values/strings.xml', 'und'],
    ['res/values-night/strings.xml', 'und'],
    ['app.json', 'und'],
  ])('is told by %s: %s', async (name, locale) => {
    const text = name.endsWith('.xml')
      ? '<resources/>'
      : name.endsWith('.strings')
        ? ''
        : name.endsWith('.po')
          ? 'msgid ""\nmsgstr ""\n'
          : '{}';
    expect((await only(name, text)).locale).toBe(locale);
  });
});
