import { z } from 'zod';
import { applicationSchema } from './application-schema.ts';

/** @returns the JSON Schema of waybill.yaml, keys as in YAML, for editors */
export function configJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(applicationSchema, { io: 'input' });
}
