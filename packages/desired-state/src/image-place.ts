import type { ImageEdit, StatedImage } from './editor.ts';
import { formatImage, parseImageText } from './image-text.ts';
import type { Splice } from './splice.ts';

/** Repository, tag and digest, as far as a place says them. */
export type ImageParts = Pick<StatedImage, 'repository' | 'tag' | 'digest'>;

/** One place of a file that says which image runs, or a part of it. */
export interface ImagePlace {
  /** Selects it; the first one is the best, others may select further places as well. */
  readonly names: readonly string[];
  /** Where it stands in the file. */
  readonly offset: number;
  readonly stated: StatedImage;
  /** Whether its bytes count elsewhere too, so that it is not changed. */
  readonly shared: boolean;
  /** @returns what the place will say after the edit: no more than it can hold */
  readonly holds: (edit: ImageEdit) => ImageParts;
  /** @returns the changes; nothing where it says so already */
  readonly change: (edit: ImageEdit) => readonly Splice[];
}

/** One place of a file that holds a value. */
export interface ValuePlace {
  readonly offset: number;
  readonly text: string | undefined;
  readonly change: (value: string) => readonly Splice[];
}

/**
 * @param one what a place says
 * @param other what it is to say
 * @returns whether both are the same
 */
export function sameParts(one: ImageParts, other: ImageParts): boolean {
  return (
    one.repository === other.repository && one.tag === other.tag && one.digest === other.digest
  );
}

/**
 * @param edit what is to be said
 * @returns all of it
 */
export function partsOf({
  repository,
  tag,
  digest,
}: {
  readonly [part in keyof ImageParts]?: string | undefined;
}): ImageParts {
  return {
    ...(repository === undefined ? {} : { repository }),
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
}

/**
 * @param parts repository, tag and digest, as far as they are known
 * @returns them as one text: `repository:tag@digest`
 */
export function textOfParts({ repository, tag, digest }: ImageParts): string {
  if (repository !== undefined) return formatImage({ repository, ...partsOf({ tag, digest }) });
  if (tag === undefined) return digest ?? '';
  return digest === undefined ? tag : `${tag}@${digest}`;
}

/**
 * Puts together what several places say of one image. A part that they do not agree on is left out.
 * @param stated what each of them says, in the file's order
 */
export function mergeStated(stated: readonly StatedImage[]): StatedImage | undefined {
  const [first, ...others] = stated;
  if (first === undefined || others.length === 0) return first;
  const texts = [...new Set(stated.map(({ text }) => text))];
  if (texts.length === 1) return first;
  const said = (['repository', 'tag', 'digest'] as const).map((part) => [
    ...new Set(stated.flatMap((one) => one[part] ?? [])),
  ]);
  const [repository, tag, digest] = said.map((values) =>
    values.length === 1 ? values[0] : undefined,
  );
  const merged = partsOf({ repository, tag, digest });
  // Whole images beside each other are listed; parts of one image are put together.
  const whole = stated.some(
    ({ repository: one, tag: other }) => one !== undefined && other !== undefined,
  );
  const text =
    whole || said.some((values) => values.length > 1) ? texts.join(' ') : textOfParts(merged);
  return { text, ...merged };
}

/**
 * Reads a tag that may hold a digest as well (`1.2.3@sha256:…`), as some charts take it.
 * @param text the value of a tag
 */
export function parseTagText(text: string): ImageParts {
  const { repository: _name, tag, digest } = parseImageText(`x:${text}`);
  return partsOf(digest === undefined ? { tag: text } : { tag, digest });
}
