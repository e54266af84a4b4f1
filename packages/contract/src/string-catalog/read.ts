import { exhausted } from '@waybill/core';
import type { StringCatalogFormat } from '@waybill/config';
import type { Catalog } from './catalog.ts';
import type { ReadCatalog } from './format-reader.ts';
import { formatOf } from './format.ts';
import { canonicalLocale, localeInPath } from './locale.ts';
import { CatalogText } from './text.ts';

/** A catalog's file, and what is known of it besides. */
export interface CatalogFile {
  /** As it is named in messages; the path tells the locale where nothing else does. */
  readonly name: string;
  readonly text: string;
  /** Told by name and content where absent. */
  readonly format?: StringCatalogFormat;
  /** Told by name and content where absent. */
  readonly locale?: string;
}

/** The locale of a file that tells none: BCP 47's "undetermined". */
export const undetermined = 'und';

/**
 * Reads the catalogs of one file: one, but for Xcode's, which holds every locale.
 * @param file the file
 * @returns its catalogs; the locale is `und` where nothing tells it
 * @throws CONTRACT_CATALOG_MALFORMED with line and column, CONTRACT_CATALOG_FORMAT_UNKNOWN, CONTRACT_TOO_LARGE
 */
export async function parseCatalogs(file: CatalogFile): Promise<readonly Catalog[]> {
  const format = file.format ?? formatOf(file.name, [file.text]);
  const read = await readAs(format, new CatalogText(file.name, withoutMark(file.text)));
  const named = file.locale ?? localeInPath(file.name.replaceAll('\\', '/'))?.locale;
  return read.map((catalog): Catalog => {
    const { locale: written, ...rest } = catalog;
    const declared = written === undefined ? undefined : (canonicalLocale(written) ?? written);
    // Xcode's file names its locales itself; of the others, the path says what the application loads it for.
    const locale = (format === 'xcstrings' ? declared : (named ?? declared)) ?? undetermined;
    return {
      ...rest,
      file: file.name,
      format,
      locale: canonicalLocale(locale) ?? locale,
      ...(declared === undefined || declared === locale ? {} : { declaredLocale: declared }),
    };
  });
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** A format's reader is loaded where it is needed. */
async function readAs(
  format: StringCatalogFormat,
  source: CatalogText,
): Promise<readonly ReadCatalog[]> {
  switch (format) {
    case 'i18next':
      return (await import('./i18next.ts')).readI18next(source);
    case 'icu':
      return await (await import('./icu-json.ts')).readIcuJson(source);
    case 'arb':
      return await (await import('./arb.ts')).readArb(source);
    case 'apple-strings':
      return (await import('./apple-strings.ts')).readAppleStrings(source);
    case 'stringsdict':
      return (await import('./stringsdict.ts')).readStringsdict(source);
    case 'xcstrings':
      return (await import('./xcstrings.ts')).readXcstrings(source);
    case 'android':
      return (await import('./android.ts')).readAndroid(source);
    case 'gettext':
      return (await import('./gettext.ts')).readGettext(source);
    default:
      return exhausted(format, 'The format of the catalog');
  }
}
