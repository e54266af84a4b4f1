import type { Annotation, SummaryPart } from '@waybill/action-kit';
import type { MigrationStepEvidence } from '@waybill/stage/step-evidence';
import type { MigratorStep } from '@waybill/stage/steps/run-migrator';

/** What people read of a migration. */
export interface MigrationReport {
  /** The versions of the schema, as words. */
  readonly before: string;
  readonly after: string;
  readonly summary: readonly SummaryPart[];
  /** What is not known, and does not fail the step. */
  readonly warnings: readonly Annotation[];
}

/**
 * @param step a migration that ran, or had run already
 * @returns its part of the summary, and what is worth a warning
 */
export function migrationReport({
  evidence,
  outputTail,
}: Extract<MigratorStep, { readonly kind: 'migrated' }>): MigrationReport {
  const { job, ran, orderUnknown } = evidence;
  const before = evidence.versionBefore ?? 'none';
  const after = evidence.versionAfter ?? 'not known';
  const doubts =
    orderUnknown === undefined
      ? []
      : [`Whether the code came after its migration is not known: ${orderUnknown}.`];
  return {
    ...{ before, after },
    summary: [
      { kind: 'heading', text: `Migration: ${before} → ${after}` },
      ...jobTable(job),
      ...doubts.map((text) => ({ kind: 'text', text }) as const),
      ...(ran ? [{ kind: 'code', text: outputTail.join('\n') } as const] : []),
    ],
    warnings: doubts.map((message) => ({
      ...{ level: 'warning' as const, message },
      title: 'run-migrator: the order of migration and code',
    })),
  };
}

/** Which Job ran what, and where its pod was. */
function jobTable(job: MigrationStepEvidence['job']): readonly SummaryPart[] {
  if (job === undefined) return [];
  const { namespace, name, image, reported, pod } = job;
  const rows = [[`${namespace}/${name}`, image, reported, pod]];
  return [{ kind: 'table', head: ['Job', 'image', 'reported as', 'pod'], rows }];
}
