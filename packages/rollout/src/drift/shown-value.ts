import type { JsonValue } from '@waybill/core';
import { objectAt, textAt } from '@waybill/kubernetes/object';
import { excerpt, withoutSecrets } from '../excerpt.ts';

/** In the place of what nobody may read. */
export const hidden = '(not shown)';

/** How much of a value is shown. */
const longest = 200;

/**
 * Makes a field's value fit to be shown. What a Secret holds never is, nor what stands behind a name that looks secret
 * (an environment variable `DB_PASSWORD`, a key `token`).
 * @param kind the object's kind
 * @param path where the value stands
 * @param value the value; undefined where there is none
 * @returns it on one line; null where there is none
 */
export function shownValue(
  kind: string,
  path: string,
  value: JsonValue | undefined,
): string | null {
  if (value === undefined) return null;
  // Annotations may hold a copy of the whole manifest.
  if (kind === 'Secret' && !/^(?:type|immutable|metadata\.labels)/.test(path)) return hidden;
  const named = wordsOf(path);
  const last = named.at(-1) ?? '';
  // `env[DB_PASSWORD].value`: the name of the item says what its value is.
  const name = last === 'value' ? (named.at(-2) ?? last) : last;
  const clean = hiding(name, value);
  return excerpt(typeof clean === 'string' ? clean : JSON.stringify(clean), longest);
}

function wordsOf(path: string): readonly string[] {
  return path.split(/[.[\]"]+/).filter((word) => word !== '');
}

/** The same value without the texts that stand behind secret-looking names, at any depth. */
function hiding(name: string, value: JsonValue): JsonValue {
  if (typeof value === 'string') return looksSecret(name) ? hidden : value;
  if (isList(value)) return value.map((item) => hiding(name, item));
  const object = objectAt(value);
  if (object === undefined) return value;
  const own = textAt(object, 'name') ?? '';
  return Object.fromEntries(
    Object.entries(object).map(([key, item]) => [key, hiding(key === 'value' ? own : key, item)]),
  );
}

/** What names a Secret is none; else whatever would be hidden behind that name in a log. */
function looksSecret(name: string): boolean {
  if (/(?:Name|Ref|Path|Class|Type|Version)$/.test(name)) return false;
  const line = `${name}=value`;
  return withoutSecrets(line) !== line;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
