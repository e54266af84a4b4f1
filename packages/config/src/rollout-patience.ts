import { parseDuration } from '@waybill/core';
import { z } from 'zod';
import { clusterWords, failureReasons, reasonOf, type FailureReason } from './failure-reasons.ts';

/** Grace periods that a policy sets, in milliseconds. */
export type Graces = Readonly<Partial<Record<FailureReason, number>>>;

/** Our words first, then the cluster's. */
const words = [...failureReasons, ...clusterWords];

const grace = z.string().transform((written, context) => {
  const milliseconds = parseDuration(written);
  if (milliseconds !== undefined) return milliseconds;
  const found = JSON.stringify(written.slice(0, 40));
  const message = `expected a duration such as 0s, 30s or 5m, found ${found}`;
  context.issues.push({ code: 'custom', input: written, message });
  return z.NEVER;
});

/** How long each reason must stand before it ends the wait. */
export const gracesSchema = z
  .partialRecord(z.enum(words), grace.describe('A duration; 0s ends the wait at once.'))
  .transform((written, context): Graces => {
    const graces: Partial<Record<FailureReason, number>> = {};
    for (const word of words) {
      const milliseconds = written[word];
      if (milliseconds === undefined) continue;
      const reason = reasonOf(word);
      if (graces[reason] !== undefined) {
        const message = `${word} is ${reason}, whose grace period is set already`;
        context.issues.push({ code: 'custom', input: '', path: [word], message });
      }
      graces[reason] = milliseconds;
    }
    return graces;
  })
  .describe(
    'How long a reason for failure must stand before it ends the wait, by reason, such as `ImagePullFailed: 2m`; the cluster’s own words (`ImagePullBackOff`) are good too. The usual ones where absent.',
  );

/** How readiness has to last: for a time, or for so many observations, each of which asks the cluster anew. */
export interface Stable {
  readonly milliseconds: number;
  readonly observations: number;
}

const observations = z.int().min(1).max(1000);

/** `10s`, or `5`. */
export const stableSchema = z
  .union([z.string(), observations])
  .transform((written, context): Stable => {
    if (typeof written === 'number') return { milliseconds: 0, observations: written };
    const milliseconds = parseDuration(written);
    if (milliseconds !== undefined && milliseconds > 0) return { milliseconds, observations: 0 };
    const found = JSON.stringify(written.slice(0, 40));
    const message = `expected a duration such as 10s, or a number of observations such as 5, found ${found}`;
    context.issues.push({ code: 'custom', input: written, message });
    return z.NEVER;
  })
  .prefault('10s')
  .describe(
    'How all must be ready without a break before it counts: a duration, or a number of observations, each of which asks the cluster anew (every two seconds).',
  );
