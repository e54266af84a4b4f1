import type { JsonValue } from '@waybill/core';
import { objectAt, readObject, type JsonObject, type KubernetesObject } from '../object.ts';

/**
 * Reads an object of an answer without what nobody reads: `managedFields` is often half of it.
 * @param value the object
 * @param kind apiVersion and kind, which the items of a list do not say themselves
 * @returns the object
 * @throws HEALTH_OBJECT_INVALID
 */
export function readServed(
  value: JsonValue | undefined,
  kind?: { readonly apiVersion: string; readonly kind: string },
): KubernetesObject {
  const object = objectAt(value);
  if (object === undefined) return readObject(value);
  const metadata = objectAt(object['metadata']);
  return readObject({
    ...kind,
    ...object,
    ...(metadata === undefined ? {} : { metadata: withoutManagedFields(metadata) }),
  });
}

function withoutManagedFields({ managedFields: _dropped, ...rest }: JsonObject): JsonObject {
  return rest;
}
