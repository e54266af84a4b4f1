import { digestSchema, type Digest } from '@waybill/core';
import { z } from 'zod';
import { parseDocumentForm, type DocumentKind } from '../json-document.ts';
import { parsePackageUrl } from '../package-url.ts';
import type { Finding, ScanReport } from './finding.ts';
import { severityOf } from './severity.ts';

const text = z.string().max(16_384);

const vulnerabilitySchema = z.object({
  id: text.min(1),
  severity: text.optional(),
  description: text.optional(),
  dataSource: text.optional(),
  fix: z.object({ state: text.optional(), versions: z.array(text).nullish() }).optional(),
});

const matchSchema = z.object({
  vulnerability: vulnerabilitySchema,
  relatedVulnerabilities: z.array(z.object({ id: text })).nullish(),
  artifact: z.object({
    name: text.min(1),
    version: text,
    type: text.optional(),
    purl: text.optional(),
    locations: z.array(z.object({ path: text.optional() })).nullish(),
  }),
});

const moment = z.iso.datetime({ offset: true });

/** What matters of grype's JSON (anchore/grype, grype/presenter/models/document.go); the rest is passed over. */
const reportSchema = z.object({
  matches: z.array(matchSchema).max(500_000),
  ignoredMatches: z.array(z.unknown()).nullish(),
  source: z.object({ target: z.unknown().optional() }).nullish(),
  descriptor: z.object({
    name: z.literal('grype'),
    version: text,
    timestamp: moment.optional(),
    db: z
      .object({
        built: moment.optional(),
        status: z.object({ built: moment.optional() }).nullish(),
      })
      .nullish(),
  }),
});

const targetSchema = z.object({
  manifestDigest: z.string().optional(),
  repoDigests: z.array(z.string()).nullish(),
});

/**
 * @param value parsed JSON
 * @returns whether it looks like a report of grype
 */
export function isGrypeReport(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'matches' in value && 'descriptor' in value;
}

/**
 * Reads grype's JSON.
 * @param value parsed JSON
 * @param kind names it in errors
 * @returns the report; `at` is missing where the document has no time
 * @throws SCAN_REPORT_INVALID
 */
export function readGrypeReport(
  value: unknown,
  kind: DocumentKind,
): Omit<ScanReport, 'at'> & { readonly at?: string } {
  const { matches, ignoredMatches, source, descriptor } = parseDocumentForm(
    reportSchema,
    value,
    kind,
  );
  const built = descriptor.db?.status?.built ?? descriptor.db?.built;
  return {
    tool: `grype ${descriptor.version}`,
    ...(descriptor.timestamp === undefined ? {} : { at: utc(descriptor.timestamp) }),
    ...(built === undefined ? {} : { databaseBuiltAt: utc(built) }),
    subjects: subjectsOf(source?.target),
    findings: matches.map(findingOf),
    ignored: ignoredMatches?.length ?? 0,
  };
}

function findingOf(match: z.output<typeof matchSchema>): Finding {
  const { vulnerability, artifact, relatedVulnerabilities } = match;
  const { id, description, dataSource, fix } = vulnerability;
  const type =
    (artifact.purl === undefined ? undefined : parsePackageUrl(artifact.purl)?.type) ??
    artifact.type;
  const aliases = new Set((relatedVulnerabilities ?? []).map((related) => related.id));
  aliases.delete(id);
  return {
    id,
    aliases: [...aliases],
    severity: severityOf(vulnerability.severity),
    package: {
      name: artifact.name,
      version: artifact.version,
      ...(type === undefined ? {} : { type }),
      ...(artifact.purl === undefined ? {} : { purl: artifact.purl }),
    },
    fixedIn: fix?.state === 'fixed' ? (fix.versions ?? []) : [],
    ...(description === undefined ? {} : { title: description.split('\n')[0] ?? '' }),
    ...(dataSource === undefined ? {} : { url: dataSource }),
    locations: (artifact.locations ?? []).flatMap(({ path }) => (path === undefined ? [] : [path])),
  };
}

/** An image has them; an SBOM or a folder is a text or another object. */
function subjectsOf(target: unknown): Digest[] {
  const read = targetSchema.safeParse(target);
  if (!read.success) return [];
  const { manifestDigest, repoDigests } = read.data;
  const written = [manifestDigest, ...(repoDigests ?? []).map((name) => name.split('@').at(-1))];
  return written.flatMap((digest) => {
    const parsed = digestSchema.safeParse(digest);
    return parsed.success ? [parsed.data] : [];
  });
}

function utc(moment_: string): string {
  return new Date(moment_).toISOString();
}
