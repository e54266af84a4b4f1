import { gitError } from './error-codes.ts';

/** An object as git stores it. */
export interface RawObject {
  readonly id: string;
  readonly type: string;
  readonly content: Buffer;
}

/** What one read may bring; larger files have no business in desired state or a ledger. */
export const maximumReadBytes = 128 * 1024 * 1024;

/**
 * The answer of `git cat-file --batch` as it comes: for each question a header line `<id> <type> <size>`, the
 * bytes and a line feed; or `<what> missing`.
 */
export class BatchAnswer {
  readonly objects: RawObject[] = [];
  #open: number;
  #rest: Buffer[] = [];
  #bytes = 0;
  #needed = 0;
  #total = 0;

  /** @param answers how many questions were asked */
  constructor(answers: number) {
    this.#open = answers;
  }

  /**
   * @param chunk the next bytes
   * @returns whether every question is answered
   * @throws GIT_ANSWER_INVALID, GIT_TOO_LARGE
   */
  take(chunk: Buffer): boolean {
    this.#total += chunk.length;
    if (this.#total > maximumReadBytes) throw tooLarge();
    this.#rest.push(chunk);
    this.#bytes += chunk.length;
    // A large object comes in many pieces: they are put together once, when it is complete.
    if (this.#bytes < this.#needed) return false;
    const buffer = this.#rest.length === 1 ? chunk : Buffer.concat(this.#rest);
    let offset = 0;
    this.#needed = 0;
    while (this.#open > 0) {
      const read = this.#next(buffer, offset);
      if (read === undefined) break;
      offset = read;
      this.#open -= 1;
    }
    const rest = buffer.subarray(offset);
    this.#rest = [rest];
    this.#bytes = rest.length;
    if (this.#open === 0 && rest.length > 0) throw invalid(rest.toString('utf8', 0, 120));
    return this.#open === 0;
  }

  /** Reads one answer; gives where the next one begins, or undefined where this one is not complete. */
  #next(buffer: Buffer, start: number): number | undefined {
    const end = buffer.indexOf(0x0a, start);
    if (end < 0) return undefined;
    const header = buffer.toString('utf8', start, end);
    if (/ (?:missing|ambiguous)$/.test(header)) return end + 1;
    const match = /^([0-9a-f]{40}) (commit|tree|blob|tag) (\d{1,12})$/.exec(header);
    if (match?.[1] === undefined || match[2] === undefined) throw invalid(header);
    const size = Number(match[3]);
    if (size > maximumReadBytes) throw tooLarge();
    const next = end + 1 + size + 1;
    if (buffer.length < next) {
      this.#needed = next - start;
      return undefined;
    }
    const content = Buffer.from(buffer.subarray(end + 1, next - 1));
    this.objects.push({ id: match[1], type: match[2], content });
    return next;
  }
}

function invalid(found: string): Error {
  return gitError('GIT_ANSWER_INVALID', {
    message: `Expected an object header from git cat-file; found ${JSON.stringify(found.slice(0, 120))}.`,
    remedy: 'Delete the cache folder and start again.',
  });
}

function tooLarge(): Error {
  return gitError('GIT_TOO_LARGE', {
    message: `Expected to read at most ${maximumReadBytes} bytes at once from the repository; found more.`,
    remedy: 'Keep large files out of the folders that Waybill reads.',
  });
}
