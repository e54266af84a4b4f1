import { timestampSchema } from '@waybill/core';
import { z } from 'zod';

/** The last moment of a day that is written without a time: a waiver is good through its last day (UTC). */
const endOfDay = 'T23:59:59.999Z';

/** When a waiver ends: a day, or a moment. */
export const waiverExpiry = z
  .string()
  .transform((written, context) => {
    const day = z.iso.date().safeParse(written);
    const moment = day.success ? `${written}${endOfDay}` : written;
    if (timestampSchema.safeParse(moment).success) return moment;
    const found = JSON.stringify(written.slice(0, 40));
    const message = `expected a day such as 2026-12-31, found ${found}`;
    context.issues.push({ code: 'custom', input: written, message });
    return z.NEVER;
  })
  .describe('The last day on which it counts, UTC.');

/** Why something is accepted, and who answers for it. */
export const waiverAnswer = {
  reason: z
    .string()
    .trim()
    .min(10, 'expected a sentence that says why, of at least 10 characters')
    .max(2000)
    .describe('Why it is accepted.'),
  owner: z.string().trim().min(1).max(255).describe('Who answers for it: a person or a team.'),
  expires: waiverExpiry,
} as const;
