import type { JsonValue } from '@waybill/core';
import { readObject, type KubernetesObject } from '@waybill/rollout/health';
import { parseAllDocuments, type Document } from 'yaml';
import { z } from 'zod';
import { cliError } from '../error-codes.ts';

/** The most that is read of one file, of one line of `--batch`, and of objects in one file. */
export const manifestLimits = {
  bytes: 256 * 1024 * 1024,
  lineBytes: 32 * 1024 * 1024,
  objects: 100_000,
} as const;

const json: z.ZodType<JsonValue> = z.json();

/**
 * Reads the objects of a file: JSON, a line of JSON each, or YAML of several documents; a List is its items.
 * @param text the file
 * @param name what the message calls it
 * @returns the objects in their order
 * @throws HEALTH_INPUT_UNUSABLE where the text cannot be read, or holds no object
 * @throws HEALTH_OBJECT_INVALID where something in it is no Kubernetes object
 */
export function objectsOf(text: string, name: string): readonly KubernetesObject[] {
  const values = documentsOf(text.startsWith('\uFEFF') ? text.slice(1) : text, name);
  const objects: KubernetesObject[] = [];
  for (const value of values) collect(value, objects, name);
  if (objects.length === 0)
    throw unusable(name, 'expected at least one object, found none', 'Give a file with an object.');
  return objects;
}

function collect(value: JsonValue, into: KubernetesObject[], name: string): void {
  const object = readObject(value);
  const items = object.whole['items'];
  if (!object.kind.endsWith('List') || !isList(items)) {
    into.push(object);
    if (into.length > manifestLimits.objects)
      throw unusable(
        name,
        `expected at most ${String(manifestLimits.objects)} objects, found more`,
        'Split the file, or use --batch.',
      );
    return;
  }
  // kubectl leaves apiVersion and kind of a typed list's items out.
  const kind = object.kind.slice(0, -'List'.length);
  const of = kind === '' ? {} : { apiVersion: object.apiVersion, kind };
  for (const item of items) {
    const whole = typeof item === 'object' && item !== null && !isList(item) ? item : undefined;
    collect(whole === undefined ? item : { ...of, ...whole }, into, name);
  }
}

function documentsOf(text: string, name: string): readonly JsonValue[] {
  const first = text.trimStart().slice(0, 1);
  if (first === '{' || first === '[') {
    const values = jsonOf(text) ?? linesOfJson(text);
    if (values !== undefined) return values;
  }
  return yamlOf(text, name);
}

function jsonOf(text: string): readonly JsonValue[] | undefined {
  try {
    const value = json.parse(JSON.parse(text));
    return isList(value) ? value : [value];
  } catch {
    return undefined;
  }
}

function linesOfJson(text: string): readonly JsonValue[] | undefined {
  const values: JsonValue[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const [value, ...more] = jsonOf(line) ?? [];
    if (value === undefined || more.length > 0) return undefined;
    values.push(value);
  }
  return values;
}

function yamlOf(text: string, name: string): readonly JsonValue[] {
  let documents: readonly Document[];
  try {
    const found = parseAllDocuments(text, { merge: true });
    documents = Array.isArray(found) ? found : [];
  } catch {
    throw unusable(name, 'is nested too deeply', 'Give a file with Kubernetes objects.');
  }
  return documents.flatMap((document) => {
    const [problem] = document.errors;
    if (problem !== undefined)
      throw unusable(name, `is no YAML: ${problem.message.split('\n')[0] ?? ''}`, 'Mend the file.');
    let value: unknown;
    try {
      value = document.toJS({ maxAliasCount: 100 });
    } catch {
      throw unusable(name, 'repeats itself by aliases too often', 'Write the aliases out.');
    }
    if (value === null || value === undefined) return [];
    const parsed = json.safeParse(plain(value));
    if (!parsed.success)
      throw unusable(name, 'holds what JSON cannot hold', 'Use keys and values that JSON has.');
    return [parsed.data];
  });
}

/** YAML has dates and the like where a Kubernetes object has texts. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** @returns the error for an input that cannot be used */
export function unusable(name: string, problem: string, remedy: string): Error {
  return cliError('HEALTH_INPUT_UNUSABLE', {
    message: `${name}: ${problem}.`,
    remedy,
    facts: { input: name },
  });
}
