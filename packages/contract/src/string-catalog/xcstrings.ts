import { pointerStep } from '../model/json.ts';
import { applePlaceholders, type AppleVariable } from './apple-variables.ts';
import type { Choice, Entry, EntryState, Message, Variant } from './catalog.ts';
import { EntryCollector } from './entries.ts';
import type { ReadCatalog } from './format-reader.ts';
import { memberNode, memberText, parseJsonTree, type JsonNode } from './json-tree.ts';
import { single } from './message.ts';
import type { CatalogText } from './text.ts';

/**
 * Reads Xcode's string catalog: all locales in one file, with the state of each text.
 * @param source the file
 * @returns a catalog for each locale; the source language first, whose text is the key where none is given
 * @throws CONTRACT_CATALOG_MALFORMED, CONTRACT_TOO_LARGE
 */
export function readXcstrings(source: CatalogText): readonly ReadCatalog[] {
  const root = parseJsonTree(source);
  const sourceLanguage = memberText(root, 'sourceLanguage');
  const strings = memberNode(root, 'strings');
  if (sourceLanguage === undefined || strings?.kind !== 'object')
    throw source.malformed(root.offset, 'expected sourceLanguage and strings.');
  const collectors = new Map([[sourceLanguage, new EntryCollector(source)]]);
  for (const { value } of strings.members.values()) {
    const localizations = memberNode(value, 'localizations');
    if (localizations?.kind !== 'object') continue;
    for (const locale of localizations.members.keys())
      if (!collectors.has(locale)) collectors.set(locale, new EntryCollector(source));
  }
  for (const { name, offset } of strings.duplicates)
    collectors.get(sourceLanguage)?.remark('duplicate', name, offset, pointerOf(name));
  for (const [key, { offset, value }] of strings.members) {
    if (value.kind !== 'object')
      throw source.malformed(value.offset, `expected an object for ${JSON.stringify(key)}.`);
    for (const [locale, collector] of collectors) {
      const localization = memberNode(value, 'localizations');
      const member = localization?.kind === 'object' ? localization.members.get(locale) : undefined;
      if (member === undefined && locale !== sourceLanguage) continue;
      collector.add({
        key,
        offset: member?.offset ?? offset,
        pointer: `${pointerOf(key)}${member === undefined ? '' : `/localizations/${pointerStep(locale)}`}`,
        ...localized(key, value, member?.value),
      });
    }
  }
  return [...collectors].map(([locale, { entries, remarks }]) => ({ locale, entries, remarks }));
}

function pointerOf(key: string): string {
  return `/strings/${pointerStep(key)}`;
}

function localized(
  key: string,
  entry: JsonNode,
  localization: JsonNode | undefined,
): Pick<Entry, 'message' | 'state' | 'translatable'> {
  const translate = memberNode(entry, 'shouldTranslate');
  const translatable = !(translate?.kind === 'literal' && translate.value === false);
  const stale = memberText(entry, 'extractionState') === 'stale';
  if (localization === undefined) {
    const message: Message = {
      variants: single(key),
      placeholders: applePlaceholders([key], new Map()),
      choices: [],
      nested: [],
    };
    return { message, state: stale ? 'stale' : 'translated', translatable };
  }
  const forms = new Forms();
  forms.read(localization, []);
  const variables = new Map<string, AppleVariable>();
  const texts = forms.variants.map(({ text }) => text);
  const substitutions = memberNode(localization, 'substitutions');
  if (substitutions?.kind === 'object') {
    for (const [name, { value }] of substitutions.members) {
      const number = memberNode(value, 'argNum');
      variables.set(name, {
        specifier: memberText(value, 'formatSpecifier') ?? 'lld',
        ...(number?.kind === 'literal' && typeof number.value === 'number'
          ? { argument: number.value }
          : {}),
      });
      forms.read(value, [name]);
    }
  }
  return {
    message: {
      variants: forms.variants,
      placeholders: applePlaceholders(texts, variables),
      choices: forms.choices,
      nested: [],
    },
    state: stale ? 'stale' : stateOf(forms.states),
    translatable,
  };
}

/** Collects the forms of one localization, through its variations. */
class Forms {
  readonly variants: Variant[] = [];
  readonly choices: Choice[] = [];
  readonly states = new Set<string>();

  read(node: JsonNode, selector: readonly string[]): void {
    const unit = memberNode(node, 'stringUnit');
    if (unit !== undefined) {
      this.states.add(memberText(unit, 'state') ?? 'new');
      this.variants.push({ selector: selector.join(' '), text: memberText(unit, 'value') ?? '' });
    }
    const variations = memberNode(node, 'variations');
    if (variations?.kind !== 'object') return;
    for (const [by, { value }] of variations.members) {
      if (value.kind !== 'object') continue;
      this.choices.push({
        argument: by === 'plural' ? selector.join(' ') : [...selector, by].join(' '),
        by: by === 'plural' ? 'cardinal' : 'word',
        cases: new Set(value.members.keys()),
        exact: new Set(),
      });
      for (const [name, member] of value.members)
        this.read(member.value, [...selector, `${by}=${name}`]);
    }
  }
}

function stateOf(states: ReadonlySet<string>): EntryState {
  if (states.has('stale')) return 'stale';
  if (states.has('new')) return 'untranslated';
  // A state that is not known is not "translated".
  return [...states].every((state) => state === 'translated') && states.size > 0
    ? 'translated'
    : 'needs-review';
}
