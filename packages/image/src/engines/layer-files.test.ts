import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  defaultLayerLimits,
  layerFiles,
  type LayerFiles,
  type LayerLimits,
} from './layer-files.ts';

let outside = '';
let checkout = '';

beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'waybill-layer-test-'));
  checkout = join(outside, 'checkout');
  mkdirSync(checkout);
});
afterEach(() => rmSync(outside, { recursive: true, force: true }));

describe('what a layer takes from the checkout', () => {
  it('lists a folder in the order of its names, under its place in the image', async () => {
    write('dist/b.js', 'b');
    write('dist/a/z.js', 'z');
    write('dist/a.js', 'a');
    const { entries, files, bytes } = await list(
      { from: 'dist', to: '/srv/app' },
      { parents: true },
    );
    expect(entries.map(({ path }) => path)).toEqual([
      'srv/',
      'srv/app/',
      'srv/app/a.js',
      'srv/app/a/',
      'srv/app/a/z.js',
      'srv/app/b.js',
    ]);
    expect([files, bytes]).toEqual([3, 3]);
  });

  it('names no folder above the target on a base image, whose own modes (such as /tmp) must stay', async () => {
    write('dist/a.js', 'a');
    const { entries } = await list({ from: 'dist', to: '/tmp/app' });
    expect(entries.map(({ path }) => path)).toEqual(['tmp/app/', 'tmp/app/a.js']);
  });

  it('takes a single file under the very name', async () => {
    write('config/production.json', '{}');
    const { entries } = await list({ from: 'config/production.json', to: '/etc/app.json' });
    expect(entries.map(({ path }) => path)).toEqual(['etc/app.json']);
    await expect(list({ from: 'config/production.json', to: '/' })).rejects.toMatchObject({
      code: 'IMAGE_FILE_UNSUPPORTED',
    });
  });

  it('leaves out what `exclude` says, and .git always', async () => {
    write('.git/config', 'token');
    write('a.js', 'a');
    write('a.js.map', 'm');
    write('test/x.js', 'x');
    const { entries } = await list({ from: '.', to: '/', exclude: ['**/*.map', 'test'] });
    expect(entries.map(({ path }) => path)).toEqual(['a.js']);
  });

  it('keeps links that stay inside, also those that lead nowhere', async () => {
    write('dist/bin/real.js', 'r');
    symlinkSync('real.js', join(checkout, 'dist/bin/alias.js'));
    symlinkSync('../bin', join(checkout, 'dist/bin/self'));
    symlinkSync('later.js', join(checkout, 'dist/dangling'));
    const { entries } = await list({ from: 'dist', to: '/app' });
    const links = entries.flatMap((entry) =>
      entry.kind === 'link' ? [`${entry.path} ${entry.target}`] : [],
    );
    expect(links).toEqual([
      'app/bin/alias.js real.js',
      'app/bin/self ../bin',
      'app/dangling later.js',
    ]);
  });

  it.each([
    ['an absolute target', '/etc/passwd'],
    ['the folder above', '../secret'],
    ['the checkout beside the folder', '../src/a.js'],
    ['out and in again', '../dist/a.js'],
  ])('refuses a link to %s', async (_, target) => {
    write('dist/a.js', 'a');
    write('src/a.js', 'a');
    symlinkSync(target, join(checkout, 'dist/link'));
    await expect(list({ from: 'dist', to: '/app' })).rejects.toMatchObject({
      code: 'IMAGE_LINK_OUTSIDE',
      facts: { path: 'link', target },
    });
  });

  it('refuses a link that leaves the folder only through another link', async () => {
    write('dist/deep/a.js', 'a');
    write('secret', 's');
    symlinkSync('..', join(checkout, 'dist/deep/up'));
    symlinkSync('up/../secret', join(checkout, 'dist/deep/out'));
    await expect(list({ from: 'dist', to: '/app' })).rejects.toMatchObject({
      code: 'IMAGE_LINK_OUTSIDE',
    });
  });

  it('refuses a source that leaves the checkout through a link, or leads into .git', async () => {
    writeFileSync(join(outside, 'secret'), 's');
    write('.git/config', 'token');
    symlinkSync(outside, join(checkout, 'away'));
    symlinkSync('.git/config', join(checkout, 'config'));
    for (const from of ['away', 'away/secret', '../secret', 'config']) {
      await expect(list({ from, to: '/app' })).rejects.toMatchObject({
        code: 'IMAGE_SOURCE_OUTSIDE',
      });
    }
  });

  it('refuses what an image cannot carry: a pipe', async () => {
    write('dist/a.js', 'a');
    execFileSync('mkfifo', [join(checkout, 'dist/pipe')]);
    await expect(list({ from: 'dist', to: '/app' })).rejects.toMatchObject({
      code: 'IMAGE_FILE_UNSUPPORTED',
    });
  });

  it('says what to do about a missing and about an empty folder', async () => {
    await expect(list({ from: 'dist', to: '/app' })).rejects.toMatchObject({
      code: 'IMAGE_SOURCE_MISSING',
      remedy: expect.stringContaining('ran before this step'),
    });
    mkdirSync(join(checkout, 'dist'));
    await expect(list({ from: 'dist', to: '/app' })).rejects.toMatchObject({
      code: 'IMAGE_LAYER_EMPTY',
    });
  });

  it('stops at the limits', async () => {
    write('dist/a', '12345');
    write('dist/b', '12345');
    const limits = { maximumFiles: 1, maximumBytes: 100 };
    await expect(list({ from: 'dist', to: '/' }, { limits })).rejects.toMatchObject({
      code: 'IMAGE_TOO_LARGE',
    });
    await expect(
      list({ from: 'dist', to: '/' }, { limits: { maximumFiles: 9, maximumBytes: 9 } }),
    ).rejects.toMatchObject({ code: 'IMAGE_TOO_LARGE' });
  });

  it('notices a file that changes between the look and the reading', async () => {
    write('dist/a', '12345');
    const { entries } = await list({ from: 'dist', to: '/' });
    for (const text of ['123', '1234567']) {
      write('dist/a', text);
      await expect(readAll(entries)).rejects.toMatchObject({ code: 'IMAGE_FILE_CHANGED' });
    }
  });

  it('sees the owner’s executable bit, whatever the umask took from the others', async () => {
    write('dist/run', 'x');
    write('dist/text', 'x');
    chmodSync(join(checkout, 'dist/run'), 0o700);
    chmodSync(join(checkout, 'dist/text'), 0o677);
    const { entries } = await list({ from: 'dist', to: '/' });
    expect(entries.map((entry) => (entry.kind === 'file' ? entry.executable : undefined))).toEqual([
      true,
      false,
    ]);
  });
});

function write(path: string, text: string): void {
  const full = join(checkout, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
}

function list(
  layer: { from: string; to: string; exclude?: string[] },
  options: { parents?: boolean; limits?: LayerLimits } = {},
): Promise<LayerFiles> {
  return layerFiles(
    checkout,
    { exclude: [], ...layer },
    {
      parents: options.parents ?? false,
      limits: options.limits ?? defaultLayerLimits,
      signal: new AbortController().signal,
    },
  );
}

async function readAll(entries: LayerFiles['entries']): Promise<void> {
  for (const entry of entries) {
    if (entry.kind !== 'file') continue;
    for await (const _piece of entry.open());
  }
}
