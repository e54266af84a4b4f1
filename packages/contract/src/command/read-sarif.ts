import { describeIssues } from '@waybill/core';
import { z } from 'zod';
import type { ReportedFinding } from './reported.ts';

const text = z.string().max(65_536);
const message = z.object({ text: text.optional(), markdown: text.optional() });

const ruleSchema = z.object({
  id: text,
  help: message.optional(),
  defaultConfiguration: z.object({ level: text.optional() }).optional(),
});

const resultSchema = z.object({
  ruleId: text.optional(),
  ruleIndex: z.int().optional(),
  rule: z.object({ id: text.optional(), index: z.int().optional() }).optional(),
  kind: text.optional(),
  level: text.optional(),
  baselineState: text.optional(),
  message: message.optional(),
  suppressions: z.array(z.object({ status: text.optional() })).nullish(),
  locations: z
    .array(
      z.object({
        physicalLocation: z
          .object({
            artifactLocation: z.object({ uri: text.optional() }).optional(),
            region: z
              .object({ startLine: z.int().optional(), startColumn: z.int().optional() })
              .optional(),
          })
          .optional(),
        logicalLocations: z
          .array(z.object({ fullyQualifiedName: text.optional(), name: text.optional() }))
          .optional(),
      }),
    )
    .optional(),
});
type Result = z.output<typeof resultSchema>;

/** What matters of SARIF 2.1.0 (OASIS); the rest is passed over. */
const sarifSchema = z.object({
  version: z.literal('2.1.0'),
  runs: z
    .array(
      z.object({
        tool: z.object({
          driver: z.object({ name: text, rules: z.array(ruleSchema).max(100_000).optional() }),
        }),
        invocations: z.array(z.object({ executionSuccessful: z.boolean().optional() })).optional(),
        // Section 3.14.23: absent where the tool did not get to look, which is not the same as nothing found.
        results: z.array(resultSchema),
      }),
    )
    .min(1)
    .max(100),
});
type Run = z.output<typeof sarifSchema>['runs'][number];

/** Section 3.27.9: results that say that there is nothing. */
const harmless: ReadonlySet<string> = new Set(['pass', 'notApplicable', 'informational']);

/**
 * @param value parsed JSON
 * @returns what the tool found, or what is wrong with its report
 */
export function readSarif(value: unknown): readonly ReportedFinding[] | { readonly wrong: string } {
  const parsed = sarifSchema.safeParse(value);
  if (!parsed.success)
    return { wrong: `it is no SARIF 2.1.0: ${describeIssues(parsed.error).join('; ')}` };
  const { runs } = parsed.data;
  const invocations = runs.flatMap((run) => run.invocations ?? []);
  if (invocations.some(({ executionSuccessful }) => executionSuccessful === false)) {
    return { wrong: 'it says that the tool did not succeed (executionSuccessful)' };
  }
  return runs.flatMap((run) => run.results.filter(counts).map((result) => findingOf(run, result)));
}

/** What the tool itself took back, as comments in the code say it, is not told again (section 3.27.23). */
function counts({ kind, baselineState, suppressions }: Result): boolean {
  const isSuppressed =
    (suppressions ?? []).length > 0 &&
    (suppressions ?? []).every(({ status }) => status === undefined || status === 'accepted');
  return !isSuppressed && baselineState !== 'absent' && !harmless.has(kind ?? '');
}

function findingOf({ tool }: Run, result: Result): ReportedFinding {
  const { rules = [] } = tool.driver;
  const index = result.ruleIndex ?? result.rule?.index ?? -1;
  const id = result.ruleId ?? result.rule?.id ?? rules[index]?.id;
  const rule = index >= 0 ? rules[index] : rules.find((one) => one.id === id);
  const [location] = result.locations ?? [];
  const { artifactLocation, region } = location?.physicalLocation ?? {};
  const [logical] = location?.logicalLocations ?? [];
  return {
    id,
    // Section 3.27.10: a warning where nothing says otherwise.
    level: result.level ?? rule?.defaultConfiguration?.level ?? 'warning',
    file: artifactLocation?.uri,
    line: region?.startLine,
    column: region?.startColumn,
    message: result.message?.text ?? result.message?.markdown ?? id ?? tool.driver.name,
    remedy: rule?.help?.text,
    operation: logical?.fullyQualifiedName ?? logical?.name,
  };
}
