import { nearest, type DesiredStateFormat } from '@waybill/config';
import { isWaybillError } from '@waybill/core';
import {
  detectFormat,
  listImages,
  readDesiredState,
  readDesiredValues,
  type ImageEdit,
  type ListedImage,
} from '@waybill/desired-state';
import { cliError } from '../error-codes.ts';
import type { FileToEdit } from './edited-file.ts';
import type { ImageWords } from './words.ts';

/** How a file is to be read. */
export interface Reading {
  readonly format: DesiredStateFormat;
  /** @returns every image that this format can edit in it; asked only where names matter: a large file has many */
  readonly listed: () => readonly ListedImage[];
}

/** In these an image that is not there yet may be added: its name alone says where it belongs. */
const formatsThatTakeNewNames: readonly DesiredStateFormat[] = ['kustomization', 'dotenv'];

/** In these a path is no name of an image: a manifest's containers and setters are called otherwise. */
const formatsOfNames: readonly DesiredStateFormat[] = ['kubernetes', 'setters'];

/**
 * Finds out what kind of file it is, and which images it names.
 * @param file the file
 * @param format what the caller says it is
 * @param selector the path that the caller gave; a file that says nothing of itself is then taken for Helm values,
 *   and so is a manifest that names no image in that way
 * @throws DESIRED_STATE_UNREADABLE; DESIRED_STATE_FORMAT_UNKNOWN where it is not certain what it is
 */
export function readingOf(
  file: FileToEdit,
  format: DesiredStateFormat | undefined,
  selector: string | undefined,
): Reading {
  const read = (as: DesiredStateFormat): Reading => ({
    format: as,
    listed: () => listImages(as, file.bytes, file.name),
  });
  if (format !== undefined) return read(format);
  if (selector === undefined) return read(detectFormat(file.bytes, file.name));
  const detected = formatThatIsCertain(file);
  if (detected === undefined) return read('helm-values');
  const reading = read(detected);
  if (!formatsOfNames.includes(detected) || isNamed(reading.listed(), selector)) return reading;
  return read('helm-values');
}

function formatThatIsCertain(file: FileToEdit): DesiredStateFormat | undefined {
  try {
    return detectFormat(file.bytes, file.name);
  } catch (error) {
    if (isWaybillError(error, 'DESIRED_STATE_FORMAT_UNKNOWN')) return undefined;
    throw error;
  }
}

/**
 * A manifest may name its images by setter comments as well: where these, and only these, have the names that were
 * given, they are meant.
 * @param file the file
 * @param reading how it was read
 * @param names what the caller calls its images
 */
export function readingOfNames(
  file: FileToEdit,
  reading: Reading,
  names: readonly string[],
): Reading {
  const setters = '{"$imagepolicy"';
  if (reading.format === 'setters' || !Buffer.from(file.bytes).includes(setters)) return reading;
  const listed = reading.listed();
  if (names.every((name) => isNamed(listed, name))) return reading;
  const other: Reading = {
    format: 'setters',
    listed: () => listImages('setters', file.bytes, file.name),
  };
  const policies = other.listed();
  return names.every((name) => isNamed(policies, name)) ? other : reading;
}

/**
 * Refuses a name that the file does not have: it would be added, or nothing would change.
 * @param image what is to be written
 * @param reading the file
 * @param file its name, for messages
 * @param mayAdd whether a name that is nearly that of another image is meant as it stands
 * @throws DESIRED_STATE_NAME_UNKNOWN with what was probably meant
 */
export function editOf(
  image: ImageWords,
  reading: Reading,
  file: string,
  mayAdd: boolean,
): ImageEdit {
  const { name, ...stated } = image;
  const edit = { selector: name, ...stated };
  const listed = reading.listed();
  if (isNamed(listed, name) || isSaid(listed, image)) return edit;
  const takesNew = formatsThatTakeNewNames.includes(reading.format);
  const meant = nearName(name, listed);
  if (takesNew && (mayAdd || meant === undefined)) return edit;
  throw unknownImage(name, { format: reading.format, listed }, file, { meant, takesNew });
}

/**
 * Refuses a path that leads nowhere: something would be added there that nobody reads.
 * @param file the file
 * @param format how it is read
 * @param paths of an image, and of other values
 * @throws DESIRED_STATE_NAME_UNKNOWN, DESIRED_STATE_VALUE_UNKNOWN, and what reading throws
 */
export function requirePaths(
  file: FileToEdit,
  format: DesiredStateFormat,
  paths: { readonly image: string | undefined; readonly values: readonly string[] },
): void {
  const { name, bytes } = file;
  const remedy = 'Correct the path, or add --add where it is to be added.';
  if (paths.image !== undefined) {
    const found = readDesiredState(format, bytes, [paths.image], name).get(paths.image);
    if (found === undefined) {
      const message = `${name} has no image at ${JSON.stringify(paths.image)}: expected a map or a text there, found nothing.`;
      const facts = { file: name, path: paths.image };
      throw cliError('DESIRED_STATE_NAME_UNKNOWN', { message, remedy, facts });
    }
  }
  // A variable belongs wherever it is put; a key of YAML belongs to the map in which somebody looks for it.
  if (format === 'dotenv') return;
  for (const [path, text] of readDesiredValues(format, bytes, paths.values, name)) {
    if (text !== undefined) continue;
    const message = `${name} has no value at ${JSON.stringify(path)}: expected one there, found nothing.`;
    throw cliError('DESIRED_STATE_VALUE_UNKNOWN', { message, remedy, facts: { file: name, path } });
  }
}

function isNamed(listed: readonly ListedImage[], name: string): boolean {
  return listed.some(({ selector, names }) => selector === name || names.includes(name));
}

/** An image that is named by its repository, and was given another one before, is there under the new name. */
function isSaid(listed: readonly ListedImage[], { repository, tag, digest }: ImageWords): boolean {
  return listed.some(
    ({ stated }) =>
      stated.repository === repository && stated.tag === tag && stated.digest === digest,
  );
}

/** In a name with slashes the last part tells images apart: what stands before is the same for all of a team. */
function nearName(name: string, listed: readonly ListedImage[]): string | undefined {
  const byRepository = listed.find(({ stated }) => stated.repository === name);
  if (byRepository !== undefined) return byRepository.selector;
  const end = name.lastIndexOf('/') + 1;
  const [folder, last] = [name.slice(0, end), name.slice(end)];
  const names = listed.flatMap((image) => [image.selector, ...image.names]);
  const beside = names.filter((other) => other.slice(0, other.lastIndexOf('/') + 1) === folder);
  const near = nearest(
    last,
    beside.map((other) => other.slice(end)),
  );
  return near === undefined ? undefined : `${folder}${near}`;
}

const shownNames = 16;

function unknownImage(
  name: string,
  { format, listed }: { format: DesiredStateFormat; listed: readonly ListedImage[] },
  file: string,
  near: { readonly meant: string | undefined; readonly takesNew: boolean },
): Error {
  const selectors = listed.map(({ selector }) => selector);
  const meant = near.meant ?? nearest(name, selectors);
  const problem = `${file} names no image ${JSON.stringify(name)}`;
  const hint = meant === undefined ? '.' : `; did you mean "${meant}"?`;
  const whole =
    selectors.length === 0
      ? `The format ${format} finds no image in it.`
      : `It names ${listText(selectors)}.`;
  return cliError('DESIRED_STATE_NAME_UNKNOWN', {
    message: `${problem}${hint} ${whole}`,
    remedy: near.takesNew
      ? 'Correct the name, or add --add where it is meant as it stands.'
      : `\`waybill desired-state images --file ${file}\` lists what can be named; --selector takes the path of a map or text that is not listed.`,
    facts: { file, name, known: selectors.slice(0, shownNames) },
  });
}

function listText(names: readonly string[]): string {
  const shown = names.slice(0, shownNames).join(', ');
  const rest = names.length - shownNames;
  return rest > 0 ? `${shown} and ${String(rest)} more` : shown;
}
