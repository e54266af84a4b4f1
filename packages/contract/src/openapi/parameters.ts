import { isObject, member, sameJson, textAt } from '../model/json.ts';
import { placeAt } from '../model/source.ts';
import { graceFor, newSunsetOf, sunsetIn, sunsetOf } from '../rules/lifecycle.ts';
import { compareUses, say, type Scope } from './comparison.ts';
import { parametersOf, type Operation, type Parameter } from './description.ts';

/** Compares the parameters of an operation, those of its path among them. */
export function compareParameters(
  scope: Scope,
  base: Operation,
  revision: Operation,
  renamed: ReadonlyMap<string, string>,
): void {
  const { comparison } = scope;
  const [before, after] = [
    parametersOf(comparison.base, base).filter(isParameter),
    parametersOf(comparison.revision, revision).filter(isParameter),
  ];
  const [shared, newShared] = [before, after].map((all) => all.filter((one) => one.shared));
  if (comparison.law !== undefined) compareLists(scope, before, after, renamed);
  else {
    // oasdiff compares what a path says for all of its operations on its own, and tells only what was added.
    const own = (all: readonly Parameter[]): Parameter[] => all.filter((one) => !one.shared);
    compareLists(scope, own(before), own(after), renamed);
    for (const parameter of newShared ?? []) {
      if (shared?.every((other) => !sameParameter(other, parameter)) === true)
        added(scope, parameter);
    }
  }
}

function sameParameter(one: Parameter, other: Parameter): boolean {
  return one.in === other.in && sameName(one, other.name);
}

function compareLists(
  scope: Scope,
  before: readonly Parameter[],
  after: readonly Parameter[],
  renamed: ReadonlyMap<string, string>,
): void {
  const left = new Set(after);
  for (const parameter of before) {
    const name =
      parameter.in === 'path' ? (renamed.get(parameter.name) ?? parameter.name) : parameter.name;
    const other = after.find(
      (candidate) => candidate.in === parameter.in && sameName(candidate, name),
    );
    if (other !== undefined) {
      left.delete(other);
      compareParameter(scope, parameter, other);
      continue;
    }
    const exploded = after.find((candidate) => holds(candidate, parameter));
    if (exploded !== undefined) {
      left.delete(exploded);
      const property = exploded.schema?.schema.properties.get(parameter.name);
      compareParameter(scope, parameter, {
        ...exploded,
        required: parameter.required,
        schema: property,
      });
    } else if (!spreads(parameter, after, left)) removed(scope, parameter);
  }
  for (const parameter of left) added(scope, parameter);
}

/** Swagger 2.0 calls parts of the body parameters, too. */
function isParameter(parameter: Parameter): boolean {
  return parameter.in !== 'body' && parameter.in !== 'formData';
}

function sameName(parameter: Parameter, name: string): boolean {
  return parameter.in === 'header'
    ? parameter.name.toLowerCase() === name.toLowerCase()
    : parameter.name === name;
}

/** Whether an object whose properties are written as parameters of their own (`explode`) has this one. */
function holds(object: Parameter, parameter: Parameter): boolean {
  const schema = object.schema?.schema;
  const style = textAt(object.raw, 'style') ?? 'form';
  return (
    object.in === parameter.in &&
    object.in !== 'path' &&
    member(object.raw, 'explode') === true &&
    style === 'form' &&
    schema?.types[0] === 'object' &&
    schema.properties.has(parameter.name)
  );
}

/** Whether an exploded object became parameters of their own; they are then none that were added. */
function spreads(parameter: Parameter, after: readonly Parameter[], left: Set<Parameter>): boolean {
  const parts = after.filter((candidate) => holds(parameter, candidate));
  if (parts.length === 0 || parts.length < (parameter.schema?.schema.properties.size ?? 0))
    return false;
  for (const part of parts) if (!part.required) left.delete(part);
  return true;
}

function added(scope: Scope, parameter: Parameter): void {
  const required = parameter.required;
  const details = {
    effect: required ? 'narrowed' : 'widened',
    direction: 'request',
    subject: subjectOf(parameter),
    revision: parameter.place,
  } as const;
  const kind = required ? 'required' : 'optional';
  if (parameter.in === 'path') say(scope, 'new-request-path-parameter', details);
  else if (parameter.shared)
    say(scope, `new-${kind}-request-default-parameter-to-existing-path`, details);
  else say(scope, `new-${kind}-request-parameter`, details);
}

function removed(scope: Scope, parameter: Parameter): void {
  const details = {
    effect: 'neutral',
    direction: 'request',
    subject: subjectOf(parameter),
    base: parameter.place,
  } as const;
  if (member(parameter.raw, 'deprecated') !== true) {
    say(scope, 'request-parameter-removed', details);
    return;
  }
  switch (sunsetOf(sunsetIn(parameter.raw), scope.comparison.lifecycle.now)) {
    case 'missing':
      say(scope, 'request-parameter-removed-with-deprecation', details);
      break;
    case 'invalid':
      say(scope, 'request-parameter-sunset-parse', details);
      break;
    case 'future':
      say(scope, 'request-parameter-removed-before-sunset', { ...details, effect: 'narrowed' });
      break;
    case 'past':
      break;
  }
}

function subjectOf(parameter: Parameter): string {
  return `${parameter.in} parameter ${JSON.stringify(parameter.name)}`;
}

function compareParameter(scope: Scope, base: Parameter, revision: Parameter): void {
  const places = { base: base.place, revision: revision.place };
  const subject = subjectOf(revision);
  if (base.required !== revision.required) {
    const narrowed = revision.required;
    say(scope, `request-parameter-became-${narrowed ? 'required' : 'optional'}`, {
      effect: narrowed ? 'narrowed' : 'widened',
      direction: 'request',
      subject,
      ...places,
    });
  }
  compareDeprecation(scope, base, revision);
  compareSerialization(scope, base, revision);
  // oasdiff does not look into parameters that are written as a document of some media type.
  const documented = [base, revision].some((one) => member(one.raw, 'content') !== undefined);
  if (documented && scope.comparison.law === undefined) return;
  if (base.schema !== undefined && revision.schema !== undefined) {
    compareUses(scope, base.schema, revision.schema, {
      direction: 'request',
      scope: 'parameter',
      subject,
      stronglyTyped: false,
      location: base.in,
      required: base.required && revision.required,
      repeatable: isRepeated(revision),
    });
  }
}

function compareDeprecation(scope: Scope, base: Parameter, revision: Parameter): void {
  const [before, after] = [
    member(base.raw, 'deprecated') === true,
    member(revision.raw, 'deprecated') === true,
  ];
  const [old, fresh] = [sunsetIn(base.raw), sunsetIn(revision.raw)];
  const { lifecycle } = scope.comparison;
  const { now } = lifecycle;
  const state = newSunsetOf(fresh, lifecycle, scope.stability);
  const details = {
    effect: 'neutral',
    direction: 'request',
    subject: subjectOf(revision),
    base: base.place,
    revision: revision.place,
  } as const;
  if (before && !after) say(scope, 'request-parameter-reactivated', details);
  if (!after) return;
  if (before && sunsetOf(old, now) !== 'missing' && state !== 'missing') {
    if (sameJson(old, fresh)) return;
    if (state === 'invalid' || sunsetOf(old, now) === 'invalid') {
      say(scope, 'request-parameter-sunset-parse', details);
      return;
    }
  }
  if (!before) {
    const ids = {
      missing:
        graceFor(lifecycle, scope.stability) > 0
          ? 'request-parameter-deprecated-sunset-missing'
          : 'request-parameter-deprecated',
      invalid: 'request-parameter-sunset-parse',
      past: 'request-parameter-sunset-date-too-small',
      future: 'request-parameter-deprecated',
    } as const;
    say(scope, ids[state], details);
  } else if (state === 'missing') {
    if (sunsetOf(old, now) !== 'missing') say(scope, 'request-parameter-sunset-deleted', details);
  } else if (
    state === 'past' &&
    typeof old === 'string' &&
    typeof fresh === 'string' &&
    fresh < old
  ) {
    say(scope, 'request-parameter-sunset-date-changed-too-small', details);
  }
}

/** Whether a list is written as `?id=1&id=2`. */
function isRepeated(parameter: Parameter): boolean {
  const form = (textAt(parameter.raw, 'style') ?? styles[parameter.in]) === 'form';
  const multi = textAt(parameter.raw, 'collectionFormat') === 'multi';
  return multi || (form && member(parameter.raw, 'explode') !== false);
}

/** The defaults of `style` and `explode` (OpenAPI 3, Parameter Object). */
const styles: Readonly<Record<string, string>> = {
  query: 'form',
  cookie: 'form',
  path: 'simple',
  header: 'simple',
};

function explodes(parameter: Parameter, style: string): boolean {
  const explode = member(parameter.raw, 'explode');
  return typeof explode === 'boolean' ? explode : style === 'form';
}

/** How a value is written on the wire: a server that expects another way misreads what clients write. */
function compareSerialization(scope: Scope, base: Parameter, revision: Parameter): void {
  const style = (parameter: Parameter): string =>
    textAt(parameter.raw, 'style') ?? styles[parameter.in] ?? '';
  const facts: [string, string, string][] = [
    ['style', style(base), style(revision)],
    [
      'collection-format',
      textAt(base.raw, 'collectionFormat') ?? 'csv',
      textAt(revision.raw, 'collectionFormat') ?? 'csv',
    ],
  ];
  const several = (parameter: Parameter): boolean =>
    (parameter.schema?.schema.types ?? []).some((type) => type === 'array' || type === 'object');
  if (several(base) && several(revision)) {
    const explode = (parameter: Parameter): string => String(explodes(parameter, style(parameter)));
    facts.push(['explode', explode(base), explode(revision)]);
  }
  for (const [name, from, to] of facts) {
    if (from !== to)
      serialization(scope, base, revision, `request-parameter-${name}-changed`, [from, to]);
  }
  for (const [keyword, name] of [
    ['allowReserved', 'allow-reserved'],
    ['allowEmptyValue', 'allow-empty-value'],
  ] as const) {
    const [from, to] = [member(base.raw, keyword) === true, member(revision.raw, keyword) === true];
    if (from === to) continue;
    serialization(scope, base, revision, `request-parameter-${name}-${to ? 'set' : 'unset'}`, [
      String(from),
      String(to),
    ]);
  }
  const content = (parameter: Parameter): string => {
    const value = member(parameter.raw, 'content');
    return isObject(value) ? Object.keys(value).join(', ') : '';
  };
  if (content(base) !== content(revision)) {
    serialization(scope, base, revision, 'request-parameter-content-changed', [
      content(base),
      content(revision),
    ]);
  }
}

function serialization(
  scope: Scope,
  base: Parameter,
  revision: Parameter,
  id: string,
  [from, to]: readonly [string, string],
): void {
  const effect = id.endsWith('-set')
    ? 'widened'
    : id.endsWith('-unset')
      ? 'narrowed'
      : 'incomparable';
  say(scope, id, {
    effect,
    direction: 'request',
    subject: subjectOf(revision),
    base: base.place,
    revision: placeAt(revision.place),
    from,
    to,
  });
}
