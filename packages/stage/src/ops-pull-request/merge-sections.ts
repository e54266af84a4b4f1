import { requestOf } from '../records.ts';
import { isReviewed } from '../merge-approval.ts';
import type { BodyFacts } from './body-facts.ts';
import type { Section } from './section.ts';

/** @returns what a merge means, and whose approval it needs */
export function mergeSection({ record, environment }: BodyFacts): Section {
  const { planHash } = requestOf(record);
  const { autoMerge, mergeMethod } = environment.pullRequest;
  const by = autoMerge
    ? ` The forge merges it (${mergeMethod}) as soon as its rules allow that.`
    : '';
  return {
    title: 'What a merge does',
    text: `${approvalText(planHash, environment)}${by} Whatever applies desired state then runs these digests; the next run for ${record.environment} records the merge, watches the rollout and checks it.`,
  };
}

function approvalText(planHash: string, environment: BodyFacts['environment']): string {
  if (!isReviewed(environment))
    return `Merging this is the approval of the plan \`${planHash}\` and rolls the release out.`;
  const { approval, pullRequest } = environment;
  const who =
    approval.by.length === 0 ? 'whoever may write to this repository' : approval.by.join(', ');
  const author = approval.notAuthor ? ', but for the author of the commit' : '';
  const how = pullRequest.mergeApproves
    ? 'by a review of this pull request or by merging it'
    : 'by a review of this pull request before it is merged';
  return `**Have it approved before it is merged**: ${String(approval.required)} of ${who}${author}, ${how}. The approval is for the plan \`${planHash}\` and for the head that was reviewed; without it the merge is refused, although whatever applies desired state rolls the release out.`;
}

/** @returns how to come back from it */
export function rollbackSection({ record, active }: BodyFacts): Section {
  const back =
    active === undefined
      ? `Nothing ran in ${record.environment} before that could be brought back.`
      : `It runs \`${active.commit.slice(0, 12)}\` now (deployment \`${active.id}\`).`;
  return {
    title: 'How to come back',
    text: `To come back, start the rollback of ${record.environment}: it builds nothing, and proposes what ran before in a pull request like this one. ${back}`,
  };
}
