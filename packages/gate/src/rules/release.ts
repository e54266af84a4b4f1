import type { GateResult } from '../gate.ts';
import type { PromotionFacts } from '../promotion-facts.ts';
import { answersOf } from './answer.ts';

const answers = answersOf('release');

/**
 * The ledger holds the commit's release, and it went all the way: claimed, published, attested. A rollback takes the
 * release from the record of its deployment; that its target can be seen ready and well is asked before anything is
 * written, and not found out afterwards.
 * @param facts what was learned
 * @returns what the gate says
 */
export function releaseGate(facts: PromotionFacts): GateResult {
  const { release, request, commit } = facts;
  if (request.kind === 'rollback') return describedTarget(facts);
  if (!release.known) return answers.unknown('the release', release);
  const name = commit.known ? commit.value : 'the commit';
  if (release.value === undefined) {
    return answers.refuse(
      'GATE_RELEASE_MISSING',
      `Expected a release of ${name} in the ledger; there is none.`,
      request.ownLedger === true
        ? 'Run the release stage for this commit on its branch: this environment gets what branches released.'
        : 'Run the release stage for this commit on the protected branch. What lies in the registry without a claim is not adopted.',
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

function describedTarget({ description, environment }: PromotionFacts): GateResult {
  if (description?.known !== true) {
    const what = 'how the target is known to be ready and well';
    if (description?.code === 'DESCRIPTION_MISSING') {
      return answers.refuse('GATE_DESCRIPTION_MISSING', description.message, description.remedy);
    }
    return description === undefined
      ? answers.refuse('GATE_UNKNOWN', `Expected to learn ${what}; it was not asked.`, fault)
      : answers.unknown(what, description);
  }
  const { file, from, ready, smoke } = description.value;
  const where = from === 'waybill' ? 'its signed waybill' : "the application's repository";
  // A cluster tells by itself which digests its pods run.
  const isTold = environment.known && environment.value?.target.kind === 'kubernetes';
  if (!ready && !isTold) {
    return answers.refuse(
      'GATE_DESCRIPTION_MISSING',
      `Expected \`ready\` in ${file} of the target's commit (read from ${where}); without it nobody could tell whether the rollback works.`,
      'Go back to a release that declares `ready`.',
      { file, from },
    );
  }
  const checks = smoke === undefined ? 'no smoke checks' : `${String(smoke.length)} smoke check(s)`;
  const declared = ready
    ? `declares \`ready\` and ${checks}`
    : `declares ${checks}; the cluster tells what runs`;
  return answers.allow(
    `The target was released and ran here; ${file} of its commit, from ${where}, ${declared}.`,
    { file, from, smoke: smoke ?? [] },
  );
}

const fault = 'Report this as a fault of Waybill.';
