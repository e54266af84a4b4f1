import { z } from 'zod';
import { applicationSchema } from './application-schema.ts';
import { policyFileSchema } from './policy-schema.ts';

/**
 * Gives the JSON Schema (draft 2020-12) of waybill.yaml, with keys as in YAML and a description of each, so that
 * editors help. What only Waybill can check (templates, references between parts) is not in it.
 * @returns the schema, ready to be written as JSON
 */
export function configJsonSchema(): Record<string, unknown> {
  return { title: 'waybill.yaml', ...z.toJSONSchema(applicationSchema, { io: 'input' }) };
}

/**
 * Gives the JSON Schema of waybill-policy.yaml.
 * @returns the schema, ready to be written as JSON
 */
export function policyJsonSchema(): Record<string, unknown> {
  return { title: 'waybill-policy.yaml', ...z.toJSONSchema(policyFileSchema, { io: 'input' }) };
}
