import type { SummaryPart } from '@waybill/action-kit';
import type { ScanVerdict } from '@waybill/supply-chain/scan';
import type { CompletedRelease } from '@waybill/stage/steps/complete-release';
import { paperKinds } from '@waybill/stage/papers/image-papers';

/**
 * @param completed the release with its papers
 * @returns one row for each image, one column for each kind that the release has
 */
export function papersSummary({ papers }: CompletedRelease): readonly SummaryPart[] {
  const kinds = paperKinds.filter((kind) =>
    papers.some((image) => image.papers.some((paper) => paper.kind === kind)),
  );
  return [
    { kind: 'heading', text: 'Papers of the release' },
    {
      kind: 'table',
      head: ['image', 'digest', ...kinds],
      rows: papers.map((image) => [
        image.name,
        image.digest,
        ...kinds.map((kind) =>
          image.papers
            .filter((paper) => paper.kind === kind)
            .map(({ attestation, platform }) =>
              platform === undefined ? attestation : `${platform.platform}: ${attestation}`,
            )
            .join('\n'),
        ),
      ]),
    },
  ];
}

/**
 * @param verdict what came of the scans
 * @returns the counts of each image, the findings, and what should be known besides
 */
export async function scanSummary(verdict: ScanVerdict): Promise<readonly SummaryPart[]> {
  const { scanCountTable, scanTable } = await import('@waybill/supply-chain/scan');
  const counts = scanCountTable(verdict);
  const findings = scanTable(verdict);
  const notes = [
    ...verdict.refusals.map(({ message }) => message),
    ...verdict.warnings,
    ...(findings.omitted === 0 ? [] : [`${String(findings.omitted)} more are in the report.`]),
  ];
  return [
    { kind: 'heading', text: `Vulnerabilities: ${verdict.allowed ? 'allowed' : 'blocked'}` },
    { kind: 'table', head: counts.columns, rows: counts.rows },
    ...(findings.rows.length === 0
      ? []
      : [{ kind: 'table', head: findings.columns, rows: findings.rows } as const]),
    ...notes.map((text) => ({ kind: 'text', text }) as const),
  ];
}
