import { join } from 'node:path';
import { parseWaivers, type ScanConfig } from '@waybill/config';
import type { ToolSources } from '@waybill/process';
import { supplyChainError } from '../error-codes.ts';
import { readRequired, type SbomRequest } from '../sbom/make-sboms.ts';
import type { Sbom } from '../sbom/sbom.ts';
import type { ScanReport } from './finding.ts';
import { mergedReport } from './platform-reports.ts';
import { readScanReport } from './read-report.ts';
import { parseOpenVex, type VexDocument } from './openvex.ts';
import type { ScannedImage, ScanRules } from './scan-verdict.ts';

/** One image that is scanned. */
export interface ScanRequest {
  readonly image: SbomRequest['image'];
  readonly config: ScanConfig;
  /** Its bills of materials; grype reads the first one, of each platform where it has several. */
  readonly sboms: readonly Sbom[];
  readonly readFile: SbomRequest['readFile'];
  /** The commit's time: no report on an image of it can be older. */
  readonly committedAt: string;
  readonly tools: ToolSources;
  /** Keeps grype's database; a folder of the tools' cache where absent. */
  readonly databaseFolder?: string;
}

/** How old the database may be that grype brings itself, where nothing is written: what grype itself takes. */
const usualDatabaseAge = 5 * 24 * 3_600_000;

/**
 * Scans one image: by grype on its bill of materials, or by reading the report that is given for it. Images are
 * scanned one after another: the first may update the database that all use.
 * @param request the image, and how waybill.yaml wants it scanned
 * @returns the image with what was found
 * @throws SBOM_SOURCE_MISSING, SCAN_TOOL_FAILED, SCAN_REPORT_INVALID, SCAN_WRONG_SUBJECT, and what finding the tool throws
 */
export async function scanImage(request: ScanRequest): Promise<ScannedImage> {
  const { image, config, committedAt: notBefore } = request;
  const { name, repository, digest } = image;
  const path = config.reports[name];
  if (path !== undefined) {
    const bytes = await readRequired(request.readFile, path, `scan.reports.${name}`);
    const digests = [digest, ...(image.platforms ?? []).map((it) => it.digest)];
    const report = readScanReport(bytes, { what: `the report ${path}`, digests, notBefore });
    return { name, repository, digest, report, ...databaseAge(config.maxDatabaseAgeMilliseconds) };
  }
  const sboms = firstOfEachPlatform(request.sboms);
  if (sboms.length === 0) {
    throw supplyChainError('SBOM_SOURCE_MISSING', {
      message: `Expected a bill of materials of ${name} for grype to read, or a report on it; there is neither.`,
      remedy: 'Add `sbom` to waybill.yaml, or name a report of another scanner in `scan.reports`.',
      facts: { image: name },
    });
  }
  const { runGrype } = await import('./grype.ts');
  const reports: { platform: string | undefined; report: ScanReport }[] = [];
  for (const sbom of sboms) {
    const platform = sbom.platform?.platform;
    const report = await runGrype({
      sbom,
      what: `the bill of materials of ${name}${platform === undefined ? '' : ` (${platform})`}`,
      config,
      databaseFolder: request.databaseFolder ?? join(request.tools.cacheFolder, 'waybill-grype-db'),
      notBefore,
      tools: request.tools,
    });
    reports.push({ platform, report });
  }
  const report = mergedReport(reports);
  const age = config.maxDatabaseAgeMilliseconds ?? usualDatabaseAge;
  return { name, repository, digest, report, ...databaseAge(age) };
}

function firstOfEachPlatform(sboms: readonly Sbom[]): readonly Sbom[] {
  const found = new Map<string | undefined, Sbom>();
  for (const sbom of sboms) {
    const of = sbom.platform?.digest;
    if (!found.has(of)) found.set(of, sbom);
  }
  return [...found.values()];
}

function databaseAge(most: number | undefined): Pick<ScannedImage, 'maxDatabaseAgeMilliseconds'> {
  return most === undefined ? {} : { maxDatabaseAgeMilliseconds: most };
}

/**
 * Reads what the scans of a release are judged by.
 * @param config how waybill.yaml wants images scanned
 * @param readFile reads a file of the released commit
 * @param now milliseconds since 1970
 * @throws SBOM_SOURCE_MISSING, VEX_INVALID, CONFIG_INVALID (a waiver without an end, for instance)
 */
export async function readScanRules(
  config: ScanConfig,
  readFile: SbomRequest['readFile'],
  now: number,
): Promise<ScanRules> {
  const waivers =
    config.waivers === undefined
      ? []
      : parseWaivers(
          Buffer.from(await readRequired(readFile, config.waivers, 'scan.waivers')).toString(
            'utf8',
          ),
          config.waivers,
        );
  const vex: VexDocument[] = [];
  for (const path of config.vex) {
    vex.push(parseOpenVex(await readRequired(readFile, path, 'scan.vex'), path));
  }
  return { thresholds: config, waivers, vex, now };
}
