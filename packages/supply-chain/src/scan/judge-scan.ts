import type { Waiver } from '@waybill/config';
import { formatDuration } from '@waybill/core';
import { supplyChainError } from '../error-codes.ts';
import {
  countSeverities,
  findingSeverities,
  isFixable,
  type Finding,
  type FindingSeverity,
  type SeverityCounts,
} from './finding.ts';
import { vexAnswer } from './openvex.ts';
import type {
  FindingDecision,
  ImageScanVerdict,
  JudgedFinding,
  ScannedImage,
  ScanRefusal,
  ScanRules,
  ScanThresholds,
  ScanVerdict,
} from './scan-verdict.ts';
import { isWaived } from './waivers.ts';

/**
 * Judges the scans of a release: which findings count, whether those that count fail it, and what of the rules
 * themselves is no longer good. A waiver that has ended takes nothing out, and fails the release: it was meant to be
 * looked at by then. One that takes nothing out is a warning.
 * @param images the images with their scans
 * @param rules thresholds, waivers, VEX documents, now
 * @returns the verdict; it never depends on the order of findings
 */
export function judgeScans(images: readonly ScannedImage[], rules: ScanRules): ScanVerdict {
  const [expired, good] = byEnd(rules.waivers, rules.now);
  const used = new Set<Waiver>();
  const unordered = new Map<Waiver, string>();
  const verdicts = images.map((image) => {
    const decide = (finding: Finding): FindingDecision =>
      decisionOn(finding, image, { rules, waivers: good, used, unordered });
    return imageVerdict(image, decide);
  });
  const refusals = [
    ...blockedBy(verdicts, rules.thresholds),
    ...expired.map(expiredRefusal),
    ...images.flatMap((image) => databaseRefusal(image, rules.now)),
  ];
  return {
    allowed: refusals.length === 0,
    refusals,
    warnings: [
      ...good.filter((waiver) => !used.has(waiver)).map((it) => unusedWarning(it, unordered)),
      ...images.flatMap(ignoredWarning),
    ],
    images: verdicts,
  };
}

/**
 * @param verdict what came of the scans of a release
 * @throws SCAN_BLOCKED, SCAN_WAIVER_EXPIRED, SCAN_DATABASE_OLD: the first reason, with the others in its message
 */
export function requireAllowedScans(verdict: ScanVerdict): void {
  const [first, ...others] = verdict.refusals;
  if (first === undefined) return;
  const also = others.slice(0, 10).map(({ message }) => `\nAlso: ${message}`);
  throw supplyChainError(first.code, {
    message: `${first.message}${also.join('')}`,
    remedy: first.remedy,
    facts: first.facts,
  });
}

interface DecisionContext {
  readonly rules: ScanRules;
  readonly waivers: readonly Waiver[];
  readonly used: Set<Waiver>;
  /** Waivers that fit but for versions whose order is not known, with such a version. */
  readonly unordered: Map<Waiver, string>;
}

function decisionOn(
  finding: Finding,
  image: ScannedImage,
  { rules, waivers, used, unordered }: DecisionContext,
): FindingDecision {
  const fitting = waivers.filter((waiver) => {
    const answer = isWaived(waiver, finding, image.name);
    if (answer === 'unknown') unordered.set(waiver, finding.package.version);
    return answer === 'inside';
  });
  // All that fit are used: which of two stands first in the file says nothing of the other.
  for (const waiver of fitting) used.add(waiver);
  const vex = vexAnswer(finding, image, rules.vex);
  if (vex !== undefined) return { kind: 'vex', ...vex };
  const [waiver] = fitting.sort((a, b) => (a.expires < b.expires ? 1 : -1));
  if (waiver !== undefined) return { kind: 'waived', waiver };
  return { kind: 'counted', blocks: blocks(finding, rules.thresholds) };
}

/** A vulnerability blocks by its severity; with `only-fixable` only where there is a version that fixes it. */
function blocks(finding: Finding, thresholds: ScanThresholds): boolean {
  if (thresholds.onlyFixable && !isFixable(finding)) return false;
  const { severity } = finding;
  return severity === 'unknown'
    ? thresholds.unknown === 'blocked'
    : thresholds.block.includes(severity);
}

function imageVerdict(
  image: ScannedImage,
  decide: (finding: Finding) => FindingDecision,
): ImageScanVerdict {
  const findings = image.report.findings
    .map((finding): JudgedFinding => ({ finding, decision: decide(finding) }))
    .sort(byWeight);
  const counted = findings.filter(({ decision }) => decision.kind === 'counted');
  const out = findings.filter(({ decision }) => decision.kind !== 'counted');
  const ends = out.flatMap(({ decision }) =>
    decision.kind === 'waived' ? [decision.waiver.expires] : [],
  );
  const [first] = ends.sort();
  return {
    image,
    findings,
    counts: countsOf(counted),
    fixable: countsOf(counted.filter(({ finding }) => isFixable(finding))),
    suppressed: countsOf(out),
    ...(first === undefined ? {} : { suppressedUntil: first }),
  };
}

function countsOf(findings: readonly JudgedFinding[]): SeverityCounts {
  return countSeverities(findings.map(({ finding }) => finding.severity));
}

const rankOf = (severity: FindingSeverity): number => findingSeverities.indexOf(severity);

/** What blocks comes first, then the worst; equal ones by their names, so that two runs show one list. */
function byWeight(one: JudgedFinding, other: JudgedFinding): number {
  return (
    weightOf(one) - weightOf(other) ||
    rankOf(one.finding.severity) - rankOf(other.finding.severity) ||
    compareText(nameOf(one), nameOf(other))
  );
}

function weightOf({ decision }: JudgedFinding): number {
  if (decision.kind !== 'counted') return 2;
  return decision.blocks ? 0 : 1;
}

function nameOf({ finding }: JudgedFinding): string {
  const { name, version, purl = '' } = finding.package;
  return [finding.id, name, version, purl].join('\0');
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function byEnd(waivers: readonly Waiver[], now: number): [ended: Waiver[], good: Waiver[]] {
  const isOver = ({ expires }: Waiver): boolean => !(Date.parse(expires) >= now);
  return [waivers.filter(isOver), waivers.filter((waiver) => !isOver(waiver))];
}

function blockedBy(
  verdicts: readonly ImageScanVerdict[],
  thresholds: ScanThresholds,
): ScanRefusal[] {
  return verdicts.flatMap(({ image, findings }) => {
    const blocking = findings.filter(
      ({ decision }) => decision.kind === 'counted' && decision.blocks,
    );
    if (blocking.length === 0) return [];
    const shown = blocking.slice(0, 10).map(({ finding }) => sentenceOf(finding));
    const more = blocking.length > 10 ? `, and ${String(blocking.length - 10)} more` : '';
    const levels = [...thresholds.block, ...(thresholds.unknown === 'blocked' ? ['unknown'] : [])];
    return [
      {
        code: 'SCAN_BLOCKED',
        message: `Expected no ${thresholds.onlyFixable ? 'fixable ' : ''}vulnerability of the severities ${levels.join(', ')} in ${image.name}; found ${String(blocking.length)}: ${shown.join(', ')}${more}.`,
        remedy:
          'Update what is vulnerable. What does not affect the application is said in an OpenVEX document; what is accepted for a time, in the file of waivers.',
        facts: {
          image: image.name,
          digest: image.digest,
          tool: image.report.tool,
          findings: blocking.slice(0, 50).map(({ finding }) => sentenceOf(finding)),
        },
      },
    ];
  });
}

function sentenceOf({
  id,
  severity,
  package: { name, version },
  fixedIn,
  platforms = [],
}: Finding): string {
  const fix =
    fixedIn === undefined
      ? []
      : [fixedIn.length === 0 ? 'no fix known' : `fixed in ${fixedIn.slice(0, 3).join(', ')}`];
  return `${id} (${[severity, `${name} ${version}`.trim(), ...fix, ...platforms].join(', ')})`;
}

function expiredRefusal({ id, package: name, owner, expires }: Waiver): ScanRefusal {
  return {
    code: 'SCAN_WAIVER_EXPIRED',
    message: `Expected every waiver to be good; that of ${id} in ${name} ended on ${expires.slice(0, 10)}.`,
    remedy: `Ask ${owner}: remove the waiver, or give it a new end with a reason that holds today.`,
    facts: { id, package: name, owner, expires },
  };
}

function databaseRefusal(image: ScannedImage, now: number): ScanRefusal[] {
  const { name, report, maxDatabaseAgeMilliseconds: most } = image;
  if (most === undefined) return [];
  const { databaseBuiltAt, tool } = report;
  const age = databaseBuiltAt === undefined ? undefined : now - Date.parse(databaseBuiltAt);
  // A database from the future by more than a day is no fact either: a clock is wrong.
  if (age !== undefined && age <= most && age > -86_400_000) return [];
  const found =
    databaseBuiltAt === undefined
      ? 'the report does not say when it was built'
      : `it was built at ${databaseBuiltAt}`;
  return [
    {
      code: 'SCAN_DATABASE_OLD',
      message: `Expected the database of vulnerabilities behind the scan of ${name} (${tool}) to be at most ${formatDuration(most)} old; ${found}.`,
      remedy:
        databaseBuiltAt === undefined
          ? 'Let a scanner make the report that says so (grype does), or take `max-database-age` out.'
          : 'Let the scanner update its database, check the clock of this machine, and scan again.',
      facts: { image: name, tool, databaseBuiltAt: databaseBuiltAt ?? null },
    },
  ];
}

function unusedWarning(waiver: Waiver, unordered: ReadonlyMap<Waiver, string>): string {
  const version = unordered.get(waiver);
  const found =
    version === undefined
      ? 'nothing that was found; remove it'
      : `nothing: whether version ${version} is in "${waiver.versions}" cannot be known; write the version itself, or "*"`;
  return `The waiver of ${waiver.id} in ${waiver.package} takes out ${found}.`;
}

function ignoredWarning({ name, report }: ScannedImage): string[] {
  if (report.ignored === 0) return [];
  return [
    `${report.tool} left ${String(report.ignored)} match(es) out of the report of ${name} by rules of its own; they are not judged here.`,
  ];
}
