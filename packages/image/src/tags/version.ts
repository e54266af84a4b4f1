/** A version, as Semantic Versioning 2.0.0 has it; build metadata is no part of a tag. */
export interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  /** The parts of `-rc.1`; empty for a release. */
  readonly prerelease: readonly string[];
}

const pattern =
  /^v?(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z.-]+)?$/;

/**
 * @param text such as `v1.2.3` or `1.2.3-rc.1`
 * @returns the version, or undefined where the text is none
 */
export function parseVersion(text: string): Version | undefined {
  const match = text.length > 255 ? null : pattern.exec(text);
  if (match === null) return undefined;
  return {
    major: Number(match[1]),
    minor: Number(match[2]),
    patch: Number(match[3]),
    prerelease: match[4]?.split('.') ?? [],
  };
}

/**
 * @param version a version
 * @returns `1.2.3-rc.1`
 */
export function formatVersion({ major, minor, patch, prerelease }: Version): string {
  const plain = [major, minor, patch].join('.');
  return prerelease.length === 0 ? plain : `${plain}-${prerelease.join('.')}`;
}

/**
 * Orders versions by precedence (Semantic Versioning 2.0.0, item 11).
 * @returns less than 0 where `one` comes first, more than 0 where it comes later
 */
export function compareVersions(one: Version, other: Version): number {
  const numbers = one.major - other.major || one.minor - other.minor || one.patch - other.patch;
  if (numbers !== 0) return numbers;
  if (one.prerelease.length === 0 || other.prerelease.length === 0)
    return other.prerelease.length - one.prerelease.length;
  for (const [index, part] of one.prerelease.entries()) {
    const against = other.prerelease[index];
    if (against === undefined) return 1;
    const order = comparePart(part, against);
    if (order !== 0) return order;
  }
  return one.prerelease.length - other.prerelease.length;
}

/** Numbers stand before words, and are ordered as numbers. */
function comparePart(one: string, other: string): number {
  const isNumber = (text: string): boolean => /^\d+$/.test(text);
  if (isNumber(one) && isNumber(other)) return Number(one) - Number(other);
  if (isNumber(one) !== isNumber(other)) return isNumber(one) ? -1 : 1;
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
