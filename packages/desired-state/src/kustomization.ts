import type { YAMLMap, YAMLSeq } from 'yaml';
import type { ImageEdit, TextFile } from './editor.ts';
import type { DesiredStateEditor, FoundImage } from './format-editor.ts';
import { insertEntry, insertKey, insertValue } from './kustomization-insert.ts';
import { errorAt, positionOf } from './text-file.ts';
import {
  isMap,
  isScalar,
  isSeq,
  pairOf,
  parseYaml,
  quoteOf,
  rangeOf,
  refuseShared,
  scalarText,
  textOf,
  type YamlFile,
} from './yaml-file.ts';

/** The `images:` of a kustomization (kubectl.docs.kubernetes.io, kustomization file, images). */
export const kustomizationEditor: DesiredStateEditor = {
  selectorProblem: (selector) =>
    /^[A-Za-z0-9][A-Za-z0-9._/:-]*$/.test(selector) ? undefined : 'is not the name of an image',
  find: (source, selector) => {
    const file = parseYaml(source);
    const entry = entryOf(file, selector);
    return entry === undefined ? undefined : foundImage(file, entry, selector);
  },
  edit,
};

/** What one entry is to say, in the order in which people write it. */
function wantedKeys(
  edit: ImageEdit,
  entry: YAMLMap | undefined,
): readonly (readonly [string, string])[] {
  const named = entry !== undefined && pairOf(entry, 'newName') !== undefined;
  // Without newName the name itself is what runs; a second copy of it would only be one more thing to keep right.
  const newName = named || edit.repository !== edit.selector;
  return [
    ...(newName ? [['newName', edit.repository] as const] : []),
    ...(edit.tag === undefined ? [] : [['newTag', edit.tag] as const]),
    ...(edit.digest === undefined ? [] : [['digest', edit.digest] as const]),
  ];
}

function edit(source: TextFile, wanted: ImageEdit): string {
  const file = parseYaml(source);
  const entry = entryOf(file, wanted.selector);
  const keys = wantedKeys(wanted, entry);
  if (entry === undefined)
    return insertEntry(file, imagesOf(file), [['name', wanted.selector], ...keys]);
  // Offsets move with each change, so each key is looked up anew.
  return keys.reduce(
    (text, [key, value]) => setKey({ ...source, text }, wanted.selector, key, value),
    source.text,
  );
}

function setKey(source: TextFile, selector: string, key: string, value: string): string {
  const file = parseYaml(source);
  const entry = entryOf(file, selector);
  if (entry === undefined) throw new TypeError('the entry was there before the last key was set');
  const pair = pairOf(entry, key);
  if (pair === undefined) return insertKey(file, entry, key, value);
  const node = pair.value;
  if (isScalar(node) && node.value === value) return source.text;
  if (node === null || (isScalar(node) && node.source === ''))
    return insertValue(file, pair.key, value);
  const quote = isScalar(node) && node.tag === undefined ? quoteOf(node) : undefined;
  if (!isScalar(node) || quote === undefined) {
    throw errorAt(
      'DESIRED_STATE_UNSUPPORTED',
      source,
      rangeOf(file, pair.key).start,
      `expected one plain or quoted word for "${key}" of "${selector}"`,
      'Write the value in one line, without a tag.',
    );
  }
  const { start, end } = rangeOf(file, node);
  return `${source.text.slice(0, start)}${scalarText(value, quote)}${source.text.slice(end)}`;
}

function foundImage(file: YamlFile, entry: YAMLMap, selector: string): FoundImage {
  const part = (key: string): string | undefined => textOf(pairOf(entry, key)?.value);
  const repository = part('newName') ?? selector;
  const tag = part('newTag');
  const digest = part('digest');
  return {
    offset: rangeOf(file, entry).start,
    stated: {
      text: `${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`,
      repository,
      ...(tag === undefined ? {} : { tag }),
      ...(digest === undefined ? {} : { digest }),
    },
  };
}

/** The list, or nothing where the file has none; refuses what is no kustomization. */
function imagesOf(file: YamlFile): YAMLSeq | undefined {
  const top = file.document.contents;
  if (!isMap(top)) {
    const offset = top === null ? 0 : rangeOf(file, top).start;
    throw errorAt(
      'DESIRED_STATE_UNREADABLE',
      file.source,
      offset,
      'expected a kustomization (a map)',
      'Name the right file in the policy.',
    );
  }
  refuseOtherKinds(file, top);
  refuseShared(file, top, 'the kustomization');
  const value = pairOf(top, 'images')?.value;
  if (value === undefined || value === null || (isScalar(value) && value.value === null))
    return undefined;
  refuseShared(file, value, '"images"');
  if (isSeq(value)) return value;
  const offset = isScalar(value) || isMap(value) ? rangeOf(file, value).start : 0;
  throw errorAt(
    'DESIRED_STATE_UNREADABLE',
    file.source,
    offset,
    'expected a list in "images"',
    'Correct the file.',
  );
}

/** Flux has a kind of the same name whose images stand elsewhere. */
function refuseOtherKinds(file: YamlFile, top: YAMLMap): void {
  const kind = textOf(pairOf(top, 'kind')?.value) ?? 'Kustomization';
  const version = textOf(pairOf(top, 'apiVersion')?.value) ?? 'kustomize.config.k8s.io/v1beta1';
  const known = kind === 'Kustomization' || kind === 'Component';
  if (known && version.startsWith('kustomize.config.k8s.io/')) return;
  throw errorAt(
    'DESIRED_STATE_UNSUPPORTED',
    file.source,
    rangeOf(file, top).start,
    `expected a kustomization (kustomize.config.k8s.io), found ${kind} of ${version}`,
    'Name the kustomization.yaml that lists the images.',
  );
}

function entryOf(file: YamlFile, selector: string): YAMLMap | undefined {
  const items = imagesOf(file)?.items ?? [];
  const mine = items.flatMap((item, index) => {
    refuseShared(file, item, `entry ${String(index + 1)} of "images"`);
    if (!isMap(item)) return [];
    const name = pairOf(item, 'name')?.value;
    refuseShared(file, name, `the name of entry ${String(index + 1)} of "images"`);
    return textOf(name) === selector ? [item] : [];
  });
  const [entry, second] = mine;
  if (entry !== undefined && second !== undefined) {
    const { line } = positionOf(file.source.text, rangeOf(file, entry).start);
    throw errorAt(
      'DESIRED_STATE_AMBIGUOUS',
      file.source,
      rangeOf(file, second).start,
      `expected one entry for "${selector}", found one here and one in line ${String(line)}`,
      'Delete one of the two.',
    );
  }
  if (entry !== undefined) refuseParts(file, entry, selector);
  return entry;
}

function refuseParts(file: YamlFile, entry: YAMLMap, selector: string): void {
  for (const key of ['newName', 'newTag', 'digest']) {
    refuseShared(file, pairOf(entry, key)?.value, `"${key}" of "${selector}"`);
  }
  for (const key of ['tagSuffix', '<<']) {
    const pair = pairOf(entry, key);
    if (pair === undefined) continue;
    throw errorAt(
      'DESIRED_STATE_UNSUPPORTED',
      file.source,
      rangeOf(file, pair.key).start,
      `expected newName, newTag and digest for "${selector}", found "${key}", which changes what they mean`,
      `Take "${key}" out of the entry.`,
    );
  }
}
