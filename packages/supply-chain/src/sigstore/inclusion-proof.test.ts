import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { verifyInclusion } from './inclusion-proof.ts';

const sha256 = (...parts: Buffer[]): Buffer =>
  createHash('sha256').update(Buffer.concat(parts)).digest();
const leafHash = (leaf: Buffer): Buffer => sha256(Buffer.of(0), leaf);

/** RFC 6962, 2.1: the root, by its definition. */
function rootOf(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 1 && leaves[0] !== undefined) return leafHash(leaves[0]);
  const split = splitOf(leaves.length);
  return sha256(Buffer.of(1), rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
}

/** RFC 6962, 2.1.1: the path, by its definition. */
function pathOf(place: number, leaves: readonly Buffer[]): Buffer[] {
  if (leaves.length === 1) return [];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return place < split
    ? [...pathOf(place, left), rootOf(right)]
    : [...pathOf(place - split, right), rootOf(left)];
}

function splitOf(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

const trees = fc
  .integer({ min: 1, max: 70 })
  .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size - 1 })));

describe('a proof of inclusion', () => {
  it('holds for every entry of every tree, and for no other entry, place or path', () => {
    fc.assert(
      fc.property(trees, ([size, place]) => {
        const leaves = Array.from({ length: size }, (_, index) => Buffer.from(`leaf ${index}`));
        const proof = {
          logIndex: BigInt(place),
          treeSize: BigInt(size),
          rootHash: rootOf(leaves),
          hashes: pathOf(place, leaves),
          checkpoint: undefined,
        };
        const leaf = leaves[place] ?? Buffer.alloc(0);
        verifyInclusion(proof, leaf);
        const wrong: (() => void)[] = [
          () => {
            verifyInclusion(proof, Buffer.from('another'));
          },
          () => {
            verifyInclusion({ ...proof, hashes: [...proof.hashes, leafHash(leaf)] }, leaf);
          },
          () => {
            verifyInclusion({ ...proof, logIndex: BigInt(size) }, leaf);
          },
        ];
        if (size > 1) {
          wrong.push(() => {
            verifyInclusion({ ...proof, hashes: proof.hashes.slice(1) }, leaf);
          });
        }
        for (const act of wrong) {
          expect(act).toThrow(expect.objectContaining({ code: 'BUNDLE_LOG_PROOF' }));
        }
      }),
      { numRuns: 60 },
    );
  });
});
