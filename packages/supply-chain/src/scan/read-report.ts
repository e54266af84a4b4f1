import type { Digest } from '@waybill/core';
import { supplyChainError } from '../error-codes.ts';
import { documentInvalid, parseJsonDocument, type DocumentKind } from '../json-document.ts';
import { findingSeverities, type Finding, type ScanReport } from './finding.ts';
import { isGrypeReport, readGrypeReport } from './grype-report.ts';
import { isSarif, readSarifReport } from './sarif-report.ts';
import { isTrivyReport, readTrivyReport } from './trivy-report.ts';

/** What a report must be. */
export interface ReportExpectation {
  /** What names it in messages. */
  readonly what: string;
  /** The digests of the image, of its platforms too; a report that says it is about another one is refused. */
  readonly digests?: readonly Digest[];
  /**
   * A moment before which it cannot have been made, such as the commit's: what a report without a time of its own is
   * said to be made at. Its age is never told too low.
   */
  readonly notBefore: string;
}

/** The largest report that is read. */
export const maximumReportBytes = 128 * 1024 * 1024;

/**
 * Reads what a scanner wrote: JSON of grype or trivy, or SARIF 2.1.0.
 * @param bytes the report
 * @param expectation what it must be
 * @returns its findings, each of one vulnerability in one package once
 * @throws SCAN_REPORT_INVALID, SCAN_WRONG_SUBJECT
 */
export function readScanReport(bytes: Uint8Array, expectation: ReportExpectation): ScanReport {
  const { what, notBefore } = expectation;
  const kind: DocumentKind = {
    code: 'SCAN_REPORT_INVALID',
    what,
    remedy: "Give the scanner's report as JSON of grype or trivy, or as SARIF 2.1.0.",
  };
  if (bytes.byteLength > maximumReportBytes) {
    throw documentInvalid(kind, `${String(bytes.byteLength)} bytes`);
  }
  const value = parseJsonDocument(bytes, kind);
  const report = readerOf(value, kind)(value, kind);
  requireSubject(report.subjects, expectation);
  return { ...report, at: report.at ?? notBefore, findings: merged(report.findings) };
}

function readerOf(value: unknown, kind: DocumentKind): typeof readGrypeReport {
  if (isGrypeReport(value)) return readGrypeReport;
  if (isTrivyReport(value)) return readTrivyReport;
  if (isSarif(value)) return readSarifReport;
  throw documentInvalid(kind, 'neither a report of grype or trivy, nor SARIF');
}

/** One vulnerability of one package may be found at several places, and by several sources of one scanner. */
function merged(findings: readonly Finding[]): Finding[] {
  const byName = new Map<string, Finding>();
  for (const finding of findings) {
    const { name, version, type = '', purl = '' } = finding.package;
    const key = [finding.id, name, version, type, purl].join('\0');
    const other = byName.get(key);
    byName.set(key, other === undefined ? finding : both(other, finding));
  }
  return [...byName.values()];
}

/** The first says what it is; a known severity counts more than an unknown one, and the worse of two known ones. */
function both(one: Finding, other: Finding): Finding {
  const fixedIn = [...new Set([...(one.fixedIn ?? []), ...(other.fixedIn ?? [])])];
  return {
    ...one,
    severity: worse(one.severity, other.severity),
    aliases: [...new Set([...one.aliases, ...other.aliases])],
    locations: [...new Set([...one.locations, ...other.locations])],
    ...(one.fixedIn === undefined && other.fixedIn === undefined ? {} : { fixedIn }),
  };
}

function worse(one: Finding['severity'], other: Finding['severity']): Finding['severity'] {
  return findingSeverities.indexOf(one) <= findingSeverities.indexOf(other) ? one : other;
}

function requireSubject(subjects: readonly Digest[], { what, digests }: ReportExpectation): void {
  if (digests === undefined || subjects.length === 0) return;
  if (subjects.some((subject) => digests.includes(subject))) return;
  throw supplyChainError('SCAN_WRONG_SUBJECT', {
    message: `Expected ${what} to be about ${digests.join(' or ')}; it says that it is about ${subjects.slice(0, 3).join(', ')}.`,
    remedy: 'Scan the image that is released, by its digest.',
    facts: { expected: digests, found: subjects.slice(0, 16) },
  });
}
