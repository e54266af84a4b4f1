/** Which of two versions is the newer one: negative, zero, positive as for a sort. */
export type VersionOrder = number;

const longestVersion = 255;

/**
 * Compares two versions of one package by the rules of its ecosystem: Debian's for deb and apk, plain numbers
 * with dots anywhere, Semantic Versioning 2.0.0 (section 11) where both are such versions.
 * @param type the type of the package's purl; undefined where it is not known
 * @param one a version
 * @param other another one
 * @returns their order, or undefined where it cannot be known: nothing may be concluded then
 */
export function compareVersions(
  type: string | undefined,
  one: string,
  other: string,
): VersionOrder | undefined {
  if (one === other) return 0;
  if (one.length > longestVersion || other.length > longestVersion) return undefined;
  if (type === 'deb') return compareDebian(one, other);
  if (type === 'apk') return compareDebian(asDebian(one), asDebian(other));
  if (isNumeric(one) && isNumeric(other)) return compareNumbers(one.split('.'), other.split('.'));
  const [first, second] = [semverOf(one), semverOf(other)];
  return first === undefined || second === undefined ? undefined : compareSemver(first, second);
}

function isNumeric(version: string): boolean {
  return /^\d+(?:\.\d+)*$/.test(version);
}

/** `1.2` and `1.2.0` are equal. */
function compareNumbers(one: readonly string[], other: readonly string[]): VersionOrder {
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const order = compareDigits(one[index] ?? '0', other[index] ?? '0');
    if (order !== 0) return order;
  }
  return 0;
}

/** Digits without a limit to their length. */
function compareDigits(one: string, other: string): VersionOrder {
  const [first, second] = [one.replace(/^0+/, ''), other.replace(/^0+/, '')];
  if (first.length !== second.length) return first.length - second.length;
  return first < second ? -1 : first > second ? 1 : 0;
}

interface Semver {
  readonly numbers: readonly string[];
  readonly prerelease: readonly string[];
}

function semverOf(version: string): Semver | undefined {
  const match =
    /^v?(\d+\.\d+\.\d+)(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z.-]+)?$/.exec(
      version,
    );
  if (match === null) return undefined;
  return { numbers: (match[1] ?? '').split('.'), prerelease: match[2]?.split('.') ?? [] };
}

function compareSemver(one: Semver, other: Semver): VersionOrder {
  const order = compareNumbers(one.numbers, other.numbers);
  if (order !== 0) return order;
  const [first, second] = [one.prerelease, other.prerelease];
  // A version without a pre-release is the newer one.
  if (first.length === 0 || second.length === 0) return second.length - first.length;
  for (let index = 0; index < Math.max(first.length, second.length); index += 1) {
    const [left, right] = [first[index], second[index]];
    if (left === undefined) return -1;
    if (right === undefined) return 1;
    const step = compareIdentifiers(left, right);
    if (step !== 0) return step;
  }
  return 0;
}

function compareIdentifiers(one: string, other: string): VersionOrder {
  const [first, second] = [/^\d+$/.test(one), /^\d+$/.test(other)];
  if (first && second) return compareDigits(one, other);
  if (first !== second) return first ? -1 : 1;
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Alpine's suffixes before a release, as Debian writes such: `1.0_rc1` is older than `1.0`. */
function asDebian(version: string): string {
  return version.replace(/_(?=alpha|beta|pre|rc)/, '~');
}

/** Debian policy manual, section 5.6.12: epoch, upstream version, revision. */
function compareDebian(one: string, other: string): VersionOrder {
  const [first, second] = [debianParts(one), debianParts(other)];
  return (
    compareDigits(first.epoch, second.epoch) ||
    compareDebianPart(first.upstream, second.upstream) ||
    compareDebianPart(first.revision, second.revision)
  );
}

function debianParts(version: string): { epoch: string; upstream: string; revision: string } {
  const [, epoch = '0', rest = ''] = /^(?:(\d+):)?(.*)$/s.exec(version) ?? [];
  const dash = rest.lastIndexOf('-');
  return {
    epoch,
    upstream: dash < 0 ? rest : rest.slice(0, dash),
    revision: dash < 0 ? '' : rest.slice(dash + 1),
  };
}

function compareDebianPart(one: string, other: string): VersionOrder {
  let [left, right] = [one, other];
  while (left !== '' || right !== '') {
    const [first = ''] = /^\D*/.exec(left) ?? [];
    const [second = ''] = /^\D*/.exec(right) ?? [];
    const letters = compareDebianLetters(first, second);
    if (letters !== 0) return letters;
    left = left.slice(first.length);
    right = right.slice(second.length);
    const [digits = ''] = /^\d*/.exec(left) ?? [];
    const [others = ''] = /^\d*/.exec(right) ?? [];
    const order = compareDigits(digits, others);
    if (order !== 0) return order;
    left = left.slice(digits.length);
    right = right.slice(others.length);
  }
  return 0;
}

/** Letters come before all else, the end before letters, and `~` before the end. */
function compareDebianLetters(one: string, other: string): VersionOrder {
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const order = debianWeight(one[index]) - debianWeight(other[index]);
    if (order !== 0) return order;
  }
  return 0;
}

function debianWeight(character: string | undefined): number {
  if (character === undefined) return 0;
  if (character === '~') return -1;
  const code = character.codePointAt(0) ?? 0;
  return /[A-Za-z]/.test(character) ? code : code + 256;
}
