import type { SourceLocation, WaybillError } from '@waybill/core';
import { desiredStateError, type desiredStateErrorCodes } from './error-codes.ts';
import type { TextFile } from './editor.ts';

/** The largest file that is edited. */
const maximumBytes = 4 * 1024 * 1024;

/**
 * Decodes a file without losing a byte: what is not valid UTF-8 is refused, a byte-order mark is kept.
 * @param bytes the file
 * @param file its name, for messages
 * @throws DESIRED_STATE_UNREADABLE
 */
export function decode(bytes: Uint8Array, file: string): TextFile {
  if (bytes.length > maximumBytes) {
    throw desiredStateError('DESIRED_STATE_UNREADABLE', {
      message: `Expected ${file} to have at most ${String(maximumBytes)} bytes; it has ${String(bytes.length)}.`,
      remedy: 'Check that the policy names the right file.',
      facts: { file, bytes: bytes.length },
      location: { file },
    });
  }
  if (bytes.includes(0)) {
    throw desiredStateError('DESIRED_STATE_UNREADABLE', {
      message: `Expected ${file} to be a text; it holds bytes of zero.`,
      remedy: 'Check that it is the right file, stored as UTF-8.',
      facts: { file },
      location: { file },
    });
  }
  try {
    return { file, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    throw desiredStateError('DESIRED_STATE_UNREADABLE', {
      message: `Expected ${file} to be UTF-8; it holds bytes that are not.`,
      remedy: 'Store the file as UTF-8, or check that the policy names the right file.',
      facts: { file },
      location: { file },
      cause: error,
    });
  }
}

/**
 * @param text a text
 * @returns the line ending that it uses: that of its first line, `\n` where it has one line only
 */
export function lineEnding(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

/**
 * @param text a text
 * @param offset a place in it
 * @returns line and column from 1
 */
export function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - start + 1 };
}

/**
 * @param source the file
 * @param offset a place in it
 * @returns the place, for an error
 */
export function locationOf(source: TextFile, offset: number): SourceLocation {
  return { file: source.file, ...positionOf(source.text, offset) };
}

/**
 * Makes an error that names its place in the message as well.
 * @param code which one
 * @param source the file
 * @param offset where
 * @param message what was expected and found; the place is put before it
 * @param remedy what to do
 */
export function errorAt(
  code: keyof typeof desiredStateErrorCodes,
  source: TextFile,
  offset: number,
  message: string,
  remedy: string,
): WaybillError {
  const { line, column } = positionOf(source.text, offset);
  return desiredStateError(code, {
    message: `${source.file}:${String(line)}:${String(column)}: ${message}`,
    remedy,
    facts: { file: source.file, line, column },
    location: locationOf(source, offset),
  });
}
