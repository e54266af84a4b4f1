import type { JsonValue } from '@waybill/core';

/** What a database says of its schema. */
export interface SchemaState {
  /** Null where there is no schema yet. */
  readonly version: string | null;
  /** Whether a migration broke off in the middle, or is under way. */
  readonly dirty: boolean;
}

/** What was read, or why nothing can be. */
export type ReadState =
  | { readonly kind: 'read'; readonly state: SchemaState }
  | { readonly kind: 'unreadable'; readonly why: string };

/** How tools call a database on which no migration ran. */
const noSchema: ReadonlySet<string> = new Set(['none', '0']);

/**
 * Reads the line of a version command: `42`, `42 dirty`, or `42 (dirty)` as golang-migrate writes it; `none` and `0`
 * stand for a database without a schema.
 * @param line what it printed
 * @returns the version, and whether it is dirty
 */
export function stateOfLine(line: string): ReadState {
  const [, version, dirty] = /^(\S+)( dirty| \(dirty\))?$/.exec(line.trim()) ?? [];
  if (version === undefined)
    return { kind: 'unreadable', why: 'the line is more than a version (`42`, or `42 dirty`)' };
  return stateOf(version, dirty !== undefined);
}

/**
 * Reads what an answer of the application says.
 * @param version the value where the version stands; undefined where there is none
 * @param dirty the value that says whether it is dirty; undefined where there is none, null where nobody is asked
 * @returns the version, and whether it is dirty
 */
export function stateOfAnswer(
  version: JsonValue | undefined,
  dirty: { readonly said: JsonValue | undefined } | null,
): ReadState {
  if (dirty !== null && typeof dirty.said !== 'boolean')
    return { kind: 'unreadable', why: 'it does not say with true or false whether it is dirty' };
  const isDirty = dirty?.said === true;
  if (version === null) return stateOf('none', isDirty);
  if (typeof version !== 'string' && typeof version !== 'number')
    return {
      kind: 'unreadable',
      why: 'it has no version, as a text or a number, where one is expected',
    };
  const text = String(version).trim();
  if (text === '' || text.length > 255)
    return { kind: 'unreadable', why: `the version has ${String(text.length)} characters` };
  return stateOf(text, isDirty);
}

function stateOf(version: string, dirty: boolean): ReadState {
  return { kind: 'read', state: { version: noSchema.has(version) ? null : version, dirty } };
}
