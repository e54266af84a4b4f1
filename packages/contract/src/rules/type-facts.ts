import { sameJson } from '../model/json.ts';
import type { SchemaChange } from '../model/schema-change.ts';
import type { Schema } from '../model/schema.ts';
import { coveredBy, formatCovers } from '../model/type-change.ts';
import { reportFact, scopeOf, type Visit } from './schema-facts.ts';

/** Reports that the types or the format of a schema are others. */
export function typeFact(visit: Visit, change: SchemaChange): void {
  const { keyword, from, to } = change;
  const { id, breaks } = typeRule(visit);
  const harmless = visit.context.direction === 'request' ? 'widened' : 'narrowed';
  // What is text on the wire is judged as text, which the law of JSON values does not know.
  const effect = !breaks ? harmless : change.effect === harmless ? 'incomparable' : change.effect;
  reportFact(visit, id, { effect, keyword, from, to });
}

function typeRule(visit: Visit): { readonly id: string; readonly breaks: boolean } {
  const { context, difference } = visit;
  const { base, revision } = difference;
  const request = context.direction === 'request';
  const prefix = `${context.direction}-${scopeOf(visit)}-type`;
  const [taker, giver] = request ? [revision, base] : [base, revision];
  const parameter = context.scope === 'parameter';
  const breaks = refused(taker, giver, { stronglyTyped: context.stronglyTyped, parameter });
  if (parameter) {
    if (visit.path !== '') return parameterProperty(prefix, taker, giver);
    return breaks && !(context.repeatable === true && becameList(base, revision))
      ? { id: `${prefix}-changed`, breaks: true }
      : { id: `${prefix}-generalized`, breaks: false };
  }
  if (breaks) {
    const wider = !request && !sameTypes(base, revision) && covered(revision, base);
    return { id: `${prefix}-${wider ? 'generalized' : 'changed'}`, breaks };
  }
  const swapped = plain(taker).length > 0 && !sameTypes(taker, giver) && !covered(taker, giver);
  const safe = request ? 'generalized' : 'specialized';
  return { id: `${prefix}-${swapped ? 'compatible' : safe}`, breaks };
}

/** How a parameter that is an object is written is not known: the two ways to read it may disagree. */
function parameterProperty(
  prefix: string,
  taker: Schema,
  giver: Schema,
): { id: string; breaks: boolean } {
  const [strongly, loosely] = [true, false].map((stronglyTyped) =>
    refused(taker, giver, { stronglyTyped, parameter: true }),
  );
  if (strongly !== loosely) return { id: `${prefix}-changed`, breaks: true };
  return strongly
    ? { id: `${prefix}-specialized`, breaks: true }
    : { id: `${prefix}-generalized`, breaks: false };
}

/**
 * One value that became a list of such values: where a list is written by repeating the parameter (`?id=1&id=2`), one
 * value is a list of one.
 * @returns whether every value of the older schema is an item of the newer one
 */
export function becameList(base: Schema, revision: Schema): boolean {
  const items = revision.items?.schema;
  if (!sameSet(plain(revision), ['array']) || base.types.includes('array') || items === undefined)
    return false;
  // An object is written in another way than a list.
  if (base.types.includes('object')) return false;
  // What is written as text is a text, whatever it was before.
  if (!covered(items, base) && !sameSet(plain(items), ['string'])) return false;
  if (items.format !== base.format && !formatCovers(plain(items), items.format, base.format))
    return false;
  const free = items.pattern === '' || items.pattern === base.pattern;
  const listed = items.enumeration === undefined || sameJson(items.enumeration, base.enumeration);
  return (
    free &&
    listed &&
    Object.entries(items.bounds).every(([name, value]) =>
      Object.entries(base.bounds).some(([other, old]) => other === name && old === value),
    )
  );
}

/**
 * Whether a reader of `taker` refuses some type or format of `giver`. A parameter that may be of more types is read as
 * another one, for its text tells no type: there oasdiff does not ask whether one list of types holds the other.
 */
function refused(
  taker: Schema,
  giver: Schema,
  { stronglyTyped, parameter }: { readonly stronglyTyped: boolean; readonly parameter: boolean },
): boolean {
  const [to, from] = [plain(taker), plain(giver)];
  let differs = !sameTypes(taker, giver);
  if (!parameter) {
    if (covered(taker, giver)) differs = false;
    if (differs && to.length === 0) return false;
  }
  const format = taker.format !== giver.format && !formatCovers(to, taker.format, giver.format);
  if (!differs) return format;
  const added = to.filter((type) => !from.includes(type));
  const removed = from.filter((type) => !to.includes(type));
  const subtype =
    added.length === 1 && removed.length === 1 && added[0] === 'number' && removed[0] === 'integer';
  const text =
    !stronglyTyped && (added.length === 0 || (added.length === 1 && added[0] === 'string'));
  return format || !(subtype || text);
}

function plain(schema: Schema): readonly string[] {
  return schema.types.length > 1 ? schema.types.filter((type) => type !== 'null') : schema.types;
}

function sameTypes(left: Schema, right: Schema): boolean {
  return sameSet(plain(left), plain(right));
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((type) => other.includes(type));
}

function covered(taker: Schema, giver: Schema): boolean {
  return (
    plain(taker).length > 0 && plain(giver).length > 0 && coveredBy(plain(giver), plain(taker))
  );
}
