import { environmentStatus, type LedgerReader } from '@waybill/ledger';
import { driftOf } from '../status/render.ts';
import { finding, type Finding } from './finding.ts';
import { learn } from './learn.ts';

/**
 * What runs past desired state: each open emergency is a problem until desired state says the same.
 * @param reader opens the application's ledger
 * @param signal ends the look
 * @returns a finding for each; none where nothing is open
 */
export async function emergencyFindings(
  reader: () => Promise<Pick<LedgerReader, 'environments' | 'deployment'>>,
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  return await learn('emergencies', signal, async () => {
    const ledger = await reader();
    const findings: Finding[] = [];
    for (const environment of await ledger.environments()) {
      if (environment.emergency === undefined) continue;
      const record = await ledger.deployment(environment.emergency.deployment);
      const open = environmentStatus(environment, record === undefined ? [] : [record]).emergency;
      const { environment: name } = environment;
      findings.push(
        finding(
          `emergency in ${name}`,
          'problem',
          open === undefined
            ? `The ledger points at the emergency ${environment.emergency.deployment}, and has no record of it.`
            : `It ${driftOf(open)}.`,
          [
            {
              kind: 'advice',
              about:
                open === undefined
                  ? 'waybill ledger verify'
                  : `waybill rollback ${name} --target sha-${open.commit} --reason '…'`,
            },
          ],
        ),
      );
    }
    return findings;
  });
}
