import type { ImageEdit, TextFile } from './editor.ts';
import type { ImagePlace, ValuePlace } from './image-place.ts';
import type { Splice } from './splice.ts';

/** A file that was read in one format. Everything is pure: changes are told, not made. */
export interface OpenFile {
  readonly source: TextFile;
  /** Every image that the file names, in its order; a name that stands first in `names` selects one image only. */
  readonly images: () => readonly ImagePlace[];
  /**
   * @returns the places that the selector means; none where the file does not name it
   * @throws DESIRED_STATE_AMBIGUOUS, DESIRED_STATE_UNSUPPORTED
   */
  readonly imagesAt: (selector: string) => readonly ImagePlace[];
  /** @returns the changes that add an image that the file does not name; undefined where it cannot be added */
  readonly addImage: (edit: ImageEdit) => readonly Splice[] | undefined;
  /**
   * @returns the place of a value; undefined where the file does not have it
   * @throws DESIRED_STATE_AMBIGUOUS, DESIRED_STATE_UNSUPPORTED
   */
  readonly valueAt: (selector: string) => ValuePlace | undefined;
  /** @returns the changes that add a value; undefined where it cannot be added */
  readonly addValue: (selector: string, value: string) => readonly Splice[] | undefined;
  /** Every text of the file by its place: what must not change unless it was asked for. */
  readonly texts: () => ReadonlyMap<string, string>;
}

/** One format: what a selector looks like, and how a file is read. */
export interface FileFormat {
  /** @returns what is wrong with the selector of an image, or undefined */
  readonly imageSelectorProblem: (selector: string) => string | undefined;
  /** @returns what is wrong with the selector of a value, or undefined */
  readonly valueSelectorProblem: (selector: string) => string | undefined;
  /** @throws DESIRED_STATE_UNREADABLE, DESIRED_STATE_UNSUPPORTED */
  readonly open: (source: TextFile) => OpenFile;
}
