import {
  expandTemplate,
  type RequestBody,
  type SmokeCheck,
  type SmokeExpectation,
  type TemplateValues,
} from '@waybill/config';
import { exhausted, type JsonValue, type Secret } from '@waybill/core';
import {
  exchange,
  excerpt,
  parseJson,
  urlBehind,
  valueAt,
  type HttpAnswer,
  type HttpQuestion,
} from '@waybill/rollout';
import { describeMatcher, expandJson, matches } from './matcher.ts';
import type { Finding } from './report.ts';

/** How a check went in one round. */
export interface CheckRound {
  readonly expected: string;
  readonly found: string;
  /** Empty where everything was as expected. */
  readonly findings: readonly Finding[];
  readonly milliseconds: number;
}

/** What a check runs with. */
export interface CheckContext {
  readonly baseUrl: string;
  /** The release's values and this round's nonce. */
  readonly values: TemplateValues;
  readonly timeoutMilliseconds: number;
  readonly secrets: readonly (Secret | string)[];
  readonly signal: AbortSignal;
}

/**
 * Asks once and compares everything, so that one round tells all that is wrong.
 * @param check what to ask and expect
 * @param context where, with which values
 * @returns what was found; no answer is a finding too
 * @throws TEMPLATE_INVALID where a text asks for a name without a value; the signal's reason
 */
export async function runCheck(check: SmokeCheck, context: CheckContext): Promise<CheckRound> {
  const expected = describeExpectation(check.expect, context.values);
  const answer = await exchange(questionOf(check, context), context.signal);
  const { milliseconds } = answer;
  if (answer.kind === 'silence') {
    const findings = [{ what: 'answer', expected, found: answer.detail }];
    return { expected, found: answer.detail, findings, milliseconds };
  }
  const findings = [
    ...statusFindings(check.expect, answer, context),
    ...headerFindings(check.expect, answer, context),
    ...jsonFindings(check.expect, answer, context),
    ...bodyFindings(check.expect, answer, context),
  ];
  const found =
    findings.length === 0
      ? `as expected (${String(answer.status)})`
      : findings
          .map((finding) =>
            finding.what === 'status' ? finding.found : `${finding.what}: ${finding.found}`,
          )
          .join('; ');
  return { expected, found, findings, milliseconds };
}

function questionOf(
  { request }: SmokeCheck,
  { baseUrl, values, timeoutMilliseconds }: CheckContext,
): HttpQuestion {
  const sent = 'body' in request ? request.body : undefined;
  const headers: Record<string, string> = {};
  if (sent?.kind === 'json') headers['content-type'] = 'application/json';
  for (const [name, value] of Object.entries(request.headers))
    headers[name.toLowerCase()] = expandTemplate(value, values);
  const body = sent === undefined ? {} : { body: bodyText(sent, values) };
  const url = urlBehind(baseUrl, expandTemplate(request.path, values));
  return { url, method: request.method, headers, ...body, timeoutMilliseconds };
}

function bodyText(body: RequestBody, values: TemplateValues): string {
  switch (body.kind) {
    case 'json':
      return JSON.stringify(expandJson(body.value, values));
    case 'text':
      return expandTemplate(body.text, values);
    default:
      return exhausted(body, 'the kind of body');
  }
}

function describeExpectation(expect: SmokeExpectation, values: TemplateValues): string {
  const contained = containedText(expect, values);
  return [
    String(expect.status),
    ...Object.entries(expect.headers).map(
      ([name, matcher]) => `${name.toLowerCase()} ${describeMatcher(matcher, values)}`,
    ),
    ...Object.entries(expect.json).map(
      ([pointer, matcher]) => `${place(pointer)} ${describeMatcher(matcher, values)}`,
    ),
    ...(contained === undefined ? [] : [`a body with ${JSON.stringify(contained)}`]),
  ].join(', ');
}

function statusFindings(
  expect: SmokeExpectation,
  answer: HttpAnswer,
  { secrets }: CheckContext,
): Finding[] {
  if (answer.status === expect.status) return [];
  const said = excerpt(answer.headers['location'] ?? answer.body, 200, secrets);
  const found =
    said === '' ? String(answer.status) : `${String(answer.status)} ${JSON.stringify(said)}`;
  return [{ what: 'status', expected: String(expect.status), found }];
}

function headerFindings(
  expect: SmokeExpectation,
  answer: HttpAnswer,
  { values, secrets }: CheckContext,
): Finding[] {
  return Object.entries(expect.headers).flatMap(([name, matcher]) => {
    const found = answer.headers[name.toLowerCase()];
    if (found !== undefined && matches(matcher, found, values)) return [];
    return [
      {
        what: `header ${name.toLowerCase()}`,
        expected: describeMatcher(matcher, values),
        found: shown(name, found, secrets),
      },
    ];
  });
}

function jsonFindings(
  expect: SmokeExpectation,
  answer: HttpAnswer,
  { values, secrets }: CheckContext,
): Finding[] {
  const wanted = Object.entries(expect.json);
  if (wanted.length === 0) return [];
  const body = answer.truncated ? undefined : parseJson(answer.body);
  if (body === undefined) {
    const found = answer.truncated ? 'more than 1 MiB' : shown('body', answer.body, secrets);
    return [{ what: 'body', expected: 'JSON', found }];
  }
  return wanted.flatMap(([pointer, matcher]) => {
    const found = valueAt(body, pointer);
    if (found !== undefined && matches(matcher, found, values)) return [];
    return [
      {
        what: place(pointer),
        expected: describeMatcher(matcher, values),
        found: shown(pointer, found, secrets),
      },
    ];
  });
}

function bodyFindings(
  expect: SmokeExpectation,
  answer: HttpAnswer,
  { values, secrets }: CheckContext,
): Finding[] {
  const text = containedText(expect, values);
  if (text === undefined || answer.body.includes(text)) return [];
  const found = answer.truncated ? 'not in its first 1 MiB' : shown('body', answer.body, secrets);
  return [{ what: 'body', expected: `with ${JSON.stringify(text)}`, found }];
}

function place(pointer: string): string {
  return pointer === '' ? 'the body' : pointer;
}

function containedText(expect: SmokeExpectation, values: TemplateValues): string | undefined {
  return 'bodyContains' in expect ? expandTemplate(expect.bodyContains, values) : undefined;
}

const secretPlace = /password|passwd|secret|token|api-?key|authorization|cookie|credential/i;

/** What was found, for people; never the value of something whose name looks secret. */
function shown(
  what: string,
  found: JsonValue | undefined,
  secrets: readonly (Secret | string)[],
): string {
  if (found === undefined) return 'nothing';
  if (typeof found === 'string')
    return JSON.stringify(secretPlace.test(what) ? '***' : excerpt(found, 200, secrets));
  return excerpt(JSON.stringify(found), 200, secrets);
}
