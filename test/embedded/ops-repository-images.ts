import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { isMap, isPair, isScalar, isSeq, parseAllDocuments, type Node, type Scalar } from 'yaml';

/** Published ops repositories, beside the checkout; their tests are skipped where they are absent. */
export const opsRepositories = resolve(import.meta.dirname, '../../../shared/data/ops-repos');
export const opsRepositoriesAreThere = existsSync(opsRepositories);

/** One file of them. */
export interface OpsFile {
  readonly name: string;
  readonly text: string;
}

/** @returns every YAML file of the published repositories */
export function opsFiles(): readonly OpsFile[] {
  if (!opsRepositoriesAreThere) return [];
  return readdirSync(opsRepositories, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(opsRepositories, name))
    .map((path) => ({
      name: relative(opsRepositories, path),
      text: readFileSync(path, 'utf8'),
    }));
}

/** The bytes of one value, without its quotes. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** A place of a file that says an image, or a version of something that is pulled. */
export interface Place {
  /** In which of the file's documents it is. */
  readonly document: number;
  readonly kind: string;
  readonly path: readonly (string | number)[];
  /** The path as a selector: keys with dots in brackets, items of a list by name. */
  readonly selector: string;
  readonly line: number;
  readonly is:
    | { readonly form: 'text'; readonly text: Span }
    | {
        readonly form: 'map';
        readonly registry?: Span;
        readonly repository?: Span;
        readonly tag?: Span;
        readonly digest?: Span;
      }
    | { readonly form: 'tag'; readonly tag: Span };
}

interface Step {
  readonly key: string | number;
  readonly selector: string;
}

/**
 * Reads which images a file says, by nothing but what the keys mean: `image` holds an image, whole or in parts,
 * in the values of a HelmRelease and in any container; `spec.ref.tag` of a source is a tag. Written apart from the
 * editor, which it judges.
 * @param file the file
 */
export function placesOf(file: OpsFile): readonly Place[] {
  const parsed = parseAllDocuments(file.text);
  const documents = Array.isArray(parsed) ? parsed : [];
  return documents.flatMap((document, index) => {
    if (document.errors.length > 0) throw new Error(`${file.name} is no YAML`);
    const kind = wordOf(document.get('kind', true));
    const found: Place[] = [];
    const add = (node: Node, steps: readonly Step[], is: Place['is'] | undefined): void => {
      if (is === undefined) return;
      const start = node.range?.[0] ?? 0;
      found.push({
        ...{ document: index, kind, is },
        path: steps.map(({ key }) => key),
        selector: steps
          .map((step) => step.selector)
          .join('')
          .replace(/^\./, ''),
        line: file.text.slice(0, start).split('\n').length,
      });
    };
    walk(document.contents, [], (node, steps) => {
      const names = steps.map(({ key }) => key);
      if (names.at(-1) === 'image') {
        if (isScalar(node)) add(node, steps, textImage(file.text, node));
      }
      if (isMap(node) && kind === 'HelmRelease')
        add(node, steps, mapImage(file.text, node, names.at(-1) === 'image'));
      if (kind === 'OCIRepository' && names.join('.') === 'spec.ref.tag' && isScalar(node))
        add(node, steps, { form: 'tag', tag: spanOf(file.text, node) });
    });
    return found;
  });
}

function wordOf(node: unknown): string {
  return isScalar(node) && typeof node.value === 'string' ? node.value : '';
}

function walk(
  node: unknown,
  steps: readonly Step[],
  visit: (node: Node, steps: readonly Step[]) => void,
): void {
  if (isMap(node)) {
    visit(node, steps);
    for (const pair of node.items) {
      if (!isPair(pair) || !isScalar(pair.key) || typeof pair.key.value !== 'string') continue;
      const key = pair.key.value;
      const selector = key.includes('.') ? `[${JSON.stringify(key)}]` : `.${key}`;
      walk(pair.value, [...steps, { key, selector }], visit);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      const name = isMap(item) ? wordOf(item.get('name', true)) : '';
      const selector = name === '' ? `[${String(index)}]` : `[name=${name}]`;
      walk(item, [...steps, { key: index, selector }], visit);
    }
  } else if (isScalar(node)) visit(node, steps);
}

function spanOf(text: string, node: Scalar): Span {
  const [start, end] = node.range ?? [0, 0];
  const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
  return {
    start: start + quoted,
    end: end - quoted,
    value: text.slice(start + quoted, end - quoted),
  };
}

function textImage(text: string, node: Scalar): Place['is'] | undefined {
  if (typeof node.value !== 'string' || !/^[a-z0-9][^\s]*[/:][^\s]+$/i.test(node.value))
    return undefined;
  return { form: 'text', text: spanOf(text, node) };
}

/** Under `image` any part is enough; elsewhere repository and tag beside each other are an image. */
function mapImage(text: string, node: Node, isNamed: boolean): Place['is'] | undefined {
  if (!isMap(node)) return undefined;
  const part = (key: string): Record<string, Span> => {
    const value: unknown = node.get(key, true);
    return isScalar(value) && value.value !== null ? { [key]: spanOf(text, value) } : {};
  };
  const parts = { ...part('registry'), ...part('repository'), ...part('tag'), ...part('digest') };
  const isImage = isNamed
    ? Object.keys(parts).length > 0
    : 'repository' in parts && ('tag' in parts || 'digest' in parts);
  return isImage ? { form: 'map', ...parts } : undefined;
}
