import { describe, expect, it } from '@jest/globals';
import { isWaybillError } from '@waybill/core';
import { contractErrorCodes } from '../error-codes.ts';
import { pluralExpression } from './gettext-plural.ts';
import { parseCatalogs } from './read.ts';
import { catalogLimits, decodeCatalog } from './text.ts';

async function refusal(name: string, text: string): Promise<string> {
  try {
    await parseCatalogs({ name, text });
  } catch (error) {
    if (!isWaybillError(error)) throw error;
    const { code, location } = error;
    expect(Object.keys(contractErrorCodes)).toContain(code);
    expect(location?.file).toBe(name);
    return `${code} ${String(location?.line)}:${String(location?.column)}`;
  }
  return 'read';
}

describe('a catalog that is malformed says file, line and column', () => {
  it.each([
    ['a JSON comma too many', 'en.json', '{\n  "a": "b",\n}', '3:1'],
    ['JSON that ends', 'en.json', '{"a": ', '1:7'],
    ['a JSON text with a line break', 'en.json', '{"a": "b\nc"}', '1:7'],
    ['JSON after the end', 'en.json', '{} {}', '1:4'],
    ['JSON that is a list', 'en.json', '["a"]', '1:1'],
    ['a number of JSON', 'en.json', '{"a": 01}', '1:8'],
    ['a value of ARB', 'app_en.arb', '{"a": {"b": "c"}}', '1:7'],
    ['no semicolon', 'en.lproj/x.strings', '"a" = "b"\n"c" = "d";', '2:1'],
    ['a comment of Apple', 'en.lproj/x.strings', ' /* a', '1:2'],
    ['a text of Apple that is not closed', 'en.lproj/x.strings', '\n"a" = "b;', '2:7'],
    ['an end of XML', 'values-de/strings.xml', '<resources>\n <string name="a">b</item>\n', '2:20'],
    [
      'an attribute of XML',
      'values-de/strings.xml',
      '<resources><string name=a/></resources>',
      '1:19',
    ],
    ['no name', 'values-de/strings.xml', '<resources>\n<string>x</string></resources>', '2:1'],
    ['another root', 'values-de/strings.xml', '<manifest/>', '1:1'],
    ['XML that ends', 'values-de/strings.xml', '<resources>\n<string name="a">', '2:1'],
    [
      'an ampersand',
      'values-de/strings.xml',
      '<resources><string name="a">b & c</string></resources>',
      '1:31',
    ],
    ['no property list', 'de.lproj/x.stringsdict', '<plist><array/></plist>', '1:1'],
    [
      'no format',
      'de.lproj/x.stringsdict',
      '<plist><dict><key>a</key><dict/></dict></plist>',
      '1:26',
    ],
    ['no strings', 'x.xcstrings', '{"version": "1.0"}', '1:1'],
    ['no msgstr', 'de.po', 'msgid "a"\n\nmsgid "b"\nmsgstr ""\n', '1:1'],
    ['a text of PO', 'de.po', 'msgid "a"\nmsgstr "b\n', '2:1'],
    ['a word of PO', 'de.po', '\nmsgit "a"\n', '2:1'],
    ['a form twice', 'de.po', 'msgid "a"\nmsgstr "b"\nmsgstr "c"\n', '3:1'],
  ])('%s', async (_about, name, text, place) => {
    expect(await refusal(name, text)).toBe(`CONTRACT_CATALOG_MALFORMED ${place}`);
  });

  it('bytes that are no text', () => {
    expect(() => decodeCatalog(Buffer.from([0x62, 0x70, 0xff, 0xfe]), 'x.strings')).toThrow(
      'UTF-8',
    );
  });

  it('a format that nobody knows', async () => {
    expect(await refusal('texts.csv', 'a,b')).toMatch(/^CONTRACT_CATALOG_FORMAT_UNKNOWN/);
  });
});

describe('a hostile catalog', () => {
  it.each([
    [
      'declares entities',
      '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><resources><string name="x">&b;</string></resources>',
      'CONTRACT_CATALOG_MALFORMED',
    ],
    [
      'names a file outside',
      '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><resources/>',
      'CONTRACT_CATALOG_MALFORMED',
    ],
    [
      'refers to an entity',
      '<resources><string name="x">&unknown;</string></resources>',
      'CONTRACT_CATALOG_MALFORMED',
    ],
    ['nests elements', '<a>'.repeat(10_000), 'CONTRACT_TOO_LARGE'],
    ['opens and opens', '<'.repeat(100_000), 'CONTRACT_CATALOG_MALFORMED'],
    ['has attributes', `<resources ${'a = "'.repeat(50_000)}`, 'CONTRACT_CATALOG_MALFORMED'],
  ])('in XML %s', async (_about, text, code) => {
    expect(await refusal('res/values-de/strings.xml', text)).toContain(code);
  });

  it('nests JSON', async () => {
    expect(await refusal('en.json', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`)).toMatch(
      /^CONTRACT_TOO_LARGE/,
    );
    expect(await refusal('en.json', '['.repeat(100_000))).toMatch(/^CONTRACT_TOO_LARGE/);
  });

  it('is longer than what is read', () => {
    expect(() => decodeCatalog(new Uint8Array(catalogLimits.bytes + 1), 'en.json')).toThrow(
      'at most',
    );
  });

  it('takes names that objects have of themselves for nothing but names', async () => {
    const text = '{"__proto__": "a", "constructor": {"prototype": "{{b}}"}, "a": "$t(toString)"}';
    const [catalog] = await parseCatalogs({ name: 'en.json', text });
    expect([...(catalog?.entries.keys() ?? [])]).toEqual([
      '__proto__',
      'constructor.prototype',
      'a',
    ]);
  });

  it.each([
    '(',
    'n ?',
    'n ? 1',
    'n; process.exit()',
    'm',
    '('.repeat(1000) + 'n' + ')'.repeat(1000),
    '!'.repeat(1000) + 'n',
    'n'.repeat(3000),
  ])('writes no expression of plural forms: %.20s', (written) => {
    expect(pluralExpression(written)).toBeUndefined();
  });

  it('divides by nothing, which gives no form', () => {
    expect(pluralExpression('n % 0')?.(3)).toBeNaN();
  });

  it.each([
    ['en.json', `{"a": "${'{{'.repeat(20_000)}"}`],
    ['en.json', `{"a": "${'$t('.repeat(20_000)}"}`],
    ['en.json', `{"a": "${'{{a,'.repeat(20_000)}"}`],
    ['de.lproj/x.strings', `"a" = "${'%1$'.repeat(20_000)}";`],
    ['de.lproj/x.strings', `${' /* x */'.repeat(50_000)} "a" = "${'%#@'.repeat(20_000)}";`],
    ['de.po', `msgid "${'%(a'.repeat(20_000)}"\nmsgstr "${'{a:'.repeat(20_000)}"\n`],
    ['de.po', `msgid ""\nmsgstr "Plural-Forms: ${' '.repeat(50_000)}x"\n`],
    [
      'res/values-de/strings.xml',
      `<resources><string name="a">${"\\\\'".repeat(30_000)}%${'0'.repeat(30_000)}</string></resources>`,
    ],
  ])('in %s does not take time beyond its length', async (name, text) => {
    expect(await refusal(name, text)).toBe('read');
  });
});
