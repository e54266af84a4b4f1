import { digestSchema, type Digest } from '@waybill/core';
import { z } from 'zod';
import { parseDocumentForm, type DocumentKind } from '../json-document.ts';
import { parsePackageUrl } from '../package-url.ts';
import type { Finding, ScanReport } from './finding.ts';
import { severityOf } from './severity.ts';

const text = z.string().max(16_384);

const vulnerabilitySchema = z.object({
  VulnerabilityID: text.min(1),
  VendorIDs: z.array(text).nullish(),
  PkgName: text.min(1),
  PkgPath: text.optional(),
  PkgIdentifier: z.object({ PURL: text.optional() }).nullish(),
  InstalledVersion: text.optional(),
  FixedVersion: text.optional(),
  Severity: text.optional(),
  Title: text.optional(),
  PrimaryURL: text.optional(),
});

const resultSchema = z.object({
  Target: text.optional(),
  Type: text.optional(),
  Vulnerabilities: z.array(vulnerabilitySchema).max(500_000).nullish(),
  ExperimentalModifiedFindings: z.array(z.unknown()).nullish(),
});

/** What matters of trivy's JSON, schema version 2 (trivy.dev, "Reporting"); the rest is passed over. */
const reportSchema = z.object({
  SchemaVersion: z.literal(2),
  CreatedAt: z.iso.datetime({ offset: true }).optional(),
  Trivy: z.object({ Version: text.optional() }).nullish(),
  Metadata: z.object({ RepoDigests: z.array(z.string()).nullish() }).nullish(),
  Results: z.array(resultSchema).max(100_000).nullish(),
});

/**
 * @param value parsed JSON
 * @returns whether it looks like a report of trivy
 */
export function isTrivyReport(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'SchemaVersion' in value &&
    ('ArtifactName' in value || 'Results' in value)
  );
}

/**
 * Reads trivy's JSON. It does not say how old its database is.
 * @param value parsed JSON
 * @param kind names it in errors
 * @returns the report; `at` is missing where the document has no time
 * @throws SCAN_REPORT_INVALID
 */
export function readTrivyReport(
  value: unknown,
  kind: DocumentKind,
): Omit<ScanReport, 'at'> & { readonly at?: string } {
  const report = parseDocumentForm(reportSchema, value, kind);
  const { Version: version } = report.Trivy ?? {};
  return {
    tool: version === undefined ? 'trivy' : `trivy ${version}`,
    ...(report.CreatedAt === undefined ? {} : { at: new Date(report.CreatedAt).toISOString() }),
    subjects: (report.Metadata?.RepoDigests ?? []).flatMap(digestOfName),
    findings: (report.Results ?? []).flatMap((result) =>
      (result.Vulnerabilities ?? []).map((found) => findingOf(found, result)),
    ),
    ignored: (report.Results ?? [])
      .map((result) => result.ExperimentalModifiedFindings?.length ?? 0)
      .reduce((sum, count) => sum + count, 0),
  };
}

function findingOf(
  found: z.output<typeof vulnerabilitySchema>,
  result: z.output<typeof resultSchema>,
): Finding {
  const purl = found.PkgIdentifier?.PURL;
  const type = (purl === undefined ? undefined : parsePackageUrl(purl)?.type) ?? result.Type;
  const location = found.PkgPath ?? result.Target;
  return {
    id: found.VulnerabilityID,
    aliases: found.VendorIDs ?? [],
    severity: severityOf(found.Severity),
    package: {
      name: found.PkgName,
      version: found.InstalledVersion ?? '',
      ...(type === undefined ? {} : { type }),
      ...(purl === undefined ? {} : { purl }),
    },
    fixedIn: (found.FixedVersion ?? '')
      .split(',')
      .map((version) => version.trim())
      .filter((version) => version !== ''),
    ...(found.Title === undefined ? {} : { title: found.Title.split('\n')[0] ?? '' }),
    ...(found.PrimaryURL === undefined ? {} : { url: found.PrimaryURL }),
    locations: location === undefined ? [] : [location],
  };
}

function digestOfName(name: string): Digest[] {
  const parsed = digestSchema.safeParse(name.split('@').at(-1));
  return parsed.success ? [parsed.data] : [];
}
