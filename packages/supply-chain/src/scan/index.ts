/** `@waybill/supply-chain/scan`: loaded only where images are scanned. */
export {
  countSeverities,
  findingSeverities,
  isFixable,
  type Finding,
  type FindingSeverity,
  type FoundPackage,
  type ScanReport,
  type SeverityCounts,
} from './finding.ts';
export { judgeScans, requireAllowedScans } from './judge-scan.ts';
export { parseOpenVex, type VexDocument } from './openvex.ts';
export { readScanReport, type ReportExpectation } from './read-report.ts';
export { readScanRules, scanImage, type ScanRequest } from './scan-image.ts';
export { scanJson } from './scan-json.ts';
export { scanSarif } from './scan-sarif.ts';
export { scanCountTable, scanTable, type ScanTable } from './scan-table.ts';
export type {
  FindingDecision,
  ImageScanVerdict,
  JudgedFinding,
  ScannedImage,
  ScanRefusal,
  ScanRules,
  ScanThresholds,
  ScanVerdict,
} from './scan-verdict.ts';
export { waybillScanOf } from './waybill-scan.ts';
