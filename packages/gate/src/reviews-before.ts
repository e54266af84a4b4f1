import { z } from 'zod';
import type { PromotionFacts } from './promotion-facts.ts';

/**
 * How many reviews of an environment a run had when its plan was checked. The forge keeps neither time nor
 * attempt of a review (https://docs.github.com/en/rest/actions/workflow-runs#get-the-review-history-for-a-workflow-run),
 * so only those that come after this count were given to this plan.
 */
export const reviewsBeforeSchema = z.strictObject({
  run: z.string().min(1).max(64),
  attempt: z.int().positive(),
  environment: z.string().min(1).max(255),
  count: z.int().nonnegative(),
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
  return { run, attempt, environment, count: reviews.value.reviews.length };
}
