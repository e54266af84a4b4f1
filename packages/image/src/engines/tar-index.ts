import { open, type FileHandle } from 'node:fs/promises';

/** A file within an archive: where its bytes are, or what it links to. */
export type ArchivedFile =
  | { readonly kind: 'file'; readonly offset: number; readonly size: number }
  | { readonly kind: 'link'; readonly target: string };

const block = 512;
/** More than any image has files in its archive: a few for each layer. */
const maximumEntries = 100_000;
/** Of a name that does not fit into a header. */
const longestName = 4096;

/**
 * Reads where the files of a tar archive are (POSIX.1-2001 "ustar" and "pax", and GNU's long names), without their
 * content.
 * @param path an uncompressed archive on disk
 * @returns each file and symbolic link by its name; undefined where it is no archive, or holds something else
 */
export async function tarIndex(
  path: string,
): Promise<ReadonlyMap<string, ArchivedFile> | undefined> {
  const file = await open(path, 'r');
  try {
    return await indexOf(file);
  } finally {
    await file.close();
  }
}

async function indexOf(file: FileHandle): Promise<ReadonlyMap<string, ArchivedFile> | undefined> {
  const { size: end } = await file.stat();
  const found = new Map<string, ArchivedFile>();
  let longName: string | undefined;
  for (let at = 0, count = 0; at + block <= end; count += 1) {
    const header = await bytesAt(file, at, block);
    if (header.every((byte) => byte === 0)) return found;
    const size = numberIn(header.subarray(124, 136));
    if (count > maximumEntries || size === undefined || at + block + size > end) return undefined;
    if (!hasRightSum(header)) return undefined;
    const offset = at + block;
    const type = String.fromCharCode(header[156] ?? 0);
    const name = longName ?? nameIn(header);
    longName = undefined;
    if (type === 'L' || type === 'x') {
      if (size > longestName) return undefined;
      const bytes = await bytesAt(file, offset, size);
      longName = type === 'L' ? textIn(bytes) : pathIn(bytes);
    } else if (type === '0' || type === '\0') {
      found.set(name, { kind: 'file', offset, size });
    } else if (type === '2') {
      found.set(name, { kind: 'link', target: textIn(header.subarray(157, 257)) });
    } else if (type !== '5' && type !== 'g') {
      return undefined;
    }
    at = offset + Math.ceil(size / block) * block;
  }
  return undefined;
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  return bytes.subarray(0, bytesRead);
}

/** Octal digits; a number too large for them is written in base 256, the first bit set. */
function numberIn(field: Buffer): number | undefined {
  if (((field[0] ?? 0) & 0x80) !== 0) {
    const value = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, (field[0] ?? 0) & 0x7f);
    return Number.isSafeInteger(value) ? value : undefined;
  }
  const text = textIn(field).trim();
  return /^[0-7]{0,12}$/.test(text) ? Number.parseInt(text === '' ? '0' : text, 8) : undefined;
}

/** The sum of a header's bytes, its own field read as spaces. */
function hasRightSum(header: Buffer): boolean {
  const sum = header.reduce(
    (total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte),
    0,
  );
  return numberIn(header.subarray(148, 156)) === sum;
}

function nameIn(header: Buffer): string {
  const name = textIn(header.subarray(0, 100));
  const isUstar = header.subarray(257, 263).toString('latin1') === 'ustar\0';
  const prefix = isUstar ? textIn(header.subarray(345, 500)) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

function textIn(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  return bytes.subarray(0, end < 0 ? bytes.length : end).toString('utf8');
}

/** The `path` of a pax header: lines of length, name=value. */
function pathIn(bytes: Buffer): string | undefined {
  return /(?:^|\n)\d+ path=([^\n]*)\n/.exec(bytes.toString('utf8'))?.[1];
}
