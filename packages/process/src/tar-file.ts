import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const blockSize = 512;
const unpack = promisify(gunzip);

/**
 * Takes one file out of a tar.gz archive (POSIX ustar: headers and contents in blocks of 512 bytes). Only a regular
 * file of exactly that name counts, so nothing of the archive decides where anything is written.
 * @param archive the archive's bytes
 * @param name the file: `kustomize`
 * @param maximumBytes how large the unpacked archive may be
 * @returns its bytes; undefined where the archive does not have it
 * @throws what gunzip throws for bytes that are no gzip, or too many
 */
export async function fileOfArchive(
  archive: Buffer,
  name: string,
  maximumBytes: number,
): Promise<Buffer | undefined> {
  const tar = await unpack(archive, { maxOutputLength: maximumBytes });
  for (let offset = 0; offset + blockSize <= tar.length;) {
    const header = tar.subarray(offset, offset + blockSize);
    const size = Number.parseInt(text(header, 124, 12).trim() || '0', 8);
    if (!Number.isSafeInteger(size) || size < 0) return undefined;
    const isFile = ['0', ''].includes(text(header, 156, 1));
    const start = offset + blockSize;
    if (isFile && text(header, 0, 100).replace(/^\.\//, '') === name) {
      return start + size <= tar.length ? tar.subarray(start, start + size) : undefined;
    }
    offset = start + Math.ceil(size / blockSize) * blockSize;
  }
  return undefined;
}

/** A field of a header; it ends at the first NUL. */
function text(header: Buffer, start: number, length: number): string {
  const field = header.toString('latin1', start, start + length);
  const end = field.indexOf('\0');
  return end < 0 ? field : field.slice(0, end);
}
