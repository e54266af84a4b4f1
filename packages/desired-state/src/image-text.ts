import { digestSchema, imageRepositorySchema } from '@waybill/core';
import { desiredStateError } from './error-codes.ts';
import type { ImageEdit, StatedImage } from './editor.ts';

/** A tag, as the distribution specification has it. */
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;

/**
 * Takes `repository[:tag][@digest]` apart. A text of another form (`${REGISTRY}/app`) gives its text only.
 * @param text as it stands in a file
 */
export function parseImageText(text: string): StatedImage {
  const match = /^([^@\s]+?)(?::([^:@/\s]+))?(?:@([^@\s]+))?$/.exec(text);
  const [, repository, tag, digest] = match ?? [];
  if (repository === undefined || !/^[A-Za-z0-9]/.test(repository)) return { text };
  if (tag !== undefined && !tagPattern.test(tag)) return { text };
  if (digest !== undefined && !digestSchema.safeParse(digest).success) return { text };
  return {
    text,
    repository,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
}

/**
 * @param image what is to be said
 * @returns `repository:tag@digest`: people read the tag, machines take the digest
 */
export function formatImage(image: Omit<ImageEdit, 'selector'>): string {
  const { repository, tag, digest } = image;
  return `${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}

/** `nginx` is a repository of the Docker Hub; a repository with a path has a host, or is one of the Hub too. */
function isRepository(text: string): boolean {
  return (
    imageRepositorySchema.safeParse(text).success ||
    (text.length <= 255 && /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/.test(text))
  );
}

/**
 * Refuses what does not have the form of an image: it is about to be written into a file unquoted.
 * @param edit what is to be written
 * @param file the name of the file, for the message
 * @throws DESIRED_STATE_EDIT_INVALID
 */
export function checkEdit(edit: ImageEdit, file: string): void {
  const problem = !isRepository(edit.repository)
    ? `the repository ${JSON.stringify(edit.repository)} is not host[:port]/path in lower case`
    : edit.tag !== undefined && !tagPattern.test(edit.tag)
      ? `${JSON.stringify(edit.tag)} is not a tag`
      : edit.digest !== undefined && !digestSchema.safeParse(edit.digest).success
        ? `${JSON.stringify(edit.digest)} is not a sha256 digest`
        : edit.tag === undefined && edit.digest === undefined
          ? 'neither a tag nor a digest is given'
          : undefined;
  if (problem === undefined) return;
  throw desiredStateError('DESIRED_STATE_EDIT_INVALID', {
    message: `Expected an image with repository, tag and digest for "${edit.selector}" in ${file}; ${problem}.`,
    remedy:
      'Take the image from the outputs of build-publish-image or from the release in the ledger.',
    facts: { file, selector: edit.selector },
    location: { file },
  });
}
