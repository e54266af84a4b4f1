import type { CommitStatus } from '@waybill/forge';
import { isRefused, type GateResult } from './gate.ts';

/**
 * Each gate as a commit status, so that branch protection can require it (design, section 4).
 * @param environment for which environment
 * @param gates what every gate said
 * @returns `waybill / <environment> / <gate>` for each
 */
export function gateStatuses(
  environment: string,
  gates: readonly GateResult[],
): readonly CommitStatus[] {
  return gates.map((result) => ({
    context: `waybill / ${environment} / ${result.gate}`,
    state: isRefused(result) ? 'failure' : 'success',
    description: 'skipped' in result ? `skipped: ${result.skipped}` : result.message,
  }));
}
