import { digestSchema } from '@waybill/core';
import { ociError } from './error-codes.ts';
import { isRepositoryPath, isTag } from './reference.ts';

/**
 * @param repository the path of a repository, as the caller has it
 * @returns it, now known to be one: it can go into a URL as it is
 * @throws OCI_REFERENCE_INVALID
 */
export function checkRepository(repository: string): string {
  if (isRepositoryPath(repository)) return repository;
  throw invalid('a repository path in lower case, without the host', repository);
}

/** @returns the reference, now known to be a tag or a sha256 digest */
export function checkReference(reference: string): string {
  if (isTag(reference) || digestSchema.safeParse(reference).success) return reference;
  throw invalid('a tag or a sha256 digest', reference);
}

/** @returns the tag, now known to be one */
export function checkTag(tag: string): string {
  if (isTag(tag)) return tag;
  throw invalid('a tag (letters, digits, `_`, `.`, `-`, at most 128)', tag);
}

function invalid(expected: string, found: string): Error {
  return ociError('OCI_REFERENCE_INVALID', {
    message: `Expected ${expected}; found ${JSON.stringify(found.slice(0, 300))}.`,
    remedy: 'Correct the name where it is configured.',
  });
}

/** The scope of a token (distribution project, token authentication): what may be done with a repository. */
export function scope(repository: string, actions: 'pull' | 'pull,push'): string {
  return `repository:${repository}:${actions}`;
}
