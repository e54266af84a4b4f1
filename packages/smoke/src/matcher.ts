import { isDeepStrictEqual } from 'node:util';
import { expandTemplate, type JsonType, type Matcher, type TemplateValues } from '@waybill/config';
import { exhausted, type JsonValue } from '@waybill/core';

/**
 * Puts values into every text of a JSON value; keys stay as they are.
 * @param value a value from waybill.yaml
 * @param values the values by name
 * @returns the value to send or to compare with
 * @throws TEMPLATE_INVALID where a text asks for a name without a value
 */
export function expandJson(value: unknown, values: TemplateValues): unknown {
  if (typeof value === 'string') return expandTemplate(value, values);
  if (Array.isArray(value)) return value.map((item: unknown) => expandJson(item, values));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, expandJson(item, values)]),
  );
}

/**
 * @param matcher what a value must be
 * @param found the value; a matcher never matches what is not there
 * @param values the values by name
 * @returns whether it is that
 */
export function matches(matcher: Matcher, found: JsonValue, values: TemplateValues): boolean {
  switch (matcher.kind) {
    case 'equals':
      return isDeepStrictEqual(found, expandJson(matcher.value, values));
    case 'one-of':
      return matcher.values.some((value) => found === expandJson(value, values));
    case 'matches':
      return (
        typeof found === 'string' &&
        new RegExp(expandTemplate(matcher.pattern, values), 'u').test(found)
      );
    case 'type':
      return typeOf(found) === matcher.type;
    default:
      return exhausted(matcher, 'the kind of matcher');
  }
}

/**
 * @param matcher what a value must be
 * @param values the values by name
 * @returns it in words: `"ready"`, `matching /^v1/`, `one of "ok", "up"`, `a number`
 */
export function describeMatcher(matcher: Matcher, values: TemplateValues): string {
  switch (matcher.kind) {
    case 'equals':
      return JSON.stringify(expandJson(matcher.value, values));
    case 'one-of':
      return `one of ${matcher.values.map((value) => JSON.stringify(expandJson(value, values))).join(', ')}`;
    case 'matches':
      return `matching /${expandTemplate(matcher.pattern, values)}/`;
    case 'type':
      return `of type ${matcher.type}`;
    default:
      return exhausted(matcher, 'the kind of matcher');
  }
}

function typeOf(value: JsonValue): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    default:
      return 'object';
  }
}
