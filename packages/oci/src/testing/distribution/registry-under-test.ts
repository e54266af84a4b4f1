import { expect } from '@jest/globals';
import { digestOf, type Digest } from '@waybill/core';
import { manifestMediaTypes, mediaTypes } from '../../media-types.ts';

/** An answer, read whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

/** What is sent beside method and path. */
export interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

/** A manifest that was pushed. */
export interface Pushed {
  readonly digest: Digest;
  readonly text: string;
  readonly answer: Answer;
}

/** A registry that is asked in plain HTTP, as the specification writes it: no client stands between. */
export class RegistryUnderTest {
  readonly #url: string;
  readonly #prefix: string;
  readonly #headers: Readonly<Record<string, string>>;
  #repositories = 0;

  /**
   * @param url where it is, without a slash at the end
   * @param options what every request has, and what the names of its repositories begin with
   */
  constructor(
    url: string,
    options: {
      readonly prefix?: string;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    this.#url = url;
    this.#prefix = options.prefix ?? 'conformance/';
    this.#headers = options.headers ?? {};
  }

  /** @returns the path of a repository that nobody used */
  repository(): string {
    this.#repositories += 1;
    return `${this.#prefix}r${String(this.#repositories)}`;
  }

  async ask(method: string, path: string, sent: Sent = {}): Promise<Answer> {
    const response = await fetch(new URL(path, this.#url), {
      method,
      headers: { accept: manifestMediaTypes.join(', '), ...this.#headers, ...sent.headers },
      ...(sent.body === undefined ? {} : { body: sent.body }),
    });
    const { status, headers } = response;
    return { status, headers, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  /** Opens an upload; gives the place that the registry names. */
  async openUpload(repository: string): Promise<string> {
    const answer = await this.ask('POST', `/v2/${repository}/blobs/uploads/`, {
      headers: { 'content-length': '0' },
    });
    expect(answer.status).toBe(202);
    return this.location(answer);
  }

  /** @returns where an answer's Location leads */
  location(answer: Answer): string {
    return new URL(answer.headers.get('location') ?? 'no Location', this.#url).href;
  }

  /** Sends a piece of an upload. */
  async sendPiece(place: string, begin: number, text: string): Promise<Answer> {
    return this.ask('PATCH', place, {
      body: text,
      headers: {
        'content-type': 'application/octet-stream',
        'content-range': `${String(begin)}-${String(begin + text.length - 1)}`,
      },
    });
  }

  /** Ends an upload, with the bytes that were not sent before. */
  async endUpload(place: string, digest: string, body?: string): Promise<Answer> {
    const url = new URL(place);
    url.searchParams.set('digest', digest);
    const headers = { 'content-type': 'application/octet-stream' };
    return this.ask('PUT', url.href, body === undefined ? {} : { body, headers });
  }

  async putBlob(repository: string, text: string): Promise<Digest> {
    const digest = digestOf(text);
    const answer = await this.endUpload(await this.openUpload(repository), digest, text);
    expect(answer.status).toBe(201);
    return digest;
  }

  /** Pushes an image manifest with an empty configuration and no layers, and with what `extra` says. */
  async putManifest(
    repository: string,
    tag: string | undefined,
    extra: Readonly<Record<string, unknown>> = {},
  ): Promise<Pushed> {
    await this.putBlob(repository, '{}');
    const text = JSON.stringify({
      schemaVersion: 2,
      mediaType: mediaTypes.ociManifest,
      config: { mediaType: mediaTypes.ociEmpty, digest: digestOf('{}'), size: 2 },
      layers: [],
      ...extra,
    });
    return this.putText(repository, tag, text, mediaTypes.ociManifest);
  }

  async putText(
    repository: string,
    tag: string | undefined,
    text: string,
    mediaType: string,
  ): Promise<Pushed> {
    const digest = digestOf(text);
    const path = `/v2/${repository}/manifests/${tag ?? digest}`;
    const answer = await this.ask('PUT', path, {
      body: text,
      headers: { 'content-type': mediaType },
    });
    return { digest, text, answer };
  }
}

/** @returns the answer's body as JSON */
export function jsonOf(answer: Answer): unknown {
  return JSON.parse(answer.bytes.toString('utf8'));
}

/** @returns status and, of an error in the specification's form, the first code */
export function errorOf(answer: Answer): readonly [number, unknown] {
  const errors = recordOf(parsed(answer))['errors'];
  return [answer.status, recordOf(Array.isArray(errors) ? errors[0] : undefined)['code']];
}

function parsed(answer: Answer): unknown {
  try {
    return jsonOf(answer);
  } catch {
    return undefined;
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
