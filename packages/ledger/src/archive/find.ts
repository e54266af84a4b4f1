import type { LedgerRecords } from '../trace.ts';
import type { LedgerTree } from '../tree.ts';
import { sorted } from './frozen-records.ts';
import type { FreezableRecord } from './freezing.ts';
import { meaningOf, recordsMeant, type WordMeaning } from './word.ts';

/** A word that means more commits than this is answered with these. */
const mostCommits = 100;

/**
 * Finds what a word means, among hot and frozen records.
 * @param tree the ledger
 * @param word what a person typed
 * @returns the records that it means, each once
 * @throws what reading records throws
 */
export async function findRecords(tree: LedgerTree, word: string): Promise<LedgerRecords> {
  const meaning = meaningOf(word);
  const found = await matching(tree, meaning);
  const commits = new Set(
    flat(recordsMeant(found, meaning))
      .map(({ commit }) => commit)
      // Those were looked for by the commit already.
      .filter((commit) => meaning.commit === undefined || !commit.startsWith(meaning.commit)),
  );
  const more: FreezableRecord[] = [];
  for (const commit of [...commits].slice(0, mostCommits))
    more.push(...flat(await matching(tree, { ...meaningOf(''), commit })));
  return recordsMeant(sorted([...flat(found), ...more]), meaning);
}

async function matching(tree: LedgerTree, meaning: WordMeaning): Promise<LedgerRecords> {
  const { commit, digest, desired, deployment, run } = meaning;
  const texts = [commit, digest, desired, deployment, run].filter((text) => text !== undefined);
  const [hot, frozen] = await Promise.all([
    tree.including(texts),
    tree.frozen().then(async (records) => records?.matching(meaning)),
  ]);
  return sorted([...hot, ...(frozen === undefined ? [] : flat(frozen))]);
}

function flat({ releases, deployments }: LedgerRecords): readonly FreezableRecord[] {
  return [...releases, ...deployments];
}
