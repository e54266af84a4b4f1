import { z } from 'zod';
import { contractPattern, ruleIdSchema } from './contract-policy-schema.ts';
import { name } from './fields.ts';
import { waiverAnswer } from './waiver-answer.ts';

const contractWaiverSchema = z
  .strictObject({
    id: ruleIdSchema.describe(
      'The rule whose finding is accepted, such as request-parameter-removed.',
    ),
    contract: name(
      'The contract; any that names this file of waivers where absent.',
    ).exactOptional(),
    operation: contractPattern(
      'The operation, such as `GET /pets`; any where absent, * stands for any characters.',
    ).exactOptional(),
    pointer: contractPattern(
      'The JSON pointer of the place, in the older or the newer file; any where absent, * stands for any characters.',
    ).exactOptional(),
    file: contractPattern(
      'The file in which it was found; any where absent, * stands for any characters.',
    ).exactOptional(),
    message: contractPattern(
      'What the finding says, where rule and place do not tell it from others; * stands for any characters.',
    ).exactOptional(),
    ...waiverAnswer,
  })
  .describe('One finding of a contract that is accepted for a time.');
/** A finding of a contract that somebody accepts for a time. */
export type ContractWaiver = z.output<typeof contractWaiverSchema> & {
  /** Where it stands. */
  readonly source?: { readonly file: string; readonly line?: number; readonly column?: number };
};

export const contractWaiversFileSchema = z
  .strictObject({
    version: z.literal(1).describe('The version of this format.'),
    waivers: z.array(contractWaiverSchema).max(1000).describe('The waivers.'),
  })
  .describe('Findings of contracts that are accepted for a time.');
