import type { StringCatalogContract } from '@waybill/config';
import { isWaybillError, type Progress } from '@waybill/core';
import { baseLabel, type ContractBase } from '../bases.ts';
import { byWeight, mergeFindings, type FoundAgainst } from '../compared/merge.ts';
import { levelled } from '../policy/levels.ts';
import { policyRules } from '../policy/rule-ids.ts';
import type { CompatibilityFinding, FindingPlace } from '../findings/finding.ts';
import { breaks, type ContractVerdict, type Finding } from '../verdict.ts';
import type { Catalog } from './catalog.ts';
import { checkCatalogFolder } from './check-checkout.ts';
import type { CatalogUnit } from './check.ts';
import { checkoutFolder, type CatalogFolder } from './catalog-folder.ts';
import { readCatalogUnits } from './catalog-units.ts';
import { compareCatalogs } from './compare.ts';
import { pathPattern } from './path-pattern.ts';

/** What verifying string catalogs needs. */
export interface VerifyCatalogsOptions {
  readonly checkout: string;
  readonly contract: StringCatalogContract;
  readonly bases: readonly ContractBase[];
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/**
 * Checks the string catalogs of a checkout, and compares them with those of older commits where the contract says
 * that older clients load them.
 * @param options the checkout, the contract, its bases
 * @returns the verdict
 * @throws CONTRACT_PATH_MISSING, CONTRACT_CATALOG_*, CONTRACT_TOO_LARGE, or the signal's reason
 */
export async function verifyCatalogs(options: VerifyCatalogsOptions): Promise<ContractVerdict> {
  const startedAt = performance.now();
  const { checkout, contract, signal, progress } = options;
  const head = await checkCatalogFolder(checkoutFolder(checkout, signal), contract);
  if (head.known > 0) progress.detail(`${String(head.known)} findings are in the baseline`);
  const checked = head.findings.map((finding) =>
    findingOf(finding, { after: finding.subject.file, before: undefined }),
  );
  const compared = contract.against === undefined ? [] : await against(options, head.units);
  const findings = byWeight(levelled([...compared, ...checked], contract.levels));
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

async function against(
  { bases, contract, signal, progress }: VerifyCatalogsOptions,
  units: readonly CatalogUnit[],
): Promise<Finding[]> {
  const found: FoundAgainst[] = [];
  const paths = [...new Set(units.flatMap(catalogsOf).map(({ file }) => file))];
  const told: Finding[] = [];
  for (const base of bases) {
    signal.throwIfAborted();
    const labels = base.origins.map(baseLabel);
    progress.detail(`comparing with ${labels.join(', ')}`);
    const read = await readBase(base, contract, paths);
    if ('units' in read) {
      found.push({ labels, findings: compareUnits(read.units, units, base.commit) });
    } else told.push({ ...read.finding, bases: labels, file: paths[0] ?? 'waybill.yaml' });
  }
  if (bases.length === 0) {
    told.push({
      id: 'contract-not-compared',
      level: policyRules['contract-not-compared'],
      file: paths[0] ?? 'waybill.yaml',
      message: 'The catalogs were compared with nothing: there is no base.',
      remedy: 'Name what clients use in `against` of the contract.',
    });
  }
  return [...mergeFindings(found), ...told];
}

/** A base is asked for the files that the checkout has: what else it had is not known. */
async function readBase(
  base: ContractBase,
  contract: StringCatalogContract,
  paths: readonly string[],
): Promise<
  | { readonly units: readonly CatalogUnit[] }
  | { readonly finding: Pick<Finding, 'id' | 'level' | 'message' | 'remedy'> }
> {
  const files = new Map<string, Uint8Array>();
  for (const path of paths) {
    const bytes = await base.read(path);
    if (bytes !== undefined) files.set(path, bytes);
  }
  if (files.size === 0) {
    return {
      finding: {
        id: 'contract-new',
        level: policyRules['contract-new'],
        message: 'The catalogs are new: older commits do not have them; no older client can break.',
        remedy: 'Nothing needs to be done.',
      },
    };
  }
  const folder: CatalogFolder = {
    list: async (pattern) =>
      await Promise.resolve([...files.keys()].filter((path) => pattern.match(path) !== undefined)),
    read: async (path) => files.get(path) ?? (await base.read(path)),
  };
  try {
    // A pattern that fits none of the older files names catalogs that came since.
    const known = contract.files.filter(({ path }) => {
      const pattern = pathPattern(path);
      return [...files.keys()].some((file) => pattern.match(file) !== undefined);
    });
    return await readCatalogUnits(folder, { ...contract, files: known });
  } catch (error) {
    if (!isWaybillError(error) || !error.code.startsWith('CONTRACT_')) throw error;
    return {
      finding: {
        id: 'contract-base-unusable',
        level: policyRules['contract-base-unusable'],
        message: `The older catalogs cannot be compared, so nothing is known of their clients: ${error.message}`,
        remedy:
          'Where they were never good, leave their base out in `against`, or accept this for a time with a waiver.',
      },
    };
  }
}

function compareUnits(
  base: readonly CatalogUnit[],
  head: readonly CatalogUnit[],
  commit: string,
): Finding[] {
  return base.flatMap((older) => {
    const newer = head.find(({ name }) => name === older.name);
    const catalogs = newer === undefined ? [] : catalogsOf(newer);
    return catalogsOf(older).flatMap((catalog) => {
      const counterpart = catalogs.find(({ locale }) => locale === catalog.locale);
      const { findings } = compareCatalogs(
        [catalog],
        counterpart === undefined ? [] : [counterpart],
      );
      return findings.map((finding) =>
        findingOf(finding, {
          after: counterpart?.file ?? catalog.file,
          before: { commit, file: catalog.file },
        }),
      );
    });
  });
}

function catalogsOf({ source, translations }: CatalogUnit): readonly Catalog[] {
  return source === undefined ? translations : [source, ...translations];
}

/** The files in which a finding stands: of the checkout, and of the base where it is about one. */
interface Sides {
  readonly after: string;
  readonly before: { readonly commit: string; readonly file: string } | undefined;
}

function findingOf(finding: CompatibilityFinding, { after, before }: Sides): Finding {
  const { id, level, operation, base, revision, why, remedy } = finding;
  return {
    id,
    level,
    file: revision?.file ?? after,
    ...positionOf(revision),
    message: why,
    remedy,
    ...(operation === null ? {} : { operation }),
    ...(before === undefined || base === null ? {} : { before: { ...before, ...positionOf(base) } }),
  };
}

function positionOf(place: FindingPlace | null): Pick<Finding, 'line' | 'column' | 'pointer'> {
  if (place === null) return {};
  const { line, column, pointer } = place;
  return {
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    pointer,
  };
}
