import { z } from 'zod';
import { findingLevels } from '../verdict.ts';

const count = z.int().nonnegative();

/** How many findings of each level; accepted ones (waivers) are counted there alone. */
export const levelCountsSchema = z.object({
  breaking: count.describe('They fail the contract.'),
  risky: count.describe('They are shown, and do not fail it.'),
  info: count.describe('They are good to know.'),
  accepted: count.describe(
    'Somebody accepted them for a time; they do not count as what they are.',
  ),
});
export type LevelCounts = z.infer<typeof levelCountsSchema>;

const text = z.string();
const place = z.int().positive().describe('Counts from 1.').optional();

const findingSchema = z.object({
  id: text.describe('The rule, stable.'),
  level: z.enum(findingLevels),
  file: text.describe('Relative to the repository.'),
  line: place,
  column: place,
  pointer: text.optional().describe('Where it stands in the file: a JSON pointer.'),
  direction: z
    .enum(['request', 'response'])
    .optional()
    .describe('Who is hurt: those who send requests, or those who read responses.'),
  message: text.describe('What was expected, and what was found.'),
  remedy: text.describe('What to do now.'),
  operation: text.optional().describe('`GET /pets`, the event, the key, the resource.'),
  bases: z
    .array(text)
    .optional()
    .describe('Against which older contracts: a branch, an environment, a release, a tag.'),
  before: z
    .object({ commit: text, file: text, line: place, column: place, pointer: text.optional() })
    .optional()
    .describe('Where it stands in the older file.'),
  excerpt: z
    .object({ before: text.optional(), after: text.optional() })
    .optional()
    .describe('What stood there, and what stands there now; cut.'),
  waiver: z
    .object({ reason: text, owner: text, expires: text })
    .optional()
    .describe('Who accepted it, why, and until when.'),
});

/** The report of a run of verify-contract, as JSON. */
export const contractReportSchema = z.object({
  version: z.literal(1).describe('Of this format.'),
  compatible: z.boolean().describe('Whether every contract holds.'),
  counts: levelCountsSchema,
  breaks: z
    .array(z.object({ base: text, findings: count }))
    .describe('The older contracts whose users break, with the number of breaking findings.'),
  contracts: z.array(
    z.object({
      contract: text,
      kind: text,
      holds: z.boolean(),
      counts: levelCountsSchema,
      findings: z.array(findingSchema),
      differences: z.array(
        z.object({
          file: text,
          change: z.enum(['added', 'modified', 'deleted']),
          diff: text,
          truncated: z.boolean(),
        }),
      ),
      unlisted: count.describe('How many files differ beyond those listed.'),
      durationMilliseconds: z.number().nonnegative(),
    }),
  ),
});
export type ContractReport = z.infer<typeof contractReportSchema>;
