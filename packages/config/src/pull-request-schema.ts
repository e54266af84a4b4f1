import { z } from 'zod';
import { account, writtenDuration } from './fields.ts';

/** GitHub asks at most so many for a review. */
const mostReviewers = 15;

/** An account of the forge, or a team of its organization. */
function accountOrTeam(about: string): z.ZodType<string, string> {
  return z
    .string()
    .max(105)
    .regex(
      /^(team:)?[A-Za-z0-9][A-Za-z0-9_.-]*$/,
      'expected the name of an account, or `team:` and the short name of a team',
    )
    .describe(about);
}

/** What the pull request is like that proposes desired state (`delivery: pull-request`). */
export const pullRequestSchema = z
  .strictObject({
    labels: z
      .array(
        z
          .string()
          .max(50)
          .regex(/^[^\p{Cc}\s]([^\p{Cc}]*[^\p{Cc}\s])?$/u, 'expected the name of a label, one line')
          .describe('A label; the forge makes it where it has none of this name.'),
      )
      .max(20)
      .default([])
      .describe('Labels that it gets; those that people give stay.'),
    reviewers: z
      .array(accountOrTeam('An account, or `team:<short name>`.'))
      .max(mostReviewers)
      .default([])
      .describe(
        'Whose review is asked for when it is opened, and again when it proposes something else.',
      ),
    assignees: z
      .array(account('An account.'))
      .max(10)
      .default([])
      .describe('Whom it is assigned to.'),
    draft: z
      .boolean()
      .default(false)
      .describe('Whether it is opened as a draft, which a person makes ready.'),
    'auto-merge': z
      .boolean()
      .default(false)
      .describe(
        'Whether the forge merges it by itself as soon as its rules allow that; where it cannot, a person merges it.',
      ),
    'merge-method': z
      .enum(['merge', 'squash', 'rebase'])
      .default('merge')
      .describe('How it is merged.'),
    'merge-approves': z
      .boolean()
      .default(true)
      .describe(
        '`approval.given: ops-pull-request`: whether a merge by somebody who may approve is an approval; else only reviews before it are.',
      ),
    wait: writtenDuration(
      'How long a run waits for the merge; where absent it does not, and a later run goes on.',
    ).exactOptional(),
  })
  .transform(
    ({
      'auto-merge': autoMerge,
      'merge-method': mergeMethod,
      'merge-approves': mergeApproves,
      wait,
      ...rest
    }) => ({
      ...rest,
      autoMerge,
      mergeMethod,
      mergeApproves,
      ...(wait === undefined ? {} : { waitMilliseconds: wait }),
    }),
  )
  .describe('`delivery: pull-request`: what the pull request of the ops repository is like.');
/** The pull request by which desired state is proposed, as the policy asks for it. */
export type PullRequestPolicy = z.output<typeof pullRequestSchema>;
