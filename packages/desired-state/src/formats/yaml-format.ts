import { isMap, isSeq } from 'yaml';
import type { ImageEdit, TextFile } from '../editor.ts';
import type { ImagePlace, ValuePlace } from '../image-place.ts';
import type { FileFormat, OpenFile } from '../open-file.ts';
import type { Splice } from '../splice.ts';
import { positionOf } from '../text-file.ts';
import { findByPath, findParent, nameImages, type FoundImage } from '../yaml/find.ts';
import { appendPair, insertKey, type NewValue } from '../yaml/insert.ts';
import { parsePath } from '../yaml/path.ts';
import { replaceScalar } from '../yaml/scalar.ts';
import { childOf, scalarOf, startOf, tops } from '../yaml/spot.ts';
import { parseYaml, yamlError, type YamlFile } from '../yaml/yaml-file.ts';
import { textsOf } from '../yaml/texts.ts';
import { imageAt, newImage } from './image-at.ts';

/** What one format of YAML is about. */
export interface YamlFormat {
  /** Refuses a file that is none of this format. */
  readonly check?: (file: YamlFile) => void;
  /** @returns every image that the file names, in its order */
  readonly find: (file: YamlFile) => readonly FoundImage[];
  /** Adds an image that is called by a name. */
  readonly add?: (file: YamlFile, edit: ImageEdit) => readonly Splice[] | undefined;
  /** Whether an image that is called by a path may be added where the map above is there. */
  readonly addsByPath: boolean;
  /** Whether a path is looked for before a name: nothing has to be searched then. */
  readonly pathsFirst: boolean;
  /** What selects an image besides a path. */
  readonly isName: (selector: string) => boolean;
  /** A name that stands for all places that have it, whatever they say: the policy of a setter. */
  readonly isGroup?: (selector: string) => boolean;
}

/**
 * @param format what it is about
 * @returns it as a format of files: whatever has a path can be selected by it as well
 */
export function yamlFormat(format: YamlFormat): FileFormat {
  return {
    imageSelectorProblem: (selector) =>
      format.isName(selector) || parsePath(selector) !== undefined
        ? undefined
        : 'is neither the name of an image nor a path',
    valueSelectorProblem: (selector) =>
      parsePath(selector) === undefined ? 'is not a path' : undefined,
    open: (source) => openYaml(source, format),
  };
}

function openYaml(source: TextFile, format: YamlFormat): OpenFile {
  const file = parseYaml(source);
  format.check?.(file);
  let found: readonly ImagePlace[] | undefined;
  const images = (): readonly ImagePlace[] =>
    (found ??= nameImages(format.find(file)).toSorted((one, other) => one.offset - other.offset));
  return {
    source,
    images,
    imagesAt: (selector) => imagesAt(file, images, selector, format),
    addImage: (edit) => format.add?.(file, edit) ?? addImage(file, edit, format),
    valueAt: (selector) => valueAt(file, selector),
    addValue: (selector, value) => addKey(file, selector, value),
    texts: () => textsOf(file),
  };
}

function imagesAt(
  file: YamlFile,
  images: () => readonly ImagePlace[],
  selector: string,
  { isGroup, pathsFirst }: YamlFormat,
): readonly ImagePlace[] {
  const path = pathsFirst ? findByPath(file, selector) : undefined;
  if (path !== undefined) return [imageAt(path, selector)];
  const named = images().filter(({ names }) => names.includes(selector));
  const [first, second] = named;
  if (first === undefined) {
    const spot = findByPath(file, selector);
    return spot === undefined ? [] : [imageAt(spot, selector)];
  }
  if (second === undefined || isGroup?.(selector) === true || areOneImage(named, selector))
    return named;
  const { line } = positionOf(file.source.text, first.offset);
  const better = named.map(({ names }) => `"${names[0] ?? ''}"`).join(', ');
  throw yamlError(
    'DESIRED_STATE_AMBIGUOUS',
    file,
    second.offset - file.offsetOf(0),
    `expected "${selector}" to be one image, found one here and one in line ${String(line)}`,
    `Select one of them: ${better}.`,
  );
}

/** A repository stands for all places that run it, as the `name` of a kustomization's entry does. */
function areOneImage(places: readonly ImagePlace[], selector: string): boolean {
  const [repository, ...others] = new Set(places.map(({ stated }) => stated.repository));
  if (repository === undefined || others.length > 0) return false;
  return repository === selector || selector.startsWith('container=');
}

function addImage(
  file: YamlFile,
  edit: ImageEdit,
  { addsByPath }: YamlFormat,
): readonly Splice[] | undefined {
  const last = parsePath(edit.selector)?.steps.at(-1);
  // `namespace:policy` and `owner/name` are read as keys too, and are none that anybody writes for an image.
  const isKey = last?.kind === 'key' && /^[A-Za-z_][\w-]*$/.test(last.key);
  if (!addsByPath || !isKey) return undefined;
  // Beside `kind` and `apiVersion` of a manifest nobody reads an image: the selector is a name that is not there.
  const parent = findParent(file, edit.selector)?.parent;
  const inManifest =
    parent !== undefined && ['kind', 'apiVersion'].every((key) => childOf(parent, key));
  return inManifest ? undefined : addKey(file, edit.selector, newImage(edit));
}

function addKey(file: YamlFile, selector: string, value: NewValue): readonly Splice[] | undefined {
  const path = parsePath(selector);
  const only = path?.steps[0];
  if (tops(file).length === 0 && path?.steps.length === 1 && only?.kind === 'key')
    return [appendPair(file, only.key, value)];
  const place = findParent(file, selector);
  if (place === undefined || !isMap(place.parent.node)) return undefined;
  return [insertKey(place.parent, place.key, value, [], `"${selector}"`)];
}

function valueAt(file: YamlFile, selector: string): ValuePlace | undefined {
  const spot = findByPath(file, selector);
  if (spot === undefined) return undefined;
  if (isMap(spot.node) || isSeq(spot.node)) {
    throw yamlError(
      'DESIRED_STATE_UNSUPPORTED',
      file,
      startOf(spot),
      `expected a text or a number in "${selector}", found a ${isMap(spot.node) ? 'map' : 'list'}`,
      'Name the place of one value.',
    );
  }
  return {
    offset: file.offsetOf(startOf(spot)),
    text: scalarOf(spot),
    change: (value) => replaceScalar(spot, value, 'as-before', `"${selector}"`),
  };
}
