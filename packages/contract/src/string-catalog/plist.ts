import type { CatalogText } from './text.ts';
import { elementsOf, parseXmlTree, textOf, type XmlElement } from './xml-tree.ts';

/** A value of a property list, with where its key stands. */
export type PropertyValue =
  | { readonly kind: 'text'; readonly value: string; readonly offset: number }
  | {
      readonly kind: 'dictionary';
      readonly members: readonly PropertyMember[];
      readonly offset: number;
    }
  | { readonly kind: 'other'; readonly offset: number };

/** One key of a dictionary. */
export interface PropertyMember {
  readonly name: string;
  readonly offset: number;
  readonly value: PropertyValue;
}

/**
 * Reads the dictionary of a property list in XML.
 * @param source the file
 * @returns its members, in order
 * @throws CONTRACT_CATALOG_MALFORMED, CONTRACT_TOO_LARGE
 */
export function parsePropertyList(source: CatalogText): readonly PropertyMember[] {
  const root = parseXmlTree(source);
  const [top, ...others] = root.name === 'plist' ? elementsOf(root) : [];
  if (top?.name !== 'dict' || others.length > 0)
    throw source.malformed(root.offset, 'expected <plist> with one <dict> in it.');
  return membersOf(source, top);
}

/** @returns the text of the member with the name */
export function propertyText(members: readonly PropertyMember[], name: string): string | undefined {
  const value = members.find((member) => member.name === name)?.value;
  return value?.kind === 'text' ? value.value : undefined;
}

function membersOf(source: CatalogText, dictionary: XmlElement): readonly PropertyMember[] {
  const children = elementsOf(dictionary);
  const members: PropertyMember[] = [];
  for (let index = 0; index < children.length; index += 2) {
    const [key, value] = [children[index], children[index + 1]];
    if (key === undefined) break;
    if (key.name !== 'key' || value === undefined || value.name === 'key')
      throw source.malformed(key.offset, 'expected <key> and a value after it.');
    members.push({ name: textOf(key), offset: key.offset, value: valueOf(source, value) });
  }
  return members;
}

function valueOf(source: CatalogText, element: XmlElement): PropertyValue {
  const { offset } = element;
  if (element.name === 'string') return { kind: 'text', value: textOf(element), offset };
  return element.name === 'dict'
    ? { kind: 'dictionary', members: membersOf(source, element), offset }
    : { kind: 'other', offset };
}
