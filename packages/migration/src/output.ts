import { createHash } from 'node:crypto';
import { digestSchema, type Digest } from '@waybill/core';

const tailLines = 100;
const tailBytes = 16_384;
const lineCharacters = 2_000;

/** Keeps the end of a migrator's output, and the digest of all of it. */
export class MigrationOutput {
  readonly #hash = createHash('sha256');
  readonly #tail: string[] = [];
  #tailSize = 0;
  #lines = 0;

  /** @param line a line without secrets and without its end */
  add(line: string): void {
    this.#hash.update(`${line}\n`);
    this.#lines += 1;
    const kept = line.length > lineCharacters ? `${line.slice(0, lineCharacters)}…` : line;
    this.#tail.push(kept);
    this.#tailSize += Buffer.byteLength(kept) + 1;
    while (this.#tail.length > tailLines || this.#tailSize > tailBytes) {
      this.#tailSize -= Buffer.byteLength(this.#tail.shift() ?? '') + 1;
    }
  }

  get lines(): number {
    return this.#lines;
  }

  /** The last lines, at most 100 and 16 KiB. */
  get tail(): readonly string[] {
    return [...this.#tail];
  }

  /** @returns the digest of every line so far, each ended by a line feed */
  digest(): Digest {
    return digestSchema.parse(`sha256:${this.#hash.copy().digest('hex')}`);
  }
}
