import { z } from 'zod';
import { branchName, name, writtenDuration } from './fields.ts';

/** Which older contracts a revision is compared with. */
export const againstSchema = z
  .strictObject({
    branch: branchName(
      'The protected branch whose merge base with the commit is compared; the default branch of the repository where absent.',
    ).exactOptional(),
    'merge-base': z
      .boolean()
      .default(true)
      .describe('Whether it is compared with the merge base with the protected branch.'),
    environments: z
      .union([z.literal('all'), z.array(name('An environment.')).max(100)])
      .default('all')
      .describe('The environments whose running release it is compared with, by the ledger.'),
    window: writtenDuration(
      'How long clients of a released contract are served: every release of that time is compared.',
    ).exactOptional(),
    tags: z
      .array(z.string().min(1).max(255))
      .max(100)
      .default([])
      .describe(
        'Tags of releases whose clients are still in use, such as v2.3.0; a * stands for any characters.',
      ),
  })
  .transform(({ window, 'merge-base': mergeBase, ...rest }) => ({
    ...rest,
    mergeBase,
    ...(window === undefined ? {} : { windowMilliseconds: window }),
  }))
  .prefault({})
  .describe('The older contracts that it is compared with.');
/** Which older contracts a revision is compared with; the window in milliseconds. */
export type ContractAgainst = z.output<typeof againstSchema>;
