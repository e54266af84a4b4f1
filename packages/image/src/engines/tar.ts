import { TextEncoder } from 'node:util';

/** One entry of a layer. `path` has no leading slash; a folder's ends with one. */
export type TarEntry =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'link'; readonly path: string; readonly target: string }
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly size: number;
      readonly executable: boolean;
      /** Gives exactly `size` bytes. */
      open(): AsyncIterable<Uint8Array>;
    };

const block = 512;
/** Small entries are gathered to pieces of this size before they go on. */
const pieceSize = 256 * 1024;
/** What the 11 octal digits of an ustar header can hold. */
const maximumOctalSize = 0o77777777777;

const encoder = new TextEncoder();

/**
 * Writes a tar archive whose bytes depend on its entries and the time alone: POSIX ustar, with a pax header
 * where a name is too long or not ASCII or a file is too large (POSIX.1-2017, pax). Owner is 0:0 without
 * names; a folder's mode is 0755, a file's 0755 or 0644 by its executable bit, a link's 0777.
 * @param entries in the order in which they are written; a folder before what is in it
 * @param time seconds since 1970, for every entry
 * @returns the archive, piece by piece
 */
export async function* tarArchive(
  entries: Iterable<TarEntry>,
  time: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  let pending: Uint8Array[] = [];
  let pendingSize = 0;
  const gather = (bytes: Uint8Array): Uint8Array | undefined => {
    pending.push(bytes);
    pendingSize += bytes.byteLength;
    if (pendingSize < pieceSize) return undefined;
    const piece = Buffer.concat(pending);
    pending = [];
    pendingSize = 0;
    return piece;
  };
  for (const entry of entries) {
    const head = gather(entryHeader(entry, time));
    if (head !== undefined) yield head;
    if (entry.kind !== 'file') continue;
    for await (const bytes of entry.open()) {
      const piece = gather(bytes);
      if (piece !== undefined) yield piece;
    }
    const padding = gather(new Uint8Array((block - (entry.size % block)) % block));
    if (padding !== undefined) yield padding;
  }
  pending.push(new Uint8Array(2 * block));
  yield Buffer.concat(pending);
}

function entryHeader(entry: TarEntry, time: number): Uint8Array {
  const target = entry.kind === 'link' ? entry.target : '';
  const size = entry.kind === 'file' ? entry.size : 0;
  const name = splitName(entry.path);
  const extended: [string, string][] = [];
  if (name === undefined) extended.push(['path', entry.path]);
  if (target !== '' && !fits(target, 100)) extended.push(['linkpath', target]);
  if (size > maximumOctalSize) extended.push(['size', String(size)]);
  const header = ustarHeader({
    // Readers without pax see the name cut short; those with it never look here.
    name: name?.name ?? cutName(entry.path),
    prefix: name?.prefix ?? '',
    mode: modeOf(entry),
    size: Math.min(size, maximumOctalSize),
    time,
    type: entry.kind === 'folder' ? '5' : entry.kind === 'link' ? '2' : '0',
    target: fits(target, 100) ? target : cutName(target),
  });
  if (extended.length === 0) return header;
  return Buffer.concat([paxHeader(extended, time), header]);
}

function modeOf(entry: TarEntry): number {
  if (entry.kind === 'link') return 0o777;
  return entry.kind === 'folder' || entry.executable ? 0o755 : 0o644;
}

function paxHeader(records: readonly (readonly [string, string])[], time: number): Uint8Array {
  const body = Buffer.concat(records.map(([key, value]) => paxRecord(key, value)));
  const header = ustarHeader({
    name: 'PaxHeader',
    prefix: '',
    mode: 0o644,
    size: body.byteLength,
    time,
    type: 'x',
    target: '',
  });
  const padding = new Uint8Array((block - (body.byteLength % block)) % block);
  return Buffer.concat([header, body, padding]);
}

/** `<length> <key>=<value>\n`, where the length counts itself. */
function paxRecord(key: string, value: string): Uint8Array {
  const rest = encoder.encode(` ${key}=${value}\n`);
  let length = rest.byteLength + 1;
  while (String(length).length + rest.byteLength !== length) {
    length = String(length).length + rest.byteLength;
  }
  return Buffer.concat([encoder.encode(String(length)), rest]);
}

interface HeaderFields {
  readonly name: string;
  readonly prefix: string;
  readonly mode: number;
  readonly size: number;
  readonly time: number;
  readonly type: string;
  readonly target: string;
}

function ustarHeader(fields: HeaderFields): Uint8Array {
  const header = Buffer.alloc(block);
  header.write(fields.name, 0, 100, 'latin1');
  header.write(octal(fields.mode, 7), 100, 'latin1');
  header.write(octal(0, 7), 108, 'latin1');
  header.write(octal(0, 7), 116, 'latin1');
  header.write(octal(fields.size, 11), 124, 'latin1');
  header.write(octal(fields.time, 11), 136, 'latin1');
  header.write('        ', 148, 'latin1');
  header.write(fields.type, 156, 'latin1');
  header.write(fields.target, 157, 100, 'latin1');
  header.write('ustar\0' + '00', 257, 'latin1');
  header.write(octal(0, 7), 329, 'latin1');
  header.write(octal(0, 7), 337, 'latin1');
  header.write(fields.prefix, 345, 155, 'latin1');
  const checksum = header.reduce((sum, byte) => sum + byte, 0);
  header.write(`${octal(checksum, 6)}\0 `, 148, 'latin1');
  return header;
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}

/** Whether a text is ASCII and fits a field of an ustar header. */
function fits(text: string, length: number): boolean {
  return text.length <= length && /^[\x20-\x7e]*$/.test(text);
}

/** @returns the path as ustar's name and prefix, or undefined where it needs a pax header */
function splitName(path: string): { name: string; prefix: string } | undefined {
  if (fits(path, 100)) return { name: path, prefix: '' };
  if (!fits(path, 256)) return undefined;
  // The slash between the two is not stored: the name after it has 1 to 100 characters, the prefix at most 155.
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
    const name = path.slice(slash + 1);
    if (slash > 0 && slash <= 155 && name.length > 0 && name.length <= 100) {
      return { name, prefix: path.slice(0, slash) };
    }
  }
  return undefined;
}

function cutName(path: string): string {
  return path.replace(/[^\x20-\x7e]/g, '_').slice(0, 100);
}
