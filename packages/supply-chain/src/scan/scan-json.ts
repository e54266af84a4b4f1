import type { ScanVerdict } from './scan-verdict.ts';

/**
 * @param verdict what came of the scans of a release
 * @returns the report as JSON, for machines: version 1 of our own form; equal verdicts give equal bytes
 */
export function scanJson(verdict: ScanVerdict): Uint8Array {
  const report = {
    version: 1,
    allowed: verdict.allowed,
    refusals: verdict.refusals.map(({ code, message, remedy }) => ({ code, message, remedy })),
    warnings: verdict.warnings,
    images: verdict.images.map(({ image, findings, ...counts }) => ({
      name: image.name,
      repository: image.repository,
      digest: image.digest,
      tool: image.report.tool,
      at: image.report.at,
      databaseBuiltAt: image.report.databaseBuiltAt,
      ...counts,
      findings: findings.map(({ finding, decision }) => ({ ...finding, decision })),
    })),
  };
  return Buffer.from(`${JSON.stringify(report, undefined, 1)}\n`, 'utf8');
}
