import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { healthBy, readObject, type HealthAnswer, type HealthRules } from './index.ts';
import { deviations } from './testing/deviations.ts';

/** Published cases of other projects, beside the repository; tests that need them are skipped where they are not. */
const published = resolve(import.meta.dirname, '../../../../../shared/data');
const withCases = (suite: string): typeof it.skip =>
  existsSync(join(published, suite)) ? it : it.skip;

function casesOf<Shape extends z.ZodType>(suite: string, shape: Shape): z.output<Shape>[] {
  const text = readFileSync(join(published, suite, 'index.json'), 'utf8');
  return z.object({ cases: z.array(shape) }).parse(JSON.parse(text)).cases;
}

const clock = { now: Date.parse('2026-11-22T12:00:00Z') };
const judge = (object: unknown, rules: HealthRules): HealthAnswer =>
  healthBy(readObject(z.json().parse(object)), rules, clock);

const kstatusCase = z.object({
  n: z.number(),
  kind: z.string(),
  object: z.looseObject({ metadata: z.record(z.string(), z.unknown()) }),
  expectedStatus: z.string(),
  kstatus_message: z.string(),
  kstatus_conditions: z.array(z.object({ reason: z.string().optional() })).nullish(),
  creationTimestamp_relative: z.string().optional(),
});
const kubectlCase = z.object({
  n: z.number(),
  object: z.unknown(),
  message: z.string(),
  done: z.boolean().nullable(),
  error: z.boolean(),
});
const argocdCase = z.object({
  n: z.number(),
  kind: z.string(),
  object: z.unknown(),
  expected: z.string().nullable(),
  expected_message: z.string().nullable(),
});

/** `now` is the time at which the suite runs. */
function kstatusObject({
  object,
  creationTimestamp_relative: created,
}: z.output<typeof kstatusCase>): unknown {
  if (created !== 'now') return object;
  const creationTimestamp = new Date(clock.now).toISOString();
  return { ...object, metadata: { ...object.metadata, creationTimestamp } };
}

describe('published cases', () => {
  withCases('kstatus')('kstatus: status, reason and message of every object', () => {
    for (const one of casesOf('kstatus', kstatusCase)) {
      expect({ n: one.n, ...judge(kstatusObject(one), 'kstatus') }).toEqual({
        n: one.n,
        status: one.expectedStatus,
        reason: one.kstatus_conditions?.[0]?.reason ?? '',
        message: one.kstatus_message,
      });
    }
  });

  withCases('kubectl-rollout')('kubectl rollout status: done or not, and its sentence', () => {
    for (const { n, object, message, done, error } of casesOf('kubectl-rollout', kubectlCase)) {
      const found = judge(object, 'kubectl');
      expect({ n, status: found.status }).toEqual({
        n,
        status: error ? 'error' : done === true ? 'done' : 'waiting',
      });
      if (message !== '') expect({ n, message: found.message }).toEqual({ n, message });
    }
  });

  withCases('argocd-health')('Argo CD: health and message of every object', () => {
    for (const one of casesOf('argocd-health', argocdCase)) {
      const { status, message } = judge(one.object, 'argocd');
      expect({ n: one.n, status, message: one.expected_message === null ? null : message }).toEqual(
        {
          n: one.n,
          status: one.expected,
          message: one.expected_message,
        },
      );
    }
  });

  withCases('kstatus')('our own reading differs only where the list of deviations says so', () => {
    const ours = [
      ...casesOf('kstatus', kstatusCase).map((one) => ({
        suite: 'kstatus' as const,
        n: one.n,
        good: one.expectedStatus === 'Current',
        found: judge(kstatusObject(one), 'waybill').status,
      })),
      ...casesOf('kubectl-rollout', kubectlCase).map(({ n, object, done }) => ({
        suite: 'kubectl-rollout' as const,
        n,
        good: done === true,
        found: judge(object, 'waybill').status,
      })),
      ...casesOf('argocd-health', argocdCase)
        .filter(({ expected }) => expected !== null)
        .map(({ n, object, expected }) => ({
          suite: 'argocd-health' as const,
          n,
          good: expected === 'Healthy',
          found: judge(object, 'waybill').status,
        })),
    ];
    const different = ours.filter(({ good, found }) => good !== (found === 'ready'));
    expect(different.map(({ suite, n, found }) => ({ suite, n, found }))).toEqual(
      deviations.map(({ suite, number: n, status: found }) => ({ suite, n, found })),
    );
  });
});
