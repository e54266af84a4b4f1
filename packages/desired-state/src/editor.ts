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

/** Reads and edits one format. Both are pure functions. */
export interface DesiredStateEditor {
  read(
    text: string,
    selectors: readonly string[],
    file: string,
  ): ReadonlyMap<string, StatedImage | undefined>;
  edit(text: string, edit: ImageEdit, file: string): { readonly text: string };
}
