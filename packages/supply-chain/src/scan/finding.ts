import { severities, type Severity } from '@waybill/config';
import type { Digest } from '@waybill/core';

/** How bad a finding is, the worst first; `unknown` where the scanner does not say it in words that we know. */
export const findingSeverities = [...severities, 'unknown'] as const;
export type FindingSeverity = Severity | 'unknown';

/** How many of each severity. */
export type SeverityCounts = Readonly<Record<FindingSeverity, number>>;

/** A package of an image, as a scanner names it. */
export interface FoundPackage {
  readonly name: string;
  readonly version: string;
  /** The type of a purl (`npm`, `deb`), or the scanner's own word where it gives no purl. */
  readonly type?: string;
  readonly purl?: string;
}

/** A known vulnerability of one package of an image. */
export interface Finding {
  /** As the scanner names it: `CVE-…`, `GHSA-…`. */
  readonly id: string;
  /** Other names of the same vulnerability. */
  readonly aliases: readonly string[];
  readonly severity: FindingSeverity;
  readonly package: FoundPackage;
  /** The versions that fix it; empty where none is known, absent where the report does not speak of fixes. */
  readonly fixedIn?: readonly string[];
  /** One line. */
  readonly title?: string;
  readonly url?: string;
  /** Where in the image the package is. */
  readonly locations: readonly string[];
  /** The platforms whose images have it, where an index has others that do not. */
  readonly platforms?: readonly string[];
}

/** What a scanner said of one image. */
export interface ScanReport {
  /** Its name and version. */
  readonly tool: string;
  /** When it was made; where it does not say so, a moment before which it cannot have been made. */
  readonly at: string;
  /** When the database was built that the scanner knew, where it says so. */
  readonly databaseBuiltAt?: string;
  /** The digests of the image that it is about, where it says so. */
  readonly subjects: readonly Digest[];
  readonly findings: readonly Finding[];
  /** How many matches the scanner itself left out of its findings, by rules of its own. */
  readonly ignored: number;
}

/**
 * @param finding a finding
 * @returns whether a version fixes it; also where its report does not speak of fixes
 */
export function isFixable({ fixedIn }: Finding): boolean {
  return fixedIn === undefined || fixedIn.length > 0;
}

/**
 * @param severitiesFound one for each finding
 * @returns how many of each
 */
export function countSeverities(severitiesFound: Iterable<FindingSeverity>): SeverityCounts {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, unknown: 0 };
  for (const severity of severitiesFound) counts[severity] += 1;
  return counts;
}
