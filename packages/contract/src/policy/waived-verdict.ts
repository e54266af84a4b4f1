import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAbsent } from '@waybill/core';
import { parseContractWaivers, type ContractConfig, type ContractWaiver } from '@waybill/config';
import { breaks, type ContractVerdict } from '../verdict.ts';
import { levelled, type RuleLevels } from './levels.ts';
import { applyWaivers } from './waivers.ts';

/** What taking out waived findings needs. */
export interface WaivedVerdictOptions {
  readonly checkout: string;
  readonly contract: ContractConfig;
  readonly waivers?: readonly ContractWaiver[];
  readonly now?: Date;
}

/**
 * Takes out of a verdict what was accepted for a time, and judges anew whether the contract holds.
 * @param verdict what a kind found
 * @param options the contract, whose file of waivers is read from the checkout
 * @returns the verdict as it counts
 * @throws CONFIG_MISSING, CONFIG_TOO_LARGE, CONFIG_INVALID where its file of waivers cannot be used
 */
export async function waivedVerdict(
  verdict: ContractVerdict,
  options: WaivedVerdictOptions,
): Promise<ContractVerdict> {
  const { contract, now = new Date() } = options;
  const path = 'waivers' in contract ? contract.waivers : undefined;
  const waivers = [...(await readWaivers(options.checkout, path)), ...(options.waivers ?? [])];
  if (waivers.length === 0) return verdict;
  const found = new Set(verdict.findings);
  const levels = levelsOf(contract);
  const applied = applyWaivers(verdict.findings, waivers, {
    contract: contract.name,
    now,
    file: path ?? 'waybill.yaml',
  });
  // The rules of waivers have levels as well; the kind has weighed its own already.
  const findings = applied.flatMap((finding) =>
    found.has(finding) || finding.waiver !== undefined ? [finding] : levelled([finding], levels),
  );
  const { unlisted } = verdict;
  return { ...verdict, findings, holds: !findings.some(breaks) && unlisted === 0 };
}

/** The levels of a command's findings are another thing: what its own words for them mean. */
function levelsOf(contract: ContractConfig): RuleLevels {
  return 'levels' in contract && contract.kind !== 'command' ? contract.levels : {};
}

async function readWaivers(
  checkout: string,
  path: string | undefined,
): Promise<readonly ContractWaiver[]> {
  if (path === undefined) return [];
  const text = await readFile(join(checkout, path), 'utf8').catch((error: unknown) => {
    if (isAbsent(error)) return undefined;
    throw error;
  });
  return parseContractWaivers(text, path);
}
