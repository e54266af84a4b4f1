import { z } from 'zod';
import { documentInvalid, parseDocumentForm, type DocumentKind } from '../json-document.ts';
import { parsePackageUrl } from '../package-url.ts';
import type { Finding, FindingSeverity, FoundPackage, ScanReport } from './finding.ts';
import { severityOf, severityOfScore } from './severity.ts';

const text = z.string().max(65_536);
const message = z.object({ text: text.optional(), markdown: text.optional() });
const properties = z.record(z.string().max(255), z.unknown()).optional();

const ruleSchema = z.object({
  id: text,
  shortDescription: message.optional(),
  help: message.optional(),
  helpUri: text.optional(),
  defaultConfiguration: z.object({ level: text.optional() }).optional(),
  properties,
});
type Rule = z.output<typeof ruleSchema>;

const resultSchema = z.object({
  ruleId: text.optional(),
  ruleIndex: z.int().optional(),
  kind: text.optional(),
  level: text.optional(),
  baselineState: text.optional(),
  message: message.optional(),
  locations: z
    .array(
      z.object({
        physicalLocation: z
          .object({ artifactLocation: z.object({ uri: text.optional() }).optional() })
          .optional(),
      }),
    )
    .optional(),
  properties,
});
type Result = z.output<typeof resultSchema>;

const runSchema = z.object({
  tool: z.object({
    driver: z.object({
      name: text,
      version: text.optional(),
      semanticVersion: text.optional(),
      rules: z.array(ruleSchema).max(500_000).optional(),
    }),
  }),
  invocations: z
    .array(
      z.object({
        executionSuccessful: z.boolean().optional(),
        endTimeUtc: z.iso.datetime({ offset: true }).optional(),
      }),
    )
    .optional(),
  results: z.array(resultSchema).max(500_000).nullish(),
});

/** What matters of SARIF 2.1.0 (OASIS); the rest is passed over. */
const sarifSchema = z.object({
  version: z.literal('2.1.0'),
  runs: z.array(runSchema).min(1).max(100),
});

/** SARIF 2.1.0, section 3.27.9: results that say that there is nothing. */
const harmlessKinds: ReadonlySet<string> = new Set(['pass', 'notApplicable', 'informational']);

/** Section 3.27.10, where a rule has no score: what scanners write for these levels. */
const levels: ReadonlyMap<string, FindingSeverity> = new Map<string, FindingSeverity>([
  ['error', 'high'],
  ['warning', 'medium'],
  ['note', 'low'],
]);

/**
 * @param value parsed JSON
 * @returns whether it looks like SARIF
 */
export function isSarif(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'runs' in value && 'version' in value;
}

/**
 * Reads SARIF as scanners of packages write it: the severity is the rule's `security-severity`, or else the level;
 * package, version and fix are taken from where grype and trivy write them. Suppressions of others do not count here.
 * @param value parsed JSON
 * @param kind names it in errors
 * @returns the report; `at` is missing where the document has no time
 * @throws SCAN_REPORT_INVALID also where the scanner says that it did not succeed
 */
export function readSarifReport(
  value: unknown,
  kind: DocumentKind,
): Omit<ScanReport, 'at'> & { readonly at?: string } {
  const { runs } = parseDocumentForm(sarifSchema, value, kind);
  const invocations = runs.flatMap((run) => run.invocations ?? []);
  if (invocations.some(({ executionSuccessful }) => executionSuccessful === false)) {
    throw documentInvalid(kind, 'the scanner says that it did not succeed (executionSuccessful)');
  }
  // The oldest of several runs: what is said of the age must hold for all.
  const [at] = invocations
    .flatMap(({ endTimeUtc }) => (endTimeUtc === undefined ? [] : [Date.parse(endTimeUtc)]))
    .sort((a, b) => a - b);
  const tools = runs.map(({ tool: { driver } }) =>
    [driver.name, driver.semanticVersion ?? driver.version].filter(Boolean).join(' '),
  );
  return {
    tool: [...new Set(tools)].join(', ').slice(0, 255),
    ...(at === undefined ? {} : { at: new Date(at).toISOString() }),
    subjects: [],
    findings: runs.flatMap(findingsOf),
    ignored: 0,
  };
}

function findingsOf({ tool, results }: z.output<typeof runSchema>): Finding[] {
  const rules = tool.driver.rules ?? [];
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return (results ?? []).flatMap((result) => {
    if (result.kind !== undefined && harmlessKinds.has(result.kind)) return [];
    if (result.baselineState === 'absent') return [];
    const rule =
      result.ruleIndex === undefined || result.ruleIndex < 0
        ? byId.get(result.ruleId ?? '')
        : rules[result.ruleIndex];
    return [findingOf(result, rule)];
  });
}

function findingOf(result: Result, rule: Rule | undefined): Finding {
  const ruleId = result.ruleId ?? rule?.id ?? 'unnamed';
  const names = ruleId.match(/CVE-\d{4}-\d{4,}|GHSA(?:-[0-9a-z]{4}){3}/gi) ?? [];
  const said = [result.message?.text, rule?.help?.text].map((it) => it ?? '').join('\n');
  const fixedIn = fixIn(said);
  const locations = (result.locations ?? []).flatMap(({ physicalLocation }) => {
    const uri = physicalLocation?.artifactLocation?.uri;
    return uri === undefined ? [] : [uri];
  });
  return {
    id: names[0] ?? ruleId,
    aliases: names.slice(1),
    severity: severityIn(result, rule),
    package: packageIn(result, rule, said) ?? { name: locations[0] ?? ruleId, version: '' },
    ...(fixedIn === undefined ? {} : { fixedIn }),
    ...(rule?.shortDescription?.text === undefined ? {} : { title: rule.shortDescription.text }),
    ...(rule?.helpUri === undefined ? {} : { url: rule.helpUri }),
    locations,
  };
}

function severityIn(result: Result, rule: Rule | undefined): FindingSeverity {
  const score = result.properties?.['security-severity'] ?? rule?.properties?.['security-severity'];
  if (typeof score === 'number' || typeof score === 'string') {
    const known = severityOfScore(Number(score));
    return known === 'unknown' ? severityOf(String(score)) : known;
  }
  const level = result.level ?? rule?.defaultConfiguration?.level ?? 'warning';
  return levels.get(level) ?? 'unknown';
}

function packageIn(result: Result, rule: Rule | undefined, said: string): FoundPackage | undefined {
  const purl = purlIn(result.properties) ?? purlIn(rule?.properties);
  const parsed = purl === undefined ? undefined : parsePackageUrl(purl);
  if (purl !== undefined && parsed?.version !== undefined) {
    const { type, namespace, name, version } = parsed;
    const isNpm = type === 'npm' && namespace !== undefined;
    return { name: isNpm ? `${namespace}/${name}` : name, version, type, purl };
  }
  const name = /^Package:[ \t]*(\S+)/m.exec(said)?.[1] ?? /package: (\S+), version/.exec(said)?.[1];
  if (name === undefined) return undefined;
  const version =
    /^Installed Version:[ \t]*(\S+)/m.exec(said)?.[1] ??
    /^Version:[ \t]*(\S+)/m.exec(said)?.[1] ??
    /, version (\S+)/.exec(said)?.[1];
  return { name, version: version ?? '' };
}

/** A rule may be about several packages: then its purls say nothing of one result. */
function purlIn(found: Result['properties']): string | undefined {
  const written = found?.['purl'] ?? found?.['purls'];
  const list: readonly unknown[] = Array.isArray(written) ? written : [written];
  const [purl] = list;
  return list.length === 1 && typeof purl === 'string' ? purl : undefined;
}

function fixIn(said: string): readonly string[] | undefined {
  const written = /^(?:Fixed Version|Fix Version):[ \t]*([^\n]*)$/m.exec(said)?.[1];
  if (written === undefined) return undefined;
  return written
    .split(/[,\s]+/)
    .filter((version) => version !== '' && !/^(?:none|unknown|n\/a)$/i.test(version));
}
