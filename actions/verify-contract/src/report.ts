import type { ActionRun } from '@waybill/action-kit';
import type { ContractVerdict } from '@waybill/contract';
import { annotationsOf, countLevels, reportMarkdown } from '@waybill/contract/report';
import { writeReports } from '@waybill/stage/contract-report/report-files';
import type { Connections } from '@waybill/stage/connections';
import type { RunEvent } from '@waybill/stage/connection-settings';
import type { definition } from './definition.ts';

type Given = ActionRun<typeof definition>;

/** What a run saw, also where it failed. */
export interface ReportedRun {
  readonly verdicts: readonly ContractVerdict[];
  readonly notes: readonly string[];
  readonly event: RunEvent;
  readonly connections: Connections;
}

/** A summary may be 1 MiB; a character is at most three bytes, and other steps have something to say as well. */
const summaryLimit = 250_000;
const shownFindings = 100;
const findingsLimit = 256 * 1024;

/**
 * Says what came out: outputs, annotations, summary, files, and the comment where it is asked for.
 * @param given the action's run
 * @param reported what it saw
 * @throws REPORT_UNWRITABLE
 */
export async function reportTo(given: Given, reported: ReportedRun): Promise<void> {
  const { verdicts, notes } = reported;
  const { inputs, context } = given;
  setOutputs(given, verdicts);
  const { shown, left } = annotationsOf(verdicts);
  given.annotate(
    shown.map(({ level, title, message, file, line, column }) => ({
      ...{ level, title, message },
      location: {
        file,
        ...(line === undefined ? {} : { line }),
        ...(column === undefined ? {} : { column }),
      },
    })),
  );
  const hidden = Object.values(left).reduce((sum, count) => sum + count, 0);
  if (hidden > 0) given.progress.detail(`${hidden} more findings are in the summary.`);
  const linkOf = linksOf(given);
  const files = [inputs.json, inputs.sarif, inputs.junit].filter((path) => path !== undefined);
  const rest = files.length === 0 ? 'the file that the input `json` names' : files.join(', ');
  const markdown = reportMarkdown(verdicts, { limit: summaryLimit, rest, linkOf, notes });
  given.summarize([{ kind: 'markdown', markdown }]);
  const { sarif, junit, json } = inputs;
  await writeReports(
    context.workspace,
    {
      ...(sarif === undefined ? {} : { sarif }),
      ...(junit === undefined ? {} : { junit }),
      ...(json === undefined ? {} : { json }),
    },
    verdicts,
  );
  if (inputs.comment) await comment(given, reported, linkOf);
}

function setOutputs(given: Given, verdicts: readonly ContractVerdict[]): void {
  const findings = verdicts.flatMap((verdict) => verdict.findings);
  const counts = countLevels(findings);
  given.output('verdicts', JSON.stringify(verdicts.map(countedVerdict)));
  given.output('breaking', String(counts.breaking));
  given.output('risky', String(counts.risky));
  given.output('info', String(counts.info));
  // A runner takes 1 MiB of outputs from a job.
  const texts: string[] = [];
  let size = 0;
  for (const { excerpt: _, ...finding } of findings.slice(0, shownFindings)) {
    const text = JSON.stringify(finding);
    size += text.length + 1;
    if (size <= findingsLimit) texts.push(text);
  }
  given.output('findings', `[${texts.join(',')}]`);
}

/** A verdict as a waybill carries it. */
function countedVerdict({ contract, kind, holds, findings }: ContractVerdict): object {
  const counts = Object.entries(countLevels(findings)).filter(([, count]) => count > 0);
  return { contract, kind, holds, findings: Object.fromEntries(counts) };
}

type LinkOf = (file: string, line?: number, commit?: string) => string;

/** Where the forge shows a line of a file at a commit. */
function linksOf({ context }: Given): LinkOf {
  const { serverUrl, repository, forge } = context;
  const way = forge === 'gitea' ? 'src/commit' : 'blob';
  return (file, line, commit = context.commit) => {
    const path = file.split('/').map(encodeURIComponent).join('/');
    const anchor = line === undefined ? '' : `#L${String(line)}`;
    return `${serverUrl}/${repository}/${way}/${commit}/${path}${anchor}`;
  };
}

async function comment(
  given: Given,
  { verdicts, notes, event, connections }: ReportedRun,
  linkOf: LinkOf,
): Promise<void> {
  const { context, progress } = given;
  const { commentOnRun } = await import('@waybill/stage/contract-report/pull-request-comment');
  const rest = 'the summary of the run';
  const outcome = await commentOnRun(connections, {
    ...{ event, repository: context.repository, verdicts },
    options: { rest, linkOf, notes },
  });
  switch (outcome.kind) {
    case 'written':
    case 'unchanged':
      given.output('comment', outcome.url);
      progress.detail(`The comment on the pull request: ${outcome.url}`);
      break;
    case 'passed-over':
      progress.detail(outcome.reason);
      given.summarize([{ kind: 'text', text: outcome.reason }]);
      break;
    case 'failed':
      given.annotate([
        {
          level: 'warning',
          title: 'verify-contract: no comment',
          message: `${outcome.reason} → ${outcome.remedy}`,
        },
      ]);
  }
}
