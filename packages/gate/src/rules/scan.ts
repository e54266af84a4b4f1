import type { Environment, ScanPolicy } from '@waybill/config';
import { formatDuration } from '@waybill/core';
import type { WaybillScan } from '@waybill/supply-chain';
import type { GateResult, Refused } from '../gate.ts';
import type { ImageFacts, PromotionFacts } from '../promotion-facts.ts';
import { answersOf, withEnvironment } from './answer.ts';

const answers = answersOf('scan');

/**
 * The vulnerability scan of every image, as the signed waybill of the release carries it, finds nothing of the
 * severities that the policy blocks. A severity that the scanner cannot tell blocks too, unless the policy says
 * otherwise (law 7).
 * @param facts what was learned
 * @returns what the gate says
 */
export function scanGate(facts: PromotionFacts): GateResult {
  if (facts.request.kind === 'rollback') {
    return answers.skip('a rollback brings back what was scanned when it was promoted');
  }
  return withEnvironment(facts, answers, (environment) => {
    const { scan } = environment;
    if (scan === undefined)
      return answers.skip(`the policy asks for no scan in ${environment.name}`);
    const { images } = facts;
    if (!images.known) return answers.unknown('the images of the release', images);
    if (images.value.length === 0) return missing('any image', environment);
    const found = images.value.map((image) => scanOf(image, environment));
    const refused = found.find((it): it is Refused => 'gate' in it);
    if (refused !== undefined) return refused;
    const scans = found.flatMap((it) => ('gate' in it ? [] : [it]));
    const now = Date.parse(facts.at);
    return (
      scans.map((it) => ageProblem(it, scan, now)).find((it) => it !== undefined) ??
      scans.map((it) => databaseProblem(it, scan, now)).find((it) => it !== undefined) ??
      scans.map((it) => waiverProblem(it, scan, now)).find((it) => it !== undefined) ??
      blocked(scans, scan) ??
      answers.allow(
        `No ${blockedLevels(scan).join(', ')} in ${scans.map(({ image }) => image).join(', ')} (${[...new Set(scans.map(({ tool }) => tool))].join(', ')}).`,
        { scans: scans.map(shown), block: scan.block },
      )
    );
  });
}

function scanOf({ image, waybill }: ImageFacts, environment: Environment): WaybillScan | Refused {
  if (!waybill.known) {
    return waybill.code === 'WAYBILL_MISSING'
      ? missing(image.name, environment)
      : answers.unknown(`the scan of ${image.name}`, waybill);
  }
  const scan = waybill.value.scans?.find((it) => it.image === image.name);
  return scan ?? missing(image.name, environment);
}

function missing(image: string, { name, scan }: Environment): Refused {
  return answers.refuse(
    'GATE_SCAN_MISSING',
    `Expected a vulnerability scan of ${image} in the waybill of the release; there is none.`,
    'Scan the images before they are released, so that the waybill says what was found, and release again.',
    { environment: name, image, block: scan?.block ?? [] },
  );
}

function ageProblem(scan: WaybillScan, asked: ScanPolicy, now: number): Refused | undefined {
  const { maxAgeMilliseconds: most } = asked;
  const age = now - Date.parse(scan.at);
  const facts = { image: scan.image, tool: scan.tool, at: scan.at };
  if (!(age >= 0)) {
    return answers.refuse(
      'GATE_SCAN_OLD',
      `Expected a scan of ${scan.image} that was made before now; it is dated ${scan.at}, which is in the future.`,
      'Set the clocks of the machines that scan and that promote, and scan again.',
      facts,
    );
  }
  if (most === undefined || age <= most) return undefined;
  return answers.refuse(
    'GATE_SCAN_OLD',
    `Expected a scan of ${scan.image} that is at most ${formatDuration(most)} old; that of ${scan.at} is ${formatDuration(age)} old.`,
    'Scan the released digests again: vulnerabilities become known later than images are built.',
    { ...facts, age: formatDuration(age), maxAge: formatDuration(most) },
  );
}

function databaseProblem(scan: WaybillScan, asked: ScanPolicy, now: number): Refused | undefined {
  const { maxDatabaseAgeMilliseconds: most } = asked;
  if (most === undefined) return undefined;
  const { image, tool, databaseBuiltAt } = scan;
  const age = databaseBuiltAt === undefined ? undefined : now - Date.parse(databaseBuiltAt);
  if (age !== undefined && age >= 0 && age <= most) return undefined;
  const found =
    databaseBuiltAt === undefined
      ? 'the scan does not say when it was built'
      : `it was built at ${databaseBuiltAt}`;
  return answers.refuse(
    'GATE_SCAN_OLD',
    `Expected the database of vulnerabilities behind the scan of ${image} (${tool}) to be at most ${formatDuration(most)} old; ${found}.`,
    'Scan the released digests again with a scanner that updates its database, and says so.',
    { image, tool, databaseBuiltAt: databaseBuiltAt ?? null, maxAge: formatDuration(most) },
  );
}

/** What a waiver took out when the release was made counts again when the waiver has ended. */
function waiverProblem(scan: WaybillScan, asked: ScanPolicy, now: number): Refused | undefined {
  const { image, suppressedUntil } = scan;
  if (suppressedUntil === undefined || asked.waivers === 'refused') return undefined;
  if (now <= Date.parse(suppressedUntil)) return undefined;
  return answers.refuse(
    'GATE_SCAN_WAIVER_EXPIRED',
    `Expected every waiver behind the scan of ${image} to be good; one ended at ${suppressedUntil}.`,
    'Update what is vulnerable, or give the waiver a new end with a reason that holds today; then release that commit.',
    { image, suppressedUntil },
  );
}

/** What counts here: what is fixable alone, or what waivers and VEX documents take out too, as the policy says. */
function countsFor(scan: WaybillScan, asked: ScanPolicy): WaybillScan['counts'] {
  const { suppressed } = scan;
  // A scan that does not say what is fixable is judged by everything.
  const counts = asked.onlyFixable === true ? (scan.fixable ?? scan.counts) : scan.counts;
  if (asked.waivers !== 'refused' || suppressed === undefined) return counts;
  return {
    critical: counts.critical + suppressed.critical,
    high: counts.high + suppressed.high,
    medium: counts.medium + suppressed.medium,
    low: counts.low + suppressed.low,
    unknown: counts.unknown + suppressed.unknown,
  };
}

function blocked(written: readonly WaybillScan[], asked: ScanPolicy): Refused | undefined {
  const scans = written.map((scan) => ({ ...scan, counts: countsFor(scan, asked) }));
  const levels = blockedLevels(asked);
  const bad = scans.filter(({ counts }) => levels.some((level) => counts[level] > 0));
  if (bad.length === 0) return undefined;
  const found = bad
    .map(
      ({ image, counts }) =>
        `${image} has ${levels
          .filter((level) => counts[level] > 0)
          .map((level) => `${String(counts[level])} ${level}`)
          .join(', ')}`,
    )
    .join('; ');
  const unknown = bad.some(({ counts }) => counts.unknown > 0 && levels.includes('unknown'))
    ? ' Where a severity that nobody knows may pass, say `scan.unknown: allowed` in the policy.'
    : '';
  return answers.refuse(
    'GATE_SCAN_BLOCKED',
    `Expected no vulnerability of the severities ${levels.join(', ')}; ${found}.`,
    `Update what is vulnerable, and promote the commit that does.${unknown}`,
    { block: levels, scans: bad.map(shown) },
  );
}

type Level = keyof WaybillScan['counts'];

function blockedLevels({ block, unknown }: ScanPolicy): readonly Level[] {
  return unknown === 'blocked' ? [...block, 'unknown'] : block;
}

function shown({ image, tool, at, counts }: WaybillScan): string {
  const list = Object.entries(counts).map(([level, count]) => `${level} ${String(count)}`);
  return `${image}: ${list.join(', ')} (${tool}, ${at})`;
}
