import zlib from 'node:zlib';

const table = new Uint32Array(256).map((_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1)
    value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/**
 * The check sum of gzip (RFC 1952, 8), written out.
 * @param bytes what follows what was summed up before
 * @param before the sum so far
 * @returns the sum with them
 */
export function plainCrc32(bytes: Uint8Array, before = 0): number {
  let sum = ~before;
  for (const byte of bytes) sum = (table[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}

/** The same, as fast as Node has it; before 20.15 it has none. */
export const crc32: (bytes: Uint8Array, before?: number) => number = Object.hasOwn(zlib, 'crc32')
  ? (bytes, before = 0) => zlib.crc32(bytes, before)
  : plainCrc32;
