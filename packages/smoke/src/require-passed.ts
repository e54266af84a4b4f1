import { formatDuration } from '@waybill/core';
import { smokeError } from './error-codes.ts';
import type { SmokeReport } from './report.ts';

/**
 * @param report what a smoke check saw
 * @returns it, where it passed
 * @throws SMOKE_FAILED with every check that did not pass; the facts hold one line for each check
 */
export function requirePassed(report: SmokeReport): SmokeReport {
  if (report.passed) return report;
  const { identity, rounds, needed, consecutive } = report;
  const troubles = [
    ...(identity.passed
      ? []
      : [
          `identity: expected ${identity.expected} in ${identity.where}, found ${foundIdentity(report)}`,
        ]),
    ...report.checks
      .filter((check) => !check.passed)
      .map((check) => `${check.name}: expected ${check.expected}, found ${check.found}`),
  ];
  // Each failed at another time, and all have been good since: not often enough in a row.
  if (troubles.length === 0) troubles.push('there was no time for more');
  throw smokeError('SMOKE_FAILED', {
    message:
      `Expected ${String(needed)} good rounds in a row at ${report.baseUrl}, found ${String(consecutive)} ` +
      `at the end of ${String(rounds)} in ${formatDuration(report.durationMilliseconds)}: ${troubles.join(' | ')}.`,
    remedy: remedyFor(report),
    facts: {
      baseUrl: report.baseUrl,
      rounds,
      consecutive,
      needed,
      identityExpected: identity.expected,
      identityFound: foundIdentity(report),
      failed: report.checks.filter((check) => !check.passed).map((check) => check.name),
      checks: report.checks.map(
        (check) =>
          `${check.passed ? 'ok' : 'FAILED'} ${check.name} (${String(check.passes)}/${String(check.attempts)}): ` +
          `expected ${check.expected}; found ${check.found}`,
      ),
    },
  });
}

function foundIdentity({ identity }: SmokeReport): string {
  return identity.seen ?? identity.silence ?? 'nothing';
}

function remedyFor({ identity }: SmokeReport): string {
  return identity.passed
    ? 'Look at what the failing checks found: correct the application and release again, or roll back.'
    : 'Another process than this release answers, at least at times: look whether an old one still gets requests.';
}
