import { readYaml } from '@waybill/config';
import type { JsonObject } from '@waybill/kubernetes/object';
import { z } from 'zod';
import { migrationError } from '../error-codes.ts';

const manifestSchema = z.record(z.string(), z.json());

/**
 * Reads the manifest of a Job.
 * @param text the file; undefined where there is none
 * @param file its name, for messages
 * @returns the manifest; whether it is a Job is for who renders it
 * @throws CONFIG_MISSING, CONFIG_TOO_LARGE, CONFIG_INVALID, MIGRATION_TEMPLATE_INVALID
 */
export function readJobManifest(text: string | undefined, file: string): JsonObject {
  const { value } = readYaml(text, file);
  const parsed = manifestSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw migrationError('MIGRATION_TEMPLATE_INVALID', {
    message: `Expected ${file} to hold one Job; it holds ${Array.isArray(value) ? 'a list' : 'no object of JSON'}.`,
    remedy: 'Write one Job (batch/v1), and quote what YAML would read as a date.',
    facts: { file },
  });
}
