/**
 * Writes a locale as BCP 47 does, however its platform writes it: `pt_BR`, `pt-rBR`, `b+sr+Latn`, `sr@latin`.
 * @param written the locale
 * @returns it, canonical; undefined where it is none, or its language is none that Unicode's CLDR knows
 */
export function canonicalLocale(written: string): string | undefined {
  const [base = '', modifier] = written.replace(/\.[\w-]*(?=@|$)/, '').split('@', 2);
  const plain = base
    .replace(/^b\+/, '')
    .replaceAll('+', '-')
    .replaceAll('_', '-')
    .replace(/-r(?=[A-Z]{2}$)/, '-');
  const script =
    modifier === undefined ? '' : modifier.toLowerCase().startsWith('latin') ? '-Latn' : '-Cyrl';
  const [language = '', ...rest] = plain.split('-');
  if (!isLanguage(language)) return undefined;
  try {
    return Intl.getCanonicalLocales([`${language}${script}`, ...rest].join('-'))[0];
  } catch {
    return undefined;
  }
}

/** @returns the language of a locale, without region and script */
export function languageOf(locale: string): string {
  return locale.split('-')[0] ?? locale;
}

/** What a path tells. */
export interface LocatedLocale {
  readonly locale: string;
  /** The path without it: catalogs of other locales have the same one. */
  readonly rest: string;
}

const places: readonly RegExp[] = [
  // Android, Apple, gettext: folders that name nothing else.
  /(?<=(?:^|\/)values-)(b\+[A-Za-z0-9+]+|[a-z]{2,3}(?:-r[A-Z]{2})?)(?=\/[^/]*$)/,
  /(?<=(?:^|\/))([A-Za-z0-9_-]+)(?=\.lproj\/[^/]*$)/,
  /(?<=(?:^|\/))([A-Za-z0-9_@.-]+)(?=\/LC_MESSAGES\/[^/]*$)/,
  // The end of the file's name: app_zh_Hant_TW.arb, de.json.
  /(?<=(?:^|[/._-]))([A-Za-z]{2,3}(?:[-_][A-Za-z]{4})?(?:[-_](?:[A-Za-z]{2}|\d{3}))?(?:@[a-z]+)?)(?=\.[A-Za-z]+$)/,
];

/**
 * Finds the locale in a path, by the conventions of the platforms.
 * @param path the file, with forward slashes
 * @returns the locale and the path without it; undefined where no part is one
 */
export function localeInPath(path: string): LocatedLocale | undefined {
  for (const place of places) {
    const found = place.exec(path);
    const locale = found?.[1] === undefined ? undefined : canonicalLocale(found[1]);
    if (found !== null && locale !== undefined)
      return { locale, rest: without(path, found.index, found[0].length) };
  }
  const parts = path.split('/');
  for (let index = parts.length - 2; index >= 0; index -= 1) {
    const locale = canonicalLocale(parts[index] ?? '');
    if (locale !== undefined)
      return { locale, rest: parts.map((part, at) => (at === index ? '' : part)).join('/') };
  }
  return undefined;
}

function without(path: string, start: number, length: number): string {
  return `${path.slice(0, start).replace(/[-_.]$/, '')}${path.slice(start + length)}`;
}

const languages = new Map<string, boolean>();
let names: Intl.DisplayNames | undefined;

function isLanguage(written: string): boolean {
  if (!/^[A-Za-z]{2,3}$/.test(written)) return false;
  const language = written.toLowerCase();
  let known = languages.get(language);
  if (known === undefined) {
    names ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
    known = names.of(language) !== undefined;
    languages.set(language, known);
  }
  return known;
}
