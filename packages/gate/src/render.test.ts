import { describe, expect, it } from '@jest/globals';
import { known } from './fact.ts';
import { allAllowed } from './gate.ts';
import { planDeployment, planHash } from './plan.ts';
import { renderPlanJson, renderPlanMarkdown, renderPlanText } from './render.ts';
import { askGates } from './rules/index.ts';
import { gateStatuses } from './statuses.ts';
import { approval, approvalsOf, candidate, goodFacts } from './testing/samples.ts';

function shown(approved: boolean, before = 'old'): Parameters<typeof renderPlanText>[0] {
  const facts = goodFacts({
    changes: known([
      { file: 'a|b.env', selector: 'APP_IMAGE', image: 'app', before, after: 'new' },
    ]),
  });
  const plan = planDeployment(facts);
  if (!plan.known) throw new Error(plan.message);
  const approvals = known(approved ? approvalsOf(approval('bob')) : approvalsOf());
  const gates = askGates(facts, { approvals, nothingToDo: false });
  return {
    plan: plan.value,
    hash: planHash(plan.value),
    gates,
    allowed: allAllowed(gates),
    nothingToDo: false,
  };
}

describe('a plan, shown', () => {
  it('as text names plan, commit, digests, changes, every gate, and the remedy of a refusal', () => {
    const text = renderPlanText(shown(false));
    expect(text).toContain(`commit    ${candidate.commit}`);
    expect(text).toContain(candidate.images[0]?.digest);
    expect(text).toMatch(/a\|b\.env · APP_IMAGE\n {4}- old\n {4}\+ new/);
    expect(text).toMatch(/refused {2}approval +GATE_APPROVAL_MISSING/);
    expect(text).toMatch(/→ bob or cleo may approve/);
    expect(text.trimEnd().endsWith('Refused by 1 of 13 gates.')).toBe(true);
    expect(renderPlanText(shown(true)).endsWith('Every gate allows it.')).toBe(true);
  });

  it('as Markdown is a table that no value can leave', () => {
    const hostile = '</code>|<img src=x>`\n# no';
    const markdown = renderPlanMarkdown(shown(false, hostile));
    expect(markdown).not.toContain('<img');
    expect(markdown).not.toContain('\n# no');
    expect(markdown).toContain('<code>a&#124;b.env</code>');
    for (const line of markdown.split('\n').filter((it) => it.startsWith('|'))) {
      expect(line.endsWith('|')).toBe(true);
    }
  });

  it('as JSON is one value, also without a plan', () => {
    const { plan: _, hash: __, ...rest } = shown(true);
    const parsed: unknown = JSON.parse(
      renderPlanJson({ ...rest, plan: undefined, hash: undefined }),
    );
    expect(parsed).toMatchObject({ plan: null, hash: null, allowed: true });
    expect(renderPlanText({ ...rest, plan: undefined, hash: undefined })).toContain('No plan');
    expect(renderPlanMarkdown({ ...rest, plan: undefined, hash: undefined })).toContain('| gate |');
  });

  it('as commit statuses has one for each gate', () => {
    const statuses = gateStatuses('production', shown(false).gates);
    expect(statuses).toHaveLength(13);
    expect(
      statuses.find(({ context }) => context === 'waybill / production / approval'),
    ).toMatchObject({
      state: 'failure',
    });
  });
});
