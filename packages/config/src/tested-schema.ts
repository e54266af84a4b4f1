import { z } from 'zod';
import { checkName, name } from './fields.ts';
import { publicKey } from './public-key.ts';

/** What of a branch counts after its merge. */
export const testedSchema = z
  .strictObject({
    signers: z
      .array(z.strictObject({ name: name('Who it is.'), key: publicKey('The public key, PEM.') }))
      .min(1)
      .max(100)
      .describe(
        "Whose signatures count on what was built for a branch. Whoever holds such a key decides what a merge releases: it belongs to a builder that no branch's workflow can change.",
      ),
    checks: z
      .array(checkName('The name of a check or status, as the forge shows it.'))
      .min(1)
      .max(100)
      .describe('The checks that must be green on the tested commit.'),
  })
  .describe(
    'Lets a merge release the digests that were tested on its branch, where the merged commit has the same tree; every merge is built anew where absent.',
  );
/** Whose builds of branches count after the merge, and what must have been green there. */
export type TestedPolicy = z.output<typeof testedSchema>;
