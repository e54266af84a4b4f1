import { z } from 'zod';
import { canonicalJson, digestOf, digestSchema, nameSchema, type Digest } from '@waybill/core';
import { deploymentIdSchema } from '../evidence-parts.ts';
import { deploymentKinds, deploymentPhases } from '../phases.ts';
import { kindOf, phaseOf, type DeploymentRecord } from '../record.ts';
import type { Pack } from './pack.ts';

const counter = z.int().nonnegative();
const environments = z.record(
  nameSchema,
  z.strictObject({ count: counter, newest: deploymentIdSchema }),
);

/** What a line of the index by time says of a pack. */
export const packEntrySchema = z.strictObject({
  pack: counter,
  /** Of the pack's bytes. */
  digest: digestSchema,
  /** Binds this pack's digest to all packs before it. */
  chain: digestSchema,
  releases: counter,
  deployments: counter,
  /** The oldest and the newest deployment in this pack. */
  first: deploymentIdSchema.nullable(),
  last: deploymentIdSchema.nullable(),
  /** The newest deployment of this pack and of all packs before it: nothing newer is found by going on. */
  newest: deploymentIdSchema.nullable(),
  /** How many deployments of each environment are here; `newest` speaks of the packs before it too. */
  environments,
  kinds: z.partialRecord(z.enum(deploymentKinds), counter),
  phases: z.partialRecord(z.enum(deploymentPhases), counter),
});
export type PackEntry = z.infer<typeof packEntrySchema>;

/** What all packs together are, as the hot tree says it. */
export interface ArchiveTotals {
  /** How many packs there are. */
  readonly packs: number;
  readonly chain: Digest;
  /** How many records were frozen; one that was frozen again is counted again. */
  readonly releases: number;
  readonly deployments: number;
  readonly newest: string | null;
  readonly environments: Readonly<
    Record<string, { readonly count: number; readonly newest: string }>
  >;
}

/** @returns the totals of an application that has nothing frozen */
export function noTotals(application: string): ArchiveTotals {
  const chain = digestOf(canonicalJson({ kind: 'archive', application }));
  return { packs: 0, chain, releases: 0, deployments: 0, newest: null, environments: {} };
}

/**
 * Adds a pack to all that were there before.
 * @param before the totals without it
 * @param pack the next pack
 * @returns its line in the index by time, and the totals with it
 */
export function addPack(
  before: ArchiveTotals,
  pack: Pack,
): { readonly entry: PackEntry; readonly totals: ArchiveTotals } {
  const digest = digestOf(pack.bytes);
  const chain = digestOf(canonicalJson({ previous: before.chain, pack: before.packs, digest }));
  const deployments = pack.records.filter((record) => record.kind === 'deployment');
  const ids = deployments.map(({ id }) => id).sort();
  const own = environmentsOf(deployments, before);
  const newest = latest(before.newest, ids.at(-1) ?? null);
  const entry: PackEntry = {
    pack: before.packs,
    digest,
    chain,
    releases: pack.records.length - deployments.length,
    deployments: deployments.length,
    first: ids[0] ?? null,
    last: ids.at(-1) ?? null,
    newest,
    environments: own,
    kinds: countBy(deployments, kindOf),
    phases: countBy(deployments, phaseOf),
  };
  const environments = { ...before.environments };
  for (const [name, { count, newest: last }] of Object.entries(own)) {
    environments[name] = { count: (environments[name]?.count ?? 0) + count, newest: last };
  }
  const totals: ArchiveTotals = {
    packs: before.packs + 1,
    chain,
    releases: before.releases + entry.releases,
    deployments: before.deployments + entry.deployments,
    newest,
    environments,
  };
  return { entry, totals };
}

function environmentsOf(
  deployments: readonly DeploymentRecord[],
  before: ArchiveTotals,
): PackEntry['environments'] {
  const found: Record<string, { count: number; newest: string }> = {};
  for (const { environment, id } of deployments) {
    const known = found[environment] ?? {
      count: 0,
      newest: before.environments[environment]?.newest ?? id,
    };
    found[environment] = { count: known.count + 1, newest: known.newest > id ? known.newest : id };
  }
  return found;
}

function latest(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

function countBy<K extends string>(
  deployments: readonly DeploymentRecord[],
  key: (record: DeploymentRecord) => K,
): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {};
  for (const record of deployments) {
    const name = key(record);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** @returns a pack's line in the index by time, with its line feed */
export function entryLine(entry: PackEntry): string {
  return `${canonicalJson(entry)}\n`;
}
