/** One value of ASN.1 in its distinguished encoding (X.690). */
export interface DerValue {
  readonly tag: number;
  /** What stands after tag and length. */
  readonly content: Buffer;
  /** The whole value, with tag and length. */
  readonly encoded: Buffer;
}

/** The tags that certificates and timestamps are made of. */
export const derTag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** What is thrown for bytes that are no DER of the expected shape; callers say in their words what was malformed. */
export class MalformedDer extends Error {
  override readonly name = 'MalformedDer';
}

/** No sequence of a certificate or a timestamp has more members. */
const maximumMembers = 4096;

/**
 * @param bytes exactly one value
 * @returns it
 * @throws MalformedDer, also where something follows
 */
export function readDer(bytes: Uint8Array): DerValue {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const value = valueAt(buffer, 0);
  if (value.encoded.length !== buffer.length) throw new MalformedDer('bytes follow the value');
  return value;
}

/**
 * @param value a constructed value
 * @param tag the tag that it must have
 * @returns its members, in order
 * @throws MalformedDer
 */
export function membersOf(value: DerValue | undefined, tag: number): DerValue[] {
  const { content } = expectTag(value, tag);
  const members: DerValue[] = [];
  for (let offset = 0; offset < content.length;) {
    if (members.length === maximumMembers) throw new MalformedDer('too many members');
    const member = valueAt(content, offset);
    members.push(member);
    offset += member.encoded.length;
  }
  return members;
}

/**
 * @param value the value, where there is one
 * @param tag the tag that it must have
 * @returns the value
 * @throws MalformedDer
 */
export function expectTag(value: DerValue | undefined, tag: number): DerValue {
  if (value?.tag === tag) return value;
  const found = value === undefined ? 'nothing' : `tag ${String(value.tag)}`;
  throw new MalformedDer(`expected tag ${String(tag)}, found ${found}`);
}

/**
 * @param value an OBJECT IDENTIFIER
 * @returns it with dots
 * @throws MalformedDer
 */
export function objectIdentifierOf(value: DerValue | undefined): string {
  const { content } = expectTag(value, derTag.objectIdentifier);
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of content) {
    arc = arc * 128 + (byte & 0x7f);
    if (!Number.isSafeInteger(arc)) throw new MalformedDer('an object identifier is too large');
    if ((byte & 0x80) !== 0) continue;
    if (arcs.length === 0)
      arcs.push(Math.min(2, Math.floor(arc / 40)), arc - 40 * Math.min(2, Math.floor(arc / 40)));
    else arcs.push(arc);
    arc = 0;
  }
  if (content.length === 0 || ((content.at(-1) ?? 0) & 0x80) !== 0) {
    throw new MalformedDer('an object identifier is cut off');
  }
  return arcs.join('.');
}

/**
 * @param value an INTEGER that is small and not negative
 * @returns it
 * @throws MalformedDer
 */
export function smallIntegerOf(value: DerValue | undefined): number {
  const { content } = expectTag(value, derTag.integer);
  if (content.length === 0 || content.length > 4 || ((content[0] ?? 0) & 0x80) !== 0) {
    throw new MalformedDer('expected a small integer');
  }
  return content.readUIntBE(0, content.length);
}

/**
 * @param value a UTCTime or a GeneralizedTime, in UTC
 * @returns milliseconds since 1970
 * @throws MalformedDer
 */
export function timeOf(value: DerValue | undefined): number {
  const text = value?.content.toString('latin1') ?? '';
  const pattern =
    value?.tag === derTag.utcTime
      ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)()Z$/
      : value?.tag === derTag.generalizedTime
        ? /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/
        : undefined;
  const match = pattern?.exec(text);
  if (match === null || match === undefined) throw new MalformedDer('expected a time in UTC');
  const [, year = '', month, day, hour, minute, second, fraction = ''] = match;
  // RFC 5280, 4.1.2.5.1: 50 to 99 are of the last century.
  const full = year.length === 4 ? year : `${Number(year) >= 50 ? '19' : '20'}${year}`;
  const milliseconds = fraction === '' ? '' : fraction.slice(0, 4);
  const time = Date.parse(
    `${full}-${String(month)}-${String(day)}T${String(hour)}:${String(minute)}:${String(second)}${milliseconds}Z`,
  );
  if (Number.isNaN(time)) throw new MalformedDer('expected a time that exists');
  return time;
}

/**
 * @param tag the tag
 * @param content what it holds
 * @returns the encoded value
 */
export function encodeDer(tag: number, content: Uint8Array): Buffer {
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const digits: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  return Buffer.concat([Buffer.from([tag, 0x80 | digits.length, ...digits]), content]);
}

function valueAt(buffer: Buffer, offset: number): DerValue {
  const tag = buffer[offset];
  const first = buffer[offset + 1];
  if (tag === undefined || first === undefined) throw new MalformedDer('it ends early');
  // Tags of more than one byte do not occur in what is read here.
  if ((tag & 0x1f) === 0x1f) throw new MalformedDer('a tag of more than one byte');
  const { length, start } = lengthAt(buffer, offset + 1, first);
  const end = start + length;
  if (end > buffer.length) throw new MalformedDer('it ends early');
  return { tag, content: buffer.subarray(start, end), encoded: buffer.subarray(offset, end) };
}

function lengthAt(
  buffer: Buffer,
  offset: number,
  first: number,
): { readonly length: number; readonly start: number } {
  if (first < 0x80) return { length: first, start: offset + 1 };
  const digits = first & 0x7f;
  const start = offset + 1 + digits;
  if (digits === 0 || digits > 4 || start > buffer.length) {
    throw new MalformedDer('a length that is not definite, or too large');
  }
  const length = buffer.readUIntBE(offset + 1, digits);
  if (length < 0x80 || buffer[offset + 1] === 0)
    throw new MalformedDer('a length that is not the shortest');
  return { length, start };
}
