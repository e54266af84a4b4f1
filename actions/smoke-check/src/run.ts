import { connectionSettings, type ActionOutcome, type ActionRun } from '@waybill/action-kit';
import { connect } from '@waybill/stage/connections';
import { smokeStep } from '@waybill/stage/steps/smoke-check';
import type { definition } from './definition.ts';

/** Runs the release's own checks; the report is an output also when one fails. */
export async function run(given: ActionRun<typeof definition>): Promise<ActionOutcome> {
  const { inputs, context } = given;
  given.output('passed', 'false');
  const request = { environment: inputs.environment, commit: inputs.commit ?? context.commit };
  const step = await smokeStep(connect(connectionSettings(given)), request, (report) => {
    given.output('passed', String(report.passed));
    given.output('report', JSON.stringify(report.checks));
    given.summarize([
      {
        kind: 'heading',
        text: `Smoke checks of ${inputs.environment}: ${report.passed ? 'passed' : 'failed'}`,
      },
      {
        kind: 'table',
        head: ['check', 'passed', 'attempts', 'expected', 'found'],
        rows: report.checks.map((check) => [
          check.name,
          check.passed ? 'yes' : 'no',
          String(check.attempts),
          check.expected,
          check.found,
        ]),
      },
    ]);
  });
  if (step.evidence === undefined) {
    given.output('passed', 'true');
    return {
      decision: 'unchanged',
      message: 'waybill.yaml declares no smoke checks; none was run.',
    };
  }
  given.output('evidence', JSON.stringify(step.evidence));
  const names = step.evidence.results.map(({ name }) => name);
  return {
    decision: 'done',
    message: `Passed from this release, ${String(step.evidence.rounds)} rounds: ${names.join(', ')}.`,
  };
}
