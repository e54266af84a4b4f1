import type { Route } from './rest.ts';

/** A GitHub Enterprise Server that is older than what GitHub has today. */
export interface EnterpriseOptions {
  /** Such as `3.10.4`: the header of every answer, and `installed_version` of `/meta`. */
  readonly version: string;
  /**
   * What it makes of X-GitHub-Api-Version: servers before 3.9 know no versions
   * (https://docs.github.com/en/enterprise-server@3.8/rest/overview/api-versions). `ignored` where absent.
   */
  readonly apiVersions?: 'ignored' | 'refused';
  /** Mutations that its GraphQL does not have. */
  readonly withoutMutations?: readonly string[];
}

/** https://docs.github.com/en/enterprise-server@3.11/admin/release-notes: rulesets came with 3.11. */
export function hasRoute(enterprise: EnterpriseOptions | undefined, route: Route): boolean {
  return enterprise === undefined || !/\/(?:rules|rulesets)(?:\/|$)/.test(route.path);
}

/** Fields that came later than the server. */
const laterFields: readonly string[] = [
  'auto_merge',
  'can_admins_bypass',
  'environment_url',
  'prevent_self_review',
  'referenced_workflows',
];

/** @returns an answer without what the server does not know yet */
export function olderAnswer(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(olderAnswer);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json)
      .filter(([name]) => !laterFields.includes(name))
      .map(([name, value]) => [name, olderAnswer(value)]),
  );
}
