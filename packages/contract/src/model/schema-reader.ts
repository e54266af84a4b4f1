import { isArray, isObject, member, textsOf, type Json, type JsonObject } from './json.ts';
import { boundKeywords, type Discriminator, type Schema, type SchemaUse } from './schema.ts';
import type { References } from './references.ts';
import { placeAt, type Place } from './source.ts';

/** A schema as it is being read. */
type Draft = { -readonly [Name in keyof Schema]: Schema[Name] };

/** Most schemas have none of most keywords: what they lack is one object for all of them. */
const none = {
  list: Object.freeze([]),
  bounds: Object.freeze({}),
  exclusive: Object.freeze({ maximum: false, minimum: false }),
  uses: new Map<string, SchemaUse>(),
  names: new Map<string, readonly string[]>(),
} as const;

/** Keywords that say nothing of what is valid, or that are read elsewhere. */
const annotations = new Set(
  `$schema $id id $anchor $dynamicAnchor $recursiveAnchor $comment $defs definitions $vocabulary description example
  examples externalDocs xml allowEmptyValue collectionFormat name in $ref`.split(/\s+/),
);

const bounds: ReadonlySet<string> = new Set(boundKeywords);

/** Reads the schemas of one contract, each once: schemas that refer to each other in a circle are one object each. */
export class SchemaReader {
  readonly #references: References;
  readonly #siblings: boolean;
  readonly #read = new Map<Json, Schema>();

  /**
   * @param references finds what `$ref`s name
   * @param siblings whether keywords beside a `$ref` count (they do since draft 2019-09 and OpenAPI 3.1)
   */
  constructor(references: References, siblings: boolean) {
    this.#references = references;
    this.#siblings = siblings;
  }

  /** @returns the use of a schema that is written at `place` */
  use(raw: Json, place: Place): SchemaUse {
    return new ReadWhenAsked(raw, place, (value, at) => this.read(value, at));
  }

  /** @returns the schema; a reference to it is followed */
  read(raw: Json, place: Place): Schema {
    const known = this.#read.get(raw);
    if (known !== undefined && isObject(raw)) return known;
    const reference = isObject(raw) ? member(raw, '$ref') : undefined;
    if (typeof reference === 'string' && isObject(raw)) {
      const schema = this.#referred(raw, reference, place);
      this.#read.set(raw, schema);
      return schema;
    }
    const draft = emptyDraft(raw, place);
    if (isObject(raw)) {
      this.#read.set(raw, draft);
      for (const [name, value] of Object.entries(raw)) this.#keyword(draft, name, value, raw);
    }
    return draft;
  }

  /** What a reference means; with keywords beside it, both hold. */
  #referred(raw: JsonObject, reference: string, place: Place): Schema {
    const found = this.#references.follow(raw, place);
    const beside = Object.keys(raw).filter((name) => !annotations.has(name) && !isAnnotation(name));
    if (!this.#siblings) return this.read(found.value, found.place);
    if (beside.length === 0) {
      // One step at a time: what stands beside a reference on the way counts.
      const next = this.#references.find(reference, place);
      return this.read(next.value, next.place);
    }
    const draft = emptyDraft(raw, place);
    for (const [name, value] of Object.entries(raw)) this.#keyword(draft, name, value, raw);
    draft.allOf = [...draft.allOf, this.use({ $ref: reference }, place)];
    return draft;
  }

  #keyword(draft: Draft, name: string, value: Json, raw: JsonObject): void {
    const place = (): Place => placeAt(draft.place, name);
    const use = (): SchemaUse | undefined =>
      isObject(value) || typeof value === 'boolean' ? this.use(value, place()) : undefined;
    if (bounds.has(name) && typeof value === 'number') {
      const bound = boundKeywords.find((known) => known === name);
      if (bound !== undefined) draft.bounds = { ...draft.bounds, [bound]: value };
      return;
    }
    switch (name) {
      case 'type':
        draft.types = typeof value === 'string' ? [value] : textsOf(value);
        break;
      case 'nullable':
      case 'x-nullable':
        draft.nullable ||= value === true;
        break;
      case 'exclusiveMaximum':
        draft.exclusive = { ...draft.exclusive, maximum: value === true };
        break;
      case 'exclusiveMinimum':
        draft.exclusive = { ...draft.exclusive, minimum: value === true };
        break;
      case 'enum':
        draft.enumeration = isArray(value) ? value : undefined;
        break;
      case 'const':
        draft.constant = { value };
        break;
      case 'default':
        draft.defaulted = { value };
        break;
      case 'format':
      case 'pattern':
      case 'title':
      case 'contentEncoding':
      case 'contentMediaType':
        draft[name] = typeof value === 'string' ? value : '';
        break;
      case 'uniqueItems':
      case 'readOnly':
      case 'writeOnly':
      case 'deprecated':
        draft[name] = value === true;
        break;
      case 'required':
        draft.required = textsOf(value);
        break;
      case 'properties':
      case 'patternProperties':
      case 'dependentSchemas':
        draft[name] = this.#members(value, place());
        break;
      case 'dependentRequired':
      case 'dependencies':
        this.#dependencies(draft, value, place());
        break;
      case 'additionalProperties':
      case 'unevaluatedProperties':
      case 'propertyNames':
      case 'unevaluatedItems':
      case 'contains':
      case 'not':
      case 'if':
      case 'then':
      case 'else':
      case 'contentSchema':
        draft[name] = use();
        break;
      case 'items':
        if (isArray(value)) draft.prefixItems = this.#list(value, place());
        else draft.items = use();
        break;
      case 'additionalItems':
        if (isArray(member(raw, 'items'))) draft.items = use();
        break;
      case 'prefixItems':
      case 'allOf':
      case 'anyOf':
      case 'oneOf':
        draft[name] = this.#list(value, place());
        break;
      case 'discriminator':
        draft.discriminator = discriminatorOf(value);
        break;
      case 'x-extensible-enum':
        draft.extensibleEnum = isArray(value) ? value : undefined;
        break;
      case 'x-sunset':
        draft.sunset = value;
        break;
      case 'x-stability-level':
        draft.stability = value;
        break;
      default:
        if (!annotations.has(name) && !name.startsWith('x-') && /^\$|^[a-z]+[A-Z]/.test(name))
          draft.unknown = [...draft.unknown, name];
    }
  }

  #list(value: Json, place: Place): readonly SchemaUse[] {
    return isArray(value)
      ? value.map((item, index) => this.use(item, placeAt(place, String(index))))
      : [];
  }

  #members(value: Json, place: Place): ReadonlyMap<string, SchemaUse> {
    if (!isObject(value)) return none.uses;
    const into = new Map<string, SchemaUse>();
    for (const [name, item] of Object.entries(value)) {
      if (isObject(item) || typeof item === 'boolean')
        into.set(name, this.use(item, placeAt(place, name)));
    }
    return into;
  }

  /** draft-07's `dependencies` holds both: lists of names and schemas. */
  #dependencies(draft: Draft, value: Json, place: Place): void {
    if (!isObject(value)) return;
    const required = new Map(draft.dependentRequired);
    const schemas = new Map(draft.dependentSchemas);
    for (const [name, item] of Object.entries(value)) {
      if (isArray(item)) required.set(name, textsOf(item));
      else schemas.set(name, this.use(item, placeAt(place, name)));
    }
    draft.dependentRequired = required;
    draft.dependentSchemas = schemas;
  }
}

function isAnnotation(name: string): boolean {
  return (
    ['title', 'default', 'deprecated', 'readOnly', 'writeOnly'].includes(name) ||
    name.startsWith('x-')
  );
}

class ReadWhenAsked implements SchemaUse {
  readonly reference: string;
  readonly place: Place;
  readonly #raw: Json;
  readonly #read: (raw: Json, place: Place) => Schema;
  #schema: Schema | undefined;

  constructor(raw: Json, place: Place, read: (raw: Json, place: Place) => Schema) {
    const reference = isObject(raw) ? member(raw, '$ref') : undefined;
    this.reference = typeof reference === 'string' ? reference : '';
    this.place = place;
    this.#raw = raw;
    this.#read = read;
  }

  get schema(): Schema {
    return (this.#schema ??= this.#read(this.#raw, this.place));
  }
}

function discriminatorOf(value: Json): Discriminator | undefined {
  if (typeof value === 'string') return { propertyName: value, mapping: new Map() };
  const propertyName = isObject(value) ? member(value, 'propertyName') : undefined;
  if (!isObject(value) || typeof propertyName !== 'string') return undefined;
  const mapping = new Map<string, string>();
  const written = member(value, 'mapping');
  for (const [name, target] of isObject(written) ? Object.entries(written) : []) {
    if (typeof target === 'string') mapping.set(name, target);
  }
  return { propertyName, mapping };
}

function emptyDraft(raw: Json, place: Place): Draft {
  return {
    place,
    raw,
    constantly: typeof raw === 'boolean' ? raw : undefined,
    types: none.list,
    nullable: false,
    format: '',
    enumeration: undefined,
    constant: undefined,
    defaulted: undefined,
    bounds: none.bounds,
    exclusive: none.exclusive,
    pattern: '',
    uniqueItems: false,
    required: none.list,
    properties: none.uses,
    patternProperties: none.uses,
    additionalProperties: undefined,
    unevaluatedProperties: undefined,
    propertyNames: undefined,
    dependentRequired: none.names,
    dependentSchemas: none.uses,
    items: undefined,
    prefixItems: none.list,
    unevaluatedItems: undefined,
    contains: undefined,
    allOf: none.list,
    anyOf: none.list,
    oneOf: none.list,
    not: undefined,
    if: undefined,
    then: undefined,
    else: undefined,
    discriminator: undefined,
    readOnly: false,
    writeOnly: false,
    deprecated: false,
    title: '',
    contentEncoding: '',
    contentMediaType: '',
    contentSchema: undefined,
    extensibleEnum: undefined,
    sunset: undefined,
    stability: undefined,
    unknown: none.list,
  };
}
