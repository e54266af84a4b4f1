import type {
  StringCatalogFiles,
  StringCatalogFormat,
  StringCatalogSettings,
} from '@waybill/config';
import { contractError } from '../error-codes.ts';
import type { Catalog } from './catalog.ts';
import type { CatalogFolder } from './catalog-folder.ts';
import type { CatalogUnit } from './check.ts';
import { formatOf } from './format.ts';
import { canonicalLocale, localeInPath } from './locale.ts';
import { filledPattern, pathPattern } from './path-pattern.ts';
import { parseCatalogs, undetermined } from './read.ts';
import { decodeCatalog } from './text.ts';

/** A file before it is read. */
interface FoundFile {
  readonly path: string;
  readonly unit: string;
  /** As its path tells it. */
  readonly locale: string | undefined;
  /** Whether its path says that it holds the source texts. */
  readonly isSource: boolean;
  readonly text: string;
}

/** The catalogs that settings name. */
export interface CatalogUnits {
  readonly units: readonly CatalogUnit[];
  /** Files that fit a pattern, and whose place of `{locale}` holds no locale. */
  readonly strangers: readonly { readonly path: string; readonly written: string }[];
}

/**
 * Reads the catalogs that settings name, and sorts them: the same keys, in several locales.
 * @param folder where they are read from
 * @param settings which they are
 * @returns the units, in the order of the settings
 * @throws CONTRACT_PATH_MISSING where a pattern fits no file, CONTRACT_CATALOG_LOCALE_UNKNOWN,
 *   CONTRACT_CATALOG_FORMAT_UNKNOWN, CONTRACT_CATALOG_MALFORMED, CONTRACT_TOO_LARGE
 */
export async function readCatalogUnits(
  folder: CatalogFolder,
  settings: Pick<StringCatalogSettings, 'files' | 'source'>,
): Promise<CatalogUnits> {
  const units: CatalogUnit[] = [];
  const strangers: { path: string; written: string }[] = [];
  for (const files of settings.files) {
    const found = await filesOf(folder, files, strangers);
    const names = new Set(found.map(({ unit }) => unit));
    for (const name of names) {
      const own = found.filter(({ unit }) => unit === name);
      units.push(await unitOf(name, own, files, settings.source));
    }
  }
  return { units, strangers };
}

async function filesOf(
  folder: CatalogFolder,
  files: StringCatalogFiles,
  strangers: { path: string; written: string }[],
): Promise<readonly FoundFile[]> {
  const pattern = pathPattern(files.path);
  const found: FoundFile[] = [];
  const sources = new Map<string, string>();
  for (const path of await folder.list(pattern)) {
    const match = pattern.match(path);
    if (match === undefined) continue;
    const located = locatedBy(match.locale, path);
    if (located.stranger && match.locale !== undefined) {
      // Android names other things than locales in the same way: values-night, values-v21.
      if (!/\/values-[^/]+\//.test(`/${path}`)) strangers.push({ path, written: match.locale });
      continue;
    }
    const unit = match.locale === undefined ? located.rest : filledPattern(files.path, match.stars);
    const written = 'source' in files ? files.source : androidSource(files.path);
    if (written !== undefined) sources.set(unit, filledPattern(written, match.stars));
    const text = await textAt(folder, path);
    if (text !== undefined)
      found.push({ path, unit, locale: located.locale, isSource: located.isSource, text });
  }
  const given = 'source' in files ? files.source : undefined;
  for (const [unit, path] of sources) {
    if (found.some((file) => file.path === path)) continue;
    const text = await textAt(folder, path);
    if (text !== undefined) found.push({ path, unit, locale: undefined, isSource: true, text });
    else if (given !== undefined) throw missing(path, 'It should hold the source texts.');
  }
  if (found.length === 0) throw missing(files.path, 'No file fits it.');
  return found;
}

interface Located {
  readonly locale: string | undefined;
  readonly rest: string;
  readonly isSource: boolean;
  readonly stranger: boolean;
}

function locatedBy(written: string | undefined, path: string): Located {
  const base = /(?:^|\/)Base\.lproj\//;
  if (base.test(path)) {
    const rest = path.replace('Base.lproj/', '.lproj/');
    return { locale: undefined, rest, isSource: true, stranger: false };
  }
  if (written !== undefined) {
    // `car` is a language, and to Android a way to be docked.
    const qualifier = written === 'car' && /(?:^|\/)values-car\//.test(path);
    const locale = qualifier ? undefined : canonicalLocale(written);
    return { locale, rest: path, isSource: false, stranger: locale === undefined };
  }
  const located = localeInPath(path);
  const isSource = located === undefined && /(?:^|\/)values\/[^/]+$|\.pot$/.test(path);
  return { locale: located?.locale, rest: located?.rest ?? path, isSource, stranger: false };
}

function androidSource(path: string): string | undefined {
  return /(?:^|\/)values-\{locale\}\//.test(path)
    ? path.replace('values-{locale}/', 'values/')
    : undefined;
}

async function textAt(folder: CatalogFolder, path: string): Promise<string | undefined> {
  const bytes = await folder.read(path);
  return bytes === undefined ? undefined : decodeCatalog(bytes, path);
}

async function unitOf(
  name: string,
  found: readonly FoundFile[],
  files: StringCatalogFiles,
  source: string,
): Promise<CatalogUnit> {
  const sourceLocale = canonicalLocale(source) ?? source;
  const texts = found.map(({ text }) => text);
  const given: StringCatalogFormat | undefined = 'format' in files ? files.format : undefined;
  const explicit = 'locale' in files ? files.locale : undefined;
  const catalogs: Catalog[] = [];
  let sourceCatalog: Catalog | undefined;
  for (const file of found) {
    const format = given ?? formatOf(file.path, texts);
    const locale = file.isSource ? sourceLocale : (file.locale ?? explicit);
    const parsed = await parseCatalogs({
      name: file.path,
      text: file.text,
      format,
      ...(locale === undefined ? {} : { locale }),
    });
    if (parsed.some((catalog) => catalog.locale === undetermined)) throw unlocated(file.path);
    // Xcode's file names its source language, which comes first.
    if (file.isSource || format === 'xcstrings') sourceCatalog = parsed[0];
    catalogs.push(...parsed);
  }
  sourceCatalog ??= catalogs.find((catalog) => catalog.locale === sourceLocale);
  const translations = catalogs.filter((catalog) => catalog !== sourceCatalog);
  return {
    name,
    group: files.path,
    translations,
    ...(sourceCatalog === undefined ? {} : { source: sourceCatalog }),
  };
}

function unlocated(path: string): Error {
  return contractError('CONTRACT_CATALOG_LOCALE_UNKNOWN', {
    message: `Expected that the path or the content of ${path} tells its locale, found none.`,
    remedy: 'Put {locale} into the pattern, or name the locale of the file in the settings.',
    location: { file: path },
  });
}

function missing(path: string, why: string): Error {
  return contractError('CONTRACT_PATH_MISSING', {
    message: `Expected string catalogs at ${path}, found none. ${why}`,
    remedy: 'Correct the path in the settings, or add the file.',
    location: { file: path },
  });
}
