import { timestamp, type CommitSha } from '@waybill/core';
import { requirePassed, runSmoke, type SmokeReport } from '@waybill/smoke';
import type { Connections } from '../connections.ts';
import { deploymentContext } from '../deployment-context.ts';
import type { SmokeStepEvidence } from '../step-evidence.ts';

/** What a smoke check saw; `evidence` is absent where the deployed commit declares no checks. */
export interface SmokeStep {
  readonly report: SmokeReport | undefined;
  readonly evidence: SmokeStepEvidence | undefined;
}

/**
 * Runs the deployed commit's own smoke checks against the environment.
 * @param connections the systems of the deployment
 * @param request environment and commit
 * @param onReport gets the report before a failing one throws
 * @throws SMOKE_FAILED with every check that failed
 */
export async function smokeStep(
  connections: Connections,
  request: { readonly environment: string; readonly commit: CommitSha },
  onReport: (report: SmokeReport) => void,
): Promise<SmokeStep> {
  const context = await deploymentContext(connections, request.environment, request.commit);
  const { smoke } = context.config;
  if (smoke === undefined) return { report: undefined, evidence: undefined };
  const { settings } = connections;
  const report = await runSmoke({
    baseUrl: context.environment.url,
    smoke,
    values: context.values,
    signal: settings.signal,
    progress: settings.progress,
  });
  onReport(report);
  requirePassed(report);
  const { where, expected, seen } = report.identity;
  if (seen === undefined) throw new TypeError('a smoke check passed without an identity');
  return {
    report,
    evidence: {
      ...request,
      at: timestamp(settings.clock),
      identity: { where, expected, seen },
      rounds: report.rounds,
      results: [
        { name: 'identity', attempts: report.rounds, seconds: report.durationMilliseconds / 1000 },
        ...report.checks.map(({ name, attempts, milliseconds }) => ({
          name,
          attempts,
          seconds: milliseconds / 1000,
        })),
      ],
    },
  };
}
