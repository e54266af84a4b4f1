import { isScalar } from 'yaml';
import { startOf, type Spot } from './spot.ts';
import { parseText, rangeOf, yamlError, type YamlFile } from './yaml-file.ts';

/**
 * Reads the YAML that stands in a literal block scalar (`values: |`), so that it can be changed where it stands.
 * @param spot the scalar
 * @returns its YAML; undefined where it is no text
 * @throws DESIRED_STATE_UNSUPPORTED where it stands there in another form, DESIRED_STATE_UNREADABLE where it is no
 *   YAML
 */
export function nestedYaml(spot: Spot): YamlFile | undefined {
  const { file, node } = spot;
  if (!isScalar(node) || typeof node.value !== 'string') return undefined;
  const { start, end } = rangeOf(node);
  const block = file.text.slice(start, end);
  const header = /^\|[+-]?[ \t]*(?:#[^\r\n]*)?\r?\n/.exec(block)?.[0];
  if (header === undefined) {
    throw yamlError(
      'DESIRED_STATE_UNSUPPORTED',
      file,
      startOf(spot),
      'expected YAML in a literal block (`|`), found a quoted or folded text',
      'Write the text as a literal block, or as a map under `valuesObject`.',
    );
  }
  const content = block.slice(header.length);
  const indentation = /^(?:[ \t]*\r?\n)*( +)/.exec(content)?.[1] ?? '';
  const first = start + header.length;
  const starts: { readonly inner: number; readonly outer: number }[] = [];
  let [text, outer] = ['', first];
  for (const line of content.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    // A blank line may be shorter than the indentation: it has nothing but its end.
    const rest = line.startsWith(indentation)
      ? line.slice(indentation.length)
      : (/\r?\n$/.exec(line)?.[0] ?? '');
    starts.push({ inner: text.length, outer: outer + line.length - rest.length });
    text += rest;
    outer += line.length;
  }
  const offsetOf = (offset: number): number => {
    const line = starts.findLast(({ inner }) => inner <= offset);
    return file.offsetOf(line === undefined ? first : line.outer + offset - line.inner);
  };
  return parseText(file.source, text, offsetOf, file.indentation + indentation);
}
