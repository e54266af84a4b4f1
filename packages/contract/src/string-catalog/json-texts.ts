import { pointerStep } from '../model/json.ts';
import type { JsonNode } from './json-tree.ts';
import type { EntryCollector } from './entries.ts';
import type { CatalogText } from './text.ts';

/** A text in nested JSON. */
export interface JsonText {
  /** The names from the top, joined by dots. */
  readonly key: string;
  readonly pointer: string;
  readonly offset: number;
  /** Null where the catalog says that there is none. */
  readonly text: string | null;
}

/**
 * Takes the texts out of nested JSON.
 * @param source the file, for messages
 * @param root its value, an object
 * @param collector is told of names that stand there twice
 * @param textOf gives the text of an object that stands for one; undefined where it holds others
 * @returns each text with its key
 * @throws CONTRACT_CATALOG_MALFORMED where the top is no object
 */
export function jsonTexts(
  source: CatalogText,
  root: JsonNode,
  collector: EntryCollector,
  textOf: (node: JsonNode) => string | undefined = () => undefined,
): readonly JsonText[] {
  if (root.kind !== 'object')
    throw source.malformed(root.offset, 'expected an object with a key for each text.');
  const texts: JsonText[] = [];
  const walk = (node: JsonNode, key: string, pointer: string, offset: number): void => {
    const named = textOf(node);
    if (named !== undefined) texts.push({ key, pointer, offset, text: named });
    else if (node.kind === 'text') texts.push({ key, pointer, offset, text: node.value });
    else if (node.kind === 'literal')
      texts.push({ key, pointer, offset, text: node.value === null ? null : String(node.value) });
    else if (node.kind === 'list') {
      for (const [index, item] of node.items.entries())
        walk(item, `${key}.${String(index)}`, `${pointer}/${String(index)}`, item.offset);
    } else {
      for (const { name, offset: at } of node.duplicates)
        collector.remark('duplicate', joined(key, name), at, `${pointer}/${pointerStep(name)}`);
      for (const [name, member] of node.members)
        walk(member.value, joined(key, name), `${pointer}/${pointerStep(name)}`, member.offset);
    }
  };
  walk(root, '', '', root.offset);
  return texts;
}

function joined(key: string, name: string): string {
  return key === '' ? name : `${key}.${name}`;
}
