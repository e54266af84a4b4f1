/**
 * What rulesets and classic protection say of a change to a ref.
 * https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/available-rules-for-rulesets
 * https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches
 */
import { checkIsGreen } from './commit-checks.ts';
import type {
  ClassicProtection,
  RepositoryState,
  Rule,
  RuleEvaluation,
  RuleSuite,
  Ruleset,
  SuiteResult,
} from './state.ts';
import type { World } from './world.ts';

export const noCommit = '0'.repeat(40);

/** A change to a ref; `before` or `after` is `noCommit` where it is made or removed. */
export interface RefChange {
  readonly ref: string;
  readonly before: string;
  readonly after: string;
  /** `after` does not descend from `before`. */
  readonly forced: boolean;
  /** Merge commits come with it. */
  readonly merges: boolean;
  /** How many people approved what comes, where it comes by a pull request. */
  readonly approvals: number | undefined;
  /** The commit whose checks count: a pull request's head, else `after`. */
  readonly checked: string;
}

export interface Verdict {
  readonly result: SuiteResult;
  readonly evaluationResult: SuiteResult | null;
  readonly evaluations: readonly RuleEvaluation[];
  /** What the pusher is told; empty where it passes. */
  readonly messages: readonly string[];
  readonly byClassic: boolean;
}

/** @returns the rulesets that name a ref, also those that are not enforced */
export function rulesetsOf(repository: RepositoryState, ref: string): readonly Ruleset[] {
  const target = ref.startsWith('refs/tags/') ? 'tag' : 'branch';
  const isDefault = ref === `refs/heads/${repository.defaultBranch}`;
  const names = (pattern: string): boolean =>
    pattern === '~ALL' ||
    (pattern === '~DEFAULT_BRANCH' && isDefault) ||
    patternOf(pattern).test(ref);
  return repository.rulesets.filter(
    (ruleset) =>
      ruleset.target === target &&
      ruleset.include.some(names) &&
      !ruleset.exclude.some(names) &&
      /^refs\/(heads|tags)\//.test(ref),
  );
}

/** @returns the rulesets in force */
export function activeRulesetsOf(repository: RepositoryState, ref: string): readonly Ruleset[] {
  return rulesetsOf(repository, ref).filter((ruleset) => ruleset.enforcement === 'active');
}

/** @returns whether GitHub calls the branch protected: classic protection, or any rule of an active ruleset */
export function isProtected(repository: RepositoryState, branch: string): boolean {
  return (
    repository.classic[branch] !== undefined ||
    activeRulesetsOf(repository, `refs/heads/${branch}`).some(({ rules }) => rules.length > 0)
  );
}

/** fnmatch with slashes kept apart, as rulesets write it: `*`, `**`, `?`. */
function patternOf(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replace(/\*\*\/?|\*|\?/g, (glob) =>
      glob.startsWith('**') ? '.*' : glob === '*' ? '[^/]*' : '[^/]',
    );
  return new RegExp(`^${source}$`);
}

/**
 * @param actor who pushes; `administrator` says whether classic protection lets it pass
 * @returns what the rules say; nothing is kept
 */
export function judge(
  repository: RepositoryState,
  change: RefChange,
  actor: { readonly login: string; readonly administrator: boolean },
): Verdict {
  const evaluations: RuleEvaluation[] = [];
  const messages: string[] = [];
  const results: Record<'active' | 'evaluate', SuiteResult[]> = { active: [], evaluate: [] };
  for (const ruleset of rulesetsOf(repository, change.ref)) {
    if (ruleset.enforcement === 'disabled') continue;
    const bypassed = ruleset.bypass.includes(actor.login);
    for (const rule of ruleset.rules) {
      const broken = violation(repository, rule, change);
      results[ruleset.enforcement].push(resultOf(broken, bypassed));
      if (broken !== undefined && ruleset.enforcement === 'active' && !bypassed)
        messages.push(broken);
      evaluations.push({
        ruleset: ruleset.id,
        source: ruleset.name,
        enforcement: ruleset.enforcement,
        result: broken === undefined ? 'pass' : 'fail',
        type: rule.type,
        details: broken ?? '',
      });
    }
  }
  const rulesetMessages = messages.length;
  const classic = change.ref.startsWith('refs/heads/')
    ? repository.classic[change.ref.slice('refs/heads/'.length)]
    : undefined;
  const bypassed = actor.administrator && classic?.enforceAdmins === false;
  for (const rule of classic === undefined ? [] : classicRules(classic)) {
    const broken = violation(repository, rule, change);
    results.active.push(resultOf(broken, bypassed));
    if (broken !== undefined && !bypassed) messages.push(broken);
    evaluations.push({
      source: change.ref,
      enforcement: 'active',
      result: broken === undefined ? 'pass' : 'fail',
      type: rule.type,
      details: broken ?? '',
    });
  }
  return {
    result: worst(results.active),
    evaluationResult: results.evaluate.length === 0 ? null : worst(results.evaluate),
    evaluations,
    messages,
    byClassic: rulesetMessages === 0 && messages.length > 0,
  };
}

function resultOf(broken: string | undefined, bypassed: boolean): SuiteResult {
  if (broken === undefined) return 'pass';
  return bypassed ? 'bypass' : 'fail';
}

function worst(results: readonly SuiteResult[]): SuiteResult {
  if (results.includes('fail')) return 'fail';
  return results.includes('bypass') ? 'bypass' : 'pass';
}

/** Classic protection, said by the rules of rulesets. */
function classicRules(classic: ClassicProtection): readonly Rule[] {
  const rules: Rule[] = [];
  if (classic.allowForcePushes !== true) rules.push({ type: 'non_fast_forward' });
  if (classic.allowDeletions !== true) rules.push({ type: 'deletion' });
  if (classic.linearHistory === true) rules.push({ type: 'required_linear_history' });
  if (classic.pullRequest !== undefined) {
    rules.push({ type: 'pull_request', approvals: classic.pullRequest.approvals });
  }
  if (classic.statusChecks !== undefined) {
    rules.push({ type: 'required_status_checks', checks: classic.statusChecks.checks });
  }
  return rules;
}

/** @returns what a broken rule is called, in GitHub's words; undefined where it holds */
function violation(repository: RepositoryState, rule: Rule, change: RefChange): string | undefined {
  const isNew = change.before === noCommit;
  const isGone = change.after === noCommit;
  switch (rule.type) {
    case 'creation':
      return isNew ? 'Cannot create ref due to creations being restricted.' : undefined;
    case 'update':
      return isNew || isGone ? undefined : 'Cannot update this protected ref.';
    case 'deletion':
      return isGone ? 'Cannot delete this protected ref.' : undefined;
    case 'non_fast_forward':
      return change.forced ? 'Cannot force-push to this branch' : undefined;
    case 'required_linear_history':
      return change.merges ? 'This branch must not contain merge commits.' : undefined;
    case 'pull_request': {
      if (isGone) return undefined;
      if (change.approvals === undefined) return 'Changes must be made through a pull request.';
      const needed = rule.approvals ?? 0;
      if (change.approvals >= needed) return undefined;
      return `At least ${needed} approving review${needed === 1 ? ' is' : 's are'} required by reviewers with write access.`;
    }
    case 'required_status_checks': {
      if (isNew || isGone) return undefined;
      const missing = rule.checks.filter((name) => !checkIsGreen(repository, change.checked, name));
      if (missing.length === 0) return undefined;
      return missing.length === 1
        ? `Required status check "${missing[0] ?? ''}" is expected.`
        : `${missing.length} of ${rule.checks.length} required status checks are expected.`;
    }
    case 'required_signatures':
      return undefined;
  }
}

/** Keeps what the rules said of a change. */
export function recordSuite(
  world: World,
  repository: RepositoryState,
  change: RefChange,
  login: string,
  verdict: Verdict,
): RuleSuite {
  const suite: RuleSuite = {
    id: world.nextId(),
    actor: world.account(login).login,
    before: change.before,
    after: change.after,
    ref: change.ref,
    pushedAt: world.now(),
    result: verdict.result,
    evaluationResult: verdict.evaluationResult,
    evaluations: verdict.evaluations,
  };
  repository.ruleSuites.push(suite);
  return suite;
}
