/** An entry as a reader of tar archives sees it; written for tests, independently of the writer. */
export interface ReadEntry {
  readonly path: string;
  readonly type: string;
  readonly mode: number;
  readonly owner: string;
  readonly time: number;
  readonly target: string;
  readonly content: Buffer;
}

/**
 * Reads a POSIX tar archive with pax headers.
 * @param archive the whole archive
 * @returns its entries, in order
 * @throws Error for a wrong checksum or a missing end
 */
export function readTar(archive: Buffer): ReadEntry[] {
  const entries: ReadEntry[] = [];
  let extended = new Map<string, string>();
  let at = 0;
  for (;;) {
    const header = archive.subarray(at, at + 512);
    if (header.byteLength < 512) throw new Error('the archive ends without its two empty blocks');
    if (header.every((byte) => byte === 0)) break;
    const field = (start: number, length: number): string =>
      header
        .subarray(start, start + length)
        .toString('latin1')
        .replace(/\0.*$/s, '');
    const number = (start: number, length: number): number =>
      Number.parseInt(field(start, length).trim(), 8);
    const sum = header.reduce(
      (total, byte, position) => total + (position >= 148 && position < 156 ? 32 : byte),
      0,
    );
    if (sum !== number(148, 8)) throw new Error('a header has a wrong checksum');
    const size = Number(extended.get('size') ?? number(124, 12));
    const content = Buffer.from(archive.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
    const type = field(156, 1);
    if (type === 'x') {
      extended = paxRecords(content);
      continue;
    }
    const prefix = field(345, 155);
    const name = field(0, 100);
    entries.push({
      path: extended.get('path') ?? (prefix === '' ? name : `${prefix}/${name}`),
      type,
      mode: number(100, 8),
      owner: `${String(number(108, 8))}:${String(number(116, 8))}:${field(265, 32)}:${field(297, 32)}`,
      time: number(136, 12),
      target: extended.get('linkpath') ?? field(157, 100),
      content,
    });
    extended = new Map();
  }
  return entries;
}

function paxRecords(bytes: Buffer): Map<string, string> {
  const records = new Map<string, string>();
  for (let at = 0; at < bytes.byteLength;) {
    const space = bytes.indexOf(' ', at);
    const length = Number(bytes.subarray(at, space).toString('utf8'));
    const record = bytes.subarray(space + 1, at + length - 1).toString('utf8');
    records.set(record.slice(0, record.indexOf('=')), record.slice(record.indexOf('=') + 1));
    at += length;
  }
  return records;
}
