/** The functions of semver that are used here; the package ships no types. */
declare module 'semver/functions/parse.js' {
  /** A version of semantic versioning, in its parts. */
  export interface SemanticVersion {
    readonly version: string;
    readonly major: number;
    readonly minor: number;
    readonly patch: number;
    readonly prerelease: readonly (string | number)[];
  }
  export default function parse(version: string): SemanticVersion | null;
}

declare module 'semver/functions/compare.js' {
  export default function compare(one: string, other: string): -1 | 0 | 1;
}
