import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ScanConfig } from '@waybill/config';
import { isWaybillError } from '@waybill/core';
import { runToSuccess, type ToolSources } from '@waybill/process';
import { findPinned, grype } from '../anchore-tools.ts';
import { supplyChainError } from '../error-codes.ts';
import { documentInvalid } from '../json-document.ts';
import type { Sbom } from '../sbom/sbom.ts';
import { readToolOutput, withToolFolder } from '../tool-folder.ts';
import type { ScanReport } from './finding.ts';
import { maximumReportBytes, readScanReport } from './read-report.ts';

/** What grype scans, and how. */
export interface GrypeRequest {
  readonly sbom: Sbom;
  /** What names it in messages. */
  readonly what: string;
  readonly config: Pick<ScanConfig, 'database' | 'timeoutMilliseconds' | 'grype'>;
  /** Keeps grype's database; several processes may share it. */
  readonly databaseFolder: string;
  readonly notBefore: string;
  readonly tools: ToolSources;
}

/**
 * Lets grype look up what a bill of materials names. The age of its database is judged here, with the findings, not by
 * grype: it would fail without saying what was found.
 * @param request the bill of materials and where the database is
 * @returns what it found
 * @throws SCAN_TOOL_FAILED, SCAN_REPORT_INVALID, and what finding the tool throws
 */
export async function runGrype(request: GrypeRequest): Promise<ScanReport> {
  const { sbom, what, config, tools } = request;
  const { program } = await findPinned(grype, config.grype, tools);
  await mkdir(request.databaseFolder, { recursive: true });
  return await withToolFolder('grype', async (folder) => {
    const input = join(folder.path, 'sbom.json');
    const output = join(folder.path, 'report.json');
    await writeFile(input, sbom.bytes, { mode: 0o600 });
    await run([program, `sbom:${input}`, '--output', 'json', '--file', output, '--quiet'], {
      ...request,
      cwd: folder.path,
      env: folder.environment(grypeEnvironment(config.database, request.databaseFolder)),
    });
    const read = await readToolOutput(output, maximumReportBytes);
    if ('tooLarge' in read) {
      throw documentInvalid(
        {
          code: 'SCAN_REPORT_INVALID',
          what,
          remedy: 'Split the image; nobody reads such a report.',
        },
        `${String(read.tooLarge)} bytes`,
      );
    }
    return readScanReport(read.bytes, { what, notBefore: request.notBefore });
  });
}

/**
 * @param database whether and from where it is updated
 * @param folder where it is kept
 * @returns grype's settings, as variables (its README, "Configuration")
 */
export function grypeEnvironment(
  database: ScanConfig['database'],
  folder: string,
): Readonly<Record<string, string>> {
  return {
    GRYPE_CHECK_FOR_APP_UPDATE: 'false',
    GRYPE_DB_CACHE_DIR: folder,
    GRYPE_DB_AUTO_UPDATE: String(database.update),
    GRYPE_DB_VALIDATE_AGE: 'false',
    ...(database.url === undefined ? {} : { GRYPE_DB_UPDATE_URL: database.url }),
  };
}

async function run(
  command: readonly [string, ...string[]],
  request: GrypeRequest & { readonly cwd: string; readonly env: Record<string, string> },
): Promise<void> {
  const { cwd, env, tools, what, config } = request;
  const { timeoutMilliseconds } = config;
  try {
    await runToSuccess(command, { cwd, env, signal: tools.signal, timeoutMilliseconds });
  } catch (error) {
    if (!isWaybillError(error, 'PROCESS_FAILED')) throw error;
    throw supplyChainError('SCAN_TOOL_FAILED', {
      message: `Expected grype to scan ${what}; ${error.message}`,
      remedy: config.database.update
        ? 'Check that it reaches its database, or give another place (`scan.database.url`).'
        : 'Put a database into the cache first (`grype db update` or `grype db import`), or say `scan.database.update: true`.',
      cause: error,
    });
  }
}
