import { createHash } from 'node:crypto';

/** Where frozen records can be found by: each has a folder in the archive. */
export const indexKinds = ['commit', 'digest', 'ops', 'run'] as const;
export type IndexKind = (typeof indexKinds)[number];

/** So many packs share a folder and a page of the index by time: no tree gets more entries than this. */
export const packsPerPage = 256;

/**
 * @param ledger the ledger's branch
 * @param application the application
 * @returns the branch of its frozen records: `waybill/archive/shop` beside `waybill/ledger`; two ledgers in one folder
 * have archives of their own
 */
export function archiveBranch(ledger: string, application: string): string {
  const parts = ledger.split('/');
  const name = parts.pop() ?? '';
  const own = name === 'ledger' ? application : `${name}.${application}`;
  return [...parts, 'archive', own].join('/');
}

/** @returns where a pack lies, by its number */
export function packPath(pack: number): string {
  return `packs/${hexadecimal(Math.floor(pack / packsPerPage))}/${hexadecimal(pack % packsPerPage)}.jsonl`;
}

/** @returns the page of the index by time that has a pack's line */
export function pageOf(pack: number): number {
  return Math.floor(pack / packsPerPage);
}

/** @returns where a page of the index by time lies */
export function pagePath(page: number): string {
  return `time/${hexadecimal(page)}.jsonl`;
}

function hexadecimal(number: number): string {
  return number.toString(16).padStart(2, '0');
}

/**
 * Where a key is found. Its bucket is one file while that is small, and a folder of leaves when it has grown; a reader
 * asks for both.
 */
export interface IndexPlace {
  /** `commit/3f` */
  readonly bucket: string;
  /** `commit/3f.jsonl` */
  readonly whole: string;
  /** `commit/3f/2a.jsonl` */
  readonly leaf: string;
}

/**
 * @param kind which index
 * @param key hexadecimal digits, at least four of them; the name of a run
 */
export function indexPlace(kind: IndexKind, key: string): IndexPlace {
  const digits = kind === 'run' ? createHash('sha256').update(key).digest('hex') : key;
  const bucket = `${kind}/${digits.slice(0, 2)}`;
  return { bucket, whole: `${bucket}.jsonl`, leaf: `${bucket}/${digits.slice(2, 4)}.jsonl` };
}
