import { StringDecoder } from 'node:string_decoder';

/** A line, or that it was longer than is read. */
export type BoundedLine = { readonly text: string } | { readonly tooLong: true };

/**
 * Splits a stream into lines of a bounded length: a line that is longer is dropped and said to be, the next one is read all the
 * same, so that a line out stands for each line in.
 * @param stream the bytes
 * @param limit the most characters of a line
 */
export async function* boundedLines(
  stream: AsyncIterable<Uint8Array | string>,
  limit: number,
): AsyncGenerator<BoundedLine> {
  const decoder = new StringDecoder('utf8');
  let parts: string[] = [];
  let length = 0;
  const take = (text: string): void => {
    length += text.length;
    if (length <= limit) parts.push(text);
    else parts = [];
  };
  const line = (): BoundedLine => {
    const ended: BoundedLine =
      length > limit ? { tooLong: true } : { text: parts.join('').replace(/\r$/, '') };
    parts = [];
    length = 0;
    return ended;
  };
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.write(Buffer.from(chunk));
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      take(text.slice(start, end));
      yield line();
      start = end + 1;
    }
    take(text.slice(start));
  }
  take(decoder.end());
  if (length > 0) yield line();
}
