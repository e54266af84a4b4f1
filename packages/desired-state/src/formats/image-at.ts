import { isMap, isSeq } from 'yaml';
import type { ImageEdit } from '../editor.ts';
import { parseImageText } from '../image-text.ts';
import type { ImagePlace } from '../image-place.ts';
import type { FoundImage } from '../yaml/find.ts';
import type { NewValue } from '../yaml/insert.ts';
import { fillMap, lonePlace, mapForm, partsPlace, textPlace } from '../yaml/image-spots.ts';
import {
  childOf,
  childrenOf,
  itemsOf,
  pathOf,
  scalarOf,
  startOf,
  type Spot,
} from '../yaml/spot.ts';
import { yamlError } from '../yaml/yaml-file.ts';

const chartOrder = ['registry', 'repository', 'name', 'image', 'tag', 'digest'];
const parts = ['registry', 'repository', 'tag', 'digest'];

/**
 * The image at a place that somebody named: the map of a chart's values, the entry of a kustomization, or a text.
 * @param spot the place
 * @param selector its name, for messages
 * @throws DESIRED_STATE_UNSUPPORTED where no image can stand there
 */
export function imageAt(spot: Spot, selector: string): ImagePlace {
  const names = [selector];
  const key = keyOf(spot);
  if (isMap(spot.node)) {
    if (isKustomizeEntry(spot)) return kustomizeEntry(spot, names);
    if (spot.node.items.length === 0) return fillMap(names, spot, newImage);
    if (repositoryKey(spot) !== undefined || isImageKey(key) || hasPart(spot))
      return chartImage(spot, names);
  } else if (!isSeq(spot.node)) {
    const map = spot.parent;
    if (map !== undefined && parts.includes(key) && isChartImage(map))
      return chartImage(map, names);
    if (/tag$/i.test(key)) return lonePlace(names, { spot, part: 'tag', joined: true });
    const text = scalarOf(spot) ?? '';
    if (text === '' || isImageKey(key) || /[/:@]/.test(text)) return textPlace(spot, names);
  }
  throw yamlError(
    'DESIRED_STATE_UNSUPPORTED',
    spot.file,
    startOf(spot),
    `expected an image in "${selector}": a text, or a map with repository, tag and digest`,
    'Name the place of the image; `waybill desired-state images` lists them. A value that is no image belongs under `values`.',
  );
}

/**
 * Finds the images in the values of a chart, whose form is nobody's standard: maps with a repository and a tag, and
 * texts behind a key that says `image`. What only looks like an image (arguments, annotations, environment) is not
 * looked at.
 * @param spot where the values start
 */
export function imagesInValues(spot: Spot): FoundImage[] {
  const found: FoundImage[] = [];
  let places = 0;
  const walk = (at: Spot): void => {
    places += 1;
    if (places > maximumPlaces) throw tooMany(spot);
    const own = isChartImage(at) || isKustomizeEntry(at);
    if (own) found.push(foundAt(at));
    for (const { key, spot: child } of childrenOf(at)) {
      if (neverImages.test(key)) continue;
      if (isMap(child.node) || isSeq(child.node)) walk(child);
      else if (!own && isImageKey(key) && looksLikeImage(scalarOf(child)))
        found.push(foundAt(child));
    }
    for (const item of itemsOf(at)) if (isMap(item.node) || isSeq(item.node)) walk(item);
  };
  walk(spot);
  return found;
}

/** A few lines of aliases can stand for millions of places. */
const maximumPlaces = 200_000;

/** An image beyond the limit would be passed over in silence. */
function tooMany(spot: Spot): Error {
  return yamlError(
    'DESIRED_STATE_UNREADABLE',
    spot.file,
    startOf(spot),
    `expected at most ${String(maximumPlaces)} places, found more behind aliases`,
    'Write the values out in each place.',
  );
}

const neverImages =
  /annotations$|labels$|^(?:extra)?env(?:from|vars)?$|^args$|^command$|^data$|^stringData$/i;

function foundAt(spot: Spot): FoundImage {
  const place = imageAt(spot, pathOf(spot));
  const { repository } = place.stated;
  return {
    spot,
    names: [],
    otherNames: repository === undefined ? [] : [repository],
    place: (names) => ({ ...place, names }),
  };
}

/**
 * @param edit what is to be said
 * @returns it as a new map of a chart's values
 */
export function newImage({ repository, tag, digest }: ImageEdit): Exclude<NewValue, string> {
  return [
    ['repository', repository],
    ...(tag === undefined ? [] : [['tag', tag] as const]),
    ...(digest === undefined ? [] : [['digest', digest] as const]),
  ];
}

/**
 * @param entry an entry of a kustomization's `images`
 * @param names what selects it
 */
export function kustomizeEntry(entry: Spot, names: readonly string[]): ImagePlace {
  const keys = { repository: 'newName', tag: 'newTag', digest: 'digest' };
  const order = ['name', 'newName', 'newTag', 'digest'];
  return partsPlace(names, mapForm(entry, keys, order, 'key', scalarOf(childOf(entry, 'name'))));
}

function isKustomizeEntry(spot: Spot): boolean {
  return (
    scalarOf(childOf(spot, 'name')) !== undefined &&
    (childOf(spot, 'newTag') !== undefined || childOf(spot, 'newName') !== undefined)
  );
}

function chartImage(map: Spot, names: readonly string[]): ImagePlace {
  const repository = repositoryKey(map) ?? 'repository';
  const keys = { registry: 'registry', repository, tag: 'tag', digest: 'digest' };
  // A chart may have a tag or digest of its own: an empty text overrides it, a missing key does not.
  return partsPlace(names, mapForm(map, keys, chartOrder, 'text'));
}

/** Which key holds the repository: `repository` in most charts. */
function repositoryKey(map: Spot): string | undefined {
  if (childOf(map, 'repository') !== undefined) return 'repository';
  if (childOf(map, 'tag') === undefined && childOf(map, 'digest') === undefined) return undefined;
  return ['image', 'name'].find((key) => {
    const text = scalarOf(childOf(map, key));
    return text !== undefined && (key === 'image' || isImageKey(keyOf(map))) && !/[\s@]/.test(text);
  });
}

function isChartImage(map: Spot): boolean {
  const repository = repositoryKey(map);
  if (repository === undefined) return false;
  const text = scalarOf(childOf(map, repository)) ?? '';
  if (text === '' || parseImageText(text).repository === undefined) return false;
  return isImageKey(keyOf(map)) || ['tag', 'digest'].some((key) => isText(childOf(map, key)));
}

function isText(spot: Spot | undefined): boolean {
  return spot !== undefined && !isMap(spot.node) && !isSeq(spot.node);
}

function hasPart(map: Spot): boolean {
  return parts.some((key) => isText(childOf(map, key)));
}

/** `image`, `sidecarImage`, `image_name` … */
function isImageKey(key: string): boolean {
  return /image$/i.test(key);
}

function looksLikeImage(text: string | undefined): boolean {
  if (text === undefined) return false;
  const { repository, tag, digest } = parseImageText(text.trim());
  return (
    repository !== undefined &&
    (tag !== undefined || digest !== undefined || repository.includes('/'))
  );
}

function keyOf(spot: Spot): string {
  const step = spot.steps.at(-1);
  return step?.kind === 'key' ? step.key : '';
}
