import { timestampSchema } from '@waybill/core';
import { z } from 'zod';
import { name } from './fields.ts';
import { vulnerabilityId, versionRange, waivedPackage } from './waiver-fields.ts';

/** The last moment of a day that is written without a time: a waiver is good through its last day (UTC). */
const endOfDay = 'T23:59:59.999Z';

const expiry = z
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

const waiverSchema = z
  .strictObject({
    id: vulnerabilityId('The vulnerability: CVE-2026-1234, GHSA-….'),
    package: waivedPackage(
      'The package: its name, or its purl without version, such as pkg:npm/minimist.',
    ),
    versions: versionRange(
      'The versions: "<1.2.6", ">=2.0.0 <2.3.1 || 3.0.0", or "*" for all of them.',
    ),
    images: z
      .array(name('An image of the release.'))
      .min(1)
      .max(64)
      .exactOptional()
      .describe('The images for which it counts; all of them where absent.'),
    reason: z
      .string()
      .trim()
      .min(10, 'expected a sentence that says why, of at least 10 characters')
      .max(2000)
      .describe('Why it is accepted.'),
    owner: z.string().trim().min(1).max(255).describe('Who answers for it: a person or a team.'),
    expires: expiry,
  })
  .describe('One finding that is accepted for a time.');
/** A finding that somebody accepts for a time. */
export type Waiver = z.output<typeof waiverSchema>;

export const waiversFileSchema = z
  .strictObject({
    version: z.literal(1).describe('The version of this format.'),
    waivers: z.array(waiverSchema).max(1000).describe('The waivers.'),
  })
  .describe('Findings of the vulnerability scan that are accepted for a time.');
