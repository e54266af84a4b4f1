import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { digestSchema, type Digest } from '@waybill/core';
import type { BlobSource } from '@waybill/oci';
import { gzipInParallel } from './parallel-gzip.ts';
import { tarArchive, type TarEntry } from './tar.ts';

/** A layer in a temporary file, ready to push. */
export interface LayerBlob extends BlobSource {
  /** The digest of the archive before compression, which the image's configuration names. */
  readonly diffId: Digest;
}

/**
 * Writes a layer to a file: tar, then gzip. Equal entries and times give equal bytes. What is compressed
 * depends on the zlib that Node carries too: another version may give other bytes for the same archive, which
 * is why a rebuilt image is compared with its claim and never takes its place.
 * @param entries what the layer holds
 * @param time seconds since 1970
 * @param file where the blob is written
 * @param signal ends the writing
 * @returns the blob's digest and size, the archive's digest, and how to read it
 */
export async function writeLayer(
  entries: Iterable<TarEntry>,
  time: number,
  file: string,
  signal: AbortSignal,
): Promise<LayerBlob> {
  return await compressLayer(tarArchive(entries, time), file, signal);
}

/**
 * Compresses a layer's archive into a file.
 * @param pieces the archive
 * @param file where the blob is written
 * @param signal ends the writing
 * @returns the blob's digest and size, the archive's digest, and how to read it
 */
export async function compressLayer(
  pieces: AsyncIterable<Uint8Array>,
  file: string,
  signal: AbortSignal,
): Promise<LayerBlob> {
  const archive = createHash('sha256');
  const blob = createHash('sha256');
  let size = 0;
  await pipeline(
    pieces,
    (plain: AsyncIterable<Uint8Array>) => hashing(plain, archive),
    (plain: AsyncIterable<Uint8Array>) => gzipInParallel(plain),
    async function* (compressed: AsyncIterable<Uint8Array>) {
      for await (const piece of hashing(compressed, blob)) {
        size += piece.byteLength;
        yield piece;
      }
    },
    createWriteStream(file, { flags: 'wx', mode: 0o600 }),
    { signal },
  );
  return {
    digest: digestSchema.parse(`sha256:${blob.digest('hex')}`),
    diffId: digestSchema.parse(`sha256:${archive.digest('hex')}`),
    size,
    open: () => createReadStream(file),
  };
}

async function* hashing(pieces: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}
