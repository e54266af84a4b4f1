import { applePlaceholders, type AppleVariable } from './apple-variables.ts';
import type { Choice, Variant } from './catalog.ts';
import { EntryCollector } from './entries.ts';
import type { ReadCatalog } from './format-reader.ts';
import { parsePropertyList, propertyText, type PropertyMember } from './plist.ts';
import type { CatalogText } from './text.ts';

const widths = 'NSStringVariableWidthRuleType';
const devices = 'NSStringDeviceSpecificRuleType';
const formatKey = 'NSStringLocalizedFormatKey';

/**
 * Reads Apple's `.stringsdict`: texts whose forms are chosen by numbers, by width or by device.
 * @param source the file
 * @returns its entries
 * @throws CONTRACT_CATALOG_MALFORMED, CONTRACT_TOO_LARGE
 */
export function readStringsdict(source: CatalogText): readonly ReadCatalog[] {
  const collector = new EntryCollector(source);
  for (const { name, offset, value } of parsePropertyList(source)) {
    if (value.kind !== 'dictionary')
      throw source.malformed(value.offset, `expected a <dict> for ${JSON.stringify(name)}.`);
    const format = propertyText(value.members, formatKey);
    const adaptive = value.members.filter((member) => [widths, devices].includes(member.name));
    if (format === undefined && adaptive.length === 0)
      throw source.malformed(value.offset, `expected ${formatKey} for ${JSON.stringify(name)}.`);
    collector.add({ key: name, offset, message: messageWith(value.members, format, adaptive) });
  }
  return [{ entries: collector.entries, remarks: collector.remarks }];
}

function messageWith(
  members: readonly PropertyMember[],
  format: string | undefined,
  adaptive: readonly PropertyMember[],
): Parameters<EntryCollector['add']>[0]['message'] {
  const variants: Variant[] = format === undefined ? [] : [{ selector: '', text: format }];
  const choices: Choice[] = [];
  const variables = new Map<string, AppleVariable>();
  for (const { name, value } of members) {
    if (value.kind !== 'dictionary' || [widths, devices].includes(name)) continue;
    const cases = value.members.filter((member) => !member.name.startsWith('NSString'));
    variables.set(name, {
      specifier: propertyText(value.members, 'NSStringFormatValueTypeKey') ?? 'd',
    });
    variants.push(...variantsOf(name, cases));
    choices.push({
      argument: name,
      by: 'cardinal',
      cases: new Set(cases.map((member) => member.name)),
      exact: new Set(),
    });
  }
  for (const { name, value } of adaptive)
    if (value.kind === 'dictionary')
      variants.push(...variantsOf(name === widths ? 'width' : 'device', value.members));
  const forms = format === undefined ? variants.map(({ text }) => text) : [format];
  return {
    variants,
    placeholders: applePlaceholders(forms, variables),
    choices,
    nested: [],
  };
}

function variantsOf(argument: string, cases: readonly PropertyMember[]): readonly Variant[] {
  return cases.flatMap(({ name, value }) =>
    value.kind === 'text' ? [{ selector: `${argument}=${name}`, text: value.value }] : [],
  );
}
