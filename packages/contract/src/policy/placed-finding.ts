import type { Place } from '../model/source.ts';
import type { Finding } from '../verdict.ts';
import type { PolicyRule } from './rule-ids.ts';

/** A finding of a rule of ours, before its line is known. */
export interface PlacedFinding extends Pick<
  Finding,
  'level' | 'message' | 'remedy' | 'operation' | 'direction' | 'bases' | 'before'
> {
  readonly id: PolicyRule;
  /** In the revision. */
  readonly place: Place;
}
