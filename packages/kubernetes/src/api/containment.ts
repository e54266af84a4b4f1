import type { JsonValue } from '@waybill/core';
import type { JsonObject } from '../object.ts';

/**
 * Whether a server's object holds all that a manifest says. A server adds (defaults, status, what admission sets) and
 * leaves out what is empty.
 * @param found what the server has
 * @param wanted what was sent
 */
export function contains(found: JsonValue | undefined, wanted: JsonValue | undefined): boolean {
  if (wanted === undefined || isEmpty(wanted)) return found === undefined || isLoose(found, wanted);
  if (isList(wanted))
    return (
      isList(found) &&
      found.length >= wanted.length &&
      wanted.every((item, index) => contains(found[index], item))
    );
  if (isObject(wanted))
    return (
      isObject(found) &&
      Object.entries(wanted).every(([key, value]) =>
        contains(Object.hasOwn(found, key) ? found[key] : undefined, value),
      )
    );
  return found === wanted;
}

/** null, '' and empty lists and maps are what a server leaves out; so is false, and 0. */
function isEmpty(value: JsonValue): boolean {
  if (value === null || value === '' || value === false || value === 0) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Something that was sent empty may have got a default. */
function isLoose(found: JsonValue, wanted: JsonValue | undefined): boolean {
  if (wanted === undefined || wanted === null || typeof wanted === 'object') return true;
  return found === wanted;
}

/**
 * Whether an object is as a JSON merge patch makes it (RFC 7386): what the patch removes is not there.
 * @param found what the server has
 * @param change the patch
 */
export function isPatched(found: JsonValue | undefined, change: JsonValue): boolean {
  if (change === null) return found === undefined;
  if (!isObject(change)) return JSON.stringify(found) === JSON.stringify(change);
  // A server leaves out a map that became empty.
  const held = found ?? {};
  return (
    isObject(held) &&
    Object.entries(change).every(([key, value]) =>
      isPatched(Object.hasOwn(held, key) ? held[key] : undefined, value),
    )
  );
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
