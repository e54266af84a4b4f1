/** The one function of semver that is used here; the package ships no types. */
declare module 'semver/functions/satisfies.js' {
  /** @returns whether a version lies in a range */
  export default function satisfies(version: string, range: string): boolean;
}
