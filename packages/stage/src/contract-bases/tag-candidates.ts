import { commitShaSchema } from '@waybill/core';
import type { Checkout, RefsOf } from '@waybill/git';
import { stageError } from '../error-codes.ts';
import type { Candidate, Candidates } from './candidates.ts';

/**
 * @param checkout the checkout
 * @param patterns names of tags; a `*` stands for any characters
 * @param refs whose word counts for where tags are
 * @returns the commits of the tags
 * @throws CONTRACT_BASE_MISSING where a pattern fits no tag
 */
export async function tagCandidates(
  checkout: Checkout,
  patterns: readonly string[],
  refs: RefsOf,
): Promise<Candidates> {
  if (patterns.length === 0) return { candidates: [], notes: [] };
  const known = await checkout.tags(refs);
  const found = new Map<string, Candidate>();
  for (const pattern of patterns) {
    const fitting = known.filter(({ name }) => fits(name, pattern));
    if (fitting.length === 0) throw noTag(checkout.url, pattern, refs);
    for (const { name, commit } of fitting)
      found.set(name, { commit, origin: { kind: 'tag', tag: name } });
  }
  return { candidates: [...found.values()], notes: [] };
}

/**
 * @param checkout the checkout
 * @param references what a person named: commits, branches, tags
 * @throws CONTRACT_BASE_MISSING where git in the checkout knows no such commit
 */
export async function referenceCandidates(
  checkout: Checkout,
  references: readonly string[],
): Promise<Candidates> {
  const candidates: Candidate[] = [];
  for (const reference of references) {
    // A shallow checkout lacks commits that its remote has.
    const id = commitShaSchema.safeParse(reference).data;
    const commit = id ?? (await checkout.resolve(reference));
    if (commit === undefined) {
      throw stageError('CONTRACT_BASE_MISSING', {
        message: `Expected a commit, branch or tag that git in the checkout knows; found ${JSON.stringify(reference.slice(0, 200))}.`,
        remedy: 'Correct the name, or fetch it first (git fetch origin, git fetch --tags).',
        facts: { reference: reference.slice(0, 200) },
      });
    }
    candidates.push({ commit, origin: { kind: 'tag', tag: reference } });
  }
  return { candidates, notes: [] };
}

/** Each piece between stars is looked for once, from the left: in proportion to the name, whatever the pattern. */
function fits(name: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return name === pattern;
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = name.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}

function noTag(repository: string, pattern: string, refs: RefsOf): Error {
  return stageError('CONTRACT_BASE_MISSING', {
    message: `Expected a tag ${JSON.stringify(pattern)} in ${repository}; found none that fits.`,
    remedy:
      refs === 'checkout'
        ? 'Fetch the tags (git fetch --tags), or correct `tags` under `against` of the contract.'
        : 'Push the tag, or correct `tags` under `against` of the contract.',
    facts: { repository, pattern },
  });
}
