import { createHash } from 'node:crypto';
import { exhausted } from '@waybill/core';
import type { ContractVerdict, Finding, FindingLevel } from '../verdict.ts';

/** GitHub takes 25,000 results of a run and shows 5,000 (docs.github.com, "SARIF support for code scanning"). */
export const maximumSarifResults = 5000;

/**
 * Writes the findings as SARIF 2.1.0 (OASIS), one run a contract: a forge keeps their alerts apart by the run's id.
 * Accepted findings stand there as suppressed (section 3.35), with who accepted them and why.
 * @param verdicts what came out
 * @returns JSON
 */
export function contractSarif(verdicts: readonly ContractVerdict[]): string {
  const sarif = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: verdicts.map(runOf),
  };
  return `${JSON.stringify(sarif, undefined, 1)}\n`;
}

function runOf({ contract, kind, findings, holds }: ContractVerdict): object {
  const shown = findings.slice(0, maximumSarifResults);
  const rules = new Map<string, Finding>();
  for (const finding of shown) if (!rules.has(finding.id)) rules.set(finding.id, finding);
  const indices = new Map([...rules.keys()].map((id, index) => [id, index]));
  const prints = new Map<string, number>();
  return {
    tool: { driver: { name: 'waybill', rules: [...rules.values()].map(ruleOf) } },
    automationDetails: { id: `waybill-contract/${contract}/` },
    invocations: [{ executionSuccessful: true }],
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The top of the repository.' } } },
    results: shown.map((finding) => ({
      ...resultOf(finding),
      ruleIndex: indices.get(finding.id),
      partialFingerprints: { 'waybillFinding/v1': fingerprint(contract, finding, prints) },
    })),
    properties: { contract, kind, holds, leftOut: findings.length - shown.length },
  };
}

function ruleOf({ id, level, remedy }: Finding): object {
  const text = `${id.slice(0, 1).toUpperCase()}${id.slice(1).replaceAll(/[-_]+/g, ' ')}`;
  return {
    id,
    name: id,
    shortDescription: { text },
    help: { text: remedy, markdown: `**What to do:** ${remedy}` },
    defaultConfiguration: { level: sarifLevel(level) },
    properties: { tags: ['contract', level] },
  };
}

/** SARIF 2.1.0, section 3.27.10. */
function sarifLevel(level: FindingLevel): 'error' | 'warning' | 'note' {
  switch (level) {
    case 'breaking':
      return 'error';
    case 'risky':
      return 'warning';
    case 'info':
      return 'note';
    default:
      return exhausted(level, 'The level of a finding');
  }
}

function resultOf(finding: Finding): object {
  const { id, level, message, remedy, file, line = 1, column, operation, waiver } = finding;
  return {
    ruleId: id,
    level: sarifLevel(level),
    message: { text: `${message}\n${remedy}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
          region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) },
        },
        ...(operation === undefined
          ? {}
          : { logicalLocations: [{ fullyQualifiedName: operation, kind: 'member' }] }),
      },
    ],
    ...(waiver === undefined
      ? {}
      : {
          suppressions: [
            {
              kind: 'external',
              status: 'accepted',
              justification: `${waiver.reason} (${waiver.owner}, until ${waiver.expires})`,
            },
          ],
        }),
    properties: {
      ...(finding.bases === undefined ? {} : { bases: finding.bases }),
      ...(finding.before === undefined ? {} : { before: finding.before }),
      ...(finding.direction === undefined ? {} : { direction: finding.direction }),
    },
  };
}

/** The same finding on another line is the same one: the line is not part of it. */
function fingerprint(contract: string, finding: Finding, seen: Map<string, number>): string {
  const { id, file, operation = '', pointer, message } = finding;
  const key = [contract, id, file, operation, pointer ?? '', message].join('\0');
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  const hash = createHash('sha256').update(key).digest('hex');
  return count === 1 ? hash : `${hash}:${count}`;
}

/** RFC 3986: a path of the repository as a relative reference. */
function uriOf(file: string): string {
  // Half of a surrogate pair would be no URI.
  return Buffer.from(file)
    .toString('utf8')
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
}
