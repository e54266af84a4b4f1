import { mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { ContractVerdict } from '@waybill/contract';
import { messageOf } from '@waybill/core';
import { stageError } from '../error-codes.ts';

/** The files that a report can be written to. */
export interface ReportFiles {
  readonly sarif?: string;
  readonly junit?: string;
  readonly json?: string;
}

/**
 * Writes the report to the files that were asked for, each whole or not at all.
 * @param workspace what relative paths start from; they may not lead out of it
 * @param files the paths
 * @param verdicts what came out
 * @throws REPORT_UNWRITABLE
 */
export async function writeReports(
  workspace: string,
  files: ReportFiles,
  verdicts: readonly ContractVerdict[],
): Promise<void> {
  const { contractJunit, contractReport, contractSarif } = await import('@waybill/contract/report');
  const forms = [
    [files.sarif, () => contractSarif(verdicts)],
    [files.junit, () => contractJunit(verdicts)],
    [files.json, () => `${JSON.stringify(contractReport(verdicts), undefined, 1)}\n`],
  ] as const;
  for (const [path, text] of forms) if (path !== undefined) await write(workspace, path, text());
}

async function write(workspace: string, path: string, text: string): Promise<void> {
  const file = isAbsolute(path) ? path : join(workspace, path);
  const folder = dirname(file);
  try {
    await mkdir(folder, { recursive: true });
    const home = relative(await realpath(workspace), await realpath(folder));
    if (!isAbsolute(path) && (home === '..' || home.startsWith('../') || isAbsolute(home))) {
      throw new Error('it lies outside of the workspace');
    }
    // Renamed into its place: nobody reads half of it, and a symbolic link there is replaced, not followed.
    const written = join(folder, `.${basename(file)}.${randomUUID()}`);
    try {
      await writeFile(written, text, { flag: 'wx' });
      await rename(written, file);
    } finally {
      await rm(written, { force: true });
    }
  } catch (cause) {
    throw stageError('REPORT_UNWRITABLE', {
      message: `Expected to write the report to ${path}: ${messageOf(cause)}.`,
      remedy: 'Name a file inside the workspace, or by its full path, that this job may write.',
      facts: { path },
      cause,
    });
  }
}
