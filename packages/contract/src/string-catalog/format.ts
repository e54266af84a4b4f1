import type { StringCatalogFormat } from '@waybill/config';
import { contractError } from '../error-codes.ts';

const extensions: Readonly<Record<string, StringCatalogFormat>> = {
  arb: 'arb',
  strings: 'apple-strings',
  stringsdict: 'stringsdict',
  xcstrings: 'xcstrings',
  po: 'gettext',
  pot: 'gettext',
  xml: 'android',
};

/**
 * @param name the file
 * @returns whether the name alone says that it is a string catalog: JSON may be anything
 */
export function isCatalogName(name: string): boolean {
  const extension = extensionOf(name);
  return extension === 'xml'
    ? /(?:^|\/)values[^/]*\/[^/]+$/.test(name.replaceAll('\\', '/'))
    : Object.hasOwn(extensions, extension);
}

/**
 * Tells the format of a catalog by its name, and of JSON by its content.
 * @param name the file
 * @param texts its content, and that of the same catalog in other locales: one locale's texts may show nothing
 * @returns the format; i18next for JSON without any placeholder, which is the same in all
 * @throws CONTRACT_CATALOG_FORMAT_UNKNOWN
 */
export function formatOf(name: string, texts: readonly string[]): StringCatalogFormat {
  const extension = extensionOf(name);
  if (extension === 'json') return jsonFormat(texts);
  const format = Object.hasOwn(extensions, extension) ? extensions[extension] : undefined;
  if (format !== undefined) return format;
  throw contractError('CONTRACT_CATALOG_FORMAT_UNKNOWN', {
    message: `Expected a string catalog (.json, .arb, .strings, .stringsdict, .xcstrings, .xml, .po, .pot), found ${name}.`,
    remedy: 'Name its format in the settings, or leave the file out of the pattern.',
    location: { file: name },
  });
}

function jsonFormat(texts: readonly string[]): StringCatalogFormat {
  if (texts.some((text) => /\{\{|\$t\(/.test(text))) return 'i18next';
  const icu = /\{\s*[\w.-]+\s*(?:\}|,\s*(?:plural|select|selectordinal|number|date|time)\b)/;
  return texts.some((text) => icu.test(text)) ? 'icu' : 'i18next';
}

function extensionOf(name: string): string {
  return /\.([A-Za-z]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
