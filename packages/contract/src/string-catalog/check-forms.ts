import type { Catalog, Choice, Entry } from './catalog.ts';
import { pluralNeeds, type PluralNeeds } from './plural-rules.ts';
import type { CatalogCheckRule } from './rules.ts';

/** What a check says: a rule, what tells it from others of the same key, and two sentences. */
export interface Remarked {
  readonly rule: CatalogCheckRule;
  readonly detail: string;
  readonly why: string;
  readonly remedy: string;
}

/** Forms that a platform takes in every language, beside those of CLDR. */
const alwaysTaken: Readonly<Partial<Record<Catalog['format'], readonly string[]>>> = {
  // https://www.i18next.com/translation-function/plurals: key_zero is taken for 0 in every language.
  i18next: ['zero'],
  // Foundation takes "zero" for 0 in every language.
  stringsdict: ['zero'],
  xcstrings: ['zero'],
  // Dart's Intl.plural takes these for the very numbers.
  arb: ['zero', 'one', 'two'],
};

/**
 * Holds the plural forms of a text against those of its language.
 * @param entry the text
 * @param catalog for locale and format
 * @returns what is missing, and what is there for nothing
 */
export function checkPluralForms(entry: Entry, catalog: Catalog): readonly Remarked[] {
  return entry.message.choices.flatMap((choice) => {
    if (choice.by === 'word') return [];
    const needs = pluralNeeds(catalog.locale, choice.by === 'ordinal' ? 'ordinal' : 'cardinal');
    if (choice.by === 'index') return checkIndices(choice, catalog, needs);
    return needs === undefined ? [] : checkCategories(choice, catalog, needs);
  });
}

function checkCategories(
  choice: Choice,
  catalog: Catalog,
  needs: PluralNeeds,
): readonly Remarked[] {
  const remarks: Remarked[] = [];
  const { locale, format } = catalog;
  const of = choice.argument === '' ? '' : ` of ${choice.argument}`;
  for (const category of needs.all) {
    if (choice.cases.has(category) || isCovered(category, choice, needs)) continue;
    const usual = needs.usual.has(category);
    remarks.push({
      rule: usual
        ? 'string-catalog-plural-category-missing'
        : 'string-catalog-plural-category-rare',
      detail: `${choice.argument} ${category}`.trim(),
      why: usual
        ? `the form "${category}"${of} is missing, which ${locale} needs${examples(needs, category)}`
        : `the form "${category}"${of} is missing, which ${locale} has for fractions or millions`,
      remedy: `Add the form "${category}".`,
    });
  }
  const taken = alwaysTaken[format] ?? [];
  for (const category of choice.cases) {
    if (needs.all.has(category) || taken.includes(category)) continue;
    remarks.push({
      rule: 'string-catalog-plural-category-unknown',
      detail: `${choice.argument} ${category}`.trim(),
      why: `the form "${category}"${of} is never used: ${locale} has ${[...needs.all].join(', ')}`,
      remedy: `Remove the form "${category}".`,
    });
  }
  return remarks;
}

/** Whether every number of the category has a form of its own: `=1` does for English's "one". */
function isCovered(category: string, choice: Choice, needs: PluralNeeds): boolean {
  if (category === 'other') return false;
  const numbers = needs.numbersOf.get(category) ?? [];
  return numbers.length > 0 && numbers.every((number) => choice.exact.has(`=${String(number)}`));
}

function examples(needs: PluralNeeds, category: string): string {
  const numbers = needs.numbersOf.get(category) ?? [];
  return numbers.length === 0 ? '' : ` (for ${numbers.slice(0, 3).join(', ')})`;
}

function checkIndices(
  choice: Choice,
  catalog: Catalog,
  needs: PluralNeeds | undefined,
): readonly Remarked[] {
  const count = catalog.format === 'gettext' ? catalog.pluralForms?.count : needs?.forms;
  if (count === undefined) return [];
  const wanted = Array.from({ length: count }, (_, index) => String(index));
  const missing = wanted.filter((index) => !choice.cases.has(index));
  const unknown = [...choice.cases].filter((index) => !wanted.includes(index));
  return [
    ...missing.map((index): Remarked => ({
      rule: 'string-catalog-plural-category-missing',
      detail: index,
      why: `the form ${index} is missing: ${catalog.locale} has ${String(count)}`,
      remedy: `Add the form ${index}.`,
    })),
    ...unknown.map((index): Remarked => ({
      rule: 'string-catalog-plural-category-unknown',
      detail: index,
      why: `the form ${index} is never used: ${catalog.locale} has ${String(count)}`,
      remedy: `Remove the form ${index}.`,
    })),
  ];
}

/**
 * Holds gettext's header against the numbers: every number must have a form, and the language's categories must not
 * all share one.
 * @param catalog a catalog of gettext
 */
export function checkPluralHeader(catalog: Catalog): readonly Remarked[] {
  const { pluralForms, locale } = catalog;
  const plural = [...catalog.entries.values()].some(({ message }) => message.choices.length > 0);
  if (!plural || locale === 'und') return [];
  const remedy = 'Write the header as the manual of GNU gettext gives it for the language.';
  if (pluralForms === undefined) {
    const why = 'texts have plural forms, and the header Plural-Forms is missing';
    return [{ rule: 'string-catalog-plural-forms-invalid', detail: 'missing', why, remedy }];
  }
  const { formOf, count, written } = pluralForms;
  const numbers = Array.from({ length: 1001 }, (_, number) => number);
  const wrong =
    formOf === undefined
      ? 'cannot be read'
      : numbers
          .map((number) => ({ number, form: formOf(number) }))
          .filter(({ form }) => !(Number.isInteger(form) && form >= 0 && form < count))
          .map(({ number }) => `has no form for ${String(number)}`)[0];
  if (formOf === undefined || wrong !== undefined) {
    const why = `the header Plural-Forms (${written.slice(0, 200)}) ${wrong ?? ''}`;
    return [{ rule: 'string-catalog-plural-forms-invalid', detail: 'expression', why, remedy }];
  }
  return coarse(formOf, locale).map((pair): Remarked => ({
    rule: 'string-catalog-plural-forms-coarse',
    detail: pair.join(' '),
    why: `the header Plural-Forms gives "${pair.join('" and "')}" one form, which ${locale} tells apart`,
    remedy,
  }));
}

/** Pairs of categories whose numbers all have one and the same form. */
function coarse(formOf: (number: number) => number, locale: string): readonly string[][] {
  const needs = pluralNeeds(locale, 'cardinal');
  const forms = [...(needs?.numbersOf ?? [])].map(
    ([category, numbers]) =>
      [category, new Set(numbers.filter((number) => number <= 1000).map(formOf))] as const,
  );
  return forms.flatMap(([category, one], index) =>
    forms
      .slice(index + 1)
      .filter(([, other]) => new Set([...one, ...other]).size === 1)
      .map(([another]) => [category, another].sort()),
  );
}
