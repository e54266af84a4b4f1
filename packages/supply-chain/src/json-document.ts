import { describeIssues, messageOf, type WaybillError } from '@waybill/core';
import type { z } from 'zod';
import { supplyChainError, type SupplyChainErrorCode } from './error-codes.ts';

/** How a document from outside is read, and what its faults are called. */
export interface DocumentKind {
  readonly code: SupplyChainErrorCode;
  /** What names it in messages: `the OpenVEX document .vex/app.json`. */
  readonly what: string;
  readonly remedy: string;
}

/**
 * Reads JSON that something else wrote.
 * @param bytes the document; how many there may be is for the caller to limit
 * @param kind names it in errors
 * @returns its value, of any form
 * @throws the kind's code where it is no JSON
 */
export function parseJsonDocument(bytes: Uint8Array, kind: DocumentKind): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw documentInvalid(kind, `it is no JSON: ${messageOf(error).slice(0, 200)}`);
  }
}

/**
 * @param schema what is expected
 * @param value what was read
 * @param kind names it in errors
 * @returns the typed value
 * @throws the kind's code with up to five places that do not fit
 */
export function parseDocumentForm<S extends z.ZodType>(
  schema: S,
  value: unknown,
  kind: DocumentKind,
): z.output<S> {
  // A document is parsed once in a process: compiling the schema first would cost more than it saves.
  const result = schema.safeParse(value, { jitless: true });
  if (result.success) return result.data;
  throw documentInvalid(kind, describeIssues(result.error).join('; '));
}

/**
 * @param kind names the document
 * @param found what is wrong with it
 * @returns the error
 */
export function documentInvalid(kind: DocumentKind, found: string): WaybillError {
  return supplyChainError(kind.code, {
    message: `Expected ${kind.what} to have a form that is read; found: ${found}.`,
    remedy: kind.remedy,
  });
}
