import type { StringCatalogContract } from '@waybill/config';
import type { ContractBase } from '../bases.ts';
import type { Finding } from '../verdict.ts';
import type { Catalog } from './catalog.ts';
import { canonicalLocale } from './locale.ts';
import { pathPattern } from './path-pattern.ts';
import { catalogChangeRules } from './rules.ts';

/**
 * Finds the catalogs that a base has and the checkout lacks. Where nothing of a language is left, its users see another
 * one; where one of several files is gone, its texts may stand in another file.
 * @param contract the contract: where catalogs are
 * @param heads the catalogs of the checkout, by their file
 * @param base a base
 * @returns a finding for each language that is gone, and for each file that is gone of a language that is left
 * @throws what listing the base throws
 */
export async function removedFiles(
  contract: StringCatalogContract,
  heads: ReadonlyMap<string, readonly Catalog[]>,
  base: ContractBase,
): Promise<readonly Finding[]> {
  const left = new Set([...heads.values()].flat().map(({ locale }) => locale));
  const gone = new Map<string, string | undefined>();
  for (const files of contract.files) {
    const pattern = pathPattern(files.path);
    for (const path of await base.list(pattern.folder)) {
      const match = pattern.match(path);
      if (match === undefined || heads.has(path)) continue;
      const locale = match.locale ?? ('locale' in files ? files.locale : undefined);
      const known = locale === undefined ? undefined : canonicalLocale(locale);
      // A file of the folder whose name is no locale was no catalog.
      if (locale === undefined || known !== undefined) gone.set(path, known);
    }
  }
  return [...gone].map(([path, locale]) =>
    locale === undefined || left.has(locale)
      ? removedFile(path, base.commit)
      : removedLocale(path, locale, base.commit),
  );
}

function removedLocale(file: string, locale: string, commit: string): Finding {
  return {
    id: 'string-catalog-locale-removed',
    level: catalogChangeRules['string-catalog-locale-removed'],
    file,
    line: 1,
    message: `${file} is gone, and with it the last texts of ${locale}; its users see another language, or keys.`,
    remedy: `Keep the texts of ${locale}.`,
    before: { commit, file, line: 1, column: 1 },
  };
}

function removedFile(file: string, commit: string): Finding {
  return {
    id: 'string-catalog-file-removed',
    level: catalogChangeRules['string-catalog-file-removed'],
    file,
    line: 1,
    message: `${file} is gone; clients that load it, or its texts, show keys or nothing.`,
    remedy:
      'Keep the file until no client loads it; where its texts moved, and no client loads files by name, accept this with a waiver.',
    before: { commit, file, line: 1, column: 1 },
  };
}
