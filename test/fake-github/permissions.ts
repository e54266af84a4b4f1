import { verifyAppToken } from './json-web-token.ts';
import { ApiError, notFound, type ApiRequest, type Route } from './rest.ts';
import {
  permissionNames,
  type App,
  type Permissions,
  type RepositoryState,
  type Token,
} from './state.ts';
import { fullNameOf, type World } from './world.ts';

/** Who asks: an account with a token, or an App that proves its key. */
export type Actor =
  { readonly kind: 'token'; readonly token: Token } | { readonly kind: 'app'; readonly app: App };

/**
 * @param header `Authorization`: `Bearer`, `token`, or `Basic` with the token as password (any user)
 * @returns undefined where there is no such header
 * @throws ApiError 401 where the token is unknown: https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api
 */
export function authenticate(world: World, header: string | undefined): Actor | undefined {
  const credential = credentialOf(header);
  if (credential === undefined) return undefined;
  if (credential.split('.').length === 3) {
    return { kind: 'app', app: verifyAppToken(credential, world.state.apps) };
  }
  const token = world.state.tokens.find((known) => known.token === credential);
  if (token === undefined) throw new ApiError(401, 'Bad credentials');
  return { kind: 'token', token };
}

function credentialOf(header: string | undefined): string | undefined {
  const [, scheme = '', value = ''] = /^(\S+) +(.+)$/.exec(header ?? '') ?? [];
  switch (scheme.toLowerCase()) {
    case 'bearer':
    case 'token':
      return value;
    case 'basic': {
      const [user = '', ...password] = Buffer.from(value, 'base64').toString('utf8').split(':');
      // git sends a token that stands alone before the host as the user, with an empty password.
      return password.join(':') === '' ? user : password.join(':');
    }
    default:
      return undefined;
  }
}

export function loginOf(actor: Actor | undefined): string | undefined {
  if (actor === undefined) return undefined;
  return actor.kind === 'token' ? actor.token.login : `${actor.app.slug}[bot]`;
}

/** @returns whether a token holds the permissions; `metadata: read` is always there, and write includes read */
export function holds(token: Token, needs: Permissions): boolean {
  return permissionNames.every((name) => {
    const needed = needs[name];
    if (needed === undefined || (name === 'metadata' && needed === 'read')) return true;
    const held = token.permissions[name];
    return held === 'write' || held === needed;
  });
}

/** @returns whether the token was given the repository */
export function reaches(actor: Actor | undefined, repository: RepositoryState): boolean {
  if (actor?.kind !== 'token') return false;
  const name = fullNameOf(repository).toLowerCase();
  return actor.token.repositories.some((given) => given.toLowerCase() === name);
}

/** @returns whether it may administer the repository, as far as protection speaks of administrators */
export function administers(actor: Actor | undefined, repository: RepositoryState): boolean {
  return (
    actor?.kind === 'token' &&
    reaches(actor, repository) &&
    holds(actor.token, { administration: 'write' })
  );
}

/**
 * Lets a request about a repository pass, or says what GitHub says: 404 for what the token may not even see,
 * 403 where a permission is missing, 401 for a write without a token.
 * https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
export function authorize(
  request: ApiRequest,
  route: Extract<Route, { about: 'repository' }>,
  repository: RepositoryState,
): void {
  const { actor } = request;
  if (!repository.private && route.open) return;
  if (actor === undefined) {
    throw repository.private ? notFound() : new ApiError(401, 'Requires authentication');
  }
  if (!reaches(actor, repository)) throw repository.private ? notFound() : forbidden(actor);
  if (actor.kind !== 'token') throw new ApiError(401, 'Bad credentials');
  if (route.needs.some((needs) => holds(actor.token, needs))) return;
  throw request.faults.hideForbidden && repository.private ? notFound() : forbidden(actor);
}

/** What a token without the permission is told. */
export function forbidden(actor: Actor): ApiError {
  const by =
    actor.kind === 'token' && actor.token.kind === 'pat' ? 'personal access token' : 'integration';
  return new ApiError(403, `Resource not accessible by ${by}`);
}

/** @returns the value of `x-accepted-github-permissions`: alternatives by `; `, what is needed together by `,` */
export function acceptedPermissions(route: Route): string {
  return route.needs
    .map((needs) =>
      Object.entries(needs)
        .map(([name, access]) => `${name}=${access}`)
        .join(','),
    )
    .join('; ');
}
