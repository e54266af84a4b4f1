import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { digestSchema, type Digest } from '@waybill/core';
import { isRepositoryPath } from '../reference.ts';
import { RegistryRefusal, type Exchange } from './answering.ts';
import type { EmbeddedRegistryOptions } from './embedded-registry.ts';
import type { RegistryStore } from './store.ts';

const maximumBlobBytes = 16 * 1024 * 1024 * 1024;
const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The upload half of the registry (distribution specification, "Pushing blobs"). */
export class Uploads {
  readonly #store: RegistryStore;
  readonly #options: EmbeddedRegistryOptions;

  constructor(store: RegistryStore, options: EmbeddedRegistryOptions) {
    this.#store = store;
    this.#options = options;
  }

  /** Answers a request below `/blobs/uploads/`. */
  async handle(exchange: Exchange, repository: string, id: string | undefined): Promise<void> {
    const { method } = exchange.request;
    if (id === undefined) {
      if (method !== 'POST') throw new RegistryRefusal(405, 'UNSUPPORTED', 'expected POST');
      return this.#begin(exchange, repository);
    }
    const size = idPattern.test(id) ? await this.#store.uploadSize(repository, id) : undefined;
    if (size === undefined) throw new RegistryRefusal(404, 'BLOB_UPLOAD_UNKNOWN', 'no such upload');
    switch (method) {
      case 'GET':
        return exchange.answer(204, this.#session(exchange, repository, id, size));
      case 'PATCH': {
        const total = await this.#append(exchange, repository, id, size);
        return exchange.answer(202, this.#session(exchange, repository, id, total));
      }
      case 'PUT':
        return this.#finish(exchange, repository, id, size);
      case 'DELETE':
        await this.#store.cancelUpload(repository, id);
        return exchange.answer(204, {});
      default:
        throw new RegistryRefusal(405, 'UNSUPPORTED', 'not a method of uploads');
    }
  }

  async #begin(exchange: Exchange, repository: string): Promise<void> {
    const { searchParams } = exchange.url;
    const mount = searchParams.get('mount');
    if (mount !== null) {
      const digest = digestSchema.safeParse(mount);
      if (!digest.success)
        throw new RegistryRefusal(400, 'DIGEST_INVALID', 'mount is no sha256 digest');
      const from = searchParams.get('from');
      const isThere =
        from !== null &&
        isRepositoryPath(from) &&
        (await this.#store.blobSize(from, digest.data)) !== undefined;
      if (isThere) {
        await this.#store.linkBlob(repository, digest.data);
        return this.#created(exchange, repository, digest.data);
      }
    }
    const id = await this.#store.beginUpload(repository);
    if (searchParams.get('digest') !== null) return this.#finish(exchange, repository, id, 0);
    return exchange.answer(202, this.#session(exchange, repository, id, 0));
  }

  async #finish(exchange: Exchange, repository: string, id: string, size: number): Promise<void> {
    const digest = digestSchema.safeParse(exchange.url.searchParams.get('digest'));
    if (!digest.success)
      throw new RegistryRefusal(400, 'DIGEST_INVALID', 'expected ?digest=sha256:…');
    const isWhole = size === 0 && exchange.header('content-length') !== '0';
    if (this.#options.uploads === 'chunked' && isWhole) {
      throw new RegistryRefusal(413, 'SIZE_INVALID', 'uploads in one piece are not taken');
    }
    await this.#append(exchange, repository, id, size);
    if (!(await this.#store.finishUpload(repository, id, digest.data))) {
      throw new RegistryRefusal(400, 'DIGEST_INVALID', 'the bytes do not have this digest');
    }
    return this.#created(exchange, repository, digest.data);
  }

  async #append(exchange: Exchange, repository: string, id: string, size: number): Promise<number> {
    const range = exchange.header('content-range');
    if (range !== undefined) {
      const [, begin, end] = /^(?:bytes )?(\d+)-(\d+)$/.exec(range) ?? [];
      const length = exchange.header('content-length');
      const isNext = Number(begin) === size;
      const fits = length === undefined || Number(end) - Number(begin) + 1 === Number(length);
      if (!isNext || !fits) {
        const headers = this.#session(exchange, repository, id, size);
        throw new RegistryRefusal(416, 'BLOB_UPLOAD_INVALID', 'the piece is out of order', headers);
      }
    }
    const path = this.#store.uploadPath(repository, id);
    await pipeline(exchange.body(maximumBlobBytes), createWriteStream(path, { flags: 'a' }));
    return (await this.#store.uploadSize(repository, id)) ?? 0;
  }

  async #created(exchange: Exchange, repository: string, digest: Digest): Promise<void> {
    await exchange.answer(201, {
      location: this.#location(exchange, `/v2/${repository}/blobs/${digest}`),
      'docker-content-digest': digest,
    });
  }

  #session(
    exchange: Exchange,
    repository: string,
    id: string,
    size: number,
  ): Record<string, string> {
    return {
      // The query is a session's state with many registries: clients have to keep it.
      location: this.#location(
        exchange,
        `/v2/${repository}/blobs/uploads/${id}?_state=${id.slice(0, 8)}`,
      ),
      range: `0-${Math.max(0, size - 1)}`,
      'docker-upload-uuid': id,
    };
  }

  #location(exchange: Exchange, path: string): string {
    return this.#options.locations === 'absolute' ? new URL(path, exchange.url).href : path;
  }
}
