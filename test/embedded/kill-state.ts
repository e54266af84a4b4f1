import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { releaseTag, type CommitSha } from '@waybill/core';
import { phaseOf, releaseEvidence, verifyLedger } from '@waybill/ledger';
import { createRegistryClient, parseReference } from '@waybill/oci';
import type { TinyWorld } from './tiny-world.ts';

/** @returns the digest that the ledger holds as the claim of a commit */
export async function claimedDigest(
  tiny: TinyWorld,
  commit: CommitSha,
): Promise<string | undefined> {
  const record = await tiny.ledger.release(commit);
  if (record === undefined) return undefined;
  return releaseEvidence(record, 'claimed')?.images[0]?.digest;
}

/** @returns what is not as it must be once a commit is released: one claim, its digest behind the tag */
export async function releaseProblems(
  tiny: TinyWorld,
  commit: CommitSha,
): Promise<readonly string[]> {
  const record = await tiny.ledger.release(commit);
  if (record === undefined) return ['the ledger has no record of the release'];
  const problems: string[] = [];
  if (phaseOf(record) !== 'released') problems.push(`the release is ${phaseOf(record)}`);
  const claims = record.transitions.filter(({ to }) => to === 'claimed');
  if (claims.length !== 1) problems.push(`there are ${claims.length} claims`);
  const image = releaseEvidence(record, 'claimed')?.images[0];
  if (image === undefined) return [...problems, 'nothing is claimed'];
  const { registry, repository } = parseReference(image.repository);
  const client = createRegistryClient({ registry, signal: tiny.world.signal });
  const tagged = await client.resolve(repository, releaseTag(commit));
  if (tagged?.digest !== image.digest)
    problems.push(`the tag is ${tagged?.digest ?? 'not there'}, claimed is ${image.digest}`);
  return problems;
}

/** What an environment must have come to. */
export interface ExpectedEnvironment {
  readonly environment: string;
  readonly commit: CommitSha;
  /** Commits of desired state since the environment was made. */
  readonly desiredCommits: number;
  /** Versions of the schema that were migrated to, each once; absent where nothing is migrated. */
  readonly schema?: number;
}

/** @returns what is not as it must be once an environment has accepted a release */
export async function environmentProblems(
  tiny: TinyWorld,
  expected: ExpectedEnvironment,
): Promise<readonly string[]> {
  const { environment: name, commit } = expected;
  const problems: string[] = [];
  const [environment, lock, digest, desired] = await Promise.all([
    tiny.ledger.environment(name),
    tiny.ledger.lock(name),
    claimedDigest(tiny, commit),
    tiny.desiredCommits(name),
  ]);
  if (lock !== undefined) problems.push(`the lock of ${name} is left: ${lock.deployment}`);
  const active = environment?.active ?? undefined;
  if (active?.commit !== commit)
    problems.push(`active in ${name} is ${active?.commit ?? 'nothing'}`);
  const record = active === undefined ? undefined : await tiny.ledger.deployment(active.deployment);
  if (record !== undefined && phaseOf(record) !== 'accepted')
    problems.push(`the deployment is ${phaseOf(record)}`);
  if ((environment?.open.length ?? 0) > 0)
    problems.push(`deployments of ${name} are left open: ${environment?.open.join(', ') ?? ''}`);
  const runs = tiny.world.environments.get(name)?.status();
  if (runs?.state !== 'running' || runs.images['app'] !== digest)
    problems.push(`${name} is ${runs?.state ?? 'empty'} with ${runs?.images['app'] ?? 'nothing'}`);
  // The file itself came with the environment, in the commit before the first.
  const changes = desired - 1;
  if (changes !== expected.desiredCommits)
    problems.push(
      `${name} had ${changes} commits of desired state, not ${expected.desiredCommits}`,
    );
  if (expected.schema !== undefined)
    problems.push(...(await schemaProblems(tiny, name, expected.schema)));
  return problems;
}

/** The file in which an environment of the tiny application keeps its schema. */
export function schemaFile(tiny: TinyWorld, environment: string): string {
  return join(tiny.world.folder, 'environments', environment, 'schema');
}

async function schemaProblems(
  tiny: TinyWorld,
  environment: string,
  version: number,
): Promise<readonly string[]> {
  const file = schemaFile(tiny, environment);
  const found = (await readFile(file, 'utf8')).trim();
  const log = (await readFile(`${file}.log`, 'utf8')).trim().split('\n').join(' ');
  const wanted = Array.from({ length: version }, (_, index) => String(index + 1)).join(' ');
  const problems: string[] = [];
  if (found !== String(version)) problems.push(`the schema has version ${found}, not ${version}`);
  if (log !== wanted) problems.push(`the migrations that ran are ${log}, not ${wanted}`);
  return problems;
}

/** @returns what `waybill ledger verify` would complain of */
export async function ledgerProblems(tiny: TinyWorld): Promise<readonly string[]> {
  const { problems } = await verifyLedger(tiny.ops);
  return problems.map(({ code, message }) => `${code}: ${message}`);
}

/** @returns the refs below a prefix of the ops repository, where each is one document */
export async function opsDocuments(tiny: TinyWorld, prefix: string): Promise<readonly string[]> {
  return (await tiny.ops.listRefs(prefix)).map(({ ref }) => ref);
}
