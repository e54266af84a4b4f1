import { z } from 'zod';
import { name } from './fields.ts';
import { waiverAnswer } from './waiver-answer.ts';
import { vulnerabilityId, versionRange, waivedPackage } from './waiver-fields.ts';

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
    ...waiverAnswer,
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
