import { crc32 as nodeCrc32, gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainCrc32 } from './crc32.ts';
import { gzipInParallel } from './parallel-gzip.ts';

async function* cut(content: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.byteLength; at += size) yield content.subarray(at, at + size);
}

async function compress(content: Uint8Array, size: number, lanes?: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of gzipInParallel(cut(content, size), lanes)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Of several parts, and such that what repeats lies before the part that repeats it. */
function content(bytes: number, seed: number): Buffer {
  const line = Buffer.from(`line ${String(seed)} of a file that says much the same again\n`);
  const all = Buffer.alloc(bytes, line);
  for (let at = 0; at < bytes; at += 997) all[at] = (at * seed) % 251;
  return all;
}

describe('gzip on several cores', () => {
  it('gives one member that every reader opens, and the same bytes however the content comes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 3 * 1024 * 1024 + 7 }),
        fc.integer({ min: 1000, max: 2_000_000 }),
        fc.integer({ min: 1, max: 4 }),
        fc.nat(250),
        async (bytes, size, lanes, seed) => {
          const plain = content(bytes, seed);
          const compressed = await compress(plain, size, lanes);
          expect(gunzipSync(compressed).equals(plain)).toBe(true);
          expect(compressed.equals(await compress(plain, 65_536, 1))).toBe(true);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('refers back over the edge of a part: being cut costs next to nothing', async () => {
    const random = Buffer.from(
      Array.from({ length: 16_384 }, (_, index) => (index * index * 31) % 256),
    );
    // Each repetition lies in the window; across the edge at 1 MiB too.
    const plain = Buffer.concat(Array.from({ length: 128 }, () => random));
    expect((await compress(plain, 65_536)).byteLength).toBeLessThan(plain.byteLength / 50);
  });

  it('says nothing of the machine and of the time in its header', async () => {
    const compressed = await compress(Buffer.from('a'), 1);
    expect([...compressed.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
    expect(gunzipSync(await compress(Buffer.alloc(0), 1)).byteLength).toBe(0);
  });

  it('passes on what ends the content early', async () => {
    const broken = async (): Promise<void> => {
      const pieces = async function* (): AsyncGenerator<Uint8Array> {
        yield content(2_500_000, 1);
        throw new Error('the file changed');
      };
      for await (const piece of gzipInParallel(pieces())) expect(piece).toBeDefined();
    };
    await expect(broken()).rejects.toThrow('the file changed');
  });
});

describe('the check sum where Node has none', () => {
  it('is the same, also bit by bit', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array(), (first, second) => {
        const sum = plainCrc32(second, plainCrc32(first));
        expect(sum).toBe(nodeCrc32(Buffer.concat([first, second])));
      }),
    );
  });
});
