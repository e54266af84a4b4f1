const newline = 0x0a;

/** What a splitter does with a line that is longer than its limit. */
export interface LongLines {
  readonly maximumBytes: number;
  /** Gets the beginning of a line that is cut; where it throws, the stream ends. */
  readonly onLong: (beginning: string) => void;
}

/**
 * Cuts a stream of bytes into lines. A character whose bytes come in two pieces stays whole, since a line becomes
 * text only when all of it is there.
 */
export class LineSplitter {
  readonly #onLine: (line: string) => void;
  readonly #long: LongLines;
  #pieces: Buffer[] = [];
  #size = 0;
  /** Whether what comes until the next line end belongs to a line that was cut. */
  #isCut = false;

  constructor(onLine: (line: string) => void, long: LongLines) {
    this.#onLine = onLine;
    this.#long = long;
  }

  /** Takes the next bytes. @throws what the takers of lines throw */
  push(chunk: Buffer): void {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(newline, start);
      if (end < 0) break;
      this.#append(chunk.subarray(start, end));
      this.#finish();
      start = end + 1;
    }
    if (start < chunk.length) this.#append(chunk.subarray(start));
  }

  /** The stream has ended: gives a last line that has no line end. */
  end(): void {
    if (this.#size > 0) this.#finish();
    this.#isCut = false;
  }

  #append(piece: Buffer): void {
    if (this.#isCut) return;
    const room = this.#long.maximumBytes - this.#size;
    if (piece.length > room) {
      this.#pieces.push(piece.subarray(0, room));
      const beginning = this.#take();
      this.#isCut = true;
      this.#long.onLong(beginning);
      return;
    }
    if (piece.length === 0) return;
    this.#pieces.push(piece);
    this.#size += piece.length;
  }

  #finish(): void {
    if (this.#isCut) {
      this.#isCut = false;
      return;
    }
    this.#onLine(this.#take());
  }

  #take(): string {
    const [first] = this.#pieces;
    const bytes =
      this.#pieces.length === 1 && first !== undefined ? first : Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.#size = 0;
    return bytes.toString('utf8');
  }
}
