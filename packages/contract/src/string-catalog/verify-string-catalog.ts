import { isWaybillError, messageOf, type Progress } from '@waybill/core';
import type { StringCatalogContract } from '@waybill/config';
import { baseLabel, type ContractBase } from '../bases.ts';
import { byWeight, mergeFindings, type FoundAgainst } from '../compared/merge.ts';
import type { CompatibilityFinding } from '../findings/finding.ts';
import { levelled } from '../policy/levels.ts';
import { policyRules } from '../policy/rule-ids.ts';
import { breaks, type ContractVerdict, type Finding } from '../verdict.ts';
import { baselineText } from './baseline.ts';
import type { Catalog } from './catalog.ts';
import { checkoutFolder } from './catalog-folder.ts';
import { checkCatalogFolder } from './check-checkout.ts';
import { compareCatalogs } from './compare.ts';
import type { CatalogUnit } from './check.ts';
import type { CatalogFinding } from './finding.ts';
import { parseCatalogs } from './read.ts';
import { removedFiles } from './removed-files.ts';
import { decodeCatalog } from './text.ts';

/** What verifying string catalogs needs. */
export interface VerifyStringCatalogOptions {
  /** The working tree, absolute. */
  readonly checkout: string;
  readonly contract: StringCatalogContract;
  readonly bases: readonly ContractBase[];
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/**
 * Checks the string catalogs of a checkout against their source language and their own, and compares each file with
 * what it was in every base.
 * @param options the checkout, the contract, its bases
 * @returns the verdict; what the contract's baseline knows is not in it
 * @throws CONTRACT_PATH_MISSING, CONTRACT_CATALOG_MALFORMED, CONTRACT_CATALOG_FORMAT_UNKNOWN,
 *   CONTRACT_CATALOG_LOCALE_UNKNOWN, CONTRACT_CATALOG_LIST_INVALID, CONTRACT_TOO_LARGE, CONTRACT_REFERENCE_REFUSED,
 *   what reading a base throws, or the signal's reason
 */
export async function verifyStringCatalog(
  options: VerifyStringCatalogOptions,
): Promise<ContractVerdict> {
  const startedAt = performance.now();
  const { checkout, contract, bases, signal, progress } = options;
  const checked = await checkCatalogFolder(checkoutFolder(checkout, signal), contract);
  progress.detail(
    `${String(checked.findings.length)} findings in the string catalogs, ${String(checked.known)} known`,
  );
  const heads = catalogsByFile(checked.units);
  const against: FoundAgainst[] = [];
  for (const base of bases) {
    signal.throwIfAborted();
    const labels = [...new Set(base.origins.map(baseLabel))];
    progress.detail(`comparing string catalogs with ${labels.join(', ')}`);
    const removed = await removedFiles(contract, heads, base);
    against.push({ labels, findings: [...(await againstBase(heads, base)), ...removed] });
  }
  const findings = byWeight(
    levelled([...checked.findings.map(ownFinding), ...mergeFindings(against)], contract.levels),
  );
  return {
    contract: contract.name,
    kind: contract.kind,
    holds: !findings.some(breaks),
    findings,
    differences: [],
    unlisted: 0,
    durationMilliseconds: Math.round(performance.now() - startedAt),
  };
}

/** What writing a baseline needs. */
export type StringCatalogBaselineOptions = Pick<
  VerifyStringCatalogOptions,
  'checkout' | 'contract' | 'signal'
>;

/**
 * Writes down what is amiss in the string catalogs of a checkout now, so that only what is new blocks.
 * @param options the checkout and the contract; the baseline that it names may be absent
 * @returns the file that the contract's `baseline` names
 * @throws what `verifyStringCatalog` throws
 */
export async function stringCatalogBaseline(
  options: StringCatalogBaselineOptions,
): Promise<string> {
  const { checkout, contract, signal } = options;
  const { baseline: _known, ...settings } = contract;
  const { all } = await checkCatalogFolder(checkoutFolder(checkout, signal), settings);
  return baselineText(levelled(all, contract.levels));
}

function catalogsByFile(units: readonly CatalogUnit[]): ReadonlyMap<string, readonly Catalog[]> {
  const files = new Map<string, Catalog[]>();
  for (const { source, translations } of units) {
    for (const catalog of source === undefined ? translations : [source, ...translations]) {
      const known = files.get(catalog.file);
      if (known === undefined) files.set(catalog.file, [catalog]);
      else known.push(catalog);
    }
  }
  return files;
}

async function againstBase(
  heads: ReadonlyMap<string, readonly Catalog[]>,
  base: ContractBase,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const [file, catalogs] of heads) {
    const bytes = await base.read(file);
    const [first] = catalogs;
    // A file that is new has no older client.
    if (bytes === undefined || first === undefined) continue;
    const { format, locale } = first;
    try {
      const older = await parseCatalogs({
        name: file,
        text: decodeCatalog(bytes, file),
        format,
        ...(format === 'xcstrings' ? {} : { locale }),
      });
      for (const found of compareCatalogs(older, catalogs).findings)
        findings.push(comparedFinding(found, file, base.commit));
    } catch (error) {
      if (!isUnusable(error)) throw error;
      findings.push(unusable(file, base, messageOf(error)));
    }
  }
  return findings;
}

function isUnusable(error: unknown): boolean {
  return (
    isWaybillError(error, 'CONTRACT_CATALOG_MALFORMED') ||
    isWaybillError(error, 'CONTRACT_TOO_LARGE')
  );
}

function unusable(file: string, base: ContractBase, reason: string): Finding {
  return {
    id: 'contract-base-unusable',
    level: policyRules['contract-base-unusable'],
    file,
    line: 1,
    message: `${file} of ${base.origins.map(baseLabel).join(', ')} cannot be compared, so nothing is known of its clients: ${reason}`,
    remedy:
      'Where that file was never good, leave its base out in `against`, or accept this for a time with a waiver.',
    before: { commit: base.commit, file },
  };
}

function ownFinding({ id, level, revision, why, remedy, operation }: CatalogFinding): Finding {
  return {
    id,
    level,
    file: revision?.file ?? '',
    ...(revision?.line === undefined ? {} : { line: revision.line }),
    ...(revision?.column === undefined ? {} : { column: revision.column }),
    ...(revision === null ? {} : { pointer: revision.pointer }),
    message: why,
    remedy,
    ...(operation === null ? {} : { operation }),
  };
}

function comparedFinding(found: CompatibilityFinding, file: string, commit: string): Finding {
  const { id, level, base, revision, why, remedy, operation } = found;
  return {
    id,
    level,
    file,
    // What is gone stands nowhere: the file is shown at its top.
    line: revision?.line ?? 1,
    column: revision?.column ?? 1,
    ...(revision === null ? {} : { pointer: revision.pointer }),
    message: why,
    remedy,
    ...(operation === null ? {} : { operation }),
    ...(base === null ? {} : { before: { ...base, commit, file } }),
  };
}
