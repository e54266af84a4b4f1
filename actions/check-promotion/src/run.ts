import {
  connectionSettings,
  readEvent,
  type ActionOutcome,
  type ActionRun,
} from '@waybill/action-kit';
import { outageOf, refusalOf, renderPlanMarkdown, shortPlanName } from '@waybill/gate';
import { connect } from '@waybill/stage/connections';
import { checkStep } from '@waybill/stage/steps/check-promotion';
import type { definition } from './definition.ts';

/** Asks every gate; plan, hash and answers are outputs also when one refuses. */
export async function run(given: ActionRun<typeof definition>): Promise<ActionOutcome> {
  const { inputs, context, progress } = given;
  const { environment, kind, target, reason, overrides } = inputs;
  const commit = inputs.commit ?? context.commit;
  given.output('allowed', 'false');
  const { check, reviewsBefore } = await checkStep(
    connect({ ...connectionSettings(given), event: await readEvent() }),
    {
      environment,
      kind,
      commit,
      target,
      reason,
      overrides,
    },
  );
  given.output('allowed', String(check.allowed));
  given.output('commit', check.plan?.commit ?? commit);
  given.output('gates', JSON.stringify(check.gates));
  if (check.plan !== undefined) given.output('plan', JSON.stringify(check.plan));
  if (check.plan !== undefined) given.output('delivery', check.plan.delivery);
  if (check.hash !== undefined) {
    given.output('plan-hash', check.hash);
    given.output('plan-name', shortPlanName(check.hash));
  }
  if (reviewsBefore !== undefined) given.output('reviews-before', JSON.stringify(reviewsBefore));
  const { environment: inPolicy } = check.facts;
  if (inPolicy.known) given.output('environment-url', inPolicy.value?.url ?? '');
  given.summarize([{ kind: 'markdown', markdown: renderPlanMarkdown(check) }]);
  for (const gate of check.gates) {
    const mark = 'skipped' in gate ? '–' : gate.allowed ? '✓' : '✗';
    progress.detail(`${mark} ${gate.gate}: ${'skipped' in gate ? gate.skipped : gate.message}`);
  }
  const refusal = outageOf(check) ?? refusalOf(check);
  if (refusal !== undefined) throw refusal;
  return {
    decision: check.nothingToDo ? 'unchanged' : 'done',
    message: `${environment} may ${kind === 'rollback' ? 'roll back to' : 'get'} ${(check.plan?.commit ?? commit).slice(0, 12)}; plan ${check.hash ?? ''}.`,
    facts: { planHash: check.hash ?? null, nothingToDo: check.nothingToDo },
  };
}
