import type { JsonObject } from '../model/json.ts';

/** @returns what a text holds, as JSON has it */
export function jsonObject(text: string): JsonObject {
  const value: unknown = JSON.parse(text);
  if (!isJsonObject(value)) throw new TypeError(`expected an object, found ${text}`);
  return value;
}

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
