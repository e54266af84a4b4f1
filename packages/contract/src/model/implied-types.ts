import type { Schema, SchemaUse } from './schema.ts';

/** The keywords of a schema that speak of one type alone, and which that is. */
function impliedBy(schema: Schema): readonly string[] {
  const { bounds } = schema;
  const implied: [string, boolean][] = [
    [
      'object',
      schema.properties.size > 0 ||
        schema.required.length > 0 ||
        schema.patternProperties.size > 0 ||
        schema.additionalProperties !== undefined ||
        schema.propertyNames !== undefined ||
        bounds.minProperties !== undefined ||
        bounds.maxProperties !== undefined,
    ],
    [
      'array',
      schema.items !== undefined ||
        schema.prefixItems.length > 0 ||
        schema.contains !== undefined ||
        schema.uniqueItems ||
        bounds.minItems !== undefined ||
        bounds.maxItems !== undefined,
    ],
    [
      'string',
      schema.pattern !== '' || bounds.minLength !== undefined || bounds.maxLength !== undefined,
    ],
    [
      'number',
      bounds.minimum !== undefined ||
        bounds.maximum !== undefined ||
        bounds.exclusiveMinimum !== undefined ||
        bounds.exclusiveMaximum !== undefined ||
        bounds.multipleOf !== undefined,
    ],
  ];
  return implied.filter(([, says]) => says).map(([type]) => type);
}

/**
 * Reads schemas as generators of code and people do: one that lists properties and names no type means an object. By
 * the letter it takes every other type as well, and few who leave the type out know that.
 */
export class ImpliedTypes {
  readonly #known = new Map<Schema, Map<boolean, Schema>>();

  /**
   * @param schema a schema
   * @param typed whether its value's type is named by a schema around it
   * @returns the schema with the types that its keywords speak of, where nobody names any
   */
  read(schema: Schema, typed = false): Schema {
    if (schema.constantly !== undefined) return schema;
    let row = this.#known.get(schema);
    if (row === undefined) this.#known.set(schema, (row = new Map<boolean, Schema>()));
    const known = row.get(typed);
    if (known !== undefined) return known;
    const named = typed || this.#named(schema, new Set());
    const types = named ? schema.types : impliedBy(schema);
    const read: Schema = { ...schema, types };
    row.set(typed, read);
    const here = (use: SchemaUse): SchemaUse => this.#use(use, named || types.length > 0);
    const below = (use: SchemaUse): SchemaUse => this.#use(use, false);
    const each = (uses: readonly SchemaUse[], move: (use: SchemaUse) => SchemaUse): SchemaUse[] =>
      uses.map(move);
    const byName = (uses: ReadonlyMap<string, SchemaUse>): ReadonlyMap<string, SchemaUse> =>
      new Map([...uses].map(([name, use]) => [name, below(use)]));
    // What a condition or a negation leaves open stays open: they would turn the meaning round.
    return Object.assign(read, {
      allOf: each(schema.allOf, here),
      anyOf: each(schema.anyOf, here),
      oneOf: each(schema.oneOf, here),
      items: schema.items && below(schema.items),
      prefixItems: each(schema.prefixItems, below),
      properties: byName(schema.properties),
      patternProperties: byName(schema.patternProperties),
      additionalProperties: schema.additionalProperties && below(schema.additionalProperties),
    });
  }

  /** Whether a schema, or one of those that hold together with it, names the type or lists the values. */
  #named(schema: Schema, open: Set<Schema>): boolean {
    if (schema.types.length > 0 || schema.nullable) return true;
    if (schema.enumeration !== undefined || schema.constant !== undefined) return true;
    if (open.has(schema)) return false;
    open.add(schema);
    return schema.allOf.some((use) => this.#named(use.schema, open));
  }

  #use(use: SchemaUse, typed: boolean): SchemaUse {
    const read = (): Schema => this.read(use.schema, typed);
    return {
      reference: use.reference,
      place: use.place,
      get schema() {
        return read();
      },
    };
  }
}
