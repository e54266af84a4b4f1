import { phasesOf, type DeploymentRecord } from '@waybill/ledger';
import type { PromotionFacts } from '../promotion-facts.ts';

/**
 * @param facts what was learned
 * @returns the deployment that was proposed as a pull request and whose proposal desired state says now: it was
 *   merged, and this run goes on with it
 */
export function mergedProposal({ current, changes }: PromotionFacts): DeploymentRecord | undefined {
  if (!current.known || !changes.known) return undefined;
  const { resuming } = current.value;
  if (resuming === undefined || !phasesOf(resuming).includes('proposed')) return undefined;
  return changes.value.every(({ before, after }) => before === after) ? resuming : undefined;
}

/**
 * @param facts what was learned
 * @returns the moment at which approvals must not have expired, in milliseconds since 1970: now; once a proposal
 *   was merged, when it was proposed, since a pull request may wait longer for its merge than an approval holds
 */
export function judgedAt(facts: PromotionFacts): number {
  const now = Date.parse(facts.at);
  const proposed = mergedProposal(facts)?.transitions.find(({ to }) => to === 'proposed');
  return proposed === undefined ? now : Math.min(now, Date.parse(proposed.at));
}
