/** One challenge of a WWW-Authenticate header (RFC 9110, section 11.6.1). */
export interface Challenge {
  /** In lower case: `bearer`, `basic`. */
  readonly scheme: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+/;

/**
 * Reads the challenges of an answer. What cannot be read ends the list: a half-read challenge is none.
 * @param header the value of WWW-Authenticate; null where there is none
 * @returns the challenges in their order
 */
export function parseChallenges(header: string | null): Challenge[] {
  const challenges: Challenge[] = [];
  let rest = (header ?? '').slice(0, 8192).trimStart();
  while (rest !== '') {
    const scheme = token.exec(rest)?.[0];
    if (scheme === undefined) return challenges;
    rest = rest.slice(scheme.length).trimStart();
    const parameters = new Map<string, string>();
    for (;;) {
      const parameter =
        /^([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/.exec(rest);
      if (parameter?.[1] === undefined) break;
      const value = parameter[2]?.replace(/\\(.)/g, '$1') ?? parameter[3] ?? '';
      parameters.set(parameter[1].toLowerCase(), value);
      rest = rest.slice(parameter[0].length).trimStart();
      if (!rest.startsWith(',')) break;
      rest = rest.replace(/^[,\s]+/, '');
    }
    challenges.push({ scheme: scheme.toLowerCase(), parameters });
    rest = rest.replace(/^[,\s]+/, '');
  }
  return challenges;
}
