import { expandTemplate, type Identity, type TemplateValues } from '@waybill/config';
import type { SeenIdentity } from './evidence.ts';
import { excerpt } from './excerpt.ts';
import type { HttpAnswer } from './http-exchange.ts';
import { parseJson, valueAt } from './json-pointer.ts';

/** Where the release says who it is, with its values filled in. */
export interface IdentityRule {
  readonly url: URL;
  readonly where: string;
  readonly expected: string;
  readonly read: (answer: HttpAnswer) => string | undefined;
}

/** What an answer proves. `missing` says why nothing can be read from it. */
export type IdentityVerdict =
  | { readonly verdict: 'ours'; readonly seen: string }
  | { readonly verdict: 'other'; readonly seen: string }
  | { readonly verdict: 'missing' };

/**
 * Fills in the values of an identity declaration.
 * @param identity how an answer proves from which release it comes
 * @param baseUrl the environment's base URL
 * @param values the release's values
 * @returns the rule
 * @throws TEMPLATE_INVALID where a value is not known
 */
export function identityRule(
  identity: Identity,
  baseUrl: string,
  values: TemplateValues,
): IdentityRule {
  const url = urlBehind(baseUrl, expandTemplate(identity.path, values));
  const place =
    identity.kind === 'json' ? identity.pointer : `header ${identity.header.toLowerCase()}`;
  return {
    url,
    where: `${place === '' ? 'the body' : place} of ${url.href}`,
    expected: expandTemplate(identity.equals, values),
    read: (answer) =>
      identity.kind === 'json'
        ? fromBody(answer, identity.pointer)
        : answer.headers[identity.header.toLowerCase()],
  };
}

/**
 * Compares the identity in an answer with the release's: exactly, because a shortened commit proves less.
 * @param rule where to look and what is expected
 * @param answer the answer
 * @returns whether it is ours, another one's, or says nothing
 */
export function judgeIdentity(rule: IdentityRule, answer: HttpAnswer): IdentityVerdict {
  const seen = rule.read(answer);
  if (seen === undefined || seen === '') return { verdict: 'missing' };
  return { verdict: seen === rule.expected ? 'ours' : 'other', seen: excerpt(seen, 200) };
}

/**
 * @param rule where the release says who it is
 * @param verdict what was seen
 * @returns both as evidence holds them
 */
export function seenIdentity(rule: IdentityRule, verdict: IdentityVerdict): SeenIdentity {
  const { where, expected } = rule;
  return verdict.verdict === 'missing'
    ? { where, expected }
    : { where, expected, seen: verdict.seen };
}

/** A text, or a number (a build number, a schema version) as it is written; nothing else names a release. */
function fromBody(answer: HttpAnswer, pointer: string): string | undefined {
  const body = answer.truncated ? undefined : parseJson(answer.body);
  const value = body === undefined ? undefined : valueAt(body, pointer);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/**
 * @param baseUrl the environment's base URL, which may have a path
 * @param path a path that starts with `/`, and may have a query
 * @returns the path behind the base's own
 */
export function urlBehind(baseUrl: string, path: string): URL {
  return new URL(`${baseUrl.replace(/\/+$/, '')}${path}`);
}
