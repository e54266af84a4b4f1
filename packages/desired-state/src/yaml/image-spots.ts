import type { ImageEdit, StatedImage } from '../editor.ts';
import { parseImageText, formatImage } from '../image-text.ts';
import {
  parseTagText,
  partsOf,
  sameParts,
  textOfParts,
  type ImageParts,
  type ImagePlace,
} from '../image-place.ts';
import type { Splice } from '../splice.ts';
import { fillEmptyMap, insertKey, type NewValue } from './insert.ts';
import { removeKey, renameKey } from './existing-keys.ts';
import { replaceScalar } from './scalar.ts';
import { childOf, refuseShared, scalarOf, startOf, type Spot } from './spot.ts';
import { yamlError } from './yaml-file.ts';

/** What stands in a text before the image itself: `oci://`, or the `name=` of an Argo CD override. */
interface ImageTextForm {
  readonly read: (text: string) => StatedImage;
  readonly write: (edit: ImageEdit, before: string) => string;
}

const plainForm: ImageTextForm = { read: parseImageText, write: formatImage };

/**
 * A text that holds the whole image.
 * @param spot where it stands
 * @param names what selects it
 * @param form what stands around the image
 */
export function textPlace(
  spot: Spot,
  names: readonly string[],
  form: ImageTextForm = plainForm,
): ImagePlace {
  const before = (scalarOf(spot) ?? '').trim();
  const stated = form.read(before);
  return {
    names,
    offset: spot.file.offsetOf(startOf(spot)),
    stated,
    shared: spot.shared !== undefined,
    holds: partsOf,
    change: (edit) => {
      refuseShared(spot, `the image "${edit.selector}"`);
      if (sameParts(stated, edit)) return [];
      refuseSpaces(spot, before, edit.selector);
      const text = form.write(edit, before);
      return replaceScalar(spot, text, 'text', `the image "${edit.selector}"`);
    },
  };
}

function refuseSpaces(spot: Spot, text: string, selector: string): void {
  if (!/\s/.test(text)) return;
  throw yamlError(
    'DESIRED_STATE_UNSUPPORTED',
    spot.file,
    startOf(spot),
    `expected an image in one word for "${selector}", found a text with blanks`,
    'Name the place that holds the image.',
  );
}

/** An image whose parts stand in a map of their own, or beside each other in some other way. */
export interface PartsForm {
  /** What is named in messages. */
  readonly at: Spot;
  /** What is there now. */
  readonly registry?: Spot | undefined;
  readonly repository?: Spot | undefined;
  readonly tag?: Spot | undefined;
  readonly digest?: Spot | undefined;
  /** The repository where no part says it: the `name` of a kustomization's entry. */
  readonly usual?: string | undefined;
  /** What stands before the repository in its text: `oci://`. */
  readonly scheme?: string;
  /** Puts a part that is missing. */
  readonly insert: (part: ImagePart, text: string, what: string) => readonly Splice[];
  /** Takes away a part that would contradict the others. */
  readonly drop: (part: ImagePart, spot: Spot, what: string) => readonly Splice[];
  /** Where taking away leaves nothing: makes another part of one that would contradict it. */
  readonly rename?: (spot: Spot, part: ImagePart, text: string, what: string) => readonly Splice[];
}
export type ImagePart = 'repository' | 'tag' | 'digest';

/**
 * An image in several texts. Both tag and digest are written; a part that the edit does not give is taken away,
 * for a wrong digest would win over the tag, and a wrong tag would mislead people.
 * @param names what selects it
 * @param form its parts
 */
export function partsPlace(names: readonly string[], form: PartsForm): ImagePlace {
  const said = statedParts(form);
  const spots = [form.at, form.registry, form.repository, form.tag, form.digest];
  return {
    names,
    offset: form.at.file.offsetOf(startOf(form.at)),
    stated: { text: textOfParts(said), ...said },
    shared: spots.some((spot) => spot?.shared !== undefined),
    holds: partsOf,
    change: (edit) => (sameParts(said, edit) ? [] : changeParts(form, said, edit)),
  };
}

function statedParts(form: PartsForm): ImageParts {
  const host = scalarOf(form.registry) ?? '';
  const path = withoutScheme(form, scalarOf(form.repository) ?? '');
  const name = path === '' ? form.usual : host === '' ? path : `${host}/${path}`;
  const tag = scalarOf(form.tag) ?? '';
  const digest = scalarOf(form.digest) ?? '';
  const parts = tag === '' ? {} : parseTagText(tag);
  return partsOf({
    repository: name === '' ? undefined : name,
    tag: parts.tag,
    digest: digest === '' ? parts.digest : digest,
  });
}

function withoutScheme({ scheme = '' }: PartsForm, text: string): string {
  return text.startsWith(scheme) ? text.slice(scheme.length) : text;
}

function changeParts(form: PartsForm, said: ImageParts, edit: ImageEdit): readonly Splice[] {
  const what = `the image "${edit.selector}"`;
  refuseShared(form.at, what);
  const set = (part: ImagePart, text: string): readonly Splice[] => {
    const spot = form[part];
    if (spot !== undefined) return replaceScalar(spot, text, 'text', `"${part}" of ${what}`);
    return form.insert(part, text, what);
  };
  const setOrDrop = (part: 'tag' | 'digest', text: string | undefined): readonly Splice[] => {
    if (text !== undefined) return set(part, text);
    const spot = form[part];
    return (scalarOf(spot) ?? '') === '' || spot === undefined ? [] : form.drop(part, spot, what);
  };
  const { tag, digest } = edit;
  const repository =
    said.repository === edit.repository ? [] : changeRepository(form, edit.repository, set, what);
  const joined =
    tag !== undefined &&
    digest !== undefined &&
    (scalarOf(form.digest) ?? '') === '' &&
    parseTagText(scalarOf(form.tag) ?? '').digest !== undefined;
  if (joined) return [...repository, ...set('tag', `${tag}@${digest}`)];
  const renamed = renamePart(form, edit, what);
  if (renamed !== undefined) return [...repository, ...renamed];
  return [...repository, ...setOrDrop('tag', tag), ...setOrDrop('digest', digest)];
}

/** The one of tag and digest that is not given makes room for the one that is not there yet: in its line. */
function renamePart(
  form: PartsForm,
  { tag, digest }: ImageEdit,
  what: string,
): readonly Splice[] | undefined {
  const [part, text, old] =
    tag === undefined
      ? (['digest', digest, form.tag] as const)
      : (['tag', digest === undefined ? tag : undefined, form.digest] as const);
  if (text === undefined || form[part] !== undefined) return undefined;
  return old === undefined || (scalarOf(old) ?? '') === ''
    ? undefined
    : form.rename?.(old, part, text, what);
}

/** Where the registry has a key of its own, host and path are written apart. */
function changeRepository(
  form: PartsForm,
  repository: string,
  set: (part: ImagePart, text: string) => readonly Splice[],
  what: string,
): readonly Splice[] {
  const host = scalarOf(form.registry) ?? '';
  if (form.registry === undefined || host === '')
    return set('repository', `${form.scheme ?? ''}${repository}`);
  const slash = repository.indexOf('/');
  const first = repository.slice(0, Math.max(slash, 0));
  const named = /[.:]|^localhost$/.test(first);
  return [
    ...replaceScalar(form.registry, named ? first : 'docker.io', 'text', `"registry" of ${what}`),
    ...set('repository', named ? repository.slice(slash + 1) : repository),
  ];
}

/** One part of an image that stands alone: the value behind a setter, or a tag. */
export interface LonePart {
  readonly spot: Spot;
  readonly part: ImagePart;
  /** Whether a tag is written together with the digest even where it had none: nothing else there can hold it. */
  readonly joined: boolean;
}

/**
 * @param names what selects it
 * @param lone the part
 */
export function lonePlace(names: readonly string[], { spot, part, joined }: LonePart): ImagePlace {
  const text = (scalarOf(spot) ?? '').trim();
  const said = partsOf(part === 'tag' ? parseTagText(text) : { [part]: text });
  const together = part === 'tag' && (joined || said.digest !== undefined);
  const holds = (edit: ImageEdit): ImageParts =>
    together ? partsOf({ tag: edit.tag, digest: edit.digest }) : { [part]: edit[part] };
  return {
    names,
    offset: spot.file.offsetOf(startOf(spot)),
    stated: { text, ...said },
    shared: spot.shared !== undefined,
    holds,
    change: (edit) => {
      const what = `the image "${edit.selector}"`;
      refuseShared(spot, what);
      const wanted = edit[part];
      if (wanted === undefined) {
        throw yamlError(
          'DESIRED_STATE_EDIT_INVALID',
          spot.file,
          startOf(spot),
          `expected a ${part} for ${what}, which this place holds; none is given`,
          `Give the ${part} as well.`,
        );
      }
      if (sameParts(said, holds(edit))) return [];
      const written = together ? textOfParts(holds(edit)) : wanted;
      return replaceScalar(spot, written, 'text', what);
    },
  };
}

/**
 * @param map a map
 * @param keys what its parts are called
 * @param order in which order people write them
 * @param drop whether a part that is taken away leaves an empty text, which overrides a chart's own value
 * @param usual the repository where no part says it
 */
export function mapForm(
  map: Spot,
  keys: Readonly<Record<ImagePart, string>> & { readonly registry?: string },
  order: readonly string[],
  drop: 'key' | 'text',
  usual?: string,
): PartsForm {
  const registry = keys.registry === undefined ? undefined : childOf(map, keys.registry);
  return {
    at: map,
    registry,
    repository: childOf(map, keys.repository),
    tag: childOf(map, keys.tag),
    digest: childOf(map, keys.digest),
    usual,
    insert: (part, text, what) => [insertKey(map, keys[part], text, order, what)],
    drop: (_part, spot, what) =>
      drop === 'key' ? [removeKey(spot, what)] : replaceScalar(spot, '', 'text', what),
    ...(drop === 'text'
      ? {}
      : {
          rename: (spot, part, text, what) => [
            renameKey(spot, keys[part], what),
            ...replaceScalar(spot, text, 'text', what),
          ],
        }),
  };
}

/**
 * A map that is empty, and gets an image.
 * @param names what selects it
 * @param map the map
 * @param pairs what it is to hold
 */
export function fillMap(
  names: readonly string[],
  map: Spot,
  pairs: (edit: ImageEdit) => Exclude<NewValue, string>,
): ImagePlace {
  return {
    names,
    offset: map.file.offsetOf(startOf(map)),
    stated: { text: '' },
    shared: map.shared !== undefined,
    holds: partsOf,
    change: (edit) => [fillEmptyMap(map, pairs(edit), `the image "${edit.selector}"`)],
  };
}
