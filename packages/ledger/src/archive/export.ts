import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  canonicalJson,
  commitShaSchema,
  digestSchema,
  nameSchema,
  type CommitSha,
} from '@waybill/core';
import type { LedgerProblem } from '../examine.ts';
import type { LedgerTrust } from '../ledger-interface.ts';
import { signatureProblems } from '../signatures.ts';
import type { LedgerTree } from '../tree.ts';
import { inOrder } from './freezing.ts';
import { examineLine, packLine } from './pack.ts';

/** The last line of an export: it says what came before it. */
const sealSchema = z.strictObject({
  kind: z.literal('export'),
  application: nameSchema,
  head: commitShaSchema.nullable(),
  records: z.int().nonnegative(),
  /** Of all lines before this one, each with its line feed. */
  digest: digestSchema,
});

/**
 * @param tree the ledger
 * @param head its commit
 * @returns each frozen record in the order in which it was frozen, each hot one by time, and a line that seals them;
 * a record that was frozen and changed since is there in both versions, the newer one later
 * @throws what reading records throws
 */
export async function* exportLines(
  tree: LedgerTree,
  head: CommitSha | undefined,
): AsyncIterable<string> {
  const hash = createHash('sha256');
  let records = 0;
  const count = (line: string): string => {
    records += 1;
    hash.update(`${line}\n`);
    return line;
  };
  const frozen = await tree.frozen();
  for (let pack = 0; pack < (frozen?.document.packs ?? 0); pack += 1) {
    for (const line of (await frozen?.linesOfPack(pack)) ?? []) yield count(line);
  }
  const { releases, deployments } = await tree.hot();
  for (const record of inOrder([...releases, ...deployments])) yield count(packLine(record));
  yield canonicalJson({
    kind: 'export',
    application: tree.application,
    head: head ?? null,
    records,
    digest: `sha256:${hash.digest('hex')}`,
  });
}

/** What an exported ledger holds, and what is wrong with it. */
export interface ExportVerification {
  readonly records: number;
  /** Each with the number of its line as path. */
  readonly problems: readonly LedgerProblem[];
}

/**
 * Verifies an exported ledger without anything else: each line's seal, chain and legality, and that none is missing.
 * @param lines its lines, without line feeds
 * @param trust whose signatures count; they are not verified where absent
 */
export async function verifyExport(
  lines: AsyncIterable<string> | Iterable<string>,
  trust?: LedgerTrust,
): Promise<ExportVerification> {
  const problems: LedgerProblem[] = [];
  const hash = createHash('sha256');
  let number = 0;
  let held: string | undefined;
  for await (const line of lines) {
    if (held !== undefined) {
      number += 1;
      hash.update(`${held}\n`);
      problems.push(...lineProblems(held, `line ${String(number)}`, trust));
    }
    held = line;
  }
  const last = sealOf(held ?? '');
  const path = `line ${String(number + 1)}`;
  if (last === undefined) {
    problems.push({ path, code: 'unreadable', message: 'it is not the line that ends an export' });
  } else if (last.records !== number || last.digest !== `sha256:${hash.digest('hex')}`) {
    const message = `it seals ${String(last.records)} lines; the ${String(number)} before it are not those`;
    problems.push({ path, code: 'seal-broken', message });
  }
  return { records: number, problems };
}

function lineProblems(
  line: string,
  place: string,
  trust: LedgerTrust | undefined,
): readonly LedgerProblem[] {
  const { record, problems } = examineLine(line, place);
  if (record === undefined) return problems;
  return signatureProblems(record, trust).map((problem) => ({ path: place, ...problem }));
}

function sealOf(line: string): z.infer<typeof sealSchema> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return canonicalJson(value) === line ? sealSchema.parse(value) : undefined;
  } catch {
    return undefined;
  }
}
