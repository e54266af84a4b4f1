import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { lstat, open, readdir, readlink, realpath } from 'node:fs/promises';
import { posix, relative, resolve, sep } from 'node:path';
import type { Layer } from '@waybill/config';
import { imageError } from '../error-codes.ts';
import { exclusion, type Exclusion } from './exclude-pattern.ts';
import type { TarEntry } from './tar.ts';

/** Files are read in pieces of this size. */
const pieceBytes = 1024 * 1024;

/** What a layer may hold at most. */
export interface LayerLimits {
  readonly maximumFiles: number;
  readonly maximumBytes: number;
}

/** Far beyond any sensible image; a link farm or a forgotten data folder stops here and not on a full disk. */
export const defaultLayerLimits: LayerLimits = {
  maximumFiles: 200_000,
  maximumBytes: 8 * 1024 * 1024 * 1024,
};

/** The files of a layer: what goes into the archive, in its order. */
export interface LayerFiles {
  readonly entries: readonly TarEntry[];
  readonly files: number;
  readonly bytes: number;
}

/**
 * Lists what a layer takes from the checkout. Only regular files, folders and symbolic links go in; nothing
 * outside the checkout is read, and a link must stay inside the folder that is copied. The order is that of
 * the names, whatever the file system's is.
 * @param checkout the folder with the commit's files
 * @param layer from, to and exclude
 * @param options `parents`: whether the folders above `to` are entries too (on scratch there are none below);
 *   limits; signal
 * @returns the entries; the files' content is read when they are written
 * @throws IMAGE_SOURCE_MISSING, IMAGE_SOURCE_OUTSIDE, IMAGE_LINK_OUTSIDE, IMAGE_FILE_UNSUPPORTED,
 *   IMAGE_LAYER_EMPTY, IMAGE_TOO_LARGE, IMAGE_PATTERN_INVALID
 */
export async function layerFiles(
  checkout: string,
  layer: Layer,
  options: { parents: boolean; limits: LayerLimits; signal: AbortSignal },
): Promise<LayerFiles> {
  const root = await sourceOf(checkout, layer.from);
  const walk: Walk = {
    root,
    from: layer.from,
    excluded: exclusion(layer.exclude),
    limits: options.limits,
    signal: options.signal,
    target: posix.normalize(layer.to).replace(/^\/+|\/+$/g, ''),
    found: [],
    files: 0,
    bytes: 0,
  };
  const facts = await lstat(root);
  if (!facts.isDirectory() && walk.target === '') throw unnamedFile(layer);
  if (facts.isDirectory()) {
    if (walk.target !== '') walk.found.push({ kind: 'folder', path: `${walk.target}/` });
    await addFolder(walk, '');
  } else {
    await addFile(walk, root, walk.target, '');
  }
  if (walk.files === 0) throw emptyLayer(layer);
  if (options.parents) walk.found.push(...parentsOf(walk.target));
  const entries = walk.found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { entries, files: walk.files, bytes: walk.bytes };
}

interface Walk {
  readonly root: string;
  readonly from: string;
  readonly excluded: Exclusion;
  readonly limits: LayerLimits;
  readonly signal: AbortSignal;
  readonly target: string;
  readonly found: TarEntry[];
  files: number;
  bytes: number;
}

/** The real path of what a layer takes; the checkout may itself be reached through links. */
async function sourceOf(checkout: string, from: string): Promise<string> {
  const root = await realpath(checkout);
  const path = await realpath(resolve(root, from)).catch((error: unknown) => {
    throw imageError('IMAGE_SOURCE_MISSING', {
      message: `Expected ${JSON.stringify(from)} in the checkout, for a layer of the image; it is not there.`,
      remedy:
        'Check `from` of the layer in waybill.yaml, and that the build which makes it ran before this step.',
      facts: { from },
      cause: error,
    });
  });
  const inside = relative(root, path);
  const names = inside.split(sep);
  if (names[0] !== '..' && !names.includes('.git')) return path;
  throw imageError('IMAGE_SOURCE_OUTSIDE', {
    message: `Expected ${JSON.stringify(from)} to lie in the checkout; it leads ${names.includes('.git') ? 'into .git' : 'out of it'}.`,
    remedy:
      'Let the layer take a folder or file of the checkout itself; replace the symbolic link by what it points at.',
    facts: { from },
  });
}

async function addFolder(walk: Walk, folder: string): Promise<void> {
  walk.signal.throwIfAborted();
  const items = await readdir(resolve(walk.root, folder), { withFileTypes: true });
  for (const item of items) {
    const path = folder === '' ? item.name : `${folder}/${item.name}`;
    if (walk.excluded(path)) continue;
    if (item.name.includes('\uFFFD')) throw unsupported(walk, path, 'a name that is not UTF-8');
    const inImage = walk.target === '' ? path : `${walk.target}/${path}`;
    if (item.isDirectory()) {
      walk.found.push({ kind: 'folder', path: `${inImage}/` });
      await addFolder(walk, path);
    } else if (item.isSymbolicLink()) {
      await addLink(walk, path, inImage);
    } else {
      await addFile(walk, resolve(walk.root, path), inImage, path);
    }
  }
}

async function addFile(walk: Walk, source: string, inImage: string, path: string): Promise<void> {
  const facts = await lstat(source);
  if (!facts.isFile()) throw unsupported(walk, path, 'neither a file nor a folder nor a link');
  walk.files += 1;
  walk.bytes += facts.size;
  refuseTooLarge(walk);
  walk.found.push({
    kind: 'file',
    path: inImage,
    size: facts.size,
    executable: (facts.mode & 0o100) !== 0,
    open: () => readExactly(source, facts.size, path === '' ? walk.from : `${walk.from}/${path}`),
  });
}

async function addLink(walk: Walk, path: string, inImage: string): Promise<void> {
  const target = (await readlink(resolve(walk.root, path))).split(sep).join('/');
  walk.files += 1;
  refuseTooLarge(walk);
  const lexical = posix.join(posix.dirname(path), target);
  const real = await realpath(resolve(walk.root, path)).catch(() => undefined);
  const leaves =
    target.startsWith('/') ||
    target.includes('\uFFFD') ||
    lexical === '..' ||
    lexical.startsWith('../') ||
    (real !== undefined && relative(walk.root, real).split(sep)[0] === '..');
  if (!leaves) {
    walk.found.push({ kind: 'link', path: inImage, target });
    return;
  }
  throw imageError('IMAGE_LINK_OUTSIDE', {
    message: `Expected every symbolic link of ${JSON.stringify(walk.from)} to stay inside it; ${JSON.stringify(path)} points at ${JSON.stringify(target)}.`,
    remedy:
      'Copy the folder that holds both ends, replace the link by a file, or leave it out with `exclude`.',
    facts: { from: walk.from, path, target },
  });
}

/** Reads a file without following a link, and exactly as many bytes as its header announces. */
async function* readExactly(
  source: string,
  size: number,
  shown: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (size <= pieceBytes) {
    yield readSmall(source, size, shown);
    return;
  }
  const file = await open(source, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    let left = size;
    while (left > 0) {
      const buffer = Buffer.allocUnsafe(Math.min(left, pieceBytes));
      const { bytesRead } = await file.read(buffer, 0, buffer.byteLength);
      if (bytesRead === 0) throw fileChanged(shown);
      left -= bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
    const { size: now } = await file.stat();
    if (now !== size) throw fileChanged(shown);
  } finally {
    await file.close();
  }
}

/** At once: the four errands of a small file would each wait for a thread that compresses. */
function readSmall(source: string, size: number, shown: string): Uint8Array {
  const buffer = Buffer.allocUnsafe(size);
  const file = openSync(source, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    for (let filled = 0; filled < size;) {
      const bytes = readSync(file, buffer, filled, size - filled, null);
      if (bytes === 0) throw fileChanged(shown);
      filled += bytes;
    }
    if (fstatSync(file).size !== size) throw fileChanged(shown);
    return buffer;
  } finally {
    closeSync(file);
  }
}

function* parentsOf(target: string): Generator<TarEntry> {
  for (let path = posix.dirname(target); path !== '.' && path !== '/'; path = posix.dirname(path)) {
    yield { kind: 'folder', path: `${path}/` };
  }
}

function refuseTooLarge(walk: Walk): void {
  const { maximumFiles, maximumBytes } = walk.limits;
  if (walk.files <= maximumFiles && walk.bytes <= maximumBytes) return;
  throw imageError('IMAGE_TOO_LARGE', {
    message:
      `Expected at most ${String(maximumFiles)} files and ${String(maximumBytes)} bytes in the layer from ${JSON.stringify(walk.from)}; ` +
      `found more (${String(walk.files)} files, ${String(walk.bytes)} bytes so far).`,
    remedy: 'Leave out what the image does not need (`exclude`), or take a smaller folder.',
    facts: { from: walk.from, maximumFiles, maximumBytes },
  });
}

function unsupported(walk: Walk, path: string, what: string): Error {
  return imageError('IMAGE_FILE_UNSUPPORTED', {
    message: `Expected files, folders and symbolic links in ${JSON.stringify(walk.from)}; ${JSON.stringify(path)} is ${what}.`,
    remedy: 'Remove it from the folder, or leave it out with `exclude`.',
    facts: { from: walk.from, path },
  });
}

function unnamedFile({ from, to }: Layer): Error {
  return imageError('IMAGE_FILE_UNSUPPORTED', {
    message: `Expected a name for the file ${JSON.stringify(from)} in the image; "to" is ${JSON.stringify(to)}.`,
    remedy: `Write the whole path in waybill.yaml, such as "/${posix.basename(from)}".`,
    facts: { from, to },
  });
}

function fileChanged(path: string): Error {
  return imageError('IMAGE_FILE_CHANGED', {
    message: `Expected ${JSON.stringify(path)} to stay as it was while the image was made; its size changed.`,
    remedy: 'Let nothing write into the checkout while images are built, and run this again.',
    facts: { path },
  });
}

function emptyLayer(layer: Layer): Error {
  return imageError('IMAGE_LAYER_EMPTY', {
    message: `Expected at least one file in the layer from ${JSON.stringify(layer.from)}; found none.`,
    remedy:
      'Check that the build which fills the folder ran before this step, and that `exclude` leaves something in.',
    facts: { from: layer.from, exclude: layer.exclude },
  });
}
