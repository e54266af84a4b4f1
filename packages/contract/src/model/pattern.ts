import { universalPatterns } from './universal-pattern.ts';

/** Steps that one pattern may take on one text; beyond that it is not tried, and what depends on it is undecided. */
const maximumSteps = 1_000_000;

/** Patterns that were compiled: the same one is tried on many values. */
const compiled = new Map<string, RegExp | undefined>();

/**
 * @param pattern a regular expression (ECMA-262, as JSON Schema has it)
 * @param text what it is tried on
 * @returns whether it matches; undefined where it cannot be told in bounded time
 */
export function matches(pattern: string, text: string): boolean | undefined {
  if (universalPatterns.has(pattern)) return true;
  if (pattern.length > 500 || text.length > 2000 || !isBounded(pattern, text.length))
    return undefined;
  let expression = compiled.get(pattern);
  if (expression === undefined && !compiled.has(pattern)) {
    if (compiled.size > 2000) compiled.clear();
    try {
      expression = new RegExp(pattern, 'u');
    } catch {
      expression = undefined;
    }
    compiled.set(pattern, expression);
  }
  return expression?.test(text);
}

/** A quantifier, with the number of repetitions that it allows at most. */
const quantifier = /^(?:([*+])|\?|\{(\d+)(,)?(\d*)\})/;

/**
 * Whether a pattern ends in time that a low power of the text's length bounds. A group that is repeated and repeats or
 * chooses inside may take time that doubles with each character; a back reference may as well.
 */
function isBounded(pattern: string, length: number): boolean {
  const groups: { risky: boolean }[] = [{ risky: false }];
  let closed: { risky: boolean } | undefined;
  let repeats = 0;
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern.charAt(at);
    const group = groups.at(-1) ?? { risky: true };
    const found = quantifier.exec(pattern.slice(at, at + 12));
    if (found !== null) {
      const most = found[1] !== undefined || (found[3] !== undefined && found[4] === '');
      const times = most ? Infinity : Number(found[4] === '' ? (found[2] ?? 1) : found[4]);
      if (times > 1) {
        if (closed?.risky === true) return false;
        repeats += times > 8 ? 1 : 0;
        group.risky = true;
      }
      closed = undefined;
      at += found[0].length - 1;
      continue;
    }
    closed = undefined;
    if (character === '\\') {
      if (/[1-9k]/.test(pattern.charAt(at + 1))) return false;
      at += 1;
    } else if (character === '[') at = endOfClass(pattern, at);
    else if (character === '(') groups.push({ risky: false });
    else if (character === '|') group.risky = true;
    else if (character === ')' && groups.length > 1) {
      closed = groups.pop();
      const outer = groups.at(-1);
      if (outer !== undefined && closed?.risky === true) outer.risky = true;
    }
  }
  // Unanchored, each repetition may begin anywhere, and so may the whole.
  return Math.max(1, length) ** (repeats + 1) <= maximumSteps;
}

function endOfClass(pattern: string, start: number): number {
  for (let at = start + 1; at < pattern.length; at += 1) {
    if (pattern.charAt(at) === '\\') at += 1;
    else if (pattern.charAt(at) === ']') return at;
  }
  return pattern.length;
}
