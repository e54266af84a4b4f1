import type { Fact } from '@waybill/gate';
import { plain } from '@waybill/core/markdown';

/** A part of the body, which always stands there: one without data says so. */
export interface Section {
  readonly title: string;
  readonly text: string;
}

/**
 * @param what what was to be learned
 * @param fact why it is not known
 * @returns the sentence that says so
 */
export function notKnown(what: string, fact: Extract<Fact<unknown>, { known: false }>): string {
  return `${what} could not be learned (${fact.code}): ${plain(fact.message)}`;
}
