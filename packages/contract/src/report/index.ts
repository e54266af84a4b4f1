export {
  annotationLevels,
  annotationLimits,
  annotationsOf,
  type AnnotationLevel,
  type FindingAnnotation,
  type FindingAnnotations,
} from './annotations.ts';
export { commentKey, commentLimit, contractComment } from './comment.ts';
export { contractReport, contractReportJsonSchema } from './contract-report.ts';
export { contractJunit } from './junit.ts';
export {
  brokenBases,
  countLevels,
  weightOf,
  type BrokenBase,
  type Weight,
} from './level-counts.ts';
export { headline, reportMarkdown, type ReportMarkdownOptions } from './markdown.ts';
export {
  contractReportSchema,
  levelCountsSchema,
  type ContractReport,
  type LevelCounts,
} from './report-schema.ts';
export { contractSarif, maximumSarifResults } from './sarif.ts';
