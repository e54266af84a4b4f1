import { z } from 'zod';
import { holds, type Actor } from '../permissions.ts';
import {
  ApiError,
  created,
  notFound,
  numberParam,
  ok,
  param,
  type ApiAnswer,
  type ApiRequest,
  type Route,
} from '../rest.ts';
import { parseBody } from '../request-body.ts';
import { installation, integration } from '../shapes/account.ts';
import { fullRepository } from '../shapes/repository.ts';
import { permissionNames, type App, type Permissions } from '../state.ts';
import { createToken } from '../tokens.ts';
import { fullNameOf } from '../world.ts';

/** Only with an App's JSON web token. https://docs.github.com/en/rest/apps/apps */
export const appRoutes: readonly Route[] = [
  site('GET', '/app', async ({ world, actor }) => ok(integration(world, appOf(actor)))),
  site('GET', '/app/installations/{installation_id}', async (request) =>
    ok(installation(request.world, installedAs(request))),
  ),
  site('GET', '/repos/{owner}/{repo}/installation', async (request) => {
    const app = appOf(request.actor);
    const name = `${param(request, 'owner')}/${param(request, 'repo')}`;
    if (!app.repositories.includes(name)) throw notFound();
    return ok(installation(request.world, app));
  }),
  ...(['/orgs/{org}/installation', '/users/{username}/installation'] as const).map((path) =>
    site('GET', path, async (request) => {
      const app = appOf(request.actor);
      if (app.owner !== (request.params['org'] ?? request.params['username'])) throw notFound();
      return ok(installation(request.world, app));
    }),
  ),
  site('POST', '/app/installations/{installation_id}/access_tokens', createInstallationToken),
];

function site(
  method: 'GET' | 'POST',
  path: string,
  answer: (request: ApiRequest) => Promise<ApiAnswer>,
): Route {
  return { method, path, needs: [], about: 'site', answer };
}

function appOf(actor: Actor | undefined): App {
  if (actor?.kind === 'app') return actor.app;
  throw new ApiError(401, 'A JSON web token could not be decoded');
}

function installedAs(request: ApiRequest): App {
  const app = appOf(request.actor);
  if (app.installation !== numberParam(request, 'installation_id')) throw notFound();
  return app;
}

const schema = z.object({
  repositories: z.array(z.string()).optional(),
  repository_ids: z.array(z.number().int()).optional(),
  permissions: z.partialRecord(z.enum(permissionNames), z.enum(['read', 'write'])).optional(),
});

/** For all repositories and permissions of the installation, or some of them. */
async function createInstallationToken(request: ApiRequest): Promise<ApiAnswer> {
  const { world } = request;
  const app = installedAs(request);
  const body = parseBody(request, schema, 'Installation');
  const given = app.repositories.map((name) => world.repository(name));
  const { repositories: names, repository_ids: ids } = body;
  const isAsked = names !== undefined || ids !== undefined;
  const chosen = given.filter(
    ({ id, name }) => !isAsked || names?.includes(name) === true || ids?.includes(id) === true,
  );
  if (isAsked && chosen.length < (names?.length ?? 0) + (ids?.length ?? 0)) {
    throw new ApiError(
      422,
      'There is at least one repository that does not exist or is not accessible to the parent installation.',
    );
  }
  const permissions = permissionsOf(app, body.permissions);
  const token = createToken(world, {
    login: `${app.slug}[bot]`,
    kind: 'app',
    permissions,
    repositories: chosen.map(fullNameOf),
    app: app.id,
  });
  const expires = new Date(Date.now() + 3_600_000).toISOString().replace(/\.\d+Z$/, 'Z');
  return created({
    token,
    expires_at: expires,
    permissions: { metadata: 'read', ...permissions },
    repository_selection: 'selected',
    ...(isAsked ? { repositories: chosen.map((item) => fullRepository(world, item)) } : {}),
  });
}

function permissionsOf(app: App, asked: Permissions | undefined): Permissions {
  if (asked === undefined) return app.permissions;
  const own = {
    token: '',
    login: '',
    kind: 'app',
    repositories: [],
    permissions: app.permissions,
  } as const;
  if (!holds(own, asked)) {
    throw new ApiError(422, 'The permissions requested are not granted to this installation.');
  }
  return asked;
}
