import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { messageOf } from '@waybill/core';
import { cliError } from '../error-codes.ts';

/** What is read at most; the editor has a smaller limit of its own, and says so. */
const maximumBytes = 64 * 1024 * 1024;

/** A file of desired state that stands in a folder of this machine. */
export interface FileToEdit {
  /** As it was named. */
  readonly name: string;
  /** Where its bytes are: a link is followed, so that it stays one. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly mode: number;
}

/**
 * Reads a file that is to be edited.
 * @param name its path
 * @throws DESIRED_STATE_FILE_UNUSABLE where there is none, where it is no plain file, or too large
 */
export async function readFileToEdit(name: string): Promise<FileToEdit> {
  const path = await realpath(name).catch((error: unknown) => {
    throw unusable(name, reasonOf(error), 'Name a file that exists.');
  });
  // A pipe would never answer an open for reading.
  const found = await stat(path);
  if (!found.isFile()) {
    const what = found.isDirectory() ? 'it is a directory' : 'it is no plain file';
    throw unusable(name, what, 'Name the file itself.');
  }
  if (found.size > maximumBytes) {
    const what = `it has ${String(found.size)} bytes, and at most ${String(maximumBytes)} are read`;
    throw unusable(name, what, 'Check that it is the right file.');
  }
  return { name, path, bytes: await readWhole(name, path), mode: found.mode & 0o7777 };
}

async function readWhole(name: string, path: string): Promise<Uint8Array> {
  try {
    const handle = await open(path, 'r');
    try {
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw unusable(name, reasonOf(error), 'Make it readable for this user.');
  }
}

/**
 * Refuses a file that nobody may write: for a superuser, and for whoever owns the folder, a rename would do it
 * all the same.
 * @param file the file
 * @throws DESIRED_STATE_FILE_UNUSABLE
 */
export function requireWritable(file: FileToEdit): void {
  const anyWrite = constants.S_IWUSR | constants.S_IWGRP | constants.S_IWOTH;
  if ((file.mode & anyWrite) === 0) {
    throw unusable(
      file.name,
      'it is read-only',
      'Make it writable (`chmod u+w`), or leave out --write.',
    );
  }
}

/**
 * Writes a file whole or not at all, with the mode that it had.
 * @param file what was read
 * @param bytes what it is to hold
 * @throws DESIRED_STATE_FILE_UNUSABLE where it is read-only, where its folder is, or where somebody else wrote it
 *   in the meantime
 */
export async function replaceFile(file: FileToEdit, bytes: Uint8Array): Promise<void> {
  requireWritable(file);
  const suffix = randomBytes(6).toString('hex');
  const unfinished = join(dirname(file.path), `.${basename(file.path)}.${suffix}.unfinished`);
  try {
    const handle = await open(unfinished, 'wx', file.mode);
    try {
      await handle.writeFile(bytes);
      // The mode that was given to `open` is subject to the umask.
      await handle.chmod(file.mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await requireUnchanged(file);
    await rename(unfinished, file.path);
  } catch (error) {
    await rm(unfinished, { force: true });
    if (!isSystemError(error)) throw error;
    throw unusable(
      file.name,
      reasonOf(error),
      'Make the file and its folder writable for this user.',
    );
  }
}

async function requireUnchanged(file: FileToEdit): Promise<void> {
  const now = await readWhole(file.name, file.path);
  if (Buffer.compare(now, file.bytes) === 0) return;
  throw unusable(
    file.name,
    'it was changed by somebody else while it was edited',
    'Run it again; nothing was written.',
  );
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === 'object' && error !== null && 'code' in error && 'syscall' in error;
}

/** What people know the usual answers of the operating system as. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of its path is no directory',
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
};

function reasonOf(error: unknown): string {
  const code = isSystemError(error) ? error.code : undefined;
  return (code === undefined ? undefined : reasons[code]) ?? messageOf(error);
}

function unusable(name: string, problem: string, remedy: string): Error {
  return cliError('DESIRED_STATE_FILE_UNUSABLE', {
    message: `${name} cannot be edited: ${problem}.`,
    remedy,
    facts: { file: name, problem },
  });
}
