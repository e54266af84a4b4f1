import { isRepositoryPath } from '../reference.ts';
import type { RequestKind } from './request-log.ts';

/** What a request's path means. */
export interface Route {
  readonly kind: RequestKind;
  readonly repository: string | undefined;
  /** A tag, a digest, or the id of an upload. */
  readonly reference: string | undefined;
  /** The name is none that the specification allows. */
  readonly invalidName?: boolean;
}

const endings: readonly (readonly [RequestKind, RegExp])[] = [
  ['upload', /^(.+)\/blobs\/uploads\/?([^/]*)$/],
  ['blob', /^(.+)\/blobs\/([^/]+)$/],
  ['manifest', /^(.+)\/manifests\/([^/]+)$/],
  ['referrers', /^(.+)\/referrers\/([^/]+)$/],
  ['tags', /^(.+)\/tags\/list()$/],
];

/**
 * @param path the path of a request, as it was sent: percent-encoding is not undone, so no name can hide a slash
 * @returns what it means
 */
export function routeOf(path: string): Route {
  const nothing = { repository: undefined, reference: undefined };
  if (path === '/token') return { kind: 'token', ...nothing };
  if (path === '/v2' || path === '/v2/') return { kind: 'base', ...nothing };
  if (path === '/v2/_catalog') return { kind: 'catalog', ...nothing };
  if (!path.startsWith('/v2/')) return { kind: 'unknown', ...nothing };
  const rest = path.slice('/v2/'.length);
  for (const [kind, pattern] of endings) {
    const match = pattern.exec(rest);
    if (match?.[1] === undefined) continue;
    const reference = decode(match[2] ?? '');
    if (!isRepositoryPath(match[1])) return { kind, ...nothing, invalidName: true };
    return { kind, repository: match[1], reference: reference === '' ? undefined : reference };
  }
  return { kind: 'unknown', ...nothing };
}

/** Clients may send the colon of a digest as %3A; nothing else needs encoding, and all is checked after. */
function decode(text: string): string {
  return text.replace(/%3a/gi, ':');
}
