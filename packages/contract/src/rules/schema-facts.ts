import type { Effect, Fact, Inclusion, Report } from '../findings/fact.ts';
import { sameJson, type Json } from '../model/json.ts';
import type { SchemaDifference } from '../model/difference.ts';
import type { SchemaChange } from '../model/schema-change.ts';
import type { Schema } from '../model/schema.ts';
import { placeAt, type Place } from '../model/source.ts';
import { unionWrapping } from '../model/wrapping.ts';
import { deprecationFacts, stabilityFact, type Lifecycle, type stabilityOf } from './lifecycle.ts';
import { propertyFact } from './property-facts.ts';
import { typeFact } from './type-facts.ts';

/** Where a pair of schemas is used. */
export interface SchemaContext {
  readonly direction: 'request' | 'response';
  readonly scope: 'body' | 'parameter' | 'header';
  readonly operation: string | null;
  /** `body (application/json)`, `query parameter "id"`. */
  readonly subject: string;
  /** Whether a number and its text are different values there: they are in JSON, and not in a query. */
  readonly stronglyTyped: boolean;
  /** In which of a request's parts a parameter stands: `query`, `header`. */
  readonly location?: string;
  /** Whether a list is written by repeating the parameter. */
  readonly repeatable?: boolean;
  /** Whether a parameter is required on both sides: its default is then never used. */
  readonly required?: boolean;
  /** Set where properties may be written that nobody documented: describing one then binds it. */
  readonly open?: boolean;
  readonly lifecycle: Lifecycle;
  /** How stable the operation is, where it says so. */
  readonly stability?: ReturnType<typeof stabilityOf>;
  readonly inclusion: Inclusion | undefined;
  readonly report: Report;
}

/** A difference on the way down from the schema at the top. */
export interface Visit {
  readonly context: SchemaContext;
  readonly difference: SchemaDifference;
  /** Empty at the top. */
  readonly path: string;
  /** The property whose schema this is, and the object that has it. */
  readonly property: { readonly name: string; readonly parent: SchemaDifference } | undefined;
  /** Whether more values that are valid here make fewer valid at the top. */
  readonly inverted: boolean;
}

/**
 * Reports every difference of two schemas and of their parts, each pair of parts once.
 * @param difference the two schemas, compared
 * @param context where they are used
 */
export function reportSchema(difference: SchemaDifference, context: SchemaContext): void {
  const seen = new Set<SchemaDifference>();
  const visit = (step: Visit): void => {
    if (!step.difference.changed || seen.has(step.difference)) return;
    seen.add(step.difference);
    for (const change of step.difference.changes) reportChange(step, change);
    for (const child of step.difference.children) {
      const { step: name, property, difference: below } = child;
      visit({
        context,
        difference: below,
        path: step.path === '' ? name : `${step.path}/${name}`,
        property: property === undefined ? undefined : { name: property, parent: step.difference },
        inverted: step.inverted !== (name === 'not' || name === 'if'),
      });
    }
  };
  visit({ context, difference, path: '', property: undefined, inverted: false });
}

/** @returns `body` at the top, `property` below it */
export function scopeOf({ context, path }: Visit): string {
  if (path === '') return context.scope;
  return context.scope === 'body' ? 'property' : `${context.scope}-property`;
}

/** What a fact of a visit says besides its id. */
export interface FactDetails {
  readonly effect: Effect;
  readonly keyword: string;
  readonly name?: string;
  readonly from?: Json | undefined;
  readonly to?: Json | undefined;
  /** Set where it is no question of which values are valid: a default changes what a server does. */
  readonly beyondLaw?: boolean;
}

/** Reports one fact of a schema. */
export function reportFact(visit: Visit, id: string, details: FactDetails): void {
  const { context, difference } = visit;
  const { from, to } = details;
  const fact: Fact = {
    id,
    effect: visit.inverted ? inverted(details.effect) : details.effect,
    direction: context.direction,
    operation: context.operation,
    base: placeOf(difference.base, details, id.endsWith('-added') || id.startsWith('new-')),
    revision: placeOf(difference.revision, details, id.endsWith('-removed')),
    subject: subjectOf(visit, details.name),
    ...(from === undefined ? {} : { from: textOf(from) }),
    ...(to === undefined ? {} : { to: textOf(to) }),
    ...(context.inclusion === undefined || details.beyondLaw === true
      ? {}
      : { inclusion: context.inclusion }),
  };
  context.report(fact);
}

function inverted(effect: Effect): Effect {
  if (effect === 'narrowed') return 'widened';
  return effect === 'widened' ? 'narrowed' : effect;
}

function subjectOf({ context, path }: Visit, name: string | undefined): string {
  const full = [path, name].filter((part) => part !== undefined && part !== '').join('/');
  return full === '' ? context.subject : `${full} of the ${context.subject}`;
}

function placeOf(schema: Schema, { keyword, name }: FactDetails, absent: boolean): Place {
  if (keyword === '' || absent) return schema.place;
  if (name !== undefined && keyword === 'properties') {
    return schema.properties.has(name) ? placeAt(schema.place, keyword, name) : schema.place;
  }
  return placeAt(schema.place, keyword);
}

/** @returns a value as a sentence shows it */
export function textOf(value: Json): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}

function reportChange(visit: Visit, change: SchemaChange): void {
  const { id, keyword, effect, from, to } = change;
  const { context } = visit;
  const prefix = `${context.direction}-${scopeOf(visit)}`;
  const say = (name: string): void => {
    reportFact(visit, name, { effect, keyword, from, to });
  };
  // What was promised is gone, though by the letter every value is still taken.
  const sayWithdrawn = (name: string, told: Effect): void => {
    reportFact(visit, name, { effect: told, keyword, from, to, beyondLaw: isMeant(visit) });
  };
  // Clients do not send what only the server sets: what it is binds nobody.
  if (isIgnored(visit, id)) return;
  switch (id) {
    case 'type':
      typeFact(visit, change);
      return;
    case 'list-of-types':
      say(
        `${prefix}-list-of-types-${listNarrowed(context.direction, from, to) ? 'narrowed' : 'widened'}`,
      );
      return;
    case 'property-added':
    case 'property-removed':
    case 'required-added':
    case 'required-removed':
      propertyFact(visit, id, textOf(to ?? from ?? ''));
      return;
    case 'enum-value-removed':
      if (isListDropped(visit, from ?? null)) sayWithdrawn(enumId(visit, id), 'withdrawn');
      else say(enumId(visit, id));
      return;
    case 'became-enum':
      if (context.location === 'header' && visit.path === '')
        say('request-header-property-became-enum');
      say(enumId(visit, id));
      return;
    case 'enum-value-added':
      say(enumId(visit, id));
      return;
    case 'x-extensible-enum-value-removed':
    case 'one-of-removed':
      if (context.direction === 'request') sayWithdrawn(`${prefix}-${id}`, effect);
      else say(`${prefix}-${id}`);
      return;
    case 'wrapped-in-one-of':
      // A property that is wrapped is told by the alternatives that it got.
      if (visit.path === '') sayWithdrawn(`${prefix}-${id}`, effect);
      return;
    case 'one-of-added':
      if (visit.path === '' && unionWrapping(visit.difference.base, visit.difference.revision))
        return;
      if (context.direction === 'response') sayWithdrawn(`${prefix}-${id}`, effect);
      else say(`${prefix}-${id}`);
      return;
    case 'enum-value-named':
      // oasdiff tells of each value of a list that is new as a whole that it was added, but not of a body's.
      if (visit.path !== '') say(enumId(visit, 'enum-value-added'));
      return;
    case 'became-read-only':
    case 'became-not-read-only':
    case 'became-write-only':
    case 'became-not-write-only':
      if (visit.property !== undefined && context.scope === 'body') {
        const required = visit.property.parent.base.required.includes(visit.property.name);
        const name = `${context.direction}-${required ? 'required' : 'optional'}-property-${id}`;
        // What only the server set is now missed in requests; what only clients set, in answers.
        const missed =
          visit.property.parent.revision.required.includes(visit.property.name) &&
          (context.direction === 'request'
            ? id === 'became-not-read-only'
            : id === 'became-write-only');
        const told = context.direction === 'request' ? 'narrowed' : 'withdrawn';
        reportFact(visit, name, { effect: missed ? told : effect, keyword, from, to });
      }
      return;
    case 'deprecated':
    case 'reactivated':
      if (visit.path !== '' && context.scope === 'body') deprecationFacts(visit, id);
      return;
    case 'stability':
      if (visit.path !== '' && context.scope === 'body') stabilityFact(visit, from, to);
      return;
    case 'default-value-added':
    case 'default-value-removed':
    case 'default-value-changed':
      if (context.scope === 'parameter' && visit.path === '') {
        if (context.required !== true)
          reportFact(visit, `${prefix}-${id}`, {
            effect: 'incomparable',
            keyword,
            from,
            to,
            beyondLaw: true,
          });
      } else say(`${prefix}-${id}`);
      return;
    default: {
      const idle = boundId(visit, id);
      if (idle !== undefined) reportFact(visit, idle, { effect: 'neutral', keyword, from, to });
      // Which schema a value is of is said beside the schemas: they may be the same, and it another one.
      else if (id === 'discriminator-property-name-changed') {
        reportFact(visit, `${prefix}-${id}`, { effect, keyword, from, to, beyondLaw: true });
      } else say(`${prefix}-${id}`);
    }
  }
}

/**
 * Whether a change is more than another way to write the same: values of `oneOf` are kinds, which readers tell apart
 * by more than the letter of the schemas, and values of `enum` have a meaning each. A contract that lists a kind or a
 * value no more does not promise what it meant, also where the text would still be taken.
 */
function isMeant({ context, inverted: turned }: Visit): boolean {
  return context.open !== true && !turned && context.inclusion?.same !== true;
}

/** Whether a value that clients send was listed, and the newer schema lists none in its place. */
function isListDropped({ context, difference, inverted: turned }: Visit, value: Json): boolean {
  const { revision } = difference;
  if (context.direction !== 'request' || context.open === true || turned) return false;
  return !revision.readOnly && revision.enumeration === undefined && !lists(revision, value, 0);
}

/** Whether a schema, or one of those that it is put together from, names a value. */
function lists(schema: Schema, value: Json, depth: number): boolean {
  const named = [...(schema.enumeration ?? []), ...(schema.extensibleEnum ?? [])];
  if (schema.constant !== undefined) named.push(schema.constant.value);
  if (named.some((known) => sameJson(known, value))) return true;
  const parts = depth > 8 ? [] : [...schema.allOf, ...schema.anyOf, ...schema.oneOf];
  return parts.some((use) => lists(use.schema, value, depth + 1));
}

/** Both happened at once: what counts in the direction is said. */
function listNarrowed(
  direction: 'request' | 'response',
  from: Json | undefined,
  to: Json | undefined,
): boolean {
  return direction === 'request' ? from !== '' : to === '';
}

function enumId(visit: Visit, id: string): string {
  const { context, difference } = visit;
  const prefix = `${context.direction}-${scopeOf(visit)}`;
  if (context.scope === 'body' && context.direction === 'request') {
    if (id === 'enum-value-removed' && visit.path !== '' && difference.revision.readOnly) {
      return 'request-read-only-property-enum-value-removed';
    }
  }
  if (context.scope === 'body' && context.direction === 'response') {
    if (visit.path === '' && id === 'enum-value-removed')
      return 'response-mediatype-enum-value-removed';
    if (visit.path !== '' && id === 'enum-value-added' && difference.revision.writeOnly) {
      return 'response-write-only-property-enum-value-added';
    }
  }
  if (context.location === 'header' && visit.path !== '' && id === 'became-enum')
    return 'request-header-property-became-enum';
  return `${prefix}-${id}`;
}

const readOnlyBounds: ReadonlySet<string> = new Set([
  'exclusive-max-decreased',
  'exclusive-min-increased',
  'max-decreased',
  'max-length-decreased',
  'min-increased',
]);

/** Changes of what only the other side sets, which bind nobody here; other ones oasdiff tells all the same. */
const ignored: Readonly<Record<'request' | 'response', ReadonlySet<string>>> = {
  request: new Set([
    'type',
    'list-of-types',
    'max-set',
    'min-set',
    'exclusive-max-set',
    'exclusive-min-set',
    'max-length-set',
    'min-items-increased',
    'x-extensible-enum-value-removed',
  ]),
  response: new Set([
    'max-increased',
    'min-decreased',
    'exclusive-max-increased',
    'exclusive-min-decreased',
    'max-length-increased',
    'max-length-unset',
    'min-length-decreased',
    'min-items-decreased',
  ]),
};

function isIgnored({ context, difference, path }: Visit, id: string): boolean {
  if (context.scope !== 'body' || path === '' || context.open === true) return false;
  const { readOnly, writeOnly } = difference.revision;
  const foreign = context.direction === 'request' ? readOnly : writeOnly;
  return foreign && ignored[context.direction].has(id);
}

/** A bound of a property that clients do not send binds nobody. */
function boundId(visit: Visit, id: string): string | undefined {
  const { context, difference, path } = visit;
  const applies = context.scope === 'body' && context.direction === 'request' && path !== '';
  return applies && difference.revision.readOnly && readOnlyBounds.has(id)
    ? `request-read-only-property-${id}`
    : undefined;
}
