import { activeRulesetsOf } from '../protection.ts';
import { administers } from '../permissions.ts';
import {
  guardedRead,
  notFound,
  numberParam,
  ok,
  pageOf,
  param,
  read,
  type RepositoryRequest,
  type Route,
} from '../rest.ts';
import { nodeId } from '../shapes/account.ts';
import { pageUrl, repositoryUrl } from '../shapes/repository.ts';
import type { Rule, RuleSuite, Ruleset } from '../state.ts';
import { fullNameOf } from '../world.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * https://docs.github.com/en/rest/repos/rules and https://docs.github.com/en/rest/repos/rule-suites, which says that
 * rule suites need "Administration" repository permissions (write), although they are only read.
 */
export const ruleRoutes: readonly Route[] = [
  read('/repos/{owner}/{repo}/rules/branches/{+branch}', { metadata: 'read' }, branchRules),
  guardedRead(
    '/repos/{owner}/{repo}/rulesets/rule-suites',
    { administration: 'write' },
    listSuites,
  ),
  guardedRead(
    '/repos/{owner}/{repo}/rulesets/rule-suites/{rule_suite_id}',
    { administration: 'write' },
    getSuite,
  ),
  read('/repos/{owner}/{repo}/rulesets', { metadata: 'read' }, async (request) => {
    const page = pageOf(request, request.repository.rulesets);
    return ok(
      page.items.map((item) => rulesetHead(request, item)),
      page.headers,
    );
  }),
  read('/repos/{owner}/{repo}/rulesets/{ruleset_id}', { metadata: 'read' }, async (request) => {
    const id = numberParam(request, 'ruleset_id');
    const found = request.repository.rulesets.find((ruleset) => ruleset.id === id);
    if (found === undefined) throw notFound();
    return ok(wholeRuleset(request, found));
  }),
];

/** Rules that are in force alone; the branch need not exist (the same page). */
async function branchRules(request: RepositoryRequest) {
  const { repository } = request;
  const rules = activeRulesetsOf(repository, `refs/heads/${param(request, 'branch')}`).flatMap(
    (ruleset) =>
      ruleset.rules.map((rule) => ({
        ...ruleJson(rule),
        ruleset_source_type: 'Repository',
        ruleset_source: fullNameOf(repository),
        ruleset_id: ruleset.id,
      })),
  );
  const page = pageOf(request, rules);
  return ok(page.items, page.headers);
}

function ruleJson(rule: Rule): Json {
  switch (rule.type) {
    case 'pull_request':
      return {
        type: rule.type,
        parameters: {
          allowed_merge_methods: ['merge', 'squash', 'rebase'],
          required_approving_review_count: rule.approvals ?? 0,
          dismiss_stale_reviews_on_push: rule.dismissStaleReviews ?? false,
          require_code_owner_review: rule.codeOwners ?? false,
          require_last_push_approval: rule.lastPushApproval ?? false,
          required_review_thread_resolution: false,
        },
      };
    case 'required_status_checks':
      return {
        type: rule.type,
        parameters: {
          required_status_checks: rule.checks.map((context) => ({ context })),
          strict_required_status_checks_policy: rule.strict ?? false,
        },
      };
    default:
      return { type: rule.type };
  }
}

/** A ruleset as lists show it: without conditions and rules. */
function rulesetHead({ world, repository, login }: RepositoryRequest, ruleset: Ruleset): Json {
  const path = `rulesets/${ruleset.id}`;
  return {
    id: ruleset.id,
    name: ruleset.name,
    target: ruleset.target,
    source_type: 'Repository',
    source: fullNameOf(repository),
    enforcement: ruleset.enforcement,
    current_user_can_bypass: ruleset.bypass.includes(login) ? 'always' : 'never',
    node_id: nodeId('RepositoryRuleset', ruleset.id),
    _links: {
      self: { href: `${repositoryUrl(world, repository)}/${path}` },
      html: { href: `${pageUrl(world, repository)}/rules/${ruleset.id}` },
    },
    created_at: ruleset.createdAt,
    updated_at: ruleset.updatedAt,
  };
}

/** Who may bypass is shown only to those who may change the ruleset (the same page). */
function wholeRuleset(request: RepositoryRequest, ruleset: Ruleset): Json {
  const { world, actor, repository } = request;
  const bypass = ruleset.bypass.map((login) => ({
    actor_id: world.account(login).id,
    actor_type: login.endsWith('[bot]') ? 'Integration' : 'User',
    bypass_mode: 'always',
  }));
  return {
    ...rulesetHead(request, ruleset),
    conditions: { ref_name: { include: ruleset.include, exclude: ruleset.exclude } },
    rules: ruleset.rules.map(ruleJson),
    ...(administers(actor, repository) ? { bypass_actors: bypass } : {}),
  };
}

const periods: Readonly<Record<string, number>> = {
  hour: 1,
  day: 24,
  week: 7 * 24,
  month: 31 * 24,
};

/** The newest first, of the last day unless the request says otherwise. */
async function listSuites(request: RepositoryRequest) {
  const { repository, query } = request;
  const ref = query.get('ref');
  const hours = periods[query.get('time_period') ?? 'day'] ?? 24;
  const since = Date.now() - hours * 3_600_000;
  const [actor, result] = [query.get('actor_name'), query.get('rule_suite_result')];
  const suites = repository.ruleSuites
    .filter(
      (suite) =>
        (ref === null ||
          suite.ref === ref ||
          suite.ref.replace(/^refs\/(heads|tags)\//, '') === ref) &&
        Date.parse(suite.pushedAt) >= since - 1000 &&
        (actor ?? suite.actor) === suite.actor &&
        (result === null || result === 'all' || result === suite.result),
    )
    .toReversed();
  const page = pageOf(request, suites);
  return ok(
    page.items.map((suite) => suiteHead(request, suite)),
    page.headers,
  );
}

function suiteHead({ world, repository }: RepositoryRequest, suite: RuleSuite): Json {
  return {
    id: suite.id,
    actor_id: world.account(suite.actor).id,
    actor_name: suite.actor,
    before_sha: suite.before,
    after_sha: suite.after,
    ref: suite.ref,
    repository_id: repository.id,
    repository_name: repository.name,
    pushed_at: suite.pushedAt,
    result: suite.result,
    ...(suite.evaluationResult === null ? {} : { evaluation_result: suite.evaluationResult }),
  };
}

async function getSuite(request: RepositoryRequest) {
  const id = numberParam(request, 'rule_suite_id');
  const found = request.repository.ruleSuites.find((suite) => suite.id === id);
  if (found === undefined) throw notFound();
  return ok({
    ...suiteHead(request, found),
    evaluation_result: found.evaluationResult,
    rule_evaluations: found.evaluations.map((evaluation) => ({
      rule_source:
        evaluation.ruleset === undefined
          ? { type: 'protected_branch', id: null, name: null }
          : { type: 'ruleset', id: evaluation.ruleset, name: evaluation.source },
      enforcement: evaluation.enforcement,
      result: evaluation.result,
      rule_type: evaluation.type,
      ...(evaluation.details === '' ? {} : { details: evaluation.details }),
    })),
  });
}
