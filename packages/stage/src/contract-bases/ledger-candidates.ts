import type { ContractAgainst, Policy } from '@waybill/config';
import { formatDuration, timestamp, type Clock } from '@waybill/core';
import { isUnfinished, phaseOf, type EnvironmentRecord, type LedgerReader } from '@waybill/ledger';
import { stageError } from '../error-codes.ts';
import type { Candidate, Candidates } from './candidates.ts';
import type { LedgerAccess } from './ledger-access.ts';
import { servedReleases } from './served-releases.ts';

const nothing: Candidates = { candidates: [], notes: [] };

/**
 * What runs in each environment, and what ran there within the window; of the environments that `against` names, or
 * of all where it names none.
 * @param access opens the ledger; asked only where it matters
 * @param against what the contract is compared with
 * @param clock from when the window counts
 * @throws CONTRACT_BASE_MISSING where an environment is named that cannot be asked, and what reading throws
 */
export async function ledgerCandidates(
  access: () => Promise<LedgerAccess>,
  against: ContractAgainst,
  clock: Clock,
): Promise<Candidates> {
  const { environments, windowMilliseconds: window } = against;
  const named = environments === 'all' ? [] : environments;
  if (environments !== 'all' && named.length === 0 && window === undefined) return nothing;
  const opened = await access();
  if (opened.kind === 'none') {
    if (named.length > 0) throw notConnected(named, opened.why);
    return { candidates: [], notes: [skipped(against, opened.why)] };
  }
  const { ledger, policy } = opened;
  const scope = named.length > 0 ? await namedScope(opened, named) : await wholeScope(opened);
  const candidates: Candidate[] = [];
  const notes = [...scope.notes];
  const from =
    window === undefined ? undefined : timestamp({ now: () => Math.max(0, clock.now() - window) });
  for (const { name, record } of scope.environments) {
    // With an empty list the window alone is asked for.
    if (environments === 'all' || named.length > 0) {
      const running = await runningIn(ledger, name, record);
      candidates.push(...running);
      if (running.length === 0)
        notes.push(`${name} runs nothing yet, as far as the ledger knows: no client is served.`);
    }
    if (from === undefined) continue;
    for (const { commit, since } of await servedReleases(ledger, name, from))
      candidates.push({ commit, origin: { kind: 'release', releasedAt: since } });
  }
  if (scope.environments.length === 0) notes.push(noEnvironments(policy));
  return { candidates, notes };
}

interface Scope {
  readonly environments: readonly {
    readonly name: string;
    readonly record: EnvironmentRecord | undefined;
  }[];
  readonly notes: readonly string[];
}

type Opened = Extract<LedgerAccess, { kind: 'open' }>;

/** Every environment of the policy that protected runs deploy to; of the ledger, where there is no policy. */
async function wholeScope({ ledger, policy }: Opened): Promise<Scope> {
  const records = new Map(
    (await ledger.environments()).map((record) => [record.environment, record]),
  );
  if (policy === undefined)
    return { environments: [...records].map(([name, record]) => ({ name, record })), notes: [] };
  const open = openIn(policy);
  const names = policy.environments.map(({ name }) => name).filter((name) => !open.has(name));
  const gone = [...records.keys()].filter((name) => !names.includes(name) && !open.has(name));
  return {
    environments: names.map((name) => ({ name, record: records.get(name) })),
    notes: [
      ...[...open].map((name) => `${openNote(name)}: what runs there is no base.`),
      ...gone.map(
        (name) => `${name} is in the ledger and no longer in the policy: it is not compared.`,
      ),
    ],
  };
}

async function namedScope({ ledger, policy }: Opened, names: readonly string[]): Promise<Scope> {
  const open = policy === undefined ? new Set<string>() : openIn(policy);
  const known = policy?.environments.map(({ name }) => name);
  for (const name of names) {
    if (open.has(name)) throw notBelieved(name);
    if (known?.includes(name) === false) throw unknownEnvironment(name, known);
  }
  const environments = names.map(async (name) => ({
    name,
    record: await ledger.environment(name),
  }));
  return { environments: await Promise.all(environments), notes: [] };
}

/** In a policy with both kinds of environments, those of any branch have a ledger that is not believed. */
function openIn({ environments }: Policy): ReadonlySet<string> {
  const isShared = environments.some(({ from }) => from === 'protected');
  return new Set(
    environments.filter(({ from }) => isShared && from === 'any').map(({ name }) => name),
  );
}

/** What users meet: what was proved to run, what an emergency put there, and what is being rolled out. */
async function runningIn(
  ledger: LedgerReader,
  environment: string,
  record: EnvironmentRecord | undefined,
): Promise<readonly Candidate[]> {
  if (record === undefined) return [];
  const { active, emergency, desired } = record;
  const isNewer = desired !== null && desired.deployment !== active?.deployment;
  const newer = isNewer ? await ledger.deployment(desired.deployment) : undefined;
  const isRollingOut = newer !== undefined && isUnfinished(phaseOf(newer));
  const origin = { kind: 'environment', environment } as const;
  const commits = new Set(
    [active?.commit, emergency?.commit, isRollingOut ? newer.commit : undefined].filter(
      (commit) => commit !== undefined,
    ),
  );
  return [...commits].map((commit) => ({ commit, origin }));
}

function skipped({ environments, windowMilliseconds }: ContractAgainst, why: string): string {
  const window =
    windowMilliseconds === undefined
      ? undefined
      : `what was released within ${formatDays(windowMilliseconds)}`;
  const what = [environments === 'all' ? 'what the environments run' : undefined, window];
  return `Not compared with ${what.filter((it) => it !== undefined).join(' and ')}: ${why}. Runs that may read the ledger compare it.`;
}

function formatDays(milliseconds: number): string {
  const days = milliseconds / 86_400_000;
  return Number.isInteger(days) ? `${String(days)} days` : formatDuration(milliseconds);
}

function noEnvironments(policy: Policy | undefined): string {
  return `The ${policy === undefined ? 'ledger' : 'policy'} knows no environment that counts here: nothing runs that the contract could break.`;
}

function openNote(name: string): string {
  return `Runs of any branch deploy to ${name}`;
}

function notConnected(named: readonly string[], why: string): Error {
  return stageError('CONTRACT_BASE_MISSING', {
    message: `Expected to learn from the ledger what ${named.join(', ')} ${named.length === 1 ? 'runs' : 'run'}; ${why}.`,
    remedy:
      'Give the run what reads the ops repository (inputs `ops-repository` and `ops-token`, on a terminal `--ledger`; reading is enough), or write `environments: all` under `against` of the contract: runs without a credential then leave them out and say so.',
    facts: { environments: named },
  });
}

function unknownEnvironment(name: string, known: readonly string[]): Error {
  return stageError('CONTRACT_BASE_MISSING', {
    message: `Expected an environment of the policy under \`against\` of the contract, found ${name}; the policy has ${known.join(', ')}.`,
    remedy: 'Correct `environments` under `against` of the contract.',
    facts: { environment: name, known: known.slice(0, 50) },
  });
}

function notBelieved(name: string): Error {
  return stageError('CONTRACT_BASE_MISSING', {
    message: `Expected an environment under \`against\` of the contract that only the protected branch reaches; ${openNote(name)}, and nothing in its ledger is believed.`,
    remedy: `Take ${name} out of \`environments\` under \`against\` of the contract.`,
    facts: { environment: name },
  });
}
