import { formatDuration } from '@waybill/core';
import type { GateResult } from '../gate.ts';
import type { SoakFacts, SoakStretch } from '../policy-facts.ts';
import type { PromotionFacts } from '../promotion-facts.ts';
import { answersOf, withEnvironment } from './answer.ts';

const answers = answersOf('soak');

interface Judged extends SoakStretch {
  /** When it has lasted long enough. */
  readonly ready: number;
  /** How long it lasted until now. What a record dates into the future has not been yet. */
  readonly lasted: number;
}

/**
 * The earlier environment ran the release for as long as the policy asks, without a break, counted from when it
 * became active there: that is when it met its users. A newer release that took its place ends the time and does
 * not take it away; a rollback does.
 * @param facts what was learned
 * @param nothingToDo whether the environment runs this release already and nothing would change
 * @returns what the gate says: where it only waits, until when
 */
export function soakGate(facts: PromotionFacts, nothingToDo: boolean): GateResult {
  if (facts.request.kind === 'rollback') {
    return answers.skip('a rollback goes back to what ran here before');
  }
  return withEnvironment(facts, answers, ({ name, after, soakMilliseconds: asked }) => {
    if (asked === undefined) return answers.skip(`the policy asks for no soak before ${name}`);
    if (nothingToDo)
      return answers.skip('the environment runs this release already: nothing changes');
    const { soak } = facts;
    if (!soak.known) return answers.unknown(`how long ${after ?? 'it'} ran the release`, soak);
    if (after === undefined || soak.value?.environment !== after) {
      return answers.refuse(
        'GATE_UNKNOWN',
        `Expected to learn how long the environment before ${name} ran the release; it was not asked.`,
        'Report this as a fault of Waybill.',
      );
    }
    return judge(soak.value, asked, Date.parse(facts.at), name);
  });
}

function judge(soak: SoakFacts, asked: number, now: number, environment: string): GateResult {
  const judged = soak.stretches.map((it) => measured(it, asked, now));
  const details = {
    environment: soak.environment,
    soak: formatDuration(asked),
    stretches: judged.slice(0, 10).map(({ from, until }) => `${from} – ${until ?? 'now'}`),
  };
  const [longest] = judged.toSorted((a, b) => b.lasted - a.lasted);
  if (longest !== undefined && longest.lasted >= asked) {
    return answers.allow(
      `${soak.environment} ran it for ${formatDuration(longest.lasted)} (${longest.deployment}); ${formatDuration(asked)} are asked for.`,
      { ...details, deployment: longest.deployment, from: longest.from },
    );
  }
  const expected = `Expected ${soak.environment} to have run this release for ${formatDuration(asked)} before it comes to ${environment}`;
  const [running] = judged
    .filter(({ until, ready }) => until === null && !Number.isNaN(ready))
    .toSorted((a, b) => a.ready - b.ready);
  if (running !== undefined) {
    const waitUntil = new Date(running.ready).toISOString();
    const found =
      Date.parse(running.from) > now
        ? `its record says that it became active on ${running.from}, which is in the future: somebody's clock is wrong`
        : `it runs there for ${formatDuration(running.lasted)}`;
    return answers.refuse(
      'GATE_SOAK',
      `${expected}; ${found}.`,
      `Promote it again from ${waitUntil} on, if it still runs there then.`,
      { ...details, waitUntil, deployment: running.deployment },
    );
  }
  const found =
    longest === undefined
      ? (soak.remark ?? 'it does not run it, and never did for a time that counts')
      : `a newer release took its place after ${formatDuration(longest.lasted)}`;
  return answers.refuse(
    'GATE_SOAK',
    `${expected}; ${found}.`,
    `Promote the release that ${soak.environment} runs now, once it has soaked; or bring this one to ${soak.environment} again.`,
    details,
  );
}

function measured(stretch: SoakStretch, asked: number, now: number): Judged {
  const from = Date.parse(stretch.from);
  const end = stretch.until === null ? now : Math.min(now, Date.parse(stretch.until));
  const lasted = end - from;
  // A moment that cannot be read has not lasted at all (law 7).
  return { ...stretch, ready: from + asked, lasted: lasted > 0 ? lasted : 0 };
}
