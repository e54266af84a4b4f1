import type { Progress } from '@waybill/core';
import type { ComparedContract } from '@waybill/config';
import { baseLabel, type ContractBase } from '../bases.ts';
import type { Source } from '../model/source.ts';
import { levelled } from '../policy/levels.ts';
import { breaks, type ContractVerdict, type Finding } from '../verdict.ts';
import { chosenBases } from './base-lines.ts';
import { compareBase, readBase } from './compare-base.ts';
import { findInBase, readHead, type BaseContract } from './contract-files.ts';
import { findingsOf } from './findings-of.ts';
import { byWeight, mergeFindings, type FoundAgainst } from './merge.ts';
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
 *   CONTRACT_REFERENCE_UNRESOLVED where the checkout's cannot be compared, what reading a base throws, or the signal's
 *   reason
 */
export async function verifyCompared(options: VerifyComparedOptions): Promise<ContractVerdict> {
  const startedAt = performance.now();
  const { contract } = options;
  const head = await readHead(options.checkout, contract);
  const { having, lacking } = await sortBases(options);
  if (head === undefined && having.length === 0) throw await refuseUnknownFile(options);
  const findings =
    head === undefined
      ? having.map(({ base, contract: found, labels }) =>
          removedContract(contract, base, found.path, labels),
        )
      : await findingsAgainst(options, head, having, lacking);
  const weighed = byWeight(levelled(findings, contract.levels));
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
async function sortBases({
  bases,
  contract,
  signal,
  progress,
}: VerifyComparedOptions): Promise<{ having: readonly SameBases[]; lacking: readonly string[] }> {
  const having = new Map<string, SameBases>();
  const lacking: string[] = [];
  const chosen =
    contract.kind === 'json-schema' ? chosenBases(bases, contract.compatibility) : bases;
  for (const base of chosen) {
    signal.throwIfAborted();
    const labels = base.origins.map(baseLabel);
    progress.detail(`looking for ${contract.file} in ${labels.join(', ')}`);
    const found = await findInBase(base, contract);
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
  const { contract, signal, progress } = options;
  const own: Finding[] = [];
  if (lacking.length > 0) own.push(newContract(contract, lacking, having.length === 0));
  if (options.bases.length === 0) own.push(notCompared(contract));
  const against: FoundAgainst[] = [];
  for (const { base, contract: found, labels } of having) {
    signal.throwIfAborted();
    progress.detail(`comparing with ${labels.join(', ')}`);
    const read = await readBase(found.source);
    if ('unusable' in read) {
      own.push(unusableBase(contract, base, found.path, labels, read.unusable));
      continue;
    }
    const result = await compareBase({ contract, base: read.source, head, now: options.now });
    if ('unusable' in result) {
      own.push(unusableBase(contract, base, found.path, labels, result.unusable));
      continue;
    }
    const files = { commit: base.commit, base: read.source, head };
    against.push({ labels, findings: await findingsOf(result.findings, files) });
  }
  return [...mergeFindings(against), ...own];
}
