import { imageError } from '../error-codes.ts';

/** Decides, for a path relative to the layer's folder, whether it stays out. */
export type Exclusion = (path: string) => boolean;

/**
 * Reads the patterns of what stays out of a layer. `*` and `?` stand for characters within a name, `**` for
 * any number of folders; a pattern that names a folder keeps out all that is in it. `.git` always stays out:
 * it would make equal commits different images, and a checkout's `.git/config` may hold a credential.
 * @param patterns patterns relative to the layer's folder, with forward slashes
 * @returns the decision for a path; a folder that stays out need not be entered
 * @throws IMAGE_PATTERN_INVALID for a negation (`!keep`), an absolute path and `..`
 */
export function exclusion(patterns: readonly string[]): Exclusion {
  const parsed = patterns.map(parsePattern);
  return (path) => {
    const names = path.split('/');
    if (names.includes('.git')) return true;
    return parsed.some((pattern) => matches(pattern, names));
  };
}

function parsePattern(pattern: string): readonly string[] {
  const fail = (problem: string): Error =>
    imageError('IMAGE_PATTERN_INVALID', {
      message: `Expected a pattern such as "**/*.test.js", relative to the layer's folder; found ${JSON.stringify(pattern)}: ${problem}.`,
      remedy: 'Correct `exclude` of the layer in waybill.yaml.',
      facts: { pattern },
    });
  if (pattern.startsWith('!')) throw fail('there is no negation');
  if (pattern.startsWith('/')) throw fail('it is absolute');
  const names = pattern.split('/').filter((name) => name !== '' && name !== '.');
  if (names.length === 0) throw fail('it names nothing');
  if (names.includes('..')) throw fail('it leads out of the folder');
  return names;
}

/** Whether the pattern matches the path, or a folder that the path lies in. */
function matches(pattern: readonly string[], names: readonly string[]): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return true;
  if (first === '**') {
    // A trailing `**` means what lies in the folder, not the folder itself.
    if (rest.length === 0) return names.length > 0;
    return names.some((_, skipped) => matches(rest, names.slice(skipped)));
  }
  const [name, ...others] = names;
  return name !== undefined && matchesName(first, name) && matches(rest, others);
}

/** The greedy matcher with one point of return: its time grows with pattern × name, never more. */
function matchesName(pattern: string, name: string): boolean {
  let inPattern = 0;
  let inName = 0;
  let star = -1;
  let starredName = 0;
  while (inName < name.length) {
    const wanted = pattern[inPattern];
    if (wanted === '*') {
      star = inPattern;
      starredName = inName;
      inPattern += 1;
    } else if (wanted === '?' || wanted === name[inName]) {
      inPattern += 1;
      inName += 1;
    } else if (star >= 0) {
      inPattern = star + 1;
      starredName += 1;
      inName = starredName;
    } else {
      return false;
    }
  }
  while (pattern[inPattern] === '*') inPattern += 1;
  return inPattern === pattern.length;
}
