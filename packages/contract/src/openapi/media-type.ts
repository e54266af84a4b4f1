/** A media type's name, in its parts (RFC 6838). */
interface MediaTypeName {
  readonly type: string;
  readonly subtype: string;
  readonly suffixes: readonly string[];
  readonly parameters: string;
}

function parse(name: string): MediaTypeName | undefined {
  const [essence = '', ...parameters] = name.split(';');
  const [type = '', rest = '', ...more] = essence.trim().toLowerCase().split('/');
  const [subtype = '', ...suffixes] = rest.split('+');
  if (type === '' || subtype === '' || more.length > 0) return undefined;
  return {
    type,
    subtype,
    suffixes,
    parameters: parameters
      .map((text) => text.trim())
      .sort()
      .join(';'),
  };
}

/** @returns whether every body of `inner` is one of `outer`: `application/problem+json` is `application/json` */
export function containsMediaType(outer: string, inner: string): boolean {
  const [one, other] = [parse(outer), parse(inner)];
  if (one === undefined || other?.type !== one.type) return false;
  if (one.suffixes.length === 0 && other.suffixes.at(-1) === one.subtype) return true;
  return (
    one.subtype === other.subtype &&
    one.suffixes.every((suffix, index) => other.suffixes[index] === suffix)
  );
}

/** @returns whether both names have the same parameters */
export function sameParameters(left: string, right: string): boolean {
  return parse(left)?.parameters === parse(right)?.parameters;
}

/** @returns whether a number and its text are different values in such a body */
export function isStronglyTyped(name: string): boolean {
  const parsed = parse(name);
  return (
    parsed !== undefined &&
    ((parsed.type === 'application' && parsed.subtype === 'json' && parsed.suffixes.length === 0) ||
      parsed.suffixes.at(-1) === 'json')
  );
}

/** Which media types of two lists are each other's counterpart. */
export interface MediaTypeMatch {
  readonly matched: readonly (readonly [string, string])[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Finds counterparts: the same name, or one that contains the other. */
export function matchMediaTypes(
  base: readonly string[],
  revision: readonly string[],
): MediaTypeMatch {
  const matched: (readonly [string, string])[] = base
    .filter((name) => revision.includes(name))
    .map((name) => [name, name]);
  const removed = base.filter((name) => !revision.includes(name));
  const added: string[] = [];
  for (const name of revision) {
    if (base.includes(name)) continue;
    const index = removed.findIndex(
      (other) => containsMediaType(name, other) || containsMediaType(other, name),
    );
    const [other] = index < 0 ? [] : removed.splice(index, 1);
    if (other === undefined) added.push(name);
    else matched.push([other, name]);
  }
  return { matched, added, removed };
}
