import { createHash, type Hash } from 'node:crypto';
import type { Digest } from '@waybill/core';
import {
  ConnectionFault,
  digestMismatch,
  readPieces,
  tooLarge,
  unreachable,
  type Subject,
} from './answer.ts';
import type { HttpAnswer } from './http-answer.ts';
import type { Descriptor } from './manifest.ts';
import { requireAbsence } from './manifest-reader.ts';
import { checkRepository, scope } from './names.ts';
import type { RegistryRequest, Transport } from './transport.ts';

type Content = Pick<Descriptor, 'digest' | 'size'>;

/**
 * @param transport the registry
 * @param repository its path
 * @param digest which blob
 * @param signal ends it
 * @returns whether the repository has the blob
 */
export async function hasBlob(
  transport: Transport,
  repository: string,
  digest: Digest,
  signal: AbortSignal,
): Promise<boolean> {
  const request = blobRequest(transport, repository, digest, 'HEAD', [200, 404]);
  return transport.send(request, signal, async (answered) => {
    if (answered.response.status === 404) requireAbsence(answered);
    return answered.response.status === 200;
  });
}

/**
 * Reads a blob whole and verifies it.
 * @param transport the registry
 * @param repository its path
 * @param content its digest and size
 * @param maximumBytes the most that is read
 * @param signal ends it
 * @throws OCI_NOT_FOUND, OCI_TOO_LARGE, OCI_DIGEST_MISMATCH, and those of the transport
 */
export async function readBlob(
  transport: Transport,
  repository: string,
  content: Content,
  maximumBytes: number,
  signal: AbortSignal,
): Promise<Buffer> {
  const whole = blobRequest(transport, repository, content.digest, 'GET', [200]);
  const request = { ...whole, bytes: content.size };
  const subject = subjectOf(transport, request);
  if (content.size > maximumBytes) throw tooLarge(subject, maximumBytes);
  return transport.send(request, signal, async ({ response, touch }) => {
    const check = new ContentCheck(content, subject);
    const pieces: Uint8Array[] = [];
    for await (const piece of readPieces(response, touch)) {
      check.add(piece);
      pieces.push(piece);
    }
    check.end();
    return Buffer.concat(pieces);
  });
}

/**
 * Gives a blob piece by piece; the end is reached only by bytes that have its digest and size.
 * @param transport the registry
 * @param repository its path
 * @param content its digest and size
 * @param signal ends it
 * @throws OCI_NOT_FOUND, OCI_DIGEST_MISMATCH, and those of the transport; OCI_UNREACHABLE where the
 * connection breaks and does not come back: what was given stays given, the rest is asked for by range
 */
export async function* streamBlob(
  transport: Transport,
  repository: string,
  content: Content,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  const whole = blobRequest(transport, repository, content.digest, 'GET', [200]);
  const subject = subjectOf(transport, whole);
  const check = new ContentCheck(content, subject);
  const waiting = {
    idle: transport.options.idleMilliseconds,
    left: transport.patience(content.size),
  };
  for (let breaks = 0; ; breaks += 1) {
    const begin = check.size;
    // With its end: not every registry reads a range that is open.
    const range = `bytes=${String(begin)}-${String(content.size - 1)}`;
    const request: RegistryRequest =
      begin === 0 ? whole : { ...whole, headers: { range }, expect: [200, 206] };
    const response = await transport.send(request, signal, async (answered) => answered.response);
    // A registry without ranges gives all of it again; what was given is passed over.
    let skip = response.status === 206 ? 0 : begin;
    try {
      for await (const piece of idlePieces(response, waiting)) {
        signal.throwIfAborted();
        const news = piece.subarray(Math.min(skip, piece.byteLength));
        skip -= piece.byteLength - news.byteLength;
        if (news.byteLength === 0) continue;
        check.add(news);
        yield news;
      }
      check.end();
      return;
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (!(error instanceof ConnectionFault)) throw error;
      if (breaks >= 4 || waiting.left <= 0) throw unreachable(subject, error);
    }
  }
}

/** How long is waited for one piece, and for all that are to come. Waiting for the consumer does not count. */
interface Waiting {
  readonly idle: number;
  left: number;
}

/** A body's pieces; one that does not come in time is a broken connection. */
async function* idlePieces(
  response: HttpAnswer,
  waiting: Waiting,
): AsyncGenerator<Uint8Array, void, undefined> {
  const pieces = readPieces(response, () => undefined);
  try {
    for (;;) {
      const next = await inTime(pieces.next(), waiting);
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    // Not awaited: cancelling the body ends a read that hangs, and then this.
    response.cancel();
    void pieces.return().catch(() => undefined);
  }
}

async function inTime<T>(act: Promise<T>, waiting: Waiting): Promise<T> {
  const startedAt = performance.now();
  const milliseconds = Math.max(0, Math.min(waiting.idle, waiting.left));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new ConnectionFault(`too little came in ${milliseconds.toFixed(0)} ms`));
    }, milliseconds);
  });
  try {
    return await Promise.race([act, late]);
  } finally {
    clearTimeout(timer);
    waiting.left -= performance.now() - startedAt;
  }
}

/** Counts and hashes what comes; more than announced ends it at once. */
class ContentCheck {
  readonly #expected: Content;
  readonly #subject: Subject;
  readonly #hash: Hash = createHash('sha256');
  size = 0;

  constructor(expected: Content, subject: Subject) {
    this.#expected = expected;
    this.#subject = subject;
  }

  add(piece: Uint8Array): void {
    this.size += piece.byteLength;
    if (this.size > this.#expected.size) {
      throw digestMismatch(this.#subject, `${this.#expected.size} bytes`, `more (${this.size})`);
    }
    this.#hash.update(piece);
  }

  end(): void {
    if (this.size !== this.#expected.size) {
      throw digestMismatch(this.#subject, `${this.#expected.size} bytes`, `${this.size} bytes`);
    }
    const found = `sha256:${this.#hash.digest('hex')}`;
    if (found !== this.#expected.digest) {
      throw digestMismatch(this.#subject, this.#expected.digest, found);
    }
  }
}

function blobRequest(
  transport: Transport,
  repository: string,
  digest: Digest,
  method: 'GET' | 'HEAD',
  expect: readonly number[],
): RegistryRequest {
  checkRepository(repository);
  return {
    method,
    url: transport.url(`/v2/${repository}/blobs/${digest}`),
    scopes: [scope(repository, 'pull')],
    repository,
    what: `the blob ${digest}`,
    expect,
  };
}

function subjectOf(transport: Transport, request: RegistryRequest): Subject {
  const { registry } = transport.options;
  const { what, repository } = request;
  return repository === undefined ? { registry, what } : { registry, repository, what };
}
