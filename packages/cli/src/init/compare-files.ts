import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isAbsent } from '@waybill/core';
import { parse } from 'yaml';
import type { WorkflowFile } from './caller-form.ts';

/** How a file of the repository compares with the one that would be written. */
export interface FileComparison extends WorkflowFile {
  /** `same` also where only formatting and comments differ: formatters of the caller's may do that. */
  readonly state: 'missing' | 'same' | 'different';
  /** What is there now. */
  readonly found: string | undefined;
}

/** A workflow is shorter; what is longer is something else. */
const longestFile = 1024 * 1024;

/**
 * @param root the root of the repository
 * @param files the files as they would be written
 * @returns how each compares with what is there
 */
export async function compareFiles(
  root: string,
  files: readonly WorkflowFile[],
): Promise<readonly FileComparison[]> {
  return await Promise.all(
    files.map(async (file) => {
      const found = await readIfPresent(join(root, file.path));
      if (found === undefined) return { ...file, state: 'missing' as const, found };
      return { ...file, state: sameWorkflow(found, file.text) ? 'same' : 'different', found };
    }),
  );
}

async function readIfPresent(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

function sameWorkflow(found: string, wanted: string): boolean {
  if (found === wanted) return true;
  if (found.length > longestFile) return false;
  try {
    return isDeepStrictEqual(parse(found, { maxAliasCount: 0 }), parse(wanted));
  } catch {
    // What is no YAML is another file.
    return false;
  }
}

/**
 * Writes files; their folders are made where they are missing.
 * @param root the root of the repository
 * @param files the files
 */
export async function writeFiles(root: string, files: readonly WorkflowFile[]): Promise<void> {
  for (const { path, text } of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

/**
 * @param comparison a file that differs
 * @returns its lines that are not in the other, marked `-` (there) and `+` (wanted), at most 40 of them
 */
export function differences({ found, text }: FileComparison): readonly string[] {
  const there = (found ?? '').split('\n');
  const wanted = text.split('\n');
  const lines = [
    ...there.filter((line) => !wanted.includes(line)).map((line) => `- ${line}`),
    ...wanted.filter((line) => !there.includes(line)).map((line) => `+ ${line}`),
  ];
  const shown = lines.slice(0, 40);
  return lines.length > shown.length
    ? [...shown, `… and ${String(lines.length - shown.length)} more lines`]
    : shown;
}
