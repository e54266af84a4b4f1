import { z } from 'zod';
import { canonicalJson, digestOf, messageOf } from '@waybill/core';
import { maximumDocumentBytes } from '../documents.ts';
import { examine, type LedgerProblem } from '../examine.ts';
import { deploymentPath, releasePath } from '../layout.ts';
import type { FreezableRecord } from './freezing.ts';

/**
 * A pack is closed when it has this many bytes: what a lookup reads for one record, some 60 kB when it travels. No
 * pack is longer than a document may be.
 */
export const preferredPackBytes = 512 * 1024;

/**
 * @param record a record that is frozen
 * @returns its line in a pack: canonical JSON with a seal over all of it, without the line feed
 */
export function packLine(record: FreezableRecord): string {
  return canonicalJson({ ...record, seal: digestOf(canonicalJson(record)) });
}

/** Records that become one pack, and its bytes. */
export interface Pack {
  readonly records: readonly FreezableRecord[];
  readonly bytes: Buffer;
}

/**
 * @param records what is frozen, in its order
 * @param preferredBytes where a pack is closed
 * @returns the packs that hold them
 */
export function cutPacks(
  records: readonly FreezableRecord[],
  preferredBytes = preferredPackBytes,
): readonly Pack[] {
  const packs: Pack[] = [];
  let open: { record: FreezableRecord; line: string }[] = [];
  let size = 0;
  const close = (): void => {
    if (open.length === 0) return;
    const bytes = Buffer.from(open.map(({ line }) => `${line}\n`).join(''));
    packs.push({ records: open.map(({ record }) => record), bytes });
    open = [];
    size = 0;
  };
  for (const record of records) {
    const line = packLine(record);
    const length = Buffer.byteLength(line) + 1;
    if (size + length > Math.min(preferredBytes, maximumDocumentBytes)) close();
    open.push({ record, line });
    size += length;
  }
  close();
  return packs;
}

/** @returns the lines of a pack, of a page or of a leaf, without their line feeds */
export function linesOf(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes).toString('utf8');
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** A line that can be believed as far as it goes alone, or what is wrong with it. */
export type ExaminedLine =
  | { readonly record: FreezableRecord; readonly problems: readonly [] }
  | { readonly record: undefined; readonly problems: readonly LedgerProblem[] };

const identitySchema = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('release'), application: z.string(), commit: z.string() }),
  z.looseObject({
    kind: z.literal('deployment'),
    application: z.string(),
    environment: z.string(),
    id: z.string(),
  }),
]);

/**
 * Reads one line of a pack, or of an export, as every document of the ledger is read: it believes nothing.
 * @param line the line
 * @param place where it stands, for messages
 */
export function examineLine(line: string, place: string): ExaminedLine {
  const refuse = (code: LedgerProblem['code'], message: string): ExaminedLine => ({
    record: undefined,
    problems: [{ path: place, code, message }],
  });
  let value: unknown;
  try {
    value = JSON.parse(line);
    if (canonicalJson(value) !== line) return refuse('unreadable', 'it is not canonical JSON');
  } catch (error) {
    return refuse('unreadable', `it is not JSON: ${messageOf(error).slice(0, 200)}`);
  }
  const identity = identitySchema.safeParse(value).data;
  if (identity === undefined) return refuse('form-invalid', 'it is no release and no deployment');
  const { application } = identity;
  const path =
    identity.kind === 'release'
      ? releasePath(application, identity.commit)
      : deploymentPath(application, identity.environment, identity.id);
  const hot = Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
  const { document, problems } = examine(path, hot);
  if (document?.kind === 'release' || document?.kind === 'deployment')
    return { record: document, problems: [] };
  return { record: undefined, problems: problems.map((problem) => ({ ...problem, path: place })) };
}
