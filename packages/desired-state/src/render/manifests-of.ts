import type { JsonValue } from '@waybill/core';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { desiredStateError } from '../error-codes.ts';

/** A manifest, as its file has it. */
export type ManifestObject = Readonly<Record<string, JsonValue>>;

/** How much of one file is read, and how far aliases may multiply it. */
const limits = { bytes: 16 * 1_048_576, documents: 5_000, aliases: 100 } as const;

const manifestSchema = z.record(z.string(), z.json());
const listSchema = z.object({ kind: z.string().endsWith('List'), items: z.array(manifestSchema) });

/**
 * Reads the manifests of a file, or of what an overlay renders to; what a `List` holds is taken out of it.
 * @param text one or more YAML documents
 * @param file its name, for messages
 * @returns the manifests; documents without apiVersion and kind are left out, since they are none
 * @throws RENDER_TOO_LARGE, RENDER_FAILED where it is no YAML, or none that JSON can hold
 */
export function manifestsOf(text: string, file: string): readonly ManifestObject[] {
  if (Buffer.byteLength(text) > limits.bytes) throw tooLarge(file, `${String(limits.bytes)} bytes`);
  const documents = parseAllDocuments(text);
  if (documents.length > limits.documents)
    throw tooLarge(file, `${String(limits.documents)} documents`);
  return documents.flatMap((document) => {
    const [error] = document.errors;
    if (error !== undefined) throw unreadable(file, error.message.split('\n')[0] ?? '');
    const value: unknown = document.toJS({ maxAliasCount: limits.aliases });
    if (value === null || value === undefined) return [];
    const parsed = manifestSchema.safeParse(value);
    if (!parsed.success) throw unreadable(file, 'a document is no map of texts, numbers and lists');
    const list = listSchema.safeParse(parsed.data);
    return (list.success ? list.data.items : [parsed.data]).filter(
      ({ apiVersion, kind }) => typeof apiVersion === 'string' && typeof kind === 'string',
    );
  });
}

function tooLarge(file: string, most: string): Error {
  return desiredStateError('RENDER_TOO_LARGE', {
    message: `Expected at most ${most} of manifests in ${file}; there are more.`,
    remedy: 'Divide the file.',
    facts: { file },
    location: { file },
  });
}

function unreadable(file: string, why: string): Error {
  return desiredStateError('RENDER_FAILED', {
    message: `Expected ${file} to hold manifests as YAML; ${why}.`,
    remedy: 'Correct the file.',
    facts: { file },
    location: { file },
  });
}
