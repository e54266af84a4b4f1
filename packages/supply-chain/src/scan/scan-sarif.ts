import { createHash } from 'node:crypto';
import type { Finding, FindingSeverity } from './finding.ts';
import { decisionText } from './scan-table.ts';
import type { ImageScanVerdict, JudgedFinding, ScanVerdict } from './scan-verdict.ts';

/** The score in the middle of each range of CVSS 3.1; a severity that nobody knows has none. */
const scores: Readonly<Record<FindingSeverity, string | undefined>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
  unknown: undefined,
};

const levels: Readonly<Record<FindingSeverity, string>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  unknown: 'warning',
};

/** GitHub takes 25,000 results of a run and shows 5,000 (docs.github.com, "SARIF support for code scanning"). */
const maximumResults = 5000;

/**
 * Writes the findings as SARIF 2.1.0, for a forge's list of alerts: one run an image. What is taken out stands there
 * as suppressed, with who took it out (section 3.35).
 * @param verdict what came of the scans of a release
 * @returns JSON
 */
export function scanSarif(verdict: ScanVerdict): Uint8Array {
  const sarif = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: verdict.images.map(runOf),
  };
  return Buffer.from(`${JSON.stringify(sarif, undefined, 1)}\n`, 'utf8');
}

function runOf({ image, findings }: ImageScanVerdict): object {
  const shown = findings.slice(0, maximumResults);
  const rules = new Map<string, Finding>();
  for (const { finding } of shown) {
    if (!rules.has(ruleId(finding))) rules.set(ruleId(finding), finding);
  }
  const indices = new Map([...rules.keys()].map((id, index) => [id, index]));
  return {
    tool: {
      driver: { name: 'waybill', rules: [...rules.values()].map(ruleOf) },
      extensions: [{ name: image.report.tool }],
    },
    automationDetails: { id: `waybill-scan/${image.name}/` },
    invocations: [{ executionSuccessful: true, endTimeUtc: image.report.at }],
    results: shown.map((judged) => resultOf(judged, image.name, indices)),
    properties: { repository: image.repository, digest: image.digest },
  };
}

/** A vulnerability may be worse in one package than in another: then these are two rules. */
function ruleId({ id, severity, package: { name } }: Finding): string {
  return `${id}/${name}/${severity}`;
}

function ruleOf(finding: Finding): object {
  const { id, severity, title, url } = finding;
  const score = scores[severity];
  return {
    id: ruleId(finding),
    name: id,
    shortDescription: { text: `${id} in ${finding.package.name} (${severity})` },
    ...(title === undefined ? {} : { fullDescription: { text: title } }),
    ...(url === undefined || !/^https?:\/\//.test(url) ? {} : { helpUri: url }),
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: ['security', 'vulnerability', severity],
      ...(score === undefined ? {} : { 'security-severity': score }),
    },
  };
}

function resultOf(
  { finding, decision }: JudgedFinding,
  image: string,
  indices: ReadonlyMap<string, number>,
): object {
  const { id, severity, locations, fixedIn } = finding;
  const { name, version, purl } = finding.package;
  const fix =
    fixedIn === undefined || fixedIn.length === 0 ? '' : ` It is fixed in ${fixedIn.join(', ')}.`;
  const places = locations.length === 0 ? [image] : locations.slice(0, 10);
  return {
    ruleId: ruleId(finding),
    ruleIndex: indices.get(ruleId(finding)),
    level: levels[severity],
    message: { text: `${image} has ${name} ${version} with ${id} (${severity}).${fix}` },
    locations: places.map((path) => ({
      physicalLocation: {
        artifactLocation: { uri: uriOf(image, path) },
        region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
      },
    })),
    partialFingerprints: {
      'waybillFinding/v1': createHash('sha256')
        .update([image, id, name, version].join('\0'))
        .digest('hex'),
    },
    ...(decision.kind === 'counted'
      ? {}
      : { suppressions: [{ kind: 'external', justification: decisionText(decision) }] }),
    properties: {
      ...(purl === undefined ? {} : { purl }),
      decision: decisionText(decision),
    },
  };
}

/** A path in an image is no file of the repository: the image's name stands before it. */
function uriOf(image: string, path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  return [image, ...parts].map(encodeURIComponent).join('/');
}
