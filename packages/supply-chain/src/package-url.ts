/** A package URL (purl specification, ECMA-427), taken apart; names are decoded. */
export interface PackageUrl {
  readonly type: string;
  readonly namespace?: string;
  readonly name: string;
  readonly version?: string;
  readonly qualifiers: Readonly<Record<string, string>>;
}

const maximumLength = 4096;

/**
 * @param text `pkg:type/namespace/name@version?qualifiers#subpath`
 * @returns its parts, or undefined where it is none
 */
export function parsePackageUrl(text: string): PackageUrl | undefined {
  if (text.length > maximumLength || !/^pkg:/i.test(text)) return undefined;
  const [beforeFragment = ''] = text.slice(4).split('#');
  const question = beforeFragment.indexOf('?');
  const path = question < 0 ? beforeFragment : beforeFragment.slice(0, question);
  const qualifiers = question < 0 ? {} : qualifiersIn(beforeFragment.slice(question + 1));
  // An unencoded @ begins the scope of an npm package in purls that tools write wrongly.
  const at = path.lastIndexOf('@');
  const hasVersion = at > path.lastIndexOf('/');
  const version = hasVersion ? decoded(path.slice(at + 1)) : undefined;
  const segments = (hasVersion ? path.slice(0, at) : path)
    .split('/')
    .filter((segment) => segment !== '')
    .map(decoded);
  const [type, ...rest] = segments;
  const name = rest.pop();
  if (type === undefined || name === undefined || name === '') return undefined;
  return {
    type: type.toLowerCase(),
    ...(rest.length === 0 ? {} : { namespace: rest.join('/') }),
    name,
    ...(version === undefined || version === '' ? {} : { version }),
    qualifiers,
  };
}

/**
 * Says whether a purl that somebody wrote speaks of a package. What is not written is not asked: without a
 * version it speaks of all versions, and of its qualifiers only those that are written must be equal.
 * @param written what somebody wrote
 * @param found a package as a scanner names it
 * @returns whether the package is meant
 */
export function speaksOf(written: PackageUrl, found: PackageUrl): boolean {
  return (
    written.type === found.type &&
    (written.namespace ?? '') === (found.namespace ?? '') &&
    written.name === found.name &&
    (written.version === undefined || written.version === found.version) &&
    Object.entries(written.qualifiers).every(([key, value]) => found.qualifiers[key] === value)
  );
}

/**
 * @param type the type, such as npm
 * @param fullName the name with its namespace before it: `@scope/name`
 * @param version the version
 * @returns the purl, with what it must encode encoded
 */
export function formatPackageUrl(type: string, fullName: string, version: string): string {
  const name = fullName.split('/').map(encodeURIComponent).join('/');
  return `pkg:${type}/${name}@${encodeURIComponent(version)}`;
}

function qualifiersIn(text: string): Record<string, string> {
  const pairs = text.split('&').flatMap((pair): [string, string][] => {
    const equals = pair.indexOf('=');
    if (equals <= 0) return [];
    return [[pair.slice(0, equals).toLowerCase(), decoded(pair.slice(equals + 1))]];
  });
  return Object.fromEntries(pairs.filter(([key, value]) => value !== '' && key !== '__proto__'));
}

/** What is encoded wrongly stays as it is: it then equals nothing that is encoded well. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
