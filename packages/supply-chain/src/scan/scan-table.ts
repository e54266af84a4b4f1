import { findingSeverities } from './finding.ts';
import type {
  FindingDecision,
  ImageScanVerdict,
  JudgedFinding,
  ScanVerdict,
} from './scan-verdict.ts';

/** A table for people: texts only, not escaped. */
export interface ScanTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many rows were left out. */
  readonly omitted: number;
}

/**
 * @param verdict what came of the scans of a release
 * @returns one row for each image: how many of each severity, and what was taken out
 */
export function scanCountTable({ images }: ScanVerdict): ScanTable {
  return {
    columns: ['image', ...findingSeverities, 'fixable', 'taken out', 'scanner'],
    rows: images.map(({ image, counts, fixable, suppressed }) => [
      image.name,
      ...findingSeverities.map((severity) => String(counts[severity])),
      String(sum(fixable)),
      String(sum(suppressed)),
      image.report.tool,
    ]),
    omitted: 0,
  };
}

/**
 * @param verdict what came of the scans of a release
 * @param maximumRows a summary has a limit (1 MiB); what blocks comes first
 * @returns one row for each finding
 */
export function scanTable({ images }: ScanVerdict, maximumRows = 200): ScanTable {
  const all = images.flatMap((image) => image.findings.map((judged) => ({ image, judged })));
  const sorted = all.sort((a, b) => weightOf(a.judged.decision) - weightOf(b.judged.decision));
  return {
    columns: ['image', 'vulnerability', 'severity', 'package', 'version', 'fixed in', 'decision'],
    rows: sorted.slice(0, maximumRows).map(({ image, judged }) => rowOf(image, judged)),
    omitted: Math.max(0, all.length - maximumRows),
  };
}

function rowOf({ image }: ImageScanVerdict, { finding, decision }: JudgedFinding): string[] {
  const { name, version } = finding.package;
  const fixes = finding.fixedIn === undefined ? '?' : finding.fixedIn.join(', ');
  const { platforms } = finding;
  const where = platforms === undefined ? image.name : `${image.name} (${platforms.join(', ')})`;
  return [where, finding.id, finding.severity, name, version, fixes, decisionText(decision)];
}

/**
 * @param decision what becomes of a finding
 * @returns it in a few words
 */
export function decisionText(decision: FindingDecision): string {
  switch (decision.kind) {
    case 'counted':
      return decision.blocks ? 'fails the release' : 'reported';
    case 'waived': {
      const { owner, expires, reason } = decision.waiver;
      return `waived by ${owner} until ${expires.slice(0, 10)}: ${reason}`;
    }
    case 'vex': {
      const { status, justification, document } = decision;
      return `${status.replace('_', ' ')} (${[justification, document].filter(Boolean).join(', ')})`;
    }
  }
}

function weightOf(decision: FindingDecision): number {
  if (decision.kind !== 'counted') return 2;
  return decision.blocks ? 0 : 1;
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
