import { fullNameOf } from '../world.ts';
import { forbidden } from '../permissions.ts';
import { ApiError, notFound, ok, pageOf, param, type ApiRequest, type Route } from '../rest.ts';
import { limitOf } from '../rate-limit.ts';
import { organization, publicUser } from '../shapes/account.ts';
import { fullRepository } from '../shapes/repository.ts';

const site = (
  path: string,
  answer: (request: ApiRequest) => ReturnType<Route['answer']>,
): Route => ({
  method: 'GET',
  path,
  needs: [],
  about: 'site',
  answer,
});

/** https://docs.github.com/en/rest/rate-limit, /rest/users/users, /rest/orgs/orgs, /rest/meta/meta, /rest/apps/installations */
export const siteRoutes: readonly Route[] = [
  site('/rate_limit', async ({ faults, actor }) => {
    const core = limitOf(faults, actor);
    const search = { limit: 30, remaining: 30, used: 0, reset: core.reset };
    return ok({ resources: { core, search, graphql: core }, rate: core });
  }),
  site('/meta', async ({ world }) => {
    const { enterprise } = world.site;
    const installed = enterprise === undefined ? {} : { installed_version: enterprise.version };
    return ok({ verifiable_password_authentication: false, ...installed });
  }),
  site('/user', async ({ world, actor }) => {
    if (actor === undefined) throw new ApiError(401, 'Requires authentication');
    if (actor.kind !== 'token' || actor.token.kind !== 'pat') throw forbidden(actor);
    return ok(publicUser(world, world.account(actor.token.login)));
  }),
  site('/users/{username}', async (request) => {
    const found = accountOf(request, 'username');
    return ok(publicUser(request.world, found));
  }),
  site('/orgs/{org}', async (request) => {
    const found = accountOf(request, 'org');
    if (found.type !== 'Organization') throw notFound();
    return ok(organization(request.world, found));
  }),
  site('/installation/repositories', async (request) => {
    const { world, actor } = request;
    if (actor?.kind !== 'token' || actor.token.kind === 'pat') {
      throw new ApiError(403, 'You must authenticate with an installation access token');
    }
    const named = actor.token.repositories;
    const given = Object.values(world.state.repositories).filter((repository) =>
      named.includes(fullNameOf(repository)),
    );
    const page = pageOf(request, given);
    const repositories = page.items.map((item) => fullRepository(world, item));
    return ok({ total_count: given.length, repositories }, page.headers);
  }),
];

function accountOf(request: ApiRequest, name: string) {
  const login = param(request, name).toLowerCase();
  const found = request.world.state.accounts.find(
    (account) => account.login.toLowerCase() === login,
  );
  if (found === undefined) throw notFound();
  return found;
}
