import { performEffect, describeIssues, type CommitSha, type EffectName } from '@waybill/core';
import type { RefIntent, UpdateResult } from '@waybill/git';
import type { z } from 'zod';
import { forgeError } from '../error-codes.ts';
import type { DocumentOptions } from './options.ts';

/** No document in a ref is larger. */
const maximumDocumentBytes = 256 * 1024;

/**
 * @param bytes a document's bytes
 * @param schema what it must be
 * @param what names it in messages: the ref that holds it
 * @returns the document
 * @throws FORGE_DOCUMENT_INVALID
 */
export function parseDocument<S extends z.ZodType>(
  bytes: Uint8Array | undefined,
  schema: S,
  what: string,
): z.infer<S> {
  if (bytes === undefined) throw documentInvalid(what, 'the file is not there');
  if (bytes.byteLength > maximumDocumentBytes) {
    throw documentInvalid(
      what,
      `it has ${String(bytes.byteLength)} bytes, and at most ${String(maximumDocumentBytes)} are read`,
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    throw documentInvalid(what, 'it is no JSON');
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw documentInvalid(what, describeIssues(result.error).join('; '));
}

/**
 * @param document what is to be stored; keys in the order in which they are to stand
 * @returns JSON with one field a line, two spaces deep: the protection hook reads single lines of it
 * @throws FORGE_DOCUMENT_INVALID where it is too large
 */
export function documentBytes(document: object): Buffer {
  const bytes = Buffer.from(`${JSON.stringify(document, null, 2)}\n`, 'utf8');
  if (bytes.byteLength <= maximumDocumentBytes) return bytes;
  throw documentInvalid(
    'what is to be stored',
    `it would have ${String(bytes.byteLength)} bytes, and at most ${String(maximumDocumentBytes)} are allowed`,
  );
}

function documentInvalid(what: string, problem: string): Error {
  return forgeError('FORGE_DOCUMENT_INVALID', {
    message: `Expected a document of Waybill at ${what}; ${problem}.`,
    remedy:
      'Find out who wrote this ref. What Waybill did not write cannot be read; the history of the ref has what was there before.',
    facts: { ref: what },
  });
}

/**
 * Pushes what intents want, as one effect of the forge.
 * @param name the forge's effect
 * @param options repository, signal and fence
 * @param intents what is to change
 */
export async function pushDocuments(
  name: EffectName,
  { repository, signal, fence }: DocumentOptions,
  intents: readonly RefIntent[],
): Promise<UpdateResult> {
  return performEffect(name, { signal, ...(fence === undefined ? {} : { fence }) }, (within) =>
    repository.update(intents, { signal: within }),
  );
}

/**
 * @param options the repository
 * @param ref a ref that holds a document
 * @param file the document's file
 * @param schema what it must be
 * @returns the document, or undefined where the ref does not exist
 * @throws FORGE_DOCUMENT_INVALID
 */
export async function readDocumentRef<S extends z.ZodType>(
  { repository }: DocumentOptions,
  ref: string,
  file: string,
  schema: S,
): Promise<z.infer<S> | undefined> {
  const head: CommitSha | undefined = await repository.readRef(ref);
  if (head === undefined) return undefined;
  return parseDocument(await repository.readFile(head, file), schema, ref);
}
