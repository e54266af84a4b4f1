import type { Unknown } from '../fact.ts';
import type { GateResult, RefusalCode, Refused } from '../gate.ts';
import type { ImageFacts, PromotionFacts } from '../promotion-facts.ts';
import { answersOf, withEnvironment } from './answer.ts';

const answers = answersOf('signature');

/**
 * Law 2: every image is signed by an allowed signer *for this source and commit*, and carries the waybill of
 * this release: the certificate's or key's owner alone proves nothing about whose code it is.
 * @param facts what was learned
 * @returns what the gate says
 */
export function signatureGate(facts: PromotionFacts): GateResult {
  return withEnvironment(facts, answers, (environment) => {
    if (environment.signature === 'optional') {
      return answers.skip(`the policy does not ask for signatures in ${environment.name}`);
    }
    const { images } = facts;
    if (!images.known) return answers.unknown('the images of the release', images);
    if (images.value.length === 0) {
      return answers.refuse(
        'GATE_SIGNATURE_INVALID',
        'Expected signed images; there are none.',
        'Release again.',
      );
    }
    for (const image of images.value) {
      const problem = imageProblem(image, images.value);
      if (problem !== undefined) return problem;
    }
    const signers = images.value.flatMap(({ signature }) =>
      signature.known ? [signature.value.signer] : [],
    );
    const who = [...new Set(signers)].sort();
    return answers.allow(
      `Signed by ${who.join(', ')} for this source and commit; the waybill agrees.`,
      {
        signers: who,
      },
    );
  });
}

function imageProblem(
  { image, signature, waybill }: ImageFacts,
  images: readonly ImageFacts[],
): Refused | undefined {
  if (!signature.known) return notBelieved(image.name, 'a good signature', signature);
  if (!waybill.known) return notBelieved(image.name, 'a good waybill', waybill);
  const named = waybill.value.images.map(({ name, digest }) => `${name}@${digest}`).sort();
  const claimed = images.map((it) => `${it.image.name}@${it.image.digest}`).sort();
  if (named.join() === claimed.join()) return undefined;
  return answers.refuse(
    'GATE_WAYBILL_INVALID',
    `Expected the waybill on ${image.name} to name the claimed images ${claimed.join(', ')}; it names ${named.join(', ')}.`,
    'Find out who wrote this waybill; run the release stage for this commit again.',
    { image: image.name, claimed, found: named },
  );
}

/** A signature that was judged and found bad is a refusal of its own; one that could not be read is not known. */
function notBelieved(image: string, what: string, fact: Unknown): Refused {
  const code = codeOf(fact.code);
  if (code === undefined) return answers.unknown(`whether ${image} has ${what}`, fact);
  return answers.refuse(code, fact.message, fact.remedy, { image, cause: fact.code });
}

function codeOf(cause: string): RefusalCode | undefined {
  if (cause === 'SIGNATURE_WRONG_SOURCE' || cause === 'SIGNATURE_WRONG_SUBJECT') {
    return 'GATE_SIGNATURE_WRONG_SOURCE';
  }
  // BUNDLE_…: what a certificate needs beside it (log, timestamp, authority) is missing or wrong.
  if (/^(?:SIGNATURE|BUNDLE)_/.test(cause) || cause === 'REFERRERS_TOO_MANY')
    return 'GATE_SIGNATURE_INVALID';
  return cause.startsWith('WAYBILL_') ? 'GATE_WAYBILL_INVALID' : undefined;
}
