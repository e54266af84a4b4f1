import type { CommitSha, Release } from '@waybill/core';
import { isUnreachable } from '@waybill/forge';
import {
  deploymentEvidence,
  isActive,
  isUnfinished,
  phaseOf,
  phasesOf,
  sameImages,
  type DeploymentRecord,
  type EnvironmentRecord,
  type LedgerReader,
} from '@waybill/ledger';
import { gateError } from '../error-codes.ts';
import { learn } from '../fact.ts';
import type { GatePorts } from '../ports.ts';
import type { AcceptanceFacts, CurrentFacts, GateRequest, LockFacts } from '../promotion-facts.ts';

/**
 * @param ledger the records
 * @param environment the earlier environment
 * @param commit whose release
 * @returns the newest acceptance of the commit there; none counts that was rolled back since
 */
export async function readAcceptance(
  ledger: LedgerReader,
  environment: string,
  commit: CommitSha,
): Promise<AcceptanceFacts> {
  const pointers = (await ledger.environment(environment))?.accepted ?? [];
  let remark: string | undefined;
  for (const pointer of pointers.filter((it) => it.commit === commit)) {
    const record = await ledger.deployment(pointer.deployment);
    const transition = record?.transitions.find(({ to }) => to === 'accepted');
    if (record?.environment !== environment || record.commit !== commit || transition === undefined)
      continue;
    if (phaseOf(record) === 'rolled-back') {
      remark = `${record.id} was accepted there, and rolled back since`;
      continue;
    }
    const images = record.release.images.map(({ name, digest }) => ({ name, digest }));
    return { environment, accepted: { deployment: record.id, at: transition.at, images } };
  }
  return { environment, accepted: undefined, ...(remark === undefined ? {} : { remark }) };
}

/**
 * @param ports ledger and forge
 * @param request which environment
 * @param release what is to come there
 * @returns what is active, what this run goes on with, and where the commit stands
 */
export async function readCurrent(
  { ledger, forge, signal }: Pick<GatePorts, 'ledger' | 'forge' | 'signal'>,
  request: GateRequest,
  release: Release,
): Promise<CurrentFacts> {
  const environment = await ledger.environment(request.environment);
  const active = await readActive(ledger, request.environment, environment);
  const resuming = await findResuming(ledger, environment, request, release);
  const order = await learn(signal, async () => {
    if (active === undefined || request.kind === 'rollback') return undefined;
    return active.commit === release.commit
      ? ('identical' as const)
      : forge.compare(release.commit, active.commit);
  });
  return { active, resuming, order };
}

/**
 * What runs, where pointers and record say the same: a well signed record that was put back to an earlier state still
 * contradicts the pointers, and the other way round.
 * @throws LEDGER_CONTRADICTS
 */
async function readActive(
  ledger: LedgerReader,
  name: string,
  environment: EnvironmentRecord | undefined,
): Promise<DeploymentRecord | undefined> {
  if (environment === undefined) {
    // Only what was refused leaves no pointers behind.
    const newest = await ledger.deployments({ environment: name, limit: 20 });
    const mark = newest.find((record) => phaseOf(record) !== 'refused');
    if (mark === undefined) return undefined;
    throw contradicts(`${name} has no pointers, and its deployment ${mark.id}`, phaseOf(mark));
  }
  const active = await readPointer(ledger, environment.active?.deployment);
  if (active === undefined) return undefined;
  if (isActive(phaseOf(active)) && active.commit === environment.active?.commit) return active;
  throw contradicts(`${name} runs ${active.id}, and that one`, phaseOf(active));
}

/**
 * @param what which records, as the beginning of a sentence
 * @param phase where one of them stands
 * @returns the error LEDGER_CONTRADICTS
 */
export function contradicts(what: string, phase: string): Error {
  return gateError('LEDGER_CONTRADICTS', {
    message: `Expected the records of the ledger to agree; ${what} is ${phase}.`,
    remedy:
      'Run `waybill ledger verify`: it says which record went back or is gone, and at which commit of the ledger.',
  });
}

/**
 * @param ledger the records
 * @param id a deployment that another record points at
 * @returns it; undefined where nothing was pointed at
 * @throws LEDGER_CONTRADICTS where the record is missing although something points at it
 */
export async function readPointer(
  ledger: LedgerReader,
  id: string | undefined,
): Promise<DeploymentRecord | undefined> {
  if (id === undefined) return undefined;
  const record = await ledger.deployment(id);
  if (record !== undefined) return record;
  throw contradicts(`one points at the deployment ${id}, which`, 'missing');
}

async function findResuming(
  ledger: LedgerReader,
  environment: EnvironmentRecord | undefined,
  request: GateRequest,
  release: Release,
): Promise<DeploymentRecord | undefined> {
  for (const id of environment?.open ?? []) {
    const record = await readPointer(ledger, id);
    if (record === undefined || !isUnfinished(phaseOf(record))) continue;
    const requested = deploymentEvidence(record, 'requested');
    const same = requested?.kind === request.kind && record.commit === release.commit;
    if (same && sameImages(record.release.images, release.images)) return record;
  }
  return undefined;
}

/**
 * @param ports ledger and forge
 * @param environment which environment
 * @returns who holds it, and whether that run still works; undefined where nobody does
 */
export async function readLock(
  { ledger, forge }: Pick<GatePorts, 'ledger' | 'forge'>,
  environment: string,
): Promise<LockFacts | undefined> {
  const lock = await ledger.lock(environment);
  if (lock === undefined) return undefined;
  const runState = await forge.runState(lock.owner, lock.acquiredAt).catch((error: unknown) => {
    if (isUnreachable(error)) return 'unknown' as const;
    throw error;
  });
  return { lock, runState };
}

/**
 * @param record a deployment
 * @returns whether the environment was proved to run it at some time
 */
export function wasActive(record: DeploymentRecord): boolean {
  return phasesOf(record).includes('active');
}

/**
 * @param record a deployment
 * @returns the hash of the plan under which it was made
 */
export function recordedPlanHash(record: DeploymentRecord): string | undefined {
  return deploymentEvidence(record, 'requested')?.planHash;
}
