import type { Message, MessageProblem } from './catalog.ts';
import { EntryCollector } from './entries.ts';
import type { ReadCatalog } from './format-reader.ts';
import { messageOf, single } from './message.ts';
import { printfSyntax } from './printf.ts';
import type { CatalogText } from './text.ts';
import { elementsOf, parseXmlTree, type XmlElement } from './xml-tree.ts';

const formatted = printfSyntax('java');
const unformatted = (): readonly [] => [];
const escape = /\\(?:u([0-9A-Fa-f]{4})|([^]))/y;
const apostrophe: MessageProblem = {
  kind: 'APOSTROPHE',
  text: "an apostrophe is written \\' or within quotes",
};

/**
 * Reads Android's string resources: `string`, `plurals` and `string-array`.
 * https://developer.android.com/guide/topics/resources/string-resource
 * @param source the file
 * @returns its entries; an item of an array has the key `name[0]`
 * @throws CONTRACT_CATALOG_MALFORMED, CONTRACT_TOO_LARGE
 */
export function readAndroid(source: CatalogText): readonly ReadCatalog[] {
  const root = parseXmlTree(source);
  if (root.name !== 'resources') throw source.malformed(root.offset, 'expected <resources>.');
  const collector = new EntryCollector(source);
  for (const element of elementsOf(root)) {
    const name = element.attributes.get('name');
    const isString =
      element.name === 'string' ||
      (element.name === 'item' && element.attributes.get('type') === 'string');
    if (!isString && element.name !== 'plurals' && element.name !== 'string-array') continue;
    if (name === undefined || name === '')
      throw source.malformed(element.offset, `expected a name of <${element.name}>.`);
    const product = element.attributes.get('product');
    const key = product === undefined || product === 'default' ? name : `${name} (${product})`;
    const translatable = element.attributes.get('translatable') !== 'false';
    if (isString)
      collector.add({ key, offset: element.offset, message: messageIn([element]), translatable });
    else if (element.name === 'plurals')
      collector.add({
        key,
        offset: element.offset,
        message: plurals(source, element),
        translatable,
      });
    else
      for (const [index, item] of elementsOf(element).entries())
        collector.add({
          key: `${key}[${String(index)}]`,
          offset: item.offset,
          message: messageIn([item]),
          translatable,
        });
  }
  return [{ entries: collector.entries, remarks: collector.remarks }];
}

function plurals(source: CatalogText, element: XmlElement): Message {
  const items = elementsOf(element).filter(({ name }) => name === 'item');
  const quantities = items.map((item) => {
    const quantity = item.attributes.get('quantity');
    if (quantity === undefined)
      throw source.malformed(item.offset, 'expected a quantity of <item>.');
    return quantity;
  });
  const message = messageIn(items, quantities);
  return {
    ...message,
    choices: [{ argument: '', by: 'cardinal', cases: new Set(quantities), exact: new Set() }],
  };
}

function messageIn(elements: readonly XmlElement[], selectors: readonly string[] = []): Message {
  const texts = elements.map((element) => unescaped(markupOf(element).trim()));
  const variants =
    selectors.length === 0
      ? single(texts[0]?.text ?? '')
      : texts.map(({ text }, index) => ({ selector: selectors[index] ?? '', text }));
  const plain = elements.some((element) => element.attributes.get('formatted') === 'false');
  const problem = texts.find((text) => text.problem !== undefined)?.problem;
  const message = messageOf(variants, plain ? unformatted : formatted);
  return problem === undefined ? message : { ...message, problem };
}

/** The text with its markup; `xliff:g` only says what a placeholder is. */
function markupOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (child.kind === 'text') return child.value;
      const inner = markupOf(child);
      return child.name === 'xliff:g' ? inner : `<${child.name}>${inner}</${child.name}>`;
    })
    .join('');
}

interface Unescaped {
  readonly text: string;
  readonly problem?: MessageProblem;
}

/** Takes the escapes and the quotes of aapt2 away; an apostrophe needs one of them. */
function unescaped(written: string): Unescaped {
  if (!/[\\'"]/.test(written)) return { text: written.replace(/\s+/g, ' ') };
  let text = '';
  let quoted = false;
  let bare = false;
  for (let at = 0; at < written.length; at += 1) {
    const character = written.charAt(at);
    if (character === '\\') {
      escape.lastIndex = at;
      const found = escape.exec(written);
      text += found === null ? '' : escaped(found[1], found[2]);
      at += (found?.[0].length ?? 1) - 1;
    } else if (character === '"') quoted = !quoted;
    else if (!quoted && /\s/.test(character)) text += text.endsWith(' ') ? '' : ' ';
    else {
      bare ||= character === "'" && !quoted;
      text += character;
    }
  }
  return bare ? { text, problem: apostrophe } : { text };
}

function escaped(code: string | undefined, character = ''): string {
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
  return character === 'n' ? '\n' : character === 't' ? '\t' : character;
}
