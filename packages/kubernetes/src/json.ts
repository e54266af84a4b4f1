import type { JsonValue } from '@waybill/core';

/**
 * @param text what should be JSON
 * @returns its value, undefined where it is none
 */
export function parseJson(text: string): JsonValue | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJson(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The parser gives nothing else; walking through every list again would cost more than reading it. */
function isJson(value: unknown): value is JsonValue {
  return value !== undefined;
}
