import { digestSchema, type Digest } from '@waybill/core';
import { ociError } from './error-codes.ts';

/** An image reference, `host[:port]/path[:tag][@digest]`; the host is always named. */
export interface ImageReference {
  readonly registry: string;
  /** The path without the host. */
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: Digest;
}

const hostPattern =
  /^(?:localhost|[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\[[0-9a-fA-F:]{2,45}\])(?::[0-9]{1,5})?$/;
// Distribution specification, "Pulling manifests": <name> and <reference>.
const repositoryPattern =
  /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const tagPattern = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;

/** @returns whether the text is a registry's `host` or `host:port` */
export function isRegistryHost(text: string): boolean {
  if (text.length > 255 || !hostPattern.test(text)) return false;
  const port = /:(\d{1,5})$/.exec(text)?.[1];
  return port === undefined || (Number(port) > 0 && Number(port) < 65_536);
}

/** @returns whether the text is a repository's path within a registry */
export function isRepositoryPath(text: string): boolean {
  return text.length <= 255 && repositoryPattern.test(text);
}

/** @returns whether the text is a tag */
export function isTag(text: string): boolean {
  return tagPattern.test(text);
}

/**
 * Reads an image reference. There is no default host: which registry is meant is always written.
 * @param text `host[:port]/path`, with `:tag`, `@sha256:…`, both or none
 * @throws OCI_REFERENCE_INVALID
 */
export function parseReference(text: string): ImageReference {
  const fail = (why: string): Error =>
    ociError('OCI_REFERENCE_INVALID', {
      message: `Expected an image reference host[:port]/path[:tag][@sha256:…]; found ${JSON.stringify(text.slice(0, 300))}: ${why}.`,
      remedy: 'Write the reference with its registry host, in lower case.',
    });
  const at = text.indexOf('@');
  const name = at < 0 ? text : text.slice(0, at);
  const digest = at < 0 ? undefined : digestSchema.safeParse(text.slice(at + 1));
  if (digest?.success === false) throw fail('the digest is not sha256: and 64 hexadecimal digits');
  const slash = name.indexOf('/');
  if (slash < 0) throw fail('the registry host is missing');
  const registry = name.slice(0, slash);
  const isHost = /[.:]/.test(registry) || registry === 'localhost';
  if (!isHost || !isRegistryHost(registry)) throw fail('it does not begin with a registry host');
  const rest = name.slice(slash + 1);
  const colon = rest.lastIndexOf(':');
  const repository = colon < 0 ? rest : rest.slice(0, colon);
  const tag = colon < 0 ? undefined : rest.slice(colon + 1);
  if (!isRepositoryPath(repository)) throw fail('the path is not a repository');
  if (tag !== undefined && !isTag(tag)) throw fail('the tag has characters that tags cannot have');
  return {
    registry,
    repository,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest: digest.data }),
  };
}

/**
 * @param reference a parsed reference
 * @returns its text
 */
export function formatReference(reference: ImageReference): string {
  const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
  const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
  return `${reference.registry}/${reference.repository}${tag}${digest}`;
}
