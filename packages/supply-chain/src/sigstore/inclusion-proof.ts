import { createHash } from 'node:crypto';
import type { InclusionProof } from './bundle-format.ts';
import { bundleRefused } from './refusal.ts';

/**
 * Verifies that an entry stands in a tree (RFC 6962, 2.1.1, by the algorithm of RFC 9162, 2.1.3.2).
 * @param proof the entry's place, the hashes beside its way to the root, and the root
 * @param body the entry
 * @throws BUNDLE_LOG_PROOF
 */
export function verifyInclusion(
  { logIndex, treeSize, rootHash, hashes }: InclusionProof,
  body: Buffer,
): void {
  if (logIndex >= treeSize) {
    throw refused(
      `a place in its tree; found place ${String(logIndex)} in a tree of ${String(treeSize)}`,
    );
  }
  let place = logIndex;
  let last = treeSize - 1n;
  let hash: Buffer = createHash('sha256').update(Buffer.of(0)).update(body).digest();
  for (const beside of hashes) {
    if (last === 0n) throw refused('no more hashes than its tree is high');
    if ((place & 1n) === 1n || place === last) {
      hash = nodeHash(beside, hash);
      while ((place & 1n) === 0n && place !== 0n) {
        place >>= 1n;
        last >>= 1n;
      }
    } else hash = nodeHash(hash, beside);
    place >>= 1n;
    last >>= 1n;
  }
  if (last !== 0n) throw refused('a hash for each level of its tree');
  if (!hash.equals(rootHash)) {
    throw refused(`the root ${rootHash.toString('hex')}; it leads to ${hash.toString('hex')}`);
  }
}

function nodeHash(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest();
}

function refused(problem: string): Error {
  return bundleRefused('BUNDLE_LOG_PROOF', `Expected the log entry's proof to have ${problem}.`);
}
