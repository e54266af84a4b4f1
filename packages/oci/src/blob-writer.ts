import { AnswerFault } from './answer-fault.ts';
import { invalidAnswer, type Subject } from './answer.ts';
import type { BlobSource } from './blob-source.ts';
import { ociError } from './error-codes.ts';
import { checkRepository, scope } from './names.ts';
import type { Answered, Transport } from './transport.ts';

/** Pieces of a chunked upload, unless the registry wants larger ones (OCI-Chunk-Min-Length). */
const chunkBytes = 8 * 1024 * 1024;
const maximumChunkBytes = 256 * 1024 * 1024;
/** How a registry, or a proxy before it, says that it does not take a blob in one piece. */
const wantsChunks = [400, 405, 411, 413, 415, 416, 501];

/** An upload session (distribution specification, "Pushing blobs"). */
interface Session {
  readonly location: URL;
  readonly minimumChunk: number;
}

/**
 * Uploads a blob, or mounts it from another repository of the registry where that works.
 * @param transport the registry
 * @param repository where it goes
 * @param source its bytes
 * @param mountFrom another repository that may have it
 * @param signal ends it
 * @returns how it got there
 * @throws OCI_BLOB_SOURCE_CHANGED, OCI_DIGEST_MISMATCH and those of the transport
 */
export async function uploadBlob(
  transport: Transport,
  repository: string,
  source: BlobSource,
  mountFrom: string | undefined,
  signal: AbortSignal,
): Promise<'mounted' | 'uploaded'> {
  checkRepository(repository);
  if (mountFrom !== undefined) checkRepository(mountFrom);
  const upload = new BlobUpload(transport, repository, source, signal);
  let asPieces = false;
  return transport.repeat(upload.subject, signal, async () => {
    const session = await upload.begin(mountFrom);
    if (session === 'mounted') return 'mounted';
    if (!asPieces) {
      try {
        await upload.sendWhole(session);
        return 'uploaded';
      } catch (error) {
        if (!(error instanceof AnswerFault) || !wantsChunks.includes(error.status)) throw error;
        asPieces = true;
      }
    }
    const fresh = await upload.begin(undefined);
    if (fresh !== 'mounted') await upload.sendPieces(fresh);
    return 'uploaded';
  });
}

class BlobUpload {
  readonly subject: Subject;
  readonly #transport: Transport;
  readonly #repository: string;
  readonly #source: BlobSource;
  readonly #signal: AbortSignal;

  constructor(transport: Transport, repository: string, source: BlobSource, signal: AbortSignal) {
    this.#transport = transport;
    this.#repository = repository;
    this.#source = source;
    this.#signal = signal;
    const what = `the upload of ${source.digest}`;
    this.subject = { registry: transport.options.registry, repository, what };
  }

  /** Opens a session; a registry that mounts the blob, or has it, answers 201 instead. */
  async begin(mountFrom: string | undefined): Promise<Session | 'mounted'> {
    const url = this.#transport.url(`/v2/${this.#repository}/blobs/uploads/`);
    const scopes = [scope(this.#repository, 'pull,push')];
    if (mountFrom !== undefined) {
      url.searchParams.set('mount', this.#source.digest);
      url.searchParams.set('from', mountFrom);
      scopes.push(scope(mountFrom, 'pull'));
    }
    const headers = { 'content-length': '0' };
    try {
      return await this.#ask('POST', url, scopes, [201, 202], { headers }, async (answered) => {
        if (answered.response.status === 201 && mountFrom !== undefined) return 'mounted';
        return this.#session(answered, url);
      });
    } catch (error) {
      // No right to read the other repository is no reason to fail: the blob is sent instead.
      const isRefused =
        error instanceof AnswerFault && [400, 401, 403, 404, 405].includes(error.status);
      if (mountFrom !== undefined && isRefused) return this.begin(undefined);
      throw error;
    }
  }

  /** One PUT with all bytes, as they are read. */
  async sendWhole(session: Session): Promise<void> {
    const headers = {
      'content-type': 'application/octet-stream',
      'content-length': String(this.#source.size),
    };
    const body = (): AsyncIterable<Uint8Array> => this.#announced();
    await this.#finish(session.location, { headers, body });
  }

  /** PATCHes of a fixed size, each at the Location that the one before gave, and an empty PUT. */
  async sendPieces(session: Session): Promise<void> {
    const size = Math.min(Math.max(chunkBytes, session.minimumChunk), maximumChunkBytes);
    let location = session.location;
    let offset = 0;
    for await (const piece of inPieces(this.#announced(), size)) {
      const end = offset + piece.byteLength - 1;
      const headers = {
        'content-type': 'application/octet-stream',
        'content-length': String(piece.byteLength),
        'content-range': `${offset}-${end}`,
      };
      const at = location;
      const body = (): Uint8Array => piece;
      const scopes = [scope(this.#repository, 'pull,push')];
      location = await this.#ask(
        'PATCH',
        at,
        scopes,
        [202],
        { headers, body },
        async (answered) => {
          this.#requireRange(answered, end);
          return this.#session(answered, at).location;
        },
      );
      offset = end + 1;
    }
    await this.#finish(location, { headers: { 'content-length': '0' } });
  }

  async #finish(
    location: URL,
    message: {
      readonly headers: Readonly<Record<string, string>>;
      readonly body?: () => AsyncIterable<Uint8Array>;
    },
  ): Promise<void> {
    const url = new URL(location);
    // The Location's own query (a registry's state) is kept.
    url.searchParams.set('digest', this.#source.digest);
    const scopes = [scope(this.#repository, 'pull,push')];
    await this.#ask('PUT', url, scopes, [201, 204], message, async ({ response }) => {
      const named = response.header('docker-content-digest');
      if (named?.startsWith('sha256:') !== true || named === this.#source.digest) return;
      throw invalidAnswer(this.subject, `it stored ${named}`);
    });
  }

  #ask<T>(
    method: 'POST' | 'PATCH' | 'PUT',
    url: URL,
    scopes: readonly string[],
    expect: readonly number[],
    message: {
      readonly headers: Readonly<Record<string, string>>;
      readonly body?: () => Uint8Array | AsyncIterable<Uint8Array>;
    },
    handle: (answered: Answered) => Promise<T>,
  ): Promise<T> {
    const { repository, what } = { repository: this.#repository, what: this.subject.what };
    return this.#transport.once(
      { method, url, scopes, expect, repository, what, ...message },
      this.#signal,
      async (answered) => {
        const result = await handle(answered);
        answered.response.cancel();
        return result;
      },
    );
  }

  #session({ response }: Answered, asked: URL): Session {
    const location = response.header('location');
    if (location === null || !URL.canParse(location, asked.href)) {
      throw invalidAnswer(this.subject, 'it opened an upload without a valid Location');
    }
    const url = new URL(location, asked);
    // A registry behind a TLS proxy may call itself http; what it means is the host that was asked.
    if (url.host === asked.host && asked.protocol === 'https:') url.protocol = 'https:';
    const isPlain = url.protocol === 'http:' && asked.protocol === 'http:';
    if ((url.protocol !== 'https:' && !isPlain) || url.username !== '') {
      throw invalidAnswer(this.subject, `it wants the bytes at ${url.protocol}//${url.host}`);
    }
    const minimum = Number(response.header('oci-chunk-min-length') ?? '0');
    return { location: url, minimumChunk: Number.isSafeInteger(minimum) ? minimum : 0 };
  }

  #requireRange({ response }: Answered, end: number): void {
    const range = response.header('range');
    const last = /^(?:bytes=)?0-(\d+)$/.exec(range ?? '')?.[1];
    if (last === undefined || Number(last) === end) return;
    throw invalidAnswer(this.subject, `it holds bytes up to ${last} where ${end} were sent`);
  }

  /** The source's bytes, as many as it announced: a file that grew or shrank is not pushed. */
  async *#announced(): AsyncGenerator<Uint8Array, void, undefined> {
    let size = 0;
    for await (const piece of this.#source.open()) {
      size += piece.byteLength;
      if (size > this.#source.size) throw this.#changed(size);
      yield piece;
    }
    if (size !== this.#source.size) throw this.#changed(size);
  }

  #changed(size: number): Error {
    return ociError('OCI_BLOB_SOURCE_CHANGED', {
      message: `Expected ${this.#source.size} bytes for ${this.#source.digest}; found ${size}${size > this.#source.size ? ' or more' : ''}.`,
      remedy: 'Something changes the files while they are pushed: push when it has ended.',
      facts: { repository: this.#repository, digest: this.#source.digest },
    });
  }
}

async function* inPieces(
  source: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (let piece of source) {
    while (length + piece.byteLength >= size) {
      const head = piece.subarray(0, size - length);
      yield Buffer.concat([...held, head]);
      piece = piece.subarray(head.byteLength);
      held = [];
      length = 0;
    }
    if (piece.byteLength > 0) held.push(piece);
    length += piece.byteLength;
  }
  if (length > 0) yield Buffer.concat(held);
}
