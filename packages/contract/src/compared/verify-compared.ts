import type { Progress } from '@waybill/core';
import type { ComparedContract } from '@waybill/config';
import { baseLabel, type ContractBase } from '../bases.ts';
import { RemoteDocuments } from '../model/remote-documents.ts';
import type { Source } from '../model/source.ts';
import { levelled } from '../policy/levels.ts';
import { versionedCommits } from '../policy/version.ts';
import { weighComparison } from '../policy/weigh-comparison.ts';
import { breaks, type ContractVerdict, type Finding } from '../verdict.ts';
import { chosenBases } from './base-lines.ts';
import { compareBase, readBase } from './compare-base.ts';
import { findInBase, fingerprintOf, readHead, type BaseContract } from './contract-files.ts';
import { findingsOf } from './findings-of.ts';
import { byWeight, mergeFindings, type FoundAgainst } from './merge.ts';
import { OwnRules } from './own-rules.ts';
import { placeFindings } from './place-findings.ts';
import { newContract, notCompared, removedContract, unusableBase } from './presence.ts';
import { refuseUnknownFile } from './unknown-file.ts';

/** What verifying a contract with a file needs. */
export interface VerifyComparedOptions {
  readonly checkout: string;
  readonly contract: ComparedContract;
  readonly bases: readonly ContractBase[];
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/** Bases whose contracts are the same, byte for byte. */
interface SameBases {
  readonly base: ContractBase;
  readonly contract: BaseContract;
  readonly labels: string[];
}

/**
 * Compares the contract of a checkout with that of every base, each different one once.
 * @param options the checkout, the contract, its bases
 * @returns the verdict; each finding says against which bases it was found
 * @throws CONTRACT_FILE_UNKNOWN where neither the checkout nor any base has the file, CONTRACT_FILE_MISSING,
 *   CONTRACT_MALFORMED, CONTRACT_TOO_LARGE, CONTRACT_KIND_MISMATCH, CONTRACT_REFERENCE_REFUSED or
 *   CONTRACT_REFERENCE_UNRESOLVED, CONTRACT_REFERENCE_UNAVAILABLE where the checkout's cannot be compared, what reading a base throws, or the signal's
 *   reason
 */
export async function verifyCompared(options: VerifyComparedOptions): Promise<ContractVerdict> {
  const startedAt = performance.now();
  const { contract } = options;
  const remote = new RemoteDocuments(contract.remote, options.signal);
  const head = await readHead(options.checkout, contract, remote);
  const { having, lacking } = await sortBases(options, remote);
  if (head === undefined && having.length === 0) throw await refuseUnknownFile(options);
  const findings =
    head === undefined
      ? levelled(
          having.map(({ base, contract: found, labels }) =>
            removedContract(contract, base, found.path, labels),
          ),
          contract.levels,
        )
      : await findingsAgainst(options, head, having, lacking);
  const weighed = byWeight(findings);
  return {
    contract: contract.name,
    kind: contract.kind,
    holds: !weighed.some(breaks),
    findings: weighed,
    differences: [],
    unlisted: 0,
    durationMilliseconds: Math.round(performance.now() - startedAt),
  };
}

/** Finds the contract in every base; bases that have the same are one. */
async function sortBases(
  { bases, contract, signal, progress }: VerifyComparedOptions,
  remote: RemoteDocuments,
): Promise<{ having: readonly SameBases[]; lacking: readonly string[] }> {
  const having = new Map<string, SameBases>();
  const lacking: string[] = [];
  const chosen =
    contract.kind === 'json-schema' ? chosenBases(bases, contract.compatibility) : bases;
  for (const base of chosen) {
    signal.throwIfAborted();
    const labels = base.origins.map(baseLabel);
    progress.detail(`looking for ${contract.file} in ${labels.join(', ')}`);
    const found = await findInBase(base, contract, remote);
    if (found === undefined) addNew(lacking, labels);
    else {
      const known = having.get(found.fingerprint);
      if (known === undefined)
        having.set(found.fingerprint, { base, contract: found, labels: [...new Set(labels)] });
      else addNew(known.labels, labels);
    }
  }
  return { having: [...having.values()], lacking };
}

function addNew(labels: string[], more: readonly string[]): void {
  for (const label of more) if (!labels.includes(label)) labels.push(label);
}

async function findingsAgainst(
  options: VerifyComparedOptions,
  head: Source,
  having: readonly SameBases[],
  lacking: readonly string[],
): Promise<Finding[]> {
  const { contract, bases } = options;
  const presence: Finding[] = [];
  if (lacking.length > 0) presence.push(newContract(contract, lacking, having.length === 0));
  if (bases.length === 0) presence.push(notCompared(contract));
  const rules = new OwnRules(contract, head);
  const versioned = versionedCommits(bases);
  const unchanged = fingerprintOf(head);
  const against: FoundAgainst[] = [];
  for (const same of having) {
    options.signal.throwIfAborted();
    options.progress.detail(`comparing with ${same.labels.join(', ')}`);
    const read = await readBase(same.contract.source);
    if ('unusable' in read) presence.push(unusable(contract, same, read.unusable));
    else if (fingerprintOf(read.source) !== unchanged) {
      const held = versioned.has(same.base.commit);
      const found = await judgeBase(options, { same, base: read.source, head, rules, held });
      if (Array.isArray(found)) against.push({ labels: same.labels, findings: found });
      else presence.push(found);
    }
  }
  // Garbage is no new contract: what is compared with nothing is compared with itself.
  if (against.length === 0) await compareBase({ contract, base: head, head, now: options.now });
  const own = await placeFindings(rules.findings());
  return [...mergeFindings(against), ...own, ...levelled(presence, contract.levels)];
}

/** One base that has the contract, and what it is judged by. */
interface JudgedBase {
  readonly same: SameBases;
  readonly base: Source;
  readonly head: Source;
  readonly rules: OwnRules;
  /** Whether the version is held against it. */
  readonly held: boolean;
}

/** @returns what was found against a base; one finding where its contract cannot be compared */
async function judgeBase(
  { contract, now }: VerifyComparedOptions,
  { same, base, head, rules, held }: JudgedBase,
): Promise<Finding[] | Finding> {
  const result = await compareBase({ contract, base, head, now });
  if ('unusable' in result) return unusable(contract, same, result.unusable);
  const { commit } = same.base;
  await rules.seeBase(base, commit, same.labels);
  const weighed = weighComparison(result.findings, { contract, base, head, versioned: held });
  return [
    ...(await findingsOf(weighed.findings, { commit, base, head })),
    ...(await placeFindings(weighed.version)),
  ];
}

function unusable(contract: ComparedContract, same: SameBases, reason: string): Finding {
  return unusableBase(contract, same.base, same.contract.path, same.labels, reason);
}
