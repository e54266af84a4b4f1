import { EntryCollector } from './entries.ts';
import type { ReadCatalog } from './format-reader.ts';
import { icuReader } from './icu-message.ts';
import { jsonTexts } from './json-texts.ts';
import { memberText, parseJsonTree } from './json-tree.ts';
import type { CatalogText } from './text.ts';

/**
 * Reads JSON whose texts are ICU messages; also what formatjs extracts (`{"id": {"defaultMessage": "…"}}`).
 * @param source the file
 * @returns its entries
 * @throws CONTRACT_CATALOG_MALFORMED, CONTRACT_TOO_LARGE
 */
export async function readIcuJson(source: CatalogText): Promise<readonly ReadCatalog[]> {
  const collector = new EntryCollector(source);
  const read = await icuReader({ tags: true, literalApostrophes: false });
  const texts = jsonTexts(source, parseJsonTree(source), collector, (node) =>
    memberText(node, 'defaultMessage'),
  );
  for (const { key, pointer, offset, text } of texts)
    collector.add({ key, pointer, offset, message: read(text ?? '') });
  return [{ entries: collector.entries, remarks: collector.remarks }];
}
