/** One selector of a rule: which names it means. */
export interface RuleSelector {
  /** `matches`, `repoMatches`: those of the pattern; `excludes`, `repoExcludes`: all others. */
  readonly decoration: string;
  readonly pattern: string;
}

/** A rule of Harbor: each tag of each repository that all selectors mean. */
export interface TagRule {
  readonly tags: readonly RuleSelector[];
  readonly repositories: readonly RuleSelector[];
}

/**
 * @param rule a rule of a project
 * @param repository the repository in it, without the project
 * @param tag a tag
 * @returns whether the rule means that tag; `unknown` where one of its selectors is of a kind that is not read here
 */
export function matchesRule(
  { tags, repositories }: TagRule,
  repository: string,
  tag: string,
): 'yes' | 'no' | 'unknown' {
  const verdicts = [
    ...repositories.map((selector) => selects(selector, repository)),
    ...tags.map((selector) => selects(selector, tag)),
  ];
  if (verdicts.includes('no')) return 'no';
  return verdicts.includes('unknown') ? 'unknown' : 'yes';
}

function selects({ decoration, pattern }: RuleSelector, name: string): 'yes' | 'no' | 'unknown' {
  const expression = expressionOf(pattern);
  if (expression === undefined) return 'unknown';
  const fits = expression.test(name);
  switch (decoration) {
    case 'matches':
    case 'repoMatches':
      return fits ? 'yes' : 'no';
    case 'excludes':
    case 'repoExcludes':
      return fits ? 'no' : 'yes';
    default:
      return 'unknown';
  }
}

/** More of them could keep a matcher busy that goes back. */
const maximumStars = 4;

/** `*`, `**`, `?` and `{a,b}`; classes and escapes are not read. */
function expressionOf(pattern: string): RegExp | undefined {
  const stars = pattern.match(/\*+/g)?.length ?? 0;
  if (/[[\]\\]/.test(pattern) || pattern.length > 512 || stars > maximumStars) return undefined;
  let text = '';
  let depth = 0;
  for (const part of pattern.match(/\*+|[^*]/gu) ?? []) {
    if (part.startsWith('*')) text += part.length > 1 ? '.*' : '[^/]*';
    else if (part === '?') text += '[^/]';
    else if (part === '{') {
      if (depth > 0) return undefined;
      depth += 1;
      text += '(?:';
    } else if (part === '}' && depth > 0) {
      depth -= 1;
      text += ')';
    } else if (part === ',' && depth > 0) text += '|';
    else text += part.replace(/[.+^$()|{}/]/g, '\\$&');
  }
  return depth === 0 ? new RegExp(`^${text}$`, 'u') : undefined;
}
