import type { JsonValue } from '@waybill/core';
import { z } from 'zod';
import { failureIn, type ApiFailure } from '../api/api-failure.ts';
import { readServed } from '../api/object-reader.ts';
import { parseJson } from '../json.ts';
import { textAt, type KubernetesObject } from '../object.ts';

/** A line of a watch. */
export type WatchEvent =
  | { readonly type: 'put' | 'delete'; readonly object: KubernetesObject; readonly version: string }
  | { readonly type: 'bookmark'; readonly version: string }
  | { readonly type: 'error'; readonly failure: ApiFailure };

// https://kubernetes.io/docs/reference/using-api/api-concepts/#efficient-detection-of-changes
const lineSchema = z.object({
  type: z.enum(['ADDED', 'MODIFIED', 'DELETED', 'BOOKMARK', 'ERROR']),
  object: z.custom<JsonValue>((value) => typeof value === 'object' && value !== null),
});

/**
 * @param line a line of a watch
 * @returns what it says; undefined where it is none that the API knows
 * @throws HEALTH_OBJECT_INVALID where its object is none
 */
export function readWatchEvent(line: string): WatchEvent | undefined {
  const parsed = lineSchema.safeParse(parseJson(line));
  if (!parsed.success) return undefined;
  const { type, object } = parsed.data;
  if (type === 'ERROR') return { type: 'error', failure: failureIn(object) };
  const version = textAt(object, 'metadata', 'resourceVersion') ?? '';
  if (version === '') return undefined;
  if (type === 'BOOKMARK') return { type: 'bookmark', version };
  return { type: type === 'DELETED' ? 'delete' : 'put', object: readServed(object), version };
}
