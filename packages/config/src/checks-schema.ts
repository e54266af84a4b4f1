import { z } from 'zod';
import {
  duration,
  filledTemplate,
  headerName,
  jsonPointer,
  name,
  template,
  urlPath,
} from './fields.ts';
import { blankTemplate } from './template.ts';

const scalar = z.union([template('deployment', 'A text.'), z.number(), z.boolean(), z.null()]);

const pattern = template('deployment', 'A regular expression.').check((context) => {
  try {
    new RegExp(blankTemplate(context.value), 'u');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    context.issues.push({
      code: 'custom',
      input: context.value,
      message: `expected a regular expression: ${reason}`,
    });
  }
});

const valueTypes = ['string', 'number', 'boolean', 'null', 'array', 'object'] as const;
export type JsonType = (typeof valueTypes)[number];

/** What a value must be, as checks hold it. Texts may be templates. */
export type Matcher =
  | { readonly kind: 'equals'; readonly value: unknown }
  | { readonly kind: 'matches'; readonly pattern: string }
  | { readonly kind: 'one-of'; readonly values: readonly (string | number | boolean | null)[] }
  | { readonly kind: 'type'; readonly type: JsonType };

const matches = z
  .strictObject({ matches: pattern.describe('A regular expression; it need not match the whole.') })
  .transform((written): Matcher => ({ kind: 'matches', pattern: written.matches }));
const oneOf = z
  .strictObject({
    'one-of': z.array(scalar).min(1).max(1000).describe('The values that are right.'),
  })
  .transform((written): Matcher => ({ kind: 'one-of', values: written['one-of'] }));

const headerMatcher = z.union([
  template('deployment', 'The very value.').transform((value): Matcher => ({
    kind: 'equals',
    value,
  })),
  matches,
  oneOf,
]);

const jsonMatcher = z.union([
  scalar.transform((value): Matcher => ({ kind: 'equals', value })),
  z
    .strictObject({ equals: z.json().describe('The very value: for lists and objects.') })
    .transform((written): Matcher => ({ kind: 'equals', value: written.equals })),
  matches,
  oneOf,
  z
    .strictObject({ type: z.enum(valueTypes).describe('The type of the value.') })
    .transform((written): Matcher => ({ kind: 'type', type: written.type })),
]);

const identityFields = {
  path: urlPath(
    'Where the release says who it is; the path of `ready` where absent.',
  ).exactOptional(),
  equals: filledTemplate('deployment', 'What it must say, such as ${commit} or ${digest:app}.'),
};

/** Where an application says which release it is, as it is written: from the body, or from a header. */
export const identitySchema = z
  .union([
    z
      .strictObject({
        json: jsonPointer.describe('Where in the JSON body, such as /commit.'),
        ...identityFields,
      })
      .transform(({ json, ...rest }) => ({ kind: 'json' as const, pointer: json, ...rest })),
    z
      .strictObject({ header: headerName.describe('In which header.'), ...identityFields })
      .transform(({ header, ...rest }) => ({ kind: 'header' as const, header, ...rest })),
  ])
  .describe(
    'How the answer proves that it comes from the release: an old process that answers well never passes.',
  );

/** Where an application says which release it is; `path` is always known after parsing. */
export type Identity = z.output<typeof identitySchema> & { readonly path: string };

const status = z.int().min(100).max(599);

export const readySchema = z
  .strictObject({
    path: urlPath('The path that says whether the application is ready.'),
    status: status.default(200).describe('The status of a good answer.'),
    identity: identitySchema.exactOptional(),
    timeout: duration('How long to wait at most.', '2m'),
    interval: duration('The pause between two questions.', '500ms'),
    stable: z
      .int()
      .min(1)
      .max(1000)
      .default(2)
      .describe('How many good answers in a row are needed.'),
  })
  .transform(({ timeout, interval, ...rest }) => ({
    ...rest,
    timeoutMilliseconds: timeout,
    intervalMilliseconds: interval,
  }))
  .describe('When a rollout has arrived.');

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

/** The body of a request. Texts are templates; in JSON, every text in it is. */
export type RequestBody =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'json'; readonly value: unknown };

const requestSchema = z
  .strictObject({
    method: z.enum(methods).default('GET').describe('The method.'),
    path: urlPath('The path, with a query where needed.'),
    headers: z
      .record(headerName, template('deployment', 'the value'))
      .default({})
      .describe('Headers to send.'),
    body: template('deployment', 'A body as text.').exactOptional(),
    json: z.json().exactOptional().describe('A body as JSON; content-type is set.'),
  })
  .transform(({ body, json, ...rest }, context) => {
    if (body !== undefined && json !== undefined) {
      context.issues.push({
        code: 'custom',
        input: body,
        path: ['json'],
        message: 'expected body or json, found both',
      });
    }
    const sent: RequestBody | undefined =
      json !== undefined
        ? { kind: 'json', value: json }
        : body !== undefined
          ? { kind: 'text', text: body }
          : undefined;
    return sent === undefined ? { ...rest } : { ...rest, body: sent };
  })
  .describe('What is asked.');

const expectSchema = z
  .strictObject({
    status: status.default(200).describe('The status of a good answer.'),
    headers: z.record(headerName, headerMatcher).default({}).describe('Headers that it must have.'),
    json: z
      .record(jsonPointer, jsonMatcher)
      .default({})
      .describe('Values in the JSON body, by JSON pointer.'),
    'body-contains': filledTemplate(
      'deployment',
      'A text that the body must hold.',
    ).exactOptional(),
  })
  .transform(({ 'body-contains': bodyContains, ...rest }) =>
    bodyContains === undefined ? { ...rest } : { ...rest, bodyContains },
  )
  .describe('What a good answer is.');

const checkSchema = z.strictObject({
  name: name('The name of the check.'),
  request: requestSchema,
  expect: expectSchema.prefault({}),
});

export const smokeSchema = z
  .strictObject({
    checks: z.array(checkSchema).max(200).default([]).describe('The checks, in order.'),
    identity: identitySchema.exactOptional(),
    consecutive: z
      .int()
      .min(1)
      .max(1000)
      .default(3)
      .describe('How many rounds in a row must be good, all from this release.'),
    attempts: z.int().min(1).max(10_000).default(10).describe('How many rounds there are at most.'),
    interval: duration('The pause between two rounds.', '500ms'),
    timeout: duration('How long all rounds may take together.', '1m'),
  })
  .transform(({ timeout, interval, ...rest }) => ({
    ...rest,
    timeoutMilliseconds: timeout,
    intervalMilliseconds: interval,
  }))
  .describe('What is checked after the rollout, before the release is active.');

export type SmokeCheck = z.output<typeof checkSchema>;
export type SmokeRequest = z.output<typeof requestSchema>;
export type SmokeExpectation = z.output<typeof expectSchema>;
