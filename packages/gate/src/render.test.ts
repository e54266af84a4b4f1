import { describe, expect, it } from '@jest/globals';
import { known } from './fact.ts';
import { allAllowed, gateNames, isRefused, type GateName, type GateResult } from './gate.ts';
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
    expect(text).toMatch(/refused {4}approval +GATE_APPROVAL_MISSING/);
    expect(text).toMatch(/→ bob or cleo may approve/);
    const all = String(gateNames.length);
    expect(text.trimEnd().endsWith(`Refused by 1 of ${all} gates.`)).toBe(true);
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

  it('says from when on nothing waits any more, and what does not end by waiting', () => {
    const waits = (gate: GateName, waitUntil: string): GateResult => ({
      ...{ gate, allowed: false, code: 'GATE_SOAK', message: 'It waits.', remedy: 'Wait.' },
      facts: { waitUntil },
    });
    const soak = waits('soak', '2026-11-22T08:00:00.000Z');
    const freeze = waits('freeze', '2026-11-23T05:00:00.000Z');
    const end = (...gates: readonly GateResult[]): string | undefined =>
      renderPlanText({ ...shown(true), gates, allowed: false })
        .split('\n')
        .at(-1);
    const all = 'from 2026-11-23T05:00:00.000Z on nothing waits any more';
    expect(end(soak, freeze)).toBe(`Refused by 2 of 2 gates, by time alone: ${all}.`);
    const approval = shown(false).gates.filter(isRefused);
    expect(end(freeze, soak, ...approval)).toBe(
      `Refused by 3 of 3 gates: ${all}, but approval does not end by waiting.`,
    );
    const check = { ...shown(true), gates: [soak, freeze], allowed: false };
    expect(JSON.parse(renderPlanJson(check))).toMatchObject({
      waitsUntil: '2026-11-23T05:00:00.000Z',
    });
    expect(renderPlanText(check)).toMatch(/waits {6}soak +GATE_SOAK: It waits\./);
    expect(JSON.parse(renderPlanJson(shown(true)))).toMatchObject({ waitsUntil: null });
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
    expect(statuses).toHaveLength(gateNames.length);
    expect(
      statuses.find(({ context }) => context === 'waybill / production / approval'),
    ).toMatchObject({
      state: 'failure',
    });
  });
});
