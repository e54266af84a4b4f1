import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { digestOf, digestSchema, type Digest } from '@waybill/core';

/** Bytes that can be pushed: announced by digest and size, opened anew for each attempt. */
export interface BlobSource {
  readonly digest: Digest;
  readonly size: number;
  /** Opens the bytes from the start; called once per attempt. */
  open(): AsyncIterable<Uint8Array>;
}

/**
 * @param bytes a blob that is in memory
 * @returns it as a source
 */
export function blobFromBytes(bytes: Uint8Array): BlobSource {
  return {
    digest: digestOf(bytes),
    size: bytes.byteLength,
    open: async function* () {
      yield bytes;
    },
  };
}

/**
 * Reads a file once for its digest; pushing reads it again, piece by piece.
 * @param path a file that does not change while it is pushed
 * @returns it as a source
 */
export async function blobFromFile(path: string): Promise<BlobSource> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of createReadStream(path)) {
    const bytes: Buffer = Buffer.from(piece as Uint8Array);
    hash.update(bytes);
    size += bytes.byteLength;
  }
  return {
    digest: digestSchema.parse(`sha256:${hash.digest('hex')}`),
    size,
    open: () => createReadStream(path),
  };
}
