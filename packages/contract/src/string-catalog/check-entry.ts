import type { Catalog, Choice, Entry, Message, Placeholder } from './catalog.ts';
import { isEmptyMessage } from './catalog.ts';
import type { Remarked } from './check-forms.ts';
import { shown } from './finding.ts';
import { languageOf } from './locale.ts';
import { shownType } from './message.ts';
import { fits, mayBeSpared } from './placeholder-fit.ts';
import { pluralNeeds } from './plural-rules.ts';

/** A translation and what it translates. */
export interface Translation {
  readonly entry: Entry;
  readonly catalog: Catalog;
  /** The text in the source language. */
  readonly reference: Message;
  readonly sourceLocale: string;
  /** Whether its text may be the same in all locales. */
  readonly mayBeSame: boolean;
}

/**
 * Holds a translation against the text in the source language.
 * @param translation both
 * @returns what is wrong with it
 */
export function checkTranslation(translation: Translation): readonly Remarked[] {
  const { entry, catalog, reference } = translation;
  const { message } = entry;
  if (isEmptyMessage(message)) {
    if (isEmptyMessage(reference)) return [];
    const why = 'it has no text';
    return [{ rule: 'string-catalog-text-empty', detail: '', why, remedy: 'Translate the text.' }];
  }
  // gettext does not use a fuzzy text: what is in it is a proposal.
  const unused = catalog.format === 'gettext' && entry.state === 'needs-review';
  if (message.problem !== undefined || reference.problem !== undefined || unused) return [];
  return [
    ...checkShape(translation),
    ...checkPlaceholders(translation),
    ...checkWords(message, reference, catalog),
    ...checkSame(translation),
  ];
}

function checkPlaceholders({ entry, catalog, reference }: Translation): readonly Remarked[] {
  const { placeholders } = entry.message;
  if (placeholders.size === 0 && reference.placeholders.size === 0) return [];
  const chosenBy = new Set(
    [...reference.choices, ...entry.message.choices].map(({ argument }) => argument),
  );
  const remarks: Remarked[] = [];
  for (const source of reference.placeholders.values()) {
    const { name } = source;
    const placeholder = placeholders.get(name);
    if (placeholder === undefined) {
      // A form that is the only one of its language may say the number in words.
      const spared = source.least === 0 && mayBeSpared(source, catalog.format, chosenBy);
      if (!spared)
        remarks.push({
          rule: 'string-catalog-placeholder-missing',
          detail: name,
          why: `the placeholder ${name} of the source is missing`,
          remedy: `Put ${name} into the text.`,
        });
    } else if (!fits(source.type, placeholder.type)) {
      remarks.push({
        rule: 'string-catalog-placeholder-type',
        detail: name,
        why: `the placeholder ${name} is ${shownType(placeholder.type)}, and ${shownType(source.type)} in the source`,
        remedy: `Write ${name} as the source does.`,
      });
    } else if (differsInCount(source, placeholder, mayBeSpared(source, catalog.format, chosenBy))) {
      remarks.push({
        rule: 'string-catalog-placeholder-count',
        detail: name,
        why: `the placeholder ${name} stands there ${shownCount(placeholder)}, and ${shownCount(source)} in the source`,
        remedy: `Use ${name} as often as the source does, in each form.`,
      });
    }
  }
  for (const { name } of placeholders.values()) {
    if (reference.placeholders.has(name)) continue;
    remarks.push({
      rule: 'string-catalog-placeholder-unknown',
      detail: name,
      why: `the source has no placeholder ${name}: nothing is handed over for it`,
      remedy: `Remove ${name}, or write it as the source does.`,
    });
  }
  return remarks;
}

/** Whether a placeholder stands there too often or too rarely; forms may differ within what the source has. */
function differsInCount(source: Placeholder, other: Placeholder, spared: boolean): boolean {
  if (other.most > source.most && !(spared && source.most === 0)) return true;
  return !spared && other.least < source.least;
}

function shownCount({ least, most }: Placeholder): string {
  const times = most === 1 ? 'once' : `${String(most)} times`;
  return least === most ? times : `${String(least)} to ${times}`;
}

/** Formats whose program asks for a text with forms by other means than for one without. */
function checkShape({ entry, catalog, reference }: Translation): readonly Remarked[] {
  if (catalog.format === 'icu' || catalog.format === 'arb') return [];
  const [has, needs] = [isCounted(entry.message), isCounted(reference)];
  if (has === needs) return [];
  const { locale, format } = catalog;
  if (needs) {
    // Where a language has one form, these formats find a text without forms as well.
    const lenient = format === 'i18next' || format === 'xcstrings';
    if (lenient && pluralNeeds(locale, 'cardinal')?.forms === 1) return [];
    const why = 'the source has plural forms, and the translation has none';
    const remedy = `Give it the plural forms of ${locale}.`;
    return [{ rule: 'string-catalog-plural-absent', detail: '', why, remedy }];
  }
  if (format !== 'android' && format !== 'gettext') return [];
  const why = 'it has plural forms, and the source has none';
  const remedy = 'Write it without forms, as the source does.';
  return [{ rule: 'string-catalog-plural-absent', detail: 'source', why, remedy }];
}

function isCounted({ choices }: Message): boolean {
  return choices.some(({ by }) => by !== 'word');
}

/** Cases of a choice by a word, where both texts choose by it. */
function checkWords(message: Message, reference: Message, catalog: Catalog): readonly Remarked[] {
  if (catalog.format !== 'icu' && catalog.format !== 'arb') return [];
  const [own, sources] = [wordsOf(message.choices), wordsOf(reference.choices)];
  return [...sources].flatMap(([argument, cases]) => {
    const found = own.get(argument);
    if (found === undefined) return [];
    return [
      ...[...cases]
        .filter((name) => !found.has(name))
        .map((name): Remarked => ({
          rule: 'string-catalog-select-case-missing',
          detail: `${argument} ${name}`,
          why: `the case "${name}" of ${argument} is missing: "other" is shown for it`,
          remedy: `Add the case "${name}".`,
        })),
      ...[...found]
        .filter((name) => !cases.has(name))
        .map((name): Remarked => ({
          rule: 'string-catalog-select-case-unknown',
          detail: `${argument} ${name}`,
          why: `the source has no case "${name}" of ${argument}: it is never shown`,
          remedy: `Write the case as the source does; cases are not translated.`,
        })),
    ];
  });
}

function wordsOf(choices: readonly Choice[]): ReadonlyMap<string, ReadonlySet<string>> {
  const words = new Map<string, Set<string>>();
  for (const { argument, by, cases } of choices) {
    if (by !== 'word') continue;
    const known = words.get(argument) ?? new Set();
    for (const name of cases) known.add(name);
    words.set(argument, known);
  }
  return words;
}

function checkSame({
  entry,
  catalog,
  reference,
  sourceLocale,
  mayBeSame,
}: Translation): readonly Remarked[] {
  if (mayBeSame || languageOf(catalog.locale) === languageOf(sourceLocale)) return [];
  const [own, source] = [textsOf(entry.message), textsOf(reference)];
  if (own.size !== source.size || ![...own].every((text) => source.has(text))) return [];
  if (![...own].some(hasWords)) return [];
  const text = [...own][0] ?? '';
  return [
    {
      rule: 'string-catalog-text-same',
      detail: '',
      why: `its text is that of the source, ${shown(text)}`,
      remedy: 'Translate it, or list the key in allow-untranslated.',
    },
  ];
}

function textsOf({ variants }: Message): ReadonlySet<string> {
  return new Set(variants.map(({ text }) => text));
}

/** Whether there is anything to translate: placeholders, addresses and numbers are not. */
function hasWords(text: string): boolean {
  const words = text
    .replace(/\{\{[^{}]*\}\}|\{[\w.]*\}|<[^<>]*>|%(?:\d+\$)?[\w@#.]*[a-zA-Z@]/g, ' ')
    .replace(/\b(?:https?:\/\/|mailto:|www\.)\S+|\S+@\S+\.\S+|@\w+\/\w+/g, ' ');
  return /\p{L}{2}/u.test(words);
}
