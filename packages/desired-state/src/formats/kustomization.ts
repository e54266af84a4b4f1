import { isMap, isNode, isScalar, isSeq } from 'yaml';
import type { ImageEdit } from '../editor.ts';
import type { Splice } from '../splice.ts';
import type { FoundImage } from '../yaml/find.ts';
import { insertItem, insertList } from '../yaml/insert.ts';
import {
  childOf,
  itemsOf,
  refuseShared,
  scalarOf,
  startOf,
  tops,
  type Spot,
} from '../yaml/spot.ts';
import { lineOf, yamlError, type YamlFile } from '../yaml/yaml-file.ts';
import { kustomizeEntry } from './image-at.ts';
import { yamlFormat } from './yaml-format.ts';

const namePattern = /^[A-Za-z0-9][A-Za-z0-9._/:-]*$/;

/** The `images:` of a kustomization (kubectl.docs.kubernetes.io, kustomization file, images). */
export const kustomizationFormat = yamlFormat({
  check: (file) => {
    topOf(file);
  },
  find: (file) => entriesIn(imagesOf(topOf(file), 'images')),
  add: (file, edit) => addEntry(topOf(file), 'images', edit),
  addsByPath: false,
  pathsFirst: false,
  isName: (selector) => namePattern.test(selector),
});

/**
 * @param list the list of images, where there is one
 * @returns its entries, by their names
 * @throws DESIRED_STATE_AMBIGUOUS for two of one name, DESIRED_STATE_UNSUPPORTED for what changes their meaning
 */
export function entriesIn(list: Spot | undefined): FoundImage[] {
  const entries = (list === undefined ? [] : itemsOf(list)).flatMap((spot) => {
    const name = scalarOf(childOf(spot, 'name'));
    return name === undefined ? [] : [{ spot, name }];
  });
  const seen = new Map<string, Spot>();
  for (const { spot, name } of entries) {
    const first = seen.get(name)?.node;
    if (first !== undefined && first !== null) throw twice(spot, name, lineOf(spot.file, first));
    seen.set(name, spot);
  }
  return entries.map(({ spot, name }) => ({
    spot,
    names: [name],
    place: (names) => {
      const place = kustomizeEntry(spot, names);
      return {
        ...place,
        change: (edit) => {
          refuseSuffix(spot, edit.selector);
          return place.change(edit);
        },
      };
    },
  }));
}

/**
 * Adds an entry to a list of images; the list itself where it is missing.
 * @param map what holds the list
 * @param key the list's key
 * @param edit what is to be said
 * @returns the changes; undefined where the selector is no name
 */
export function addEntry(map: Spot, key: string, edit: ImageEdit): readonly Splice[] | undefined {
  const { selector, repository, tag, digest } = edit;
  if (!namePattern.test(selector)) return undefined;
  const pairs = [
    ['name', selector] as const,
    ...(repository === selector ? [] : [['newName', repository] as const]),
    ...(tag === undefined ? [] : [['newTag', tag] as const]),
    ...(digest === undefined ? [] : [['digest', digest] as const]),
  ];
  const list = imagesOf(map, key);
  const what = `the image "${selector}"`;
  return list === undefined ? insertList(map, key, pairs, what) : [insertItem(list, pairs, what)];
}

/** The list, or nothing where there is none. */
function imagesOf(map: Spot, key: string): Spot | undefined {
  const list = childOf(map, key);
  if (list === undefined || list.node === null) return undefined;
  if (isScalar(list.node) && list.node.value === null) return undefined;
  if (isSeq(list.node)) return list;
  throw yamlError(
    'DESIRED_STATE_UNREADABLE',
    map.file,
    startOf(list),
    `expected a list in "${key}"`,
    'Correct the file.',
  );
}

/** The top of the one document; refuses what is no kustomization. */
function topOf(file: YamlFile): Spot {
  const [top, second] = tops(file);
  if (second !== undefined) {
    throw yamlError(
      'DESIRED_STATE_UNSUPPORTED',
      file,
      startOf(second),
      'expected one YAML document, found a second one',
      'Move the kustomization into a file of its own.',
    );
  }
  if (top === undefined || !isMap(top.node)) {
    throw yamlError(
      'DESIRED_STATE_UNREADABLE',
      file,
      top === undefined ? 0 : startOf(top),
      'expected a kustomization (a map)',
      'Name the right file in the policy.',
    );
  }
  refuseShared(top, 'the kustomization');
  refuseOtherKinds(top);
  return top;
}

/** Flux has a kind of the same name whose images stand elsewhere. */
function refuseOtherKinds(top: Spot): void {
  const kind = scalarOf(childOf(top, 'kind')) ?? 'Kustomization';
  const version = scalarOf(childOf(top, 'apiVersion')) ?? 'kustomize.config.k8s.io/v1beta1';
  const known = kind === 'Kustomization' || kind === 'Component';
  if (known && version.startsWith('kustomize.config.k8s.io/')) return;
  throw yamlError(
    'DESIRED_STATE_UNSUPPORTED',
    top.file,
    startOf(top),
    `expected a kustomization (kustomize.config.k8s.io), found ${kind} of ${version}`,
    'Name the kustomization.yaml that lists the images, or another format.',
  );
}

function refuseSuffix(entry: Spot, selector: string): void {
  const suffix = childOf(entry, 'tagSuffix');
  if (suffix === undefined) return;
  throw yamlError(
    'DESIRED_STATE_UNSUPPORTED',
    entry.file,
    isNode(suffix.pair?.key) ? (suffix.pair.key.range?.[0] ?? 0) : startOf(suffix),
    `expected newName, newTag and digest for "${selector}", found "tagSuffix", which changes what they mean`,
    'Take "tagSuffix" out of the entry.',
  );
}

function twice(spot: Spot, name: string, line: number): Error {
  return yamlError(
    'DESIRED_STATE_AMBIGUOUS',
    spot.file,
    startOf(spot),
    `expected one entry for "${name}", found one here and one in line ${String(line)}`,
    'Delete one of the two.',
  );
}
