import type { ImagePlace } from '../image-place.ts';
import { positionOf } from '../text-file.ts';
import { documentNames } from './document.ts';
import { formatPath, parsePath, type YamlPath } from './path.ts';
import { follow, pathOf, startOf, tops, type Spot } from './spot.ts';
import { yamlError, type YamlFile } from './yaml-file.ts';

/** An image that a format found, before it is known which of its names selects it alone. */
export interface FoundImage {
  readonly spot: Spot;
  /** What people call it before they would give its path. */
  readonly names: readonly string[];
  /** What it may be called as well. */
  readonly otherNames?: readonly string[];
  /** Its paths, the best one first, where the one of `spot` is not all of them. */
  readonly paths?: readonly string[];
  readonly place: (names: readonly string[]) => ImagePlace;
}

/**
 * Puts before each image's other names one that no other image has.
 * @param found the images of a file
 */
export function nameImages(found: readonly FoundImage[]): ImagePlace[] {
  const all = found.map((one) => [
    ...new Set([...one.names, ...pathsOf(one), ...(one.otherNames ?? [])]),
  ]);
  const counts = new Map<string, number>();
  for (const name of all.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return found.map((one, index) => {
    const names = all[index] ?? [];
    const alone = names.find((name) => counts.get(name) === 1) ?? names[0] ?? '';
    return one.place([alone, ...names.filter((name) => name !== alone)]);
  });
}

function pathsOf({ spot, paths }: FoundImage): string[] {
  const plain = paths ?? [pathOf(spot)];
  const named = documentNames(spot).flatMap((document) => {
    const lead = formatPath({ document, steps: [] });
    return plain.map((path) => `${lead}${path}`);
  });
  return [...plain, ...named];
}

/**
 * Finds a place by its path.
 * @param file the file
 * @param selector the path
 * @returns the place; undefined where there is none
 * @throws DESIRED_STATE_AMBIGUOUS that names both places where several documents have it
 */
export function findByPath(file: YamlFile, selector: string): Spot | undefined {
  const path = parsePath(selector);
  return path === undefined ? undefined : onlyOne(file, selector, spotsAt(file, path));
}

/**
 * Finds where a key that is not there would be put.
 * @param file the file
 * @param selector the path of the key
 * @returns the map, or the key without a value, above it, and the key; undefined where that is not there either
 * @throws DESIRED_STATE_AMBIGUOUS where several documents have it
 */
export function findParent(
  file: YamlFile,
  selector: string,
): { readonly parent: Spot; readonly key: string } | undefined {
  const path = parsePath(selector);
  const last = path?.steps.at(-1);
  if (path === undefined || last?.kind !== 'key') return undefined;
  const parents = spotsAt(file, { ...path, steps: path.steps.slice(0, -1) });
  const parent = onlyOne(file, selector, parents);
  return parent === undefined ? undefined : { parent, key: last.key };
}

function spotsAt(file: YamlFile, { document, steps }: YamlPath): Spot[] {
  return tops(file)
    .filter(
      (top) =>
        document === undefined ||
        documentNames(top).some(
          (name) =>
            name.kind === document.kind &&
            name.name === document.name &&
            name.namespace === document.namespace,
        ),
    )
    .flatMap((top) => follow(top, steps));
}

function onlyOne(file: YamlFile, selector: string, spots: readonly Spot[]): Spot | undefined {
  const [spot, second] = spots;
  if (spot === undefined || second === undefined) return spot;
  const { line } = positionOf(file.source.text, file.offsetOf(startOf(spot)));
  throw yamlError(
    'DESIRED_STATE_AMBIGUOUS',
    file,
    startOf(second),
    `expected "${selector}" once, found it here and in line ${String(line)}`,
    'Put Kind/name: (or Kind/namespace/name:) of the document before the path, or name the item of the list.',
  );
}
