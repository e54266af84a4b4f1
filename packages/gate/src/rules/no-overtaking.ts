import type { GateResult } from '../gate.ts';
import type { PromotionFacts } from '../promotion-facts.ts';
import { answersOf, withEnvironment } from './answer.ts';

const answers = answersOf('no-overtaking');

/**
 * Law 4: an older commit never replaces a newer one unless the request is a rollback. What cannot be placed
 * is refused.
 * @param facts what was learned
 * @returns what the gate says
 */
export function noOvertakingGate(facts: PromotionFacts): GateResult {
  if (facts.request.kind === 'rollback') return answers.skip('a rollback goes back on purpose');
  return withEnvironment(facts, answers, (environment) => {
    const { current, commit } = facts;
    if (!current.known) return answers.unknown(`what ${environment.name} runs`, current);
    const { active, order } = current.value;
    if (active === undefined) return answers.allow(`${environment.name} runs nothing yet.`);
    if (!order.known) return answers.unknown(`how the commit stands to ${active.commit}`, order);
    const candidate = commit.known ? commit.value : null;
    const details = { environment: environment.name, commit: candidate, active: active.commit };
    switch (order.value) {
      case 'identical':
        return answers.allow(`${environment.name} runs this commit already.`, details);
      case 'ahead':
        return answers.allow(`It descends from ${active.commit}, which runs now.`, details);
      case 'behind':
        return answers.refuse(
          'GATE_OVERTAKES',
          `Expected a commit that is newer than ${active.commit}, which runs in ${environment.name}; ${String(candidate)} is older.`,
          'Promote a newer commit; or, to go back on purpose, start a rollback.',
          details,
        );
      case 'diverged':
        if (environment.from === 'any') {
          return answers.allow(`${environment.name} takes commits from any branch.`, details);
        }
        return answers.refuse(
          'GATE_DIVERGED',
          `Expected a commit that descends from ${active.commit}, which runs in ${environment.name}; ${String(candidate)} does not.`,
          'Bring both lines of history together by a merge, and promote the merge.',
          details,
        );
      case 'unknown':
      case undefined:
      default:
        return answers.refuse(
          'GATE_UNKNOWN',
          `Expected to place the commit before or after ${active.commit}, which runs in ${environment.name}; the repository does not know both.`,
          'Make the history of both commits readable for this job, and start it again.',
          details,
        );
    }
  });
}
