import { gitError } from './error-codes.ts';

const trailerLine = /^([A-Za-z0-9][A-Za-z0-9-]{0,63}): ?(.*)$/;

/**
 * Reads the trailers of a commit message: `Key: value` lines of its last paragraph
 * (git-interpret-trailers; a paragraph that holds any other line is text).
 * @param message a whole commit message
 * @returns key → value, keys as written; the last one of a key counts
 */
export function parseTrailers(message: string): ReadonlyMap<string, string> {
  return new Map(listTrailers(message));
}

/**
 * Reads the trailers of a commit message, as `parseTrailers` does, where a key may stand more than once.
 * @param message a whole commit message
 * @returns key and value of each, in their order
 */
export function listTrailers(message: string): readonly (readonly [string, string])[] {
  const paragraphs = message
    .replaceAll('\r\n', '\n')
    .trimEnd()
    .split(/\n(?:[ \t]*\n)+/);
  const last = paragraphs.at(-1);
  if (paragraphs.length < 2 || last === undefined) return [];
  const trailers: [string, string][] = [];
  for (const line of last.split('\n')) {
    const match = trailerLine.exec(line);
    const before = trailers.at(-1);
    if (match?.[1] !== undefined) {
      trailers.push([match[1], (match[2] ?? '').trim()]);
    } else if (before !== undefined && /^[ \t]+\S/.test(line)) {
      before[1] = `${before[1]} ${line.trim()}`;
    } else {
      return [];
    }
  }
  return trailers;
}

/**
 * Writes a commit message with trailers, such that `parseTrailers` gives them back.
 * @param text the subject, with or without more paragraphs
 * @param trailers key → value: `Waybill-Release`, `Waybill-Deployment` …
 * @returns the message
 * @throws GIT_COMMIT_INVALID for a key or a value that is no trailer: a line break would forge another one
 */
export function messageWithTrailers(
  text: string,
  trailers: Readonly<Record<string, string>>,
): string {
  const lines = Object.entries(trailers).map(([key, value]) => {
    const line = `${key}: ${value.trim()}`;
    if (/[\r\n\0]/.test(line) || !trailerLine.test(line)) {
      throw gitError('GIT_COMMIT_INVALID', {
        message: `Expected a commit trailer of one line, key of letters, digits and hyphens; found ${JSON.stringify(line)}.`,
        remedy: 'Take line breaks and other characters out of the value.',
      });
    }
    return line;
  });
  return lines.length === 0 ? `${text.trimEnd()}\n` : `${text.trimEnd()}\n\n${lines.join('\n')}\n`;
}
