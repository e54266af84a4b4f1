import { z } from 'zod';
import type { ContractVerdict, Finding } from '../verdict.ts';
import { brokenBases, countLevels } from './level-counts.ts';
import { contractReportSchema, type ContractReport } from './report-schema.ts';

/**
 * @param verdicts what came out, in the order of waybill.yaml
 * @returns everything as data, ready to be written as JSON
 */
export function contractReport(verdicts: readonly ContractVerdict[]): ContractReport {
  return {
    version: 1,
    compatible: verdicts.every(({ holds }) => holds),
    counts: countLevels(verdicts.flatMap(({ findings }) => findings)),
    breaks: [...brokenBases(verdicts)],
    contracts: verdicts.map(({ findings, differences, ...verdict }) => ({
      ...verdict,
      counts: countLevels(findings),
      findings: findings.map(findingOf),
      differences: [...differences],
    })),
  };
}

function findingOf({
  bases,
  ...finding
}: Finding): ContractReport['contracts'][number]['findings'][number] {
  return { ...finding, ...(bases === undefined ? {} : { bases: [...bases] }) };
}

/** @returns the JSON Schema (draft 2020-12) of the report, ready to be written as JSON */
export function contractReportJsonSchema(): Record<string, unknown> {
  return { title: 'The report of verify-contract', ...z.toJSONSchema(contractReportSchema) };
}
