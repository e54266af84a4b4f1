import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tarArchive, type TarEntry } from './tar.ts';
import { readTar } from '../testing/tar-reader.ts';

const time = 1_767_225_600;

describe('the tar writer', () => {
  it('writes folders, files and links with the modes, owner and time that never vary', async () => {
    const archive = await written([
      { kind: 'folder', path: 'app/' },
      file('app/run', 'echo', true),
      file('app/text', 'hello', false),
      { kind: 'link', path: 'app/to', target: 'text' },
    ]);
    expect(
      readTar(archive).map(({ content, ...entry }) => ({ ...entry, text: content.toString() })),
    ).toEqual([
      { path: 'app/', type: '5', mode: 0o755, owner: '0:0::', time, target: '', text: '' },
      { path: 'app/run', type: '0', mode: 0o755, owner: '0:0::', time, target: '', text: 'echo' },
      { path: 'app/text', type: '0', mode: 0o644, owner: '0:0::', time, target: '', text: 'hello' },
      { path: 'app/to', type: '2', mode: 0o777, owner: '0:0::', time, target: 'text', text: '' },
    ]);
    expect(archive.byteLength % 512).toBe(0);
    expect(archive.subarray(-1024).every((byte) => byte === 0)).toBe(true);
  });

  it.each([
    ['100 characters', 'a'.repeat(100)],
    ['101 characters without a slash', 'a'.repeat(101)],
    ['a prefix of 155 and a name of 100', `${'p'.repeat(155)}/${'n'.repeat(100)}`],
    ['a prefix of 156', `${'p'.repeat(156)}/${'n'.repeat(100)}`],
    ['a name that no prefix makes short', `p/${'n'.repeat(150)}`],
    ['300 characters', Array.from({ length: 30 }, () => 'folder-xyz').join('/')],
    ['characters beyond ASCII', 'données/文字/🚚.txt'],
    ['a line break', 'odd\nname'],
  ])('keeps a name of %s', async (_, path) => {
    const [entry] = readTar(await written([file(path, 'x', false)]));
    expect(entry?.path).toBe(path);
  });

  it('is a law: any names, contents and links come back as they were', async () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
      .filter((text) => !/[/\0]/.test(text));
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
    const entry = fc.oneof(
      fc
        .record({ path, bytes: fc.uint8Array({ maxLength: 1200 }), executable: fc.boolean() })
        .map((value) => ({
          kind: 'file' as const,
          path: value.path,
          size: value.bytes.byteLength,
          executable: value.executable,
          open: () => pieces(value.bytes),
          bytes: value.bytes,
        })),
      fc.record({ path, target: path }).map((value) => ({ kind: 'link' as const, ...value })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 8 }), async (entries) => {
        const read = readTar(await written(entries));
        expect(read.map((item) => [item.path, item.target, item.content.toString('hex')])).toEqual(
          entries.map((item) => [
            item.path,
            item.kind === 'link' ? item.target : '',
            item.kind === 'file' ? Buffer.from(item.bytes).toString('hex') : '',
          ]),
        );
      }),
    );
  });
});

function file(path: string, text: string, executable: boolean): TarEntry {
  const bytes = Buffer.from(text);
  return { kind: 'file', path, size: bytes.byteLength, executable, open: () => pieces(bytes) };
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += 100) yield bytes.subarray(at, at + 100);
}

async function written(entries: readonly TarEntry[]): Promise<Buffer> {
  const collected: Uint8Array[] = [];
  for await (const piece of tarArchive(entries, time)) collected.push(piece);
  return Buffer.concat(collected);
}
