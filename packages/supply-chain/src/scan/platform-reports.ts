import { supplyChainError } from '../error-codes.ts';
import type { Finding, ScanReport } from './finding.ts';

/** What a scanner said of one image of an index; without a platform it speaks of all of them. */
export interface PlatformReport {
  readonly platform: string | undefined;
  readonly report: ScanReport;
}

/**
 * Makes one report of those of an index's images, so that it is judged as a whole: what one platform has, the image has.
 * A vulnerability of the same package that several have counts once, and says which, where others do not have it. Its
 * database is as old as the oldest; one that does not say its age leaves that unknown.
 * @param reports by one scanner, at least one
 * @throws SBOM_SOURCE_MISSING where there is none
 */
export function mergedReport(reports: readonly PlatformReport[]): ScanReport {
  const [first, ...others] = reports;
  if (first === undefined) {
    throw supplyChainError('SBOM_SOURCE_MISSING', {
      message: 'Expected at least one report of the scan; there is none.',
      remedy: 'Add `sbom` to waybill.yaml, or name a report of another scanner in `scan.reports`.',
    });
  }
  if (others.length === 0) return first.report;
  const all = reports.map(({ report }) => report);
  const ages = all.flatMap(({ databaseBuiltAt }) =>
    databaseBuiltAt === undefined ? [] : [databaseBuiltAt],
  );
  const oldest = ages.length === all.length ? ages.sort(byTime)[0] : undefined;
  return {
    tool: first.report.tool,
    at: all.map(({ at }) => at).sort(byTime)[0] ?? first.report.at,
    ...(oldest === undefined ? {} : { databaseBuiltAt: oldest }),
    subjects: [...new Set(all.flatMap(({ subjects }) => subjects))],
    findings: mergedFindings(reports),
    ignored: all.reduce((sum, { ignored }) => sum + ignored, 0),
  };
}

function byTime(one: string, other: string): number {
  return Date.parse(one) - Date.parse(other);
}

function mergedFindings(reports: readonly PlatformReport[]): readonly Finding[] {
  const found = new Map<string, { finding: Finding; platforms: Set<string | undefined> }>();
  for (const { platform, report } of reports) {
    for (const finding of report.findings) {
      const key = keyOf(finding);
      const known = found.get(key);
      if (known === undefined) {
        found.set(key, { finding, platforms: new Set([platform]) });
        continue;
      }
      known.platforms.add(platform);
      const locations = [...new Set([...known.finding.locations, ...finding.locations])];
      known.finding = { ...known.finding, locations };
    }
  }
  return [...found.values()].map(({ finding, platforms }) => {
    const isEverywhere = platforms.size === reports.length || platforms.has(undefined);
    const named = [...platforms].flatMap((platform) => (platform === undefined ? [] : [platform]));
    return isEverywhere ? finding : { ...finding, platforms: named };
  });
}

/** What differs by architecture alone (a purl's qualifiers) is the same package; what is fixed elsewhere is not. */
function keyOf({ id, severity, fixedIn, package: { name, version, type, purl } }: Finding): string {
  const bare = purl?.replace(/[?#].*$/s, '');
  return JSON.stringify([id, severity, fixedIn, name, version, type, bare]);
}
