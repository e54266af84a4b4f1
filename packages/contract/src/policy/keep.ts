import type { KeptProperties, KeptResponseProperties } from '@waybill/config';
import { textAt } from '../model/json.ts';
import type { SchemaUse } from '../model/schema.ts';
import type { Place, Source } from '../model/source.ts';
import {
  descriptionOf,
  members,
  operationsOf,
  responsesOf,
  type Description,
} from '../openapi/description.ts';
import { schemaOf } from '../json-schema/compare.ts';
import { presenceOf, type Presence } from './kept-properties.ts';
import { fitsPattern } from './pattern.ts';

/** A property that a rule is about, in one body. */
export interface KeptRow {
  /** The rule's number, from 0. */
  readonly rule: number;
  /** Null for a contract that is a schema. */
  readonly operation: string | null;
  /** `200`; empty for a contract that is a schema. */
  readonly status: string;
  readonly mediaType: string;
  readonly property: string;
  readonly presence: Presence;
  /** The schema in which it was looked for. */
  readonly place: Place;
}

/**
 * Looks for the properties that must stay in responses.
 * @param source a description of an API
 * @param rules the rules
 * @returns a row for each property in each JSON body of a response that a rule names
 * @throws CONTRACT_KIND_MISMATCH, CONTRACT_REFERENCE_UNRESOLVED, CONTRACT_REFERENCE_REFUSED
 */
export function keptInResponses(
  source: Source,
  rules: readonly KeptResponseProperties[],
): readonly KeptRow[] {
  if (rules.length === 0) return [];
  const description = descriptionOf(source);
  return bodiesOf(description).flatMap((body) =>
    rules.flatMap((rule, index) =>
      names(rule, body)
        ? rule.properties.map((property): KeptRow => ({
            rule: index,
            operation: body.operation,
            status: body.status,
            mediaType: body.mediaType,
            property,
            presence: presenceOf(body.use.schema, property),
            place: body.use.place,
          }))
        : [],
    ),
  );
}

/**
 * Looks for the properties that must stay in what a schema describes.
 * @param source a JSON Schema
 * @param rules the rules
 * @returns a row for each property
 * @throws CONTRACT_KIND_MISMATCH, CONTRACT_REFERENCE_UNRESOLVED, CONTRACT_REFERENCE_REFUSED
 */
export function keptInSchema(source: Source, rules: readonly KeptProperties[]): readonly KeptRow[] {
  if (rules.length === 0) return [];
  const schema = schemaOf(source);
  return rules.flatMap((rule, index) =>
    rule.properties.map((property): KeptRow => ({
      rule: index,
      operation: null,
      status: '',
      mediaType: '',
      property,
      presence: presenceOf(schema, property),
      place: { file: source.main, pointer: '' },
    })),
  );
}

/** @returns the operations of a description: `GET /pets` */
export function operationNames(source: Source): ReadonlySet<string> {
  const description = descriptionOf(source);
  const top = { raw: description.root, place: description.place };
  return new Set(
    [...members(description, top, 'paths')].flatMap(([path, item]) =>
      [...operationsOf(description, item).keys()].map((method) => `${method} ${path}`),
    ),
  );
}

/** A JSON body that an operation may answer. */
interface AnsweredBody {
  readonly operation: string;
  readonly identifier: string | undefined;
  readonly status: string;
  readonly mediaType: string;
  readonly use: SchemaUse;
}

function bodiesOf(description: Description): readonly AnsweredBody[] {
  const top = { raw: description.root, place: description.place };
  const bodies: AnsweredBody[] = [];
  for (const [path, item] of members(description, top, 'paths')) {
    for (const [method, operation] of operationsOf(description, item)) {
      const identifier = textAt(operation.raw, 'operationId');
      for (const [status, response] of responsesOf(description, operation)) {
        for (const [mediaType, content] of response.content) {
          const use = content.schema ?? content.itemSchema;
          if (use !== undefined && isJsonType(mediaType))
            bodies.push({ operation: `${method} ${path}`, identifier, status, mediaType, use });
        }
      }
    }
  }
  return bodies;
}

function isJsonType(mediaType: string): boolean {
  return /^(\*|application)\/\*|[/+](json|x-ndjson|jsonl)\b|^text\/event-stream\b/i.test(mediaType);
}

function names({ responses }: KeptResponseProperties, body: AnsweredBody): boolean {
  const { operation, identifier = '', status } = body;
  return (
    responses.operations.some(
      (pattern) => fitsPattern(pattern, operation) || fitsPattern(pattern, identifier),
    ) && responses.status.some((pattern) => fitsPattern(pattern, status))
  );
}
