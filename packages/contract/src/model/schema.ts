import type { Json } from './json.ts';
import type { Place } from './source.ts';

/** The bounds of JSON Schema, whose values are numbers. */
export const boundKeywords = [
  'maximum',
  'minimum',
  'exclusiveMaximum',
  'exclusiveMinimum',
  'multipleOf',
  'maxLength',
  'minLength',
  'maxItems',
  'minItems',
  'maxProperties',
  'minProperties',
  'maxContains',
  'minContains',
] as const;
export type BoundKeyword = (typeof boundKeywords)[number];

/** A schema where another one uses it: behind a reference, or written there. It is read when it is asked for. */
export interface SchemaUse {
  /** The text of the `$ref`; empty where the schema is written here. */
  readonly reference: string;
  readonly place: Place;
  readonly schema: Schema;
}

/**
 * A schema of any dialect (Swagger 2.0, OpenAPI 3.0 to 3.2, JSON Schema draft-04 to 2020-12), in one form. What a
 * keyword's absence means is the same in all of them.
 */
export interface Schema {
  readonly place: Place;
  readonly raw: Json;
  /** `true` and `false` are schemas, too. */
  readonly constantly: boolean | undefined;
  /** Empty where any type is valid. */
  readonly types: readonly string[];
  /** OpenAPI 3.0's keyword; newer dialects list `null` among the types. */
  readonly nullable: boolean;
  readonly format: string;
  readonly enumeration: readonly Json[] | undefined;
  readonly constant: { readonly value: Json } | undefined;
  readonly defaulted: { readonly value: Json } | undefined;
  readonly bounds: Readonly<Partial<Record<BoundKeyword, number>>>;
  /** draft-04's and OpenAPI 3.0's: the bound beside it is exclusive. */
  readonly exclusive: { readonly maximum: boolean; readonly minimum: boolean };
  readonly pattern: string;
  readonly uniqueItems: boolean;
  readonly required: readonly string[];
  readonly properties: ReadonlyMap<string, SchemaUse>;
  readonly patternProperties: ReadonlyMap<string, SchemaUse>;
  readonly additionalProperties: SchemaUse | undefined;
  readonly unevaluatedProperties: SchemaUse | undefined;
  readonly propertyNames: SchemaUse | undefined;
  readonly dependentRequired: ReadonlyMap<string, readonly string[]>;
  readonly dependentSchemas: ReadonlyMap<string, SchemaUse>;
  readonly items: SchemaUse | undefined;
  readonly prefixItems: readonly SchemaUse[];
  readonly unevaluatedItems: SchemaUse | undefined;
  readonly contains: SchemaUse | undefined;
  readonly allOf: readonly SchemaUse[];
  readonly anyOf: readonly SchemaUse[];
  readonly oneOf: readonly SchemaUse[];
  readonly not: SchemaUse | undefined;
  readonly if: SchemaUse | undefined;
  readonly then: SchemaUse | undefined;
  readonly else: SchemaUse | undefined;
  readonly discriminator: Discriminator | undefined;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly deprecated: boolean;
  readonly title: string;
  readonly contentEncoding: string;
  readonly contentMediaType: string;
  readonly contentSchema: SchemaUse | undefined;
  readonly extensibleEnum: readonly Json[] | undefined;
  readonly sunset: Json | undefined;
  readonly stability: Json | undefined;
  /** Keywords that say what is valid and that this model does not know. */
  readonly unknown: readonly string[];
}

/** Which of several schemas a value is of, by one of its properties. */
export interface Discriminator {
  readonly propertyName: string;
  readonly mapping: ReadonlyMap<string, string>;
}

/** @returns the types that a schema names, `null` among them where OpenAPI 3.0 says `nullable` */
export function typesOf(schema: Schema): readonly string[] {
  return schema.nullable && schema.types.length > 0 && !schema.types.includes('null')
    ? [...schema.types, 'null']
    : schema.types;
}

/** @returns whether a schema names `null` among its types */
export function namesNull(schema: Schema): boolean {
  return schema.nullable || schema.types.includes('null');
}
