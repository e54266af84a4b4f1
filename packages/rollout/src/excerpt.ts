import { redact, type Secret } from '@waybill/core';

/** Values behind names that look secret: `"password": "…"`, `token=…`, `Authorization: Bearer …`. */
const secretLooking =
  /((?:password|passwd|secret|token|api[_-]?key|authorization|credential)[a-z0-9_-]{0,40}["']?\s{0,8}[:=]\s{0,8})("[^"]{0,4096}"|'[^']{0,4096}'|(?:bearer|basic)\s{1,8}[^\s,;"']+|[^\s,;&"'}\]]+)/gi;

/** White space and control characters. */
const blanks = /[\s\p{Cc}]+/gu;

/**
 * Makes a text from outside fit for messages: one line, no control characters, cut, without secrets.
 * @param text the text
 * @param maximum how many characters to keep
 * @param secrets values that must not appear
 * @returns the excerpt; `…` at its end where it was cut
 */
export function excerpt(
  text: string,
  maximum: number,
  secrets: readonly (Secret | string)[] = [],
): string {
  const head = text.slice(0, maximum * 8);
  const clean = withoutSecrets(head, secrets).replace(blanks, ' ').trim();
  if (clean.length > maximum) return `${clean.slice(0, maximum)}…`;
  // The last word may be the first half of a secret that was cut in two.
  return head.length < text.length ? `${clean.replace(/\S+$/, '')}…` : clean;
}

/**
 * @param text a text from outside
 * @param secrets values that must not appear
 * @returns the text with `***` in place of the secrets, of passwords in URLs, and of values behind secret-looking names
 */
export function withoutSecrets(text: string, secrets: readonly (Secret | string)[] = []): string {
  return redact(text, secrets).replace(secretLooking, '$1***');
}
