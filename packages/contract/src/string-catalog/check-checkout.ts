import type { StringCatalogSettings } from '@waybill/config';
import { contractError } from '../error-codes.ts';
import { parseBaseline, withoutKnown } from './baseline.ts';
import type { CatalogFolder } from './catalog-folder.ts';
import { readCatalogUnits, type CatalogUnits } from './catalog-units.ts';
import { checkCatalogs, type CatalogUnit } from './check.ts';
import { parseDocumentedKeys } from './documented.ts';
import { catalogFinding, shown, type CatalogFinding } from './finding.ts';
import { canonicalLocale } from './locale.ts';
import { catalogCheckRules, type CatalogCheckRule } from './rules.ts';
import { decodeCatalog } from './text.ts';

/** What came out of checking the catalogs of one commit. */
export interface CatalogCheckResult {
  /** What is not in the baseline, and what the baseline holds for nothing. */
  readonly findings: readonly CatalogFinding[];
  /** Everything that was found, that of the baseline too: what a new baseline is written from. */
  readonly all: readonly CatalogFinding[];
  /** How many findings the baseline took out. */
  readonly known: number;
  readonly units: readonly CatalogUnit[];
}

/**
 * Checks the catalogs that settings name: against their source language, their own languages, the documented keys;
 * and takes out what the baseline knows.
 * @param folder where they are read from
 * @param settings which they are, and what is asked of them
 * @throws what reading the catalogs throws, and CONTRACT_PATH_MISSING, CONTRACT_CATALOG_LIST_INVALID for the lists
 */
export async function checkCatalogFolder(
  folder: CatalogFolder,
  settings: StringCatalogSettings,
): Promise<CatalogCheckResult> {
  const { units, strangers } = await readCatalogUnits(folder, settings);
  const documented =
    settings.documented === undefined
      ? undefined
      : parseDocumentedKeys(await listAt(folder, settings.documented), settings.documented);
  const lists = [settings.documented, settings.baseline];
  const source = canonicalLocale(settings.source) ?? settings.source;
  const all = [
    // The lists may lie beside the catalogs, and fit their pattern.
    ...strangers.filter(({ path }) => !lists.includes(path)).map(strangerFinding),
    ...units
      .filter((unit) => unit.source === undefined)
      .flatMap((unit) => sourceless(unit, source)),
    ...checkCatalogs(units, {
      source,
      locales: settings.locales.map((locale) => canonicalLocale(locale) ?? locale),
      allowUntranslated: settings.allowUntranslated,
      ...(documented === undefined ? {} : { documented }),
    }),
  ];
  if (settings.baseline === undefined) return { findings: all, all, known: 0, units };
  const baseline = parseBaseline(await listAt(folder, settings.baseline), settings.baseline);
  return { ...withoutKnown(all, baseline), all, units };
}

async function listAt(folder: CatalogFolder, path: string): Promise<string> {
  const bytes = await folder.read(path);
  if (bytes !== undefined) return decodeCatalog(bytes, path);
  throw contractError('CONTRACT_PATH_MISSING', {
    message: `Expected a list beside the string catalogs at ${path}, found none.`,
    remedy: 'Correct the path in the settings, or add the file.',
    location: { file: path },
  });
}

function strangerFinding({ path, written }: CatalogUnits['strangers'][number]): CatalogFinding {
  const rule: CatalogCheckRule = 'string-catalog-locale-unknown';
  const place = { file: path, pointer: '', position: { line: 1, column: 1 } };
  const subject = { file: path, locale: written, key: '', detail: '' };
  return catalogFinding(rule, catalogCheckRules[rule], subject, place, {
    why: `${path} fits the pattern, and ${shown(written)} is no locale: it was not checked.`,
    remedy: 'Write the locale as BCP 47 does, or make the pattern narrower.',
  });
}

/** gettext keeps the source texts in each file; other formats need the source language's. */
function sourceless({ name, translations }: CatalogUnit, source: string): CatalogFinding[] {
  const [catalog] = translations;
  if (catalog === undefined || catalog.format === 'gettext') return [];
  const rule: CatalogCheckRule = 'string-catalog-source-missing';
  const place = { file: catalog.file, pointer: '', position: { line: 1, column: 1 } };
  const subject = { file: name, locale: source, key: '', detail: '' };
  return [
    catalogFinding(rule, catalogCheckRules[rule], subject, place, {
      why: `${name} has no catalog of the source language ${source}: nothing tells what its keys are.`,
      remedy: 'Name the source locale in the settings, or the file that holds the source texts.',
    }),
  ];
}
