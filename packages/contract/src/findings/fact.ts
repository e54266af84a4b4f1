import type { Place } from '../model/source.ts';
import type { Direction } from './finding.ts';

/**
 * What a change does to the set of values that are valid: the only thing that the law of inclusion looks at.
 * `neutral` changes no value's validity; `withdrawn` takes away what a reader may rely on, though every answer without
 * it was valid before.
 */
export type Effect =
  'narrowed' | 'widened' | 'incomparable' | 'undecided' | 'withdrawn' | 'neutral';

/** One difference as the comparison sees it, before a profile says how much it weighs. */
export interface Fact {
  readonly id: string;
  readonly effect: Effect;
  readonly direction: Direction;
  readonly operation: string | null;
  readonly base: Place | undefined;
  readonly revision: Place | undefined;
  /** What it is about: `property name of the body`. */
  readonly subject: string;
  /** Before and after, for the sentence. */
  readonly from?: string;
  readonly to?: string;
  /**
   * The question of inclusion that this fact is a part of: where the law proves that all values of the older side
   * are in the newer one, a part of it that looks narrower is none.
   */
  readonly inclusion?: Inclusion;
  /** Whose schema the reader has, for contracts that have no direction. */
  readonly reader?: 'newer' | 'older' | undefined;
}

/** What the law says of a pair of schemas, in the direction in which the fact counts. */
export interface Inclusion {
  /** Whether every value that the older side may give is one that the other side takes. */
  readonly holds: boolean;
  /** Whether the opposite holds as well: the two mean the same. */
  readonly same: boolean;
  /** A value that one side gives and the other refuses, where one was found. */
  readonly witness?: string;
}

/** Takes facts. */
export type Report = (fact: Fact) => void;
