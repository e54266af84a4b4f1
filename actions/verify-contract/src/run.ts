import type { ActionOutcome, ActionRun, SummaryPart } from '@waybill/action-kit';
import type { ContractVerdict } from '@waybill/contract';
import { verifyContracts } from '@waybill/stage/steps/verify-contract';
import type { definition } from './definition.ts';

/** Verifies every contract; the verdicts so far are outputs also where one does not hold. */
export async function run(given: ActionRun<typeof definition>): Promise<ActionOutcome> {
  const seen: ContractVerdict[] = [];
  const { inputs, context, signal, progress } = given;
  const verdicts = await verifyContracts(
    {
      workspace: context.workspace,
      config: inputs.config,
      prepare: inputs.prepare,
      restore: inputs.restore,
      signal,
      progress,
    },
    (verdict) => {
      seen.push(verdict);
      given.output('verdict', seen.every(({ holds }) => holds) ? 'compatible' : 'breaking');
      given.output('verdicts', JSON.stringify(seen.map(countedVerdict)));
      given.output(
        'findings',
        JSON.stringify(seen.flatMap(({ findings }) => findings).slice(0, 200)),
      );
      for (const difference of verdict.differences.slice(0, 20)) progress.detail(difference.diff);
      given.summarize(summaryOf(verdict));
    },
  );
  if (verdicts.length === 0) {
    given.output('verdict', 'compatible');
    given.output('verdicts', '[]');
  }
  return {
    decision: 'done',
    message:
      verdicts.length === 0
        ? 'waybill.yaml names no contract; nothing was to verify.'
        : `Every contract holds: ${verdicts.map(({ contract }) => contract).join(', ')}.`,
  };
}

/** A verdict as a waybill carries it. */
function countedVerdict({ contract, kind, holds, findings }: ContractVerdict): object {
  const counts: Record<string, number> = {};
  for (const { level } of findings) counts[level] = (counts[level] ?? 0) + 1;
  return { contract, kind, holds, findings: counts };
}

function summaryOf(verdict: ContractVerdict): readonly SummaryPart[] {
  return [
    {
      kind: 'heading',
      text: `Contract ${verdict.contract}: ${verdict.holds ? 'holds' : 'broken'}`,
    },
    ...(verdict.findings.length === 0
      ? []
      : [
          {
            kind: 'table',
            head: ['level', 'where', 'what', 'what to do'],
            rows: verdict.findings
              .slice(0, 100)
              .map(({ level, file, line, message, remedy }) => [
                level,
                line === undefined ? file : `${file}:${String(line)}`,
                message,
                remedy,
              ]),
          } as const,
        ]),
    ...verdict.differences
      .slice(0, 20)
      .map(({ diff }) => ({ kind: 'code', text: diff, language: 'diff' }) as const),
  ];
}
