import type { WaybillScan } from '../waybill-statement.ts';
import type { ImageScanVerdict } from './scan-verdict.ts';

/**
 * @param verdict what became of the scan of one image
 * @returns what the release's waybill says of it: what the gate `scan` of each environment is judged by
 */
export function waybillScanOf(verdict: ImageScanVerdict): WaybillScan {
  const { image, counts, fixable, suppressed, suppressedUntil } = verdict;
  const { tool, at, databaseBuiltAt } = image.report;
  return {
    image: image.name,
    tool,
    at,
    ...(databaseBuiltAt === undefined ? {} : { databaseBuiltAt }),
    counts: { ...counts },
    fixable: { ...fixable },
    suppressed: { ...suppressed },
    ...(suppressedUntil === undefined ? {} : { suppressedUntil }),
  };
}
