/** How a locale tells numbers apart, by Unicode's CLDR as this Node has it. */
export interface PluralNeeds {
  /** Every category that the locale has, with those that only fractions or millions have. */
  readonly all: ReadonlySet<string>;
  /** The categories of whole numbers that people count, and `other`. */
  readonly usual: ReadonlySet<string>;
  /** How many forms whole numbers that people count have. */
  readonly forms: number;
  /** The category of a whole number. */
  readonly categoryOf: (number: number) => string;
  /** The whole numbers up to 1000 of a category. */
  readonly numbersOf: ReadonlyMap<string, readonly number[]>;
}

const known = new Map<string, PluralNeeds | undefined>();
const counted = 1000;
/** Round numbers that some languages (Cornish) tell apart; millions are only those of abbreviations. */
const round = [2000, 10_000, 20_000, 100_000];

/**
 * @param locale as BCP 47 writes it
 * @param type whether things are counted, or ordered (`selectordinal`)
 * @returns the categories; undefined where this Node has no rules for the locale
 */
export function pluralNeeds(locale: string, type: 'cardinal' | 'ordinal'): PluralNeeds | undefined {
  const name = `${locale} ${type}`;
  if (!known.has(name)) known.set(name, computed(locale, type));
  return known.get(name);
}

function computed(locale: string, type: 'cardinal' | 'ordinal'): PluralNeeds | undefined {
  try {
    if (Intl.PluralRules.supportedLocalesOf([locale]).length === 0) return undefined;
  } catch {
    return undefined;
  }
  const rules = new Intl.PluralRules(locale, { type });
  const numbersOf = new Map<string, number[]>();
  const put = (number: number): void => {
    const category = rules.select(number);
    const numbers = numbersOf.get(category);
    if (numbers === undefined) numbersOf.set(category, [number]);
    else numbers.push(number);
  };
  for (let number = 0; number <= counted; number += 1) put(number);
  round.forEach(put);
  return {
    all: new Set(rules.resolvedOptions().pluralCategories),
    usual: new Set([...numbersOf.keys(), 'other']),
    forms: numbersOf.size,
    categoryOf: (number) => rules.select(number),
    numbersOf,
  };
}
