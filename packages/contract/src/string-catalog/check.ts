import type { StringCatalogSettings } from '@waybill/config';
import { fitsPattern } from '../policy/pattern.ts';
import type { Catalog, Entry, Message } from './catalog.ts';
import { isEmptyMessage } from './catalog.ts';
import { checkTranslation } from './check-entry.ts';
import { checkPluralForms, checkPluralHeader, type Remarked } from './check-forms.ts';
import { checkDocumented, type DocumentedKeys } from './documented.ts';
import { catalogFinding, shown, type CatalogFinding, type CatalogPlace } from './finding.ts';
import { pluralNeeds } from './plural-rules.ts';
import { undetermined } from './read.ts';
import { catalogCheckRules, type CatalogCheckRule } from './rules.ts';

/** The catalogs of one set of keys, in all locales. */
export interface CatalogUnit {
  /** What its files have in common: `locales/{locale}/shop.json`. */
  readonly name: string;
  /** Units of one group are there in the same locales: the pattern that their files fit. */
  readonly group: string;
  /** The texts that the others translate; gettext does without, for it keeps them beside the translation. */
  readonly source?: Catalog;
  readonly translations: readonly Catalog[];
}

/** What the catalogs of a commit are held against. */
export interface CatalogCheckSettings
  extends
    Pick<StringCatalogSettings, 'allowUntranslated'>,
    Partial<Pick<StringCatalogSettings, 'locales' | 'source'>> {
  readonly documented?: DocumentedKeys;
}

/**
 * Holds the catalogs of one commit against their source language, their own languages, and the list of documented
 * keys.
 * @param units the catalogs
 * @param settings what is asked of them
 * @returns what is wrong, in the order of the files and their lines
 */
export function checkCatalogs(
  units: readonly CatalogUnit[],
  settings: CatalogCheckSettings,
): readonly CatalogFinding[] {
  const check = new CatalogCheck(settings);
  const locales = groupLocales(units, settings);
  for (const unit of units) {
    check.unit(unit);
    check.locales(unit, locales.get(unit.group) ?? new Set());
  }
  if (settings.documented !== undefined)
    check.findings.push(...checkDocumented(units, settings.documented));
  return check.findings;
}

/** The locales that each group must have: those of the settings, else those that any of its units has. */
function groupLocales(
  units: readonly CatalogUnit[],
  { locales = [] }: CatalogCheckSettings,
): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const { group, translations } of units) {
    const known = groups.get(group) ?? new Set(locales);
    if (locales.length === 0) for (const { locale } of translations) known.add(locale);
    groups.set(group, known);
  }
  return groups;
}

const complete = 'Add the key, or remove it where it is not used any more.';

class CatalogCheck {
  readonly findings: CatalogFinding[] = [];
  readonly #settings: CatalogCheckSettings;
  readonly #allowed: ReadonlySet<string>;
  readonly #patterns: readonly string[];

  constructor(settings: CatalogCheckSettings) {
    this.#settings = settings;
    this.#allowed = new Set(settings.allowUntranslated);
    this.#patterns = settings.allowUntranslated.filter((text) => text.includes('*'));
  }

  unit({ source, translations }: CatalogUnit): void {
    if (source !== undefined) {
      this.#catalog(source);
      for (const entry of source.entries.values()) this.#entry(source, entry, source);
    }
    for (const catalog of translations) {
      this.#catalog(catalog);
      if (source !== undefined) this.#missing(source, catalog);
      for (const entry of catalog.entries.values()) {
        this.#entry(catalog, entry, source);
        this.#translation(catalog, entry, source);
      }
    }
  }

  /** A locale that other catalogs have, and this one lacks. */
  locales({ name, source, translations }: CatalogUnit, locales: ReadonlySet<string>): void {
    const found = new Set([source, ...translations].map((catalog) => catalog?.locale));
    const place = source ?? translations[0];
    if (place === undefined) return;
    for (const locale of locales) {
      if (found.has(locale) || locale === this.#settings.source) continue;
      const subject = { file: name, locale, key: '', detail: '' };
      const rule: CatalogCheckRule = 'string-catalog-locale-missing';
      this.findings.push(
        catalogFinding(rule, catalogCheckRules[rule], subject, topOf(place), {
          why: `${name} has no catalog for ${locale}: all its texts are missing there.`,
          remedy: `Add the catalog for ${locale}, or list the locales that there are in the settings.`,
        }),
      );
    }
  }

  #catalog(catalog: Catalog): void {
    const { locale, declaredLocale, format } = catalog;
    if (declaredLocale !== undefined && locale !== undetermined)
      this.#about(catalog, {
        rule: 'string-catalog-locale-mismatch',
        detail: declaredLocale,
        why: `the content says ${declaredLocale}, and the path says ${locale}`,
        remedy: 'Correct the locale in the file, or move the file.',
      });
    const plural = [...catalog.entries.values()].some(({ message }) =>
      message.choices.some(({ by }) => by !== 'word'),
    );
    if (plural && pluralNeeds(locale, 'cardinal') === undefined)
      this.#about(catalog, {
        rule: 'string-catalog-plural-rules-unknown',
        detail: '',
        why: `texts have plural forms, and no rules are known for ${locale}: they were not checked`,
        remedy: 'Correct the locale, or name it in the settings.',
      });
    if (format === 'gettext')
      for (const remark of checkPluralHeader(catalog))
        this.#about(catalog, remark, catalog.pluralForms?.position);
    for (const { kind, key, pointer, position } of catalog.remarks) {
      const duplicate = kind === 'duplicate';
      this.#add(
        catalog,
        key,
        { file: catalog.file, pointer, position },
        duplicate
          ? {
              rule: 'string-catalog-key-duplicate',
              detail: '',
              why: 'it stands there more than once, and only one of them is used',
              remedy: 'Remove all but one.',
            }
          : {
              rule: 'string-catalog-entry-obsolete',
              detail: '',
              why: 'it is kept though nothing uses it',
              remedy: 'Remove it when nobody needs it any more.',
            },
      );
    }
  }

  #missing(source: Catalog, catalog: Catalog): void {
    for (const entry of source.entries.values()) {
      if (!entry.translatable || entry.state === 'stale' || catalog.entries.has(entry.key))
        continue;
      this.#add(catalog, entry.key, placeOf(source, entry), {
        rule: 'string-catalog-key-missing',
        detail: '',
        why: `${catalog.file} lacks it`,
        remedy: complete,
      });
    }
  }

  /** What is wrong with a text whatever the others say. */
  #entry(catalog: Catalog, entry: Entry, source: Catalog | undefined): void {
    const { message } = entry;
    const add = (remark: Remarked): void => {
      this.#add(catalog, entry.key, placeOf(catalog, entry), remark);
    };
    if (message.problem !== undefined)
      add({
        rule: 'string-catalog-message-invalid',
        detail: message.problem.kind,
        why: `the message does not compile: ${message.problem.text}`,
        remedy: 'Correct the message.',
      });
    else if (message.choices.length > 0 && !isEmptyMessage(message))
      checkPluralForms(entry, catalog).forEach(add);
    if (entry.declared !== undefined && message.problem === undefined)
      declaredRemarks(message, entry.declared).forEach(add);
    for (const key of message.nested) {
      if (isResolved(key, catalog) || (source !== undefined && isResolved(key, source))) continue;
      add({
        rule: 'string-catalog-nesting-unresolved',
        detail: key,
        why: `it includes ${shown(key)}, which no catalog has`,
        remedy: 'Correct the name of the included key.',
      });
    }
    if (entry.state === 'stale')
      add({
        rule: 'string-catalog-entry-stale',
        detail: '',
        why: 'it is marked as stale: the code does not use it any more',
        remedy: 'Remove it, or use it again.',
      });
  }

  #translation(catalog: Catalog, entry: Entry, source: Catalog | undefined): void {
    const add = (remark: Remarked): void => {
      this.#add(catalog, entry.key, placeOf(catalog, entry), remark);
    };
    const original = source?.entries.get(entry.key);
    if (source !== undefined && original === undefined) {
      add(extraRemark(entry, catalog, source));
      return;
    }
    if (original?.translatable === false && !isEmptyMessage(entry.message))
      add({
        rule: 'string-catalog-untranslatable-translated',
        detail: '',
        why: 'the source says that it is not to be translated',
        remedy: 'Remove the translation.',
      });
    const review =
      entry.state === 'needs-review' ||
      (entry.state === 'untranslated' && !isEmptyMessage(entry.message));
    if (review)
      add({
        rule: 'string-catalog-entry-needs-review',
        detail: '',
        why: 'nobody has confirmed the translation (fuzzy, new or needs review)',
        remedy: 'Review the translation, and mark it as done.',
      });
    const reference = referenceOf(original, entry);
    if (reference === undefined) return;
    const mayBeSame = original?.translatable === false || this.#isAllowed(entry.key);
    const sourceLocale = source?.locale ?? this.#settings.source ?? 'en';
    checkTranslation({ entry, catalog, reference, sourceLocale, mayBeSame }).forEach(add);
  }

  #isAllowed(key: string): boolean {
    return this.#allowed.has(key) || this.#patterns.some((pattern) => fitsPattern(pattern, key));
  }

  #about(catalog: Catalog, remark: Remarked, position?: CatalogPlace['position']): void {
    const top = topOf(catalog);
    this.#add(catalog, '', position === undefined ? top : { ...top, position }, remark);
  }

  #add(catalog: Catalog, key: string, place: CatalogPlace, remark: Remarked): void {
    const { rule, detail, why, remedy } = remark;
    const { file, locale } = catalog;
    const about = key === '' ? `${locale}: ` : `${locale}, ${shown(key)}: `;
    this.findings.push(
      catalogFinding(rule, catalogCheckRules[rule], { file, locale, key, detail }, place, {
        why: `${about}${why}.`,
        remedy,
      }),
    );
  }
}

/** What a translation is held against: the source catalog's text, or the one that it carries itself. */
function referenceOf(original: Entry | undefined, entry: Entry): Message | undefined {
  if (original === undefined) return entry.original;
  return isEmptyMessage(original.message) && original.original !== undefined
    ? original.original
    : original.message;
}

function extraRemark(entry: Entry, catalog: Catalog, source: Catalog): Remarked {
  const remedy = 'Remove it, or add it to the source.';
  const base = entry.key.slice(0, entry.key.lastIndexOf('_'));
  if (catalog.format === 'i18next' && base !== '' && source.entries.has(base))
    return {
      rule: 'string-catalog-context-extra',
      detail: '',
      why: `the source has ${shown(base)} without this context`,
      remedy,
    };
  const why = `${source.file} has no such key`;
  return { rule: 'string-catalog-key-extra', detail: '', why, remedy };
}

function declaredRemarks(
  { placeholders }: Message,
  declared: NonNullable<Entry['declared']>,
): readonly Remarked[] {
  return [
    ...[...placeholders.keys()]
      .filter((name) => !declared.has(name))
      .map((name): Remarked => ({
        rule: 'string-catalog-placeholder-undeclared',
        detail: name,
        why: `the placeholder ${name} is not declared`,
        remedy: `Declare ${name} among the placeholders of the key.`,
      })),
    ...[...declared.keys()]
      .filter((name) => !placeholders.has(name))
      .map((name): Remarked => ({
        rule: 'string-catalog-placeholder-unused',
        detail: name,
        why: `the placeholder ${name} is declared and not used`,
        remedy: `Use ${name} in the text, or remove its declaration.`,
      })),
  ];
}

/** Whether a key that a text includes is there; one of another file, or one made of values, cannot be told. */
function isResolved(key: string, catalog: Catalog): boolean {
  return (
    key.includes(':') || key.includes('{{') || catalog.entries.has(key) || isParent(key, catalog)
  );
}

const parents = new WeakMap<Catalog, ReadonlySet<string>>();

/** i18next takes `item` for `item_male` where the context is given by the text that includes it. */
function isParent(key: string, catalog: Catalog): boolean {
  let known = parents.get(catalog);
  if (known === undefined) {
    const names = [...catalog.entries.keys()].filter((name) => name.includes('_'));
    known = new Set(names.map((name) => name.slice(0, name.lastIndexOf('_'))));
    parents.set(catalog, known);
  }
  return known.has(key);
}

function placeOf(catalog: Catalog, entry: Entry): CatalogPlace {
  return { file: catalog.file, pointer: entry.pointer, position: entry.position };
}

function topOf(catalog: Catalog): CatalogPlace {
  return { file: catalog.file, pointer: '', position: { line: 1, column: 1 } };
}
