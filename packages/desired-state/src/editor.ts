/** What a file says about one image now. A part that it does not say is absent. */
export interface StatedImage {
  /** As it stands in the file; for a kustomization the parts put together. */
  readonly text: string;
  readonly repository?: string;
  readonly tag?: string;
  readonly digest?: string;
}

/** What a file is to say about one image. */
export interface ImageEdit {
  /** What the file calls the image: the variable (dotenv), the `name` of the entry (kustomization). */
  readonly selector: string;
  readonly repository: string;
  readonly tag: string;
  readonly digest: string;
}

/** One change that was made. Nothing is listed for an image that was right already. */
export interface ImageChange {
  readonly selector: string;
  /** Absent where the file did not name the image. */
  readonly before: StatedImage | undefined;
  readonly after: StatedImage;
  /** The line (from 1, of the new file) where the image stands. */
  readonly line: number;
}

/** The new file, and what is different in it. `bytes` is the very input where nothing is. */
export interface EditedFile {
  readonly bytes: Uint8Array;
  readonly changes: readonly ImageChange[];
}

/** An image in a file, and the offset at which it stands. */
export interface FoundImage {
  readonly stated: StatedImage;
  readonly offset: number;
}

/**
 * Reads and edits one format. A later format (a Helm value, a Compose file) is one of these, and one entry in
 * the table of desired-state.ts. Both functions are pure; offsets count in the text.
 */
export interface DesiredStateEditor {
  /** @returns what is wrong with a selector for this format, or undefined */
  readonly selectorProblem: (selector: string) => string | undefined;
  /** @returns the image; undefined where the file does not name it */
  readonly find: (source: TextFile, selector: string) => FoundImage | undefined;
  /** @returns the new text; the very text where it says the same already */
  readonly edit: (source: TextFile, edit: ImageEdit) => string;
}

/** A text and the name of its file, for messages. */
export interface TextFile {
  readonly text: string;
  readonly file: string;
}
