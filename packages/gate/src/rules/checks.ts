import type { CheckFacts } from '@waybill/forge';
import type { GateResult, Refused } from '../gate.ts';
import type { CheckProof, PromotionFacts } from '../promotion-facts.ts';
import { answersOf, withEnvironment } from './answer.ts';

const answers = answersOf('checks');

/** What is known of one check that the policy names. */
type Verdict = CheckFacts['state'] | 'missing';

interface Judged {
  readonly name: string;
  readonly verdict: Verdict;
  /** Where it is green. */
  readonly commit: string | undefined;
}

/**
 * Every check that the policy names is green on the commit, or on the tested commit of the same tree that was
 * merged as it. What failed on the commit itself is not made good by what passed before the merge.
 * @param facts what was learned
 * @returns what the gate says
 */
export function checksGate(facts: PromotionFacts): GateResult {
  if (facts.request.kind === 'rollback') {
    return answers.skip('a rollback brings back what was checked when it was promoted');
  }
  return withEnvironment(facts, answers, ({ name, checks: asked }) => {
    const { checks } = facts;
    if (asked.length === 0) return answers.skip(`the policy asks for no check in ${name}`);
    if (!checks.known) return answers.unknown('the checks of the commit', checks);
    if (checks.value === undefined) {
      return answers.refuse(
        'GATE_UNKNOWN',
        'Expected to learn the checks of the commit; they were not asked for.',
        'Report this as a fault of Waybill.',
      );
    }
    const proof = checks.value;
    const judged = asked.map((check) => judge(check, proof));
    return problemOf(judged) ?? green(judged, proof);
  });
}

function judge(name: string, { commits }: CheckProof): Judged {
  const answersOfAll = commits.map(({ commit, checks }) => ({
    commit,
    verdict: checks.find((check) => check.name === name)?.state ?? ('missing' as const),
  }));
  const own = answersOfAll[0]?.verdict ?? 'missing';
  if (own === 'failure' || own === 'unknown') return { name, verdict: own, commit: undefined };
  const passed = answersOfAll.find(({ verdict }) => verdict === 'success');
  if (passed !== undefined) return { name, ...passed };
  const worst = (['failure', 'unknown', 'pending'] as const).find((verdict) =>
    answersOfAll.some((it) => it.verdict === verdict),
  );
  return { name, verdict: worst ?? 'missing', commit: undefined };
}

function problemOf(judged: readonly Judged[]): Refused | undefined {
  const named = (verdict: Verdict): string[] =>
    judged.filter((it) => it.verdict === verdict).map(({ name }) => name);
  const failed = named('failure');
  if (failed.length > 0) {
    return answers.refuse(
      'GATE_CHECK_FAILED',
      `Expected every check that the policy names to be green on the commit; failed: ${failed.join(', ')}.`,
      'Repair what the check found, merge that, and promote what it releases; where the check itself was at fault, run it again on this commit.',
      { failed },
    );
  }
  const unclear = judged.filter(({ verdict }) => verdict === 'unknown').map(({ name }) => name);
  if (unclear.length > 0) {
    return answers.refuse(
      'GATE_UNKNOWN',
      `Expected checks that passed or failed; the forge's word for ${unclear.join(', ')} is not understood.`,
      'Run the check again on this commit.',
      { unclear },
    );
  }
  const missing = named('missing');
  if (missing.length > 0) {
    return answers.refuse(
      'GATE_CHECK_MISSING',
      `Expected every check that the policy names to be green on the commit; neither it nor a tested commit of its tree has ${missing.join(', ')}.`,
      'Let the check run for pushes to the protected branch, or correct its name in `checks` of the policy: as the forge shows it, for a job of a called workflow `caller / job`.',
      { missing },
    );
  }
  const pending = named('pending');
  if (pending.length === 0) return undefined;
  return answers.refuse(
    'GATE_CHECK_PENDING',
    `Expected every check that the policy names to be green on the commit; ${pending.join(', ')} has not ended.`,
    'Wait until it has ended, and start this job again.',
    { pending },
  );
}

function green(judged: readonly Judged[], { commits }: CheckProof): GateResult {
  const own = commits[0]?.commit;
  const described = judged.map(({ name, commit }) =>
    commit === own ? name : `${name} (on ${commit ?? ''}, which was merged with the same tree)`,
  );
  return answers.allow(`Green: ${described.join(', ')}.`, {
    checks: judged.map(({ name, commit }) => `${name}@${commit ?? ''}`),
  });
}
