import type { GateResult } from '../gate.ts';
import type { PromotionFacts } from '../promotion-facts.ts';
import { answersOf } from './answer.ts';

const answers = answersOf('release');

/**
 * The ledger holds the commit's release, and it went all the way: claimed, published, attested.
 * @param facts what was learned
 * @returns what the gate says
 */
export function releaseGate({ release, request, commit }: PromotionFacts): GateResult {
  if (request.kind === 'rollback') {
    return answers.skip('a rollback takes the release from the record of its deployment');
  }
  if (!release.known) return answers.unknown('the release', release);
  const name = commit.known ? commit.value : 'the commit';
  if (release.value === undefined) {
    return answers.refuse(
      'GATE_RELEASE_MISSING',
      `Expected a release of ${name} in the ledger; there is none.`,
      'Run the release stage for this commit on the protected branch. What lies in the registry without a claim is not adopted.',
      { commit: name },
    );
  }
  const { phase, failure } = release.value;
  if (phase !== 'released') {
    return answers.refuse(
      'GATE_RELEASE_UNFINISHED',
      `Expected the release of ${name} to be released; it is ${phase}${failure === undefined ? '' : ` (${failure})`}.`,
      'Let the release stage end, or run it again: it goes on from there.',
      { commit: name, phase, failure: failure ?? null },
    );
  }
  const images = release.value.release.images.map((image) => `${image.name}@${image.digest}`);
  return answers.allow(`${name} is released: ${images.join(', ')}.`, { commit: name, images });
}
