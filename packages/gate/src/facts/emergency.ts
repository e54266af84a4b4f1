import type { CommitSha } from '@waybill/core';
import { deploymentEvidence, isOpenEmergency, phaseOf } from '@waybill/ledger';
import { known, learn } from '../fact.ts';
import type { EmergencyFacts } from '../policy-facts.ts';
import type { GatePorts } from '../ports.ts';
import { contradicts, readPointer } from './deployments.ts';

/**
 * @param ports ledger and forge
 * @param environment where
 * @param commit whose release is to come
 * @returns the emergency that is open there, with who did it and why, and where the commit stands to its own
 * @throws LEDGER_CONTRADICTS where pointers and record do not say the same
 */
export async function readEmergency(
  { ledger, forge, signal }: Pick<GatePorts, 'ledger' | 'forge' | 'signal'>,
  environment: string,
  commit: CommitSha,
): Promise<EmergencyFacts> {
  const pointer = (await ledger.environment(environment))?.emergency;
  const record = await readPointer(ledger, pointer?.deployment);
  if (record === undefined) return { open: undefined };
  if (!isOpenEmergency(phaseOf(record)) || record.environment !== environment)
    throw contradicts(
      `${environment} has the emergency ${record.id}, and that one`,
      phaseOf(record),
    );
  const requested = deploymentEvidence(record, 'requested');
  const applied = record.transitions.find(({ to }) => to === 'applied');
  const isSame = record.commit === commit;
  return {
    open: {
      deployment: record.id,
      commit: record.commit,
      images: record.release.images.map(({ name, digest }) => ({ name, digest })),
      at: applied?.at ?? record.id,
      by: requested?.requestedBy ?? 'somebody',
      reason: requested?.reason ?? null,
      order: isSame
        ? known('identical')
        : await learn(signal, () => forge.compare(commit, record.commit)),
    },
  };
}
