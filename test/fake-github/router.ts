import type { Route } from './rest.ts';
import { commitRoute, commitRoutes } from './routes/commits.ts';
import { appRoutes } from './routes/apps.ts';
import { attestationRoutes } from './routes/attestations.ts';
import { collaboratorRoutes } from './routes/collaborators.ts';
import { contentRoutes } from './routes/contents.ts';
import { deploymentRoutes } from './routes/deployments.ts';
import { environmentRoutes } from './routes/environments.ts';
import { issueRoutes } from './routes/issues.ts';
import { pullRoutes } from './routes/pulls.ts';
import { refRoutes } from './routes/refs.ts';
import { repositoryRoutes } from './routes/repositories.ts';
import { ruleRoutes } from './routes/rules.ts';
import { runRoutes } from './routes/runs.ts';
import { siteRoutes } from './routes/site.ts';
import { statusRoutes } from './routes/statuses.ts';

/** Every operation; of two that fit a path, the first answers. */
export const routes: readonly Route[] = [
  ...siteRoutes,
  ...repositoryRoutes,
  ...commitRoutes,
  ...contentRoutes,
  ...statusRoutes,
  ...attestationRoutes,
  ...ruleRoutes,
  ...runRoutes,
  ...pullRoutes,
  ...collaboratorRoutes,
  ...issueRoutes,
  ...refRoutes,
  ...environmentRoutes,
  ...deploymentRoutes,
  ...appRoutes,
  commitRoute,
];

export interface Found {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

const compiled = routes.map((route) => ({
  route,
  pattern: new RegExp(
    `^${route.path.replace(/\{(\+?)(\w+)\}/g, (_all, rest: string, name: string) =>
      rest === '+' ? `(?<${name}>.*)` : `(?<${name}>[^/]+)`,
    )}$`,
  ),
}));

/**
 * @param path without the API's prefix, still percent-encoded; a parameter may have its slashes encoded or not
 * @returns undefined where the fake knows no such operation
 */
export function findRoute(method: string, path: string): Found | undefined {
  for (const { route, pattern } of compiled) {
    if (route.method !== (method === 'HEAD' ? 'GET' : method)) continue;
    const match = pattern.exec(path);
    if (match === null) continue;
    const params: Record<string, string> = {};
    for (const [name, value] of Object.entries(match.groups ?? {})) {
      params[name] = decodeURIComponent(value);
    }
    return { route, params };
  }
  return undefined;
}

/** @returns the path as GitHub's OpenAPI description names it */
export function templateOf(route: Route): string {
  return route.path.replaceAll('{+', '{');
}
