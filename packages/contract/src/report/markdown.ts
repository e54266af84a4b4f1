import { codeBlock, escapeMarkdown, folded, inCell, inCode } from '@waybill/core/markdown';
import type { ContractVerdict, Finding, FindingSource } from '../verdict.ts';
import { brokenBases, countLevels, weightOf, type Weight } from './level-counts.ts';

/** How a report is written as Markdown. */
export interface ReportMarkdownOptions {
  /** The most characters; what does not fit is counted, never cut in silence. */
  readonly limit: number;
  /** Where the whole is: `the summary of the run`. */
  readonly rest: string;
  /** @returns where people look at a line, of this commit or of an older one */
  readonly linkOf?: (file: string, line?: number, commit?: string) => string | undefined;
  /** Sentences beside the verdicts: which bases were looked for and are not there. */
  readonly notes?: readonly string[];
}

const order: readonly Weight[] = ['breaking', 'risky', 'info', 'accepted'];

/** Tables longer than that are read by nobody; files have everything. */
const maximumRows = 100;
const maximumDifferences = 20;

/**
 * Writes for people: who breaks, where, and what to do; grouped by contract and operation.
 * @param verdicts what came out, in the order of waybill.yaml
 * @param options limits and links
 * @returns Markdown as GitHub and Gitea show it
 */
export function reportMarkdown(
  verdicts: readonly ContractVerdict[],
  options: ReportMarkdownOptions,
): string {
  const blocks = [
    `### ${escapeMarkdown(headline(verdicts))}`,
    ...(options.notes ?? []).map((note) => cell(note)),
    overview(verdicts),
    whoBreaks(verdicts),
    ...verdicts.flatMap((verdict) => contractBlocks(verdict, options)),
  ].filter((block) => block !== '');
  return fitted(blocks, options);
}

/**
 * @param verdicts what came out
 * @returns one line of who breaks: `Contracts: api breaks for production, v2.3.0`
 */
export function headline(verdicts: readonly ContractVerdict[]): string {
  const broken = verdicts.filter(({ holds }) => !holds).map(({ contract }) => contract);
  if (verdicts.length === 0) return 'Contracts: none is named';
  if (broken.length === 0) {
    return verdicts.length === 1 ? 'Contracts: it holds' : `Contracts: all ${verdicts.length} hold`;
  }
  const bases = brokenBases(verdicts).map(({ base }) => base);
  const named = bases.slice(0, 5).join(', ');
  const more = bases.length > 5 ? ` and ${bases.length - 5} more` : '';
  const whom = bases.length === 0 ? '' : ` for ${named}${more}`;
  return `Contracts: ${broken.join(', ')} ${broken.length === 1 ? 'breaks' : 'break'}${whom}`;
}

function overview(verdicts: readonly ContractVerdict[]): string {
  if (verdicts.length === 0) return '';
  return table(
    ['contract', 'kind', 'verdict', ...order],
    verdicts.map(({ contract, kind, holds, findings }) => {
      const counts = countLevels(findings);
      const verdict = holds ? 'holds' : '**broken**';
      return [inCell(contract), cell(kind), verdict, ...order.map((it) => number(counts[it]))];
    }),
  );
}

/** One line a contract, one column an older contract: how many findings break its users. */
function whoBreaks(verdicts: readonly ContractVerdict[]): string {
  const bases = brokenBases(verdicts).slice(0, 12);
  if (bases.length === 0) return '';
  const rows = verdicts.flatMap((verdict) => {
    const own = new Map(brokenBases([verdict]).map(({ base, findings }) => [base, findings]));
    if (own.size === 0) return [];
    return [[inCell(verdict.contract), ...bases.map(({ base }) => number(own.get(base) ?? 0))]];
  });
  return table(['who breaks', ...bases.map(({ base }) => inCell(base))], rows);
}

function number(count: number): string {
  return count === 0 ? '·' : `**${count}**`;
}

function contractBlocks(
  verdict: ContractVerdict,
  options: ReportMarkdownOptions,
): readonly string[] {
  const { contract, findings, differences, unlisted } = verdict;
  if (findings.length === 0 && differences.length === 0) return [];
  const groups = groupsOf(findings);
  const shown = differences.slice(0, maximumDifferences);
  const hidden = differences.length - shown.length + unlisted;
  return [
    `#### ${escapeMarkdown(contract)}`,
    findingTable(groups, options),
    ...groups.flatMap(([operation, group]) => excerpts(operation, group, options)),
    ...shown.map(({ file, diff, truncated }) =>
      folded(
        `${escapeMarkdown(file)}${truncated ? ' (cut)' : ''}`,
        codeBlock(diff === '' ? 'a binary file' : diff, 'diff'),
      ),
    ),
    hidden === 0 ? '' : `${hidden} more files differ.`,
  ];
}

/** Operations in the order of their worst finding; within them the worst first. */
function groupsOf(findings: readonly Finding[]): readonly (readonly [string, Finding[]])[] {
  const sorted = findings
    .map((finding, index) => ({ finding, index, rank: order.indexOf(weightOf(finding)) }))
    .sort((one, other) => one.rank - other.rank || one.index - other.index);
  const groups = new Map<string, Finding[]>();
  for (const { finding } of sorted) {
    const operation = finding.operation ?? '';
    const group = groups.get(operation);
    if (group === undefined) groups.set(operation, [finding]);
    else group.push(finding);
  }
  return [...groups];
}

function findingTable(
  groups: readonly (readonly [string, readonly Finding[]])[],
  options: ReportMarkdownOptions,
): string {
  const all = groups.flatMap(([operation, group]) =>
    group.map((finding, index) => ({ finding, operation: index === 0 ? operation : '' })),
  );
  if (all.length === 0) return '';
  const rows = all
    .slice(0, maximumRows)
    .map(({ finding, operation }) => [
      operation === '' ? '' : inCell(operation),
      levelCell(finding),
      `${placeLink(finding, options)}<br>${cell(finding.message)}<br>${inCell(finding.id)}`,
      (finding.bases ?? []).map((base) => inCell(base)).join(' '),
      cell(finding.remedy),
    ]);
  const more = all.length - rows.length;
  const head = ['operation', 'level', 'what', 'against', 'what to do'];
  const text = table(head, rows);
  return more === 0 ? text : `${text}\n\n_${more} more findings are in ${options.rest}._`;
}

function levelCell(finding: Finding): string {
  const { waiver, level } = finding;
  if (waiver === undefined) return level === 'breaking' ? '**breaking**' : level;
  const { owner, expires, reason } = waiver;
  return `${level}, accepted by ${cell(owner)} until ${cell(expires)}: ${cell(reason)}`;
}

function placeLink(
  { file, line }: Pick<Finding, 'file'> & { readonly line?: number },
  { linkOf }: ReportMarkdownOptions,
  commit?: string,
): string {
  const text = inCell(line === undefined ? file : `${file}:${line}`);
  const url = linkOf?.(file, line, commit);
  return url === undefined ? text : `[${text}](${url})`;
}

/** What stood there before and what stands there now, folded away: the table says what it means. */
function excerpts(
  operation: string,
  findings: readonly Finding[],
  options: ReportMarkdownOptions,
): readonly string[] {
  const shown = findings.flatMap((finding) => {
    const { before, after } = finding.excerpt ?? {};
    if (before === undefined && after === undefined) return [];
    const text = codeBlock(changed(linesOf(before), linesOf(after)).join('\n'), 'diff');
    return [`${inCode(finding.id)} ${sourceText(finding, options)}\n\n${text}`];
  });
  if (shown.length === 0) return [];
  const title = operation === '' ? 'Before and after' : `Before and after: ${operation}`;
  return [folded(escapeMarkdown(title), shown.slice(0, 20).join('\n\n'))];
}

function sourceText(finding: Finding, options: ReportMarkdownOptions): string {
  const now = placeLink(finding, options);
  const { before } = finding;
  return before === undefined ? now : `${beforeText(before, options)} → ${now}`;
}

function beforeText(before: FindingSource, options: ReportMarkdownOptions): string {
  return `${placeLink(before, options, before.commit)} at ${inCode(before.commit.slice(0, 12))}`;
}

function linesOf(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);
}

/** What both have at their beginning and at their end is no change, and shows where one is. */
function changed(before: readonly string[], after: readonly string[]): readonly string[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const signed = (sign: string, lines: readonly string[]): readonly string[] =>
    lines.map((line) => `${sign} ${line}`);
  return [
    ...signed(' ', before.slice(0, start)),
    ...signed('-', before.slice(start, before.length - end)),
    ...signed('+', after.slice(start, after.length - end)),
    ...signed(' ', before.slice(before.length - end)),
  ];
}

/** A sentence as a cell of a table: nothing in it is markup, and no account is called by it. */
function cell(text: string): string {
  return escapeMarkdown(text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()).replaceAll(
    '@',
    '@\u200b',
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}

/** Puts blocks together as long as they fit; a block that is too long by itself is left out whole. */
function fitted(blocks: readonly string[], { limit, rest }: ReportMarkdownOptions): string {
  const room = limit - 200 - rest.length;
  const shown: string[] = [];
  let size = 0;
  for (const block of blocks) {
    if (size + block.length + 2 > room) continue;
    size += block.length + 2;
    shown.push(block);
  }
  const left = blocks.length - shown.length;
  const said = `_${left} more ${left === 1 ? 'part' : 'parts'} did not fit; they are in ${rest}._`;
  return [...shown, ...(left === 0 ? [] : [said])].join('\n\n');
}
