import { pointerStep } from '../model/json.ts';
import type { PlaceholderType } from './catalog.ts';
import { EntryCollector } from './entries.ts';
import type { ReadCatalog } from './format-reader.ts';
import { icuReader } from './icu-message.ts';
import { memberNode, memberText, parseJsonTree, type JsonNode } from './json-tree.ts';
import { placeholderType } from './message.ts';
import type { CatalogText } from './text.ts';

/**
 * Reads an Application Resource Bundle: ICU messages with what is known of each beside it (`@key`).
 * https://github.com/google/app-resource-bundle/wiki/ApplicationResourceBundleSpecification
 * @param source the file
 * @returns its entries, with the placeholders that they declare
 * @throws CONTRACT_CATALOG_MALFORMED, CONTRACT_TOO_LARGE
 */
export async function readArb(source: CatalogText): Promise<readonly ReadCatalog[]> {
  const collector = new EntryCollector(source);
  const read = await icuReader({ tags: false, literalApostrophes: true });
  const root = parseJsonTree(source);
  if (root.kind !== 'object')
    throw source.malformed(root.offset, 'expected an object with a key for each text.');
  for (const { name, offset } of root.duplicates) collector.remark('duplicate', name, offset);
  for (const [key, { offset, value }] of root.members) {
    if (key.startsWith('@')) continue;
    if (value.kind !== 'text')
      throw source.malformed(value.offset, `expected a text for ${JSON.stringify(key)}.`);
    const declared = declaredPlaceholders(memberNode(root, `@${key}`));
    collector.add({
      key,
      pointer: `/${pointerStep(key)}`,
      offset,
      message: read(value.value),
      ...(declared === undefined ? {} : { declared }),
    });
  }
  const locale = memberText(root, '@@locale');
  return [
    {
      entries: collector.entries,
      remarks: collector.remarks,
      ...(locale === undefined ? {} : { locale }),
    },
  ];
}

function declaredPlaceholders(
  metadata: JsonNode | undefined,
): ReadonlyMap<string, PlaceholderType> | undefined {
  const placeholders = memberNode(metadata, 'placeholders');
  if (placeholders?.kind !== 'object') return undefined;
  return new Map(
    [...placeholders.members].map(([name, { value }]) => [name, typeOf(memberText(value, 'type'))]),
  );
}

/** The types of Dart that Flutter's generator knows. */
function typeOf(written: string | undefined): PlaceholderType {
  switch (written) {
    case undefined:
    case 'Object':
      return placeholderType('any');
    case 'int':
    case 'num':
    case 'double':
      return placeholderType('number', written);
    case 'DateTime':
      return placeholderType('date');
    case 'String':
      return placeholderType('string');
    default:
      return placeholderType('any', written);
  }
}
