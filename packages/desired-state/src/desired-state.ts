import { suggestion, type DesiredStateFormat } from '@waybill/config';
import { checkEdits, checkSelectors } from './check-edits.ts';
import type {
  DesiredStateEdits,
  EditedFile,
  ImageEdit,
  ListedImage,
  StatedChange,
  StatedImage,
  TextFile,
  ValueEdit,
} from './editor.ts';
import { formatOf } from './formats/index.ts';
import { mergeStated, sameParts, type ImagePlace } from './image-place.ts';
import type { FileFormat, OpenFile } from './open-file.ts';
import { applySplices, type Splice } from './splice.ts';
import { decode, errorAt, positionOf } from './text-file.ts';
import { refuseSideEffects } from './side-effects.ts';

/**
 * Makes a file say which images run, and what else changes with them. Only the bytes of the values change; what the
 * file does not say yet is added in the file's own style where its format has a place for it; a file that says the
 * same already comes back as it is. The result is read again: it says what was asked for, and nothing else changed.
 * @param format the file's format
 * @param bytes the file
 * @param edits what it is to say
 * @param file its name, for messages
 * @returns the new file and what is different in it
 * @throws DESIRED_STATE_UNREADABLE, DESIRED_STATE_UNSUPPORTED, DESIRED_STATE_AMBIGUOUS with file, line and
 *   column; DESIRED_STATE_NOT_FOUND for what cannot be added; DESIRED_STATE_EDIT_INVALID for edits that do not fit
 */
export function editDesiredState(
  format: DesiredStateFormat,
  bytes: Uint8Array,
  edits: DesiredStateEdits,
  file: string,
): EditedFile {
  const reader = formatOf(format);
  const before = reader.open(decode(bytes, file));
  checkEdits(reader, edits, file);
  const after = reader.open(edited(reader, before, edits));
  const changes = [
    ...(edits.images ?? []).flatMap((edit) => imageChange(before, after, edit)),
    ...(edits.values ?? []).flatMap((edit) => valueChange(before, after, edit)),
  ];
  if (after.source.text === before.source.text) return { bytes, changes: [] };
  refuseSideEffects(before, after, edits);
  return { bytes: new TextEncoder().encode(after.source.text), changes };
}

/**
 * Reads what a file says of images: the *from* values of a deployment's plan.
 * @param format the file's format
 * @param bytes the file
 * @param selectors the images, as the file calls them
 * @param file its name, for messages
 * @returns for each selector what the file says; undefined where it does not name the image
 * @throws DESIRED_STATE_UNREADABLE, DESIRED_STATE_UNSUPPORTED, DESIRED_STATE_AMBIGUOUS with file, line and
 *   column; DESIRED_STATE_EDIT_INVALID for a selector that the format cannot have
 */
export function readDesiredState(
  format: DesiredStateFormat,
  bytes: Uint8Array,
  selectors: readonly string[],
  file: string,
): ReadonlyMap<string, StatedImage | undefined> {
  const reader = formatOf(format);
  const open = reader.open(decode(bytes, file));
  checkSelectors(reader, { images: selectors }, file);
  return new Map(selectors.map((selector) => [selector, statedAt(open, selector)]));
}

/**
 * Reads the values of a file that are no images.
 * @param format the file's format
 * @param bytes the file
 * @param selectors the variables or paths
 * @param file its name, for messages
 * @returns for each selector the value's text; undefined where there is none
 * @throws as `readDesiredState` does
 */
export function readDesiredValues(
  format: DesiredStateFormat,
  bytes: Uint8Array,
  selectors: readonly string[],
  file: string,
): ReadonlyMap<string, string | undefined> {
  const reader = formatOf(format);
  const open = reader.open(decode(bytes, file));
  checkSelectors(reader, { values: selectors }, file);
  return new Map(selectors.map((selector) => [selector, open.valueAt(selector)?.text]));
}

/**
 * @param format the file's format
 * @param bytes the file
 * @param file its name, for messages
 * @returns every image that the file names and that can be edited, in the file's order
 * @throws DESIRED_STATE_UNREADABLE, DESIRED_STATE_UNSUPPORTED, DESIRED_STATE_AMBIGUOUS with file, line and column
 */
export function listImages(
  format: DesiredStateFormat,
  bytes: Uint8Array,
  file: string,
): readonly ListedImage[] {
  const { source, images } = formatOf(format).open(decode(bytes, file));
  return images()
    .filter(({ shared }) => !shared)
    .map(({ names: [selector = '', ...names], stated, offset }) => ({
      selector,
      names,
      stated,
      ...positionOf(source.text, offset),
    }));
}

/** What is there already changes in one go; what is added changes places, so each is worked out on its own. */
function edited(reader: FileFormat, before: OpenFile, edits: DesiredStateEdits): TextFile {
  const { images = [], values = [] } = edits;
  const isThere = (edit: ImageEdit): boolean =>
    before.imagesAt(edit.selector).length > 0 || saysElsewhere(before, edit);
  const present = images.filter(isThere);
  const presentValues = values.filter(({ selector }) => before.valueAt(selector) !== undefined);
  const changed = apply(before.source, [
    ...present.flatMap((edit) =>
      before.imagesAt(edit.selector).flatMap((place) => place.change(edit)),
    ),
    ...presentValues.flatMap(
      ({ selector, value }) => before.valueAt(selector)?.change(value) ?? [],
    ),
  ]);
  const missing = images.filter((edit) => !present.includes(edit));
  const withImages = missing.reduce(
    (source, edit) => apply(source, added(reader.open(source), edit)),
    changed,
  );
  return values
    .filter((edit) => !presentValues.includes(edit))
    .reduce((source, edit) => apply(source, addedValue(reader.open(source), edit)), withImages);
}

function apply(source: TextFile, splices: readonly Splice[]): TextFile {
  const text = applySplices(source.text, splices);
  if (text !== undefined) return { ...source, text };
  throw errorAt(
    'DESIRED_STATE_EDIT_INVALID',
    source,
    splices[0]?.start ?? 0,
    'expected edits of different places, found two for the same one',
    'Name each place once.',
  );
}

/**
 * Where an image is selected by its repository and gets another one, it is not found by the old one any more: it was
 * written already.
 */
function saysElsewhere(open: OpenFile, edit: ImageEdit): boolean {
  return writtenElsewhere(open, edit) !== undefined;
}

function writtenElsewhere(open: OpenFile, edit: ImageEdit): ImagePlace | undefined {
  return open
    .imagesAt(edit.repository === edit.selector ? '' : edit.repository)
    .find(({ stated }) => sameParts(stated, edit));
}

function added(open: OpenFile, edit: ImageEdit): readonly Splice[] {
  const splices = open.addImage(edit);
  if (splices !== undefined) return splices;
  const names = open
    .images()
    .flatMap(({ names: [first], shared }) => (shared ? [] : (first ?? [])));
  throw notFound(open, 'image', edit.selector, names);
}

function addedValue(open: OpenFile, { selector, value }: ValueEdit): readonly Splice[] {
  const splices = open.addValue(selector, value);
  if (splices !== undefined) return splices;
  throw notFound(open, 'value', selector, []);
}

function notFound(
  { source }: OpenFile,
  what: string,
  selector: string,
  known: readonly string[],
): Error {
  const others =
    known.length === 0
      ? 'none'
      : known
          .slice(0, 20)
          .map((it) => `"${it}"`)
          .join(', ');
  const images = what === 'image' ? `; its images are ${others}` : '';
  return errorAt(
    'DESIRED_STATE_NOT_FOUND',
    source,
    0,
    `expected the ${what} "${selector}", found none${suggestion(selector, known)}${images}`,
    'Correct the selector, or write the place once, by hand; Waybill then keeps it.',
  );
}

function statedAt(open: OpenFile, selector: string): StatedImage | undefined {
  return mergeStated(open.imagesAt(selector).map(({ stated }) => stated));
}

function imageChange(before: OpenFile, after: OpenFile, edit: ImageEdit): StatedChange[] {
  const places = after.imagesAt(edit.selector);
  const elsewhere = places.length === 0 ? writtenElsewhere(after, edit) : undefined;
  const written = elsewhere === undefined ? places : [elsewhere];
  const [first] = written;
  const wrong = written.find((place) => !sameParts(place.stated, place.holds(edit)));
  if (first === undefined || wrong !== undefined)
    throw notApplied(after, edit.selector, wrong?.offset);
  const old =
    statedAt(before, edit.selector) ?? (elsewhere && writtenElsewhere(before, edit)?.stated);
  const now = mergeStated(written.map(({ stated }) => stated)) ?? first.stated;
  if (old?.text === now.text) return [];
  const { line } = positionOf(after.source.text, first.offset);
  return [{ kind: 'image', selector: edit.selector, before: old, after: now, line }];
}

function valueChange(before: OpenFile, after: OpenFile, edit: ValueEdit): StatedChange[] {
  const { selector, value } = edit;
  const place = after.valueAt(selector);
  if (place?.text !== value) throw notApplied(after, selector, place?.offset);
  const old = before.valueAt(selector)?.text;
  if (old === value) return [];
  const { line } = positionOf(after.source.text, place.offset);
  const stated = old === undefined ? undefined : { text: old };
  return [{ kind: 'value', selector, before: stated, after: { text: value }, line }];
}

/** The last net: what was written is read again, as the reader of the file will. */
function notApplied({ source }: OpenFile, selector: string, offset = 0): Error {
  return errorAt(
    'DESIRED_STATE_UNSUPPORTED',
    source,
    offset,
    `"${selector}" cannot be changed here by its bytes alone`,
    'Write the entry in the usual form once, by hand; Waybill then keeps it.',
  );
}
