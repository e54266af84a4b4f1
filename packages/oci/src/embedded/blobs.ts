import { createReadStream } from 'node:fs';
import { digestSchema } from '@waybill/core';
import { RegistryRefusal, type Exchange } from './answering.ts';
import type { RegistryStore } from './store.ts';

/** Answers a request for a blob, whole or one range of it (distribution specification, "Pulling blobs"). */
export async function handleBlob(
  store: RegistryStore,
  exchange: Exchange,
  repository: string,
  reference: string,
): Promise<void> {
  const parsed = digestSchema.safeParse(reference);
  if (!parsed.success) throw new RegistryRefusal(400, 'DIGEST_INVALID', 'expected a sha256 digest');
  const digest = parsed.data;
  const size = await store.blobSize(repository, digest);
  if (size === undefined) throw new RegistryRefusal(404, 'BLOB_UNKNOWN', 'no such blob');
  switch (exchange.request.method) {
    case 'GET':
    case 'HEAD':
      break;
    case 'DELETE':
      await store.unlinkBlob(repository, digest);
      return exchange.answer(202, {});
    default:
      throw new RegistryRefusal(405, 'UNSUPPORTED', 'not a method of blobs');
  }
  const headers = {
    'content-type': 'application/octet-stream',
    'docker-content-digest': digest,
    'accept-ranges': 'bytes',
  };
  const range = rangeOf(exchange.header('range'), size);
  const length = range === undefined ? size : range.end - range.start + 1;
  const body =
    size === 0
      ? Buffer.alloc(0)
      : readAll(store.blobPath(digest), range ?? { start: 0, end: size - 1 });
  await exchange.answer(
    range === undefined ? 200 : 206,
    {
      ...headers,
      'content-length': String(length),
      ...(range === undefined
        ? {}
        : { 'content-range': `bytes ${range.start}-${range.end}/${size}` }),
    },
    body,
  );
}

async function* readAll(
  path: string,
  range: { start: number; end: number },
): AsyncGenerator<Buffer, void, undefined> {
  for await (const piece of createReadStream(path, range)) yield Buffer.from(piece as Uint8Array);
}

/** One range of RFC 9110, section 14; several, or another unit, are ignored as it allows. */
function rangeOf(
  header: string | undefined,
  size: number,
): { start: number; end: number } | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (start <= end && start < size) return { start, end };
  const headers = { 'content-range': `bytes */${size}` };
  throw new RegistryRefusal(416, 'SIZE_INVALID', 'the range is outside the blob', headers);
}
