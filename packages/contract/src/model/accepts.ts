import { isArray, isObject, member, sameJson, type Json, type JsonObject } from './json.ts';
import type { Schema, SchemaUse } from './schema.ts';
import { matches } from './pattern.ts';
import { typeOfValue, type Conjunction } from './shape.ts';

/** What a server or a client validates: each ignores what only the other one sets. */
export type Traffic = 'request' | 'response' | 'any';

/** Whether a value is valid; undefined where it cannot be told (a format, a pattern that is not tried). */
type Answer = boolean | undefined;

/** How a validator reads what the letter of schemas leaves to it. */
export interface Reading {
  /** Whether readOnly or writeOnly properties count. */
  readonly traffic: Traffic;
  /** Whether the alternatives of a `oneOf` may overlap. */
  readonly overlaps: (schema: Schema) => boolean;
}

/**
 * Validates a value.
 * @param conjunction the schemas, all of which have to accept it
 * @param value the value
 * @param reading how they are read
 */
export function accepts(conjunction: Conjunction, value: Json, reading: Reading): Answer {
  return all(conjunction.map((schema) => () => acceptsOne(schema, value, reading, 0)));
}

function all(questions: readonly (() => Answer)[]): Answer {
  let answer: Answer = true;
  for (const question of questions) {
    const found = question();
    if (found === false) return false;
    if (found === undefined) answer = undefined;
  }
  return answer;
}

function acceptsOne(schema: Schema, value: Json, reading: Reading, depth: number): Answer {
  if (schema.constantly !== undefined) return schema.constantly;
  if (depth > 30) return undefined;
  const use = (part: SchemaUse, inner: Json): Answer =>
    acceptsOne(part.schema, inner, reading, depth + 1);
  return all([
    () => ofTypes(schema, value),
    () =>
      schema.enumeration === undefined ||
      schema.enumeration.some((known) => sameJson(known, value)),
    () => schema.constant === undefined || sameJson(schema.constant.value, value),
    () => ofSize(schema, value),
    () => all(schema.allOf.map((part) => () => use(part, value))),
    () => count(schema.anyOf, value, use, (found) => found > 0),
    () =>
      count(schema.oneOf, value, use, (found) =>
        found > 1 ? reading.overlaps(schema) : found === 1,
      ),
    () => negated(schema.not === undefined ? false : use(schema.not, value)),
    () => conditional(schema, value, use),
    () => (isArray(value) ? items(schema, value, use) : true),
    () => (isObject(value) ? properties(schema, value, reading.traffic, use) : true),
    () => (schema.unknown.length > 0 ? undefined : true),
  ]);
}

type Use = (part: SchemaUse, value: Json) => Answer;

function negated(answer: Answer): Answer {
  return answer === undefined ? undefined : !answer;
}

function ofTypes(schema: Schema, value: Json): boolean {
  if (schema.types.length === 0) return true;
  const type = typeOfValue(value);
  if (type === 'null' && schema.nullable) return true;
  return (
    schema.types.includes(type) || (schema.types.includes('integer') && Number.isInteger(value))
  );
}

function count(
  parts: readonly SchemaUse[],
  value: Json,
  use: Use,
  fits: (found: number) => boolean,
): Answer {
  if (parts.length === 0) return true;
  const answers = parts.map((part) => use(part, value));
  const sure = answers.filter((answer) => answer === true).length;
  const possible = sure + answers.filter((answer) => answer === undefined).length;
  const [one, other] = [fits(sure), fits(possible)];
  return sure === possible || (one === other && (one || possible === 0 || sure > 1))
    ? one
    : undefined;
}

function conditional(schema: Schema, value: Json, use: Use): Answer {
  if (schema.if === undefined) return true;
  const holds = use(schema.if, value);
  const branch = (part: SchemaUse | undefined): Answer =>
    part === undefined ? true : use(part, value);
  if (holds === undefined)
    return all([() => branch(schema.then), () => branch(schema.else)]) === true ? true : undefined;
  return branch(holds ? schema.then : schema.else);
}

function ofSize(schema: Schema, value: Json): Answer {
  const { bounds } = schema;
  if (typeof value === 'number') {
    if (value > (bounds.maximum ?? Infinity) || value < (bounds.minimum ?? -Infinity)) return false;
    if (
      value >= (bounds.exclusiveMaximum ?? Infinity) ||
      value <= (bounds.exclusiveMinimum ?? -Infinity)
    )
      return false;
    if (schema.exclusive.maximum && value === bounds.maximum) return false;
    if (schema.exclusive.minimum && value === bounds.minimum) return false;
    if (bounds.multipleOf !== undefined && !isMultiple(value, bounds.multipleOf)) return false;
    return schema.format === 'int32' ? Math.abs(value) < 2 ** 31 : true;
  }
  if (typeof value === 'string') {
    const length = Array.from(value).length;
    if (length > (bounds.maxLength ?? Infinity) || length < (bounds.minLength ?? 0)) return false;
    const pattern = schema.pattern === '' ? true : matches(schema.pattern, value);
    if (pattern === false) return false;
    return schema.format === '' && schema.contentEncoding === '' && schema.contentMediaType === ''
      ? pattern
      : undefined;
  }
  return true;
}

/** @returns whether a number is a multiple of another one, with the precision that numbers have */
export function isMultiple(value: number, of: number): boolean {
  const quotient = value / of;
  return Math.abs(quotient - Math.round(quotient)) < 1e-9;
}

function items(schema: Schema, value: readonly Json[], use: Use): Answer {
  const { bounds } = schema;
  if (value.length > (bounds.maxItems ?? Infinity) || value.length < (bounds.minItems ?? 0))
    return false;
  if (
    schema.uniqueItems &&
    value.some((item, index) => value.slice(0, index).some((other) => sameJson(item, other)))
  )
    return false;
  const { contains, unevaluatedItems } = schema;
  return all([
    () =>
      all(
        value.map((item, index) => () => {
          const part = schema.prefixItems[index] ?? schema.items;
          return part === undefined ? true : use(part, item);
        }),
      ),
    () => {
      if (contains === undefined) return true;
      const answers = value.map((item) => use(contains, item));
      const [sure, possible] = [
        answers.filter((answer) => answer === true).length,
        answers.filter((answer) => answer !== false).length,
      ];
      const [least, most] = [bounds.minContains ?? 1, bounds.maxContains ?? Infinity];
      if (possible < least || sure > most) return false;
      return sure >= least && possible <= most ? true : undefined;
    },
    () => (unevaluatedItems === undefined || value.length === 0 ? true : undefined),
  ]);
}

function properties(schema: Schema, value: JsonObject, traffic: Traffic, use: Use): Answer {
  const names = Object.keys(value);
  const { bounds } = schema;
  if (
    names.length > (bounds.maxProperties ?? Infinity) ||
    names.length < (bounds.minProperties ?? 0)
  )
    return false;
  const missing = schema.required.filter((name) => !Object.hasOwn(value, name));
  if (missing.some((name) => !isForeign(schema.properties.get(name)?.schema, traffic)))
    return false;
  return all([
    () =>
      all(
        names.map(
          (name) => () => property(schema, name, member(value, name) ?? null, traffic, use),
        ),
      ),
    () =>
      all(
        [...schema.dependentRequired].map(
          ([name, needed]) =>
            () =>
              !names.includes(name) || needed.every((other) => names.includes(other)),
        ),
      ),
    () =>
      all(
        [...schema.dependentSchemas].map(
          ([name, part]) =>
            () =>
              names.includes(name) ? use(part, value) : true,
        ),
      ),
    () => {
      const { propertyNames } = schema;
      return propertyNames === undefined
        ? true
        : all(names.map((name) => () => use(propertyNames, name)));
    },
    () => (schema.unevaluatedProperties === undefined || names.length === 0 ? true : undefined),
  ]);
}

function property(schema: Schema, name: string, value: Json, traffic: Traffic, use: Use): Answer {
  const known = schema.properties.get(name);
  if (isForeign(known?.schema, traffic)) return true;
  const answers: (() => Answer)[] = known === undefined ? [] : [() => use(known, value)];
  for (const [pattern, part] of schema.patternProperties) {
    const applies = matches(pattern, name);
    if (applies === true) answers.push(() => use(part, value));
    else if (applies === undefined) answers.push(() => undefined);
  }
  const { additionalProperties } = schema;
  if (answers.length === 0 && additionalProperties !== undefined)
    answers.push(() => use(additionalProperties, value));
  return all(answers);
}

/** @returns whether only the other side sets a property: what is readOnly is no part of a request */
export function isForeign(schema: Schema | undefined, traffic: Traffic): boolean {
  if (schema === undefined || traffic === 'any') return false;
  return traffic === 'request' ? schema.readOnly : schema.writeOnly;
}
