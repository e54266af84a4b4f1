import { canonicalJson, digestOf } from '@waybill/core';
import type { EnvironmentReview } from '@waybill/forge';
import { z } from 'zod';
import type { PromotionFacts } from './promotion-facts.ts';

/**
 * Which reviews of an environment a run had when its plan was checked. The forge keeps neither time nor attempt
 * of a review, and promises no order
 * (https://docs.github.com/en/rest/actions/workflow-runs#get-the-review-history-for-a-workflow-run), so only
 * those that are there beside these were given to this plan.
 */
export const reviewsBeforeSchema = z.strictObject({
  run: z.string().min(1).max(64),
  attempt: z.int().positive(),
  environment: z.string().min(1).max(255),
  /** A mark of each review; two equal reviews have equal marks. */
  seen: z.array(z.string().regex(/^[0-9a-f]{16}$/, 'expected 16 hexadecimal digits')).max(1000),
});
export type ReviewsBefore = z.infer<typeof reviewsBeforeSchema>;

/**
 * @param facts what was learned beforehand
 * @returns what the environment's job has to be told; undefined where its reviews are not asked for or not known
 */
export function reviewsBefore({ request, reviews }: PromotionFacts): ReviewsBefore | undefined {
  const { owner, environment } = request;
  if (owner === undefined || !reviews.known || reviews.value?.kind !== 'reviews') return undefined;
  const { run, attempt } = owner;
  return { run, attempt, environment, seen: reviews.value.reviews.map(markOf).sort() };
}

/**
 * @param reviews the reviews that the run has now, in any order
 * @param before the marks of those that it had when its plan was checked
 * @returns the later ones; undefined where one of the earlier ones is gone
 */
export function reviewsSince(
  reviews: readonly EnvironmentReview[],
  before: readonly string[],
): readonly EnvironmentReview[] | undefined {
  const earlier = [...before];
  const later = reviews.filter((review) => {
    const place = earlier.indexOf(markOf(review));
    if (place >= 0) earlier.splice(place, 1);
    return place < 0;
  });
  return earlier.length === 0 ? later : undefined;
}

/** What a person wrote stays out of the outputs of jobs: it is a hash of it. */
function markOf({ reviewer, state, comment }: EnvironmentReview): string {
  return digestOf(canonicalJson({ reviewer, state, comment })).slice('sha256:'.length, 23);
}
