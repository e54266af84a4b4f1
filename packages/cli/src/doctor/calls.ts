import type { ProtectionRule } from '@waybill/config';
import type { Fix } from './finding.ts';
import type { RepositoryPlace } from './ports.ts';

/**
 * @param place the repository
 * @param method how
 * @param path below the repository
 * @param body what is sent
 * @returns a call of the REST API
 */
export function call(
  { serverUrl, repository }: RepositoryPlace,
  method: 'PUT' | 'POST' | 'GET',
  path: string,
  body?: Readonly<Record<string, unknown>>,
): Fix {
  const { host } = new URL(serverUrl);
  return {
    kind: 'call',
    method,
    path: `repos/${repository}/${path}`,
    ...(body === undefined ? {} : { body }),
    ...(host === 'github.com' ? {} : { host }),
  };
}

/** @returns a page of the repository's settings */
export function settingsPage(
  { serverUrl, repository }: RepositoryPlace,
  page: 'environments' | 'rules' | 'branches' | 'secrets/actions',
  about: string,
): Fix {
  return { kind: 'page', url: `${serverUrl}/${repository}/settings/${page}`, about };
}

/**
 * An environment that admits branches by name: https://docs.github.com/en/rest/deployments/environments#create-or-update-an-environment
 * It takes away the reviewers that the call does not name: only for an environment that has none.
 */
export function restrictEnvironment(place: RepositoryPlace, name: string): Fix {
  return call(place, 'PUT', `environments/${encodeURIComponent(name)}`, {
    deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
  });
}

/** https://docs.github.com/en/rest/deployments/branch-policies#create-a-deployment-branch-policy */
export function admitBranch(place: RepositoryPlace, name: string, branch: string): Fix {
  const path = `environments/${encodeURIComponent(name)}/deployment-branch-policies`;
  return call(place, 'POST', path, { name: branch, type: 'branch' });
}

/** What a rule of ours is in a ruleset: https://docs.github.com/en/rest/repos/rules#create-a-repository-ruleset */
function rulesetRule(
  rule: ProtectionRule,
  checks: readonly string[],
): Readonly<Record<string, unknown>> | undefined {
  switch (rule) {
    case 'pull-request':
      return {
        type: 'pull_request',
        parameters: {
          required_approving_review_count: 1,
          dismiss_stale_reviews_on_push: true,
          require_code_owner_review: false,
          require_last_push_approval: true,
          required_review_thread_resolution: false,
        },
      };
    case 'no-force-push':
      return { type: 'non_fast_forward' };
    case 'no-deletion':
      return { type: 'deletion' };
    case 'linear-history':
      return { type: 'required_linear_history' };
    case 'signed-commits':
      return { type: 'required_signatures' };
    case 'required-checks':
      // A list of checks that is empty asks for nothing.
      if (checks.length === 0) return undefined;
      return {
        type: 'required_status_checks',
        parameters: {
          strict_required_status_checks_policy: false,
          required_status_checks: checks.map((context) => ({ context })),
        },
      };
  }
}

/**
 * @param place the repository
 * @param branches patterns of branches, without refs/heads/
 * @param rules the rules that are missing
 * @param checks the checks that the policy names
 * @param except patterns of branches that the rules leave alone
 * @returns the call that adds a ruleset with them; a page for what no call can know
 */
export function addRules(
  place: RepositoryPlace,
  branches: readonly string[],
  rules: readonly ProtectionRule[],
  checks: readonly string[] = [],
  except: readonly string[] = [],
): readonly Fix[] {
  const written = rules.flatMap((rule) => rulesetRule(rule, checks) ?? []);
  const body = {
    name: `waybill: ${branches.join(', ')}`,
    target: 'branch',
    enforcement: 'active',
    conditions: {
      ref_name: { include: branches.map(refOf), exclude: except.map(refOf) },
    },
    rules: written,
  };
  return [
    ...(written.length === 0 ? [] : [call(place, 'POST', 'rulesets', body)]),
    ...(written.length === rules.length
      ? []
      : [settingsPage(place, 'rules', 'require the checks that must be green, by their names')]),
  ];
}

function refOf(branch: string): string {
  return `refs/heads/${branch}`;
}
