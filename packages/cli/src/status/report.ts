import { suggestion, type Policy } from '@waybill/config';
import { isWaybillError, type CommitSha } from '@waybill/core';
import type { EnvironmentStatus, LedgerReader } from '@waybill/ledger';
import type { Connections } from '@waybill/stage';
import { connectPolicy } from '@waybill/stage/policy-connection';
import { cliError } from '../error-codes.ts';
import { allStatuses, emptyStatus } from '../records.ts';
import { nextGates, type NextGate } from './next-gate.ts';

/** One environment, as `waybill status` shows it. */
export interface EnvironmentReport extends EnvironmentStatus {
  /** Absent for the first environment, and where gates were not asked. */
  readonly next: NextGate | undefined;
}

/** What runs where. */
export interface StatusReport {
  readonly application: string;
  /** The ledger's head that it was read at, or later. */
  readonly head: CommitSha | undefined;
  /** In the policy's order; those that only the ledger knows come last. */
  readonly environments: readonly EnvironmentReport[];
  /** What could not be learned, or does not fit. */
  readonly remarks: readonly string[];
}

/** What is to be in a report. */
export interface ReportWish {
  /** One environment; all where absent. */
  readonly environment: string | undefined;
  readonly gates: boolean;
}

/**
 * Reads what runs where. Without a readable policy the environments are those of the ledger, in its order, and no
 * gate is asked: the remarks say so.
 * @param connections the systems
 * @param ledger the records
 * @param wish what is to be in it
 * @throws CLI_USAGE for an environment that neither the policy nor the ledger has; what reading the ledger throws
 */
export async function statusReport(
  connections: Connections,
  ledger: LedgerReader,
  wish: ReportWish,
): Promise<StatusReport> {
  const [head, recorded, { policy, remarks }] = await Promise.all([
    ledger.head(),
    allStatuses(ledger),
    policyOfNow(connections),
  ]);
  const ordered = inOrder(recorded, policy);
  requireEnvironment(
    wish.environment,
    ordered.map(({ environment }) => environment),
  );
  const isWished = ({ environment }: EnvironmentStatus): boolean =>
    wish.environment === undefined || environment === wish.environment;
  const gates =
    wish.gates && policy !== undefined
      ? await nextGates(connections, wishedOf(policy, wish), ordered)
      : undefined;
  const names = new Set(policy?.environments.map(({ name }) => name));
  const unknown = ordered.filter((it) => policy !== undefined && !names.has(it.environment));
  return {
    application: ledger.application,
    head,
    environments: ordered
      .filter(isWished)
      .map((status) => ({ ...status, next: gates?.get(status.environment) })),
    remarks: [
      ...remarks,
      ...(await elsewhere(connections, policy)),
      ...unknown
        .filter(isWished)
        .map(({ environment }) => `${environment} is in the ledger, and not in the policy`),
    ],
  };
}

async function policyOfNow(
  connections: Connections,
): Promise<{ readonly policy: Policy | undefined; readonly remarks: readonly string[] }> {
  try {
    return { policy: (await connectPolicy(connections)).policy, remarks: [] };
  } catch (error) {
    connections.settings.signal.throwIfAborted();
    if (!isWaybillError(error)) throw error;
    const remark = `The policy could not be read, so the environments are in the ledger's order and no gate was asked. ${error.code}: ${error.message}`;
    return { policy: undefined, remarks: [remark] };
  }
}

/** Environments that take any branch have a ledger of their own beside protected ones: it is not silently absent. */
async function elsewhere(
  connections: Connections,
  policy: Policy | undefined,
): Promise<readonly string[]> {
  const environments = policy?.environments ?? [];
  const open = environments.filter(({ from }) => from === 'any').map(({ name }) => name);
  const isShared = environments.some(({ from }) => from === 'protected');
  if (!isShared || open.length === 0 || (await connections.place()) === 'open') return [];
  const { branch } = await connections.openLedger();
  return [
    `The ledger of ${open.join(', ')} is the branch ${branch} of the application's repository: \`--open\` shows it`,
  ];
}

function inOrder(
  recorded: readonly EnvironmentStatus[],
  policy: Policy | undefined,
): readonly EnvironmentStatus[] {
  const names = (policy?.environments ?? []).map(({ name }) => name);
  const named = names.map(
    (name) => recorded.find(({ environment }) => environment === name) ?? emptyStatus(name),
  );
  return [...named, ...recorded.filter(({ environment }) => !names.includes(environment))];
}

function wishedOf(policy: Policy, { environment }: ReportWish): Policy {
  if (environment === undefined) return policy;
  return {
    ...policy,
    environments: policy.environments.filter(({ name }) => name === environment),
  };
}

/**
 * @param connections the systems
 * @param ledger the records
 * @returns the names of the policy's environments, where it can be read, and of the ledger's
 */
export async function knownEnvironments(
  connections: Connections,
  ledger: LedgerReader,
): Promise<readonly string[]> {
  const [{ policy }, recorded] = await Promise.all([
    policyOfNow(connections),
    ledger.environments(),
  ]);
  const names = policy?.environments.map(({ name }) => name) ?? [];
  return [...new Set([...names, ...recorded.map(({ environment }) => environment)])];
}

/**
 * @param name what was asked for
 * @param names the environments that there are
 * @throws CLI_USAGE with what was probably meant
 */
export function requireEnvironment(name: string | undefined, names: readonly string[]): void {
  if (name === undefined || names.includes(name)) return;
  throw cliError('CLI_USAGE', {
    message: `Expected an environment of the policy or the ledger, found ${JSON.stringify(name.slice(0, 100))}${suggestion(name, names)}.`,
    remedy: 'Name an environment that `waybill status` lists.',
    facts: { environment: name.slice(0, 100), known: names.slice(0, 100) },
  });
}
