import type { DesiredStateFormat } from '@waybill/config';
import type { EditedFile, ImageEdit, StatedImage } from './editor.ts';

/**
 * Changes only the bytes of the values.
 * @param format the file's format
 * @param bytes the file
 * @param edits what it is to say
 * @param file its name, for messages
 * @returns the new file and what is different in it
 * @throws DESIRED_STATE_UNREADABLE, DESIRED_STATE_UNSUPPORTED, DESIRED_STATE_AMBIGUOUS, DESIRED_STATE_EDIT_INVALID
 */
export function editDesiredState(
  format: DesiredStateFormat,
  bytes: Uint8Array,
  edits: readonly ImageEdit[],
  file: string,
): EditedFile {
  throw new TypeError(`not written yet: ${format} ${file} ${String(bytes.length + edits.length)}`);
}

/**
 * Reads what a file says.
 * @param format the file's format
 * @param bytes the file
 * @param selectors the images, as the file calls them
 * @param file its name, for messages
 * @returns for each selector what the file says; undefined where it does not name the image
 * @throws DESIRED_STATE_UNREADABLE, DESIRED_STATE_UNSUPPORTED, DESIRED_STATE_AMBIGUOUS
 */
export function readDesiredState(
  format: DesiredStateFormat,
  bytes: Uint8Array,
  selectors: readonly string[],
  file: string,
): ReadonlyMap<string, StatedImage | undefined> {
  throw new TypeError(
    `not written yet: ${format} ${file} ${String(bytes.length + selectors.length)}`,
  );
}
