import type { DesiredStateFormat } from '@waybill/config';

/** What a file says about one image now. A part that it does not say is absent. */
export interface StatedImage {
  /** As it stands in the file; where it stands in several words, the parts put together. */
  readonly text: string;
  readonly repository?: string;
  readonly tag?: string;
  readonly digest?: string;
}

/** What a file is to say about one image. At least one of tag and digest is given. */
export interface ImageEdit {
  /** What the file calls the image; see `DesiredStateFile.images` for each format. */
  readonly selector: string;
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: string;
}

/** What a file is to say at one place that is no image: runtime configuration. */
export interface ValueEdit {
  /** The variable (dotenv), or the dot path. */
  readonly selector: string;
  readonly value: string;
}

/** Everything that one file is to say, at once. */
export interface DesiredStateEdits {
  readonly images?: readonly ImageEdit[];
  readonly values?: readonly ValueEdit[];
}

/** One change that was made. Nothing is listed for what was right already. */
export interface StatedChange {
  readonly kind: 'image' | 'value';
  readonly selector: string;
  /** Absent where the file did not say it. A value has its text only. */
  readonly before: StatedImage | undefined;
  readonly after: StatedImage;
  /** The line (from 1, of the new file) where it stands. */
  readonly line: number;
}

/** The new file, and what is different in it. `bytes` is the very input where nothing is. */
export interface EditedFile {
  readonly bytes: Uint8Array;
  readonly changes: readonly StatedChange[];
}

/** One image that a file names. */
export interface ListedImage {
  /** Selects this image and no other one of the file. */
  readonly selector: string;
  /** What it may be called as well: its repository, `container=NAME`, its path. Others may have the same one. */
  readonly names: readonly string[];
  readonly stated: StatedImage;
  /** Where it stands, from 1. */
  readonly line: number;
  readonly column: number;
}

/** A text and the name of its file, for messages. */
export interface TextFile {
  readonly text: string;
  readonly file: string;
}

export type { DesiredStateFormat };
