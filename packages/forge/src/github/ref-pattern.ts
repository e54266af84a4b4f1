/** Longer patterns are taken for ones that fit nothing: the time to try them grows with their stars. */
const maximumPattern = 400;

/**
 * Says whether a ruleset's pattern names a ref, as Ruby's fnmatch does with FNM_PATHNAME: a star stays within
 * a part of the path, two stars and a slash cross parts
 * (https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/creating-rulesets-for-a-repository#using-fnmatch-syntax).
 * @param pattern `refs/heads/main`, `refs/heads/releases/**\/*`, `~ALL`, `~DEFAULT_BRANCH`
 * @param ref a full ref
 * @param defaultRef the default branch's full ref
 * @returns whether it fits
 */
export function fitsRefPattern(pattern: string, ref: string, defaultRef: string): boolean {
  if (pattern === '~ALL') return true;
  if (pattern === '~DEFAULT_BRANCH') return ref === defaultRef;
  return pattern.length <= maximumPattern && toRegExp(pattern).test(ref);
}

function toRegExp(pattern: string): RegExp {
  let source = '';
  for (let index = 0; index < pattern.length;) {
    const rest = pattern.slice(index);
    const token =
      /^\*\*\//.exec(rest)?.[0] ??
      /^\*+/.exec(rest)?.[0] ??
      /^\[[!^]?\]?[^\]/]*\]/.exec(rest)?.[0] ??
      /^\\[^]/.exec(rest)?.[0] ??
      rest.slice(0, 1);
    source += translated(token);
    index += token.length;
  }
  return new RegExp(`^${source}$`, 'u');
}

function translated(token: string): string {
  if (token === '**/') return '(?:[^/]+/)*';
  if (token.startsWith('*')) return '[^/]*';
  if (token === '?') return '[^/]';
  if (token.startsWith('[') && token.length > 1) {
    const isNot = token[1] === '!' || token[1] === '^';
    const members = token.slice(isNot ? 2 : 1, -1).replace(/[\\\]^[&]/g, String.raw`\$&`);
    // A range that runs backwards fits nothing in Ruby, and is an error here.
    return isRangeWrong(members) ? '(?!)' : `(?!/)[${isNot ? '^' : ''}${members}]`;
  }
  return (token.startsWith('\\') ? token.slice(1) : token).replace(
    /[\\^$.*+?()[\]{}|/-]/g,
    (character) => (character === '-' ? '-' : `\\${character}`),
  );
}

function isRangeWrong(members: string): boolean {
  for (const [, from = '', to = ''] of members.matchAll(/(.)-(.)/g)) if (from > to) return true;
  return false;
}
