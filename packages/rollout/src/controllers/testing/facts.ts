import type { JsonValue } from '@waybill/core';
import { readObject, type KubernetesObject } from '@waybill/kubernetes/object';
import type { Relation, RevisionFacts } from '../revision.ts';
import type { Watching } from '../watching.ts';

const commit = (letter: string): string => letter.repeat(40);
/** The commit that we wrote, one before, one that descends from it, and one of another branch. */
export const ours = commit('a');
export const older = commit('b');
export const newer = commit('c');
export const foreign = commit('d');
/** Of which nobody has said yet how it stands to ours. */
export const undecided = commit('e');

export const facts: RevisionFacts = {
  commit: ours,
  relation: (one): Relation => {
    if (one === ours) return 'ours';
    if (one === newer) return 'descendant';
    return one === undecided ? 'unknown' : 'other';
  },
};

/** When the watches of these tests begin. */
export const begun = Date.parse('2026-11-22T09:00:00Z');

/** @returns nothing was asked, and nothing has changed since the beginning a second ago */
export function watching(change: Partial<Watching> = {}): Watching {
  return {
    now: begun + 1000,
    startedAt: begun,
    first: (object) => object,
    request: () => undefined,
    isRunning: false,
    ...change,
  };
}

/** @returns that every object's controller was asked at the beginning, and `now` is later */
export function asked(token: string, now: number, change: Partial<Watching> = {}): Watching {
  return watching({
    now,
    request: (object) => ({ token, at: begun, patched: object }),
    ...change,
  });
}

/** @returns the object of a literal */
export function object(whole: JsonValue): KubernetesObject {
  return readObject(whole);
}
