import { exhausted } from '@waybill/core';
import type { Fact } from './findings/fact.ts';
import type { Compatibility } from './findings/finding.ts';
import { reportOf, type WeighedFact } from './findings/report.ts';
import type { SchemaCompatibility } from './json-schema/compatibility.ts';
import { member } from './model/json.ts';
import type { RemoteDocuments } from './model/remote-documents.ts';
import { readSource, rootOf, type Source } from './model/source.ts';
import { compareDescriptions, type Versions } from './openapi/compare.ts';
import type { Lifecycle } from './rules/lifecycle.ts';
import { oasdiffLevel } from './rules/oasdiff-levels.ts';
import { strictLevel } from './rules/strict-levels.ts';
import { versionFacts } from './rules/version-facts.ts';
import { isCatalogName } from './string-catalog/format.ts';

/** What kinds of contracts can be compared. */
export const contractKinds = ['openapi', 'json-schema', 'string-catalog'] as const;
export type ContractKind = (typeof contractKinds)[number];

/**
 * How findings are weighed: `strict` by the law of inclusion, for clients that are never updated; `oasdiff` as that
 * tool does, for teams that come from it.
 */
export const contractProfiles = ['strict', 'oasdiff'] as const;
export type ContractProfile = (typeof contractProfiles)[number];

/** Two contracts, and how they are compared. */
export interface CompareOptions {
  /** What clients were made for. */
  readonly base: Source;
  /** What shall take its place. */
  readonly revision: Source;
  /** Told by the files where absent. */
  readonly kind?: ContractKind;
  /** `strict` where absent. */
  readonly profile?: ContractProfile;
  /** For JSON Schemas: whose understanding is asked for; `backward` where absent. */
  readonly compatibility?: SchemaCompatibility;
  /** The day against which dates are held; today where absent. */
  readonly now?: Date;
  /** How long what is deprecated must stay; a date of sunset is optional where absent. */
  readonly deprecation?: NonNullable<Lifecycle['grace']>;
}

/**
 * Compares two contracts: would what was made for the older one still work with the newer one? It looks at nothing
 * but the documents, and at the day where they promise something until a day.
 * @param options the two, their kind, and how findings are weighed
 * @returns every difference, and whether any breaks
 * @throws CONTRACT_KIND_MISMATCH, CONTRACT_REFERENCE_UNRESOLVED, CONTRACT_REFERENCE_REFUSED, CONTRACT_CATALOG_MALFORMED
 */
export async function compareContracts(options: CompareOptions): Promise<Compatibility> {
  const kind = options.kind ?? kindOf(options.base);
  switch (kind) {
    case 'openapi':
      return await compareOpenApi(options);
    case 'json-schema': {
      const { compareJsonSchemas } = await import('./json-schema/compare.ts');
      const { base, revision, compatibility = 'backward' } = options;
      return await compareJsonSchemas(base, revision, compatibility, lifecycleOf(options));
    }
    case 'string-catalog': {
      const { compareCatalogSources } = await import('./string-catalog/compare-sources.ts');
      return await compareCatalogSources(options.base, options.revision);
    }
    default:
      return exhausted(kind, 'The kind of contract');
  }
}

/**
 * Reads a contract from the disk as its kind is written.
 * @param path the file
 * @param kind what it is; a catalog of texts is known by its name as well, but not one in JSON
 * @param remote what it may refer to at other hosts; nothing where absent
 * @throws what reading the kind throws
 */
export async function readContract(
  path: string,
  kind?: ContractKind,
  remote?: RemoteDocuments,
): Promise<Source> {
  if (kind !== 'string-catalog' && (kind !== undefined || !isCatalogName(path)))
    return await readSource(path, undefined, remote);
  const { readCatalogSource } = await import('./string-catalog/compare-sources.ts');
  return await readCatalogSource(path);
}

/** @returns what a file is: a description of an API says so at its top, a catalog of texts in its name */
function kindOf(source: Source): ContractKind {
  if (isCatalogName(source.main.name)) return 'string-catalog';
  const root = rootOf(source.main);
  const described = ['openapi', 'swagger', 'paths'].some(
    (name) => member(root, name) !== undefined,
  );
  return described ? 'openapi' : 'json-schema';
}

async function compareOpenApi(options: CompareOptions): Promise<Compatibility> {
  const { base, revision, profile = 'strict' } = options;
  const facts: Fact[] = [];
  const report = (fact: Fact): void => {
    facts.push(fact);
  };
  const versions: Versions = compareDescriptions(
    base,
    revision,
    await lawOf(profile),
    lifecycleOf(options),
    report,
  );
  const weighed = facts
    .filter(saysSomething)
    .map((fact): WeighedFact => ({ fact, level: levelOf(profile, fact) }));
  if (weighed.some(({ level }) => level === 'breaking')) {
    for (const fact of versionFacts(versions)) weighed.push({ fact, level: 'info' });
  }
  return await reportOf(weighed, { base: base.main, revision: revision.main });
}

function lifecycleOf({ now = new Date(), deprecation }: CompareOptions): Lifecycle {
  return { now, ...(deprecation === undefined ? {} : { grace: deprecation }) };
}

async function lawOf(profile: ContractProfile): Promise<Parameters<typeof compareDescriptions>[2]> {
  if (profile !== 'strict') return undefined;
  const { InclusionLaw } = await import('./model/inclusion.ts');
  const law = new InclusionLaw();
  return (base, revision, direction) => law.judge(base, revision, direction);
}

/** Where both sides mean the same, another way to write it is no finding. */
function saysSomething(fact: Fact): boolean {
  return fact.inclusion?.same !== true || fact.effect === 'neutral';
}

function levelOf(profile: ContractProfile, fact: Fact): WeighedFact['level'] {
  switch (profile) {
    case 'strict':
      return strictLevel(fact);
    case 'oasdiff':
      return oasdiffLevel(fact.id);
    default:
      return exhausted(profile, 'The profile');
  }
}
