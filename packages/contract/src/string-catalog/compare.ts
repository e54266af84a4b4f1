import { contractError } from '../error-codes.ts';
import type { Compatibility, CompatibilityFinding, FindingPlace } from '../findings/finding.ts';
import type { FindingLevel } from '../verdict.ts';
import type { Catalog, Choice, Entry, Message, Placeholder } from './catalog.ts';
import { isEmptyMessage } from './catalog.ts';
import { shown } from './finding.ts';
import { shownType } from './message.ts';
import { catalogChangeRules, type CatalogChangeRule } from './rules.ts';

const order: readonly FindingLevel[] = ['breaking', 'risky', 'info'];

/** Two catalogs of one locale; null where one side has none. */
interface Pair {
  readonly base: Catalog | null;
  readonly revision: Catalog | null;
}

/**
 * Compares the catalogs that older clients were made for with newer ones: a client asks for keys, and hands over
 * what their texts had places for.
 * @param base the older catalogs: one, or one for each locale
 * @param revision the newer ones
 * @returns every difference, the heaviest first
 * @throws CONTRACT_KIND_MISMATCH where the two sides are not written in one format
 */
export function compareCatalogs(
  base: readonly Catalog[],
  revision: readonly Catalog[],
): Compatibility {
  const findings = pairsOf(base, revision).flatMap((pair) => comparePair(pair));
  return {
    breaking: findings.some(({ level }) => level === 'breaking'),
    findings: order.flatMap((level) => findings.filter((finding) => finding.level === level)),
  };
}

/** One catalog on each side is a pair, whatever their names are; several go by their locales. */
function pairsOf(base: readonly Catalog[], revision: readonly Catalog[]): readonly Pair[] {
  const [older, newer] = [base[0], revision[0]];
  if (base.length === 1 && revision.length === 1 && older !== undefined && newer !== undefined)
    return [{ base: older, revision: newer }];
  const locales = new Set([...base, ...revision].map(({ locale }) => locale));
  return [...locales].map((locale) => ({
    base: base.find((catalog) => catalog.locale === locale) ?? null,
    revision: revision.find((catalog) => catalog.locale === locale) ?? null,
  }));
}

function comparePair({ base, revision }: Pair): readonly CompatibilityFinding[] {
  if (base === null || revision === null) return [ofWholeLocale(base, revision)].flat();
  if (base.format !== revision.format) {
    throw contractError('CONTRACT_KIND_MISMATCH', {
      message: `Expected two catalogs of one format, found ${base.format} in ${base.file} and ${revision.format} in ${revision.file}.`,
      remedy: 'Compare catalogs of the same format.',
      location: { file: revision.file },
    });
  }
  const findings: CompatibilityFinding[] = [];
  for (const entry of base.entries.values()) {
    const newer = revision.entries.get(entry.key);
    if (newer === undefined) {
      findings.push(
        finding('string-catalog-key-removed', entry, undefined, {
          why: `The key ${shown(entry.key)} is gone; clients that ask for it show the key itself, or nothing.`,
          remedy: 'Keep the key until no client asks for it, and add the new one beside it.',
        }),
      );
    } else compareEntries(entry, newer, findings);
  }
  for (const entry of revision.entries.values()) {
    if (base.entries.has(entry.key)) continue;
    findings.push(
      finding('string-catalog-key-added', undefined, entry, {
        why: `The key ${shown(entry.key)} is new; no older client asks for it.`,
        remedy: 'Nothing needs to be done.',
      }),
    );
  }
  return findings;
}

function ofWholeLocale(base: Catalog | null, revision: Catalog | null): CompatibilityFinding[] {
  const catalog = base ?? revision;
  if (catalog === null) return [];
  const rule = base === null ? 'string-catalog-locale-added' : 'string-catalog-locale-removed';
  const place: FindingPlace = { pointer: '', line: 1, column: 1 };
  return [
    {
      id: rule,
      level: catalogChangeRules[rule],
      direction: 'none',
      operation: null,
      base: base === null ? null : place,
      revision: revision === null ? null : place,
      why:
        base === null
          ? `The locale ${catalog.locale} is new.`
          : `The locale ${catalog.locale} is gone; its users see another language, or keys.`,
      remedy: base === null ? 'Nothing needs to be done.' : `Keep the texts of ${catalog.locale}.`,
    },
  ];
}

function compareEntries(base: Entry, revision: Entry, findings: CompatibilityFinding[]): void {
  const before = effective(base);
  const after = effective(revision);
  const start = findings.length;
  const add = (rule: CatalogChangeRule, why: string, remedy: string): void => {
    findings.push(finding(rule, base, revision, { why, remedy }));
  };
  if (isEmptyMessage(after) && !isEmptyMessage(before)) {
    add(
      'string-catalog-text-emptied',
      `The text of ${shown(base.key)} is empty now.`,
      'Put the text back.',
    );
    return;
  }
  if (before.problem !== undefined) {
    // What did not compile before promised nothing.
    if (sameForms(before, after)) return;
  } else if (after.problem === undefined) {
    comparePlaceholders(base.key, before, after, add);
    compareChoices(base.key, before, after, add);
    compareDeclared(base, revision, add);
  } else {
    add(
      'string-catalog-message-broken',
      `The text of ${shown(base.key)} does not compile any more: ${after.problem.text}.`,
      'Correct the message.',
    );
  }
  if (findings.length === start && !sameForms(before, after)) {
    add(
      'string-catalog-text-changed',
      `The text of ${shown(base.key)} is another one: ${shown(textOf(before))} became ${shown(textOf(after))}.`,
      'Nothing needs to be done.',
    );
  }
}

type Add = (rule: CatalogChangeRule, why: string, remedy: string) => void;

const keepPlaceholder =
  'Keep the placeholders of the key, and give the text that needs others a key of its own.';

function comparePlaceholders(key: string, before: Message, after: Message, add: Add): void {
  const removed = missing(before.placeholders, after.placeholders);
  const added = missing(after.placeholders, before.placeholders);
  const [gone, come] = [removed[0], added[0]];
  if (
    removed.length === 1 &&
    added.length === 1 &&
    gone !== undefined &&
    come !== undefined &&
    shownType(gone.type) === shownType(come.type)
  ) {
    add(
      'string-catalog-placeholder-renamed',
      `The placeholder ${gone.name} of ${shown(key)} is called ${come.name} now; clients hand over a value for the old name.`,
      keepPlaceholder,
    );
  } else {
    for (const { name } of removed)
      add(
        'string-catalog-placeholder-removed',
        `The placeholder ${name} of ${shown(key)} is gone; what clients hand over for it is not shown.`,
        keepPlaceholder,
      );
    for (const { name } of added)
      add(
        'string-catalog-placeholder-added',
        `The placeholder ${name} of ${shown(key)} is new; older clients hand over nothing for it.`,
        keepPlaceholder,
      );
  }
  for (const placeholder of before.placeholders.values()) {
    const newer = after.placeholders.get(placeholder.name);
    if (newer === undefined) continue;
    const [was, is] = [shownType(placeholder.type), shownType(newer.type)];
    if (was !== is)
      add(
        'string-catalog-placeholder-type-changed',
        `The placeholder ${placeholder.name} of ${shown(key)} was ${was} and is ${is}; older clients hand over the former.`,
        keepPlaceholder,
      );
    else if (placeholder.most !== newer.most)
      add(
        'string-catalog-placeholder-count-changed',
        `The placeholder ${placeholder.name} of ${shown(key)} stood there ${times(placeholder.most)} and does ${times(newer.most)} now.`,
        'Nothing needs to be done.',
      );
  }
}

function compareDeclared(base: Entry, revision: Entry, add: Add): void {
  for (const [name, type] of base.declared ?? []) {
    const newer = revision.declared?.get(name);
    if (newer !== undefined && shownType(newer) !== shownType(type))
      add(
        'string-catalog-placeholder-type-changed',
        `The placeholder ${name} of ${shown(base.key)} was declared as ${shownType(type)} and is declared as ${shownType(newer)}.`,
        keepPlaceholder,
      );
  }
}

function compareChoices(key: string, before: Message, after: Message, add: Add): void {
  const [older, newer] = [joined(before.choices), joined(after.choices)];
  for (const [name, choice] of older) {
    const now = newer.get(name);
    const what = choice.argument === '' ? 'its number' : choice.argument;
    if (now === undefined) {
      add(
        'string-catalog-plural-removed',
        `The text of ${shown(key)} has no forms by ${what} any more.`,
        'Keep the forms.',
      );
      continue;
    }
    const [gone, come] = [lacking(choice, now), lacking(now, choice)];
    const word = choice.by === 'word';
    if (gone.length > 0)
      add(
        word ? 'string-catalog-select-case-removed' : 'string-catalog-plural-category-removed',
        `The text of ${shown(key)} has no form for ${gone.join(', ')} of ${what} any more.`,
        'Keep the form.',
      );
    if (come.length > 0)
      add(
        word ? 'string-catalog-select-case-added' : 'string-catalog-plural-category-added',
        `The text of ${shown(key)} has a form for ${come.join(', ')} of ${what} now.`,
        'Nothing needs to be done.',
      );
  }
  for (const [name, choice] of newer) {
    if (older.has(name)) continue;
    add(
      'string-catalog-plural-added',
      `The text of ${shown(key)} has forms by ${choice.argument === '' ? 'its number' : choice.argument} now; older clients do not choose one.`,
      'Give the text with forms a key of its own.',
    );
  }
}

/** The choices by what they are made by; one that is made in several places has what any has. */
function joined(choices: readonly Choice[]): ReadonlyMap<string, Choice> {
  const found = new Map<string, Choice>();
  for (const choice of choices) {
    const name = `${choice.by} ${choice.argument}`;
    const known = found.get(name);
    found.set(name, {
      ...choice,
      cases: new Set([...(known?.cases ?? []), ...choice.cases]),
      exact: new Set([...(known?.exact ?? []), ...choice.exact]),
    });
  }
  return found;
}

function lacking(one: Choice, other: Choice): readonly string[] {
  return [
    ...[...one.cases].filter((name) => !other.cases.has(name)),
    ...[...one.exact].filter((name) => !other.exact.has(name)),
  ];
}

function missing(
  one: ReadonlyMap<string, Placeholder>,
  other: ReadonlyMap<string, Placeholder>,
): readonly Placeholder[] {
  return [...one.values()].filter(({ name }) => !other.has(name));
}

/** What is shown: gettext shows the original where there is no translation. */
function effective(entry: Entry): Message {
  return entry.original !== undefined && isEmptyMessage(entry.message)
    ? entry.original
    : entry.message;
}

function sameForms(one: Message, other: Message): boolean {
  const forms = new Map(other.variants.map(({ selector, text }) => [selector, text]));
  return (
    one.variants.length === other.variants.length &&
    one.variants.every(({ selector, text }) => forms.get(selector) === text)
  );
}

function textOf({ variants }: Message): string {
  return variants
    .map(({ selector, text }) => (selector === '' ? text : `${selector}: ${text}`))
    .join(' | ');
}

function times(count: number): string {
  return count === 1 ? 'once' : `${String(count)} times`;
}

function finding(
  rule: CatalogChangeRule,
  base: Entry | undefined,
  revision: Entry | undefined,
  says: { readonly why: string; readonly remedy: string },
): CompatibilityFinding {
  return {
    id: rule,
    level: catalogChangeRules[rule],
    direction: 'none',
    operation: base?.key ?? revision?.key ?? null,
    base: base === undefined ? null : { pointer: base.pointer, ...base.position },
    revision: revision === undefined ? null : { pointer: revision.pointer, ...revision.position },
    ...says,
  };
}
