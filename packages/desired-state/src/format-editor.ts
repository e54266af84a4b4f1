import type { ImageEdit, StatedImage, TextFile } from './editor.ts';

/** An image in a file, and the offset at which it stands. */
export interface FoundImage {
  readonly stated: StatedImage;
  readonly offset: number;
}

/** Reads and edits one format. Both functions are pure; offsets count in the text. */
export interface DesiredStateEditor {
  /** @returns what is wrong with a selector for this format, or undefined */
  readonly selectorProblem: (selector: string) => string | undefined;
  /** @returns the image; undefined where the file does not name it */
  readonly find: (source: TextFile, selector: string) => FoundImage | undefined;
  /** @returns the new text; the very text where it says the same already */
  readonly edit: (source: TextFile, edit: ImageEdit) => string;
}
