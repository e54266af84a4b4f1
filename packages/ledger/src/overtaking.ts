import type { CommitSha } from '@waybill/core';
import { ledgerError } from './error-codes.ts';
import type { CommitOrder } from './ledger-interface.ts';
import type { DeploymentKind } from './phases.ts';

/** What is about to replace something. */
export interface Candidate {
  readonly environment: string;
  readonly commit: CommitSha;
  readonly kind: DeploymentKind;
  readonly undoes: string | undefined;
}

/** What would be replaced. */
export interface Standing {
  readonly deployment: string;
  readonly commit: CommitSha;
  /** How it stands in the message: `runs`, `is desired`, `waits`. */
  readonly how: string;
  /** Where the order cannot be told, who came first is first: it waits, and replaces nothing yet. */
  readonly byArrival?: boolean;
}

/**
 * Law 4: an older commit never replaces a newer one unless the request is a rollback; and what cannot be
 * compared is refused (law 7). Diverged commits pass here: whether those may reach an environment is a gate's.
 * @param candidate what is about to be written
 * @param standings what it would replace
 * @param order tells where one commit stands towards another
 * @throws LEDGER_OVERTAKES
 */
export async function refuseOvertaking(
  candidate: Candidate,
  standings: readonly Standing[],
  order: (candidate: CommitSha, current: CommitSha) => Promise<CommitOrder>,
): Promise<void> {
  if (candidate.kind === 'rollback') return;
  if (candidate.kind === 'emergency' && candidate.undoes !== undefined) return;
  const seen = new Set<string>([candidate.commit]);
  for (const standing of standings) {
    if (seen.has(standing.commit)) continue;
    seen.add(standing.commit);
    const found = await order(candidate.commit, standing.commit);
    if (found === 'same' || found === 'newer' || found === 'diverged') continue;
    if (found === 'unknown' && standing.byArrival === true) continue;
    throw ledgerError('LEDGER_OVERTAKES', {
      message: `Expected a commit that is newer than ${standing.commit}, which ${standing.how} in ${candidate.environment} (deployment ${standing.deployment}); found ${candidate.commit}, which is ${found === 'older' ? 'older' : 'not known to be newer'}.`,
      remedy:
        found === 'older'
          ? 'Promote a newer commit; or, to go back on purpose, start a rollback.'
          : 'Make the history of both commits readable for this job (fetch depth, permissions of its token), and start it again.',
      facts: {
        environment: candidate.environment,
        commit: candidate.commit,
        standing: standing.commit,
        order: found,
      },
    });
  }
}
