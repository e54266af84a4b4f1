import { isMap, isScalar, isSeq } from 'yaml';
import { formatPath } from './path.ts';
import { nodeText } from './spot.ts';
import type { YamlFile } from './yaml-file.ts';

/**
 * @param file a file
 * @returns every scalar by its path, with the kind of value that it is read as; what stands behind an alias is told
 *   once, where its anchor is
 */
export function textsOf(file: YamlFile): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const walk = (node: unknown, path: string): void => {
    if (isScalar(node)) {
      const type = node.value === null ? 'null' : typeof node.value;
      texts.set(path, `${type} ${nodeText(node) ?? ''}`);
    } else if (isMap(node)) {
      for (const { key, value } of node.items)
        walk(value, `${path}.${JSON.stringify(nodeText(key) ?? '')}`);
    } else if (isSeq(node)) {
      const names = node.items.map((item) =>
        isMap(item) ? nodeText(item.get('name', true)) : undefined,
      );
      const counts = new Map<string | undefined, number>();
      for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
      node.items.forEach((item, index) => {
        const name = names[index];
        // An item with a name stays the same where another one is put before it.
        const step =
          name === undefined || counts.get(name) !== 1
            ? `[${String(index)}]`
            : formatPath({ steps: [{ kind: 'item', key: 'name', value: name }] });
        walk(item, `${path}${step}`);
      });
    }
  };
  file.documents.forEach(({ contents }, index) => {
    walk(contents, String(index));
  });
  return texts;
}
