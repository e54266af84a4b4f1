/** What a path has where its pattern has `{locale}` and `*`. */
export interface PathMatch {
  readonly locale: string | undefined;
  /** What each `*` and `**` stands for, in order. */
  readonly stars: readonly string[];
}

/** A pattern of paths. */
export interface PathPattern {
  readonly written: string;
  /** The folders before the first place that is open. */
  readonly folder: string;
  /** How deep below that folder paths can be; undefined where `**` makes it any depth. */
  readonly depth: number | undefined;
  readonly match: (path: string) => PathMatch | undefined;
}

const parts = /\{locale\}|\*\*\/|\*+|[^{*]+|[^]/g;

/**
 * @param written a path: `{locale}` stands for a locale, `*` for any characters of a name, `**` for any folders
 * @returns the pattern
 */
export function pathPattern(written: string): PathPattern {
  let expression = '';
  let stars = 0;
  for (const part of written.match(parts) ?? []) {
    if (part === '{locale}') expression += '(?<locale>[^/]+?)';
    else if (part === '**/') expression += `(?<star${String(stars++)}>(?:[^/]+/)*)`;
    else if (part.startsWith('*')) expression += `(?<star${String(stars++)}>[^/]*)`;
    else expression += part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  }
  const whole = new RegExp(`^${expression}$`);
  const segments = written.split('/');
  const open = segments.findIndex((segment) => /[*{]/.test(segment));
  const literal = open < 0 ? segments.length - 1 : open;
  return {
    written,
    folder: segments.slice(0, literal).join('/'),
    depth: written.includes('**') ? undefined : segments.length - literal,
    match: (path) => {
      const groups = whole.exec(path);
      if (groups === null) return undefined;
      const { locale, ...rest } = groups.groups ?? {};
      return {
        locale,
        stars: Array.from({ length: stars }, (_, index) => rest[`star${String(index)}`] ?? ''),
      };
    },
  };
}

/**
 * @param written a pattern
 * @param stars what each `*` stands for, in order
 * @returns the path, with `{locale}` as it is
 */
export function filledPattern(written: string, stars: readonly string[]): string {
  let next = 0;
  return written.replace(/\*\*\/|\*+/g, () => stars[next++] ?? '');
}
